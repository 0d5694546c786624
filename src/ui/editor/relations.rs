//! What the statement says of a figure and others: which is part of which.

use super::{
    controls::{Removable, add_one, choice, folded, removable, words_field},
    figures::amount,
    state::Editor,
};
use crate::{
    data::Stated,
    draft::{Draft, Figure},
    ui::{
        Element,
        element::{For, element},
    },
    words::fill,
};

/// The relations of a figure, and the list to add one.
pub(super) fn relations(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let all = move || {
        let pairs = editor.draft(|draft| draft.relations_of(key).map(|one| (one.whole, one.part)).collect::<Vec<_>>());
        pairs.unwrap_or_default()
    };
    let count = move || {
        let is_written = |draft: &Draft| draft.relations_of(key).filter(|relation| draft.is_written(relation)).count();
        editor.draft(is_written).unwrap_or_default()
    };
    let add = add_one(
        words.belongs_to,
        words.no_whole,
        move || editor.draft(|draft| draft.possible_wholes(key).into_iter().map(|one| named(draft, one)).collect()),
        move |whole| editor.change_if_valid(|draft| draft.relate(whole, key, Stated::Contained)),
    );
    folded(words.relations, summary_id(key), count)
        .child(
            element("div").class("things").child(
                For::each(all).key(|pair| *pair).children(move |(whole, part)| relation(editor, key, whole, part)),
            ),
        )
        .child(add)
}

/// The id of the summary of the relations of a figure.
pub(super) fn summary_id(key: u32) -> String {
    format!("relations-{key}")
}

/// The key of a figure, and the text that names it in a list.
pub(super) fn named(draft: &Draft, figure: &Figure) -> (u32, String) {
    let label = figure.label.get(draft.language()).trim();
    let amount = amount(draft, figure);
    let name = [&*amount, label].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
    (figure.key, name.join(" · "))
}

/// A relation of the figure: which the other one is, what is said, and a note.
fn relation(editor: Editor, key: u32, whole: u32, part: u32) -> Element {
    let words = editor.words;
    let (other, template) = if whole == key { (part, words.other_is_part) } else { (whole, words.other_is_whole) };
    let name = move || {
        let name = editor.figure(other, |draft, figure| named(draft, figure).1).unwrap_or_default();
        fill(template, &[("figure", &name)])
    };
    let stated = choice(
        words.what_is_said,
        Stated::ALL.iter().zip(words.stated).map(|(stated, text)| (stated.name(), text)).collect(),
        move || {
            let name = |draft: &Draft| draft.relation(whole, part).map(|relation| relation.stated.name());
            editor.draft(name).flatten().unwrap_or_default()
        },
        move |name| {
            if let Some(stated) = Stated::ALL.into_iter().find(|stated| stated.name() == name) {
                editor.change_if_valid(|draft| draft.relate(whole, part, stated));
            }
        },
    );
    let note = words_field(
        editor,
        "input",
        words.note,
        format!("relation-{whole}-{part}"),
        move |draft| draft.relation(whole, part).map(|relation| &relation.note),
        move |draft| draft.relation_mut(whole, part).map(|relation| &mut relation.note),
    );
    let relation = Removable {
        id: format!("relation-name-{whole}-{part}"),
        name,
        fields: vec![stated, note],
        is_written: move |draft: &Draft| draft.relation(whole, part).is_none_or(|relation| draft.is_written(relation)),
        reason: words.relation_left_out,
        remove: move |draft: &mut Draft| draft.unrelate(whole, part),
        next: summary_id(key),
    };
    removable(editor, relation)
}
