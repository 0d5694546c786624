//! The links of what is shown: for the address bar, to share, to other data, to embed, and out of an embedded page.

use crate::{
    query::{Embed, Grouping, Query, Theme, link},
    ui::{Edition, Explorer, browser},
};

impl Explorer {
    /// Whether a link with this version of the data, or with none, asks for the edition that the page shows.
    pub(in crate::ui) fn is_of_edition(self, data: Option<&str>) -> bool {
        match (self.edition, data) {
            (Edition::Earlier { .. }, None) => false,
            (Edition::InPlaceOf { asked }, Some(data)) if data == asked => true,
            (_, Some(data)) => data == self.dataset.version.short(),
            (_, None) => true,
        }
    }

    /// The link of a query as the address bar shows it.
    pub(in crate::ui) fn link_of(self, query: &Query) -> String {
        match self.edition {
            Edition::Current | Edition::InPlaceOf { .. } => link::encode(query, self.dataset),
            Edition::Earlier { .. } => link::encode_pinned(query, self.dataset),
        }
    }

    /// The address at which the current data shows what this page shows.
    pub fn link_to_current_data(self) -> String {
        browser::relative_link(&self.ask(|query| link::encode_for_current_data(query, self.dataset)))
    }

    /// The link to share what is shown, with everything it depends on.
    pub fn link_to_share(self) -> String {
        browser::absolute_link(&self.query_to_share())
    }

    /// The link that a picture carries: to the same view without what a picture does not draw, which is the open detail,
    /// what it is compared with, and sections.
    pub(in crate::ui) fn link_to_picture(self) -> String {
        let shown = self.ask(Query::clone);
        let query = Query { chosen: None, pinned: None, grouping: Grouping::default(), ..shown };
        browser::absolute_link(&link::encode_to_share(&query, self.dataset))
    }

    /// The same without the page's own address; inside a live part, the part follows it.
    #[inline(never)]
    pub fn query_to_share(self) -> String {
        self.ask(|query| link::encode_to_share(query, self.dataset))
    }

    /// The address at which what is shown stands within another site's page: with this version of the data for good, or
    /// with whichever is current. No detail is open there until its reader asks for one.
    pub(in crate::ui) fn link_to_embed(self, is_pinned: bool, theme: Theme) -> String {
        let query = Query { embed: Some(Embed { theme }), chosen: None, ..self.ask(Query::clone) };
        let encode = if is_pinned { link::encode_pinned } else { link::encode_for_current_data };
        browser::absolute_link(&encode(&query, self.dataset))
    }

    /// The link back from another site's page to what is shown there, as seen from the page.
    pub(in crate::ui) fn link_to_full_page(self) -> String {
        browser::relative_link(&self.ask(|query| link::encode_to_share(query, self.dataset)))
    }
}
