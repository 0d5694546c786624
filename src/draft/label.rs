//! Proposes the label of a figure from the words beside its number.

use super::unit::capitalized;
use crate::{data::Language, finder::Found};

/// The longest label, in characters.
const LONGEST: usize = 80;

/// English words that do not begin or end a label: they join it to the number or to the sentence.
const JOINTS: &str = "a an the of and or with by to at in on for from about nearly over than more less up down is are \
    was were be been has have had also some another other its their that which this some as while they it he she we \
    but";

/// English words of the verb inside a label: "cases have been solved" is "cases solved".
const AUXILIARIES: &str = "have has had been were was are is be";

/// Words after the unit with which something else begins.
const ENDS: [&str; 6] = ["and ", "while ", "as ", "but ", "when ", "where "];

/// Chinese words that do not begin or end a label.
const CHINESE_JOINTS: [&str; 16] =
    ["共计", "累计", "其中", "总计", "合计", "分别", "高达", "达到", "共", "达", "为", "约", "，", "的", "、", "和"];

/// Chinese words that begin what is said of the subject of the clause before: "出口9.85万亿元，增长28.1%".
const PREDICATES: [&str; 16] = [
    "同比",
    "环比",
    "比上年",
    "比去年",
    "较去年",
    "较上年",
    "增长",
    "下降",
    "上升",
    "减少",
    "增加",
    "提升",
    "回落",
    "占",
    "扩大",
    "收窄",
];

/// A draft of the label of a number. `subject` is the label of the figure before it in its paragraph, or empty.
pub(super) fn label(found: &Found, subject: &str, language: Language) -> String {
    let is_percent = found.unit == "%";
    let text = if language == Language::Zh { chinese(found, subject) } else { english(found, is_percent) };
    capitalized(&shortened(if text.is_empty() && !is_percent { &found.unit } else { &text }))
}

fn chinese(found: &Found, subject: &str) -> String {
    let mut text = found.what.trim();
    loop {
        let rest =
            CHINESE_JOINTS.iter().find_map(|joint| text.strip_prefix(joint).or_else(|| text.strip_suffix(joint)));
        match rest {
            Some(rest) => text = rest.trim(),
            None => break,
        }
    }
    let is_predicate = PREDICATES.iter().any(|predicate| text.starts_with(predicate));
    // A subject that is itself a predicate is that of the figure before it.
    let end = PREDICATES.iter().filter_map(|predicate| subject.find(predicate)).min().unwrap_or(subject.len());
    if is_predicate { [&subject[..end], text].concat() } else { text.to_owned() }
}

fn english(found: &Found, is_percent: bool) -> String {
    let text = found.what.trim();
    let text = match text.strip_prefix(found.unit.as_str()) {
        // "8,954 kg of explosives" is "explosives".
        Some(rest) if !is_percent && rest.trim_start().starts_with("of ") => rest,
        // "1,200 birds and removed 3 nets" is "birds".
        Some(rest) if !is_percent && ENDS.iter().any(|end| rest.trim_start().starts_with(end)) => &found.unit,
        _ => text,
    };
    let is_quote = |character| matches!(character, '“' | '”' | '"' | '$' | '£' | '€' | '¥');
    let is_among = |list: &str, word: &str| list.split_whitespace().any(|listed| listed.eq_ignore_ascii_case(word));
    let words: Vec<_> = text.split_whitespace().map(|word| word.trim_matches(is_quote)).collect();
    let is_joint = |word: &&str| word.is_empty() || is_among(JOINTS, word);
    let start = words.iter().position(|word| !is_joint(word)).unwrap_or(words.len());
    let end = words.iter().rposition(|word| !is_joint(word)).map_or(start, |last| last + 1);
    let inner = words[start..end].iter().filter(|word| !is_among(AUXILIARIES, word));
    inner.copied().collect::<Vec<_>>().join(" ")
}

/// The beginning of a text that is too long for a label, of whole words where it has spaces.
pub(super) fn shortened(text: &str) -> String {
    let mut short: String = text.chars().take(LONGEST).collect();
    if short.len() < text.len()
        && let Some((whole, _)) = short.rsplit_once(' ')
    {
        short = whole.to_owned();
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::finder::find;

    fn labels(text: &str, language: Language) -> Vec<String> {
        let mut labels: Vec<String> = Vec::new();
        for found in find(text) {
            let subject = labels.last().cloned().unwrap_or_default();
            labels.push(label(&found, &subject, language));
        }
        labels
    }

    #[test]
    fn a_label_has_no_words_of_the_sentence_around_it() {
        assert_eq!(labels("Over 1,200 burglaries have been solved.", Language::En), ["Burglaries solved"]);
        assert_eq!(labels("Crews found 8,954 kg of explosives.", Language::En), ["Explosives"]);
        assert_eq!(labels("Visits to the parks were up 12%.", Language::En), ["Visits to the parks"]);
        assert_eq!(labels("Crews freed 1,200 birds and removed 35 nets.", Language::En), ["Birds", "Nets"]);
    }

    #[test]
    fn a_chinese_clause_without_a_subject_has_that_before_it() {
        assert_eq!(
            labels("水果出口35.2亿元，同比增长8.1%；蔬菜进口9亿元，增长3%。", Language::Zh),
            ["水果出口", "水果出口同比增长", "蔬菜进口", "蔬菜进口增长"]
        );
    }
}
