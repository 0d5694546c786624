//! The links from a page of the site to others, for readers and programs without scripts.

use crate::{
    data::{Dataset, Figure, Ref},
    query::{
        View,
        link::{PageContent, SitePage},
    },
    ui::{Element, element::element},
    words::{self, view_name},
};

/// A link to a page of the site, from the folder of the site.
pub(super) fn link_to(dataset: &Dataset, page: SitePage) -> Element {
    let path = page.path(dataset);
    element("a").attr("href", if path.is_empty() { "./".to_owned() } else { path })
}

/// The links of a page: the page in other languages, every view, every category, and the figures of its category.
pub(super) fn pages_nav(dataset: &Dataset, page: SitePage) -> Element {
    let language = page.language;
    let to = |shows: PageContent, name: &str| {
        let link = link_to(dataset, SitePage { shows, language }).child(name.to_owned());
        let link = if shows == page.shows { link.attr("aria-current", "page") } else { link };
        element("li").child(link)
    };
    let languages = dataset.languages.iter().filter(|&other| other != language).map(|other| {
        let name = words::words(other).own_name;
        element("li").child(link_to(dataset, page.in_language(other)).attr("lang", other.tag()).child(name))
    });
    let views = View::ALL.map(|view| to(PageContent::View(view), view_name(view, language)));
    let categories = dataset.categories().map(|category| {
        let label = dataset[category].label.in_language(language);
        to(PageContent::Category(category), label)
    });
    let figures = figures_beside(dataset, page).into_iter().map(|figure| {
        let label = dataset[figure].label.in_language(language);
        to(PageContent::Figure(figure), label)
    });
    let list = |items: Vec<Element>| (!items.is_empty()).then(|| element("ul").children(items));
    element("nav")
        .class("page pages")
        .attr("aria-label", words::words(language).views)
        .children(list(languages.collect()))
        .children(list(views.into()))
        .children(list(categories.collect()))
        .children(list(figures.collect()))
}

/// The figures of the category of a page.
fn figures_beside(dataset: &Dataset, page: SitePage) -> Vec<Ref<Figure>> {
    let category = match page.shows {
        PageContent::View(_) => return Vec::new(),
        PageContent::Category(category) => category,
        PageContent::Figure(figure) => dataset[figure].category,
    };
    dataset.figures().filter(|&figure| dataset[figure].category == category && SitePage::has_figure(figure)).collect()
}
