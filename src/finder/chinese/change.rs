//! Whether a number is the size of an increase or of a decrease, in Chinese.

use crate::finder::{
    found::Change,
    place::{Judgement, Place},
};

/// The words of change that end right before a number. Longer ones come first, because 少增 is a decrease.
const WORDS: [(&str, Change); 59] = [
    ("多增", Change::Up),
    ("少减", Change::Up),
    ("少增", Change::Down),
    ("多减", Change::Down),
    ("少降", Change::Up),
    ("增长", Change::Up),
    ("增加", Change::Up),
    ("递增", Change::Up),
    ("净增", Change::Up),
    ("上升", Change::Up),
    ("上涨", Change::Up),
    ("上调", Change::Up),
    ("上扬", Change::Up),
    ("提高", Change::Up),
    ("提升", Change::Up),
    ("回升", Change::Up),
    ("攀升", Change::Up),
    ("反弹", Change::Up),
    ("扩大", Change::Up),
    ("加快", Change::Up),
    ("高出", Change::Up),
    ("多出", Change::Up),
    ("增多", Change::Up),
    ("激增", Change::Up),
    ("猛增", Change::Up),
    ("增幅", Change::Up),
    ("涨幅", Change::Up),
    ("升幅", Change::Up),
    ("增速", Change::Up),
    ("延长", Change::Up),
    ("提速", Change::Up),
    ("缩短", Change::Down),
    ("下降", Change::Down),
    ("下跌", Change::Down),
    ("下滑", Change::Down),
    ("下调", Change::Down),
    ("回落", Change::Down),
    ("减少", Change::Down),
    ("降低", Change::Down),
    ("缩小", Change::Down),
    ("收窄", Change::Down),
    ("放缓", Change::Down),
    ("减缓", Change::Down),
    ("萎缩", Change::Down),
    ("压减", Change::Down),
    ("递减", Change::Down),
    ("锐减", Change::Down),
    ("骤降", Change::Down),
    ("降幅", Change::Down),
    ("跌幅", Change::Down),
    ("减幅", Change::Down),
    ("增", Change::Up),
    ("升", Change::Up),
    ("涨", Change::Up),
    ("快", Change::Up),
    ("降", Change::Down),
    ("减", Change::Down),
    ("跌", Change::Down),
    ("慢", Change::Down),
];

/// Words that end in a word of change and are none.
const OTHERS: [&str; 6] = ["新增", "毫升", "晋升", "裁减", "公升", "不减"];

/// Words of comparison after which 高, 低, 多 and 少 are changes.
const COMPARED: [&str; 7] = ["比", "较", "同比", "环比", "相比", "去年", "上年"];

/// The direction of a number, if it is the size of a change.
pub(in crate::finder) fn change(place: Place<'_>) -> Option<Judgement<Change>> {
    let (start, end) = (place.start(), place.end());
    let before = place.paragraph.slice(place.tokens_before());
    // The clause that the number is in.
    let clause = before.rsplit(['，', ',', '。', ';', ':']).next().unwrap_or(before);
    let near = without_fillers(clause);
    if let Some((word, decided)) = WORDS.iter().find(|(word, _)| near.ends_with(word)) {
        let is_other = OTHERS.iter().any(|other| near.ends_with(other));
        return (!is_other).then(|| {
            Judgement::new(
                *decided,
                "a word before it",
                place.paragraph.previous(start).map_or(start, |last| last + 1).saturating_sub(word.chars().count())
                    ..end,
            )
        });
    }
    for (word, decided) in [("高", Change::Up), ("多", Change::Up), ("低", Change::Down), ("少", Change::Down)] {
        if near.ends_with(word) && COMPARED.iter().any(|compared| clause.contains(compared)) {
            return Some(Judgement::new(decided, "a comparison before it", start.saturating_sub(1)..end));
        }
    }
    let is_rate = place.numeral().is_percent || place.paragraph.from(end).starts_with("个百分点");
    // 增速依然高达22.8%.
    if is_rate {
        for (word, decided) in [
            ("增速", Change::Up),
            ("增幅", Change::Up),
            ("涨幅", Change::Up),
            ("降幅", Change::Down),
            ("跌幅", Change::Down),
            ("增长率", Change::Up),
        ] {
            if clause.contains(word) {
                return Some(Judgement::new(
                    decided,
                    "the name of a rate of change before it",
                    place.tokens_before().start.max(start.saturating_sub(8))..end,
                ));
            }
        }
        let rest = place.paragraph.from(end);
        let rest = rest.strip_prefix("的").unwrap_or(rest);
        for (word, decided) in [
            ("增长", Change::Up),
            ("增幅", Change::Up),
            ("涨幅", Change::Up),
            ("下降", Change::Down),
            ("降幅", Change::Down),
            ("跌幅", Change::Down),
            ("增速", Change::Up),
        ] {
            if rest.starts_with(word) {
                return Some(Judgement::new(decided, "a word after it", start..place.paragraph.after(end, 9)));
            }
        }
    }
    None
}

/// A clause without the words that can stand between a word of change and its number.
fn without_fillers(clause: &str) -> &str {
    // Longer ones come first: 将近 ends in 近.
    const FILLERS: [&str; 19] = [
        "将近",
        "接近",
        "大约",
        "超过",
        "了",
        "约",
        "近",
        "逾",
        "超",
        "达",
        "幅度",
        "不到",
        "不足",
        "至少",
        "仅",
        "均",
        "人民币",
        "为",
        "高",
    ];
    // 降至 and 增加到 name the level that was reached.
    let mut near = clause.trim_end();
    while let Some(rest) = FILLERS.iter().find_map(|filler| near.strip_suffix(filler)) {
        // 高 is a filler only before 达, as in 高达.
        if near.ends_with('高') && !clause.contains("高达")
            || near.ends_with("为") && !near.ends_with("幅为") && !near.ends_with("速为")
        {
            break;
        }
        near = rest.trim_end();
    }
    near
}
