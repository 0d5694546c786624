//! The legend: the meaning of the shapes.

use crate::ui::{Element, Explorer, element::element};

/// The legend below a note about the axes of the view.
pub(in crate::ui) fn legend(explorer: Explorer, note: &'static str) -> Element {
    let words = explorer.words;
    let dot = |x: &'static str| element("circle").class("symbol").attr("cx", x).attr("cy", "10").attr("r", "6");
    let band = |class, x: &'static str, y: &'static str, width: &'static str, height: &'static str| {
        element("rect").class(class).attr("x", x).attr("y", y).attr("width", width).attr("height", height)
    };
    let arrow = element("path").class("open-end").attr("d", "M15 10H32M27 5L32 10L27 15");
    let items = [
        (vec![dot("17")], words.legend_log),
        (vec![band("bar", "2", "4", "30", "12")], words.legend_bar),
        (vec![band("bar", "2", "4", "18", "12"), band("rounding", "20", "4.5", "11.5", "11")], words.legend_rounding),
        (vec![dot("7"), arrow], words.legend_open),
    ];
    let item = |(shapes, text): (Vec<Element>, &'static str)| {
        let sample = element("svg")
            .class("sample")
            .attr("width", "34")
            .attr("height", "20")
            .attr("viewBox", "0 0 34 20")
            .attr("aria-hidden", "true")
            .children(shapes);
        element("li").child(sample).child(text)
    };
    element("div").class("legend").child(element("p").child(note)).child(element("ul").children(items.map(item)))
}
