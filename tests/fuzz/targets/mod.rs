//! The targets: what each kind of input runs, and what must hold whatever the input is.
//!
//! `tools/fuzz` runs them under libFuzzer, and the test `fuzz` runs them on the seeds.

mod dataset;
mod draft;
mod finder;
mod fragment;
mod link;
mod statement;
mod table;

use std::sync::LazyLock;

use hundred_days::{
    data::{Dataset, parse},
    draft::{Content, Draft, of_file},
};
use time::Date;

/// A target: its name, which is also that of the folder of its seeds, and what it runs.
pub(crate) type Target = (&'static str, fn(&[u8]));

/// Every target.
pub(crate) const TARGETS: [Target; 7] = [
    ("dataset", dataset::run),
    ("draft", draft::run),
    ("finder", finder::run),
    ("fragment", fragment::run),
    ("link", link::run),
    ("statement", statement::run),
    ("table", table::run),
];

/// The datasets of the site.
static DATASETS: LazyLock<[Dataset; 2]> = LazyLock::new(|| {
    let files: [&[u8]; 2] = [
        include_bytes!("../../../public/data/hundred-days-2022-08-05.json"),
        include_bytes!("../../../public/data/cbp-2020-02.json"),
    ];
    files.map(|file| parse(file).expect("a dataset of the site is valid"))
});

/// The day of a draft without a date.
fn day() -> Date {
    Date::from_ordinal_date(2022, 217).expect("a day")
}

/// The file of a draft. It is a valid dataset, and opening and writing it again changes nothing.
fn written(draft: &Draft) -> Dataset {
    let file = draft.to_json(Content::Kept);
    let dataset = parse(file.as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{file}"));
    let opened = of_file(file.as_bytes()).expect("a valid dataset");
    assert_eq!(opened.to_json(Content::Kept), file);
    dataset
}

/// Runs a target on an input.
pub(crate) fn run(name: &str, input: &[u8]) {
    let (_, run) = TARGETS.iter().find(|(known, _)| *known == name).expect("a target");
    run(input);
}
