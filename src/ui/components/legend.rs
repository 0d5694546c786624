//! The legend of a chart: the meaning of its shapes.

use crate::ui::{Element, Explorer, element::element};

/// The legend. The stylesheet shows each entry at the first chart of the view that has its shape. The heading of a chart
/// names its scale.
pub(in crate::ui) fn legend(explorer: Explorer) -> Element {
    let words = explorer.words;
    let dot = element("circle").class("symbol").attr("cx", "6").attr("cy", "8").attr("r", "5");
    let band = |class, x: &'static str, y: &'static str, width: &'static str, height: &'static str| {
        element("rect").class(class).attr("x", x).attr("y", y).attr("width", width).attr("height", height)
    };
    let arrow = element("path").class("open-end").attr("d", "M9 8H24M19 3L24 8L19 13");
    let items = [
        (
            "of-rounding",
            vec![band("bar", "1", "4", "14", "8"), band("rounding", "15.5", "4.5", "7", "7")],
            words.legend_rounding,
        ),
        ("of-open-end", vec![dot, arrow], words.legend_open),
    ];
    let item = |(class, shapes, text): (&'static str, Vec<Element>, &'static str)| {
        let sample = element("svg")
            .class("sample")
            .attr("width", "26")
            .attr("height", "16")
            .attr("viewBox", "0 0 26 16")
            .attr("aria-hidden", "true")
            .children(shapes);
        element("li").class(class).child(sample).child(text)
    };
    element("ul").class("legend").children(items.map(item))
}
