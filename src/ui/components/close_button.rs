//! The close button of overlays.

use super::icon::Icon;
use crate::ui::{Element, Explorer, element::element};

pub(in crate::ui) fn close_button(explorer: Explorer, close: impl Fn() + Send + Sync + 'static) -> Element {
    let label = explorer.words.close;
    element("button")
        .class("button square close")
        .attr("type", "button")
        .attr("aria-label", label)
        .attr("title", label)
        .on("click", move |_| close())
        .child(Icon::Close.view())
}
