//! Decodes a link into a query and a list of ignored parts.

use super::{
    escape::{unescape, unescape_again},
    key::{Key, REVERSED, SEPARATOR},
    migrate::{Pair, VERSION, migrate},
    tracking::is_tracking_parameter,
};
use crate::{
    data::{Dataset, Language, Version},
    query::{
        Embed, Grouping, Query, Scale, Search, Sort, SortKey, Theme, View,
        fold::{folded, plain},
    },
};

/// A decoded link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// The query, from the parts of the link that were understood.
    pub query: Query,
    /// The data version of the link in its [short form](crate::data::Version::short), if the link contains one.
    pub data: Option<String>,
    /// The name of the dataset of the link, if the link contains one.
    pub dataset: Option<String>,
    /// The ignored parts, at most [`Ignored::MAX`].
    pub ignored: Vec<Ignored>,
}

/// A part of a link that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// The key, cleaned for display and cut to [`Ignored::MAX_CHARS`].
    pub key: String,
    /// The value, or the one id that was ignored, cleaned and cut in the same way.
    pub value: String,
    /// Why it was ignored.
    pub reason: Reason,
}

impl Ignored {
    /// The largest number of parts that are listed.
    pub const MAX: usize = 20;
    /// The largest length of a key or a value, in characters. A longer one ends in `…`.
    pub const MAX_CHARS: usize = 40;

    fn new(key: &str, value: &str, reason: Reason) -> Self {
        Self { key: for_display(key), value: for_display(value), reason }
    }
}

/// Why a part of a link was ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// The key is unknown.
    UnknownKey,
    /// The dataset has no category, period or figure with this id.
    UnknownId,
    /// The value is invalid for the key.
    BadValue,
    /// The percent-encoding is invalid.
    BadEscape,
    /// The key is repeated, and not that of a set. The first one is used.
    Repeated,
    /// The search is too long. Its start is used.
    TooLong,
    /// The link adds up more than [`Query::MOST_ADDENDS`] figures. The first ones are used.
    TooMany,
    /// The link names a figure to compare with, but no chosen figure.
    NeedsFigure,
    /// A newer version of the site made the link. The parts that are understood are used.
    NewerVersion,
    /// The key needs an embedded page, and the link is not for one.
    NotEmbedded,
}

/// Decodes a link, with or without `?`, for this dataset.
///
/// Accepts any text. Keys and values that a person typed are read as they are meant: in any case and width of letters,
/// with spaces or punctuation around them, `_` for `-`, commas or spaces between the ids of a set, and a language with
/// its region. A value that another program has encoded again is decoded twice. Every part that is not understood is
/// listed as ignored, except empty values, tracking parameters, and repeated ids of a set. A
/// set may be spread over several parts with its key.
pub fn decode(link: &str, dataset: &Dataset) -> Decoded {
    let mut decoded = Decoded { query: Query::of_bare_link(dataset), data: None, dataset: None, ignored: Vec::new() };
    let mut pairs = pairs(link, &mut |key, value| decoded.ignore(key, value, Reason::BadEscape));
    let version = version_of(&pairs);
    migrate(&mut pairs, version);
    // A theme needs an embedded page, so it is read last, whatever the order of the link.
    let (themes, others): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|pair| pair.key == Key::Theme.name());

    let mut seen = Vec::new();
    for Pair { key: name, value } in others.iter().chain(&themes) {
        match Key::from_name(name) {
            None => decoded.ignore(name, value, Reason::UnknownKey),
            // A search may consist of punctuation.
            Some(key) if value.is_empty() || key != Key::Search && canonical(value).is_empty() => {}
            Some(key) if seen.contains(&key) && !key.is_set() => decoded.ignore(name, value, Reason::Repeated),
            Some(key) => {
                seen.push(key);
                decoded.read(key, value, dataset);
            }
        }
    }
    if decoded.query.chosen.is_none()
        && let Some(pinned) = decoded.query.pinned.take()
    {
        decoded.ignore(Key::With.name(), dataset.id_of(pinned).as_str(), Reason::NeedsFigure);
    }
    decoded
}

/// The version of the format of a link: 1 if the link has none, or none that can be read.
fn version_of(pairs: &[Pair]) -> u32 {
    let mut values = pairs.iter().filter(|pair| pair.key == Key::Version.name()).map(|pair| canonical(&pair.value));
    values.find(|value| !value.is_empty()).and_then(|value| version_number(&value)).unwrap_or(1)
}

/// The name of the dataset that a link asks for, before a dataset is known.
pub fn asked_dataset(link: &str) -> Option<String> {
    let pairs = pairs(link, &mut |_, _| {});
    let names = pairs.iter().filter(|pair| pair.key == Key::Dataset.name()).map(|pair| canonical(&pair.value));
    names.into_iter().find(|name| !name.is_empty())
}

/// The keys and values of a link. `refuse` gets those that cannot be decoded.
fn pairs(link: &str, refuse: &mut dyn FnMut(&str, &str)) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for part in revealed(trimmed(link)).split('&') {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        // A link that was copied from HTML source contains `&amp;`.
        let key = key.strip_prefix("amp;").unwrap_or(key);
        if is_tracking_parameter(key) || key.is_empty() && value.is_empty() {
            continue;
        }
        match (unescape(key), unescape(value)) {
            (Some(key), Some(value)) => pairs.push(Pair { key, value: unescape_again(&value).unwrap_or(value) }),
            _ => refuse(key, value),
        }
    }
    for pair in &mut pairs {
        let name = canonical(&pair.key);
        if Key::from_name(&name).is_some() {
            pair.key = name;
        }
    }
    pairs
}

impl Decoded {
    /// A query with one more part, if that is valid and the part needs no other.
    pub(super) fn with(query: Query, key: Key, value: &str, dataset: &Dataset) -> Option<Query> {
        let mut decoded = Self { query, data: None, dataset: None, ignored: Vec::new() };
        decoded.read(key, value, dataset);
        let needs_figure = decoded.query.pinned.is_some() && decoded.query.chosen.is_none();
        (decoded.ignored.is_empty() && !needs_figure).then_some(decoded.query)
    }

    /// Reads a value, which is never empty, into the query.
    fn read(&mut self, key: Key, typed: &str, dataset: &Dataset) {
        let query = &mut self.query;
        let value = &*canonical(typed);
        let problem = match key {
            Key::Version => match version_number(value) {
                Some(version) => (version > VERSION).then_some(Reason::NewerVersion),
                None => Some(Reason::BadValue),
            },
            Key::Data => assign(&mut self.data, Version::short_from(value).map(Some)),
            Key::Dataset => {
                self.dataset = Some(value.to_owned());
                (!dataset.is_asked_by(Some(value))).then_some(Reason::UnknownId)
            }
            Key::Category => return self.read_categories(typed, dataset),
            Key::Sum => return self.read_addends(typed, dataset),
            Key::Search => {
                let (search, is_cut) = Search::cut(typed);
                query.search = search;
                is_cut.then_some(Reason::TooLong)
            }
            Key::View => assign(&mut query.view, View::ALL.into_iter().find(|view| view.name() == value)),
            Key::Scale => assign(&mut query.scale, Scale::ALL.into_iter().find(|scale| scale.name() == value)),
            Key::Sort => assign(&mut query.sort, sort_from_value(value)),
            Key::Embed => assign(&mut query.embed, (value == Embed::ON).then(|| Some(Embed::default()))),
            Key::Theme => match (&mut query.embed, Theme::from_name(value)) {
                (Some(embed), theme) => assign(&mut embed.theme, theme),
                (None, _) => Some(Reason::NotEmbedded),
            },
            Key::Edit => assign(&mut query.is_editing, (value == Embed::ON).then_some(true)),
            Key::Language => {
                let language = language_from_value(value);
                assign(&mut query.language, language.filter(|&language| dataset.languages.contains(language)))
            }
            Key::Period => {
                query.period = dataset.period_by_id(value);
                query.period.is_none().then_some(Reason::UnknownId)
            }
            Key::Group => {
                assign(&mut query.grouping, Grouping::ALL.into_iter().find(|grouping| grouping.name() == value))
            }
            Key::With => {
                query.pinned = dataset.quantity_by_id(value);
                query.pinned.is_none().then_some(Reason::UnknownId)
            }
            Key::Figure => {
                query.chosen = dataset.quantity_by_id(value);
                query.chosen.is_none().then_some(Reason::UnknownId)
            }
        };
        if let Some(reason) = problem {
            self.ignore(key.name(), typed, reason);
        }
    }

    fn read_categories(&mut self, value: &str, dataset: &Dataset) {
        for id in ids(value) {
            match dataset.category_by_id(&canonical(id)) {
                Some(category) => self.query.categories.insert(category),
                None => self.ignore(Key::Category.name(), id, Reason::UnknownId),
            }
        }
    }

    fn read_addends(&mut self, value: &str, dataset: &Dataset) {
        for id in ids(value) {
            match dataset.figure_by_id(&canonical(id)) {
                Some(figure) if self.query.addends.contains(&figure) => {}
                Some(figure) if self.query.toggle_addend(figure) => {}
                Some(_) => self.ignore(Key::Sum.name(), id, Reason::TooMany),
                None => self.ignore(Key::Sum.name(), id, Reason::UnknownId),
            }
        }
    }

    fn ignore(&mut self, key: &str, value: &str, reason: Reason) {
        if self.ignored.len() < Ignored::MAX {
            self.ignored.push(Ignored::new(key, value, reason));
        }
    }
}

/// Assigns a parsed value to its field, or returns the reason why there is none.
fn assign<T>(field: &mut T, parsed: Option<T>) -> Option<Reason> {
    match parsed {
        Some(parsed) => {
            *field = parsed;
            None
        }
        None => Some(Reason::BadValue),
    }
}

/// The link without `?` and without punctuation of the surrounding text. No link of this site ends in punctuation.
fn trimmed(link: &str) -> &str {
    let is_punctuation = |character: char| character.is_ascii_punctuation() && !matches!(character, '=' | '&' | '%');
    link.strip_prefix('?').unwrap_or(link).trim_end_matches(is_punctuation)
}

/// A key or a value as links of this site write it, from what a person typed, and from the punctuation of the text
/// around the link, which browsers escape. A search is not read in this way.
pub(super) fn canonical(typed: &str) -> String {
    let folded = folded(&plain(typed));
    let name = folded.trim_end_matches(is_punctuation);
    let name = name.trim_start_matches(|character| is_punctuation(character) && !matches!(character, '+' | '-'));
    name.chars().map(|character| if matches!(character, '_' | ' ') { '-' } else { character }).collect()
}

/// The link with the signs between its parts, which a program that encoded the link again has hidden. A search can
/// contain these signs.
fn revealed(link: &str) -> String {
    let mut revealed = String::with_capacity(link.len());
    for part in link.split('&') {
        let separator = if revealed.is_empty() { "" } else { "&" };
        revealed.push_str(separator);
        let mut rest = part;
        while let Some(at) = rest.find('%').filter(|_| !part.starts_with("q=")) {
            let (before, escape) = rest.split_at(at);
            let (sign, length) = match escape.as_bytes() {
                [_, b'2', b'6', ..] => ("&", 3),
                [_, b'3', b'D' | b'd', ..] => ("=", 3),
                _ => ("%", 1),
            };
            revealed.push_str(before);
            revealed.push_str(sign);
            rest = escape.get(length..).unwrap_or_default();
        }
        revealed.push_str(rest);
    }
    revealed
}

/// The ids of a set as they were typed.
fn ids(value: &str) -> impl Iterator<Item = &str> {
    let is_separator =
        |character: char| character.is_whitespace() || matches!(character, SEPARATOR | ',' | ';' | '，' | '；' | '、');
    value.split(is_separator).filter(|id| !canonical(id).is_empty())
}

/// The language of a code, with or without a region or a script: `zh`, `zh-CN` and `zh-Hans` are equal.
fn language_from_value(value: &str) -> Option<Language> {
    Language::from_code(value.split('-').next().unwrap_or(value))
}

/// Whether a character is ASCII, typographic, Chinese or full-width punctuation, or a space.
const fn is_punctuation(character: char) -> bool {
    character.is_ascii_punctuation()
        || character.is_ascii_whitespace()
        || matches!(character, '«' | '»' | '\u{2010}'..='\u{205e}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// A version number, at least 1. Numbers that are too large become `u32::MAX`.
fn version_number(value: &str) -> Option<u32> {
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit()) && !value.starts_with('0');
    is_number.then(|| value.parse().unwrap_or(u32::MAX))
}

fn sort_from_value(value: &str) -> Option<Sort> {
    let (name, reversed) = value.strip_suffix(REVERSED).map_or((value, false), |name| (name, true));
    let key = SortKey::ALL.into_iter().find(|key| key.name() == name)?;
    Some(Sort { key, reversed })
}

/// A text of a link for display: plain characters only, and cut to a limit.
fn for_display(text: &str) -> String {
    // A link can be megabytes long. A prefix is enough.
    let start: String = text.chars().take(10 * Ignored::MAX_CHARS).collect();
    let mut text = plain(&start);
    if let Some((end, _)) = text.char_indices().nth(Ignored::MAX_CHARS) {
        text.truncate(end);
        text.push('…');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample::dataset;

    fn ignored(link: &str) -> Vec<(String, String, Reason)> {
        let ignored = decode(link, &dataset()).ignored;
        ignored.into_iter().map(|ignored| (ignored.key, ignored.value, ignored.reason)).collect()
    }

    fn one(key: &str, value: &str, reason: Reason) -> Vec<(String, String, Reason)> {
        vec![(key.into(), value.into(), reason)]
    }

    fn query(link: &str) -> Query {
        let decoded = decode(link, &dataset());
        assert_eq!(decoded.ignored, [], "{link}");
        decoded.query
    }

    #[test]
    fn a_link_is_read_with_or_without_its_question_mark() {
        assert_eq!(query("?v=1&view=table"), Query { view: View::Table, ..Query::default() });
        assert_eq!(query("view=table"), query("?v=1&view=table"));
        assert_eq!(query(""), Query::default());
        assert_eq!(query("?"), Query::default());
    }

    #[test]
    fn parts_without_meaning_are_skipped() {
        for link in ["view", "view=", "&&", "=", "q=", "q=%20", "category=", "v=", "utm_source=x&fbclid=%zz"] {
            assert_eq!(query(link), Query::default(), "{link}");
        }
        assert_eq!(query("view=&view=table"), query("view=table"));
    }

    #[test]
    fn the_first_version_of_a_link_is_its_version() {
        for (link, version) in [
            ("", 1),
            ("view=3", 1),
            ("v=", 1),
            ("v=.", 1),
            ("v=one", 1),
            ("v=3", 3),
            ("v=&v=2.&v=3", 2),
            ("view=2&v=4", 4),
        ] {
            assert_eq!(version_of(&pairs(link, &mut |_, _| {})), version, "{link}");
        }
    }

    #[test]
    fn punctuation_of_the_surrounding_text_is_removed() {
        assert_eq!(query("v=1&amp;view=table&amp;lang=zh"), query("v=1&view=table&lang=zh"));
        assert_eq!(query("view=table."), query("view=table"));
        assert_eq!(query("category=risk).\""), query("category=risk"));
        assert_eq!(query("category=crackdown%2Erisk"), query("category=crackdown.risk"));
        assert_eq!(query("category=.crackdown..risk&view=table"), query("category=crackdown.risk&view=table"));
        assert_eq!(query("q=first+wave"), query("q=first%20wave"));
        assert_eq!(query("%76iew=%74able"), query("view=table"));
    }

    #[test]
    fn typed_keys_and_values_are_read_as_they_are_meant() {
        for (typed, canonical) in [
            ("view=Table", "view=table"),
            ("VIEW=ＴＡＢＬＥ", "view=table"),
            ("view=%20table%20", "view=table"),
            ("%20view=ta%E2%80%8Bble%E2%80%8F", "view=table"),
            ("view=%E2%80%AEtable", "view=table"),
            ("view=left_open", "view=left-open"),
            ("view=Left+open", "view=left-open"),
            ("view=%22table%22", "view=table"),
            ("lang=zh-CN", "lang=zh"),
            ("lang=zh_Hans_CN", "lang=zh"),
            ("lang=EN-GB", "lang=en"),
            ("category=risk,patrol", "category=patrol.risk"),
            ("category=Risk%2C%20Patrol", "category=patrol.risk"),
            ("category=risk%E3%80%81patrol", "category=patrol.risk"),
            ("category=risk+patrol;", "category=patrol.risk"),
            ("FIGURE=guns", "figure=guns"),
            ("figure=Wave_Guns", "figure=wave-guns"),
            ("sum=guns,wave-guns", "sum=guns.wave-guns"),
            ("sort=Value-Reversed", "sort=value-reversed"),
            ("period=Joint_Wave", "period=joint-wave"),
            ("view=%E2%80%8B&lang=%20.", ""),
        ] {
            assert_eq!(query(typed), query(canonical), "{typed}");
        }
        assert_eq!(query("q=%22Guns%22").search.as_str(), "\"Guns\"");
        assert_eq!(ignored("lang=z-h"), one("lang", "z-h", Reason::BadValue));
        assert_eq!(ignored("v=-1"), one("v", "-1", Reason::BadValue));
    }

    #[test]
    fn unknown_ids_are_reported_and_known_ids_of_the_set_are_used() {
        let dataset = dataset();
        let decoded = decode("category=risk.nonsense.disputes.GUNS", &dataset);
        let ids: Vec<_> = dataset
            .categories()
            .filter(|&category| decoded.query.categories.contains(category))
            .map(|category| dataset[category].id.as_str())
            .collect();
        assert_eq!(ids, ["risk", "disputes"]);
        let named: Vec<_> = decoded.ignored.iter().map(|ignored| ignored.value.as_str()).collect();
        assert_eq!(named, ["nonsense", "GUNS"]);
        assert!(decoded.ignored.iter().all(|ignored| ignored.reason == Reason::UnknownId));
        assert_eq!(ignored("figure=nobody"), one("figure", "nobody", Reason::UnknownId));
        assert_eq!(ignored("period=winter"), one("period", "winter", Reason::UnknownId));
    }

    #[test]
    fn the_name_of_the_dataset_is_read_before_and_with_the_dataset() {
        for (link, name) in [
            ("?v=1&data=other&view=table", Some("other")),
            ("data=Other_1.", Some("other-1")),
            ("v%3D1%26data%3Dother", Some("other")),
            ("?data=&data=draft", Some("draft")),
            ("?d=12345678", None),
            ("?q=data=other", None),
        ] {
            assert_eq!(asked_dataset(link).as_deref(), name, "{link}");
            assert_eq!(decode(link, &dataset()).dataset.as_deref(), name, "{link}");
        }
        assert_eq!(ignored("data=other"), one("data", "other", Reason::UnknownId));
        assert_eq!(ignored("data=hundred-days-2022-08-05"), []);
    }

    #[test]
    fn each_kind_of_invalid_part_has_its_reason() {
        assert_eq!(ignored("colour=red"), one("colour", "red", Reason::UnknownKey));
        assert_eq!(ignored("=red"), one("", "red", Reason::UnknownKey));
        assert_eq!(ignored("view=Tabular"), one("view", "Tabular", Reason::BadValue));
        assert_eq!(ignored("scale=cubic"), one("scale", "cubic", Reason::BadValue));
        assert_eq!(ignored("sort=reversed"), one("sort", "reversed", Reason::BadValue));
        assert_eq!(ignored("sort=name-reversed-reversed"), one("sort", "name-reversed-reversed", Reason::BadValue));
        assert_eq!(ignored("lang=fr"), one("lang", "fr", Reason::BadValue));
        assert_eq!(ignored("q=100%"), one("q", "100%", Reason::BadEscape));
        assert_eq!(ignored("%ff=1"), one("%ff", "1", Reason::BadEscape));
        assert_eq!(ignored("v=0"), one("v", "0", Reason::BadValue));
        assert_eq!(ignored("v=%2B1"), one("v", "+1", Reason::BadValue));
        assert_eq!(ignored("v=2"), one("v", "2", Reason::NewerVersion));
        assert_eq!(ignored("v=99999999999999999999"), one("v", "99999999999999999999", Reason::NewerVersion));
        assert_eq!(ignored("lang=zh&lang=en"), one("lang", "en", Reason::Repeated));
    }

    #[test]
    fn a_theme_needs_an_embedded_page() {
        for (link, theme) in [
            ("embed=1", Theme::Auto),
            ("embed=1&theme=auto", Theme::Auto),
            ("embed=1&theme=dark", Theme::Dark),
            ("theme=light&view=compare&embed=1", Theme::Light),
        ] {
            assert_eq!(query(link), Query { embed: Some(Embed { theme }), ..Query::default() }, "{link}");
        }
        assert_eq!(ignored("theme=dark"), one("theme", "dark", Reason::NotEmbedded));
        assert_eq!(ignored("theme=dark&embed=0")[1], one("theme", "dark", Reason::NotEmbedded)[0]);
        assert_eq!(ignored("embed=yes"), one("embed", "yes", Reason::BadValue));
        assert_eq!(ignored("theme=sepia&embed=1"), one("theme", "sepia", Reason::BadValue));
        assert_eq!(ignored("embed=1&theme=dark&theme=light"), one("theme", "light", Reason::Repeated));
    }

    #[test]
    fn a_figure_to_compare_with_needs_one_to_be_compared() {
        assert_eq!(ignored("with=guns"), one("with", "guns", Reason::NeedsFigure));
        assert_eq!(ignored("with=nobody"), one("with", "nobody", Reason::UnknownId));
        assert_eq!(
            ignored("figure=nobody&with=guns"),
            [one("figure", "nobody", Reason::UnknownId), one("with", "guns", Reason::NeedsFigure)].concat()
        );
        assert_eq!(ignored("group=period"), one("group", "period", Reason::BadValue));
        let (dataset, query) = (dataset(), query("with=guns&figure=wave-guns"));
        assert_eq!((query.pinned, query.chosen), (dataset.quantity_by_id("guns"), dataset.quantity_by_id("wave-guns")));
    }

    #[test]
    fn the_first_value_of_a_repeated_key_is_used() {
        let decoded = decode("lang=zh&lang=en&view=table&view=compare", &dataset());
        assert_eq!(decoded.query, query("lang=zh&view=table"));
    }

    #[test]
    fn the_known_parts_of_a_newer_link_are_read() {
        let decoded = decode("v=7&view=table&hologram=on", &dataset());
        assert_eq!(decoded.query.view, View::Table);
        let reasons: Vec<_> = decoded.ignored.iter().map(|ignored| ignored.reason).collect();
        assert_eq!(reasons, [Reason::NewerVersion, Reason::UnknownKey]);
    }

    #[test]
    fn a_long_search_is_cut_and_reported() {
        let decoded = decode(&format!("q={}", "x".repeat(200)), &dataset());
        assert_eq!(decoded.query.search.as_str().len(), Search::MAX_CHARS);
        assert_eq!(decoded.ignored[0].reason, Reason::TooLong);
        assert_eq!(decoded.ignored[0].value, format!("{}…", "x".repeat(Ignored::MAX_CHARS)));
    }

    #[test]
    fn ignored_parts_are_cleaned_for_display() {
        assert_eq!(ignored("a%E2%80%AEb=%00%0Ax"), one("ab", "x", Reason::UnknownKey));
        let hidden = "%E2%80%AE".repeat(100);
        assert_eq!(ignored(&format!("{hidden}ab={hidden}x")), one("ab", "x", Reason::UnknownKey));
        assert_eq!(decode(&"x&".repeat(100_000), &dataset()).ignored.len(), Ignored::MAX);
        let long = "枪".repeat(100_000);
        assert_eq!(ignored(&long)[0].0.chars().count(), Ignored::MAX_CHARS + 1);
    }
}
