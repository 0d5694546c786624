//! Paints the plan of a chart of amounts.

use plotters::{
    coord::cartesian::Cartesian2d,
    drawing::IntoDrawingArea as _,
    element::{PathElement, Rectangle, Text},
    style::Color as _,
};

use super::{
    BAND, BAR, BAR_END, LINE, NOTE, Plan, Plot, Row, SYMBOL_SPACE, is_open_above, is_open_below, visible_rounding,
};
use crate::{
    chart::{
        Anchor, Arrangement, Recorder, Role, Scene, Symbol,
        backend::units_from_pixels,
        glyph::{Glyph, GlyphAt},
        paint::{Area, Drawing, text_style},
    },
    data::Decimal,
};

impl Plan<'_> {
    /// The picture at one width.
    pub(super) fn picture(&self, width: f64) -> Result<Scene, Drawing> {
        let height = self.height();
        let recorder = Recorder::new(width, height);
        let area = recorder.clone().into_drawing_area();
        let (left, right) = self.plot_ends(width);
        let pixels =
            (units_from_pixels(left)..units_from_pixels(right), units_from_pixels(0.0)..units_from_pixels(height));
        let plot = area.apply_coord_spec(Cartesian2d::new(0.0..1.0, 0.0..height, pixels));
        self.paint(&recorder, &area, &plot, width)?;
        drop(area);
        Ok(recorder.into_scene())
    }

    fn paint(&self, recorder: &Recorder, area: &Area, plot: &Plot, width: f64) -> Result<(), Drawing> {
        let bottom = self.rows_height();
        let lanes = self.lanes();
        for &number in &self.axis.ticks {
            let glyph = Glyph::GridLine { lanes: &lanes };
            plot.draw(&GlyphAt { glyph, at: (self.axis.position(number), 0.0) })?;
        }
        for label in &self.labels {
            let at = (self.axis.position(label.number), bottom + LINE);
            plot.draw(&Text::new(label.label.as_str(), at, text_style(Role::TickLabel, label.anchor)))?;
        }
        for row in &self.rows {
            recorder.begin_mark(row.quantity, row.top);
            self.paint_texts(area, row, width)?;
            self.paint_amount(plot, row)?;
        }
        Ok(())
    }

    /// Paints the row's background, label, note and number, positioned in pixels.
    fn paint_texts(&self, area: &Area, row: &Row, width: f64) -> Result<(), Drawing> {
        let pixels = |x: f64, y: f64| (units_from_pixels(x), units_from_pixels(row.top + y));
        let corners = [pixels(0.0, 0.0), pixels(width, row.height)];
        area.draw(&Rectangle::new(corners, Role::Row.as_color().filled()))?;
        let inset = self.layout.padding / 2.0;
        let (label_x, anchor, baseline, value_baseline) = match self.layout.arrangement {
            // The number is vertically aligned with its mark, whatever the number of label lines.
            Arrangement::Beside => {
                (self.chart.label_column, Anchor::End, inset + 20.0, self.middle(row) - row.top + 5.0)
            }
            Arrangement::Above => (0.0, Anchor::Start, inset + LINE, inset + LINE),
        };
        let note_baseline = baseline + LINE * (row.label.len() - 1) as f64 + NOTE;
        let label_style = text_style(Role::Label, anchor);
        for (index, line) in row.label.iter().enumerate() {
            let at = pixels(label_x, baseline + LINE * index as f64);
            area.draw(&Text::new(line.as_str(), at, label_style.clone()))?;
        }
        if let Some(note) = &row.note {
            let at = pixels(label_x, note_baseline);
            area.draw(&Text::new(note.as_str(), at, text_style(Role::Note, anchor)))?;
        }
        let value_style = text_style(Role::Value, Anchor::End);
        area.draw(&Text::new(row.value.as_str(), pixels(width, value_baseline), value_style))
    }

    /// Paints the bar or the dot with its interval, positioned on the axis.
    fn paint_amount(&self, plot: &Plot, row: &Row) -> Result<(), Drawing> {
        let interval = self.interval(row.quantity);
        let x = |number: Decimal| self.axis.position(number.to_f64());
        let value = x(self.chart.dataset.nominal_of(row.quantity));
        let y = self.middle(row);
        let rounded = interval.low.zip(interval.high).filter(|_| !interval.is_exact());
        let beam = |role: Role, from: f64, to: f64, height: f64| {
            Rectangle::new([(from, y - height / 2.0), (to, y + height / 2.0)], role.as_color().filled())
        };
        let gap = if self.axis.log {
            plot.draw(&PathElement::new(vec![(0.0, y), (value, y)], Role::Leader.as_color()))?;
            Symbol::RADIUS + 3.0
        } else {
            // The bar is solid up to the near end of the interval; the end that rounding leaves open follows.
            let zero = x(Decimal::ZERO);
            let solid = rounded.map_or(value, |(low, high)| zero.clamp(x(low), x(high)));
            plot.draw(&beam(Role::Bar, solid.min(zero), solid.max(zero), BAR))?;
            3.0
        };
        if let Some((low, high)) = visible_rounding(&self.axis, &interval) {
            plot.draw(&beam(Role::Rounding, x(low), x(high), if self.axis.log { BAND } else { BAR_END }))?;
        }
        if is_open_above(&interval) {
            plot.draw(&GlyphAt { glyph: Glyph::OpenAbove { gap }, at: (value, y) })?;
        } else if is_open_below(&interval) {
            plot.draw(&GlyphAt { glyph: Glyph::OpenBelow { gap }, at: (value, y) })?;
        }
        let symbol = Symbol::of(self.chart.dataset.category_of(row.quantity));
        if self.axis.log {
            plot.draw(&GlyphAt { glyph: Glyph::Symbol { symbol, shift: 0.0 }, at: (value, y) })
        } else {
            let shift = Symbol::REACH - SYMBOL_SPACE;
            plot.draw(&GlyphAt { glyph: Glyph::Symbol { symbol, shift }, at: (0.0, y) })
        }
    }
}
