//! Prerenders the page as HTML for the build.

mod noscript_table;

use noscript_table::noscript_table;

use leptos::reactive::owner::Owner;

use super::{
    Edition, Explorer, Failure,
    app::{app, failure::stalled, frame, method},
    failure_page,
};
use crate::{
    data::{Dataset, Language},
    query::Query,
    words::words,
};

/// The default view as HTML, exactly as the browser hydrates it.
pub fn app_html(dataset: &'static Dataset) -> String {
    html(dataset, Query::default())
}

fn html(dataset: &'static Dataset, query: Query) -> String {
    Owner::new().with(|| app(Explorer::new(dataset, &Edition::Current, query)).to_text())
}

/// The page shell in a language, without figures: it is shown until the WebAssembly can show the view of the link.
pub fn frame_html(dataset: &'static Dataset, language: Language) -> String {
    let query = Query { language, ..Query::default() };
    Owner::new().with(|| frame(Explorer::new(dataset, &Edition::Current, query)).to_text())
}

/// The message for a slow start of the WebAssembly, as HTML.
pub fn stalled_html() -> String {
    stalled().to_text()
}

/// The noscript table and the paragraphs as HTML.
pub fn noscript_html(dataset: &Dataset) -> String {
    noscript_table(dataset).to_text()
}

/// The title of the method page in a language.
pub fn method_title(dataset: &Dataset, language: Language) -> String {
    [words(language).method, dataset.title.in_language(language)].join(" · ")
}

/// The content of the method page in a language, and its file name.
pub fn method_html(dataset: &Dataset, language: Language) -> (&'static str, String) {
    (method::address(language), method::page(dataset, language).to_text())
}

/// The message for a trap of the WebAssembly, as HTML.
pub fn broken_html() -> String {
    failure_page(Failure::Broken, "").to_text()
}

#[cfg(test)]
mod tests {
    use super::html;
    use crate::{
        data::{Dataset, Language, sample::dataset},
        query::{Embed, Query, View, link},
    };

    fn leaked() -> &'static Dataset {
        Box::leak(Box::new(dataset()))
    }

    #[test]
    fn the_chip_of_a_chosen_period_is_in_every_view() {
        let dataset = leaked();
        let chip = "<button class=\"chip\" type=\"button\" data-period=\"nights\" aria-pressed=\"true\"";
        for view in View::ALL {
            let of = |period| html(dataset, Query { view, period, ..Query::default() });
            assert_eq!(of(dataset.period_by_id("nights")).matches(chip).count(), 1, "{}", view.name());
            assert_eq!(of(None).matches(chip).count(), 0, "{}", view.name());
        }
    }

    #[test]
    fn an_embedded_page_is_the_view_with_its_source_and_the_way_back() {
        let dataset = leaked();
        for view in View::ALL {
            for language in Language::ALL {
                let query = Query { view, language, embed: Some(Embed::default()), ..Query::default() };
                let page = html(dataset, query.clone());
                assert!(page.contains("class=\"page embed\""), "{}", view.name());
                for left_out in ["masthead", "class=\"filters\"", "role=\"tab\"", "class=\"actions\"", "<footer"] {
                    assert!(!page.contains(left_out), "{left_out} in {}", view.name());
                }
                let statement = &dataset.statement;
                for name in [&statement.authority, &statement.outlet, &dataset.title] {
                    assert!(page.contains(name.in_language(language)), "{}", view.name());
                }
                let back = link::encode_to_share(&query, dataset).replace('&', "&amp;");
                assert!(page.contains(&format!("target=\"_blank\" rel=\"noopener\" href=\"?{back}\"")), "{page}");
            }
        }
    }

    #[test]
    fn the_timeline_has_a_row_for_each_period_and_every_figure_once() {
        let dataset = leaked();
        for language in Language::ALL {
            let page = html(dataset, Query { view: View::Timeline, language, ..Query::default() });
            for period in dataset.periods() {
                assert_eq!(page.matches(&format!("data-period=\"{}\"", dataset[period].id)).count(), 1);
            }
            for figure in dataset.figures() {
                assert_eq!(page.matches(&format!("data-figure=\"{}\"", dataset[figure].id)).count(), 1);
            }
            // The context, the rows, the nights and the axis, each in two widths.
            assert_eq!(page.matches("<svg class=\"still").count(), 2 * (1 + dataset.periods().len() + 1 + 1));
        }
    }
}
