//! The page's two programs, by what each can show: one for a bare link, small, and one for everything.

use super::{
    Dialog, Element, Explorer, compare::compare, detail::detail, dialog::dialog, edition::edition_banner,
    element::element, embed::embed, full_screen, pace::pace, ratios::ratios, statement::statement, table::table,
    timeline::timeline, tooltip::tooltips,
};
use crate::{
    explore::{Query, View, takeaway, without_pace},
    figure::{Dataset, Figure, Language, Quantity, Ref},
};

/// Makes the element that shows something of the state.
type Show = fn(Explorer) -> Element;

/// Says what a chart of these quantities comes to; nothing where it comes to nothing.
type Say = fn(&Dataset, &[Quantity], Language) -> Option<String>;

/// Lists figures that a query asks for.
type List = fn(&Dataset, &Query) -> Vec<Ref<Figure>>;

/// What a program can show. Each program names its own alone, so that the other's views are not in its WebAssembly.
pub struct Program {
    views: &'static [(View, Show)],
    detail: Option<fn(Explorer, Quantity) -> Element>,
    dialog: Option<fn(Explorer, Dialog) -> Element>,
    edition: Option<fn(Explorer) -> Option<Element>>,
    #[cfg_attr(not(target_arch = "wasm32"), expect(dead_code, reason = "only the browser has a pointer"))]
    tooltips: Option<fn(Explorer)>,
    embed: Option<Show>,
    full_screen: Option<fn(Explorer)>,
    takeaway: Option<Say>,
    left_out: Option<List>,
    is_full: bool,
}

/// What a bare link shows, with all that narrows and sorts it.
pub static FIRST: Program = Program {
    views: &[(View::Compare, compare)],
    detail: None,
    dialog: None,
    edition: None,
    tooltips: None,
    embed: None,
    full_screen: None,
    takeaway: None,
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
    dialog: Some(dialog),
    edition: Some(edition_banner),
    tooltips: Some(tooltips),
    embed: Some(embed),
    full_screen: Some(full_screen::toggle),
    takeaway: Some(takeaway),
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
        self.views.iter().any(|(view, _)| *view == query.view)
            && (query.chosen.is_none() || self.detail.is_some())
            && (query.embed.is_none() || self.embed.is_some())
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

    /// What a chart of these quantities comes to, in a sentence. The first program leaves what the build said, and says
    /// nothing of charts that changed: whatever changes them has brought the full one on its way.
    pub(super) fn takeaway(&self, dataset: &Dataset, quantities: &[Quantity], language: Language) -> String {
        self.takeaway.and_then(|say| say(dataset, quantities, language)).unwrap_or_default()
    }

    /// What is to be said of the version of the data; nothing of the current one, which is all that the first program
    /// shows.
    pub(super) fn edition(&self, explorer: Explorer) -> Option<Element> {
        self.edition.and_then(|show| show(explorer))
    }

    /// Has tooltips follow the pointer and the focus from now on, where the program has them.
    #[cfg(target_arch = "wasm32")]
    pub(super) fn show_tooltips(&self, explorer: Explorer) {
        if let Some(show) = self.tooltips {
            show(explorer);
        }
    }

    /// The page as it stands within another site's; none where the link asks for the page by itself.
    pub(super) fn embed(&self, explorer: Explorer) -> Option<Element> {
        self.embed.filter(|_| explorer.ask(|query| query.embed.is_some())).map(|show| show(explorer))
    }

    /// Fills the screen with the page, or gives it back; whether the program can.
    pub(super) fn toggle_full_screen(&self, explorer: Explorer) -> bool {
        self.full_screen.map(|toggle| toggle(explorer)).is_some()
    }

    /// The open dialog; empty where none is, or where the program has none, as nothing opens one then.
    pub(super) fn dialog(&self, explorer: Explorer) -> Element {
        let open = self.dialog.and_then(|show| explorer.dialog().map(|(_, dialog)| show(explorer, dialog)));
        open.unwrap_or_else(|| element("dialog"))
    }
}

#[cfg(test)]
mod tests {
    use super::{FIRST, FULL};
    use crate::{
        explore::{Embed, Query, View, sample::dataset},
        figure::Language,
    };

    #[test]
    fn the_full_program_shows_every_view_and_the_detail() {
        let chosen = dataset().quantities().next();
        for view in View::ALL {
            let embed = Some(Embed::default());
            assert!(FULL.shows(&Query { view, chosen, embed, ..Query::default() }), "{}", view.name());
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
        assert!(!FIRST.shows(&Query { embed: Some(Embed::default()), ..query.clone() }));
        assert!(!FIRST.shows(&Query { chosen: dataset.quantities().next(), ..query }));
    }
}
