//! What the columns of the table are: their kinds, their limits and their descriptions.

use super::super::csv::Column;
use crate::figure::{Dataset, Id, Qualifier};

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    /// Words in one language, by its BCP 47 tag.
    Words(&'static str),
    /// The name of something in the dataset.
    Name,
    /// A day.
    Day,
    /// A time of day.
    TimeOfDay,
    /// A number in plain digits.
    Number,
    /// Numbers of paragraphs with this between them.
    Paragraphs(&'static str),
    /// Number tokens as they are printed, with this between them.
    Tokens(&'static str),
}

/// What the cells of a column hold.
pub(super) const fn kind(column: Column) -> Kind {
    match column {
        Column::LabelEn | Column::CautionEn => Kind::Words("en"),
        Column::LabelZh | Column::CautionZh => Kind::Words("zh-Hans"),
        Column::Id | Column::Category | Column::Unit | Column::Period | Column::Qualifier => Kind::Name,
        Column::From | Column::To => Kind::Day,
        Column::NightlyFrom | Column::NightlyTo => Kind::TimeOfDay,
        Column::Value | Column::Step | Column::Low | Column::High => Kind::Number,
        Column::Paragraphs => Kind::Paragraphs(Column::PARAGRAPH_SEPARATOR),
        Column::Printed => Kind::Tokens(Column::PRINTED_SEPARATOR),
    }
}

/// Whether no cell of the column is empty.
pub(super) const fn is_required(column: Column) -> bool {
    !matches!(column, Column::NightlyFrom | Column::NightlyTo | Column::Low | Column::High)
}

/// The names that a column of names chooses from; none where any id will do.
pub(super) fn names(column: Column, dataset: &Dataset) -> Vec<String> {
    let id = |id: &Id| id.to_string();
    match column {
        Column::Category => dataset.categories().map(|category| id(&dataset[category].id)).collect(),
        Column::Unit => dataset.units().map(|unit| id(&dataset[unit].id)).collect(),
        Column::Period => dataset.periods().map(|period| id(&dataset[period].id)).collect(),
        Column::Qualifier => Qualifier::ALL.map(|qualifier| qualifier.name().to_owned()).to_vec(),
        _ => Vec::new(),
    }
}

/// What a column holds, in words.
pub(super) const fn description(column: Column) -> &'static str {
    match column {
        Column::Id => "The name of the figure in the dataset and in links.",
        Column::LabelEn => "What was counted or measured, in English.",
        Column::LabelZh => "What was counted or measured, in Simplified Chinese.",
        Column::Category => "The category of the figure, by its id in the dataset.",
        Column::Unit => "The unit of value, step, low and high, by its id in the dataset.",
        Column::Period => "The period that the figure covers, by its id in the dataset.",
        Column::From => "The first day of the period.",
        Column::To => "The last day of the period, which is part of it.",
        Column::NightlyFrom => "When each night of the period begins; empty for whole days.",
        Column::NightlyTo => "When each night of the period ends, often on the next morning; empty for whole days.",
        Column::Value => "The number as reported, in base units: 12.05 million is 12050000. A fall is negative.",
        Column::Step => "The place value of the last significant printed digit: 100 for “269,800”.",
        Column::Qualifier => "What the statement says of the number’s exactness.",
        Column::Low => "The least number that the printed one can stand for; empty where no bound is stated.",
        Column::High => "The greatest number that the printed one can stand for; empty where no bound is stated.",
        Column::Paragraphs => "The paragraphs in which the figure stands, counted from 1, with a space between them.",
        Column::Printed => "The number as each of these paragraphs prints it, with a semicolon between them.",
        Column::CautionEn => "What the number does not say, in English.",
        Column::CautionZh => "What the number does not say, in Simplified Chinese.",
    }
}

#[cfg(test)]
mod tests {
    use super::{super::super::sample::dataset, *};

    #[test]
    fn a_column_of_names_chooses_from_those_of_the_dataset() {
        let dataset = dataset();
        assert_eq!(names(Column::Period, &dataset), ["campaign", "joint-wave", "nights", "first-half"]);
        assert_eq!(names(Column::Qualifier, &dataset), ["as_stated", "more_than", "about", "less_than"]);
        assert_eq!(names(Column::Id, &dataset), [""; 0]);
    }

    #[test]
    fn every_column_is_described_in_a_sentence() {
        assert!(Column::ALL.iter().all(|&column| description(column).ends_with('.')));
    }
}
