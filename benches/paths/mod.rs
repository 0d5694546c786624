//! The hot paths of the core, on generated datasets. A benchmark measures their time, and a test counts their
//! instructions.

use std::{fmt::Write as _, hint::black_box};

use hundred_days::{
    analysis::{Group, sections},
    chart::{Amounts, Layout, label_column},
    data::{Dataset, Language, Quantity, parse, read_checked},
    query::{Query, Scale, Search, Selection, Sort, SortKey, link::decode, select},
};

/// What the paths start from.
pub(crate) struct Start {
    file: Vec<u8>,
    dataset: Dataset,
    selection: Selection,
    quantities: Vec<Quantity>,
}

impl Start {
    /// A start with this many figures.
    pub(crate) fn new(count: usize) -> Self {
        let file = file(count);
        let dataset = parse(&file).unwrap_or_else(|problems| panic!("{problems}"));
        let selection = select(&dataset, &Query::default());
        let quantities = dataset.quantities().collect();
        Self { file, dataset, selection, quantities }
    }
}

/// A path with its name. Its result depends on all that it computes.
pub(crate) type Path = (&'static str, fn(&Start) -> usize);

/// Every path.
pub(crate) const PATHS: [Path; 9] = [
    ("parse", |start| parse(black_box(&start.file)).map_or(0, |dataset| dataset.figures().len())),
    ("read_checked", |start| {
        read_checked(black_box(&start.file), start.dataset.version).map_or(0, |dataset| dataset.figures().len())
    }),
    ("decode a link", |start| decode("?v=1&figure=f99&category=c1", &start.dataset).ignored.len()),
    ("select", |start| select(&start.dataset, &Query::default()).found),
    ("sort by name", |start| {
        let sort = Sort { key: SortKey::Name, reversed: false };
        select(&start.dataset, &Query { sort, ..Query::default() }).found
    }),
    ("search", |start| {
        select(&start.dataset, &Query { search: Search::new("ships counted"), ..Query::default() }).found
    }),
    ("groups", |start| sections(&start.selection, &start.dataset, Query::default().grouping).len()),
    ("width of labels", |start| label_column(&start.dataset, &start.quantities, Language::En) as usize),
    ("charts", |start| {
        let mut sections = sections(&start.selection, &start.dataset, Query::default().grouping);
        sections.remove(0).groups.shared.iter().map(|group| marks(&start.dataset, group)).sum()
    }),
];

/// Draws the chart of a group, and returns its number of marks.
fn marks(dataset: &Dataset, group: &Group) -> usize {
    let amounts = Amounts {
        dataset,
        dimension: group.dimension,
        quantities: &group.quantities,
        scale: Scale::Auto,
        language: Language::En,
        label_column: 200.0,
    };
    amounts.draw(Layout::ALL[2]).map_or(0, |scene| scene.marks.len())
}

/// About this many figures share a unit.
const PER_UNIT: usize = 25;

/// A file with this many figures: counts in several units and periods.
fn file(count: usize) -> Vec<u8> {
    let text = |english: &str| format!(r#"{{"en": "{english}", "zh": "{english}"}}"#);
    let listed = |count: usize, item: &dyn Fn(usize) -> String| (0..count).map(item).collect::<Vec<_>>().join(",");
    let units = count.div_ceil(PER_UNIT);
    let mut json = String::from(r#"{"schema_version": 1, "id": "generated", "#);
    _ = write!(
        json,
        r#""title": {title}, "statement": {{"authority": {title}, "outlet": {title}, "published": "2022-01-15",
        "year_inferred": false, "sections": [{{"id": "s", "label": {title}}}],
        "paragraphs": [{{"n": 1, "section": "s", "gist": {title}}}]}},
        "categories": [{categories}], "units": [{units}], "periods": [{periods}], "figures": [{figures}]}}"#,
        title = text("A harbour"),
        categories = listed(5, &|at| format!(r#"{{"id": "c{at}", "label": {}}}"#, text(&format!("Kind {at}")))),
        units = listed(units, &|at| {
            let name = text(&format!("ships of berth {at}"));
            format!(r#"{{"id": "u{at}", "kind": "count", "label": {name}, "heading": {name}}}"#)
        }),
        periods = listed(12, &|at| {
            let month = at + 1;
            let name = text(&format!("Month {month}"));
            format!(r#"{{"id": "p{at}", "label": {name}, "from": "2021-{month:02}-01", "to": "2021-{month:02}-28"}}"#)
        }),
        figures = listed(count, &|at| {
            let value = 11 + at * 7919 % 99_991;
            let step = if value % 10 == 0 { 10 } else { 1 };
            let value = if value % 100 == 0 { value + 1 } else { value };
            format!(
                r#"{{"id": "f{at}", "label": {label}, "category": "c{category}", "unit": "u{unit}", "period": "p{period}",
                "value": {value}, "step": {step}, "qualifier": "as_stated",
                "mentions": [{{"paragraph": 1, "printed": "{value}"}}]}}"#,
                step = if value % 10 == 0 { step } else { 1 },
                label = text(&format!("Ships counted, no. {at}")),
                category = at % 5,
                unit = at % units,
                period = at % 12,
            )
        }),
    );
    json.into_bytes()
}
