//! The words of pictures: the active filters, and the reasons why a view has no picture.

use super::{
    fill,
    language::{Punctuation, picture_words, punctuation},
    words,
};
use crate::{
    data::{Dataset, Language},
    query::Query,
};

/// Every fixed word or sentence of pictures.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct PictureWords {
    pub search: &'static str,
    pub categories: &'static str,
    pub view_has_no_picture: &'static str,
    pub nothing_to_draw: &'static str,
    pub undrawable: &'static str,
    pub more: &'static str,
    pub all_figures: &'static str,
    pub gap_key: &'static str,
    pub one_question: &'static str,
    pub questions: &'static str,
    pub most_in_period: &'static str,
    pub averages: &'static str,
    pub ratios: &'static str,
    pub one_pair: &'static str,
    pub pairs: &'static str,
    pub pairs_of_all: &'static str,
    pub pairs_of_figures: &'static str,
    pub group_may_overlap: &'static str,
    pub approximation_key: &'static str,
    pub added_key: &'static str,
}

/// The active filters, one text each: "Categories: Patrol, Disputes", "Period: First joint wave", "Search: “guns”".
pub fn filters_in_words(dataset: &Dataset, query: &Query) -> Vec<String> {
    let language = query.language;
    let (page, own) = (words(language), picture_words(language));
    let Punctuation { colon, list_comma, open_quote, close_quote, .. } = *punctuation(language);
    let chosen = dataset.categories().filter(|&category| query.categories.contains(category));
    let categories: Vec<_> = chosen.map(|category| dataset[category].label.in_language(language)).collect();
    let heading = if categories.len() == 1 { page.category } else { own.categories };
    let categories = (!categories.is_empty()).then(|| [heading, colon, &categories.join(list_comma)].concat());
    let period = query.period.map(|period| [page.period, colon, dataset[period].label.in_language(language)].concat());
    let search = (!query.search.is_empty())
        .then(|| [own.search, colon, open_quote, query.search.as_str(), close_quote].concat());
    categories.into_iter().chain(period).chain(search).collect()
}

/// "+ 6 more": the number of figures that a picture leaves out; `None` if it is zero.
pub(crate) fn more(count: usize, language: Language) -> Option<String> {
    (count > 0).then(|| fill(picture_words(language).more, &[("count", &count.to_string())]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::sample::dataset, query::Search};

    #[test]
    fn filters_are_named_in_the_order_of_the_page() {
        let dataset = dataset();
        let query = Query {
            categories: dataset.categories().skip(2).take(2).collect(),
            period: dataset.period_by_id("nights"),
            search: Search::new("guns"),
            ..Query::default()
        };
        let expected = ["Categories: Patrol, Risk control", "Period: Three summer nights", "Search: “guns”"];
        assert_eq!(filters_in_words(&dataset, &query), expected);
        let chinese = Query { language: Language::Zh, ..query };
        let expected = ["类别：巡逻防控、风险管控", "时期：三个夏夜", "搜索：“guns”"];
        assert_eq!(filters_in_words(&dataset, &chinese), expected);
        assert_eq!(filters_in_words(&dataset, &Query::default()), [""; 0]);
    }

    #[test]
    fn one_category_is_named_as_one() {
        let dataset = dataset();
        let query = Query { categories: dataset.categories().take(1).collect(), ..Query::default() };
        assert_eq!(filters_in_words(&dataset, &query), ["Category: Overview"]);
    }
}
