//! The views, the one table of their properties, and the families that share a tab.
//!
//! A new view is a row of this table, a file in `ui/views/`, and its name in the words of each language. Everything
//! else follows from the row: controls, the order of its marks, captions, pictures and files.

use crate::data::{Dataset, DerivedKind, Quantity};

/// The views in their order on the page: the name in code, the name in links, its family, which quantities it shows,
/// how it lays them out, the part of the program that contains it, and the function that renders it, which is in the
/// file of the same name. The first one is the default.
///
/// The macro passes its rows to another macro. It is a macro because the functions belong to a later layer.
macro_rules! views {
    ($macro:ident) => {
        $macro! {
            /// Charts of the reported figures, one for each unit.
            Compare "compare" Compare Figures Charts base compare;
            /// Charts of rates per day or night.
            Pace "pace" Compare Rates Charts chunk pace;
            /// What the statement leaves open about each figure.
            LeftOpen "left-open" LeftOpen Figures Gaps chunk left_open;
            /// Figures that may contain each other, and their sums.
            Overlaps "overlaps" Relations Figures Overlaps chunk overlaps;
            /// Charts of ratios, shares and differences.
            Ratios "ratios" Relations Ratios Charts chunk ratios;
            /// The periods on a calendar, each with its figures.
            Timeline "timeline" Timeline Figures Calendars chunk timeline;
            /// The statement, paragraph by paragraph.
            Statement "statement" Statement Figures Paragraphs chunk statement;
            /// A table of all columns.
            Table "table" Table Figures Rows chunk table;
        }
    };
}

/// The views that share a tab. A choice inside the tab’s panel selects one of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Family {
    /// Charts of figures, in total and by time.
    Compare,
    /// What the statement leaves open.
    LeftOpen,
    /// How figures relate to each other.
    Relations,
    /// The time.
    Timeline,
    /// The text.
    Statement,
    /// The table.
    Table,
}

impl Family {
    /// Every family, in the order of the tabs.
    pub const ALL: [Self; 6] =
        [Self::Compare, Self::LeftOpen, Self::Relations, Self::Timeline, Self::Statement, Self::Table];

    /// The views of the family, in the order of the choice. The first one is its default.
    pub fn views(self) -> impl Iterator<Item = View> {
        View::ALL.into_iter().filter(move |view| view.family() == self)
    }
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
    /// Wholes and their parts in a tree.
    Overlaps,
    /// Rows in the order of the statement, with a column for each kind of gap.
    Gaps,
    /// Paragraphs in the order of the statement. Only the preview of a page is a picture of it, with a tile for each figure.
    Paragraphs,
    /// Rows in the order of the selection. Only the preview of a page is a picture of it, as of paragraphs.
    Rows,
}

impl ViewForm {
    /// The name in the stylesheets of the page shell.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Charts => "charts",
            Self::Calendars => "calendars",
            Self::Overlaps => "overlaps",
            Self::Gaps => "gaps",
            Self::Paragraphs => "paragraphs",
            Self::Rows => "rows",
        }
    }
}

/// Defines [`View`] by the rows of the table.
macro_rules! define {
    ($(
        $(#[doc = $doc:literal])*
        $View:ident $name:literal $family:ident $content:ident $form:ident $part:ident $function:ident;
    )*) => {
        /// A view of the figures.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub enum View {
            $($(#[doc = $doc])* $View,)*
        }

        impl View {
            /// Every view, in the order in which the site offers them.
            pub const ALL: [Self; [$(Self::$View,)*].len()] = [$(Self::$View,)*];

            /// The name in links.
            pub const fn name(self) -> &'static str {
                match self {
                    $(Self::$View => $name,)*
                }
            }

            /// The family that it belongs to.
            pub const fn family(self) -> Family {
                match self {
                    $(Self::$View => Family::$family,)*
                }
            }

            /// Which quantities it shows.
            pub const fn content(self) -> ViewContent {
                match self {
                    $(Self::$View => ViewContent::$content,)*
                }
            }

            /// How it lays them out.
            pub const fn form(self) -> ViewForm {
                match self {
                    $(Self::$View => ViewForm::$form,)*
                }
            }
        }
    };
}

views!(define);

impl View {
    /// Whether it shows a quantity of this kind. Overlaps are possible only between figures of one unit.
    pub fn has(self, dataset: &Dataset, quantity: Quantity) -> bool {
        let content = match quantity {
            Quantity::Figure(_) => ViewContent::Figures,
            Quantity::Derived(derived) if dataset[derived].kind == DerivedKind::Rate => ViewContent::Rates,
            Quantity::Derived(_) => ViewContent::Ratios,
        };
        let is_shared = || dataset.of_dimension(dataset.dimension_of(quantity)).nth(1).is_some();
        self.content() == content && (self.form() != ViewForm::Overlaps || is_shared())
    }
}

impl View {
    /// Whether some of its quantities share an axis, which can be scaled.
    pub fn has_axes(self, dataset: &Dataset) -> bool {
        let shares_axis = |quantity| dataset.of_dimension(dataset.dimension_of(quantity)).nth(1).is_some();
        self.form() == ViewForm::Charts
            && dataset.quantities().any(|quantity| self.has(dataset, quantity) && shares_axis(quantity))
    }
}

impl Default for View {
    fn default() -> Self {
        Self::ALL[0]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample;

    #[test]
    fn a_view_has_axes_if_two_of_its_quantities_can_be_compared() {
        let dataset = sample::dataset();
        let with_axes: Vec<_> = View::ALL.into_iter().filter(|view| view.has_axes(&dataset)).collect();
        assert_eq!(with_axes, [View::Compare, View::Pace]);
    }

    #[test]
    fn the_views_of_a_family_follow_each_other_in_the_order_of_the_families() {
        let by_family: Vec<_> = Family::ALL.into_iter().flat_map(Family::views).collect();
        assert_eq!(by_family, View::ALL);
        assert!(Family::ALL.len() <= 6, "the names of more families do not fit on a phone");
        assert!(Family::ALL.into_iter().all(|family| family.views().next().is_some()));
    }
}
