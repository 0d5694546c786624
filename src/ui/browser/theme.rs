//! The theme of the page: the attribute `data-theme` of its root element, which the stylesheets read.

use super::root;
use crate::query::Theme;

/// Sets the theme of the page.
pub(in crate::ui) fn apply_theme(theme: Theme) {
    let Some(root) = root() else { return };
    _ = match theme {
        Theme::Auto => root.remove_attribute("data-theme"),
        Theme::Light | Theme::Dark => root.set_attribute("data-theme", theme.name()),
    };
}
