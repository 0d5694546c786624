//! What the page shows of the dataset: values that are computed from the query, together and once for each change.

use std::sync::Arc;

use super::{
    explorer::Explorer,
    value::{Computed, State},
};
use crate::{
    analysis::{Arranged, CategorySection, Groups, OverlapGroup, chart_marks, sections},
    data::{Category, Dataset, Quantity, Ref},
    query::{Query, Selection, View, ViewContent, ViewForm, select, without_pace},
    ui::chunks::{Chunk, Views},
};

/// Values that are computed from the query.
pub(super) struct Shown {
    /// The part of the query that they depend on.
    selecting: Query,
    selection: Selection,
    sections: Vec<CategorySection>,
    /// The trees of wholes and parts; empty in other views.
    overlaps: Vec<OverlapGroup>,
    /// Whether the chunk of the view was loaded; the view has no marks before.
    is_arranged: bool,
    /// The quantities in the order of their marks.
    pub(super) marks: Vec<Quantity>,
    /// The place of each quantity in `marks`, by [`Dataset::number_of`].
    pub(super) places: Vec<Option<usize>>,
}

/// Computes the values again when the query changes in a part that they depend on, and when the chunk of the view is
/// loaded.
pub(super) fn shown(dataset: &'static Dataset, query: State<Query>, views: Chunk<Views>) -> Computed<Shown> {
    Computed::new(move |before: Option<&Shown>| {
        let selecting = query.with(Query::selecting);
        let arrange = views.get().map(|views| views.arrange);
        let is_current = |before: &Shown| before.selecting == selecting && (before.is_arranged || arrange.is_none());
        (!before.is_some_and(is_current)).then(|| Shown::of(dataset, selecting, arrange))
    })
}

#[cfg(test)]
thread_local! {
    /// The number of selections.
    static SELECTED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

impl Shown {
    fn of(dataset: &Dataset, selecting: Query, arrange: Option<fn(&Dataset, View, &Selection) -> Arranged>) -> Self {
        #[cfg(test)]
        SELECTED.with(|selected| selected.set(selected.get() + 1));
        let query = &selecting;
        let selection = select(dataset, query);
        let sections = sections(&selection, dataset, query.grouping);
        let has_charts = query.view.form() == ViewForm::Charts;
        let Arranged { overlaps, mut marks } = match arrange {
            _ if has_charts => Arranged { marks: chart_marks(&sections), ..Arranged::default() },
            Some(arrange) => arrange(dataset, query.view, &selection),
            None => Arranged::default(),
        };
        let is_arranged = has_charts || arrange.is_some();
        if query.view.content() == ViewContent::Rates {
            marks.extend(without_pace(dataset, query).into_iter().map(Quantity::Figure));
        }
        let mut places = vec![None; dataset.quantity_count()];
        for (place, &quantity) in marks.iter().enumerate() {
            places[dataset.number_of(quantity)] = Some(place);
        }
        Self { selecting, selection, sections, overlaps, is_arranged, marks, places }
    }
}

impl Explorer {
    /// Reads the selection of the query and subscribes the current effect.
    pub fn selected<T>(self, read: impl FnOnce(&Selection) -> T) -> T {
        read(&self.shown().selection)
    }

    /// The sections of the selection, by category.
    pub fn sections(self) -> Vec<Option<Ref<Category>>> {
        self.shown().sections.iter().map(|section| section.category).collect()
    }

    /// Whether any of the shown quantities share an axis.
    pub fn has_charts(self) -> bool {
        self.shown().sections.iter().any(|section| !section.groups.shared.is_empty())
    }

    /// Reads the groups of a section. They are empty if the section is not shown any more.
    pub fn grouped<T>(self, category: Option<Ref<Category>>, read: impl FnOnce(&Groups) -> T) -> T {
        let shown = self.shown();
        let section = shown.sections.iter().find(|section| section.category == category);
        match section {
            Some(section) => read(&section.groups),
            None => read(&Groups::default()),
        }
    }

    /// Reads the trees of wholes and parts. They are empty in other views than that of overlaps.
    pub fn overlaps<T>(self, read: impl FnOnce(&[OverlapGroup]) -> T) -> T {
        read(&self.shown().overlaps)
    }

    // Not inlined: there are many calls.
    #[inline(never)]
    pub(super) fn shown(self) -> Arc<Shown> {
        self.shown.get()
    }

    /// The number of selections in this test thread.
    #[cfg(test)]
    pub(in crate::ui) fn selections_made(self) -> usize {
        _ = self.shown();
        SELECTED.get()
    }
}
