//! The columns of the tables for programs: types, constraints and descriptions.

use super::{csv::FigureColumn, derived_csv::DerivedColumn};
use crate::{
    data::{Dataset, DerivedKind, Id, Language, Qualifier, Scope},
    words::column_description,
};

/// The type of a column's cells.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum CellType {
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
    pub(in crate::export) kind: CellType,
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
    pub(in crate::export) fn reported(column: FigureColumn, dataset: &Dataset) -> Self {
        Self {
            name: column.name(),
            kind: kind(column),
            is_required: !matches!(
                column,
                FigureColumn::NightlyFrom
                    | FigureColumn::NightlyTo
                    | FigureColumn::Low
                    | FigureColumn::High
                    | FigureColumn::Caution(_)
                    | FigureColumn::LeftOpen
                    | FigureColumn::InSum
            ),
            is_positive: column == FigureColumn::Step,
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
                DerivedColumn::Category => names(FigureColumn::Category, dataset),
                DerivedColumn::Period => names(FigureColumn::Period, dataset),
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

const fn kind(column: FigureColumn) -> CellType {
    match column {
        FigureColumn::Label(language) | FigureColumn::Caution(language) => CellType::Words(language),
        FigureColumn::Id
        | FigureColumn::Category
        | FigureColumn::Unit
        | FigureColumn::Period
        | FigureColumn::Qualifier
        | FigureColumn::InSum => CellType::Name,
        FigureColumn::From | FigureColumn::To => CellType::Day,
        FigureColumn::NightlyFrom | FigureColumn::NightlyTo => CellType::TimeOfDay,
        FigureColumn::Value | FigureColumn::Step | FigureColumn::Low | FigureColumn::High => CellType::Number,
        FigureColumn::Paragraphs => CellType::Paragraphs(FigureColumn::PARAGRAPH_SEPARATOR),
        FigureColumn::LeftOpen => CellType::Tokens(FigureColumn::PARAGRAPH_SEPARATOR),
        FigureColumn::Printed => CellType::Tokens(FigureColumn::PRINTED_SEPARATOR),
    }
}

const fn derived_kind(column: DerivedColumn) -> CellType {
    match column {
        DerivedColumn::Label(language)
        | DerivedColumn::Formula(language)
        | DerivedColumn::Shown(language)
        | DerivedColumn::Unit(language)
        | DerivedColumn::Note(language) => CellType::Words(language),
        DerivedColumn::Id
        | DerivedColumn::Category
        | DerivedColumn::Period
        | DerivedColumn::Kind
        | DerivedColumn::Of
        | DerivedColumn::Per
        | DerivedColumn::Scope => CellType::Name,
        DerivedColumn::From | DerivedColumn::To => CellType::Day,
        DerivedColumn::PerCount | DerivedColumn::Basis | DerivedColumn::Low | DerivedColumn::High => CellType::Number,
        DerivedColumn::Inputs => CellType::Tokens(FigureColumn::PARAGRAPH_SEPARATOR),
        DerivedColumn::Paragraphs => CellType::Paragraphs(FigureColumn::PARAGRAPH_SEPARATOR),
    }
}

fn names(column: FigureColumn, dataset: &Dataset) -> Vec<String> {
    let id = |id: &Id| id.to_string();
    match column {
        FigureColumn::Category => dataset.categories().map(|category| id(&dataset[category].id)).collect(),
        FigureColumn::Unit => dataset.units().map(|unit| id(&dataset[unit].id)).collect(),
        FigureColumn::Period => dataset.periods().map(|period| id(&dataset[period].id)).collect(),
        FigureColumn::InSum => vec![FigureColumn::ADDED.to_owned()],
        FigureColumn::Qualifier => Qualifier::ALL.map(|qualifier| qualifier.name().to_owned()).to_vec(),
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
        assert_eq!(names(FigureColumn::Period), ["campaign", "joint-wave", "nights", "first-half"]);
        assert_eq!(names(FigureColumn::Qualifier), ["as_stated", "more_than", "about", "less_than"]);
        assert_eq!(names(FigureColumn::Id), [""; 0]);
    }

    #[test]
    fn every_cell_is_what_its_column_is_said_to_hold() {
        let dataset = dataset();
        let holds = |field: &Field, cell: &str| {
            let is_kind = match field.kind {
                CellType::Number => cell.parse::<f64>().is_ok(),
                CellType::Day => cell.len() == 10,
                CellType::TimeOfDay => cell.len() == 5,
                CellType::Name => field.names.is_empty() || field.names.iter().any(|name| name == cell),
                CellType::Words(_) | CellType::Tokens(_) => true,
                CellType::Paragraphs(separator) => cell.split(separator).all(|number| number.parse::<usize>().is_ok()),
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
            for column in FigureColumn::all() {
                let cell = column.cell(&dataset, figure, &[figure]);
                assert!(holds(&Field::reported(column, &dataset), &cell), "{}: {cell}", column.name());
            }
        }
    }
}
