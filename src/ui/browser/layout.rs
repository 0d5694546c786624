//! Which layout of a chart the stylesheet displays.

use web_sys::Element;

/// The place of the child of an element that is displayed; `None` if none is.
pub(in crate::ui) fn displayed_layout(charts: &Element) -> Option<usize> {
    let mut children = std::iter::successors(charts.first_element_child(), Element::next_element_sibling);
    children.position(|child| child.get_bounding_client_rect().width() > 0.0)
}

/// The layout of the first chart in a place, likewise.
#[cfg(target_arch = "wasm32")]
pub(in crate::ui) fn displayed_layout_in(place: &Element) -> Option<usize> {
    displayed_layout(&place.query_selector(".charts").ok()??)
}
