//! The sections of a view: its groups under the heading of each category, or under none.

use super::symbol_icon::symbol_icon;
use crate::{
    chart::Symbol,
    data::{Category, Ref},
    ui::{
        Element, Explorer,
        element::{classed, element},
    },
};

/// One of the sections that the reader's grouping makes, by its category; none for the only one.
pub(in crate::ui) type SectionOf = Option<Ref<Category>>;

/// What a view shows, once for each section.
pub(in crate::ui) fn sections(explorer: Explorer, show: fn(Explorer, SectionOf) -> Element) -> Element {
    // The categories count from 1, for 0 is none.
    let key = |section: SectionOf| section.map_or(0, |category| category.index() + 1);
    element("div").each(
        move || explorer.sections().into_iter().map(key).collect(),
        move |key| match key.checked_sub(1).and_then(|index| explorer.dataset.categories().nth(index)) {
            Some(category) => under_heading(explorer, category, show),
            None => show(explorer, None),
        },
    )
}

fn under_heading(explorer: Explorer, category: Ref<Category>, show: fn(Explorer, SectionOf) -> Element) -> Element {
    let name = explorer.dataset[category].label.in_language(explorer.language);
    let heading = element("h2").child(symbol_icon(Symbol::of(category))).text(name);
    let heading = classed("div", format!("section-title category-{}", category.index())).child(heading);
    classed("section", "section").child(heading).child(show(explorer, Some(category)))
}

/// The heading of a group: one level below that of its section, where it has one.
pub(in crate::ui) fn group_title(section: SectionOf) -> Element {
    classed(if section.is_some() { "h3" } else { "h2" }, "group-title")
}
