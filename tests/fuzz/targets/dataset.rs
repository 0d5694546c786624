//! A file: it is refused with reasons, or it is a dataset that everything else can use.

use hundred_days::{
    analysis::groups,
    chart::{Amounts, Layout, Timeline, label_column},
    data::{Dataset, Figure, Problems, parse, read_checked},
    draft::of_file,
    export::{Palette, Picture, ViewData, picture::Format, svg},
    query::{Query, View, link, select},
};

use super::written;

/// The most figures of a dataset that is also drawn. A file with more takes longer, and shows nothing else.
const MOST_DRAWN: usize = 40;

/// Reads a file as the page reads one that it does not know.
pub(super) fn run(file: &[u8]) {
    match parse(file) {
        Err(Problems(problems)) => {
            assert!(!problems.is_empty(), "a file is refused without a reason");
            assert!(problems.iter().all(|problem| !problem.expected.is_empty() && !problem.to_string().is_empty()));
        }
        Ok(dataset) => accepted(file, &dataset),
    }
}

fn accepted(file: &[u8], dataset: &Dataset) {
    if let Some(checked) = read_checked(file, dataset.version) {
        assert_eq!(&checked, dataset, "the reader of checked files reads something else");
    }
    for quantity in dataset.quantities() {
        let interval = dataset.interval_of(quantity);
        assert!(interval.contains(dataset.nominal_of(quantity)), "{interval:?} {}", dataset.id_of(quantity));
    }
    reopened(&written(&of_file(file).expect("the file of a dataset")), dataset);
    if dataset.figures().len() <= MOST_DRAWN {
        for language in dataset.languages.iter() {
            for view in View::ALL {
                shown(dataset, &Query { view, language, ..Query::default() });
            }
            drawn_periods(dataset, &Timeline { dataset, language, min_width: Timeline::NARROW });
        }
    }
}

/// Checks that the editor writes the same figures. It leaves out what no figure uses, removes white space around texts,
/// and adds a note to the label of a figure that nobody has confirmed.
fn reopened(after: &Dataset, before: &Dataset) {
    assert_eq!((&after.id, after.statement.published), (&before.id, before.statement.published));
    assert_eq!(after.statement.paragraphs.len(), before.statement.paragraphs.len());
    assert_eq!(after.figures().len(), before.figures().len());
    for (one, other) in after.figures().zip(before.figures()) {
        let (one, other) = (&after[one], &before[other]);
        assert_eq!((&one.id, &one.amount, one.unconfirmed), (&other.id, &other.amount, other.unconfirmed));
        assert_eq!((&one.left_open, one.interval, one.nature), (&other.left_open, other.interval, other.nature));
        let places = |figure: &Figure| figure.mentions.iter().map(|mention| mention.paragraph).collect::<Vec<_>>();
        assert_eq!(places(one), places(other));
        let [(unit, period), (other_unit, other_period)] =
            [(&after[one.unit], &after[one.period]), (&before[other.unit], &before[other.period])];
        assert_eq!((&unit.id, unit.kind), (&other_unit.id, other_unit.kind));
        assert_eq!((&period.id, period.from, period.to), (&other_period.id, other_period.from, other_period.to));
        assert_eq!((period.nightly, period.from_inferred), (other_period.nightly, other_period.from_inferred));
        assert_eq!(after[one.category].id, before[other.category].id);
    }
    assert_eq!(after.relations().len(), before.relations().len());
    assert_eq!(after.derived().len(), before.derived().len());
    for (one, other) in after.derived().zip(before.derived()) {
        let (one, other) = (&after[one], &before[other]);
        assert_eq!((&one.id, one.kind, one.of, one.basis), (&other.id, other.kind, other.of, other.basis));
        assert_eq!((&one.per, one.interval), (&other.per, other.interval));
    }
}

/// Shows a view as the page and its exports do.
fn shown(dataset: &Dataset, query: &Query) {
    let link = link::encode_to_share(query, dataset);
    let decoded = link::decode(&link, dataset);
    assert_eq!((&decoded.query, decoded.ignored), (query, Vec::new()), "{link}");
    let data = ViewData::of(dataset, query, link.clone());
    assert!(!data.to_csv().is_empty() && !data.to_json().is_empty());
    let selection = select(dataset, query);
    let label_column = label_column(dataset, &selection.quantities, query.language);
    for group in groups(&selection, dataset).shared {
        let (dimension, quantities) = (group.dimension, &*group.quantities);
        let chart =
            Amounts { dataset, dimension, quantities, scale: query.scale, language: query.language, label_column };
        assert!(chart.draw(Layout::ALL[0]).is_ok(), "a chart is not drawn");
    }
    match Picture::of(dataset, query, Format::Square, &link) {
        Ok(picture) => assert!(!svg(&picture, Palette::Light).is_empty()),
        Err(reason) => assert_ne!(format!("{reason:?}"), "Undrawable"),
    }
}

fn drawn_periods(dataset: &Dataset, timeline: &Timeline<'_>) {
    assert!(timeline.context().is_ok() && timeline.axis().is_ok(), "the calendar is not drawn");
    for period in dataset.periods() {
        assert!(timeline.row(period).is_ok(), "a period is not drawn");
        assert!(timeline.nights(period).is_none_or(|nights| nights.is_ok()), "nights are not drawn");
    }
}
