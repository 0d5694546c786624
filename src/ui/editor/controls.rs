//! The controls of the editor: buttons, fields for texts, days and choices, and boxes to tick.

use super::state::Editor;
use crate::{
    data::Language,
    draft::{Draft, Words},
    ui::{
        Element, browser,
        element::{For, Show, element},
        state::value::State,
    },
    words::words,
};

/// A button.
pub(super) fn button(class: &'static str, label: impl Into<String>, act: impl Fn() + Send + Sync + 'static) -> Element {
    element("button").class(class).attr("type", "button").on("click", move |_| act()).child(label.into())
}

/// A field for a text in each language of the draft: an `input`, or a `textarea` for several lines. `name` is different
/// for each text: changes of the same text that follow each other are one step.
pub(super) fn words_field(
    editor: Editor,
    tag: &'static str,
    label: &'static str,
    name: impl Into<String>,
    get: impl Fn(&Draft) -> Option<&Words> + Copy + Send + Sync + 'static,
    get_mut: impl Fn(&mut Draft) -> Option<&mut Words> + Copy + Send + Sync + 'static,
) -> Element {
    let name = name.into();
    let languages = move || {
        let languages = editor.draft(|draft| draft.languages.clone()).unwrap_or_default();
        let is_double = languages.len() > 1;
        languages.into_iter().map(move |language| (language, is_double))
    };
    let field = move |(language, is_double): (Language, bool)| {
        let label = if is_double { [label, " · ", words(language).own_name].concat() } else { label.to_owned() };
        let name = [&name, "-", language.code()].concat();
        let text = move || {
            let text = editor.draft(|draft| get(draft).map(|words| words.get(language).to_owned()));
            text.flatten().unwrap_or_default()
        };
        let input = element(tag)
            .attr("id", name.clone())
            .attr("lang", language.tag())
            .attr("autocomplete", "off")
            .prop("value", text)
            .on("input", move |event| {
                let text = browser::value_of_event(event);
                editor.change_field(&name, |draft| {
                    if let Some(words) = get_mut(draft) {
                        words.set(language, &text);
                    }
                });
            });
        let input = if tag == "input" { input.attr("type", "text") } else { input.attr("rows", "3") };
        element("label").class("field").child(element("span").child(label)).child(input)
    };
    element("div").class("each-language").child(For::each(languages).key(|language| *language).children(field))
}

/// The fields of one thing, under its name. `id` is that of the name.
pub(super) fn named_group(
    id: &str,
    name: impl Fn() -> String + Send + Sync + 'static,
    fields: Vec<Element>,
) -> Element {
    element("div")
        .class("thing")
        .attr("role", "group")
        .attr("aria-labelledby", id.to_owned())
        .child(element("p").class("thing-name").attr("id", id.to_owned()).child(name))
        .child(element("div").class("fields").children(fields))
}

/// What a figure has several of, such as relations.
pub(super) struct Removable<N, W, R> {
    /// The id of the name.
    pub(super) id: String,
    /// The name.
    pub(super) name: N,
    /// The fields.
    pub(super) fields: Vec<Element>,
    /// Whether it is in the dataset.
    pub(super) is_written: W,
    /// Why it is not.
    pub(super) reason: &'static str,
    /// Removes it.
    pub(super) remove: R,
    /// The id of the element that has the focus afterwards.
    pub(super) next: String,
}

/// The fields of a thing, with a button that removes it, and the reason if it is not in the dataset.
pub(super) fn removable<N, W, R>(editor: Editor, thing: Removable<N, W, R>) -> Element
where
    N: Fn() -> String + Send + Sync + 'static,
    W: Fn(&Draft) -> bool + Copy + Send + Sync + 'static,
    R: Fn(&mut Draft) + Copy + Send + Sync + 'static,
{
    let Removable { id, name, fields, is_written, reason, remove, next } = thing;
    let left_out = Show::when(move || !editor.draft(is_written).unwrap_or(true))
        .children(move || element("p").class("left-out").child(reason));
    let act = move || {
        _ = editor.change(remove);
        browser::focus_soon(["#", &next].concat());
    };
    named_group(&id, name, fields)
        .child(element("div").child(left_out))
        .child(button("text-button", editor.words.remove, act).attr("aria-describedby", id))
}

/// A field with suggestions.
pub(super) fn suggested(
    label: &'static str,
    list: String,
    suggestions: Vec<String>,
    get: impl Fn() -> String + Send + Sync + 'static,
    set: impl Fn(String) + Send + Sync + 'static,
) -> Element {
    let options = suggestions.into_iter().map(|suggestion| element("option").attr("value", suggestion));
    element("label")
        .class("field")
        .child(element("span").child(label))
        .child(
            element("input")
                .attr("type", "text")
                .attr("autocomplete", "off")
                .attr("list", list.clone())
                .prop("value", get)
                .on("change", move |event| set(browser::value_of_event(event))),
        )
        .child(element("datalist").attr("id", list).children(options))
}

/// A field with a choice.
pub(super) fn choice(
    label: &'static str,
    options: Vec<(&'static str, &'static str)>,
    get: impl Fn() -> &'static str + Clone + Send + Sync + 'static,
    set: impl Fn(&str) + Send + Sync + 'static,
) -> Element {
    let value = get.clone();
    let options = options.into_iter().map(move |(name, text)| {
        let get = get.clone();
        element("option").attr("value", name).attr("selected", move || (get() == name).then(String::new)).child(text)
    });
    element("label").class("field").child(element("span").child(label)).child(
        element("span").class("select").child(
            element("select")
                .prop("value", move || value().to_owned())
                .on("change", move |event| set(&browser::value_of_event(event)))
                .children(options.collect::<Vec<_>>()),
        ),
    )
}

/// A part of a form that is folded while it is empty. Its summary has the number of things in it.
pub(super) fn folded(
    title: &'static str,
    id: String,
    count: impl Fn() -> usize + Copy + Send + Sync + 'static,
) -> Element {
    let number = move || if count() == 0 { String::new() } else { [" ", &count().to_string()].concat() };
    let summary = element("summary").attr("id", id).child(title).child(element("span").class("count").child(number));
    element("details").class("more-of-figure").attr("open", move || (count() > 0).then(String::new)).child(summary)
}

/// A field that adds one of several things, each with a number and a name. It is empty again after each choice. Without
/// anything to add there is the reason.
pub(super) fn add_one(
    label: &'static str,
    reason: &'static str,
    options: impl Fn() -> Option<Vec<(u32, String)>> + Copy + Send + Sync + 'static,
    add: impl Fn(u32) + Copy + Send + Sync + 'static,
) -> Element {
    let is_empty = move || options().is_none_or(|options| options.is_empty());
    let field = Show::when(move || !is_empty())
        .fallback(move || element("p").class("hint").child(reason))
        .children(move || one_of(label, options, add));
    element("div").class("add-one").child(field)
}

fn one_of(
    label: &'static str,
    options: impl Fn() -> Option<Vec<(u32, String)>> + Send + Sync + 'static,
    add: impl Fn(u32) + Send + Sync + 'static,
) -> Element {
    let chosen = State::new(());
    let all = move || {
        let none = (None, "—".to_owned());
        let options = options().unwrap_or_default().into_iter().map(|(number, name)| (Some(number), name));
        std::iter::once(none).chain(options)
    };
    let option = |(number, name): (Option<u32>, String)| {
        let value = number.map_or_else(String::new, |number| number.to_string());
        element("option").attr("value", value).child(name)
    };
    let select = element("select")
        .prop("value", move || {
            chosen.get();
            String::new()
        })
        .on("change", move |event| {
            if let Ok(number) = browser::value_of_event(event).parse() {
                add(number);
            }
            chosen.update(|()| ());
        })
        .child(For::each(all).key(Clone::clone).children(option));
    element("label")
        .class("field")
        .child(element("span").child(label))
        .child(element("span").class("select").child(select))
}

/// A field for a day, as `2022-08-05`; empty for none. A browser reports each part of a date while it is typed, so a day
/// is set when the reader leaves the field.
pub(super) fn day_field(
    label: &'static str,
    get: impl Fn() -> String + Copy + Send + Sync + 'static,
    set: impl Fn(&str) + Send + Sync + 'static,
) -> Element {
    let input = element("input").attr("type", "date").prop("value", get).on("blur", move |event| {
        let day = browser::value_of_event(event);
        if day != get() {
            set(&day);
        }
    });
    element("label").class("field").child(element("span").child(label)).child(input)
}

/// A box to tick.
pub(super) fn check_box(
    label: &'static str,
    is_ticked: impl Fn() -> bool + Send + Sync + 'static,
    toggle: impl Fn() + Send + Sync + 'static,
) -> Element {
    let input = element("input")
        .attr("type", "checkbox")
        .prop("checked", move || if is_ticked() { "true".to_owned() } else { String::new() })
        .on("change", move |_| toggle());
    element("label").class("check-box").child(input).child(element("span").child(label))
}
