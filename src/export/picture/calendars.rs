//! The timeline: a bar and the figures of each period on the calendar of the weeks, above one axis.

use super::{
    NoPicture, Type,
    sheet::{OUTSET, Sheet, SheetArea, baseline},
    typeset::{LEADING, lines, width},
};
use crate::{
    chart::{Anchor, FluidScene, Part, Point, Role, Shape, Timeline, Undrawable},
    data::{Dataset, Period, Quantity, Ref},
    export::Hue,
    query::{Query, Selection},
    words::{chunk_words, colon, counted, format, more},
};

/// The calendars of a dataset with the shown figures.
pub(super) struct Calendars<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    /// The shown figures.
    pub(super) selection: &'a Selection,
    /// All figures of the view.
    pub(super) all: &'a [Quantity],
    /// Whether the figures of a period are listed below its bar. If not, their number is beside its days.
    pub(super) has_lists: bool,
}

const NAME: Type = Type::heading(14.0);
const MORE: Type = Type::sans(12.0, Hue::Soft);
const LABEL: Type = Type::sans(14.0, Hue::Ink);
const NUMBER: Type = Type { weight: 500, ..LABEL };
/// The least width of a column of figures.
const LEAST_LIST: f64 = 375.0;
const GUTTER: f64 = 32.0;
const SYMBOL: f64 = 20.0;
/// The space before a number.
const BEFORE_NUMBER: f64 = 12.0;
/// The space above and below a period.
const PADDING: f64 = 5.0;
/// The vertical padding of a row of the list, in total.
const ROW_PADDING: f64 = 4.0;

impl Calendars<'_> {
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

    /// Paints the name, the days, the bar and the figures of each period, and one axis below them, with `gap` pixels of
    /// extra space between them. Returns the height.
    pub(super) fn paint(&self, sheet: &mut Sheet, area: SheetArea, gap: f64) -> Result<f64, NoPicture> {
        let Self { dataset, query: &Query { language, .. }, .. } = *self;
        let timeline = Timeline { dataset, language, min_width: area.width };
        let mut y = 0.0;
        for period in self.periods() {
            y += self.heading(sheet, area.below(y), period);
            y += scene(sheet, area.below(y), timeline.row(period), Role::TickLabel)?;
            if self.has_lists {
                y += self.figures(sheet, area.below(y), period);
            }
            y += PADDING + gap;
            sheet.rule(area.below(y), Hue::Hair);
            y += PADDING;
        }
        let published = format::date(dataset.statement.published, language);
        let text = [chunk_words(language).statement_published, colon(language), &published].concat();
        // The flag of that day is near the right edge.
        sheet.text(&text, (area.x + area.width, baseline(area.y + y, 0, MORE)), Anchor::End, MORE);
        y += MORE.size * LEADING;
        Ok(y + scene(sheet, area.below(y), timeline.axis(), Role::GridLine)?)
    }

    /// Paints the name of a period with its days, and if they fit into its line with its length. Returns the height.
    fn heading(&self, sheet: &mut Sheet, area: SheetArea, period: Ref<Period>) -> f64 {
        let language = self.query.language;
        let shown = &self.dataset[period];
        let name = shown.label.in_language(language);
        let dates = format::period_dates(shown, language);
        let hours = format::nightly_hours(shown, language);
        let count = (!self.has_lists).then(|| counted(self.query.view, self.of(self.all, period).count(), language));
        let long = [Some(dates.clone()), Some(format::period_length(shown, language)), hours, count];
        let long = long.into_iter().flatten().collect::<Vec<_>>().join(" · ");
        let fits = width(name, NAME) + GUTTER + width(&long, MORE) <= area.width;
        sheet.heading(name, if fits { &long } else { &dates }, area, NAME, MORE)
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
        sheet.label(category, &lines, area.below(ROW_PADDING / 2.0), LABEL, SYMBOL);
        sheet.text(&number, (area.x + area.width, baseline(top, 0, NUMBER)), Anchor::End, NUMBER);
        height
    }
}

/// Paints a calendar without the parts of a role. Without its labels, its height is that of its lines. Returns the height.
fn scene(
    sheet: &mut Sheet,
    area: SheetArea,
    scene: Result<FluidScene, Undrawable>,
    without: Role,
) -> Result<f64, NoPicture> {
    let mut scene = scene.map_err(|Undrawable| NoPicture::Undrawable)?.at(area.width);
    scene.backdrop.retain(|part| part.role != without);
    sheet.scene(&scene, (area.x, area.y), Hue::Soft, Some(Type::of(Role::TickLabel)), &|_| Hue::Soft);
    let foot = |part: &Part| if let Shape::Line { to, .. } = part.shape { to.y } else { 0.0 };
    let lines = scene.backdrop.iter().map(foot).fold(0.0, f64::max);
    Ok(if without == Role::TickLabel { lines } else { scene.height })
}
