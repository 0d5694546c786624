//! The derived figures as a table: inputs, formula and interval of each.

use super::{csv::in_language, iso};
use crate::{
    data::{Dataset, Decimal, Derived, Divisor, Language, Quantity, Ref, Scope, Text},
    words::format,
};

/// A column of the table of derived figures.
///
/// There is no column for a single number: the result for the printed numbers is one point of an interval, and its
/// digits would look more precise than they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum DerivedColumn {
    Id,
    Label(Language),
    Category,
    Period,
    From,
    To,
    Kind,
    Of,
    Per,
    PerCount,
    Basis,
    Formula(Language),
    Shown(Language),
    Low,
    High,
    Unit(Language),
    Inputs,
    Paragraphs,
    Scope,
    Note(Language),
}

impl DerivedColumn {
    /// Every column, in table order. New columns come last; those of a new language follow those of the other
    /// languages.
    pub(in crate::export) fn all() -> Vec<Self> {
        let each = |column: fn(Language) -> Self| Language::ALL.map(column);
        [
            &[Self::Id][..],
            &each(Self::Label),
            &[Self::Category, Self::Period, Self::From, Self::To],
            &[Self::Kind, Self::Of, Self::Per, Self::PerCount, Self::Basis],
            &each(Self::Formula),
            &each(Self::Shown),
            &[Self::Low, Self::High],
            &each(Self::Unit),
            &[Self::Inputs, Self::Paragraphs, Self::Scope],
            &each(Self::Note),
        ]
        .concat()
    }

    /// The name in the first row.
    pub(in crate::export) fn name(self) -> String {
        let name = match self {
            Self::Id => "id",
            Self::Label(language) => return in_language("label", language),
            Self::Category => "category",
            Self::Period => "period",
            Self::From => "from",
            Self::To => "to",
            Self::Kind => "kind",
            Self::Of => "of",
            Self::Per => "per",
            Self::PerCount => "per_count",
            Self::Basis => "basis",
            Self::Formula(language) => return in_language("formula", language),
            Self::Shown(language) => return in_language("shown", language),
            Self::Low => "low",
            Self::High => "high",
            Self::Unit(language) => return in_language("unit", language),
            Self::Inputs => "inputs",
            Self::Paragraphs => "paragraphs",
            Self::Scope => "scope",
            Self::Note(language) => return in_language("note", language),
        };
        name.to_owned()
    }

    /// The cell of a derived figure, unquoted. An open end or a missing note is empty.
    pub(in crate::export) fn cell(self, dataset: &Dataset, reference: Ref<Derived>) -> String {
        let quantity = Quantity::Derived(reference);
        let derived = &dataset[reference];
        let period = &dataset[dataset.period_of(quantity)];
        let end = |end: Option<Decimal>| end.map(|end| end.to_string()).unwrap_or_default();
        match self {
            Self::Id => derived.id.as_str().into(),
            Self::Label(language) => derived.label.in_language(language).into(),
            Self::Category => dataset[dataset.category_of(quantity)].id.as_str().into(),
            Self::Period => period.id.as_str().into(),
            Self::From => iso::date(period.from),
            Self::To => iso::date(period.to),
            Self::Kind => derived.kind.name().into(),
            Self::Of => dataset.id_of(derived.of).as_str().into(),
            Self::Per => per_name(dataset, derived).into(),
            Self::PerCount => match derived.per {
                Divisor::Time { count, .. } => count.to_string(),
                Divisor::Quantity(_) => String::new(),
            },
            Self::Basis => basis(derived).to_string(),
            Self::Formula(language) => formula(dataset, reference, language),
            Self::Shown(language) => format::quantity_with_unit(dataset, quantity, language),
            Self::Low => end(derived.interval.low),
            Self::High => end(derived.interval.high),
            Self::Unit(language) => format::unit_of(dataset, derived, language),
            Self::Inputs => inputs(dataset, quantity).join(" "),
            Self::Paragraphs => {
                dataset.paragraphs_of(quantity).iter().map(usize::to_string).collect::<Vec<_>>().join(" ")
            }
            Self::Scope => scope_name(derived).into(),
            Self::Note(language) => note(derived).map_or("", |note| note.in_language(language)).into(),
        }
    }
}

/// The divisor or subtrahend: the id of a quantity, or "day" or "night".
pub(in crate::export) fn per_name<'a>(dataset: &'a Dataset, derived: &Derived) -> &'a str {
    match derived.per {
        Divisor::Quantity(quantity) => dataset.id_of(quantity).as_str(),
        Divisor::Time { span, .. } => span.name(),
    }
}

/// The number of units of the divisor that the result refers to.
pub(in crate::export) fn basis(derived: &Derived) -> Decimal {
    Decimal::ONE.times_power_of_ten(derived.basis)
}

/// The formula on one line: "465,800 ÷ 269,800".
pub(in crate::export) fn formula(dataset: &Dataset, derived: Ref<Derived>, language: Language) -> String {
    let format::Formula { of, operator, per, basis, .. } = format::formula(dataset, derived, language);
    let mut line = [&*of.text, operator, &per.text].join(" ");
    if let Some(basis) = basis {
        line.extend([" ", &basis]);
    }
    line
}

/// The ids of the reported figures that it is computed from, each once.
pub(in crate::export) fn inputs(dataset: &Dataset, quantity: Quantity) -> Vec<&str> {
    let mut inputs = Vec::new();
    for source in dataset.sources_of(quantity) {
        let id = dataset[source].id.as_str();
        if !inputs.contains(&id) {
            inputs.push(id);
        }
    }
    inputs
}

/// The name of its scope in the dataset.
pub(in crate::export) const fn scope_name(derived: &Derived) -> &'static str {
    let [same, not_stated] = Scope::NAMES;
    match derived.scope {
        Scope::Same => same,
        Scope::OverlapNotStated(_) => not_stated,
    }
}

/// The note on its scope.
pub(in crate::export) const fn note(derived: &Derived) -> Option<&Text> {
    match &derived.scope {
        Scope::Same => None,
        Scope::OverlapNotStated(note) => Some(note),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::DerivedKind;
    use crate::export::sample::dataset;

    fn cells(id: &str) -> Vec<(String, String)> {
        let dataset = dataset();
        let found = dataset.derived().find(|&derived| dataset[derived].id.as_str() == id).expect("a derived figure");
        let cells = DerivedColumn::all().into_iter().map(|column| (column.name(), column.cell(&dataset, found)));
        cells.filter(|(_, cell)| !cell.is_empty()).collect()
    }

    #[test]
    fn a_ratio_names_what_it_comes_of_and_what_can_come_of_it() {
        let dataset = dataset();
        let first = dataset.derived().next().expect("a ratio");
        let cells = cells(dataset[first].id.as_str());
        let cell = |name| cells.iter().find(|(column, _)| *column == name).map(|(_, cell)| cell.as_str());
        assert_eq!(cell("kind"), Some("ratio"));
        assert_eq!(cell("shown_en"), Some("1.725 to 1.727 people per case"));
        assert_eq!(cell("formula_en"), Some("465,800 ÷ 269,800"));
        assert_eq!(cell("unit_en"), Some("people per case"));
        assert_eq!(cell("paragraphs"), Some("2 8"));
        let [low, high] = ["low", "high"].map(|end| cell(end).and_then(|end| end.parse::<f64>().ok()).expect("an end"));
        assert!(1.725 < low && low < 465_800.0 / 269_800.0 && 465_800.0 / 269_800.0 < high && high < 1.727);
    }

    #[test]
    fn a_rate_says_over_how_many_days_or_nights_it_is() {
        let dataset = dataset();
        for derived in dataset.derived().filter(|&derived| dataset[derived].kind == DerivedKind::Rate) {
            let cells = cells(dataset[derived].id.as_str());
            let cell = |name| cells.iter().find(|(column, _)| *column == name).map(|(_, cell)| cell.clone());
            let per = cell("per").expect("what it is per");
            assert!(per == "day" || per == "night", "{per}");
            assert!(cell("unit_en").expect("a unit").ends_with(&format!(" a {per}")));
            assert!(cell("per_count").and_then(|count| count.parse::<u32>().ok()).is_some_and(|count| count > 0));
        }
    }

    #[test]
    fn an_open_end_is_an_empty_cell() {
        let dataset = dataset();
        for derived in dataset.derived() {
            let interval = dataset[derived].interval;
            let is_empty = |column: DerivedColumn| column.cell(&dataset, derived).is_empty();
            assert_eq!(
                [DerivedColumn::Low, DerivedColumn::High].map(is_empty),
                [interval.low, interval.high].map(|end| end.is_none())
            );
        }
    }
}
