//! The tiles: figures that have no other shown figure in the same unit.

use super::{
    scene_view::mark,
    screen_reader_text::screen_reader_text,
    sections::{SectionOf, group_title},
    symbol_icon::symbol_icon,
};
use crate::{
    chart::Symbol,
    data::Quantity,
    query::ViewContent,
    ui::{
        Element, Explorer,
        element::{For, Show, element},
    },
    words::{counted, format, punctuation},
};

/// The tiles of a section; empty if it has none.
pub(in crate::ui) fn tiles(explorer: Explorer, section: SectionOf) -> Element {
    let has_any = move || explorer.grouped(section, |groups| !groups.alone.is_empty());
    element("div").child(Show::when(has_any).children(move || tile_group(explorer, section)))
}

fn tile_group(explorer: Explorer, section: SectionOf) -> Element {
    let Explorer { language, words, .. } = explorer;
    let subtitle = move || {
        let view = explorer.ask(|query| query.view);
        let count = counted(view, explorer.grouped(section, |groups| groups.alone.len()), language);
        [count.as_str(), words.alone_hint].join(punctuation(language).comma)
    };
    let heading = if explorer.ask(|query| query.view).content() == ViewContent::Rates {
        words.alone_in_unit
    } else {
        words.alone
    };
    let list = element("ul").class("tiles").child(
        For::each(move || explorer.grouped(section, |groups| groups.alone.clone()))
            .key(|quantity| *quantity)
            .children(move |quantity| tile(explorer, quantity)),
    );
    element("section")
        .class("group")
        .attr("role", "group")
        .attr("aria-label", heading)
        .attr("aria-describedby", "how-to-move")
        .child(group_title(section).child(heading).child(" ").child(element("span").child(subtitle)))
        .child(list)
}

fn tile(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let category = dataset.category_of(quantity);
    let note =
        [Some(format::dimension_name(dataset, dataset.dimension_of(quantity), language)), range(explorer, quantity)];
    let note: Vec<_> = note.into_iter().flatten().collect();
    let label = [
        Some(format::row_label(dataset, quantity, language).to_owned()),
        format::row_note(dataset, quantity, language),
    ];
    let label = label.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    let (qualifier, number) = number(explorer, quantity);
    let number = element("span")
        .class("tile-number")
        .child(symbol_icon(Symbol::of(category)))
        .children(qualifier.map(|qualifier| element("span").class("qualifier").child(qualifier)))
        .child(element("span").child(number));
    let class = format!("tile mark category-{}", category.index());
    element("li").child(
        mark(explorer, quantity, element("button").attr("type", "button"), &class)
            .child(number)
            .child(element("span").class("tile-label").child(label))
            .child(element("span").class("tile-note").child(note.join(" · ")))
            .child(screen_reader_text(explorer, quantity)),
    )
}

/// The number with its qualifier.
fn number(explorer: Explorer, quantity: Quantity) -> (Option<&'static str>, String) {
    let Explorer { dataset, language, .. } = explorer;
    match quantity.figure() {
        Some(figure) => {
            let amount = &dataset[figure].amount;
            let number = format::number(amount, &dataset[dataset[figure].unit], language);
            (format::qualifier(amount.qualifier, language), number)
        }
        None => (None, format::quantity(dataset, quantity, language)),
    }
}

/// The range of a reported number; `None` if it is exact or derived.
fn range(explorer: Explorer, quantity: Quantity) -> Option<String> {
    let Explorer { dataset, language, .. } = explorer;
    let figure = &dataset[quantity.figure()?];
    (!figure.interval.is_exact()).then(|| format::interval(&figure.interval, &dataset[figure.unit], language))
}
