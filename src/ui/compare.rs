//! The compare view: the figures of each unit on an axis of their own, figures alone in their unit as tiles.

use super::{Element, Explorer, chart_groups::chart_groups, element::element, legend::legend, tiles::tiles};

pub(super) fn compare(explorer: Explorer) -> Element {
    element("div")
        .child(legend(explorer, explorer.words.unit_note))
        .child(chart_groups(explorer))
        .child(tiles(explorer))
}
