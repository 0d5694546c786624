//! The form that opens a statement: pasted, dropped or chosen.

use gloo_timers::callback::Timeout;
use time::Date;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::{DataTransfer, DragEvent, Event, File, HtmlInputElement};

use super::{controls::button, read_html::text_of_html, state::Editor};
use crate::{
    data::{Decimal, date_from_text},
    draft::{Draft, MOST_TEXT, is_table, of_file, of_table, propose},
    ui::{Element, browser, element::element},
    words::{fill, format},
};

/// The form. Nothing that is opened leaves the page.
pub(super) fn form(editor: Editor) -> Element {
    let words = editor.words;
    let field = element("label").class("open-text").child(element("span").child(words.paste_statement)).child(
        element("textarea")
            .attr("id", "statement-text")
            .attr("rows", "12")
            .attr("spellcheck", "false")
            .attr("autocomplete", "off")
            // It is kept while the language changes.
            .prop("value", move || editor.session.text.get())
            .on("input", move |event| editor.session.text.set(browser::value_of_event(event)))
            .on("paste", paste_html),
    );
    let file = element("input")
        .attr("type", "file")
        .attr("accept", ".txt,.md,.html,.htm,.json,.csv,.tsv,text/*,application/json")
        .on("change", move |event| {
            let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
            if let Some(file) = input.and_then(|input| input.files()?.get(0)) {
                read(editor, file);
            }
        });
    let day = element("label")
        .class("field")
        .child(element("span").child(words.published_on))
        .child(element("input").attr("type", "date").attr("id", "statement-day"));
    let find = button("button primary", words.find_numbers, move || {
        open_text(editor, &browser::value_of_field("#statement-text"));
    });
    element("section")
        .class("open-form")
        .attr("aria-label", words.paste_statement)
        .on("drop", move |event| {
            if let Some(file) = dropped(event) {
                read(editor, file);
            }
        })
        .child(element("p").class("note").child(words.open_hint))
        .child(field)
        .child(element("div").class("open-choices").child(day).child(find).child(
            element("label").class("button file-button").child(file).child(element("span").child(words.choose_file)),
        ))
        .child(element("p").class("hint").child([words.published_hint, words.nothing_sent].join(" ")))
}

/// The largest file that is read, in bytes. That of 10,000 figures has three quarters of it.
const MOST_FILE: usize = 4 << 20;
/// A text of this length in bytes takes longer than a few frames.
const LONG_TEXT: usize = 100_000;
/// The time in which the browser paints a message, in milliseconds.
const FRAMES: u32 = 50;

/// The text of pasted HTML replaces the selection, with a line for each paragraph.
fn paste_html(event: &Event) {
    let data: Option<DataTransfer> =
        js_sys::Reflect::get(event, &"clipboardData".into()).ok().and_then(|data| data.dyn_into().ok());
    let html = data.and_then(|data| data.get_data("text/html").ok()).filter(|html| !html.is_empty());
    let field = event.target().and_then(|target| target.dyn_into::<web_sys::HtmlTextAreaElement>().ok());
    if let (Some(html), Some(field)) = (html, field) {
        event.prevent_default();
        let text = text_of_html(&html);
        // Only this command can be undone with the keys of the browser.
        if !browser::insert_text(&text) {
            _ = field.set_range_text(&text);
        }
    }
}

fn dropped(event: &Event) -> Option<File> {
    event.dyn_ref::<DragEvent>()?.data_transfer()?.files()?.get(0)
}

/// Reads a file and opens it by its content: a dataset, HTML or text.
fn read(editor: Editor, file: File) {
    spawn_local(async move {
        let words = editor.words;
        if file.size() > MOST_FILE as f64 {
            return say_too_large(editor, MOST_FILE);
        }
        let Ok(buffer) = JsFuture::from(file.array_buffer()).await else {
            return editor.say(words.file_unreadable);
        };
        let bytes = js_sys::Uint8Array::new(&buffer).to_vec();
        let Ok(text) = String::from_utf8(bytes) else {
            return editor.say(words.file_no_text);
        };
        let text = text.strip_prefix('\u{feff}').unwrap_or(&text);
        let start = text.trim_start();
        if start.starts_with('{') {
            match of_file(text.as_bytes()) {
                Ok(draft) => open(editor, draft),
                Err(problems) => editor.say_problems(words.no_dataset, &problems),
            }
        } else if start.starts_with('<') {
            open_text(editor, &text_of_html(text));
        } else {
            open_text(editor, text);
        }
    });
}

/// Opens the text of a statement.
fn open_text(editor: Editor, text: &str) {
    let words = editor.words;
    if text.trim().is_empty() {
        return editor.say(words.no_text);
    }
    let is_table = is_table(text);
    let most = if is_table { MOST_FILE } else { MOST_TEXT };
    if text.len() > most {
        return say_too_large(editor, most);
    }
    let given = date_from_text(&browser::value_of_field("#statement-day"));
    if is_table {
        return match of_table(text, given.unwrap_or_else(today)) {
            Ok(draft) => open(editor, draft),
            Err(problems) => editor.say_problems(words.no_table, &problems),
        };
    }
    if text.len() < LONG_TEXT {
        return open_proposal(editor, text, given);
    }
    // It takes a second or so, so the message is painted first.
    editor.say(words.finding);
    let text = text.to_owned();
    Timeout::new(FRAMES, move || open_proposal(editor, &text, given)).forget();
}

fn open_proposal(editor: Editor, text: &str, given: Option<Date>) {
    let draft = propose(text, given, today());
    if draft.figures.is_empty() {
        return editor.say(editor.words.no_numbers);
    }
    open(editor, draft);
}

fn open(editor: Editor, draft: Draft) {
    if draft.is_too_large() {
        let number = |most: u32| format::digits(Decimal::from(most), editor.explorer.language);
        let most = [Draft::MOST_FIGURES, Draft::MOST_OF_PARAGRAPH].map(number);
        return editor.say(fill(editor.words.too_much, &[("figures", &most[0]), ("characters", &most[1])]));
    }
    editor.session.text.set(String::new());
    editor.session.message.set(None);
    editor.open(draft);
}

fn say_too_large(editor: Editor, most: usize) {
    editor.say(fill(editor.words.file_too_large, &[("megabytes", &(most >> 20).to_string())]));
}

/// The day on the clock of the browser.
fn today() -> Date {
    let now = js_sys::Date::new_0();
    let text = format!("{:04}-{:02}-{:02}", now.get_full_year(), now.get_month() + 1, now.get_date());
    date_from_text(&text).unwrap_or(Date::MIN)
}
