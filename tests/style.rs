//! The stylesheet and the chart code agree on the breakpoints of layouts and on text sizes.

use hundred_days::chart::{Layout, Role, Timeline};

const CHART: &str = include_str!("../style/chart.css");
const TOKENS: &str = include_str!("../style/tokens.css");

/// The pixels of a rem that charts are drawn for.
const REM: f64 = 16.0;

#[test]
fn each_layout_is_shown_from_its_least_width_on() {
    let [narrowest, wider @ ..] = &Layout::ALL;
    assert!(CHART.contains(&format!(".chart.{} {{\n  display: block;", narrowest.class)));
    for layout in wider {
        let from = format!("@container (min-width: calc({}lh / 0.75)) {{", layout.min_width / REM);
        let rules = CHART.split_once(&from).unwrap_or_else(|| panic!("chart.css has no {from}")).1;
        let rules = rules.split_once("\n}").expect("the end of the rules").0;
        assert!(rules.contains(&format!(".chart.{} {{ display: block; }}", layout.class)), "{rules}");
    }
    assert_eq!(CHART.matches("@container").count(), wider.len());
    // A chart is enlarged no further than its narrowest layout fits.
    assert!(CHART.contains(&format!("--rem: min(1lh / 0.75, 100cqi / {});", narrowest.min_width / REM)));
    assert!(CHART.contains(&format!("zoom: tan(atan2(var(--rem), {REM}px));")));
}

#[test]
fn no_pseudo_element_is_animated() {
    // WebKit keeps an animated pseudo-element after its rule no longer applies.
    for css in [include_str!("../style/page.css"), CHART] {
        for rule in css.split('}') {
            assert!(!rule.contains("animation: ") || !rule.contains("::") || rule.contains("none"), "{rule}");
        }
    }
}

#[test]
fn displayed_and_measured_text_sizes_are_equal() {
    assert!(TOKENS.contains(&format!("--text: {}rem;", Role::Label.text_size() / REM)));
    assert!(CHART.contains(&format!(".chart text {{\n  font: {}px var(--sans);", Role::Label.text_size())));
    assert!(CHART.contains(&format!(".chart .tick-label {{\n  font-size: {}px;", Role::TickLabel.text_size())));
    assert!(CHART.contains(&format!(".chart .row-note {{\n  font-size: {}px;", Role::Note.text_size())));
    assert_eq!(Role::Value.text_size(), Role::Label.text_size());
}

#[test]
fn calendars_are_at_least_as_wide_as_their_layout() {
    // The number of pixels after a text, for letters of the usual size.
    let pixels = |css: &str, before: &str| -> f64 {
        let rest = css.split_once(before).unwrap_or_else(|| panic!("no {before}")).1;
        let end = rest.find(|character: char| !character.is_ascii_digit() && character != '.').unwrap_or(rest.len());
        let (number, unit) = rest.split_at(end);
        number.parse::<f64>().expect("a width") * if unit.starts_with("rem") { REM } else { 1.0 }
    };
    let timeline = include_str!("../style/chunks/timeline.css");
    let view = pixels(timeline, "@container view (min-width: ");
    let name = pixels(timeline, ") {\n  .calendar {\n    grid-template-columns: ") + pixels(timeline, "column-gap: ");
    assert!(view - name >= Timeline::WIDE, "a calendar has {view} pixels less {name}");
    let margin = pixels(include_str!("../style/page.css"), "  .page {\n    padding: 0 ");
    assert!(
        320.0 - 2.0 * margin >= Timeline::NARROW,
        "the narrowest phone leaves less, for margins of {margin} pixels"
    );
}
