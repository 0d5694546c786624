//! The calendars of the timeline: snapshots, and properties of every calendar.

use hundred_days::{
    chart::{FluidScene, Part, Role, Scene, Shape, Timeline},
    data::{Dataset, Language, parse},
};
use proptest::prelude::*;
use serde_json::Value;

use crate::{
    common::dataset,
    extent::{Extent, extents},
    form::form,
};

/// The smallest widths of the two layouts.
const LEAST: [f64; 2] = [Timeline::NARROW, Timeline::WIDE];

const DATASET: &[u8] = include_bytes!("../../public/data/hundred-days-2022-08-05.json");

/// Every calendar, with its name.
fn calendars(dataset: &Dataset, language: Language, min_width: f64) -> Vec<(String, FluidScene)> {
    let timeline = Timeline { dataset, language, min_width };
    let mut calendars = vec![
        ("context".to_owned(), timeline.context().expect("a picture")),
        ("axis".to_owned(), timeline.axis().expect("a picture")),
    ];
    for period in dataset.periods() {
        let id = &dataset[period].id;
        calendars.push((format!("row-{id}"), timeline.row(period).expect("a picture")));
        calendars.push((format!("bar-{id}"), timeline.bar(period).expect("a picture")));
        calendars.extend(timeline.nights(period).map(|nights| (format!("enlarged-{id}"), nights.expect("a picture"))));
    }
    calendars
}

#[test]
fn every_calendar_of_the_timeline() {
    let dataset = dataset();
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for language in Language::ALL {
        let [narrow, wide] = LEAST.map(|width| {
            let form = |(_, scene): &(_, FluidScene)| form(&scene.at(width), &dataset, width);
            calendars(&dataset, language, width).iter().map(form).collect::<Vec<_>>()
        });
        for (index, (name, _)) in calendars(&dataset, language, LEAST[0]).into_iter().enumerate() {
            let name = format!("timeline-{name}-{}", language.code());
            settings.bind(|| insta::assert_snapshot!(name, [&*narrow[index], &*wide[index]].join("\n\n")));
        }
    }
}

/// Checks every calendar of a dataset at the smallest and the largest width. Positions between them are linear.
fn check(dataset: &Dataset) {
    for language in Language::ALL {
        for least in LEAST {
            for (name, scene) in calendars(dataset, language, least) {
                for width in [least, 1600.0] {
                    let name = format!("{name}, {}, from {least} px, {width} px wide", language.code());
                    check_picture(&scene.at(width), width, &name);
                }
            }
        }
    }
}

fn check_picture(scene: &Scene, width: f64, name: &str) {
    let parts = extents(scene);
    for (part, extent) in &parts {
        assert!(extent.is_within(width, scene.height), "{part:?} leaves {name}");
    }
    let texts: Vec<_> = parts.iter().filter(|(part, _)| matches!(part.shape, Shape::Text { .. })).collect();
    assert_eq!(texts.is_empty(), name.starts_with("bar-"), "texts in {name}");
    for (index, (text, extent)) in texts.iter().enumerate() {
        assert!(text.role.text_size() >= 12.0, "{text:?} in {name}");
        let is_free = |other: &(&Part, Extent)| !extent.overlaps(&other.1);
        assert!(texts[index + 1..].iter().all(|other| is_free(other)), "{text:?} overlaps in {name}");
        let marks = parts.iter().filter(|(part, _)| matches!(part.role, Role::Bar | Role::Event | Role::Focus));
        assert!(marks.into_iter().all(is_free), "{text:?} lies on a mark in {name}");
    }
}

#[test]
fn no_text_overlaps_and_nothing_leaves_a_calendar() {
    check(&dataset());
}

#[test]
fn the_context_names_every_month_and_marks_the_day_of_the_statement() {
    let dataset = dataset();
    for (language, months) in Language::ALL.into_iter().zip([
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug"],
        ["1月", "2月", "3月", "4月", "5月", "6月", "7月", "8月"],
    ]) {
        let scene = Timeline { dataset: &dataset, language, min_width: Timeline::NARROW }.context().expect("a picture");
        let texts: Vec<_> = scene
            .backdrop
            .iter()
            .filter_map(|part| match &part.shape {
                Shape::Text { content, .. } => Some(content.as_str()),
                _ => None,
            })
            .collect();
        assert_eq!(texts, months);
        let count = |role| scene.backdrop.iter().filter(|part| part.role == role).count();
        assert_eq!((count(Role::Focus), count(Role::Bar), count(Role::Event)), (1, dataset.periods().len(), 2));
    }
}

/// The bundled dataset with other days for its periods.
fn moved(days: &[(u32, u32)], published: u32) -> Dataset {
    let date = |number: u32| {
        let (year, day) = (2000 + number / 365, number % 365);
        format!("{year}-{:02}-{:02}", day / 31 + 1, day % 28 + 1)
    };
    let mut file: Value = serde_json::from_slice(DATASET).expect("JSON");
    file["statement"]["published"] = date(published).into();
    for (period, &(from, length)) in file["periods"].as_array_mut().expect("a list").iter_mut().zip(days) {
        let (from, to) = (date(from), date(from + length));
        let to = if to < from { from.clone() } else { to };
        period["from"] = from.into();
        period["to"] = to.into();
    }
    // Rates depend on the days and are not tested here.
    file.as_object_mut().expect("an object").remove("derived");
    parse(file.to_string().as_bytes()).expect("a dataset")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn calendars_of_any_days_have_no_overlaps_or_cut_off_parts(
        days in proptest::collection::vec((0_u32..2_000, 0_u32..500), 4),
        published in 0_u32..2_500,
    ) {
        check(&moved(&days, published));
    }
}
