//! What carried a dataset to the page.

use super::Dataset;

/// What carried a dataset to the page. Links to the page say it, so that they show the same dataset.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Carrier {
    /// The page: it is the dataset that the page was built from. Links to it need not name it.
    #[default]
    Page,
    /// The site: it is another dataset of the site. Links name it by its id.
    Site,
    /// The link: it is somebody’s own dataset, in this text of the link’s fragment.
    Link(String),
    /// The reader’s browser: it is their draft. Links to it open only there.
    Browser,
}

impl Carrier {
    /// The name of the reader’s draft in links. No dataset of a site may have this id.
    pub const DRAFT: &str = "draft";

    /// Whether the dataset is one that the site publishes, with versions.
    pub const fn is_published(&self) -> bool {
        matches!(self, Self::Page | Self::Site)
    }
}

impl Dataset {
    /// This dataset, carried to the page in another way, with the address of its file.
    #[must_use]
    pub fn carried_by(self, carrier: Carrier, address: Option<String>) -> Self {
        Self { carrier, address, ..self }
    }

    /// The name of the dataset in links; empty if they do not name it.
    pub fn name_in_links(&self) -> &str {
        match self.carrier {
            Carrier::Page | Carrier::Link(_) => "",
            Carrier::Site => self.id.as_str(),
            Carrier::Browser => Carrier::DRAFT,
        }
    }

    /// Whether a link with this name, or without one, asks for this dataset.
    pub fn is_asked_by(&self, name: Option<&str>) -> bool {
        match (name, &self.carrier) {
            (None, _) => self.name_in_links().is_empty(),
            (Some(name), Carrier::Page) => name == self.id.as_str(),
            (Some(name), _) => name == self.name_in_links(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Carrier;
    use crate::data::sample::dataset;

    #[test]
    fn links_name_a_dataset_that_the_page_does_not_have() {
        let mut dataset = dataset();
        let id = dataset.id.as_str().to_owned();
        for (carrier, name, asked) in [
            (Carrier::Page, "", [true, true, false]),
            (Carrier::Site, &*id, [false, true, false]),
            (Carrier::Link("a".to_owned()), "", [true, false, false]),
            (Carrier::Browser, "draft", [false, false, true]),
        ] {
            dataset.carrier = carrier;
            assert_eq!(dataset.name_in_links(), name);
            let is_asked = [None, Some(&*id), Some("draft")].map(|name| dataset.is_asked_by(name));
            assert_eq!(is_asked, asked, "{:?}", dataset.carrier);
        }
    }

    #[test]
    fn only_the_page_and_the_site_carry_published_datasets() {
        assert!([Carrier::Page, Carrier::Site].iter().all(Carrier::is_published));
        assert!(![Carrier::Link("a".to_owned()), Carrier::Browser].iter().any(Carrier::is_published));
    }

    #[test]
    fn a_dataset_that_is_carried_in_another_way_keeps_its_content() {
        let carried = dataset().carried_by(Carrier::Site, Some("data/a.json".to_owned()));
        assert_eq!((&carried.carrier, carried.address.as_deref()), (&Carrier::Site, Some("data/a.json")));
        assert_eq!(carried.carried_by(Carrier::Page, None), dataset());
    }
}
