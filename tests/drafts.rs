//! Drafts of any text: they are valid datasets, whatever an editor does with them.

use hundred_days::{
    data::{Language, Stated, UnitKind, parse},
    draft::{Content, Draft, Status, check, of_file, propose},
    finder::{NumberKind, find},
};
use proptest::{prelude::*, sample::select};
use time::Date;

fn day() -> Date {
    Date::from_ordinal_date(2022, 200).expect("a day")
}

/// Texts of the kinds of characters and words that the rules are about.
fn any_text() -> impl Strategy<Value = String> {
    let pieces = select(
        "0 1 2 7 10 22 100 2016 188 200 1,000 ４ ５．８ 一 二 十 百 千 万 亿 两 余 多 几 百分之 个百分点 % ‰ . , ， 、 。 - – to and or \
         million bn k m per percent points people cases of which fell rose by up to than more at least nearly not $ € “ ” ( ) \
         人次 个 名 起 年 月 日 号 至 以来 截至 上半年 增长 下降 约 超 近 since July 27 September 2024 from the end as half first \
         zero no two dozen \u{A0} \n + ~ é 𠀀 Total:"
            .split(' ')
            .collect::<Vec<_>>(),
    );
    let known = prop::collection::vec((pieces, prop::bool::ANY), 0..40).prop_map(|pieces| {
        pieces.into_iter().map(|(piece, is_apart)| format!("{piece}{}", if is_apart { " " } else { "" })).collect()
    });
    prop_oneof![6 => known, 1 => ".{0,60}"]
}

/// Something that an editor does.
#[derive(Clone, Debug)]
enum Act {
    Decide(usize, Status),
    SetUnit(usize, &'static str, Option<UnitKind>),
    SetDay(usize, bool, Option<u16>),
    SetKind(usize, NumberKind),
    SetCategory(usize, u8),
    Separate(usize, usize),
    Relate(usize, usize, Stated),
    SetRate(usize, bool),
    SetAllRates,
    Divide(usize, usize),
    ToggleLanguage(Language),
    Join(usize),
}

fn act() -> impl Strategy<Value = Act> {
    let place = 0..12_usize;
    prop_oneof![
        (place.clone(), select(vec![Status::Open, Status::Accepted, Status::Dropped]))
            .prop_map(|(at, to)| Act::Decide(at, to)),
        (place.clone(), select(vec!["", "%", "people", "kg", "元"]), prop::option::of(select(UnitKind::ALL.to_vec())))
            .prop_map(|(at, label, kind)| Act::SetUnit(at, label, kind)),
        (place.clone(), any::<bool>(), prop::option::of(1..365_u16))
            .prop_map(|(at, is_first, day)| Act::SetDay(at, is_first, day)),
        (place.clone(), select(NumberKind::ALL.to_vec())).prop_map(|(at, kind)| Act::SetKind(at, kind)),
        (place.clone(), any::<u8>()).prop_map(|(at, category)| Act::SetCategory(at, category % 12)),
        (place.clone(), 0..3_usize).prop_map(|(at, mention)| Act::Separate(at, mention)),
        (place.clone(), place.clone(), select(Stated::ALL.to_vec()))
            .prop_map(|(whole, part, stated)| Act::Relate(whole, part, stated)),
        (place.clone(), any::<bool>()).prop_map(|(at, has_rate)| Act::SetRate(at, has_rate)),
        Just(Act::SetAllRates),
        (place.clone(), place.clone()).prop_map(|(of, per)| Act::Divide(of, per)),
        select(vec![Language::En, Language::Zh]).prop_map(Act::ToggleLanguage),
        place.prop_map(Act::Join),
    ]
}

fn perform(draft: &mut Draft, act: Act) {
    let key = |draft: &Draft, at: usize| draft.figures.get(at).map(|figure| figure.key);
    match act {
        Act::Decide(at, status) => {
            if let Some(key) = key(draft, at) {
                draft.change_figure(key, |figure| figure.status = status);
            }
        }
        Act::SetUnit(at, label, kind) => {
            if let Some(key) = key(draft, at) {
                draft.set_unit(key, label, kind);
            }
        }
        Act::SetDay(at, is_first, day) => {
            if let Some(key) = key(draft, at) {
                let day = day.and_then(|day| Date::from_ordinal_date(2022, day).ok());
                _ = draft.set_day(key, is_first, day);
            }
        }
        Act::SetKind(at, kind) => {
            if let Some(found) = find(&draft.text()).nth(at) {
                draft.set_kind(&found, kind);
            }
        }
        Act::SetCategory(at, category) => {
            if let Some(key) = key(draft, at) {
                _ = draft.set_category(key, &format!("Category {category}"));
            }
        }
        Act::Separate(at, mention) => {
            if let Some(key) = key(draft, at) {
                draft.separate(key, mention);
            }
        }
        Act::Relate(whole, part, stated) => {
            let Some(part) = key(draft, part) else { return };
            let wholes: Vec<_> = draft.possible_wholes(part).into_iter().map(|figure| figure.key).collect();
            if !wholes.is_empty() {
                change_if_valid(draft, |draft| draft.relate(wholes[whole % wholes.len()], part, stated));
            }
        }
        Act::SetRate(at, has_rate) => {
            if let Some(key) = key(draft, at) {
                draft.set_rate(key, has_rate);
            }
        }
        Act::SetAllRates => draft.set_all_rates(),
        Act::Divide(of, per) => {
            let Some(of) = key(draft, of) else { return };
            let divisors: Vec<_> = draft.divisors(of).into_iter().map(|figure| figure.key).collect();
            if !divisors.is_empty() {
                change_if_valid(draft, |draft| draft.divide(of, divisors[per % divisors.len()]));
            }
        }
        Act::ToggleLanguage(language) => draft.toggle_language(language),
        Act::Join(at) => {
            let Some(key) = key(draft, at) else { return };
            if let Some(other) = draft.same_numbers(key).first().map(|figure| figure.key) {
                draft.join(key, other);
            }
        }
    }
}

/// Changes a draft as the editor does it: only if its dataset is valid afterwards.
fn change_if_valid(draft: &mut Draft, change: impl FnOnce(&mut Draft)) {
    let mut changed = draft.clone();
    change(&mut changed);
    if changed.kept().next().is_none() || parse(changed.to_json(Content::Kept).as_bytes()).is_ok() {
        *draft = changed;
    }
}

proptest! {
    #[test]
    fn a_draft_of_any_text_is_a_valid_dataset_after_anything_that_an_editor_does(
        text in any_text(),
        acts in prop::collection::vec(act(), 0..8),
    ) {
        let mut draft = propose(&text, Some(day()), day());
        for act in acts {
            perform(&mut draft, act);
        }
        _ = check(&draft);
        if draft.kept().next().is_some() {
            let json = draft.to_json(Content::Kept);
            let read = parse(json.as_bytes());
            prop_assert!(read.is_ok(), "{}\n{}", read.expect_err("problems"), json);
            let again = of_file(json.as_bytes()).expect("a dataset");
            prop_assert_eq!(again.to_json(Content::Kept), json);
        }
        // The draft itself is kept by the browser.
        let stored = serde_json::to_string(&draft).expect("JSON");
        prop_assert_eq!(serde_json::from_str::<Draft>(&stored).expect("a draft"), draft);
    }
}

#[test]
fn a_draft_with_a_very_small_number_is_kept() {
    let draft = propose("The share was 0.000001 per cent, or -1%.", Some(day()), day());
    assert!(!draft.figures.is_empty());
    let stored = serde_json::to_string(&draft).expect("JSON");
    assert_eq!(serde_json::from_str::<Draft>(&stored).expect("a draft"), draft);
    assert!(parse(draft.to_json(Content::Kept).as_bytes()).is_ok());
}
