//! The expected content of the bundled dataset, copied by hand from the statement.

use crate::FILE;
use hundred_days::data::{Dataset, Language, Period, Ref, Version, parse};

pub(crate) fn bundled() -> Dataset {
    parse(FILE.as_bytes()).unwrap_or_else(|problems| panic!("the bundled dataset has problems:\n{problems}"))
}

/// One figure, copied by hand from the statement and not from the dataset: id, value, step, qualifier, unit,
/// period, paragraphs.
pub(crate) type Row =
    (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, &'static [usize]);

pub(crate) const STATEMENT: [Row; 27] = [
    ("cases-solved", "269800", "100", "as_stated", "cases", "campaign", &[2, 8]),
    ("suspects", "465800", "100", "as_stated", "people", "campaign", &[2, 8]),
    ("half-year-change", "-16.3", "0.1", "as_stated", "percent", "first-half", &[3]),
    ("disorder-spots", "506", "1", "as_stated", "places", "campaign", &[9]),
    ("major-cases", "1800", "100", "as_stated", "cases", "campaign", &[9]),
    ("wave-cases", "27", "1", "as_stated", "cases", "joint-wave", &[10]),
    ("wave-gangs", "38", "1", "as_stated", "gangs", "joint-wave", &[10]),
    ("wave-dens", "102", "1", "as_stated", "places", "joint-wave", &[10]),
    ("wave-people", "1840", "10", "as_stated", "people", "joint-wave", &[10]),
    ("wave-drugs", "35.7", "0.1", "as_stated", "kilograms", "joint-wave", &[10]),
    ("wave-guns", "9", "1", "as_stated", "items", "joint-wave", &[10]),
    ("wave-funds", "200000000", "100000000", "more_than", "yuan", "joint-wave", &[10]),
    ("deployed", "12050000", "10000", "as_stated", "people", "campaign", &[13]),
    ("mass-prevention", "23050000", "10000", "as_stated", "people", "campaign", &[13]),
    ("patrol-suspects", "89000", "1000", "as_stated", "people", "campaign", &[13]),
    ("inspections", "256000", "1000", "as_stated", "inspections", "campaign", &[13]),
    ("night-places", "345000", "1000", "as_stated", "places", "nights", &[14]),
    ("night-offenders", "48000", "1000", "as_stated", "people", "nights", &[14]),
    ("fugitives", "2654", "1", "as_stated", "people", "nights", &[14]),
    ("guns", "2677", "1", "as_stated", "items", "campaign", &[17]),
    ("explosives", "8954", "1", "as_stated", "kilograms", "campaign", &[17]),
    ("knives", "11000", "1000", "more_than", "items", "campaign", &[17]),
    ("traffic", "1036000", "1000", "as_stated", "cases", "campaign", &[18]),
    ("railway", "5320", "10", "as_stated", "hazards", "campaign", &[19]),
    ("disputes", "958000", "1000", "as_stated", "disputes", "campaign", &[25]),
    ("disputes-flagged", "44000", "1000", "as_stated", "disputes", "campaign", &[25]),
    ("repeat-risks", "80000", "10000", "as_stated", "hazards", "campaign", &[25]),
];

#[test]
fn every_figure_is_as_the_statement_prints_it() {
    let dataset = bundled();
    assert_eq!(dataset.figures().len(), STATEMENT.len());
    for (handle, (id, value, step, qualifier, unit, period, paragraphs)) in dataset.figures().zip(STATEMENT) {
        let figure = &dataset[handle];
        assert_eq!(figure.id.as_str(), id);
        assert_eq!(figure.amount.value.to_string(), value, "{id}");
        assert_eq!(figure.amount.step.to_string(), step, "{id}");
        assert_eq!(figure.amount.qualifier.name(), qualifier, "{id}");
        assert_eq!(dataset[figure.unit].id.as_str(), unit, "{id}");
        assert_eq!(dataset[figure.period].id.as_str(), period, "{id}");
        assert_eq!(figure.mentions.iter().map(|mention| mention.paragraph).collect::<Vec<_>>(), paragraphs, "{id}");
    }
}

#[test]
fn categories_follow_the_statement() {
    let dataset = bundled();
    let figures_of = |category| dataset.figures().filter(|&figure| dataset[figure].category == category).count();
    let counts: Vec<_> = dataset.categories().map(|each| (dataset[each].id.as_str(), figures_of(each))).collect();
    assert_eq!(counts, [("overview", 3), ("crackdown", 9), ("patrol", 7), ("risk", 5), ("disputes", 3)]);
}

#[test]
fn periods_are_those_the_statement_names() {
    let dataset = bundled();
    let period = |handle: Ref<Period>| {
        let period = &dataset[handle];
        let day = |date: time::Date| (u8::from(date.month()), date.day());
        (period.id.as_str(), day(period.from), day(period.to), period.days(), period.night_minutes())
    };
    assert_eq!(
        dataset.periods().map(period).collect::<Vec<_>>(),
        [
            ("campaign", (6, 25), (7, 31), 37, None),
            ("joint-wave", (7, 18), (7, 27), 10, None),
            ("nights", (7, 22), (7, 24), 3, Some(18 * 60)),
            ("first-half", (1, 1), (6, 30), 181, None),
        ]
    );
    assert!(dataset.periods().all(|period| dataset[period].from.year() == 2022));
}

#[test]
fn the_statement_has_its_paragraphs_and_its_day() {
    let statement = bundled().statement;
    assert_eq!(statement.paragraphs.len(), 26);
    assert_eq!(statement.published, time::Date::from_calendar_date(2022, time::Month::August, 5).expect("a day"));
    assert!(statement.year_inferred);
    let section = |paragraph| statement.section_of(paragraph).map(|section| section.id.as_str());
    assert_eq!([section(1), section(6), section(11)], [Some("opening"), Some("crackdown"), Some("patrol")]);
    assert_eq!([section(15), section(21), section(26)], [Some("risk"), Some("disputes"), Some("outlook")]);
}

#[test]
fn every_figure_has_a_caution_of_its_own_in_both_languages() {
    let dataset = bundled();
    for language in Language::ALL {
        let mut cautions: Vec<_> =
            dataset.figures().map(|figure| dataset[figure].caution.in_language(language)).collect();
        cautions.sort_unstable();
        cautions.dedup();
        assert_eq!(cautions.len(), 27, "{}", language.code());
    }
}

#[test]
fn the_version_is_the_hash_of_the_file_as_it_is_served() {
    assert_eq!(
        Version::of(b"abc").to_string(),
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
        "the example of FIPS 180-2"
    );
    assert_eq!(bundled().version, Version::of(FILE.as_bytes()));
    assert_eq!(bundled().version.short().len(), 8);
}

#[test]
fn a_byte_order_mark_changes_the_version_and_nothing_else() {
    let mut marked = parse(format!("\u{feff}{FILE}").as_bytes()).expect("a dataset");
    assert_ne!(marked.version, bundled().version);
    marked.version = bundled().version;
    assert_eq!(marked, bundled());
}
