//! Paint roles: the purpose of each part of a picture. Charts assign roles; CSS and exports assign colours.

use plotters::style::RGBColor;
use plotters_backend::BackendColor;

/// The purpose of a part of a picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The background of a mark's row. It is the pointer target, and is tinted while the mark is chosen.
    Row,
    /// A line from the axis to the mark's value.
    Leader,
    /// A line across the plot at a tick.
    GridLine,
    /// The number at a tick.
    TickLabel,
    /// The label of a mark's figure.
    Label,
    /// The note below a label: the time that a number was divided by.
    Note,
    /// A mark's number, in words.
    Value,
    /// A bar from zero to the value.
    Bar,
    /// The interval of a rounded number.
    Rounding,
    /// The arrow of a number that has no upper or lower bound.
    OpenEnd,
    /// The category's symbol, at the value.
    Symbol,
    /// The frame around the part that another picture enlarges.
    Focus,
    /// The mark of the day of an event.
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

    /// The role encoded as a colour, because plotters passes colours to a backend unchanged.
    pub(super) const fn as_color(self) -> RGBColor {
        RGBColor(self as u8, 0, 0)
    }

    /// The role that [`as_color`](Self::as_color) encoded as this colour, or `None`.
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
    fn every_role_is_decoded_from_its_colour() {
        for role in Role::ALL {
            assert_eq!(Role::from_color(role.as_color().to_backend_color()), Some(role));
        }
    }
}
