//! The code that embeds a view in another site's page.

use super::markup::escaped;

/// The HTML of a frame with the embedded page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EmbedCode {
    /// The full URL of the embedded page.
    pub src: String,
    /// The title, for screen readers.
    pub title: String,
    /// The full URL of the script that adjusts the frame's height to its content. Without it the height is fixed.
    pub script: Option<String>,
}

impl EmbedCode {
    /// The initial height of the frame, in pixels. The script can change it.
    pub const HEIGHT: u32 = 640;

    /// The file name of the script, in the page's folder.
    pub const SCRIPT: &str = "embed.js";

    /// The code, one line for each element.
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

#[cfg(test)]
mod tests {
    use super::EmbedCode;

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
}
