//! Finds the files that a file makes the browser load.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// The `rel` values of links that load their target with the page.
const LOADING_LINKS: [&str; 6] = ["stylesheet", "preload", "modulepreload", "prefetch", "icon", "manifest"];

const QUOTES: [char; 3] = ['"', '\'', '`'];

/// The references of an HTML page, including inline scripts and styles.
pub(crate) fn in_page(html: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut inline = Inline::None;
    let mut emitter = DefaultEmitter::default();
    emitter.naively_switch_states(true);
    for Ok(token) in Tokenizer::new_with_emitter(html, emitter) {
        match token {
            Token::StartTag(tag) => {
                found.extend(in_tag(&tag));
                inline = Inline::after(&tag);
            }
            Token::String(text) => found.extend(inline.references(&String::from_utf8_lossy(&text))),
            Token::EndTag(_) => inline = Inline::None,
            _ => {}
        }
    }
    found
}

/// The files in these attributes of the page's script. An attribute can contain several.
pub(crate) fn in_script_attributes(html: &str, names: &[&str]) -> Vec<String> {
    let scripts = Tokenizer::new(html).filter_map(|Ok(token)| match token {
        Token::StartTag(tag) if tag.name.as_slice() == b"script" => Some(tag),
        _ => None,
    });
    let files = |tag| names.iter().filter_map(|name| attribute(&tag, &format!("data-{name}"))).collect::<Vec<_>>();
    scripts.flat_map(files).flat_map(|list| list.split_whitespace().map(String::from).collect::<Vec<_>>()).collect()
}

/// The references of an inline script: its string literals that are relative paths.
fn in_inline_script(script: &str) -> Vec<String> {
    script.split(QUOTES).filter(|text| is_relative_path(text)).map(String::from).collect()
}

/// The references of a module: its imports.
///
/// Other string literals are ignored, because a loader also has names of WebAssembly parts that look like paths.
pub(crate) fn in_module(script: &str) -> Vec<String> {
    let pieces: Vec<&str> = script.split(QUOTES).collect();
    let is_import = |code: &str| ["from", "import"].iter().any(|keyword| code.trim_end().ends_with(keyword));
    pieces
        .windows(2)
        .filter(|pair| is_import(pair[0]) && is_relative_path(pair[1]))
        .map(|pair| pair[1].to_owned())
        .collect()
}

fn is_relative_path(text: &str) -> bool {
    (text.starts_with("./") || text.starts_with("../")) && !text.contains(char::is_whitespace)
}

/// The references of a stylesheet: every `url(…)`, and every `@import` of a string.
pub(crate) fn in_style(style: &str) -> Vec<String> {
    let urls = style.split("url(").skip(1).filter_map(|rest| rest.split_once(')')).map(|(url, _)| url);
    let imports = style.split("@import").skip(1).filter_map(|rest| {
        let rest = rest.trim_start();
        let quote = rest.chars().next().filter(|first| matches!(first, '"' | '\''))?;
        rest[1..].split_once(quote).map(|(url, _)| url)
    });
    urls.chain(imports).map(|url| url.trim().trim_matches(['"', '\'']).to_owned()).collect()
}

/// The references in the attributes of a tag.
fn in_tag(tag: &StartTag<()>) -> Vec<String> {
    let is_link = tag.name.as_slice() == b"link";
    let loads =
        attribute(tag, "rel").is_some_and(|kinds| kinds.split_whitespace().any(|kind| LOADING_LINKS.contains(&kind)));
    let target = if is_link { attribute(tag, "href").filter(|_| loads) } else { attribute(tag, "src") };
    target.into_iter().collect()
}

fn attribute(tag: &StartTag<()>, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).trim().to_owned())
}

/// The language of an inline text, if it can contain references.
enum Inline {
    None,
    Script,
    Style,
}

impl Inline {
    fn after(tag: &StartTag<()>) -> Self {
        match tag.name.as_slice() {
            b"style" => Self::Style,
            b"script" => match attribute(tag, "type").as_deref() {
                None | Some("" | "module" | "text/javascript") => Self::Script,
                Some(_) => Self::None,
            },
            _ => Self::None,
        }
    }

    fn references(&self, text: &str) -> Vec<String> {
        match self {
            Self::None => Vec::new(),
            Self::Script => in_inline_script(text),
            Self::Style => in_style(text),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_loads_its_sources_and_its_loading_links() {
        let page = r#"<!DOCTYPE html><html><head>
            <link rel="canonical" href="https://example.org/"><link rel="alternate" href="./zh.html">
            <link rel="shortcut icon" href="./icon.svg"><link rel=stylesheet href=./main-1f.css>
            <link rel="preload" href="./data/figures.json" as="fetch" crossorigin>
            <link rel="modulepreload" href="./app-2e.js"></head>
            <body><a href="./data/figures.json" download>data</a><p>src="./not-a-tag.js"</p>
            <!-- <img src="./comment.png"> --><img src="./seal.png" alt=""></body></html>"#;
        let expected = ["./icon.svg", "./main-1f.css", "./data/figures.json", "./app-2e.js", "./seal.png"];
        assert_eq!(in_page(page), expected);
    }

    #[test]
    fn an_inline_script_loads_what_it_imports_and_starts() {
        let page = r#"<script type="module">
            import init, * as bindings from './app-2e.js';
            const wasm = await init({ module_or_path: './app-2e_bg.wasm' });
            if (1 < 2) dispatchEvent(new CustomEvent("TrunkApplicationStarted", {detail: {wasm}}));
            </script><script type="application/json">{"path": "./later.json"}</script>"#;
        assert_eq!(in_page(page), ["./app-2e.js", "./app-2e_bg.wasm"]);
    }

    #[test]
    fn a_script_loads_the_files_that_its_attributes_list() {
        let page = "<p data-js=./no.js><script data-wasm=./a.wasm data-js='./a.js' data-more='./b.js ./c.js'></script>";
        let named = |names: &[&str]| in_script_attributes(page, names);
        assert_eq!(named(&["js", "wasm"]), ["./a.js", "./a.wasm"]);
        assert_eq!(named(&["more"]), ["./b.js", "./c.js"]);
        assert_eq!(named(&["none"]), [""; 0]);
        assert_eq!(in_page(page), [""; 0]);
    }

    #[test]
    fn an_inline_style_loads_its_urls() {
        assert_eq!(in_page("<style>body { background: url('./paper.svg') }</style>"), ["./paper.svg"]);
    }

    #[test]
    fn a_style_sheet_loads_urls_and_imports() {
        let style = r#"@import "tokens.css"; @import url(print.css);
            @font-face { src: url( "../fonts/text.woff2" ) format("woff2") }"#;
        assert_eq!(in_style(style), ["print.css", "../fonts/text.woff2", "tokens.css"]);
    }

    #[test]
    fn a_module_loads_what_it_imports_alone() {
        let script = r#"import { now } from "./snippets/clock.js";import'../plain.js';export{a}from'./a.js';
            const parts = { "./app_bg.js": import0 }; new URL('app_bg.wasm', import.meta.url);
            const later = () => import("./later.js");"#;
        assert_eq!(in_module(script), ["./snippets/clock.js", "../plain.js", "./a.js"]);
    }
}
