//! The dataset in schema.org's vocabulary, as JSON-LD for the page. Search engines for data read it.

use serde_json::{Value, json};

use super::{dataset_name, number, table_name, without_nulls};
use crate::{
    analysis::left_open_text,
    data::{Dataset, Figure, Language, Qualifier, Ref},
    export::{
        catalogue::{description, source_title},
        markup::json_in_script,
        table::{csv, iso},
    },
    words::format,
};

/// The data folder, relative to the page.
const FOLDER: &str = "data/";

/// The number of figures that the description names. With many more it would be larger than the page; the files have
/// all.
const MOST_DESCRIBED: usize = 300;

/// The description of the dataset, given the bytes of its file, on one line. It contains no `<`, so it needs no escapes
/// in a `<script>`. The hashes of the files are only in the data package, since every byte here is loaded with the
/// page.
pub fn json_ld(dataset: &Dataset, file: &[u8]) -> String {
    let table = csv::figures(dataset);
    let alternate_names: Vec<_> = dataset.title.in_all_languages().skip(1).collect();
    let description = without_nulls(json!({
        "@context": "https://schema.org",
        "@type": "Dataset",
        "name": dataset.title.in_default_language(),
        "alternateName": alternate_names,
        "description": description(dataset, Language::default()),
        "inLanguage": dataset.languages.iter().map(Language::tag).collect::<Vec<_>>(),
        "version": dataset.version.to_string(),
        "isBasedOn": source(dataset, Language::default()),
        "temporalCoverage": temporal_coverage(dataset),
        "distribution": [
            download(&dataset_name(dataset), "application/json", file),
            download(&table_name(dataset), "text/csv", table.as_bytes()),
        ],
        "variableMeasured": dataset.figures().take(MOST_DESCRIBED).map(|figure| variable(dataset, figure, Language::default())).collect::<Vec<_>>(),
    }));
    json_in_script(&description.to_string())
}

/// The statement as published. Its author is the authority, who claims the figures.
pub(super) fn source(dataset: &Dataset, language: Language) -> Value {
    let statement = &dataset.statement;
    let organization = |name: &str| json!({ "@type": "Organization", "name": name });
    json!({
        "@type": "NewsArticle",
        "name": source_title(dataset, language),
        "author": organization(statement.authority.in_language(language)),
        "publisher": organization(statement.outlet.in_language(language)),
        "datePublished": iso::date(statement.published),
    })
}

/// The days from the first to the last day of all periods, as an ISO 8601 interval. A dataset has periods.
fn temporal_coverage(dataset: &Dataset) -> Option<String> {
    let from = dataset.periods().map(|period| dataset[period].from).min()?;
    let to = dataset.periods().map(|period| dataset[period].to).max()?;
    Some(format!("{}/{}", iso::date(from), iso::date(to)))
}

fn download(name: &str, media_type: &str, bytes: &[u8]) -> Value {
    json!({
        "@type": "DataDownload",
        "encodingFormat": media_type,
        "contentUrl": format!("{FOLDER}{name}"),
        "contentSize": format!("{} B", bytes.len()),
    })
}

/// A figure. A number with a qualifier is given in words, "more than 11,000", because a plain number would claim more
/// than the statement. An open end has no number.
pub(super) fn variable(dataset: &Dataset, reference: Ref<Figure>, language: Language) -> Value {
    let Figure { id, label, amount, interval, unit, .. } = &dataset[reference];
    let unit = &dataset[*unit];
    let value = match amount.qualifier {
        Qualifier::AsStated => number(amount.value),
        _ => format::amount(amount, unit, language).into(),
    };
    let mut unit_text = unit.label.in_language(language).to_owned();
    if unit.kind.is_percent() {
        unit_text = format!("{unit_text} ({})", unit.heading.in_language(language));
    }
    without_nulls(json!({
        "@type": "PropertyValue",
        "propertyID": id.as_str(),
        "name": label.in_language(language),
        "value": value,
        "minValue": interval.low.map(number),
        "maxValue": interval.high.map(number),
        "unitText": unit_text,
        "description": left_open_text(dataset, reference, language),
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Text;
    use crate::export::sample::{FILE, dataset};

    fn described() -> Value {
        serde_json::from_str(&json_ld(&dataset(), &FILE)).expect("JSON")
    }

    fn variable_named(described: &Value, id: &str) -> Value {
        let variables = described["variableMeasured"].as_array().expect("a list");
        variables.iter().find(|variable| variable["propertyID"] == id).expect("the figure").clone()
    }

    #[test]
    fn the_source_is_named_with_the_one_who_claims() {
        let described = described();
        assert_eq!(described["isBasedOn"]["author"]["name"], "China’s Ministry of Public Security");
        assert_eq!(described["isBasedOn"]["publisher"]["name"], "China News Service");
        assert_eq!(described["isBasedOn"]["datePublished"], "2022-08-05");
        assert_eq!(described["inLanguage"], json!(["en", "zh-Hans", "qaa"]));
        assert_eq!(described["version"], dataset().version.to_string());
    }

    #[test]
    fn the_time_covered_runs_over_all_periods() {
        assert_eq!(described()["temporalCoverage"], "2022-01-01/2022-07-31");
    }

    #[test]
    fn each_file_can_be_downloaded() {
        let described = described();
        let [whole, table] = [&described["distribution"][0], &described["distribution"][1]];
        assert_eq!(whole["contentUrl"], "data/hundred-days-2022-08-05.json");
        assert_eq!(whole["contentSize"], format!("{} B", FILE.len()));
        assert_eq!(
            (&table["contentUrl"], &table["encodingFormat"]),
            (&json!("data/hundred-days-2022-08-05.csv"), &json!("text/csv"),)
        );
    }

    #[test]
    fn each_figure_is_a_variable_with_the_bounds_it_has() {
        let described = described();
        assert_eq!(described["variableMeasured"].as_array().map(Vec::len), Some(dataset().figures().len()));
        let offenders = variable_named(&described, "night-offenders");
        assert_eq!(offenders["value"], json!(48000));
        assert_eq!((&offenders["minValue"], &offenders["maxValue"]), (&json!(47500), &json!(48500)));
        assert_eq!(
            (&offenders["unitText"], &offenders["name"]),
            (&json!("people"), &json!("Offenders caught, summer nights"),)
        );
        let knives = variable_named(&described, "knives");
        assert_eq!(knives["value"], json!("more than 11,000"));
        assert_eq!((&knives["minValue"], knives.get("maxValue")), (&json!(11000), None));
    }

    #[test]
    fn it_cannot_end_the_script_it_stands_in() {
        let mut dataset = dataset();
        let title = "</script><!--<script>";
        dataset.title = Text::new(Language::ALL.map(|_| title.to_owned()));
        let text = json_ld(&dataset, &FILE);
        assert!(!text.contains('<'));
        assert_eq!(serde_json::from_str::<Value>(&text).expect("JSON")["name"], title);
    }
}
