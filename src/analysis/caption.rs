//! The caption of a chart: what the reader must know before comparing its numbers.

use crate::{
    data::{Dataset, Dimension, Language, Quantity, Stated},
    query::Selection,
    words::{caption_words, periods_with_most},
};

/// The caption of the chart of a dimension: that of its unit, which an editor wrote, or else a sentence if the
/// statement does not say whether some of the shown figures contain others. `None` if there is nothing to say, as of a
/// single figure.
///
/// It never compares numbers: readers see the extremes, and a number of times between them would be precise without
/// being useful.
pub fn caption(dataset: &Dataset, dimension: Dimension, quantities: &[Quantity], language: Language) -> Option<String> {
    let (Dimension::Unit(unit) | Dimension::Pace(unit)) = dimension else { return None };
    if quantities.len() < 2 {
        return None;
    }
    if let Some(caption) = &dataset[unit].caption {
        return Some(caption.in_language(language).into());
    }
    let is_shown = |figure| quantities.iter().any(|&quantity| dataset.subject_of(quantity) == figure);
    let mut open = dataset.relations().iter().filter(|relation| relation.stated == Stated::NotStated);
    let overlaps = open.any(|relation| is_shown(relation.whole) && is_shown(relation.part));
    overlaps.then(|| caption_words(language).overlap_not_stated.into())
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
    use super::*;
    use crate::{
        analysis::groups,
        data::{
            parse,
            sample::{FILE, dataset},
        },
        query::{Query, View, select},
    };

    fn captions(dataset: &Dataset, view: View, language: Language) -> Vec<Option<String>> {
        let groups = groups(&select(dataset, &Query { view, ..Query::default() }), dataset).shared;
        groups.iter().map(|group| caption(dataset, group.dimension, &group.quantities, language)).collect()
    }

    fn busiest(query: &Query, language: Language) -> Option<String> {
        timeline_caption(&dataset(), &select(&dataset(), query), language)
    }

    #[test]
    fn the_caption_is_the_editors_in_totals_and_rates() {
        let dataset = dataset();
        let caught = dataset.units().next().expect("a unit");
        let expected = dataset[caught].caption.as_ref().expect("a caption").in_language(Language::Zh);
        for view in [View::Compare, View::Pace] {
            assert_eq!(captions(&dataset, view, Language::Zh)[0].as_deref(), Some(expected), "{}", view.name());
        }
    }

    #[test]
    fn without_an_editors_caption_an_open_overlap_is_named() {
        let file = String::from_utf8(FILE.clone()).expect("UTF-8");
        let captions_of =
            |file: &str| captions(&parse(file.as_bytes()).expect("a dataset"), View::Compare, Language::En);
        let mut json: serde_json::Value = serde_json::from_str(&file).expect("JSON");
        for unit in json["units"].as_array_mut().expect("a list") {
            unit.as_object_mut().expect("an object").remove("caption");
        }
        let generated = captions_of(&json.to_string());
        assert!(generated.iter().all(|caption| {
            caption.as_deref() == Some("Whether one of these numbers includes another is not stated.")
        }));
        json["relations"] = serde_json::json!([]);
        assert!(captions_of(&json.to_string()).iter().all(Option::is_none));
    }

    #[test]
    fn a_single_figure_has_no_caption() {
        let dataset = dataset();
        let suspects = dataset.quantity_by_id("suspects").expect("a figure");
        let captions = |shown: &[Quantity]| caption(&dataset, dataset.dimension_of(suspects), shown, Language::En);
        let fugitives = dataset.quantity_by_id("fugitives").expect("a figure");
        assert!(captions(&[suspects, fugitives]).is_some());
        assert_eq!(captions(&[suspects]), None);
    }

    #[test]
    fn ratios_have_no_caption() {
        assert!(captions(&dataset(), View::Ratios, Language::En).iter().all(Option::is_none));
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
}
