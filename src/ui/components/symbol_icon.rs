//! The symbol of a category for text, chips, tiles, rows and the detail.

use crate::{
    chart::{Symbol, svg_number},
    ui::{Element, element::element},
};

pub(in crate::ui) fn symbol_icon(symbol: Symbol) -> Element {
    let shape = match symbol.corners() {
        Some(corners) => {
            let mut points = String::new();
            for (x, y) in corners {
                let space = if points.is_empty() { "" } else { " " };
                points.extend([space, &svg_number(*x), ",", &svg_number(*y)]);
            }
            element("polygon").attr("points", points)
        }
        None => element("circle").attr("r", svg_number(Symbol::RADIUS)),
    };
    element("svg")
        .class("symbol-icon")
        .attr("width", "14")
        .attr("height", "14")
        .attr("viewBox", "-8 -8 16 16")
        .attr("aria-hidden", "true")
        .child(shape)
}
