//! Sentences with something in them: numbers, dates, names.

use super::words;
use crate::{
    data::Language,
    query::{View, ViewContent},
};

/// What stands between a name and what it is the name of.
pub const fn colon(language: Language) -> &'static str {
    match language {
        Language::En => ": ",
        Language::Zh => "：",
    }
}

/// "27 figures" where all of a view's are shown, else "7 of 27 figures".
pub fn how_many(view: View, shown: usize, all: usize, language: Language) -> String {
    if shown == all { counted(view, all, language) } else { shown_of_all(view, shown, all, language) }
}

/// "7 of 27 figures", "3 of 8 ratios": what of a view's is shown.
pub fn shown_of_all(view: View, shown: usize, all: usize, language: Language) -> String {
    let [en, _, zh] = nouns(view);
    match language {
        Language::En => format!("{shown} of {all} {en}"),
        Language::Zh => format!("{all}个{zh}中的{shown}个"),
    }
}

/// "7 figures", "1 ratio".
pub fn counted(view: View, count: usize, language: Language) -> String {
    let [en, en_one, zh] = nouns(view);
    match language {
        Language::En => format!("{count} {}", if count == 1 { en_one } else { en }),
        Language::Zh => format!("{count}个{zh}"),
    }
}

/// What a view shows: several and one in English, and in Chinese.
const fn nouns(view: View) -> [&'static str; 3] {
    match view.content() {
        ViewContent::Figures => ["figures", "figure", "数字"],
        ViewContent::Rates => ["rates", "rate", "速率"],
        ViewContent::Ratios => ["ratios", "ratio", "比值"],
    }
}

/// "As reported by … on 5 August 2022".
pub fn as_reported_by(authority: &str, date: &str, language: Language) -> String {
    match language {
        Language::En => format!("As reported by {authority} on {date}"),
        Language::Zh => format!("据{authority}{date}通报"),
    }
}

/// "One statement, 27 figures."
pub fn one_statement(figures: usize, language: Language) -> String {
    match language {
        Language::En => format!("One statement, {figures} figures."),
        Language::Zh => format!("一份通报，{figures}个数字。"),
    }
}

/// "paragraph 14 of 26".
pub fn paragraph_of(paragraph: usize, all: usize, language: Language) -> String {
    match language {
        Language::En => format!("paragraph {paragraph} of {all}"),
        Language::Zh => format!("第{paragraph}段，共{all}段"),
    }
}

/// What a view is called.
pub const fn view_name(view: View, language: Language) -> &'static str {
    let words = words(language);
    match view {
        View::Compare => words.compare,
        View::Pace => words.pace,
        View::Timeline => words.timeline,
        View::Ratios => words.ratios,
        View::Statement => words.statement,
        View::Table => words.table,
    }
}

/// "27 of 27 figures found in their places.": what a check of the reader's text came to.
pub fn figures_found(found: usize, elsewhere: usize, missing: usize, language: Language) -> String {
    let all = found + elsewhere + missing;
    let mut text = match language {
        Language::En => format!("{found} of {all} figures found in their places"),
        Language::Zh => format!("{all}个数字中有{found}个在原处找到"),
    };
    for (count, en, zh) in [(elsewhere, "found elsewhere", "个在别处找到"), (missing, "missing", "个没有找到")]
    {
        if count > 0 {
            text.push_str(&match language {
                Language::En => format!(", {count} {en}"),
                Language::Zh => format!("，{count}{zh}"),
            });
        }
    }
    text.push_str(match language {
        Language::En => ".",
        Language::Zh => "。",
    });
    text
}

/// "found, paragraphs 2 and 8": where in the reader's text a number was found.
pub fn found_in(verdict: &str, paragraphs: &[usize], language: Language) -> String {
    let numbers: Vec<_> = paragraphs.iter().map(usize::to_string).collect();
    match (language, paragraphs.len()) {
        (Language::En, 1) => format!("{verdict}, paragraph {}", numbers.concat()),
        (Language::En, _) => format!("{verdict}, paragraphs {}", numbers.join(" and ")),
        (Language::Zh, _) => format!("{verdict}：第{}段", numbers.join("、")),
    }
}

/// Says that an earlier version of the data is shown, as a link asks.
pub fn earlier_data_shown(shown: &str, current: &str, language: Language) -> String {
    match language {
        Language::En => format!(
            "This is version {shown} of the data, which the link was made with. The current version is {current}; \
             figures may differ."
        ),
        Language::Zh => format!("当前显示的是做链接时所用的数据版本{shown}。现行版本为{current}，数字可能不同。"),
    }
}

/// Says that the current data is shown, as the version that a link was made with is not kept.
pub fn current_data_shown(shown: &str, asked: &str, language: Language) -> String {
    match language {
        Language::En => format!(
            "The link was made with version {asked} of the data, which this site does not have. The current version, \
             {shown}, is shown instead; figures may differ."
        ),
        Language::Zh => {
            format!("链接所用的数据版本{asked}在本站没有保存，现改为显示现行版本{shown}，数字可能不同。")
        }
    }
}

/// The name of one chart for a screen reader: "People, 7 figures, log scale".
pub fn chart_name(heading: &str, count: &str, log: bool, language: Language) -> String {
    let scale = if log { words(language).log_axis } else { words(language).linear_axis };
    match language {
        Language::En => format!("{heading}, {count}, {scale}"),
        Language::Zh => format!("{heading}，{count}，{scale}"),
    }
}
