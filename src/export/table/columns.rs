//! The columns of the tables for programs: types, constraints and descriptions.

use super::{csv::Column, derived_csv::DerivedColumn};
use crate::{
    data::{Dataset, DerivedKind, Id, Language, Qualifier, Scope},
    words::column_description,
};

/// The type of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Kind {
    /// Text in one language.
    Words(Language),
    /// A name from the dataset.
    Name,
    /// A day.
    Day,
    /// A time of day.
    TimeOfDay,
    /// A number in plain digits.
    Number,
    /// Paragraph numbers with this separator.
    Paragraphs(&'static str),
    /// Printed number tokens, or names, with this separator.
    Tokens(&'static str),
}

/// The description of a column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(in crate::export) struct Field {
    /// The name in the first row.
    pub(in crate::export) name: String,
    /// The type of its cells.
    pub(in crate::export) kind: Kind,
    /// Whether no cell is empty.
    pub(in crate::export) is_required: bool,
    /// Whether all its numbers are above zero.
    pub(in crate::export) is_positive: bool,
    /// The possible names in a column of names; empty if any id is possible.
    pub(in crate::export) names: Vec<String>,
}

impl Field {
    /// The column that identifies the row.
    pub(in crate::export) const KEY: &str = "id";

    /// A column of the table of reported figures.
    pub(in crate::export) fn reported(column: Column, dataset: &Dataset) -> Self {
        Self {
            name: column.name(),
            kind: kind(column),
            is_required: !matches!(column, Column::NightlyFrom | Column::NightlyTo | Column::Low | Column::High),
            is_positive: column == Column::Step,
            names: names(column, dataset),
        }
    }

    /// A column of the table of derived figures.
    pub(in crate::export) fn derived(column: DerivedColumn, dataset: &Dataset) -> Self {
        Self {
            name: column.name(),
            kind: derived_kind(column),
            is_required: !matches!(
                column,
                DerivedColumn::PerCount | DerivedColumn::Low | DerivedColumn::High | DerivedColumn::Note(_)
            ),
            is_positive: matches!(column, DerivedColumn::PerCount | DerivedColumn::Basis),
            names: match column {
                DerivedColumn::Category => names(Column::Category, dataset),
                DerivedColumn::Period => names(Column::Period, dataset),
                DerivedColumn::Kind => DerivedKind::ALL.map(|kind| kind.name().to_owned()).to_vec(),
                DerivedColumn::Scope => Scope::NAMES.map(str::to_owned).to_vec(),
                _ => Vec::new(),
            },
        }
    }

    /// The description, in the language of documents for programs.
    pub(in crate::export) fn description(&self) -> &'static str {
        column_description(&self.name, Language::default())
    }
}

const fn kind(column: Column) -> Kind {
    match column {
        Column::Label(language) | Column::Caution(language) => Kind::Words(language),
        Column::Id | Column::Category | Column::Unit | Column::Period | Column::Qualifier => Kind::Name,
        Column::From | Column::To => Kind::Day,
        Column::NightlyFrom | Column::NightlyTo => Kind::TimeOfDay,
        Column::Value | Column::Step | Column::Low | Column::High => Kind::Number,
        Column::Paragraphs => Kind::Paragraphs(Column::PARAGRAPH_SEPARATOR),
        Column::Printed => Kind::Tokens(Column::PRINTED_SEPARATOR),
    }
}

const fn derived_kind(column: DerivedColumn) -> Kind {
    match column {
        DerivedColumn::Label(language)
        | DerivedColumn::Formula(language)
        | DerivedColumn::Shown(language)
        | DerivedColumn::Unit(language)
        | DerivedColumn::Note(language) => Kind::Words(language),
        DerivedColumn::Id
        | DerivedColumn::Category
        | DerivedColumn::Period
        | DerivedColumn::Kind
        | DerivedColumn::Of
        | DerivedColumn::Per
        | DerivedColumn::Scope => Kind::Name,
        DerivedColumn::From | DerivedColumn::To => Kind::Day,
        DerivedColumn::PerCount | DerivedColumn::Basis | DerivedColumn::Low | DerivedColumn::High => Kind::Number,
        DerivedColumn::Inputs => Kind::Tokens(Column::PARAGRAPH_SEPARATOR),
        DerivedColumn::Paragraphs => Kind::Paragraphs(Column::PARAGRAPH_SEPARATOR),
    }
}

fn names(column: Column, dataset: &Dataset) -> Vec<String> {
    let id = |id: &Id| id.to_string();
    match column {
        Column::Category => dataset.categories().map(|category| id(&dataset[category].id)).collect(),
        Column::Unit => dataset.units().map(|unit| id(&dataset[unit].id)).collect(),
        Column::Period => dataset.periods().map(|period| id(&dataset[period].id)).collect(),
        Column::Qualifier => Qualifier::ALL.map(|qualifier| qualifier.name().to_owned()).to_vec(),
        _ => Vec::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::export::sample::dataset;

    #[test]
    fn a_column_of_names_chooses_from_those_of_the_dataset() {
        let dataset = dataset();
        let names = |column| Field::reported(column, &dataset).names;
        assert_eq!(names(Column::Period), ["campaign", "joint-wave", "nights", "first-half"]);
        assert_eq!(names(Column::Qualifier), ["as_stated", "more_than", "about", "less_than"]);
        assert_eq!(names(Column::Id), [""; 0]);
    }

    #[test]
    fn every_cell_is_what_its_column_is_said_to_hold() {
        let dataset = dataset();
        let holds = |field: &Field, cell: &str| {
            let is_kind = match field.kind {
                Kind::Number => cell.parse::<f64>().is_ok(),
                Kind::Day => cell.len() == 10,
                Kind::TimeOfDay => cell.len() == 5,
                Kind::Name => field.names.is_empty() || field.names.iter().any(|name| name == cell),
                Kind::Words(_) | Kind::Tokens(_) => true,
                Kind::Paragraphs(separator) => cell.split(separator).all(|number| number.parse::<usize>().is_ok()),
            };
            if cell.is_empty() {
                !field.is_required
            } else {
                is_kind && (!field.is_positive || cell.parse::<f64>().is_ok_and(|number| number > 0.0))
            }
        };
        for derived in dataset.derived() {
            for column in DerivedColumn::all() {
                let cell = column.cell(&dataset, derived);
                assert!(holds(&Field::derived(column, &dataset), &cell), "{}: {cell}", column.name());
            }
        }
        for figure in dataset.figures() {
            for column in Column::all() {
                let cell = column.cell(&dataset, &dataset[figure]);
                assert!(holds(&Field::reported(column, &dataset), &cell), "{}: {cell}", column.name());
            }
        }
    }
}
