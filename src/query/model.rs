//! A query: everything that the reader chose.

use super::{CategorySet, Embed, Search, Sort, View};
use crate::data::{Category, Language, Period, Quantity, Ref};

/// Everything that the reader chose; what a link carries.
///
/// The default is what a link without a query string shows. It is the default of version 1 of the links and
/// never changes, or old links would show something else: another default is another version, with a migration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// How the figures are shown.
    pub view: View,
    /// The categories to show; none means all.
    pub categories: CategorySet,
    /// The period whose figures to show; none means all.
    pub period: Option<Ref<Period>>,
    /// The words to look for in the labels.
    pub search: Search,
    /// How numbers become lengths.
    pub scale: Scale,
    /// The order of the figures.
    pub sort: Sort,
    /// What charts are put together by.
    pub grouping: Grouping,
    /// The reported or derived figure whose detail is open; it need not be among those shown.
    pub chosen: Option<Quantity>,
    /// The figure that the chosen one is seen beside; the chosen one itself while the reader looks for another. None
    /// where none is chosen.
    pub pinned: Option<Quantity>,
    /// The page as it stands within another site's page; none is the page by itself.
    pub embed: Option<Embed>,
    /// The language of the page.
    pub language: Language,
}

impl Query {
    /// Whether categories, a period or words narrow what is shown, so that there is something to clear.
    pub fn narrows(&self) -> bool {
        !self.categories.is_empty() || self.period.is_some() || !self.search.is_empty()
    }

    /// What of the query decides which figures are shown, and in which order; all else is at its default.
    #[must_use]
    pub fn selecting(&self) -> Self {
        let Self { view, categories, period, search, sort, grouping, language, .. } = self.clone();
        Self { view, categories, period, search, sort, grouping, language, ..Self::default() }
    }

    /// Shows all figures again; all else stays.
    pub fn clear(&mut self) {
        self.categories = CategorySet::default();
        self.period = None;
        self.search = Search::default();
    }

    /// Opens the detail of a quantity, or closes it; what was pinned in it goes with it.
    pub fn choose(&mut self, quantity: Option<Quantity>) {
        self.chosen = quantity;
        self.pinned = self.pinned.filter(|_| quantity.is_some());
    }

    /// The two quantities that are seen side by side: the pinned one and the chosen one.
    pub fn compared(&self) -> Option<(Quantity, Quantity)> {
        self.pinned.zip(self.chosen).filter(|(pinned, chosen)| pinned != chosen)
    }

    /// Adds a category to those to show, or takes it out if it is one of them.
    pub fn toggle_category(&mut self, category: Ref<Category>) {
        self.categories.toggle(category);
    }

    /// Shows the figures of one period, or those of all again if it is that one.
    pub fn toggle_period(&mut self, period: Ref<Period>) {
        self.period = if self.period == Some(period) { None } else { Some(period) };
    }
}

/// How numbers become lengths.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Logarithmic where a group spans more than two orders of magnitude, otherwise linear.
    #[default]
    Auto,
    /// Equal differences are equal lengths.
    Linear,
    /// Equal factors are equal lengths.
    Log,
}

impl Scale {
    /// Every scale, in the order in which the site offers them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Linear, Self::Log];

    /// The name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Linear => "linear",
            Self::Log => "log",
        }
    }
}

/// What charts are put together by. Numbers of different units share no axis in either way.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// The unit alone.
    #[default]
    Unit,
    /// The category, and in it the unit.
    Category,
}

impl Grouping {
    /// Every grouping, in the order in which the site offers them.
    pub const ALL: [Self; 2] = [Self::Unit, Self::Category];

    /// The name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Unit => "unit",
            Self::Category => "category",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::SortKey, *};
    use crate::data::sample::dataset;

    #[test]
    fn the_defaults_of_version_1_never_change() {
        let query = Query::default();
        assert_eq!((query.view, query.scale, query.language), (View::Compare, Scale::Auto, Language::En));
        assert_eq!(query.sort, Sort { key: SortKey::Value, reversed: false });
        assert!(query.categories.is_empty() && query.search.is_empty());
        assert!(query.period.is_none() && query.chosen.is_none() && query.pinned.is_none() && query.embed.is_none());
        assert_eq!(query.grouping, Grouping::Unit);
    }

    #[test]
    fn clearing_keeps_all_but_the_selection() {
        let dataset = dataset();
        let mut query = Query { view: View::Table, chosen: dataset.quantities().next(), ..Query::default() };
        let kept = query.clone();
        assert!(!query.narrows());
        query.categories = dataset.categories().take(2).collect();
        assert!(query.narrows());
        query.search = Search::new("guns");
        query.clear();
        assert_eq!(query, kept);
        query.search = Search::new("guns");
        assert!(query.narrows());
        query.clear();
        query.period = dataset.periods().next();
        assert!(query.narrows());
        query.clear();
        assert_eq!(query, kept);
    }

    #[test]
    fn one_period_is_chosen_at_a_time_and_a_second_press_undoes_it() {
        let mut query = Query::default();
        for period in dataset().periods() {
            query.toggle_period(period);
            assert_eq!(query.period, Some(period));
        }
        let last = dataset().periods().last().expect("a period");
        query.toggle_period(last);
        assert_eq!(query, Query::default());
    }

    #[test]
    fn closing_a_detail_ends_what_was_compared_in_it() {
        let [first, second] = dataset().quantities().take(2).collect::<Vec<_>>()[..] else { panic!("two figures") };
        let mut query = Query { chosen: Some(first), pinned: Some(first), ..Query::default() };
        assert_eq!(query.compared(), None);
        query.choose(Some(second));
        assert_eq!(query.compared(), Some((first, second)));
        query.choose(None);
        assert_eq!(query, Query::default());
    }

    #[test]
    fn a_second_press_on_a_category_undoes_the_first() {
        let dataset = dataset();
        let mut query = Query::default();
        for category in dataset.categories() {
            query.toggle_category(category);
            assert!(query.categories.contains(category));
        }
        for category in dataset.categories() {
            query.toggle_category(category);
        }
        assert_eq!(query, Query::default());
    }
}
