//! What a text says of the exactness of a number, in Chinese.

use crate::{
    data::Qualifier,
    finder::place::{Judgement, Place},
};

/// The words before a number. Longer ones come first.
const BEFORE: [(&str, Qualifier); 52] = [
    ("大于或者等于", Qualifier::MoreThan),
    ("小于或者等于", Qualifier::LessThan),
    ("大于或等于", Qualifier::MoreThan),
    ("小于或等于", Qualifier::LessThan),
    ("大于等于", Qualifier::MoreThan),
    ("小于等于", Qualifier::LessThan),
    ("不小于", Qualifier::MoreThan),
    ("不大于", Qualifier::LessThan),
    ("至少有", Qualifier::MoreThan),
    ("最多有", Qualifier::LessThan),
    ("不少于", Qualifier::MoreThan),
    ("不低于", Qualifier::MoreThan),
    ("不止", Qualifier::MoreThan),
    ("不超过", Qualifier::LessThan),
    ("不高于", Qualifier::LessThan),
    ("不多于", Qualifier::LessThan),
    ("不到", Qualifier::LessThan),
    ("不足", Qualifier::LessThan),
    ("不满", Qualifier::LessThan),
    ("未满", Qualifier::LessThan),
    ("未超过", Qualifier::LessThan),
    ("少于", Qualifier::LessThan),
    ("低于", Qualifier::LessThan),
    ("小于", Qualifier::LessThan),
    ("至多", Qualifier::LessThan),
    ("最多", Qualifier::LessThan),
    ("将近", Qualifier::About),
    ("接近", Qualifier::About),
    ("大约", Qualifier::About),
    ("大概", Qualifier::About),
    ("约为", Qualifier::About),
    ("约合", Qualifier::About),
    ("约占", Qualifier::About),
    ("约有", Qualifier::About),
    ("约达", Qualifier::About),
    ("超过了", Qualifier::MoreThan),
    ("超过", Qualifier::MoreThan),
    ("突破", Qualifier::MoreThan),
    ("多于", Qualifier::MoreThan),
    ("高于", Qualifier::MoreThan),
    ("大于", Qualifier::MoreThan),
    ("至少", Qualifier::MoreThan),
    ("起码", Qualifier::MoreThan),
    ("最少", Qualifier::MoreThan),
    ("逾", Qualifier::MoreThan),
    ("超", Qualifier::MoreThan),
    ("近", Qualifier::About),
    ("约", Qualifier::About),
    ("≥", Qualifier::MoreThan),
    ("≤", Qualifier::LessThan),
    (">", Qualifier::MoreThan),
    ("<", Qualifier::LessThan),
];

/// The words after a number and its measure word.
const AFTER: [(&str, Qualifier); 10] = [
    ("以上", Qualifier::MoreThan),
    ("之上", Qualifier::MoreThan),
    ("有余", Qualifier::MoreThan),
    ("开外", Qualifier::MoreThan),
    ("左右", Qualifier::About),
    ("上下", Qualifier::About),
    ("以下", Qualifier::LessThan),
    ("以内", Qualifier::LessThan),
    ("之内", Qualifier::LessThan),
    ("之下", Qualifier::LessThan),
];

/// What the text says of the exactness of a number, if it says anything.
pub(in crate::finder) fn qualifier(place: Place<'_>) -> Option<Judgement<Qualifier>> {
    let (start, end) = (place.start(), place.end());
    if place.numeral().is_exceeded {
        return Some(Judgement::new(Qualifier::MoreThan, "a word inside it", start..end));
    }
    let rest = place.paragraph.from(end);
    // 余额 is a word.
    if rest.starts_with(['余', '多'])
        && !rest.starts_with("余额")
        && !rest.starts_with("多种")
        && !rest.starts_with("多样")
    {
        return Some(Judgement::new(Qualifier::MoreThan, "a word after it", start..end + 1));
    }
    // 3个多月.
    if super::measure(rest).and_then(|measure| rest.strip_prefix(measure)).is_some_and(|rest| rest.starts_with('多'))
        || rest.starts_with("个多")
    {
        return Some(Judgement::new(Qualifier::MoreThan, "a word after it", start..end + 2));
    }
    if rest.starts_with('来') && super::measure(rest.trim_start_matches('来')).is_some() {
        return Some(Judgement::new(Qualifier::About, "a word after it", start..end + 1));
    }
    let before = place.paragraph.before(start);
    let before = before.trim_end().trim_end_matches("人民币").trim_end_matches(['$', '¥', '￥', '€', '£']);
    for (words, decided) in BEFORE {
        if before.ends_with(words) && !is_inside_a_word(before, words) {
            return Some(Judgement::new(decided, "a word before it", start.saturating_sub(words.chars().count())..end));
        }
    }
    let gap = rest.len() - rest.trim_start_matches(' ').len();
    let measure = super::measure(&rest[gap..]).map_or(0, |measure| gap + measure.len());
    for length in [gap, measure] {
        let after = rest.get(length..).unwrap_or_default();
        for (words, decided) in AFTER {
            if after.starts_with(words) {
                let last = place.paragraph.after(end, length + words.len());
                return Some(Judgement::new(decided, "words after it", start..last));
            }
        }
    }
    if place.text(end) == "+" {
        return Some(Judgement::new(Qualifier::MoreThan, "a sign after it", start..end + 1));
    }
    None
}

/// Whether a word is the end of another one that says nothing of exactness: 附近, 最近, 节约.
fn is_inside_a_word(before: &str, word: &str) -> bool {
    let longer: &[&str] = match word {
        "近" => &["附近", "最近", "临近", "邻近", "靠近", "晚近", "新近"],
        "约" => &["节约", "签约", "违约", "合约", "条约", "预约", "公约", "履约"],
        "超" => &["反超", "赶超"],
        _ => &[],
    };
    longer.iter().any(|longer| before.ends_with(longer))
}
