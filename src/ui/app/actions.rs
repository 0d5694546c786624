//! The actions: share, download, find, and a menu with the others.

use super::{header::language_buttons, options};
use crate::{
    data::Quantity,
    ui::{
        Dialog, Element, Explorer,
        components::{copy_button::share_link, icon::Icon},
        element::element,
    },
};

/// The actions of the view. On phones they are at the bottom of the screen.
pub(in crate::ui) fn actions(explorer: Explorer) -> Element {
    let words = explorer.words;
    let embed = opener(explorer, Dialog::Embed, Icon::Code, words.embed).attr("data-needs-site", "");
    let more = element("div")
        .class("menu")
        .attr("id", "more")
        .attr("popover", "")
        .attr("role", "group")
        .attr("aria-label", words.more)
        // A button that opens a dialog closes the menu, so the browser returns the focus to the button of the menu.
        .children(
            [cite_button(explorer, None), embed]
                .map(|button| button.attr("popovertarget", "more").attr("popovertargetaction", "hide")),
        )
        .child(full_screen_button(explorer))
        .child(theme_button(explorer))
        .children(language_buttons(explorer, "[popovertarget=more]"));
    element("div")
        .class("actions")
        .attr("role", "group")
        .attr("aria-label", words.actions)
        .child(share_link(explorer, "button"))
        .child(opener(explorer, Dialog::Download, Icon::Download, words.download))
        .child(options::opener(explorer))
        .child(opener_of("more", Icon::More, "button").child(words.more))
        .child(more)
}

/// The button for full-screen mode. The script in `index.html` handles it, and hides it in browsers without this mode.
/// The whole page is shown full screen, so details and dialogs stay visible.
fn full_screen_button(explorer: Explorer) -> Element {
    element("button")
        .class("button full-screen")
        .attr("type", "button")
        .attr("aria-pressed", "false")
        .child(Icon::Expand.view())
        .child(explorer.words.full_screen)
}

/// The button for the theme: auto, light, dark. The script in `index.html` handles it, and stores the choice in the
/// browser, never in a link. Screen readers announce the theme after each click.
fn theme_button(explorer: Explorer) -> Element {
    let words = explorer.words;
    element("button")
        .class("button theme")
        .attr("type", "button")
        .attr("title", words.theme_hint)
        .attr("data-auto", words.theme_auto)
        .attr("data-light", words.theme_light)
        .attr("data-dark", words.theme_dark)
        .children([
            Icon::Device.view().attr("data-for", "auto"),
            Icon::Sun.view().attr("data-for", "light"),
            Icon::Moon.view().attr("data-for", "dark"),
        ])
        .child(words.theme)
        .child(element("span").class("visually-hidden").attr("role", "status"))
}

/// A button that opens and closes a popover.
pub(super) fn opener_of(popover: &'static str, icon: Icon, class: &'static str) -> Element {
    element("button").class(class).attr("type", "button").attr("popovertarget", popover).child(icon.view())
}

/// A button that opens the citation of a quantity, or of the view for `None`.
pub(in crate::ui) fn cite_button(explorer: Explorer, quantity: Option<Quantity>) -> Element {
    opener(explorer, Dialog::Cite(quantity), Icon::Quote, explorer.words.cite)
}

/// A button that opens a dialog.
fn opener(explorer: Explorer, dialog: Dialog, icon: Icon, label: &'static str) -> Element {
    element("button")
        .class("button needs-app")
        .attr("type", "button")
        .attr("aria-haspopup", "dialog")
        .on("click", move |_| explorer.open(dialog))
        .child(icon.view())
        .child(label)
}
