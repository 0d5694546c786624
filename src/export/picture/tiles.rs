//! Tiles: quantities without a chart, each with its number in large type.

use super::{
    NoPicture, Paint, Type,
    sheet::{Sheet, SheetArea, baseline},
    typeset::{LEADING, lines, width},
};
use crate::{
    analysis::CategorySection,
    chart::{Anchor, Point, Shape, Symbol},
    data::{Dataset, Quantity},
    export::Hue,
    query::{Query, ViewContent, ViewForm},
    words::{counted, format, joined, punctuation, words},
};

/// The quantities of a view that share no axis.
pub(super) struct Tiles<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    pub(super) section: &'a CategorySection,
}

const HEADING: Type = Type::heading(15.0);
const HINT: Type = Type::sans(13.0, Hue::Soft);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
const NOTE: Type = Type::sans(12.0, Hue::Soft);
/// The space inside a tile, and above and below the text of a ratio.
const PADDING: f64 = 14.0;
const RATIO_PADDING: f64 = 10.0;
/// The space between two tiles.
const GAP: f64 = 10.0;
/// The space below the heading.
const BELOW_HEADING: f64 = 8.0;
/// The least width of a tile.
const LEAST: f64 = 178.0;
/// The least width of a tile with a strip, or in the preview of a text.
const LEAST_STRIP: f64 = 264.0;
/// The width above which tiles below charts get another column.
const WIDEST: f64 = 420.0;
/// The width of a symbol with the space after it.
const SYMBOL: f64 = 24.0;
/// The least size of the number of a ratio.
const LEAST_NUMBER: f64 = 15.0;

impl Tiles<'_> {
    /// Paints the heading and all tiles. Returns the height. Ratios without charts have no heading: all of them are alone.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea) -> Result<f64, NoPicture> {
        let Query { view, language, .. } = *self.query;
        let alone = &self.section.groups.alone;
        let page = words(language);
        let is_of_charts = view.form() == ViewForm::Charts;
        let count = counted(view, alone.len(), language);
        let heading = match view.content() {
            _ if !is_of_charts => None,
            _ if self.section.category.is_some() => Some((page.alone_in_category, None)),
            ViewContent::Ratios if self.section.groups.shared.is_empty() => None,
            ViewContent::Ratios => Some((&*count, None)),
            ViewContent::Rates => Some((page.alone_in_unit, Some(page.alone_hint))),
            ViewContent::Figures => Some((page.alone, Some(page.alone_hint))),
        };
        let mut y = 0.0;
        if let Some((heading, hint)) = heading {
            let more = [&*count].into_iter().filter(|&count| count != heading).chain(hint).collect::<Vec<_>>();
            let more = more.join(punctuation(language).comma);
            y = sheet.heading(heading, &more, area, HEADING, HINT) + BELOW_HEADING;
        }
        let least = if view.content() == ViewContent::Ratios || !is_of_charts { LEAST_STRIP } else { LEAST };
        let fitting = (((area.width + GAP) / (least + GAP)) as usize).clamp(1, alone.len().max(1));
        // Rows are as equal as possible: five tiles are three and two, not four and one.
        let rows = alone.len().div_ceil(fitting);
        let even = alone.len().div_ceil(rows.max(1)).max(1);
        let columns =
            if self.section.groups.shared.is_empty() { even } else { even.max((area.width / WIDEST) as usize) };
        for row in alone.chunks(columns) {
            let mut height: f64 = 0.0;
            let mut measuring = Sheet::new(true, Vec::new());
            for (index, &quantity) in row.iter().enumerate() {
                height = height.max(self.tile(&mut measuring, area.column(index, columns, GAP), quantity)?);
            }
            for (index, &quantity) in row.iter().enumerate() {
                let column = area.column(index, columns, GAP).below(y);
                let from = Point { x: column.x, y: column.y };
                let to = Point { x: column.x + column.width, y: column.y + height };
                let edge = if sheet.is_marked(quantity) { (Hue::Ink, 2.0) } else { (Hue::Line, 1.0) };
                let card = Paint { stroke: Some(edge), round: 8.0, ..Paint::filled(Hue::Card) };
                sheet.form(Shape::Rect { from, to }, card);
                sheet.mark(quantity, |sheet| self.tile(sheet, column, quantity))?;
            }
            y += height + GAP;
        }
        Ok(y - GAP)
    }

    /// Paints the content of a tile. Returns the tile's height.
    fn tile(&self, sheet: &mut Sheet, area: SheetArea, quantity: Quantity) -> Result<f64, NoPicture> {
        let Self { dataset, query, .. } = *self;
        let language = query.language;
        let inner = SheetArea { x: area.x + PADDING, width: area.width - 2.0 * PADDING, ..area };
        let category = dataset.category_of(quantity);
        let is_ratio = query.view.content() == ViewContent::Ratios;
        let number = if self.has_unit(quantity) && !is_ratio {
            format::mark_with_unit(dataset, quantity, language)
        } else {
            self.number(quantity)
        };
        let style = Type::serif(self.number_size(inner.width - SYMBOL));
        let padding = if is_ratio { RATIO_PADDING } else { PADDING } - 2.0;
        let mut y = padding;
        let lines = lines(&number, style, inner.width - SYMBOL);
        let middle = area.y + y + style.size * LEADING / 2.0;
        sheet.symbol(Symbol::of(category), Hue::Category(category.index()), (inner.x + Symbol::REACH, middle));
        for (index, line) in lines.iter().enumerate() {
            let at = (inner.x + SYMBOL, baseline(area.y + y, index, style));
            sheet.text(line, at, Anchor::Start, style);
        }
        y += lines.len() as f64 * style.size * LEADING + 2.0;
        if is_ratio {
            y += sheet.paragraph(&self.formula(quantity), inner.below(y), NOTE) + 2.0;
        }
        y += sheet.paragraph(&self.label(quantity), inner.below(y), LABEL);
        if !is_ratio {
            y += sheet.paragraph(&self.note(quantity), inner.below(y + 2.0), NOTE) + 2.0;
        }
        Ok(y + padding)
    }

    /// Whether the unit is beside the number: that of any number but a percentage.
    fn has_unit(&self, quantity: Quantity) -> bool {
        quantity.figure().is_none_or(|figure| !self.dataset[self.dataset[figure].unit].kind.is_percent())
    }

    /// The size of the numbers, which is larger in views without charts. Each number of a ratio fits in one line of this
    /// width, and is less than twice as large as its label.
    fn number_size(&self, room: f64) -> f64 {
        let size: f64 = match (self.section.groups.shared.is_empty(), self.section.groups.alone.len()) {
            (true, 1) => (room * 0.16).clamp(23.0, 64.0),
            (true, _) => (room * 0.1).clamp(23.0, 26.0),
            (false, _) => 19.0,
        };
        if self.query.view.content() != ViewContent::Ratios {
            return size;
        }
        let widths = self.section.groups.alone.iter().map(|&ratio| width(&self.number(ratio), Type::serif(1.0)));
        size.min(room / widths.fold(0.0, f64::max)).max(LEAST_NUMBER)
    }

    fn number(&self, quantity: Quantity) -> String {
        format::quantity(self.dataset, quantity, self.query.language)
    }

    fn unit(&self, quantity: Quantity) -> String {
        format::dimension_name(self.dataset, self.dataset.dimension_of(quantity), self.query.language)
    }

    /// The label of the quantity; for a rate also the time that its number is divided by.
    fn label(&self, quantity: Quantity) -> String {
        let (dataset, language) = (self.dataset, self.query.language);
        let label = if self.query.view.content() == ViewContent::Ratios {
            dataset.label_of(quantity).in_language(language)
        } else {
            format::row_label(dataset, quantity, language)
        };
        let note = format::row_note(dataset, quantity, language);
        joined(&[Some(label), note.as_deref()], " · ")
    }

    /// The unit if it is not beside the number, and the interval of a reported number unless it is exact.
    fn note(&self, quantity: Quantity) -> String {
        let (dataset, language) = (self.dataset, self.query.language);
        let unit = (!self.has_unit(quantity)).then(|| self.unit(quantity));
        let range = quantity.figure().map(|figure| &dataset[figure]).filter(|figure| !figure.interval.is_exact());
        let range = range.map(|figure| format::interval(&figure.interval, &dataset[figure.unit], language));
        joined(&[unit.as_deref(), range.as_deref()], " · ")
    }

    /// The unit and the formula, with numbers.
    fn formula(&self, quantity: Quantity) -> String {
        let Quantity::Derived(derived) = quantity else { return String::new() };
        let formula = format::formula(self.dataset, derived, self.query.language);
        let terms = [Some(formula.of.text), Some(formula.operator.into()), Some(formula.per.text), formula.basis];
        let formula = terms.into_iter().flatten().collect::<Vec<_>>().join(" ");
        [self.unit(quantity), formula].join(" · ")
    }
}
