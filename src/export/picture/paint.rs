//! The styles of a picture's parts: the rules of the stylesheet for each role, as plain values.

use crate::{
    chart::Role,
    export::{Face, Hue},
};

/// The fill and the outline of a shape.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Paint {
    /// The fill colour.
    pub fill: Option<Hue>,
    /// The opacity of the fill, from 0 to 1.
    pub opacity: f64,
    /// The colour and the width, in pixels, of the outline.
    pub stroke: Option<(Hue, f64)>,
    /// The corner radius of a rectangle, in pixels; for a path, whether line ends and joins are round.
    pub round: f64,
    /// The length of a dash of the outline and of the gap after it, in pixels; 0 for a solid one.
    pub dash: f64,
}

/// The style of a line of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    /// The typeface.
    pub face: Face,
    /// The size, in pixels.
    pub size: f64,
    /// The weight, as in CSS: 400 is regular.
    pub weight: u16,
    /// The colour.
    pub hue: Hue,
    /// Whether it is turned by a right angle, so that it reads upwards.
    pub is_turned: bool,
}

impl Paint {
    /// A fill without an outline.
    pub const fn filled(hue: Hue) -> Self {
        Self { fill: Some(hue), opacity: 1.0, stroke: None, round: 0.0, dash: 0.0 }
    }

    /// A line of this width, in pixels.
    pub const fn line(hue: Hue, width: f64) -> Self {
        Self { fill: None, opacity: 1.0, stroke: Some((hue, width)), round: 0.0, dash: 0.0 }
    }

    /// A dashed line: what the statement does not say.
    pub const fn dashed(hue: Hue) -> Self {
        Self { dash: 3.0, ..Self::line(hue, 1.5) }
    }

    /// The same at another scale.
    pub(super) fn scaled(self, scale: f64) -> Self {
        let stroke = self.stroke.map(|(hue, width)| (hue, width * scale));
        Self { stroke, round: self.round * scale, dash: self.dash * scale, ..self }
    }

    /// The style of a shape of this role; `hue` is its category's. `None` for an invisible pointer target.
    pub(super) fn of(role: Role, hue: Hue) -> Option<Self> {
        Some(match role {
            Role::Row => return None,
            Role::Leader => Self::line(Hue::Line, 1.0),
            Role::GridLine => Self::line(Hue::Hair, 1.0),
            Role::Bar => Self::filled(hue),
            Role::Rounding => Self { opacity: 0.3, stroke: Some((hue, 1.0)), ..Self::filled(hue) },
            Role::OpenEnd => Self { round: 1.0, ..Self::line(hue, 2.0) },
            Role::Symbol => Self { stroke: Some((Hue::Paper, 1.0)), ..Self::filled(hue) },
            Role::Focus => Self { fill: Some(Hue::Focus), opacity: 0.12, ..Self::line(Hue::Focus, 1.0) },
            Role::Event => Self { stroke: Some((Hue::Ink, 1.0)), ..Self::filled(Hue::Ink) },
            Role::TickLabel | Role::Label | Role::Note | Role::Value => Self::filled(Hue::Ink),
        })
    }
}

impl Type {
    /// Regular text of this size.
    pub const fn sans(size: f64, hue: Hue) -> Self {
        Self { face: Face::Sans, size, weight: 400, hue, is_turned: false }
    }

    /// A heading of this size.
    pub const fn heading(size: f64) -> Self {
        Self { face: Face::Sans, size, weight: 600, hue: Hue::Ink, is_turned: false }
    }

    /// A title or a large number of this size.
    pub const fn serif(size: f64) -> Self {
        Self { face: Face::Serif, size, weight: 600, hue: Hue::Ink, is_turned: false }
    }

    /// The style of a text of this role.
    pub(super) const fn of(role: Role) -> Self {
        let size = role.text_size();
        match role {
            Role::TickLabel | Role::Note => Self::sans(size, Hue::Soft),
            Role::Value => Self { weight: 500, ..Self::sans(size, Hue::Ink) },
            _ => Self::sans(size, Hue::Ink),
        }
    }

    /// The same at another scale.
    pub(super) fn scaled(self, scale: f64) -> Self {
        Self { size: self.size * scale, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CHART: &str = include_str!("../../../style/chart.css");
    const TIMELINE: &str = include_str!("../../../style/chunks/timeline.css");

    /// The value of a property in the stylesheets.
    fn css(role: Role, property: &str) -> Option<&'static str> {
        let rule = |css: &'static str| {
            let from = [&format!("\n.{} {{", role.class()), &format!("\n.chart .{} {{", role.class())]
                .into_iter()
                .find_map(|head| css.split_once(head.as_str()))?;
            from.1.split_once('}').map(|(rule, _)| rule)
        };
        let rule = rule(CHART).or_else(|| rule(TIMELINE))?;
        rule.split(';').find_map(|line| line.trim().strip_prefix(property)?.strip_prefix(": "))
    }

    fn token(hue: Hue) -> &'static str {
        match hue {
            Hue::Paper => "var(--paper)",
            Hue::Ink => "var(--ink)",
            Hue::Soft => "var(--soft)",
            Hue::Line => "var(--line)",
            Hue::Hair => "var(--hair)",
            Hue::Focus => "var(--focus)",
            Hue::Category(_) => "var(--hue)",
            Hue::Card => "var(--card)",
        }
    }

    #[test]
    fn forms_are_painted_as_the_page_paints_them() {
        let category = Hue::Category(0);
        for role in [Role::Bar, Role::Rounding, Role::Symbol, Role::Event] {
            let paint = Paint::of(role, category).expect("a visible form");
            assert_eq!(css(role, "fill"), paint.fill.map(token), "{role:?}");
        }
        let opacity = css(Role::Rounding, "fill-opacity").and_then(|value| value.parse::<f64>().ok());
        assert_eq!(opacity, Paint::of(Role::Rounding, category).map(|paint| paint.opacity));
        // The page draws lines as filled rectangles.
        for role in [Role::Leader, Role::GridLine] {
            let stroke = Paint::of(role, category).and_then(|paint| paint.stroke);
            assert_eq!(css(role, "fill"), stroke.map(|(hue, _)| token(hue)), "{role:?}");
        }
        for role in [Role::Symbol, Role::Rounding, Role::OpenEnd, Role::Focus] {
            let (hue, width) = Paint::of(role, category).and_then(|paint| paint.stroke).expect("an outline");
            assert_eq!(css(role, "stroke"), Some(token(hue)), "{role:?}");
            assert_eq!(css(role, "stroke-width"), Some(format!("{width}px").as_str()), "{role:?}");
        }
        let share = format!("color-mix(in srgb, var(--focus) {}%, transparent)", 12);
        assert_eq!(css(Role::Focus, "fill"), Some(share.as_str()));
        assert_eq!(Paint::of(Role::Focus, category).map(|paint| paint.opacity), Some(0.12));
        assert_eq!(css(Role::Row, "fill"), Some("transparent"));
        assert_eq!(Paint::of(Role::Row, category), None);
    }

    #[test]
    fn texts_are_set_as_the_page_sets_them() {
        for role in [Role::TickLabel, Role::Note] {
            assert_eq!(css(role, "fill"), Some(token(Type::of(role).hue)), "{role:?}");
        }
        assert_eq!(css(Role::Value, "font-weight"), Some("500"));
        assert_eq!(Type::of(Role::Value).weight, 500);
    }
}
