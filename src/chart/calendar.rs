//! A calendar axis of whole days, and the shapes that are drawn on it.

use plotters::{
    coord::{cartesian::Cartesian2d, types::RangedCoordf64},
    drawing::{DrawingArea, IntoDrawingArea as _},
    element::{PathElement, Rectangle, Text},
    style::Color as _,
};
use time::{Date, Duration, Time};

use super::{
    Anchor, FluidScene, Recorder, Role, Scene, Undrawable,
    backend::units_from_pixels,
    glyph::{Glyph, GlyphAt},
    paint::{Drawing, text_style},
    text::text_width,
};
use crate::data::Period;

/// The widest calendar, in pixels.
const MAX_WIDTH: f64 = 1600.0;
/// The margins before the first and after the last day, for the points of cut bars and the flag of an event.
const BEFORE: f64 = 6.0;
const AFTER: f64 = 9.0;
/// The least space between two labels. It is small because labels are measured in the widest font.
const LABEL_GAP: f64 = 3.0;
/// The most lines of a calendar. At the least width, 120 lines are two pixels apart.
const MOST_LINES: i64 = 120;
/// The most nights of a period that have a bar each. Even on the widest calendar, 800 nights are two pixels apart.
const MOST_NIGHTS: i64 = 800;
/// The height of the label line, and the position of its baseline.
pub(super) const LABELS: f64 = 18.0;
const BASELINE: f64 = 14.0;

/// The plot area. Horizontal coordinates are Julian days, vertical coordinates are pixels from the top.
pub(super) type Plot = DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A span of time in Julian days, with hours as fractions of a day.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct TimeSpan {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// A range of whole days, both ends included, and the least width at which it is drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Calendar {
    pub(super) first: Date,
    pub(super) last: Date,
    /// The least width in pixels. All labels fit at this width.
    pub(super) min_width: f64,
}

/// The label of a day: its text, its position in days, and its anchor.
pub(super) struct Label {
    at: f64,
    anchor: Anchor,
    text: String,
}

impl TimeSpan {
    /// The span from the start of one day to the end of another.
    pub(super) fn of_days(first: Date, last: Date) -> Self {
        Self { from: beginning(first), to: beginning(last) + 1.0 }
    }

    /// The intersection with another span, if there is one.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from < to).then_some(Self { from, to })
    }

    /// The spans of a period: one for all its days, or one for each night. Nights that are too many to be seen are one.
    pub(super) fn all_of(period: &Period) -> Vec<Self> {
        let Some(night) = period.nightly else {
            return vec![Self::of_days(period.from, period.to)];
        };
        let share = |time: Time| (f64::from(time.hour()) + f64::from(time.minute()) / 60.0) / 24.0;
        let hours = share(night.to) - share(night.from);
        // A night that ends at the clock time at which it starts lasts 24 hours.
        let length = if hours > 0.0 { hours } else { hours + 1.0 };
        let starts_after = |days| beginning(after(period.from, days)) + share(night.from);
        let count = period.days();
        if count > MOST_NIGHTS {
            return vec![Self { from: starts_after(0), to: starts_after(count - 1) + length }];
        }
        (0..count).map(starts_after).map(|from| Self { from, to: from + length }).collect()
    }
}

impl Calendar {
    /// The whole calendar as a span.
    pub(super) fn stretch(self) -> TimeSpan {
        TimeSpan::of_days(self.first, self.last)
    }

    /// The days that are the first of a month; of a year, a decade or a century if there are too many of them.
    pub(super) fn months(self) -> Vec<Date> {
        if !self.is_of_years() {
            return self.every(1).filter(|day| day.day() == 1).collect();
        }
        let years = self.last.year() - self.first.year() + 1;
        let step = [1, 10].into_iter().find(|step| i64::from(years / step) <= MOST_LINES).unwrap_or(100);
        let years = (self.first.year()..=self.last.year()).filter(|year| year % step == 0);
        let days = years.filter_map(|year| Date::from_ordinal_date(year, 1).ok());
        days.filter(|day| (self.first..=self.last).contains(day)).collect()
    }

    /// Whether it has lines of years instead of months.
    pub(super) fn is_of_years(self) -> bool {
        self.count() > MOST_LINES * 30
    }

    /// The Mondays; every second, third … of them if there are too many.
    pub(super) fn weeks(self) -> Vec<Date> {
        let until_monday = (7 - i64::from(self.first.weekday().number_days_from_monday())) % 7;
        let step = (self.count() / 7).div_euclid(MOST_LINES) + 1;
        let from = Self { first: after(self.first, until_monday), ..self };
        from.every(7 * step).collect()
    }

    /// The days; every second, third … of them if there are too many.
    pub(super) fn days(self) -> Vec<Date> {
        self.every((self.count() - 1) / MOST_LINES + 1).collect()
    }

    /// The number of days.
    fn count(self) -> i64 {
        (self.last - self.first).whole_days() + 1
    }

    /// The first day, and every one that is a multiple of `step` days later.
    fn every(self, step: i64) -> impl Iterator<Item = Date> {
        let count = self.count().max(0);
        (0..count).step_by(usize::try_from(step).unwrap_or(1)).map(move |number| after(self.first, number))
    }

    /// Draws the calendar for every width.
    pub(super) fn draw(
        self,
        height: f64,
        paint: &dyn Fn(&Plot) -> Result<(), Drawing>,
    ) -> Result<FluidScene, Undrawable> {
        let picture = |width| self.picture(width, height, paint).map_err(|_| Undrawable);
        let (narrow, wide) = (picture(self.min_width)?, picture(MAX_WIDTH)?);
        FluidScene::between((self.min_width, &narrow), (MAX_WIDTH, &wide)).map_err(|_| Undrawable)
    }

    fn picture(self, width: f64, height: f64, paint: &dyn Fn(&Plot) -> Result<(), Drawing>) -> Result<Scene, Drawing> {
        let recorder = Recorder::new(width, height);
        let area = recorder.clone().into_drawing_area();
        let pixels = (
            units_from_pixels(BEFORE)..units_from_pixels(width - AFTER),
            units_from_pixels(0.0)..units_from_pixels(height),
        );
        let TimeSpan { from, to } = self.stretch();
        let plot = area.apply_coord_spec(Cartesian2d::new(from..to, 0.0..height, pixels));
        paint(&plot)?;
        drop(plot);
        drop(area);
        Ok(recorder.into_scene())
    }

    /// The labels of days that fit side by side at the least width: all, or every second, third … of them. Labels start
    /// at their days, or are centred on them if more fit that way. None extends beyond the picture.
    pub(super) fn labels(self, days: &[Date], name: &dyn Fn(Date) -> String) -> Vec<Label> {
        let labels = |stride, anchor| -> Vec<Label> {
            days.iter().step_by(stride).map(|&day| self.label(day, anchor, name(day))).collect()
        };
        let fit = |pair: &[Label]| self.ends(&pair[0]).1 + LABEL_GAP <= self.ends(&pair[1]).0;
        for stride in 1..days.len() {
            for anchor in [Anchor::Start, Anchor::Middle] {
                let labels = labels(stride, anchor);
                if labels.windows(2).all(fit) {
                    return labels;
                }
            }
        }
        labels(days.len().max(1), Anchor::Start)
    }

    fn label(self, day: Date, anchor: Anchor, text: String) -> Label {
        let mut label = Label { at: beginning(day), anchor, text };
        let (left, right) = self.ends(&label);
        if left < 0.0 {
            label.anchor = Anchor::Start;
        } else if right > self.min_width {
            label.anchor = Anchor::End;
        }
        label
    }

    /// The left and right edge of a label at the least width, in pixels.
    fn ends(self, label: &Label) -> (f64, f64) {
        let TimeSpan { from, to } = self.stretch();
        let at = BEFORE + (label.at - from) / (to - from) * (self.min_width - BEFORE - AFTER);
        let width = text_width(&label.text, Role::TickLabel.text_size());
        match label.anchor {
            Anchor::Start => (at, at + width),
            Anchor::Middle => (at - width / 2.0, at + width / 2.0),
            Anchor::End => (at - width, at),
        }
    }
}

/// The start of a day, in Julian days.
pub(super) fn beginning(day: Date) -> f64 {
    f64::from(day.to_julian_day())
}

/// The day that is `days` after another, or before it if the number is negative.
pub(super) fn after(day: Date, days: i64) -> Date {
    day.saturating_add(Duration::days(days))
}

/// Paints vertical lines at the start of days, from the top to `bottom`.
pub(super) fn paint_lines(plot: &Plot, days: &[Date], bottom: f64) -> Result<(), Drawing> {
    for &day in days {
        let ends = vec![(beginning(day), 0.0), (beginning(day), bottom)];
        plot.draw(&PathElement::new(ends, Role::GridLine.as_color()))?;
    }
    Ok(())
}

/// Paints labels below `bottom`.
pub(super) fn paint_labels(plot: &Plot, labels: Vec<Label>, bottom: f64) -> Result<(), Drawing> {
    for Label { at, anchor, text } in labels {
        plot.draw(&Text::new(text, (at, bottom + BASELINE), text_style(Role::TickLabel, anchor)))?;
    }
    Ok(())
}

/// Paints a frame around the span that another calendar enlarges.
pub(super) fn paint_frame(plot: &Plot, around: TimeSpan, bottom: f64) -> Result<(), Drawing> {
    plot.draw(&Rectangle::new([(around.from, 0.0), (around.to, bottom)], Role::Focus.as_color().filled()))
}

/// Paints bars centred at `y` and cut to the calendar. A bar that continues beyond it ends in a point.
pub(super) fn paint_bars(
    plot: &Plot,
    calendar: Calendar,
    bars: &[TimeSpan],
    y: f64,
    height: f64,
) -> Result<(), Drawing> {
    let shown = calendar.stretch();
    for bar in bars {
        let Some(inside) = bar.within(shown) else { continue };
        let corners = [(inside.from, y - height / 2.0), (inside.to, y + height / 2.0)];
        plot.draw(&Rectangle::new(corners, Role::Bar.as_color().filled()))?;
    }
    let cuts = [
        (bars.iter().any(|bar| bar.from < shown.from), shown.from, -BEFORE),
        (bars.iter().any(|bar| bar.to > shown.to), shown.to, BEFORE),
    ];
    for (_, x, reach) in cuts.into_iter().filter(|(is_cut, ..)| *is_cut) {
        plot.draw(&GlyphAt { glyph: Glyph::Point { reach, height }, at: (x, y) })?;
    }
    Ok(())
}

/// Paints a line through the middle of the day of an event, with a flag if `is_named`.
pub(super) fn paint_event(plot: &Plot, day: Date, bottom: f64, is_named: bool) -> Result<(), Drawing> {
    let noon = beginning(day) + 0.5;
    plot.draw(&PathElement::new(vec![(noon, 0.0), (noon, bottom)], Role::Event.as_color()))?;
    if is_named {
        plot.draw(&GlyphAt { glyph: Glyph::Flag, at: (noon, 0.0) })?;
    }
    Ok(())
}
