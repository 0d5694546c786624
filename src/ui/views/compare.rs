//! The Compare view: a chart for each unit, and tiles for figures that are alone in their unit.

use crate::ui::{
    Element, Explorer,
    components::{
        chart_groups::chart_groups,
        sections::{SectionOf, sections},
        tiles::tiles,
    },
    element::element,
};

pub(in crate::ui) fn compare(explorer: Explorer) -> Element {
    sections(explorer, charts_and_tiles)
}

/// The charts and tiles of a section.
pub(in crate::ui) fn charts_and_tiles(explorer: Explorer, section: SectionOf) -> Element {
    element("div").class("panels").child(chart_groups(explorer, section)).child(tiles(explorer, section))
}
