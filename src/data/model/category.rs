//! A category: one of the groups into which the statement divides its figures.

use crate::data::{Id, Text};

/// A category of figures. Its position in the dataset determines its hue and its shape.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Category {
    /// The id in links.
    pub id: Id,
    /// The label of its chip.
    pub label: Text,
    /// What the statement says about it, in a sentence. Categories with a description are the measures of the
    /// statement; others only collect figures.
    pub description: Option<Text>,
}

impl Category {
    /// How many categories a dataset may have: as many as there are distinct hues and shapes.
    pub const MAX: usize = 8;
}
