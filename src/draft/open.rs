//! Opens the file of a dataset as a draft.

use std::sync::Arc;

use super::{
    derived::{Derived, proposed_label},
    model::{Draft, Figure, Mention, Named, Paragraph, Period, Status, Unit, Words, time_text},
    relation::Relation,
};
use crate::{
    data::{self, Dataset, Divisor, Id, Language, Problems, Quantity, Ref, Scope, Span, Text, parse},
    words::draft_words,
};

/// A draft of a dataset file, without the text of its statement.
///
/// # Errors
/// The problems of the file.
pub fn of_file(file: &[u8]) -> Result<Draft, Problems> {
    let dataset = parse(file)?;
    let languages: Vec<_> = dataset.languages.iter().collect();
    let words = |text: &Text| Words::of(text, &languages);
    // What stands in a file where an editor has written nothing.
    let written = |text: &Text, word: fn(Language) -> &'static str| {
        let mut words = words(text);
        for &language in languages.iter().filter(|&&language| text.in_language(language) == word(language)) {
            words.set(language, "");
        }
        words
    };
    let if_any = |text: &Option<Text>| text.as_ref().map(words).unwrap_or_default();
    let id = |id: &Id| Some(id.as_str().to_owned());
    let statement = &dataset.statement;
    let paragraph = |paragraph: &data::Paragraph| Paragraph {
        section: paragraph.section.index(),
        text: String::new(),
        gist: words(&paragraph.gist),
    };
    let named = |of: &Id, label: &Text, description| Named { id: id(of), label: words(label), description };
    let figures: Vec<_> = dataset
        .figures()
        .zip(0..)
        .map(|(figure, key)| Arc::new(figure_of(&dataset, figure, key, &languages)))
        .collect();
    let mut draft = Draft {
        id: id(&dataset.id),
        title: written(&dataset.title, |language| draft_words(language).untitled),
        authority: written(&statement.authority, |language| draft_words(language).authority_unknown),
        outlet: written(&statement.outlet, |language| draft_words(language).outlet_unknown),
        published: statement.published,
        is_dated: true,
        year_inferred: statement.year_inferred,
        sections: statement.sections.iter().map(|one| named(&one.id, &one.label, Words::default())).collect(),
        paragraphs: Arc::new(statement.paragraphs.iter().map(paragraph).collect()),
        categories: dataset
            .categories()
            .map(|one| named(&dataset[one].id, &dataset[one].label, if_any(&dataset[one].description)))
            .collect(),
        units: dataset
            .units()
            .map(|one| {
                let unit = &dataset[one];
                let has_one = unit.one != unit.label;
                Unit {
                    id: id(&unit.id),
                    kind: unit.kind,
                    label: words(&unit.label),
                    one: if has_one { words(&unit.one) } else { Words::default() },
                    heading: words(&unit.heading),
                    caption: if_any(&unit.caption),
                }
            })
            .collect(),
        periods: dataset
            .periods()
            .map(|one| {
                let period = &dataset[one];
                Period {
                    id: id(&period.id),
                    label: words(&period.label),
                    from: period.from,
                    to: period.to,
                    from_inferred: period.from_inferred,
                    nightly: period.nightly.map(|nightly| [time_text(nightly.from), time_text(nightly.to)]),
                    caution: if_any(&period.caution),
                }
            })
            .collect(),
        next_key: key(dataset.figures().len() + dataset.derived().len()),
        figures,
        kinds: Arc::default(),
        relations: Arc::new(dataset.relations().iter().map(|relation| relation_of(relation, &languages)).collect()),
        derived: Arc::new(dataset.derived().map(|derived| derived_of(&dataset, derived, &languages)).collect()),
        languages,
    };
    forget_proposed_gists(&mut draft);
    Ok(draft)
}

/// Removes the summaries that are the proposed ones, so that they follow the figures.
fn forget_proposed_gists(draft: &mut Draft) {
    let mut blank = draft.clone();
    for paragraph in Arc::make_mut(&mut blank.paragraphs) {
        paragraph.gist = Words::default();
    }
    let proposed = blank.gists();
    for (paragraph, proposed) in Arc::make_mut(&mut draft.paragraphs).iter_mut().zip(proposed) {
        if paragraph.gist == proposed {
            paragraph.gist = Words::default();
        }
    }
}

/// The key of the number at this place: the figures are first.
fn key(place: usize) -> u32 {
    u32::try_from(place).unwrap_or(u32::MAX)
}

fn relation_of(relation: &data::Relation, languages: &[Language]) -> Relation {
    Relation {
        whole: key(relation.whole.index()),
        part: key(relation.part.index()),
        stated: relation.stated,
        paragraph: relation.paragraph,
        note: relation.note.as_ref().map(|note| Words::of(note, languages)).unwrap_or_default(),
    }
}

fn derived_of(dataset: &Dataset, derived: Ref<data::Derived>, languages: &[Language]) -> Derived {
    let key_of = |quantity: Quantity| match quantity {
        Quantity::Figure(figure) => key(figure.index()),
        Quantity::Derived(derived) => key(dataset.figures().len() + derived.index()),
    };
    let one = &dataset[derived];
    Derived {
        key: key_of(Quantity::Derived(derived)),
        id: Some(one.id.as_str().to_owned()),
        label: label_of_derived(dataset, derived, languages),
        kind: one.kind,
        of: key_of(one.of),
        per: match one.per {
            Divisor::Quantity(per) => Some(key_of(per)),
            Divisor::Time { .. } => None,
        },
        basis: one.basis,
        note: match &one.scope {
            Scope::Same => Words::default(),
            Scope::OverlapNotStated(note) => Words::of(note, languages),
        },
    }
}

/// The label of a computed number; blank if it is the proposed one, so that it follows the labels of its figures.
fn label_of_derived(dataset: &Dataset, derived: Ref<data::Derived>, languages: &[Language]) -> Words {
    let one = &dataset[derived];
    let is_open = dataset.is_unconfirmed(Quantity::Derived(derived));
    let label = own_label(&one.label, is_open, languages);
    let label_of = |quantity: Quantity, language| match quantity {
        Quantity::Figure(figure) => {
            let figure = &dataset[figure];
            own_label(&figure.label, figure.unconfirmed, languages).get(language).to_owned()
        }
        Quantity::Derived(_) => String::new(),
    };
    let proposed = |&language: &Language| {
        let (per, span) = match one.per {
            Divisor::Quantity(per) => (Some(label_of(per, language)), Span::Day),
            Divisor::Time { span, .. } => (None, span),
        };
        proposed_label(&label_of(one.of, language), per.as_deref(), span, language)
    };
    let is_proposed = languages.iter().all(|language| label.get(*language) == proposed(language));
    if is_proposed { Words::default() } else { label }
}

/// A label without the note that nobody has confirmed its number.
fn own_label(label: &Text, is_open: bool, languages: &[Language]) -> Words {
    let mut label = Words::of(label, languages);
    for &language in languages.iter().filter(|_| is_open) {
        if let Some(own) = confirmed_label(label.get(language), language).map(str::to_owned) {
            label.set(language, &own);
        }
    }
    label
}

fn figure_of(dataset: &Dataset, figure: Ref<data::Figure>, key: u32, languages: &[Language]) -> Figure {
    let figure = &dataset[figure];
    let mention = |mention: &data::Mention| Mention {
        paragraph: mention.paragraph,
        printed: mention.printed.clone(),
        start: None,
    };
    Figure {
        key,
        id: Some(figure.id.as_str().to_owned()),
        label: own_label(&figure.label, figure.unconfirmed, languages),
        category: figure.category.index(),
        unit: Some(figure.unit.index()),
        period: figure.period.index(),
        nature: figure.nature,
        value: figure.amount.value,
        step: figure.amount.step,
        qualifier: figure.amount.qualifier,
        mentions: figure.mentions.iter().map(mention).collect(),
        left_open: figure.left_open.clone(),
        caution: figure.caution.as_ref().map(|caution| Words::of(caution, languages)).unwrap_or_default(),
        status: if figure.unconfirmed { Status::Open } else { Status::Accepted },
    }
}

/// The label without the note that nobody has confirmed the figure; `None` if it has no such note.
pub(super) fn confirmed_label(label: &str, language: Language) -> Option<&str> {
    let (before, after) = draft_words(language).unconfirmed.split_once("{label}").unwrap_or_default();
    label.strip_prefix(before)?.strip_suffix(after)
}
