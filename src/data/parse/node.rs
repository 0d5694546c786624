//! A node of the JSON tree with typed accessors, which collects the problems of its value.

use std::cell::{Cell, RefCell};

use serde::{Deserialize, Deserializer};

use super::{fields::Fields, json::Json, quoted::quoted};
use crate::data::{Decimal, Languages, Problem, Problems, Text};

/// A JSON value with its problems.
///
/// A parser returns `None` only after it has reported a problem, and parses all its parts before it fails. A file
/// without problems is valid.
pub(super) struct Node {
    json: Json,
    notes: RefCell<Vec<Note>>,
    /// The languages of the texts in this value.
    languages: Cell<Languages>,
}

struct Note {
    expected: String,
    found: String,
}

impl Node {
    /// The languages in which a text at this node must be.
    pub(super) fn languages(&self) -> Languages {
        self.languages.get()
    }

    /// Sets the languages of this node and its descendants. The parser of JSON limits their depth.
    pub(super) fn set_languages(&self, languages: Languages) {
        self.languages.set(languages);
        self.items()
            .iter()
            .chain(self.fields().iter().map(|(_, node)| node))
            .for_each(|node| node.set_languages(languages));
    }

    /// Reports a problem at this node.
    pub(super) fn note(&self, expected: &str, found: &str) {
        self.notes.borrow_mut().push(Note { expected: expected.into(), found: found.into() });
    }

    /// Reports that something else was expected than this node.
    pub(super) fn expected(&self, what: &str) {
        self.note(what, &self.describe());
    }

    /// Like [`expected`](Self::expected), and returns `None`.
    pub(super) fn reject<T>(&self, what: &str) -> Option<T> {
        self.expected(what);
        None
    }

    /// All problems of this node and its descendants, in file order.
    pub(super) fn into_problems(self) -> Vec<Problem> {
        let mut problems = Vec::new();
        self.collect_problems(&mut String::new(), &mut problems);
        problems
    }

    /// Appends the problems of this node and its descendants. `pointer` is this node's pointer before and after the
    /// call.
    fn collect_problems(self, pointer: &mut String, problems: &mut Vec<Problem>) {
        for Note { expected, found } in self.notes.into_inner() {
            problems.push(Problem { at: pointer.clone(), expected, found });
        }
        let here = pointer.len();
        let mut collect_below = |token: &str, node: Self| {
            push_token(pointer, token);
            node.collect_problems(pointer, problems);
            pointer.truncate(here);
        };
        match self.json {
            Json::List(items) => {
                items.into_iter().enumerate().for_each(|(index, item)| collect_below(&index.to_string(), item));
            }
            Json::Object(fields) => fields.into_iter().for_each(|(name, node)| collect_below(&name, node)),
            _ => {}
        }
    }

    /// A description of the value for problem messages.
    pub(super) fn describe(&self) -> String {
        match &self.json {
            Json::Null => "null".into(),
            Json::Boolean(true) => "true".into(),
            Json::Boolean(false) => "false".into(),
            Json::Number(Ok(number)) => number.to_string(),
            Json::Number(Err(_)) => "a number too large or with too many digits".into(),
            Json::Text(text) => quoted(text),
            Json::List(items) if items.is_empty() => "an empty list".into(),
            Json::List(_) => "a list".into(),
            Json::Object(_) => "an object".into(),
        }
    }

    /// Whether this is an object.
    pub(super) fn is_object(&self) -> bool {
        matches!(self.json, Json::Object(_))
    }

    /// The text, if this is a text.
    pub(super) fn as_text(&self) -> Option<&str> {
        if let Json::Text(text) = &self.json { Some(text) } else { None }
    }

    /// The items, if this is a list; otherwise none.
    pub(super) fn items(&self) -> &[Self] {
        if let Json::List(items) = &self.json { items } else { &[] }
    }

    /// The fields in file order, if this is an object; otherwise none.
    pub(super) fn fields(&self) -> &[(String, Self)] {
        if let Json::Object(fields) = &self.json { fields } else { &[] }
    }

    /// The first field with this name, if this is an object that has it.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        self.fields().iter().find(|(field, _)| field == name).map(|(_, node)| node)
    }

    /// The text. Another type is a problem, and so is a text longer than [`Text::MOST_CHARS`].
    pub(super) fn text(&self) -> Option<&str> {
        let text = self.as_text().or_else(|| self.reject("a text"))?;
        let is_too_long = text.chars().nth(Text::MOST_CHARS).is_some();
        if is_too_long {
            self.reject(&format!("a text of at most {} characters", Text::MOST_CHARS))
        } else {
            Some(text)
        }
    }

    /// The number. Another type is a problem.
    pub(super) fn number(&self) -> Option<Decimal> {
        match self.json {
            Json::Number(Ok(number)) => Some(number),
            Json::Number(Err(_)) => self.reject("a number of at most 15 digits, 6 of them after the decimal point"),
            _ => self.reject("a number"),
        }
    }

    /// The boolean. Another type is a problem.
    pub(super) fn boolean(&self) -> Option<bool> {
        if let Json::Boolean(boolean) = self.json { Some(boolean) } else { self.reject("true or false") }
    }

    /// Parses this object with `read`. Unknown and duplicate fields are problems.
    pub(super) fn object<'a, T>(&'a self, read: impl FnOnce(&mut Fields<'a>) -> Option<T>) -> Option<T> {
        let mut fields = Fields::of(self)?;
        let value = read(&mut fields);
        if fields.close() { value } else { None }
    }

    /// Parses each item of this list, which must not be empty. Items after one that fails are parsed too, until
    /// [`Problems::MOST_OF_A_KIND`] have failed. `noun` is the name of an item in messages.
    pub(super) fn list<'a, T>(&'a self, noun: &str, read: impl FnMut(&'a Self) -> Option<T>) -> Option<Vec<T>> {
        if self.items().is_empty() {
            return self.reject(&format!("a list of at least one {noun}"));
        }
        self.list_or_empty(noun, read)
    }

    /// Like [`list`](Self::list), but the list may be empty.
    pub(super) fn list_or_empty<'a, T>(
        &'a self,
        noun: &str,
        mut read: impl FnMut(&'a Self) -> Option<T>,
    ) -> Option<Vec<T>> {
        let Json::List(all) = &self.json else { return self.reject(&format!("a list of each {noun}")) };
        let mut items = Vec::new();
        for (place, item) in all.iter().enumerate() {
            items.extend(read(item));
            if place + 1 - items.len() == Problems::MOST_OF_A_KIND {
                self.note_unread(all.len() - place - 1);
                break;
            }
        }
        if items.len() == all.len() { Some(items) } else { None }
    }

    /// Reports that items at the end of a list were not read.
    fn note_unread(&self, count: usize) {
        if count > 0 {
            let most = Problems::MOST_OF_A_KIND;
            let expected = format!("fewer than {most} items that cannot be used");
            self.note(&expected, &format!("{most}, and {count} after them that were not read"));
        }
    }
}

impl<'de> Deserialize<'de> for Node {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Self {
            json: Json::deserialize(deserializer)?,
            notes: RefCell::default(),
            languages: Cell::new(Languages::ALL),
        })
    }
}

/// Appends a token to a JSON Pointer, escaped according to RFC 6901.
fn push_token(pointer: &mut String, token: &str) {
    pointer.push('/');
    for character in token.chars() {
        match character {
            '~' => pointer.push_str("~0"),
            '/' => pointer.push_str("~1"),
            _ => pointer.push(character),
        }
    }
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::data::sample::with_made_up_texts;

    /// The result of `read` for a JSON text, and its problems.
    pub(in crate::data) fn read<T>(json: &str, read: impl FnOnce(&Node) -> T) -> (T, Vec<String>) {
        let node: Node = serde_json::from_str(&with_made_up_texts(json)).expect("JSON");
        let value = read(&node);
        (value, node.into_problems().iter().map(Problem::to_string).collect())
    }

    /// The problems alone.
    pub(in crate::data) fn problems<T>(json: &str, reader: impl FnOnce(&Node) -> Option<T>) -> Vec<String> {
        let (value, problems) = read(json, reader);
        assert!(value.is_some() || !problems.is_empty(), "nothing was parsed, and no problem was reported");
        problems
    }

    #[test]
    fn leaves_are_read() {
        assert_eq!(read(r#""guns""#, |at| at.text().map(String::from)), (Some("guns".into()), vec![]));
        assert_eq!(read("9", |at| at.number()), (Some(Decimal::new(9, 0).expect("in range")), vec![]));
        assert_eq!(read("true", |at| at.boolean()), (Some(true), vec![]));
    }

    #[test]
    fn wrong_types_are_reported_at_their_position() {
        assert_eq!(problems("9", |at| at.text().map(String::from)), ["(the whole file): expected a text, found 9"]);
        assert_eq!(problems(r#""9""#, |at| at.number()), ["(the whole file): expected a number, found “9”"]);
        assert_eq!(problems("null", |at| at.boolean()), ["(the whole file): expected true or false, found null"]);
        assert_eq!(
            problems("[]", |at| at.object(|_| Some(()))),
            ["(the whole file): expected an object, found an empty list"]
        );
        assert_eq!(
            problems("[1, [true], 1e99]", |at| at.list("number", Node::number)),
            [
                "/1: expected a number, found a list",
                "/2: expected a number of at most 15 digits, 6 of them after the decimal point, \
                 found a number too large or with too many digits"
            ]
        );
    }

    #[test]
    fn a_text_of_thousands_of_characters_is_a_problem() {
        let of = |count: usize| problems(&format!("\"{}\"", "字".repeat(count)), |at| at.text().map(String::from));
        assert_eq!(of(5_000), [""; 0]);
        assert_eq!(
            of(5_001),
            [format!("(the whole file): expected a text of at most 5000 characters, found “{}…”", "字".repeat(60))]
        );
    }

    #[test]
    fn a_list_without_items_is_a_problem() {
        let read = |at: &Node| at.list("figure", Node::number);
        assert_eq!(
            problems("[]", read),
            ["(the whole file): expected a list of at least one figure, found an empty list"]
        );
        assert_eq!(problems("{}", read), ["(the whole file): expected a list of at least one figure, found an object"]);
    }

    #[test]
    fn a_list_with_many_problems_is_not_read_to_its_end() {
        let list = |bad: usize| format!("[{}1]", "true,".repeat(bad));
        let read = |at: &Node| at.list("figure", Node::number);
        assert_eq!(problems(&list(99), read).len(), 99);
        let problems = problems(&list(100), read);
        assert_eq!(problems.len(), 101);
        assert_eq!(
            problems[0],
            "(the whole file): expected fewer than 100 items that cannot be used, found 100, and 1 after them that \
             were not read"
        );
        assert_eq!(problems[100], "/99: expected a number, found true");
    }

    #[test]
    fn pointers_escape_special_characters() {
        let json = r#"{"a/b": {"m~n": [0, "x"]}}"#;
        let (_, problems) = read(json, |node| {
            let list = node.field("a/b").and_then(|node| node.field("m~n")).expect("the list");
            list.items().iter().for_each(|item| item.note("nothing", "something"));
        });
        assert_eq!(
            problems,
            ["/a~1b/m~0n/0: expected nothing, found something", "/a~1b/m~0n/1: expected nothing, found something"]
        );
    }

    #[test]
    fn found_values_are_described_in_words() {
        for (json, words) in [
            ("null", "null"),
            ("true", "true"),
            ("-16.3", "-16.3"),
            ("1e99", "a number too large or with too many digits"),
            (r#""两亿""#, "“两亿”"),
            ("[]", "an empty list"),
            ("[1]", "a list"),
            ("{}", "an object"),
        ] {
            assert_eq!(read(json, Node::describe).0, words);
        }
    }

    #[test]
    fn problems_come_in_the_order_of_the_file() {
        let json = r#"{"z": 1, "a": [2, 3]}"#;
        let problems = problems(json, |at| {
            at.object(|fields| {
                let a = fields.required("a", |at| at.list("truth", Node::boolean));
                let z = fields.required("z", Node::boolean);
                let b = fields.required("b", Node::boolean);
                Some((a?, z?, b?))
            })
        });
        assert_eq!(
            problems,
            [
                "(the whole file): expected the field “b”, found no such field",
                "/z: expected true or false, found 1",
                "/a/0: expected true or false, found 2",
                "/a/1: expected true or false, found 3",
            ]
        );
    }
}
