//! The code that puts a view into another site's page.

use super::markup::escaped;
use crate::{
    data::{Dataset, Language},
    query::View,
    words::{colon, view_name},
};

/// A frame around the embedded page, as HTML to be pasted.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedCode {
    /// The whole address of the embedded page.
    pub src: String,
    /// What is in it, for a screen reader.
    pub title: String,
    /// The whole address of the script that keeps the frame as high as what is in it; without it the height stays.
    pub script: Option<String>,
}

impl EmbedCode {
    /// The height of the frame, in pixels: until the script knows better, or for good.
    pub const HEIGHT: u32 = 640;

    /// The name of the script, beside the page.
    pub const SCRIPT: &str = "embed.js";

    /// The code, on one line for each element.
    pub fn to_html(&self) -> String {
        let Self { src, title, script } = self;
        let frame = [
            "<iframe src=\"",
            &escaped(src),
            "\" title=\"",
            &escaped(title),
            "\" loading=\"lazy\" style=\"width:100%;border:0\" height=\"",
            &Self::HEIGHT.to_string(),
            "\" allow=\"clipboard-write\"></iframe>",
        ]
        .concat();
        match script {
            Some(script) => [&frame, "\n<script src=\"", &escaped(script), "\" async></script>"].concat(),
            None => frame,
        }
    }
}

/// What an embedded view is called.
pub fn title_of_view(dataset: &Dataset, view: View, language: Language) -> String {
    [dataset.title.in_language(language), colon(language), view_name(view, language)].concat()
}

#[cfg(test)]
mod tests {
    use super::{EmbedCode, title_of_view};
    use crate::{
        data::{Language, sample::dataset},
        query::View,
    };

    #[test]
    fn nothing_leaves_its_attribute() {
        let frame = EmbedCode {
            src: "https://a.example/?v=1&q=\"><script>".to_owned(),
            title: "Guns & “knives” <\"1\">".to_owned(),
            script: Some("https://a.example/embed.js?\"&".to_owned()),
        };
        let html = frame.to_html();
        assert_eq!(
            html,
            "<iframe src=\"https://a.example/?v=1&amp;q=&quot;&gt;&lt;script&gt;\" \
             title=\"Guns &amp; “knives” &lt;&quot;1&quot;&gt;\" loading=\"lazy\" style=\"width:100%;border:0\" \
             height=\"640\" allow=\"clipboard-write\"></iframe>\n\
             <script src=\"https://a.example/embed.js?&quot;&amp;\" async></script>"
        );
    }

    #[test]
    fn a_frame_of_fixed_height_has_no_script() {
        let html = EmbedCode { src: "a".to_owned(), title: "b".to_owned(), script: None }.to_html();
        assert!(html.ends_with("</iframe>") && !html.contains("script"), "{html}");
    }

    #[test]
    fn a_view_is_called_by_the_title_of_the_page_and_its_own() {
        let dataset = dataset();
        assert!(title_of_view(&dataset, View::Pace, Language::En).ends_with(": Pace"));
        assert!(title_of_view(&dataset, View::Table, Language::Zh).ends_with("：表格"));
    }
}
