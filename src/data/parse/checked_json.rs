//! A short JSON reader for files that the build has validated.
//!
//! It reads what it is asked for, and builds no tree. serde_json would be most of the code that a first visit loads for
//! the dataset, and the browser's `JSON.parse` needs a call from WebAssembly for each field, which delays the page.

/// A JSON value: its text, without white space around it. A missing value has no text.
#[derive(Clone, Copy)]
pub(super) struct CheckedJson<'a>(&'a [u8]);

impl<'a> CheckedJson<'a> {
    /// The value of a text, which has to be valid JSON.
    pub(super) const fn of(text: &'a [u8]) -> Self {
        Self(text.trim_ascii())
    }

    /// The value as an object. A value that is not an object has no fields.
    #[inline(never)]
    pub(super) fn object(self) -> Object<'a> {
        Object(self.parts(b'{').collect())
    }

    /// The items of a list. A value that is not a list has no items.
    #[inline(never)]
    pub(super) fn items(self) -> Vec<Self> {
        self.parts(b'[').collect()
    }

    /// The text of a string; `None` for any other value, and for a string with an escape sequence of four digits.
    #[inline(never)]
    pub(super) fn text(self) -> Option<String> {
        let mut bytes = self.quoted()?.iter();
        let mut text = Vec::new();
        while let Some(&byte) = bytes.next() {
            text.push(match byte {
                b'\\' => match *bytes.next()? {
                    b'n' => b'\n',
                    b't' => b'\t',
                    same @ (b'"' | b'\\' | b'/') => same,
                    _ => return None,
                },
                _ => byte,
            });
        }
        String::from_utf8(text).ok()
    }

    /// The value as written, for a number or a word.
    pub(super) fn word(self) -> &'a str {
        std::str::from_utf8(self.0).unwrap_or_default()
    }

    /// The text between the quotation marks of a string.
    fn quoted(self) -> Option<&'a [u8]> {
        self.0.strip_prefix(b"\"")?.strip_suffix(b"\"")
    }

    /// The items of a list, or the names and values of an object in turn, depending on the bracket that begins the
    /// value.
    fn parts(self, bracket: u8) -> Tokens<'a> {
        Tokens(self.0.split_first().filter(|&(&first, _)| first == bracket).map_or(&[], |(_, rest)| rest))
    }
}

/// An object: its names and values in turn.
pub(super) struct Object<'a>(Vec<CheckedJson<'a>>);

impl<'a> Object<'a> {
    /// The field with this name, or a missing value.
    #[inline(never)]
    pub(super) fn field(&self, name: &str) -> CheckedJson<'a> {
        let mut parts = self.0.iter();
        while let Some(part) = parts.next() {
            let value = parts.next();
            if part.quoted() == Some(name.as_bytes()) {
                return value.copied().unwrap_or(CheckedJson(&[]));
            }
        }
        CheckedJson(&[])
    }

    /// Whether the object has a field with this name.
    pub(super) fn has(&self, name: &str) -> bool {
        !self.field(name).0.is_empty()
    }
}

/// The parts of a list or an object that are not read yet, with the closing bracket.
struct Tokens<'a>(&'a [u8]);

impl<'a> Iterator for Tokens<'a> {
    type Item = CheckedJson<'a>;

    #[inline(never)]
    fn next(&mut self) -> Option<CheckedJson<'a>> {
        let (mut depth, mut end) = (0, 0);
        loop {
            match *self.0.get(end)? {
                b',' | b':' | b']' | b'}' if depth == 0 => break,
                b'[' | b'{' => depth += 1,
                b']' | b'}' => depth -= 1,
                b'"' => {
                    end += 1;
                    while *self.0.get(end)? != b'"' {
                        end += if self.0[end] == b'\\' { 2 } else { 1 };
                    }
                }
                _ => {}
            }
            end += 1;
        }
        let part = CheckedJson::of(&self.0[..end]);
        self.0 = &self.0[end + 1..];
        // An empty list has an empty part.
        (!part.0.is_empty()).then_some(part)
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::Value;

    use super::CheckedJson;

    /// Checks that the value is read as serde_json reads it.
    fn check(json: CheckedJson<'_>, expected: &Value) -> Result<(), TestCaseError> {
        let text = expected.as_str().map(str::to_owned);
        prop_assert_eq!(json.text(), text);
        let list = expected.as_array().map(Vec::as_slice).unwrap_or_default();
        prop_assert_eq!(json.items().len(), list.len());
        for (item, expected) in json.items().into_iter().zip(list) {
            check(item, expected)?;
        }
        let object = json.object();
        for (name, expected) in expected.as_object().into_iter().flatten() {
            prop_assert!(object.has(name));
            check(object.field(name), expected)?;
        }
        prop_assert!(!object.has("none"));
        if expected.is_number() || expected.is_boolean() || expected.is_null() {
            prop_assert_eq!(json.word(), expected.to_string());
        }
        Ok(())
    }

    fn any_json() -> impl Strategy<Value = Value> {
        let leaf = prop_oneof![
            Just(Value::Null),
            any::<bool>().prop_map(Value::from),
            any::<i64>().prop_map(Value::from),
            any::<i32>().prop_map(|number| Value::from(f64::from(number) / 64.0)),
            "[a-z“”百日\"\\\\/\n\t,:{}\\[\\] ]{0,8}".prop_map(Value::from),
        ];
        leaf.prop_recursive(4, 32, 4, |inner| {
            prop_oneof![
                prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                prop::collection::btree_map("[a-z,:{}]{0,3}", inner, 0..4)
                    .prop_map(|fields| Value::Object(fields.into_iter().collect())),
            ]
        })
    }

    #[test]
    fn escaped_characters_are_read_and_those_of_four_digits_are_not() {
        let text = |json: &str| CheckedJson::of(json.as_bytes()).text();
        assert_eq!(text(r#""a\tb\nc \"d\" \\ \/""#).as_deref(), Some("a\tb\nc \"d\" \\ /"));
        assert_eq!(text(r#""\u0041""#), None);
    }

    proptest! {
        #[test]
        fn the_same_is_read_as_by_serde_json(json in any_json()) {
            for text in [json.to_string(), serde_json::to_string_pretty(&json).expect("JSON")] {
                check(CheckedJson::of(text.as_bytes()), &json)?;
            }
        }

        #[test]
        fn no_text_panics(text in "[\\[\\]{}\",:\\\\ntrue01.-]{0,12}") {
            let json = CheckedJson::of(text.as_bytes());
            _ = (json.object().field("t").text(), json.items().len(), json.word());
        }
    }
}
