//! A group of radio buttons that is styled as a segmented control.

use leptos::prelude::*;

use crate::ui::{Element, browser, element::element};

/// The group with its label. The signal contains the index of the selected option.
pub(super) fn choice<const N: usize>(
    name: &'static str,
    legend: &'static str,
    options: [&'static str; N],
    chosen: RwSignal<usize>,
) -> Element {
    let first = chosen.get_untracked();
    let option = |(place, label): (usize, &'static str)| {
        let input = element("input").attr("type", "radio").attr("name", name).attr("value", place.to_string()).on(
            "change",
            move |event| {
                if let Ok(place) = browser::value_of_event(event).parse() {
                    chosen.set(place);
                }
            },
        );
        let input = if place == first { input.attr("checked", "") } else { input };
        element("label").child(input).child(element("span").child(label))
    };
    element("fieldset")
        .class("choice")
        .child(element("legend").child(legend))
        .child(element("span").class("segments").children(options.into_iter().enumerate().map(option)))
}
