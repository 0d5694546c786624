//! Links to the default view, as they are known before there is a program.

use super::key::Key;

/// A regular expression for the links whose view is the default one, whatever else they carry: a detail opens beside it.
/// Of the version of the data it says nothing, and case counts for nothing.
///
/// The script in the head of the page tests a link with it before the first paint. It leaves out links that are written in
/// unusual ways, which then only wait for the program.
pub fn default_view_pattern() -> String {
    let keys = Key::ALL.map(Key::name).join("|");
    let other = format!("(?!(?:{keys})(?:=|&|$))[\\w.~-]+(?:=[^&]*)?");
    format!("^(?:\\?(?:(?:v=1|d=[0-9a-f]{{8,64}}|lang=en|(?:figure|with)=[a-z0-9-]*|{other})(?:&|$))*)?$")
}
