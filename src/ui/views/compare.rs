//! The Compare view: a chart for each unit, and tiles for figures that are alone in their unit.

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

/// The charts and tiles of a section.
pub(in crate::ui) fn charts_and_tiles(explorer: Explorer, section: SectionOf) -> Element {
    element("div").child(chart_groups(explorer, section)).child(tiles(explorer, section))
}
