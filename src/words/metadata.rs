//! The words of metadata: descriptions for search engines and data catalogues.

/// Every fixed sentence of metadata. Texts with `{…}` are templates.
#[derive(Debug)]
#[expect(missing_docs, reason = "the name of each field describes its text")]
pub struct MetadataWords {
    pub page_description: &'static str,
    pub description: &'static str,
    pub source_title: &'static str,
    pub table_title: &'static str,
    pub table_description: &'static str,
    pub dataset_title: &'static str,
    pub dataset_description: &'static str,
    pub table_heading: &'static str,
    /// The note above the first figures of many, before the link to the file of all. Has `count`.
    pub first_figures: &'static str,
    pub statements: &'static str,
}
