//! The keys of a link.

/// A key of a link.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Key {
    /// The version of the link format.
    Version,
    /// The data version.
    Data,
    /// The dataset, by id, if it is not that of the page.
    Dataset,
    /// The view.
    View,
    /// The categories, by id, in the dataset's order.
    Category,
    /// The period, by id.
    Period,
    /// The search.
    Search,
    /// The scale.
    Scale,
    /// The sort.
    Sort,
    /// The grouping.
    Group,
    /// The chosen figure, reported or derived, by id.
    Figure,
    /// The figure that the chosen one is compared with, by id.
    With,
    /// The figures that are added up, by id, in the dataset's order.
    Sum,
    /// Whether the page is embedded.
    Embed,
    /// The theme of an embedded page.
    Theme,
    /// Whether the page shows the editor.
    Edit,
    /// The language.
    Language,
}

impl Key {
    /// Every key, in the order of a canonical link.
    pub(super) const ALL: [Self; 17] = [
        Self::Version,
        Self::Data,
        Self::Dataset,
        Self::View,
        Self::Category,
        Self::Period,
        Self::Search,
        Self::Scale,
        Self::Sort,
        Self::Group,
        Self::Figure,
        Self::With,
        Self::Sum,
        Self::Embed,
        Self::Theme,
        Self::Edit,
        Self::Language,
    ];

    /// The name in links.
    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Version => "v",
            Self::Data => "d",
            Self::Dataset => "data",
            Self::View => "view",
            Self::Category => "category",
            Self::Period => "period",
            Self::Search => "q",
            Self::Scale => "scale",
            Self::Sort => "sort",
            Self::Group => "group",
            Self::Figure => "figure",
            Self::With => "with",
            Self::Sum => "sum",
            Self::Embed => "embed",
            Self::Theme => "theme",
            Self::Edit => "edit",
            Self::Language => "lang",
        }
    }

    /// Whether its value is a set of ids.
    pub(super) const fn is_set(self) -> bool {
        matches!(self, Self::Category | Self::Sum)
    }

    /// The key with the given [`name`](Self::name).
    pub(super) fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|key| key.name() == name)
    }
}

/// The separator of ids in a set. No id contains it.
pub(super) const SEPARATOR: char = '.';

/// The suffix of a reversed sort.
pub(super) const REVERSED: &str = "-reversed";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::Id, query::SortKey};

    #[test]
    fn no_id_contains_the_separator() {
        assert!(format!("a{SEPARATOR}b").parse::<Id>().is_err());
    }

    #[test]
    fn no_sort_key_looks_reversed() {
        assert!(SortKey::ALL.iter().all(|key| !key.name().ends_with(REVERSED)));
    }
}
