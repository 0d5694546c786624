//! Exported pictures: a view with its title, filters, legend and source.
//!
//! A [`Picture`] is a plain value. [`svg`](crate::export::svg()) writes it as a file, and for a PNG the browser draws
//! that file. `typeset` breaks lines, `sheet` collects painted pieces, `head_and_foot` is the head and foot, `headline` the sentence at the top, `charts`,
//! `tiles` and `calendars` are the views, and `compose` finds the size at which everything fits.

mod calendars;
mod charts;
mod compose;
mod format;
mod gaps;
mod head_and_foot;
mod headline;
mod overlaps;
mod paint;
mod palette;
mod sheet;
mod svg;
mod tiles;
mod typeset;

pub use format::Format;
pub use paint::{Paint, Type};
pub use palette::{Face, Hue, Palette};
pub use svg::{svg, svg_enlarged};

use crate::{
    chart::Shape,
    data::{Dataset, Language, Quantity},
    query::Query,
    words::picture_words,
};

/// A finished picture, in pixels with the origin at the top left.
#[derive(Clone, Debug, PartialEq)]
pub struct Picture {
    /// The width, a whole number of pixels.
    pub width: f64,
    /// The height, a whole number of pixels.
    pub height: f64,
    /// The language of the texts.
    pub language: Language,
    /// The title, for screen readers.
    pub title: String,
    /// The source and the link, for screen readers.
    pub description: String,
    /// The link to the view; empty if the dataset is not published.
    pub link: String,
    /// The pieces, in painting order, on a background of [`Hue::Paper`].
    pub pieces: Vec<Piece>,
}

/// One piece of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// The shape and its position.
    pub shape: Shape,
    /// The fill and outline; for a text only the fill is used.
    pub paint: Paint,
    /// The text style, if it is a text.
    pub style: Option<Type>,
    /// The quantity that it represents, if any.
    pub quantity: Option<Quantity>,
}

/// The reason why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// The view consists of text: the statement, the table. Only previews show it.
    Words,
    /// No figure passes the filters.
    Nothing,
    /// A chart could not be drawn, which is a defect.
    Undrawable,
}

impl NoPicture {
    /// The reason as a sentence.
    pub const fn reason(self, language: Language) -> &'static str {
        let words = picture_words(language);
        match self {
            Self::Words => words.view_has_no_picture,
            Self::Nothing => words.nothing_to_draw,
            Self::Undrawable => words.undrawable,
        }
    }
}

impl Picture {
    /// The picture of a query's view, in the query's language and in a format; `link` is the full URL of the view.
    pub fn of(dataset: &Dataset, query: &Query, format: Format, link: &str) -> Result<Self, NoPicture> {
        compose::compose(dataset, query, format, link)
    }
}
