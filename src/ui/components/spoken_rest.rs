//! What a mark made of text leaves to the ear: the days and the category, which only its chart's neighbours would show.

use crate::{
    data::Quantity,
    ui::{Element, Explorer, element::element},
    words::{format, punctuation},
};

/// The rest of what is said of a mark that is said as it is read.
pub(in crate::ui) fn spoken_rest(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let dates = format::spoken_period_dates(&dataset[dataset.period_of(quantity)], language);
    let category = dataset[dataset.category_of(quantity)].label.in_language(language);
    let comma = punctuation(language).comma;
    element("span").class("visually-hidden").child([comma, &dates, comma, category].concat())
}
