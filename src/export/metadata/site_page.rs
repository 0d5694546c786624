//! What a page of the site says about itself to search engines and to programs that preview links.

use serde_json::{Value, json};

use super::json_ld::{source, variable};
use crate::{
    analysis::mark_label,
    data::{Dataset, Quantity},
    export::{catalogue::description as description_of_dataset, markup::json_in_script, title_of_page},
    query::{
        View,
        link::{PageContent, SitePage},
    },
    words::{
        attribution::{self, Origin},
        colon, fill, metadata_words, punctuation, view_name,
    },
};

/// The title and the description of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PageTexts {
    /// The title: what the page shows, and the title of the dataset.
    pub title: String,
    /// One or two sentences. That of a figure says who reported it, and that it is not verified.
    pub description: String,
}

/// The title and the description of a page, in its language.
pub fn page_texts(dataset: &Dataset, page: SitePage) -> PageTexts {
    let language = page.language;
    let of_figures = |count: usize| fill(metadata_words(language).page_description, &[("count", &count.to_string())]);
    let all = dataset.figures().len();
    let sentences = |sentences: &[&str]| sentences.join(punctuation(language).space);
    let description = match page.shows {
        PageContent::View(view) => {
            let name = [view_name(view, language), colon(language)].concat();
            let name = if view == View::default() { "" } else { &name };
            [name, &of_figures(all)].concat()
        }
        PageContent::Category(category) => {
            let count = dataset.figures().filter(|&figure| dataset[figure].category == category).count();
            let category = &dataset[category];
            let own = category.description.as_ref().map(|text| text.in_language(language));
            let end = punctuation(language).full_stop;
            let own = own.map(|text| if text.ends_with(end) { text.to_owned() } else { [text, end].concat() });
            let description = sentences(&[own.as_deref().unwrap_or_default(), &of_figures(count)]);
            description.trim_start().to_owned()
        }
        PageContent::Figure(figure) => {
            let quantity = Quantity::Figure(figure);
            let paragraphs = dataset.paragraphs_of(quantity);
            let reported = attribution::reported_by(dataset, Origin::Reported, &paragraphs, language);
            let said = [&mark_label(dataset, quantity, language), punctuation(language).full_stop].concat();
            sentences(&[&said, &reported, attribution::not_verified(language)])
        }
    };
    PageTexts { title: title_of_page(dataset, page), description }
}

/// A page that is not the first one of its site as JSON-LD, on one line. That of a figure contains the figure.
pub fn web_page(dataset: &Dataset, page: SitePage) -> String {
    let PageTexts { title, description } = page_texts(dataset, page);
    let mut described = json!({
        "@context": "https://schema.org",
        "@type": "WebPage",
        "name": title,
        "description": description,
        "url": page.path(dataset),
        "inLanguage": page.language.tag(),
        "isPartOf": {
            "@type": "Dataset",
            "name": dataset.title.in_language(page.language),
            "description": description_of_dataset(dataset, page.language),
            "url": "./",
            "version": dataset.version.to_string(),
            "isBasedOn": source(dataset, page.language),
        },
    });
    if let PageContent::Figure(figure) = page.shows {
        described["mainEntity"] = variable(dataset, figure, page.language);
    }
    json_in_script(&Value::to_string(&described))
}

#[cfg(test)]
mod tests {
    use serde_json::Value;

    use super::{page_texts, web_page};
    use crate::{
        data::{Language, sample::dataset},
        query::link::{PageContent, SitePage},
    };

    #[test]
    fn every_page_has_a_description() {
        let dataset = dataset();
        assert!(SitePage::all(&dataset).all(|page| !page_texts(&dataset, page).description.is_empty()));
    }

    #[test]
    fn a_page_is_described_in_its_language() {
        let dataset = dataset();
        for page in SitePage::all(&dataset).filter(|page| page.language == Language::Zh) {
            let described: Value = serde_json::from_str(&web_page(&dataset, page)).expect("JSON");
            let whole = &described["isPartOf"];
            let source = &whole["isBasedOn"];
            for text in [&described["name"], &whole["description"], &source["name"], &source["publisher"]["name"]] {
                let text = text.as_str().expect("a text");
                assert!(text.contains(['中', '百']), "{text}");
            }
        }
    }

    #[test]
    fn the_page_of_a_figure_says_who_reported_it() {
        let dataset = dataset();
        let guns = dataset.figure_by_id("guns").expect("a figure");
        let texts = |language| page_texts(&dataset, SitePage { shows: PageContent::Figure(guns), language });
        let (en, zh) = (texts(Language::En), texts(Language::Zh));
        assert!(en.title.contains("2,677") && zh.title.contains("2677"), "{} {}", en.title, zh.title);
        assert!(en.description.contains(", Risk control. Reported by China’s Ministry"), "{}", en.description);
        assert!(en.description.ends_with("Not independently verified."), "{}", en.description);
        assert!(zh.description.contains("风险管控。中国公安部通报"), "{}", zh.description);
        let page = SitePage { shows: PageContent::Figure(guns), language: Language::En };
        let described: Value = serde_json::from_str(&web_page(&dataset, page)).expect("JSON");
        assert_eq!(described["mainEntity"]["value"], 2677);
        assert_eq!(described["url"], "figure/guns/");
    }
}
