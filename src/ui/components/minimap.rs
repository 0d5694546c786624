//! The minimap: a tick for each paragraph of the statement, with highlighted paragraphs.

use crate::{
    chart::svg_number as number,
    ui::{Element, Explorer, element::element},
};

/// The height of the ticks, in pixels.
const HEIGHT: f64 = 12.0;
/// The width of a tick as a share of the distance from one tick to the next.
const WIDTH: f64 = 0.75;

/// The statement with highlighted paragraphs. A click on a tick shows its paragraph.
pub(in crate::ui) fn minimap(explorer: Explorer, lit: &[usize]) -> Element {
    let count = explorer.dataset.statement.paragraphs.len();
    let step = 100.0 / count as f64;
    let percent = |share: f64| [&*number(share), "%"].concat();
    let ticks = (1..=count).map(|paragraph| {
        element("rect")
            .class(if lit.contains(&paragraph) { "lit" } else { "line" })
            .attr("x", percent((paragraph - 1) as f64 * step))
            .attr("width", percent(WIDTH * step))
            .attr("height", number(HEIGHT))
            .attr("data-paragraph", paragraph.to_string())
            .on("click", move |_| explorer.show_paragraph(paragraph))
    });
    // Hidden from screen readers: the list of places beside it has the same links as text.
    element("svg")
        .class("minimap")
        .attr("width", "100%")
        .attr("height", number(HEIGHT))
        .attr("aria-hidden", "true")
        .children(ticks)
}
