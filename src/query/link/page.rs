//! The pages of a site: a page for each view, category and reported figure in each language. The path of a page means a
//! part of a query; the query string has the rest.

use super::key::Key;
use crate::{
    data::{Category, Dataset, Figure, Language, Quantity, Ref},
    query::{CategorySet, Query, View},
};

/// A page of the site of a dataset.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SitePage {
    /// What it shows.
    pub shows: PageContent,
    /// Its language.
    pub language: Language,
}

/// What a page of a site shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PageContent {
    /// A view with all figures.
    View(View),
    /// The default view of one category.
    Category(Ref<Category>),
    /// The default view with the detail of a figure.
    Figure(Ref<Figure>),
}

impl SitePage {
    /// The number of figures that have a page: the first ones of the dataset. More pages would be larger than anything
    /// else of a site.
    pub const MOST_FIGURES: usize = 100;

    /// The first page of a site: the default view in the first language of the dataset.
    pub fn first(dataset: &Dataset) -> Self {
        Self { shows: PageContent::View(View::default()), language: dataset.languages.nearest(Language::default()) }
    }

    /// The codes of the languages whose pages are in a folder of that name.
    pub fn languages(dataset: &Dataset) -> Vec<&'static str> {
        let first = Self::first(dataset).language;
        dataset.languages.iter().filter(|&language| language != first).map(Language::code).collect()
    }

    /// Every page of the site, the [first](Self::first) one first.
    pub fn all(dataset: &Dataset) -> impl Iterator<Item = Self> {
        dataset.languages.iter().flat_map(move |language| {
            let views = View::ALL.into_iter().map(PageContent::View);
            let categories = dataset.categories().map(PageContent::Category);
            let figures = dataset.figures().take(Self::MOST_FIGURES).map(PageContent::Figure);
            views.chain(categories).chain(figures).map(move |shows| Self { shows, language })
        })
    }

    /// The page whose path means most of a query: that of the open figure, of the only category, or of the view.
    pub fn of(query: &Query, dataset: &Dataset) -> Self {
        let mut categories = dataset.categories().filter(|&category| query.categories.contains(category));
        let shows = match (query.chosen, categories.next(), categories.next()) {
            (Some(Quantity::Figure(figure)), ..) if Self::has_figure(figure) => PageContent::Figure(figure),
            (_, Some(category), None) if query.view == View::default() => PageContent::Category(category),
            _ => PageContent::View(query.view),
        };
        Self { shows, language: query.language }
    }

    /// Whether a figure has a page.
    pub const fn has_figure(figure: Ref<Figure>) -> bool {
        figure.index() < Self::MOST_FIGURES
    }

    /// The same page in another language.
    #[must_use]
    pub const fn in_language(self, language: Language) -> Self {
        Self { language, ..self }
    }

    /// The path from the folder of the site, which is empty for the first page, and otherwise ends in `/`:
    /// `zh/figure/guns/`.
    pub fn path(self, dataset: &Dataset) -> String {
        let code = self.language.code();
        let language = if Self::languages(dataset).contains(&code) { code } else { "" };
        let [kind, name] = match self.shows {
            PageContent::View(view) if view == View::default() => ["", ""],
            PageContent::View(view) => [Key::View.name(), view.name()],
            PageContent::Category(category) => [Key::Category.name(), dataset[category].id.as_str()],
            PageContent::Figure(figure) => [Key::Figure.name(), dataset[figure].id.as_str()],
        };
        let mut path = String::new();
        for part in [language, kind, name] {
            if !part.is_empty() {
                path.extend([part, "/"]);
            }
        }
        path
    }

    /// The query that the path means.
    pub fn query(self) -> Query {
        let mut query = Query { language: self.language, ..Query::default() };
        match self.shows {
            PageContent::View(view) => query.view = view,
            PageContent::Category(category) => query.categories = CategorySet::from([category]),
            PageContent::Figure(figure) => query.choose(Some(Quantity::Figure(figure))),
        }
        query
    }
}

#[cfg(test)]
mod tests {
    use super::{PageContent, SitePage};
    use crate::{
        data::{
            Language, Languages,
            sample::{dataset, with_figures},
        },
        query::{Query, View, link},
    };

    #[test]
    fn a_path_means_the_query_of_its_page() {
        let dataset = dataset();
        let mut paths = Vec::new();
        for page in SitePage::all(&dataset) {
            let query = page.query();
            assert_eq!(SitePage::of(&query, &dataset), page);
            assert_eq!(link::decode(&link::meant_by(page, &dataset), &dataset).query, query);
            paths.push(page.path(&dataset));
        }
        let contents = View::ALL.len() + dataset.categories().len() + dataset.figures().len();
        assert_eq!(paths.len(), dataset.languages.iter().count() * contents);
        assert_eq!(paths.first().map(String::as_str), Some(""));
        for path in ["zh/", "view/table/", "zh/view/left-open/", "category/risk/", "figure/guns/", "zh/figure/guns/"] {
            assert_eq!(paths.iter().filter(|other| *other == path).count(), 1, "{path}");
        }
        paths.sort_unstable();
        paths.dedup();
        assert_eq!(paths.len(), SitePage::all(&dataset).count());
    }

    #[test]
    fn the_page_of_a_query_is_the_one_that_means_most_of_it() {
        let dataset = dataset();
        let page = |link: &str| SitePage::of(&link::decode(link, &dataset).query, &dataset).path(&dataset);
        for (link, path) in [
            ("", ""),
            ("q=guns&lang=zh", "zh/"),
            ("view=table&category=risk", "view/table/"),
            ("category=risk", "category/risk/"),
            ("category=risk.patrol", ""),
            ("view=table&category=risk&figure=guns", "figure/guns/"),
            ("view=ratios&figure=suspects-per-case", "view/ratios/"),
        ] {
            assert_eq!(page(link), path, "{link}");
        }
    }

    #[test]
    fn only_the_first_figures_have_a_page() {
        let dataset = with_figures(SitePage::MOST_FIGURES + 1);
        let pages = |place| {
            let figure = dataset.figures().nth(place).expect("a figure");
            let page = SitePage::of(&Query { chosen: Some(figure.into()), ..Query::default() }, &dataset);
            let is_one = page.shows == PageContent::Figure(figure);
            assert_eq!(SitePage::all(&dataset).any(|one| one.shows == PageContent::Figure(figure)), is_one);
            is_one
        };
        assert_eq!([0, SitePage::MOST_FIGURES - 1, SitePage::MOST_FIGURES].map(pages), [true, true, false]);
    }

    #[test]
    fn a_page_in_another_language_shows_the_same() {
        let page = SitePage { shows: PageContent::View(View::Table), language: Language::En };
        let other = SitePage { shows: PageContent::View(View::Table), language: Language::Zh };
        assert_eq!(page.in_language(Language::Zh), other);
    }

    #[test]
    fn the_first_language_of_a_dataset_has_no_folder() {
        let mut dataset = dataset();
        dataset.languages = Languages::only(Language::Zh);
        let pages: Vec<_> = SitePage::all(&dataset).collect();
        assert_eq!(pages.first().copied(), Some(SitePage::first(&dataset)));
        assert_eq!(pages[0].path(&dataset), "");
        assert!(pages.iter().all(|page| page.language == Language::Zh));
        let query = Query { language: Language::Zh, ..Query::default() };
        assert_eq!(SitePage::of(&query, &dataset).shows, PageContent::View(View::Compare));
        assert_eq!(link::meant_by(pages[0], &dataset), "");
    }
}
