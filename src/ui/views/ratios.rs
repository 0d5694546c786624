//! The Ratios view: derived figures by kind. A figure that is alone in its kind has a strip.

use crate::{
    analysis::inputs_may_overlap,
    chart::Symbol,
    data::Quantity,
    query::View,
    ui::{
        Element, Explorer,
        components::{
            blocks::lists_in_blocks,
            chart_groups::chart_groups,
            scene_view::mark,
            screen_reader_text::screen_reader_text,
            sections::{SectionOf, sections},
            symbol_icon::symbol_icon,
        },
        element::{Show, element},
        state::drawn::part,
    },
    words::{format, punctuation, view_name},
};

pub(in crate::ui) fn ratios(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let note = move || {
        let overlap = explorer.selected(|selection| inputs_may_overlap(dataset, &selection.quantities, language));
        [explorer.chunk_words().ratio_note, punctuation(language).space, &overlap.unwrap_or_default()].concat()
    };
    element("div").child(element("p").class("note").child(note)).child(sections(explorer, section_view))
}

fn section_view(explorer: Explorer, section: SectionOf) -> Element {
    let has_any = move || explorer.grouped(section, |groups| !groups.alone.is_empty());
    element("div")
        .class("panels")
        .child(chart_groups(explorer, section))
        .child(element("div").child(Show::when(has_any).children(move || strips(explorer, section))))
}

/// The strips of figures that share an axis with no other.
fn strips(explorer: Explorer, section: SectionOf) -> Element {
    let lists = lists_in_blocks(
        explorer,
        move || explorer.grouped(section, |groups| groups.alone.len()),
        move |range| explorer.grouped(section, |groups| part(&groups.alone, range)),
        || element("ul").class("strips"),
        STRIP,
        |explorer, quantity| element("li").child(strip(explorer, quantity)),
    );
    element("section")
        .class("group")
        .attr("role", "group")
        .attr("aria-label", view_name(View::Ratios, explorer.language))
        .attr("aria-describedby", "how-to-move")
        .child(lists)
}

/// The approximate height of a strip, in rem.
const STRIP: f64 = 4.0;

fn strip(explorer: Explorer, quantity: Quantity) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let category = dataset.category_of(quantity);
    let class = format!("strip mark category-{}", category.index());
    let Quantity::Derived(derived) = quantity else { return element("span") };
    let [number, unit] = format::number_above_unit(dataset, &dataset[derived], language);
    let formula = format::formula(dataset, derived, language).to_text();
    mark(explorer, quantity, element("button").attr("type", "button"), &class)
        .child(
            element("span")
                .class("strip-label")
                .child(symbol_icon(Symbol::of(category)))
                .child(dataset.label_of(quantity).in_language(language)),
        )
        .child(
            element("span")
                .class("strip-number")
                .child(number)
                .child(" ")
                .child(element("span").class("unit").child(unit)),
        )
        .child(element("span").class("strip-formula").child(formula))
        .child(screen_reader_text(explorer, quantity))
}
