//! The feed of the data versions of a site, in Atom (RFC 4287). It contains full URLs, so only a site with a known URL
//! has one.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, bail};
use hundred_days::{
    data::{Carrier, Dataset, Language},
    export::{
        escaped,
        metadata::{Published, SiteUrl},
    },
    words::attribution,
};

use crate::{address::FEED, write};

/// The list of data versions in the folder of the data, oldest first: `version,dataset,published`.
pub const VERSIONS: &str = "versions.csv";

/// The first line of the list.
pub const HEAD: &str = "version,dataset,published";

/// Writes the feed into the folder of the site, if the site has a list of versions. `data` is the folder of the data.
pub(crate) fn write_feed(folder: &Path, data: &Path, all: &[Published], site: &SiteUrl) -> Result<()> {
    let list = data.join(VERSIONS);
    if !list.exists() {
        return Ok(());
    }
    let list = fs::read_to_string(&list).with_context(|| format!("{} cannot be read", list.display()))?;
    write(&folder.join(FEED), feed(&list, all, site)?)
}

/// The feed of a list of versions, newest first. Versions of datasets that the site does not have are left out.
fn feed(list: &str, all: &[Published], site: &SiteUrl) -> Result<String> {
    let language = Language::default();
    let mut entries = Vec::new();
    let mut newest = "";
    for line in list.lines().skip(1) {
        let [version, id, day] = line.split(',').collect::<Vec<_>>()[..] else {
            bail!("{VERSIONS}: expected {HEAD}, found “{line}”");
        };
        let Some(dataset) = all.iter().map(|one| one.dataset).find(|dataset| dataset.id.as_str() == id) else {
            continue;
        };
        newest = newest.max(day);
        let name = if dataset.carrier == Carrier::Site { format!("&data={id}") } else { String::new() };
        let url = escaped(&site.of(&format!("?v=1&d={version}{name}")));
        let title = escaped(&attribution::stands_in(None, version, language));
        let summary = escaped(dataset.title.in_language(language));
        entries.push(format!(
            "<entry><id>{url}</id><title>{title}</title><updated>{day}T00:00:00Z</updated><link href=\"{url}\"/>\
             <summary>{summary}</summary></entry>\n"
        ));
    }
    entries.reverse();
    let dataset: &Dataset = all[0].dataset;
    let (title, home) = (escaped(dataset.title.in_language(language)), escaped(&site.of("")));
    let (own, author) = (escaped(&site.of(FEED)), escaped(dataset.statement.authority.in_language(language)));
    Ok(format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><id>{home}</id>\
         <title>{title}</title><updated>{newest}T00:00:00Z</updated><author><name>{author}</name></author>\
         <link href=\"{home}\"/><link rel=\"self\" href=\"{own}\"/>\n{}</feed>\n",
        entries.concat()
    ))
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    use hundred_days::export::metadata::SiteUrl;

    use super::{HEAD, feed};
    use crate::published::published;

    #[test]
    fn the_newest_version_is_first_and_links_to_its_data() -> anyhow::Result<()> {
        let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../public/data");
        let all = published(&data.join("hundred-days-2022-08-05.json"))?;
        let site = SiteUrl::parse("https://example.org/a/").map_err(anyhow::Error::msg)?;
        let list = format!(
            "{HEAD}\n11111111,hundred-days-2022-08-05,2026-01-02\n22222222,other,2027-01-01\n33333333,cbp-2020-02,2026-03-04\n"
        );
        let text = feed(&list, &all, &site)?;
        let links: Vec<_> = text.split("<entry><id>").skip(1).filter_map(|entry| entry.split('<').next()).collect();
        let expected = [
            "https://example.org/a/?v=1&amp;d=33333333&amp;data=cbp-2020-02",
            "https://example.org/a/?v=1&amp;d=11111111",
        ];
        assert_eq!(links, expected);
        assert!(text.contains("<updated>2026-03-04T00:00:00Z</updated><author>"), "{text}");
        assert!(feed("head\n11111111\n", &all, &site).is_err());
        Ok(())
    }
}
