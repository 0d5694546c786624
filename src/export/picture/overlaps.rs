//! Wholes and parts: the sum of the chosen figures, and for each unit a tree of figures with their bars.

use super::{
    NoPicture, Paint, Type,
    charts::{Spread, balanced, split},
    sheet::{Sheet, SheetArea, baseline, paint_columns},
    typeset::{LEADING, lines, width},
};
use crate::{
    analysis::{OverlapGroup, OverlapRow, SumInWords, named, overlaps, sum_condition, sum_in_words},
    chart::{Anchor, Point, Shape, Symbol},
    data::{Dataset, Stated},
    export::Hue,
    query::{Query, Selection},
    words::{format, relation_words},
};

/// The figures of a selection that may contain each other.
pub(super) struct Overlaps<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    pub(super) selection: &'a Selection,
}

const HEADING: Type = Type::heading(15.0);
const NOTE: Type = Type::sans(13.0, Hue::Soft);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
const NUMBER: Type = Type { weight: 500, ..LABEL };
const SUM: Type = Type::serif(26.0);
/// The height of a bar.
const BAR: f64 = 12.0;
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
/// The length of a dash and of the gap after it.
const DASH: f64 = 3.0;

impl Overlaps<'_> {
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
        let groups = overlaps(self.dataset, &self.selection.quantities);
        // A heading takes about two rows.
        let heights: Vec<_> = groups.iter().map(|group| group.rows.len() as f64 + 2.0).collect();
        split(groups.into_iter(), &balanced(&heights, columns))
    }

    /// Paints the sum and the groups. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> Result<f64, NoPicture> {
        let mut top = self.sum(sheet, area);
        top += sheet.paragraph(relation_words(self.query.language).overlaps_note, area.below(top), NOTE) + BETWEEN;
        let lists = self.distributed(spread.columns);
        let columns = area.below(top).columns(lists, spread.columns, GUTTER);
        Ok(top + paint_columns(columns, BETWEEN + spread.gap, |area, group| Ok(self.group(sheet, area, &group)))?)
    }

    /// Paints the heading and the rows of a unit. Returns the height.
    fn group(&self, sheet: &mut Sheet, area: SheetArea, group: &OverlapGroup) -> f64 {
        let heading = self.dataset[group.unit].heading.in_language(self.query.language);
        let mut y = sheet.paragraph(heading, area, HEADING) + 4.0;
        let number = group.rows.iter().map(|row| width(&self.number(row), NUMBER)).fold(0.0, f64::max);
        let mut tops = Vec::new();
        for row in &group.rows {
            let above = row.whole.and_then(|(whole, _)| group.rows.iter().position(|one| one.figure == whole));
            let rise = above.and_then(|above| tops.get(above)).map(|top| y - top);
            tops.push(y);
            y += sheet.mark(row.figure.into(), |sheet| self.row(sheet, area.below(y), row, rise, number));
        }
        y
    }

    fn number(&self, row: &OverlapRow) -> String {
        format::quantity(self.dataset, row.figure.into(), self.query.language)
    }

    /// Paints a figure: label, bar and number. Returns the height. Its whole, if there is one, is `rise` pixels above it.
    fn row(&self, sheet: &mut Sheet, area: SheetArea, row: &OverlapRow, rise: Option<f64>, number: f64) -> f64 {
        let figure = &self.dataset[row.figure];
        let hue = Hue::Category(figure.category.index());
        let indent = INDENT * row.depth as f64;
        let label = (area.width * 0.46).round();
        let text = lines(figure.label.in_language(self.query.language), LABEL, label - indent - SYMBOL);
        let line = LABEL.size * LEADING;
        let middle = area.y + line / 2.0;
        let x = area.x + indent;
        let is_open = matches!(row.whole, Some((_, stated)) if stated != Stated::Contained);
        if let Some(rise) = rise {
            let top = middle - rise + 8.0;
            let elbow = [(x - INDENT / 2.0, top), (x - INDENT / 2.0, middle), (x - 2.0, middle)];
            connect(sheet, elbow, is_open);
        }
        sheet.symbol(Symbol::of(figure.category), hue, (x + Symbol::REACH, middle));
        for (index, part) in text.iter().enumerate() {
            sheet.text(part, (x + SYMBOL, baseline(area.y, index, LABEL)), Anchor::Start, LABEL);
        }
        let from = area.x + label + COLUMN_GAP;
        let room = area.width - label - 2.0 * COLUMN_GAP - number;
        let paint = if is_open { Paint::line(hue, 1.5) } else { Paint::filled(hue) };
        bar(sheet, (from, middle), (room * row.share).max(2.0), paint);
        sheet.text(&self.number(row), (area.x + area.width, baseline(area.y, 0, NUMBER)), Anchor::End, NUMBER);
        text.len() as f64 * line + ROW_GAP
    }

    /// Paints the sum of the chosen figures, or why there is none. Returns the height; 0 if nothing is chosen.
    fn sum(&self, sheet: &mut Sheet, area: SheetArea) -> f64 {
        let language = self.query.language;
        let addends = &self.query.addends;
        if addends.is_empty() {
            return 0.0;
        }
        let names: Vec<_> = addends.iter().map(|&figure| named(self.dataset, figure, language)).collect();
        let mut y = sheet.paragraph(&names.join(" + "), area, NOTE) + 2.0;
        match sum_in_words(self.dataset, addends, language) {
            Ok(SumInWords { number, interval, least, most }) => {
                y += sheet.paragraph(&number, area.below(y), SUM) + 4.0;
                let middle = area.y + y + BAR / 2.0;
                if let (Some(low), Some(high)) = (interval.low, interval.high) {
                    bar(sheet, (area.x, middle), area.width * low.to_f64() / high.to_f64(), Paint::filled(Hue::Ink));
                    bar(sheet, (area.x, middle), area.width, Paint::line(Hue::Ink, 1.5));
                    y += BAR + 6.0;
                }
                y += sheet.paragraph(&least, area.below(y), LABEL);
                y += sheet.paragraph(&most, area.below(y), LABEL);
                if let Some(condition) = sum_condition(self.dataset, addends, language) {
                    y += sheet.paragraph(&condition, area.below(y), NOTE);
                }
            }
            Err(reason) => y += sheet.paragraph(&reason, area.below(y), LABEL),
        }
        y + BETWEEN
    }
}

/// Paints a bar that begins at a point of its middle line.
fn bar(sheet: &mut Sheet, (x, middle): (f64, f64), length: f64, paint: Paint) {
    let from = Point { x, y: middle - BAR / 2.0 };
    sheet.form(Shape::Rect { from, to: Point { x: x + length, y: middle + BAR / 2.0 } }, paint);
}

/// Paints the line from a whole to its part, dashed if the statement does not say that it is one.
fn connect(sheet: &mut Sheet, points: [(f64, f64); 3], is_dashed: bool) {
    for pair in points.windows(2) {
        let ((x, y), (to_x, to_y)) = (pair[0], pair[1]);
        let length = (to_x - x).hypot(to_y - y);
        let dashes = if is_dashed { (length / (2.0 * DASH)).floor().max(1.0) } else { 1.0 };
        let share = if is_dashed { DASH / length } else { 1.0 };
        for dash in 0..dashes as usize {
            let start = dash as f64 / dashes;
            let at = |share: f64| Point { x: x + (to_x - x) * share, y: y + (to_y - y) * share };
            let line = Shape::Line { from: at(start), to: at((start + share).min(1.0)) };
            sheet.form(line, Paint::line(Hue::Soft, 1.0));
        }
    }
}
