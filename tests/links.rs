//! Every link of `links.txt` keeps its meaning.

mod common;

use hundred_days::{
    data::Dataset,
    query::{
        Decoded, Ignored, Query,
        link::{decode, encode, encode_to_share},
        select,
    },
};

const LINKS: &str = include_str!("links.txt");

/// A row of the corpus: a link and what it must show.
#[derive(Debug, PartialEq, Eq)]
struct Row<'a> {
    link: &'a str,
    canonical: &'a str,
    count: usize,
    first: &'a str,
    ignored: Vec<&'a str>,
}

/// Parses a corpus. The error contains the first invalid line.
fn rows(corpus: &str) -> Result<Vec<Row<'_>>, String> {
    let lines = corpus.lines().enumerate().filter(|(_, line)| !line.is_empty() && !line.starts_with('#'));
    lines.map(|(index, line)| row(line).ok_or_else(|| format!("line {} is not a row: {line:?}", index + 1))).collect()
}

fn row(line: &str) -> Option<Row<'_>> {
    let cells: Vec<_> = line.split('\t').collect();
    let [link, canonical, count, first, ignored] = cells[..] else { return None };
    let filled = cells.iter().all(|cell| !cell.is_empty() && cell.trim() == *cell);
    let ignored: Vec<_> = or_nothing(ignored).split(", ").filter(|part| !part.is_empty()).collect();
    let named = ignored.iter().all(|part| part.split(' ').count() == 2);
    let count = count.parse().ok()?;
    let agrees = (count == 0) == (first == "-");
    (filled && named && agrees).then(|| Row {
        link: or_nothing(link),
        canonical: or_nothing(canonical),
        count,
        first,
        ignored,
    })
}

fn or_nothing(cell: &str) -> &str {
    if cell == "-" { "" } else { cell }
}

fn check(row: &Row<'_>, dataset: &Dataset) {
    let Decoded { query, ignored, .. } = decode(row.link, dataset);
    let canonical = with_data(row.canonical, dataset);
    assert_eq!(encode(&query, dataset), canonical, "canonical form of {}", row.link);
    let named: Vec<_> = ignored.iter().map(|Ignored { key, reason, .. }| format!("{key} {reason:?}")).collect();
    assert_eq!(named, row.ignored, "ignored of {}", row.link);

    let shown = select(dataset, &query).quantities;
    assert_eq!(shown.len(), row.count, "figures of {}", row.link);
    let first = shown.first().map_or("-", |&first| dataset.id_of(first).as_str());
    assert_eq!(first, row.first, "first figure of {}", row.link);

    let shared = encode_to_share(&query, dataset);
    let by_itself = Query { embed: None, ..query.clone() };
    for (link, query) in [(row.canonical, &query), (&canonical, &query), (&shared, &by_itself)] {
        let decoded = decode(link, dataset);
        assert_eq!((&decoded.query, decoded.ignored), (query, vec![]), "{link}");
    }
}

/// A canonical link of the corpus with the current data version. The corpus contains no data versions.
fn with_data(canonical: &str, dataset: &Dataset) -> String {
    canonical.replacen("v=1", &format!("v=1&d={}", dataset.version.short()), 1)
}

#[test]
fn every_link_keeps_its_meaning() {
    let dataset = common::dataset();
    let rows = rows(LINKS).expect("a corpus of rows");
    // The corpus is append only: increase this number with every row.
    assert_eq!(rows.len(), 97);
    for row in &rows {
        check(row, &dataset);
    }
}

#[test]
fn every_row_is_of_use() {
    let rows = rows(LINKS).expect("a corpus of rows");
    for (index, row) in rows.iter().enumerate() {
        assert!(rows[..index].iter().all(|earlier| earlier.link != row.link), "{} stands there twice", row.link);
    }
    for key in ["view", "category", "period", "q", "scale", "sort", "group", "figure", "with", "embed", "theme", "lang"]
    {
        assert!(rows.iter().any(|row| row.canonical.contains(&format!("&{key}="))), "no link with {key}");
    }
}

#[test]
fn a_row_is_complete_or_refused() {
    let expected = Row { link: "view=table", canonical: "v=1&view=table", count: 27, first: "a", ignored: vec![] };
    assert_eq!(row("view=table\tv=1&view=table\t27\ta\t-"), Some(expected));
    assert_eq!(row("a\tb\t0\t-\tx UnknownKey, y BadValue").expect("a row").ignored, ["x UnknownKey", "y BadValue"]);
    for malformed in [
        "view=table",
        "view=table\tv=1&view=table\t27\tsuspects",
        "view=table\tv=1&view=table\t27\tsuspects\t-\t-",
        "view=table v=1&view=table 27 suspects -",
        "view=table\tv=1&view=table\tmany\tsuspects\t-",
        "view=table\t\t27\tsuspects\t-",
        "view=table\tv=1&view=table\t27\tsuspects\t",
        "view=table\tv=1&view=table\t27\tsuspects\tx",
        "view=table\tv=1&view=table\t27\t-\t-",
        "view=table\tv=1&view=table\t0\tsuspects\t-",
        " view=table\tv=1&view=table\t27\tsuspects\t-",
    ] {
        assert_eq!(row(malformed), None, "{malformed}");
        assert!(rows(&format!("# a comment\n\n{malformed}\n")).is_err_and(|error| error.contains("line 3")));
    }
}
