//! A category: one of the parts into which the statement divides what it reports.

use crate::data::{Id, Text};

/// A category of figures; its place in the dataset decides its hue and its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// The name in links.
    pub id: Id,
    /// What a reader sees on its chip.
    pub label: Text,
}

impl Category {
    /// How many categories a dataset may have: as many as there are distinct hues and shapes.
    pub const MAX: usize = 8;
}
