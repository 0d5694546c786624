//! The words of metadata and of other files that the build writes: descriptions for search engines and data catalogues,
//! and texts outside of the program.

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
    /// The offer of a newer version of the site, before the button `reload`.
    pub new_version: &'static str,
    pub reload: &'static str,
    /// The page for an address that the site does not have, before the link `to_first_page`.
    pub no_page: &'static str,
    pub to_first_page: &'static str,
}
