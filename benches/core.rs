//! The time of the core for datasets of 100 to 100,000 figures: `cargo bench --bench core`. It grows linearly if the
//! throughput is equal.

#![expect(missing_docs, reason = "the macro of criterion makes a function without documentation")]

use std::{fmt::Write as _, hint::black_box, time::Duration};

use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};
use hundred_days::{
    analysis::sections,
    chart::{Amounts, Layout, label_column},
    data::{Dataset, Language, Quantity, parse, read_checked},
    query::{Query, Scale, Search, Sort, SortKey, link::decode, select},
};

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

fn core(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("core");
    group.sample_size(10).warm_up_time(Duration::from_millis(300)).measurement_time(Duration::from_secs(1));
    for count in [100, 1000, 10_000, 100_000] {
        let file = file(count);
        let dataset = parse(&file).unwrap_or_else(|problems| panic!("{problems}"));
        let mut measure = |name: &str, work: &mut dyn FnMut(&Dataset) -> usize| {
            group.throughput(Throughput::Elements(count as u64));
            group.bench_function(BenchmarkId::new(name, count), |bencher| {
                bencher.iter_batched(|| (), |()| work(black_box(&dataset)), BatchSize::SmallInput);
            });
        };
        let query = Query::default();
        let of = |change: &dyn Fn(&mut Query)| {
            let mut query = Query::default();
            change(&mut query);
            query
        };
        measure("parse", &mut |_| parse(black_box(&file)).map_or(0, |dataset| dataset.figures().len()));
        measure("read_checked", &mut |dataset| {
            read_checked(black_box(&file), dataset.version).map_or(0, |dataset| dataset.figures().len())
        });
        measure("decode a link", &mut |dataset| decode("?v=1&figure=f99&category=c1", dataset).ignored.len());
        measure("select", &mut |dataset| select(dataset, &query).found);
        let by_name = of(&|query| query.sort = Sort { key: SortKey::Name, reversed: false });
        measure("sort by name", &mut |dataset| select(dataset, &by_name).found);
        let search = of(&|query| query.search = Search::new("ships counted"));
        measure("search", &mut |dataset| select(dataset, &search).found);
        let selection = select(&dataset, &query);
        measure("groups", &mut |dataset| sections(&selection, dataset, query.grouping).len());
        let all: Vec<Quantity> = dataset.quantities().collect();
        measure("width of labels", &mut |dataset| label_column(dataset, &all, Language::En) as usize);
        measure("charts", &mut |dataset| {
            let groups = sections(&selection, dataset, query.grouping).remove(0).groups.shared;
            let chart = |group: &hundred_days::analysis::Group| {
                let amounts = Amounts {
                    dataset,
                    dimension: group.dimension,
                    quantities: &group.quantities,
                    scale: Scale::Auto,
                    language: Language::En,
                    label_column: 200.0,
                };
                amounts.draw(Layout::ALL[2]).map_or(0, |scene| scene.marks.len())
            };
            groups.iter().map(chart).sum()
        });
    }
    group.finish();
}

criterion_group!(benches, core);
criterion_main!(benches);
