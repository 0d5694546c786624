//! Parses a whole dataset.

use super::{
    category::categories,
    derived::{Inputs, QuantityNames, compute, declared},
    figure::{Known, figure},
    file::tree_from_bytes,
    names::Names,
    node::Node,
    period::period,
    relation,
    statement::{paragraph_count, statement},
    unit::{self, unit},
    value,
};
use crate::data::{Carrier, Dataset, Languages, Lookup, Problems, Version};

/// Parses and validates a dataset file.
///
/// # Errors
/// The problems of the file, in file order: all of them, unless a list or an object has more than
/// [`Problems::MOST_OF_A_KIND`]. For a file that is not JSON, the line and column of the syntax error.
pub fn parse(file: &[u8]) -> Result<Dataset, Problems> {
    let tree = tree_from_bytes(file).map_err(|problem| Problems(vec![problem]))?;
    let dataset = dataset(&tree, Version::of(file));
    let problems = tree.into_problems();
    match dataset {
        Some(dataset) if problems.is_empty() => Ok(dataset),
        _ => Err(Problems(problems)),
    }
}

/// A version of the schema.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Schema {
    /// Every text is in every language of the site, and every number is printed in digits.
    First,
    /// The file names the languages of its texts. Numbers may be printed in words, and figures may be unconfirmed.
    Second,
}

fn schema(at: &Node) -> Option<Schema> {
    match at.number()?.to_usize() {
        Some(1) => Some(Schema::First),
        Some(2) => Some(Schema::Second),
        _ => at.reject("1 or 2, the versions of the schema"),
    }
}

fn dataset(at: &Node, version: Version) -> Option<Dataset> {
    at.object(|fields| {
        let schema = fields.required("schema_version", schema);
        let languages = match schema {
            Some(Schema::Second) => fields.required("languages", value::languages),
            _ => Some(Languages::ALL),
        };
        at.set_languages(languages.unwrap_or(Languages::ALL));
        let schema = schema.unwrap_or(Schema::First);
        let id = fields.required("id", value::id);
        let title = fields.required("title", value::text);
        // The lists that figures refer to are found first, wherever they are in the file and whatever problems they
        // have.
        let statement_at = fields.find("statement");
        let categories_at = fields.find("categories");
        let units_at = fields.find("units");
        let periods_at = fields.find("periods");
        let figures_at = fields.find("figures");
        let known = Known {
            categories: Names::of_list("category", categories_at),
            units: Names::of_list("unit", units_at),
            unit_kinds: unit::kinds(units_at),
            periods: Names::of_list("period", periods_at),
            paragraphs: paragraph_count(statement_at),
        };
        let relations_at = fields.optional("relations", Some).flatten();
        let derived_at = fields.optional("derived", Some).flatten();
        let names = QuantityNames {
            figures: Names::of_list("figure", figures_at),
            derived: Names::of_list("derived figure", derived_at),
        };
        let statement = statement_at.and_then(statement);
        let categories = categories_at.and_then(categories);
        let units = units_at.and_then(|at| at.list("unit", unit));
        let periods = periods_at.and_then(|at| at.list("period", period));
        let figures = figures_at.and_then(|at| at.list("figure", |at| figure(at, &known, schema)));
        let declared = match derived_at {
            Some(at) => at.list_or_empty("derived figure", |at| declared(at, &names)),
            None => Some(Vec::new()),
        };
        let relations = match relations_at {
            Some(at) => at.list_or_empty("relation", |at| relation::declared(at, &names.figures, known.paragraphs)),
            None => Some(Vec::new()),
        };
        // Relations are checked and derived figures are computed after their figures are known to be valid.
        let (units, periods, figures) = (units?, periods?, figures?);
        let derived = compute(declared?, &Inputs { figures: &figures, units: &units, periods: &periods });
        let relations = match relations_at {
            Some(at) => relation::checked(at, relations?, &figures),
            None => relations.map(|_| Vec::new()),
        };
        let mut dataset = Dataset {
            id: id?,
            languages: languages?,
            title: title?,
            version,
            address: None,
            carrier: Carrier::default(),
            statement: statement?,
            categories: categories?,
            units,
            periods,
            figures,
            relations: relations?,
            derived: derived?,
            lookup: Lookup::default(),
        };
        dataset.lookup = Lookup::of(&dataset);
        Some(dataset)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::{Language, sample::with_made_up_texts};

    /// A minimal dataset.
    const SMALLEST: &str = r#"{
        "schema_version": 1, "id": "d", "title": {"en": "D", "zh": "数"},
        "statement": {
            "authority": {"en": "M", "zh": "部"}, "outlet": {"en": "N", "zh": "社"},
            "published": "2022-08-05", "year_inferred": true,
            "sections": [{"id": "s", "label": {"en": "S", "zh": "节"}}],
            "paragraphs": [{"n": 1, "section": "s", "gist": {"en": "G", "zh": "要"}}]
        },
        "categories": [{"id": "c", "label": {"en": "C", "zh": "类"}}],
        "units": [{"id": "u", "kind": "count", "label": {"en": "u", "zh": "个"}, "heading": {"en": "U", "zh": "个"}}],
        "periods": [{"id": "p", "label": {"en": "P", "zh": "期"}, "from": "2022-07-01", "to": "2022-07-01"}],
        "figures": [{
            "id": "f", "label": {"en": "F", "zh": "数"}, "category": "c", "unit": "u", "period": "p", "value": 1,
            "step": 1, "qualifier": "as_stated", "mentions": [{"paragraph": 1, "printed": "1"}],
            "caution": {"en": "C", "zh": "慎"}
        }]
    }"#;

    fn problems(file: &str) -> Vec<String> {
        parse(with_made_up_texts(file).as_bytes()).expect_err("problems").0.iter().map(ToString::to_string).collect()
    }

    #[test]
    fn a_minimal_dataset_is_parsed() {
        let file = with_made_up_texts(SMALLEST);
        let dataset = parse(file.as_bytes()).expect("a dataset");
        let figure = dataset.figure_by_id("f").expect("the figure");
        assert_eq!(dataset[dataset[figure].category].id.as_str(), "c");
        assert!(dataset[figure].interval.is_exact());
        assert_eq!(dataset.version, Version::of(file.as_bytes()));
    }

    #[test]
    fn a_file_that_is_no_dataset_lacks_everything() {
        assert_eq!(problems("[]"), ["(the whole file): expected an object, found an empty list"]);
        let missing: Vec<_> =
            ["schema_version", "id", "title", "statement", "categories", "units", "periods", "figures"]
                .map(|field| format!("(the whole file): expected the field “{field}”, found no such field"))
                .to_vec();
        assert_eq!(problems("{}"), missing);
    }

    #[test]
    fn a_list_that_is_missing_does_not_make_every_reference_dangle() {
        let file = SMALLEST.replace("\"categories\"", "\"kategories\"").replace("\"paragraphs\"", "\"absätze\"");
        assert_eq!(
            problems(&file),
            [
                "(the whole file): expected the field “categories”, found no such field",
                "/statement: expected the field “paragraphs”, found no such field",
                "/statement/absätze: expected only the fields “authority”, “outlet”, “published”, “year_inferred”, \
                 “sections”, “paragraphs”, found the field “absätze”",
                "/kategories: expected only the fields “schema_version”, “id”, “title”, “statement”, “categories”, \
                 “units”, “periods”, “figures”, “relations”, “derived”, found the field “kategories”",
            ]
        );
    }

    #[test]
    fn another_schema_is_refused() {
        let file = SMALLEST.replace("\"schema_version\": 1", "\"schema_version\": 3");
        assert_eq!(problems(&file), ["/schema_version: expected 1 or 2, the versions of the schema, found 3"]);
    }

    #[test]
    fn a_dataset_can_have_one_language() {
        let file = SMALLEST.replace("\"schema_version\": 1", "\"schema_version\": 2, \"languages\": [\"zh\"]");
        let only_chinese = file.split("\"en\": ").map(|part| match part.find("\"zh\"") {
            Some(zh) if part.starts_with('"') => &part[zh..],
            _ => part,
        });
        let dataset = parse(only_chinese.collect::<String>().as_bytes()).expect("a dataset");
        assert_eq!(dataset.languages, Languages::only(Language::Zh));
        assert_eq!(dataset.title.in_language(Language::En), "数");
        assert_eq!(problems(&file)[..1], ["/title/en: expected only the fields “zh”, found the field “en”"]);
    }

    #[test]
    fn languages_are_known_and_each_is_named_once() {
        for (languages, problem) in [
            ("[]", "/languages: expected a list of at least one language, found an empty list"),
            ("[\"fr\"]", "/languages/0: expected one of “en”, “zh”, “qaa”, found “fr”"),
            ("[\"en\", \"en\"]", "/languages/1: expected each language only once, found “en”"),
        ] {
            let file = SMALLEST
                .replace("\"schema_version\": 1", &format!("\"schema_version\": 2, \"languages\": {languages}"));
            assert_eq!(problems(&file), [problem]);
        }
    }

    #[test]
    fn a_draft_has_numbers_in_words_and_figures_that_nobody_confirmed() {
        let second = "\"schema_version\": 2, \"languages\": [\"en\", \"zh\", \"qaa\"]";
        let words = SMALLEST.replace(r#""printed": "1""#, r#""printed": "one""#);
        let words = words.replace(r#""id": "f","#, r#""id": "f", "unconfirmed": true,"#);
        let dataset = parse(with_made_up_texts(&words.replace("\"schema_version\": 1", second)).as_bytes());
        let dataset = dataset.expect("a dataset");
        assert!(dataset.figures().all(|figure| dataset[figure].unconfirmed));
        assert_eq!(problems(&words).len(), 2);
    }

    #[test]
    fn an_invalid_unit_does_not_hide_problems_of_its_figures() {
        let file = SMALLEST.replace(r#""heading": {"en": "U", "zh": "个"}"#, r#""heading": {"en": "U"}"#);
        let file = file.replace(r#""value": 1,"#, r#""value": -1,"#);
        assert_eq!(
            problems(&file),
            [
                "/units/0/heading: expected a text in the language “zh”, found no such field",
                "/units/0/heading: expected a text in the language “qaa”, found no such field",
                "/figures/0/value: expected a number not below 0, as its unit is not a change, found -1",
            ]
        );
    }
}
