//! What the columns of the tables that leave the page hold, in both languages.

use crate::data::Language;

/// The columns of both tables, of reported and of derived figures, by their names in the first row.
const COLUMNS: [(&str, &str, &str); 34] = [
    ("id", "The name of the figure in the dataset and in links.", "数字在数据集和链接中的名称。"),
    ("label_en", "What was counted or measured, in English.", "统计的内容（英文）。"),
    ("label_zh", "What was counted or measured, in Simplified Chinese.", "统计的内容（简体中文）。"),
    ("category", "The category of the figure, by its id in the dataset.", "所属类别在数据集中的名称。"),
    (
        "unit",
        "The unit of value, step, low and high, by its id in the dataset.",
        "value、step、low、high各列所用单位在数据集中的名称。",
    ),
    ("period", "The period that the figure covers, by its id in the dataset.", "所涵盖时期在数据集中的名称。"),
    ("from", "The first day of the period.", "时期的第一天。"),
    ("to", "The last day of the period, which is part of it.", "时期的最后一天，含当天。"),
    (
        "nightly_from",
        "When each night of the period begins; empty for whole days.",
        "每夜开始的时刻；按整天计的时期为空。",
    ),
    (
        "nightly_to",
        "When each night of the period ends, often on the next morning; empty for whole days.",
        "每夜结束的时刻，常为次日凌晨；按整天计的时期为空。",
    ),
    (
        "value",
        "The number as reported, in base units: 12.05 million is 12050000. A fall is negative.",
        "通报的数字，以基本单位计：1205万写作12050000。下降为负数。",
    ),
    (
        "step",
        "The place value of the last significant printed digit: 100 for “269,800”.",
        "印出的最后一位有效数字的位值：“26.98万”为100。",
    ),
    ("qualifier", "What the statement says of the number’s exactness.", "通报对数字精确程度的说法。"),
    (
        "low",
        "The least that it can stand for, given how the numbers are printed; empty where there is no bound.",
        "按数字的印法，可能代表的最小值；没有下限时为空。",
    ),
    (
        "high",
        "The most that it can stand for, given how the numbers are printed; empty where there is no bound.",
        "按数字的印法，可能代表的最大值；没有上限时为空。",
    ),
    (
        "paragraphs",
        "The paragraphs in which it stands, or in which what it is computed from stands, counted from 1, with a space between them.",
        "数字（或计算所用的数字）所在的段落，从1数起，以空格分隔。",
    ),
    (
        "printed",
        "The number as each of these paragraphs prints it, with a semicolon between them.",
        "各段落中印出的写法，以分号分隔。",
    ),
    ("caution_en", "What the number does not say, in English.", "数字没有说明的内容（英文）。"),
    ("caution_zh", "What the number does not say, in Simplified Chinese.", "数字没有说明的内容（简体中文）。"),
    ("kind", "How the number is computed: ratio, share, rate or difference.", "算法：比值、占比、速率或差。"),
    ("of", "What is divided, or what something is taken from, by its id.", "被除数或被减数的名称。"),
    (
        "per",
        "What it is divided by, or what is taken from it, by its id; “day” or “night” for a rate.",
        "除数或减数的名称；速率则为day（天）或night（夜）。",
    ),
    ("per_count", "For a rate the number of days or nights.", "速率所除的天数或夜数。"),
    ("basis", "For how many of “per” the number is given: 100 for “per hundred”.", "按多少个per计：“每百”为100。"),
    (
        "formula_en",
        "The computation with the numbers filled in, as the page shows it in English.",
        "填入数字的算式，与英文页面所示相同。",
    ),
    (
        "formula_zh",
        "The computation with the numbers filled in, as the page shows it in Chinese.",
        "填入数字的算式，与中文页面所示相同。",
    ),
    (
        "shown_en",
        "What comes of it, with its unit and no more digits than the inputs support, in English.",
        "计算结果，带单位，位数不超过所用数字支持的精度（英文）。",
    ),
    (
        "shown_zh",
        "What comes of it, with its unit and no more digits than the inputs support, in Simplified Chinese.",
        "计算结果，带单位，位数不超过所用数字支持的精度（简体中文）。",
    ),
    ("unit_en", "What low and high count, in English.", "low、high两列的单位（英文）。"),
    ("unit_zh", "What low and high count, in Simplified Chinese.", "low、high两列的单位（简体中文）。"),
    (
        "inputs",
        "The reported figures that it is computed from, by their ids, with a space between them.",
        "计算所用的通报数字的名称，以空格分隔。",
    ),
    (
        "scope",
        "Whether both numbers speak of the same things: “same” or “overlap_not_stated”.",
        "两个数字所指范围是否一致：same（一致）或overlap_not_stated（未说明是否重叠）。",
    ),
    ("note_en", "What the statement leaves open about that, in English.", "通报在这方面没有说明的内容（英文）。"),
    (
        "note_zh",
        "What the statement leaves open about that, in Simplified Chinese.",
        "通报在这方面没有说明的内容（简体中文）。",
    ),
];

/// What a column holds, as a sentence; nothing for a name that no column has.
pub fn column_description(name: &str, language: Language) -> &'static str {
    let found = COLUMNS.iter().find(|(column, ..)| *column == name);
    found.map_or("", |&(_, en, zh)| match language {
        Language::En => en,
        Language::Zh => zh,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_column_is_described_once_in_a_sentence() {
        for (index, (name, en, zh)) in COLUMNS.iter().enumerate() {
            assert!(en.ends_with('.') && zh.ends_with('。') && !zh.contains([',', ';', ':']), "{name}");
            assert!(COLUMNS[..index].iter().all(|(before, ..)| before != name), "{name} stands twice");
            assert_eq!(column_description(name, Language::Zh), *zh);
        }
        assert_eq!(column_description("unknown", Language::En), "");
    }
}
