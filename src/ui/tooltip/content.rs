//! The content of a tooltip.

use crate::{
    analysis::TooltipContent,
    chart::Symbol,
    ui::{Element, Explorer, components::symbol_icon::symbol_icon, element::element},
    words::open_mark,
};

/// The content of a tooltip, with a hint how to open the detail.
pub(super) fn content(explorer: Explorer, content: TooltipContent, by_touch: bool) -> Element {
    let TooltipContent { category, title, lead, facts } = content;
    let class = match category {
        Some(category) => format!("tooltip-content category-{}", category.index()),
        None => "tooltip-content".to_owned(),
    };
    element("div")
        .class(class)
        .child(
            element("p")
                .class("tooltip-title")
                .children(category.map(|category| symbol_icon(Symbol::of(category))))
                .child(element("span").child(title)),
        )
        .child(element("p").class(if category.is_some() { "tooltip-number" } else { "tooltip-lead" }).child(lead))
        .child(facts_list(facts))
        .children(category.map(|_| element("p").class("tooltip-way").child(open_mark(by_touch, explorer.language))))
}

/// Further facts about a mark, each with its label on its own line.
pub(in crate::ui) fn facts_list(facts: Vec<(&'static str, Vec<String>)>) -> Element {
    let fact = |(name, lines): (&'static str, Vec<String>)| {
        let lines = lines.into_iter().map(|line| element("div").child(line));
        element("div").child(element("dt").child(name)).child(element("dd").children(lines))
    };
    element("dl").children(facts.into_iter().map(fact))
}
