//! Proposes a draft for a text: its title and headings, its days, and a figure for each number that is one.

use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

use time::Date;

use super::{
    dates::{Dated, dates},
    label::label,
    model::{Draft, Figure, Mention, Named, Paragraph, Status, Words},
    sentence::{sentence_at, sentence_ends},
    unit::unit,
};
use crate::{
    data::{Category, Decimal, Gap, Language, Nature, NumberToken, Qualifier, TokenError},
    finder::{Change, Found, NumberKind, find, lines},
    words::draft_words,
};

/// The longest text of a statement that is opened, in bytes. A novel has half of it.
pub const MOST_TEXT: usize = 1 << 20;

/// The longest line that is taken for a heading, in characters of English; a Chinese character counts as two.
const LONGEST_HEADING: usize = 90;

/// A draft of a text. Without a given day of publication it is that of the text, otherwise today.
pub fn propose(text: &str, given: Option<Date>, today: Date) -> Draft {
    let lines: Vec<&str> = lines(text).map(str::trim).collect();
    let language = language_of(text);
    let published = given.or_else(|| published(&lines));
    let found: Vec<_> = find(&lines.join("\n")).collect();
    let days = Days::of(&lines, published.unwrap_or(today));
    let mut draft = Draft::empty(vec![language], days.published);
    draft.is_dated = published.is_some();
    draft.year_inferred = !days.name_a_year();
    let with_figures: HashSet<_> =
        found.iter().filter(|found| found.kind == NumberKind::Figure).map(|found| found.paragraph - 1).collect();
    let is_heading =
        |index: usize| looks_like_heading(lines[index]) && index + 1 < lines.len() && !with_figures.contains(&index);
    if lines.len() > 1 && lines.first().is_some_and(|line| looks_like_heading(line)) {
        draft.title.set(language, lines[0]);
    }
    let mut paragraphs = Vec::new();
    for (index, line) in lines.iter().enumerate() {
        // The first line is the title, not a heading.
        if index > 0 && is_heading(index) {
            draft.sections.push(Named { label: Words::only(language, line), ..Named::default() });
        } else if draft.sections.is_empty() {
            let label = Words::only(language, draft_words(language).the_statement);
            draft.sections.push(Named { label, ..Named::default() });
        }
        let section = draft.sections.len() - 1;
        paragraphs.push(Paragraph { section, text: (*line).to_owned(), gist: Words::default() });
    }
    draft.paragraphs = Arc::new(paragraphs);
    let mut known = HashMap::new();
    for found in &found {
        add(&mut draft, found, &days, &mut known);
        // One more than the editor shows is enough to say so.
        if draft.figures.len() > Draft::MOST_FIGURES as usize {
            break;
        }
    }
    name_categories(&mut draft);
    draft
}

/// The language of most of a text.
fn language_of(text: &str) -> Language {
    let sample = text.chars().take(4_000);
    let (mut chinese, mut latin) = (0, 0);
    for character in sample {
        chinese += usize::from(('\u{4e00}'..='\u{9fff}').contains(&character));
        latin += usize::from(character.is_ascii_alphabetic());
    }
    // A Chinese word has two characters, an English one five letters.
    if chinese * 5 > latin * 2 { Language::Zh } else { Language::En }
}

/// Whether a line is short, no sentence, and has no number, as the line with the day and the agency has.
fn looks_like_heading(line: &str) -> bool {
    let width: usize = line.chars().map(|character| if character.is_ascii() { 1 } else { 2 }).sum();
    let ends = ['.', '。', ';', '；', ':', '：', ',', '，', '!', '！', '?', '？', '"', '”'];
    width <= LONGEST_HEADING
        && !line.ends_with(ends)
        && line.chars().any(char::is_alphabetic)
        && !line.chars().any(char::is_numeric)
}

/// The day of publication: the first whole day that the beginning of the text names, otherwise the last line.
fn published(lines: &[&str]) -> Option<Date> {
    let whole = |line: &&&str| {
        dates(line, Date::MAX)
            .into_iter()
            .find(|dated| dated.is_whole && (dated.from == dated.to || dated.from.is_none()))
    };
    let beginning = lines.iter().take(3).find_map(|line| whole(&line));
    beginning.or_else(|| lines.last().and_then(|line| whole(&line))).and_then(|dated| dated.to)
}

/// The days that the paragraphs name.
struct Days {
    paragraphs: Vec<Vec<Dated>>,
    /// The places at which a sentence ends, by paragraph.
    ends: Vec<Vec<usize>>,
    /// The last days before each paragraph.
    last_before: Vec<Option<Dated>>,
    /// The day of publication.
    published: Date,
}

impl Days {
    fn of(lines: &[&str], published: Date) -> Self {
        let paragraphs: Vec<_> = lines.iter().map(|line| dates(line, published)).collect();
        let ends = lines.iter().map(|line| sentence_ends(line)).collect();
        let mut days = Self { paragraphs, ends, last_before: Vec::new(), published };
        let mut last = None;
        let mut last_before = Vec::new();
        for dated in &days.paragraphs {
            last_before.push(last);
            last = dated.iter().rev().find(|dated| !days.is_dateline(dated)).copied().or(last);
        }
        days.last_before = last_before;
        days
    }

    /// The days of a number, and whether its own sentence names them: the last ones before it in its sentence,
    /// otherwise the first ones after it in its sentence, otherwise the last ones of the text before it.
    fn near(&self, found: &Found) -> Option<(Dated, bool)> {
        let index = found.paragraph - 1;
        let (dated, ends) = (self.paragraphs.get(index)?, self.ends.get(index)?);
        let sentence = sentence_at(ends, found.start..found.end);
        // Dates are in the order of the text.
        let (before, after) = dated.split_at(dated.partition_point(|dated| dated.end <= found.start));
        let before = before.last();
        let own = before.filter(|dated| dated.start >= sentence.start);
        let own = own
            .or_else(|| after.iter().find(|dated| dated.start >= found.end))
            .filter(|dated| dated.end <= sentence.end);
        let earlier = || before.filter(|dated| !self.is_dateline(dated)).or(self.last_before.get(index)?.as_ref());
        own.map(|dated| (*dated, true)).or_else(|| earlier().map(|dated| (*dated, false)))
    }

    /// Whether the text names the year of a date.
    fn name_a_year(&self) -> bool {
        self.paragraphs.iter().flatten().any(|dated| dated.has_year)
    }

    /// Whether the days are that of the publication, which stands in a dateline.
    fn is_dateline(&self, dated: &Dated) -> bool {
        dated.from == dated.to && dated.to == Some(self.published)
    }
}

/// The figures of a draft with a number of a unit in a period, by their indices.
type Known = HashMap<(Decimal, Option<usize>, usize), Vec<usize>>;

/// Adds a found number to the draft: as a further mention of an equal figure, or as a figure of its own.
fn add(draft: &mut Draft, found: &Found, days: &Days, known: &mut Known) {
    let Some(figure) = figure_of(draft, found, days) else { return };
    let equal = known.entry((figure.value, figure.unit, figure.period)).or_default();
    match equal.iter().take(MOST_EQUAL).find(|&&index| is_same(&draft.figures[index], &figure, draft.language())) {
        Some(&index) => Arc::make_mut(&mut draft.figures[index]).mentions.extend(figure.mentions),
        None => {
            equal.push(draft.figures.len());
            draft.figures.push(Arc::new(figure));
        }
    }
}

/// The most equal figures that a number is compared with.
const MOST_EQUAL: usize = 20;

/// A figure for a found number; `None` for a number without a value, such as "dozens".
fn figure_of(draft: &mut Draft, found: &Found, days: &Days) -> Option<Figure> {
    if found.kind != NumberKind::Figure || !can_be_read(found) {
        return None;
    }
    let language = draft.language();
    let (value, step) = (found.value?, found.step?);
    let unit = unit(found, language).map(|unit| draft.unit_with(unit));
    let is_fall = found.unit == "%" && found.change == Change::Down && !value.is_negative();
    let near = days.near(found);
    let published = draft.published;
    let period = match near {
        Some((dated, _)) => {
            let to = dated.to.unwrap_or(published);
            draft.period_with(dated.from, dated.from.map_or(to, |from| from.max(to)), dated.is_vague)
        }
        None => draft.period_with(None, published, false),
    };
    let subject = draft
        .figures
        .last()
        .filter(|last| last.mentions.last().is_some_and(|mention| mention.paragraph == found.paragraph));
    let subject = subject.map(|last| last.label.get(language).to_owned());
    let key = draft.next_key;
    draft.next_key += 1;
    Some(Figure {
        key,
        id: None,
        label: Words::only(language, &label(found, subject.as_deref().unwrap_or_default(), language)),
        category: draft.paragraphs.get(found.paragraph - 1).map_or(0, |paragraph| paragraph.section),
        unit,
        period,
        nature: if near.is_some_and(|(dated, _)| dated.from.is_some()) { Nature::Flow } else { Nature::Stock },
        value: if is_fall { -value } else { value },
        step,
        qualifier: found.qualifier,
        mentions: vec![Mention {
            paragraph: found.paragraph,
            printed: found.printed.clone(),
            start: Some(found.start),
        }],
        left_open: if matches!(near, Some((_, false))) { vec![Gap::Date] } else { Vec::new() },
        caution: Words::default(),
        status: Status::Open,
    })
}

/// Whether the reader of datasets reads the printed number as the finder does, or leaves a number in words to the editor.
/// Only a change can be negative.
fn can_be_read(found: &Found) -> bool {
    if found.unit != "%" && found.value.is_some_and(Decimal::is_negative) {
        return false;
    }
    match NumberToken::read(&found.printed) {
        Ok(token) => {
            let is_percent = found.unit == "%";
            found.value.is_some_and(|value| {
                value.abs() == token.value.abs() && value.is_negative() == token.value.is_negative()
            }) && found.step == Some(token.step)
                && is_percent == token.is_percent
        }
        Err(TokenError::NoDigit | TokenError::UnknownSuffix(_)) => true,
        Err(_) => false,
    }
}

/// A figure for a number that the editor takes for one.
pub(super) fn figure_for(draft: &mut Draft, found: &Found) -> Option<Figure> {
    let paragraphs = Arc::clone(&draft.paragraphs);
    let lines: Vec<_> = paragraphs.iter().map(|paragraph| paragraph.text.as_str()).collect();
    let days = Days::of(&lines, draft.published);
    let as_figure = Found { kind: NumberKind::Figure, ..found.clone() };
    let mut figure = figure_of(draft, &as_figure, &days)?;
    figure.category = draft.kept().next().map_or(0, |first| first.category);
    Some(figure)
}

/// Whether two equal numbers of one unit and one period are the same figure: of a size that is no coincidence, or with
/// the same words beside them.
fn is_same(known: &Figure, other: &Figure, language: Language) -> bool {
    known.step == other.step
        && (known.qualifier == other.qualifier || other.qualifier == Qualifier::AsStated)
        && (known.digits() >= 3 || known.label.get(language).eq_ignore_ascii_case(other.label.get(language)))
}

/// The sections with figures become categories, if there are several and no more than a dataset can have.
fn name_categories(draft: &mut Draft) {
    let mut places: HashMap<usize, usize> = HashMap::new();
    let language = draft.language();
    let mut categories = Vec::new();
    for figure in &draft.figures {
        places.entry(figure.category).or_insert_with(|| {
            categories.push(draft.sections[figure.category].clone());
            categories.len() - 1
        });
    }
    let is_one = !(2..=Category::MAX).contains(&categories.len());
    if is_one {
        let label = Words::only(language, draft_words(language).all_figures);
        categories = vec![Named { label, ..Named::default() }];
    }
    for figure in &mut draft.figures {
        let category = if is_one { 0 } else { places[&figure.category] };
        Arc::make_mut(figure).category = category;
    }
    draft.categories = categories;
}
