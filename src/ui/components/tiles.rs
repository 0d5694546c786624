//! The tiles: figures without a chart, because the dataset has no other one in the same unit, or the category has none.

use super::{
    blocks::lists_in_blocks,
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
        element::{Show, element},
        state::drawn::part,
    },
    words::{counted, format, joined, punctuation},
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
        let hint = section.is_none().then_some(words.alone_hint);
        joined(&[Some(&count), hint], punctuation(language).comma)
    };
    let heading = match (section, explorer.ask(|query| query.view).content()) {
        (Some(_), _) => words.alone_in_category,
        (None, ViewContent::Rates) => words.alone_in_unit,
        _ => words.alone,
    };
    let lists = lists_in_blocks(
        explorer,
        move || explorer.grouped(section, |groups| groups.alone.len()),
        move |range| explorer.grouped(section, |groups| part(&groups.alone, range)),
        || element("ul").class("tiles"),
        TILE,
        tile,
    );
    element("section")
        .class("group")
        .attr("role", "group")
        .attr("aria-label", heading)
        .attr("aria-describedby", "how-to-move")
        .child(group_title(section).child(heading).child(" ").child(element("span").child(subtitle)))
        .child(lists)
}

/// The approximate height of a tile in a row of two, in rem.
const TILE: f64 = 4.0;

fn tile(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let category = dataset.category_of(quantity);
    let row_note = format::row_note(dataset, quantity, language);
    let label = joined(&[Some(format::row_label(dataset, quantity, language)), row_note.as_deref()], " · ");
    let (qualifier, number, unit) = number(explorer, quantity);
    let number = element("span")
        .class("tile-number")
        .child(symbol_icon(Symbol::of(category)))
        .children(qualifier.map(|qualifier| element("span").class("qualifier").child(qualifier)))
        .child(element("span").child(number).children(unit.map(|unit| element("span").class("unit").child(unit))));
    let class = format!("tile mark category-{}", category.index());
    element("li").child(
        mark(explorer, quantity, element("button").attr("type", "button"), &class)
            .child(number)
            .child(element("span").class("tile-label").child(label))
            .child(element("span").class("tile-note").child(note(explorer, quantity)))
            .child(screen_reader_text(explorer, quantity)),
    )
}

/// The number with its qualifier and its unit. A percentage has no unit.
fn number(explorer: Explorer, quantity: Quantity) -> (Option<&'static str>, String, Option<String>) {
    let Explorer { dataset, language, .. } = explorer;
    let figure = match quantity {
        Quantity::Figure(figure) => figure,
        Quantity::Derived(derived) => {
            let [number, unit] = format::number_above_unit(dataset, &dataset[derived], language);
            return (None, number, Some(unit));
        }
    };
    let (amount, unit) = (&dataset[figure].amount, &dataset[dataset[figure].unit]);
    let name =
        (!unit.kind.is_percent()).then(|| [punctuation(language).space, format::unit_name(unit, language)].concat());
    (format::qualifier(amount.qualifier, language), format::number(amount, unit, language), name)
}

/// The note of a tile: what a percentage measures, and the range of a reported number that is not exact.
fn note(explorer: Explorer, quantity: Quantity) -> String {
    let Explorer { dataset, language, .. } = explorer;
    let Some(figure) = quantity.figure().map(|figure| &dataset[figure]) else { return String::new() };
    let unit = &dataset[figure.unit];
    let range = (!figure.interval.is_exact()).then(|| format::interval(&figure.interval, unit, language));
    let name = unit.kind.is_percent().then(|| format::unit_name(unit, language));
    joined(&[name, range.as_deref()], " · ")
}

#[cfg(test)]
mod tests {
    use leptos::reactive::owner::Owner;

    use super::*;
    use crate::{
        data::{Language, sample},
        query::Query,
        ui::Edition,
    };

    #[test]
    fn a_unit_stands_beside_its_number_and_nowhere_alone() {
        let dataset = Box::leak(Box::new(sample::dataset()));
        for (language, id, unit, range) in [
            (Language::En, "wave-gangs", Some(" gangs"), ""),
            (Language::Zh, "wave-gangs", Some("个"), ""),
            (Language::Zh, "inspections", Some("次"), "25.55万至25.65万"),
            (Language::En, "half-year-change", None, "Change on a year earlier · −16.35% to −16.25%"),
        ] {
            Owner::new().with(|| {
                let explorer = Explorer::new(dataset, &Edition::Current, Query { language, ..Query::default() });
                let quantity = dataset.quantity_by_id(id).expect("a quantity");
                assert_eq!(number(explorer, quantity).2.as_deref(), unit, "{id}");
                assert_eq!(note(explorer, quantity), range, "{id}");
            });
        }
        Owner::new().with(|| {
            let query = Query { language: Language::Zh, ..Query::default() };
            let explorer = Explorer::new(dataset, &Edition::Current, query);
            let rate = dataset.quantity_by_id("wave-gangs-per-day").expect("a rate");
            assert_eq!(number(explorer, rate), (None, "3.8".to_owned(), Some("个/天".to_owned())));
            assert_eq!(note(explorer, rate), "");
        });
    }
}
