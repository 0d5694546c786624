//! A tooltip's content.

use super::super::{
    Element, Explorer,
    element::{classed, element},
    symbol_icon::symbol_icon,
};
use crate::{
    chart::Symbol,
    explore::{Glance, way_in},
};

/// What a glance says, and how its mark is opened by touch or by other means.
pub(super) fn content(explorer: Explorer, glance: Glance, by_touch: bool) -> Element {
    let Glance { category, title, lead, facts } = glance;
    let class = match category {
        Some(category) => format!("glance category-{}", category.index()),
        None => "glance".to_owned(),
    };
    let facts = facts
        .into_iter()
        .map(|(name, fact)| element("div").child(element("dt").text(name)).child(element("dd").text(fact)));
    classed("div", class)
        .child(
            classed("p", "glance-title")
                .children(category.map(|category| symbol_icon(Symbol::of(category))))
                .child(element("span").text(title)),
        )
        .child(classed("p", if category.is_some() { "glance-number" } else { "glance-lead" }).text(lead))
        .child(element("dl").children(facts))
        .children(category.map(|_| classed("p", "glance-way").text(way_in(by_touch, explorer.language))))
}
