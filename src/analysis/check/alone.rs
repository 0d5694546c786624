//! Whether a number is separate or part of another expression: "27th" is not 27.

/// Whether a number between these characters is not part of another expression. The characters are half-width and
/// lower-case.
pub(super) fn stands_alone(before: &[char], after: &[char]) -> bool {
    is_open_before(before) && is_open_after(after)
}

fn is_open_before(before: &[char]) -> bool {
    match before {
        before if ends_with_month(before) => false,
        [.., '.'] => false,
        [.., '第'] | [.., '第', ' '] => false,
        [.., beside] if is_joined(*beside) || is_scale(*beside) => false,
        [.., far, link] if is_link(*link) && far.is_ascii_digit() => false,
        [.., far, '-' | '\u{2010}' | '\u{2011}' | '/'] if is_joined(*far) => false,
        _ => true,
    }
}

fn is_open_after(after: &[char]) -> bool {
    match after {
        ['%' | '‰' | '°', ..] => false,
        [beside, ..] if is_joined(*beside) => false,
        [link, far, ..] if is_link(*link) && far.is_ascii_digit() => false,
        ['\'' | '’', far, ..] if is_joined(*far) => false,
        // "20多万" means more than 200,000.
        ['多' | '余' | '几' | '来', rest @ ..] if begins_with_scale(rest) => false,
        _ => {
            let next = after.strip_prefix(&[' ']).unwrap_or(after);
            !begins_with_scale(after)
                && !begins_with_day_or_hour(next)
                && !begins_with_word(next, &["percent", "percentage", "per cent"])
                && !begins_with_word(next, &MONTHS)
        }
    }
}

/// Whether a suffix is not a multiplier but the start of a word: "million" of "millionaire", "千" of "千克", the kilogram.
pub(super) fn is_part_of_word(suffix: &str, after: &[char]) -> bool {
    let Some(first) = after.first() else { return false };
    match suffix {
        "千" => follows_kilo(*first),
        _ => suffix.starts_with(|letter: char| letter.is_ascii_lowercase()) && is_joined(*first),
    }
}

/// Whether a character forms one word with an adjacent digit: a letter of a script that separates words with spaces, a
/// digit, a superscript or a fraction. Unicode's tables would be more exact, and larger.
fn is_joined(character: char) -> bool {
    character.is_ascii_alphanumeric()
        || matches!(character,
            '_' | '²' | '³' | '¹' | '¼'..='¾' | '\u{c0}'..='\u{1fff}' | '\u{2070}'..='\u{209c}' | '\u{2150}'..='\u{218f}')
}

/// Whether a character joins two digits: in a range, a time or a date.
fn is_link(character: char) -> bool {
    matches!(character, '-' | '\u{2010}'..='\u{2015}' | ':' | '/' | '~')
}

/// Whether a character continues a number in Chinese.
fn is_scale(character: char) -> bool {
    matches!(character, '十' | '百' | '千' | '万' | '亿' | '零')
}

fn begins_with_scale(after: &[char]) -> bool {
    match after {
        ['千', second, ..] if follows_kilo(*second) => false,
        [first, ..] => is_scale(*first),
        [] => false,
    }
}

/// Whether "千" before this character means "kilo".
fn follows_kilo(character: char) -> bool {
    matches!(character, '克' | '米' | '瓦' | '卡' | '伏')
}

/// "27日" is a day like "27th", and "8时" an hour.
fn begins_with_day_or_hour(after: &[char]) -> bool {
    matches!(after, ['月' | '日' | '号' | '时' | '点', ..])
}

/// The months that make a number beside them a day or a year. "May" is left out, because "27 may" is more often a verb.
const MONTHS: [&str; 11] =
    ["january", "february", "march", "april", "june", "july", "august", "september", "october", "november", "december"];

/// Whether a text begins with one of these words. A longer word that begins like one of them is another word.
fn begins_with_word(text: &[char], words: &[&str]) -> bool {
    words.iter().any(|word| {
        let split = text.split_at_checked(word.len());
        split.is_some_and(|(here, after)| {
            word.chars().eq(here.iter().copied()) && !after.first().is_some_and(|beside| is_joined(*beside))
        })
    })
}

/// "July 27" is a day, and "July 2022" a year.
fn ends_with_month(before: &[char]) -> bool {
    let Some(before) = before.strip_suffix(&[' ']) else { return false };
    MONTHS
        .iter()
        .any(|month| before.len() >= month.len() && begins_with_word(&before[before.len() - month.len()..], &[month]))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn chars(text: &str) -> Vec<char> {
        text.chars().collect()
    }

    #[test]
    fn a_number_among_words_and_marks_stands_alone() {
        for (before, after) in [
            ("", ""),
            ("some ", " guns"),
            ("(", ")"),
            ("“", "”"),
            ("¥", ","),
            ("fell -", "."),
            ("fell \u{2013}", ";"),
            ("were—", "—and"),
            ("a ", "-gun haul"),
            ("guns:", ":"),
            ("枪", "支，"),
            ("，", "个"),
            ("炸药", "千克"),
            ("装机5万人", "多人"),
            ("乱点", "处"),
            ("in july, ", " cases"),
            ("july: ", ""),
            ("", " may follow"),
            ("", " marchers"),
            ("", " to be tried in july"),
        ] {
            assert!(stands_alone(&chars(before), &chars(after)), "{before}_{after}");
        }
    }

    #[test]
    fn a_number_that_is_part_of_something_else_does_not() {
        for (before, after) in [
            ("", "th"),
            ("", "mm"),
            ("x", ""),
            ("é", ""),
            ("covid-", ""),
            ("a/", ""),
            ("18-", ""),
            ("18–", " july"),
            ("", "–27"),
            ("8:", ""),
            ("", ":00"),
            ("", "/11"),
            (".", ""),
            ("", "%"),
            ("", " percent"),
            ("", " per cent of"),
            ("", " percentage points"),
            ("18 to ", " july, aimed at"),
            ("on july ", ""),
            ("of july ", "."),
            ("", "‰"),
            ("", "’s"),
            ("", "²"),
            ("", "½"),
            ("第", "起"),
            ("第 ", " 起"),
            ("7月", "日"),
            ("7 月 ", " 日"),
            ("", "月"),
            ("上午", "时"),
            ("5万", "千"),
            ("", "万"),
            ("", "多万"),
            ("", "余亿"),
        ] {
            assert!(!stands_alone(&chars(before), &chars(after)), "{before}_{after}");
        }
    }

    #[test]
    fn a_suffix_may_be_the_beginning_of_a_word() {
        assert!(is_part_of_word("million", &chars("aires")));
        assert!(!is_part_of_word("million", &chars(" yuan")) && !is_part_of_word("million", &[]));
        assert!(is_part_of_word("千", &chars("克")) && !is_part_of_word("千", &chars("人")));
        assert!(!is_part_of_word("%", &chars("of")) && !is_part_of_word("万", &chars("a")));
    }
}
