//! Properties of every picture, for all filters, languages, scales and layouts.

use crate::{
    cases::{Case, all_groups, chart, default_groups, filtered_groups, for_each_case},
    common::dataset,
    extent::{Extent, extents},
    plot::Plot,
};
use hundred_days::{
    chart::{Amounts, Arrangement, Layout, Length, Mark, Part, Role, Scene, Shape, Symbol},
    data::{Dataset, Decimal, Interval, Language, Quantity, parse},
    query::Scale,
};

/// The second statement of the site.
fn example() -> Dataset {
    parse(include_bytes!("../../public/data/cbp-2020-02.json")).expect("the second statement is valid")
}

/// Checks the groups of every view at many widths, and every group that a filter can produce at the smallest and the
/// largest width of each layout. (Positions are linear in the width, so what fits at both ends fits between them.)
fn for_each_picture(check: impl Fn(&Case<'_>, &Scene, f64)) {
    for dataset in [dataset(), example()] {
        for_each_case(&dataset, &all_groups(&dataset), |case| {
            case.widths().into_iter().for_each(|width| check(case, &case.scene.at(width), width));
        });
        for_each_case(&dataset, &filtered_groups(&dataset), |case| {
            case.ends().into_iter().for_each(|width| check(case, &case.scene.at(width), width));
        });
    }
}

/// The number of a mark: its nominal value and its interval.
struct Number {
    nominal: Decimal,
    interval: Interval,
}

/// Checks every mark of every picture, with its number and its plot area.
fn for_each_mark(check: impl Fn(&Case<'_>, &Plot, &Mark, &Number, f64)) {
    for_each_picture(|case, scene, width| {
        let plot = Plot::read(&case.chart, scene);
        for mark in &scene.marks {
            let dataset = case.chart.dataset;
            let (nominal, interval) = (dataset.nominal_of(mark.quantity), dataset.interval_of(mark.quantity));
            check(case, &plot, mark, &Number { nominal, interval }, width);
        }
    });
}

fn is_text(part: &Part) -> bool {
    matches!(part.shape, Shape::Text { .. })
}

fn parts(mark: &Mark, role: Role) -> impl Iterator<Item = &Part> {
    mark.parts.iter().filter(move |part| part.role == role)
}

/// The left and the right end of the only part of a mark with a role.
fn ends(mark: &Mark, role: Role) -> Option<(f64, f64)> {
    let mut parts = parts(mark, role).map(|part| Extent::of(part, 0.0));
    let only = parts.next().map(|extent| (extent.left, extent.right));
    assert!(parts.next().is_none(), "{role:?} twice");
    only
}

/// The tolerance when positions are compared, in pixels. Positions are rounded to tenths.
const TOLERANCE: f64 = 0.25;

fn assert_near(drawn: f64, meant: f64, tolerance: f64, what: &str, case: &Case<'_>, width: f64) {
    let name = case.name();
    assert!((drawn - meant).abs() <= tolerance, "{what} at {drawn}, not {meant}, {width} px wide: {name}");
}

fn assert_at(drawn: f64, number: f64, plot: &Plot, what: &str, case: &Case<'_>, width: f64) {
    assert_near(drawn, plot.x(number), TOLERANCE * plot.doubt(number), what, case, width);
}

/// The horizontal positions of a part.
fn xs(part: &Part) -> Vec<f64> {
    match &part.shape {
        Shape::Line { from, to } | Shape::Rect { from, to } => vec![from.x, to.x],
        Shape::Circle { at, .. } | Shape::Path { at, .. } | Shape::Text { at, .. } => vec![at.x],
    }
}

#[test]
fn no_text_overlaps_another_or_a_mark() {
    // Grid lines, leaders and rows are behind texts.
    let stands_alone = |role| {
        matches!(role, Role::TickLabel | Role::Label | Role::Value | Role::Bar | Role::Rounding)
            || matches!(role, Role::OpenEnd | Role::Symbol)
    };
    for_each_picture(|case, scene, width| {
        let parts: Vec<_> = extents(scene).into_iter().filter(|(part, _)| stands_alone(part.role)).collect();
        for (index, (a, extent)) in parts.iter().enumerate() {
            for (b, other) in &parts[index + 1..] {
                let may_overlap = !is_text(a) && !is_text(b);
                assert!(may_overlap || !extent.overlaps(other), "{a:?} on {b:?}, {width} px wide: {}", case.name());
            }
        }
    });
}

#[test]
fn nothing_leaves_the_picture() {
    for_each_picture(|case, scene, width| {
        for (part, extent) in extents(scene) {
            assert!(extent.is_within(width, scene.height), "{part:?}, {width} px wide: {}", case.name());
        }
    });
}

#[test]
fn every_text_is_large_enough_to_read() {
    for_each_picture(|case, scene, _| {
        for (part, _) in extents(scene).into_iter().filter(|(part, _)| is_text(part)) {
            assert!(part.role.text_size() >= 12.0, "{part:?}: {}", case.name());
            assert!(matches!(&part.shape, Shape::Text { content, .. } if !content.is_empty()), "{}", case.name());
        }
    });
}

#[test]
fn a_picture_is_the_same_as_one_drawn_for_its_width() {
    // Label line breaks and ticks depend on the smallest width of a layout. All other positions equal those of a chart
    // that is drawn for the exact width.
    let dataset = dataset();
    let places = |scene: &Scene| -> Vec<_> {
        let marks = scene.marks.iter().map(|mark| {
            let parts = mark.parts.iter().filter(|part| part.role != Role::Label);
            parts.map(|part| (part.role, Extent::of(part, 0.0))).collect::<Vec<_>>()
        });
        marks.collect()
    };
    for_each_case(&dataset, &default_groups(&dataset), |case| {
        for width in case.widths().into_iter().filter(|&width| width < Layout::MAX_WIDTH) {
            let fresh = case.chart.draw(Layout { min_width: width, ..case.layout }).expect("a picture").at(width);
            for (parts, fresh_parts) in places(&case.scene.at(width)).iter().zip(&places(&fresh)) {
                assert_eq!(parts.len(), fresh_parts.len(), "{}", case.name());
                for ((role, part), (fresh_role, fresh)) in parts.iter().zip(fresh_parts) {
                    assert_eq!(role, fresh_role);
                    assert_near(part.left, fresh.left, TOLERANCE, role.class(), case, width);
                    assert_near(part.right, fresh.right, TOLERANCE, role.class(), case, width);
                }
            }
        }
    });
}

#[test]
fn positions_move_in_straight_lines_with_the_width() {
    let length = Length { share: 0.25, offset: -3.5 };
    assert_eq!([0.0, 100.0, 200.0].map(|width| length.at(width)), [-3.5, 21.5, 46.5]);
    let dataset = dataset();
    for_each_case(&dataset, &default_groups(&dataset), |case| {
        let [from, to] = case.ends();
        let [at_from, half_way, at_to] = [from, (from + to) / 2.0, to].map(|width| case.scene.at(width));
        let [at_from, half_way, at_to] = [&at_from, &half_way, &at_to].map(extents);
        for (((a, extent), (half, _)), (b, other)) in at_from.iter().zip(&half_way).zip(&at_to) {
            assert_eq!((extent.top, extent.bottom), (other.top, other.bottom), "{a:?}: {}", case.name());
            for ((a, half), b) in xs(a).into_iter().zip(xs(half)).zip(xs(b)) {
                assert!(((a + b) / 2.0 - half).abs() < 1e-6, "{half} between {a} and {b}: {}", case.name());
            }
        }
    });
}

#[test]
fn a_bar_is_solid_from_zero_to_the_near_end_of_its_interval() {
    for_each_mark(|case, plot, mark, number, width| {
        let log = case.chart.axis().log;
        let bar = ends(mark, Role::Bar);
        assert_eq!(bar.is_some(), !log, "{}", case.name());
        if let Some((left, right)) = bar {
            let near = match (number.interval.low, number.interval.high) {
                (Some(low), Some(high)) if low.is_negative() => high.to_f64().min(0.0),
                (Some(low), Some(_)) => low.to_f64(),
                _ => number.nominal.to_f64(),
            };
            assert_at(left, near.min(0.0), plot, "the left end of a bar", case, width);
            assert_at(right, near.max(0.0), plot, "the right end of a bar", case, width);
            if let Some(end) = mark.part(Role::Rounding) {
                let (bar, end) = (Extent::of(mark.part(Role::Bar).expect("a bar"), 0.0), Extent::of(end, 0.0));
                // The outline of the end adds half a pixel to either side.
                assert_eq!((end.top - 0.5, end.bottom + 0.5), (bar.top, bar.bottom), "{}", case.name());
            }
        }
    });
}

#[test]
fn no_mark_passes_the_last_tick() {
    for_each_mark(|case, plot, _, number, _| {
        let axis = case.chart.axis();
        let ends = [number.interval.low, number.interval.high, Some(number.nominal)];
        for end in ends.into_iter().flatten() {
            assert!((axis.low..=axis.high).contains(&end.to_f64()), "{}", case.name());
        }
        assert_eq!((axis.ticks.first(), axis.ticks.last()), (Some(&axis.low), Some(&axis.high)), "{}", case.name());
        assert!(plot.doubt(number.nominal.to_f64()) <= 1.0, "{}", case.name());
    });
}

#[test]
fn no_grid_line_runs_through_a_text() {
    for_each_picture(|case, scene, width| {
        if case.layout.arrangement == Arrangement::Beside {
            // Labels and numbers are beside the plot.
            return;
        }
        for (top, bottom) in Plot::lanes(scene) {
            for (part, extent) in extents(scene).into_iter().filter(|(part, _)| is_text(part)) {
                let is_free = extent.bottom <= top || bottom <= extent.top;
                assert!(is_free, "a line from {top} to {bottom} in {part:?}, {width} px wide: {}", case.name());
            }
        }
        for mark in &scene.marks {
            let lies_on = |part: &Part| {
                let Extent { top, bottom, .. } = Extent::of(part, mark.top);
                Plot::lanes(scene).iter().any(|lane| lane.0 <= top && bottom <= lane.1)
            };
            assert!(mark.part(Role::Symbol).is_some_and(lies_on), "{}", case.name());
        }
    });
}

#[test]
fn a_band_at_a_dot_is_lower_than_every_symbol() {
    for_each_mark(|case, _, mark, _, _| {
        if let (true, Some(band)) = (case.chart.axis().log, mark.part(Role::Rounding)) {
            let Extent { top, bottom, .. } = Extent::of(band, 0.0);
            // With an outline of one pixel. At this height every symbol is at least five pixels wide.
            assert!(bottom - top + 1.0 <= 4.0, "{}", case.name());
        }
    });
}

#[test]
fn filters_change_neither_the_form_nor_the_axis() {
    let dataset = dataset();
    for group in all_groups(&dataset) {
        for scale in Scale::ALL {
            let chart =
                |quantities: &[Quantity]| chart(&dataset, group.dimension, quantities, scale, Language::En).axis();
            let whole = chart(&group.quantities);
            for (index, &quantity) in group.quantities.iter().enumerate() {
                assert_eq!(chart(&[quantity]), whole, "{}", dataset.id_of(quantity));
                assert_eq!(chart(&group.quantities[index..]), whole, "{}", dataset.id_of(quantity));
            }
        }
    }
}

#[test]
fn numbers_are_close_to_the_plot() {
    // The column of numbers is as wide as the longest number of the dimension, measured in the widest font.
    for_each_picture(|case, scene, width| {
        if case.layout.arrangement == Arrangement::Beside {
            let last = *Plot::lines(scene).last().expect("a line");
            assert!(width - last <= case.chart.value_column() + 12.0 + 36.0 + 7.1, "{width}: {}", case.name());
        }
    });
}

#[test]
fn a_dot_stands_at_its_value_and_has_no_bar() {
    for_each_mark(|case, plot, mark, number, width| {
        if case.chart.axis().log {
            let symbol = mark.part(Role::Symbol).expect("a symbol");
            let Extent { left, right, .. } = Extent::of(symbol, 0.0);
            assert_at((left + right) / 2.0, number.nominal.to_f64(), plot, "a dot", case, width);
            assert!(mark.part(Role::Bar).is_none(), "a bar on a logarithmic axis: {}", case.name());
        }
    });
}

#[test]
fn a_logarithmic_axis_gives_equal_factors_equal_lengths() {
    let dataset = dataset();
    for_each_case(&dataset, &default_groups(&dataset), |case| {
        let axis = case.chart.axis();
        if axis.log {
            let length = |from: f64, to: f64| axis.position(to) - axis.position(from);
            let decade = length(axis.low, axis.low * 10.0);
            for &quantity in case.chart.quantities {
                let value = dataset.nominal_of(quantity).to_f64();
                assert!((length(axis.low, value) / decade - (value / axis.low).log10()).abs() < 1e-9);
            }
        }
    });
}

#[test]
fn the_band_of_rounding_is_exactly_the_interval_where_it_is_visible() {
    for_each_mark(|case, plot, mark, number, width| {
        let band = ends(mark, Role::Rounding);
        let axis = case.chart.axis();
        // Of a band beside a bar at least a pixel, of one behind a dot its ends.
        let least = if axis.log { 2.0 * Symbol::RADIUS } else { 1.0 };
        let is_visible = |low: Decimal, high: Decimal| {
            (axis.position(high.to_f64()) - axis.position(low.to_f64())) * Layout::ALL[0].min_width >= least
        };
        match (number.interval.low, number.interval.high) {
            (Some(low), Some(high)) if low != high && is_visible(low, high) => {
                let (left, right) = band.expect("a band");
                assert_at(left, low.to_f64(), plot, "the left end of a band", case, width);
                assert_at(right, high.to_f64(), plot, "the right end of a band", case, width);
            }
            _ => assert!(band.is_none(), "a band without a range: {}", case.name()),
        }
    });
}

#[test]
fn an_open_end_points_away_from_the_mark_and_stays_in_the_picture() {
    for_each_mark(|case, plot, mark, number, width| {
        let arrow = ends(mark, Role::OpenEnd);
        let body = if case.chart.axis().log { ends(mark, Role::Symbol) } else { ends(mark, Role::Bar) };
        let (body_left, body_right) = body.expect("a symbol or a bar");
        let value = plot.x(number.nominal.to_f64());
        let name = case.name();
        match (number.interval.low, number.interval.high, arrow) {
            (Some(_), None, Some((left, right))) => {
                assert!(left > body_right && left > value && right <= width, "{name}");
            }
            (None, Some(_), Some((left, right))) => {
                assert!(right < body_left && right < value && left >= 0.0, "{name}");
            }
            (Some(_), Some(_), None) | (None, None, None) => {}
            (low, high, arrow) => panic!("{low:?} to {high:?} with {arrow:?}: {name}"),
        }
    });
}

#[test]
fn marks_are_complete_and_in_the_order_of_the_figures() {
    for_each_picture(|case, scene, _| {
        let Amounts { quantities, .. } = case.chart;
        assert_eq!(scene.marks.iter().map(|mark| mark.quantity).collect::<Vec<_>>(), quantities, "{}", case.name());
        for pair in scene.marks.windows(2) {
            assert!(pair[0].top < pair[1].top, "{}", case.name());
        }
        for mark in &scene.marks {
            assert!(parts(mark, Role::Label).next().is_some(), "{}", case.name());
            for role in [Role::Row, Role::Value, Role::Symbol] {
                assert_eq!(parts(mark, role).count(), 1, "{role:?}: {}", case.name());
            }
        }
    });
}
