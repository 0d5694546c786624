//! The page's two programs, by what each can show: one for a bare link, small, and one for everything.

use super::{
    Element, Explorer, cite::cite_dialog, compare::compare, detail::detail, edition::edition_banner, element::element,
    pace::pace, ratios::ratios, statement::statement, table::table, timeline::timeline,
};
use crate::{
    explore::{Query, View, without_pace},
    figure::{Dataset, Figure, Quantity, Ref},
};

/// Makes the element that shows something of the state.
type Show = fn(Explorer) -> Element;

/// Lists figures that a query asks for.
type List = fn(&Dataset, &Query) -> Vec<Ref<Figure>>;

/// What a program can show. Each program names its own alone, so that the other's views are not in its WebAssembly.
pub struct Program {
    views: &'static [(View, Show)],
    detail: Option<fn(Explorer, Quantity) -> Element>,
    cite: Option<fn(Explorer, Option<Quantity>) -> Element>,
    edition: Option<fn(Explorer) -> Option<Element>>,
    left_out: Option<List>,
    is_full: bool,
}

/// What a bare link shows, with all that narrows and sorts it.
pub static FIRST: Program = Program {
    views: &[(View::Compare, compare)],
    detail: None,
    cite: None,
    edition: None,
    left_out: None,
    is_full: false,
};

/// Everything.
pub static FULL: Program = Program {
    views: &[
        (View::Compare, compare),
        (View::Pace, pace),
        (View::Timeline, timeline),
        (View::Ratios, ratios),
        (View::Statement, statement),
        (View::Table, table),
    ],
    detail: Some(detail),
    cite: Some(cite_dialog),
    edition: Some(edition_banner),
    left_out: Some(without_pace),
    is_full: true,
};

impl Program {
    /// Whether it lacks nothing.
    pub(super) fn is_full(&self) -> bool {
        self.is_full
    }

    /// Whether it can show what a query asks for.
    pub(super) fn shows(&self, query: &Query) -> bool {
        self.views.iter().any(|(view, _)| *view == query.view) && (query.chosen.is_none() || self.detail.is_some())
    }

    /// A view; empty where the program does not have it, which no query that it shows asks for.
    pub(super) fn view(&self, view: View, explorer: Explorer) -> Element {
        let found = self.views.iter().find(|(known, _)| *known == view);
        found.map_or_else(|| element("div"), |(_, show)| show(explorer))
    }

    /// The detail of a quantity; none where the program does not have it.
    pub(super) fn detail(&self, explorer: Explorer, quantity: Quantity) -> Option<Element> {
        self.detail.map(|show| show(explorer, quantity))
    }

    /// The figures that the pace view names below its charts; none where the program does not have it.
    pub(super) fn left_out(&self, dataset: &Dataset, query: &Query) -> Vec<Ref<Figure>> {
        self.left_out.map_or_else(Vec::new, |list| list(dataset, query))
    }

    /// What is to be said of the version of the data; nothing of the current one, which is all that the first program
    /// shows.
    pub(super) fn edition(&self, explorer: Explorer) -> Option<Element> {
        self.edition.and_then(|show| show(explorer))
    }

    /// The citation of a quantity, or of the view; empty where the program does not have it, which nothing asks for.
    pub(super) fn cite(&self, explorer: Explorer, quantity: Option<Quantity>) -> Element {
        self.cite.map_or_else(|| element("dialog"), |show| show(explorer, quantity))
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
        let chosen = dataset().quantities().next();
        for view in View::ALL {
            assert!(FULL.shows(&Query { view, chosen, ..Query::default() }), "{}", view.name());
        }
    }

    #[test]
    fn the_first_program_shows_what_a_bare_link_and_the_filters_ask_for() {
        let mut query = Query { language: Language::Zh, ..Query::default() };
        query.sort.reversed = true;
        let dataset = dataset();
        dataset.categories().for_each(|category| query.toggle_category(category));
        query.period = dataset.periods().next();
        assert!(FIRST.shows(&query));
        assert!(!FIRST.shows(&Query { view: View::Table, ..query.clone() }));
        assert!(!FIRST.shows(&Query { chosen: dataset.quantities().next(), ..query }));
    }
}
