//! Paint roles: what a part of a picture is for. Charts name roles, CSS and exports own colour.

use plotters::style::RGBColor;
use plotters_backend::BackendColor;

/// What a part of a picture is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The whole row of a mark: what a pointer hits, and what is tinted while the mark is chosen.
    Row,
    /// A line that leads the eye from the axis to the mark's value.
    Leader,
    /// A line across the plot at a tick.
    GridLine,
    /// The number at a tick.
    TickLabel,
    /// What a mark's figure is called.
    Label,
    /// What stands below a label: the time that a number was divided by.
    Note,
    /// A mark's number, in words.
    Value,
    /// A bar from zero to the value.
    Bar,
    /// The range that rounding leaves open.
    Rounding,
    /// The arrow of a number that has no upper or lower bound.
    OpenEnd,
    /// The category's symbol, at the value.
    Symbol,
    /// The frame around what another picture enlarges.
    Focus,
    /// The mark of the day on which something happened.
    Event,
}

impl Role {
    const ALL: [Self; 13] = [
        Self::Row,
        Self::Leader,
        Self::GridLine,
        Self::TickLabel,
        Self::Label,
        Self::Note,
        Self::Value,
        Self::Bar,
        Self::Rounding,
        Self::OpenEnd,
        Self::Symbol,
        Self::Focus,
        Self::Event,
    ];

    /// The name of its CSS class.
    pub const fn class(self) -> &'static str {
        match self {
            Self::Row => "row",
            Self::Leader => "leader",
            Self::GridLine => "grid-line",
            Self::TickLabel => "tick-label",
            Self::Label => "label",
            Self::Note => "row-note",
            Self::Value => "value",
            Self::Bar => "bar",
            Self::Rounding => "rounding",
            Self::OpenEnd => "open-end",
            Self::Symbol => "symbol",
            Self::Focus => "focus-frame",
            Self::Event => "event",
        }
    }

    /// The size of its text, in pixels; never under 12.
    pub const fn text_size(self) -> f64 {
        match self {
            Self::TickLabel | Self::Note => 12.0,
            _ => 14.0,
        }
    }

    /// The role as the only kind of colour that plotters passes through to a backend unchanged.
    pub(super) const fn as_color(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The role that [`as_color`](Self::as_color) turned into this colour; `None` for a colour that is none.
    pub(super) fn from_color(color: BackendColor) -> Option<Self> {
        let (role, 0, 0) = color.rgb else { return None };
        Self::ALL.get(usize::from(role)).copied()
    }
}

#[cfg(test)]
mod tests {
    use plotters::style::Color as _;

    use super::Role;

    #[test]
    fn every_role_survives_the_way_through_a_colour() {
        for role in Role::ALL {
            assert_eq!(Role::from_color(role.as_color().to_backend_color()), Some(role));
        }
    }
}
