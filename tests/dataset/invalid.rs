//! Invalid datasets: each kind of problem is reported with its position, the expected and the found value.

use hundred_days::data::{Problem, Problems, parse};
use serde_json::{Value, json};

use crate::{FILE, JSON, remove};

/// A modification of the bundled dataset and its one problem: the position, the expected and the found value.
type Invalid = (fn(&mut Value), &'static str, &'static str, &'static str);

const AN_ID: &str = "an id: 1 to 32 of a-z, 0-9 and -, beginning and ending in a letter or digit";
const A_DAY: &str = "a day as year-month-day, such as 2022-07-31";
const A_TIME: &str = "a time of day from 00:00 to 23:59";
const A_TOKEN: &str = "a number as statements print it, such as “269,800”, “12.05 million”, “16.3%” or “2亿”";
const FIGURE_FIELDS: &str = "only the fields “id”, “label”, “category”, “unit”, “period”, “nature”, “value”, “step”, “qualifier”, \
                             “mentions”, “left_open”, “caution”";
const UNIT_IDS: &str = "the id of a unit, one of “people-caught”, “criminal-cases”, “guns”, “knives”, “drugs”, \
                        “explosives”, “gangs”, “dens”, “yuan”, “traffic”, “disorder-spots”, “disputes”, “repeat-risks”, \
                        “railway-hazards”, “percent”, “people-sent-out”, “inspections”, “key-places”";

const FIGURE_IDS: &str = "the id of a figure, one of “cases-solved”, “suspects”, “half-year-change”, “disorder-spots”, “major-cases”, “wave-cases”, “wave-gangs”, “wave-dens”, “wave-people”, “wave-drugs”, “wave-guns”, “wave-funds”, “deployed”, “mass-prevention”, “patrol-suspects”, “inspections”, “night-places”, “night-offenders”, “fugitives”, “guns”, “explosives”, “knives”, “traffic”, “railway”, “disputes”, “disputes-flagged”, “repeat-risks”";

fn append_a_copy_of_the_first(json: &mut Value) {
    let list = json.as_array_mut().expect("a list");
    list.push(list[0].clone());
}

/// The schema and the shape of the file.
const SHAPES: &[Invalid] = &[
    (|json| json["schema_version"] = json!(3), "/schema_version", "1 or 2, the versions of the schema", "3"),
    (|json| json["schema_version"] = json!("1"), "/schema_version", "a number", "“1”"),
    (|json| remove(json, "schema_version"), "", "the field “schema_version”", "no such field"),
    (|json| *json = json!([]), "", "an object", "an empty list"),
    (|json| json["figures"][0]["note"] = json!(1), "/figures/0/note", FIGURE_FIELDS, "the field “note”"),
    (|json| json["title"]["f/r~"] = json!(""), "/title/f~1r~0", "only the fields “en”, “zh”", "the field “f/r~”"),
    (|json| remove(&mut json["statement"], "outlet"), "/statement", "the field “outlet”", "no such field"),
    (|json| json["statement"]["year_inferred"] = json!(1), "/statement/year_inferred", "true or false", "1"),
    (|json| json["figures"][0] = json!(null), "/figures/0", "an object", "null"),
    (|json| json["categories"][0]["label"] = json!("O"), "/categories/0/label", "an object", "“O”"),
    (
        |json| json["title"]["en"] = json!("\u{202e}seitnuoc"),
        "/title/en",
        "a text without characters that override its direction",
        "“\u{202e}seitnuoc”",
    ),
    (|json| json["categories"][1]["description"] = json!(1), "/categories/1/description", "an object", "1"),
    (|json| json["figures"][3]["value"] = json!("506"), "/figures/3/value", "a number", "“506”"),
    (
        |json| json["figures"][3]["value"] = json!(1e300),
        "/figures/3/value",
        "a number of at most 15 digits, 6 of them after the decimal point",
        "a number too large or with too many digits",
    ),
];

/// Lists that must not be empty.
const LISTS: &[Invalid] = &[
    (|json| json["categories"] = json!([]), "/categories", "a list of at least one category", "an empty list"),
    (|json| json["units"] = json!([]), "/units", "a list of at least one unit", "an empty list"),
    (|json| json["periods"] = json!({}), "/periods", "a list of at least one period", "an object"),
    (|json| json["figures"] = json!([]), "/figures", "a list of at least one figure", "an empty list"),
    (
        |json| json["statement"]["paragraphs"] = json!([]),
        "/statement/paragraphs",
        "a list of at least one paragraph",
        "an empty list",
    ),
    (
        |json| json["statement"]["sections"] = json!([]),
        "/statement/sections",
        "a list of at least one section",
        "an empty list",
    ),
    (
        |json| json["figures"][0]["mentions"] = json!([]),
        "/figures/0/mentions",
        "a list of at least one mention",
        "an empty list",
    ),
    (
        |json| {
            for number in 0..4 {
                append_a_copy_of_the_first(&mut json["categories"]);
                json["categories"][5 + number]["id"] = json!(format!("more-{number}"));
            }
        },
        "/categories",
        "at most 8 categories",
        "9",
    ),
];

/// Derived figures.
const DERIVED: &[Invalid] = &[
    (
        |json| json["derived"][7]["kind"] = json!("share"),
        "/derived/7/scope",
        "“same”: a number is a share only of a whole that is said to contain it",
        "“overlap_not_stated”",
    ),
    (
        |json| {
            json["derived"][0]["kind"] = json!("share");
            json["derived"][0]["scope"] = json!("same");
            remove(&mut json["derived"][0], "note");
        },
        "/derived/0/per",
        "a number of the same unit, as it is the whole of a share",
        "“cases-solved”",
    ),
    (
        |json| json["derived"][0]["kind"] = json!("difference"),
        "/derived/0/per",
        "a number of the same unit, as it is taken from the other",
        "“cases-solved”",
    ),
    (
        |json| json["derived"][8]["per"] = json!("night"),
        "/derived/8/per",
        "“day”, of which the period “campaign” is made",
        "“night”",
    ),
    (
        |json| json["derived"][8]["per"] = json!("suspects"),
        "/derived/8/per",
        "“day” or “night”, as it is a rate",
        "“suspects”",
    ),
    (
        |json| json["derived"][0]["per"] = json!("day"),
        "/derived/0/per",
        "the id of a figure or a derived figure, as it is a ratio",
        "“day”",
    ),
    (
        |json| json["derived"][8]["of"] = json!("half-year-change"),
        "/derived/8/of",
        "a figure that counts or measures, as a percentage has no pace",
        "“half-year-change”",
    ),
    (
        |json| json["derived"][8]["of"] = json!("wave-cases"),
        "/derived/8/of",
        "a figure of the nature “flow”, as a stock has no pace",
        "“wave-cases”",
    ),
    (
        |json| json["derived"][8]["of"] = json!("suspects-per-case"),
        "/derived/8/of",
        "the id of a figure, as a rate is that of a reported number",
        "“suspects-per-case”",
    ),
    (
        |json| json["derived"][0]["per"] = json!("suspects-per-case"),
        "/derived/0",
        "a figure that is not computed from itself",
        "“suspects-per-case”, which is computed from “suspects-per-case”",
    ),
    (
        |json| {
            json["derived"][0]["per"] = json!("people-per-gang");
            json["derived"][6]["of"] = json!("suspects-per-case");
        },
        "/derived/0",
        "a figure that is not computed from itself",
        "“suspects-per-case”, which is computed from “people-per-gang”, which is computed from “suspects-per-case”",
    ),
    (
        |json| json["derived"][4]["per"] = json!("suspects-per-case"),
        "/derived/4/per",
        "a number to divide by: of two figures, or of two rates or ratios of the same unit",
        "“suspects-per-case”",
    ),
    (|json| json["derived"][0]["id"] = json!("suspects"), "/derived/0/id", "an id that no figure has", "“suspects”"),
    (
        |json| json["derived"][1]["id"] = json!("suspects-per-case"),
        "/derived/1/id",
        "an id that no other derived figure has",
        "“suspects-per-case”, which the derived figure at index 0 has",
    ),
    (
        |json| json["derived"][5]["basis"] = json!(60),
        "/derived/5/basis",
        "10, 100, 1000, 10000, 100000 or 1000000",
        "60",
    ),
    (|json| remove(&mut json["derived"][0], "note"), "/derived/0", "the field “note”", "no such field"),
    (
        |json| json["derived"][0]["scope"] = json!("same"),
        "/derived/0/note",
        "no note, as the scope is “same”",
        "an object",
    ),
    (
        |json| json["derived"][0]["scope"] = json!("open"),
        "/derived/0/scope",
        "one of “same”, “overlap_not_stated”",
        "“open”",
    ),
    (|json| json["derived"] = json!({}), "/derived", "a list of each derived figure", "an object"),
    (|json| json["relations"] = json!("none"), "/relations", "a list of each relation", "“none”"),
];

/// Ids and references.
const IDS: &[Invalid] = &[
    (|json| json["id"] = json!("Hundred Days"), "/id", AN_ID, "“Hundred Days”"),
    (|json| json["figures"][2]["id"] = json!(""), "/figures/2/id", AN_ID, "“”"),
    (
        |json| append_a_copy_of_the_first(&mut json["categories"]),
        "/categories/5/id",
        "an id that no other category has",
        "“overview”, which the category at index 0 has",
    ),
    (
        |json| append_a_copy_of_the_first(&mut json["units"]),
        "/units/18/id",
        "an id that no other unit has",
        "“people-caught”, which the unit at index 0 has",
    ),
    (
        |json| append_a_copy_of_the_first(&mut json["periods"]),
        "/periods/4/id",
        "an id that no other period has",
        "“campaign”, which the period at index 0 has",
    ),
    (
        |json| append_a_copy_of_the_first(&mut json["statement"]["sections"]),
        "/statement/sections/6/id",
        "an id that no other section has",
        "“opening”, which the section at index 0 has",
    ),
    (
        |json| json["figures"][2]["id"] = json!("cases-solved"),
        "/figures/2/id",
        "an id that no other figure has",
        "“cases-solved”, which the figure at index 0 has",
    ),
    (
        |json| json["figures"][4]["category"] = json!("crack-down"),
        "/figures/4/category",
        "the id of a category, one of “overview”, “crackdown”, “patrol”, “risk”, “disputes”",
        "“crack-down”",
    ),
    (|json| json["figures"][4]["unit"] = json!("dollars"), "/figures/4/unit", UNIT_IDS, "“dollars”"),
    (
        |json| json["figures"][4]["period"] = json!("summer"),
        "/figures/4/period",
        "the id of a period, one of “campaign”, “joint-wave”, “nights”, “first-half”",
        "“summer”",
    ),
    (
        |json| json["statement"]["paragraphs"][7]["section"] = json!("middle"),
        "/statement/paragraphs/7/section",
        "the id of a section, one of “opening”, “crackdown”, “patrol”, “risk”, “disputes”, “outlook”",
        "“middle”",
    ),
];

/// Texts, enumerated names, dates and times.
const VALUES: &[Invalid] = &[
    (|json| remove(&mut json["title"], "zh"), "/title", "a text in the language “zh”", "no such field"),
    (
        |json| remove(&mut json["figures"][9]["caution"], "en"),
        "/figures/9/caution",
        "a text in the language “en”",
        "no such field",
    ),
    (|json| json["units"][2]["heading"]["zh"] = json!("　"), "/units/2/heading/zh", "a text that is not blank", "“　”"),
    (
        |json| json["title"]["en"] = json!("\u{200b} \u{200d}"),
        "/title/en",
        "a text that is not blank",
        "“\u{200b} \u{200d}”",
    ),
    (|json| json["periods"][0]["label"]["en"] = json!(1), "/periods/0/label/en", "a text", "1"),
    (
        |json| json["figures"][0]["qualifier"] = json!("exact"),
        "/figures/0/qualifier",
        "one of “as_stated”, “more_than”, “about”, “less_than”",
        "“exact”",
    ),
    (
        |json| json["units"][6]["kind"] = json!("weight"),
        "/units/6/kind",
        "one of “count”, “mass”, “measure”, “money”, “change”, “share”",
        "“weight”",
    ),
    (|json| json["statement"]["published"] = json!("2022-02-30"), "/statement/published", A_DAY, "“2022-02-30”"),
    (|json| json["periods"][0]["from"] = json!("25 June"), "/periods/0/from", A_DAY, "“25 June”"),
    (
        |json| json["periods"][0]["to"] = json!("2022-06-24"),
        "/periods/0/to",
        "a day not before the period’s first",
        "“2022-06-24”",
    ),
    (|json| json["periods"][2]["nightly"] = json!(null), "/periods/2/nightly", "an object", "null"),
    (|json| json["periods"][2]["nightly"]["from"] = json!("8 pm"), "/periods/2/nightly/from", A_TIME, "“8 pm”"),
    (|json| json["periods"][2]["nightly"]["to"] = json!("24:00"), "/periods/2/nightly/to", A_TIME, "“24:00”"),
    (
        |json| json["periods"][2]["nightly"]["to"] = json!("20:00"),
        "/periods/2/nightly/to",
        "another time than the night’s first",
        "“20:00”",
    ),
    (
        |json| json["statement"]["paragraphs"][3]["n"] = json!(5),
        "/statement/paragraphs/3/n",
        "4, its place in the list",
        "5",
    ),
];

/// Numbers that differ from their printed form.
const NUMBERS: &[Invalid] = &[
    (
        |json| json["figures"][0]["value"] = json!(269801),
        "/figures/0/value",
        "269800, as “269,800” is printed",
        "269801",
    ),
    (
        |json| json["figures"][0]["mentions"][1]["printed"] = json!("26.97万"),
        "/figures/0/value",
        "269700, as “26.97万” is printed",
        "269800",
    ),
    (
        |json| json["figures"][2]["value"] = json!(-16.4),
        "/figures/2/value",
        "16.3 or its opposite, as “16.3%” is printed",
        "-16.4",
    ),
    (
        |json| json["figures"][10]["value"] = json!(-9),
        "/figures/10/value",
        "a number not below 0, as its unit is not a change",
        "-9",
    ),
    (
        |json| json["figures"][9]["unit"] = json!("gangs"),
        "/figures/9/value",
        "a whole number, as its unit is a count",
        "35.7",
    ),
    (
        |json| json["figures"][26]["step"] = json!(1000),
        "/figures/26/step",
        "10000, the place of the last significant digit of “80,000”",
        "1000",
    ),
    (|json| json["figures"][26]["step"] = json!(0), "/figures/26/step", "a number above 0", "0"),
    (|json| json["figures"][26]["step"] = json!(-0.5), "/figures/26/step", "a number above 0", "-0.5"),
    (
        |json| json["figures"][2]["mentions"][0]["printed"] = json!("16.3"),
        "/figures/2/mentions/0/printed",
        "a percent sign, as the unit is a change or a share",
        "“16.3”",
    ),
    (
        |json| json["figures"][10]["mentions"][0]["printed"] = json!("9%"),
        "/figures/10/mentions/0/printed",
        "no percent sign, as the unit is neither a change nor a share",
        "“9%”",
    ),
    (
        |json| json["figures"][0]["mentions"][0]["printed"] = json!("26,98,00"),
        "/figures/0/mentions/0/printed",
        A_TOKEN,
        "“26,98,00”: its commas do not part groups of three digits",
    ),
    (
        |json| json["figures"][0]["mentions"][0]["printed"] = json!("269,800 cases"),
        "/figures/0/mentions/0/printed",
        A_TOKEN,
        "“269,800 cases”: “ cases” after its digits is not understood",
    ),
    (
        |json| json["figures"][0]["mentions"][1]["paragraph"] = json!(27),
        "/figures/0/mentions/1/paragraph",
        "the number of a paragraph, from 1 to 26",
        "27",
    ),
    (
        |json| json["figures"][0]["mentions"][1]["paragraph"] = json!(0),
        "/figures/0/mentions/1/paragraph",
        "the number of a paragraph, from 1 to 26",
        "0",
    ),
];

const WHAT_IS_ALLOWED: &str = "what the relations before it allow";

/// Relations that no statement can mean. The first one is that suspects caught on patrol may be part of all suspects.
const RELATIONS: &[Invalid] = &[
    (|json| json["relations"][0]["part"] = json!("arrests"), "/relations/0/part", FIGURE_IDS, "“arrests”"),
    (
        |json| json["relations"][0]["part"] = json!("guns"),
        "/relations/0/part",
        "a figure of the unit of its whole, as nothing of another unit can be a part of it",
        "“guns”",
    ),
    (
        |json| {
            json["relations"][0]["whole"] = json!("wave-people");
            json["relations"][3]["whole"] = json!("patrol-suspects");
        },
        "/relations/0/part",
        "a figure that can be as small as “wave-people”, its whole",
        "“patrol-suspects”",
    ),
    (
        |json| append_a_copy_of_the_first(&mut json["relations"]),
        "/relations/13",
        "one relation of two figures",
        "a second one of “suspects” and “patrol-suspects”",
    ),
    (
        |json| json["relations"][0]["part"] = json!("suspects"),
        "/relations/0",
        "no figure that is a part of its own part",
        "“suspects” as a part of “suspects”, which is a part of it",
    ),
    (
        // Three figures that can be equal, each a part of the next.
        |json| {
            for (index, id) in [(1, "patrol-suspects"), (12, "night-offenders"), (17, "fugitives")] {
                let figure = json["figures"].as_array_mut().expect("a list").iter_mut().find(|one| one["id"] == id);
                let figure = figure.unwrap_or_else(|| panic!("{index} {id}"));
                figure["value"] = json!(3);
                figure["step"] = json!(1);
                figure["mentions"] = json!([{ "paragraph": 1, "printed": "3" }]);
            }
            let note = json["relations"][0]["note"].clone();
            let list = json["relations"].as_array_mut().expect("a list");
            list.push(json!({ "whole": "fugitives", "part": "patrol-suspects", "stated": "not_stated", "note": note }));
        },
        "/relations/13",
        "no figure that is a part of its own part",
        "“patrol-suspects” as a part of “fugitives”, which is a part of it",
    ),
    (
        |json| json["relations"][0]["stated"] = json!("maybe"),
        "/relations/0/stated",
        "one of “contained”, “disjoint”, “not_stated”",
        "“maybe”",
    ),
    (
        |json| json["relations"][0]["stated"] = json!("contained"),
        "/relations/0",
        "the field “paragraph”",
        "no such field",
    ),
    (
        |json| {
            json["relations"][0]["stated"] = json!("contained");
            json["relations"][0]["paragraph"] = json!(27);
        },
        "/relations/0/paragraph",
        "the number of a paragraph, from 1 to 26",
        "27",
    ),
    (
        |json| json["relations"][0]["paragraph"] = json!(13),
        "/relations/0/paragraph",
        "no paragraph, as nothing is stated",
        "13",
    ),
    (
        // Fugitives are separate from suspects, but part of the offenders, who are suspects.
        |json| {
            for (index, stated) in [(1, "contained"), (2, "disjoint"), (6, "contained")] {
                json["relations"][index]["stated"] = json!(stated);
                json["relations"][index]["paragraph"] = json!(14);
            }
        },
        "/relations/6",
        WHAT_IS_ALLOWED,
        "“contained” for “night-offenders” and “fugitives”",
    ),
    (
        // Offenders are part of the suspects caught on patrol, who are suspects. So they are suspects.
        |json| {
            for index in [0, 4] {
                json["relations"][index]["stated"] = json!("contained");
                json["relations"][index]["paragraph"] = json!(13);
            }
        },
        "/relations/4",
        WHAT_IS_ALLOWED,
        "“contained” for “patrol-suspects” and “night-offenders”",
    ),
    (
        // The suspects are certainly more than the fugitives, and the number between them has no upper end.
        |json| {
            json["figures"][8]["qualifier"] = json!("more_than");
            json["relations"] = json!([
                { "whole": "fugitives", "part": "wave-people", "stated": "contained", "paragraph": 10 },
                { "whole": "wave-people", "part": "suspects", "stated": "contained", "paragraph": 10 },
            ]);
        },
        "/relations/1",
        WHAT_IS_ALLOWED,
        "“suspects” as a part of “fugitives”, which is certainly smaller",
    ),
    (
        // Two parts that are separate, and together more than their whole.
        |json| {
            json["figures"][18]["value"] = json!(42654);
            json["figures"][18]["mentions"][0]["printed"] = json!("42,654");
            let of = |whole: &str, part: &str, stated: &str| json!({ "whole": whole, "part": part, "stated": stated, "paragraph": 14 });
            json["relations"] = json!([
                of("night-offenders", "fugitives", "disjoint"),
                of("patrol-suspects", "night-offenders", "contained"),
                of("patrol-suspects", "fugitives", "contained"),
            ]);
        },
        "/relations/2",
        WHAT_IS_ALLOWED,
        "“night-offenders” and “fugitives” as separate parts of “patrol-suspects”, which is certainly smaller",
    ),
    (
        // Figures that are separate in either order.
        |json| {
            json["relations"] = json!([
                { "whole": "wave-people", "part": "suspects", "stated": "disjoint", "paragraph": 10 },
                { "whole": "suspects", "part": "wave-people", "stated": "disjoint", "paragraph": 10 },
            ]);
        },
        "/relations/1",
        "one relation of two figures",
        "a second one of “suspects” and “wave-people”",
    ),
    (
        |json| (0..4988).for_each(|_| append_a_copy_of_the_first(&mut json["relations"])),
        "/relations",
        "at most 5000 relations",
        "5001",
    ),
];

#[test]
fn every_kind_of_problem_is_reported_at_its_position() {
    for (spoil, at, expected, found) in [SHAPES, LISTS, DERIVED, RELATIONS, IDS, VALUES, NUMBERS].into_iter().flatten()
    {
        let mut json = JSON.clone();
        spoil(&mut json);
        let problem = Problem { at: (*at).into(), expected: (*expected).into(), found: (*found).into() };
        assert_eq!(parse(json.to_string().as_bytes()), Err(Problems(vec![problem])));
    }
}

#[test]
fn lists_that_may_be_missing_may_be_empty() {
    let mut json = JSON.clone();
    json["derived"] = json!([]);
    json["relations"] = json!([]);
    json["figures"][0]["left_open"] = json!([]);
    let dataset = parse(json.to_string().as_bytes()).expect("a dataset");
    assert_eq!((dataset.derived().len(), dataset.relations().len()), (0, 0));
}

#[test]
fn a_duplicate_field_is_reported() {
    let file = FILE.replacen("\"value\": 506,", "\"value\": 506, \"value\": 507,", 1);
    let Problems(problems) = parse(file.as_bytes()).expect_err("a problem");
    let expected = "/figures/3/value: expected each field only once, found a second field “value”";
    assert_eq!(problems.iter().map(Problem::to_string).collect::<Vec<_>>(), [expected]);
}

#[test]
fn several_problems_are_reported_together_in_file_order() {
    let mut file = FILE.to_owned();
    for (good, bad) in [
        ("\"schema_version\": 1", "\"schema_version\": 3"),
        ("\"published\": \"2022-08-05\"", "\"published\": \"2022-08-32\""),
        ("\"section\": \"outlook\"", "\"section\": \"outlooks\""),
        ("\"kind\": \"count\"", "\"kind\": \"counts\""),
        ("\"value\": 506", "\"value\": 507"),
        ("\"step\": 10000,", "\"step\": 10,"),
        ("\"paragraph\": 25, \"printed\": \"80,000\"", "\"paragraph\": 52, \"printed\": \"80000\""),
    ] {
        assert!(file.contains(good), "{good} is in the file");
        file = file.replacen(good, bad, 1);
    }
    let Problems(problems) = parse(file.as_bytes()).expect_err("problems");
    assert_eq!(
        problems.iter().map(|problem| problem.at.as_str()).collect::<Vec<_>>(),
        [
            "/schema_version",
            "/statement/published",
            "/statement/paragraphs/25/section",
            "/units/0/kind",
            "/figures/3/value",
            "/figures/12/step",
            "/figures/26/mentions/0/paragraph",
        ]
    );
}

#[test]
fn a_file_that_is_not_json_is_reported_by_line_and_column() {
    let message = |file: &[u8]| parse(file).expect_err("a problem").to_string();
    let cut = &FILE[..FILE.find("\"title\"").expect("the title")];
    assert_eq!(
        message(cut.as_bytes()),
        "line 4, column 2: expected well-formed JSON, found an error (EOF while parsing a value)\n"
    );
    assert_eq!(message(b"<html>"), "line 1, column 1: expected well-formed JSON, found an error (expected value)\n");
    assert_eq!(message(b"{\n\xfe"), "line 2, column 1: expected UTF-8 text, found the byte 0xfe\n");
}
