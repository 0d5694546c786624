//! The controls of the editor: buttons, fields for texts, days and choices, and boxes to tick.

use crate::{
    data::Language,
    ui::{Element, browser, element::element},
    words::words,
};

/// A button.
pub(super) fn button(class: &'static str, label: impl Into<String>, act: impl Fn() + Send + Sync + 'static) -> Element {
    element("button").class(class).attr("type", "button").on("click", move |_| act()).child(label.into())
}

/// The label of a field, with its language if there are several.
pub(super) fn labelled(label: &'static str, language: Language, is_double: bool) -> String {
    if is_double { [label, " · ", words(language).own_name].concat() } else { label.to_owned() }
}

/// A field for a text in a language.
pub(super) fn text_field(
    label: &str,
    language: Language,
    get: impl Fn() -> String + Send + Sync + 'static,
    set: impl Fn(String) + Send + Sync + 'static,
) -> Element {
    element("label").class("field").child(element("span").child(label.to_owned())).child(
        element("input")
            .attr("type", "text")
            .attr("lang", language.tag())
            .attr("autocomplete", "off")
            .prop("value", get)
            .on("input", move |event| set(browser::value_of_event(event))),
    )
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
