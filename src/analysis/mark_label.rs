//! The label of a mark for a screen reader.

use crate::{
    data::{Dataset, Language, Quantity},
    words::{fill, format, punctuation, words},
};

/// The label of a mark: one sentence with its name, number, days and category. The visible words of the mark are
/// contained in it unchanged, except signs that speech omits.
pub fn mark_label(dataset: &Dataset, quantity: Quantity, language: Language) -> String {
    let period = &dataset[dataset.period_of(quantity)];
    let label = format::row_label(dataset, quantity, language);
    let note = format::row_note(dataset, quantity, language);
    let dates = format::spoken_period_dates(period, language);
    let category = dataset[dataset.category_of(quantity)].label.in_language(language);
    let number = format::quantity(dataset, quantity, language);
    let unit = format::dimension_name(dataset, dataset.dimension_of(quantity), language);
    let spoken = format::spoken_quantity(dataset, quantity, language);
    // Speech omits the sign of a fall, which is seen, so the name has both.
    let spoken =
        if number.starts_with('−') { [&number, punctuation(language).comma, &spoken].concat() } else { spoken };
    let words = words(language);
    let template = if note.is_some() { words.mark_label_with_note } else { words.mark_label };
    let values = [
        ("label", label),
        ("note", note.as_deref().unwrap_or_default()),
        ("number", &number),
        ("unit", &unit),
        ("spoken_number", &spoken),
        ("dates", &dates),
        ("category", category),
    ];
    fill(template, &values)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    #[test]
    fn what_is_seen_stands_in_what_is_said() {
        let dataset = dataset();
        let letters = |text: &str| text.chars().filter(|character| character.is_alphanumeric()).collect::<String>();
        for quantity in dataset.quantities() {
            for language in Language::ALL {
                let shown = [
                    Some(format::row_label(&dataset, quantity, language).to_owned()),
                    format::row_note(&dataset, quantity, language),
                    Some(format::quantity(&dataset, quantity, language)),
                ];
                let shown: String = shown.into_iter().flatten().collect();
                let said = mark_label(&dataset, quantity, language);
                assert!(letters(&said).contains(&letters(&shown)), "{shown} in {said}");
            }
        }
    }
}
