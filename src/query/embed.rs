//! The page within another site's page: what of it a link can ask for.

/// The page as it stands within another site's page.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Embed {
    /// Its colours, which have to go with those around it.
    pub theme: Theme,
}

impl Embed {
    /// What a link says to ask for it.
    pub const ON: &str = "1";
}

/// Light or dark surfaces.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// As the reader's device.
    #[default]
    Auto,
    /// Light surfaces.
    Light,
    /// Dark surfaces.
    Dark,
}

impl Theme {
    /// Every theme, in the order in which the site offers them.
    pub const ALL: [Self; 3] = [Self::Auto, Self::Light, Self::Dark];

    /// The name in links, and in messages from the page around an embedded one.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }

    /// The theme with the given [`name`](Self::name).
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.name() == name)
    }
}
