//! A numeral in its paragraph, with what stands before and after it.

use std::ops::Range;

use super::{
    found::{Decision, Reason},
    numeral::Numeral,
    paragraph::{Paragraph, TokenKind},
};

/// A numeral in its paragraph.
#[derive(Clone, Copy)]
pub(super) struct Place<'a> {
    pub(super) paragraph: &'a Paragraph<'a>,
    pub(super) numerals: &'a [Numeral],
    /// The position in `numerals`.
    pub(super) index: usize,
}

/// The rule of a number that no other rule is about.
pub(super) const DEFAULT_RULE: &str = "nothing says that it is anything else";

/// What a rule decides, its name, and the tokens that it is about.
pub(super) struct Judgement<T> {
    pub(super) decided: T,
    rule: &'static str,
    evidence: Range<usize>,
}

impl<T> Judgement<T> {
    pub(super) const fn new(decided: T, rule: &'static str, evidence: Range<usize>) -> Self {
        Self { decided, rule, evidence }
    }

    /// Whether no rule is about the number.
    pub(super) fn is_by_default(&self) -> bool {
        self.rule == DEFAULT_RULE
    }

    /// The same for another decision.
    pub(super) fn map<U>(self, decided: impl FnOnce(T) -> U) -> Judgement<U> {
        Judgement { decided: decided(self.decided), rule: self.rule, evidence: self.evidence }
    }

    pub(super) fn reason(&self, decision: Decision, paragraph: &Paragraph<'_>) -> Reason {
        Reason { decision, rule: self.rule, evidence: paragraph.place(self.evidence.clone()) }
    }
}

impl<'a> Place<'a> {
    pub(super) fn numeral(&self) -> &'a Numeral {
        &self.numerals[self.index]
    }

    pub(super) fn start(&self) -> usize {
        self.numeral().tokens.start
    }

    pub(super) fn end(&self) -> usize {
        self.numeral().tokens.end
    }

    /// The place of the numeral before.
    pub(super) fn before(self) -> Option<Self> {
        Some(Self { index: self.index.checked_sub(1)?, ..self })
    }

    /// The place of the numeral after.
    pub(super) fn after(self) -> Option<Self> {
        (self.index + 1 < self.numerals.len()).then_some(Self { index: self.index + 1, ..self })
    }

    /// The numeral that begins at a token.
    pub(super) fn at(self, token: usize) -> Option<Self> {
        self.after().filter(|after| after.start() == token)
    }

    /// The tokens between the numeral before and this one; from the start of the paragraph if there is none before.
    pub(super) fn tokens_before(&self) -> Range<usize> {
        self.before().map_or(0, |before| before.end())..self.start()
    }

    /// The word or sign at a token, without spaces around it.
    pub(super) fn text(&self, token: usize) -> &'a str {
        self.paragraph.text(token)
    }

    /// Whether a word is printed with a capital letter.
    pub(super) fn is_capital(&self, token: usize) -> bool {
        self.paragraph.printed(token..token + 1).starts_with(char::is_uppercase)
    }

    /// The words between the number before and this one, the nearest first, up to a sign other than a hyphen.
    pub(super) fn words_before(self) -> impl Iterator<Item = usize> + 'a {
        let paragraph = self.paragraph;
        let is_word = move |index: &usize| paragraph.kind(*index) == Some(TokenKind::Word);
        let ends =
            move |index: &usize| paragraph.kind(*index) == Some(TokenKind::Sign) && paragraph.text(*index) != "-";
        self.tokens_before().rev().take_while(move |index| !ends(index)).filter(is_word)
    }
}
