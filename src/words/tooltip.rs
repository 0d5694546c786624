//! The words of glances, in both languages.

use crate::data::Language;

/// How a mark is opened from its glance, by how the reader points at it.
pub const fn way_in(by_touch: bool, language: Language) -> &'static str {
    match (by_touch, language) {
        (false, Language::En) => "Click or press Enter for its paragraph",
        (false, Language::Zh) => "点击或按回车键查看所在段落",
        (true, Language::En) => "Tap for its paragraph",
        (true, Language::Zh) => "轻点查看所在段落",
    }
}
