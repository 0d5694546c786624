//! The Content-Security-Policy of a page, see <https://www.w3.org/TR/CSP3/>.

use anyhow::{Context as _, Result, ensure};
use hundred_days::ui::single_file::script_hashes;

use crate::html::{Tag, tags};

/// The page with its policy as a `meta` element, before everything that the policy is about. It must contain as many
/// scripts that run as given, so that no text of a dataset can add one.
///
/// Scripts are files of the site, or in the page with a hash. Styles may be in the page, because every mark has one, and
/// because a style cannot load anything that the policy forbids. Everything else is a file of the site or made by the
/// page. A page in a folder has a base element with the folder of the site. Whether other sites may show the page in a
/// frame only a header can say, so it is left to the host.
pub(crate) fn with_policy(page: &str, scripts: usize) -> Result<String> {
    let count = script_count(page);
    ensure!(count == scripts, "a page has {count} scripts, expected {scripts}");
    ensure!(!page.contains('\r'), "a page has a carriage return, which browsers leave out of the hash of a script");
    let charset = tags(page).find(|tag| tag.is("meta") && tag.attribute("charset").is_some());
    let end = charset.context("the page has no charset")?.range().end;
    let policy = policy(page, tags(page).any(|tag| tag.is("base")));
    let (before, after) = page.split_at(end);
    Ok([before, "<meta http-equiv=\"Content-Security-Policy\" content=\"", &policy, "\">", after].concat())
}

/// The number of scripts that run and are in the page.
pub(crate) fn script_count(page: &str) -> usize {
    scripts(page).count()
}

/// The texts of the scripts that run and are in the page.
pub(crate) fn scripts(page: &str) -> impl Iterator<Item = &str> {
    let text = |tag: Tag| page[tag.range().end..].split_once("</script").map_or("", |(script, _)| script);
    tags(page).filter(is_script_in_page).map(text)
}

/// The policy of a page, which may have a base element.
pub(crate) fn policy(page: &str, has_base: bool) -> String {
    let script = ["script-src 'self' 'wasm-unsafe-eval'", &script_hashes(scripts(page))].concat();
    [
        "default-src 'none'",
        &script,
        "style-src 'self' 'unsafe-inline'",
        "img-src 'self' data: blob:",
        "connect-src 'self' blob:",
        "frame-src 'self'",
        "manifest-src 'self'",
        if has_base { "base-uri 'self'" } else { "base-uri 'none'" },
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types page",
    ]
    .join("; ")
}

/// Whether it is a script that runs and is in the page. Other types are data.
fn is_script_in_page(tag: &Tag) -> bool {
    let kind = tag.attribute("type");
    tag.is("script") && tag.attribute("src").is_none() && kind.is_none_or(|kind| kind == "module")
}

#[cfg(test)]
mod tests {
    use super::with_policy;

    #[test]
    fn a_page_lists_the_hashes_of_its_scripts() {
        let page = with_policy(
            "<head><meta charset=utf-8><script src=a.js></script><script>1</script>\
             <script type=\"application/ld+json\">{}</script><script type=module>2</script>",
            2,
        )
        .expect("a page");
        // As `openssl dgst -sha256 -binary | base64` computes it.
        let (one, two) =
            ("a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=", "1HNeOiZeFu7gP1lxi5tdAwGcB9i2xR+Q2jpmbuwTqzU=");
        let script = format!("; script-src 'self' 'wasm-unsafe-eval' 'sha256-{one}' 'sha256-{two}'; ");
        assert!(page.contains(&script), "{page}");
        assert!(page.starts_with("<head><meta charset=utf-8><meta http-equiv=\"Content-Security-Policy\""));
        for (page, scripts) in
            [("<head>", 0), ("<meta charset=utf-8><script>1</script>", 0), ("<meta charset=utf-8>\r", 0)]
        {
            assert!(with_policy(page, scripts).is_err(), "{page}");
        }
    }
}
