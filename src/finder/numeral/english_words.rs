//! The English words that numbers are made of.

use std::{collections::HashSet, sync::LazyLock};

/// A word of a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// A number below twenty, or a number of tens.
    Small(i128),
    /// A hundred.
    Hundred,
    /// A larger power of ten, by its exponent.
    Power(i32),
}

/// The numbers below twenty, each at the place of its value.
const BELOW_TWENTY: [&str; 20] = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
];

/// The larger words.
const LARGER: [(&str, Part); 16] = [
    ("twenty", Part::Small(20)),
    ("thirty", Part::Small(30)),
    ("forty", Part::Small(40)),
    ("fourty", Part::Small(40)),
    ("fifty", Part::Small(50)),
    ("sixty", Part::Small(60)),
    ("seventy", Part::Small(70)),
    ("eighty", Part::Small(80)),
    ("ninety", Part::Small(90)),
    ("hundred", Part::Hundred),
    ("thousand", Part::Power(3)),
    ("lakh", Part::Power(5)),
    ("million", Part::Power(6)),
    ("crore", Part::Power(7)),
    ("billion", Part::Power(9)),
    ("trillion", Part::Power(12)),
];

/// The ordinal numbers from one to twenty.
const ORDINALS: [&str; 20] = [
    "first",
    "second",
    "third",
    "fourth",
    "fifth",
    "sixth",
    "seventh",
    "eighth",
    "ninth",
    "tenth",
    "eleventh",
    "twelfth",
    "thirteenth",
    "fourteenth",
    "fifteenth",
    "sixteenth",
    "seventeenth",
    "eighteenth",
    "nineteenth",
    "twentieth",
];

/// The parts of a whole that are no ordinal numbers up to twenty, in the singular and in the plural.
const PARTS_OF_A_WHOLE: [(&str, &str, i128); 5] = [
    ("half", "halves", 2),
    ("quarter", "quarters", 4),
    ("hundredth", "hundredths", 100),
    ("thousandth", "thousandths", 1_000),
    ("millionth", "millionths", 1_000_000),
];

/// The words that a number can begin with.
static FIRST_WORDS: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    let larger = LARGER.iter().map(|&(word, _)| word);
    let parts = PARTS_OF_A_WHOLE.iter().map(|&(word, _, _)| word);
    let others = ["no", "nought", "naught", "dozen", "point"];
    BELOW_TWENTY.into_iter().chain(larger).chain(ORDINALS).chain(parts).chain(others).collect()
});

/// Whether a number can begin with a word. Most words of a text are none.
pub(super) fn begins_number(word: &str) -> bool {
    FIRST_WORDS.contains(word)
}

/// The number word, if it is one.
pub(super) fn part(word: &str) -> Option<Part> {
    if let Some(value) = BELOW_TWENTY.iter().position(|known| *known == word) {
        return i128::try_from(value).ok().map(Part::Small);
    }
    LARGER.iter().find(|(known, _)| *known == word).map(|&(_, part)| part)
}

/// The place in an order.
pub(super) fn ordinal(word: &str) -> Option<i128> {
    let place = ORDINALS.iter().position(|known| *known == word)?;
    i128::try_from(place + 1).ok()
}

/// The denominator of a fraction: 4 for quarter and fourths. Seconds are a time.
pub(super) fn denominator(word: &str) -> Option<Denominator> {
    for (one, several, value) in PARTS_OF_A_WHOLE {
        if word == one || word == several {
            return Some(Denominator { value, is_plural: word == several, is_ordinal: false });
        }
    }
    let one = word.strip_suffix('s').unwrap_or(word);
    let value = ordinal(one).filter(|&value| value > 2)?;
    Some(Denominator { value, is_plural: one != word, is_ordinal: true })
}

/// The denominator of a fraction.
#[derive(Clone, Copy, Debug)]
pub(super) struct Denominator {
    pub(super) value: i128,
    /// Whether its word is in the plural.
    pub(super) is_plural: bool,
    /// Whether its word is also an ordinal number: fifth, but not quarter.
    pub(super) is_ordinal: bool,
}

/// The digit of a decimal in words: "nought" and "oh" are 0 after the point.
pub(super) fn decimal_digit(word: &str) -> Option<i128> {
    match part(word) {
        Some(Part::Small(digit @ 0..10)) => Some(digit),
        _ if matches!(word, "nought" | "naught" | "oh") => Some(0),
        _ => None,
    }
}
