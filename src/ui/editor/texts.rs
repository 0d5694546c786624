//! The texts of the dataset besides those of its figures: of units, categories and paragraphs, in every language.

use super::{
    controls::{check_box, named_group, words_field},
    state::Editor,
};
use crate::{
    data::Language,
    draft::{Draft, Named, Unit, Words},
    ui::{
        Element,
        element::{For, Show, element},
        state::value::State,
    },
    words::{fill, words},
};

/// The most characters of a paragraph that are shown beside its summary.
const MOST_SHOWN: usize = 400;

/// The languages, and the texts of units, categories and paragraphs.
pub(super) fn texts(editor: Editor) -> Element {
    let own = editor.words;
    let missing = move || {
        let count = editor.draft(Draft::untranslated).unwrap_or_default();
        if count == 0 { String::new() } else { fill(own.untranslated, &[("count", &count.to_string())]) }
    };
    element("section")
        .class("dataset-texts")
        .attr("aria-labelledby", "dataset-texts-title")
        .child(element("h3").attr("id", "dataset-texts-title").child(own.dataset_texts))
        .child(languages(editor))
        .child(element("p").class("about-missing").child(missing))
        .child(group(own.units, move || units(editor)))
        .child(group(own.categories, move || categories(editor)))
        .child(group(own.summaries, move || summaries(editor)))
}

/// A group of texts. Its fields are made when it is opened.
fn group(title: &'static str, content: impl Fn() -> Element + Send + Sync + 'static) -> Element {
    let is_open = State::new(false);
    element("details")
        .on("toggle", move |_| is_open.set(true))
        .child(element("summary").child(title))
        .child(element("div").child(Show::when(move || is_open.get()).children(content)))
}

/// A box for each language of the dataset. One stays ticked.
fn languages(editor: Editor) -> Element {
    let language = move |language: Language| {
        let has = move || editor.draft(|draft| draft.languages.contains(&language)).unwrap_or_default();
        check_box(words(language).own_name, has, move || _ = editor.change(|draft| draft.toggle_language(language)))
            .attr("lang", language.tag())
    };
    element("fieldset")
        .class("languages")
        .child(element("legend").child(editor.words.languages))
        .children(Language::ALL.map(language))
}

/// The units of the figures: the title of a chart, the text after a number, the text after “per”, and the caption.
fn units(editor: Editor) -> Element {
    let words = editor.words;
    let used = move || editor.draft(Draft::used_units).unwrap_or_default();
    let unit = move |unit: usize| {
        let field =
            move |label: &'static str, name: &str, get: fn(&Unit) -> &Words, get_mut: fn(&mut Unit) -> &mut Words| {
                words_field(
                    editor,
                    "input",
                    label,
                    format!("unit-{unit}-{name}"),
                    move |draft| draft.units.get(unit).map(get),
                    move |draft| draft.units.get_mut(unit).map(get_mut),
                )
            };
        let fields = vec![
            field(words.chart_title, "heading", |unit| &unit.heading, |unit| &mut unit.heading),
            field(words.after_number, "label", |unit| &unit.label, |unit| &mut unit.label),
            field(words.after_per, "one", |unit| &unit.one, |unit| &mut unit.one),
            field(words.caption, "caption", |unit| &unit.caption, |unit| &mut unit.caption),
        ];
        let name = move || {
            let heading = |draft: &Draft| Some(draft.units.get(unit)?.heading.get(draft.language()).to_owned());
            editor.draft(heading).flatten().unwrap_or_default()
        };
        named_group(&format!("unit-name-{unit}"), name, fields)
    };
    element("div").class("things").child(For::each(used).key(|unit| *unit).children(unit))
}

/// The categories of the figures: label and description.
fn categories(editor: Editor) -> Element {
    let words = editor.words;
    let used = move || editor.draft(Draft::used_categories).unwrap_or_default();
    let category = move |category: usize| {
        let field =
            move |label: &'static str, name: &str, get: fn(&Named) -> &Words, get_mut: fn(&mut Named) -> &mut Words| {
                words_field(
                    editor,
                    "input",
                    label,
                    format!("category-{category}-{name}"),
                    move |draft| draft.categories.get(category).map(get),
                    move |draft| draft.categories.get_mut(category).map(get_mut),
                )
            };
        let fields = vec![
            field(words.category, "label", |one| &one.label, |one| &mut one.label),
            field(words.description, "description", |one| &one.description, |one| &mut one.description),
        ];
        let name = move || {
            let label = |draft: &Draft| Some(draft.categories.get(category)?.label.get(draft.language()).to_owned());
            editor.draft(label).flatten().unwrap_or_default()
        };
        named_group(&format!("category-name-{category}"), name, fields)
    };
    element("div").class("things").child(For::each(used).key(|category| *category).children(category))
}

/// The beginning of a text.
fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        Some((end, _)) => [&text[..end], "…"].concat(),
        None => text.to_owned(),
    }
}

/// The summaries of the paragraphs that are shown, each beside the beginning of its text.
fn summaries(editor: Editor) -> Element {
    let words = editor.words;
    let shown = move || {
        let opening = editor.opening();
        editor.shown_paragraphs().map(move |paragraph| (opening, paragraph))
    };
    let summary = move |(_, paragraph): (Option<usize>, usize)| {
        let text =
            editor.draft_untracked(|draft| draft.paragraphs.get(paragraph).map(|one| one.text.clone())).flatten();
        let text = shortened(&text.unwrap_or_default());
        let field = words_field(
            editor,
            "textarea",
            words.summary,
            format!("gist-{paragraph}"),
            move |draft| draft.paragraphs.get(paragraph).map(|paragraph| &paragraph.gist),
            move |draft| draft.gist_mut(paragraph),
        );
        let name = fill(words.paragraph, &[("number", &(paragraph + 1).to_string())]);
        let text = element("blockquote").attr("dir", "auto").child(text);
        named_group(&format!("gist-name-{paragraph}"), move || name.clone(), vec![text, field])
    };
    element("div")
        .child(element("p").class("hint").child(words.summaries_hint))
        .child(element("div").class("things").child(For::each(shown).key(|shown| *shown).children(summary)))
}
