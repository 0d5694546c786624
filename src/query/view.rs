//! The views, and the one table of what sets them apart.
//!
//! A new view is a row of this table, a file in `ui/views/` that the table of its chunk names, and its name in the words of
//! each language. Everything else follows from the row: controls, the order of its marks, captions, pictures and files.

use crate::data::{Dataset, DerivedKind, Quantity};

/// A view of the figures.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum View {
    /// Charts of the reported figures, one for each unit.
    #[default]
    Compare,
    /// Charts of rates per day or night.
    Pace,
    /// The periods on a calendar, each with its figures.
    Timeline,
    /// Charts of ratios, shares and differences.
    Ratios,
    /// The statement, paragraph by paragraph.
    Statement,
    /// A table of all columns.
    Table,
}

/// Which quantities a view shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewContent {
    /// The reported figures.
    Figures,
    /// The derived figures by day or by night.
    Rates,
    /// All other derived figures.
    Ratios,
}

/// How a view lays its quantities out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ViewForm {
    /// Charts and tiles by dimension, which can be grouped, scaled and sorted. Pictures draw the same.
    Charts,
    /// Periods on calendars, each with its figures in the order of the selection. Pictures draw the same.
    Calendars,
    /// Paragraphs in the order of the statement. There is no picture of it.
    Paragraphs,
    /// Rows in the order of the selection. There is no picture of it.
    Rows,
}

impl View {
    /// Every view in the order of its tab, with its name in links.
    const TABLE: [(Self, &'static str, ViewContent, ViewForm); 6] = [
        (Self::Compare, "compare", ViewContent::Figures, ViewForm::Charts),
        (Self::Pace, "pace", ViewContent::Rates, ViewForm::Charts),
        (Self::Timeline, "timeline", ViewContent::Figures, ViewForm::Calendars),
        (Self::Ratios, "ratios", ViewContent::Ratios, ViewForm::Charts),
        (Self::Statement, "statement", ViewContent::Figures, ViewForm::Paragraphs),
        (Self::Table, "table", ViewContent::Figures, ViewForm::Rows),
    ];

    /// Every view, in the order in which the site offers them.
    pub const ALL: [Self; Self::TABLE.len()] = {
        let mut all = [Self::Compare; Self::TABLE.len()];
        let mut index = 0;
        while index < all.len() {
            all[index] = Self::TABLE[index].0;
            index += 1;
        }
        all
    };

    /// The name in links.
    pub const fn name(self) -> &'static str {
        Self::TABLE[self as usize].1
    }

    /// Which quantities it shows.
    pub const fn content(self) -> ViewContent {
        Self::TABLE[self as usize].2
    }

    /// How it lays them out.
    pub const fn form(self) -> ViewForm {
        Self::TABLE[self as usize].3
    }

    /// Whether it shows a quantity of this kind.
    pub fn has(self, dataset: &Dataset, quantity: Quantity) -> bool {
        self.content()
            == match quantity {
                Quantity::Figure(_) => ViewContent::Figures,
                Quantity::Derived(derived) if dataset[derived].kind == DerivedKind::Rate => ViewContent::Rates,
                Quantity::Derived(_) => ViewContent::Ratios,
            }
    }
}

#[cfg(test)]
mod tests {
    use super::View;

    #[test]
    fn each_view_has_its_own_row() {
        for (index, view) in View::ALL.into_iter().enumerate() {
            assert_eq!(view as usize, index, "the rows stand in the order of the variants");
        }
    }
}
