//! Titles of pages and views.

use crate::{
    data::{Dataset, Figure, Language},
    query::{
        View,
        link::{PageContent, SitePage},
    },
    words::{colon, format, view_name},
};

/// The title of a page: what it shows, and the title of the dataset. The default view has the title of the dataset.
pub fn title_of_page(dataset: &Dataset, page: SitePage) -> String {
    let language = page.language;
    let of_dataset = dataset.title.in_language(language);
    match page.shows {
        PageContent::View(view) if view == View::default() => of_dataset.to_owned(),
        PageContent::View(view) => title_of_view(dataset, view, language),
        PageContent::Category(category) => title_with(dataset, dataset[category].label.in_language(language), language),
        PageContent::Figure(figure) => {
            let Figure { label, amount, unit, .. } = &dataset[figure];
            let number = format::amount_with_unit(amount, &dataset[*unit], language);
            [label.in_language(language), colon(language), &number, " · ", of_dataset].concat()
        }
    }
}

/// The title of a view, the default one included.
pub fn title_of_view(dataset: &Dataset, view: View, language: Language) -> String {
    title_with(dataset, view_name(view, language), language)
}

/// The title of the dataset with what is shown of it.
fn title_with(dataset: &Dataset, shown: &str, language: Language) -> String {
    [dataset.title.in_language(language), colon(language), shown].concat()
}

#[cfg(test)]
mod tests {
    use super::{title_of_page, title_of_view};
    use crate::{
        data::{Language, sample::dataset},
        query::{
            View,
            link::{self, SitePage},
        },
    };

    #[test]
    fn a_view_is_called_by_the_title_of_the_dataset_and_its_own() {
        let dataset = dataset();
        assert!(title_of_view(&dataset, View::Pace, Language::En).ends_with(": Per day"));
        assert!(title_of_view(&dataset, View::Table, Language::Zh).ends_with("：表格"));
    }

    #[test]
    fn a_page_is_called_by_what_it_shows() {
        let dataset = dataset();
        let title = |link: &str| {
            let query = link::decode(link, &dataset).query;
            title_of_page(&dataset, SitePage::of(&query, &dataset))
        };
        let [en, zh] = [Language::En, Language::Zh].map(|language| dataset.title.in_language(language));
        assert_eq!(title(""), en);
        assert_eq!(title("q=guns&lang=zh"), zh);
        assert_eq!(title("view=table&category=risk"), format!("{en}: Table"));
        assert_eq!(title("category=risk"), format!("{en}: Risk control"));
        assert_eq!(title("view=table&figure=guns"), format!("Guns confiscated: 2,677 guns · {en}"));
        assert_eq!(title("figure=guns&lang=zh"), format!("收缴的枪支：2677支 · {zh}"));
    }

    #[test]
    fn every_page_of_a_language_has_its_own_title() {
        let dataset = dataset();
        // The texts of the made-up language repeat.
        let pages = SitePage::all(&dataset).filter(|page| [Language::En, Language::Zh].contains(&page.language));
        let mut titles: Vec<_> = pages.map(|page| title_of_page(&dataset, page)).collect();
        titles.sort_unstable();
        let repeated: Vec<_> = titles.windows(2).filter(|pair| pair[0] == pair[1]).collect();
        assert!(repeated.is_empty(), "{repeated:?}");
    }
}
