//! The result of a check: the reader's text with its numbers marked, and a finding for every mention of every figure.

use crate::data::{Figure, Ref};

/// A text that was compared with a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The text's paragraphs: the one at index `i` is paragraph `i + 1`. White space is collapsed, invisible characters
    /// are removed, and no paragraph is blank.
    pub paragraphs: Vec<Vec<Segment>>,
    /// Every figure, in the dataset's order.
    pub figures: Vec<CheckedFigure>,
    /// How the text's paragraphs are matched with the statement's.
    pub numbering: Numbering,
    /// Whether the text was longer than [`Checked::MAX_BYTES`] and was cut there.
    pub is_cut: bool,
}

impl Checked {
    /// The maximum length of a text, in bytes of UTF-8.
    pub const MAX_BYTES: usize = 1_000_000;

    /// The number of figures with this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.figures.iter().filter(|figure| figure.verdict() == verdict).count()
    }
}

/// A part of a paragraph. The parts together are its whole text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Text without a matched number.
    Plain(String),
    /// A number that was matched with a figure, in its paragraph or elsewhere.
    Token {
        /// The number as the text prints it.
        text: String,
        /// The figures, at least one, in the dataset's order.
        figures: Vec<Ref<Figure>>,
    },
}

impl Segment {
    /// The text of the part.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Token { text, .. } => text,
        }
    }
}

/// A figure with the findings for its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedFigure {
    /// The figure.
    pub figure: Ref<Figure>,
    /// One finding for each mention, in order; at least one.
    pub findings: Vec<Finding>,
}

impl CheckedFigure {
    /// The worst verdict of all findings: a figure with one missing mention needs attention even if the others are
    /// found.
    pub fn verdict(&self) -> Verdict {
        self.findings.iter().map(Finding::verdict).max().unwrap_or(Verdict::Missing)
    }
}

/// The finding for one mention. Paragraphs are those of the text, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// The number is at the expected place.
    Found {
        /// The paragraph.
        paragraph: usize,
    },
    /// The number is not at the expected place, but here, where no mention expects it.
    Elsewhere {
        /// The paragraph.
        paragraph: usize,
    },
    /// The number is missing, or all its occurrences belong to other mentions.
    Missing,
}

impl Finding {
    /// The verdict on this mention.
    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Found { .. } => Verdict::Found,
            Self::Elsewhere { .. } => Verdict::Elsewhere,
            Self::Missing => Verdict::Missing,
        }
    }
}

/// The verdict on a figure, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All of its mentions are at their expected places.
    Found,
    /// All of its mentions are in the text, but not all are at their expected places.
    Elsewhere,
    /// At least one of its mentions is not in the text.
    Missing,
}

impl Verdict {
    /// Every verdict, from best to worst.
    pub const ALL: [Self; 3] = [Self::Found, Self::Elsewhere, Self::Missing];
}

/// How the text's paragraphs are matched with the statement's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// The counts are equal: paragraphs are matched by number.
    Counted,
    /// The counts differ: mentions are expected in the statement's order.
    Ordered,
}
