//! A citation as CSL-JSON, which Zotero and other reference managers read.

use time::Date;

use crate::{
    export::{Citation, JsonValue},
    words::attribution::Origin,
};

impl Citation<'_> {
    /// A CSL-JSON list of one item.
    pub fn to_csl_json(&self) -> String {
        let kind = if self.cited.origin == Origin::Collected { "webpage" } else { "dataset" };
        let author = |name: &str| JsonValue::List(vec![JsonValue::object([("literal", name.into())])]);
        let item =
            JsonValue::object([("id", self.key().into()), ("type", kind.into()), ("title", self.title().into())])
                .with("container-title", self.container().map(JsonValue::from))
                .with("author", self.author().map(author))
                .with("publisher", self.outlet().map(JsonValue::from))
                .with("issued", self.published().map(date_parts))
                .with("accessed", Some(date_parts(self.accessed)))
                .with("URL", Some(self.url.as_str().into()))
                .with("version", Some(self.dataset.version.short().into()))
                .with("language", Some(self.language.tag().into()))
                .with("note", Some(self.note().into()));
        JsonValue::List(vec![item]).to_pretty()
    }
}

/// A day in CSL: a list with one day, which is a list of year, month and day.
fn date_parts(day: Date) -> JsonValue {
    let parts = [i64::from(day.year()), i64::from(u8::from(day.month())), i64::from(day.day())];
    JsonValue::object([("date-parts", JsonValue::List(vec![JsonValue::list(parts)]))])
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use crate::query::View;

    use crate::{
        data::Language,
        export::{
            Citation, Cited,
            sample::{citation, citation_of_figure, dataset},
        },
        words::attribution::Origin,
    };

    fn read(citation: &Citation<'_>) -> Value {
        serde_json::from_str(&citation.to_csl_json()).expect("JSON")
    }

    #[test]
    fn a_figure_becomes_an_item() {
        let dataset = dataset();
        let expected = json!([{
            "id": "hundred-days-2022-08-05-cases-solved",
            "type": "dataset",
            "title": "Criminal cases solved: 269,800 cases",
            "container-title": "The Hundred Days Action, in figures",
            "author": [{"literal": "China’s Ministry of Public Security"}],
            "publisher": "China News Service",
            "issued": {"date-parts": [[2022, 8, 5]]},
            "accessed": {"date-parts": [[2026, 11, 24]]},
            "URL": "https://example.org/?v=1&lang=en",
            "version": dataset.version.short(),
            "language": "en",
            "note": "Reported by China’s Ministry of Public Security (paragraphs 2 and 8 of 26), published by China \
                News Service, 5 August 2022. The text names no year; 2022 is inferred. Not independently verified.",
        }]);
        assert_eq!(read(&citation_of_figure(&dataset, "cases-solved", Language::En)), expected);
    }

    #[test]
    fn a_view_is_a_page_and_a_derived_number_has_no_author() {
        let dataset = dataset();
        let view = Cited::view(View::Table, 27, 27, Language::Zh);
        let item = &read(&citation(&dataset, view.clone(), Language::Zh))[0];
        assert_eq!((&item["type"], &item["container-title"]), (&json!("webpage"), &Value::Null));
        assert_eq!(item["title"], json!("数读“百日行动”：表格，27个数字"));
        let item = &read(&citation(&dataset, Cited { origin: Origin::Derived, ..view }, Language::Zh))[0];
        assert_eq!((&item["type"], &item["author"]), (&json!("dataset"), &Value::Null));
    }
}
