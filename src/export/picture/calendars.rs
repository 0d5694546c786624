//! The timeline: aligned calendars, and the figures of each period. A picture of a fixed size is brief: it has only the
//! calendar of the weeks, with one axis.

use super::{
    NoPicture, Type,
    sheet::{OUTSET, Sheet, SheetArea, baseline},
    typeset::{LEADING, lines, width},
};
use crate::{
    chart::{Anchor, FluidScene, Part, Point, Role, Shape, Symbol, Timeline, Undrawable},
    data::{Dataset, Period, Quantity, Ref},
    export::Hue,
    query::{Query, Selection},
    words::{chunk_words, colon, format, more},
};

/// The calendars of a dataset with the shown figures.
pub(super) struct Calendars<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    /// The shown figures.
    pub(super) selection: &'a Selection,
    /// All figures of the view.
    pub(super) all: &'a [Quantity],
    pub(super) is_brief: bool,
}

const NAME: Type = Type::heading(14.0);
const MORE: Type = Type::sans(12.0, Hue::Soft);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
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
const LEAST_LIST: f64 = 375.0;
const GUTTER: f64 = 32.0;
const SYMBOL: f64 = 20.0;
/// The space before a number.
const BEFORE_NUMBER: f64 = 12.0;
/// The vertical padding of a row of the list, in total.
const ROW_PADDING: f64 = 4.0;
/// The space above and below a period of a brief picture.
const BRIEF_PADDING: f64 = 5.0;

impl Calendars<'_> {
    /// Paints all calendars with `gap` pixels of extra space between them. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, gap: f64) -> Result<f64, NoPicture> {
        let Self { dataset, query: &Query { language, .. }, .. } = *self;
        let chunk_words = chunk_words(language);
        let timeline = Timeline { dataset, language, min_width: self.split(area).1.width };
        if self.is_brief {
            return self.brief(sheet, area, timeline, gap);
        }
        let range = |(from, to)| format::date_range(from, to, language);
        let published = format::date(dataset.statement.published, language);
        let whole = [
            range(timeline.ends()),
            [chunk_words.enlarged, colon(language), &range(timeline.enlarged())].concat(),
            [chunk_words.statement_published, colon(language), &published].concat(),
        ];
        let mut y = self.row(sheet, area, (chunk_words.whole_time, &whole), |sheet, area| {
            scene(sheet, area, timeline.context(), None)
        })?;
        for period in self.periods() {
            y += gap;
            sheet.rule(area.below(y), Hue::Hair);
            y += self.period(sheet, area.below(y), timeline, period)?;
        }
        y += gap;
        sheet.rule(area.below(y), Hue::Hair);
        let axis = |sheet: &mut Sheet, area| scene(sheet, area, timeline.axis(), None);
        Ok(y + self.row(sheet, area.below(y), (chunk_words.statement_published, &[published]), axis)?)
    }

    /// The number of rows: periods and the axis.
    pub(super) fn rows(&self) -> usize {
        self.periods().count() + 1
    }

    /// The periods that have figures in this view.
    fn periods(&self) -> impl Iterator<Item = Ref<Period>> {
        self.dataset.periods().filter(|&period| self.of(self.all, period).next().is_some())
    }

    /// The quantities of a period.
    fn of<'q>(&'q self, quantities: &'q [Quantity], period: Ref<Period>) -> impl Iterator<Item = Quantity> + 'q {
        quantities.iter().copied().filter(move |&quantity| self.dataset.period_of(quantity) == period)
    }

    /// Paints the name, the days, the bar and the figures of each period, and one axis below them. Returns the height.
    fn brief(&self, sheet: &mut Sheet, area: SheetArea, timeline: Timeline<'_>, gap: f64) -> Result<f64, NoPicture> {
        let Self { dataset, query: &Query { language, .. }, .. } = *self;
        let mut y = 0.0;
        for period in self.periods() {
            let shown = &dataset[period];
            let dates = format::period_dates(shown, language);
            y += sheet.heading(shown.label.in_language(language), &dates, area.below(y), NAME, MORE);
            y += scene(sheet, area.below(y), timeline.row(period), Some(Role::TickLabel))?;
            y += self.figures(sheet, area.below(y), period) + BRIEF_PADDING + gap;
            sheet.rule(area.below(y), Hue::Hair);
            y += BRIEF_PADDING;
        }
        let published = format::date(dataset.statement.published, language);
        let text = [chunk_words(language).statement_published, colon(language), &published].concat();
        // The flag of that day is near the right edge.
        sheet.text(&text, (area.x + area.width, baseline(area.y + y, 0, MORE)), Anchor::End, MORE);
        y += MORE.size * LEADING;
        Ok(y + scene(sheet, area.below(y), timeline.axis(), Some(Role::GridLine))?)
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
            let mut y = scene(sheet, area, timeline.row(period), None)?;
            if let Some(nights) = timeline.nights(period) {
                y += 4.0;
                y += sheet.paragraph(chunk_words(language).nights_enlarged, area.below(y), MORE);
                y += scene(sheet, area.below(y), nights, None)?;
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
        let quantities: Vec<_> = self.of(&self.selection.quantities, period).collect();
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
        let more = more(self.of(self.all, period).count() - quantities.len(), self.query.language);
        more.map_or(height, |more| height + sheet.paragraph(&more, area.after(SYMBOL).below(height), MORE))
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

/// Paints a calendar without the parts of one role. Without labels, the height is that of its lines. Returns the height.
fn scene(
    sheet: &mut Sheet,
    area: SheetArea,
    scene: Result<FluidScene, Undrawable>,
    without: Option<Role>,
) -> Result<f64, NoPicture> {
    let mut scene = scene.map_err(|Undrawable| NoPicture::Undrawable)?.at(area.width);
    scene.backdrop.retain(|part| Some(part.role) != without);
    sheet.scene(&scene, (area.x, area.y), Hue::Soft, Some(Type::of(Role::TickLabel)), &|_| Hue::Soft);
    let foot = |part: &Part| if let Shape::Line { to, .. } = part.shape { to.y } else { 0.0 };
    let lines = scene.backdrop.iter().map(foot).fold(0.0, f64::max);
    Ok(if without == Some(Role::TickLabel) { lines } else { scene.height })
}
