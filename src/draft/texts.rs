//! The texts of a draft in its languages.

use std::{collections::BTreeSet, sync::Arc};

use super::model::{Draft, Words};
use crate::data::{Language, OVERRIDES};

/// A text without spaces at its ends and without the characters that override the direction of a text.
pub(super) fn clean(text: &str) -> String {
    text.chars().filter(|character| !OVERRIDES.contains(character)).collect::<String>().trim().to_owned()
}

impl Draft {
    /// Adds a language, or removes it unless it is the only one. What is written in it is kept for undo.
    pub fn toggle_language(&mut self, language: Language) {
        if !self.languages.contains(&language) {
            self.languages.push(language);
        } else if self.languages.len() > 1 {
            self.languages.retain(|&known| known != language);
        }
    }

    /// How many texts are written in one of the languages and not in another.
    pub fn untranslated(&self) -> usize {
        if self.languages.len() < 2 {
            return 0;
        }
        let is_missing = |words: &&Words| {
            let mut blank = self.languages.iter().map(|&language| words.get(language).trim().is_empty());
            let has_letters = self.languages.iter().any(|&language| words.get(language).contains(char::is_alphabetic));
            has_letters && blank.any(|is_blank| is_blank)
        };
        self.texts().into_iter().filter(is_missing).count()
    }

    /// The units of the figures that are kept, by their indices.
    pub fn used_units(&self) -> Vec<usize> {
        self.kept().filter_map(|figure| figure.unit).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The categories of the figures that are kept, by their indices.
    pub fn used_categories(&self) -> Vec<usize> {
        self.kept().map(|figure| figure.category).collect::<BTreeSet<_>>().into_iter().collect()
    }

    /// The summary of a paragraph, from 0, to change it.
    pub fn gist_mut(&mut self, paragraph: usize) -> Option<&mut Words> {
        Arc::make_mut(&mut self.paragraphs).get_mut(paragraph).map(|paragraph| &mut paragraph.gist)
    }

    /// The texts that the dataset has.
    fn texts(&self) -> Vec<&Words> {
        let mut texts = vec![&self.title, &self.authority, &self.outlet];
        texts.extend(self.sections.iter().map(|section| &section.label));
        texts.extend(self.paragraphs.iter().map(|paragraph| &paragraph.gist));
        let categories = self.used_categories().into_iter().map(|category| &self.categories[category]);
        texts.extend(categories.flat_map(|category| [&category.label, &category.description]));
        let units = self.used_units().into_iter().map(|unit| &self.units[unit]);
        texts.extend(units.flat_map(|unit| [&unit.label, &unit.one, &unit.heading, &unit.caption]));
        texts.extend(self.kept().flat_map(|figure| [&figure.label, &figure.caution]));
        texts.extend(self.relations.iter().map(|relation| &relation.note));
        texts.extend(self.derived.iter().flat_map(|derived| [&derived.label, &derived.note]));
        texts
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{date_from_text, parse},
        draft::{Content, propose},
    };

    #[test]
    fn a_second_language_is_written_with_what_is_not_translated_in_the_first() {
        let day = date_from_text("2022-08-05").expect("a day");
        let mut draft = propose("Harbour report\nCrews freed 1,200 birds.", Some(day), day);
        draft.toggle_language(Language::En);
        assert_eq!((draft.languages.as_slice(), draft.untranslated()), (&[Language::En][..], 0));
        draft.toggle_language(Language::Zh);
        let before = draft.untranslated();
        assert!(before > 3, "{before}");
        draft.change_figure(0, |figure| figure.label.set(Language::Zh, "放飞的候鸟"));
        draft.gist_mut(0).expect("a paragraph").set(Language::Zh, "放飞了候鸟。");
        assert_eq!(draft.untranslated(), before);
        draft.gist_mut(0).expect("a paragraph").set(Language::En, "Birds were freed.");
        assert_eq!(draft.untranslated(), before - 1);
        let dataset = parse(draft.to_json(Content::Kept).as_bytes()).expect("a valid dataset");
        let figure = dataset.figures().next().expect("a figure");
        assert_eq!(dataset[figure].label.in_language(Language::Zh), "放飞的候鸟（未确认）");
        assert_eq!(dataset.title.in_language(Language::Zh), "Harbour report");
        draft.toggle_language(Language::En);
        assert_eq!(draft.languages, [Language::Zh]);
    }
}
