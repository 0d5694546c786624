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
    chart::Point,
    explore::{Groups, Query, Selection, View, groups, select},
    figure::Dataset,
};

/// How much wider each sheet is than the one before, and how many are tried.
const STEP: f64 = 1.03;
const MOST: usize = 120;
/// The space between head, view and foot.
const GAP: f64 = 18.0;
/// The most that rows and gaps are given of the room that is left, in pixels.
const MOST_AIR: f64 = 20.0;
const MOST_GAP: f64 = 28.0;

/// The picture of what a query shows.
pub(super) fn compose(dataset: &Dataset, query: &Query, format: Format, link: &str) -> Result<Picture, NoPicture> {
    if matches!(query.view, View::Statement | View::Table) {
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
    let (width, columns) = composer.sheet(format)?;
    let (pieces, height) = composer.paint(format, width, columns)?;
    let scale = (format.width() / width).max(1.0);
    Ok(Picture {
        width: (width * scale).round(),
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
        match query.view {
            View::Timeline => Self::Calendars(Calendars { dataset, query, selection }),
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

struct Composer<'a> {
    frame: Frame<'a>,
    body: Body<'a>,
}

impl Composer<'_> {
    /// The width of the first sheet on which everything fits, and the number of columns there.
    fn sheet(&self, format: Format) -> Result<(f64, usize), NoPicture> {
        let Some((across, down)) = format.ratio() else {
            let columns = self.body.column_counts(content(format.width())).pop().unwrap_or(1);
            return Ok((format.width(), columns));
        };
        let mut width = format.width() / format.most_scale();
        for _ in 0..MOST {
            let whole = if width > format.width() { (width / across).ceil() * across } else { width };
            for columns in self.body.column_counts(content(whole)) {
                if self.height(whole, columns)? <= whole * down / across {
                    return Ok((whole, columns));
                }
            }
            width *= STEP;
        }
        Err(NoPicture::Undrawable)
    }

    /// The height that everything takes on a sheet of this width.
    fn height(&self, width: f64, columns: usize) -> Result<f64, NoPicture> {
        let sheet = &mut Sheet::new(true);
        let area = content(width);
        let body = self.body.paint(sheet, area, Spread { columns, air: 0.0, gap: 0.0 })?;
        Ok(2.0 * area.y + self.frame.head(sheet, area) + self.frame.foot(sheet, area) + body + 2.0 * GAP)
    }

    /// Everything on a sheet of this width; the height.
    fn paint(&self, format: Format, width: f64, columns: usize) -> Result<(Vec<Piece>, f64), NoPicture> {
        let area = content(width);
        let least = self.height(width, columns)?;
        let height = format.ratio().map_or(least.ceil(), |(across, down)| width * down / across);
        let mut spread = self.body.spread(area, columns, height - least);
        let measuring = &mut Sheet::new(true);
        let (head, foot) = (self.frame.head(measuring, area), self.frame.foot(measuring, area));
        let room = height - 2.0 * area.y - head - foot - 2.0 * GAP;
        let mut body = self.body.paint(measuring, area, spread)?;
        if body > room {
            // More air can make another distribution the best one; what fits without it fits.
            spread = Spread { columns, air: 0.0, gap: 0.0 };
            body = self.body.paint(measuring, area, spread)?;
        }
        let sheet = &mut Sheet::new(false);
        self.frame.head(sheet, area);
        // What is still left goes above and below the view, a little more of it below.
        let top = head + GAP + (room - body) * 0.4;
        self.body.paint(sheet, area.below(top), spread)?;
        self.frame.foot(sheet, area.below(height - 2.0 * area.y - foot));
        Ok((std::mem::take(&mut sheet.pieces), height))
    }
}

/// Where everything stands on a sheet: inside its margins, of which the upper one is as wide as the others.
fn content(width: f64) -> Area {
    let margin = (width * 0.035).clamp(20.0, 44.0).round();
    Area { x: margin, y: margin, width: width - 2.0 * margin }
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
