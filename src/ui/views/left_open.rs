//! The view of what is left open: a row for each figure, and a column for each kind of gap.

use crate::{
    chart::Symbol,
    data::{Figure, Gap, Ref},
    ui::{
        Element, Explorer,
        components::{
            blocks::table_in_blocks, scene_view::mark, screen_reader_text::screen_reader_text, symbol_icon::symbol_icon,
        },
        element::element,
    },
    words::{format, relation_words},
};

pub(in crate::ui) fn left_open(explorer: Explorer) -> Element {
    let words = relation_words(explorer.language);
    let head = move |(gap, (name, meaning)): (Gap, (&'static str, &'static str))| {
        let count = move || of_shown(explorer, gap).to_string();
        element("th")
            .attr("scope", "col")
            .attr("title", meaning)
            .child(element("span").class("gap-name").child(name))
            .child(element("b").class("gap-count").child(count))
    };
    let head = move || {
        element("thead").child(
            element("tr")
                .child(element("th").attr("scope", "col").child(explorer.words.figure))
                .child(element("th").attr("scope", "col").child(explorer.chunk_words().reported))
                .children(Gap::ALL.into_iter().zip(words.gaps).map(head)),
        )
    };
    let table = table_in_blocks(explorer, head, COLUMNS, ROW, move |figure| row(explorer, figure)).class("gaps");
    element("div")
        .attr("role", "group")
        .attr("aria-label", words.gaps_note)
        .attr("aria-describedby", "how-to-move")
        .child(element("p").class("note").child(words.gaps_note))
        .child(element("details").class("gap-meanings").child(element("summary").child(words.gap_meanings)).child(
            element("dl").children(words.gaps.map(|(name, meaning)| {
                element("div").child(element("dt").child(name)).child(element("dd").child(meaning))
            })),
        ))
        .child(table)
}

/// The number of shown figures with a gap.
fn of_shown(explorer: Explorer, gap: Gap) -> usize {
    let dataset = explorer.dataset;
    explorer.selected(|selection| {
        let figures = selection.quantities.iter().filter_map(|quantity| quantity.figure());
        figures.filter(|&figure| dataset.has_gap(figure, gap)).count()
    })
}

/// The number of columns.
const COLUMNS: usize = 2 + Gap::ALL.len();
/// The approximate height of a row, in rem.
const ROW: f64 = 2.5;

fn row(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[figure];
    let name = mark(explorer, figure.into(), element("button").attr("type", "button"), "mark")
        .child(symbol_icon(Symbol::of(shown.category)))
        .child(element("span").class("gap-figure").child(shown.label.in_language(language)))
        .child(screen_reader_text(explorer, figure.into()));
    let cell = |(gap, (_, meaning)): (Gap, (&'static str, &'static str))| {
        // The row has one mark for the keyboard. A click on a square opens the detail too.
        let square = dataset.has_gap(figure, gap).then(|| {
            element("span")
                .class("gap-square")
                .attr("role", "img")
                .attr("aria-label", meaning)
                .attr("title", meaning)
                .on("click", move |_| explorer.open_detail(figure.into()))
        });
        element("td").children(square)
    };
    element("tr")
        .class(format!("category-{}", shown.category.index()))
        .child(element("th").attr("scope", "row").child(name))
        .child(element("td").child(format::quantity_with_unit(dataset, figure.into(), language)))
        .children(Gap::ALL.into_iter().zip(relation_words(language).gaps).map(cell))
}
