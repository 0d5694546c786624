//! The bundled dataset, for the tests of this layer.

use time::{Date, Month};

use super::{Citation, Cited};
use crate::data::{Dataset, Language};

pub(super) use crate::data::sample::{FILE, dataset};

/// A citation with an access date of 24 November 2026 and an example URL.
pub(super) fn citation(dataset: &Dataset, cited: Cited, language: Language) -> Citation<'_> {
    let accessed = Date::from_calendar_date(2026, Month::November, 24).expect("a day");
    Citation { dataset, cited, url: "https://example.org/?v=1&lang=en".into(), accessed, language }
}

/// A citation of the figure with this id.
pub(super) fn citation_of_figure<'a>(dataset: &'a Dataset, id: &str, language: Language) -> Citation<'a> {
    let figure = dataset.figure_by_id(id).expect("a figure");
    citation(dataset, Cited::figure(dataset, figure, language), language)
}
