//! Screen-reader text for marks that consist of text: days and category, which sighted readers see in the context.

use crate::{
    data::Quantity,
    ui::{Element, Explorer, element::element},
    words::{format, punctuation},
};

/// The days and the category of a quantity, for screen readers only.
pub(in crate::ui) fn screen_reader_text(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let dates = format::spoken_period_dates(&dataset[dataset.period_of(quantity)], language);
    let category = dataset[dataset.category_of(quantity)].label.in_language(language);
    let comma = punctuation(language).comma;
    element("span").class("visually-hidden").child([comma, &dates, comma, category].concat())
}
