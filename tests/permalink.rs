//! Property tests of permalinks: every query round-trips through its one link, and every text can be decoded.

mod common;

use std::sync::LazyLock;

use hundred_days::{
    data::{Dataset, Figure, Language, Period, Quantity, Ref},
    query::{
        CategorySet, Embed, Grouping, Query, Scale, Search, Sort, SortKey, Theme, View,
        link::{Decoded, Ignored, decode, encode, encode_for_current_data, encode_pinned, encode_to_share},
    },
};
use proptest::{
    collection::vec,
    option,
    prelude::*,
    sample::{select, subsequence},
};

static DATASET: LazyLock<Dataset> = LazyLock::new(common::dataset);

fn categories() -> impl Strategy<Value = CategorySet> {
    let all: Vec<_> = DATASET.categories().collect();
    subsequence(all.clone(), 0..=all.len()).prop_map(|categories| categories.into_iter().collect())
}

fn period() -> impl Strategy<Value = Option<Ref<Period>>> {
    option::of(select(DATASET.periods().collect::<Vec<_>>()))
}

fn chosen() -> impl Strategy<Value = Option<Quantity>> {
    option::of(select(DATASET.quantities().collect::<Vec<_>>()))
}

fn addends() -> impl Strategy<Value = Vec<Ref<Figure>>> {
    subsequence(DATASET.figures().collect::<Vec<_>>(), 0..=Query::MOST_ADDENDS)
}

/// Any text that a reader can type. Characters with a special meaning in links are more frequent.
fn typed() -> impl Strategy<Value = String> {
    let character = prop_oneof![
        any::<char>(),
        prop::char::range(' ', '~'),
        select("&=%+?#;.-_~ \t\u{3000}\u{0}\u{202E}枪首é’".chars().collect::<Vec<_>>()),
    ];
    vec(character, 0..200).prop_map(|characters| characters.into_iter().collect())
}

fn embed() -> impl Strategy<Value = Option<Embed>> {
    option::of(select(&Theme::ALL).prop_map(|theme| Embed { theme }))
}

fn query() -> impl Strategy<Value = Query> {
    let sort = (select(&SortKey::ALL), any::<bool>()).prop_map(|(key, reversed)| Sort { key, reversed });
    let choices = (select(&View::ALL), select(&Scale::ALL), sort, select(&Grouping::ALL), select(&Language::ALL));
    let search = prop_oneof![Just(Search::default()), typed().prop_map(|text| Search::new(&text))];
    (choices, categories(), period(), search, (chosen(), chosen(), addends()), embed(), any::<bool>()).prop_map(
        |(
            (view, scale, sort, grouping, language),
            categories,
            period,
            search,
            (chosen, pinned, addends),
            embed,
            is_editing,
        )| {
            Query {
                view,
                categories,
                period,
                search,
                scale,
                sort,
                grouping,
                chosen,
                pinned: pinned.filter(|_| chosen.is_some()),
                addends,
                embed,
                is_editing,
                language,
            }
        },
    )
}

/// A text that resembles a link: valid and invalid keys and values in any order.
fn link() -> impl Strategy<Value = String> {
    const KEYS: &[&str] = &[
        "v",
        "d",
        "view",
        "category",
        "period",
        "q",
        "scale",
        "sort",
        "group",
        "figure",
        "with",
        "sum",
        "embed",
        "theme",
        "lang",
        "amp;lang",
        "utm_source",
        "x",
        "",
    ];
    const VALUES: &[&str] = &[
        "1",
        "2",
        "table",
        "risk.patrol",
        "risk.nobody",
        "nights",
        "timeline",
        "log",
        "dark",
        "name-reversed",
        "guns",
        "zh",
        "en",
        "",
        "%E6%9E%AA",
        "a+b",
        "%",
        "%ff",
        "100%25",
        ".",
        "-",
    ];
    let key = prop_oneof![9 => select(KEYS).prop_map(String::from), 1 => typed()];
    let value = prop_oneof![9 => select(VALUES).prop_map(String::from), 1 => typed()];
    let pair = (key, value).prop_map(|(key, value)| format!("{key}={value}"));
    (any::<bool>(), vec(pair, 0..12))
        .prop_map(|(mark, pairs)| if mark { "?" } else { "" }.to_owned() + &pairs.join("&"))
}

fn understood(link: &str) -> Query {
    let Decoded { query, ignored, .. } = decode(link, &DATASET);
    assert_eq!(ignored, [], "{link}");
    query
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_query_round_trips_through_its_link(query in query()) {
        prop_assert_eq!(&understood(&encode(&query, &DATASET)), &query);
        prop_assert_eq!(&understood(&format!("?{}", encode(&query, &DATASET))), &query);
        let by_itself = Query { embed: None, ..query.clone() };
        prop_assert_eq!(&understood(&encode_to_share(&query, &DATASET)), &by_itself);
        prop_assert_eq!(&understood(&encode_pinned(&query, &DATASET)), &query);
        let version = DATASET.version.short();
        let link = encode(&query, &DATASET);
        prop_assert_eq!(decode(&link, &DATASET).data, (!link.is_empty()).then_some(version.clone()));
        prop_assert_eq!(decode(&encode_to_share(&query, &DATASET), &DATASET).data, Some(version));
        let current = encode_for_current_data(&query, &DATASET);
        prop_assert_eq!(&understood(&current), &query);
        prop_assert_eq!(decode(&current, &DATASET).data, None);
    }

    #[test]
    fn a_link_is_the_only_one_of_its_query(link in link()) {
        let canonical = encode(&decode(&link, &DATASET).query, &DATASET);
        prop_assert_eq!(encode(&understood(&canonical), &DATASET), canonical);
    }

    #[test]
    fn the_order_of_keys_and_ids_has_no_meaning(query in query(), turn in 0usize..9) {
        let link = encode(&query, &DATASET);
        let mut pairs: Vec<String> = link.split('&').map(String::from).collect();
        for pair in &mut pairs {
            for key in ["category=", "sum="] {
                if let Some(ids) = pair.strip_prefix(key) {
                    *pair = [key, &ids.rsplit('.').collect::<Vec<_>>().join(".")].concat();
                }
            }
        }
        let len = pairs.len();
        pairs.rotate_left(turn % len);
        prop_assert_eq!(understood(&pairs.join("&")), query);
    }

    #[test]
    fn a_link_names_each_choice_once_and_no_default(query in query()) {
        let link = encode(&query, &DATASET);
        let keys: Vec<_> = link.split('&').filter_map(|pair| Some(pair.split_once('=')?.0)).collect();
        let order = ["v", "d", "view", "category", "period", "q", "scale", "sort", "group", "figure", "with", "sum", "embed", "theme", "edit", "lang"];
        let places: Vec<_> = keys.iter().map(|key| order.iter().position(|known| known == key)).collect();
        prop_assert!(places.iter().all(Option::is_some));
        prop_assert!(places.windows(2).all(|pair| pair[0] < pair[1]));
        prop_assert_eq!(link.is_empty(), query == Query::default());
        prop_assert!(link.is_empty() || link.starts_with("v=1&d="));
        for key in ["view=compare", "scale=auto", "sort=value&", "theme=auto", "lang=en"] {
            prop_assert!(!(link.clone() + "&").contains(key), "{}", link);
        }
    }

    #[test]
    fn a_shared_link_survives_mail_and_chat(query in query()) {
        let link = encode_to_share(&query, &DATASET);
        let language = format!("lang={}", query.language.code());
        prop_assert!(link.ends_with(&language));
        prop_assert!(link.len() < 1000);
        let is_safe = |byte: u8| byte.is_ascii_alphanumeric() || b"._~-=&%".contains(&byte);
        prop_assert!(link.bytes().all(is_safe));
        let values = link.split('&').filter_map(|pair| pair.split_once('='));
        for (_, value) in values {
            prop_assert!(value.ends_with(|last: char| last.is_ascii_alphanumeric()), "{}", link);
        }
    }

    #[test]
    fn any_text_is_a_link(text in any::<String>(), bytes in vec(any::<u8>(), 0..300)) {
        check_any(&text);
        check_any(&typed_escapes(&bytes));
        check_any(&String::from_utf8_lossy(&bytes));
    }

    #[test]
    fn any_mangled_link_is_a_link(link in link(), cut in any::<prop::sample::Index>()) {
        check_any(&link);
        let end = cut.index(link.len() + 1);
        check_any(link.get(..end).unwrap_or(&link));
    }

    #[test]
    fn any_search_has_one_form(text in typed()) {
        let search = Search::new(&text);
        prop_assert_eq!(&Search::new(search.as_str()), &search);
        prop_assert!(search.as_str().chars().count() <= Search::MAX_CHARS);
        prop_assert!(search.as_str().len() <= Search::MAX_BYTES);
        prop_assert!(!search.as_str().contains(char::is_control));
        prop_assert_eq!(search.as_str().trim(), search.as_str());
        prop_assert!(!search.as_str().contains("  "));
    }
}

/// The bytes with every second one escaped, so that all kinds of invalid escapes occur.
fn typed_escapes(bytes: &[u8]) -> String {
    let escaped = |(index, byte): (usize, &u8)| match index % 4 {
        0 => format!("%{byte:02x}"),
        1 => format!("%{byte:x}"),
        2 => String::from("&q="),
        _ => char::from(*byte).to_string(),
    };
    bytes.iter().enumerate().map(escaped).collect()
}

/// Asserts that a link is decoded without a panic, and that its ignored parts can be displayed.
fn check_any(link: &str) {
    let Decoded { query, ignored, .. } = decode(link, &DATASET);
    assert!(ignored.len() <= Ignored::MAX);
    for part in ignored {
        for text in [part.key, part.value] {
            assert!(text.chars().count() <= Ignored::MAX_CHARS + 1);
            assert!(!text.contains(char::is_control));
        }
    }
    assert_eq!(understood(&encode(&query, &DATASET)), query);
}
