//! The picture in the download dialog: preview, options and buttons.

use leptos::prelude::*;

use super::{
    choice::choice,
    named_action, saving,
    state::{DownloadState, FileKind},
};
use crate::{
    data::Decimal,
    export::{picture::NoPicture, svg},
    ui::{
        Element, Explorer,
        browser::files,
        components::icon::Icon,
        element::{For, element},
    },
    words::{format::digits, pixels, preview_of},
};

/// The section for the picture, or the reason why the view has none.
pub(super) fn picture(state: DownloadState) -> Element {
    let reason = move || state.picture.with(|picture| picture.as_ref().err().copied());
    element("section").class("download-picture").attr("aria-label", state.words.picture).child(
        For::each(move || [reason()]).key(|reason| *reason).children(move |reason| match reason {
            Some(reason) => none(state, reason),
            None => offered(state),
        }),
    )
}

fn none(state: DownloadState, reason: NoPicture) -> Element {
    element("p").class("download-none").child(reason.reason(state.explorer.language))
}

fn offered(state: DownloadState) -> Element {
    let words = state.words;
    let choices = element("div")
        .class("download-choices")
        .child(choice("format", words.format, [words.wide, words.square, words.story, words.fit], state.format))
        .child(choice("theme", words.theme, [words.light, words.dark], state.theme))
        .child(choice("scale", words.scale, ["1×", "2×", "3×"], state.scale));
    let png = named_action(Icon::Download, words.png)
        .child(" ")
        .child(element("span").class("download-hint").child(move || size(state)))
        .on("click", move |_| state.save(FileKind::Png));
    let copy = if files::can_copy_pictures() {
        named_action(Icon::Copy, words.copy_picture).on("click", move |_| state.copy_picture())
    } else {
        element("p").class("download-refused").child(words.no_picture_clipboard)
    };
    let actions = element("div")
        .class("download-group")
        .child(element("h3").child(words.picture))
        .child(png)
        .child(saving(state, FileKind::Svg, words.svg, words.svg_hint))
        .child(copy);
    element("div").child(preview(state)).child(choices).child(actions)
}

/// A preview of the exported SVG.
fn preview(state: DownloadState) -> Element {
    let side = |read: fn(&crate::export::Picture) -> f64| {
        move || state.picture.with(|picture| picture.as_ref().ok().map(|picture| read(picture).to_string()))
    };
    let address = move || {
        let palette = state.chosen_palette();
        state.picture.with(|picture| picture.as_ref().ok().map(|picture| files::svg_address(&svg(picture, palette))))
    };
    let text = move || {
        let language = state.explorer.language;
        let title = state.picture.with(|picture| picture.as_ref().map(|picture| picture.title.clone()).ok());
        Some(preview_of(&title.unwrap_or_default(), &super::shown_text(state), language))
    };
    let image = element("img")
        .attr("width", side(|picture| picture.width))
        .attr("height", side(|picture| picture.height))
        .attr("alt", text)
        .attr("src", address);
    element("div").class("download-preview").child(image)
}

/// The size of the PNG in pixels.
fn size(state: DownloadState) -> String {
    let Explorer { language, .. } = state.explorer;
    let scale = state.chosen_scale();
    state.picture.with(|picture| {
        let Ok(picture) = picture else { return String::new() };
        let scaled = |side: f64| digits(Decimal::from(side as u32 * scale), language);
        pixels(&scaled(picture.width), &scaled(picture.height), language)
    })
}
