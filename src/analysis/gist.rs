//! The summary of a paragraph, with the numbers in it that are figures of the paragraph.

use super::check::each_token;
use crate::data::{Dataset, Decimal, Figure, Language, Ref};

/// A part of a summary: text, or the number of a figure.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GistPart {
    /// The text as the summary has it.
    pub text: &'static str,
    /// The figure whose number it is.
    pub figure: Option<Ref<Figure>>,
}

/// The summary of a paragraph, counted from 1, in parts. A number is that of the first figure of the paragraph with its
/// size, in whichever form it is written, but not a day of a date. Each figure is found at most once.
pub fn gist_parts(dataset: &'static Dataset, paragraph: usize, language: Language) -> Vec<GistPart> {
    let Some(shown) = paragraph.checked_sub(1).and_then(|index| dataset.statement.paragraphs.get(index)) else {
        return Vec::new();
    };
    let gist = shown.gist.in_language(language);
    let stands_here = |figure: &Ref<Figure>| dataset[*figure].mentions.iter().any(|said| said.paragraph == paragraph);
    let mut figures: Vec<_> = dataset.figures().filter(stands_here).collect();
    let mut parts = Vec::new();
    let mut from = 0;
    each_token(gist, |range, token| {
        let is_said = |&figure: &Ref<Figure>| size_of(dataset, figure) == (token.value, token.is_percent);
        if let Some(found) = figures.iter().position(is_said) {
            parts.push(GistPart { text: &gist[from..range.start], figure: None });
            parts.push(GistPart { text: &gist[range.clone()], figure: Some(figures.remove(found)) });
            from = range.end;
        }
    });
    parts.push(GistPart { text: &gist[from..], figure: None });
    parts
}

/// The number of a figure without its sign, and whether it is in percent.
fn size_of(dataset: &Dataset, figure: Ref<Figure>) -> (Decimal, bool) {
    (dataset[figure].amount.value.abs(), dataset[dataset[figure].unit].kind.is_percent())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample;

    /// The numbers of a paragraph's summary with the ids of their figures.
    fn numbers(dataset: &'static Dataset, paragraph: usize, language: Language) -> Vec<(&'static str, &'static str)> {
        let parts = gist_parts(dataset, paragraph, language).into_iter();
        parts.filter_map(|part| Some((part.text, dataset[part.figure?].id.as_str()))).collect()
    }

    #[test]
    fn a_number_in_a_summary_is_that_of_its_figure_in_both_languages() {
        let dataset: &'static Dataset = Box::leak(Box::new(sample::dataset()));
        for (paragraph, en, zh) in [
            (
                2,
                &[("269,800", "cases-solved"), ("465,800", "suspects")][..],
                &[("26.98万", "cases-solved"), ("46.58万", "suspects")][..],
            ),
            (3, &[("16.3%", "half-year-change")], &[("16.3%", "half-year-change")]),
            (10, &[("27", "wave-cases")], &[("27", "wave-cases")]),
            (
                13,
                &[
                    ("12.05 million", "deployed"),
                    ("23.05 million", "mass-prevention"),
                    ("89,000", "patrol-suspects"),
                    ("256,000", "inspections"),
                ],
                &[
                    ("1205万", "deployed"),
                    ("2305万", "mass-prevention"),
                    ("8.9万", "patrol-suspects"),
                    ("25.6万", "inspections"),
                ],
            ),
            (
                17,
                &[("2,677", "guns"), ("8,954", "explosives"), ("11,000", "knives")],
                &[("2677", "guns"), ("8954", "explosives"), ("1.1万", "knives")],
            ),
        ] {
            assert_eq!(numbers(dataset, paragraph, Language::En), en);
            assert_eq!(numbers(dataset, paragraph, Language::Zh), zh);
        }
    }

    /// Every number that is a button, with what the summary has beside it, in English and then in Chinese.
    const BUTTONS: [&str; 46] = [
        "2 cases-solved: totals: [269,800] crimi",
        "2 suspects: ved and [465,800] suspe",
        "2 cases-solved: 报两项总数：破案[26.98万]起，抓捕嫌疑",
        "2 suspects: 万起，抓捕嫌疑人[46.58万]人。",
        "3 half-year-change: eported [16.3%] lower",
        "3 half-year-change: 案件比上年同期少[16.3%]；他并称民众",
        "8 cases-solved: pening: [269,800] cases",
        "8 suspects: ses and [465,800] suspe",
        "8 cases-solved: 的两项总数：案件[26.98万]起，嫌疑人4",
        "8 suspects: 98万起，嫌疑人[46.58万]人。",
        "9 disorder-spots:  level: [506] disor",
        "9 major-cases: sts and [1,800] major",
        "9 disorder-spots: 两级圈定治安乱点[506]处，另有18",
        "9 major-cases: 点506处，另有[1800]起大案由两级",
        "10 wave-cases: imed at [27] cases",
        "10 wave-cases: 轮联合行动：针对[27]起案件，列出",
        "13 deployed: f July: [12.05 million] deplo",
        "13 mass-prevention: ployed, [23.05 million] in ma",
        "13 patrol-suspects: ention, [89,000] suspe",
        "13 inspections: ght and [256,000] regio",
        "13 deployed: 的巡防数字：出动[1205万]，群防群治2",
        "13 mass-prevention: 05万，群防群治[2305万]，抓到嫌疑人",
        "13 patrol-suspects: 5万，抓到嫌疑人[8.9万]人，区域检查",
        "13 inspections: 9万人，区域检查[25.6万]次。",
        "14 night-places: 4 July: [345,000] key p",
        "14 night-offenders: hecked, [48,000] offen",
        "14 fugitives: ers and [2,654] fugit",
        "14 night-places: 结果：查过的部位[34.5万]处，现行犯4",
        "14 night-offenders: .5万处，现行犯[4.8万]人，在逃人员",
        "14 fugitives: 8万人，在逃人员[2654]人。",
        "17 guns: : guns ([2,677]), exp",
        "17 explosives: osives ([8,954] kg) a",
        "17 knives: s (over [11,000]).",
        "17 guns: 三项收缴数字：枪[2677]支，爆炸物品",
        "17 explosives: 77支，爆炸物品[8954]千克，管制刀",
        "17 knives: 4千克，管制刀具[1.1万]余把。",
        "18 traffic: reports [1.036 million] traff",
        "18 traffic: 公布处理交通违法[103.6万]起，并举出酒",
        "19 railway: reports [5,320] hazar",
        "19 railway: 并整改的隐患数：[5320]项。",
        "25 disputes: f July: [958,000] dispu",
        "25 disputes-flagged: tified, [44,000] flagg",
        "25 repeat-risks:  cases, [80,000] risks",
        "25 disputes: 字：摸排出的纠纷[95.8万]起，被认为可",
        "25 disputes-flagged: 为可能酿成案件的[4.4万]起，重复报警",
        "25 repeat-risks: 背后已化解的风险[8万]项。",
    ];

    #[test]
    fn each_button_stands_beside_what_it_counts() {
        let dataset: &'static Dataset = Box::leak(Box::new(sample::dataset()));
        let mut buttons = Vec::new();
        for paragraph in 1..=dataset.statement.paragraphs.len() {
            for language in [Language::En, Language::Zh] {
                let parts = gist_parts(dataset, paragraph, language);
                for (index, part) in parts.iter().enumerate() {
                    let Some(figure) = part.figure else { continue };
                    let before: Vec<_> = parts[..index].iter().flat_map(|part| part.text.chars()).collect();
                    let before: String = before[before.len().saturating_sub(8)..].iter().collect();
                    let after: String = parts[index + 1..].iter().flat_map(|part| part.text.chars()).take(6).collect();
                    let id = dataset[figure].id.as_str();
                    buttons.push(format!("{paragraph} {id}: {before}[{}]{after}", part.text));
                }
            }
        }
        assert_eq!(buttons, BUTTONS);
    }

    /// Otherwise a summary would need a rule for which of two equal numbers is the figure's.
    #[test]
    fn no_summary_has_the_number_of_a_figure_twice() {
        let dataset: &'static Dataset = Box::leak(Box::new(sample::dataset()));
        for (index, paragraph) in dataset.statement.paragraphs.iter().enumerate() {
            for language in [Language::En, Language::Zh] {
                let gist = paragraph.gist.in_language(language);
                let mut sizes = Vec::new();
                each_token(gist, |_, token| sizes.push((token.value, token.is_percent)));
                for figure in gist_parts(dataset, index + 1, language).iter().filter_map(|part| part.figure) {
                    let same = sizes.iter().filter(|&&size| size == size_of(dataset, figure)).count();
                    assert_eq!(same, 1, "{gist}: {}", dataset[figure].id.as_str());
                }
            }
        }
    }

    #[test]
    fn the_parts_are_the_whole_summary() {
        let dataset: &'static Dataset = Box::leak(Box::new(sample::dataset()));
        for (index, paragraph) in dataset.statement.paragraphs.iter().enumerate() {
            for language in Language::ALL {
                let text: String = gist_parts(dataset, index + 1, language).iter().map(|part| part.text).collect();
                assert_eq!(text, paragraph.gist.in_language(language));
            }
        }
    }
}
