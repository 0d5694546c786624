//! Elements with a tooltip: marks of quantities, bars of periods, lines of paragraphs.

use wasm_bindgen::JsCast as _;
use web_sys::{Element, window};

use crate::{
    analysis::{TooltipContent, tooltip_of_paragraph, tooltip_of_period, tooltip_of_quantity},
    data::Language,
    ui::Explorer,
};

/// The selectors of elements with a tooltip. Table rows have none, because their cells show everything.
const TARGETS: [&str; 3] = ["#figures .mark:not(tr)", ".pictures[data-bars] .bar", ".minimap rect"];

/// The element with a tooltip in which an event happened.
pub(super) fn target_of(event: &web_sys::Event) -> Option<Element> {
    let element: Element = event.target()?.dyn_into().ok()?;
    element.closest(&TARGETS.join(",")).ok().flatten()
}

/// The element with a tooltip that matches a pseudo-class, such as `:hover`.
pub(super) fn target_in(state: &str) -> Option<Element> {
    let selectors = TARGETS.map(|target| [target, state].concat());
    window()?.document()?.query_selector(&selectors.join(",")).ok().flatten()
}

/// The content of the tooltip of an element.
pub(super) fn tooltip_of(explorer: Explorer, element: &Element, language: Language) -> Option<TooltipContent> {
    let dataset = explorer.dataset;
    if let Some(id) = element.get_attribute("data-figure") {
        return Some(tooltip_of_quantity(dataset, dataset.quantity_by_id(&id)?, language));
    }
    if let Some(number) = element.get_attribute("data-paragraph") {
        return tooltip_of_paragraph(dataset, number.parse().ok()?, language);
    }
    let id = element.closest("[data-bars]").ok()??.get_attribute("data-bars")?;
    Some(tooltip_of_period(dataset, dataset.period_by_id(&id)?, language))
}
