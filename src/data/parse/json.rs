//! A JSON tree that preserves the order of fields and duplicate fields, which serde_json's `Value` does not.

use std::fmt;

use serde::{
    Deserialize, Deserializer,
    de::{MapAccess, SeqAccess, Visitor},
};

use super::node::Node;
use crate::data::{Decimal, NotADecimal};

/// A JSON value.
pub(super) enum Json {
    /// `null`.
    Null,
    /// `true` or `false`.
    Boolean(bool),
    /// A number; an error if it is outside the range of a [`Decimal`] or has more than 15 digits.
    Number(Result<Decimal, NotADecimal>),
    /// A string.
    Text(String),
    /// An array.
    List(Vec<Node>),
    /// An object: its fields in the order of the file, duplicates included.
    Object(Vec<(String, Node)>),
}

impl<'de> Deserialize<'de> for Json {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_any(JsonVisitor)
    }
}

struct JsonVisitor;

impl<'de> Visitor<'de> for JsonVisitor {
    type Value = Json;

    fn expecting(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str("JSON")
    }

    fn visit_unit<E>(self) -> Result<Json, E> {
        Ok(Json::Null)
    }

    fn visit_bool<E>(self, boolean: bool) -> Result<Json, E> {
        Ok(Json::Boolean(boolean))
    }

    fn visit_u64<E>(self, number: u64) -> Result<Json, E> {
        Ok(Json::Number(Decimal::new(number.into(), 0)))
    }

    fn visit_i64<E>(self, number: i64) -> Result<Json, E> {
        Ok(Json::Number(Decimal::new(number.into(), 0)))
    }

    fn visit_f64<E>(self, number: f64) -> Result<Json, E> {
        Ok(Json::Number(Decimal::try_from(number)))
    }

    fn visit_str<E>(self, text: &str) -> Result<Json, E> {
        Ok(Json::Text(text.into()))
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Json, A::Error> {
        let mut items = Vec::new();
        while let Some(item) = list.next_element()? {
            items.push(item);
        }
        Ok(Json::List(items))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut object: A) -> Result<Json, A::Error> {
        let mut fields = Vec::new();
        while let Some(field) = object.next_entry()? {
            fields.push(field);
        }
        Ok(Json::Object(fields))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn json(text: &str) -> Json {
        serde_json::from_str(text).expect("JSON")
    }

    fn number(text: &str) -> Result<String, NotADecimal> {
        let Json::Number(number) = json(text) else { panic!("{text} is not a number") };
        number.map(|number| number.to_string())
    }

    #[test]
    fn fields_keep_their_order_and_duplicates() {
        let Json::Object(fields) = json(r#"{"b": 1, "a": null, "b": [true]}"#) else { panic!("not an object") };
        let fields: Vec<_> = fields.iter().map(|(name, node)| (&**name, node.describe())).collect();
        assert_eq!(fields, [("b", "1".into()), ("a", "null".into()), ("b", "a list".into())]);
    }

    #[test]
    fn numbers_are_exactly_what_is_written() {
        for (json, written) in [
            ("269800", "269800"),
            ("-16.3", "-16.3"),
            ("0.1", "0.1"),
            ("-0", "0"),
            ("2e8", "200000000"),
            ("35.70", "35.7"),
            ("999999999999999", "999999999999999"),
        ] {
            assert_eq!(number(json), Ok(written.into()), "{json}");
        }
    }

    #[test]
    fn numbers_that_would_lose_digits_are_kept_as_errors() {
        for json in
            ["1e300", "1000000000000000", "18446744073709551616", "0.0000001", "0.1234567", "1234567890123456.5"]
        {
            assert_eq!(number(json), Err(NotADecimal), "{json}");
        }
    }
}
