//! Composition: finds the size and the scale at which everything fits, and distributes the remaining space.
//!
//! A picture of a fixed aspect ratio is laid out on sheets of increasing width until the content fits. A sheet narrower
//! than the format is enlarged to the format's size. So few figures are shown large, and many take a larger picture
//! rather than smaller text.

use super::{
    Format, NoPicture, Picture, Piece,
    calendars::Calendars,
    charts::{Charts, Spread},
    head_and_foot::HeadAndFoot,
    sheet::{Sheet, SheetArea, placed},
};
use crate::{
    analysis::{Groups, groups},
    chart::Point,
    data::Dataset,
    query::{Query, Selection, ViewForm, select},
};

/// The ratio of the widths of consecutive sheets.
const WIDTH_STEP: f64 = 1.03;
/// The number of sheets that are tried.
const MAX_SHEETS: usize = 120;
/// The space between head, view and foot.
const GAP: f64 = 18.0;
/// The space between a view and a head and foot beside it.
const GUTTER: f64 = 48.0;
/// The greatest extra height of a row, in pixels.
const MAX_ROW_PADDING: f64 = 20.0;
/// The greatest extra space of a gap, in pixels.
const MAX_EXTRA_GAP: f64 = 28.0;

/// The picture of a query's view.
pub(super) fn compose(dataset: &Dataset, query: &Query, format: Format, link: &str) -> Result<Picture, NoPicture> {
    if matches!(query.view.form(), ViewForm::Overlaps | ViewForm::Gaps | ViewForm::Paragraphs | ViewForm::Rows) {
        return Err(NoPicture::Words);
    }
    let selection = select(dataset, query);
    if selection.quantities.is_empty() {
        return Err(NoPicture::Nothing);
    }
    let groups = groups(&selection, dataset);
    let body = Body::new(dataset, query, &selection, &groups);
    let legend = if let Body::Charts(charts) = &body { charts.legend() } else { Vec::new() };
    let head_and_foot = HeadAndFoot { dataset, query, selection: &selection, legend, link };
    let composer = Composer { head_and_foot, body };
    let plan = composer.plan(format)?;
    let (pieces, height) = composer.paint(format, plan)?;
    let scale = plan.scale;
    Ok(Picture {
        width: (plan.width * scale).round(),
        height: (height * scale).round(),
        language: query.language,
        title: composer.head_and_foot.name(),
        description: [&composer.head_and_foot.source(), " ", link].concat(),
        link: link.to_owned(),
        pieces: pieces.iter().map(|piece| piece.scaled(scale)).collect(),
    })
}

/// The view between head and foot.
enum Body<'a> {
    Charts(Charts<'a>),
    Calendars(Calendars<'a>),
}

impl<'a> Body<'a> {
    fn new(dataset: &'a Dataset, query: &'a Query, selection: &'a Selection, groups: &'a Groups) -> Self {
        match query.view.form() {
            ViewForm::Calendars => Self::Calendars(Calendars { dataset, query, selection }),
            _ => Self::Charts(Charts::new(dataset, query, groups)),
        }
    }

    fn column_counts(&self, area: SheetArea) -> Vec<usize> {
        match self {
            Self::Charts(charts) => charts.column_counts(area),
            Self::Calendars(_) => vec![1],
        }
    }

    fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> Result<f64, NoPicture> {
        match self {
            Self::Charts(charts) => charts.paint(sheet, area, spread),
            Self::Calendars(calendars) => calendars.paint(sheet, area, spread.gap),
        }
    }

    /// Distributes remaining space over rows and gaps.
    fn spread(&self, area: SheetArea, columns: usize, room: f64) -> Spread {
        let (rows, gaps) = match self {
            Self::Charts(charts) => charts.longest(area, columns),
            Self::Calendars(calendars) => (0, calendars.dataset.periods().len() + 1),
        };
        let row_padding = if rows > 0 { (room * 0.8 / rows as f64).min(MAX_ROW_PADDING) } else { 0.0 };
        let gap =
            if gaps > 0 { ((room - row_padding * rows as f64) * 0.6 / gaps as f64).min(MAX_EXTRA_GAP) } else { 0.0 };
        Spread { columns, row_padding, gap }
    }
}

/// The layout of a sheet.
#[derive(Clone, Copy, Debug)]
struct SheetPlan {
    /// The width of the sheet, in pixels before scaling.
    width: f64,
    /// The scale factor.
    scale: f64,
    /// Whether head and foot are beside the view.
    is_beside: bool,
    /// The number of columns of charts.
    columns: usize,
}

impl SheetPlan {
    /// The margin on every side of the sheet.
    fn margin(self) -> f64 {
        (self.width * 0.035).clamp(20.0, 44.0).round()
    }

    fn content(self) -> SheetArea {
        let margin = self.margin();
        SheetArea { x: margin, y: margin, width: self.width - 2.0 * margin }
    }

    /// The width of head and foot beside the view.
    fn panel_width(self) -> f64 {
        (self.width * 0.23).clamp(200.0, 300.0)
    }

    /// The area of head and foot.
    fn panel(self) -> SheetArea {
        let content = self.content();
        if self.is_beside { SheetArea { width: self.panel_width(), ..content } } else { content }
    }

    /// The area of the view, without its offset below the head.
    fn view(self) -> SheetArea {
        let content = self.content();
        if self.is_beside { content.after(self.panel_width() + GUTTER) } else { content }
    }
}

struct Composer<'a> {
    head_and_foot: HeadAndFoot<'a>,
    body: Body<'a>,
}

impl Composer<'_> {
    /// The narrowest sheet on which everything fits.
    fn plan(&self, format: Format) -> Result<SheetPlan, NoPicture> {
        let plan = |width: f64, is_beside| {
            let scale = (format.width() / width).max(1.0);
            let plan = SheetPlan { width, scale, is_beside, columns: 1 };
            self.body.column_counts(plan.view()).into_iter().map(move |columns| SheetPlan { columns, ..plan })
        };
        let Some((across, down)) = format.ratio() else {
            return plan(format.width(), false).next_back().ok_or(NoPicture::Undrawable);
        };
        let mut width = format.width() / format.max_scale();
        for _ in 0..MAX_SHEETS {
            let whole = if width > format.width() { (width / across).ceil() * across } else { width };
            let is_landscape = across > down;
            let beside = is_landscape.then(|| plan(whole, true)).into_iter().flatten();
            for plan in plan(whole, false).chain(beside) {
                if self.height(plan)? <= whole * down / across {
                    return Ok(plan);
                }
            }
            width *= WIDTH_STEP;
        }
        Err(NoPicture::Undrawable)
    }

    /// The heights of head, view and foot.
    fn heights(&self, plan: SheetPlan, spread: Spread) -> Result<[f64; 3], NoPicture> {
        let sheet = &mut Sheet::new(true);
        let head = self.head_and_foot.head(sheet, plan.panel(), plan.scale);
        let foot = self.head_and_foot.foot(sheet, plan.panel(), plan.scale);
        Ok([head, self.body.paint(sheet, plan.view(), spread)?, foot])
    }

    /// The least height of a sheet on which everything fits.
    fn height(&self, plan: SheetPlan) -> Result<f64, NoPicture> {
        let [head, view, foot] = self.heights(plan, Spread::tight(plan.columns))?;
        let content = if plan.is_beside { view.max(head + GAP + foot) } else { head + GAP + view + GAP + foot };
        Ok(content + 2.0 * plan.margin())
    }

    /// The pieces on a sheet, and the sheet's height.
    fn paint(&self, format: Format, plan: SheetPlan) -> Result<(Vec<Piece>, f64), NoPicture> {
        let least = self.height(plan)?;
        let height = format.ratio().map_or(least.ceil(), |(across, down)| plan.width * down / across);
        let content = height - 2.0 * plan.margin();
        let tight = Spread::tight(plan.columns);
        let [head, view, foot] = self.heights(plan, tight)?;
        let (top, room) = if plan.is_beside { (0.0, content) } else { (head + GAP, content - head - foot - 2.0 * GAP) };
        let extra = self.body.spread(plan.view(), plan.columns, room - view);
        // Extra space can change the distribution over the columns. The layout without it fits.
        let [_, padded, _] = self.heights(plan, extra)?;
        let (spread, view) = if padded <= room { (extra, padded) } else { (tight, view) };
        let sheet = &mut Sheet::new(false);
        self.head_and_foot.head(sheet, plan.panel(), plan.scale);
        // Remaining space is split above and below the view, with more below.
        self.body.paint(sheet, plan.view().below(top + (room - view) * 0.4), spread)?;
        self.head_and_foot.foot(sheet, plan.panel().below(content - foot), plan.scale);
        Ok((std::mem::take(&mut sheet.pieces), height))
    }
}

impl Piece {
    fn scaled(&self, scale: f64) -> Self {
        let point = |point: Point| Point { x: point.x * scale, y: point.y * scale };
        Self {
            shape: placed(&self.shape, &point, scale),
            paint: self.paint.scaled(scale),
            style: self.style.map(|style| style.scaled(scale)),
            quantity: self.quantity,
        }
    }
}
