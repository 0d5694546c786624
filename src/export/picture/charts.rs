//! The charts of a view: groups with a shared axis, in columns, and tiles of the other quantities below.

use super::{
    NoPicture, Type,
    head_and_foot::LegendItem,
    sheet::{Sheet, SheetArea},
    tiles::Tiles,
    typeset::LEADING,
};
use crate::{
    analysis::{Group, Groups},
    chart::{Amounts, Arrangement, Layout, Undrawable, label_column},
    data::{Dataset, Quantity},
    export::Hue,
    query::Query,
    words::{counted, format, words},
};

/// The charts of a view.
pub(super) struct Charts<'a> {
    dataset: &'a Dataset,
    query: &'a Query,
    groups: &'a Groups,
    label_column: f64,
    value_column: f64,
}

/// The distribution of charts over the available space.
#[derive(Clone, Copy, Debug)]
pub(super) struct Spread {
    /// The number of columns.
    pub(super) columns: usize,
    /// The extra height of each row, in pixels.
    pub(super) row_padding: f64,
    /// The extra space between two groups, in pixels.
    pub(super) gap: f64,
}

impl Spread {
    /// No extra space.
    pub(super) const fn tight(columns: usize) -> Self {
        Self { columns, row_padding: 0.0, gap: 0.0 }
    }
}

const HEADING: Type = Type::heading(15.0);
const COUNT: Type = Type::sans(13.0, Hue::Soft);
/// The space between a heading and its chart.
const BELOW_HEADING: f64 = 2.0;
/// The space between two groups.
const BETWEEN: f64 = 16.0;
/// The space between two columns.
const GUTTER: f64 = 44.0;
/// The least width of a plot and its margins beside labels and numbers, in a single column.
const LEAST_PLOT: f64 = 150.0;
/// The same in several columns.
const LEAST_PLOT_IN_COLUMNS: f64 = 200.0;
/// The least width of a chart.
const LEAST_COLUMN: f64 = 264.0;
/// The greatest width of a chart. Wider plots are hard to read.
const WIDEST: f64 = 1400.0;

impl<'a> Charts<'a> {
    pub(super) fn new(dataset: &'a Dataset, query: &'a Query, groups: &'a Groups) -> Self {
        let shared: Vec<_> = groups.shared.iter().flat_map(|group| group.quantities.iter().copied()).collect();
        let label_column = label_column(dataset, &shared, query.language);
        let mut charts = Self { dataset, query, groups, label_column, value_column: 0.0 };
        charts.value_column = groups.shared.iter().map(|group| charts.chart(group).value_column()).fold(0.0, f64::max);
        charts
    }

    /// The legend of marks in the charts.
    pub(super) fn legend(&self) -> Vec<LegendItem> {
        let charts = || self.groups.shared.iter().map(|group| self.chart(group));
        let shared = || self.groups.shared.iter().flat_map(|group| group.quantities.iter().copied());
        let interval = |quantity| self.dataset.interval_of(quantity);
        let is_rounded = |quantity| {
            let interval = interval(quantity);
            interval.low.is_some() && interval.high.is_some() && !interval.is_exact()
        };
        let is_open = |quantity| interval(quantity).low.is_some() != interval(quantity).high.is_some();
        let legend = [
            (LegendItem::Dot, charts().any(|chart| chart.axis().log)),
            (LegendItem::Bar, charts().any(|chart| !chart.axis().log)),
            (LegendItem::Rounding, shared().any(is_rounded)),
            (LegendItem::OpenEnd, shared().any(is_open)),
        ];
        legend.into_iter().filter(|(_, is_shown)| *is_shown).map(|(form, _)| form).collect()
    }

    /// The numbers of columns that fit into the area, in ascending order. In several columns, labels are always beside
    /// their marks.
    pub(super) fn column_counts(&self, area: SheetArea) -> Vec<usize> {
        let fits = |&count: &usize| {
            let width = area.column(0, count, GUTTER).width;
            let beside = self.label_column + self.value_column + LEAST_PLOT_IN_COLUMNS;
            count == 1 || count <= self.groups.shared.len() && width >= beside
        };
        (1..=3).filter(fits).collect()
    }

    /// The greatest number of rows and of groups in a column.
    pub(super) fn longest(&self, area: SheetArea, columns: usize) -> (usize, usize) {
        let lists = self.distributed(area, Spread::tight(columns));
        let rows = |groups: &[&Group]| groups.iter().map(|group| group.quantities.len()).sum();
        (
            lists.iter().map(|groups| rows(groups)).max().unwrap_or_default(),
            lists.iter().map(Vec::len).max().unwrap_or_default(),
        )
    }

    /// Paints charts and tiles. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> Result<f64, NoPicture> {
        let mut height: f64 = 0.0;
        for (index, groups) in self.distributed(area, spread).into_iter().enumerate() {
            let column = area.column(index, spread.columns, GUTTER);
            let mut y = 0.0;
            for (index, group) in groups.into_iter().enumerate() {
                y += if index > 0 { BETWEEN + spread.gap } else { 0.0 };
                y += self.group(sheet, column.below(y), group, spread.row_padding)?;
            }
            height = height.max(y);
        }
        if self.groups.alone.is_empty() {
            return Ok(height);
        }
        let y = if height > 0.0 { height + BETWEEN + spread.gap } else { 0.0 };
        let tiles = Tiles { dataset: self.dataset, query: self.query, groups: self.groups };
        Ok(y + tiles.paint(sheet, area.below(y))?)
    }

    /// Paints a group: heading and chart. Returns the height.
    fn group(&self, sheet: &mut Sheet, area: SheetArea, group: &Group, row_padding: f64) -> Result<f64, NoPicture> {
        let chart = self.chart(group);
        let Query { view, language, .. } = *self.query;
        let words = words(language);
        let heading = format::dimension_heading(self.dataset, group.dimension, language);
        let axis = if chart.axis().log { words.log_axis } else { words.linear_axis };
        let more = [counted(view, group.quantities.len(), language).as_str(), axis].join(" · ");
        let y = sheet.heading(&heading, &more, area, HEADING, COUNT) + BELOW_HEADING;
        let layout = self.layout(area.width, row_padding);
        if !sheet.is_measuring {
            let scene = chart.draw(layout).map_err(|Undrawable| NoPicture::Undrawable)?.at(layout.min_width);
            let hue = |quantity: Quantity| Hue::Category(self.dataset.category_of(quantity).index());
            sheet.scene(&scene, (area.x, area.y + y), Hue::Soft, None, &hue);
        }
        Ok(y + chart.height(layout))
    }

    fn chart<'b>(&'b self, group: &'b Group) -> Amounts<'b> {
        Amounts {
            dataset: self.dataset,
            dimension: group.dimension,
            quantities: &group.quantities,
            scale: self.query.scale,
            language: self.query.language,
            label_column: self.label_column,
        }
    }

    /// The layout for this width.
    fn layout(&self, width: f64, row_padding: f64) -> Layout {
        let width = width.clamp(LEAST_COLUMN, WIDEST);
        let is_beside = width >= self.label_column + self.value_column + LEAST_PLOT;
        let arrangement = if is_beside { Arrangement::Beside } else { Arrangement::Above };
        Layout { class: "", arrangement, min_width: width, padding: row_padding }
    }

    /// The groups in order, in columns whose greatest height is minimal.
    fn distributed(&self, area: SheetArea, spread: Spread) -> Vec<Vec<&Group>> {
        let layout = self.layout(area.column(0, spread.columns, GUTTER).width, spread.row_padding);
        let height =
            |group: &Group| BETWEEN + HEADING.size * LEADING + BELOW_HEADING + self.chart(group).height(layout);
        let heights: Vec<_> = self.groups.shared.iter().map(height).collect();
        let counts = balanced(&heights, spread.columns);
        let mut rest = self.groups.shared.iter();
        counts.into_iter().map(|count| rest.by_ref().take(count).collect()).collect()
    }
}

/// The number of items in each column, in order, such that the greatest height of a column is minimal.
fn balanced(heights: &[f64], columns: usize) -> Vec<usize> {
    // The greatest height is a sum of consecutive heights: the least sum that suffices.
    let mut limits = Vec::new();
    for from in 0..heights.len() {
        for to in from..heights.len() {
            limits.push(heights[from..=to].iter().sum::<f64>());
        }
    }
    let fills = limits.into_iter().filter_map(|limit| {
        let mut counts = vec![0];
        let mut filled = 0.0;
        for &height in heights {
            if height > limit {
                return None;
            }
            // A tolerance, because the sums are computed in another order.
            if filled + height > limit + 1e-6 {
                counts.push(0);
                filled = 0.0;
            }
            filled += height;
            *counts.last_mut()? += 1;
        }
        (counts.len() <= columns).then_some((limit, counts))
    });
    fills.min_by(|a, b| a.0.total_cmp(&b.0)).map(|(_, counts)| counts).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::balanced;

    #[test]
    fn columns_are_as_even_as_their_order_allows() {
        assert_eq!(balanced(&[3.0, 1.0, 1.0, 1.0], 2), [1, 3]);
        assert_eq!(balanced(&[1.0, 1.0, 1.0, 3.0], 2), [3, 1]);
        assert_eq!(balanced(&[1.0; 7], 3), [3, 3, 1]);
        assert_eq!(balanced(&[2.0, 2.0], 1), [2]);
        assert_eq!(balanced(&[], 2), [0; 0]);
    }
}
