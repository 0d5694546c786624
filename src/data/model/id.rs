//! Stable ids for links, and typed references to items of a dataset.

use std::{
    cmp::Ordering,
    fmt,
    hash::{Hash, Hasher},
    marker::PhantomData,
    str::FromStr,
};

/// A stable id: 1 to [`MAX_LEN`](Self::MAX_LEN) of `a-z`, `0-9` and `-`, beginning and ending in a letter or digit.
///
/// The alphabet needs no escaping in a link, and the last character survives chat programs that cut
/// trailing punctuation.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Id(Box<str>);

impl Id {
    /// The largest length, in characters.
    pub const MAX_LEN: usize = 32;
    /// A regular expression for ids, except for their length. The published JSON Schema uses it.
    pub const PATTERN: &str = "^[a-z0-9]([a-z0-9-]*[a-z0-9])?$";

    /// A placeholder for a missing id, until the file is refused.
    pub(in crate::data) fn missing() -> Self {
        Self(Box::default())
    }

    /// The id as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// An error: the text is not an [`Id`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnId;

impl FromStr for Id {
    type Err = NotAnId;

    fn from_str(text: &str) -> Result<Self, NotAnId> {
        let plain = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
        let bytes = text.as_bytes();
        let ends_plain = bytes.first().copied().is_some_and(plain) && bytes.last().copied().is_some_and(plain);
        let all_allowed = bytes.iter().all(|&byte| plain(byte) || byte == b'-');
        if ends_plain && all_allowed && bytes.len() <= Self::MAX_LEN { Ok(Self(text.into())) } else { Err(NotAnId) }
    }
}

impl fmt::Display for Id {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0)
    }
}

/// A reference to a `T` in a [`Dataset`](crate::data::Dataset): `dataset[reference]` always succeeds.
///
/// References are ordered by their position in the dataset. Only the parser of a dataset creates them, and they are
/// valid for that dataset only.
pub struct Ref<T> {
    index: usize,
    of: PhantomData<fn() -> T>,
}

impl<T> Ref<T> {
    pub(in crate::data) const fn new(index: usize) -> Self {
        Self { index, of: PhantomData }
    }

    /// The position in the dataset's list, from 0.
    pub const fn index(self) -> usize {
        self.index
    }
}

impl<T> Clone for Ref<T> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T> Copy for Ref<T> {}

impl<T> PartialEq for Ref<T> {
    fn eq(&self, other: &Self) -> bool {
        self.index == other.index
    }
}

impl<T> Eq for Ref<T> {}

impl<T> PartialOrd for Ref<T> {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl<T> Ord for Ref<T> {
    fn cmp(&self, other: &Self) -> Ordering {
        self.index.cmp(&other.index)
    }
}

impl<T> Hash for Ref<T> {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.index.hash(state);
    }
}

impl<T> fmt::Debug for Ref<T> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "#{}", self.index)
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeSet, hash::DefaultHasher};

    use proptest::prelude::*;

    use super::*;
    use crate::data::Figure;

    #[test]
    fn an_id_is_written_as_it_is_and_a_reference_as_its_place() {
        let id: Id = "wave-guns".parse().expect("an id");
        assert_eq!((id.to_string(), id.as_str()), ("wave-guns".into(), "wave-guns"));
        assert_eq!(format!("{:?}", Ref::<Figure>::new(7)), "#7");
    }

    #[test]
    fn other_references_have_other_hashes() {
        let hashes: BTreeSet<_> = (0..100)
            .map(|place| {
                let mut hasher = DefaultHasher::new();
                Ref::<Figure>::new(place).hash(&mut hasher);
                hasher.finish()
            })
            .collect();
        assert_eq!(hashes.len(), 100);
    }

    proptest! {
        #[test]
        fn what_the_pattern_describes_is_an_id(text in Id::PATTERN.trim_matches(['^', '$'])) {
            prop_assert_eq!(text.parse::<Id>().is_ok(), text.len() <= Id::MAX_LEN);
        }

        #[test]
        fn every_id_is_what_the_pattern_describes(text in "[a-z0-9-]{0,41}") {
            let is_described = !text.is_empty() && !text.starts_with('-') && !text.ends_with('-');
            prop_assert_eq!(text.parse::<Id>().is_ok(), is_described && text.len() <= Id::MAX_LEN);
        }
    }
}
