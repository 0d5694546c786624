//! The check: assigns the numbers of a text to the places where the dataset expects them.

use std::ops::Range;

use super::{
    checked::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict},
    in_order::{Pair, longest_in_order},
    paragraphs::{Paragraphs, cut},
    places::Places,
    tokens::each_token,
};
use crate::data::{Dataset, Figure, Ref};

/// Compares any text with the places where the dataset says that its figures are printed. The module documentation
/// describes how paragraphs are matched.
pub fn check(text: &str, dataset: &Dataset) -> Checked {
    let (text, is_cut) = cut(text);
    let places = Places::of(dataset);
    let expected = dataset.statement.paragraphs.len();
    let Paragraphs { by_blank_lines, by_line } = Paragraphs::of(text);
    let checked = |paragraphs: &[String], numbering| {
        let assignment = Assignment::of(paragraphs, &places, numbering);
        assignment.into_checked(paragraphs, dataset, numbering, is_cut)
    };
    if by_blank_lines.len() == expected {
        return checked(&by_blank_lines, Numbering::Counted);
    }
    if by_line.len() == expected {
        return checked(&by_line, Numbering::Counted);
    }
    let blocks = checked(&by_blank_lines, Numbering::Ordered);
    let lines = checked(&by_line, Numbering::Ordered);
    let (in_blocks, in_lines) = (places_found(&blocks), places_found(&lines));
    // On a tie, a text without blank lines is split by lines.
    let prefer_lines = in_lines > in_blocks || in_lines == in_blocks && by_blank_lines.len() <= 1;
    if prefer_lines { lines } else { blocks }
}

fn places_found(checked: &Checked) -> usize {
    let findings = checked.figures.iter().flat_map(|figure| &figure.findings);
    findings.filter(|finding| finding.verdict() == Verdict::Found).count()
}

/// A number of the text that the dataset expects.
struct Token {
    /// The text's paragraph, from 1.
    paragraph: usize,
    /// The byte range in that paragraph.
    range: Range<usize>,
    /// The index of the number in [`Places`].
    number: usize,
}

/// The numbers of a text, assigned to places.
struct Assignment<'a> {
    places: &'a Places,
    tokens: Vec<Token>,
    /// For each place, the assigned token, and the verdict.
    assigned: Vec<Option<(usize, Verdict)>>,
}

impl<'a> Assignment<'a> {
    fn of(paragraphs: &[String], places: &'a Places, numbering: Numbering) -> Self {
        let mut tokens = Vec::new();
        for (paragraph, text) in (1..).zip(paragraphs) {
            each_token(text, |range, value| {
                tokens.extend(places.number(value).map(|number| Token { paragraph, range, number }));
            });
        }
        let mut assignment = Self { places, tokens, assigned: vec![None; places.places.len()] };
        assignment.find_in_order(numbering);
        if numbering == Numbering::Counted {
            assignment.find_in_paragraphs();
        }
        assignment.share();
        assignment.find_elsewhere();
        assignment
    }

    /// Assigns a token to each place on the longest common subsequence.
    fn find_in_order(&mut self, numbering: Numbering) {
        let places_of = |token: &Token| self.places.places_of(token.number).iter().rev();
        let is_allowed = |place: usize, token: &Token| {
            numbering == Numbering::Ordered || self.places.places[place].paragraph == token.paragraph
        };
        let pairs = self.tokens.iter().enumerate().flat_map(|(index, token)| {
            let places = places_of(token).filter(move |&&place| is_allowed(place, token));
            places.map(move |&place| Pair { place, token: index })
        });
        for Pair { place, token } in longest_in_order(pairs) {
            self.assigned[place] = Some((token, Verdict::Found));
        }
    }

    /// Assigns unused tokens of the right paragraph, in any order: a translation may reorder a sentence.
    fn find_in_paragraphs(&mut self) {
        for place in self.unassigned_places() {
            let paragraph = self.places.places[place].paragraph;
            let found = self.first_token(place, |token| {
                self.tokens[token].paragraph == paragraph
                    && !self.assigned.iter().flatten().any(|assigned| assigned.0 == token)
            });
            self.assigned[place] = found.map(|token| (token, Verdict::Found));
        }
    }

    /// Assigns the token of another figure that is printed alike in the same paragraph.
    fn share(&mut self) {
        for place in self.unassigned_places() {
            let this = &self.places.places[place];
            let twins = self.places.places_of(this.number).iter();
            let mut tokens = twins.filter(|&&twin| self.places.places[twin].paragraph == this.paragraph);
            let shared = tokens.find_map(|&twin| {
                let token = self.assigned[twin].map(|(token, _)| token)?;
                (!self.stands_for(token, this.figure)).then_some(token)
            });
            self.assigned[place] = shared.map(|token| (token, Verdict::Found));
        }
    }

    /// Assigns a remaining token, with the verdict `Elsewhere`.
    fn find_elsewhere(&mut self) {
        for place in self.unassigned_places() {
            let figure = self.places.places[place].figure;
            let elsewhere = self.first_token(place, |token| {
                !self.assigned.contains(&Some((token, Verdict::Found))) && !self.stands_for(token, figure)
            });
            self.assigned[place] = elsewhere.map(|token| (token, Verdict::Elsewhere));
        }
    }

    /// The indices of places without a token.
    fn unassigned_places(&self) -> Vec<usize> {
        (0..self.assigned.len()).filter(|&place| self.assigned[place].is_none()).collect()
    }

    /// The first token that passes the filter and has the number of a place.
    fn first_token(&self, place: usize, is_allowed: impl Fn(usize) -> bool) -> Option<usize> {
        let number = self.places.places[place].number;
        (0..self.tokens.len()).find(|&token| self.tokens[token].number == number && is_allowed(token))
    }

    /// Whether a token is assigned to a mention of this figure.
    fn stands_for(&self, token: usize, figure: Ref<Figure>) -> bool {
        self.marks().any(|mark| mark == (token, figure))
    }

    /// Every assigned token with its figure, in the order of the places.
    fn marks(&self) -> impl Iterator<Item = (usize, Ref<Figure>)> {
        let places = self.places.places.iter().zip(&self.assigned);
        places.filter_map(|(place, assigned)| assigned.map(|(token, _)| (token, place.figure)))
    }

    fn into_checked(self, paragraphs: &[String], dataset: &Dataset, numbering: Numbering, is_cut: bool) -> Checked {
        let missing = |figure: Ref<Figure>| vec![Finding::Missing; dataset[figure].mentions.len()];
        let mut figures: Vec<_> =
            dataset.figures().map(|figure| CheckedFigure { figure, findings: missing(figure) }).collect();
        for (place, assigned) in self.places.places.iter().zip(&self.assigned) {
            if let Some((token, verdict)) = *assigned {
                let paragraph = self.tokens[token].paragraph;
                figures[place.figure.index()].findings[place.mention] = match verdict {
                    Verdict::Found => Finding::Found { paragraph },
                    _ => Finding::Elsewhere { paragraph },
                };
            }
        }
        Checked { paragraphs: self.segments(paragraphs), figures, numbering, is_cut }
    }

    /// The paragraphs, split at the assigned tokens.
    fn segments(&self, paragraphs: &[String]) -> Vec<Vec<Segment>> {
        let mut marks: Vec<(usize, Ref<Figure>)> = Vec::new();
        for mark in self.marks() {
            // All marks differ: a token is assigned to a figure once.
            marks.insert(marks.partition_point(|&before| before < mark), mark);
        }
        let mut tokens = marks.chunk_by(|a, b| a.0 == b.0).map(|marks| (&self.tokens[marks[0].0], marks)).peekable();
        let mut all = Vec::with_capacity(paragraphs.len());
        for (number, text) in (1..).zip(paragraphs) {
            let mut segments = Vec::new();
            let mut end = 0;
            while let Some((Token { range, .. }, marks)) = tokens.next_if(|(token, _)| token.paragraph == number) {
                push_plain(&mut segments, &text[end..range.start]);
                let figures = marks.iter().map(|&(_, figure)| figure).collect();
                segments.push(Segment::Token { text: text[range.clone()].into(), figures });
                end = range.end;
            }
            push_plain(&mut segments, &text[end..]);
            all.push(segments);
        }
        all
    }
}

fn push_plain(segments: &mut Vec<Segment>, text: &str) {
    if !text.is_empty() {
        segments.push(Segment::Plain(text.into()));
    }
}
