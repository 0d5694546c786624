//! The address of the page: its link, the site’s folder, and what the page was built with.

use web_sys::window;

#[cfg(target_arch = "wasm32")]
use super::root;
use super::{head_script, is_single_file};
use crate::data::Version;

/// The link of the page: what its path means, and its query string.
pub(in crate::ui) fn link() -> String {
    head_script::link().unwrap_or_default()
}

/// The fragment of the page's URL, with `#`; empty if there is none.
pub(in crate::ui) fn fragment() -> String {
    window().and_then(|window| window.location().hash().ok()).unwrap_or_default()
}

/// The full URL of the first page of the site, without a query string.
fn home() -> String {
    head_script::home().unwrap_or_default()
}

/// A link as a URL; relative to the site's folder unless it is that of the default query.
pub(in crate::ui) fn relative_link(link: &str) -> String {
    match link {
        // Without a query string a page that is one file shows what it was saved with.
        "" if is_single_file() => "?v=1".to_owned(),
        link if link.is_empty() || link.starts_with('#') => home() + link,
        link => ["?", link].concat(),
    }
}

/// A link as an absolute URL.
pub(in crate::ui) fn absolute_link(link: &str) -> String {
    let separator = if link.starts_with('#') { "" } else { "?" };
    [&home(), separator, link].concat()
}

/// The absolute URL of a file or page in the site's folder.
pub(in crate::ui) fn address_in_site(name: &str) -> String {
    let home = home();
    let folder = home.rsplit_once('/').map_or("", |(folder, _)| folder);
    [folder, "/", name].concat()
}

/// Whether the page, and with it every [page of the site](crate::query::link::SitePage), was built from this data
/// version. A page that is one file was built from none.
pub(in crate::ui) fn is_built_from(version: Version) -> bool {
    data_version_of_page() == Some(version.to_string())
}

/// The data version that the page was built from, if any.
pub(in crate::ui) fn data_version_of_page() -> Option<String> {
    window()?.document()?.get_element_by_id("app")?.get_attribute("data-version")
}

/// The link that means what the page was built with; empty for the first page of a site.
#[cfg(target_arch = "wasm32")]
pub(in crate::ui) fn link_of_page() -> String {
    root().and_then(|root| root.get_attribute("data-link")).unwrap_or_default()
}
