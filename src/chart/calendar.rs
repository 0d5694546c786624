//! A calendar: a run of whole days laid out along the width of a picture, with what is drawn on it.

use plotters::{
    coord::{cartesian::Cartesian2d, types::RangedCoordf64},
    drawing::{DrawingArea, IntoDrawingArea as _},
    element::{PathElement, Rectangle, Text},
    style::Color as _,
};
use time::{Date, Duration, Time, Weekday};

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
/// What stays free before the first day and after the last, for the points of bars and the flag of an event.
const BEFORE: f64 = 6.0;
const AFTER: f64 = 9.0;
/// The least space between two labels; their widths are those of the widest font.
const LABEL_GAP: f64 = 3.0;
/// The height that labels take under what they name, and their baseline from there.
pub(super) const LABELS: f64 = 18.0;
const BASELINE: f64 = 14.0;

/// Where a calendar is drawn: days from left to right, since the epoch of Julian days, and pixels from top to bottom.
pub(super) type Plot = DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

/// A run of time, in Julian days; parts of a day are its hours.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Stretch {
    pub(super) from: f64,
    pub(super) to: f64,
}

/// Whole days, both ends included, and the width from which they are drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) struct Calendar {
    pub(super) first: Date,
    pub(super) last: Date,
    /// In pixels: everything fits there.
    pub(super) min_width: f64,
}

/// A day that is named on a calendar, where it stands in days, and which end of its name stands there.
pub(super) struct Label {
    at: f64,
    anchor: Anchor,
    text: String,
}

impl Stretch {
    /// From the beginning of one day to the end of another.
    pub(super) fn of_days(first: Date, last: Date) -> Self {
        Self { from: beginning(first), to: beginning(last) + 1.0 }
    }

    /// The part of it that lies in another.
    pub(super) fn within(self, other: Self) -> Option<Self> {
        let (from, to) = (self.from.max(other.from), self.to.min(other.to));
        (from < to).then_some(Self { from, to })
    }

    /// The runs of time that a period is made of: all its days, or each of its nights.
    pub(super) fn all_of(period: &Period) -> Vec<Self> {
        let Some(night) = period.nightly else {
            return vec![Self::of_days(period.from, period.to)];
        };
        let share = |time: Time| (f64::from(time.hour()) + f64::from(time.minute()) / 60.0) / 24.0;
        let hours = share(night.to) - share(night.from);
        // A night that ends as it begins, by the clock, is a whole day.
        let length = if hours > 0.0 { hours } else { hours + 1.0 };
        let nights = (0..period.days()).map(|number| beginning(after(period.from, number)) + share(night.from));
        nights.map(|from| Self { from, to: from + length }).collect()
    }
}

impl Calendar {
    /// All of its time.
    pub(super) fn stretch(self) -> Stretch {
        Stretch::of_days(self.first, self.last)
    }

    /// Its days that are the first of a month.
    pub(super) fn months(self) -> Vec<Date> {
        self.days().filter(|day| day.day() == 1).collect()
    }

    /// Its Mondays.
    pub(super) fn weeks(self) -> Vec<Date> {
        self.days().filter(|day| day.weekday() == Weekday::Monday).collect()
    }

    /// Each of its days.
    pub(super) fn days(self) -> impl Iterator<Item = Date> {
        let count = (self.last - self.first).whole_days() + 1;
        (0..count).map(move |number| after(self.first, number))
    }

    /// The picture of a calendar for every width.
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
        let Stretch { from, to } = self.stretch();
        let plot = area.apply_coord_spec(Cartesian2d::new(from..to, 0.0..height, pixels));
        paint(&plot)?;
        drop(plot);
        drop(area);
        Ok(recorder.into_scene())
    }

    /// The names of days, as many as fit side by side at the least width: each, or every second, third … of them. They
    /// begin at their days or, where more fit so, have them in the middle; but none leaves the picture.
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

    /// Where a label begins and ends at the least width, in pixels.
    fn ends(self, label: &Label) -> (f64, f64) {
        let Stretch { from, to } = self.stretch();
        let at = BEFORE + (label.at - from) / (to - from) * (self.min_width - BEFORE - AFTER);
        let width = text_width(&label.text, Role::TickLabel.text_size());
        match label.anchor {
            Anchor::Start => (at, at + width),
            Anchor::Middle => (at - width / 2.0, at + width / 2.0),
            Anchor::End => (at - width, at),
        }
    }
}

/// The beginning of a day, in Julian days.
pub(super) fn beginning(day: Date) -> f64 {
    f64::from(day.to_julian_day())
}

/// The day that comes so many days after another, or before it where the number is negative.
pub(super) fn after(day: Date, days: i64) -> Date {
    day.saturating_add(Duration::days(days))
}

/// Upright lines at the beginning of days, from the top down to `bottom`.
pub(super) fn paint_lines(plot: &Plot, days: &[Date], bottom: f64) -> Result<(), Drawing> {
    for &day in days {
        let ends = vec![(beginning(day), 0.0), (beginning(day), bottom)];
        plot.draw(&PathElement::new(ends, Role::GridLine.as_color()))?;
    }
    Ok(())
}

/// Labels in the lines below `bottom`.
pub(super) fn paint_labels(plot: &Plot, labels: Vec<Label>, bottom: f64) -> Result<(), Drawing> {
    for Label { at, anchor, text } in labels {
        plot.draw(&Text::new(text, (at, bottom + BASELINE), text_style(Role::TickLabel, anchor)))?;
    }
    Ok(())
}

/// A frame around what another calendar enlarges.
pub(super) fn paint_frame(plot: &Plot, around: Stretch, bottom: f64) -> Result<(), Drawing> {
    plot.draw(&Rectangle::new([(around.from, 0.0), (around.to, bottom)], Role::Focus.as_color().filled()))
}

/// Bars in the middle of a line at `y`, cut to a calendar; a bar that goes on beyond it ends in a point.
pub(super) fn paint_bars(
    plot: &Plot,
    calendar: Calendar,
    bars: &[Stretch],
    y: f64,
    height: f64,
) -> Result<(), Drawing> {
    let shown = calendar.stretch();
    for bar in bars {
        let Some(inside) = bar.within(shown) else { continue };
        let corners = [(inside.from, y - height / 2.0), (inside.to, y + height / 2.0)];
        plot.draw(&Rectangle::new(corners, Role::Bar.as_color().filled()))?;
    }
    let goes_on = [
        (bars.iter().any(|bar| bar.from < shown.from), shown.from, -BEFORE),
        (bars.iter().any(|bar| bar.to > shown.to), shown.to, BEFORE),
    ];
    for (_, x, reach) in goes_on.into_iter().filter(|(is_cut, ..)| *is_cut) {
        plot.draw(&GlyphAt { glyph: Glyph::Point { reach, height }, at: (x, y) })?;
    }
    Ok(())
}

/// A line through the middle of a day on which something happened, with a flag where `is_named`.
pub(super) fn paint_event(plot: &Plot, day: Date, bottom: f64, is_named: bool) -> Result<(), Drawing> {
    let noon = beginning(day) + 0.5;
    plot.draw(&PathElement::new(vec![(noon, 0.0), (noon, bottom)], Role::Event.as_color()))?;
    if is_named {
        plot.draw(&GlyphAt { glyph: Glyph::Flag, at: (noon, 0.0) })?;
    }
    Ok(())
}
