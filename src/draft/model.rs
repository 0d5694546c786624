//! The draft: a dataset that an editor is making from a statement.

use std::{collections::BTreeMap, ops::Range, sync::Arc};

use serde::{Deserialize, Serialize};
use time::{Date, Time};

use super::{
    derived::Derived,
    named::day,
    relation::Relation,
    sentence::{sentence_at, sentence_ends},
};
use crate::{
    data::{Decimal, Gap, Language, Nature, Qualifier, Text, UnitKind},
    finder::{Found, NumberKind},
};

/// A text in some languages.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Words(BTreeMap<Language, String>);

impl Words {
    /// A text in one language.
    pub fn only(language: Language, text: &str) -> Self {
        let mut words = Self::default();
        words.set(language, text);
        words
    }

    /// A text of a dataset in its languages. One that is the same as in the first language is not translated.
    pub(super) fn of(text: &Text, languages: &[Language]) -> Self {
        let first = languages.first().map(|&language| text.in_language(language));
        let is_own = |&(index, &language): &(usize, &Language)| index == 0 || Some(text.in_language(language)) != first;
        let own = languages.iter().enumerate().filter(is_own);
        Self(own.map(|(_, &language)| (language, text.in_language(language).to_owned())).collect())
    }

    /// The text in a language; empty if there is none.
    pub fn get(&self, language: Language) -> &str {
        self.0.get(&language).map_or("", String::as_str)
    }

    /// Sets the text in a language.
    pub fn set(&mut self, language: Language, text: &str) {
        self.0.insert(language, text.to_owned());
    }

    /// Whether it is blank in every language.
    pub fn is_blank(&self) -> bool {
        self.0.values().all(|text| text.trim().is_empty())
    }
}

/// A dataset in the making. Its parts are shared, so that a copy for undo is cheap.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The languages of its texts; at least one.
    pub languages: Vec<Language>,
    /// The id, if it is already published under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The title.
    pub title: Words,
    /// Who made the statement.
    pub authority: Words,
    /// Who published the text.
    pub outlet: Words,
    /// The day of publication.
    #[serde(with = "day")]
    pub published: Date,
    /// Whether the day of publication is known: the text or an editor says it.
    #[serde(default)]
    pub is_dated: bool,
    /// Whether the text does not name the year.
    pub year_inferred: bool,
    /// The sections of the statement.
    pub sections: Vec<Named>,
    /// The paragraphs of the statement.
    pub paragraphs: Arc<Vec<Paragraph>>,
    /// The categories that figures may have.
    pub categories: Vec<Named>,
    /// The units that figures may have.
    pub units: Vec<Unit>,
    /// The periods that figures may have.
    pub periods: Vec<Period>,
    /// The figures, in the order of the statement.
    pub figures: Vec<Arc<Figure>>,
    /// The kinds of numbers that the editor has changed.
    pub kinds: Arc<Vec<(Place, NumberKind)>>,
    /// What the statement says of two figures.
    pub relations: Arc<Vec<Relation>>,
    /// The numbers that are computed from the figures.
    pub derived: Arc<Vec<Derived>>,
    /// The key of the next figure or computed number.
    pub next_key: u32,
}

/// A section or a category.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Named {
    /// The id, if it is already published under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The label.
    pub label: Words,
    /// The description of a category.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub description: Words,
}

/// A paragraph of the statement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Paragraph {
    /// The index of its section.
    pub section: usize,
    /// The text as it was opened. It is never exported. Empty if the dataset was opened without its statement.
    pub text: String,
    /// The summary, if an editor has written one.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub gist: Words,
}

/// A unit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Unit {
    /// The id, if it is already published under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The kind of its numbers.
    pub kind: UnitKind,
    /// The label after a number.
    pub label: Words,
    /// One unit, as the text after "per".
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub one: Words,
    /// The title of its chart.
    pub heading: Words,
    /// The caption of its chart.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub caption: Words,
}

/// A period.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Period {
    /// The id, if it is already published under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// The label, if an editor has written one.
    pub label: Words,
    /// The first day.
    #[serde(with = "day")]
    pub from: Date,
    /// The last day.
    #[serde(with = "day")]
    pub to: Date,
    /// Whether the statement does not name the first day.
    pub from_inferred: bool,
    /// The hours of each night, as `20:00`.
    pub nightly: Option<[String; 2]>,
    /// What the statement leaves open about the days.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub caution: Words,
}

impl Period {
    /// Whether nothing is known of its first day.
    pub fn is_open(&self) -> bool {
        self.from_inferred && self.from == self.to
    }
}

/// The text of a time of day.
pub(super) fn time_text(time: Time) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The most figures that are offered to be related to another one, to divide it, or to be the same.
pub(super) const MOST_OFFERED: usize = 200;

/// A number of a paragraph: the number of the paragraph from 1, and the code point at which it begins.
pub type Place = (usize, usize);

/// A figure of the draft.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    /// A key that no other figure of the draft has.
    pub key: u32,
    /// The id, if it is already published under one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub id: Option<String>,
    /// What was counted or measured.
    pub label: Words,
    /// The index of its category.
    pub category: usize,
    /// The index of its unit; `None` if the text names none.
    pub unit: Option<usize>,
    /// The index of its period.
    pub period: usize,
    /// Whether it accumulates over the period.
    pub nature: Nature,
    /// The number in base units; a fall is negative.
    pub value: Decimal,
    /// The place value of its last significant printed digit.
    pub step: Decimal,
    /// How exact the number is, according to the statement.
    pub qualifier: Qualifier,
    /// The places that print it.
    pub mentions: Vec<Mention>,
    /// What the statement leaves open.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub left_open: Vec<Gap>,
    /// The caution.
    #[serde(default, skip_serializing_if = "Words::is_blank")]
    pub caution: Words,
    /// What the editor decided.
    pub status: Status,
}

impl Figure {
    /// Whether it prints the number at a place.
    pub fn stands_at(&self, (paragraph, start): Place) -> bool {
        self.mentions.iter().any(|mention| mention.paragraph == paragraph && mention.start == Some(start))
    }

    /// The number of significant digits as printed.
    pub(super) fn digits(&self) -> i32 {
        self.value.magnitude() - self.step.magnitude() + 1
    }

    /// The place of its first number in the text, if the text is there.
    pub fn place(&self) -> Option<Place> {
        self.mentions.iter().find_map(|mention| Some((mention.paragraph, mention.start?)))
    }
}

/// A place that prints a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Mention {
    /// The number of the paragraph, from 1.
    pub paragraph: usize,
    /// The number as printed.
    pub printed: String,
    /// The code point at which it begins, if the text is there.
    pub start: Option<usize>,
}

/// What the editor decided about a figure.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Status {
    /// Nothing yet.
    #[default]
    Open,
    /// It belongs to the dataset.
    Accepted,
    /// It is left out.
    Dropped,
}

impl Draft {
    /// The largest number of figures that the editor shows.
    pub const MOST_FIGURES: u32 = 10_000;

    /// The largest number of characters of a paragraph that the editor shows: each of its numbers is a control.
    pub const MOST_OF_PARAGRAPH: u32 = 20_000;

    /// A draft without figures in these languages, of a statement that was published on a day.
    pub(super) fn empty(languages: Vec<Language>, published: Date) -> Self {
        Self {
            languages,
            id: None,
            title: Words::default(),
            authority: Words::default(),
            outlet: Words::default(),
            published,
            is_dated: false,
            year_inferred: false,
            sections: Vec::new(),
            paragraphs: Arc::default(),
            categories: Vec::new(),
            units: Vec::new(),
            periods: Vec::new(),
            figures: Vec::new(),
            kinds: Arc::default(),
            relations: Arc::default(),
            derived: Arc::default(),
            next_key: 0,
        }
    }

    /// The text of the statement, with a line for each paragraph.
    pub fn text(&self) -> String {
        let lines: Vec<_> = self.paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
        lines.join("\n")
    }

    /// The first language.
    pub fn language(&self) -> Language {
        self.languages.first().copied().unwrap_or_default()
    }

    /// What the editor takes a number for: as changed, otherwise as found.
    pub fn kind_of(&self, found: &Found) -> NumberKind {
        let place = (found.paragraph, found.start);
        self.kinds.iter().rev().find(|(changed, _)| *changed == place).map_or(found.kind, |&(_, kind)| kind)
    }

    /// The figure with this key.
    pub fn figure(&self, key: u32) -> Option<&Arc<Figure>> {
        self.figures.iter().find(|figure| figure.key == key)
    }

    /// The same to change it.
    pub fn figure_mut(&mut self, key: u32) -> Option<&mut Figure> {
        self.figures.iter_mut().find(|figure| figure.key == key).map(Arc::make_mut)
    }

    /// The sentence of a figure: the text before its number, the number, and the text after it. `None` without the text.
    pub fn sentence_of(&self, figure: &Figure) -> Option<[String; 3]> {
        let (paragraph, start) = figure.place()?;
        let text = &self.paragraphs.get(paragraph - 1)?.text;
        let printed = &figure.mentions.iter().find(|mention| mention.start == Some(start))?.printed;
        let end = start + printed.chars().count();
        let sentence = sentence_at(&sentence_ends(text), start..end);
        let part = |part: Range<usize>| text.chars().take(part.end).skip(part.start).collect::<String>();
        Some([part(sentence.start..start).trim_start().to_owned(), part(start..end), part(end..sentence.end)])
    }

    /// The figures that are not dropped.
    pub fn kept(&self) -> impl Iterator<Item = &Arc<Figure>> {
        self.figures.iter().filter(|figure| figure.status != Status::Dropped)
    }

    /// How many figures the editor has decided about, and how many there are.
    pub fn progress(&self) -> (usize, usize) {
        (self.figures.iter().filter(|figure| figure.status != Status::Open).count(), self.figures.len())
    }

    /// The index of the unit with this label, kind and heading; it is added if there is none.
    pub fn unit_with(&mut self, unit: Unit) -> usize {
        let language = self.language();
        let same = |known: &Unit| {
            known.kind == unit.kind
                && known.label.get(language) == unit.label.get(language)
                && known.heading.get(language).to_lowercase() == unit.heading.get(language).to_lowercase()
        };
        self.units.iter().position(same).unwrap_or_else(|| {
            self.units.push(unit);
            self.units.len() - 1
        })
    }

    /// Whether there are more than [`MOST_FIGURES`](Self::MOST_FIGURES), or a longer paragraph than
    /// [`MOST_OF_PARAGRAPH`](Self::MOST_OF_PARAGRAPH).
    pub fn is_too_large(&self) -> bool {
        let is_long = |paragraph: &Paragraph| paragraph.text.chars().nth(Self::MOST_OF_PARAGRAPH as usize).is_some();
        self.figures.len() > Self::MOST_FIGURES as usize || self.paragraphs.iter().any(is_long)
    }

    /// The index of the category with this label; it is added if there is none.
    pub fn category_with(&mut self, label: &str) -> usize {
        let language = self.language();
        self.categories.iter().position(|known| known.label.get(language) == label).unwrap_or_else(|| {
            self.categories.push(Named { label: Words::only(language, label), ..Named::default() });
            self.categories.len() - 1
        })
    }

    /// The index of the period of these days; it is added if there is none. `is_vague` is whether the text does not say
    /// exactly which day the first one is.
    pub fn period_with(&mut self, from: Option<Date>, to: Date, is_vague: bool) -> usize {
        let from_inferred = is_vague || from.is_none();
        let same = |known: &Period| {
            known.nightly.is_none()
                && known.to == to
                && known.from_inferred == from_inferred
                && known.from == from.unwrap_or(to)
        };
        self.periods.iter().position(same).unwrap_or_else(|| {
            self.periods.push(Period {
                id: None,
                label: Words::default(),
                from: from.unwrap_or(to),
                to,
                from_inferred,
                nightly: None,
                caution: Words::default(),
            });
            self.periods.len() - 1
        })
    }
}
