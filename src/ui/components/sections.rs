//! The sections of a view: one with a heading for each category, or a single one without.

use super::symbol_icon::symbol_icon;
use crate::{
    chart::Symbol,
    data::{Category, Ref},
    ui::{
        Element, Explorer,
        element::{For, element},
    },
};

/// A section by its category; `None` for the single section.
pub(in crate::ui) type SectionOf = Option<Ref<Category>>;

/// Renders each section with `show`.
pub(in crate::ui) fn sections(explorer: Explorer, show: fn(Explorer, SectionOf) -> Element) -> Element {
    element("div").child(For::each(move || explorer.sections()).key(|section| *section).children(move |section| {
        match section {
            Some(category) => under_heading(explorer, category, show),
            None => show(explorer, None),
        }
    }))
}

fn under_heading(explorer: Explorer, category: Ref<Category>, show: fn(Explorer, SectionOf) -> Element) -> Element {
    let name = explorer.dataset[category].label.in_language(explorer.language);
    let heading = element("h2").child(symbol_icon(Symbol::of(category))).child(name);
    let heading = element("div").class(format!("section-title category-{}", category.index())).child(heading);
    element("section").class("section").child(heading).child(show(explorer, Some(category)))
}

/// The heading of a group, one level below the heading of a section.
pub(in crate::ui) fn group_title(section: SectionOf) -> Element {
    element(if section.is_some() { "h3" } else { "h2" }).class("group-title")
}
