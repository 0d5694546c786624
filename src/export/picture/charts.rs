//! The charts of a view: groups with a shared axis, in columns, and tiles of the other quantities below.

use super::{
    NoPicture, Type,
    head_and_foot::LegendItem,
    sheet::{Sheet, SheetArea, paint_columns},
    tiles::Tiles,
    typeset::LEADING,
};
use crate::{
    analysis::{CategorySection, Group, Groups, caption},
    chart::{Amounts, Arrangement, Layout, Symbol, Undrawable, label_column},
    data::{Category, Dataset, Quantity, Ref},
    export::Hue,
    query::{Query, ViewContent},
    words::{counted, format, words},
};

/// The charts of a view.
pub(super) struct Charts<'a> {
    dataset: &'a Dataset,
    query: &'a Query,
    sections: &'a [CategorySection],
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
const SECTION: Type = Type::heading(19.0);
/// The space below and beside the heading of a section.
const BELOW_SECTION: f64 = 8.0;
/// The space between a heading and its note or chart, and between a note and its chart, whose first row may be framed.
const BELOW_HEADING: f64 = 2.0;
const BELOW_NOTE: f64 = 5.0;
/// The space between two groups.
const BETWEEN: f64 = 16.0;
/// The space between two columns.
const GUTTER: f64 = 44.0;
/// The least width of a plot and its margins beside labels and numbers, in a single column.
const LEAST_PLOT: f64 = 150.0;
/// The same in several columns.
const LEAST_PLOT_IN_COLUMNS: f64 = 160.0;
/// The least width of a chart.
const LEAST_COLUMN: f64 = 264.0;
/// The greatest width of a chart. Wider plots are hard to read.
const WIDEST: f64 = 1400.0;

impl<'a> Charts<'a> {
    pub(super) fn new(dataset: &'a Dataset, query: &'a Query, sections: &'a [CategorySection]) -> Self {
        let quantities: Vec<_> = shared(sections).flat_map(|group| group.quantities.iter().copied()).collect();
        let label_column = label_column(dataset, &quantities, query.language);
        let mut charts = Self { dataset, query, sections, label_column, value_column: 0.0 };
        charts.value_column = shared(sections).map(|group| charts.chart(group).value_column()).fold(0.0, f64::max);
        charts
    }

    /// The legend of marks in the charts.
    pub(super) fn legend(&self) -> Vec<LegendItem> {
        let charts = || shared(self.sections).map(|group| self.chart(group));
        LegendItem::shown(&[
            (LegendItem::Dot, charts().any(|chart| chart.axis().log)),
            (LegendItem::Bar, charts().any(|chart| !chart.axis().log)),
            (LegendItem::Rounding, charts().any(|chart| chart.shows_rounding())),
            (LegendItem::OpenEnd, charts().any(|chart| chart.shows_open_end())),
        ])
    }

    /// The numbers of columns that fit into the area, in ascending order. In several columns, labels are always beside
    /// their marks.
    pub(super) fn column_counts(&self, area: SheetArea) -> Vec<usize> {
        let fits = |&count: &usize| {
            let width = area.column(0, count, GUTTER).width;
            let beside = self.label_column + self.value_column + LEAST_PLOT_IN_COLUMNS;
            let most = match self.sections {
                [section] => section.groups.shared.len(),
                sections => sections.len(),
            };
            count == 1 || count <= most && width >= beside
        };
        (1..=3).filter(fits).collect()
    }

    /// What the reader must know before comparing the numbers of a group. Captions are about totals, not about rates.
    fn note(&self, group: &Group) -> Option<String> {
        let is_of_totals = self.query.view.content() == ViewContent::Figures;
        is_of_totals.then(|| caption(self.dataset, group.dimension, &group.quantities, self.query.language))?
    }

    /// The greatest number of rows and of groups in a column; for several sections, the mean.
    pub(super) fn longest(&self, area: SheetArea, columns: usize) -> (usize, usize) {
        let rows = |groups: &[&Group]| groups.iter().map(|group| group.quantities.len()).sum::<usize>();
        if let [section] = self.sections {
            let lists = self.distributed(&section.groups, area, Spread::tight(columns));
            return (
                lists.iter().map(|groups| rows(groups)).max().unwrap_or_default(),
                lists.iter().map(Vec::len).max().unwrap_or_default(),
            );
        }
        let groups: Vec<_> = shared(self.sections).collect();
        (rows(&groups).div_ceil(columns), (groups.len() + self.sections.len()).div_ceil(columns))
    }

    /// Paints the charts and tiles of all sections: of a single one in columns, of several each in one column. Returns
    /// the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> Result<f64, NoPicture> {
        if let [section] = self.sections {
            return self.section(sheet, area, section, spread);
        }
        let between = BETWEEN + spread.gap;
        let within = Spread { columns: 1, ..spread };
        let of = |sheet: &mut Sheet, area, section| self.section(sheet, area, section, within);
        let column = area.column(0, spread.columns, GUTTER);
        let measured = self.sections.iter().map(|section| of(&mut Sheet::new(true, Vec::new()), column, section));
        let heights: Vec<_> = measured.map(|height| Ok(height? + between)).collect::<Result<_, _>>()?;
        let lists = split(self.sections.iter(), &balanced(&heights, spread.columns));
        paint_columns(area.columns(lists, spread.columns, GUTTER), between, |area, section| of(sheet, area, section))
    }

    /// Paints the symbol and the name of a category. Returns the height.
    fn section_heading(&self, sheet: &mut Sheet, area: SheetArea, category: Ref<Category>) -> f64 {
        let middle = area.y + SECTION.size * LEADING / 2.0;
        sheet.symbol(Symbol::of(category), Hue::Category(category.index()), (area.x + Symbol::REACH, middle));
        let name = self.dataset[category].label.in_language(self.query.language);
        sheet.paragraph(name, area.after(2.0 * Symbol::REACH + BELOW_SECTION), SECTION) + BELOW_SECTION
    }

    /// Paints the heading, the charts and the tiles of a section. Returns the height.
    fn section(
        &self,
        sheet: &mut Sheet,
        area: SheetArea,
        section: &CategorySection,
        spread: Spread,
    ) -> Result<f64, NoPicture> {
        let top = section.category.map_or(0.0, |category| self.section_heading(sheet, area, category));
        Ok(top + self.charts_and_tiles(sheet, area.below(top), section, spread)?)
    }

    /// Paints the charts and tiles of a section. Returns the height.
    fn charts_and_tiles(
        &self,
        sheet: &mut Sheet,
        area: SheetArea,
        section: &CategorySection,
        spread: Spread,
    ) -> Result<f64, NoPicture> {
        let lists = self.distributed(&section.groups, area, spread);
        let height =
            paint_columns(area.columns(lists, spread.columns, GUTTER), BETWEEN + spread.gap, |area, group| {
                self.group(sheet, area, group, spread.row_padding)
            })?;
        if section.groups.alone.is_empty() {
            return Ok(height);
        }
        let y = if height > 0.0 { height + BETWEEN + spread.gap } else { 0.0 };
        let tiles = Tiles { dataset: self.dataset, query: self.query, section };
        Ok(y + tiles.paint(sheet, area.below(y))?)
    }

    /// Paints a group: heading, note and chart. Returns the height.
    fn group(&self, sheet: &mut Sheet, area: SheetArea, group: &Group, row_padding: f64) -> Result<f64, NoPicture> {
        let chart = self.chart(group);
        let Query { view, language, .. } = *self.query;
        let words = words(language);
        let heading = format::dimension_heading(self.dataset, group.dimension, language);
        let axis = if chart.axis().log { words.log_axis } else { words.linear_axis };
        let more = [counted(view, group.quantities.len(), language).as_str(), axis].join(" · ");
        let mut y = sheet.heading(&heading, &more, area, HEADING, COUNT) + BELOW_HEADING;
        if let Some(note) = self.note(group) {
            y += sheet.paragraph(&note, area.below(y), COUNT) + BELOW_NOTE;
        }
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
    fn distributed<'b>(&self, groups: &'b Groups, area: SheetArea, spread: Spread) -> Vec<Vec<&'b Group>> {
        let column = area.column(0, spread.columns, GUTTER);
        let measured = |group: &Group| self.group(&mut Sheet::new(true, Vec::new()), column, group, spread.row_padding);
        let heights: Vec<_> = groups.shared.iter().map(|group| BETWEEN + measured(group).unwrap_or_default()).collect();
        split(groups.shared.iter(), &balanced(&heights, spread.columns))
    }
}

/// The groups of all sections that have charts.
fn shared(sections: &[CategorySection]) -> impl Iterator<Item = &Group> {
    sections.iter().flat_map(|section| &section.groups.shared)
}

/// Consecutive lists of items with these lengths.
pub(super) fn split<T>(mut items: impl Iterator<Item = T>, lengths: &[usize]) -> Vec<Vec<T>> {
    lengths.iter().map(|&length| items.by_ref().take(length).collect()).collect()
}

/// The number of items in each column, in order, such that the greatest height of a column is minimal.
pub(super) fn balanced(heights: &[f64], columns: usize) -> Vec<usize> {
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
