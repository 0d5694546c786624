//! The check: assigns the numbers of a text to the places where the dataset expects them.

use std::ops::Range;

use super::{
    checked::{Checked, CheckedFigure, Finding, Numbering, Segment, Verdict},
    in_order::{Pair, longest_in_order},
    paragraphs::{Paragraphs, cut},
    places::{Place, Places},
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
///
/// A text and a dataset can have thousands of equal numbers, so no step looks through all tokens for each place.
struct Assignment<'a> {
    places: &'a Places,
    tokens: Vec<Token>,
    /// For each number of [`Places`], its tokens in the order of the text.
    tokens_of: Vec<Vec<usize>>,
    /// For each place, the assigned token, and the verdict.
    assigned: Vec<Option<(usize, Verdict)>>,
    /// For each token, the figures that it is assigned to, in the dataset's order.
    figures_of: Vec<Vec<Ref<Figure>>>,
}

impl<'a> Assignment<'a> {
    fn of(paragraphs: &[String], places: &'a Places, numbering: Numbering) -> Self {
        let mut tokens = Vec::new();
        for (paragraph, text) in (1..).zip(paragraphs) {
            each_token(text, |range, value| {
                tokens.extend(places.number(value).map(|number| Token { paragraph, range, number }));
            });
        }
        let mut tokens_of = vec![Vec::new(); places.number_count()];
        for (index, token) in tokens.iter().enumerate() {
            tokens_of[token.number].push(index);
        }
        let (assigned, figures_of) = (vec![None; places.places.len()], vec![Vec::new(); tokens.len()]);
        let mut assignment = Self { places, tokens, tokens_of, assigned, figures_of };
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
            self.assign(place, token, Verdict::Found);
        }
    }

    /// Assigns unused tokens of the right paragraph, in any order: a translation may reorder a sentence.
    fn find_in_paragraphs(&mut self) {
        for place in self.unassigned_places() {
            let Place { paragraph, number, .. } = self.places.places[place];
            let tokens = &self.tokens_of[number];
            let first = tokens.partition_point(|&token| self.tokens[token].paragraph < paragraph);
            let mut here = tokens[first..].iter().take_while(|&&token| self.tokens[token].paragraph == paragraph);
            if let Some(&token) = here.find(|&&token| self.figures_of[token].is_empty()) {
                self.assign(place, token, Verdict::Found);
            }
        }
    }

    /// Assigns the token of another figure that is printed alike in the same paragraph.
    fn share(&mut self) {
        for place in self.unassigned_places() {
            let this = &self.places.places[place];
            let twins = self.places.places_of(this.number);
            let first = twins.partition_point(|&twin| self.places.places[twin].paragraph < this.paragraph);
            let mut here =
                twins[first..].iter().take_while(|&&twin| self.places.places[twin].paragraph == this.paragraph);
            let shared = here.find_map(|&twin| {
                let token = self.assigned[twin].map(|(token, _)| token)?;
                (!self.stands_for(token, this.figure)).then_some(token)
            });
            if let Some(token) = shared {
                self.assign(place, token, Verdict::Found);
            }
        }
    }

    /// Assigns a remaining token, with the verdict `Elsewhere`.
    fn find_elsewhere(&mut self) {
        for tokens in &mut self.tokens_of {
            tokens.retain(|&token| self.figures_of[token].is_empty());
        }
        for place in self.unassigned_places() {
            let Place { figure, number, .. } = self.places.places[place];
            let elsewhere = self.tokens_of[number].iter().find(|&&token| !self.stands_for(token, figure));
            if let Some(&token) = elsewhere {
                self.assign(place, token, Verdict::Elsewhere);
            }
        }
    }

    fn assign(&mut self, place: usize, token: usize, verdict: Verdict) {
        self.assigned[place] = Some((token, verdict));
        let (figures, figure) = (&mut self.figures_of[token], self.places.places[place].figure);
        // All figures of a token differ: it is assigned to a figure once.
        figures.insert(figures.partition_point(|before| *before < figure), figure);
    }

    /// The indices of places without a token.
    fn unassigned_places(&self) -> Vec<usize> {
        (0..self.assigned.len()).filter(|&place| self.assigned[place].is_none()).collect()
    }

    /// Whether a token is assigned to a mention of this figure.
    fn stands_for(&self, token: usize, figure: Ref<Figure>) -> bool {
        self.figures_of[token].binary_search(&figure).is_ok()
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
        let marked = self.tokens.iter().zip(&self.figures_of).filter(|(_, figures)| !figures.is_empty());
        let mut marked = marked.peekable();
        let mut all = Vec::with_capacity(paragraphs.len());
        for (number, text) in (1..).zip(paragraphs) {
            let mut segments = Vec::new();
            let mut end = 0;
            while let Some((Token { range, .. }, figures)) = marked.next_if(|(token, _)| token.paragraph == number) {
                push_plain(&mut segments, &text[end..range.start]);
                segments.push(Segment::Token { text: text[range.clone()].into(), figures: figures.clone() });
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
