//! The caption of a chart: one sentence that compares the shown figures, no more precisely than they were printed.

use super::comparison::is_of_one_span;
use crate::{
    data::{Dataset, Decimal, Dimension, Interval, Language, Quantity},
    query::Selection,
    words::{caption_words, fill, format, periods_with_most},
};

/// The caption of a chart: the largest and the smallest number, and the ratio of the two as far as their intervals
/// allow. Ratios and rates of unequal spans have no ratio. `None` for fewer than two quantities.
pub fn caption(dataset: &Dataset, quantities: &[Quantity], language: Language) -> Option<String> {
    let number = |quantity: &Quantity| dataset.nominal_of(*quantity);
    let largest = *quantities.iter().max_by_key(|quantity| number(quantity))?;
    let smallest = *quantities.iter().min_by_key(|quantity| number(quantity))?;
    if quantities.len() < 2 {
        return None;
    }
    let words = caption_words(language);
    if number(&largest) == number(&smallest) {
        return Some(fill(words.alike, &[("number", &format::quantity(dataset, largest, language))]));
    }
    let name = |quantity| {
        let label = format::row_label(dataset, quantity, language);
        fill(words.named, &[("label", label), ("number", &format::quantity(dataset, quantity, language))])
    };
    // A ratio of ratios is not useful, and a rate per day is not comparable with a rate per night.
    let has_no_times = !is_of_one_span(dataset, largest, smallest)
        || matches!(dataset.dimension_of(largest), Dimension::Times { .. } | Dimension::UnitPerUnit { .. });
    let (template, times) = match relation(dataset.interval_of(largest), dataset.interval_of(smallest)) {
        Relation::Times(ratio) if !has_no_times => (words.times, format::estimate(&ratio, language)),
        Relation::Times(_) | Relation::Larger => (words.larger, String::new()),
        Relation::Unknown => (words.not_told, String::new()),
    };
    Some(fill(template, &[("largest", &name(largest)), ("smallest", &name(smallest)), ("times", &times)]))
}

/// The relation of the largest number to the smallest, as far as their intervals determine it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Relation {
    /// It is larger by this ratio.
    Times(Interval),
    /// It is larger, and there is no useful ratio.
    Larger,
    /// The intervals overlap.
    Unknown,
}

fn relation(large: Interval, small: Interval) -> Relation {
    if large.low.zip(small.high).is_none_or(|(low, high)| low <= high) {
        Relation::Unknown
    } else if small.low.is_some_and(|low| low > Decimal::ZERO) {
        Relation::Times(large.divided_by(small))
    } else {
        Relation::Larger
    }
}

/// The caption of the timeline: the periods with the most shown figures. It counts figures and never adds their
/// numbers. `None` if nothing is shown.
pub fn timeline_caption(dataset: &Dataset, selection: &Selection, language: Language) -> Option<String> {
    let shown = &selection.quantities;
    let count = |period| shown.iter().filter(|&&quantity| dataset.period_of(quantity) == period).count();
    let most = dataset.periods().map(count).max().filter(|&most| most > 0)?;
    let busiest: Vec<_> = dataset.periods().filter(|&period| count(period) == most).collect();
    let names: Vec<_> = busiest.iter().map(|&period| dataset[period].label.in_language(language)).collect();
    Some(periods_with_most(&names, most, shown.len(), language))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::{super::groups, *};
    use crate::{
        data::sample::dataset,
        query::{Query, View, select},
    };

    fn of(view: View, index: usize, language: Language) -> String {
        let dataset = dataset();
        let groups = groups(&select(&dataset, &Query { view, ..Query::default() }), &dataset).shared;
        caption(&dataset, &groups[index].quantities, language).expect("a caption")
    }

    fn busiest(query: &Query, language: Language) -> Option<String> {
        timeline_caption(&dataset(), &select(&dataset(), query), language)
    }

    #[test]
    fn the_largest_is_held_against_the_smallest() {
        assert_eq!(
            of(View::Compare, 0, Language::En),
            "The largest number here, “Mass-prevention participants” (23,050,000), is 12,490 to 12,570 times the \
             smallest, “People caught, first joint wave” (1,840)."
        );
        assert_eq!(
            of(View::Compare, 4, Language::Zh),
            "其中最大的数字是“排查出的矛盾纠纷”（95.8万），为最小的“预警的突出矛盾纠纷”（4.4万）的21.5至22.1倍。"
        );
    }

    #[test]
    fn an_open_end_is_not_closed() {
        assert!(of(View::Compare, 2, Language::En).contains("at least 1,222 times"));
    }

    #[test]
    fn what_may_be_equal_is_not_told_apart() {
        let interval = |low, high| {
            let number = |digits| Decimal::new(digits, 0).expect("in range");
            Interval { low: Some(number(low)), high: Some(number(high)) }
        };
        assert_eq!(relation(interval(95, 105), interval(90, 100)), Relation::Unknown);
        assert_eq!(relation(interval(100, 105), interval(90, 100)), Relation::Unknown);
        assert!(matches!(relation(interval(101, 105), interval(90, 100)), Relation::Times(_)));
        assert_eq!(relation(interval(101, 105), interval(-3, 100)), Relation::Larger);
        assert_eq!(relation(Interval::UNBOUNDED, interval(90, 100)), Relation::Unknown);
    }

    #[test]
    fn one_figure_has_no_caption_and_equal_numbers_have_no_largest() {
        let dataset = dataset();
        let one: Vec<_> = dataset.quantities().take(1).collect();
        assert_eq!(caption(&dataset, &one, Language::En), None);
        assert_eq!(caption(&dataset, &[], Language::En), None);
        let twice = [one[0], one[0]];
        assert_eq!(caption(&dataset, &twice, Language::En).as_deref(), Some("The numbers here are alike: 269,800."));
    }

    #[test]
    fn no_number_of_times_is_told_of_ratios() {
        let said = of(View::Ratios, 1, Language::En);
        assert!(said.starts_with("The largest number here is “") && !said.contains("times"), "{said}");
    }

    #[test]
    fn the_busiest_period_is_told_by_counting_figures() {
        assert_eq!(
            busiest(&Query::default(), Language::En).as_deref(),
            Some("16 of the 27 figures shown are for one period, “To the end of July”.")
        );
        let nights = Query { period: dataset().period_by_id("nights"), ..Query::default() };
        assert_eq!(busiest(&nights, Language::Zh).as_deref(), Some("所显示的3个数字都属于同一时段：“三个夏夜”。"));
        let nothing = Query { search: crate::query::Search::new("no such thing"), ..Query::default() };
        assert_eq!(busiest(&nothing, Language::En), None);
    }

    #[test]
    fn periods_with_equally_many_figures_are_all_named() {
        let language = Language::En;
        assert_eq!(
            periods_with_most(&["A", "B"], 2, 5, language),
            "No period has more of the 5 figures shown than “A” and “B”, with 2 each."
        );
        let language = Language::Zh;
        assert_eq!(
            periods_with_most(&["甲", "乙"], 2, 5, language),
            "在所显示的5个数字中，“甲”和“乙”的最多，各有2个。"
        );
    }

    proptest! {
        #[test]
        fn a_number_of_times_holds_every_ratio_of_numbers_inside(
            small in 1i128..10_000, room in 0i128..50, large in 1i128..10_000_000, width in 0i128..50, at in 0i128..50,
        ) {
            let number = |digits| Decimal::new(digits, 0).expect("in range");
            let of_small = Interval { low: Some(number(small)), high: Some(number(small + room)) };
            let of_large = Interval { low: Some(number(large)), high: Some(number(large + width)) };
            match relation(of_large, of_small) {
                Relation::Times(ratio) => {
                    let (above, below) = ((large + at.min(width)) as f64, (small + at.min(room)) as f64);
                    let (low, high) = (ratio.low.expect("an end").to_f64(), ratio.high.expect("an end").to_f64());
                    let slack = 1e-9 * high;
                    prop_assert!(large > small + room && low - slack <= above / below && above / below <= high + slack);
                }
                other => prop_assert!(other == Relation::Unknown && large <= small + room),
            }
        }
    }

    #[test]
    fn no_caption_shows_more_digits_than_an_estimate_or_a_mark() {
        let dataset = dataset();
        for view in [View::Compare, View::Pace, View::Ratios] {
            for language in Language::ALL {
                for group in groups(&select(&dataset, &Query { view, ..Query::default() }), &dataset).shared {
                    let mut text = caption(&dataset, &group.quantities, language).expect("a caption");
                    let shown = |quantity: &Quantity| {
                        [
                            format::row_label(&dataset, *quantity, language).to_owned(),
                            format::quantity(&dataset, *quantity, language),
                        ]
                    };
                    for known in group.quantities.iter().flat_map(shown) {
                        text = text.replace(&known, "");
                    }
                    let numbers =
                        text.split(|character: char| !character.is_ascii_digit() && !",.".contains(character));
                    for number in numbers {
                        let digits = number.trim_matches(['0', ',', '.']).replace([',', '.'], "");
                        assert!(digits.len() <= 4, "{number} in {text}");
                    }
                }
            }
        }
    }
}
