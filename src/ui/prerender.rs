//! The page as text, for the build: what a reader sees before, or without, any script.

use leptos::reactive::owner::Owner;

use super::{Edition, Explorer, FULL, Failure, Program, app, failure_page, method, plain::plain};
use crate::{
    explore::{Query, words},
    figure::{Dataset, Language},
};

/// The default view as HTML: exactly what the browser takes over.
pub fn app_html(dataset: &'static Dataset) -> String {
    html(&FULL, dataset)
}

fn html(program: &'static Program, dataset: &'static Dataset) -> String {
    Owner::new().with(|| app(Explorer::new(program, dataset, &Edition::Current, Query::default())).to_text())
}

/// The table and the paragraphs as HTML, for readers without JavaScript or WebAssembly.
pub fn plain_html(dataset: &Dataset) -> String {
    plain(dataset).to_text()
}

/// The title of the method page in a language.
pub fn method_title(dataset: &Dataset, language: Language) -> String {
    [words(language).method, dataset.title.in_language(language)].join(" · ")
}

/// The content of the method page in a language, and the name of its file.
pub fn method_html(dataset: &Dataset, language: Language) -> (&'static str, String) {
    (method::address(language), method::page(dataset, language).to_text())
}

/// What the page shows when WebAssembly traps, as HTML.
pub fn broken_html() -> String {
    failure_page(Failure::Broken, "").to_text()
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::{
        explore::sample::dataset,
        ui::{FIRST, FULL},
    };

    #[test]
    fn both_programs_take_over_the_same_page() {
        let dataset = Box::leak(Box::new(dataset()));
        assert_eq!(html(&FIRST, dataset), html(&FULL, dataset));
    }
}
