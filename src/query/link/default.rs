//! A regular expression for links to a page as it was built, which the page uses before its WebAssembly is loaded.

use super::{
    key::Key,
    migrate::VERSION,
    page::{PageContent, SitePage},
};

/// A regular expression for query strings with which a page shows what it was built with. They may also open a detail,
/// and contain a data version and unknown keys. It is to be used without regard to case, and the caller checks the data
/// version.
///
/// The script in the head of the page tests a link with it before the first paint. Links that are written in unusual
/// ways do not match; they only wait for the WebAssembly.
pub fn built_page_pattern(page: SitePage) -> String {
    let [version, data, language, figure, with] =
        [Key::Version, Key::Data, Key::Language, Key::Figure, Key::With].map(Key::name);
    let code = page.language.code();
    let keys = Key::ALL.map(Key::name).join("|");
    let other = format!("(?!(?:{keys})(?:=|&|$))[\\w.~-]+(?:=[^&]*)?");
    // The page of a figure has its detail, and no other.
    let detail = match page.shows {
        PageContent::Figure(_) => String::new(),
        _ => format!("(?:{figure}|{with})=[a-z0-9-]*|"),
    };
    let part = format!("{version}={VERSION}|{data}=[0-9a-f]{{8,64}}|{language}={code}|{detail}{other}");
    format!("^(?:\\?(?:(?:{part})(?:&|$))*)?$")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    // What the pattern matches is tested in a browser, whose regular expressions it is for.
    #[test]
    fn a_page_accepts_its_language_and_a_detail_unless_it_has_one() {
        for page in SitePage::all(&dataset()) {
            let pattern = built_page_pattern(page);
            let has_detail = matches!(page.shows, PageContent::Figure(_));
            assert_eq!(pattern.contains("|(?:figure|with)=[a-z0-9-]*|"), !has_detail, "{pattern}");
            assert!(pattern.contains(&format!("|lang={}|", page.language.code())), "{pattern}");
        }
    }
}
