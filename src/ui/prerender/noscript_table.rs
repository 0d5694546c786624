//! The noscript table: all figures with their paragraphs. The build writes it into the HTML.

use super::pages_nav::link_to;
use crate::{
    analysis::left_open_text,
    data::{Dataset, Figure, Language, Ref},
    query::link::{PageContent, SitePage},
    ui::{Element, element::element},
    words::{chunk_words, fill, format, metadata_words, words},
};

/// The number of rows of the longest table. A page with many more would be larger than the file of the table.
const MOST_ROWS: usize = 300;

/// Every figure as a row of a table, with links to their pages. A longer table has its first rows and a link to the file
/// with all.
pub(super) fn noscript_table(dataset: &Dataset, language: Language) -> Element {
    let words = words(language);
    let chunk_words = chunk_words(language);
    let head = |label, class| element("th").class(class).attr("scope", "col").child(label);
    let heads = [
        head(words.figure, ""),
        head(chunk_words.reported, "numeric"),
        head(words.stands_for, "numeric"),
        head(words.period, ""),
        head(words.paragraph, "numeric"),
        head(chunk_words.left_open, ""),
    ];
    let table = element("table").child(element("thead").child(element("tr").children(heads))).child(
        element("tbody").children(dataset.figures().take(MOST_ROWS).map(|figure| row(dataset, figure, language))),
    );
    let metadata_words = metadata_words(language);
    let table_heading = metadata_words.table_heading;
    let is_longer = dataset.figures().len() > MOST_ROWS;
    let rest = is_longer.then(|| {
        let file = format!("{}.csv", dataset.id);
        let note = fill(metadata_words.first_figures, &[("count", &MOST_ROWS.to_string())]);
        let link = element("a").attr("href", ["data/", &file].concat()).child(file);
        element("p").child(note).child(" ").child(link)
    });
    let frame = element("div")
        .class("table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", table_heading)
        .child(table);
    element("section")
        .class("page noscript-table")
        .child(element("h2").child(table_heading))
        .children(rest)
        .child(frame)
}

fn row(dataset: &Dataset, reference: Ref<Figure>, language: Language) -> Element {
    let figure = &dataset[reference];
    let (unit, period) = (&dataset[figure.unit], &dataset[figure.period]);
    let places: Vec<_> = figure.mentions.iter().map(|mention| mention.paragraph.to_string()).collect();
    let numeric = |text| element("td").class("numeric").child(text);
    let label = figure.label.in_language(language).to_owned();
    let head = element("th").attr("scope", "row");
    let head = if SitePage::has_figure(reference) {
        head.child(link_to(dataset, SitePage { shows: PageContent::Figure(reference), language }).child(label))
    } else {
        head.child(label)
    };
    element("tr")
        .child(head)
        .child(numeric(format::amount_with_unit(&figure.amount, unit, language)))
        .child(numeric(format::interval(&figure.interval, unit, language)))
        .child(element("td").child(format::period_dates(period, language)))
        .child(numeric(places.join(", ")))
        .child(element("td").child(left_open_text(dataset, reference, language)))
}
