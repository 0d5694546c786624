//! A citation as an entry for BibTeX and biblatex.

use crate::export::{Citation, table::iso};

/// The months as BibTeX abbreviates them. Bibliography styles write them out.
const MONTHS: [&str; 12] = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

impl Citation<'_> {
    /// An entry for BibTeX and biblatex, in UTF-8.
    pub fn to_bibtex(&self) -> String {
        let published = self.published();
        let year = published.map(|day| day.year().to_string());
        let month = published.and_then(|day| MONTHS.get(usize::from(u8::from(day.month())) - 1));
        let mut entry = ["@misc{", &self.key()].concat();
        // A second pair of braces protects names and capitals.
        push_field(&mut entry, "author", ["{{", "}}"], self.author().map(escaped).as_deref());
        push_field(&mut entry, "title", ["{{", "}}"], Some(&escaped(&self.title())));
        push_field(&mut entry, "howpublished", ["{", "}"], self.container().map(escaped).as_deref());
        push_field(&mut entry, "organization", ["{{", "}}"], self.outlet().map(escaped).as_deref());
        push_field(&mut entry, "year", ["{", "}"], year.as_deref());
        push_field(&mut entry, "month", ["", ""], month.copied());
        push_field(&mut entry, "version", ["{", "}"], Some(&self.dataset.version.short()));
        push_field(&mut entry, "note", ["{", "}"], Some(&escaped(&self.note())));
        push_field(&mut entry, "url", ["{", "}"], Some(&escaped_url(&self.url)));
        push_field(&mut entry, "urldate", ["{", "}"], Some(&iso::date(self.accessed)));
        entry.push_str("\n}\n");
        entry
    }
}

fn push_field(entry: &mut String, name: &str, [open, close]: [&str; 2], value: Option<&str>) {
    if let Some(value) = value {
        entry.extend([",\n  ", name, " = ", open, value, close]);
    }
}

/// Escapes a text for TeX. Braces become commands, because BibTeX counts escaped braces too.
fn escaped(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '#' | '$' | '%' | '&' | '_' => out.extend(['\\', character]),
            '\\' => out.push_str("\\textbackslash{}"),
            '{' => out.push_str("\\textbraceleft{}"),
            '}' => out.push_str("\\textbraceright{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            // Not every TeX supports this character.
            '\u{2212}' => out.push_str("$-$"),
            _ if character.is_control() => out.push(' '),
            _ => out.push(character),
        }
    }
    out
}

/// The URL without characters that would end its field; TeX needs no others escaped.
fn escaped_url(url: &str) -> String {
    let mut out = String::new();
    for character in url.chars() {
        match character {
            '{' => out.push_str("%7B"),
            '}' => out.push_str("%7D"),
            '\\' => out.push_str("%5C"),
            ' ' => out.push_str("%20"),
            _ if character.is_control() => {}
            _ => out.push(character),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::{
        data::Language,
        export::{
            Cited,
            sample::{citation, citation_of_figure, dataset},
        },
        words::attribution::Origin,
    };

    #[test]
    fn a_figure_becomes_an_entry() {
        let dataset = dataset();
        let entry = citation_of_figure(&dataset, "half-year-change", Language::En).to_bibtex();
        let expected = format!(
            "@misc{{hundred-days-2022-08-05-half-year-change,
  author = {{{{China’s Ministry of Public Security}}}},
  title = {{{{Criminal cases, first half of 2022: $-$16.3\\% (Change on a year earlier)}}}},
  howpublished = {{The Hundred Days Action, in figures}},
  organization = {{{{China News Service}}}},
  year = {{2022}},
  month = aug,
  version = {{{}}},
  note = {{Reported by China’s Ministry of Public Security (paragraph 3 of 26), published by China News Service, \
             5 August 2022. The text names no year; 2022 is inferred. Not independently verified.}},
  url = {{https://example.org/?v=1&lang=en}},
  urldate = {{2026-11-24}}
}}
",
            dataset.version.short()
        );
        assert_eq!(entry, expected);
    }

    #[test]
    fn chinese_stays_as_it_is() {
        let dataset = dataset();
        let entry = citation_of_figure(&dataset, "cases-solved", Language::Zh).to_bibtex();
        assert!(entry.contains("  title = {{已破刑事案件：26.98万起}},\n"), "{entry}");
        assert!(entry.contains("中国公安部通报（第2、8段，共26段）"), "{entry}");
    }

    #[test]
    fn what_tex_would_read_as_a_command_is_escaped() {
        assert_eq!(escaped("50% & #1_$ ~^"), "50\\% \\& \\#1\\_\\$ \\textasciitilde{}\\textasciicircum{}");
        assert_eq!(escaped("{a}\\b\n"), "\\textbraceleft{}a\\textbraceright{}\\textbackslash{}b ");
        assert_eq!(escaped_url("https://a.b/?q=x_%20{\\}~ y\n"), "https://a.b/?q=x_%20%7B%5C%7D~%20y");
    }

    /// The depth of open braces after a text, as BibTeX counts them; `None` for an unmatched closing brace.
    fn depth(text: &str) -> Option<usize> {
        text.chars().try_fold(0_usize, |depth, character| match character {
            '{' => Some(depth + 1),
            '}' => depth.checked_sub(1),
            _ => Some(depth),
        })
    }

    proptest! {
        #[test]
        fn braces_balance_whatever_the_words(
            label in any::<String>(), odd in r"[{}\\$%&#_^~\n]{0,12}", url in any::<String>(),
        ) {
            prop_assert_eq!(depth(&escaped(&odd)), Some(0));
            prop_assert_eq!(depth(&escaped_url(&odd)), Some(0));
            let dataset = dataset();
            let cited = Cited { name: odd.clone(), label, number: odd, paragraphs: vec![3], origin: Origin::Derived, condition: None };
            let mut citation = citation(&dataset, cited, Language::En);
            citation.url = url;
            let entry = citation.to_bibtex();
            let inside = entry.strip_prefix("@misc{").and_then(|rest| rest.strip_suffix("\n}\n")).expect("an entry");
            prop_assert_eq!(depth(inside), Some(0));
        }
    }
}
