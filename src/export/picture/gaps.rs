//! What is left open: a row for each figure, with a square in the column of each kind of gap. The first row counts the
//! squares of all figures of the view, also of those that the picture leaves out.

use super::{
    Paint, Type,
    charts::Spread,
    sheet::{Sheet, SheetArea, baseline},
    typeset::{LEADING, lines, may_break, width},
};
use crate::{
    chart::{Anchor, Point, Shape},
    data::{Dataset, Figure, Gap, Quantity, Ref, in_order},
    export::{Hue, line_break::pieces},
    query::{Query, Selection},
    words::{colon, counted, fill, format, more, picture_words, punctuation, relation_words},
};

/// The figures of a selection with their gaps.
pub(super) struct Gaps<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    /// The shown figures.
    pub(super) selection: &'a Selection,
    /// The figures that the first row counts.
    pub(super) all: &'a [Quantity],
}

/// The horizontal positions of a table.
#[derive(Clone, Copy)]
struct Grid {
    /// The width of the column of names and numbers.
    label: f64,
    /// The width of a column of squares.
    pitch: f64,
    /// Whether the heads of the columns are turned.
    is_turned: bool,
    /// Whether every number fits beside its label.
    is_beside: bool,
}

/// A row: the counts, or a figure.
#[derive(Clone, Copy)]
enum Row {
    Counts,
    Figure(Ref<Figure>),
}

const HEAD: Type = Type::sans(14.0, Hue::Soft);
const COUNT: Type = Type::serif(16.0);
const COUNTED: Type = Type::heading(14.0);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
const NUMBER: Type = Type { weight: 500, ..LABEL };
/// The width of a symbol with the space after it.
const SYMBOL: f64 = 22.0;
/// The side of a square.
pub(super) const SQUARE: f64 = 14.0;
/// The space above and below a row, together.
const PADDING: f64 = 7.0;
/// The space between texts of a row, and between two heads.
const GAP: f64 = 10.0;
/// The least width of a column of squares.
const LEAST_PITCH: f64 = 29.0;
/// The width of a column of squares above which it is not enlarged.
const WIDEST_PITCH: f64 = 84.0;
/// The width of the column of names below which heads are turned.
const LEAST_LABEL: f64 = 330.0;
/// The space between two tables.
const GUTTER: f64 = 44.0;
/// The space above the meanings of the columns.
const BELOW: f64 = 12.0;

impl Gaps<'_> {
    /// The numbers of tables that fit side by side into the area, in ascending order.
    pub(super) fn column_counts(&self, area: SheetArea) -> Vec<usize> {
        let least = self.natural_label() + Gap::ALL.len() as f64 * LEAST_PITCH;
        if area.column(0, 2, GUTTER).width >= least { vec![1, 2] } else { vec![1] }
    }

    /// The greatest number of rows in a column.
    pub(super) fn longest(&self, columns: usize) -> usize {
        self.rows().len().div_ceil(columns)
    }

    /// The counts, and the shown figures in the statement's order.
    fn rows(&self) -> Vec<Row> {
        let quantities = in_order(self.selection.quantities.iter().copied(), Quantity::cmp);
        let figures = quantities.into_iter().filter_map(Quantity::figure).map(Row::Figure);
        std::iter::once(Row::Counts).chain(figures).collect()
    }

    /// Paints the tables, and below them the meanings of the columns or, if figures are left out, their number: figures
    /// are more important than the meanings. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> f64 {
        let padding = PADDING + spread.row_padding;
        let grid = self.grid(area.column(0, spread.columns, GUTTER).width);
        let rows = self.rows();
        let mut height: f64 = 0.0;
        for (index, rows) in rows.chunks(self.longest(spread.columns)).enumerate() {
            let column = area.column(index, spread.columns, GUTTER);
            let column = SheetArea { width: grid.label + grid.pitch * Gap::ALL.len() as f64, ..column };
            let mut y = self.heads(sheet, column, grid);
            for &row in rows {
                sheet.rule(column.below(y), Hue::Hair);
                y += padding + self.row(sheet, column.below(y + padding / 2.0), grid, row);
            }
            height = height.max(y);
        }
        let more = more(self.all.len() - self.selection.quantities.len(), self.query.language);
        match more {
            Some(more) => {
                let height = height + PADDING / 2.0;
                height + sheet.paragraph(&more, area.after(SYMBOL).below(height), HEAD)
            }
            None => height + BELOW + sheet.paragraph(&self.meanings(), area.below(height + BELOW), HEAD),
        }
    }

    /// The meanings of the columns.
    fn meanings(&self) -> String {
        let language = self.query.language;
        let meanings = relation_words(language).gaps.map(|(name, meaning)| [name, colon(language), meaning].concat());
        meanings.join(punctuation(language).space)
    }

    /// The positions in a table that is at most this wide.
    fn grid(&self, width: f64) -> Grid {
        let columns = Gap::ALL.len() as f64;
        let natural = self.natural_label();
        let heads = self.head_texts().map(|name| self::width(name, HEAD)).fold(0.0, f64::max) + GAP;
        let is_turned = width - columns * heads < natural.min(LEAST_LABEL);
        let least = if is_turned { LEAST_PITCH } else { heads };
        let label = natural.min(width - columns * least);
        let pitch = ((width - label) / columns).min(least.max(WIDEST_PITCH));
        Grid { label, pitch, is_turned, is_beside: natural <= label }
    }

    /// The width of the widest label with its number beside it.
    fn natural_label(&self) -> f64 {
        let figures = self.selection.quantities.iter().filter_map(|quantity| quantity.figure());
        let texts = figures.map(|figure| width(self.label(figure), LABEL) + GAP + width(&self.number(figure), NUMBER));
        SYMBOL + texts.fold(0.0, f64::max) + GAP
    }

    fn head_texts(&self) -> impl Iterator<Item = &'static str> {
        relation_words(self.query.language).gaps.into_iter().map(|(name, _)| name)
    }

    fn label(&self, figure: Ref<Figure>) -> &str {
        self.dataset[figure].label.in_language(self.query.language)
    }

    fn number(&self, figure: Ref<Figure>) -> String {
        format::quantity(self.dataset, figure.into(), self.query.language)
    }

    /// Paints the heads of the columns of squares. Returns the height. Heads that are turned read upwards; the
    /// characters of a Chinese one stand below each other.
    fn heads(&self, sheet: &mut Sheet, area: SheetArea, grid: Grid) -> f64 {
        const BELOW_HEADS: f64 = 6.0;
        let line = HEAD.size * LEADING;
        let stacked = |name: &'static str| {
            let characters = pieces(name, may_break);
            characters.iter().all(|piece| piece.chars().count() == 1).then_some(characters)
        };
        let length = |name| stacked(name).map_or(width(name, HEAD), |characters| characters.len() as f64 * line);
        let height = if grid.is_turned { self.head_texts().map(length).fold(0.0, f64::max) } else { line };
        for (column, name) in self.head_texts().enumerate() {
            let middle = grid.middle(area, column);
            match stacked(name) {
                _ if !grid.is_turned => sheet.text(name, (middle, baseline(area.y, 0, HEAD)), Anchor::Middle, HEAD),
                Some(characters) => {
                    let top = area.y + height - characters.len() as f64 * line;
                    for (index, character) in characters.into_iter().enumerate() {
                        sheet.text(character, (middle, baseline(top, index, HEAD)), Anchor::Middle, HEAD);
                    }
                }
                None => {
                    let at = (middle + 0.35 * HEAD.size, area.y + height);
                    sheet.text(name, at, Anchor::Start, Type { is_turned: true, ..HEAD });
                }
            }
        }
        height + BELOW_HEADS
    }

    /// Paints a row. Returns the height.
    fn row(&self, sheet: &mut Sheet, area: SheetArea, grid: Grid, row: Row) -> f64 {
        match row {
            Row::Counts => self.counts(sheet, area, grid),
            Row::Figure(figure) => sheet.mark(figure.into(), |sheet| self.figure(sheet, area, grid, figure)),
        }
    }

    /// Paints the number of squares of all figures in each column. Returns the height.
    fn counts(&self, sheet: &mut Sheet, area: SheetArea, grid: Grid) -> f64 {
        let Query { view, language, .. } = *self.query;
        let figures = counted(view, self.all.len(), language);
        let text = fill(picture_words(language).all_figures, &[("figures", &figures)]);
        let height = sheet.paragraph(&text, SheetArea { width: grid.label - GAP, ..area }, COUNTED);
        let figures = || self.all.iter().filter_map(|quantity| quantity.figure());
        for (column, gap) in Gap::ALL.into_iter().enumerate() {
            let count = figures().filter(|&figure| self.dataset.has_gap(figure, gap)).count();
            let at = (grid.middle(area, column), baseline(area.y, 0, COUNTED));
            sheet.text(&count.to_string(), at, Anchor::Middle, COUNT);
        }
        height
    }

    /// Paints a figure: its label, its number and its squares. Returns the height.
    fn figure(&self, sheet: &mut Sheet, area: SheetArea, grid: Grid, figure: Ref<Figure>) -> f64 {
        let category = self.dataset[figure].category;
        let (label, number) = (self.label(figure), self.number(figure));
        let room = grid.label - GAP;
        let text =
            if grid.is_beside { label.to_owned() } else { [label, colon(self.query.language), &number].concat() };
        let text = lines(&text, LABEL, room - SYMBOL);
        let line = LABEL.size * LEADING;
        let height = text.len() as f64 * line;
        let first = area.y + line / 2.0;
        if sheet.is_marked(figure.into()) {
            let at = |x, y| Point { x: area.x + x, y: area.y + y };
            let to = at(area.width, height + 1.0);
            sheet.highlight(Shape::Rect { from: at(-4.0, -1.0), to });
        }
        sheet.label(category, &text, area, LABEL, SYMBOL);
        if grid.is_beside {
            sheet.text(&number, (area.x + room, baseline(area.y, 0, NUMBER)), Anchor::End, NUMBER);
        }
        for (column, gap) in Gap::ALL.into_iter().enumerate() {
            if self.dataset.has_gap(figure, gap) {
                square(sheet, (grid.middle(area, column), first));
            }
        }
        height
    }
}

impl Grid {
    /// The middle of a column of squares.
    fn middle(self, area: SheetArea, column: usize) -> f64 {
        area.x + self.label + self.pitch * (column as f64 + 0.5)
    }
}

/// Paints the square of a gap around a point.
pub(super) fn square(sheet: &mut Sheet, (x, y): (f64, f64)) {
    let at = |by: f64| Point { x: x + by, y: y + by };
    let square = Shape::Rect { from: at(-SQUARE / 2.0), to: at(SQUARE / 2.0) };
    sheet.form(square, Paint { round: 2.0, ..Paint::filled(Hue::Ink) });
}
