//! The page as text, for the build: what a reader sees before, or without, any script.

use leptos::reactive::owner::Owner;

use super::{Explorer, FULL, Failure, Program, app, failure_page, plain::plain};
use crate::{explore::Query, figure::Dataset};

/// The default view as HTML: exactly what the browser takes over.
pub fn app_html(dataset: &'static Dataset) -> String {
    html(&FULL, dataset)
}

fn html(program: &'static Program, dataset: &'static Dataset) -> String {
    Owner::new().with(|| app(Explorer::new(program, dataset, Query::default())).to_text())
}

/// The table and the paragraphs as HTML, for readers without JavaScript or WebAssembly.
pub fn plain_html(dataset: &Dataset) -> String {
    plain(dataset).to_text()
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
