//! The colours of `style/tokens.css` have enough contrast in both themes, and category colours are distinguishable.

use std::collections::BTreeMap;

use hundred_days::{
    chart::Symbol,
    data::{Category, parse},
};
use palette::{
    Clamp as _, FromColor as _, Lab, LinSrgb, Mix as _, Srgb,
    color_difference::{Ciede2000 as _, Wcag21RelativeContrast as _},
    convert::{Convert as _, Matrix3},
    white_point::D65,
};
use serde_json::{Value, json};

const TOKENS: &str = include_str!("../style/tokens.css");
const DATASET: &[u8] = include_bytes!("../public/data/hundred-days-2022-08-05.json");

/// The colours of a theme by their names.
type Colours = BTreeMap<String, Srgb<f64>>;

/// The light theme and the dark one.
fn themes(css: &str) -> [(&'static str, Colours); 2] {
    let colors: Vec<_> = css.lines().filter_map(token).collect();
    let theme = |index: usize| colors.iter().map(|(name, pair)| ((*name).to_owned(), pair[index])).collect();
    [("light", theme(0)), ("dark", theme(1))]
}

/// Parses a line such as `--ink: light-dark(#1d2024, #eceae4);`.
fn token(line: &str) -> Option<(&str, [Srgb<f64>; 2])> {
    let (name, value) = line.trim().strip_prefix("--")?.split_once(": light-dark(")?;
    let (light, dark) = value.strip_suffix(");")?.split_once(", ")?;
    Some((name, [light.parse().ok()?, dark.parse().ok()?]))
}

/// The names of the categories' colours.
fn categories() -> Vec<String> {
    (0..Category::MAX).map(|index| format!("category-{index}")).collect()
}

/// The rule of a class in `style/chart.css`.
fn rule_of(class: &str) -> &'static str {
    let css = include_str!("../style/chart.css");
    let rule = css.split_once(&format!("\n{class} {{")).unwrap_or_else(|| panic!("no rule for {class}")).1;
    rule.split_once('}').expect("the end of the rule").0
}

/// The minimum contrast of texts.
const TEXT: f64 = 4.5;
/// The minimum contrast of marks, outlines and focus rings.
const MARK: f64 = 3.0;

/// Asserts that each colour has the minimum contrast with each background, in both themes.
fn assert_contrast(colors: &[&str], grounds: &[&str], least: f64, opacity: f64) {
    for (name, theme) in themes(TOKENS) {
        for color in colors {
            for ground in grounds {
                // Browsers mix the encoded sRGB values, not linear light.
                let seen = theme[*ground].mix(theme[*color], opacity);
                let ratio = seen.relative_contrast(theme[*ground]);
                assert!(ratio >= least, "--{color} on --{ground}, {name}: {ratio:.2} is less than {least}");
            }
        }
    }
}

#[test]
fn texts_have_enough_contrast() {
    assert_contrast(&["ink", "soft", "focus", "caution"], &["paper", "card"], TEXT, 1.0);
    // Row of a chosen figure, pressed button.
    assert_contrast(&["ink", "soft"], &["hair"], TEXT, 1.0);
    // Pressed chip, primary button.
    assert_contrast(&["paper"], &["ink"], TEXT, 1.0);
}

#[test]
fn category_names_have_enough_contrast_in_their_colour() {
    let categories = categories();
    let categories: Vec<_> = categories.iter().map(String::as_str).collect();
    assert_contrast(&categories, &["paper", "card"], TEXT, 1.0);
}

#[test]
fn marks_and_outlines_have_enough_contrast() {
    let categories = categories();
    let categories: Vec<_> = categories.iter().map(String::as_str).collect();
    assert_contrast(&categories, &["paper", "card", "hair"], MARK, 1.0);
    assert_contrast(&["focus"], &["paper", "card", "hair"], MARK, 1.0);
    assert_contrast(&["edge", "caution"], &["paper", "card"], MARK, 1.0);
    // Focus ring of a pressed control, border of a chosen row.
    assert_contrast(&["ink"], &["paper", "card", "hair"], MARK, 1.0);
}

#[test]
fn marks_are_drawn_in_the_full_colour_of_their_category() {
    for class in [".bar", ".symbol"] {
        assert!(rule_of(class).contains(" fill: var(--hue);") && !rule_of(class).contains("opacity"), "{class}");
    }
    // What rounding leaves open is lighter than the bar, inside of an outline that has enough contrast.
    for class in [".rounding", ".open-end"] {
        let rule = rule_of(class);
        assert!(rule.contains(" stroke: var(--hue);") && rule.contains("stroke-width"), "{class}");
        assert!(!rule.contains(" opacity") && !rule.contains("stroke-opacity"), "{class}");
    }
    assert!(rule_of(".rounding").contains(" fill-opacity: 0.3;"));
}

#[test]
fn contrast_is_what_the_guidelines_define() {
    let [black, white] = [Srgb::new(0.0, 0.0, 0.0), Srgb::new(1.0, 1.0, 1.0)];
    assert_eq!(black.relative_contrast(white), 21.0);
    assert_eq!(white.mix(black, 0.5).relative_contrast(Srgb::new(0.5, 0.5, 0.5)), 1.0);
    let grey: Srgb<f64> = "#767676".parse().expect("a colour");
    assert!((grey.relative_contrast(white) - 4.54).abs() < 0.005);
    assert_eq!(token("  --ink: light-dark(#000000, #ffffff);"), Some(("ink", [black, white])));
    assert_eq!(token("  --ink: #000000;"), None);
    assert_eq!(themes(TOKENS)[0].1.keys().filter(|name| name.starts_with("category-")).count(), Category::MAX);
}

/// A model of colour vision: a matrix over linear red, green and blue.
type Vision = Matrix3<LinSrgb<f64>, LinSrgb<f64>>;

const NORMAL: Vision = Matrix3::from_array([1.0, 0.0, 0.0, 0.0, 1.0, 0.0, 0.0, 0.0, 1.0]);

/// Dichromacy: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model for Simulation of
/// Color Vision Deficiency", IEEE Transactions on Visualization and Computer Graphics 15 (6), 2009, severity 1.0.
const PROTANOPIA: Vision =
    Matrix3::from_array([0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116, 1.051998]);
const DEUTERANOPIA: Vision =
    Matrix3::from_array([0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940, 0.968881]);
const TRITANOPIA: Vision =
    Matrix3::from_array([1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367, 0.303900]);

/// A colour in CIELAB under D65, with a model of colour vision.
fn lab(color: Srgb<f64>, vision: &Vision) -> Lab<D65, f64> {
    Lab::from_color(vision.convert(color.into_linear()).clamp())
}

#[test]
fn ciede2000_gives_the_distances_of_its_authors() {
    // From table 1 of G. Sharma, W. Wu, E. N. Dalal, "The CIEDE2000 Color-Difference Formula", Color Research and
    // Application 30 (1), 2005.
    for (a, b, distance) in [
        ([50.0, 2.6772, -79.7751], [50.0, 0.0, -82.7485], 2.0425),
        ([50.0, 0.0, 0.0], [50.0, -1.0, 2.0], 2.3669),
        ([50.0, 2.49, -0.001], [50.0, -2.49, 0.0011], 7.2195),
        ([50.0, 2.5, 0.0], [73.0, 25.0, -18.0], 27.1492),
        ([60.2574, -34.0099, 36.2677], [60.4626, -34.1751, 39.4387], 1.2644),
        ([22.7233, 20.0904, -46.6940], [23.0331, 14.9730, -42.5619], 2.0373),
        ([2.0776, 0.0795, -1.1350], [0.9033, -0.0636, -0.5514], 0.9082),
    ] {
        let [a, b] = [a, b].map(|[l, a, b]| Lab::<D65, f64>::new(l, a, b));
        assert!((a.difference(b) - distance).abs() < 5e-5, "{a:?} {b:?}: {}", a.difference(b));
        assert!((b.difference(a) - distance).abs() < 5e-5, "{b:?} {a:?}: {}", b.difference(a));
    }
}

/// The smallest distance between two of the first `count` categories, and their indices.
fn closest(theme: &Colours, count: usize, vision: &Vision) -> (f64, usize, usize) {
    let lab = |index: usize| lab(theme[&format!("category-{index}")], vision);
    let pairs = (0..count).flat_map(|a| (0..a).map(move |b| (b, a)));
    let distances = pairs.map(|(a, b)| (lab(a).difference(lab(b)), a, b));
    distances.min_by(|a, b| a.0.total_cmp(&b.0)).expect("two categories")
}

/// Asserts the smallest distance between two of the first `count` categories, in both themes.
fn assert_apart(count: usize, vision: &Vision, least: f64) {
    for (name, theme) in themes(TOKENS) {
        let (distance, a, b) = closest(&theme, count, vision);
        assert!(distance >= least, "{name}: categories {b} and {a} are {distance:.1} apart, less than {least}");
    }
}

#[test]
fn category_colours_are_distinguishable() {
    // A distance of about 2 is barely visible side by side, 10 is visible at a glance.
    assert_apart(Category::MAX, &NORMAL, 12.0);
}

#[test]
fn the_caution_colour_differs_from_all_others() {
    // The caution colour must differ from colours that can be next to it.
    for (name, theme) in themes(TOKENS) {
        for other in categories().iter().map(String::as_str).chain(["ink", "soft", "focus"]) {
            let distance = lab(theme["caution"], &NORMAL).difference(lab(theme[other], &NORMAL));
            assert!(distance >= 12.0, "{name}: --caution and --{other} are {distance:.1} apart");
        }
    }
}

#[test]
fn five_category_colours_are_distinguishable_with_dichromacy() {
    // With dichromacy, colours are more similar, and shapes distinguish the categories. The limits keep the remaining
    // difference.
    assert_apart(5, &PROTANOPIA, 8.0);
    assert_apart(5, &DEUTERANOPIA, 2.5);
    assert_apart(5, &TRITANOPIA, 7.0);
}

#[test]
fn every_category_has_a_shape_of_its_own() {
    // Shapes are independent of colour vision, so every category must have its own shape.
    let mut file: Value = serde_json::from_slice(DATASET).expect("JSON");
    let categories = file["categories"].as_array_mut().expect("a list");
    for index in categories.len()..Category::MAX {
        categories.push(json!({ "id": format!("more-{index}"), "label": { "en": "More", "zh": "更多" } }));
    }
    let dataset = parse(file.to_string().as_bytes()).expect("a dataset with all categories that there can be");
    let symbols: Vec<_> = dataset.categories().map(Symbol::of).collect();
    assert_eq!(symbols.len(), Category::MAX);
    for (index, symbol) in symbols.iter().enumerate() {
        for other in &symbols[..index] {
            assert_ne!(symbol.corners(), other.corners(), "categories share a shape");
        }
        let reach =
            symbol.corners().map_or(Symbol::RADIUS, |corners| corners.iter().map(|(x, _)| x.abs()).fold(0.0, f64::max));
        assert!(reach <= Symbol::REACH, "{symbol:?} reaches {reach} to a side");
    }
}
