//! The words of captions.

use super::{fill, language::caption_words};
use crate::data::Language;

/// The words of captions in one language, as templates.
#[derive(Debug)]
pub(crate) struct CaptionWords {
    pub(crate) overlap_not_stated: &'static str,
    pub(crate) one_figure: &'static str,
    pub(crate) one_period: &'static str,
    pub(crate) most_in_one: &'static str,
    pub(crate) most_in_several: &'static str,
    pub(crate) between_periods: &'static str,
}

/// "16 of the 27 figures shown are for one period, “To the end of July”.": the periods with the most of the shown
/// figures, and how many figures each of them has.
pub(crate) fn periods_with_most(periods: &[&str], most: usize, shown: usize, language: Language) -> String {
    let words = caption_words(language);
    let template = match periods.len() {
        1 if shown == 1 => words.one_figure,
        1 if most == shown => words.one_period,
        1 => words.most_in_one,
        _ => words.most_in_several,
    };
    let periods = periods.join(words.between_periods);
    fill(template, &[("periods", &periods), ("most", &most.to_string()), ("shown", &shown.to_string())])
}
