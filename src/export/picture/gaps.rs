//! What is left open: a row for each figure, with a square in the column of each kind of gap.

use super::{
    Paint, Type,
    sheet::{Sheet, SheetArea, baseline},
    typeset::{LEADING, lines},
};
use crate::{
    chart::{Anchor, Point, Shape, Symbol},
    data::{Dataset, Figure, Gap, Quantity, Ref, in_order},
    export::Hue,
    query::{Query, Selection},
    words::relation_words,
};

/// The figures of a selection with their gaps.
pub(super) struct Gaps<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    pub(super) selection: &'a Selection,
}

const NAME: Type = Type::sans(12.0, Hue::Soft);
const COUNT: Type = Type::serif(18.0);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
/// The width of a symbol with the space after it.
const SYMBOL: f64 = 22.0;
/// The side of a square.
const SQUARE: f64 = 14.0;
/// The space above and below a label, together.
const PADDING: f64 = 7.0;

impl Gaps<'_> {
    /// The number of rows.
    pub(super) fn len(&self) -> usize {
        self.figures().len()
    }

    /// The figures in the statement's order.
    fn figures(&self) -> Vec<Ref<Figure>> {
        let quantities = in_order(self.selection.quantities.iter().copied(), Quantity::cmp);
        quantities.into_iter().filter_map(Quantity::figure).collect()
    }

    /// Paints the table. Returns the height. `row_padding` is extra space in a row.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, row_padding: f64) -> f64 {
        let words = relation_words(self.query.language);
        let figures = self.figures();
        let label = (area.width * 0.42).round();
        let columns = SheetArea { x: area.x + label, width: area.width - label, ..area };
        let middle = |column: usize| {
            let column = columns.column(column, Gap::ALL.len(), 0.0);
            column.x + column.width / 2.0
        };
        let mut y = 0.0;
        for (column, (gap, (name, _))) in Gap::ALL.into_iter().zip(words.gaps).enumerate() {
            let count = figures.iter().filter(|&&figure| self.dataset.has_gap(figure, gap)).count();
            sheet.text(name, (middle(column), baseline(area.y, 0, NAME)), Anchor::Middle, NAME);
            let below = baseline(area.y + NAME.size * LEADING, 0, COUNT);
            sheet.text(&count.to_string(), (middle(column), below), Anchor::Middle, COUNT);
        }
        y += NAME.size * LEADING + COUNT.size * LEADING + 4.0;
        for figure in figures {
            sheet.rule(area.below(y), Hue::Hair);
            let row = area.below(y + (PADDING + row_padding) / 2.0);
            let height = sheet.mark(figure.into(), |sheet| self.row(sheet, row, figure, label, &middle));
            y += height + PADDING + row_padding;
        }
        y
    }

    fn row(
        &self,
        sheet: &mut Sheet,
        area: SheetArea,
        figure: Ref<Figure>,
        label: f64,
        middle: &dyn Fn(usize) -> f64,
    ) -> f64 {
        let shown = &self.dataset[figure];
        let hue = Hue::Category(shown.category.index());
        let text = lines(shown.label.in_language(self.query.language), LABEL, label - SYMBOL);
        let height = text.len() as f64 * LABEL.size * LEADING;
        let first = area.y + LABEL.size * LEADING / 2.0;
        sheet.symbol(Symbol::of(shown.category), hue, (area.x + Symbol::REACH, first));
        for (index, line) in text.iter().enumerate() {
            sheet.text(line, (area.x + SYMBOL, baseline(area.y, index, LABEL)), Anchor::Start, LABEL);
        }
        for (column, gap) in Gap::ALL.into_iter().enumerate() {
            if self.dataset.has_gap(figure, gap) {
                let at = |by: f64| Point { x: middle(column) + by, y: first + by };
                let square = Shape::Rect { from: at(-SQUARE / 2.0), to: at(SQUARE / 2.0) };
                sheet.form(square, Paint { round: 2.0, ..Paint::filled(hue) });
            }
        }
        height
    }
}
