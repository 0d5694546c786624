//! The page's two programs, by what each can show: one for a bare link, small, and one for everything.

use super::{Element, Explorer, compare::compare, detail::detail, element::element, table::table};
use crate::{
    explore::{Query, View},
    figure::{Figure, Ref},
};

/// Shows a view.
type Show = fn(Explorer) -> Element;

/// What a program can show. Each program names its own alone, so that the other's views are not in its WebAssembly.
pub struct Program {
    views: &'static [(View, Show)],
    detail: Option<fn(Explorer, Ref<Figure>) -> Element>,
    is_full: bool,
}

/// What a bare link shows, with all that narrows and sorts it.
pub static FIRST: Program = Program { views: &[(View::Compare, compare)], detail: None, is_full: false };

/// Everything.
pub static FULL: Program =
    Program { views: &[(View::Compare, compare), (View::Table, table)], detail: Some(detail), is_full: true };

impl Program {
    /// Whether it lacks nothing.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// Whether it can show what a query asks for.
    pub(super) fn shows(&self, query: &Query) -> bool {
        self.views.iter().any(|(view, _)| *view == query.view) && (query.figure.is_none() || self.detail.is_some())
    }

    /// A view; empty where the program does not have it, which no query that it shows asks for.
    pub(super) fn view(&self, view: View, explorer: Explorer) -> Element {
        let found = self.views.iter().find(|(known, _)| *known == view);
        found.map_or_else(|| element("div"), |(_, show)| show(explorer))
    }

    /// The detail of a figure; none where the program does not have it.
    pub(super) fn detail(&self, explorer: Explorer, figure: Ref<Figure>) -> Option<Element> {
        self.detail.map(|show| show(explorer, figure))
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST, FULL};
    use crate::{
        explore::{Query, View, sample::dataset},
        figure::Language,
    };

    #[test]
    fn the_full_program_shows_every_view_and_the_detail() {
        let figure = dataset().figures().next();
        for view in View::ALL {
            assert!(FULL.shows(&Query { view, figure, ..Query::default() }), "{}", view.name());
        }
    }

    #[test]
    fn the_first_program_shows_what_a_bare_link_and_the_filters_ask_for() {
        let mut query = Query { language: Language::Zh, ..Query::default() };
        query.sort.reversed = true;
        let dataset = dataset();
        dataset.categories().for_each(|category| query.toggle_category(category));
        assert!(FIRST.shows(&query));
        assert!(!FIRST.shows(&Query { view: View::Table, ..query.clone() }));
        assert!(!FIRST.shows(&Query { figure: dataset.figures().next(), ..query }));
    }
}
