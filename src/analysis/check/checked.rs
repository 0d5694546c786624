//! What a check found: the reader's text with its numbers marked, and a finding for every mention of every figure.

use crate::data::{Figure, Ref};

/// A text, held against a dataset.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Checked {
    /// The text's paragraphs, in order: the one at index `i` is paragraph `i + 1` of the text. White space is single
    /// spaces, nothing is invisible, and no paragraph is blank.
    pub paragraphs: Vec<Vec<Segment>>,
    /// Every figure, in the dataset's order.
    pub figures: Vec<CheckedFigure>,
    /// How the text's paragraphs were taken for the statement's.
    pub numbering: Numbering,
    /// Whether the text is longer than [`Checked::MAX_BYTES`]; only what comes before was read.
    pub is_cut: bool,
}

impl Checked {
    /// The longest text that is read to its end, in bytes of UTF-8.
    pub const MAX_BYTES: usize = 1_000_000;

    /// The number of figures with this verdict.
    pub fn count(&self, verdict: Verdict) -> usize {
        self.figures.iter().filter(|figure| figure.verdict() == verdict).count()
    }
}

/// A part of a paragraph; all parts together are its text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Segment {
    /// Text in which nothing was looked for, or nothing found.
    Plain(String),
    /// A number that a figure was found by, in its paragraph or elsewhere.
    Token {
        /// The number as the text prints it.
        text: String,
        /// The figures, at least one, in the dataset's order.
        figures: Vec<Ref<Figure>>,
    },
}

impl Segment {
    /// The part as it is shown.
    pub fn text(&self) -> &str {
        match self {
            Self::Plain(text) | Self::Token { text, .. } => text,
        }
    }
}

/// A figure, and what became of each of its mentions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CheckedFigure {
    /// The figure.
    pub figure: Ref<Figure>,
    /// One for each of its mentions, in their order; at least one.
    pub findings: Vec<Finding>,
}

impl CheckedFigure {
    /// The worst that was found: the dataset names every place, so one that cannot be found is worth a look even if
    /// the others are there.
    pub fn verdict(&self) -> Verdict {
        self.findings.iter().map(Finding::verdict).max().unwrap_or(Verdict::Missing)
    }
}

/// What became of one mention. Paragraphs are those of the text, counted from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Finding {
    /// Its number stands where it should.
    Found {
        /// There.
        paragraph: usize,
    },
    /// Its number does not stand where it should, but stands here, for no mention of its own.
    Elsewhere {
        /// Here.
        paragraph: usize,
    },
    /// Its number stands nowhere that is not another mention's.
    Missing,
}

impl Finding {
    /// The finding without its place.
    pub const fn verdict(&self) -> Verdict {
        match self {
            Self::Found { .. } => Verdict::Found,
            Self::Elsewhere { .. } => Verdict::Elsewhere,
            Self::Missing => Verdict::Missing,
        }
    }
}

/// What a check says of a figure, from best to worst.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Verdict {
    /// All of its mentions are where they should be.
    Found,
    /// All of its mentions are in the text, not all of them where they should be.
    Elsewhere,
    /// Not all of its mentions are in the text.
    Missing,
}

impl Verdict {
    /// Every verdict, from best to worst.
    pub const ALL: [Self; 3] = [Self::Found, Self::Elsewhere, Self::Missing];
}

/// How the text's paragraphs were taken for the statement's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Numbering {
    /// There are as many, so each is the one of its number.
    Counted,
    /// There are more or fewer, so mentions are where they should be if they come in the statement's order.
    Ordered,
}
