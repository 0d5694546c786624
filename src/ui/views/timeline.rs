//! The Timeline view: the periods on a calendar and on an enlarged one for the crowded weeks, and the figures of each.

use std::ops::Range;

use crate::{
    analysis::timeline_caption,
    chart::{FluidScene, Timeline, Undrawable},
    data::{Period, Ref},
    query::View,
    ui::{
        Element, Explorer,
        components::{blocks::lists_in_blocks, figure_chip::figure_chip, scene_view::still_picture},
        element::element,
    },
    words::{colon, format, view_name},
};

pub(in crate::ui) fn timeline(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let chunk_words = explorer.chunk_words();
    let timeline = Timeline { dataset, language, min_width: Timeline::NARROW };
    let range = |(from, to)| format::date_range(from, to, language);
    let published = format::date(dataset.statement.published, language);
    let context = named(chunk_words.whole_time)
        .child(more(range(timeline.ends())))
        .child(more([chunk_words.enlarged, colon(language), &range(timeline.enlarged())].concat()));
    let published = named(chunk_words.statement_published).child(more(published));
    element("div")
        .class("timeline")
        .attr("role", "group")
        .attr("aria-label", view_name(View::Timeline, language))
        .attr("aria-describedby", "how-to-move")
        .child(element("p").class("note").child(chunk_words.timeline_note))
        .child(element("p").class("caption").child(move || {
            explorer.selected(|selection| timeline_caption(dataset, selection, language)).unwrap_or_default()
        }))
        .child(
            element("div")
                .class("calendar context")
                .child(context)
                .child(picture(explorer, timeline, |timeline| timeline.context())),
        )
        .child(
            element("div")
                .child(element("div").class("calendar axis").child(published).child(picture(
                    explorer,
                    timeline,
                    |timeline| timeline.axis(),
                )))
                .children(dataset.periods().map(|period| row(explorer, timeline, period))),
        )
        .children(dataset.periods().map(|period| figures(explorer, timeline, period)))
}

/// The row of a period on the common calendar: its label, dates and bar.
fn row(explorer: Explorer, timeline: Timeline<'static>, period: Ref<Period>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[period];
    let length = [Some(format::period_length(shown, language)), format::nightly_hours(shown, language)];
    let length: Vec<_> = length.into_iter().flatten().collect();
    let button = element("button")
        .class("period-choice")
        .attr("type", "button")
        .attr("data-period", shown.id.as_str())
        .attr("aria-pressed", move || explorer.ask(|query| query.period == Some(period)).to_string())
        .on("click", move |_| explorer.choose(|query| query.toggle_period(period)))
        .child(element("b").class("calendar-name").child(shown.label.in_language(language)))
        .child(" ")
        .child(more(format::period_dates(shown, language)))
        .child(" ")
        .child(more(length.join(" · ")));
    let bar = picture(explorer, timeline, |timeline| timeline.bar(period)).attr("data-bars", shown.id.as_str());
    element("div").class("calendar row").child(button).child(bar)
}

/// The figures of a period, with its caution and its nights.
fn figures(explorer: Explorer, timeline: Timeline<'static>, period: Ref<Period>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[period];
    let nights = shown.nightly.map(|_| {
        let enlarged = picture(explorer, timeline, |timeline| timeline.nights(period).unwrap_or(Err(Undrawable)));
        let name = element("p").class("more").child(explorer.chunk_words().nights_enlarged);
        element("div").class("nights").child(name).child(enlarged)
    });
    let caution = shown.caution.as_ref().map(|caution| element("p").class("more").child(caution.in_language(language)));
    // The marks of the view are in the order of the periods.
    let places = move || explorer.places_where(|quantity| dataset.period_of(quantity) == period);
    let figures = lists_in_blocks(
        explorer,
        move || places().len(),
        move |range| {
            let Range { start, end } = places();
            explorer.marks_at(start + range.start..(start + range.end).min(end))
        },
        || element("div").class("said"),
        CHIP,
        |explorer, quantity| {
            quantity.figure().map_or_else(|| element("span"), |figure| figure_chip(explorer, figure, || true))
        },
    );
    let name = element("h2").class("group-title").child(shown.label.in_language(language));
    element("section").class("group").child(name).children(caution).children(nights).child(figures)
}

/// The approximate height of a chip in a row of two, in rem.
const CHIP: f64 = 1.5;

/// The label beside a calendar.
fn named(name: &'static str) -> Element {
    element("div").child(element("b").class("calendar-name").child(name))
}

fn more(text: String) -> Element {
    element("span").class("more").child(text)
}

/// A picture of the timeline in two layouts, of which the stylesheet shows one; or a message if there is none.
fn picture(
    explorer: Explorer,
    timeline: Timeline<'static>,
    draw: impl Fn(Timeline<'static>) -> Result<FluidScene, Undrawable>,
) -> Element {
    let widths = [(Timeline::NARROW, "below"), (Timeline::WIDE, "beside")];
    element("div").class("pictures").children(widths.map(|(min_width, class)| {
        match draw(Timeline { min_width, ..timeline }) {
            Ok(scene) => still_picture(scene, class.to_owned()),
            Err(Undrawable) => element("p").class(class).child(explorer.words.undrawable),
        }
    }))
}
