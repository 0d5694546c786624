//! Composing: the size and the scale at which everything fits, and what becomes of the room that is left.
//!
//! A picture of a fixed ratio is laid out on narrow sheets first, which are then enlarged to the format's size, and on
//! wider ones until one is high enough for what stands on it. So few figures are shown large, and many take a larger
//! picture rather than smaller type.

use super::{
    Format, NoPicture, Picture, Piece,
    calendars::Calendars,
    charts::{Charts, Spread},
    frame::Frame,
    sheet::{Area, Sheet, placed},
};
use crate::{
    analysis::{Groups, groups},
    chart::Point,
    data::Dataset,
    query::{Query, Selection, ViewForm, select},
};

/// How much wider each sheet is than the one before, and how many are tried.
const STEP: f64 = 1.03;
const MOST: usize = 120;
/// The space between head, view and foot.
const GAP: f64 = 18.0;
/// The space between head and foot and a view beside them.
const GUTTER: f64 = 48.0;
/// The most that rows and gaps are given of the room that is left, in pixels.
const MOST_AIR: f64 = 20.0;
const MOST_GAP: f64 = 28.0;

/// The picture of what a query shows.
pub(super) fn compose(dataset: &Dataset, query: &Query, format: Format, link: &str) -> Result<Picture, NoPicture> {
    if matches!(query.view.form(), ViewForm::Paragraphs | ViewForm::Rows) {
        return Err(NoPicture::Words);
    }
    let selection = select(dataset, query);
    if selection.quantities.is_empty() {
        return Err(NoPicture::Nothing);
    }
    let groups = groups(&selection, dataset);
    let body = Body::new(dataset, query, &selection, &groups);
    let forms = if let Body::Charts(charts) = &body { charts.forms() } else { Vec::new() };
    let frame = Frame { dataset, query, selection: &selection, forms, link };
    let composer = Composer { frame, body };
    let plan = composer.plan(format)?;
    let (pieces, height) = composer.paint(format, plan)?;
    let scale = plan.scale;
    Ok(Picture {
        width: (plan.width * scale).round(),
        height: (height * scale).round(),
        language: query.language,
        title: composer.frame.name(),
        description: [&composer.frame.source(), " ", link].concat(),
        link: link.to_owned(),
        pieces: pieces.iter().map(|piece| piece.scaled(scale)).collect(),
    })
}

/// What stands between head and foot.
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

    fn column_counts(&self, area: Area) -> Vec<usize> {
        match self {
            Self::Charts(charts) => charts.column_counts(area),
            Self::Calendars(_) => vec![1],
        }
    }

    fn paint(&self, sheet: &mut Sheet, area: Area, spread: Spread) -> Result<f64, NoPicture> {
        match self {
            Self::Charts(charts) => charts.paint(sheet, area, spread),
            Self::Calendars(calendars) => calendars.paint(sheet, area, spread.gap),
        }
    }

    /// How the room that is left is spread over rows and gaps.
    fn spread(&self, area: Area, columns: usize, room: f64) -> Spread {
        let (rows, gaps) = match self {
            Self::Charts(charts) => charts.longest(area, columns),
            Self::Calendars(calendars) => (0, calendars.dataset.periods().len() + 1),
        };
        let air = if rows > 0 { (room * 0.8 / rows as f64).min(MOST_AIR) } else { 0.0 };
        let gap = if gaps > 0 { ((room - air * rows as f64) * 0.6 / gaps as f64).min(MOST_GAP) } else { 0.0 };
        Spread { columns, air, gap }
    }
}

/// A sheet on which everything is put, and how.
#[derive(Clone, Copy, Debug)]
struct Plan {
    /// The width of the sheet, in its own pixels.
    width: f64,
    /// How much it is enlarged by.
    scale: f64,
    /// Whether head and foot stand beside the view rather than above and below it.
    is_beside: bool,
    /// How many columns the charts stand in.
    columns: usize,
}

impl Plan {
    /// The margin on every side of the sheet.
    fn margin(self) -> f64 {
        (self.width * 0.035).clamp(20.0, 44.0).round()
    }

    fn content(self) -> Area {
        let margin = self.margin();
        Area { x: margin, y: margin, width: self.width - 2.0 * margin }
    }

    /// The width of head and foot where they stand beside the view.
    fn panel_width(self) -> f64 {
        (self.width * 0.23).clamp(200.0, 300.0)
    }

    /// Where head and foot stand.
    fn panel(self) -> Area {
        let content = self.content();
        if self.is_beside { Area { width: self.panel_width(), ..content } } else { content }
    }

    /// Where the view stands, without its distance from the head.
    fn view(self) -> Area {
        let content = self.content();
        if self.is_beside { content.after(self.panel_width() + GUTTER) } else { content }
    }
}

struct Composer<'a> {
    frame: Frame<'a>,
    body: Body<'a>,
}

impl Composer<'_> {
    /// The narrowest sheet on which everything fits.
    fn plan(&self, format: Format) -> Result<Plan, NoPicture> {
        let plan = |width: f64, is_beside| {
            let scale = (format.width() / width).max(1.0);
            let plan = Plan { width, scale, is_beside, columns: 1 };
            self.body.column_counts(plan.view()).into_iter().map(move |columns| Plan { columns, ..plan })
        };
        let Some((across, down)) = format.ratio() else {
            return plan(format.width(), false).next_back().ok_or(NoPicture::Undrawable);
        };
        let mut width = format.width() / format.most_scale();
        for _ in 0..MOST {
            let whole = if width > format.width() { (width / across).ceil() * across } else { width };
            let is_landscape = across > down;
            let beside = is_landscape.then(|| plan(whole, true)).into_iter().flatten();
            for plan in plan(whole, false).chain(beside) {
                if self.height(plan)? <= whole * down / across {
                    return Ok(plan);
                }
            }
            width *= STEP;
        }
        Err(NoPicture::Undrawable)
    }

    /// The heights of head, view and foot.
    fn heights(&self, plan: Plan, spread: Spread) -> Result<[f64; 3], NoPicture> {
        let sheet = &mut Sheet::new(true);
        let head = self.frame.head(sheet, plan.panel(), plan.scale);
        let foot = self.frame.foot(sheet, plan.panel(), plan.scale);
        Ok([head, self.body.paint(sheet, plan.view(), spread)?, foot])
    }

    /// The height of the lowest sheet on which everything fits.
    fn height(&self, plan: Plan) -> Result<f64, NoPicture> {
        let [head, view, foot] = self.heights(plan, Spread::tight(plan.columns))?;
        let content = if plan.is_beside { view.max(head + GAP + foot) } else { head + GAP + view + GAP + foot };
        Ok(content + 2.0 * plan.margin())
    }

    /// Everything on a sheet, and the height of that.
    fn paint(&self, format: Format, plan: Plan) -> Result<(Vec<Piece>, f64), NoPicture> {
        let least = self.height(plan)?;
        let height = format.ratio().map_or(least.ceil(), |(across, down)| plan.width * down / across);
        let content = height - 2.0 * plan.margin();
        let tight = Spread::tight(plan.columns);
        let [head, view, foot] = self.heights(plan, tight)?;
        let (top, room) = if plan.is_beside { (0.0, content) } else { (head + GAP, content - head - foot - 2.0 * GAP) };
        let wished = self.body.spread(plan.view(), plan.columns, room - view);
        // More air can make another distribution over the columns the best one; what fits without it fits.
        let [_, airy, _] = self.heights(plan, wished)?;
        let (spread, view) = if airy <= room { (wished, airy) } else { (tight, view) };
        let sheet = &mut Sheet::new(false);
        self.frame.head(sheet, plan.panel(), plan.scale);
        // What is still left goes above and below the view, a little more of it below.
        self.body.paint(sheet, plan.view().below(top + (room - view) * 0.4), spread)?;
        self.frame.foot(sheet, plan.panel().below(content - foot), plan.scale);
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
