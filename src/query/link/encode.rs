//! Encodes a query as a link.

use super::{
    carried::Carried,
    escape::{escape, unescape_again},
    key::{Key, REVERSED, SEPARATOR},
    migrate::VERSION,
    page::SitePage,
};
use crate::{
    data::{Carrier, Dataset},
    query::{Embed, Query},
};

/// The query string of a query, without `?`; empty for the default query.
///
/// It is canonical: one query has one link. Defaults are left out, keys are in a fixed order, and sets are in the
/// dataset's order. Every link that is not empty contains the data version, so that it always shows the same data. It
/// ends in the fragment with the dataset if the link carries one.
pub fn encode(query: &Query, dataset: &Dataset) -> String {
    let pairs = changes(query, dataset);
    if pairs.is_empty() { fragment(dataset) } else { with_versions(&pairs, dataset) }
}

/// Like [`encode`], but with the versions also for the default query. It is used for data that is not current.
pub fn encode_pinned(query: &Query, dataset: &Dataset) -> String {
    with_versions(&changes(query, dataset), dataset)
}

/// The link for the same query on the current data, without a data version.
pub fn encode_for_current_data(query: &Query, dataset: &Dataset) -> String {
    let pairs = changes(query, dataset);
    if pairs.is_empty() { fragment(dataset) } else { with_version(&pairs, dataset) }
}

/// The link to share: like [`encode`], but always with the versions and the language, and never embedded.
///
/// It is shorter than 1,000 characters for every query of the bundled dataset, so that mail programs do not cut it.
pub fn encode_to_share(query: &Query, dataset: &Dataset) -> String {
    let is_needed = |key, is_default: bool| !is_of_embed(key) && (!is_default || key == Key::Language);
    with_versions(&pairs(query, &Query::of_bare_link(dataset), dataset, &is_needed), dataset)
}

/// The address to share on the site of the dataset, from its folder: the [page](SitePage) that means most of the query,
/// and a query string with the versions and what the page does not mean. Never embedded.
pub fn address_to_share(query: &Query, dataset: &Dataset) -> String {
    let page = SitePage::of(query, dataset);
    let is_needed = |key, is_default: bool| !is_of_embed(key) && !is_default;
    let rest = pairs(query, &page.query(), dataset, &is_needed);
    [&page.path(dataset), "?", &with_versions(&rest, dataset)].concat()
}

/// The link without versions that means the same as a page of the site; empty for the first one.
pub fn meant_by(page: SitePage, dataset: &Dataset) -> String {
    changes(&page.query(), dataset).trim_start_matches('&').to_owned()
}

/// The link with both versions. Only a dataset that the site publishes has versions.
fn with_versions(pairs: &str, dataset: &Dataset) -> String {
    if !dataset.carrier.is_published() {
        return with_version(pairs, dataset);
    }
    with_version(&["&", Key::Data.name(), "=", &dataset.version.short(), pairs].concat(), dataset)
}

/// The link with the version of its format.
fn with_version(pairs: &str, dataset: &Dataset) -> String {
    format!("{}={VERSION}{pairs}{}", Key::Version.name(), fragment(dataset))
}

/// The fragment with the dataset, if the link carries one.
fn fragment(dataset: &Dataset) -> String {
    match &dataset.carrier {
        Carrier::Link(text) => Carried::fragment(text),
        _ => String::new(),
    }
}

/// The pairs of what differs from a link without choices.
fn changes(query: &Query, dataset: &Dataset) -> String {
    pairs(query, &Query::of_bare_link(dataset), dataset, &|_, is_default| !is_default)
}

/// The pairs that are needed, each preceded by `&`, without the versions. `is_needed` gets each key and whether its value
/// is that of the default.
fn pairs(query: &Query, default: &Query, dataset: &Dataset, is_needed: &dyn Fn(Key, bool) -> bool) -> String {
    let mut pairs = String::new();
    for key in Key::ALL {
        if matches!(key, Key::Version | Key::Data) {
            continue;
        }
        let value = value_of(key, query, dataset);
        // A link names a dataset whenever it has a name.
        let is_default = value.is_empty() || key != Key::Dataset && value == value_of(key, default, dataset);
        if is_needed(key, is_default) {
            pairs.extend(["&", key.name(), "=", &value]);
        }
    }
    pairs
}

/// Whether a key applies to embedded pages only.
const fn is_of_embed(key: Key) -> bool {
    matches!(key, Key::Embed | Key::Theme)
}

/// The value of a key in the safe alphabet, ending in a letter or digit. Different choices have different values.
fn value_of(key: Key, query: &Query, dataset: &Dataset) -> String {
    match key {
        // The versions are not part of the query.
        Key::Version | Key::Data => String::new(),
        Key::Dataset => dataset.name_in_links().into(),
        Key::View => query.view.name().into(),
        Key::Category => {
            let categories = dataset.categories().filter(|&category| query.categories.contains(category));
            joined(&mut categories.map(|category| dataset[category].id.as_str()))
        }
        Key::Period => query.period.map(|period| dataset[period].id.as_str().into()).unwrap_or_default(),
        Key::Search => {
            let search = query.search.as_str();
            let escaped = escape(search);
            // A search that looks encoded is encoded twice, because its reader decodes it twice.
            if unescape_again(search).is_some() { escape(&escaped) } else { escaped }
        }
        Key::Scale => query.scale.name().into(),
        Key::Sort => [query.sort.key.name(), if query.sort.reversed { REVERSED } else { "" }].concat(),
        Key::Group => query.grouping.name().into(),
        Key::With => query.pinned.map(|pinned| dataset.id_of(pinned).as_str().into()).unwrap_or_default(),
        Key::Figure => query.chosen.map(|chosen| dataset.id_of(chosen).as_str().into()).unwrap_or_default(),
        Key::Sum => joined(&mut query.addends.iter().map(|&addend| dataset[addend].id.as_str())),
        Key::Embed => if query.embed.is_some() { Embed::ON } else { "" }.into(),
        Key::Theme => query.embed.unwrap_or_default().theme.name().into(),
        Key::Edit => if query.is_editing { Embed::ON } else { "" }.into(),
        Key::Language => query.language.code().into(),
    }
}

/// Ids with separators between them.
fn joined(ids: &mut dyn Iterator<Item = &str>) -> String {
    let mut text = String::new();
    for id in ids {
        if !text.is_empty() {
            text.push(SEPARATOR);
        }
        text.push_str(id);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{Id, Language, sample::dataset},
        query::{Embed, Grouping, Scale, Search, Sort, SortKey, Theme, View},
    };

    /// A link of the bundled dataset, with the version of the data after that of the links.
    fn with_data(link: &str) -> String {
        link.replacen("v=1", &format!("v=1&d={}", dataset().version.short()), 1)
    }

    #[test]
    fn the_default_query_needs_no_link() {
        let dataset = dataset();
        assert_eq!(encode(&Query::default(), &dataset), "");
        assert_eq!(encode_to_share(&Query::default(), &dataset), with_data("v=1&lang=en"));
    }

    #[test]
    fn a_link_leads_to_its_dataset() {
        let mut dataset = dataset();
        let version = dataset.version.short();
        let table = Query { view: View::Table, ..Query::default() };
        let mut links = |carrier| {
            dataset.carrier = carrier;
            let query = Query::default();
            [encode(&query, &dataset), encode_to_share(&query, &dataset), encode_for_current_data(&table, &dataset)]
        };
        let id = "data=hundred-days-2022-08-05";
        assert_eq!(
            links(Carrier::Site),
            [format!("v=1&d={version}&{id}"), format!("v=1&d={version}&{id}&lang=en"), format!("v=1&{id}&view=table")]
        );
        let draft = ["v=1&data=draft", "v=1&data=draft&lang=en", "v=1&data=draft&view=table"];
        assert_eq!(links(Carrier::Browser), draft);
        let carried = ["#data=abc", "v=1&lang=en#data=abc", "v=1&view=table#data=abc"];
        assert_eq!(links(Carrier::Link("abc".to_owned())), carried);
    }

    #[test]
    fn all_choices_are_written_in_a_fixed_order() {
        let dataset = dataset();
        let category = |id| dataset.category_by_id(id).expect("a category");
        let query = Query {
            view: View::Table,
            categories: [category("risk"), category("crackdown")].into(),
            period: dataset.period_by_id("joint-wave"),
            search: Search::new("枪 guns-"),
            scale: Scale::Log,
            sort: Sort { key: SortKey::Name, reversed: true },
            grouping: Grouping::Category,
            chosen: dataset.quantity_by_id("wave-guns"),
            pinned: dataset.quantity_by_id("guns"),
            addends: ["suspects", "guns"].map(|id| dataset.figure_by_id(id).expect("a figure")).to_vec(),
            embed: Some(Embed { theme: Theme::Dark }),
            is_editing: true,
            language: Language::Zh,
        };
        let link = "v=1&view=table&category=crackdown.risk&period=joint-wave&q=%E6%9E%AA%20guns%2D&scale=log\
                    &sort=name-reversed&group=category&figure=wave-guns&with=guns&sum=suspects.guns&embed=1&theme=dark&edit=1&lang=zh";
        assert_eq!(encode(&query, &dataset), with_data(link));
        assert_eq!(encode_to_share(&query, &dataset), with_data(&link.replace("&embed=1&theme=dark", "")));
        assert_eq!(encode_for_current_data(&query, &dataset), link);
    }

    #[test]
    fn an_address_to_share_is_a_page_of_the_site_with_the_rest_of_the_query() {
        let dataset = dataset();
        let versions = format!("v=1&d={}", dataset.version.short());
        let address = |link: &str| address_to_share(&crate::query::link::decode(link, &dataset).query, &dataset);
        for (link, page, rest) in [
            ("", "", ""),
            ("lang=zh", "zh/", ""),
            ("figure=guns&lang=zh", "zh/figure/guns/", ""),
            ("view=table&figure=guns&with=knives&embed=1", "figure/guns/", "&view=table&with=knives"),
            ("category=risk&q=guns", "category/risk/", "&q=guns"),
            ("view=table&category=risk", "view/table/", "&category=risk"),
        ] {
            assert_eq!(address(link), format!("{page}?{versions}{rest}"));
        }
    }

    #[test]
    fn only_a_shared_link_contains_the_default_language() {
        let dataset = dataset();
        let query = Query { view: View::Table, ..Query::default() };
        assert_eq!(encode(&query, &dataset), with_data("v=1&view=table"));
        assert_eq!(encode_to_share(&query, &dataset), with_data("v=1&view=table&lang=en"));
    }

    #[test]
    fn every_link_is_shorter_than_1000_characters() {
        let dataset = dataset();
        let longest = |lengths: &mut dyn Iterator<Item = usize>| lengths.max().unwrap_or(0);
        let longest_id = |ids: &mut dyn Iterator<Item = &Id>| longest(&mut ids.map(|id| id.as_str().len()));
        let mut figures: Vec<_> = dataset.figures().map(|figure| dataset[figure].id.as_str().len() + 1).collect();
        figures.sort_unstable_by(|a, b| b.cmp(a));
        let categories = dataset.categories().map(|category| dataset[category].id.as_str().len() + 1);
        let values = categories.sum::<usize>()
            + figures.iter().take(Query::MOST_ADDENDS).sum::<usize>()
            + 3 * Search::MAX_BYTES
            + longest(&mut View::ALL.iter().map(|view| view.name().len()))
            + longest(&mut Scale::ALL.iter().map(|scale| scale.name().len()))
            + longest(&mut SortKey::ALL.iter().map(|key| key.name().len() + REVERSED.len()))
            + longest(&mut Grouping::ALL.iter().map(|grouping| grouping.name().len()))
            + longest_id(&mut dataset.periods().map(|period| &dataset[period].id))
            // The figure and the one beside it.
            + 2 * longest_id(&mut dataset.quantities().map(|quantity| dataset.id_of(quantity)))
            + dataset.version.short().len()
            + "1".len()
            + "en".len();
        let keys = Key::ALL.iter().filter(|key| !is_of_embed(**key));
        let keys: usize = keys.map(|key| "&=".len() + key.name().len()).sum();
        assert!(keys + values < 1000, "{keys} and {values}");
    }
}
