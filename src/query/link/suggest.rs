//! What an ignored part of a link may have meant.

use strsim::osa_distance;

use super::{
    decode::{Decoded, Ignored, Reason, canonical},
    key::Key,
};
use crate::{
    data::{Dataset, Language, Quantity},
    query::{Grouping, Query, Scale, SortKey, Theme, View},
};

/// A possible meaning of an ignored part of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Suggestion {
    /// The part as this site writes it: `view=table`.
    pub part: String,
    /// The query with it.
    pub query: Query,
}

/// The part of a link that is spelled most like an ignored one, if it differs by a third of its letters at most.
/// `query` is the query of the parts that were understood.
pub fn suggest(ignored: &Ignored, query: &Query, dataset: &Dataset) -> Option<Suggestion> {
    if !matches!(ignored.reason, Reason::UnknownKey | Reason::UnknownId | Reason::BadValue) {
        return None;
    }
    let key = Key::from_name(nearest(&ignored.key, &Key::ALL.map(Key::name))?)?;
    let value = match &*values(key, dataset) {
        [] => return None,
        values => nearest(&ignored.value, values)?,
    };
    let query = Decoded::with(query.clone(), key, value, dataset)?;
    Some(Suggestion { part: format!("{}={value}", key.name()), query })
}

/// The possible values of a key, or none if they cannot be listed.
fn values(key: Key, dataset: &Dataset) -> Vec<&str> {
    match key {
        Key::Version | Key::Data | Key::Dataset | Key::Search | Key::Embed | Key::Edit => Vec::new(),
        Key::View => View::ALL.map(View::name).to_vec(),
        Key::Scale => Scale::ALL.map(Scale::name).to_vec(),
        Key::Sort => SortKey::ALL.map(SortKey::name).to_vec(),
        Key::Group => Grouping::ALL.map(Grouping::name).to_vec(),
        Key::Theme => Theme::ALL.map(Theme::name).to_vec(),
        Key::Language => dataset.languages.iter().map(Language::code).collect(),
        Key::Category => dataset.categories().map(|category| dataset[category].id.as_str()).collect(),
        Key::Period => dataset.periods().map(|period| dataset[period].id.as_str()).collect(),
        Key::Sum => dataset.figures().map(|figure| dataset[figure].id.as_str()).collect(),
        Key::Figure | Key::With => {
            dataset.quantities().map(|quantity: Quantity| dataset.id_of(quantity).as_str()).collect()
        }
    }
}

/// The first name with the fewest typing errors, at most one in three letters.
fn nearest<'a>(typed: &str, names: &[&'a str]) -> Option<&'a str> {
    let typed = canonical(typed);
    let errors = |name: &str| osa_distance(name, &typed);
    let name = names.iter().copied().min_by_key(|name| errors(name))?;
    (errors(name) <= name.len() / 3).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{data::sample::dataset, query::link::decode};

    #[test]
    fn the_nearest_part_is_suggested() {
        let dataset = dataset();
        for (link, parts, corrected) in [
            ("view=tabel&lang=zh", &["view=table"][..], "view=table&lang=zh"),
            ("veiw=Table", &["view=table"], "view=table"),
            ("category=patrol.riks", &["category=risk"], "category=patrol.risk"),
            ("figure=gunz", &["figure=guns"], "figure=guns"),
            ("figure=suspects-per-cases", &["figure=suspects-per-case"], "figure=suspects-per-case"),
            ("sum=guns.wave-gun", &["sum=wave-guns"], "sum=guns.wave-guns"),
            ("period=joint-waves", &["period=joint-wave"], "period=joint-wave"),
        ] {
            let decoded = decode(link, &dataset);
            let suggestions: Vec<_> =
                decoded.ignored.iter().filter_map(|ignored| suggest(ignored, &decoded.query, &dataset)).collect();
            let named: Vec<_> = suggestions.iter().map(|suggestion| &*suggestion.part).collect();
            assert_eq!(named, parts, "{link}");
            assert_eq!(suggestions[0].query, decode(corrected, &dataset).query, "{link}");
        }
    }

    #[test]
    fn nothing_is_suggested_for_what_is_like_nothing() {
        let dataset = dataset();
        for link in [
            "view=hologram",
            "colour=red",
            "lang=fr",
            "figure=nobody",
            "v=2",
            "v=one",
            "q=%ff",
            "d=xyz",
            "lang=zh&lang=en",
            // A figure to compare with needs one to be compared.
            "with=gunz",
        ] {
            let decoded = decode(link, &dataset);
            assert!(!decoded.ignored.is_empty(), "{link}");
            for ignored in &decoded.ignored {
                assert_eq!(suggest(ignored, &decoded.query, &dataset), None, "{link}");
            }
        }
    }
}
