//! The footer: data version, data file, and disclaimer.

use super::method;
use crate::ui::{Element, Explorer, element::element};

pub(in crate::ui) fn footer(explorer: Explorer) -> Element {
    let Explorer { dataset, language, words, .. } = explorer;
    let file = dataset.address.clone().unwrap_or_else(|| format!("data/{}.json", dataset.id));
    let version = element("span")
        .attr("title", dataset.version.to_string())
        .child(words.data_version)
        .child(" ")
        .child(element("code").child(dataset.version.short()));
    // The stylesheet adds the page's URL before it, because the build does not know the URL.
    // The link to a dataset that is not published cannot be typed, or opens nowhere else.
    let link = dataset.carrier.is_published().then(|| {
        element("p")
            .class("printed-link")
            .child(element("b").child(words.printed_link))
            .child(element("span").child(move || ["?", &explorer.query_to_share()].concat()))
    });
    element("footer")
        .child(version)
        .child(element("a").attr("href", file).child(words.data_file))
        .child(
            element("a")
                .attr("href", method::address(dataset, language))
                .attr("data-needs-site", "")
                .child(words.method),
        )
        .child(element("span").child(words.not_verified))
        .children(link)
}

#[cfg(test)]
mod tests {
    use leptos::reactive::owner::Owner;

    use super::footer;
    use crate::{
        data::sample::dataset,
        query::Query,
        ui::{Edition, Explorer},
    };

    #[test]
    fn the_data_is_where_it_was_fetched() {
        let of = |address: Option<&str>| {
            let dataset = Box::leak(Box::new(dataset()));
            dataset.address = address.map(str::to_owned);
            Owner::new().with(|| footer(Explorer::new(dataset, &Edition::Current, Query::default())).to_text())
        };
        assert!(of(None).contains("href=\"data/hundred-days-2022-08-05.json\""), "{}", of(None));
        let elsewhere = of(Some("data/archive/12345678.json"));
        assert!(elsewhere.contains("href=\"data/archive/12345678.json\""), "{elsewhere}");
    }
}
