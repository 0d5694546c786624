//! Screen-reader text of a mark that is made of text: its days and its category, which sighted readers see around it.

use crate::{
    data::Quantity,
    ui::{Element, Explorer, element::element},
    words::{format, punctuation},
};

/// The days and the category of a quantity, for screen readers alone.
pub(in crate::ui) fn screen_reader_text(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let dates = format::spoken_period_dates(&dataset[dataset.period_of(quantity)], language);
    let category = dataset[dataset.category_of(quantity)].label.in_language(language);
    let comma = punctuation(language).comma;
    element("span").class("visually-hidden").child([comma, &dates, comma, category].concat())
}
