//! A figure said aloud: the label of its mark for a screen reader.

use super::format;
use crate::figure::{Dataset, Figure, Language, Ref, UnitKind};

/// All that a mark shows, as one sentence: what, how much, over which days, which category.
pub fn describe(dataset: &Dataset, figure: Ref<Figure>, language: Language) -> String {
    let figure = &dataset[figure];
    let (unit, period) = (&dataset[figure.unit], &dataset[figure.period]);
    let label = figure.label.in_language(language);
    let mut amount = format::spoken_amount(&figure.amount, unit, language);
    if unit.kind == UnitKind::Change {
        amount = format!("{amount} ({})", format::unit_name(unit, language));
    }
    let dates = format::spoken_period_dates(period, language);
    let category = dataset[figure.category].label.in_language(language);
    match language {
        Language::En => format!("{label}: {amount}, {dates}, {category}"),
        // The spaces are silent; they keep the number that a reader sees a word of its own in what is said.
        Language::Zh => {
            let amount = format::amount(&figure.amount, unit, language);
            format!("{label} {amount} {}，{dates}，{category}", format::unit_name(unit, language))
        }
    }
}
