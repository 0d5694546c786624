//! Parses a period.

use super::{node::Node, value};
use crate::data::{Nightly, Period};

/// The period at a node.
pub(super) fn period(at: &Node) -> Option<Period> {
    at.object(|fields| {
        let id = fields.required("id", value::id);
        let label = fields.required("label", value::text);
        let from = fields.required("from", value::date);
        let to = fields.required("to", |at| {
            let to = value::date(at)?;
            if from.is_some_and(|from| to < from) {
                at.reject("a day not before the period’s first")
            } else {
                Some(to)
            }
        });
        let from_inferred = fields.optional("from_inferred", Node::boolean);
        let nightly = fields.optional("nightly", nightly);
        let caution = fields.optional("caution", value::text);
        Some(Period {
            id: id?,
            label: label?,
            from: from?,
            to: to?,
            from_inferred: from_inferred?.unwrap_or_default(),
            nightly: nightly?,
            caution: caution?,
        })
    })
}

fn nightly(at: &Node) -> Option<Nightly> {
    at.object(|fields| {
        let from = fields.required("from", value::time_of_day);
        let to = fields.required("to", |at| {
            let to = value::time_of_day(at)?;
            if from == Some(to) { at.reject("another time than the night’s first") } else { Some(to) }
        });
        Some(Nightly { from: from?, to: to? })
    })
}

#[cfg(test)]
mod tests {
    use super::{
        super::node::tests::{problems, read},
        *,
    };

    fn json(from: &str, to: &str, rest: &str) -> String {
        format!(r#"{{"id": "p", "label": {{"en": "P", "zh": "期"}}, "from": "{from}", "to": "{to}"{rest}}}"#)
    }

    #[test]
    fn a_period_includes_both_its_ends() {
        let days = |from, to| read(&json(from, to, ""), period).0.map(|period| period.days());
        assert_eq!(days("2022-06-25", "2022-07-31"), Some(37));
        assert_eq!(days("2022-07-31", "2022-07-31"), Some(1));
    }

    #[test]
    fn nights_have_hours() {
        let nights = json("2022-07-22", "2022-07-24", r#", "nightly": {"from": "20:00", "to": "02:00"}"#);
        assert_eq!(read(&nights, period).0.and_then(|period| period.night_minutes()), Some(18 * 60));
    }

    #[test]
    fn a_period_does_not_end_before_it_begins() {
        assert_eq!(
            problems(&json("2022-07-31", "2022-07-30", ""), period),
            ["/to: expected a day not before the period’s first, found “2022-07-30”"]
        );
    }

    #[test]
    fn a_night_has_a_length() {
        let nights = json("2022-07-22", "2022-07-24", r#", "nightly": {"from": "20:00", "to": "20:00"}"#);
        assert_eq!(
            problems(&nights, period),
            ["/nightly/to: expected another time than the night’s first, found “20:00”"]
        );
    }

    #[test]
    fn all_problems_of_a_period_are_reported() {
        assert_eq!(
            problems(&json("2022-06-31", "soon", r#", "nightly": {"from": "8 pm", "until": "02:00"}"#), period),
            [
                "/from: expected a day as year-month-day, such as 2022-07-31, found “2022-06-31”",
                "/to: expected a day as year-month-day, such as 2022-07-31, found “soon”",
                "/nightly: expected the field “to”, found no such field",
                "/nightly/from: expected a time of day from 00:00 to 23:59, found “8 pm”",
                "/nightly/until: expected only the fields “from”, “to”, found the field “until”",
            ]
        );
    }
}
