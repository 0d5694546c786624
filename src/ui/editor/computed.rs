//! The numbers that are computed from a figure: its number per day or night, and ratios to other figures.

use super::{
    controls::{Removable, add_one, button, check_box, choice, folded, removable, words_field},
    relations::named,
    state::Editor,
};
use crate::{
    data::Span,
    draft::{Derived, Draft, Words},
    ui::{
        Element,
        element::{For, Show, element},
    },
    words::fill,
};

/// The powers of ten of a divisor that are offered.
const BASES: [(&str, &str); 4] = [("0", "1"), ("2", "100"), ("3", "1,000"), ("6", "1,000,000")];

/// The numbers that are computed from a figure, and the list to add one.
pub(super) fn computed(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let all =
        move || editor.draft(|draft| draft.ratios_of(key).map(|one| one.key).collect::<Vec<_>>()).unwrap_or_default();
    let count = move || editor.draft(|draft| draft.computed_of(key)).unwrap_or_default();
    let add = add_one(
        words.divide_by,
        words.no_divisor,
        move || editor.draft(|draft| draft.divisors(key).into_iter().map(|one| named(draft, one)).collect()),
        move |per| editor.change_if_valid(|draft| draft.divide(key, per)),
    );
    folded(words.computed, summary_id(key), count)
        .child(rate(editor, key))
        .child(
            element("div")
                .class("things")
                .child(For::each(all).key(|one| *one).children(move |one| ratio(editor, key, one))),
        )
        .child(add)
}

/// The id of the summary of the computed numbers of a figure.
fn summary_id(key: u32) -> String {
    format!("computed-{key}")
}

/// The box for the number per day or night, and the button that gives one to all figures; or why there is none.
fn rate(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let span = move || {
        let span = |draft: &Draft, figure: &_| draft.can_have_rate(figure).then(|| draft.span_of(figure));
        editor.figure(key, span).flatten()
    };
    let boxes = For::each(span).key(|span| *span).children(move |span| {
        let label = if span == Span::Night { words.per_night } else { words.per_day };
        let has = move || editor.draft(|draft| draft.has_rate(key)).unwrap_or_default();
        let toggle = move || _ = editor.change(|draft| draft.set_rate(key, !draft.has_rate(key)));
        element("div").class("rate").child(check_box(label, has, toggle)).child(button(
            "text-button",
            words.rates_for_all,
            move || _ = editor.change(Draft::set_all_rates),
        ))
    });
    let none = Show::when(move || span().is_none()).children(move || element("p").class("hint").child(words.no_rate));
    element("div").child(element("div").child(boxes)).child(element("div").child(none))
}

/// A ratio of the figure: its label, what it is per, and what is left open.
fn ratio(editor: Editor, figure: u32, key: u32) -> Element {
    let words = editor.words;
    let name = move || {
        let name = |draft: &Draft| {
            let per = draft.derived(key)?.per?;
            draft.figure(per).map(|figure| named(draft, figure).1)
        };
        let name = editor.draft(name).flatten().unwrap_or_default();
        fill(words.divided_by, &[("figure", &name)])
    };
    let field =
        move |name: &str, label: &'static str, get: fn(&Derived) -> &Words, get_mut: fn(&mut Derived) -> &mut Words| {
            words_field(
                editor,
                "input",
                label,
                format!("{name}-{key}"),
                move |draft| draft.derived(key).map(get),
                move |draft| draft.derived_mut(key).map(get_mut),
            )
        };
    let label = field("ratio", words.ratio_label, |derived| &derived.label, |derived| &mut derived.label);
    let note = field("ratio-note", words.ratio_note, |derived| &derived.note, |derived| &mut derived.note);
    let basis = choice(
        words.per_how_many,
        BASES.to_vec(),
        move || {
            let basis = editor.draft(|draft| draft.derived(key).map(|derived| derived.basis.to_string())).flatten();
            BASES.into_iter().map(|(zeros, _)| zeros).find(|zeros| basis.as_deref() == Some(zeros)).unwrap_or_default()
        },
        move |zeros| {
            if let Ok(zeros) = zeros.parse() {
                editor.change_if_valid(|draft| {
                    if let Some(derived) = draft.derived_mut(key) {
                        derived.basis = zeros;
                    }
                });
            }
        },
    );
    let ratio = Removable {
        id: format!("ratio-name-{key}"),
        name,
        fields: vec![label, basis, note],
        is_written: move |draft: &Draft| draft.is_computed(key),
        reason: words.ratio_left_out,
        remove: move |draft: &mut Draft| draft.remove_derived(key),
        next: summary_id(figure),
    };
    removable(editor, ratio)
}
