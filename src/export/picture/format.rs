//! Formats: the aspect ratios of pictures, by use.

/// The format of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// 16:9, for slides and posts.
    #[default]
    Wide,
    /// 1:1.
    Square,
    /// 9:16, for the whole screen of a phone.
    Story,
    /// The width of a page, and the height of the content.
    Fit,
}

impl Format {
    /// Every format, in the order of the site.
    pub const ALL: [Self; 4] = [Self::Wide, Self::Square, Self::Story, Self::Fit];

    /// The name in file names.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Square => "square",
            Self::Story => "story",
            Self::Fit => "fit",
        }
    }

    /// The ratio of width to height, as the least whole numbers; `None` if the height depends on the content.
    pub const fn ratio(self) -> Option<(f64, f64)> {
        match self {
            Self::Wide => Some((16.0, 9.0)),
            Self::Square => Some((1.0, 1.0)),
            Self::Story => Some((9.0, 16.0)),
            Self::Fit => None,
        }
    }

    /// The least width of a picture, in pixels.
    pub const fn width(self) -> f64 {
        match self {
            Self::Wide | Self::Fit => 1200.0,
            Self::Square | Self::Story => 1080.0,
        }
    }

    /// The greatest scale factor.
    pub(super) const fn max_scale(self) -> f64 {
        match self {
            Self::Wide => 1.8,
            Self::Square => 2.0,
            Self::Story => 2.4,
            Self::Fit => 1.0,
        }
    }
}
