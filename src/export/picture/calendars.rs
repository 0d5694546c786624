//! The timeline: aligned calendars, and the figures of each period.

use super::{
    NoPicture, Type,
    sheet::{OUTSET, Sheet, SheetArea, baseline},
    typeset::{LEADING, lines, width},
};
use crate::{
    chart::{Anchor, FluidScene, Point, Role, Shape, Symbol, Timeline, Undrawable},
    data::{Dataset, Period, Quantity, Ref},
    export::Hue,
    query::{Query, Selection},
    words::{chunk_words, colon, format},
};

/// The calendars of a dataset with the shown figures.
pub(super) struct Calendars<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    pub(super) selection: &'a Selection,
}

const NAME: Type = Type::heading(14.0);
const MORE: Type = Type::sans(12.0, Hue::Soft);
const LABEL: Type = Type::sans(13.0, Hue::Ink);
const NUMBER: Type = Type { weight: 500, ..LABEL };
/// The least width at which names are beside their calendars.
const BESIDE_WIDTH: f64 = 640.0;
/// The width of the column of names.
const NAME_WIDTH: f64 = 186.0;
/// The space after the column of names.
const AFTER_NAME: f64 = 20.0;
/// The space above and below a row.
const PADDING: f64 = 9.0;
/// The least width of a column of figures.
const LEAST_LIST: f64 = 350.0;
const GUTTER: f64 = 32.0;
const SYMBOL: f64 = 20.0;
/// The space before a number.
const BEFORE_NUMBER: f64 = 12.0;
/// The vertical padding of a row of the list, in total.
const ROW_PADDING: f64 = 4.0;

impl Calendars<'_> {
    /// Paints all calendars with `gap` pixels of extra space between them. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, gap: f64) -> Result<f64, NoPicture> {
        let Self { dataset, query: &Query { language, .. }, .. } = *self;
        let chunk_words = chunk_words(language);
        let timeline = Timeline { dataset, language, min_width: self.split(area).1.width };
        let range = |(from, to)| format::date_range(from, to, language);
        let published = format::date(dataset.statement.published, language);
        let whole = [
            range(timeline.ends()),
            [chunk_words.enlarged, colon(language), &range(timeline.enlarged())].concat(),
            [chunk_words.statement_published, colon(language), &published].concat(),
        ];
        let mut y = self
            .row(sheet, area, (chunk_words.whole_time, &whole), |sheet, area| scene(sheet, area, timeline.context()))?;
        for period in dataset.periods() {
            y += gap;
            sheet.rule(area.below(y), Hue::Hair);
            y += self.period(sheet, area.below(y), timeline, period)?;
        }
        y += gap;
        sheet.rule(area.below(y), Hue::Hair);
        let axis = |sheet: &mut Sheet, area| scene(sheet, area, timeline.axis());
        Ok(y + self.row(sheet, area.below(y), (chunk_words.statement_published, &[published]), axis)?)
    }

    fn period(
        &self,
        sheet: &mut Sheet,
        area: SheetArea,
        timeline: Timeline<'_>,
        period: Ref<Period>,
    ) -> Result<f64, NoPicture> {
        let Self { dataset, query: &Query { language, .. }, .. } = *self;
        let shown = &dataset[period];
        let mut length = format::period_length(shown, language);
        if let Some(hours) = format::nightly_hours(shown, language) {
            length = [length, hours].join(" · ");
        }
        let more = [format::period_dates(shown, language), length];
        self.row(sheet, area, (shown.label.in_language(language), &more), |sheet, area| {
            let mut y = scene(sheet, area, timeline.row(period))?;
            if let Some(nights) = timeline.nights(period) {
                y += 4.0;
                y += sheet.paragraph(chunk_words(language).nights_enlarged, area.below(y), MORE);
                y += scene(sheet, area.below(y), nights)?;
            }
            Ok(y + self.figures(sheet, area.below(y), period))
        })
    }

    /// Paints a name with notes, and the content beside or below it. Returns the height.
    fn row(
        &self,
        sheet: &mut Sheet,
        area: SheetArea,
        (name, more): (&str, &[String]),
        paint: impl FnOnce(&mut Sheet, SheetArea) -> Result<f64, NoPicture>,
    ) -> Result<f64, NoPicture> {
        let (names, calendar) = self.split(area.below(PADDING));
        let mut y = sheet.paragraph(name, names, NAME);
        for text in more {
            y += sheet.paragraph(text, names.below(y), MORE);
        }
        let is_beside = calendar.x > names.x;
        let top = if is_beside { 0.0 } else { y + 4.0 };
        let bottom = top + paint(sheet, calendar.below(top))?;
        Ok(2.0 * PADDING + y.max(bottom))
    }

    /// The areas of names and of calendars.
    fn split(&self, area: SheetArea) -> (SheetArea, SheetArea) {
        if area.width >= BESIDE_WIDTH {
            (SheetArea { width: NAME_WIDTH, ..area }, area.after(NAME_WIDTH + AFTER_NAME))
        } else {
            (area, area)
        }
    }

    /// Paints the shown figures of a period as a list in columns. Returns the height.
    fn figures(&self, sheet: &mut Sheet, area: SheetArea, period: Ref<Period>) -> f64 {
        let quantities = self.selection.quantities.iter().copied();
        let quantities: Vec<_> = quantities.filter(|&quantity| self.dataset.period_of(quantity) == period).collect();
        let count = (((area.width + GUTTER) / (LEAST_LIST + GUTTER)) as usize).clamp(1, 4);
        let mut height: f64 = 0.0;
        let columns = quantities.chunks(quantities.len().div_ceil(count).max(1));
        for (index, column) in columns.enumerate() {
            let place = area.column(index, count, GUTTER);
            let mut y = 6.0;
            for &quantity in column {
                y += sheet.mark(quantity, |sheet| self.figure(sheet, place.below(y), quantity));
            }
            height = height.max(y);
        }
        height
    }

    /// Paints a figure of a list: symbol, label, and number with unit. Returns the height.
    fn figure(&self, sheet: &mut Sheet, area: SheetArea, quantity: Quantity) -> f64 {
        let Self { dataset, query: &Query { language, .. }, .. } = *self;
        let number = format::quantity_with_unit(dataset, quantity, language);
        let category = dataset.category_of(quantity);
        let room = area.width - SYMBOL - BEFORE_NUMBER - width(&number, NUMBER);
        let lines = lines(dataset.label_of(quantity).in_language(language), LABEL, room);
        let top = area.y + ROW_PADDING / 2.0;
        let height = lines.len() as f64 * LABEL.size * LEADING + ROW_PADDING;
        if sheet.is_marked(quantity) {
            let to = Point { x: area.x + area.width + OUTSET, y: area.y + height };
            sheet.highlight(Shape::Rect { from: Point { x: area.x - OUTSET, y: area.y }, to });
        }
        let middle = top + LABEL.size * LEADING / 2.0;
        sheet.symbol(Symbol::of(category), Hue::Category(category.index()), (area.x + Symbol::REACH, middle));
        for (index, line) in lines.iter().enumerate() {
            sheet.text(line, (area.x + SYMBOL, baseline(top, index, LABEL)), Anchor::Start, LABEL);
        }
        sheet.text(&number, (area.x + area.width, baseline(top, 0, NUMBER)), Anchor::End, NUMBER);
        height
    }
}

/// Paints a calendar. Returns the height.
fn scene(sheet: &mut Sheet, area: SheetArea, scene: Result<FluidScene, Undrawable>) -> Result<f64, NoPicture> {
    let scene = scene.map_err(|Undrawable| NoPicture::Undrawable)?.at(area.width);
    sheet.scene(&scene, (area.x, area.y), Hue::Soft, Some(Type::of(Role::TickLabel)), &|_| Hue::Soft);
    Ok(scene.height)
}
