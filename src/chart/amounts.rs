//! The bar or dot chart of amounts: one row for each quantity of a dimension, on a shared axis.

mod paint;

use plotters::{
    coord::{cartesian::Cartesian2d, types::RangedCoordf64},
    drawing::DrawingArea,
};

use super::{
    Arrangement, Axis, FluidScene, Layout, Recorder, Role, Symbol, Undrawable,
    glyph::Glyph,
    text::{text_width, wrap},
    tick_labels::{TickLabel, fitting_labels},
};
use crate::{
    data::{Dataset, Decimal, Dimension, Interval, Language, Quantity, UnitKind},
    query::Scale,
    words::format,
};

/// The chart of quantities of one dimension.
///
/// Its axis, and thereby whether it has bars or dots, depends on all quantities of the dimension, so that filters change
/// neither.
#[derive(Clone, Copy, Debug)]
pub struct Amounts<'a> {
    /// The dataset of the quantities.
    pub dataset: &'a Dataset,
    /// The dimension of all quantities.
    pub dimension: Dimension,
    /// The quantities, from top to bottom.
    pub quantities: &'a [Quantity],
    /// The scale that the reader chose.
    pub scale: Scale,
    /// The language of the texts.
    pub language: Language,
    /// The width of the column of labels, which all charts of the page share, in pixels.
    pub label_column: f64,
}

/// The height of a row with the label beside the plot.
const ROW: f64 = 30.0;
/// The height of a row with a one-line label above the plot.
const TALL_ROW: f64 = 46.0;
/// The line height of a label.
const LINE: f64 = 18.0;
/// The height of the note below a label.
const NOTE: f64 = 16.0;
/// The height of the axis below the last row.
const AXIS: f64 = 26.0;
/// The height of a bar.
const BAR: f64 = 12.0;
/// The height of the end of a bar that shows rounding, without its outline of one pixel. With it the end is as high as
/// the bar.
const BAR_END: f64 = BAR - 1.0;
/// The height of the band that shows rounding at a dot. It is lower than every symbol, so that a symbol hides a band that
/// is narrower than itself.
const BAND: f64 = 3.0;
/// The distance from the middle of the marks of a row to the upper and lower end of its lane.
const LANE: f64 = 11.0;
/// The horizontal space between two parts of a row.
const GAP: f64 = 12.0;
/// The horizontal space for an arrow beside its mark.
const ARROW: f64 = Glyph::ARROW_LENGTH + GAP;
/// The horizontal space for a symbol beside a bar.
const SYMBOL_SPACE: f64 = 18.0;
/// The approximate number of ticks of a linear axis.
const LINEAR_TICKS: f64 = 4.0;

impl Amounts<'_> {
    /// All quantities of the dimension.
    fn peers(&self) -> impl Iterator<Item = Quantity> {
        self.dataset.of_dimension(self.dimension)
    }

    /// The width of the column of numbers, in pixels: that of the longest number of the dimension.
    pub fn value_column(&self) -> f64 {
        let width = |quantity| {
            text_width(&format::quantity(self.dataset, quantity, self.language), Role::Value.text_size()).ceil()
        };
        self.peers().map(width).fold(0.0, f64::max)
    }

    /// The axis of the chart. It covers the intervals of all quantities of the dimension, and is logarithmic only if
    /// every number is above zero.
    pub fn axis(&self) -> Axis {
        let ends = || self.peers().flat_map(|quantity| ends(self.dataset, quantity));
        let low = ends().fold(f64::INFINITY, f64::min);
        let high = ends().fold(f64::NEG_INFINITY, f64::max);
        let log = match self.scale {
            Scale::Auto => Axis::is_log_by_default(low, high),
            Scale::Log => low > 0.0,
            Scale::Linear => false,
        };
        if log { Axis::log(low, high) } else { Axis::linear(low, high, LINEAR_TICKS) }
    }

    /// The height of the picture in a layout, in pixels. It does not depend on the width.
    pub fn height(&self, layout: Layout) -> f64 {
        Plan::new(self, layout).height()
    }

    /// Whether the chart draws the rounding of a number.
    pub fn shows_rounding(&self) -> bool {
        let axis = self.axis();
        let mut intervals = self.quantities.iter().map(|&quantity| self.dataset.interval_of(quantity));
        intervals.any(|interval| visible_rounding(&axis, &interval).is_some())
    }

    /// Whether the chart draws the arrow of a number with one bound.
    pub fn shows_open_end(&self) -> bool {
        let mut intervals = self.quantities.iter().map(|&quantity| self.dataset.interval_of(quantity));
        intervals.any(|interval| is_open_above(&interval) || is_open_below(&interval))
    }

    /// The picture for every width of a layout.
    pub fn draw(&self, layout: Layout) -> Result<FluidScene, Undrawable> {
        let plan = Plan::new(self, layout);
        let picture = |width| plan.picture(width).map_err(|_| Undrawable);
        let (narrow, wide) = (picture(layout.min_width)?, picture(Layout::MAX_WIDTH)?);
        FluidScene::between((layout.min_width, &narrow), (Layout::MAX_WIDTH, &wide)).map_err(|_| Undrawable)
    }
}

/// The ends of a rounded number, if its rounding is drawn: in the narrowest chart the symbol would hide a smaller one, or
/// the bar would have no pixel for it.
fn visible_rounding(axis: &Axis, interval: &Interval) -> Option<(Decimal, Decimal)> {
    let least = if axis.log { 2.0 * Symbol::RADIUS } else { 1.0 };
    let width = |low: Decimal, high: Decimal| axis.position(high.to_f64()) - axis.position(low.to_f64());
    let ends = interval.low.zip(interval.high).filter(|_| !interval.is_exact());
    ends.filter(|&(low, high)| width(low, high) * Layout::ALL[0].min_width >= least)
}

/// The least and the greatest number that a quantity's mark extends to.
fn ends(dataset: &Dataset, quantity: Quantity) -> [f64; 2] {
    let (nominal, interval) = (dataset.nominal_of(quantity), dataset.interval_of(quantity));
    [interval.low.unwrap_or(nominal).to_f64(), interval.high.unwrap_or(nominal).to_f64()]
}

/// Whether an interval has a lower bound only.
const fn is_open_above(interval: &Interval) -> bool {
    interval.low.is_some() && interval.high.is_none()
}

/// Whether an interval has an upper bound only.
const fn is_open_below(interval: &Interval) -> bool {
    interval.low.is_none() && interval.high.is_some()
}

/// The part of a chart's layout that does not depend on its width.
struct Plan<'a> {
    chart: &'a Amounts<'a>,
    layout: Layout,
    axis: Axis,
    /// The space to the left and to the right of the plot, in pixels.
    margins: [f64; 2],
    labels: Vec<TickLabel>,
    rows: Vec<Row>,
}

/// A quantity's row.
struct Row {
    quantity: Quantity,
    top: f64,
    height: f64,
    label: Vec<String>,
    note: Option<String>,
    value: String,
}

impl Row {
    fn note_height(&self) -> f64 {
        self.note.as_ref().map_or(0.0, |_| NOTE)
    }
}

/// The plot area. Horizontal coordinates are positions on the axis from 0 to 1; vertical coordinates are pixels.
type Plot = DrawingArea<Recorder, Cartesian2d<RangedCoordf64, RangedCoordf64>>;

impl<'a> Plan<'a> {
    fn new(chart: &'a Amounts<'a>, layout: Layout) -> Self {
        let axis = chart.axis();
        let mut plan = Self { chart, layout, axis, margins: [0.0; 2], labels: Vec::new(), rows: Vec::new() };
        plan.margins = plan.margins();
        let width = layout.min_width;
        let label = |number| format::tick(number, plan.kind(), chart.language);
        plan.labels = fitting_labels(&plan.axis, width, plan.plot_ends(width), &label);
        plan.rows = plan.stacked_rows();
        plan
    }

    fn interval(&self, quantity: Quantity) -> Interval {
        self.chart.dataset.interval_of(quantity)
    }

    /// The kind of the numbers on the axis.
    fn kind(&self) -> UnitKind {
        match self.chart.dimension {
            Dimension::Unit(unit) | Dimension::Pace(unit) => self.chart.dataset[unit].kind,
            Dimension::UnitPerUnit(..) | Dimension::Times { .. } => UnitKind::Count,
        }
    }

    /// The space to the left and to the right of the plot, in pixels.
    fn margins(&self) -> [f64; 2] {
        let (before, after) = match self.layout.arrangement {
            Arrangement::Beside => (self.chart.label_column + GAP, self.chart.value_column() + GAP),
            Arrangement::Above => (0.0, 0.0),
        };
        // A dot needs the extent of its symbol on both sides. A bar has its symbol on its left.
        let (symbol_before, symbol_after) =
            if self.axis.log { (Symbol::REACH, Symbol::REACH) } else { (SYMBOL_SPACE, 0.0) };
        let margins = [before + symbol_before, after + symbol_after];
        // Arrows need space only if one of them would leave the least plot. There is a symbol's space beside a dot.
        let least = self.layout.min_width - margins[0] - margins[1] - ARROW;
        let mut arrows = [0.0; 2];
        for quantity in self.chart.peers() {
            let interval = self.interval(quantity);
            let position = self.axis.position(self.chart.dataset.nominal_of(quantity).to_f64());
            for (side, (is_open, free)) in
                [(is_open_below(&interval), position), (is_open_above(&interval), 1.0 - position)]
                    .into_iter()
                    .enumerate()
            {
                if is_open && free * least < Glyph::ARROW_LENGTH {
                    arrows[side] = ARROW;
                }
            }
        }
        [margins[0] + arrows[0], margins[1] + arrows[1]]
    }

    /// The left and right edge of the plot, in pixels, in a picture of this width.
    fn plot_ends(&self, width: f64) -> (f64, f64) {
        (self.margins[0], width - self.margins[1])
    }

    /// The rows from top to bottom. A label wraps where it would touch the number or leave its column.
    fn stacked_rows(&self) -> Vec<Row> {
        let language = self.chart.language;
        let mut top = 0.0;
        let rows = self.chart.quantities.iter().map(|&quantity| {
            let label = format::row_label(self.chart.dataset, quantity, language);
            let note = format::row_note(self.chart.dataset, quantity, language);
            let value = format::quantity(self.chart.dataset, quantity, language);
            let (label, height) = match self.layout.arrangement {
                Arrangement::Beside => {
                    let lines = wrap(label, Role::Label.text_size(), self.chart.label_column);
                    let height = ROW + LINE * (lines.len() - 1) as f64;
                    (lines, height)
                }
                Arrangement::Above => {
                    let space = self.layout.min_width - text_width(&value, Role::Value.text_size()) - GAP;
                    let lines = wrap(label, Role::Label.text_size(), space);
                    let height = TALL_ROW + LINE * (lines.len() - 1) as f64;
                    (lines, height)
                }
            };
            let mut row = Row { quantity, top, height, label, note, value };
            row.height += row.note_height() + self.layout.padding;
            top += row.height;
            row
        });
        rows.collect()
    }

    /// The vertical spans in which grid lines are drawn: all rows, or only the lanes of the marks if names are above
    /// them. The last one ends at the axis.
    fn lanes(&self) -> Vec<(f64, f64)> {
        match self.layout.arrangement {
            Arrangement::Beside => vec![(0.0, self.rows_height())],
            Arrangement::Above => {
                let middles = self.rows.iter().map(|row| self.middle(row));
                middles.map(|middle| (middle - LANE, middle + LANE)).collect()
            }
        }
    }

    /// The vertical position of a row's marks.
    fn middle(&self, row: &Row) -> f64 {
        row.top
            + match self.layout.arrangement {
                // The number and the bar are level with the label, and the note is below it.
                Arrangement::Beside => (row.height - row.note_height()) / 2.0,
                Arrangement::Above => row.height - self.layout.padding / 2.0 - 13.0,
            }
    }

    /// The total height of all rows.
    fn rows_height(&self) -> f64 {
        self.rows.last().map_or(0.0, |row| row.top + row.height)
    }

    /// The height of the rows and the axis.
    fn height(&self) -> f64 {
        self.rows_height() + AXIS
    }
}
