//! Writes the file of a dataset from a draft.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap, HashSet},
    sync::Arc,
};

use super::{
    derived::{Derived, proposed_label},
    file::{
        DerivedFile, FigureFile, File, MentionFile, NamedFile, NightlyFile, ParagraphFile, PeriodFile, RelationFile,
        StatementFile, Texts, UnitFile,
    },
    id::Ids,
    model::{Draft, Figure, Mention, Named, Paragraph, Period, Status, Unit, Words},
    named::day,
    relation::Relation,
    texts::clean,
};
use crate::{
    data::{Decimal, Language, Nature, Scope, Span, UnitKind},
    words::{draft_words, fill, format, punctuation},
};

/// Which figures a file has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// Every figure that is not dropped. Those that nobody has confirmed are marked.
    Kept,
    /// Only the accepted ones.
    Accepted,
}

impl Draft {
    /// The file of the dataset, in version 2 of the schema. The text of the statement is not part of it: a summary that
    /// no editor has written lists the figures of its paragraph.
    pub fn to_json(&self, content: Content) -> String {
        let writer = Writer::new(self, content);
        let mut json = serde_json::to_string_pretty(&writer.file()).unwrap_or_default();
        json.push('\n');
        json
    }

    /// The summaries of the paragraphs as a file has them.
    pub(super) fn gists(&self) -> Vec<Words> {
        let writer = Writer::new(self, Content::Kept);
        let gist = |(index, paragraph): (usize, &Paragraph)| {
            let mut words = Words::default();
            for &language in &self.languages {
                let written = writer.text(&paragraph.gist, language);
                words.set(language, &written.unwrap_or_else(|| writer.gist(index + 1, language)));
            }
            words
        };
        self.paragraphs.iter().enumerate().map(gist).collect()
    }
}

/// The longest summary that is written for an editor, in characters, before its “…”.
const LONGEST_SUMMARY: usize = 2_000;

/// Writes a draft: the figures with their ids, and only the units and periods that these have.
struct Writer<'a> {
    draft: &'a Draft,
    figures: Vec<(String, &'a Figure)>,
    /// The place of each figure in the list, by its key.
    places: HashMap<u32, usize>,
    derived: Vec<(String, &'a Derived)>,
    /// The figures of each paragraph and how it prints them, by the number of the paragraph.
    printed: BTreeMap<usize, Vec<(&'a Figure, &'a str)>>,
    sections: Vec<String>,
    categories: BTreeMap<usize, String>,
    units: BTreeMap<Option<usize>, String>,
    periods: BTreeMap<usize, String>,
}

impl<'a> Writer<'a> {
    fn new(draft: &'a Draft, content: Content) -> Self {
        let is_in = |figure: &&Figure| content == Content::Kept || figure.status == Status::Accepted;
        let figures: Vec<&Figure> = draft.kept().map(Arc::as_ref).filter(is_in).collect();
        let named =
            |named: &Named, ids: &mut Ids, kind| ids.id(named.id.as_deref(), named.label.get(Language::En), kind);
        let mut ids = Ids::default();
        let sections = draft.sections.iter().map(|section| named(section, &mut ids, "section")).collect();
        let mut ids = Ids::default();
        let used = figures.iter().map(|figure| figure.category).collect::<BTreeSet<_>>();
        let categories =
            used.into_iter().map(|index| (index, named(&draft.categories[index], &mut ids, "category"))).collect();
        let mut ids = Ids::default();
        let mut units = BTreeMap::new();
        for figure in &figures {
            units.entry(figure.unit).or_default();
        }
        for (index, id) in &mut units {
            let unit = index.map(|index| &draft.units[index]);
            let heading = unit.map_or("", |unit| unit.heading.get(Language::En));
            *id = ids.id(unit.and_then(|unit| unit.id.as_deref()), heading, "unit");
        }
        let mut ids = Ids::default();
        let mut periods = BTreeMap::new();
        for figure in &figures {
            periods.entry(figure.period).or_default();
        }
        for (&index, id) in &mut periods {
            let period = &draft.periods[index];
            let days = [&*day::text(period.from), "-", &day::text(period.to)].concat();
            *id = ids.id(period.id.as_deref(), if period.from_inferred { "" } else { &days }, "until");
        }
        let mut ids = Ids::default();
        // Published ids first, so that no other figure gets one of them.
        figures.iter().filter_map(|figure| figure.id.as_deref()).for_each(|id| ids.reserve(id));
        let mut printed: BTreeMap<usize, Vec<(&Figure, &str)>> = BTreeMap::new();
        for figure in &figures {
            for mention in &figure.mentions {
                let here = printed.entry(mention.paragraph).or_default();
                if here.last().is_none_or(|(last, _)| last.key != figure.key) {
                    here.push((figure, &mention.printed));
                }
            }
        }
        let figures = figures.into_iter().map(|figure| {
            let label = figure.label.get(Language::En);
            let id = figure.id.clone().unwrap_or_else(|| ids.id(None, label, "figure"));
            (id, figure)
        });
        let figures: Vec<(String, &Figure)> = figures.collect();
        figures.iter().for_each(|(id, _)| ids.reserve(id));
        let places: HashMap<u32, usize> =
            figures.iter().enumerate().map(|(place, (_, figure))| (figure.key, place)).collect();
        let derived = draft.computable(content == Content::Accepted);
        derived.iter().filter_map(|derived| derived.id.as_deref()).for_each(|id| ids.reserve(id));
        let derived = derived.into_iter().map(|derived| {
            let of = places.get(&derived.of).map_or("", |&place| figures[place].0.as_str());
            let id = derived
                .id
                .clone()
                .unwrap_or_else(|| ids.id(None, &[of, " by ", derived.kind.name()].concat(), "computed"));
            (id, derived)
        });
        let derived = derived.collect();
        Self { draft, figures, places, derived, printed, sections, categories, units, periods }
    }

    /// A text in a language. One that is not translated is given in the first language.
    fn text(&self, words: &Words, language: Language) -> Option<String> {
        let texts = [language, self.draft.language()].map(|language| clean(words.get(language)));
        texts.into_iter().find(|text| !text.is_empty())
    }

    /// A text in the languages of the draft, or what stands for it where an editor has written none.
    fn texts(&self, words: &Words, otherwise: impl Fn(Language) -> String) -> Texts {
        let text =
            |&language: &Language| (language.code(), self.text(words, language).unwrap_or_else(|| otherwise(language)));
        self.draft.languages.iter().map(text).collect()
    }

    fn labels(&self, label: impl Fn(Language) -> String) -> Texts {
        self.draft.languages.iter().map(|&language| (language.code(), label(language))).collect()
    }

    fn texts_if_any(&self, words: &Words) -> Option<Texts> {
        let any = self.draft.languages.iter().find_map(|&language| self.text(words, language))?;
        Some(self.texts(words, |_| any.clone()))
    }

    fn file(&self) -> File<'_> {
        let draft = self.draft;
        let missing = |word: fn(Language) -> &'static str| move |language| word(language).to_owned();
        let title = self.texts(&draft.title, missing(|language| draft_words(language).untitled));
        let published = day::text(draft.published);
        let mut ids = Ids::default();
        let id = draft.id.clone().unwrap_or_else(|| {
            let title: String = draft.title.get(Language::En).chars().take(20).collect();
            ids.id(None, &[title.trim(), " ", &published].concat(), "statement")
        });
        File {
            schema_version: 2,
            languages: Language::ALL.into_iter().filter(|language| draft.languages.contains(language)).collect(),
            id,
            title,
            statement: StatementFile {
                authority: self.texts(&draft.authority, missing(|language| draft_words(language).authority_unknown)),
                outlet: self.texts(&draft.outlet, missing(|language| draft_words(language).outlet_unknown)),
                published,
                year_inferred: draft.year_inferred,
                sections: self.sections(),
                paragraphs: draft
                    .paragraphs
                    .iter()
                    .enumerate()
                    .map(|(index, one)| self.paragraph(index, one))
                    .collect(),
            },
            categories: self.categories.iter().map(|(&index, id)| self.named(id, &draft.categories[index])).collect(),
            units: self.units.iter().map(|(index, id)| self.unit(id, index.map(|index| &draft.units[index]))).collect(),
            periods: self.periods.iter().map(|(&index, id)| self.period(id, &draft.periods[index])).collect(),
            figures: self.figures.iter().map(|(id, figure)| self.figure(id, figure)).collect(),
            relations: self.relations(),
            derived: self.derived(),
        }
    }

    /// The relations of the figures that the file has. Nothing of another unit can be a part.
    fn relations(&self) -> Vec<RelationFile<'_>> {
        let relation = |relation: &'a Relation| {
            let [(whole, whole_figure), (part, part_figure)] =
                [self.figure_with(relation.whole)?, self.figure_with(relation.part)?];
            (whole_figure.unit == part_figure.unit).then(|| RelationFile {
                whole,
                part,
                stated: relation.stated,
                paragraph: relation.paragraph,
                note: self.texts_if_any(&relation.note),
            })
        };
        self.draft.relations.iter().filter_map(relation).collect()
    }

    /// The id of the figure with this key, and the figure.
    fn figure_with(&self, key: u32) -> Option<(&str, &'a Figure)> {
        let (id, figure) = &self.figures[*self.places.get(&key)?];
        Some((id, figure))
    }

    /// The numbers that are computed from the figures that the file has.
    fn derived(&self) -> Vec<DerivedFile<'_>> {
        let id_of = |key: u32| {
            let derived = || self.derived.iter().find(|(_, derived)| derived.key == key).map(|(id, _)| &**id);
            self.figure_with(key).map(|(id, _)| id).or_else(derived)
        };
        let [same, overlap_not_stated] = Scope::NAMES;
        let file = |(id, derived): &'_ (String, &'a Derived)| {
            let note = self.texts_if_any(&derived.note);
            let per = match derived.per {
                Some(per) => id_of(per)?,
                None => self.draft.span_of(self.figure_with(derived.of)?.1).name(),
            };
            Some(DerivedFile {
                id: id.clone(),
                label: self.labels(|language| self.label_of_derived(derived, language)),
                kind: derived.kind,
                of: id_of(derived.of)?,
                per,
                basis: (derived.basis > 0).then(|| Decimal::ONE.times_power_of_ten(derived.basis)),
                scope: if note.is_some() { overlap_not_stated } else { same },
                note,
            })
        };
        self.derived.iter().filter_map(file).collect()
    }

    /// The label of a computed number in a language.
    fn label_of_derived(&self, derived: &Derived, language: Language) -> String {
        let label =
            |key: u32| self.figure_with(key).map(|(_, figure)| self.label(figure, language)).unwrap_or_default();
        let label = self.text(&derived.label, language).unwrap_or_else(|| {
            let figure = self.figure_with(derived.of).map(|(_, figure)| figure);
            let span = figure.map_or(Span::Day, |figure| self.draft.span_of(figure));
            proposed_label(&label(derived.of), derived.per.map(label).as_deref(), span, language)
        });
        Self::with_note(label, self.is_open(derived), language)
    }

    /// Whether nobody has confirmed a figure of which a number is computed.
    fn is_open(&self, derived: &Derived) -> bool {
        let mut waiting: Vec<u32> = derived.inputs().collect();
        // A number can be computed from another one in many ways.
        let mut seen = HashSet::new();
        while let Some(key) = waiting.pop() {
            match self.figure_with(key) {
                _ if !seen.insert(key) => {}
                Some((_, figure)) if figure.status == Status::Open => return true,
                Some(_) => {}
                None => waiting
                    .extend(self.derived.iter().filter(|(_, one)| one.key == key).flat_map(|(_, one)| one.inputs())),
            }
        }
        false
    }

    /// A label, with a note if nobody has confirmed its number.
    fn with_note(label: String, is_open: bool, language: Language) -> String {
        if is_open { fill(draft_words(language).unconfirmed, &[("label", &label)]) } else { label }
    }

    fn sections(&self) -> Vec<NamedFile> {
        self.sections.iter().zip(&self.draft.sections).map(|(id, section)| self.named(id, section)).collect()
    }

    fn named(&self, id: &str, named: &Named) -> NamedFile {
        NamedFile {
            id: id.to_owned(),
            label: self.texts(&named.label, |language| draft_words(language).the_statement.to_owned()),
            description: self.texts_if_any(&named.description),
        }
    }

    fn paragraph(&self, index: usize, paragraph: &Paragraph) -> ParagraphFile {
        let gist = |language| self.gist(index + 1, language);
        ParagraphFile {
            n: index + 1,
            section: self.sections[paragraph.section].clone(),
            gist: self.texts(&paragraph.gist, gist),
        }
    }

    /// A summary of a paragraph: the numbers of its figures, each with its label. Only the beginning of a very long list
    /// is kept.
    fn gist(&self, number: usize, language: Language) -> String {
        let marks = punctuation(language);
        let here = self.printed.get(&number).into_iter().flatten();
        let part =
            |&(figure, printed): &(&Figure, &str)| [&*self.label(figure, language), marks.colon, printed].concat();
        let parts: Vec<_> = here.map(part).collect();
        if parts.is_empty() {
            return draft_words(language).no_figures.to_owned();
        }
        let mut summary = parts.join(marks.semicolon) + marks.full_stop;
        if let Some((end, _)) = summary.char_indices().nth(LONGEST_SUMMARY) {
            summary.truncate(end);
            summary.push('…');
        }
        summary
    }

    /// The label of a figure, without the note that nobody has confirmed it.
    fn label(&self, figure: &Figure, language: Language) -> String {
        if let Some(label) = self.text(&figure.label, language) {
            return label;
        }
        let printed = figure.mentions.first().map_or("", |mention| mention.printed.as_str());
        fill(draft_words(language).unlabelled, &[("number", printed)])
    }

    fn unit(&self, id: &str, unit: Option<&Unit>) -> UnitFile {
        let missing = |language| draft_words(language).no_unit.to_owned();
        let Some(unit) = unit else {
            let texts = self.texts(&Words::default(), missing);
            let kind = UnitKind::Measure;
            return UnitFile {
                id: id.to_owned(),
                kind,
                label: texts.clone(),
                one: None,
                heading: texts,
                caption: None,
            };
        };
        UnitFile {
            id: id.to_owned(),
            kind: unit.kind,
            label: self.texts(&unit.label, missing),
            one: self.texts_if_any(&unit.one),
            heading: self.texts(&unit.heading, missing),
            caption: self.texts_if_any(&unit.caption),
        }
    }

    fn period(&self, id: &str, period: &Period) -> PeriodFile {
        let days = |language| {
            if period.from_inferred {
                fill(draft_words(language).until, &[("date", &format::date(period.to, language))])
            } else {
                format::date_range(period.from, period.to, language)
            }
        };
        PeriodFile {
            id: id.to_owned(),
            label: self.texts(&period.label, days),
            from: day::text(period.from),
            to: day::text(period.to),
            from_inferred: period.from_inferred,
            nightly: period.nightly.clone().map(|[from, to]| NightlyFile { from, to }),
            caution: self.texts_if_any(&period.caution),
        }
    }

    fn figure(&self, id: &str, figure: &'a Figure) -> FigureFile<'a> {
        let unconfirmed = figure.status == Status::Open;
        FigureFile {
            id: id.to_owned(),
            label: self.labels(|language| Self::with_note(self.label(figure, language), unconfirmed, language)),
            category: self.categories[&figure.category].clone(),
            unit: self.units[&figure.unit].clone(),
            period: self.periods[&figure.period].clone(),
            nature: Some(figure.nature).filter(|&nature| nature != Nature::default()),
            value: figure.value,
            step: figure.step,
            qualifier: figure.qualifier,
            mentions: figure
                .mentions
                .iter()
                .map(|Mention { paragraph, printed, .. }| MentionFile { paragraph: *paragraph, printed })
                .collect(),
            left_open: &figure.left_open,
            caution: self.texts_if_any(&figure.caution),
            unconfirmed,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{Dataset, date_from_text, parse, sample},
        draft::{of_file, propose},
    };

    fn day() -> time::Date {
        date_from_text("2022-08-05").expect("a day")
    }

    fn parsed(draft: &Draft, content: Content) -> Dataset {
        let json = draft.to_json(content);
        parse(json.as_bytes()).unwrap_or_else(|problems| panic!("{problems}\n{json}"))
    }

    #[test]
    fn a_dataset_that_is_opened_and_written_stays_the_same() {
        let other: &[u8] = include_bytes!("../../public/data/cbp-2020-02.json");
        for file in [&*sample::FILE, other] {
            let before = parse(file).expect("a valid dataset");
            let draft = of_file(file).expect("the same dataset");
            let mut after = parsed(&draft, Content::Kept);
            after.version = before.version;
            assert_eq!(after, before);
        }
    }

    #[test]
    fn a_proposed_draft_is_a_valid_dataset_of_unconfirmed_figures() {
        for text in [
            "Harbour report\nIn May 2021, crews freed nearly 1,200 birds and removed 3.5 tonnes of nets.\n\nCosts\n\
             They spent $2.4 million, up 12% from the year before; 61% of it on boats. Two boats sank.",
            "港口通报\n5月，共放飞候鸟1200余只，清理渔网3.5吨，同比增长12%。两艘船沉没，占三成。",
        ] {
            let draft = propose(text, Some(day()), day());
            let dataset = parsed(&draft, Content::Kept);
            assert!(dataset.figures().len() >= 4);
            assert!(dataset.figures().all(|figure| dataset[figure].unconfirmed));
            let label = dataset.figures().next().map(|figure| dataset[figure].label.in_language(draft.language()));
            assert!(label.is_some_and(|label| label.ends_with(" (not confirmed)") || label.ends_with("（未确认）")));
            let reopened = of_file(draft.to_json(Content::Kept).as_bytes()).expect("a dataset");
            assert_eq!(reopened.to_json(Content::Kept), draft.to_json(Content::Kept));
        }
    }

    #[test]
    fn what_is_said_of_a_dropped_figure_is_dropped_with_it() {
        for dropped in 0..27 {
            let mut draft = of_file(&sample::FILE).expect("the bundled dataset");
            draft.change_figure(dropped, |figure| figure.status = Status::Dropped);
            assert_eq!(parsed(&draft, Content::Kept).figures().len(), 26);
        }
    }

    #[test]
    fn accepted_figures_are_written_alone_and_without_a_note() {
        let mut draft = propose("Crews freed 1,200 birds and 35 seals.", Some(day()), day());
        draft.change_figure(1, |figure| figure.status = Status::Accepted);
        let dataset = parsed(&draft, Content::Accepted);
        let labels: Vec<_> = dataset.figures().map(|figure| dataset[figure].label.in_language(Language::En)).collect();
        assert_eq!(labels, ["Seals"]);
        assert_eq!(dataset.units().len(), 1);
    }
}
