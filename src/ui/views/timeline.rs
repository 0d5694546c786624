//! The timeline view: the periods on a calendar and on one that enlarges its crowded weeks, each with its figures.

use crate::{
    analysis::timeline_caption,
    chart::{FluidScene, Timeline, Undrawable},
    data::{Period, Ref},
    query::View,
    ui::{
        Element, Explorer,
        components::{figure_chip::figure_chip, scene_view::still_picture},
        element::{classed, element},
    },
    words::{colon, format, view_name},
};

pub(in crate::ui) fn timeline(explorer: Explorer) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let full = explorer.chunk_words();
    let timeline = Timeline { dataset, language, min_width: Timeline::NARROW };
    let range = |(from, to)| format::date_range(from, to, language);
    let published = format::date(dataset.statement.published, language);
    let context = named(full.whole_time)
        .child(more(range(timeline.ends())))
        .child(more([full.enlarged, colon(language), &range(timeline.enlarged())].concat()))
        .child(more([full.statement_published, colon(language), &published].concat()));
    let published = named(full.statement_published).child(more(published));
    classed("div", "timeline")
        .attr("role", "group")
        .attr("aria-label", view_name(View::Timeline, language))
        .attr("aria-describedby", "how-to-move")
        .child(classed("p", "note").text(full.timeline_note))
        .child(classed("p", "takeaway").live_text(move || {
            explorer.selected(|selection| timeline_caption(dataset, selection, language)).unwrap_or_default()
        }))
        .child(
            classed("div", "calendar context")
                .child(context)
                .child(picture(explorer, timeline, |timeline| timeline.context())),
        )
        .children(dataset.periods().map(|period| row(explorer, timeline, period)))
        .child(
            classed("div", "calendar").child(published).child(picture(explorer, timeline, |timeline| timeline.axis())),
        )
}

/// A period: what it is called and when it was, its bar, and its figures.
fn row(explorer: Explorer, timeline: Timeline<'static>, period: Ref<Period>) -> Element {
    let Explorer { dataset, language, .. } = explorer;
    let shown = &dataset[period];
    let length = [Some(format::period_length(shown, language)), format::nightly_hours(shown, language)];
    let length: Vec<_> = length.into_iter().flatten().collect();
    let button = classed("button", "period-choice")
        .attr("type", "button")
        .attr("data-period", shown.id.as_str())
        .live_flag("aria-pressed", move || explorer.ask(|query| query.period == Some(period)))
        .on("click", move |_| explorer.choose(|query| query.toggle_period(period)))
        .child(classed("b", "calendar-name").text(shown.label.in_language(language)))
        .text(" ")
        .child(more(format::period_dates(shown, language)))
        .text(" ")
        .child(more(length.join(" · ")));
    let nights = shown.nightly.map(|_| {
        let enlarged = picture(explorer, timeline, |timeline| timeline.nights(period).unwrap_or(Err(Undrawable)));
        let name = classed("p", "more").text(explorer.chunk_words().nights_enlarged);
        classed("div", "nights").child(name).child(enlarged)
    });
    let caution = shown.caution.as_ref().map(|caution| classed("p", "more").text(caution.in_language(language)));
    let figures = classed("div", "said").each(
        move || {
            let marks = explorer.marks_in_order().into_iter().filter_map(|quantity| quantity.figure());
            marks.filter(|&figure| dataset[figure].period == period).map(Ref::index).collect()
        },
        move |index| match dataset.figures().nth(index) {
            Some(figure) => figure_chip(explorer, figure, || true),
            None => element("span"),
        },
    );
    let figures = element("div")
        .child(picture(explorer, timeline, |timeline| timeline.row(period)).attr("data-bars", shown.id.as_str()))
        .children(nights)
        .children(caution)
        .child(figures);
    classed("section", "calendar period").child(element("h2").child(button)).child(figures)
}

/// What stands beside a calendar, under its name.
fn named(name: &'static str) -> Element {
    element("div").child(classed("b", "calendar-name").text(name))
}

fn more(text: String) -> Element {
    classed("span", "more").text(text)
}

/// A picture of the timeline at either of its least widths, of which the stylesheet shows one; or that there is none.
fn picture(
    explorer: Explorer,
    timeline: Timeline<'static>,
    draw: impl Fn(Timeline<'static>) -> Result<FluidScene, Undrawable>,
) -> Element {
    let widths = [(Timeline::NARROW, "below"), (Timeline::WIDE, "beside")];
    classed("div", "pictures").children(widths.map(|(min_width, class)| {
        match draw(Timeline { min_width, ..timeline }) {
            Ok(scene) => still_picture(scene, class.to_owned()),
            Err(Undrawable) => classed("p", class).text(explorer.words.undrawable),
        }
    }))
}
