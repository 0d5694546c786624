//! The expected content of the bundled dataset, copied by hand from the statement.

use crate::FILE;
use hundred_days::{
    analysis::left_open_text,
    data::{Dataset, Gap, Language, Period, Ref, Stated, Version, parse},
};

pub(crate) fn bundled() -> Dataset {
    parse(FILE.as_bytes()).unwrap_or_else(|problems| panic!("the bundled dataset has problems:\n{problems}"))
}

/// One figure, copied by hand from the statement and not from the dataset: id, value, step, qualifier, unit,
/// period, paragraphs.
pub(crate) type Row =
    (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, &'static [usize]);

pub(crate) const STATEMENT: [Row; 27] = [
    ("cases-solved", "269800", "100", "as_stated", "criminal-cases", "campaign", &[2, 8]),
    ("suspects", "465800", "100", "as_stated", "people-caught", "campaign", &[2, 8]),
    ("half-year-change", "-16.3", "0.1", "as_stated", "percent", "first-half", &[3]),
    ("disorder-spots", "506", "1", "as_stated", "disorder-spots", "campaign", &[9]),
    ("major-cases", "1800", "100", "as_stated", "criminal-cases", "campaign", &[9]),
    ("wave-cases", "27", "1", "as_stated", "criminal-cases", "joint-wave", &[10]),
    ("wave-gangs", "38", "1", "as_stated", "gangs", "joint-wave", &[10]),
    ("wave-dens", "102", "1", "as_stated", "dens", "joint-wave", &[10]),
    ("wave-people", "1840", "10", "as_stated", "people-caught", "joint-wave", &[10]),
    ("wave-drugs", "35.7", "0.1", "as_stated", "drugs", "joint-wave", &[10]),
    ("wave-guns", "9", "1", "as_stated", "guns", "joint-wave", &[10]),
    ("wave-funds", "200000000", "100000000", "more_than", "yuan", "joint-wave", &[10]),
    ("deployed", "12050000", "10000", "as_stated", "people-sent-out", "campaign", &[13]),
    ("mass-prevention", "23050000", "10000", "as_stated", "people-sent-out", "campaign", &[13]),
    ("patrol-suspects", "89000", "1000", "as_stated", "people-caught", "campaign", &[13]),
    ("inspections", "256000", "1000", "as_stated", "inspections", "campaign", &[13]),
    ("night-places", "345000", "1000", "as_stated", "key-places", "nights", &[14]),
    ("night-offenders", "48000", "1000", "as_stated", "people-caught", "nights", &[14]),
    ("fugitives", "2654", "1", "as_stated", "people-caught", "nights", &[14]),
    ("guns", "2677", "1", "as_stated", "guns", "campaign", &[17]),
    ("explosives", "8954", "1", "as_stated", "explosives", "campaign", &[17]),
    ("knives", "11000", "1000", "more_than", "knives", "campaign", &[17]),
    ("traffic", "1036000", "1000", "as_stated", "traffic", "campaign", &[18]),
    ("railway", "5320", "10", "as_stated", "railway-hazards", "campaign", &[19]),
    ("disputes", "958000", "1000", "as_stated", "disputes", "campaign", &[25]),
    ("disputes-flagged", "44000", "1000", "as_stated", "disputes", "campaign", &[25]),
    ("repeat-risks", "80000", "10000", "as_stated", "repeat-risks", "campaign", &[25]),
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
fn what_each_figure_leaves_open_differs_from_all_others_in_both_languages() {
    let dataset = bundled();
    for language in Language::ALL {
        let mut texts: Vec<_> = dataset.figures().map(|figure| left_open_text(&dataset, figure, language)).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), 27, "{}", language.code());
    }
}

#[test]
fn the_statement_settles_no_overlap_of_its_figures() {
    let dataset = bundled();
    let [first, second] = ["suspects", "night-offenders"].map(|id| dataset.figure_by_id(id).expect("a figure"));
    assert_eq!(dataset.relations().len(), 13);
    assert!(dataset.relations().iter().all(|relation| relation.stated == Stated::NotStated));
    assert_eq!(dataset.relation_between(first, second), dataset.relation_between(second, first));
    assert!(dataset.relation_between(first, second).is_some());
}

#[test]
fn what_is_left_open_is_counted_by_kind() {
    let dataset = bundled();
    let count = |gap| dataset.figures().filter(|&figure| dataset.has_gap(figure, gap)).count();
    assert_eq!(Gap::ALL.map(count), [26, 14, 14, 7, 16, 4, 2]);
}

#[test]
fn a_caution_has_a_square_and_a_square_of_meaning_or_outcome_has_a_caution() {
    let dataset = bundled();
    for figure in dataset.figures() {
        let is_open = [Gap::Meaning, Gap::Outcome].iter().any(|&gap| dataset.has_gap(figure, gap));
        assert_eq!(dataset[figure].caution.is_some(), is_open, "{}", dataset[figure].id);
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
