//! The query: all choices of the reader.

use super::{CategorySet, Embed, Search, Sort, View};
use crate::data::{Category, Dataset, Figure, Language, Period, Quantity, Ref};

/// All choices of the reader, as a link stores them.
///
/// The default is the state of a link without a query string. It is the default of version 1 of the link format and
/// never changes, because old links depend on it. Another default needs a new version with a migration.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Query {
    /// The view.
    pub view: View,
    /// The categories to show; an empty set means all.
    pub categories: CategorySet,
    /// The period whose figures are shown; `None` means all.
    pub period: Option<Ref<Period>>,
    /// The search in the labels.
    pub search: Search,
    /// The scale of the charts.
    pub scale: Scale,
    /// The order of the figures.
    pub sort: Sort,
    /// The grouping of the charts.
    pub grouping: Grouping,
    /// The quantity whose detail is open. It may be outside of the current selection.
    pub chosen: Option<Quantity>,
    /// The quantity that the chosen one is compared with. It equals the chosen one until the reader chooses another,
    /// and is `None` if nothing is chosen.
    pub pinned: Option<Quantity>,
    /// The figures that the reader adds up, in the dataset's order; at most [`MOST_ADDENDS`](Self::MOST_ADDENDS).
    pub addends: Vec<Ref<Figure>>,
    /// The settings of an embedded page; `None` for the full page.
    pub embed: Option<Embed>,
    /// Whether the page shows the editor instead of the figures.
    pub is_editing: bool,
    /// The language of the page.
    pub language: Language,
}

impl Query {
    /// The greatest number of figures that can be added up, so that a link stays short.
    pub const MOST_ADDENDS: usize = 12;

    /// The query of a link without choices: the default, in a language that the dataset has.
    pub fn of_bare_link(dataset: &Dataset) -> Self {
        let default = Self::default();
        Self { language: dataset.languages.nearest(default.language), ..default }
    }

    /// Adds a figure to those that are added up, or removes it. A figure beyond the greatest number is not added;
    /// the result says so.
    pub fn toggle_addend(&mut self, figure: Ref<Figure>) -> bool {
        match self.addends.iter().position(|&addend| addend >= figure) {
            Some(place) if self.addends[place] == figure => _ = self.addends.remove(place),
            _ if self.addends.len() == Self::MOST_ADDENDS => return false,
            place => self.addends.insert(place.unwrap_or(self.addends.len()), figure),
        }
        true
    }

    /// Whether any filter is active: categories, a period or a search.
    pub fn has_filters(&self) -> bool {
        !self.categories.is_empty() || self.period.is_some() || !self.search.is_empty()
    }

    /// The query with only the choices that decide which figures are shown and in which order. All others are defaults.
    #[must_use]
    pub fn selecting(&self) -> Self {
        let Self { view, categories, period, search, sort, grouping, language, .. } = self.clone();
        Self { view, categories, period, search, sort, grouping, language, ..Self::default() }
    }

    /// Clears all filters and keeps the other choices.
    pub fn clear(&mut self) {
        self.categories = CategorySet::default();
        self.period = None;
        self.search = Search::default();
    }

    /// Opens the detail of a quantity, or closes it with `None`, which also removes the pinned quantity.
    pub fn choose(&mut self, quantity: Option<Quantity>) {
        self.chosen = quantity;
        self.pinned = self.pinned.filter(|_| quantity.is_some());
    }

    /// The two compared quantities: the pinned one and the chosen one.
    pub fn compared(&self) -> Option<(Quantity, Quantity)> {
        self.pinned.zip(self.chosen).filter(|(pinned, chosen)| pinned != chosen)
    }

    /// Adds a category to the filter, or removes it.
    pub fn toggle_category(&mut self, category: Ref<Category>) {
        self.categories.toggle(category);
    }

    /// Filters by a period, or removes the filter if it is that period.
    pub fn toggle_period(&mut self, period: Ref<Period>) {
        self.period = if self.period == Some(period) { None } else { Some(period) };
    }
}

/// The scale of the charts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scale {
    /// Logarithmic if a group spans more than two orders of magnitude, otherwise linear.
    #[default]
    Auto,
    /// Linear.
    Linear,
    /// Logarithmic.
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

/// The grouping of the charts. Numbers of different units never share an axis.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Grouping {
    /// By unit.
    #[default]
    Unit,
    /// By category, and within a category by unit.
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
    fn clearing_resets_only_the_filters() {
        let dataset = dataset();
        let mut query = Query { view: View::Table, chosen: dataset.quantities().next(), ..Query::default() };
        let kept = query.clone();
        assert!(!query.has_filters());
        query.categories = dataset.categories().take(2).collect();
        assert!(query.has_filters());
        query.search = Search::new("guns");
        query.clear();
        assert_eq!(query, kept);
        query.search = Search::new("guns");
        assert!(query.has_filters());
        query.clear();
        query.period = dataset.periods().next();
        assert!(query.has_filters());
        query.clear();
        assert_eq!(query, kept);
    }

    #[test]
    fn one_period_is_chosen_at_a_time_and_a_second_toggle_removes_it() {
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
    fn closing_the_detail_ends_the_comparison() {
        let [first, second] = dataset().quantities().take(2).collect::<Vec<_>>()[..] else { panic!("two figures") };
        let mut query = Query { chosen: Some(first), pinned: Some(first), ..Query::default() };
        assert_eq!(query.compared(), None);
        query.choose(Some(second));
        assert_eq!(query.compared(), Some((first, second)));
        query.choose(None);
        assert_eq!(query, Query::default());
    }

    #[test]
    fn figures_to_add_up_are_in_the_datasets_order_and_limited() {
        let all: Vec<_> = dataset().figures().collect();
        let mut query = Query::default();
        for &figure in all.iter().rev().take(Query::MOST_ADDENDS) {
            assert!(query.toggle_addend(figure));
        }
        assert_eq!(query.addends, all[all.len() - Query::MOST_ADDENDS..]);
        assert!(!query.toggle_addend(all[0]) && query.addends.len() == Query::MOST_ADDENDS);
        for &figure in &all[all.len() - Query::MOST_ADDENDS..] {
            assert!(query.toggle_addend(figure));
        }
        assert_eq!(query, Query::default());
    }

    #[test]
    fn toggling_a_category_twice_changes_nothing() {
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
