//! From a link to its query, and what of the link was ignored.

use super::{
    escape::unescape,
    key::{Key, REVERSED, SEPARATOR},
    migrate::{Pair, VERSION, migrate},
    tracking::is_noise,
};
use crate::{
    data::{Dataset, Language, Version},
    query::{Embed, Grouping, Query, Scale, Search, Sort, SortKey, Theme, View, fold::plain},
};

/// A link as it was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decoded {
    /// What the link asks for, as far as it was understood.
    pub query: Query,
    /// The data that the link was made with, as the [short form](crate::data::Version::short) of its version, if the
    /// link names one.
    pub data: Option<String>,
    /// What was ignored; of a link full of nonsense only the first [`Ignored::MAX`].
    pub ignored: Vec<Ignored>,
}

/// A part of a link that was ignored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ignored {
    /// What stands before `=`; fit to be shown, and cut to [`Ignored::MAX_CHARS`].
    pub key: String,
    /// What stands after it, or the one id that was ignored; fit to be shown, and cut in the same way.
    pub value: String,
    /// Why it was ignored.
    pub reason: Reason,
}

impl Ignored {
    /// The most parts that are named.
    pub const MAX: usize = 20;
    /// The longest key and the longest value, in characters; a longer one ends in `…`.
    pub const MAX_CHARS: usize = 40;

    fn new(key: &str, value: &str, reason: Reason) -> Self {
        Self { key: shown(key), value: shown(value), reason }
    }
}

/// Why a part of a link was ignored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Reason {
    /// There is no such key.
    UnknownKey,
    /// The dataset has no category, period or figure of this name.
    UnknownId,
    /// The key cannot have this value.
    BadValue,
    /// The text is not escaped as links are.
    BadEscape,
    /// The key stands in the link before; the first one counts.
    Repeated,
    /// The search is longer than a search can be; its beginning counts.
    TooLong,
    /// What it is to be seen beside is missing.
    NeedsFigure,
    /// A newer version of the site made the link; what is still understood counts.
    NewerVersion,
    /// It is said of an embedded page, which the link does not ask for.
    NotEmbedded,
}

/// What a link, with or without `?`, asks for of this dataset.
///
/// Reads any text. Nothing that the reader should know about is passed over in silence; that is all but an empty
/// value, a key added to follow readers, punctuation caught behind the link, and a repeated id of a set.
pub fn decode(link: &str, dataset: &Dataset) -> Decoded {
    let mut decoded = Decoded { query: Query::default(), data: None, ignored: Vec::new() };
    let mut pairs = Vec::new();
    for part in trimmed(link).split('&') {
        let (key, value) = part.split_once('=').unwrap_or((part, ""));
        // A link copied out of the source of a page.
        let key = key.strip_prefix("amp;").unwrap_or(key);
        if is_noise(key) || key.is_empty() && value.is_empty() {
            continue;
        }
        match (unescape(key), unescape(value)) {
            (Some(key), Some(value)) => pairs.push(Pair { key, value }),
            _ => decoded.ignore(key, value, Reason::BadEscape),
        }
    }
    // Browsers escape what was caught behind the link, so it may be known only now. A search may end in any character.
    if let Some(last) = pairs.last_mut().filter(|last| last.key != Key::Search.name()) {
        last.value.truncate(last.value.trim_end_matches(is_caught).len());
    }
    let version = pairs.iter().find(|pair| pair.key == Key::Version.name() && !pair.value.is_empty());
    let version = version.and_then(|pair| version_number(&pair.value)).unwrap_or(1);
    migrate(&mut pairs, version);
    // A theme counts where the page is embedded, whichever the link says first.
    let (themes, others): (Vec<_>, Vec<_>) = pairs.into_iter().partition(|pair| pair.key == Key::Theme.name());

    let mut seen = Vec::new();
    for Pair { key: name, value } in others.iter().chain(&themes) {
        match Key::from_name(name) {
            None => decoded.ignore(name, value, Reason::UnknownKey),
            Some(_) if value.is_empty() => {}
            Some(key) if seen.contains(&key) => decoded.ignore(name, value, Reason::Repeated),
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

impl Decoded {
    /// Takes over what a value, never empty, says.
    fn read(&mut self, key: Key, value: &str, dataset: &Dataset) {
        let query = &mut self.query;
        let problem = match key {
            Key::Version => match version_number(value) {
                Some(version) => (version > VERSION).then_some(Reason::NewerVersion),
                None => Some(Reason::BadValue),
            },
            Key::Data => take(&mut self.data, Version::short_from(value).map(Some)),
            Key::Category => return self.read_categories(value, dataset),
            Key::Search => {
                let (search, is_cut) = Search::cut(value);
                query.search = search;
                is_cut.then_some(Reason::TooLong)
            }
            Key::View => take(&mut query.view, View::ALL.into_iter().find(|view| view.name() == value)),
            Key::Scale => take(&mut query.scale, Scale::ALL.into_iter().find(|scale| scale.name() == value)),
            Key::Sort => take(&mut query.sort, sort_from_value(value)),
            Key::Embed => take(&mut query.embed, (value == Embed::ON).then(|| Some(Embed::default()))),
            Key::Theme => match (&mut query.embed, Theme::from_name(value)) {
                (Some(embed), theme) => take(&mut embed.theme, theme),
                (None, _) => Some(Reason::NotEmbedded),
            },
            Key::Language => take(&mut query.language, Language::from_code(value)),
            Key::Period => {
                query.period = dataset.period_by_id(value);
                query.period.is_none().then_some(Reason::UnknownId)
            }
            Key::Group => {
                take(&mut query.grouping, Grouping::ALL.into_iter().find(|grouping| grouping.name() == value))
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
            self.ignore(key.name(), value, reason);
        }
    }

    fn read_categories(&mut self, value: &str, dataset: &Dataset) {
        for id in value.split(SEPARATOR).filter(|id| !id.is_empty()) {
            match dataset.category_by_id(id) {
                Some(category) => self.query.categories.insert(category),
                None => self.ignore(Key::Category.name(), id, Reason::UnknownId),
            }
        }
    }

    fn ignore(&mut self, key: &str, value: &str, reason: Reason) {
        if self.ignored.len() < Ignored::MAX {
            self.ignored.push(Ignored::new(key, value, reason));
        }
    }
}

/// Puts what was understood in its place, or says that it was not.
fn take<T>(place: &mut T, understood: Option<T>) -> Option<Reason> {
    match understood {
        Some(understood) => {
            *place = understood;
            None
        }
        None => Some(Reason::BadValue),
    }
}

/// The link without `?` and without the punctuation of the text in which it stood: none of ours ends in any.
fn trimmed(link: &str) -> &str {
    let is_punctuation = |character: char| character.is_ascii_punctuation() && !matches!(character, '=' | '&' | '%');
    link.strip_prefix('?').unwrap_or(link).trim_end_matches(is_punctuation)
}

/// Whether a character is one that the text around a link may end in, and none of our values: punctuation of ASCII, of
/// typography, of Chinese, and its full-width forms.
const fn is_caught(character: char) -> bool {
    character.is_ascii_punctuation()
        || character.is_ascii_whitespace()
        || matches!(character, '«' | '»' | '\u{2010}'..='\u{205e}' | '\u{3000}'..='\u{303f}' | '\u{ff01}'..='\u{ff0f}'
            | '\u{ff1a}'..='\u{ff20}' | '\u{ff3b}'..='\u{ff40}' | '\u{ff5b}'..='\u{ff65}')
}

/// The number of a version, at least 1; numbers that no version will ever reach are all alike.
fn version_number(value: &str) -> Option<u32> {
    let is_number = value.bytes().all(|byte| byte.is_ascii_digit()) && !value.starts_with('0');
    is_number.then(|| value.parse().unwrap_or(u32::MAX))
}

fn sort_from_value(value: &str) -> Option<Sort> {
    let (name, reversed) = value.strip_suffix(REVERSED).map_or((value, false), |name| (name, true));
    let key = SortKey::ALL.into_iter().find(|key| key.name() == name)?;
    Some(Sort { key, reversed })
}

/// A text of a link as it can be shown: in plain characters, and not too long.
fn shown(text: &str) -> String {
    // A link can be megabytes long; a prefix is enough to fill what is shown.
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
    fn what_says_nothing_is_passed_over() {
        for link in ["view", "view=", "&&", "=", "q=", "q=%20", "category=", "v=", "utm_source=x&fbclid=%zz"] {
            assert_eq!(query(link), Query::default(), "{link}");
        }
        assert_eq!(query("view=&view=table"), query("view=table"));
    }

    #[test]
    fn links_survive_the_texts_they_stand_in() {
        assert_eq!(query("v=1&amp;view=table&amp;lang=zh"), query("v=1&view=table&lang=zh"));
        assert_eq!(query("view=table."), query("view=table"));
        assert_eq!(query("category=risk).\""), query("category=risk"));
        assert_eq!(query("category=crackdown%2Erisk"), query("category=crackdown.risk"));
        assert_eq!(query("category=.crackdown..risk&view=table"), query("category=crackdown.risk&view=table"));
        assert_eq!(query("q=first+wave"), query("q=first%20wave"));
        assert_eq!(query("%76iew=%74able"), query("view=table"));
    }

    #[test]
    fn unknown_ids_are_named_and_the_rest_of_their_set_stays() {
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
    fn each_kind_of_nonsense_has_its_reason() {
        assert_eq!(ignored("colour=red"), one("colour", "red", Reason::UnknownKey));
        assert_eq!(ignored("=red"), one("", "red", Reason::UnknownKey));
        assert_eq!(ignored("view=Table"), one("view", "Table", Reason::BadValue));
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
    fn a_theme_is_that_of_an_embedded_page() {
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
    fn the_first_of_a_repeated_key_counts() {
        let decoded = decode("lang=zh&lang=en&view=table&view=compare", &dataset());
        assert_eq!(decoded.query, query("lang=zh&view=table"));
    }

    #[test]
    fn a_newer_link_is_read_as_far_as_it_is_understood() {
        let decoded = decode("v=7&view=table&hologram=on", &dataset());
        assert_eq!(decoded.query.view, View::Table);
        let reasons: Vec<_> = decoded.ignored.iter().map(|ignored| ignored.reason).collect();
        assert_eq!(reasons, [Reason::NewerVersion, Reason::UnknownKey]);
    }

    #[test]
    fn a_long_search_is_cut_and_named() {
        let decoded = decode(&format!("q={}", "x".repeat(200)), &dataset());
        assert_eq!(decoded.query.search.as_str().len(), Search::MAX_CHARS);
        assert_eq!(decoded.ignored[0].reason, Reason::TooLong);
        assert_eq!(decoded.ignored[0].value, format!("{}…", "x".repeat(Ignored::MAX_CHARS)));
    }

    #[test]
    fn what_is_ignored_is_fit_to_be_shown() {
        assert_eq!(ignored("a%E2%80%AEb=%00%0Ax"), one("ab", "x", Reason::UnknownKey));
        assert_eq!(decode(&"x&".repeat(100_000), &dataset()).ignored.len(), Ignored::MAX);
        let long = "枪".repeat(100_000);
        assert_eq!(ignored(&long)[0].0.chars().count(), Ignored::MAX_CHARS + 1);
    }
}
