//! The editor: it opens a statement, and an editor confirms the figures that the finder proposes.

mod about;
mod bar;
mod export;
mod figure_form;
mod figures;
mod keys;
mod notices;
mod number;
mod open;
mod read_html;
mod state;
mod store;
mod text;

use state::Editor;

use crate::ui::{
    Element, Explorer,
    element::{For, element},
};

/// The editor: the form to open a statement, or the draft.
pub(in crate::ui) fn editor(explorer: Explorer) -> Element {
    let editor = Editor::of(explorer);
    store::restore_once(editor);
    let content = For::each(move || [editor.opening()])
        .key(|opening| *opening)
        .children(move |opening| if opening.is_some() { workspace(editor) } else { open::form(editor) });
    element("div")
        .class("editor")
        .attr("id", "figures")
        .attr("tabindex", "-1")
        .on("keydown", move |event| keys::on_key(editor, event))
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
        .child(export::export(editor))
}
