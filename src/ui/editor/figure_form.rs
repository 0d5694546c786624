//! The form of a figure: everything that an editor can say about it.

use super::{
    computed::computed,
    controls::{add_one, button, check_box, choice, day_field, suggested, words_field},
    figures::decisions,
    relations::{named, relations, summary_id},
    state::Editor,
};
use crate::{
    data::{Gap, Language, Nature, Qualifier, UnitKind, date_from_text},
    draft::{Draft, Figure, Finding, Status, Words},
    ui::{
        Element, browser,
        element::{For, Show, element},
    },
    words::{fill, format, relation_words},
};

/// The form of a figure.
pub(super) fn figure_form(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let field = move |name: &'static str,
                      label: &'static str,
                      get: fn(&Figure) -> &Words,
                      get_mut: fn(&mut Figure) -> &mut Words| {
        words_field(
            editor,
            "input",
            label,
            format!("{name}-{key}"),
            move |draft| draft.figure(key).map(|figure| get(figure)),
            move |draft| draft.figure_mut(key).map(get_mut),
        )
    };
    let label = field("label", words.label, |figure| &figure.label, |figure| &mut figure.label);
    let caution = field("caution", words.caution, |figure| &figure.caution, |figure| &mut figure.caution);
    element("div")
        .class("figure-form")
        .child(sentence(editor, key))
        .child(doubts(editor, key))
        .child(
            element("div")
                .class("fields")
                .child(label)
                .child(unit_label(editor, key))
                .child(unit_kind(editor, key))
                .child(category(editor, key))
                .child(qualifier(editor, key))
                .children(period(editor, key))
                .child(nature(editor, key)),
        )
        .child(days_for_others(editor, key))
        .child(left_open(editor, key))
        .child(element("div").class("fields").child(caution))
        .child(relations(editor, key))
        .child(computed(editor, key))
        .child(mentions(editor, key))
        .child(same_number(editor, key))
        .child(decisions(editor, key))
        .child(bulk(editor, key))
}

/// The sentence of the figure, with its number.
fn sentence(editor: Editor, key: u32) -> Element {
    match editor.figure(key, Draft::sentence_of).flatten() {
        Some([before, number, after]) => {
            element("blockquote").attr("dir", "auto").child(before).child(element("mark").child(number)).child(after)
        }
        None => element("div"),
    }
}

/// What the editor should look at.
fn doubts(editor: Editor, key: u32) -> Element {
    let own = move || {
        let findings = editor.findings();
        findings.iter().filter(|finding| finding.figure() == key).cloned().collect::<Vec<_>>()
    };
    element("ul").class("findings").child(For::each(own).key(Clone::clone).children(move |finding| {
        let class = if finding.is_doubt() { "doubt" } else { "agrees" };
        let text = editor.draft_untracked(|draft| finding.text(draft, editor.explorer.language)).unwrap_or_default();
        element("li").class(class).child(element("span").child(text)).children(say_parts(editor, finding))
    }))
}

/// The button that says that the figures of a sum that holds are its parts, unless they are.
fn say_parts(editor: Editor, finding: Finding) -> Option<Element> {
    let Finding::AddsUp { total, parts } = finding else { return None };
    let is_open = {
        let parts = parts.clone();
        move || !editor.draft(|draft| draft.is_sum_related(total, &parts)).unwrap_or(true)
    };
    let say = move || {
        let parts = parts.clone();
        button("text-button", editor.words.say_parts, move || {
            editor.change_if_valid(|draft| draft.relate_sum(total, &parts));
            browser::focus_soon(["#", &summary_id(total)].concat());
        })
    };
    Some(element("span").child(Show::when(is_open).children(say)))
}

fn unit_label(editor: Editor, key: u32) -> Element {
    let labels = editor.draft_untracked(|draft| {
        let mut labels: Vec<_> = draft.units.iter().map(|unit| unit.label.get(draft.language()).to_owned()).collect();
        labels.sort();
        labels.dedup();
        labels
    });
    suggested(
        editor.words.unit,
        format!("units-{key}"),
        labels.unwrap_or_default(),
        move || editor.figure(key, unit_of).flatten().map(|(label, _)| label).unwrap_or_default(),
        move |label| {
            _ = editor.change(|draft| {
                let kind = draft.figure(key).and_then(|figure| unit_of(draft, figure)).map(|(_, kind)| kind);
                draft.set_unit(key, label.trim(), kind);
            });
        },
    )
}

/// The label and the kind of the unit of a figure. A percentage has the title of its chart as its label.
fn unit_of(draft: &Draft, figure: &Figure) -> Option<(String, UnitKind)> {
    let unit = draft.units.get(figure.unit?)?;
    let label = if unit.kind.is_percent() { &unit.heading } else { &unit.label };
    Some((label.get(draft.language()).to_owned(), unit.kind))
}

fn unit_kind(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    choice(
        words.unit_kind,
        UnitKind::ALL.iter().zip(words.unit_kinds).map(|(kind, text)| (kind.name(), text)).collect(),
        move || editor.figure(key, unit_of).flatten().map_or("", |(_, kind)| kind.name()),
        move |name| {
            let Some(kind) = UnitKind::ALL.into_iter().find(|kind| kind.name() == name) else { return };
            _ = editor.change(|draft| {
                let label = draft.figure(key).and_then(|figure| unit_of(draft, figure)).map(|(label, _)| label);
                draft.set_unit(key, &label.unwrap_or_default(), Some(kind));
            });
        },
    )
}

fn category(editor: Editor, key: u32) -> Element {
    let label = |draft: &Draft, category: usize| {
        draft
            .categories
            .get(category)
            .map(|category| category.label.get(draft.language()).to_owned())
            .unwrap_or_default()
    };
    let labels = editor.draft_untracked(|draft| (0..draft.categories.len()).map(|index| label(draft, index)).collect());
    suggested(
        editor.words.category,
        format!("categories-{key}"),
        labels.unwrap_or_default(),
        move || editor.figure(key, |draft, figure| label(draft, figure.category)).unwrap_or_default(),
        move |label| {
            let label = label.trim().to_owned();
            if !label.is_empty() {
                let is_possible = editor.change(|draft| draft.set_category(key, &label));
                if is_possible == Some(false) {
                    editor.say(editor.words.too_many_categories);
                }
            }
        },
    )
}

fn qualifier(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let language = editor.explorer.language;
    let name = |qualifier| format::qualifier(qualifier, language).unwrap_or(words.as_stated);
    choice(
        words.qualifier,
        Qualifier::ALL.map(|qualifier| (qualifier.name(), name(qualifier))).to_vec(),
        move || editor.figure(key, |_, figure| figure.qualifier.name()).unwrap_or_default(),
        move |name| {
            if let Some(qualifier) = Qualifier::ALL.into_iter().find(|qualifier| qualifier.name() == name) {
                editor.change_figure(key, |figure| figure.qualifier = qualifier);
            }
        },
    )
}

fn nature(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    choice(
        words.nature,
        vec![(Nature::Flow.name(), words.nature_flow), (Nature::Stock.name(), words.nature_stock)],
        move || editor.figure(key, |_, figure| figure.nature.name()).unwrap_or_default(),
        move |name| {
            if let Some(nature) = Nature::ALL.into_iter().find(|nature| nature.name() == name) {
                editor.change_figure(key, |figure| figure.nature = nature);
            }
        },
    )
}

/// The first and the last day. An empty first day is one that the statement does not name.
fn period(editor: Editor, key: u32) -> [Element; 2] {
    let words = editor.words;
    let day = move |label: &'static str, is_first: bool| {
        let shown = move || {
            let day = editor.figure(key, |draft, figure| {
                let period = draft.periods.get(figure.period)?;
                let day = if is_first { period.from } else { period.to };
                (!is_first || !period.is_open()).then(|| day.to_string())
            });
            day.flatten().unwrap_or_default()
        };
        day_field(label, shown, move |text| {
            let before = editor.draft_untracked(|draft| draft.figure(key).map(|figure| figure.period)).flatten();
            match editor.change(|draft| draft.set_day(key, is_first, date_from_text(text))) {
                Some(true) => editor.session.days_before.set(before.map(|before| (key, before))),
                _ => editor.say(words.days_reversed),
            }
        })
    };
    [day(words.first_day, true), day(words.last_day, false)]
}

/// The offer to give changed days to the other figures that had the same.
fn days_for_others(editor: Editor, key: u32) -> Element {
    let others = move || {
        let (_, period) = editor.session.days_before.get().filter(|(changed, _)| *changed == key)?;
        let count = editor.draft(|draft| draft.figures.iter().filter(|figure| figure.period == period).count())?;
        (count > 0).then_some((period, count))
    };
    element("div").child(For::each(others).key(|others| *others).children(move |(period, count)| {
        let label = fill(editor.words.days_for_others, &[("count", &count.to_string())]);
        button("button", label, move || _ = editor.change(|draft| draft.give_days(key, period)))
    }))
}

/// What the statement leaves open.
fn left_open(editor: Editor, key: u32) -> Element {
    let language: Language = editor.explorer.language;
    let box_of = move |gap: Gap| {
        let (name, meaning) = relation_words(language).gaps[gap as usize];
        let is = move || editor.figure(key, |_, figure| figure.left_open.contains(&gap)).unwrap_or_default();
        let toggle = move || {
            editor.change_figure(key, |figure| match figure.left_open.iter().position(|open| *open == gap) {
                Some(place) => _ = figure.left_open.remove(place),
                None => figure.left_open.push(gap),
            });
        };
        check_box(name, is, toggle).attr("title", meaning)
    };
    element("fieldset").child(element("legend").child(editor.words.left_open)).children(Gap::DECLARED.map(box_of))
}

/// The places that print the figure. One can become a figure of its own.
fn mentions(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let all = move || {
        let mentions = editor.figure(key, |_, figure| figure.mentions.clone()).unwrap_or_default();
        if mentions.len() > 1 { mentions.into_iter().enumerate().collect() } else { Vec::new() }
    };
    element("ul").class("mentions").child(For::each(all).key(Clone::clone).children(move |(index, mention)| {
        let place =
            fill(words.number_in, &[("number", &mention.printed), ("paragraph", &mention.paragraph.to_string())]);
        element("li").child(element("span").child(place)).child(button("text-button", words.separate, move || {
            if let Some(new) = editor.change(|draft| draft.separate(key, index)).flatten() {
                editor.go_to(new);
            }
        }))
    }))
}

/// The list to join another figure with the same number, if there is one.
fn same_number(editor: Editor, key: u32) -> Element {
    let others = move || {
        editor.draft(|draft| draft.same_numbers(key).into_iter().map(|one| named(draft, one)).collect::<Vec<_>>())
    };
    add_one(editor.words.same_as, "", others, move |other| {
        _ = editor.change(|draft| draft.join(key, other));
        editor.go_to(key);
    })
}

/// Decisions about all figures of the unit or of the paragraph.
fn bulk(editor: Editor, key: u32) -> Element {
    let words = editor.words;
    let decide = move |label: &'static str, status: Status, of_unit: bool| {
        button("button", label, move || {
            _ = editor.change(|draft| {
                let Some(figure) = draft.figure(key).cloned() else { return };
                let paragraph = |figure: &Figure| figure.mentions.first().map(|mention| mention.paragraph);
                draft.decide_all(status, |other| {
                    if of_unit { other.unit == figure.unit } else { paragraph(other) == paragraph(&figure) }
                });
            });
        })
    };
    element("details")
        .class("bulk")
        .child(element("summary").child(words.several))
        .child(decide(words.accept_unit, Status::Accepted, true))
        .child(decide(words.drop_unit, Status::Dropped, true))
        .child(decide(words.accept_paragraph, Status::Accepted, false))
        .child(decide(words.drop_paragraph, Status::Dropped, false))
}
