//! The compare view: the figures of each unit on an axis of their own, figures alone in their unit as tiles.

use crate::ui::{
    Element, Explorer,
    components::{
        chart_groups::chart_groups,
        legend::legend,
        sections::{SectionOf, sections},
        tiles::tiles,
    },
    element::element,
};

pub(in crate::ui) fn compare(explorer: Explorer) -> Element {
    element("div").child(legend(explorer, explorer.words.unit_note)).child(sections(explorer, charts_and_tiles))
}

/// The charts of a section, and its figures that share an axis with none.
pub(in crate::ui) fn charts_and_tiles(explorer: Explorer, section: SectionOf) -> Element {
    element("div").child(chart_groups(explorer, section)).child(tiles(explorer, section))
}
