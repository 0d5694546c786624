//! How the parts of a draft are kept: names of the dataset format for its kinds, numbers as JSON numbers, days as ISO
//! dates.

use serde::{Deserialize, Deserializer, Serialize, Serializer, de::Error as _};
use serde_json::Number;
use time::Date;

use crate::data::{Decimal, DerivedKind, Gap, Language, Nature, Qualifier, Stated, UnitKind, date_from_text};
use crate::finder::NumberKind;

/// Keeps a kind by its name.
macro_rules! by_name {
    ($($Kind:ident $all:expr, $name:ident;)*) => {$(
        impl Serialize for $Kind {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.$name())
            }
        }

        impl<'de> Deserialize<'de> for $Kind {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let name = String::deserialize(deserializer)?;
                $all.into_iter().find(|kind| kind.$name() == name).ok_or_else(|| D::Error::custom(name))
            }
        }
    )*};
}

by_name! {
    Language Self::ALL, code;
    Qualifier Self::ALL, name;
    UnitKind Self::ALL, name;
    Nature Self::ALL, name;
    NumberKind Self::ALL, name;
    Gap Self::ALL, name;
    Stated Self::ALL, name;
    DerivedKind Self::ALL, name;
}

impl Serialize for Decimal {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let text = self.to_string();
        let number = if self.places() == 0 {
            text.parse().ok().map(|number: i64| Number::from(number))
        } else {
            // A number of at most 15 digits survives as a float.
            text.parse().ok().and_then(Number::from_f64)
        };
        number.serialize(serializer)
    }
}

impl<'de> Deserialize<'de> for Decimal {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let number = Number::deserialize(deserializer)?;
        // Written without an exponent, which a small number has in JSON.
        let small = || number.as_f64().map(|number| number.to_string());
        let text = number.as_i64().map(|number| number.to_string()).or_else(small).unwrap_or_default();
        text.parse().map_err(|_| D::Error::custom(text))
    }
}

/// Keeps a day as year-month-day.
pub(super) mod day {
    use super::*;

    /// The day as text.
    pub(in crate::draft) fn text(day: Date) -> String {
        // `Date` displays a day in this form.
        day.to_string()
    }

    /// Writes a day.
    pub(in crate::draft) fn serialize<S: Serializer>(day: &Date, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&text(*day))
    }

    /// Reads a day.
    pub(in crate::draft) fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Date, D::Error> {
        let text = String::deserialize(deserializer)?;
        date_from_text(&text).ok_or_else(|| D::Error::custom(text))
    }
}
