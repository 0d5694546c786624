//! The head and foot of every picture: title, filters and legend above the view; source, version and link below.

use super::{
    Paint, Type,
    gaps::square,
    sheet::{Sheet, SheetArea, baseline},
    typeset::{LEADING, lines, width},
};
use crate::{
    chart::{Anchor, Outline, Point, Role, Shape, Symbol},
    data::{Dataset, Stated},
    export::Hue,
    query::{Query, Selection, ViewContent, ViewForm},
    words::{
        as_reported_by,
        attribution::{self, Origin},
        chunk_words, colon, filters_in_words, format, how_many, picture_words, punctuation, view_name, words,
    },
};

/// The head and foot of a picture.
pub(super) struct HeadAndFoot<'a> {
    pub(super) dataset: &'a Dataset,
    pub(super) query: &'a Query,
    pub(super) selection: &'a Selection,
    /// The number of figures that the filters let through.
    pub(super) all: usize,
    /// Whether the view shows categories.
    pub(super) has_categories: bool,
    /// The items of the legend.
    pub(super) legend: Vec<LegendItem>,
    /// The headline; without one, the title of the dataset is the headline.
    pub(super) headline: Option<String>,
    /// The sentences below the headline.
    pub(super) sentences: Vec<String>,
    /// The full URL of the view; empty if a picture has none.
    pub(super) link: &'a str,
}

/// An item of the legend: how a mark shows a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum LegendItem {
    Dot,
    Bar,
    Rounding,
    OpenEnd,
    Gap,
    /// The bar of a figure that the statement says this of and of the one above it, and its meaning.
    BarOf(Option<Stated>, &'static str),
    Added,
}

const TEXT: Type = Type::sans(13.0, Hue::Ink);
/// The style of the key of forms.
const KEY: Type = Type::sans(13.0, Hue::Soft);
/// The style of the title of the dataset and of the view below the headline.
const TITLE: Type = Type { weight: 500, ..Type::sans(13.0, Hue::Soft) };
/// The width of a symbol with the space after it.
const SYMBOL: f64 = 20.0;
/// The space between two items of the legend.
const GAP: f64 = 20.0;
/// The height of a line of the legend.
const LINE: f64 = 22.0;

impl HeadAndFoot<'_> {
    /// The source of the view's numbers.
    fn origin(&self) -> Origin {
        match self.query.view.content() {
            ViewContent::Rates | ViewContent::Ratios => Origin::Derived,
            ViewContent::Figures => Origin::Collected,
        }
    }

    /// The view and its number of shown figures: "Compare · 7 of 27 figures". If the picture leaves figures out, these are
    /// of those that the filters let through.
    fn shown(&self) -> String {
        let (view, language) = (self.query.view, self.query.language);
        let count = self.selection.quantities.len();
        let all = if count < self.all { self.all } else { self.selection.all };
        [view_name(view, language), " · ", &how_many(view, count, all, language)].concat()
    }

    /// The title of the picture: "The Hundred Days Action, in figures: Compare · 27 figures".
    pub(super) fn name(&self) -> String {
        [self.dataset.title.in_language(self.query.language), colon(self.query.language), &self.shown()].concat()
    }

    /// The attribution, the note that the figures are not verified, and the data version.
    pub(super) fn source(&self) -> String {
        let language = self.query.language;
        let mut sentences = vec![attribution::reported_by(self.dataset, self.origin(), &[], language)];
        sentences.extend(attribution::year_is_inferred(self.dataset, language));
        sentences.push(attribution::not_verified(language).into());
        sentences.push(attribution::stands_in(None, &self.dataset.version.short(), language));
        sentences.join(punctuation(language).space)
    }

    /// Paints the title, the view, the filters and the legend. Returns the height. `scale` is the sheet's.
    pub(super) fn head(&self, sheet: &mut Sheet, area: SheetArea, scale: f64) -> f64 {
        let Self { dataset, query, .. } = *self;
        let language = query.language;
        let statement = &dataset.statement;
        let date = format::date(statement.published, language);
        let kicker = as_reported_by(statement.authority.in_language(language), &date, language);
        let size = (area.width * 0.034).clamp(24.0, 38.0);
        let title = dataset.title.in_language(language);
        let mut y = sheet.paragraph(&kicker, area, note_style(scale)) + 3.0;
        let headline = self.headline.as_deref();
        let size = if headline.is_some() { size * 0.85 } else { size };
        y += sheet.paragraph(headline.unwrap_or(title), area.below(y), Type::serif(size)) + 5.0;
        for sentence in &self.sentences {
            y += sheet.paragraph(sentence, area.below(y), TEXT) + 2.0;
        }
        let shown = self.shown();
        let line = [headline.is_some().then_some(title), Some(&shown)].into_iter().flatten().collect::<Vec<_>>();
        if !self.sentences.is_empty() {
            y += 4.0;
        }
        y += sheet.paragraph(&line.join(" · "), area.below(y), TITLE);
        let filters = filters_in_words(dataset, query).join(" · ");
        if !filters.is_empty() {
            y += sheet.paragraph(&filters, area.below(y), TEXT);
        }
        y + 8.0 + self.legend(sheet, area.below(y + 8.0))
    }

    /// Paints the shown categories and the legend of marks.
    fn legend(&self, sheet: &mut Sheet, area: SheetArea) -> f64 {
        let Self { dataset, query, selection, .. } = *self;
        let (words, own) = (words(query.language), picture_words(query.language));
        let has = |category| {
            self.has_categories
                && selection.quantities.iter().any(|&quantity| dataset.category_of(quantity) == category)
        };
        let categories = dataset.categories().filter(|&category| has(category)).map(|category| {
            let paint = move |sheet: &mut Sheet, x: f64, y: f64| {
                sheet.symbol(Symbol::of(category), Hue::Category(category.index()), (x + Symbol::REACH, y));
            };
            (SYMBOL, dataset[category].label.in_language(query.language), TEXT, Box::new(paint) as Painter)
        });
        let legend = self.legend.iter().map(|&item| {
            let text = match item {
                LegendItem::Dot => chunk_words(query.language).legend_log,
                LegendItem::Bar => chunk_words(query.language).legend_bar,
                LegendItem::Rounding => words.legend_rounding,
                LegendItem::OpenEnd => words.legend_open,
                LegendItem::Gap => own.gap_key,
                LegendItem::BarOf(_, meaning) => meaning,
                LegendItem::Added => own.added_key,
            };
            let paint = move |sheet: &mut Sheet, x: f64, y: f64| item.sample(sheet, x, y);
            (item.sample_width(), text, KEY, Box::new(paint) as Painter)
        });
        let first = flow(sheet, area, categories);
        first + flow(sheet, area.below(first), legend)
    }

    /// The cautions on the periods, in views of periods or of rates.
    fn cautions(&self) -> Vec<&str> {
        let Self { dataset, query, selection, .. } = *self;
        if query.view.content() != ViewContent::Rates && query.view.form() != ViewForm::Calendars {
            return Vec::new();
        }
        let has = |period| selection.quantities.iter().any(|&quantity| dataset.period_of(quantity) == period);
        let cautions = dataset.periods().filter(|&period| has(period));
        cautions.filter_map(|period| Some(dataset[period].caution.as_ref()?.in_language(query.language))).collect()
    }

    /// Paints the cautions, the source, the version and the link. Returns the height.
    pub(super) fn foot(&self, sheet: &mut Sheet, area: SheetArea, scale: f64) -> f64 {
        let style = note_style(scale);
        sheet.rule(area, Hue::Line);
        let mut y = 10.0;
        for caution in self.cautions() {
            y += sheet.paragraph(caution, area.below(y), style) + 2.0;
        }
        let y = y + sheet.paragraph(&self.source(), area.below(y), style) + 2.0;
        if self.link.is_empty() { y } else { y + sheet.paragraph(self.link, area.below(y), style) }
    }
}

/// The style of notes on a sheet of this scale. Notes are enlarged less than other texts, and are never below 12
/// pixels.
fn note_style(scale: f64) -> Type {
    Type::sans(12.0 / scale.powf(0.3), Hue::Soft)
}

/// Paints the sample of a legend item, given its left edge and its vertical centre.
type Painter = Box<dyn Fn(&mut Sheet, f64, f64)>;

/// Paints legend items in wrapped lines: each has the width of its sample, a text, and the painter of the sample.
fn flow<'a>(sheet: &mut Sheet, area: SheetArea, items: impl Iterator<Item = (f64, &'a str, Type, Painter)>) -> f64 {
    let (mut x, mut y, mut is_empty) = (0.0, 0.0, true);
    for (sign, text, style, paint) in items {
        let lines = lines(text, style, area.width - sign);
        let widest = lines.iter().map(|line| width(line, style)).fold(0.0, f64::max);
        if x > 0.0 && x + sign + widest > area.width {
            (x, y) = (0.0, y + LINE);
        }
        paint(sheet, area.x + x, area.y + y + LINE / 2.0);
        let top = area.y + y + (LINE - style.size * LEADING) / 2.0;
        for (index, line) in lines.iter().enumerate() {
            sheet.text(line, (area.x + x + sign, baseline(top, index, style)), Anchor::Start, style);
        }
        y += (lines.len() - 1) as f64 * style.size * LEADING;
        x += sign + widest + GAP;
        is_empty = false;
    }
    if is_empty { 0.0 } else { y + LINE }
}

impl LegendItem {
    /// The items that are shown.
    pub(super) fn shown(items: &[(Self, bool)]) -> Vec<Self> {
        items.iter().filter(|(_, is_shown)| *is_shown).map(|(item, _)| *item).collect()
    }

    /// The width of its sample with the space after it.
    const fn sample_width(self) -> f64 {
        match self {
            Self::Dot | Self::Gap => SYMBOL,
            Self::Bar | Self::BarOf(..) | Self::Rounding | Self::Added => 38.0,
            Self::OpenEnd => 42.0,
        }
    }

    /// Paints a sample, as in the page's legend.
    fn sample(self, sheet: &mut Sheet, x: f64, y: f64) {
        let hue = Hue::Soft;
        let rect = |left: f64, right: f64, height: f64| Shape::Rect {
            from: Point { x: x + left, y: y - height / 2.0 },
            to: Point { x: x + right, y: y + height / 2.0 },
        };
        let dot = |at: f64| Shape::Circle { at: Point { x: x + at, y }, radius: Symbol::RADIUS };
        match self {
            Self::BarOf(Some(Stated::NotStated), _) => sheet.form(rect(0.75, 29.25, 12.0), Paint::dashed(hue)),
            Self::Added => sheet.highlight(rect(0.0, 30.0, 14.0)),
            Self::Gap => square(sheet, (x + Symbol::REACH, y)),
            Self::Dot => sheet.form(dot(Symbol::REACH), Paint::filled(hue)),
            Self::Bar | Self::BarOf(..) => sheet.form(rect(0.0, 30.0, 12.0), Paint::filled(hue)),
            Self::Rounding => {
                sheet.form(rect(0.0, 18.0, 12.0), Paint::filled(hue));
                if let Some(paint) = Paint::of(Role::Rounding, hue) {
                    sheet.form(rect(18.0, 29.5, 11.0), paint);
                }
            }
            Self::OpenEnd => {
                sheet.form(dot(7.0), Paint::filled(hue));
                let offsets = vec![(0.0, 0.0), (17.0, 0.0), (12.0, -5.0), (17.0, 0.0), (12.0, 5.0)];
                let shape = Shape::Path { at: Point { x: x + 15.0, y }, outline: Outline { offsets, closed: false } };
                sheet.form(shape, Paint { round: 1.0, ..Paint::line(hue, 2.0) });
            }
        }
    }
}
