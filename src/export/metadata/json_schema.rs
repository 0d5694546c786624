//! The JSON Schema of a dataset's file. Editors use it to check a file while it is written.
//!
//! It shares its lists of names with the parser of datasets, and a test compares its fields with the parser's. A schema
//! cannot check relations between the parts of a file, such as that ids exist and that a value is printed. Only the
//! parser does.

use serde_json::{Value, json};

use super::with_fields;
use crate::data::{
    Category, Decimal, DerivedKind, Gap, Id, Language, Nature, Qualifier, Relation, Scope, Stated, Text, UnitKind,
};

/// The file name.
pub(super) const NAME: &str = "schema.json";

/// The schema of a dataset's file, in version 2020-12 of JSON Schema.
pub(super) fn json_schema() -> Value {
    let root = Object {
        about: "The figures of one official statement. Every text that a reader sees is in each language of the file.",
        required: vec![
            (
                "schema_version",
                with_description(json!({ "enum": [1, 2] }), "The version of the schema that the file is written in."),
            ),
            (
                "id",
                with_description(reference("id"), "The name of the dataset and of its file; once published, it stays."),
            ),
            ("title", with_description(reference("text"), "The title of the page.")),
            ("statement", reference("statement")),
            (
                "categories",
                with_fields(
                    list_of("category", "Their order decides colour and shape."),
                    json!({ "maxItems": Category::MAX }),
                ),
            ),
            ("units", list_of("unit", "Their order is that of the charts.")),
            ("periods", list_of("period", "The periods that figures cover.")),
            ("figures", list_of("figure", "The figures, in the statement’s order.")),
        ],
        optional: vec![
            ("languages", languages()),
            (
                "relations",
                with_fields(
                    list_or_empty(
                        "relation",
                        "What the statement says, or does not say, of figures that contain others.",
                    ),
                    json!({ "maxItems": Relation::MOST }),
                ),
            ),
            ("derived", list_or_empty("derived", "What follows from the figures, computed by its readers.")),
        ],
    };
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A dataset of reported figures",
    });
    with_fields(with_fields(head, root.schema()), json!({ "$defs": definitions() }))
}

/// The definitions that the schema refers to, by name.
fn definitions() -> Value {
    json!({
        "id": id(),
        "text": text(),
        "day": pattern("A day as year-month-day.", r"^[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])$"),
        "time": pattern("A time of day, on a clock of 24 hours.", "^([01][0-9]|2[0-3]):[0-5][0-9]$"),
        "number": number(),
        "statement": statement(),
        "section": named("A part of the statement."),
        "paragraph": paragraph(),
        "category": category(),
        "unit": unit(),
        "period": period(),
        "nightly": nightly(),
        "figure": figure(),
        "mention": mention(),
        "relation": relation(),
        "derived": derived(),
    })
}

fn id() -> Value {
    let about = "A name that stays: a-z, 0-9 and -, beginning and ending in a letter or digit.";
    with_fields(pattern(about, Id::PATTERN), json!({ "maxLength": Id::MAX_LEN }))
}

fn text() -> Value {
    let in_language = || json!({ "type": "string", "pattern": r"\S", "maxLength": Text::MOST_CHARS });
    let text = Object {
        about: "A text in every language of the file, blank in none.",
        required: vec![],
        optional: Language::ALL.map(|language| (language.code(), in_language())).to_vec(),
    };
    with_fields(text.schema(), json!({ "minProperties": 1 }))
}

fn languages() -> Value {
    let about = "The languages of the file. A file in version 2 has this field; one in version 1 has every language.";
    json!({
        "description": about,
        "type": "array",
        "items": one_of("The code of a language.", Language::ALL.map(Language::code)),
        "minItems": 1,
        "uniqueItems": true,
    })
}

fn number() -> Value {
    let bound = 10_i64.pow(Decimal::MAX_DIGITS.unsigned_abs());
    json!({
        "description": "A number of at most 15 digits, 6 of them after the decimal point.",
        "type": "number",
        "exclusiveMinimum": -bound,
        "exclusiveMaximum": bound,
    })
}

fn statement() -> Value {
    let inferred = json!({ "type": "boolean" });
    Object {
        about: "Where the figures come from.",
        required: vec![
            ("authority", with_description(reference("text"), "Who made the statement and so claims its figures.")),
            ("outlet", with_description(reference("text"), "Who published the text.")),
            ("published", with_description(reference("day"), "The day on which it was published.")),
            (
                "year_inferred",
                with_description(inferred, "Whether the text names no year and the dataset’s is inferred."),
            ),
            ("sections", list_of("section", "The parts of the statement, in order.")),
            ("paragraphs", list_of("paragraph", "All paragraphs of the statement, in order.")),
        ],
        optional: vec![],
    }
    .schema()
}

fn paragraph() -> Value {
    Object {
        about: "A paragraph of the statement.",
        required: vec![
            ("n", place("The number of the paragraph, from 1.")),
            ("section", with_description(reference("id"), "The section in which it stands.")),
            ("gist", with_description(reference("text"), "A summary of the paragraph in the dataset’s own words.")),
        ],
        optional: vec![],
    }
    .schema()
}

fn unit() -> Value {
    Object {
        about: "What figures count or measure.",
        required: vec![
            ("id", reference("id")),
            ("kind", one_of("The kind of its numbers.", UnitKind::ALL.map(UnitKind::name))),
            ("label", with_description(reference("text"), "The text after a number.")),
            ("heading", with_description(reference("text"), "The title of a group of figures in this unit.")),
        ],
        optional: vec![
            ("one", with_description(reference("text"), "One unit, as the text after “per”.")),
            (
                "caption",
                with_description(
                    reference("text"),
                    "The caption of its chart: what the numbers have in common, and what not to do with them.",
                ),
            ),
        ],
    }
    .schema()
}

fn period() -> Value {
    Object {
        about: "The days that a figure covers.",
        required: vec![
            ("id", reference("id")),
            ("label", reference("text")),
            ("from", with_description(reference("day"), "The first day.")),
            ("to", with_description(reference("day"), "The last day, which is part of the period.")),
        ],
        optional: vec![
            (
                "from_inferred",
                with_description(
                    json!({ "type": "boolean" }),
                    "Whether the statement names no first day and this one is inferred.",
                ),
            ),
            ("nightly", with_description(reference("nightly"), "Only where the period is made of nights.")),
            ("caution", with_description(reference("text"), "What the statement leaves open about these days.")),
        ],
    }
    .schema()
}

fn nightly() -> Value {
    Object {
        about: "The hours of each night.",
        required: vec![
            ("from", with_description(reference("time"), "When it begins.")),
            (
                "to",
                with_description(reference("time"), "When it ends; if that is earlier on the clock, the next morning."),
            ),
        ],
        optional: vec![],
    }
    .schema()
}

fn figure() -> Value {
    let step = with_description(reference("number"), "The place value of the last significant printed digit.");
    Object {
        about: "One number that the statement reports.",
        required: vec![
            ("id", with_description(reference("id"), "Its name in links; once published, it stays.")),
            ("label", with_description(reference("text"), "What was counted or measured.")),
            ("category", with_description(reference("id"), "The category it belongs to.")),
            ("unit", with_description(reference("id"), "The unit of the number.")),
            ("period", with_description(reference("id"), "The period that the number covers.")),
            ("value", with_description(reference("number"), "The number in base units; a fall is negative.")),
            ("step", with_fields(step, json!({ "exclusiveMinimum": 0 }))),
            (
                "qualifier",
                one_of("What the statement says of the number’s exactness.", Qualifier::ALL.map(Qualifier::name)),
            ),
            ("mentions", list_of("mention", "Every place where the figure stands.")),
        ],
        optional: vec![
            (
                "nature",
                one_of(
                    "Whether the figure adds up over its period. Without this field it is a flow.",
                    Nature::ALL.map(Nature::name),
                ),
            ),
            (
                "left_open",
                json!({
                    "description": "The kinds of what the statement leaves open, beyond what other fields say.",
                    "type": "array",
                    "items": one_of("A kind of gap.", Gap::DECLARED.map(Gap::name)),
                }),
            ),
            (
                "caution",
                with_description(reference("text"), "What the number does not say, beyond relations, gaps and bounds."),
            ),
            (
                "unconfirmed",
                with_description(
                    json!({ "type": "boolean" }),
                    "Whether nobody has confirmed the figure, which a program found. Only in version 2.",
                ),
            ),
        ],
    }
    .schema()
}

fn mention() -> Value {
    let printed = json!({ "type": "string", "minLength": 1, "maxLength": Text::MOST_CHARS });
    Object {
        about: "A place where a figure stands.",
        required: vec![
            ("paragraph", place("The number of the paragraph, from 1.")),
            (
                "printed",
                with_description(printed, "The number as it is printed there, such as “269,800”, “16.3%” or “2亿”."),
            ),
        ],
        optional: vec![],
    }
    .schema()
}

fn relation() -> Value {
    Object {
        about: "What the statement says of a figure that may be part of another one of the same unit.",
        required: vec![
            ("whole", with_description(reference("id"), "The figure that may contain the other.")),
            ("part", with_description(reference("id"), "The figure that may be contained.")),
            ("stated", one_of("What the statement says.", Stated::ALL.map(Stated::name))),
        ],
        optional: vec![
            ("paragraph", place("The number of the paragraph that says so, unless nothing is stated.")),
            ("note", with_description(reference("text"), "What a reader should know of the two figures.")),
        ],
    }
    .schema()
}

fn derived() -> Value {
    let quantity = |about: &str| with_description(reference("id"), about);
    Object {
        about: "A number that follows from others.",
        required: vec![
            ("id", with_description(reference("id"), "The name of the derived figure in links. No figure has the same.")),
            ("label", with_description(reference("text"), "The name that readers see.")),
            ("kind", one_of("How it is computed.", DerivedKind::ALL.map(DerivedKind::name))),
            ("of", quantity("The figure, reported or derived, that is divided or from which “per” is subtracted.")),
            ("per", quantity("The figure, reported or derived, that “of” is divided by or that is subtracted from it. For a rate: “day” or “night”.")),
            ("scope", one_of("Whether both numbers are about the same things.", Scope::NAMES)),
        ],
        optional: vec![
            (
                "basis",
                json!({
                    "description": "The number of units of “per” that the number is for.",
                    "enum": (1..=6).map(|zeros| 10_i64.pow(zeros)).collect::<Vec<_>>(),
                }),
            ),
            (
                "note",
                with_description(reference("text"), "What is left open, where the scope is “overlap_not_stated”."),
            ),
        ],
    }
    .schema()
}

fn category() -> Value {
    let description = "What the statement says about it, in a sentence, if it is one of its measures.";
    Object {
        about: "A category of figures.",
        required: vec![("id", reference("id")), ("label", reference("text"))],
        optional: vec![("description", with_description(reference("text"), description))],
    }
    .schema()
}

/// An object with an id and a label only.
fn named(about: &'static str) -> Value {
    let required = vec![("id", reference("id")), ("label", reference("text"))];
    Object { about, required, optional: vec![] }.schema()
}

/// An object: its description, and all its fields by name.
struct Object {
    about: &'static str,
    required: Vec<(&'static str, Value)>,
    optional: Vec<(&'static str, Value)>,
}

impl Object {
    fn schema(self) -> Value {
        let required: Vec<_> = self.required.iter().map(|&(name, _)| name).collect();
        let properties: Value = [self.required, self.optional].concat().into_iter().collect();
        json!({
            "description": self.about,
            "type": "object",
            "properties": properties,
            "required": required,
            "additionalProperties": false,
        })
    }
}

/// A reference to one of the [`definitions`].
fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/$defs/{name}") })
}

/// The schema with a description.
fn with_description(schema: Value, about: &str) -> Value {
    with_fields(schema, json!({ "description": about }))
}

/// A list of at least one item of a definition.
fn list_of(name: &str, about: &str) -> Value {
    json!({ "description": about, "type": "array", "items": reference(name), "minItems": 1 })
}

/// A list of items of a definition, which may be empty.
fn list_or_empty(name: &str, about: &str) -> Value {
    json!({ "description": about, "type": "array", "items": reference(name) })
}

fn one_of<const N: usize>(about: &str, names: [&str; N]) -> Value {
    json!({ "description": about, "enum": names.as_slice() })
}

fn pattern(about: &str, pattern: &str) -> Value {
    json!({ "description": about, "type": "string", "pattern": pattern })
}

fn place(about: &str) -> Value {
    json!({ "description": about, "type": "integer", "minimum": 1 })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;
    use crate::{data::parse, export::sample::FILE};

    fn schema() -> Value {
        json_schema()
    }

    /// The bundled dataset in version 2.
    fn dataset() -> Value {
        let mut dataset: Value = serde_json::from_slice(&FILE).expect("JSON");
        dataset["schema_version"] = 2.into();
        dataset["languages"] = Language::ALL.map(Language::code).as_slice().into();
        dataset
    }

    /// The pointers to objects in the bundled dataset, and to their schemas.
    fn objects() -> Vec<(&'static str, &'static str)> {
        vec![
            ("", ""),
            ("/title", "/$defs/text"),
            ("/statement", "/$defs/statement"),
            ("/statement/sections/0", "/$defs/section"),
            ("/statement/paragraphs/0", "/$defs/paragraph"),
            ("/categories/0", "/$defs/category"),
            ("/units/0", "/$defs/unit"),
            ("/periods/2", "/$defs/period"),
            ("/periods/2/nightly", "/$defs/nightly"),
            ("/figures/0", "/$defs/figure"),
            ("/figures/0/mentions/0", "/$defs/mention"),
            ("/relations/0", "/$defs/relation"),
            ("/derived/3", "/$defs/derived"),
        ]
    }

    /// The problems that the parser reports, as position and expectation.
    fn problems(dataset: &Value) -> Vec<(String, String)> {
        let problems = parse(dataset.to_string().as_bytes()).err().map(|problems| problems.0).unwrap_or_default();
        problems.into_iter().map(|problem| (problem.at, problem.expected)).collect()
    }

    fn object_at<'a>(dataset: &'a mut Value, at: &str) -> &'a mut serde_json::Map<String, Value> {
        dataset.pointer_mut(at).and_then(Value::as_object_mut).expect("an object")
    }

    #[test]
    fn each_object_has_the_fields_that_the_reader_asks_for() {
        for (at, schema_at) in objects() {
            let schema = schema();
            let schema = schema.pointer(schema_at).expect("a schema");
            let properties = schema["properties"].as_object().expect("properties");
            let mut spoilt = dataset();
            object_at(&mut spoilt, at).insert("surplus".into(), Value::Null);
            let expected = problems(&spoilt).into_iter().find(|(place, _)| *place == format!("{at}/surplus"));
            let (_, expected) = expected.expect("the unknown field is reported");
            let known: BTreeSet<&str> = expected.split(['“', '”']).skip(1).step_by(2).collect();
            assert_eq!(properties.keys().map(String::as_str).collect::<BTreeSet<_>>(), known, "{at}");
            assert_eq!(schema["additionalProperties"], false, "{at}");
        }
    }

    #[test]
    fn a_field_is_required_where_the_reader_requires_it() {
        for (at, schema_at) in objects() {
            let schema = schema();
            let schema = schema.pointer(schema_at).expect("a schema");
            for name in schema["properties"].as_object().expect("properties").keys() {
                let mut without = dataset();
                object_at(&mut without, at).remove(name);
                let is_missed = problems(&without)
                    .iter()
                    .any(|(place, expected)| place == at && expected.ends_with(&format!("“{name}”")));
                // Which languages a text must have depends on the file.
                let is_required = schema["required"].as_array().expect("a list").contains(&name.as_str().into())
                    || name == "languages"
                    || schema_at == "/$defs/text";
                assert_eq!(is_required, is_missed, "{at} {name}");
            }
        }
    }

    #[test]
    fn every_object_of_the_schema_is_held_against_the_reader() {
        let schema = schema();
        let definitions = schema["$defs"].as_object().expect("definitions");
        let objects_defined = definitions.iter().filter(|(_, schema)| schema["type"] == "object");
        let held: BTreeSet<_> = objects().into_iter().map(|(_, at)| at).collect();
        let missing: Vec<_> =
            objects_defined.filter(|(name, _)| !held.contains(format!("/$defs/{name}").as_str())).collect();
        assert!(missing.is_empty(), "{missing:?}");
    }

    #[test]
    fn references_lead_to_definitions() {
        let text = json_schema().to_string();
        let schema = schema();
        let names: Vec<_> = text.split("\"$ref\":\"#").skip(1).filter_map(|rest| rest.split('"').next()).collect();
        assert!(names.len() > 20);
        assert!(names.iter().all(|at| schema.pointer(at).is_some()), "{names:?}");
    }

    #[test]
    fn names_come_from_the_lists_of_the_reader() {
        let schema = schema();
        let names = |at: &str| schema.pointer(at).map(ToString::to_string).unwrap_or_default();
        assert_eq!(
            names("/$defs/figure/properties/qualifier/enum"),
            r#"["as_stated","more_than","about","less_than"]"#
        );
        assert_eq!(names("/$defs/unit/properties/kind/enum"), r#"["count","mass","measure","money","change","share"]"#);
        assert_eq!(names("/properties/categories/maxItems"), "8");
        assert_eq!(names("/$defs/number/exclusiveMaximum"), "1000000000000000");
    }
}
