//! The Table view: every figure with all columns, sortable. It is the accessible alternative to the charts. What is left
//! open is named by kind. The detail has the sentences and the hours of the nights.

use crate::{
    chart::Symbol,
    data::{Figure, Gap, Ref, Span},
    query::{SortKey, View},
    ui::{
        Element, Explorer,
        components::{blocks::table_in_blocks, symbol_icon::symbol_icon},
        element::element,
    },
    words::{ChunkWords, Words, format, punctuation, relation_words, view_name},
};

/// A column: its label, its sort key, and whether it contains numbers.
struct HeadCell {
    label: &'static str,
    key: SortKey,
    class: &'static str,
}

/// The columns in order. Cautions have no sort key.
const fn columns(words: &Words, chunk_words: &ChunkWords) -> [HeadCell; 8] {
    const fn column(label: &'static str, key: SortKey) -> HeadCell {
        HeadCell { label, key, class: "" }
    }
    const fn numeric(label: &'static str, key: SortKey) -> HeadCell {
        HeadCell { label, key, class: "numeric" }
    }
    [
        column(words.figure, SortKey::Name),
        column(words.category, SortKey::Category),
        numeric(chunk_words.reported, SortKey::Value),
        column(words.unit, SortKey::Unit),
        numeric(words.stands_for, SortKey::Precision),
        column(words.period, SortKey::Period),
        column(words.length, SortKey::Days),
        numeric(words.paragraph, SortKey::Statement),
    ]
}

pub(in crate::ui) fn table(explorer: Explorer) -> Element {
    let words = explorer.words;
    let chunk_words = explorer.chunk_words();
    let head = move || {
        let heads = columns(words, chunk_words).map(|column| head(explorer, column));
        let left_open = element("th").attr("scope", "col").child(chunk_words.left_open);
        element("thead").child(element("tr").children(heads).child(left_open))
    };
    let table = table_in_blocks(explorer, head, COLUMNS, ROW, move |figure| row(explorer, figure));
    element("div")
        .class("table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", view_name(View::Table, explorer.language))
        .attr("aria-describedby", "how-to-move")
        .child(table)
}

/// The number of columns.
const COLUMNS: usize = 9;
/// The approximate height of a row, in rem.
const ROW: f64 = 3.0;

fn head(explorer: Explorer, column: HeadCell) -> Element {
    let HeadCell { label, key, class } = column;
    let state = move || {
        let sort = explorer.ask(|query| query.sort);
        let state = if sort.ascends() { "ascending" } else { "descending" };
        (sort.key == key).then(|| state.to_owned())
    };
    let button = element("button")
        .attr("type", "button")
        .on("click", move |_| explorer.choose(|query| query.sort = query.sort.chosen(key)))
        .child(label)
        .child(element("span").class("sort-arrow").attr("aria-hidden", "true"));
    let head = element("th").class(class).attr("scope", "col").attr("aria-sort", state).child(button);
    if key == SortKey::Value { head.child(within_units(explorer)) } else { head }
}

/// The note that values are sorted within each unit, if they are and several units are shown.
fn within_units(explorer: Explorer) -> Element {
    let note = move || {
        let is_by_value = explorer.ask(|query| query.sort.key == SortKey::Value);
        let has_several = explorer.selected(|selection| {
            let units = selection.quantities.iter().map(|&quantity| explorer.dataset.dimension_of(quantity));
            units.clone().zip(units.skip(1)).any(|(unit, next)| unit != next)
        });
        if is_by_value && has_several { explorer.chunk_words().within_units } else { "" }.to_owned()
    };
    element("span").class("more").child(note)
}

fn row(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[figure];
    let (category, unit, period) = (&dataset[shown.category], &dataset[shown.unit], &dataset[shown.period]);
    let paragraphs: Vec<_> = shown.mentions.iter().map(|mention| mention.paragraph.to_string()).collect();
    let span = if period.nightly.is_some() { Span::Night } else { Span::Day };
    let gaps = Gap::ALL.into_iter().zip(relation_words(language).gaps).filter(|&(gap, _)| dataset.has_gap(figure, gap));
    let gaps: Vec<_> = gaps.map(|(_, (name, _))| name).collect();
    let is_chosen = move || explorer.ask(|query| query.chosen == Some(figure.into()));
    let reported = format!("reported-{}", shown.id.as_str());
    let name = element("button")
        .attr("type", "button")
        .attr("aria-describedby", reported.clone())
        .attr("aria-pressed", move || is_chosen().to_string())
        .attr("tabindex", move || explorer.tab_index(figure.into(), true))
        .on("focus", move |_| explorer.visit(figure.into()))
        .child(shown.label.in_language(language));
    let cell = |class, text: String| element("td").class(class).child(text);
    let category_cell = element("td").child(
        element("span")
            .class("with-symbol")
            .child(symbol_icon(Symbol::of(shown.category)))
            .child(element("span").child(category.label.in_language(language))),
    );
    element("tr")
        .class(format!("mark category-{}", shown.category.index()))
        .attr("data-figure", shown.id.as_str())
        .attr("aria-rowindex", move || {
            explorer.place_of(figure.into()).filter(|_| explorer.is_large()).map(|place| (place + 2).to_string())
        })
        .attr("data-chosen", move || is_chosen().to_string())
        .child(element("th").attr("scope", "row").child(name))
        .child(category_cell)
        .child(cell("numeric", format::amount(&shown.amount, unit, language)).attr("id", reported))
        .child(cell("", format::unit_name(unit, language).to_owned()))
        .child(cell("numeric", format::interval(&shown.interval, unit, language)))
        .child(cell("", format::short_period_dates(period, dataset.statement.published.year(), language)))
        .child(cell(
            "",
            if period.is_open() {
                format::period_length(period, language)
            } else {
                format::span_count(span, period.days(), language)
            },
        ))
        .child(cell("numeric", paragraphs.join(punctuation(language).list_comma)))
        .child(cell("left-open", gaps.join(punctuation(language).list_comma)))
}
