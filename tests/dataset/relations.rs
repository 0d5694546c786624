//! Datasets with thousands of relations are read, or refused with a reason.

use hundred_days::data::{Problem, Problems, parse};
use serde_json::{Value, json};

use crate::JSON;

/// A relation of two figures by their places, the whole first, and what is stated.
type Related = (usize, usize, &'static str);

/// The problems of a dataset whose figures of one unit have these values, exactly, and these relations. No value ends in
/// a zero, which could be rounded.
fn problems(values: &[usize], related: impl IntoIterator<Item = Related>) -> Vec<Problem> {
    let mut json = JSON.clone();
    let model = json["figures"].as_array().expect("a list").iter().find(|one| one["id"] == "guns");
    let mut model = model.expect("a figure").clone();
    model["step"] = json!(1);
    let id = |place: usize| format!("figure-{place}");
    let figures = values.iter().enumerate().map(|(place, value)| {
        let mut figure = model.clone();
        figure["id"] = json!(id(place));
        figure["value"] = json!(value);
        figure["mentions"] = json!([{ "paragraph": 1, "printed": value.to_string() }]);
        figure
    });
    json["figures"] = figures.collect::<Vec<_>>().into();
    let relations = related.into_iter().map(|(whole, part, stated)| {
        let mut relation = json!({ "whole": id(whole), "part": id(part), "stated": stated });
        if stated != "not_stated" {
            relation["paragraph"] = json!(1);
        }
        relation
    });
    json["relations"] = relations.collect::<Vec<Value>>().into();
    json["derived"] = json!([]);
    parse(json.to_string().as_bytes()).map_or_else(|Problems(problems)| problems, |_| Vec::new())
}

/// All pairs of the places, each with its smaller place first.
fn pairs(places: std::ops::Range<usize>) -> impl Iterator<Item = (usize, usize)> {
    places.clone().flat_map(move |a| (a + 1..places.end).map(move |b| (a, b)))
}

#[test]
fn wholes_in_many_layers_are_read() {
    for stated in ["contained", "not_stated"] {
        let layers = 50;
        let values: Vec<_> = (0..2 * layers).map(|place| 99_999 - 2 * place).collect();
        let layer =
            |layer: usize| [(0, 2), (0, 3), (1, 2), (1, 3)].map(|(a, b)| (2 * layer + a, 2 * layer + b, stated));
        assert_eq!(problems(&values, (0..layers - 1).rev().flat_map(layer)), []);
        let row = |count: usize| problems(&values, (0..count).map(|place| (place, place + 1, stated)));
        assert_eq!(row(layers - 1), []);
        let found: Vec<_> = row(layers).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            ["/relations/49: expected at most 50 figures inside each other, found one more, “figure-50”"]
        );
    }
}

#[test]
fn a_long_circle_is_found_where_it_closes() {
    let count = 50;
    let found = problems(&vec![7; count], (0..count).map(|place| (place, (place + 1) % count, "not_stated")));
    let found: Vec<_> = found.iter().map(|problem| (&*problem.at, &*problem.expected)).collect();
    assert_eq!(found, [("/relations/49", "no figure that is a part of its own part")]);
}

#[test]
fn many_separate_parts_are_added_up() {
    let count = 91;
    let related = || {
        let parts = (1..=count).map(|part| (0, part, "contained"));
        parts.chain(pairs(1..count + 1).map(|(a, b)| (a, b, "disjoint")))
    };
    let values = |whole: usize| [&[whole][..], &vec![7; count]].concat();
    assert_eq!(problems(&values(637), related()), []);
    let found = problems(&values(636), related());
    // The last two of them are the last pair.
    let last = count + count * (count - 1) / 2 - 1;
    assert_eq!(found.iter().map(|problem| &*problem.at).collect::<Vec<_>>(), [format!("/relations/{last}")]);
    assert!(found[0].found.ends_with("as separate parts of “figure-0”, which is certainly smaller"), "{}", found[0]);
}

#[test]
fn parts_of_separate_parts_are_added_up() {
    // A whole, nine parts of 99, and nine parts of 11 in each.
    let values: Vec<_> = std::iter::once(891).chain([99; 9]).chain([11; 81]).collect();
    let mut related: Vec<Related> = (1..10).map(|part| (0, part, "contained")).collect();
    related.extend(pairs(1..10).map(|(a, b)| (a, b, "disjoint")));
    for whole in 1..10 {
        let parts = 9 * whole + 1..9 * whole + 10;
        related.extend(parts.clone().map(|part| (whole, part, "contained")));
        related.extend(pairs(parts).map(|(a, b)| (a, b, "disjoint")));
    }
    assert_eq!(problems(&values, related.clone()), []);
    let smaller = [&[889], &values[1..]].concat();
    assert_eq!(problems(&smaller, related).len(), 1);
}

#[test]
fn parts_that_overlap_in_pairs_are_added_up() {
    // Each of fifty parts is separate from all others but one.
    let related = || {
        let parts = 1..51;
        let separate = pairs(parts.clone()).filter(|(a, b)| a % 2 == 0 || *b != a + 1);
        parts.map(|part| (0, part, "contained")).chain(separate.map(|(a, b)| (a, b, "disjoint")))
    };
    let values = |whole: usize| [&[whole][..], &[3; 50]].concat();
    assert_eq!(problems(&values(75), related()), []);
    assert_eq!(problems(&values(74), related()).len(), 1);
}

#[test]
fn relations_that_take_too_long_to_check_are_refused() {
    // Any two parts are separate by chance, as seven of ten are.
    let parts = 1..111;
    let mut chance = 1_u32;
    let separate = pairs(parts.clone()).filter(|_| {
        chance = chance.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (chance >> 16) % 10 < 7
    });
    let separate: Vec<_> = separate.collect();
    let related = parts.map(|part| (0, part, "contained")).chain(separate.into_iter().map(|(a, b)| (a, b, "disjoint")));
    let found = problems(&[&[61][..], &[1; 110]].concat(), related);
    let found: Vec<_> = found.iter().map(|problem| &*problem.found).collect();
    assert_eq!(found, ["too many ways to add up separate parts of “figure-0”"]);
}

#[test]
fn separate_figures_have_no_order() {
    assert_eq!(problems(&[2, 9], [(0, 1, "disjoint")]), []);
    assert_eq!(problems(&[2, 9], [(0, 1, "not_stated")]).len(), 1);
}

#[test]
fn the_largest_number_of_relations_is_checked_and_one_more_is_refused() {
    for (count, expected) in [(5_000, "one relation of two figures"), (5_001, "at most 5000 relations")] {
        let found = problems(&[9, 2], std::iter::repeat_n((0, 1, "not_stated"), count));
        assert_eq!(found.iter().map(|problem| &*problem.expected).collect::<Vec<_>>(), [expected]);
    }
}

#[test]
fn a_part_that_needs_no_more_room_than_it_has_is_named_itself() {
    // Two parts of a part add up to its own number.
    let related = [
        (1, 3, "contained"),
        (1, 4, "contained"),
        (3, 4, "disjoint"),
        (0, 1, "contained"),
        (0, 2, "contained"),
        (1, 2, "disjoint"),
    ];
    let found = problems(&[8, 7, 3, 3, 4], related);
    let found: Vec<_> = found.iter().map(|problem| (&*problem.at, &*problem.found)).collect();
    let parts = "“figure-1” and “figure-2” as separate parts of “figure-0”, which is certainly smaller";
    assert_eq!(found, [("/relations/5", parts)]);
}

#[test]
fn a_negative_number_can_contain_one_that_is_more_negative() {
    let mut json = JSON.clone();
    let figures = json["figures"].as_array_mut().expect("a list");
    let mut part = figures.iter().find(|one| one["id"] == "half-year-change").expect("a figure").clone();
    part["id"] = json!("part");
    part["value"] = json!(-20.3);
    part["mentions"] = json!([{ "paragraph": 3, "printed": "20.3%" }]);
    figures.push(part);
    json["relations"] = json!([
        { "whole": "half-year-change", "part": "part", "stated": "contained", "paragraph": 3 },
    ]);
    assert_eq!(parse(json.to_string().as_bytes()).err(), None);
}

#[test]
fn each_of_two_wholes_has_room_for_the_same_parts() {
    let related = [(0, 2), (0, 3), (1, 2), (1, 3)].map(|(whole, part)| (whole, part, "contained"));
    let related = || related.into_iter().chain([(2, 3, "disjoint")]);
    assert_eq!(problems(&[11, 99, 5, 6], related()), []);
    for (values, too_small) in [([9, 99, 5, 6], "“figure-0”"), ([99, 9, 5, 6], "“figure-1”")] {
        let found = problems(&values, related());
        assert!(found.len() == 1 && found[0].found.contains(too_small), "{found:?}");
    }
}
