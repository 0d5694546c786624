//! The precision strip: the interval of one number, enlarged so that rounding is visible.

use plotters::{
    coord::{cartesian::Cartesian2d, types::RangedCoordf64},
    drawing::{DrawingArea, IntoDrawingArea as _},
    element::{PathElement, Rectangle, Text},
    style::Color as _,
};

use super::{
    Anchor, FluidScene, Recorder, Role, Scene, Symbol, Undrawable,
    backend::units_from_pixels,
    glyph::{Glyph, GlyphAt},
    paint::{Drawing, text_style},
};
use crate::{
    data::{Dataset, Decimal, Interval, Language, Quantity},
    words::format,
};

/// The strip of one number: a band between the labelled ends of its interval.
#[derive(Clone, Copy, Debug)]
pub struct Precision<'a> {
    /// The dataset of the quantity.
    pub dataset: &'a Dataset,
    /// The quantity.
    pub quantity: Quantity,
    /// The language of the texts.
    pub language: Language,
}

/// The least and the greatest width, in pixels.
const MIN_WIDTH: f64 = 200.0;
const MAX_WIDTH: f64 = 1600.0;
/// The height, in pixels.
const HEIGHT: f64 = 44.0;
/// The vertical position of the line.
const LINE: f64 = 12.0;
/// The height of the band.
const BAND: f64 = 14.0;
/// The positions of the two ends as shares of the width. Their labels are outside of them.
const ENDS: (f64, f64) = (0.38, 0.62);

impl Precision<'_> {
    /// Whether there is an interval to show: the number is not exact, has at least one bound, and its ends differ in
    /// the shown digits.
    pub fn is_visible(&self) -> bool {
        let interval = self.shown();
        !interval.is_exact() && (interval.low.is_some() || interval.high.is_some())
    }

    /// The interval in the shown digits. Its ends are the ends of the strip.
    fn shown(&self) -> Interval {
        format::shown_interval(self.dataset, self.quantity)
    }

    /// The picture for every width.
    pub fn draw(&self) -> Result<FluidScene, Undrawable> {
        let picture = |width| self.picture(width).map_err(|_| Undrawable);
        let (narrow, wide) = (picture(MIN_WIDTH)?, picture(MAX_WIDTH)?);
        FluidScene::between((MIN_WIDTH, &narrow), (MAX_WIDTH, &wide)).map_err(|_| Undrawable)
    }

    fn picture(&self, width: f64) -> Result<Scene, Drawing> {
        let recorder = Recorder::new(width, HEIGHT);
        let area = recorder.clone().into_drawing_area();
        let pixels =
            (units_from_pixels(0.0)..units_from_pixels(width), units_from_pixels(0.0)..units_from_pixels(HEIGHT));
        let plot = area.apply_coord_spec(Cartesian2d::new(0.0..1.0, 0.0..HEIGHT, pixels));
        self.paint(&plot)?;
        drop(plot);
        drop(area);
        Ok(recorder.into_scene())
    }

    fn paint(&self, plot: &DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>) -> Result<(), Drawing> {
        let interval = self.shown();
        let (from, to) = ENDS;
        plot.draw(&PathElement::new(vec![(0.0, LINE), (1.0, LINE)], Role::Leader.as_color()))?;
        let is_open = interval.low.is_none() || interval.high.is_none();
        if !is_open {
            // The shown interval is rounded outwards, so the exact one lies inside.
            let exact = self.dataset.interval_of(self.quantity);
            let [left, right] =
                [(exact.low, from), (exact.high, to)].map(|(end, at)| end.map_or(at, |end| self.share(end)));
            let corners = [(left, LINE - BAND / 2.0), (right, LINE + BAND / 2.0)];
            plot.draw(&Rectangle::new(corners, Role::Rounding.as_color().filled()))?;
        }
        // The label of the lower end is on its left, that of the upper end on its right.
        for (number, x, anchor) in [(interval.low, from, Anchor::End), (interval.high, to, Anchor::Start)] {
            let Some(number) = number else { continue };
            let text = format::bound(self.dataset, self.quantity, number, self.language);
            plot.draw(&PathElement::new(vec![(x, LINE - BAND), (x, LINE + BAND)], Role::GridLine.as_color()))?;
            let anchor = if is_open { Anchor::Middle } else { anchor };
            plot.draw(&Text::new(text, (x, HEIGHT - 4.0), text_style(Role::TickLabel, anchor)))?;
        }
        let gap = Symbol::RADIUS + 3.0;
        let (x, arrow) = match (interval.low, interval.high) {
            (Some(_), None) => (from, Some(Glyph::OpenAbove { gap })),
            (None, Some(_)) => (to, Some(Glyph::OpenBelow { gap })),
            _ => (self.share(self.dataset.nominal_of(self.quantity)), None),
        };
        if let Some(glyph) = arrow {
            plot.draw(&GlyphAt { glyph, at: (x, LINE) })?;
        }
        let symbol = Symbol::of(self.dataset.category_of(self.quantity));
        plot.draw(&GlyphAt { glyph: Glyph::Symbol { symbol, shift: 0.0 }, at: (x, LINE) })
    }

    /// The position of a number between the shown ends.
    fn share(&self, number: Decimal) -> f64 {
        let (from, to) = ENDS;
        let Some((low, high)) = self.shown().low.zip(self.shown().high) else { return from };
        from + (number - low).to_f64() / (high - low).to_f64() * (to - from)
    }
}
