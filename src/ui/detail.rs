//! The detail of the chosen figure: what was reported, how precisely, over which days, where it stands and
//! what it leaves open.

use super::{
    Element, Explorer, browser,
    copy_link::copy_link,
    element::{classed, element},
    icon::Icon,
    symbol_icon::symbol_icon,
};
use crate::{
    chart::Symbol,
    explore::{format, paragraph_of},
    figure::{Figure, Mention, Ref, UnitKind},
};

pub(super) fn detail(explorer: Explorer, figure: Ref<Figure>) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let shown = &dataset[figure];
    let (category, unit, period) = (&dataset[shown.category], &dataset[shown.unit], &dataset[shown.period]);
    let close_button = classed("button", "button square close")
        .attr("type", "button")
        .attr("aria-label", words.close)
        .attr("title", words.close)
        .on("click", move |_| close(explorer))
        .child(Icon::Close.view());
    let number = format::number(&shown.amount, unit, language);
    let qualifier = format::qualifier(shown.amount.qualifier, language);
    // A percentage has one form; any other number is given in digits and in 万 or 亿, where it is large enough.
    let forms = match unit.kind {
        UnitKind::Change => [None, None],
        _ => [Some(format::digits(shown.amount.value)), format::myriads(shown.amount.value)],
    };
    let unit_name = format::unit_name(unit, language).to_owned();
    let forms: Vec<_> = forms.into_iter().flatten().filter(|form| *form != number).chain([unit_name]).collect();
    let dates = element("dd")
        .text(format::period_dates(period, language))
        .child(more(format::period_length(period, language)))
        .children(format::nightly_hours(period, language).map(more));
    let facts = classed("dl", "facts")
        .child(element("dt").text(words.stands_for))
        .child(element("dd").text(format::meaning(shown, unit, language)))
        .child(element("dt").text(words.period))
        .child(dates)
        .child(element("dt").text(words.stands_in))
        .child(element("dd").children(shown.mentions.iter().map(|mention| place(explorer, mention))));
    let caution = classed("div", "caution")
        .child(classed("p", "caution-title").text(words.left_open))
        .child(element("p").text(shown.caution.in_language(language)));
    classed("section", format!("detail category-{}", shown.category.index()))
        .attr("aria-label", words.detail)
        .child(close_button)
        .child(
            classed("p", "detail-category")
                .child(symbol_icon(Symbol::of(shown.category)))
                .text(category.label.in_language(language)),
        )
        .child(element("h2").attr("id", "detail-title").attr("tabindex", "-1").text(shown.label.in_language(language)))
        .child(
            classed("p", "detail-number")
                .children(qualifier.map(|qualifier| classed("span", "qualifier").text(qualifier).text(" ")))
                .text(number),
        )
        .child(classed("p", "detail-forms").text(forms.join(" · ")))
        .child(facts)
        .child(caution)
        .child(classed("div", "detail-actions").child(copy_link(explorer, "button")))
}

/// One paragraph in which the figure stands, with its gist.
fn place(explorer: Explorer, mention: &Mention) -> Element {
    let language = explorer.language;
    let statement = &explorer.dataset.statement;
    let section = statement.section_of(mention.paragraph).map(|section| section.label.in_language(language));
    let paragraph = statement.paragraphs.get(mention.paragraph - 1);
    element("div")
        .text(paragraph_of(mention.paragraph, statement.paragraphs.len(), language))
        .children(section.map(|section| more(section.to_owned())))
        .children(
            paragraph.map(|paragraph| classed("span", "gist").text(paragraph.gist.in_language(language).to_owned())),
        )
}

fn more(text: String) -> Element {
    classed("span", "more").text(text)
}

/// Closes the detail and gives the focus back to the figure's mark.
pub(super) fn close(explorer: Explorer) {
    let figure = explorer.ask(|query| query.figure);
    explorer.choose_figure(None);
    if let Some(figure) = figure {
        browser::focus_mark(explorer.dataset[figure].id.as_str());
    }
}
