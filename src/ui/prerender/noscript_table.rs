//! The noscript table: all figures with their paragraphs. The build writes it into the HTML.

use crate::{
    analysis::left_open_text,
    data::{Dataset, Figure, Language, Ref},
    ui::{Element, element::element},
    words::{chunk_words, format, metadata_words, words},
};

/// The language of the noscript page: that of the charts above it.
const LANGUAGE: Language = Language::ALL[0];

/// Every figure as a row of a table.
pub(in crate::ui) fn noscript_table(dataset: &Dataset) -> Element {
    let words = words(LANGUAGE);
    let chunk_words = chunk_words(LANGUAGE);
    let head = |label, class| element("th").class(class).attr("scope", "col").child(label);
    let heads = [
        head(words.figure, ""),
        head(chunk_words.reported, "numeric"),
        head(words.stands_for, "numeric"),
        head(words.period, ""),
        head(words.paragraph, "numeric"),
        head(chunk_words.left_open, ""),
    ];
    let table = element("table")
        .child(element("thead").child(element("tr").children(heads)))
        .child(element("tbody").children(dataset.figures().map(|figure| row(dataset, figure))));
    let table_heading = metadata_words(LANGUAGE).table_heading;
    let frame = element("div")
        .class("table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", table_heading)
        .child(table);
    element("section").class("page noscript-table").child(element("h2").child(table_heading)).child(frame)
}

fn row(dataset: &Dataset, reference: Ref<Figure>) -> Element {
    let figure = &dataset[reference];
    let (unit, period) = (&dataset[figure.unit], &dataset[figure.period]);
    let places: Vec<_> = figure.mentions.iter().map(|mention| mention.paragraph.to_string()).collect();
    let numeric = |text| element("td").class("numeric").child(text);
    element("tr")
        .child(element("th").attr("scope", "row").child(figure.label.in_language(LANGUAGE).to_owned()))
        .child(numeric(format::amount_with_unit(&figure.amount, unit, LANGUAGE)))
        .child(numeric(format::interval(&figure.interval, unit, LANGUAGE)))
        .child(element("td").child(format::period_dates(period, LANGUAGE)))
        .child(numeric(places.join(", ")))
        .child(element("td").child(left_open_text(dataset, reference, LANGUAGE)))
}
