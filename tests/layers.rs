//! Architecture tests: modules import in layer order, and every file follows the repository's conventions.

use std::{collections::BTreeSet, fs, path::Path};

use proc_macro2::{TokenStream, TokenTree};

/// A file of the repository.
struct Source {
    /// The path from the repository's root, separated by `/`.
    path: String,
    text: String,
}

/// The layers, which are folders of `src`. A file may import its own layer and earlier ones.
const LAYERS: [&str; 9] = ["data", "finder", "query", "words", "analysis", "chart", "export", "draft", "ui"];

/// The files that may use browser APIs.
const IN_THE_BROWSER: &[&str] = &["src/ui/", "src/main.rs"];

/// Crates that only some files may use: the prefix of their names, and the prefixes of the files' paths.
const CONFINED: [(&str, &[&str]); 5] = [
    ("plotters", &["src/chart/"]),
    ("leptos", IN_THE_BROWSER),
    ("web_sys", IN_THE_BROWSER),
    ("gloo", IN_THE_BROWSER),
    ("wasm_bindgen", IN_THE_BROWSER),
];

/// Markers of unfinished code, in two halves so that this file does not contain them.
const UNFINISHED: [(&str, &str); 3] = [("TO", "DO"), ("FIX", "ME"), ("dbg", "!")];

/// The largest number of lines of a file, without its tests. A file with the words of a language may be longer.
const MOST_LINES: usize = 400;
const WORDS: &str = "src/words/language/";

#[test]
fn the_repository_follows_its_layers_and_conventions() {
    let sources = sources();
    for folder in LAYERS.map(|layer| format!("src/{layer}/")).iter().map(String::as_str).chain(["tests/", "tools/"]) {
        assert!(sources.iter().any(|source| source.path.starts_with(folder)), "no files in {folder}");
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

/// The problems of a file, each as a sentence.
fn problems(source: &Source) -> Vec<String> {
    let Source { path, text } = source;
    let code: TokenStream = match text.parse() {
        Ok(code) => code,
        Err(error) => return vec![format!("{path} is not Rust: {error}.")],
    };
    let mut problems = Vec::new();
    if let Some(place) = LAYERS.iter().position(|layer| path.starts_with(&format!("src/{layer}/"))) {
        let named = modules_named(code.clone());
        let later = LAYERS[place + 1..].iter().filter(|later| named.contains(**later));
        problems.extend(later.map(|later| format!("{path} names {later}, a layer after {}.", LAYERS[place])));
    }
    if path.starts_with("src/") {
        let words = words(code);
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
    if lines > MOST_LINES && ![WORDS, "tests/"].iter().any(|folder| path.starts_with(folder)) {
        problems.push(format!("{path} has {lines} lines, more than {MOST_LINES}."));
    }
    for (first, second) in UNFINISHED {
        if text.contains(&format!("{first}{second}")) {
            problems.push(format!("{path} holds a {first}{second}."));
        }
    }
    problems
}

/// Whether a file starts with a `//!` paragraph that ends like a sentence.
fn opens_with_a_sentence(text: &str) -> bool {
    let paragraph: Vec<_> =
        text.lines().map_while(|line| line.strip_prefix("//! ")).take_while(|line| !line.trim().is_empty()).collect();
    paragraph.last().is_some_and(|line| line.ends_with(['.', ':']))
}

/// The identifiers in code, without comments and string literals.
fn words(code: TokenStream) -> BTreeSet<String> {
    let mut words = BTreeSet::new();
    for token in code {
        match token {
            TokenTree::Ident(word) => _ = words.insert(word.to_string()),
            TokenTree::Group(group) => words.extend(self::words(group.stream())),
            _ => {}
        }
    }
    words
}

/// The top-level modules in paths after `crate::` or `super::`, alone or in braces.
fn modules_named(code: TokenStream) -> BTreeSet<String> {
    let tokens: Vec<_> = code.into_iter().collect();
    let mut named = BTreeSet::new();
    for window in tokens.windows(4) {
        if let [TokenTree::Ident(root), TokenTree::Punct(first), TokenTree::Punct(second), next] = window
            && ["crate", "super", "hundred_days"].iter().any(|name| root == name)
            && [first, second].iter().all(|mark| mark.as_char() == ':')
        {
            match next {
                TokenTree::Ident(name) => _ = named.insert(name.to_string()),
                TokenTree::Group(group) => named.extend(first_words(group.stream())),
                _ => {}
            }
        }
    }
    for token in tokens {
        if let TokenTree::Group(group) = token {
            named.extend(modules_named(group.stream()));
        }
    }
    named
}

/// The first identifier of each element of a comma-separated list.
fn first_words(list: TokenStream) -> Vec<String> {
    let tokens: Vec<_> = list.into_iter().collect();
    let parts = tokens.split(|token| matches!(token, TokenTree::Punct(mark) if mark.as_char() == ','));
    parts.filter_map(|part| part.first()).map(ToString::to_string).collect()
}

/// The problems of an example file with a valid first line.
fn found(path: &str, body: &str) -> Vec<String> {
    problems(&Source { path: path.to_owned(), text: format!("//! A file.\n\n{body}\n") })
}

#[test]
fn a_layer_that_names_a_later_one_is_found() {
    for body in [
        "use crate::ui::Element;",
        "use crate::{\n    data::{Figure, Ref},\n    ui::Element,\n};",
        "use super::super::ui;",
        "use super::super::{chart, ui};",
        "fn f() { crate :: ui::g(); }",
        "fn f(c: char) -> bool { c == '\"' || crate::ui::g() }",
        "fn f<'a>(a: &'a str) { crate::ui::g(a); }",
        "fn f() { assert!(crate::ui::g(), \"{}\", 1); }",
    ] {
        assert_eq!(found("src/chart/a.rs", body), ["src/chart/a.rs names ui, a layer after chart."], "{body}");
    }
    assert_eq!(found("src/data/a.rs", "use crate::{chart::A, query::B, ui::C};").len(), 3);
    assert_eq!(found("src/query/a/b.rs", "use crate::{chart::A, data::B, ui::C};").len(), 2);
    assert_eq!(found("src/chart/a.rs", "use crate::export::A;"), ["src/chart/a.rs names export, a layer after chart."]);
    assert_eq!(found("src/export/a.rs", "use crate::{chart::A, ui::C};").len(), 1);
}

#[test]
fn a_layer_may_name_itself_and_those_before_it() {
    for body in [
        "use crate::{\n    query::{Scale, format},\n    data::Figure,\n};",
        "use super::scene;",
        "//! See [`crate::ui`].",
        "/* crate::ui */",
        "const A: &str = \"crate::ui\";",
        "const A: &str = r#\"crate::\"ui\"#;",
        "use crate::data::ui;",
        "fn f() { crate::chart::g(); }",
    ] {
        assert_eq!(found("src/chart/a.rs", body), [""; 0], "{body}");
    }
    assert_eq!(found("src/ui/a.rs", "use crate::{chart::A, query::B, data::C};"), [""; 0]);
}

#[test]
fn a_file_that_is_not_rust_is_found() {
    assert_eq!(found("src/chart/a.rs", "fn f() {").len(), 1);
}

#[test]
fn a_crate_outside_its_place_is_found() {
    for (krate, path) in [
        ("plotters", "src/ui/a.rs"),
        ("plotters_backend", "src/query/a.rs"),
        ("leptos", "src/chart/a.rs"),
        ("web_sys", "src/lib.rs"),
        ("gloo_net", "src/data/a.rs"),
        ("wasm_bindgen", "src/query/a.rs"),
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
fn unfinished_code_is_found() {
    for (first, second) in UNFINISHED {
        assert_eq!(found("tests/a.rs", &format!("// {first}{second}")).len(), 1);
    }
}
