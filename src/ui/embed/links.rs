//! The links into an embedded page and out of it.

use super::super::{Explorer, browser};
use crate::explore::{Embed, Query, Theme, permalink};

impl Explorer {
    /// The address at which what is shown stands within another site's page: with this version of the data for good, or
    /// with whichever is current. No detail is open there until its reader asks for one.
    pub(in super::super) fn link_to_embed(self, is_pinned: bool, theme: Theme) -> String {
        let query = Query { embed: Some(Embed { theme }), chosen: None, ..self.ask(Query::clone) };
        let encode = if is_pinned { permalink::encode_pinned } else { permalink::encode_for_current_data };
        browser::absolute_link(&encode(&query, self.dataset))
    }

    /// The link back from another site's page to what is shown there, as seen from the page.
    pub(in super::super) fn link_to_full_page(self) -> String {
        browser::relative_link(&self.ask(|query| permalink::encode_to_share(query, self.dataset)))
    }
}
