//! The stylesheet and the charts agree: on the widths at which layouts change, and on the sizes of texts.

use hundred_days::chart::{Layout, Role, Timeline};

const CHART: &str = include_str!("../style/chart.css");
const TOKENS: &str = include_str!("../style/tokens.css");

#[test]
fn each_layout_is_shown_from_its_least_width_on() {
    let [narrowest, wider @ ..] = &Layout::ALL;
    assert!(CHART.contains(&format!(".chart.{} {{\n  display: block;", narrowest.class)));
    for layout in wider {
        let from = format!("@container (min-width: {}px) {{", layout.min_width);
        let rules = CHART.split_once(&from).unwrap_or_else(|| panic!("chart.css has no {from}")).1;
        let rules = rules.split_once("\n}").expect("the end of the rules").0;
        assert!(rules.contains(&format!(".chart.{} {{ display: block; }}", layout.class)), "{rules}");
    }
    assert_eq!(CHART.matches("@container").count(), wider.len());
}

#[test]
fn texts_are_shown_in_the_sizes_they_are_measured_in() {
    assert!(TOKENS.contains(&format!("--text: {}px;", Role::Label.text_size())));
    assert!(CHART.contains(".chart text {\n  font: var(--text) var(--sans);"));
    assert!(CHART.contains(&format!(".chart .tick-label {{\n  font-size: {}px;", Role::TickLabel.text_size())));
    assert!(CHART.contains(&format!(".chart .row-note {{\n  font-size: {}px;", Role::Note.text_size())));
    assert_eq!(Role::Value.text_size(), Role::Label.text_size());
}

#[test]
fn calendars_have_their_least_widths() {
    let css = include_str!("../style/timeline.css");
    let pixels = |before: &str| -> f64 {
        let rest = css.split_once(before).unwrap_or_else(|| panic!("timeline.css has no {before}")).1;
        rest.split("px").next().and_then(|number| number.parse().ok()).expect("a width in pixels")
    };
    let beside = pixels("@container view (min-width: ");
    let name = pixels(") {\n  .calendar {\n    grid-template-columns: ") + pixels("column-gap: ");
    assert!(beside - name >= Timeline::WIDE, "{beside} less {name}");
    assert!(beside > Timeline::NARROW);
    // The narrowest phone, without the margins of the page.
    let page = include_str!("../style/page.css");
    assert!(page.contains("  .page {\n    padding: 0 16px;"));
    assert!(320.0 - 2.0 * 16.0 >= Timeline::NARROW);
}
