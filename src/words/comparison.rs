//! The words of comparisons, in both languages.

use crate::data::Language;

/// The words of comparisons in one language; where several stand together, something stands between each two of them.
#[derive(Debug)]
#[expect(missing_docs, reason = "each field is named after what it says, and says it")]
pub struct ComparisonWords {
    pub title: &'static str,
    pub pin: &'static str,
    pub unpin: &'static str,
    pub pinned: &'static str,
    pub compare_with: &'static str,
    pub choose: &'static str,
    pub same_unit: &'static str,
    pub other_unit: &'static str,
    pub no_ratio: &'static str,
    pub ratio: &'static str,
    pub keep_in_mind: &'static str,
    pub times: &'static str,
    /// Around the larger, the number of times and the smaller.
    pub of_per: [&'static str; 4],
    /// Whether the smaller stands before the number of times.
    pub smaller_first: bool,
    pub other_units: [&'static str; 3],
    pub rate_and_total: &'static str,
    pub day_and_night: &'static str,
    pub not_above_zero: &'static str,
    pub no_bounds: &'static str,
    pub may_be_equal: &'static str,
    /// Around the two lengths.
    pub lengths: [&'static str; 3],
    pub overlap: &'static str,
}

static ENGLISH: ComparisonWords = ComparisonWords {
    title: "Side by side",
    pin: "Pin for comparison",
    unpin: "Stop comparing",
    pinned: "Pinned. Choose another mark to see it beside this one, or one of these:",
    compare_with: "Compare with",
    choose: "Choose a figure",
    same_unit: "In the same unit",
    other_unit: "In another unit",
    no_ratio: "No ratio",
    ratio: "Ratio",
    keep_in_mind: "Keep in mind",
    times: " times",
    of_per: ["“", "” is ", " “", "”."],
    smaller_first: false,
    other_units: [
        "One counts or measures “",
        "”, the other “",
        "”: there is no number of times between different units.",
    ],
    rate_and_total: "One is a rate by day or by night, the other a total over its period: there is no number of times between them.",
    day_and_night: "One is by the day, the other by the night, which has fewer hours: there is no number of times between them.",
    not_above_zero: "One of the numbers can be zero or below: a number of times would say nothing.",
    no_bounds: "The statement gives one of the numbers without bounds, so their ratio has none either.",
    may_be_equal: "What the two numbers can stand for overlaps: they may be equal.",
    lengths: ["The periods differ in length: ", " against ", "."],
    overlap: "Their days overlap, and the statement does not say whether one number contains the other.",
};

static CHINESE: ComparisonWords = ComparisonWords {
    title: "并列比较",
    pin: "固定以便比较",
    unpin: "停止比较",
    pinned: "已固定。选择另一个标记，与它并列查看；也可从下面选择：",
    compare_with: "比较对象",
    choose: "选择一个数字",
    same_unit: "单位相同",
    other_unit: "单位不同",
    no_ratio: "没有比值",
    ratio: "比值",
    keep_in_mind: "须留意",
    times: "倍",
    of_per: ["“", "”为“", "”的", "。"],
    smaller_first: true,
    other_units: ["一个计的是“", "”，另一个计的是“", "”：单位不同，没有倍数可言。"],
    rate_and_total: "一个是每日或每夜的速率，另一个是整个时段的总数：两者之间没有倍数可言。",
    day_and_night: "一个按天算，另一个按夜算，而一夜的时数比一天少：两者之间没有倍数可言。",
    not_above_zero: "其中一个数字可能为零或负数，倍数没有意义。",
    no_bounds: "通报没有给出其中一个数字的上下限，比值也就没有上下限。",
    may_be_equal: "两个数字可能代表的范围相互重叠，两者可能相等。",
    lengths: ["时段长短不同：", "与", "。"],
    overlap: "两者的日期有重叠，通报没有说明一个数字是否包含另一个。",
};

/// The words of comparisons in one language.
pub const fn comparison_words(language: Language) -> &'static ComparisonWords {
    match language {
        Language::En => &ENGLISH,
        Language::Zh => &CHINESE,
    }
}

/// Why the figure to compare with is left out of a link.
pub const fn needs_figure(language: Language) -> &'static str {
    match language {
        Language::En => "only beside a figure",
        Language::Zh => "须与数字同时给出",
    }
}
