//! The bundled dataset, for tests.

use std::sync::LazyLock;

use super::{Dataset, parse};

/// The file of the bundled dataset, with texts in the made-up language.
pub(crate) static FILE: LazyLock<Vec<u8>> =
    LazyLock::new(|| with_made_up_texts(include_str!("../../public/data/hundred-days-2022-08-05.json")).into_bytes());

/// The bundled dataset, with texts in the made-up language.
pub(crate) fn dataset() -> Dataset {
    parse(&FILE).expect("the bundled dataset is valid")
}

/// The bundled dataset with so many figures: those of the statement, again and again under other ids.
pub(crate) fn with_figures(count: usize) -> Dataset {
    let mut file: serde_json::Value = serde_json::from_slice(&FILE).expect("JSON");
    let figures = file["figures"].as_array_mut().expect("a list");
    let originals = figures.clone();
    for (number, original) in originals.iter().cycle().enumerate().skip(originals.len()).take(count - originals.len()) {
        let mut figure = original.clone();
        figure["id"] = format!("figure-{number}").into();
        figures.push(figure);
    }
    parse(file.to_string().as_bytes()).expect("valid figures")
}

/// JSON with a text in the made-up language after each Chinese text: the English text, which stands before it, with
/// other letters and other punctuation.
pub(crate) fn with_made_up_texts(json: &str) -> String {
    let mut result = String::new();
    let mut rest = json;
    while let Some(start) = rest.find("\"zh\":") {
        let english = rest[..start].rsplit_once("\"en\":").map_or("", |(_, after)| first_string(after).1);
        let (length, _) = first_string(&rest[start + 5..]);
        let (before, after) = rest.split_at(start + 5 + length);
        result.extend([before, ", \"qaa\": \"", &made_up(english), "\""]);
        rest = after;
    }
    result + rest
}

/// The first JSON string in a text: where it ends, and its content.
fn first_string(text: &str) -> (usize, &str) {
    let start = text.find('"').map_or(text.len(), |quote| quote + 1);
    let length = text[start..].find('"').unwrap_or_default();
    (start + length + 1, &text[start..start + length])
}

/// Fails if a text has a letter or a punctuation mark of English or Chinese outside of the names that all languages
/// share.
pub(crate) fn assert_is_made_up(text: &str, names: &[&str]) {
    let rest = names.iter().fold(text.to_owned(), |rest, name| rest.replace(name, ""));
    let is_foreign = |letter: char| {
        letter.is_ascii_alphabetic()
            || ('\u{3000}'..='\u{9fff}').contains(&letter)
            || ('\u{ff01}'..='\u{ff5e}').contains(&letter)
            || "“”’;".contains(letter)
            // Formulas have brackets.
            || "()".contains(letter) && !rest.contains('÷')
    };
    // In numbers and addresses these marks have no space after them.
    let has_foreign_mark = [", ", ": ", ". "].iter().any(|mark| rest.contains(mark));
    assert!(!rest.contains(is_foreign) && !has_foreign_mark, "{text}");
}

fn made_up(text: &str) -> String {
    let letter = |letter| match letter {
        'a'..='z' => 'ω',
        'A'..='Z' => 'Ω',
        ',' => '⸴',
        '.' => '⸱',
        ':' => '∶',
        ';' => '⁏',
        '’' => 'ʼ',
        '“' => '⟪',
        '”' => '⟫',
        '(' => '⟦',
        ')' => '⟧',
        other => other,
    };
    text.chars().map(letter).collect()
}
