//! The timeline: periods on three calendars, each of which enlarges a part of the previous one: the whole time, the
//! weeks with most periods, and the nights.

use time::Date;

use super::{
    FluidScene, Undrawable,
    calendar::{
        Calendar, LABELS, Plot, TimeSpan, after, paint_bars, paint_event, paint_frame, paint_labels, paint_lines,
    },
    paint::Drawing,
};
use crate::{
    data::{Dataset, Language, Period, Ref},
    words::format,
};

/// The periods of a dataset on a calendar, and on one that enlarges its crowded weeks.
///
/// The enlarged calendar covers the day of the statement and all periods except those that take more than half of the
/// whole time.
#[derive(Clone, Copy, Debug)]
pub struct Timeline<'a> {
    /// The dataset of the periods.
    pub dataset: &'a Dataset,
    /// The language of the texts.
    pub language: Language,
    /// The least width at which they are drawn, in pixels: [`NARROW`](Self::NARROW) or [`WIDE`](Self::WIDE).
    pub min_width: f64,
}

/// The height of a period's line and bar on the calendar of all periods, in pixels.
const THIN_LINE: f64 = 9.0;
const THIN_BAR: f64 = 5.0;
/// The height of a period's line and bar on its own calendar, in pixels.
const LINE: f64 = 24.0;
const BAR: f64 = 12.0;
/// The margin above and below the lines on the calendar of all periods.
const MARGIN: f64 = 4.0;

impl Timeline<'_> {
    /// The least width of a calendar below its name, on the narrowest phone.
    pub const NARROW: f64 = 240.0;
    /// The least width of a calendar beside its name, where more days are labelled.
    pub const WIDE: f64 = 480.0;

    /// The calendar of the whole time: a thin bar for each period in the dataset's order, a frame around the enlarged
    /// part, and the day of the statement.
    pub fn context(&self) -> Result<FluidScene, Undrawable> {
        let calendar = self.months();
        let bottom = self.dataset.periods().len() as f64 * THIN_LINE + 2.0 * MARGIN;
        calendar.draw(bottom + LABELS, &|plot| {
            if let Some(frame) = self.weeks().stretch().within(calendar.stretch()) {
                paint_frame(plot, frame, bottom)?;
            }
            let months = calendar.months();
            paint_lines(plot, &months, bottom)?;
            for (index, period) in self.dataset.periods().enumerate() {
                let y = MARGIN + (index as f64 + 0.5) * THIN_LINE;
                paint_bars(plot, calendar, &[whole(&self.dataset[period])], y, THIN_BAR)?;
            }
            paint_event(plot, self.published(), bottom, true)?;
            let name = |day: Date| match calendar.is_of_years() {
                true => day.year().to_string(),
                false => format::month(day, self.language).to_owned(),
            };
            paint_labels(plot, calendar.labels(&months, &name), bottom)
        })
    }

    /// One period on the enlarged calendar: a bar for its days, or a bar for the hours of each night. A bar that
    /// continues beyond the calendar ends in a point.
    pub fn row(&self, period: Ref<Period>) -> Result<FluidScene, Undrawable> {
        let calendar = self.weeks();
        calendar.draw(LINE + LABELS, &|plot| {
            self.paint_row(plot, period)?;
            self.paint_days(plot, calendar, &calendar.weeks())
        })
    }

    /// The row of a period without days along it, for rows that share an [`axis`](Self::axis).
    pub fn bar(&self, period: Ref<Period>) -> Result<FluidScene, Undrawable> {
        self.weeks().draw(LINE, &|plot| self.paint_row(plot, period))
    }

    fn paint_row(&self, plot: &Plot, period: Ref<Period>) -> Result<(), Drawing> {
        let calendar = self.weeks();
        let nights = self.nights_of(period).and_then(|nights| nights.stretch().within(calendar.stretch()));
        if let Some(frame) = nights {
            paint_frame(plot, frame, LINE)?;
        }
        paint_lines(plot, &calendar.weeks(), LINE)?;
        paint_event(plot, self.published(), LINE, false)?;
        paint_bars(plot, calendar, &TimeSpan::all_of(&self.dataset[period]), LINE / 2.0, BAR)
    }

    /// The nights of a period, enlarged again so that their hours are visible; `None` for periods of whole days.
    pub fn nights(&self, period: Ref<Period>) -> Option<Result<FluidScene, Undrawable>> {
        let calendar = self.nights_of(period)?;
        let days = calendar.days();
        let picture = calendar.draw(LINE + LABELS, &|plot| {
            paint_lines(plot, &days, LINE)?;
            paint_bars(plot, calendar, &TimeSpan::all_of(&self.dataset[period]), LINE / 2.0, BAR)?;
            self.paint_days(plot, calendar, &days)
        });
        Some(picture)
    }

    /// The day of the statement on the enlarged calendar, with the days along it.
    pub fn axis(&self) -> Result<FluidScene, Undrawable> {
        let calendar = self.weeks();
        calendar.draw(LINE + LABELS, &|plot| {
            paint_lines(plot, &calendar.weeks(), LINE)?;
            paint_event(plot, self.published(), LINE, true)?;
            self.paint_days(plot, calendar, &calendar.weeks())
        })
    }

    /// The first and the last day of all periods and the statement.
    pub fn ends(&self) -> (Date, Date) {
        let days = || self.dataset.periods().map(|period| &self.dataset[period]);
        let first = days().map(|period| period.from).fold(self.published(), Date::min);
        let last = days().map(|period| period.to).fold(self.published(), Date::max);
        (first, last)
    }

    /// The first and the last day of the enlarged calendar, a Monday and a Sunday.
    pub fn enlarged(&self) -> (Date, Date) {
        let (first, last) = self.ends();
        let half = ((last - first).whole_days() + 1) / 2;
        let short = self.dataset.periods().map(|period| &self.dataset[period]).filter(|period| period.days() <= half);
        let first = short.map(|period| period.from).min().unwrap_or(first);
        // At least one day of margin, so that a bar that starts with the calendar does not look cut.
        (monday(after(first, -1)), after(monday(after(last, 2)), 6))
    }

    /// The calendar of the whole time, in whole months.
    fn months(&self) -> Calendar {
        let (first, last) = self.ends();
        let end = last.month().length(last.year());
        self.calendar(first.replace_day(1).unwrap_or(first), last.replace_day(end).unwrap_or(last))
    }

    /// The enlarged calendar, in whole weeks.
    fn weeks(&self) -> Calendar {
        let (first, last) = self.enlarged();
        self.calendar(first, last)
    }

    /// The calendar of a period's nights, from the first to the last day that they touch.
    fn nights_of(&self, period: Ref<Period>) -> Option<Calendar> {
        let period = &self.dataset[period];
        let night = period.nightly?;
        let last = if night.to <= night.from { after(period.to, 1) } else { period.to };
        Some(self.calendar(period.from, last))
    }

    fn calendar(&self, first: Date, last: Date) -> Calendar {
        Calendar { first, last, min_width: self.min_width }
    }

    fn paint_days(&self, plot: &Plot, calendar: Calendar, days: &[Date]) -> Result<(), Drawing> {
        let name = |day| format::day_of_month(day, self.language);
        paint_labels(plot, calendar.labels(days, &name), LINE)
    }

    fn published(&self) -> Date {
        self.dataset.statement.published
    }
}

/// A period from its first to its last moment, including the time between its nights.
fn whole(period: &Period) -> TimeSpan {
    let stretches = TimeSpan::all_of(period);
    let from = stretches.iter().map(|stretch| stretch.from).fold(f64::INFINITY, f64::min);
    let to = stretches.iter().map(|stretch| stretch.to).fold(f64::NEG_INFINITY, f64::max);
    TimeSpan { from, to }
}

/// The Monday of the week in which a day is.
fn monday(day: Date) -> Date {
    after(day, -i64::from(day.weekday().number_days_from_monday()))
}

#[cfg(test)]
mod tests {
    use time::{Month, Time};

    use super::{
        super::{Part, Role, Scene, Shape, calendar::beginning},
        *,
    };
    use crate::data::sample::dataset;

    fn day(month: Month, day: u8) -> Date {
        Date::from_calendar_date(2022, month, day).expect("a day")
    }

    fn timeline(dataset: &Dataset) -> Timeline<'_> {
        Timeline { dataset, language: Language::En, min_width: Timeline::NARROW }
    }

    fn time_spans(dataset: &Dataset, id: &str) -> Vec<TimeSpan> {
        TimeSpan::all_of(&dataset[dataset.period_by_id(id).expect("a period")])
    }

    /// A row of the bundled dataset at a width.
    fn row(id: &str, width: f64) -> Scene {
        let dataset = dataset();
        let period = dataset.period_by_id(id).expect("a period");
        timeline(&dataset).row(period).expect("a picture").at(width)
    }

    fn bars(scene: &Scene) -> Vec<(f64, f64)> {
        let ends = |part: &Part| match part.shape {
            Shape::Rect { from, to } if part.role == Role::Bar => Some((from.x, to.x)),
            _ => None,
        };
        scene.backdrop.iter().filter_map(ends).collect()
    }

    fn points(scene: &Scene) -> usize {
        let is_point = |part: &&Part| part.role == Role::Bar && matches!(part.shape, Shape::Path { .. });
        scene.backdrop.iter().filter(is_point).count()
    }

    /// The position of a moment on the enlarged calendar, computed from two grid lines that are a week apart.
    fn x(scene: &Scene, moment: f64) -> f64 {
        let line = |part: &Part| match part.shape {
            Shape::Line { from, .. } if part.role == Role::GridLine => Some(from.x),
            _ => None,
        };
        let lines: Vec<_> = scene.backdrop.iter().filter_map(line).collect();
        let monday = beginning(day(Month::June, 20));
        lines[0] + (moment - monday) / 7.0 * (lines[lines.len() - 1] - lines[0]) / (lines.len() - 1) as f64
    }

    fn assert_near(a: f64, b: f64) {
        assert!((a - b).abs() < 0.2, "{a} is not {b}");
    }

    #[test]
    fn nights_are_spans_of_hours() {
        let nights = time_spans(&dataset(), "nights");
        assert_eq!(nights.len(), 3);
        for (number, night) in (22..).zip(&nights) {
            let midnight = beginning(day(Month::July, number));
            assert_near(night.from - midnight, 5.0 / 6.0);
            assert_near(night.to - night.from, 0.25);
        }
    }

    #[test]
    fn the_hours_of_a_night_are_those_of_the_clock() {
        let dataset = dataset();
        let mut period = dataset[dataset.period_by_id("nights").expect("a period")].clone();
        for (from, to, begins, length) in [
            ((20, 0), (2, 0), 20.0, 6.0),
            ((1, 30), (4, 0), 1.5, 2.5),
            ((22, 0), (0, 0), 22.0, 2.0),
            ((6, 0), (6, 0), 6.0, 24.0),
        ] {
            let time = |(hour, minute)| Time::from_hms(hour, minute, 0).expect("a time");
            period.nightly = Some(crate::data::Nightly { from: time(from), to: time(to) });
            let first = TimeSpan::all_of(&period)[0];
            assert!((first.from - beginning(period.from) - begins / 24.0).abs() < 1e-6, "{from:?}");
            assert!((first.to - first.from - length / 24.0).abs() < 1e-6, "{from:?} to {to:?}");
        }
    }

    #[test]
    fn the_bar_of_the_campaign_runs_from_its_first_day_to_the_end_of_its_last() {
        for width in [Timeline::NARROW, 600.0, 1600.0] {
            let scene = row("campaign", width);
            let [(left, right)] = bars(&scene)[..] else { panic!("not one bar") };
            assert_near(left, x(&scene, beginning(day(Month::June, 25))));
            assert_near(right, x(&scene, beginning(day(Month::August, 1))));
            assert_eq!(points(&scene), 0);
        }
    }

    #[test]
    fn each_night_has_a_bar_at_its_hours() {
        for width in [Timeline::NARROW, 600.0, 1600.0] {
            let scene = row("nights", width);
            let bars = bars(&scene);
            assert_eq!(bars.len(), 3);
            for (number, (left, right)) in (22..).zip(bars) {
                assert_near(left, x(&scene, beginning(day(Month::July, number)) + 20.0 / 24.0));
                assert_near(right, x(&scene, beginning(day(Month::July, number)) + 26.0 / 24.0));
            }
        }
    }

    #[test]
    fn a_bar_that_begins_before_the_calendar_ends_in_a_point() {
        let scene = row("first-half", Timeline::NARROW);
        let [(left, right)] = bars(&scene)[..] else { panic!("not one bar") };
        assert_near(left, x(&scene, beginning(day(Month::June, 20))));
        assert_near(right, x(&scene, beginning(day(Month::July, 1))));
        assert_eq!(points(&scene), 1);
    }

    #[test]
    fn the_enlarged_calendar_leaves_out_the_half_year() {
        let dataset = dataset();
        assert_eq!(timeline(&dataset).ends(), (day(Month::January, 1), day(Month::August, 5)));
        assert_eq!(timeline(&dataset).enlarged(), (day(Month::June, 20), day(Month::August, 7)));
        let months = timeline(&dataset).months();
        assert_eq!((months.first, months.last), (day(Month::January, 1), day(Month::August, 31)));
    }

    #[test]
    fn the_frame_of_the_context_is_what_the_rows_show() {
        let dataset = dataset();
        let timeline = timeline(&dataset);
        let scene = timeline.context().expect("a picture").at(1600.0);
        let months: Vec<_> = scene.backdrop.iter().filter(|part| part.role == Role::GridLine).collect();
        let [
            Part { shape: Shape::Line { from: january, .. }, .. },
            ..,
            Part { shape: Shape::Line { from: august, .. }, .. },
        ] = months[..]
        else {
            panic!("no months");
        };
        let frame = scene.backdrop.iter().find(|part| part.role == Role::Focus).expect("a frame");
        let Shape::Rect { from, to } = frame.shape else { panic!("a frame is a rectangle") };
        let (first, last) = (beginning(day(Month::January, 1)), beginning(day(Month::August, 1)));
        let x = |moment: f64| january.x + (moment - first) / (last - first) * (august.x - january.x);
        assert_near(from.x, x(beginning(timeline.enlarged().0)));
        assert_near(to.x, x(beginning(timeline.enlarged().1) + 1.0));
    }

    #[test]
    fn a_calendar_of_any_length_has_few_lines() {
        let date = |year| Date::from_ordinal_date(year, 60).expect("a day");
        for (first, last, months, weeks, days) in [
            (date(2022), date(2023), 13, 52, 92),
            (date(2013), date(2022), 109, 118, 118),
            (date(2012), date(2022), 10, 105, 118),
            (date(1900), date(2022), 12, 118, 120),
            (date(22), date(2022), 20, 120, 120),
            (Date::MIN, Date::MAX, 199, 120, 120),
        ] {
            let calendar = Calendar { first, last, min_width: Timeline::NARROW };
            let lines = [calendar.months(), calendar.weeks(), calendar.days()];
            assert!(lines.iter().all(|days| days.is_sorted() && days.iter().all(|day| (first..=last).contains(day))));
            assert_eq!(lines.map(|days| days.len()), [months, weeks, days], "{first} to {last}");
        }
    }

    #[test]
    fn nights_that_are_too_many_to_be_seen_are_one_bar() {
        let dataset = dataset();
        let mut period = dataset[dataset.period_by_id("nights").expect("a period")].clone();
        let (few, many) = (after(period.from, 799), after(period.from, 800));
        period.to = few;
        assert_eq!(TimeSpan::all_of(&period).len(), 800);
        period.to = many;
        let [nights] = TimeSpan::all_of(&period)[..] else { panic!("not one bar") };
        assert_near(nights.from - beginning(period.from), 5.0 / 6.0);
        assert_near(nights.to - beginning(many), 5.0 / 6.0 + 0.25);
    }

    #[test]
    fn only_nights_have_a_third_calendar() {
        let dataset = dataset();
        let enlarged: Vec<_> =
            dataset.periods().filter(|&period| timeline(&dataset).nights(period).is_some()).collect();
        assert_eq!(enlarged, [dataset.period_by_id("nights").expect("a period")]);
    }
}
