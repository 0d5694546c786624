//! The method: how numbers become intervals, what is inferred and what is not claimed, in both languages.

use super::format;
use crate::data::{Dataset, Derived, Figure, Language, Qualifier, Quantity, Ref};

/// One part of the method.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    /// Its title.
    pub title: &'static str,
    /// Its paragraphs.
    pub paragraphs: Vec<String>,
    /// Numbers of the dataset that show it: as printed, what each can stand for, and why.
    pub examples: Vec<[String; 3]>,
}

/// The method in one language, with examples from this dataset.
pub fn method(dataset: &Dataset, language: Language) -> Vec<Part> {
    let parts: [(&str, &[&str]); 6] = match language {
        Language::En => EN,
        Language::Zh => ZH,
    };
    let mut parts: Vec<_> = parts
        .into_iter()
        .map(|(title, paragraphs)| Part {
            title,
            paragraphs: paragraphs.iter().map(|&paragraph| paragraph.to_owned()).collect(),
            examples: Vec::new(),
        })
        .collect();
    parts[1].examples = printed_examples(dataset, language);
    parts[2].examples = computed_examples(dataset, language);
    let mut inferred = Vec::new();
    if dataset.statement.year_inferred {
        inferred.push(year_inferred(dataset, language));
    }
    let cautions = dataset.periods().filter_map(|period| dataset[period].caution.as_ref());
    inferred.extend(cautions.map(|caution| caution.in_language(language).to_owned()));
    parts[3].paragraphs.splice(0..0, inferred);
    parts
}

/// For each way of printing, the first figure that is printed so.
fn printed_examples(dataset: &Dataset, language: Language) -> Vec<[String; 3]> {
    let mut seen = Vec::new();
    let first_of_kind = dataset.figures().filter(|&figure: &Ref<Figure>| {
        let shown = &dataset[figure];
        let kind = (dataset[shown.unit].kind, shown.amount.qualifier, shown.interval.is_exact());
        let is_new = !seen.contains(&kind);
        seen.push(kind);
        is_new
    });
    let example = |figure: Ref<Figure>| {
        let shown = &dataset[figure];
        let unit = &dataset[shown.unit];
        [
            format::amount_with_unit(&shown.amount, unit, language),
            format::interval(&shown.interval, unit, language),
            format::rounding(&shown.amount, unit, language),
        ]
    };
    first_of_kind.map(example).collect()
}

/// A few derived figures, with their formulas.
fn computed_examples(dataset: &Dataset, language: Language) -> Vec<[String; 3]> {
    let open = |quantity: Quantity| {
        dataset.sources_of(quantity).into_iter().any(|figure| dataset[figure].amount.qualifier == Qualifier::MoreThan)
    };
    let all: Vec<_> = dataset.derived().collect();
    let ratio = all.iter().copied().find(|&derived| !open(derived.into()));
    let open_rate = all.iter().copied().find(|&derived| open(derived.into()));
    let example = |derived: Ref<Derived>| {
        let formula = format::formula(dataset, derived, language);
        let terms = [Some(formula.of.text), Some(formula.operator.into()), Some(formula.per.text), formula.basis];
        [
            dataset[derived].label.in_language(language).to_owned(),
            format::quantity_with_unit(dataset, derived.into(), language),
            terms.into_iter().flatten().collect::<Vec<_>>().join(" "),
        ]
    };
    [ratio, open_rate].into_iter().flatten().map(example).collect()
}

fn year_inferred(dataset: &Dataset, language: Language) -> String {
    let year = dataset.statement.published.year();
    match language {
        Language::En => format!(
            "The year. The text gives days and months but no year. {year} is inferred from what is generally known \
             about when this statement was made; every date on this site rests on that."
        ),
        Language::Zh => format!(
            "年份。原文只有月日，没有年份。{year}年是根据该通报发布时间的公开信息推断的，本站所有日期都以此为准。"
        ),
    }
}

/// The parts in English: what stands, what is printed, what is computed, what is inferred, what is not claimed, links.
const EN: [(&str, &[&str]); 6] = [
    (
        "What this site shows",
        &[
            "The numbers are an authority’s claims about its own work, as a news agency published them. They are shown as reported. Nobody here has verified them, and showing them is not agreeing with them.",
            "What each paragraph says is told in our own words. The statement itself is not copied; a reader who has it can hold every number against it in the Statement view, on their own device.",
        ],
    ),
    (
        "From a printed number to what it can stand for",
        &[
            "A number that ends in zeros was most likely rounded. The place of its last digit other than zero is taken for the place it was rounded to, and the number can then stand for anything up to half a unit of that place to either side. This is the least that its printed form leaves open; the count behind it may be less certain than that.",
            "A count that is printed to its last digit is taken as exact. A weight or a percentage never is: it was measured or computed, so half a unit of its last digit stays open.",
            "“More than” is open above and “less than” is open below: the statement gives no bound there, so none is made up. For “about” no bounds are shown at all.",
        ],
    ),
    (
        "Computed numbers",
        &[
            "Ratios, rates and differences are computed by this site and marked as such. Each end of the result comes of the ends of its inputs that lead farthest, as interval arithmetic has it; an open end stays open.",
            "The ends are rounded outwards, to the largest place that is not wider than the range itself, and never to more than four digits. A range that four digits cannot show is given as one number with “about”.",
            "A pace divides by the days of a period, both ends included, or by its nights. Numbers that do not add up over time, and percentages, have none.",
        ],
    ),
    (
        "What is inferred",
        &[
            "Where a sentence of the statement carries no date of its own, the period of the sentences around it is used, and the figure says so.",
        ],
    ),
    (
        "What is not claimed",
        &[
            "Whether figures overlap is mostly not stated. A number is called a share only where the statement says that one figure contains the other; elsewhere it is a ratio, and what is left open is said beside it.",
            "Nothing is added from elsewhere: no population, no earlier year, no missing upper bound. Figures in different units never share an axis.",
        ],
    ),
    (
        "Versions and links",
        &[
            "The version of the data is the SHA-256 of its file; its first eight digits stand in the footer and, as “d”, in every link. A link made with an earlier version shows that version for as long as the site keeps it, and says so.",
            "What a link asks for in vain is named rather than passed over. The defaults of a link never change, so that it means the same for ever.",
        ],
    ),
];

/// The same in Chinese.
const ZH: [(&str, &[&str]); 6] = [
    (
        "本站展示什么",
        &[
            "这些数字是通报机关对自身工作的说法，由通讯社发布，本站照录，未经独立核实；照录不等于认可。",
            "各段内容用我们自己的话概述，不抄录原文。手头有原文的读者，可以在“通报”视图里逐个核对数字，原文不会离开自己的设备。",
        ],
    ),
    (
        "从印出的数字到可能的范围",
        &[
            "末尾带零的数字多半经过取整。最后一个非零数字所在的位，视为取整的位；真实数目可以在上下各半个单位之内。这只是印法所留的最小余地，实际的不确定可能更大。",
            "印到个位的计数视为准确。重量和百分比是测量或计算所得，最后一位总有半个单位的余地。",
            "“超过”没有上限，“不到”没有下限：通报没有给出，本站也不编造。对于“约”，不显示任何上下限。",
        ],
    ),
    (
        "算出的数",
        &[
            "比值、速率和差由本站算出，并且都有标明。结果的两端由各数最不利的两端相算而得（区间运算）；没有上限或下限的，结果也没有。",
            "两端向外取整，取到不宽于区间本身的最大数位，至多四位有效数字。四位数字分不开的区间，只写一个数，前面加“约”。",
            "速率是除以时期的天数（首尾都算）或夜数。不随时间累加的数目和百分比没有速率。",
        ],
    ),
    ("哪些是推断", &["通报中有的句子没有日期，这时采用前后文的时期，并在该数字处注明。"]),
    (
        "哪些没有断言",
        &[
            "数字之间是否重合，通报大多没有说明。只有通报说明一个数包含另一个数时，才称为占比；其余都称为比值，并在旁边写明未说明之处。",
            "不从别处补充任何内容：没有人口，没有往年，没有自拟的上限。单位不同的数字不共用坐标轴。",
        ],
    ),
    (
        "版本与链接",
        &[
            "数据的版本是数据文件的 SHA-256，前八位写在页脚，并以“d”写进每个链接。用旧版本数据做的链接，只要本站还保存那个版本，打开后显示的就是它，并会说明。",
            "链接中无法使用的内容会被指出，而不是悄悄略过。链接的默认设置永不改变，因此含义长久不变。",
        ],
    ),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    #[test]
    fn the_method_has_the_same_parts_in_both_languages() {
        let dataset = dataset();
        let [en, zh] = Language::ALL.map(|language| method(&dataset, language));
        assert_eq!(en.len(), zh.len());
        for (en, zh) in en.iter().zip(&zh) {
            assert_eq!(en.paragraphs.len(), zh.paragraphs.len(), "{}", en.title);
            assert_eq!(en.examples.len(), zh.examples.len(), "{}", en.title);
        }
    }

    #[test]
    fn the_examples_are_numbers_of_the_dataset() {
        let examples = &method(&dataset(), Language::En)[1].examples;
        let row = |number: &str, range: &str, why: &str| [number, range, why].map(String::from);
        assert_eq!(examples[0], row("269,800 cases", "269,750 to 269,850", "as printed to the nearest hundred"));
        assert!(examples.contains(&row("506 places", "exactly 506", "as printed to the last digit")));
        assert!(examples.contains(&row("more than 200 million yuan", "at least 200 million", "no upper bound stated")));
    }

    #[test]
    fn what_is_inferred_names_the_year() {
        let inferred = &method(&dataset(), Language::Zh)[3];
        assert!(inferred.paragraphs[0].contains("2022年"));
    }
}
