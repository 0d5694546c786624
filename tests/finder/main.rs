//! The finder reads sentences of our own, each with a label for every number.

use hundred_days::finder::{Found, NumberKind, find};
use proptest::{prelude::*, sample::select};

const HARDER: &str = include_str!("harder.txt");

/// A number as its label says.
#[derive(Debug, PartialEq, Eq)]
struct Labelled {
    start: usize,
    fields: [String; 6],
}

/// The sentence without its labels, and the labels.
fn sentence(line: &str) -> (String, Vec<Labelled>) {
    let mut text = String::new();
    let mut labels = Vec::new();
    let mut rest = line;
    while let Some((before, after)) = rest.split_once('[') {
        let Some((label, after)) = after.split_once(']') else { break };
        text.push_str(before);
        let fields: Vec<_> = label.split('|').collect();
        let [printed, kind, value, qualifier, unit, change] =
            std::array::from_fn(|index| fields.get(index).copied().unwrap_or_default());
        let or = |field: &str, default: &str| if field.is_empty() { default.to_owned() } else { field.to_owned() };
        if !value.is_empty() {
            let start = text.chars().count();
            let fields = [
                printed.to_owned(),
                or(kind, "figure"),
                value.to_owned(),
                or(qualifier, "as_stated"),
                if kind.is_empty() || kind == "figure" { unit.to_owned() } else { String::new() },
                or(change, "none"),
            ];
            labels.push(Labelled { start, fields });
        }
        text.push_str(printed);
        rest = after;
    }
    text.push_str(rest);
    (text, labels)
}

fn as_labelled(found: &Found) -> Labelled {
    // Only the unit of a figure matters.
    let unit = if found.kind == NumberKind::Figure { found.unit.clone() } else { String::new() };
    let fields = [
        found.printed.clone(),
        found.kind.name().to_owned(),
        found.value.map_or_else(String::new, |value| value.to_string()),
        found.qualifier.name().to_owned(),
        unit,
        found.change.name().to_owned(),
    ];
    Labelled { start: found.start, fields }
}

#[test]
fn the_harder_sentences_are_read_as_labelled() {
    let mut wrong = Vec::new();
    let mut count = 0;
    for line in HARDER.lines().filter(|line| !line.is_empty() && !line.starts_with('#')) {
        let (text, labels) = sentence(line);
        count += labels.len();
        let found: Vec<_> =
            find(&text).filter(|found| found.value.is_some()).map(|found| as_labelled(&found)).collect();
        for label in &labels {
            let same = found.iter().find(|found| found.start == label.start);
            if same != Some(label) {
                wrong.push(format!(
                    "{text}\n    expected {:?}\n    found    {:?}",
                    label.fields,
                    same.map(|same| &same.fields)
                ));
            }
        }
        for extra in found.iter().filter(|found| labels.iter().all(|label| label.start != found.start)) {
            wrong.push(format!("{text}\n    not labelled: {:?}", extra.fields));
        }
    }
    assert!(wrong.is_empty(), "{} of {count}:\n{}", wrong.len(), wrong.join("\n"));
}

/// Texts of the kinds of characters that the rules are about.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = select(
        "0 1 2 7 10 22 100 2016 188 200 ４ ５．８ 一 二 十 百 千 万 亿 两 余 多 几 成 第 每 百分之 个百分点 % ‰ . , ， 、 - – to and or \
         million bn k m per percent points people cases of which fell rose by up to than more at least nearly not $ € “ ” ( ) [ \
         ] 人次 个 名 起 年 月 日 时 岁 增长 下降 至 约 超 近 又 分之 分 之 折 兆 零 大于 M COVID th \
         first half a no the quarter third fifths dozen one point nought negative ½ / × ^ e USD > = \u{A0} \u{2009} \n + ~ ° é 𠀀"
            .split(' ')
            .collect::<Vec<_>>(),
    );
    let known = prop::collection::vec((pieces, prop::bool::ANY), 0..24).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, is_apart)| format!("{piece}{}", if is_apart { " " } else { "" })).collect()
    });
    prop_oneof![4 => known, 1 => ".{0,40}"]
}

proptest! {
    #[test]
    fn any_text_is_read_without_a_panic_and_every_number_stands_at_its_place(text in any_text()) {
        let lines: Vec<Vec<char>> =
            text.split('\n').filter(|line| !line.trim().is_empty()).map(|line| line.chars().collect()).collect();
        let mut last = (0, 0);
        for found in find(&text) {
            let line = &lines[found.paragraph - 1];
            let printed: String = line[found.start..found.end].iter().collect();
            prop_assert_eq!(&printed, &found.printed);
            prop_assert!((found.paragraph, found.start) >= last, "{:?} begins before {:?}", found, last);
            last = (found.paragraph, found.end);
            prop_assert_eq!(found.value.is_some(), found.step.is_some());
            prop_assert!(!found.reasons.is_empty());
            prop_assert!(found.reasons.iter().all(|reason| reason.evidence.end <= line.len()), "{:?}", found);
        }
    }
}

#[test]
fn a_number_that_is_finer_than_a_decimal_has_no_value() {
    for text in ["十亿分之零", "十亿分之一"] {
        let found: Vec<_> = find(text).collect();
        assert!(found.iter().all(|found| (found.value, found.step) == (None, None)), "{text}: {found:?}");
    }
}

#[test]
fn long_repetitions_are_read_in_one_pass() {
    for piece in [
        "1 to ",
        "2 and ",
        "3、",
        "4至",
        "5 out of ",
        "6 of the ",
        "7% and ",
        "8 ",
        "9/",
        "1-",
        "2:",
        "3 - ",
        "4,",
        "hundred ",
        "ten hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred hundred \
         hundred hundred hundred hundred and a half ",
        "一百",
        "百",
        "per 1 ",
        "fell by ",
        "aged 1 to ",
        "more than ",
        "[1",
        "“1",
        "1.",
        "a-b-",
        "第",
        "增长",
        "1 million ",
        "$",
        "U.S. 1 ",
        "half a ",
        "two and a ",
        "three quarters of a ",
        "one point ",
        "million ",
        "3 hundred and ",
        "4 thousand ",
        "5 1/2 ",
        "6½",
        "10^",
        "2e5",
        "> 1 ",
        "一又",
        "三分之",
        "百 分 之 ",
        "七成",
        "2千零",
        "3万",
        "一至",
        "三 点 ",
        "超过三",
    ] {
        let text = piece.repeat(20_000);
        let count = find(&text).count();
        assert!(count <= text.len(), "{piece}");
    }
}
