//! Parses a figure and checks it against the rest of the dataset.

use super::{amount, dataset::Schema, mention::mention, names::Names, node::Node, value};
use crate::data::{Amount, Category, Figure, Gap, Nature, Period, Qualifier, Ref, Unit, UnitKind};

/// The parts of the dataset that a figure may refer to.
pub(super) struct Known<'a> {
    /// The categories.
    pub(super) categories: Names<'a, Category>,
    /// The units.
    pub(super) units: Names<'a, Unit>,
    /// The kind of each unit, if it is valid.
    pub(super) unit_kinds: Vec<Option<UnitKind>>,
    /// The periods.
    pub(super) periods: Names<'a, Period>,
    /// The number of paragraphs of the statement.
    pub(super) paragraphs: usize,
}

impl Known<'_> {
    fn kind_of(&self, unit: Ref<Unit>) -> Option<UnitKind> {
        self.unit_kinds.get(unit.index()).copied().flatten()
    }
}

/// The figure at a node of a file with this version of the schema.
pub(super) fn figure<'a>(at: &'a Node, known: &Known<'a>, schema: Schema) -> Option<Figure> {
    at.object(|fields| {
        let id = fields.required("id", value::id);
        let label = fields.required("label", value::text);
        let category = fields.required("category", |at| known.categories.resolve(at));
        let unit = fields.required("unit", |at| known.units.resolve(at));
        let period = fields.required("period", |at| known.periods.resolve(at));
        let nature = fields.optional("nature", |at| value::one_of(&Nature::ALL, Nature::name, at));
        let kind = unit.and_then(|unit| known.kind_of(unit));
        let value_at = fields.find("value");
        let step_at = fields.find("step");
        let qualifier = fields.required("qualifier", |at| value::one_of(&Qualifier::ALL, Qualifier::name, at));
        let mut printed = Vec::new();
        let mentions = fields.required("mentions", |at| {
            at.list("mention", |at| mention(at, known.paragraphs, kind, schema, &mut printed))
        });
        let left_open = fields
            .optional("left_open", |at| at.list_or_empty("gap", |at| value::one_of(&Gap::DECLARED, Gap::name, at)));
        let caution = fields.optional("caution", value::text);
        let unconfirmed = match schema {
            Schema::First => Some(None),
            Schema::Second => fields.optional("unconfirmed", Node::boolean),
        };
        // The tokens are parsed by now, so the numbers can be checked against them.
        let value = value_at.and_then(|at| amount::value(at, kind, &printed));
        let step = step_at.and_then(|at| amount::step(at, &printed));
        let amount = Amount { value: value?, step: step?, qualifier: qualifier? };
        Some(Figure {
            id: id?,
            label: label?,
            category: category?,
            unit: unit?,
            period: period?,
            nature: nature?.unwrap_or_default(),
            amount,
            interval: amount.interval(kind?),
            mentions: mentions?,
            left_open: left_open?.unwrap_or_default(),
            caution: caution?,
            unconfirmed: unconfirmed?.unwrap_or_default(),
        })
    })
}

#[cfg(test)]
mod tests {
    use super::{super::node::tests::read, *};

    /// The figure of a small dataset, and its problems.
    fn of(figure_json: &str) -> (Option<Figure>, Vec<String>) {
        let json = format!(
            r#"{{"categories": [{{"id": "risk"}}], "periods": [{{"id": "campaign"}}],
            "units": [{{"id": "items", "kind": "count"}}], "figure": {figure_json}}}"#
        );
        read(&json, |at| {
            let list = |name| at.field(name).expect("a list");
            let known = Known {
                categories: Names::of_list("category", Some(list("categories"))),
                units: Names::of_list("unit", Some(list("units"))),
                unit_kinds: vec![Some(UnitKind::Count)],
                periods: Names::of_list("period", Some(list("periods"))),
                paragraphs: 26,
            };
            figure(list("figure"), &known, Schema::First)
        })
    }

    #[test]
    fn a_figure_has_the_interval_of_its_number() {
        let (figure, problems) =
            of(r#"{"id": "knives", "label": {"en": "Knives", "zh": "刀具"}, "category": "risk", "unit": "items",
            "period": "campaign", "value": 11000, "step": 1000, "qualifier": "more_than",
            "mentions": [{"paragraph": 17, "printed": "11,000"}], "caution": {"en": "A floor.", "zh": "下限。"}}"#);
        assert_eq!(problems, [""; 0]);
        let interval = figure.expect("a figure").interval;
        assert_eq!((interval.low.map(|low| low.to_string()), interval.high), (Some("11000".into()), None));
    }

    #[test]
    fn all_problems_of_a_figure_are_reported_in_file_order() {
        let (figure, problems) = of(r#"{"id": "knives", "category": "risks", "unit": "items", "period": 1,
            "value": -11001, "step": 1, "qualifier": "over", "mentions": [{"paragraph": 27, "printed": "11,000"}],
            "caution": {"en": "", "zh": "下限。"}, "note": "x"}"#);
        assert_eq!(figure, None);
        assert_eq!(
            problems,
            [
                "/figure: expected the field “label”, found no such field",
                "/figure/category: expected the id of a category, one of “risk”, found “risks”",
                "/figure/period: expected a text, found 1",
                "/figure/value: expected a number not below 0, as its unit is not a change, found -11001",
                "/figure/value: expected 11000, as “11,000” is printed, found -11001",
                "/figure/step: expected 1000, the place of the last significant digit of “11,000”, found 1",
                "/figure/qualifier: expected one of “as_stated”, “more_than”, “about”, “less_than”, found “over”",
                "/figure/mentions/0/paragraph: expected the number of a paragraph, from 1 to 26, found 27",
                "/figure/caution/en: expected a text that is not blank, found “”",
                "/figure/caution/qaa: expected a text that is not blank, found “”",
                "/figure/note: expected only the fields “id”, “label”, “category”, “unit”, “period”, “nature”, “value”, \
                 “step”, “qualifier”, “mentions”, “left_open”, “caution”, found the field “note”",
            ]
        );
    }

    #[test]
    fn a_figure_without_mentions_is_refused() {
        let (_, problems) = of(r#"{"mentions": []}"#);
        assert!(
            problems
                .contains(&"/figure/mentions: expected a list of at least one mention, found an empty list".to_owned())
        );
    }
}
