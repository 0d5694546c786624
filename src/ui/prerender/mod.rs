//! Prerenders the page as HTML for the build.

mod noscript_table;
mod pages_nav;

use noscript_table::noscript_table;
use pages_nav::pages_nav;

use leptos::reactive::owner::Owner;

use super::{
    Edition, Explorer, Failure,
    app::{
        app,
        failure::{link_in_all, stalled, unavailable},
        method, shell, shell_with_detail,
    },
    element::element,
    failure_page, views,
};
use crate::{
    data::{Dataset, Language},
    query::{
        Query, View, ViewForm,
        link::{PageContent, SitePage},
    },
    words::{failure_words, metadata_words, words},
};

/// A page of the site as HTML. The browser hydrates it. The page of a figure has no charts, so that it is small; the
/// detail of the figure stands beside their place.
pub fn page_html(dataset: &'static Dataset, page: SitePage) -> String {
    match page.shows {
        PageContent::Figure(_) => {
            let explorer = || Explorer::new(dataset, &Edition::Current, page.query());
            Owner::new().with(|| shell_with_detail(explorer()).to_text())
        }
        PageContent::View(_) | PageContent::Category(_) => html(dataset, page.query()),
    }
}

/// Whether a page needs the styles of the chunk of the views.
pub fn needs_styles_of_views(page: SitePage) -> bool {
    let query = page.query();
    query.chosen.is_some() || views::in_base(query.view).is_none()
}

fn html(dataset: &'static Dataset, query: Query) -> String {
    Owner::new().with(|| app(Explorer::new(dataset, &Edition::Current, query)).to_text())
}

/// The page shell in each language but the first, as templates: the page without figures. It is shown until the
/// WebAssembly can show the view of the link. The app itself has it in the first language.
pub fn shells_html(dataset: &'static Dataset) -> String {
    let shell = |language: Language| {
        let query = Query { language, ..Query::default() };
        let html = Owner::new().with(|| shell(Explorer::new(dataset, &Edition::Current, query)).to_text());
        let [code, tag] = [language.code(), language.tag()];
        format!("<template id=\"shell-{code}\" lang=\"{tag}\">{html}</template>")
    };
    dataset.languages.iter().skip(1).map(shell).collect()
}

/// The form of each view, by the name of the view: "compare=charts&pace=charts". Charts without axes are "tiles".
pub fn view_forms(dataset: &Dataset) -> String {
    let form = |view: View| match view.form() {
        ViewForm::Charts if !view.has_axes(dataset) => "tiles",
        form => form.name(),
    };
    View::ALL.map(|view| [view.name(), "=", form(view)].concat()).join("&")
}

/// The names of the views in the base of the program, separated by `|` for a regular expression.
pub fn views_in_base() -> String {
    let in_base = View::ALL.into_iter().filter(|&view| views::in_base(view).is_some());
    in_base.map(View::name).collect::<Vec<_>>().join("|")
}

/// The message for a slow start of the WebAssembly, as HTML.
pub fn stalled_html() -> String {
    stalled().to_text()
}

/// The list of the datasets of a site, the one of the page first, in every language; empty if there is only one. It is
/// below the page and no part of the program. The stylesheet in it shows the list in the language of the page.
pub fn statements_html(datasets: &[&Dataset]) -> String {
    let [own, _, ..] = datasets else { return String::new() };
    let list = |language: Language| {
        let first = language == Language::default();
        let address = |dataset: &Dataset| {
            let name = (dataset.id != own.id).then(|| format!("data={}", dataset.id));
            let language = (!first).then(|| format!("lang={}", language.code()));
            let link: Vec<_> = name.into_iter().chain(language).collect();
            if link.is_empty() { "./".to_owned() } else { ["./?", &link.join("&")].concat() }
        };
        let links = datasets.iter().map(|dataset| {
            let link = element("a").attr("href", address(dataset)).attr("data-dataset", dataset.id.as_str().to_owned());
            let link = if dataset.id == own.id { link.attr("aria-current", "page") } else { link };
            element("li").child(link.child(dataset.title.in_language(language).to_owned()))
        });
        let title = metadata_words(language).statements;
        element("nav")
            .class("statements")
            .attr("lang", language.tag())
            .attr("aria-label", title)
            .child(element("b").child(title))
            .child(element("ul").children(links))
            .to_text()
    };
    let hidden = |language: Language| {
        let tag = language.tag();
        format!(":root[lang={tag}] .statements:not([lang={tag}]){{display:none}}")
    };
    let style: String = Language::ALL.into_iter().map(hidden).collect();
    ["<style>", &style, "</style>", &Language::ALL.map(list).concat()].concat()
}

/// The line that stands in for another dataset until it is loaded, in every language, as HTML.
pub fn loading_html() -> String {
    let texts = Language::ALL.map(|language| words(language).loading);
    element("div")
        .class("page awaited")
        .child(element("p").class("loading").attr("role", "status").child(texts.join(" ")))
        .to_text()
}

/// What a page shows below itself if it has no scripts, as HTML: the table of all figures, and links to more pages, which
/// the table of a default view has. That of a figure has its preview, the only chart that it has, in place of the table.
pub fn noscript_html(dataset: &Dataset, page: SitePage, preview: Option<String>) -> String {
    let links = || pages_nav(dataset, page).to_text();
    match page.shows {
        PageContent::View(view) if view == View::default() => noscript_table(dataset, page.language).to_text(),
        PageContent::View(View::Table) => links(),
        // The style comes last: the script of `index.html` would lose one at the start, which is parsed into the head.
        PageContent::Figure(_) => [&preview_html(preview), &links(), DETAIL_STYLE].concat(),
        _ => [noscript_table(dataset, page.language).to_text(), links()].concat(),
    }
}

/// The style of the page of a figure without scripts: its detail is a part of the page, not beside or above it, and has
/// no controls.
const DETAIL_STYLE: &str = "<style>:root:not(.app){main{display:block!important}.view,.side .close,.side .pin,\
                            .detail-actions,.detail>.text-button{display:none}.side{position:static!important;\
                            max-width:640px;max-height:none!important;animation:none!important}.side .text-button{\
                            color:inherit;text-decoration:none;pointer-events:none}body{padding:0!important}}</style>";

/// The preview of a page at half its size, as HTML.
fn preview_html(address: Option<String>) -> String {
    let image =
        |address| element("img").attr("src", address).attr("alt", "").attr("width", "600").attr("height", "315");
    let preview = address.map(|address| element("p").class("page preview").child(image(address)).to_text());
    preview.unwrap_or_default()
}

/// The title of the method page in a language.
pub fn method_title(dataset: &Dataset, language: Language) -> String {
    [words(language).method, dataset.title.in_language(language)].join(" · ")
}

/// The content of the method page in a language, and its file name.
pub fn method_html(dataset: &Dataset, language: Language) -> (String, String) {
    (method::address(dataset, language), method::page(dataset, language).to_text())
}

/// The message for WebAssembly that could not be started, as HTML. It has a link to the page that was built for what the
/// reader asked for, which the script of `index.html` shows if that is another page, and a note, which the script shows
/// if the link is for other data.
pub fn unavailable_html(dataset: &Dataset) -> String {
    let first = SitePage::first(dataset);
    let pages = SitePage::all(dataset).filter(|page| page.language == first.language);
    let paths: Vec<_> = pages.map(|page| page.path(dataset)).filter(|path| !path.is_empty()).collect();
    let to_page = link_in_all("button", String::new(), |language| failure_words(language).see_page)
        .attr("hidden", "")
        .attr("data-pages", paths.join(" "))
        .attr("data-languages", SitePage::languages(dataset).join(" "));
    unavailable(to_page, &dataset.version.short()).to_text()
}

/// The message for a trap of the WebAssembly, as HTML.
pub fn broken_html() -> String {
    failure_page(Failure::Broken, "", None).to_text()
}

#[cfg(test)]
mod tests {
    use super::{html, statements_html};
    use crate::{
        data::{
            Dataset, Language,
            sample::{assert_is_made_up, dataset, with_figures},
        },
        query::{Embed, Grouping, Query, Scale, Search, View, ViewForm, link},
        words::words,
    };

    /// The texts of HTML that a reader sees or hears.
    fn texts(html: &str) -> Vec<String> {
        let mut texts = Vec::new();
        for part in html.split('<').skip(1) {
            let (tag, text) = part.split_once('>').expect("a tag");
            texts.push(text);
            for name in [" aria-label=\"", " title=\"", " placeholder=\"", " alt=\""] {
                texts.extend(tag.split_once(name).and_then(|(_, after)| after.split('"').next()));
            }
        }
        texts.into_iter().map(|text| text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">")).collect()
    }

    #[test]
    fn the_page_is_in_the_words_of_its_language() {
        let dataset = leaked();
        let language = Language::MadeUp;
        let version = dataset.version.to_string();
        let mut queries: Vec<_> = View::ALL.map(|view| Query { view, ..Query::default() }).to_vec();
        queries.extend(View::ALL.map(|view| Query { view, embed: Some(Embed::default()), ..Query::default() }));
        queries.push(Query { grouping: Grouping::Category, scale: Scale::Log, ..Query::default() });
        queries.push(Query { search: Search::new("3"), ..Query::default() });
        queries.extend(dataset.quantities().map(|quantity| Query { chosen: Some(quantity), ..Query::default() }));
        let others = [words(Language::En).own_name, words(Language::Zh).own_name];
        for query in queries {
            for text in texts(&html(dataset, Query { language, ..query })) {
                let is_address = text.starts_with("?v=1");
                if !is_address && !others.contains(&&*text) {
                    assert_is_made_up(&text, &[&version, &version[..8]]);
                }
            }
        }
    }

    fn leaked() -> &'static Dataset {
        Box::leak(Box::new(dataset()))
    }

    #[test]
    fn the_list_of_statements_has_a_plain_link_to_each() {
        let own = leaked();
        assert_eq!(statements_html(&[own]), "");
        let mut other = dataset();
        other.id = "other".parse().expect("an id");
        let list = statements_html(&[own, &other]);
        for link in [
            "<a href=\"./\" data-dataset=\"hundred-days-2022-08-05\" aria-current=\"page\">",
            "<a href=\"./?lang=zh\" ",
            "<a href=\"./?data=other\" data-dataset=\"other\">",
            "<a href=\"./?data=other&amp;lang=zh\" ",
        ] {
            assert!(list.contains(link), "{list}");
        }
    }

    #[test]
    fn a_large_page_has_no_more_elements_than_its_first_blocks_need() {
        let of = |count| Box::leak(Box::new(with_figures(count)));
        let (large, larger) = (of(500), of(1500));
        // The tree of a unit is drawn as a whole.
        for view in View::ALL.into_iter().filter(|view| view.form() != ViewForm::Overlaps) {
            let page = |dataset| html(dataset, Query { view, ..Query::default() });
            let marks = |page: &str| page.matches(" data-figure=").count();
            let (large, larger) = (page(large), page(larger));
            // Each layout of a chart has its marks.
            assert!(marks(&larger) < 3 * 300, "{}: {} marks", view.name(), marks(&larger));
            // A block of 48 that is not drawn has some elements.
            let elements = |page: &str| page.matches("</").count();
            let added = elements(&larger).saturating_sub(elements(&large));
            assert!(added < 1000, "{}: {added} elements for 1,000 more figures", view.name());
        }
    }

    #[test]
    fn the_text_of_a_block_that_is_not_drawn_can_be_found() {
        let dataset = Box::leak(Box::new(with_figures(500)));
        let page = html(dataset, Query { view: View::Table, ..Query::default() });
        assert!(page.contains("aria-rowcount=\"501\""));
        assert!(page.contains("hidden=\"until-found\""));
        // Each figure is a row or a line of a hidden text.
        let rows = page.matches("<tr class=\"mark ").count();
        let hidden = page.split("hidden=\"until-found\">").skip(1);
        let lines: usize = hidden.map(|rest| rest.split('<').next().unwrap_or_default().lines().count()).sum();
        assert_eq!((rows, rows + lines), (96, 500));
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
