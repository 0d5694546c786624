//! What the page as one file is made with, in the browser and by the command line.

use sha2::{Digest as _, Sha256};

use crate::query::link::Carried;

/// The `id` of the element with the dataset.
pub const DATASET: &str = "dataset-file";

/// The attributes of the script in the head with the files of the program. In the file they are empty.
pub const PARTS: [&str; 4] = ["data-views", "data-dialogs", "data-sources", "data-editor"];

/// The Content-Security-Policy of the file: only the scripts with these texts run, and no request to a host is allowed.
pub fn policy<'a>(scripts: impl IntoIterator<Item = &'a str>) -> String {
    [
        "default-src 'none'; script-src 'wasm-unsafe-eval'",
        &script_hashes(scripts),
        "; style-src 'unsafe-inline'; img-src data: blob:; connect-src blob:; base-uri 'none'; form-action 'none'; \
         require-trusted-types-for 'script'; trusted-types page",
    ]
    .concat()
}

/// The sources of a Content-Security-Policy that allow only the scripts with these texts, each preceded by a space.
pub fn script_hashes<'a>(scripts: impl IntoIterator<Item = &'a str>) -> String {
    let source = |script: &str| {
        // The alphabet of base64 in URLs has two other characters, and no padding.
        let hash = Carried::encode(&Sha256::digest(script)).replace('-', "+").replace('_', "/");
        [" 'sha256-", &hash, "='"].concat()
    };
    scripts.into_iter().map(source).collect()
}

/// The style after those of the chunks: hides what needs other files.
pub const STYLE: &str = "[data-needs-site]{display:none}";

#[cfg(test)]
mod tests {
    use super::policy;

    #[test]
    fn only_the_scripts_of_the_file_run() {
        // As `openssl dgst -sha256 -binary | base64` computes it.
        let hashes = "'sha256-a4ayc/80/OGda4BO/1o/V0etpOqiLx1JwB5S3beHW0s=' 'sha256-1HNeOiZeFu7gP1lxi5tdAwGcB9i2xR+Q2jpmbuwTqzU='";
        let policy = policy(["1", "2"]);
        assert!(policy.contains(&format!("; script-src 'wasm-unsafe-eval' {hashes}; style-src")), "{policy}");
    }
}
