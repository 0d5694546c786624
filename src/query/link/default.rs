//! A regular expression for links to the default view, which the page uses before its WebAssembly is loaded.

use super::{key::Key, migrate::VERSION};
use crate::data::Language;

/// A regular expression for links that show the default view. They may also open a detail, and contain a data version
/// and unknown keys. It is to be used without regard to case, and the caller checks the data version.
///
/// The script in the head of the page tests a link with it before the first paint. Links that are written in unusual
/// ways do not match; they only wait for the WebAssembly.
pub fn default_view_pattern() -> String {
    let [version, data, language, figure, with] =
        [Key::Version, Key::Data, Key::Language, Key::Figure, Key::With].map(Key::name);
    let code = Language::default().code();
    let keys = Key::ALL.map(Key::name).join("|");
    let other = format!("(?!(?:{keys})(?:=|&|$))[\\w.~-]+(?:=[^&]*)?");
    let part =
        format!("{version}={VERSION}|{data}=[0-9a-f]{{8,64}}|{language}={code}|(?:{figure}|{with})=[a-z0-9-]*|{other}");
    format!("^(?:\\?(?:(?:{part})(?:&|$))*)?$")
}
