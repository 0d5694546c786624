//! The minimap: the statement as one line for each paragraph, with the paragraphs of a number highlighted.

use crate::{
    chart::svg_number as number,
    ui::{Element, Explorer, element::element},
};

/// The height of a line, in pixels, and the distance from one line to the next.
const LINE: f64 = 3.0;
const STEP: f64 = 5.0;
/// The length of a line in hundredths of the width: at least, and for each character of a summary.
const SHORTEST: f64 = 12.0;
const PER_CHARACTER: f64 = 0.55;

/// The statement with these paragraphs lit; a press on a line shows its paragraph.
pub(in crate::ui) fn minimap(explorer: Explorer, lit: &[usize]) -> Element {
    let paragraphs = &explorer.dataset.statement.paragraphs;
    let lines = paragraphs.iter().enumerate().map(|(index, paragraph)| {
        let length = (SHORTEST + PER_CHARACTER * paragraph.gist.en.chars().count() as f64).min(100.0);
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
    // Hidden from screen readers: the places beside it are the same in words, and lead to the same paragraphs.
    element("svg")
        .class("minimap")
        .attr("width", "100%")
        .attr("height", number(paragraphs.len() as f64 * STEP))
        .attr("aria-hidden", "true")
        .children(lines)
}
