//! The table view: every figure with all its columns, sortable; the accessible twin of the charts.

use crate::{
    chart::Symbol,
    data::{Figure, Ref},
    query::SortKey,
    ui::{
        Element, Explorer,
        components::symbol_icon::symbol_icon,
        element::{classed, element},
    },
    words::{Words, format, punctuation},
};

/// A column: what it is called, how it is sorted, and whether it holds numbers.
struct Column {
    label: &'static str,
    key: SortKey,
    class: &'static str,
}

/// The columns, in order; what a figure leaves open is a text of its own and has no order.
const fn columns(words: &Words) -> [Column; 8] {
    const fn column(label: &'static str, key: SortKey) -> Column {
        Column { label, key, class: "" }
    }
    const fn numeric(label: &'static str, key: SortKey) -> Column {
        Column { label, key, class: "numeric" }
    }
    [
        column(words.figure, SortKey::Name),
        column(words.category, SortKey::Category),
        numeric(words.reported, SortKey::Value),
        column(words.unit, SortKey::Unit),
        numeric(words.stands_for, SortKey::Precision),
        column(words.period, SortKey::Period),
        column(words.length, SortKey::Days),
        numeric(words.paragraph, SortKey::Statement),
    ]
}

pub(in crate::ui) fn table(explorer: Explorer) -> Element {
    let Explorer { dataset, words, .. } = explorer;
    let full = explorer.chunk_words();
    let heads = columns(words).map(|column| head(explorer, column));
    let head_row = element("tr").children(heads).child(element("th").attr("scope", "col").text(full.left_open));
    let rows = element("tbody").each(
        move || {
            explorer.selected(|selection| {
                selection.quantities.iter().filter_map(|quantity| quantity.figure()).map(Ref::index).collect()
            })
        },
        move |index| match dataset.figures().nth(index) {
            Some(figure) => row(explorer, figure),
            None => element("tr"),
        },
    );
    classed("div", "table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", words.table)
        .attr("aria-describedby", "how-to-move")
        .child(element("table").child(element("thead").child(head_row)).child(rows))
}

fn head(explorer: Explorer, column: Column) -> Element {
    let Column { label, key, class } = column;
    let state = move || {
        let sort = explorer.ask(|query| query.sort);
        let state = if sort.ascends() { "ascending" } else { "descending" };
        (sort.key == key).then(|| state.to_owned())
    };
    let button = element("button")
        .attr("type", "button")
        .on("click", move |_| explorer.choose(|query| query.sort = query.sort.chosen(key)))
        .text(label)
        .child(classed("span", "sort-arrow").attr("aria-hidden", "true"));
    classed("th", class).attr("scope", "col").live_attr("aria-sort", state).child(button)
}

fn row(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let full = explorer.chunk_words();
    let shown = &dataset[figure];
    let (category, unit, period) = (&dataset[shown.category], &dataset[shown.unit], &dataset[shown.period]);
    let paragraphs: Vec<_> = shown.mentions.iter().map(|mention| mention.paragraph.to_string()).collect();
    let is_chosen = move || explorer.ask(|query| query.chosen == Some(figure.into()));
    let reported = format!("reported-{}", shown.id.as_str());
    let name = element("button")
        .attr("type", "button")
        .attr("aria-describedby", reported.clone())
        .live_flag("aria-pressed", is_chosen)
        .live_attr("tabindex", move || Some(explorer.tab_index(figure.into(), true)))
        .on("focus", move |_| explorer.visit(figure.into()))
        .text(shown.label.in_language(language));
    let cell = |class, label, text: String| classed("td", class).attr("data-label", label).text(text);
    let category_cell = element("td")
        .attr("data-label", words.category)
        .child(symbol_icon(Symbol::of(shown.category)))
        .text(category.label.in_language(language));
    classed("tr", format!("mark category-{}", shown.category.index()))
        .attr("data-figure", shown.id.as_str())
        .live_flag("data-chosen", is_chosen)
        .child(element("th").attr("scope", "row").child(name))
        .child(category_cell)
        .child(cell("numeric", words.reported, format::amount(&shown.amount, unit, language)).attr("id", reported))
        .child(cell("", words.unit, format::unit_name(unit, language).to_owned()))
        .child(cell("numeric", words.stands_for, format::interval(&shown.interval, unit, language)))
        .child(cell("", words.period, format::period_dates(period, language)))
        .child(cell("", words.length, format::period_length(period, language)))
        .child(cell("numeric", words.paragraph, paragraphs.join(punctuation(language).list_comma)))
        .child(cell("left-open", full.left_open, shown.caution.in_language(language).to_owned()))
}
