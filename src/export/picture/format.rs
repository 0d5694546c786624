//! Formats: the sizes of pictures, by use.

/// The format of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// 16:9, for slides, posts and print.
    #[default]
    Wide,
    /// 1:1.
    Square,
    /// 9:16, for the whole screen of a phone.
    Story,
    /// The width of a page, and the height of the content.
    Fit,
    /// 1.91:1, for the preview of a link in other programs. The build of a site draws it.
    Preview,
}

impl Format {
    /// Every format that a reader can choose, in the order of the site.
    pub const ALL: [Self; 4] = [Self::Wide, Self::Square, Self::Story, Self::Fit];

    /// The name in file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Square => "square",
            Self::Story => "story",
            Self::Fit => "fit",
            Self::Preview => "preview",
        }
    }

    /// The size in pixels; `None` if the height depends on the content, whose width is [`Self::FIT_WIDTH`].
    pub const fn size(self) -> Option<(f64, f64)> {
        match self {
            Self::Wide => Some((1920.0, 1080.0)),
            Self::Square => Some((1080.0, 1080.0)),
            Self::Story => Some((1080.0, 1920.0)),
            Self::Fit => None,
            Self::Preview => Some((1200.0, 630.0)),
        }
    }

    /// The width of a picture whose height depends on the content, in pixels.
    pub const FIT_WIDTH: f64 = 1200.0;

    /// The least and the greatest scale factor. At a scale of 1 a label is 14 pixels high, and the smallest text 12. On
    /// the screen of a phone a story has labels of at least 34 pixels; a square is a third as small. A preview is shown
    /// at about half its size.
    pub(super) const fn scales(self) -> (f64, f64) {
        match self {
            Self::Wide => (1.3, 2.6),
            Self::Square => (1.4, 2.4),
            Self::Story => (34.0 / 14.0, 3.2),
            Self::Fit => (1.0, 1.0),
            Self::Preview => (1.2, 2.6),
        }
    }
}
