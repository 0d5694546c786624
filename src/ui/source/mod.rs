//! Where a dataset comes from that is not the current one of the page: the site, its archive, the link, or the reader’s
//! browser. All of it is in the chunk of the sources.

mod carried;
mod failure;
mod single_file;

pub(super) use carried::{NotLinked, link_with_data, made_link};
use failure::{Unusable, unusable_page};
pub(super) use single_file::{NotWritten, single_file, written_file};

use super::{
    Edition, Element, Failure,
    app::{
        edition::EDITOR,
        failure::{current_data, link_in_all},
    },
    browser::{self, fetch, files, large},
    failure_page,
    single_file::DATASET,
};
use crate::{
    data::{Carrier, Dataset, Problem, Problems, parse},
    query::link::{self, Carried},
    words::source_words,
};

/// The key of the reader’s draft in the storage of the browser. The editor writes it there, as the JSON of a dataset.
pub(in crate::ui) const DRAFT: &str = "hundred-days:draft-dataset";

/// The name of the same if it is larger than that storage.
pub(in crate::ui) const LARGE_DRAFT: &str = "draft-dataset.json";

/// Reads a file that the build has not checked, from this address.
pub(super) fn checked(file: &[u8], address: &str) -> Result<Dataset, Element> {
    let dataset = parse(file).map_err(|problems| unusable_page(&Unusable::File(problems), []))?;
    Ok(dataset.carried_by(Carrier::Page, Some(address.to_owned())))
}

/// Loads the dataset that the link names or carries. `None` if the site has none with this name.
pub(super) async fn another_dataset() -> Result<Option<Dataset>, Element> {
    if let Some(text) = Carried::text(&browser::fragment()) {
        browser::mark_dataset("");
        return carried::dataset(text).await.map(Some).map_err(|unusable| not_of_site(&unusable, None));
    }
    let asked = link::asked_dataset(&browser::link());
    if asked.as_deref() == Some(Carrier::DRAFT) {
        browser::mark_dataset("");
        return draft().await.map(Some);
    }
    if let Some(json) = browser::text_in(DATASET) {
        return of_file(&json).map(Some);
    }
    match asked.as_deref() {
        Some(id) => match browser::address_of_dataset(id) {
            Some(address) => {
                browser::mark_dataset(id);
                of_site(id, &address).await.map(Some)
            }
            None => Ok(None),
        },
        None => Ok(None),
    }
}

/// Reads the dataset in a page that is one file.
fn of_file(json: &str) -> Result<Dataset, Element> {
    let dataset = parse(json.as_bytes()).map_err(|problems| unusable_page(&Unusable::File(problems), []))?;
    Ok(dataset.carried_by(Carrier::Page, files::address_of_json(json)))
}

/// Fetches another dataset of the site.
async fn of_site(id: &str, address: &str) -> Result<Dataset, Element> {
    let file = fetch(address).await.map_err(|failure| failure_page(failure, address, Some(own_data())))?;
    let refused = |problems| unusable_page(&Unusable::File(problems), [own_data()]);
    let dataset = parse(&file).map_err(refused)?;
    if dataset.id.as_str() != id {
        let problem = Problem { at: "/id".to_owned(), expected: id.to_owned(), found: dataset.id.to_string() };
        return Err(refused(Problems(vec![problem])));
    }
    let is_of_page = address == browser::dataset_address();
    let carrier = if is_of_page { Carrier::Page } else { Carrier::Site };
    Ok(dataset.carried_by(carrier, Some(address.to_owned())))
}

/// The dataset of the reader’s draft, if the browser has one.
pub(super) async fn draft_dataset() -> Option<String> {
    match browser::stored(DRAFT) {
        Some(json) => Some(json),
        None => large::kept(LARGE_DRAFT).await,
    }
}

/// Reads the reader’s draft.
async fn draft() -> Result<Dataset, Element> {
    let json = draft_dataset().await.ok_or(Unusable::NoDraft);
    let dataset = json.and_then(|json| {
        let dataset = parse(json.as_bytes()).map_err(Unusable::Draft)?;
        Ok(dataset.carried_by(Carrier::Browser, files::address_of_json(&json)))
    });
    dataset.map_err(|unusable| not_of_site(&unusable, Some(EDITOR)))
}

/// The page for a dataset that is not the site’s and cannot be used. It has links to the editor and to the site’s own
/// figures.
fn not_of_site(unusable: &Unusable, editor: Option<&str>) -> Element {
    let editor = editor
        .map(|link| link_in_all("button", browser::relative_link(link), |language| source_words(language).edit_draft));
    unusable_page(unusable, editor.into_iter().chain([own_data()]))
}

/// The link to the site’s own figures.
fn own_data() -> Element {
    link_in_all("button", browser::relative_link(""), |language| source_words(language).see_own_data)
}

/// Loads the version of a dataset that the link asks for, in place of the current one.
pub(super) async fn earlier_version(current: Dataset, asked: String) -> Result<(Dataset, Edition), Element> {
    if browser::is_single_file() {
        // It has no other version, and makes no request.
        return Ok((current, Edition::InPlaceOf { asked }));
    }
    let address = current.address.as_deref().unwrap_or_default();
    let folder = address.rsplit_once('/').map_or("", |(folder, _)| folder);
    let address = format!("{folder}/archive/{asked}.json");
    match fetch(&address).await.map(|file| checked(&file, &address)) {
        // An archived file must have the version of its name, and be of the same dataset.
        Ok(Ok(earlier)) if earlier.version.short() == asked && earlier.id == current.id => {
            let edition = Edition::Earlier { current: current.version.short() };
            Ok((earlier.carried_by(current.carrier, Some(address)), edition))
        }
        // The site may have it, so current figures must not be shown in its place.
        Err(failure @ Failure::Unreachable) => {
            let query = link::decode(&browser::link(), &current).query;
            let current = browser::relative_link(&link::encode_for_current_data(&query, &current));
            Err(failure_page(failure, &address, Some(current_data(current))))
        }
        _ => Ok((current, Edition::InPlaceOf { asked })),
    }
}
