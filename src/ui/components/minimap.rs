//! The minimap: one line for each paragraph of the statement, with highlighted paragraphs.

use crate::{
    chart::svg_number as number,
    ui::{Element, Explorer, element::element},
};

/// The height of a line, and the distance from one line to the next, in pixels.
const LINE: f64 = 3.0;
const STEP: f64 = 5.0;
/// The smallest length of a line, and the length for each character of the summary, in percent of the width.
const SHORTEST: f64 = 12.0;
const PER_CHARACTER: f64 = 0.55;

/// The statement with highlighted paragraphs. A click on a line shows its paragraph.
pub(in crate::ui) fn minimap(explorer: Explorer, lit: &[usize]) -> Element {
    let paragraphs = &explorer.dataset.statement.paragraphs;
    let lines = paragraphs.iter().enumerate().map(|(index, paragraph)| {
        let length =
            (SHORTEST + PER_CHARACTER * paragraph.gist.in_default_language().chars().count() as f64).min(100.0);
        let is_lit = lit.contains(&(index + 1));
        element("rect")
            .class(if is_lit { "lit" } else { "line" })
            .attr("x", "0")
            .attr("y", number(index as f64 * STEP + if is_lit { -1.0 } else { 0.0 }))
            .attr("width", format!("{}%", number(length)))
            .attr("height", number(if is_lit { LINE + 2.0 } else { LINE }))
            .attr("rx", "1")
            .attr("data-paragraph", (index + 1).to_string())
            .on("click", move |_| explorer.show_paragraph(index + 1))
    });
    // Hidden from screen readers: the list of places beside it has the same links as text.
    element("svg")
        .class("minimap")
        .attr("width", "100%")
        .attr("height", number(paragraphs.len() as f64 * STEP))
        .attr("aria-hidden", "true")
        .children(lines)
}
