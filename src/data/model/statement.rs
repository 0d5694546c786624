//! The statement: its authority, date, sections and paragraphs, summarized in our own words.

use time::Date;

use crate::data::{Id, Ref, Text};

/// The statement of a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Statement {
    /// The authority that made the statement and its figures.
    pub authority: Text,
    /// The outlet that published the text.
    pub outlet: Text,
    /// The day of publication.
    pub published: Date,
    /// Whether the year is inferred because the text does not name it.
    pub year_inferred: bool,
    /// The sections, in order.
    pub sections: Vec<Section>,
    /// The paragraphs, in order. The one at index `i` is paragraph `i + 1`.
    pub paragraphs: Vec<Paragraph>,
}

impl Statement {
    /// The section of a paragraph, which is counted from 1.
    pub fn section_of(&self, paragraph: usize) -> Option<&Section> {
        let section = self.paragraphs.get(paragraph.checked_sub(1)?)?.section;
        self.sections.get(section.index())
    }
}

/// A section of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// The id in the dataset.
    pub id: Id,
    /// The title.
    pub label: Text,
}

/// A paragraph of the statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Paragraph {
    /// Its section.
    pub section: Ref<Section>,
    /// A summary, in our own words.
    pub gist: Text,
}
