//! The colours and typefaces of pictures, read from the page's design tokens.

use crate::data::Language;

const TOKENS: &str = include_str!("../../../style/tokens.css");

/// One of the two sets of colours.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Palette {
    /// Dark on light.
    #[default]
    Light,
    /// Light on dark.
    Dark,
}

impl Palette {
    /// Both palettes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];
}

/// A colour, by purpose.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Hue {
    /// The background.
    Paper,
    /// The background of a card.
    Card,
    /// Text.
    Ink,
    /// Secondary text.
    Soft,
    /// The border of a card, or a line from the axis to a mark.
    Line,
    /// Grid lines.
    Hair,
    /// The frame around an enlarged part.
    Focus,
    /// The category at this position in the dataset.
    Category(usize),
}

/// A kind of typeface.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Face {
    /// For titles and large numbers.
    Serif,
    /// For all other text.
    Sans,
}

impl Hue {
    /// The name of its custom property.
    fn token(self) -> &'static str {
        /// One name for each category that a dataset can have.
        const CATEGORIES: [&str; crate::data::Category::MAX] = [
            "--category-0",
            "--category-1",
            "--category-2",
            "--category-3",
            "--category-4",
            "--category-5",
            "--category-6",
            "--category-7",
        ];
        match self {
            Self::Paper => "--paper",
            Self::Card => "--card",
            Self::Ink => "--ink",
            Self::Soft => "--soft",
            Self::Line => "--line",
            Self::Hair => "--hair",
            Self::Focus => "--focus",
            Self::Category(index) => CATEGORIES[index % CATEGORIES.len()],
        }
    }

    /// The colour in a palette, in the form of CSS and SVG: "#1d2024".
    pub fn in_palette(self, palette: Palette) -> &'static str {
        let pair = value(TOKENS, self.token()).and_then(|value| value.strip_prefix("light-dark("));
        let pair = pair.and_then(|value| value.strip_suffix(')')).and_then(|value| value.split_once(", "));
        // A test checks that every hue has a pair.
        let (light, dark) = pair.unwrap_or(("#808080", "#808080"));
        match palette {
            Palette::Light => light,
            Palette::Dark => dark,
        }
    }
}

impl Face {
    /// The fonts in order of preference, as a CSS list.
    pub fn fonts(self, language: Language) -> String {
        // A language without its own rules uses the general ones, which are first in the file.
        let own = [":root:lang(", language.code(), ")"].concat();
        let rules = TOKENS.split_once(&own).map_or(TOKENS, |(_, rules)| rules);
        let token = match self {
            Self::Serif => "--serif",
            Self::Sans => "--sans",
        };
        let mut fonts = value(rules, token).unwrap_or_default().to_owned();
        for name in ["--cjk", "--cjk-serif"] {
            fonts = fonts.replace(&["var(", name, ")"].concat(), value(TOKENS, name).unwrap_or_default());
        }
        fonts
    }
}

/// The first value of a custom property in these rules.
fn value(rules: &'static str, token: &str) -> Option<&'static str> {
    let mut lines = rules.lines().map(str::trim);
    lines.find_map(|line| line.strip_prefix(token)?.strip_prefix(": ")?.strip_suffix(';'))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::Category;

    #[test]
    fn every_hue_has_a_colour_of_its_own_in_each_palette() {
        let plain = [Hue::Paper, Hue::Card, Hue::Ink, Hue::Soft, Hue::Line, Hue::Hair, Hue::Focus];
        let hues: Vec<_> = plain.into_iter().chain((0..Category::MAX).map(Hue::Category)).collect();
        for palette in Palette::ALL {
            for (index, hue) in hues.iter().enumerate() {
                let color = hue.in_palette(palette);
                let digits = color.strip_prefix('#').filter(|digits| digits.len() == 6);
                assert!(digits.is_some_and(|digits| u32::from_str_radix(digits, 16).is_ok()), "{hue:?}: {color}");
                assert_ne!(color, "#808080", "{hue:?} has no token");
                assert!(hues[..index].iter().all(|other| other.in_palette(palette) != color), "{hue:?} in {palette:?}");
            }
        }
        assert_eq!(Palette::ALL.map(|palette| Hue::Ink.in_palette(palette)), ["#1d2024", "#eceae4"]);
    }

    #[test]
    fn fonts_are_plain_lists_that_end_in_a_kind() {
        for (face, end) in [(Face::Serif, ", serif"), (Face::Sans, ", sans-serif")] {
            let [english, chinese] = [Language::En, Language::Zh].map(|language| face.fonts(language));
            for fonts in [&english, &chinese] {
                assert!(fonts.ends_with(end) && !fonts.contains("var("), "{fonts}");
            }
            assert!(chinese.contains("CJK SC") && !english.contains("CJK SC"), "{chinese}");
        }
    }
}
