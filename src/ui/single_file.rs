//! What the page as one file is made with, in the browser and by the command line.

/// The `id` of the element with the dataset.
pub const DATASET: &str = "dataset-file";

/// The attributes of the script in the head with the files of the program. In the file they are empty.
pub const PARTS: [&str; 4] = ["data-views", "data-dialogs", "data-sources", "data-editor"];

/// The Content-Security-Policy of the file: scripts and styles in it run, and no request to a host is allowed.
pub const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src \
                          'unsafe-inline'; img-src data: blob:; connect-src blob:; base-uri 'none'; form-action 'none'; \
                          require-trusted-types-for 'script'; trusted-types page";

/// The style after those of the chunks: hides what needs other files.
pub const STYLE: &str = "[data-needs-site]{display:none}";
