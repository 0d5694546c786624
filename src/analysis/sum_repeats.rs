//! The condition of a sum of figures that may count one thing several times.

use super::{left_open::list_of, named};
use crate::{
    data::{Dataset, Figure, Gap, Language, Ref},
    words::{fill, relation_words},
};

/// The sentence that the interval of a sum holds if everything is counted once; `None` if the dataset says of no chosen
/// figure that one thing may count several times.
pub fn sum_condition(dataset: &Dataset, chosen: &[Ref<Figure>], language: Language) -> Option<String> {
    let words = relation_words(language);
    let repeated = chosen.iter().filter(|&&figure| dataset.has_gap(figure, Gap::Repeats));
    let names: Vec<_> = repeated.map(|&figure| named(dataset, figure, language)).collect();
    let figures = list_of(&names, words.or, language);
    (!names.is_empty()).then(|| fill(words.sum_if_counted_once, &[("figures", &figures)]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::{assert_is_made_up, dataset};

    fn of(ids: &[&str], language: Language) -> Option<String> {
        let dataset = dataset();
        let chosen: Vec<_> = ids.iter().map(|id| dataset.figure_by_id(id).expect("a figure")).collect();
        sum_condition(&dataset, &chosen, language)
    }

    #[test]
    fn figures_that_may_count_one_thing_several_times_are_named() {
        assert_eq!(
            of(&["suspects", "patrol-suspects", "fugitives"], Language::En).as_deref(),
            Some(
                "This holds if everything is counted once. Whether “Suspects arrested” (465,800) or “Suspects caught on \
                 patrol” (89,000) counts someone or something several times is not stated."
            )
        );
        assert_eq!(
            of(&["deployed", "mass-prevention"], Language::Zh).as_deref(),
            Some(
                "以上只在每个对象都只计一次时成立：“警方出动人员”（1205万）或“参与群防群治人员”（2305万）是否把同一对象计入多次，通报没有说明。"
            )
        );
        assert_is_made_up(&of(&["suspects"], Language::MadeUp).expect("a sentence"), &[]);
    }

    #[test]
    fn figures_that_count_everything_once_need_no_condition() {
        assert_eq!(of(&["night-offenders", "fugitives"], Language::En), None);
    }
}
