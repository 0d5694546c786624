//! Wholes and parts: the ends of the sum of the chosen figures, and for each unit a tree of figures with their bars.

use super::{
    NoPicture, Paint, Type,
    charts::{Spread, balanced, split},
    head_and_foot::LegendItem,
    sheet::{OUTSET, Sheet, SheetArea, baseline, paint_columns},
    typeset::{LEADING, lines, width},
};
use crate::{
    analysis::{OverlapGroup, OverlapRow, SumInWords, overlaps, overlaps_key, sum_condition, sum_in_words},
    chart::{Anchor, Outline, Point, Role, Shape},
    data::{Dataset, Figure, Ref, Stated},
    export::Hue,
    query::{Query, Selection, ViewForm},
    words::format,
};

/// The figures of a selection that may contain each other.
pub(super) struct Overlaps<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    pub(super) selection: &'a Selection,
}

/// The horizontal measures of a group.
#[derive(Clone, Copy)]
struct Grid {
    /// The width of the labels.
    label: f64,
    /// The length of the longest bar.
    bar: f64,
}

const HEADING: Type = Type::heading(15.0);
const NOTE: Type = Type::sans(13.0, Hue::Soft);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
const NUMBER: Type = Type { weight: 500, ..LABEL };
/// The height of a bar.
const BAR: f64 = 12.0;
/// The least length of the longest bar, relative to the width of its column.
const LEAST_BAR: f64 = 0.26;
/// The length below which a hollow bar is a line.
const LEAST_HOLLOW: f64 = 5.0;
/// The indentation of a part below its whole.
const INDENT: f64 = 20.0;
/// The width of a symbol with the space after it.
const SYMBOL: f64 = 22.0;
/// The space below a row and between columns of a row.
const ROW_GAP: f64 = 8.0;
const COLUMN_GAP: f64 = 14.0;
/// The space between two columns of groups, and the least width of one.
const GUTTER: f64 = 44.0;
const LEAST_COLUMN: f64 = 330.0;
/// The space between two groups.
const BETWEEN: f64 = 20.0;

impl Overlaps<'_> {
    /// The legend: the forms of the bars, and the framed rows.
    pub(super) fn legend(&self) -> Vec<LegendItem> {
        let forms = overlaps_key(&self.groups(), self.query.language).into_iter();
        let mut legend: Vec<_> = forms.map(|(stated, meaning)| LegendItem::BarOf(stated, meaning)).collect();
        legend.extend((!addends(self.query).is_empty()).then_some(LegendItem::Added));
        legend
    }

    /// The numbers of columns that fit into the area, in ascending order.
    pub(super) fn column_counts(area: SheetArea) -> Vec<usize> {
        if area.column(0, 2, GUTTER).width >= LEAST_COLUMN { vec![1, 2] } else { vec![1] }
    }

    /// The greatest number of groups in a column.
    pub(super) fn longest(&self, columns: usize) -> usize {
        self.distributed(columns).iter().map(Vec::len).max().unwrap_or_default()
    }

    /// The groups in order, in columns whose greatest number of rows is minimal.
    fn distributed(&self, columns: usize) -> Vec<Vec<OverlapGroup>> {
        let groups = self.groups();
        // A heading takes about two rows.
        let heights: Vec<_> = groups.iter().map(|group| group.rows.len() as f64 + 2.0).collect();
        split(groups.into_iter(), &balanced(&heights, columns))
    }

    /// Paints the sum and the groups. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> Result<f64, NoPicture> {
        let top = self.sum(sheet, area);
        let lists = self.distributed(spread.columns);
        let grid = self.grid(area.column(0, spread.columns, GUTTER).width);
        let columns = area.below(top).columns(lists, spread.columns, GUTTER);
        Ok(top + paint_columns(columns, BETWEEN + spread.gap, |area, group| Ok(self.group(sheet, area, &group, grid)))?)
    }

    /// Paints the heading and the rows of a unit. Returns the height.
    fn group(&self, sheet: &mut Sheet, area: SheetArea, group: &OverlapGroup, grid: Grid) -> f64 {
        let heading = self.dataset[group.unit].heading.in_language(self.query.language);
        let mut y = sheet.paragraph(heading, area, HEADING) + 4.0;
        let mut tops = Vec::new();
        for row in &group.rows {
            let above = row.whole.and_then(|(whole, _)| group.rows.iter().position(|one| one.figure == whole));
            let rise = above.and_then(|above| tops.get(above)).map(|top| y - top);
            tops.push(y);
            y += sheet.mark(row.figure.into(), |sheet| self.row(sheet, area.below(y), row, rise, grid));
        }
        y
    }

    /// The widths of labels and bars in a column of this width, which are equal in all groups.
    fn grid(&self, width: f64) -> Grid {
        let rows: Vec<_> = self.groups().into_iter().flat_map(|group| group.rows).collect();
        let number = rows.iter().map(|row| self::width(&self.number(row), NUMBER)).fold(0.0, f64::max);
        let label = |row: &OverlapRow| INDENT * row.depth as f64 + SYMBOL + self::width(self.label(row), LABEL);
        let widest = rows.iter().map(label).fold(0.0, f64::max);
        let room = width - 2.0 * COLUMN_GAP - number;
        let label = widest.min(room - LEAST_BAR * width);
        Grid { label, bar: room - label }
    }

    fn groups(&self) -> Vec<OverlapGroup> {
        overlaps(self.dataset, &self.selection.quantities)
    }

    fn label(&self, row: &OverlapRow) -> &str {
        self.dataset[row.figure].label.in_language(self.query.language)
    }

    fn number(&self, row: &OverlapRow) -> String {
        format::quantity(self.dataset, row.figure.into(), self.query.language)
    }

    /// Paints a figure: label, bar and number. Returns the height. Its whole, if there is one, is `rise` pixels above it.
    fn row(&self, sheet: &mut Sheet, area: SheetArea, row: &OverlapRow, rise: Option<f64>, grid: Grid) -> f64 {
        let figure = &self.dataset[row.figure];
        let hue = Hue::Category(figure.category.index());
        let indent = INDENT * row.depth as f64;
        let text = lines(self.label(row), LABEL, grid.label - indent - SYMBOL);
        let line = LABEL.size * LEADING;
        let middle = area.y + line / 2.0;
        let x = area.x + indent;
        let is_open = is_open(*row);
        let height = text.len() as f64 * line;
        if sheet.is_marked(row.figure.into()) {
            let (from, to) = (
                Point { x: area.x - OUTSET, y: area.y - 2.0 },
                Point { x: area.x + area.width + OUTSET, y: area.y + height + 2.0 },
            );
            sheet.highlight(Shape::Rect { from, to });
        }
        if let Some(rise) = rise {
            // From below the symbol of the whole to the left of the symbol of the part.
            let offsets = vec![(0.0, 0.0), (0.0, rise - 8.0), (INDENT / 2.0 - 2.0, rise - 8.0)];
            let at = Point { x: x - INDENT / 2.0, y: middle - rise + 8.0 };
            let paint = if is_open {
                Paint { stroke: Some((Hue::Soft, 1.0)), ..Paint::dashed(Hue::Soft) }
            } else {
                Paint::line(Hue::Soft, 1.0)
            };
            sheet.form(Shape::Path { at, outline: Outline { offsets, closed: false } }, paint);
        }
        sheet.label(figure.category, &text, area.after(indent), LABEL, SYMBOL);
        let paint = if is_open { Paint::dashed(hue) } else { Paint::filled(hue) };
        bar(sheet, (area.x + grid.label + COLUMN_GAP, middle), (grid.bar * row.share).max(2.0), paint);
        sheet.text(&self.number(row), (area.x + area.width, baseline(area.y, 0, NUMBER)), Anchor::End, NUMBER);
        height + ROW_GAP
    }

    /// Paints the ends of the sum of the chosen figures. Returns the height; 0 if there is no sum.
    fn sum(&self, sheet: &mut Sheet, area: SheetArea) -> f64 {
        let (addends, language) = (addends(self.query), self.query.language);
        let Ok(SumInWords { interval, least, most, .. }) = sum_in_words(self.dataset, addends, language) else {
            return 0.0;
        };
        let mut y = 0.0;
        if let (Some(low), Some(high)) = (interval.low, interval.high) {
            let middle = area.y + y + BAR / 2.0;
            let least = area.width * low.to_f64() / high.to_f64();
            if let Some(paint) = Paint::of(Role::Rounding, Hue::Ink) {
                bar(sheet, (area.x + least, middle), area.width - least, paint);
            }
            bar(sheet, (area.x, middle), least, Paint::filled(Hue::Ink));
            y += BAR + 6.0;
        }
        y += sheet.paragraph(&least, area.below(y), LABEL);
        y += sheet.paragraph(&most, area.below(y), LABEL);
        if let Some(condition) = sum_condition(self.dataset, addends, language) {
            y += sheet.paragraph(&condition, area.below(y), NOTE);
        }
        y + BETWEEN
    }
}

/// The figures that the picture adds: those of the query in a view of overlaps, if there are at least two.
pub(super) fn addends(query: &Query) -> &[Ref<Figure>] {
    match &*query.addends {
        addends @ [_, _, ..] if query.view.form() == ViewForm::Overlaps => addends,
        _ => &[],
    }
}

/// Whether the statement does not say if the figure is part of the one above it.
fn is_open(row: OverlapRow) -> bool {
    matches!(row.whole, Some((_, stated)) if stated != Stated::Contained)
}

/// Paints a bar that begins at a point of its middle line.
fn bar(sheet: &mut Sheet, (x, middle): (f64, f64), length: f64, paint: Paint) {
    let (top, bottom) = (middle - BAR / 2.0, middle + BAR / 2.0);
    let (from, to) = (Point { x, y: top }, Point { x: x + length, y: bottom });
    // Two dashed lines side by side look like one that is not straight.
    if paint.dash > 0.0 && length < LEAST_HOLLOW {
        return sheet.form(Shape::Line { from, to: Point { x, y: bottom } }, paint);
    }
    sheet.form(Shape::Rect { from, to }, paint);
}
