//! A quantity said aloud: the label of its mark for a screen reader.

use super::format;
use crate::figure::{Dataset, Language, Quantity};

/// All that a mark shows, as one sentence: what, how much, over which days, which category.
pub fn describe(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    let period = &dataset[dataset.period_of(quantity)];
    let label = dataset.label_of(quantity).in_language(language);
    let dates = format::spoken_period_dates(period, language);
    let category = dataset[dataset.category_of(quantity)].label.in_language(language);
    match language {
        Language::En => {
            format!("{label}: {}, {dates}, {category}", format::spoken_quantity(dataset, quantity, language))
        }
        // The spaces are silent; they keep the number that a reader sees a word of its own in what is said.
        Language::Zh => {
            let number = format::quantity(dataset, quantity, language);
            let unit = format::dimension_name(dataset, dataset.dimension_of(quantity), language);
            format!("{label} {number} {unit}，{dates}，{category}")
        }
    }
}
