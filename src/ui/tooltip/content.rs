//! A tooltip's content.

use crate::{
    analysis::TooltipContent,
    chart::Symbol,
    ui::{
        Element, Explorer,
        components::symbol_icon::symbol_icon,
        element::{classed, element},
    },
    words::open_mark,
};

/// What a glance says, and how its mark is opened by touch or by other means.
pub(super) fn content(explorer: Explorer, glance: TooltipContent, by_touch: bool) -> Element {
    let TooltipContent { category, title, lead, facts } = glance;
    let class = match category {
        Some(category) => format!("glance category-{}", category.index()),
        None => "glance".to_owned(),
    };
    classed("div", class)
        .child(
            classed("p", "glance-title")
                .children(category.map(|category| symbol_icon(Symbol::of(category))))
                .child(element("span").text(title)),
        )
        .child(classed("p", if category.is_some() { "glance-number" } else { "glance-lead" }).text(lead))
        .child(facts_list(facts))
        .children(category.map(|_| classed("p", "glance-way").text(open_mark(by_touch, explorer.language))))
}

/// What else is said of a mark: each fact by its name, one line under another.
pub(in crate::ui) fn facts_list(facts: Vec<(&'static str, Vec<String>)>) -> Element {
    let fact = |(name, lines): (&'static str, Vec<String>)| {
        let lines = lines.into_iter().map(|line| element("div").text(line));
        element("div").child(element("dt").text(name)).child(element("dd").children(lines))
    };
    element("dl").children(facts.into_iter().map(fact))
}
