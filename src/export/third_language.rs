//! A test with a made-up third language: all texts that the core exports are in that language.

use super::{
    File, Picture, ViewData,
    citation::Cited,
    picture::Format,
    sample::{citation, dataset},
    title::title_of_view,
};
use crate::{
    analysis::{
        caption, comparison, groups, mark_label, timeline_caption, tooltip_of_paragraph, tooltip_of_period,
        tooltip_of_quantity,
    },
    chart::Shape,
    data::{Language, Quantity, sample::assert_is_made_up},
    query::{Query, Search, View, select},
    words::{chart_name, claims, figures_found, format, found_in, method},
};

const LANGUAGE: Language = Language::MadeUp;

#[test]
fn quantities_are_described_in_the_words_of_their_language() {
    let dataset = dataset();
    let periods = dataset.periods().map(|period| tooltip_of_period(&dataset, period, LANGUAGE));
    let paragraphs = (1..=26).filter_map(|number| tooltip_of_paragraph(&dataset, number, LANGUAGE));
    let quantities = dataset.quantities().map(|quantity| tooltip_of_quantity(&dataset, quantity, LANGUAGE));
    for tooltip in periods.chain(paragraphs).chain(quantities) {
        assert_is_made_up(&format!("{} {}", tooltip.title, tooltip.lead), &[]);
        for (name, lines) in tooltip.facts {
            assert_is_made_up(&[name, &lines.join(" ")].concat(), &[]);
        }
    }
    let first = dataset.quantities().next().expect("a quantity");
    for quantity in dataset.quantities() {
        assert_is_made_up(&mark_label(&dataset, quantity, LANGUAGE), &[]);
        assert_is_made_up(&format::dimension_heading(&dataset, dataset.dimension_of(quantity), LANGUAGE), &[]);
        let comparison = comparison(&dataset, first, quantity, LANGUAGE);
        assert_is_made_up(&comparison.ratio.map_or_else(|reason| reason, |ratio| ratio.sentence + &*ratio.number), &[]);
        assert_is_made_up(&comparison.cautions.concat(), &[]);
    }
    for period in dataset.periods() {
        assert_is_made_up(&format::spoken_nightly_hours(&dataset[period], LANGUAGE).unwrap_or_default(), &[]);
        assert_is_made_up(format::month(dataset[period].from, LANGUAGE), &[]);
    }
    for part in method(&dataset, LANGUAGE) {
        assert_is_made_up(&[part.title, &part.paragraphs.concat(), &part.examples.concat().concat()].concat(), &[]);
    }
    assert_is_made_up(&chart_name("1", "2", true, LANGUAGE), &[]);
    assert_is_made_up(&claims(2, LANGUAGE), &[]);
    assert_is_made_up(&[figures_found(1, 2, 3, LANGUAGE), found_in("1", &[2, 3], LANGUAGE)].concat(), &[]);
}

#[test]
fn what_leaves_the_page_is_in_the_words_of_its_language() {
    let dataset = dataset();
    let version = dataset.version.short();
    let link = "https://example.org/?v=1&lang=en";
    let first = dataset.quantities().next().expect("a quantity");
    let cited = dataset.quantities().map(|quantity| match quantity {
        Quantity::Figure(figure) => Cited::figure(&dataset, figure, LANGUAGE),
        Quantity::Derived(derived) => Cited::derived(&dataset, derived, LANGUAGE),
    });
    let compared = dataset.quantities().map(|quantity| Cited::comparison(&dataset, first, quantity, LANGUAGE));
    let views = View::ALL.into_iter().map(|view| Cited::view(view, 1, 2, LANGUAGE));
    for cited in cited.chain(compared).chain(views) {
        assert_is_made_up(&citation(&dataset, cited, LANGUAGE).to_text(), &[link, &version]);
    }
    for view in View::ALL {
        assert_is_made_up(&title_of_view(&dataset, view, LANGUAGE), &[]);
        let query = Query {
            view,
            language: LANGUAGE,
            categories: dataset.categories().take(2).collect(),
            search: Search::new("1"),
            ..Query::default()
        };
        let files = ["picture.svg", "picture-wide.png", "table.csv", "data.json", "datapackage.json", "citation.txt"];
        let entries = files.map(|name| File { name: name.into(), bytes: Vec::new() });
        let readme = ViewData::of(&dataset, &query, link.into()).to_readme(&entries);
        let columns = super::table::view_data::column_names(view == View::Pace || view == View::Ratios);
        // A line may consist of the name of a column.
        let readme: Vec<_> = readme.lines().filter(|&line| !columns.iter().any(|column| column == line)).collect();
        assert_is_made_up(&readme.join("\n"), &[&files[..], &[link, &version]].concat());
        let query = Query { view, language: LANGUAGE, ..Query::default() };
        let selection = select(&dataset, &query);
        assert_is_made_up(&timeline_caption(&dataset, &selection, LANGUAGE).unwrap_or_default(), &[]);
        for group in groups(&selection, &dataset).shared {
            assert_is_made_up(
                &caption(&dataset, group.dimension, &group.quantities, LANGUAGE).unwrap_or_default(),
                &[],
            );
        }
        match Picture::of(&dataset, &query, Format::Wide, link) {
            Ok(picture) => {
                for piece in &picture.pieces {
                    if let Shape::Text { content, .. } = &piece.shape {
                        // The link may be wrapped into two lines.
                        assert_is_made_up(content, &[link, &version, "https://example.org/?", "v=1&lang=en"]);
                    }
                }
            }
            Err(reason) => assert_is_made_up(reason.reason(LANGUAGE), &[]),
        }
    }
}
