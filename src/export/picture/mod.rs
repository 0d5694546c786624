//! Pictures that leave the page: a view with its title, filters, legend and source, finished and positioned.
//!
//! A [`Picture`] is a plain value. [`svg`](crate::export::svg()) writes it as a file, and for a PNG the browser draws that
//! file; neither decides on anything but the form. It is put together in layers: `typeset` breaks lines, `sheet` holds
//! what is painted, `frame` is what stands around every view, `charts`, `tiles` and `calendars` are the views, and
//! `compose` finds the size in which all of it fits.

mod calendars;
mod charts;
mod compose;
mod format;
mod frame;
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
    /// Its width, a whole number of pixels.
    pub width: f64,
    /// Its height, a whole number of pixels.
    pub height: f64,
    /// The language of its texts.
    pub language: Language,
    /// What it is called, for those who do not see it.
    pub title: String,
    /// Whose figures it shows and where it leads back to, likewise.
    pub description: String,
    /// The link that leads back to the view.
    pub link: String,
    /// What it is made of, in the order of painting, on a ground of [`Hue::Paper`].
    pub pieces: Vec<Piece>,
}

/// One piece of a picture.
#[derive(Clone, Debug, PartialEq)]
pub struct Piece {
    /// What it looks like and where it stands.
    pub shape: Shape,
    /// How it is painted; of a text only the fill counts.
    pub paint: Paint,
    /// How it is set, if it is a text.
    pub style: Option<Type>,
    /// The quantity that it stands for, if any.
    pub quantity: Option<Quantity>,
}

/// Why there is no picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoPicture {
    /// The view is made of words: the statement, the table.
    Words,
    /// The filters leave nothing.
    Nothing,
    /// A chart could not be drawn, which would be a defect.
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
    /// The picture of what a query shows, in the query's language, in a format; `link` is the whole address that leads
    /// back to the view.
    pub fn of(dataset: &Dataset, query: &Query, format: Format, link: &str) -> Result<Self, NoPicture> {
        compose::compose(dataset, query, format, link)
    }
}
