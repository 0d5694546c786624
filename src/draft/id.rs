//! Ids from labels.

use std::collections::{HashMap, HashSet};

use crate::data::Id;

/// The ids of a list, each only once.
#[derive(Default)]
pub(super) struct Ids {
    used: HashSet<String>,
    /// The next number for each stem.
    numbers: HashMap<String, usize>,
}

impl Ids {
    /// Keeps an id from being given to something else.
    pub(super) fn reserve(&mut self, id: &str) {
        self.used.insert(id.to_owned());
    }

    /// The id of something: the one it has, otherwise the words of its label, otherwise its kind; with a number if it
    /// is used.
    pub(super) fn id(&mut self, own: Option<&str>, label: &str, kind: &str) -> String {
        let stem = own.map_or_else(|| from_label(label), str::to_owned);
        let stem = if stem.is_empty() { kind.to_owned() } else { stem };
        let mut id = stem.clone();
        while !self.used.insert(id.clone()) {
            let number = self.numbers.entry(stem.clone()).or_insert(2);
            let suffix = format!("-{number}");
            let length = stem.len().min(Id::MAX_LEN - suffix.len());
            id = stem[..length].trim_end_matches('-').to_owned() + suffix.as_str();
            *number += 1;
        }
        id
    }
}

/// The ASCII letters and digits of a label, with `-` between its words, as long as an id may be.
fn from_label(label: &str) -> String {
    let mut id = String::new();
    for word in label.split(|character: char| !character.is_ascii_alphanumeric()).filter(|word| !word.is_empty()) {
        let joint = usize::from(!id.is_empty());
        if id.len() + joint + word.len() > Id::MAX_LEN {
            break;
        }
        if joint > 0 {
            id.push('-');
        }
        id.push_str(&word.to_ascii_lowercase());
    }
    id
}
