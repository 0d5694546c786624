//! What the statement says of a figure and others: which is part of which.

use super::{
    controls::{add_one, button, choice, words_field},
    figures::amount,
    state::Editor,
};
use crate::{
    data::{Language, Stated},
    draft::{Draft, Figure, Relation},
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
    let count = move || editor.draft(|draft| draft.relations_of(key).count()).filter(|&count| count > 0);
    let add = add_one(
        words.belongs_to,
        move || editor.draft(|draft| draft.unrelated(key).into_iter().map(|one| named(draft, one)).collect()),
        move |whole| editor.change_if_valid(|draft| draft.relate(whole, key, Stated::Contained)),
    );
    element("details")
        .class("more-of-figure")
        .child(element("summary").child(words.relations).child(
            element("span").class("count").child(move || count().map_or_else(String::new, |count| count.to_string())),
        ))
        .child(
            element("ul").child(
                For::each(all).key(|pair| *pair).children(move |(whole, part)| relation(editor, key, whole, part)),
            ),
        )
        .child(add)
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
    let read = move |read: fn(&Relation) -> String| {
        let relation =
            |draft: &Draft| draft.relations.iter().find(|one| (one.whole, one.part) == (whole, part)).map(read);
        editor.draft(relation).flatten().unwrap_or_default()
    };
    let stated = choice(
        words.what_is_said,
        Stated::ALL.iter().zip(words.stated).map(|(stated, text)| (stated.name(), text)).collect(),
        move || {
            let name = read(|relation| relation.stated.name().to_owned());
            Stated::ALL.into_iter().map(Stated::name).find(|known| *known == name).unwrap_or_default()
        },
        move |name| {
            if let Some(stated) = Stated::ALL.into_iter().find(|stated| stated.name() == name) {
                editor.change_if_valid(|draft| draft.relate(whole, part, stated));
            }
        },
    );
    let note = words_field(
        editor,
        words.note,
        format!("relation-{whole}-{part}"),
        move |draft, language| {
            let mut all = draft.relations.iter();
            let relation = all.find(|one| (one.whole, one.part) == (whole, part));
            relation.map(|one| one.note.get(language).to_owned()).unwrap_or_default()
        },
        move |draft, language: Language, text| {
            draft.change_relation(whole, part, |relation| relation.note.set(language, text));
        },
    );
    element("li")
        .child(element("p").child(name))
        .child(element("div").class("fields").child(stated).child(note))
        .child(button("text-button", words.remove, move || _ = editor.change(|draft| draft.unrelate(whole, part))))
}
