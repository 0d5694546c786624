//! A problem of a dataset file: its position, what was expected, and what was found.

use std::fmt;

/// One problem of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// The position as a JSON Pointer (RFC 6901), or line and column if the file is not JSON.
    pub at: String,
    /// What was expected there.
    pub expected: String,
    /// What was found.
    pub found: String,
}

impl Problem {
    /// The position for display, in words if the pointer is empty.
    pub fn place(&self) -> &str {
        if self.at.is_empty() { "(the whole file)" } else { &self.at }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{at}: expected {}, found {}", self.expected, self.found, at = self.place())
    }
}

/// The problems of a dataset, in the order of the file; never empty.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problems(pub Vec<Problem>);

impl Problems {
    /// The largest number of problems of one kind that are reported for a list, an object or a table. What has more is
    /// not read to its end, so that the time and the memory for its problems stay small.
    pub const MOST_OF_A_KIND: usize = 100;
}

impl fmt::Display for Problems {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|problem| writeln!(out, "{problem}"))
    }
}

impl std::error::Error for Problems {}
