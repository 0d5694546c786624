//! The icons of controls, from the Lucide set (ISC licence), inlined. Each has a text label.

use crate::ui::{Element, element::element};

/// An icon.
#[derive(Clone, Copy)]
pub(in crate::ui) enum Icon {
    Close,
    Code,
    Copy,
    Device,
    Download,
    Expand,
    External,
    Moon,
    More,
    Open,
    Quote,
    Reverse,
    Search,
    Share,
    Sun,
}

impl Icon {
    const fn path_data(self) -> &'static str {
        match self {
            Self::Close => "M18 6 6 18M6 6l12 12",
            Self::Code => "m16 18 6-6-6-6M8 6l-6 6 6 6",
            Self::Copy => {
                "M10 8h10a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H10a2 2 0 0 1-2-2V10a2 2 0 0 1 2-2z\
                 M4 16a2 2 0 0 1-2-2V4a2 2 0 0 1 2-2h10a2 2 0 0 1 2 2"
            }
            Self::Device => "M4 3h16a2 2 0 0 1 2 2v10a2 2 0 0 1-2 2H4a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2zM8 21h8M12 17v4",
            Self::Download => "M12 15V3M21 15v4a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2v-4M7 10l5 5 5-5",
            Self::Expand => {
                "M8 3H5a2 2 0 0 0-2 2v3M21 8V5a2 2 0 0 0-2-2h-3M3 16v3a2 2 0 0 0 2 2h3M16 21h3a2 2 0 0 0 2-2v-3"
            }
            Self::External => "M15 3h6v6M10 14 21 3M18 13v6a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2h6",
            Self::Moon => {
                "M20.985 12.486a9 9 0 1 1-9.473-9.472c.405-.022.617.46.402.803a6 6 0 0 0 8.268 8.268c.344-.215.825-.004.803.401"
            }
            Self::Open => "M15 2H6a2 2 0 0 0-2 2v16a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2V7zM14 2v5h5M9 15h6M12 18v-6",
            Self::More => "M5 12h.01M12 12h.01M19 12h.01",
            Self::Quote => {
                "M16 3a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2 1 1 0 0 1 1 1v1a2 2 0 0 1-2 2 1 1 0 0 0-1 1\
                 v2a1 1 0 0 0 1 1 6 6 0 0 0 6-6V5a2 2 0 0 0-2-2zM5 3a2 2 0 0 0-2 2v6a2 2 0 0 0 2 2 1 1 0 0 1 1 1\
                 v1a2 2 0 0 1-2 2 1 1 0 0 0-1 1v2a1 1 0 0 0 1 1 6 6 0 0 0 6-6V5a2 2 0 0 0-2-2z"
            }
            Self::Reverse => "m3 16 4 4 4-4M7 20V4M21 8l-4-4-4 4M17 4v16",
            Self::Search => "m21 21-4.34-4.34M19 11a8 8 0 1 1-16 0 8 8 0 0 1 16 0",
            Self::Share => "M12 2v13M16 6l-4-4-4 4M4 12v8a2 2 0 0 0 2 2h12a2 2 0 0 0 2-2v-8",
            Self::Sun => {
                "M16 12a4 4 0 1 1-8 0 4 4 0 0 1 8 0M12 2v2M12 20v2M4.93 4.93l1.41 1.41M17.66 17.66l1.41 1.41\
                 M2 12h2M20 12h2M6.34 17.66l-1.41 1.41M19.07 4.93l-1.41 1.41"
            }
        }
    }

    /// The SVG, hidden from screen readers because of the text label.
    pub(in crate::ui) fn view(self) -> Element {
        element("svg")
            .class("icon")
            .attr("width", "16")
            .attr("height", "16")
            .attr("viewBox", "0 0 24 24")
            .attr("aria-hidden", "true")
            .child(element("path").attr("d", self.path_data()))
    }
}
