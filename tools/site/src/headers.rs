//! The file `_headers`, from which Netlify and Cloudflare Pages read the headers of a site.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

/// The headers of every file. The policy is that of the page. It has no rule about frames, because the host decides
/// which sites may show the page. The site needs no device.
const OF_ALL: &str = "X-Content-Type-Options: nosniff
  Referrer-Policy: strict-origin-when-cross-origin
  Permissions-Policy: camera=(), geolocation=(), microphone=(), payment=(), usb=()";

/// The headers of the data: programs of other sites may read them.
const OF_DATA: &str = "Access-Control-Allow-Origin: *";

/// The header of a file that never changes: its name has a hash of its content, or it is an earlier data version.
const KEPT: &str = "Cache-Control: public, max-age=31536000, immutable";

/// The content of `_headers` for a site in this folder, whose page has this policy.
pub(crate) fn headers(site: &Path, policy: &str) -> Result<String> {
    let mut text = format!(
        "/*\n  Content-Security-Policy: {policy}\n  {OF_ALL}\n/data/*\n  {OF_DATA}\n/data/archive/*\n  {KEPT}\n"
    );
    let mut hashed = Vec::new();
    for entry in fs::read_dir(site).with_context(|| format!("{} cannot be read", site.display()))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if is_hashed(&name) {
            hashed.push(name);
        }
    }
    hashed.sort();
    for name in hashed {
        text.push_str(&format!("/{name}\n  {KEPT}\n"));
    }
    Ok(text)
}

/// Whether a name ends in a hash before its extension: `page-0123456789abcdef.js`.
pub(crate) fn is_hashed(name: &str) -> bool {
    let hash = name.split_once('.').and_then(|(stem, _)| stem.rsplit_once('-')).map_or("", |(_, hash)| hash);
    hash.len() == 16 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::headers;

    #[test]
    fn files_with_a_hash_are_kept_for_ever() -> anyhow::Result<()> {
        let site = std::env::temp_dir().join(format!("headers-{}", std::process::id()));
        fs::create_dir_all(&site)?;
        for name in ["index.html", "embed.js", "page-0123456789abcdef.js", "icon-0123.svg"] {
            fs::write(site.join(name), "")?;
        }
        let text = headers(&site, "default-src 'none'")?;
        fs::remove_dir_all(&site)?;
        assert!(
            text.starts_with("/*\n  Content-Security-Policy: default-src 'none'\n  X-Content-Type-Options: nosniff\n")
        );
        let end = "/data/archive/*\n  Cache-Control: public, max-age=31536000, immutable\n/page-0123456789abcdef.js\n  \
                   Cache-Control: public, max-age=31536000, immutable\n";
        assert!(text.ends_with(end), "{text}");
        Ok(())
    }
}
