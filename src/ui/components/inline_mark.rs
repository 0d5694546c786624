//! An inline mark: a small axis of the unit with the position of one figure.

use crate::{
    chart::{Amounts, svg_number as number},
    data::{Dimension, Figure, Quantity, Ref},
    query::Scale,
    ui::{Element, Explorer, element::element},
};

/// The width, and the padding at both ends for the dot, in pixels.
const WIDTH: f64 = 56.0;
const HEIGHT: f64 = 12.0;
const DOT: f64 = 3.5;

/// The inline mark of a figure; `None` if no other figure has the same unit.
pub(in crate::ui) fn inline_mark(explorer: Explorer, figure: Ref<Figure>) -> Option<Element> {
    let Explorer { dataset, language, .. } = explorer;
    let unit = dataset[figure].unit;
    let quantities: Vec<_> =
        dataset.figures().filter(|&other| dataset[other].unit == unit).map(Quantity::Figure).collect();
    if quantities.len() < 2 {
        return None;
    }
    let chart = Amounts {
        dataset,
        dimension: Dimension::Unit(unit),
        quantities: &quantities,
        scale: Scale::Auto,
        language,
        label_column: 0.0,
    };
    let position = chart.axis().position(dataset[figure].amount.value.to_f64());
    let track = element("rect")
        .class("leader")
        .attr("x", "0")
        .attr("y", number(HEIGHT / 2.0 - 0.5))
        .attr("width", number(WIDTH))
        .attr("height", "1");
    let dot = element("circle")
        .class("symbol")
        .attr("cx", number(DOT + position * (WIDTH - 2.0 * DOT)))
        .attr("cy", number(HEIGHT / 2.0))
        .attr("r", number(DOT));
    let mark = element("svg")
        .class("inline-mark")
        .attr("width", number(WIDTH))
        .attr("height", number(HEIGHT))
        .attr("aria-hidden", "true")
        .child(track)
        .child(dot);
    Some(mark)
}
