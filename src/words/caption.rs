//! The words of takeaways, in both languages.

use crate::data::Language;

/// The words of takeaways in one language; where several stand together, something stands between each two of them.
#[derive(Debug)]
pub(crate) struct TakeawayWords {
    /// Around a label, and around its number.
    pub(crate) named: [&'static str; 3],
    /// Around the largest number, then around the smallest and the number of times.
    pub(crate) times: [&'static str; 4],
    /// Whether the smallest stands before the number of times.
    pub(crate) smallest_first: bool,
    /// Around the largest and the smallest number, where the one is larger.
    pub(crate) larger: [&'static str; 3],
    /// Around the largest and the smallest number, where nothing tells them apart.
    pub(crate) not_told: [&'static str; 3],
    /// Before the number that all are.
    pub(crate) alike: &'static str,
    /// The end of a sentence.
    pub(crate) end: &'static str,
    language: Language,
}

static ENGLISH: TakeawayWords = TakeawayWords {
    named: ["“", "” (", ")"],
    times: ["The largest number here, ", ", is ", " times the smallest, ", "."],
    smallest_first: false,
    larger: ["The largest number here is ", ", the smallest ", "."],
    not_told: ["The numbers farthest apart here are ", " and ", ", and what they can stand for overlaps."],
    alike: "The numbers here are alike: ",
    end: ".",
    language: Language::En,
};

static CHINESE: TakeawayWords = TakeawayWords {
    named: ["“", "”（", "）"],
    times: ["其中最大的数字是", "，为最小的", "的", "倍。"],
    smallest_first: true,
    larger: ["其中最大的数字是", "，最小的是", "。"],
    not_told: ["其中相差最大的是", "和", "，但两者可能代表的范围相互重叠。"],
    alike: "这些数字相同：",
    end: "。",
    language: Language::Zh,
};

/// The words of takeaways in one language.
pub(crate) const fn takeaway_words(language: Language) -> &'static TakeawayWords {
    match language {
        Language::En => &ENGLISH,
        Language::Zh => &CHINESE,
    }
}

impl TakeawayWords {
    /// "16 of the 27 figures shown are for one period, “To the end of July”.": which periods have the most of the
    /// figures shown, and how many each.
    pub(crate) fn busiest(&self, periods: &[&str], most: usize, shown: usize) -> String {
        let between = if self.language == Language::En { "” and “" } else { "”和“" };
        let names = periods.join(between);
        match (self.language, periods.len()) {
            (Language::En, 1) if shown == 1 => format!("The one figure shown is for “{names}”."),
            (Language::En, 1) if most == shown => {
                format!("All {shown} figures shown are for one period, “{names}”.")
            }
            (Language::En, 1) => format!("{most} of the {shown} figures shown are for one period, “{names}”."),
            (Language::En, _) => {
                format!("No period has more of the {shown} figures shown than “{names}”, with {most} each.")
            }
            (Language::Zh, 1) if most == shown => format!("所显示的{shown}个数字都属于同一时段：“{names}”。"),
            (Language::Zh, 1) => format!("所显示的{shown}个数字中，有{most}个属于同一时段：“{names}”。"),
            (Language::Zh, _) => format!("在所显示的{shown}个数字中，“{names}”的最多，各有{most}个。"),
        }
    }
}
