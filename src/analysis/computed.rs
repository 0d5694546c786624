//! What the statement leaves open about computed numbers, in sentences.

use crate::{
    data::{Dataset, Derived, Divisor, Language, Quantity, Ref, Scope},
    words::{chunk_words, fill},
};

/// What the statement leaves open about a derived figure: whether its inputs overlap, and for a rate the caution about
/// its days.
pub fn left_open_of_derived(dataset: &Dataset, derived: Ref<Derived>, language: Language) -> Vec<String> {
    let shown = &dataset[derived];
    let mut open = Vec::new();
    if let Scope::OverlapNotStated(note) = &shown.scope {
        open.push(note.in_language(language).to_owned());
    }
    if let (Divisor::Time { .. }, Some(note)) = (shown.per, &dataset[dataset.period_of(derived.into())].caution) {
        open.push(note.in_language(language).to_owned());
    }
    open
}

/// The sentence that the statement does not say of this many of the derived figures whether their inputs overlap; `None`
/// if there is none of them.
pub fn inputs_may_overlap(dataset: &Dataset, quantities: &[Quantity], language: Language) -> Option<String> {
    let is_open = |&&quantity: &&Quantity| matches!(quantity, Quantity::Derived(derived) if dataset[derived].scope != Scope::Same);
    let count = quantities.iter().filter(is_open).count();
    let values = [("count", &*count.to_string()), ("all", &quantities.len().to_string())];
    (count > 0).then(|| fill(chunk_words(language).inputs_may_overlap, &values))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::sample::{assert_is_made_up, dataset},
        query::{Query, View, select},
    };

    #[test]
    fn ratios_of_numbers_that_may_overlap_are_counted() {
        let dataset = dataset();
        let ratios = select(&dataset, &Query { view: View::Ratios, ..Query::default() }).quantities;
        let of = |quantities: &[Quantity], language| inputs_may_overlap(&dataset, quantities, language);
        assert_eq!(
            of(&ratios, Language::En).as_deref(),
            Some("For 7 of 8, the statement does not say whether the two numbers overlap.")
        );
        assert_eq!(of(&ratios, Language::Zh).as_deref(), Some("8个比值中，有7个的两个数字是否重合，通报没有说明。"));
        let same = dataset.quantity_by_id("night-places-per-offender").expect("a ratio");
        assert_eq!(of(&[same], Language::En), None);
        assert_is_made_up(&of(&ratios, Language::MadeUp).expect("a sentence"), &[]);
    }

    #[test]
    fn a_rate_has_the_caution_of_its_days_and_a_ratio_the_note_of_its_inputs() {
        let dataset = dataset();
        let of = |id: &str| {
            let Some(Quantity::Derived(derived)) = dataset.quantity_by_id(id) else { panic!("{id}") };
            left_open_of_derived(&dataset, derived, Language::En)
        };
        assert!(of("suspects-per-day")[0].contains("No first day is given"));
        assert!(of("people-per-gang")[0].contains("belonged to these gangs"));
        assert!(of("wave-gangs-per-day").is_empty() && of("night-places-per-offender").is_empty());
    }
}
