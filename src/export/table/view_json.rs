//! The data of a view as JSON, with its source and filters, in both languages.

use super::{derived_csv, iso};
use crate::{
    analysis::{left_open_text, sum, sum_condition},
    data::{Decimal, Derived, Divisor, Figure, Id, Interval, Language, Period, Quantity, Ref, Text},
    export::{JsonValue, ViewData},
    words::{attribution, format, words},
};

impl ViewData<'_> {
    /// The quantities of the view with all their properties. An open end is `null`.
    pub fn to_json(&self) -> String {
        let Self { dataset, query, .. } = self;
        let statement = &dataset.statement;
        let categories = dataset
            .categories()
            .filter(|&category| query.categories.contains(category))
            .map(|category| dataset[category].id.as_str());
        let filters = JsonValue::object([
            ("categories", JsonValue::list(categories)),
            ("period", query.period.map_or(JsonValue::Null, |period| dataset[period].id.as_str().into())),
            ("search", if query.search.is_empty() { JsonValue::Null } else { query.search.as_str().into() }),
        ]);
        let order = JsonValue::object([("by", query.sort.key.name().into()), ("reversed", query.sort.reversed.into())]);
        let source = JsonValue::object([
            ("authority", text(&statement.authority)),
            ("outlet", text(&statement.outlet)),
            ("published", iso::date(statement.published).into()),
            ("year_inferred", statement.year_inferred.into()),
            ("paragraphs", whole(statement.paragraphs.len())),
        ]);
        let quantity = |&quantity: &Quantity| match quantity {
            Quantity::Figure(figure) => self.reported(figure),
            Quantity::Derived(derived) => self.derived(derived),
        };
        let file = JsonValue::object([
            ("title", text(&dataset.title)),
            ("dataset", dataset.id.as_str().into()),
            ("data_version", dataset.version.to_string().into()),
            ("view", query.view.name().into()),
            ("filters", filters),
            ("order", order),
            ("shown", whole(self.quantities.len())),
            ("of", whole(self.all)),
            ("link", self.link.as_str().into()),
            ("source", source),
            ("stance", in_every_language(|language| words(language).not_verified.to_owned())),
            ("sum", self.sum()),
            ("quantities", JsonValue::List(self.quantities.iter().map(quantity).collect())),
        ]);
        file.to_pretty()
    }

    /// The sum of the chosen figures; `null` if there is none. An open end is `null`.
    fn sum(&self) -> JsonValue {
        let Self { dataset, query, .. } = self;
        let Ok(sum) = sum(dataset, &query.addends) else { return JsonValue::Null };
        let ids = |figures: &[Ref<Figure>]| JsonValue::list(figures.iter().map(|&figure| dataset[figure].id.as_str()));
        let unit = &dataset[sum.unit];
        let in_words = |language| sum_condition(dataset, &query.addends, language);
        let condition = match in_words(Language::default()) {
            Some(_) => in_every_language(|language| in_words(language).unwrap_or_default()),
            None => JsonValue::Null,
        };
        JsonValue::object([("of", ids(&query.addends)), ("unit", named(&unit.id, &unit.label))])
            .and(ends(sum.interval))
            .and([("low_is_of", ids(&sum.least)), ("high_is_of", ids(&sum.most))])
            .and([("condition", condition)])
    }

    fn reported(&self, reference: Ref<Figure>) -> JsonValue {
        let dataset = self.dataset;
        let figure = &dataset[reference];
        let unit = &dataset[figure.unit];
        let mentions = figure.mentions.iter().map(|mention| {
            JsonValue::object([("paragraph", whole(mention.paragraph)), ("printed", mention.printed.as_str().into())])
        });
        let amount = &figure.amount;
        let reported = |language| attribution::reported_by(dataset, attribution::Origin::Reported, &[], language);
        JsonValue::object([
            ("id", figure.id.as_str().into()),
            ("origin", "reported".into()),
            ("claim", in_every_language(reported)),
            ("label", text(&figure.label)),
            ("category", named(&dataset[figure.category].id, &dataset[figure.category].label)),
            ("shown", in_every_language(|language| format::amount_with_unit(amount, unit, language))),
            ("value", amount.value.into()),
            ("step", amount.step.into()),
            ("qualifier", amount.qualifier.name().into()),
        ])
        .and(ends(figure.interval))
        .and([
            ("unit", named(&unit.id, &unit.label)),
            ("period", period(&dataset[figure.period])),
            ("mentions", JsonValue::List(mentions.collect())),
            ("caution", in_every_language(|language| left_open_text(dataset, reference, language))),
        ])
    }

    fn derived(&self, reference: Ref<Derived>) -> JsonValue {
        let dataset = self.dataset;
        let quantity = Quantity::Derived(reference);
        let derived = &dataset[reference];
        let category = &dataset[dataset.category_of(quantity)];
        let count = match derived.per {
            Divisor::Time { count, .. } => JsonValue::Whole(count.into()),
            Divisor::Quantity(_) => JsonValue::Null,
        };
        let note = derived_csv::note(derived).map_or(JsonValue::Null, text);
        let computed = |language| attribution::reported_by(dataset, attribution::Origin::Derived, &[], language);
        let paragraphs = dataset.paragraphs_of(quantity).into_iter().map(whole);
        JsonValue::object([
            ("id", derived.id.as_str().into()),
            ("origin", "derived".into()),
            ("claim", in_every_language(computed)),
            ("label", text(&derived.label)),
            ("category", named(&category.id, &category.label)),
            ("shown", in_every_language(|language| format::quantity_with_unit(dataset, quantity, language))),
        ])
        .and(ends(derived.interval))
        .and([
            ("unit", in_every_language(|language| format::unit_of(dataset, derived, language))),
            ("period", period(&dataset[dataset.period_of(quantity)])),
            ("kind", derived.kind.name().into()),
            ("of", dataset.id_of(derived.of).as_str().into()),
            ("per", derived_csv::per_name(dataset, derived).into()),
            ("per_count", count),
            ("basis", derived_csv::basis(derived).into()),
            ("formula", in_every_language(|language| derived_csv::formula(dataset, reference, language))),
            ("inputs", JsonValue::list(derived_csv::inputs(dataset, quantity))),
            ("paragraphs", JsonValue::List(paragraphs.collect())),
            ("scope", derived_csv::scope_name(derived).into()),
            ("caution", note),
        ])
    }
}

fn ends(interval: Interval) -> [(&'static str, JsonValue); 2] {
    let end = |end: Option<Decimal>| end.map_or(JsonValue::Null, JsonValue::Number);
    [("low", end(interval.low)), ("high", end(interval.high))]
}

fn named(id: &Id, label: &Text) -> JsonValue {
    JsonValue::object([("id", id.as_str().into()), ("label", text(label))])
}

fn period(period: &Period) -> JsonValue {
    let nightly = period.nightly.map(|night| {
        JsonValue::object([("from", iso::time_of_day(night.from).into()), ("to", iso::time_of_day(night.to).into())])
    });
    named(&period.id, &period.label)
        .and([("from", iso::date(period.from).into()), ("to", iso::date(period.to).into())])
        .with("nightly", nightly)
}

fn text(text: &Text) -> JsonValue {
    in_every_language(|language| text.in_language(language).to_owned())
}

/// A text in every language, by the codes of the languages.
fn in_every_language(read: impl Fn(Language) -> String) -> JsonValue {
    JsonValue::object(Language::ALL.map(|language| (language.code(), read(language).into())))
}

fn whole(count: usize) -> JsonValue {
    JsonValue::Whole(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use serde_json::{Value, json};

    use super::*;
    use crate::{
        data::Dataset,
        export::sample::dataset,
        query::{Query, View, select},
    };

    fn read(dataset: &Dataset, query: &Query) -> Value {
        let data = ViewData::of(dataset, query, "https://example.org/?v=1&lang=en".into());
        serde_json::from_str(&data.to_json()).expect("JSON")
    }

    #[test]
    fn the_file_says_what_it_is_and_whose_figures_it_holds() {
        let dataset = dataset();
        let mut query = Query::default();
        query.toggle_category(dataset.category_by_id("patrol").expect("a category"));
        let file = read(&dataset, &query);
        assert_eq!(file["filters"], json!({"categories": ["patrol"], "period": null, "search": null}));
        assert_eq!(file["order"], json!({"by": "value", "reversed": false}));
        assert_eq!(file["shown"], select(&dataset, &query).quantities.len());
        assert_eq!(file["of"], 27);
        assert_eq!(file["link"], "https://example.org/?v=1&lang=en");
        assert_eq!(file["source"]["authority"]["en"], "China’s Ministry of Public Security");
        assert_eq!(file["source"]["year_inferred"], true);
        assert_eq!(file["data_version"], dataset.version.to_string());
        assert!(
            file["stance"]["zh"].as_str().is_some_and(|stance| stance.contains("未经独立核实")),
            "{}",
            file["stance"]
        );
    }

    #[test]
    fn a_sum_of_figures_that_may_count_one_thing_twice_has_a_condition() {
        let dataset = dataset();
        let sum = |ids: [&str; 2]| {
            let addends = ids.map(|id| dataset.figure_by_id(id).expect("a figure")).to_vec();
            read(&dataset, &Query { view: View::Overlaps, addends, ..Query::default() })["sum"].clone()
        };
        let sent_out = sum(["deployed", "mass-prevention"]);
        let condition = sent_out["condition"]["en"].as_str().expect("a condition");
        assert!(condition.starts_with("This holds if everything is counted once."), "{condition}");
        assert_eq!(sum(["night-offenders", "fugitives"])["condition"], Value::Null);
    }

    #[test]
    fn each_quantity_is_what_the_dataset_has_and_open_ends_stay_open() {
        let dataset = dataset();
        for view in View::ALL {
            let query = Query { view, ..Query::default() };
            let file = read(&dataset, &query);
            let listed = file["quantities"].as_array().expect("quantities");
            assert_eq!(file["shown"], listed.len());
            for quantity in listed {
                let found = quantity["id"].as_str().and_then(|id| dataset.quantity_by_id(id)).expect("a quantity");
                let interval = dataset.interval_of(found);
                for (name, end) in [("low", interval.low), ("high", interval.high)] {
                    // Numbers are written with all their digits, even if a JSON parser rounds them.
                    let expected =
                        end.map_or(Value::Null, |end| serde_json::from_str(&end.to_string()).expect("a number"));
                    assert_eq!(quantity[name], expected, "{found:?} {name}");
                }
                assert_eq!(quantity["origin"], if found.figure().is_some() { "reported" } else { "derived" });
                assert_eq!(quantity["value"].is_number(), found.figure().is_some(), "{found:?}");
            }
        }
    }

    #[test]
    fn what_is_derived_leads_back_to_what_was_reported() {
        let dataset = dataset();
        let file = read(&dataset, &Query { view: View::Pace, ..Query::default() });
        for quantity in file["quantities"].as_array().expect("quantities") {
            let inputs = quantity["inputs"].as_array().expect("inputs");
            let is_figure = |id: &Value| id.as_str().is_some_and(|id| dataset.figure_by_id(id).is_some());
            assert!(!inputs.is_empty() && inputs.iter().all(is_figure));
            assert!(quantity["per_count"].as_i64().is_some_and(|count| count > 0));
            assert!(quantity["claim"]["en"].as_str().is_some_and(|claim| claim.starts_with("Computed from")));
        }
    }
}
