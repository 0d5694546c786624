//! The links to the current state: for the address bar, sharing, other editions and embedding.

use crate::{
    data::Carrier,
    query::{
        Decoded, Embed, Grouping, Query, Theme,
        link::{self, Carried},
    },
    ui::{Edition, Explorer, browser},
};

impl Explorer {
    /// Whether a link with this fragment asks for this dataset and this edition.
    pub(in crate::ui) fn is_of_edition(self, link: &Decoded, fragment: &str) -> bool {
        let carried = match &self.dataset.carrier {
            Carrier::Link(text) => Some(&**text),
            _ => None,
        };
        let is_of_dataset = Carried::text(fragment) == carried && self.dataset.is_asked_by(link.dataset.as_deref());
        is_of_dataset
            && match (self.edition, link.data.as_deref()) {
                (Edition::NotOfSite, _) => true,
                (Edition::Earlier { .. }, None) => false,
                (Edition::InPlaceOf { asked }, Some(data)) if data == asked => true,
                (_, Some(data)) => data == self.dataset.version.short(),
                (_, None) => true,
            }
    }

    /// The link of a query for the address bar.
    pub(in crate::ui) fn link_of(self, query: &Query) -> String {
        match self.edition {
            Edition::Current | Edition::InPlaceOf { .. } | Edition::NotOfSite => link::encode(query, self.dataset),
            Edition::Earlier { .. } => link::encode_pinned(query, self.dataset),
        }
    }

    /// The URL of the same query on the current data.
    pub fn link_to_current_data(self) -> String {
        browser::relative_link(&self.ask(|query| link::encode_for_current_data(query, self.dataset)))
    }

    /// The absolute URL to share, with the data version. It is that of the page of the site that means most of the
    /// state, if the site has pages of this data.
    pub fn link_to_share(self) -> String {
        self.ask(|query| self.address_to_share(query))
    }

    fn address_to_share(self, query: &Query) -> String {
        let is_of_page = *self.edition == Edition::Current && self.dataset.carrier == Carrier::Page;
        if is_of_page && browser::is_built_from(self.dataset.version) {
            browser::address_in_site(&link::address_to_share(query, self.dataset))
        } else {
            browser::absolute_link(&link::encode_to_share(query, self.dataset))
        }
    }

    /// The link in a picture, without choices that a picture does not show: the open detail, the comparison, and the
    /// grouping. It is empty if the dataset is not published: nobody types a link of thousands of characters, and a
    /// link to a draft opens nowhere else.
    pub(in crate::ui) fn link_to_picture(self) -> String {
        if !self.dataset.carrier.is_published() {
            return String::new();
        }
        let shown = self.ask(Query::clone);
        let query = Query { chosen: None, pinned: None, grouping: Grouping::default(), ..shown };
        self.address_to_share(&query)
    }

    /// The link to share without the page's URL. Subscribes the current effect.
    #[inline(never)]
    pub fn query_to_share(self) -> String {
        self.ask(|query| link::encode_to_share(query, self.dataset))
    }

    /// The URL for an iframe, with the data version if `is_pinned`. It opens no detail.
    pub(in crate::ui) fn link_to_embed(self, is_pinned: bool, theme: Theme) -> String {
        let query = Query { embed: Some(Embed { theme }), chosen: None, ..self.ask(Query::clone) };
        let encode = if is_pinned { link::encode_pinned } else { link::encode_for_current_data };
        browser::absolute_link(&encode(&query, self.dataset))
    }

    /// The link from an embedded page to the full page, as a relative URL.
    pub(in crate::ui) fn link_to_full_page(self) -> String {
        browser::relative_link(&self.ask(|query| link::encode_to_share(query, self.dataset)))
    }
}
