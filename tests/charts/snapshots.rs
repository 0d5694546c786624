//! Snapshots of each group of the bundled dataset, in both languages and in all layouts at their least width.
//!
//! A picture that differs from its snapshot, or has none, fails. After an intended change, run
//! `INSTA_UPDATE=always cargo test --test charts` and read the difference before it is committed.

use crate::{
    cases::{chart, default_groups, groups_of},
    common::dataset,
    form::form,
};
use hundred_days::{
    analysis::Group,
    chart::Layout,
    data::{Dataset, Dimension, Language},
    query::{Scale, View},
    words::format::dimension_heading,
};

#[test]
fn every_group_of_the_default_view() {
    let dataset = dataset();
    for group in default_groups(&dataset) {
        compare(&dataset, &group, Scale::Auto);
    }
}

#[test]
fn every_group_of_paces_and_ratios() {
    let dataset = dataset();
    for group in [View::Pace, View::Ratios].into_iter().flat_map(|view| groups_of(&dataset, view)) {
        compare(&dataset, &group, Scale::Auto);
    }
}

#[test]
fn a_wide_span_in_bars() {
    compare_unit("people-caught", Scale::Linear);
}

#[test]
fn a_narrow_span_in_dots() {
    compare_unit("disputes", Scale::Log);
}

fn compare_unit(unit: &str, scale: Scale) {
    let dataset = dataset();
    let groups = default_groups(&dataset);
    let group = groups
        .iter()
        .find(|group| matches!(group.dimension, Dimension::Unit(found) if dataset[found].id.as_str() == unit));
    compare(&dataset, group.expect("a group of the unit"), scale);
}

/// Compares a group's pictures with their snapshots: one file for each language, with all layouts.
fn compare(dataset: &Dataset, group: &Group, scale: Scale) {
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    for language in Language::ALL {
        let chart = chart(dataset, group.dimension, &group.quantities, scale, language);
        let pictures = Layout::ALL.map(|layout| {
            let scene = chart.draw(layout).expect("a picture");
            format!("{} {}", layout.class, form(&scene.at(layout.min_width), dataset, layout.min_width))
        });
        let name = match group.dimension {
            Dimension::Unit(unit) => dataset[unit].id.to_string(),
            dimension => dimension_heading(dataset, dimension, Language::En).to_lowercase().replace(' ', "-"),
        };
        let name = format!("{name}-{}-{}", scale.name(), language.code());
        settings.bind(|| insta::assert_snapshot!(name, pictures.join("\n\n")));
    }
}
