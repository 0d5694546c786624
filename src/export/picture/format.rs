//! Formats: the shapes of pictures, by where they are shown.

/// The shape of a picture.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Format {
    /// 16:9, for slides and posts.
    #[default]
    Wide,
    /// 1:1.
    Square,
    /// 9:16, for the whole screen of a phone.
    Story,
    /// As wide as a page and as high as it takes.
    Fit,
}

impl Format {
    /// Every format, in the order in which the site offers them.
    pub const ALL: [Self; 4] = [Self::Wide, Self::Square, Self::Story, Self::Fit];

    /// The name in the names of files.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Wide => "wide",
            Self::Square => "square",
            Self::Story => "story",
            Self::Fit => "fit",
        }
    }

    /// Width and height in proportion, as the least whole numbers; `None` where the height follows from the content.
    pub const fn ratio(self) -> Option<(f64, f64)> {
        match self {
            Self::Wide => Some((16.0, 9.0)),
            Self::Square => Some((1.0, 1.0)),
            Self::Story => Some((9.0, 16.0)),
            Self::Fit => None,
        }
    }

    /// The width that a picture has unless it takes more for everything to fit, in pixels.
    pub const fn width(self) -> f64 {
        match self {
            Self::Wide | Self::Fit => 1200.0,
            Self::Square | Self::Story => 1080.0,
        }
    }

    /// The most that everything is enlarged by where there is room.
    pub(super) const fn most_scale(self) -> f64 {
        match self {
            Self::Wide => 1.8,
            Self::Square => 2.0,
            Self::Story => 2.4,
            Self::Fit => 1.0,
        }
    }
}
