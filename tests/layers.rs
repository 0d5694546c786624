//! The layers of the source stay in their order, and every file keeps the habits that a reader relies on.

use std::{fs, path::Path};

/// A file of the repository.
struct Source {
    /// The path from the repository's root, with `/` between its parts.
    path: String,
    text: String,
}

/// The layers, each with those that it may not know.
const LAYERS: [(&str, &[&str]); 4] = [
    ("figure", &["explore", "chart", "export", "ui"]),
    ("explore", &["chart", "export", "ui"]),
    ("chart", &["export", "ui"]),
    ("export", &["ui"]),
];

/// Crates that only some files may name: the beginning of their name, and the beginnings of the files' paths.
const CONFINED: [(&str, &[&str]); 5] = [
    ("plotters", &["src/chart/"]),
    ("leptos", &["src/ui/", "src/main.rs", "src/full.rs"]),
    ("web_sys", &["src/ui/", "src/main.rs", "src/full.rs"]),
    ("gloo", &["src/ui/", "src/main.rs", "src/full.rs"]),
    ("wasm_bindgen", &["src/ui/", "src/main.rs", "src/full.rs"]),
];

/// What is written while something is still open, in two halves so that this file does not hold it.
const UNFINISHED: [(&str, &str); 3] = [("TO", "DO"), ("FIX", "ME"), ("dbg", "!")];

/// The most lines of a file, its tests not counted.
const MOST_LINES: usize = 400;

#[test]
fn the_repository_keeps_its_layers_and_habits() {
    let sources = sources();
    for layer in ["src/figure/", "src/explore/", "src/chart/", "src/export/", "src/ui/", "tests/", "tools/"] {
        assert!(sources.iter().any(|source| source.path.starts_with(layer)), "no files in {layer}");
    }
    let problems: Vec<_> = sources.iter().flat_map(problems).collect();
    assert!(problems.is_empty(), "\n{}", problems.join("\n"));
}

/// Every Rust file of `src`, `tests` and `tools`.
fn sources() -> Vec<Source> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    let mut folders = ["src", "tests", "tools"].map(str::to_owned).to_vec();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(root.join(&folder)).expect("a folder") {
            let entry = entry.expect("an entry of a folder");
            let path = format!("{folder}/{}", entry.file_name().to_string_lossy());
            if entry.path().is_dir() {
                folders.push(path);
            } else if path.ends_with(".rs") {
                let text = fs::read_to_string(entry.path()).expect("a text");
                sources.push(Source { path, text });
            }
        }
    }
    sources.sort_by(|a, b| a.path.cmp(&b.path));
    sources
}

/// What is wrong with a file, each as a sentence.
fn problems(source: &Source) -> Vec<String> {
    let Source { path, text } = source;
    let code = code(text);
    let words = words(&code);
    let mut problems = Vec::new();
    for (layer, unknown) in LAYERS {
        if path.starts_with(&format!("src/{layer}/")) {
            let named = unknown.iter().filter(|unknown| layers_named(&words).contains(*unknown));
            problems.extend(named.map(|unknown| format!("{path} names {unknown}, a layer after {layer}.")));
        }
    }
    if path.starts_with("src/") {
        for (krate, places) in CONFINED {
            let is_named = words.iter().any(|word| word.starts_with(krate));
            if is_named && !places.iter().any(|place| path.starts_with(place)) {
                problems.push(format!("{path} names {krate}, which only {} may.", places.join(" and ")));
            }
        }
    }
    if !opens_with_a_sentence(text) {
        problems.push(format!("{path} does not open with a sentence on what it holds."));
    }
    let lines = text.split("\n#[cfg(test)]\nmod tests {").next().unwrap_or(text).lines().count();
    if lines > MOST_LINES && !path.starts_with("tests/") {
        problems.push(format!("{path} has {lines} lines, more than {MOST_LINES}."));
    }
    for (first, second) in UNFINISHED {
        if text.contains(&format!("{first}{second}")) {
            problems.push(format!("{path} holds a {first}{second}."));
        }
    }
    problems
}

/// Whether a file opens with `//!` and a paragraph that ends as a sentence does.
fn opens_with_a_sentence(text: &str) -> bool {
    let paragraph: Vec<_> =
        text.lines().map_while(|line| line.strip_prefix("//! ")).take_while(|line| !line.trim().is_empty()).collect();
    paragraph.last().is_some_and(|line| line.ends_with(['.', ':']))
}

/// The code of a file: comments and what stands in quotation marks are gone.
fn code(text: &str) -> String {
    let mut code = String::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let skipped = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            rest.find("*/").map_or(rest.len(), |end| end + 2)
        } else if first == '"' {
            quoted_len(rest)
        } else if first == 'r' && !code.ends_with(is_word) {
            raw_len(rest)
        } else if first == '\'' {
            character_len(rest)
        } else {
            0
        };
        if skipped == 0 {
            code.push(first);
        } else {
            code.push(' ');
        }
        rest = &rest[skipped.max(if skipped == 0 { first.len_utf8() } else { 0 })..];
    }
    code
}

/// The length of the string that a text begins with.
fn quoted_len(text: &str) -> usize {
    let mut is_escaped = true; // The opening mark does not close.
    for (index, character) in text.char_indices() {
        match character {
            '"' if !is_escaped => return index + 1,
            '\\' if !is_escaped => is_escaped = true,
            _ => is_escaped = false,
        }
    }
    text.len()
}

/// The length of the raw string that a text begins with; 0 if it begins with none.
fn raw_len(text: &str) -> usize {
    let hashes = text[1..].len() - text[1..].trim_start_matches('#').len();
    if !text[1 + hashes..].starts_with('"') {
        return 0;
    }
    let end = format!("\"{}", "#".repeat(hashes));
    let start = hashes + 2;
    text[start..].find(&end).map_or(text.len(), |at| start + at + end.len())
}

/// The length of the character literal that a text begins with; 0 if the mark begins a lifetime.
fn character_len(text: &str) -> usize {
    let mut characters = text.char_indices().skip(1);
    match (characters.next(), characters.next()) {
        (Some((_, '\\')), Some((after, escaped))) => {
            let from = after + escaped.len_utf8();
            text[from..].find('\'').map_or(0, |end| from + end + 1)
        }
        (Some(_), Some((end, '\''))) => end + 1,
        _ => 0,
    }
}

fn is_word(character: char) -> bool {
    character.is_alphanumeric() || character == '_'
}

/// The words of code and the marks between them, each on its own.
fn words(code: &str) -> Vec<&str> {
    let mut words = Vec::new();
    let mut rest = code.trim_start();
    while let Some(first) = rest.chars().next() {
        let word = rest.find(|character| !is_word(character)).unwrap_or(rest.len()).max(first.len_utf8());
        words.push(&rest[..word]);
        rest = rest[word..].trim_start();
    }
    words
}

/// The modules at the root of the crate that code names: after `crate::` or a `super::`, alone or in a group.
fn layers_named<'a>(words: &[&'a str]) -> Vec<&'a str> {
    let mut named = Vec::new();
    for (index, window) in words.windows(4).enumerate() {
        match window {
            ["crate" | "super" | "hundred_days", ":", ":", "{"] => {
                let mut depth = 0_usize;
                for pair in words[index + 3..].windows(2) {
                    match pair[0] {
                        "{" => depth += 1,
                        "}" => depth -= 1,
                        _ => {}
                    }
                    if depth == 0 {
                        break;
                    }
                    if depth == 1 && matches!(pair[0], "{" | ",") {
                        named.push(pair[1]);
                    }
                }
            }
            ["crate" | "super" | "hundred_days", ":", ":", name] => named.push(*name),
            _ => {}
        }
    }
    named
}

/// The problems of a made-up file that opens as it should.
fn found(path: &str, body: &str) -> Vec<String> {
    problems(&Source { path: path.to_owned(), text: format!("//! A file.\n\n{body}\n") })
}

#[test]
fn a_layer_that_names_a_later_one_is_found() {
    for body in [
        "use crate::ui::Element;",
        "use crate::{\n    figure::{Figure, Ref},\n    ui::Element,\n};",
        "use super::super::ui;",
        "use super::super::{chart, ui};",
        "fn f() { crate :: ui::g(); }",
        "fn f(c: char) -> bool { c == '\"' || crate::ui::g() }",
        "fn f<'a>(a: &'a str) { crate::ui::g(a); }",
    ] {
        assert_eq!(found("src/chart/a.rs", body), ["src/chart/a.rs names ui, a layer after chart."], "{body}");
    }
    assert_eq!(found("src/figure/a.rs", "use crate::{chart::A, explore::B, ui::C};").len(), 3);
    assert_eq!(found("src/explore/a/b.rs", "use crate::{chart::A, figure::B, ui::C};").len(), 2);
    assert_eq!(found("src/chart/a.rs", "use crate::export::A;"), ["src/chart/a.rs names export, a layer after chart."]);
    assert_eq!(found("src/export/a.rs", "use crate::{chart::A, ui::C};").len(), 1);
}

#[test]
fn a_layer_may_name_itself_and_those_before_it() {
    for body in [
        "use crate::{\n    explore::{Scale, format},\n    figure::Figure,\n};",
        "use super::scene;",
        "//! See [`crate::ui`].",
        "/* crate::ui */",
        "const A: &str = \"crate::ui\";",
        "const A: &str = r#\"crate::\"ui\"#;",
        "use crate::figure::ui;",
        "fn f() { crate::chart::g(); }",
    ] {
        assert_eq!(found("src/chart/a.rs", body), [""; 0], "{body}");
    }
    assert_eq!(found("src/ui/a.rs", "use crate::{chart::A, explore::B, figure::C};"), [""; 0]);
}

#[test]
fn a_crate_outside_its_place_is_found() {
    for (krate, path) in [
        ("plotters", "src/ui/a.rs"),
        ("plotters_backend", "src/explore/a.rs"),
        ("leptos", "src/chart/a.rs"),
        ("web_sys", "src/lib.rs"),
        ("gloo_net", "src/figure/a.rs"),
        ("wasm_bindgen", "src/explore/a.rs"),
    ] {
        assert_eq!(found(path, &format!("use {krate}::a;")).len(), 1, "{krate}");
        assert_eq!(found(path, &format!("/// As in {krate}.")), [""; 0], "{krate}");
    }
    assert_eq!(found("src/main.rs", "use leptos::a;"), [""; 0]);
    assert_eq!(found("src/chart/a.rs", "use plotters::a;"), [""; 0]);
    assert_eq!(found("tests/a.rs", "use plotters::a;"), [""; 0]);
}

#[test]
fn a_file_without_an_opening_sentence_is_found() {
    let opens = |text: &str| opens_with_a_sentence(text);
    assert!(opens("//! One line.\nuse a;") && opens("//! Two\n//! lines.\n//!\n//! And more") && opens("//! A list:"));
    assert!(!opens("") && !opens("use a;") && !opens("//! No end\nuse a;") && !opens("\n//! Late.") && !opens("//!"));
}

#[test]
fn a_long_file_is_found_unless_its_tests_make_it_long() {
    let lines = |count: usize| "fn f() {}\n".repeat(count);
    assert_eq!(found("src/ui/a.rs", &lines(390)), [""; 0]);
    assert_eq!(found("src/ui/a.rs", &lines(400)).len(), 1);
    assert_eq!(found("tools/a.rs", &lines(400)).len(), 1);
    assert_eq!(found("tests/a.rs", &lines(400)), [""; 0]);
    assert_eq!(found("src/ui/a.rs", &format!("{}\n#[cfg(test)]\nmod tests {{\n{}}}", lines(300), lines(300))), [""; 0]);
}

#[test]
fn what_is_unfinished_is_found() {
    for (first, second) in UNFINISHED {
        assert_eq!(found("tests/a.rs", &format!("// {first}{second}")).len(), 1);
    }
}
