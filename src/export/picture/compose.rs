//! Composition: finds which figures fit and the scale at which they do, and distributes the remaining space.
//!
//! A picture of a fixed size is laid out on a narrower sheet, which is enlarged to that size. The narrowest sheet on which
//! everything fits makes few figures large. If not everything fits on the widest sheet, whole groups are left out from the
//! end, so that no text is smaller than the format allows. The head says how many figures are shown.

use super::{
    Format, NoPicture, Picture, Piece,
    calendars::Calendars,
    charts::{Charts, Spread},
    gaps::Gaps,
    head_and_foot::{HeadAndFoot, LegendItem},
    headline::Headline,
    overlaps::{Overlaps, addends},
    sheet::{Sheet, SheetArea, placed},
};
use crate::{
    analysis::{CategorySection, Groups, overlaps, sections},
    chart::Point,
    data::{Dataset, Quantity, in_order},
    query::{Query, Selection, ViewForm, select},
};

/// The ratio of the widths of consecutive sheets.
const WIDTH_STEP: f64 = 1.03;
/// The space between head, view and foot.
const GAP: f64 = 18.0;
/// The greatest extra height of a row, in pixels.
const MAX_ROW_PADDING: f64 = 20.0;
/// The greatest extra space of a gap, in pixels.
const MAX_EXTRA_GAP: f64 = 28.0;

/// The picture of a query's view.
pub(super) fn compose(dataset: &Dataset, query: &Query, format: Format, link: &str) -> Result<Picture, NoPicture> {
    if is_text(query) && format != Format::Preview {
        return Err(NoPicture::Words);
    }
    let mut selection = select(dataset, query);
    // A picture of a sum has only figures of its units.
    let units: Vec<_> = addends(query).iter().map(|&figure| dataset[figure].unit).collect();
    if !units.is_empty() {
        selection.quantities.retain(|quantity| quantity.figure().is_some_and(|one| units.contains(&dataset[one].unit)));
    }
    if selection.quantities.is_empty() {
        return Err(NoPicture::Nothing);
    }
    let parts = parts(dataset, query, &selection);
    if parts.is_empty() {
        return Err(NoPicture::Nothing);
    }
    let content = |parts: &[_], sentences| Content::new(dataset, query, &selection, parts, sentences);
    let (content, plan) = match format.size() {
        None => {
            let whole = content(&parts, usize::MAX);
            let plan = whole.composer(dataset, query, link).widest_columns(Format::FIT_WIDTH);
            (whole, plan)
        }
        Some(size) => {
            let (least, most) = format.scales();
            // If not even one part fits beside all sentences, sentences are left out, and then texts are smaller. The
            // preview of a figure says what the statement leaves open, in smaller texts if need be.
            let is_of_figure = format == Format::Preview && query.chosen.is_some();
            let medium = least.min(1.5);
            let attempts: &[(f64, usize)] = if is_of_figure {
                &[
                    (least, usize::MAX),
                    (1.0, usize::MAX),
                    (least, 1),
                    (1.0, 1),
                    (least, 0),
                    (medium, usize::MAX),
                    (1.0, 0),
                ]
            } else {
                &[(least, usize::MAX), (least, 1), (least, 0), (medium, usize::MAX), (1.0, usize::MAX), (1.0, 0)]
            };
            let fitting = |parts: &[_]| {
                attempts.iter().find_map(|&(scale, sentences)| {
                    let width = size.0 / scale;
                    let plan =
                        |count| content(&parts[..count], sentences).composer(dataset, query, link).plan(size, width);
                    let fitting = most_that(parts.len(), |count| plan(count).is_ok_and(|plan| plan.is_some()))?;
                    Some((content(&parts[..fitting], sentences), width))
                })
            };
            let mut found = fitting(&parts);
            // A timeline without room for any figure has its periods only, and so has a preview without room for a figure
            // of each period.
            let fewest = if format == Format::Preview { period_count(dataset, &selection) } else { 0 };
            let is_poor = |(content, _): &(Content, f64)| content.selection.quantities.len() < fewest;
            if query.view.form() == ViewForm::Calendars && found.as_ref().is_none_or(is_poor) {
                let periods = Content { has_lists: false, ..content(&parts, 0) };
                let plan = periods.composer(dataset, query, link).plan(size, size.0);
                if plan.is_ok_and(|plan| plan.is_some()) {
                    found = Some((periods, size.0));
                }
            }
            // Parts that do not fit even alone are left out.
            let found = found.or_else(|| (1..parts.len()).find_map(|first| fitting(&parts[first..])));
            // If no group fits alone, it loses its last figures.
            let found = found.or_else(|| {
                let single: Vec<_> = parts.iter().flatten().map(|&quantity| vec![quantity]).collect();
                fitting(&single)
            });
            let (content, widest) = found.ok_or(NoPicture::Undrawable)?;
            let mut width = size.0 / most;
            let plan = loop {
                match content.composer(dataset, query, link).plan(size, width.min(widest))? {
                    Some(plan) => break plan,
                    None if width < widest => width *= WIDTH_STEP,
                    None => return Err(NoPicture::Undrawable),
                }
            };
            (content, plan)
        }
    };
    let composer = content.composer(dataset, query, link);
    let (pieces, height) = composer.paint(format, plan)?;
    let scale = plan.scale;
    Ok(Picture {
        width: (plan.width * scale).round(),
        height: (height * scale).round(),
        language: query.language,
        title: composer.head_and_foot.name(),
        description: [&composer.head_and_foot.source(), " ", link].concat().trim_end().to_owned(),
        link: link.to_owned(),
        pieces: pieces.iter().map(|piece| piece.scaled(scale)).collect(),
    })
}

/// Whether the view consists of text, which only previews show, as tiles of its figures.
fn is_text(query: &Query) -> bool {
    matches!(query.view.form(), ViewForm::Paragraphs | ViewForm::Rows)
}

/// The greatest number up to `count` for which `fits` holds, if it holds for all smaller ones.
fn most_that(count: usize, fits: impl Fn(usize) -> bool) -> Option<usize> {
    if fits(count) {
        return Some(count);
    }
    let (mut low, mut high) = (0, count);
    while high - low > 1 {
        let middle = usize::midpoint(low, high);
        if fits(middle) {
            low = middle;
        } else {
            high = middle;
        }
    }
    (low > 0).then_some(low)
}

/// The parts that are shown or left out as a whole, the most important first: the groups of the chosen and of the pinned
/// figure, the other groups in the order of the page, and the single figures.
fn parts(dataset: &Dataset, query: &Query, selection: &Selection) -> Vec<Vec<Quantity>> {
    let alone = |quantities: &[Quantity]| quantities.iter().map(|&quantity| vec![quantity]).collect::<Vec<_>>();
    let parts: Vec<_> = match query.view.form() {
        ViewForm::Calendars => alone(&by_turns(dataset, &selection.quantities)),
        ViewForm::Gaps => alone(&in_order(selection.quantities.iter().copied(), Quantity::cmp)),
        ViewForm::Paragraphs | ViewForm::Rows => alone(&selection.quantities),
        ViewForm::Overlaps => {
            let groups = overlaps(dataset, &selection.quantities).into_iter();
            groups.map(|group| group.rows.into_iter().map(|row| row.figure.into()).collect()).collect()
        }
        ViewForm::Charts => {
            let sections = sections(selection, dataset, query.grouping);
            let groups = || sections.iter().map(|section| &section.groups);
            let shared = groups().flat_map(|groups| &groups.shared).map(|group| group.quantities.clone());
            shared.chain(groups().flat_map(|groups| alone(&groups.alone))).collect()
        }
    };
    let marked = marked(query);
    let (first, rest): (Vec<_>, Vec<_>) =
        parts.into_iter().partition(|part| part.iter().any(|quantity| marked.contains(quantity)));
    first.into_iter().chain(rest).collect()
}

/// The first quantity of each period, then the second of each, and so on.
fn by_turns(dataset: &Dataset, quantities: &[Quantity]) -> Vec<Quantity> {
    let of = |period| quantities.iter().filter(move |&&quantity| dataset.period_of(quantity) == period);
    let turn = |turn| dataset.periods().filter_map(move |period| of(period).nth(turn).copied());
    (0..quantities.len()).flat_map(turn).collect()
}

/// The number of periods of the quantities.
fn period_count(dataset: &Dataset, selection: &Selection) -> usize {
    let has = |period| selection.quantities.iter().any(|&quantity| dataset.period_of(quantity) == period);
    dataset.periods().filter(|&period| has(period)).count()
}

/// The highlighted quantities: the chosen and the pinned one, and those of the sum.
pub(super) fn marked(query: &Query) -> Vec<Quantity> {
    let addends = addends(query).iter().map(|&figure| Quantity::Figure(figure));
    query.chosen.into_iter().chain(query.pinned).chain(addends).collect()
}

/// The content of a picture.
struct Content<'a> {
    /// All figures of the view.
    all: &'a [Quantity],
    /// The shown figures.
    selection: Selection,
    sections: Vec<CategorySection>,
    /// The greatest number of sentences below the headline.
    sentences: usize,
    /// Whether the figures of a timeline are listed below its bars.
    has_lists: bool,
}

impl<'s> Content<'s> {
    fn new(dataset: &Dataset, query: &Query, whole: &'s Selection, parts: &[Vec<Quantity>], sentences: usize) -> Self {
        let mut selection = whole.clone();
        selection.quantities.retain(|quantity| parts.iter().any(|part| part.contains(quantity)));
        let sections = if is_text(query) {
            let groups = Groups { alone: selection.quantities.clone(), ..Groups::default() };
            vec![CategorySection { category: None, groups }]
        } else {
            sections(&selection, dataset, query.grouping)
        };
        Self { all: &whole.quantities, selection, sections, sentences, has_lists: true }
    }

    fn composer<'a>(&'a self, dataset: &'a Dataset, query: &'a Query, link: &'a str) -> Composer<'a> {
        let Self { all, selection, sections, sentences, has_lists } = self;
        let body = match query.view.form() {
            ViewForm::Calendars => Body::Calendars(Calendars { dataset, query, selection, all, has_lists: *has_lists }),
            ViewForm::Overlaps => Body::Overlaps(Overlaps { dataset, query, selection }),
            ViewForm::Gaps => Body::Gaps(Gaps { dataset, query, selection, all }),
            ViewForm::Charts | ViewForm::Paragraphs | ViewForm::Rows => {
                Body::Charts(Charts::new(dataset, query, sections))
            }
        };
        let legend = match &body {
            Body::Charts(charts) => charts.legend(),
            Body::Calendars(_) => Vec::new(),
            Body::Overlaps(overlaps) => overlaps.legend(),
            Body::Gaps(_) => vec![LegendItem::Gap],
        };
        let (headline, mut more) = Headline { dataset, query, shown: &selection.quantities, all }.in_words();
        more.truncate(*sentences);
        Composer {
            head_and_foot: HeadAndFoot {
                dataset,
                query,
                selection,
                all: all.len(),
                has_categories: *has_lists,
                legend,
                headline,
                sentences: more,
                link,
            },
            body,
        }
    }
}

/// The view between head and foot.
enum Body<'a> {
    Charts(Charts<'a>),
    Calendars(Calendars<'a>),
    Overlaps(Overlaps<'a>),
    Gaps(Gaps<'a>),
}

impl Body<'_> {
    fn column_counts(&self, area: SheetArea) -> Vec<usize> {
        match self {
            Self::Charts(charts) => charts.column_counts(area),
            Self::Overlaps(_) => Overlaps::column_counts(area),
            Self::Gaps(gaps) => gaps.column_counts(area),
            Self::Calendars(_) => vec![1],
        }
    }

    fn paint(&self, sheet: &mut Sheet, area: SheetArea, spread: Spread) -> Result<f64, NoPicture> {
        match self {
            Self::Charts(charts) => charts.paint(sheet, area, spread),
            Self::Calendars(calendars) => calendars.paint(sheet, area, spread.gap),
            Self::Overlaps(overlaps) => overlaps.paint(sheet, area, spread),
            Self::Gaps(gaps) => Ok(gaps.paint(sheet, area, spread)),
        }
    }

    /// Distributes remaining space over rows and gaps.
    fn spread(&self, area: SheetArea, columns: usize, room: f64) -> Spread {
        let (rows, gaps) = match self {
            Self::Charts(charts) => charts.longest(area, columns),
            Self::Calendars(calendars) => (0, calendars.rows()),
            Self::Overlaps(overlaps) => (0, overlaps.longest(columns)),
            Self::Gaps(gaps) => (gaps.longest(columns), 0),
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
}

struct Composer<'a> {
    head_and_foot: HeadAndFoot<'a>,
    body: Body<'a>,
}

impl Composer<'_> {
    /// The plan of a sheet of this width for a picture of this size, with as few columns as possible; `None` if not
    /// everything fits.
    fn plan(&self, (across, down): (f64, f64), width: f64) -> Result<Option<SheetPlan>, NoPicture> {
        let scale = across / width;
        for plan in self.column_counts(width, scale) {
            if self.height(plan)? <= down / scale {
                return Ok(Some(plan));
            }
        }
        Ok(None)
    }

    /// The plan of a sheet that is not scaled, with as many columns as possible.
    fn widest_columns(&self, width: f64) -> SheetPlan {
        let one = SheetPlan { width, scale: 1.0, columns: 1 };
        self.column_counts(width, 1.0).last().unwrap_or(one)
    }

    fn column_counts(&self, width: f64, scale: f64) -> impl Iterator<Item = SheetPlan> {
        let plan = SheetPlan { width, scale, columns: 1 };
        self.body.column_counts(plan.content()).into_iter().map(move |columns| SheetPlan { columns, ..plan })
    }

    /// The heights of head, view and foot.
    fn heights(&self, plan: SheetPlan, spread: Spread) -> Result<[f64; 3], NoPicture> {
        let sheet = &mut Sheet::new(true, Vec::new());
        let area = plan.content();
        let head = self.head_and_foot.head(sheet, area, plan.scale);
        let foot = self.head_and_foot.foot(sheet, area, plan.scale);
        Ok([head, self.body.paint(sheet, area, spread)?, foot])
    }

    /// The least height of a sheet on which everything fits.
    fn height(&self, plan: SheetPlan) -> Result<f64, NoPicture> {
        let [head, view, foot] = self.heights(plan, Spread::tight(plan.columns))?;
        Ok(head + GAP + view + GAP + foot + 2.0 * plan.margin())
    }

    /// The pieces on a sheet, and the sheet's height.
    fn paint(&self, format: Format, plan: SheetPlan) -> Result<(Vec<Piece>, f64), NoPicture> {
        let least = self.height(plan)?;
        let height = format.size().map_or(least.ceil(), |(_, down)| down / plan.scale);
        let content = height - 2.0 * plan.margin();
        let tight = Spread::tight(plan.columns);
        let [head, view, foot] = self.heights(plan, tight)?;
        let room = content - head - foot - 2.0 * GAP;
        let area = plan.content();
        let extra = self.body.spread(area, plan.columns, room - view);
        // Extra space can change the distribution over the columns. The layout without it fits.
        let [_, padded, _] = self.heights(plan, extra)?;
        let (spread, view) = if padded <= room { (extra, padded) } else { (tight, view) };
        let sheet = &mut Sheet::new(false, marked(self.head_and_foot.query));
        self.head_and_foot.head(sheet, area, plan.scale);
        // Remaining space is split above and below the view, with more below.
        self.body.paint(sheet, area.below(head + GAP + (room - view) * 0.4), spread)?;
        self.head_and_foot.foot(sheet, area.below(content - foot), plan.scale);
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
