//! Opens the file of a dataset as a draft.

use std::sync::Arc;

use super::model::{Draft, Figure, Mention, Named, Paragraph, Period, Status, Unit, Words, time_text};
use crate::{
    data::{self, Dataset, Id, Language, Problems, Ref, Text, parse},
    words::draft_words,
};

/// A draft of a dataset file, without the text of its statement.
///
/// # Errors
/// The problems of the file.
pub fn of_file(file: &[u8]) -> Result<Draft, Problems> {
    let dataset = parse(file)?;
    // The file is valid, so it is JSON.
    let mut tree: serde_json::Value = serde_json::from_slice(file).unwrap_or_default();
    let mut taken = |name: &str| Arc::new(tree.get_mut(name).map(serde_json::Value::take).unwrap_or_default());
    let (relations, derived) = (taken("relations"), taken("derived"));
    let languages: Vec<_> = dataset.languages.iter().collect();
    let words = |text: &Text| Words::of(text, &languages);
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
    Ok(Draft {
        id: id(&dataset.id),
        title: words(&dataset.title),
        authority: words(&statement.authority),
        outlet: words(&statement.outlet),
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
        next_key: u32::try_from(figures.len()).unwrap_or(u32::MAX),
        figures,
        kinds: Arc::default(),
        relations,
        derived,
        languages,
    })
}

fn figure_of(dataset: &Dataset, figure: Ref<data::Figure>, key: u32, languages: &[Language]) -> Figure {
    let figure = &dataset[figure];
    let mut label = Words::of(&figure.label, languages);
    for &language in languages.iter().filter(|_| figure.unconfirmed) {
        if let Some(own) = confirmed_label(label.get(language), language).map(str::to_owned) {
            label.set(language, &own);
        }
    }
    let mention = |mention: &data::Mention| Mention {
        paragraph: mention.paragraph,
        printed: mention.printed.clone(),
        start: None,
    };
    Figure {
        key,
        id: Some(figure.id.as_str().to_owned()),
        label,
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
