//! Tests of the page as WebAssembly in a browser: mounting, hydration, interaction, and the same results as the native
//! build. `cargo xtask test web` runs them. For other targets this file is empty.

#![cfg(target_arch = "wasm32")]

use gloo_timers::callback::Timeout;
use hundred_days::{
    data::{Dataset, Decimal, Language, parse},
    export::{Palette, Picture, picture::Format},
    query::{
        Query,
        link::{PageContent, SitePage, built_page_pattern, decode, encode_to_share},
    },
    ui::{Edition, Explorer, Failure, Hydration, app, failure_page, png},
    words::format,
};
use leptos::reactive::owner::Owner;
use wasm_bindgen::JsCast as _;
use wasm_bindgen_test::{wasm_bindgen_test, wasm_bindgen_test_configure};
use web_sys::{Element, HtmlElement, HtmlInputElement, window};

wasm_bindgen_test_configure!(run_in_browser);

fn dataset() -> &'static Dataset {
    let file = include_bytes!("../public/data/hundred-days-2022-08-05.json");
    Box::leak(Box::new(parse(file).expect("the bundled dataset is valid")))
}

/// A new container in the document. Without its stylesheet the page would display all layouts of a chart, and keep one.
/// In a chart that is not displayed, all are kept.
fn place() -> Element {
    let document = window().and_then(|window| window.document()).expect("a document");
    let style = document.create_element("style").expect("an element");
    style.set_text_content(Some(".charts { display: none }"));
    document.head().expect("a head").append_child(&style).expect("a place");
    let place = document.create_element("div").expect("an element");
    document.body().expect("a body").append_child(&place).expect("a place");
    place
}

/// Mounts the page for a link. It is never unmounted, like the real page.
fn show(dataset: &'static Dataset, link: &str, place: &Element, hydration: Hydration) -> Explorer {
    _ = any_spawner::Executor::init_wasm_bindgen();
    let owner = Owner::new();
    let explorer = owner.with(|| {
        let explorer = Explorer::new(dataset, &Edition::Current, decode(link, dataset).query);
        app(explorer).mount_in(place, hydration);
        explorer
    });
    std::mem::forget(owner);
    explorer
}

/// A new page for a link.
fn page(link: &str) -> (Element, Explorer) {
    let place = place();
    let explorer = show(dataset(), link, &place, Hydration::Replace);
    (place, explorer)
}

/// Waits until the page has rendered all changes.
async fn settle() {
    let mut later = |done: js_sys::Function, _| {
        Timeout::new(0, move || _ = done.call0(&wasm_bindgen::JsValue::NULL)).forget();
    };
    let promise = js_sys::Promise::new(&mut later);
    wasm_bindgen_futures::JsFuture::from(promise).await.expect("time passes");
}

fn find_all(place: &Element, selector: &str) -> Vec<Element> {
    let found = place.query_selector_all(selector).expect("a selector");
    (0..found.length()).filter_map(|index| found.item(index)?.dyn_into().ok()).collect()
}

fn find(place: &Element, selector: &str) -> Element {
    find_all(place, selector).into_iter().next().unwrap_or_else(|| panic!("there is no {selector}"))
}

fn press(place: &Element, selector: &str) {
    find(place, selector).unchecked_into::<HtmlElement>().click();
}

fn text(place: &Element, selector: &str) -> String {
    find(place, selector).text_content().unwrap_or_default()
}

/// The marks of one of the layouts of each chart, and the tiles.
const MARKS: &str = ".chart.wide [data-figure], .tile[data-figure]";

fn figures(place: &Element) -> Vec<String> {
    find_all(place, MARKS).iter().filter_map(|mark| mark.get_attribute("data-figure")).collect()
}

#[wasm_bindgen_test]
fn a_new_page_shows_what_its_link_asks_for() {
    let (all, _) = page("");
    assert_eq!(figures(&all).len(), 27);
    assert_eq!(figures(&all)[0], "suspects");

    let (table, _) = page("?v=1&view=table&category=risk&sort=name&figure=knives&lang=zh");
    assert_eq!(find_all(&table, "tbody tr").len(), 5);
    assert_eq!(text(&table, "#detail-title"), "收缴的管制刀具");
    assert_eq!(text(&table, "[role=tab][aria-selected=true]"), "表格");
}

#[wasm_bindgen_test]
async fn chips_narrow_the_figures() {
    let (place, _) = page("");
    press(&place, "[data-category=patrol]");
    settle().await;
    assert_eq!(figures(&place).len(), 7);
    assert_eq!(find(&place, "[data-category=patrol]").get_attribute("aria-pressed").as_deref(), Some("true"));
    assert_eq!(find(&place, "[data-category='']").get_attribute("aria-pressed").as_deref(), Some("false"));
    assert!(
        find_all(&place, "[role=status]")
            .iter()
            .any(|status| status.text_content().as_deref() == Some("7 of 27 figures"))
    );

    press(&place, "[data-category=risk]");
    settle().await;
    assert_eq!(figures(&place).len(), 12);
    press(&place, "[data-category='']");
    settle().await;
    assert_eq!(figures(&place).len(), 27);
}

#[wasm_bindgen_test]
async fn a_mark_that_stays_is_the_same_node_and_moves() {
    let (place, explorer) = page("");
    let mark = || find(&place, ".chart.wide [data-figure=fugitives]");
    let (before, style_before) = (mark(), mark().get_attribute("style"));
    press(&place, "[data-category=patrol]");
    settle().await;
    assert_eq!(mark(), before);
    assert_ne!(mark().get_attribute("style"), style_before, "the mark must have moved up");

    explorer.choose(|query| query.clear());
    settle().await;
    assert_eq!(mark(), before);
    assert_eq!(mark().get_attribute("style"), style_before, "the mark must be back at its old position");
}

#[wasm_bindgen_test]
async fn a_prerendered_page_is_hydrated_without_changes() {
    let (dataset, place) = (dataset(), place());
    let html = Owner::new().with(|| app(Explorer::new(dataset, &Edition::Current, Query::default())).to_text());
    place.set_inner_html(&html);
    let built = place.inner_html();
    let nodes = find_all(&place, "*");
    show(dataset, "", &place, Hydration::Exact);
    settle().await;
    assert_eq!(place.inner_html(), built, "hydration must not change the HTML");
    assert_eq!(find_all(&place, "*"), nodes, "hydration must not replace nodes");

    let mark = find(&place, ".chart.wide [data-figure=deployed]");
    press(&place, "[data-category=patrol]");
    settle().await;
    assert_eq!(figures(&place).len(), 7);
    assert_eq!(find(&place, ".chart.wide [data-figure=deployed]"), mark);
}

#[wasm_bindgen_test]
async fn hydration_corrects_what_differs_from_the_prerendered_page() {
    let (dataset, place) = (dataset(), place());
    let html = Owner::new().with(|| app(Explorer::new(dataset, &Edition::Current, Query::default())).to_text());
    place.set_inner_html(&html);
    let nodes = find_all(&place, "*");
    let mark = |figure: &str| find(&place, &format!(".chart.wide [data-figure={figure}]"));

    // Reactive attributes, and an unexpected one.
    mark("guns").set_attribute("tabindex", "0").expect("an attribute");
    mark("guns").set_attribute("aria-pressed", "true").expect("an attribute");
    mark("guns").remove_attribute("style").expect("an attribute");
    find(&place, ".side").set_attribute("data-open", "true").expect("an attribute");
    // Texts, and a field.
    find(&place, "[aria-live]").set_text_content(Some("Link copied"));
    find(&place, "input").unchecked_into::<HtmlInputElement>().set_value("left over");
    // List items: unexpected ones at the start and the end, a wrong one, and a missing one.
    let tiles = find(&place, ".tiles");
    tiles.insert_adjacent_html("afterbegin", "<p>left over</p>").expect("a child");
    tiles.insert_adjacent_html("beforeend", "<li>left over</li>").expect("a child");
    mark("deployed").set_attribute("data-figure", "nobody").expect("an attribute");
    mark("fugitives").remove();
    find(&place, "[role=status]").insert_adjacent_html("beforeend", "<section>left over</section>").expect("a child");
    assert_ne!(place.inner_html(), html);

    show(dataset, "", &place, Hydration::Compare);
    settle().await;
    assert_eq!(place.inner_html(), html);
    assert_eq!(find(&place, "input").unchecked_into::<HtmlInputElement>().value(), "");
    let kept = find_all(&place, "*").iter().filter(|node| nodes.contains(node)).count();
    assert!(kept > nodes.len() * 9 / 10, "{kept} of {} nodes are kept", nodes.len());

    press(&place, "[data-category=patrol]");
    settle().await;
    assert_eq!(figures(&place).len(), 7);
}

#[wasm_bindgen_test]
async fn a_prerendered_page_becomes_the_page_of_another_link() {
    let (dataset, place) = (dataset(), place());
    let html = Owner::new().with(|| app(Explorer::new(dataset, &Edition::Current, Query::default())).to_text());
    place.set_inner_html(&html);
    let mark = find(&place, ".chart.wide [data-figure=deployed]");
    let link = "?v=1&category=patrol&figure=deployed";
    show(dataset, link, &place, Hydration::Compare);
    settle().await;
    assert_eq!(
        find(&place, ".chart.wide [data-figure=deployed]"),
        mark,
        "marks that are still shown must keep their nodes"
    );
    let rendered =
        Owner::new().with(|| app(Explorer::new(dataset, &Edition::Current, decode(link, dataset).query)).to_text());
    // The browser writes this character as an entity.
    let rendered = rendered.replace('\u{a0}', "&nbsp;");
    let differs = place.inner_html().chars().zip(rendered.chars()).position(|(here, there)| here != there);
    assert_eq!(differs.map(|at| rendered.chars().skip(at).take(80).collect::<String>()), None);
    assert_eq!(place.inner_html().len(), rendered.len());
}

#[wasm_bindgen_test]
fn the_pattern_of_a_page_matches_links_that_show_it_as_it_was_built() {
    let dataset = dataset();
    let pattern = js_sys::RegExp::new(&built_page_pattern(SitePage::first(dataset)), "i");
    let shared = encode_to_share(&Query::default(), dataset);
    let shared = format!("{shared}&utm_source=x&fbclid=1&from=groupmessage");
    for link in ["", "?", "?v=1", "?v=1&lang=en", &format!("?{shared}"), "?v=1&figure=guns", "?fbclid=a%20b", "?other"]
    {
        assert!(pattern.test(link), "{link}");
    }
    let rows = include_str!("links.txt").lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    let links: Vec<_> = rows.filter_map(|row| row.split('\t').next()).map(|link| format!("?{link}")).collect();
    assert!(links.len() > 50);
    for link in links {
        let query = Query { chosen: None, pinned: None, ..decode(&link, dataset).query };
        assert!(!pattern.test(&link) || query == Query::default(), "{link}");
    }
    let guns = dataset.figure_by_id("guns").expect("a figure");
    let of_figure = SitePage { shows: PageContent::Figure(guns), language: Language::Zh };
    let pattern = js_sys::RegExp::new(&built_page_pattern(of_figure), "i");
    for link in ["", "?v=1", "?v=1&lang=zh&fbclid=1"] {
        assert!(pattern.test(link), "{link}");
    }
    for link in ["?lang=en", "?figure=knives", "?with=knives", "?view=table"] {
        assert!(!pattern.test(link), "{link}");
    }
}

#[wasm_bindgen_test]
async fn the_language_changes_in_place() {
    let (place, _) = page("?v=1&figure=night-offenders");
    assert!(text(&place, ".detail").contains("48,000") && text(&place, ".detail").contains("4.8万"));
    press(&place, ".language");
    settle().await;
    assert_eq!(text(&place, "#detail-title"), "夏夜巡查抓获的现行犯");
    assert!(text(&place, ".detail").contains("4.75万至4.85万"));
}

#[wasm_bindgen_test]
fn a_failure_says_which_it_is() {
    for (failure, message) in [
        (Failure::Unreachable, "there was no answer"),
        (Failure::Refused { status: 404 }, "the data file is missing"),
        (Failure::Refused { status: 500 }, "status 500"),
    ] {
        let place = place();
        failure_page(failure, "data/figures.json", None).mount_in(&place, Hydration::Replace);
        assert!(text(&place, "[role=alert]").contains(message), "{message}");
        assert!(text(&place, "a[href]").contains("Try again"));
    }
}

#[wasm_bindgen_test]
fn numbers_read_as_they_do_natively() {
    for (value, digits, en, zh) in [
        ("12050000", "12,050,000", "12.05 million", "1205万"),
        ("200000000", "200,000,000", "200 million", "2亿"),
        ("1036000", "1,036,000", "1.036 million", "103.6万"),
        ("48000", "48,000", "48,000", "4.8万"),
        ("2654", "2,654", "2,654", "2654"),
        ("35.7", "35.7", "35.7", "35.7"),
        ("-16.3", "−16.3", "−16.3", "−16.3"),
    ] {
        let number: Decimal = value.parse().expect("a decimal");
        assert_eq!(format::digits(number, Language::En), digits);
        assert_eq!(format::compact(number, Language::En), en);
        assert_eq!(format::compact(number, Language::Zh), zh);
    }
}

/// The number in four bytes of a PNG header.
fn number_at(bytes: &[u8], from: usize) -> u32 {
    bytes[from..from + 4].iter().fold(0, |number, byte| number << 8 | u32::from(*byte))
}

#[wasm_bindgen_test]
async fn a_picture_is_painted_at_each_scale() {
    let dataset = dataset();
    for language in Language::ALL {
        let query = Query { language, ..Query::default() };
        let picture = Picture::of(dataset, &query, Format::Wide, "https://figures.example/").expect("a picture");
        let mut sizes = Vec::new();
        for scale in 1..=3 {
            let blob = png(&picture, Palette::Dark, scale).await.expect("a file");
            assert_eq!(blob.type_(), "image/png");
            let bytes = wasm_bindgen_futures::JsFuture::from(blob.array_buffer()).await.expect("its bytes");
            let bytes = js_sys::Uint8Array::new(&bytes).to_vec();
            assert_eq!(&bytes[1..4], b"PNG");
            let expected = [picture.width, picture.height].map(|length| length as u32 * scale);
            assert_eq!([16, 20].map(|from| number_at(&bytes, from)), expected);
            sizes.push(bytes.len());
        }
        // An empty picture would compress to a very small file.
        assert!(sizes[0] > 20_000 && sizes.is_sorted(), "{sizes:?}");
    }
}
