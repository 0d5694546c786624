//! The editor: it opens a statement, and an editor confirms the figures that the finder proposes.

mod about;
mod bar;
mod computed;
mod controls;
mod export;
mod figure_form;
mod figures;
mod keys;
mod notices;
mod number;
mod open;
mod read_html;
mod relations;
mod state;
mod store;
mod text;
mod texts;

use controls::button;
use state::Editor;
use web_sys::Event;

use crate::ui::{
    Element, Explorer,
    app::header::language_buttons,
    element::{For, element},
};

/// The page of the editor.
pub(in crate::ui) fn editor(explorer: Explorer) -> Element {
    let main = element("main").class("editor-main").child(content(explorer));
    element("div").child(header(explorer)).child(main)
}

/// The header: the way back to the figures, and the buttons for the language.
fn header(explorer: Explorer) -> Element {
    let editor = Editor::of(explorer);
    let words = editor.words;
    let back = button("text-button", words.back_to_figures, move || explorer.choose(|query| query.is_editing = false));
    let text = element("div")
        .class("masthead-text")
        .child(element("p").class("source").child(back))
        .child(element("h1").attr("id", "editor-title").attr("tabindex", "-1").child(move || editor.title()));
    let tools = element("div").class("tools").children(language_buttons(explorer, ".language"));
    element("header").class("masthead").child(text).child(tools)
}

/// The form to open a statement, or the draft.
fn content(explorer: Explorer) -> Element {
    let editor = Editor::of(explorer);
    store::restore_once(editor);
    let content = For::each(move || [editor.opening()])
        .key(|opening| *opening)
        .children(move |opening| if opening.is_some() { workspace(editor) } else { open::form(editor) });
    element("div")
        .class("editor")
        .attr("id", "figures")
        .attr("tabindex", "-1")
        // A file that is dropped beside the form is not opened in place of the page.
        .on("dragover", Event::prevent_default)
        .on("drop", Event::prevent_default)
        .child(element("div").class("editor-notices").attr("role", "status").child(notices::notices(editor)))
        .child(element("div").child(content))
}

/// The draft: about the statement, the text with its numbers, and the figures.
fn workspace(editor: Editor) -> Element {
    element("div")
        .class("workspace")
        .child(bar::bar(editor))
        .child(about::about(editor))
        .child(
            element("div").class("sides").child(text::text(editor)).child(
                element("div").class("figure-side").child(number::number(editor)).child(figures::figures(editor)),
            ),
        )
        .child(texts::texts(editor))
        .child(export::export(editor))
}
