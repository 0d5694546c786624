//! A JSON tree that preserves the order of fields.
//!
//! Only the build uses `serde_json` for writing. In the browser its writer would add 14.7 KB in Brotli.

use crate::data::Decimal;

/// A JSON value. Its text is the same in each build, with the fields in the given order.
#[derive(Clone, Debug, PartialEq)]
pub enum JsonValue {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number, with all its digits.
    Number(Decimal),
    /// A whole number.
    Whole(i64),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Self>),
    /// An object without duplicate names.
    Object(Vec<(&'static str, Self)>),
}

impl JsonValue {
    /// An object with these fields.
    pub fn object<const N: usize>(fields: [(&'static str, Self); N]) -> Self {
        Self::Object(fields.into())
    }

    /// A list of these values.
    pub fn list(items: impl IntoIterator<Item = impl Into<Self>>) -> Self {
        Self::List(items.into_iter().map(Into::into).collect())
    }

    /// The object with one more field, if there is a value for it.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: Option<Self>) -> Self {
        if let (Self::Object(fields), Some(value)) = (&mut self, value) {
            fields.push((name, value));
        }
        self
    }

    /// The object with more fields.
    #[must_use]
    pub fn and<const N: usize>(self, fields: [(&'static str, Self); N]) -> Self {
        fields.into_iter().fold(self, |object, (name, value)| object.with(name, Some(value)))
    }

    /// Pretty-printed text: one value on each line, an indentation of two spaces, and a final line end.
    pub fn to_pretty(&self) -> String {
        let mut out = String::new();
        self.write(&mut out, 0);
        out.push('\n');
        out
    }

    /// Writes the value; `indent` is the indentation of its line.
    fn write(&self, out: &mut String, indent: usize) {
        match self {
            Self::Null => out.push_str("null"),
            Self::Boolean(true) => out.push_str("true"),
            Self::Boolean(false) => out.push_str("false"),
            Self::Number(number) => out.push_str(&number.to_string()),
            Self::Whole(number) => out.push_str(&number.to_string()),
            Self::Text(text) => push_quoted(out, text),
            Self::List(items) if items.is_empty() => out.push_str("[]"),
            Self::Object(fields) if fields.is_empty() => out.push_str("{}"),
            Self::List(items) => {
                let mut before = '[';
                for item in items {
                    out.push(before);
                    push_line(out, indent + 2);
                    item.write(out, indent + 2);
                    before = ',';
                }
                push_line(out, indent);
                out.push(']');
            }
            Self::Object(fields) => {
                let mut before = '{';
                for (name, value) in fields {
                    out.push(before);
                    push_line(out, indent + 2);
                    push_quoted(out, name);
                    out.push_str(": ");
                    value.write(out, indent + 2);
                    before = ',';
                }
                push_line(out, indent);
                out.push('}');
            }
        }
    }
}

/// Starts a line with this indentation.
fn push_line(out: &mut String, indent: usize) {
    out.push('\n');
    out.extend(std::iter::repeat_n(' ', indent));
}

/// Adds a quoted string with JSON escapes.
fn push_quoted(out: &mut String, text: &str) {
    const HEX: &[u8; 16] = b"0123456789abcdef";
    out.push('"');
    for character in text.chars() {
        match character {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\0'..='\x1f' => {
                let code = character as usize;
                out.push_str("\\u00");
                out.extend([HEX[code >> 4], HEX[code & 15]].map(char::from));
            }
            _ => out.push(character),
        }
    }
    out.push('"');
}

impl From<&str> for JsonValue {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for JsonValue {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<bool> for JsonValue {
    fn from(boolean: bool) -> Self {
        Self::Boolean(boolean)
    }
}

impl From<Decimal> for JsonValue {
    fn from(number: Decimal) -> Self {
        Self::Number(number)
    }
}

impl From<i64> for JsonValue {
    fn from(number: i64) -> Self {
        Self::Whole(number)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::{Value, json};

    use super::*;

    fn sample() -> JsonValue {
        let number = "-16.3".parse::<Decimal>().expect("a number");
        let list = JsonValue::List(vec![
            true.into(),
            number.into(),
            9_i64.into(),
            JsonValue::List(vec![]),
            JsonValue::object([]),
        ]);
        JsonValue::object([("z", list), ("a", "数“\"\\".into())])
            .with("none", None)
            .with("some", Some(false.into()))
            .and([("nothing", JsonValue::Null)])
    }

    #[test]
    fn a_value_is_written_for_people() {
        let lines = "{\n  \"z\": [\n    true,\n    -16.3,\n    9,\n    [],\n    {}\n  ],\n  \"a\": \"数“\\\"\\\\\",\n  \
                     \"some\": false,\n  \"nothing\": null\n}\n";
        assert_eq!(sample().to_pretty(), lines);
    }

    #[test]
    fn another_reader_finds_what_was_written() {
        let expected = json!({"z": [true, -16.3, 9, [], {}], "a": "数“\"\\", "some": false, "nothing": null});
        assert_eq!(serde_json::from_str::<Value>(&sample().to_pretty()).expect("JSON"), expected);
    }

    proptest! {
        #[test]
        fn any_text_comes_back(text in any::<String>(), control in "[\0-\x1f\x7f\u{2028}\"\\\\]{0,9}") {
            for text in [text, control] {
                let written = JsonValue::from(text.clone()).to_pretty();
                prop_assert_eq!(serde_json::from_str::<String>(&written).ok(), Some(text));
            }
        }
    }
}
