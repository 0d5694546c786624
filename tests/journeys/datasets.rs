//! Other datasets than that of the page: another one of the site, one that a link carries, and the reader’s draft.

use std::{fs, path::Path};

use anyhow::Result;
use hundred_days::{
    data::{Dataset, Version, parse},
    query::View,
    ui::prerender::statements_html,
};
use hundred_days_site::single_file;
use serde_json::{Value, json};

use crate::{
    harness::{Answer, eventually, journey, page_of_site, site_folder, until},
    page::{Downloads, IS_VISIBLE, Reader, Role, SHOW_VIEW},
};

const OWN: &str = include_str!("../../public/data/hundred-days-2022-08-05.json");

/// Another dataset: the bundled one with another id and another title.
pub(crate) fn other() -> Value {
    let mut dataset: Value = serde_json::from_str(OWN).expect("the bundled dataset is JSON");
    dataset["id"] = json!("fixture");
    dataset["title"] = json!({ "en": "Another statement", "zh": "另一份声明" });
    dataset
}

/// The page of a site that has the other dataset too.
fn page_with_list() -> Result<String> {
    let leaked = |json: &str| -> &'static Dataset { Box::leak(Box::new(parse(json.as_bytes()).expect("a dataset"))) };
    let list = statements_html(&[leaked(OWN), leaked(&other().to_string())]);
    Ok(page_of_site()?.replacen("<noscript", &format!("{list}<noscript"), 1))
}

/// Serves the other dataset beside that of the page, in the page `index.html`.
fn serve_other(reader: &Reader) -> Result<()> {
    reader.site().answer_for("index.html", Answer::Html(page_with_list()?));
    reader.site().answer_for("fixture.json", Answer::Json(other().to_string()));
    Ok(())
}

/// Records every title that the page has had. Needs [`IS_VISIBLE`].
pub(crate) const WATCH_TITLES: &str = "
    window.titles = [];
    const look = () => {
        const heads = Array.from(document.querySelectorAll('h1')).filter(isVisible).map(head => head.textContent);
        for (const title of [document.title, ...heads]) {
            if (title && !window.titles.includes(title)) window.titles.push(title);
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

/// Checks that the page has never had the title of its own dataset.
async fn check_never_own(reader: &Reader) -> Result<()> {
    let titles: Vec<String> = reader.run("return window.titles", &[]).await?;
    let own: Value = serde_json::from_str(OWN)?;
    let is_own = |title: &String| own["title"].as_object().is_some_and(|own| own.values().any(|own| own == title));
    assert!(!titles.iter().any(is_own), "{titles:?}");
    Ok(())
}

/// The query string and the fragment in the address bar.
async fn address(reader: &Reader) -> Result<(String, String)> {
    let query = reader.link().await?;
    Ok((query, reader.run("return location.hash", &[]).await?))
}

/// The link with a text in its fragment, compressed by the browser if `is_packed`.
pub(crate) async fn carrying(reader: &Reader, text: &str) -> Result<String> {
    const PACK: &str = "
        const [text, done] = arguments;
        const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
        new Response(stream).arrayBuffer().then(buffer => {
            let letters = '';
            for (const byte of new Uint8Array(buffer)) letters += String.fromCharCode(byte);
            done(btoa(letters).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', ''));
        });
    ";
    Ok(format!("#data={}", reader.run_async::<String>(PACK, &[text.into()]).await?))
}

/// Opens a link as a new page. A link that differs in its fragment alone would not load the page.
async fn open_anew(reader: &Reader, link: &str) -> Result<()> {
    reader.navigate("method.html").await?;
    reader.open(link).await
}

async fn check_figures(reader: &Reader, count: usize) -> Result<()> {
    eventually("figures", count, async || Ok(reader.figures().await?.len())).await
}

/// Checks that the page has the title of this dataset, and that of its window begins with it. What is shown may follow.
async fn check_title(reader: &Reader, title: &str) -> Result<()> {
    reader.find(Role::Heading, title).await?;
    eventually("title of the window", true, async || Ok(reader.title().await?.starts_with(title))).await
}

#[test]
fn a_link_names_another_dataset_of_the_site() {
    journey(async |reader| {
        serve_other(reader)?;
        reader.chromium().run_before_page_scripts(&[IS_VISIBLE, WATCH_TITLES].concat()).await?;
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.open("index.html?data=fixture").await?;
        check_title(reader, "Another statement").await?;
        check_figures(reader, 27).await?;
        reader.press_chip("Risk control").await?;
        check_figures(reader, 5).await?;
        assert_eq!(reader.link().await?, "?v=1&data=fixture&category=risk");
        reader.press("中文").await?;
        check_title(reader, "另一份声明").await?;
        assert_eq!(reader.link().await?, "?v=1&data=fixture&category=risk&lang=zh");
        reader.press("分享").await?;
        let version = Version::of(other().to_string().as_bytes()).short();
        let shared = format!("index.html?v=1&d={version}&data=fixture&category=risk&lang=zh");
        eventually("copied link", reader.site().address(&shared), async || reader.clipboard().await).await?;
        reader.go_back().await?;
        check_title(reader, "Another statement").await?;
        reader.go_forward().await?;
        check_title(reader, "另一份声明").await?;
        reader.reload().await?;
        check_title(reader, "另一份声明").await?;
        check_figures(reader, 5).await?;
        check_never_own(reader).await?;
        let file = reader.find(Role::Link, "数据（JSON）").await?.attribute("href").await?;
        assert_eq!(file.as_deref(), Some("data/fixture.json"));
        reader.open("index.html?v=1&data=fixture&view=table").await?;
        check_figures(reader, 27).await?;
        assert_eq!(reader.violations().await?, [""; 0]);
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn the_statements_of_a_site_are_listed_with_a_link_to_each() {
    journey(async |reader| {
        serve_other(reader)?;
        reader.open("index.html").await?;
        let current =
            "return Array.from(document.querySelectorAll('.statements [aria-current]'), link => link.innerText)";
        let shown: Vec<String> = reader.run(current, &[]).await?;
        assert!(shown.iter().any(|shown| !shown.is_empty()), "{shown:?}");
        let link = reader.find(Role::Link, "Another statement").await?;
        assert_eq!(link.attribute("href").await?.as_deref(), Some("./?data=fixture"));
        assert_eq!(reader.find_all(Role::Link, "另一份声明").await?.len(), 0);
        assert_eq!(reader.violations().await?, [""; 0]);
        reader.press("中文").await?;
        reader.find(Role::Link, "另一份声明").await?;
        reader.open("index.html?data=fixture").await?;
        eventually("the current statement", true, async || {
            let shown: Vec<String> = reader.run(current, &[]).await?;
            Ok(shown.contains(&"Another statement".to_owned()))
        })
        .await
    });
}

#[test]
fn another_dataset_has_its_own_table_and_method_page() {
    journey(async |reader| {
        reader.open("?v=1&data=cbp-2020-02&lang=zh&view=table").await?;
        check_title(reader, "数读2020年2月美国边境执法").await?;
        let method: String = reader.run("return document.querySelector('footer a[href^=method]').href", &[]).await?;
        assert_eq!(method, reader.site().address("method.cbp-2020-02.zh.html"));
        reader.navigate("method.cbp-2020-02.zh.html").await?;
        let described = "return JSON.parse(document.querySelector('[type=\"application/ld+json\"]').text)";
        let described: Value = reader.run(described, &[]).await?;
        assert_eq!(described["isBasedOn"]["author"]["name"], "U.S. Customs and Border Protection");
        for file in described["distribution"].as_array().expect("files") {
            let length = "return fetch(arguments[0]).then(file => file.arrayBuffer()).then(file => file.byteLength)";
            let length: usize = reader.run(length, &[file["contentUrl"].clone()]).await?;
            assert_eq!(file["contentSize"], format!("{length} B"), "{file}");
        }
        reader.find(Role::Link, "数读2020年2月美国边境执法").await?.press().await?;
        reader.wait_until_ready().await?;
        check_title(reader, "数读2020年2月美国边境执法").await
    });
}

#[test]
fn an_earlier_version_of_another_dataset_is_shown() {
    journey(async |reader| {
        serve_other(reader)?;
        let mut earlier = other();
        earlier["title"]["en"] = json!("An earlier statement");
        let version = Version::of(earlier.to_string().as_bytes()).short();
        let file: &'static str = Box::leak(format!("{version}.json").into_boxed_str());
        reader.site().answer_for(file, Answer::Json(earlier.to_string()));
        reader.open(&format!("index.html?d={version}&data=fixture")).await?;
        check_title(reader, "An earlier statement").await?;
        reader.press_chip("Risk control").await?;
        assert_eq!(reader.data_version().await?, Some(version.clone()));
        assert_eq!(reader.link().await?, "?v=1&data=fixture&category=risk");
        reader.find(Role::Link, "See the current data").await?.press().await?;
        check_title(reader, "Another statement").await?;
        // A version of another dataset is not shown in its place.
        reader.open(&format!("index.html?d={version}")).await?;
        assert!(!reader.text().await?.contains("An earlier statement"));
        assert!(reader.text().await?.contains(&version));
        Ok(())
    });
}

#[test]
fn an_unknown_dataset_is_reported() {
    journey(async |reader| {
        for (link, part) in [("?data=nowhere", "data=nowhere"), ("?data=datapackage&lang=en", "data=datapackage")] {
            reader.open(link).await?;
            check_figures(reader, 27).await?;
            let ignored = reader.ignored().await?;
            assert!(ignored.len() == 1 && ignored[0].contains(part), "{ignored:?}");
        }
        reader.open("?data=hundred-days-2022-08-05").await?;
        check_figures(reader, 27).await?;
        assert_eq!(reader.ignored().await?, [""; 0]);
        reader.press_chip("Risk control").await?;
        assert_eq!(reader.link().await?, "?v=1&category=risk");
        Ok(())
    });
}

#[test]
fn a_link_carries_a_dataset_through_every_choice() {
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(&[IS_VISIBLE, WATCH_TITLES].concat()).await?;
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.navigate("method.html").await?;
        let carried = carrying(reader, &other().to_string()).await?;
        open_anew(reader, &carried).await?;
        check_title(reader, "Another statement").await?;
        check_never_own(reader).await?;
        let banner = "they came with the link";
        assert!(reader.text().await?.contains(banner));
        assert_eq!(reader.violations().await?, [""; 0]);
        check_figures(reader, 27).await?;
        reader.press_chip("Risk control").await?;
        let address_of = |query: &str| (query.to_owned(), carried.clone());
        assert_eq!(address(reader).await?, address_of("?v=1&category=risk"));
        reader.press("中文").await?;
        check_title(reader, "另一份声明").await?;
        assert_eq!(address(reader).await?, address_of("?v=1&category=risk&lang=zh"));
        assert!(reader.text().await?.contains("随链接带来"));
        reader.press("分享").await?;
        let shared = reader.site().address(&format!("?v=1&category=risk&lang=zh{carried}"));
        eventually("copied link", shared, async || reader.clipboard().await).await?;
        reader.go_back().await?;
        check_title(reader, "Another statement").await?;
        assert_eq!(address(reader).await?, address_of("?v=1&category=risk"));
        reader.go_back().await?;
        check_figures(reader, 27).await?;
        assert_eq!(address(reader).await?, address_of(""));
        reader.go_forward().await?;
        check_figures(reader, 5).await?;
        reader.reload().await?;
        check_title(reader, "Another statement").await?;
        check_figures(reader, 5).await?;
        // The link to the figures changes the fragment.
        reader.run::<()>("document.querySelector('.skip').click()", &[]).await?;
        eventually("address", address_of("?v=1&category=risk"), async || address(reader).await).await?;
        check_title(reader, "Another statement").await?;
        check_never_own(reader).await?;
        reader.find(Role::Link, "See this site’s own figures").await?.press().await?;
        reader.wait_until_ready().await?;
        check_figures(reader, 27).await?;
        assert_eq!(address(reader).await?, (String::new(), String::new()));
        assert!(!reader.text().await?.contains(banner));
        // A change of the fragment alone shows the dataset that it carries.
        reader.run::<()>("location.hash = arguments[0]", &[carried.clone().into()]).await?;
        check_title(reader, "Another statement").await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

/// Opens a link that carries nothing usable, and checks what is said.
pub(crate) async fn check_refused(reader: &Reader, link: &str, expected: &[&str]) -> Result<()> {
    reader.navigate("method.html").await?;
    reader.navigate(link).await?;
    let alert = until("the failure", async || Ok(reader.find_all(Role::Alert, "").await?.pop())).await?;
    let text = alert.text().await?;
    for words in expected {
        assert!(text.contains(words), "“{words}” is missing in “{text}”");
    }
    check_never_own(reader).await?;
    assert!(!reader.text().await?.contains("26 paragraphs"));
    assert_eq!(reader.find_all(Role::Tab, "Table").await?.len(), 0, "no control without data");
    assert_eq!(reader.rows().await?.len(), 0, "no figures of another dataset");
    assert!(reader.overflow().await? <= 0.0);
    Ok(())
}

#[test]
fn a_link_that_carries_no_dataset_says_what_is_wrong() {
    const OWN_LINK: &str = "See this site’s own figures";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(&[IS_VISIBLE, WATCH_TITLES].concat()).await?;
        reader.navigate("method.html").await?;
        let carried = carrying(reader, &other().to_string()).await?;
        let cut = &carried[..carried.len() / 2];
        let cut = cut.get(..6 + (cut.len() - 6) / 4 * 4).unwrap_or(cut);
        let bomb = carrying(reader, &" ".repeat(9 << 20)).await?;
        assert!(bomb.len() < 20_000);
        let long = format!("#data={}", "A".repeat(70_000));
        for (link, expected) in [
            ("#data=", "damaged"),
            ("#data=%3Cb%3E", "damaged"),
            ("#data=AAAA", "damaged"),
            (cut, "not complete"),
            (&bomb, "larger than 4 MB"),
            (&long, "more data than the page reads"),
        ] {
            check_refused(reader, link, &[expected, "链接", OWN_LINK]).await?;
        }
        assert_eq!(reader.violations().await?, [""; 0]);
        let invalid = carrying(reader, r#"{"id": "<img src=x onerror=alert(1)>"}"#).await?;
        check_refused(reader, &invalid, &["Problems found: ", "/id", "<img src=x onerror=alert(1)>"]).await?;
        let no_json = carrying(reader, "not JSON").await?;
        check_refused(reader, &no_json, &["expected well-formed JSON"]).await?;
        reader.chromium().run_before_page_scripts("delete window.DecompressionStream").await?;
        check_refused(reader, &carried, &["cannot unpack"]).await?;
        reader.find(Role::Link, &format!("{OWN_LINK} · 查看本站自己的数字")).await?.press().await?;
        reader.wait_until_ready().await?;
        check_figures(reader, 27).await
    });
}

#[test]
fn nothing_in_a_carried_dataset_is_markup() {
    journey(async |reader| {
        reader.navigate("method.html").await?;
        let mut dataset = other();
        let hostile = "</script><img src=x onerror=\"window.hacked=1\"><b>";
        dataset["title"]["en"] = json!(hostile);
        dataset["figures"][0]["label"]["en"] = json!(hostile);
        dataset["statement"]["authority"]["en"] = json!("javascript:alert(1)");
        dataset["statement"]["paragraphs"][0]["gist"]["en"] = json!(hostile);
        let carried = carrying(reader, &dataset.to_string()).await?;
        for query in ["", "?v=1&view=table", "?v=1&view=statement", "?v=1&figure=cases-solved", "?v=1&embed=1"] {
            open_anew(reader, &format!("{query}{carried}")).await?;
            assert!(reader.text().await?.contains(hostile) || query.contains("figure"), "{query}");
            let harm = "return document.images.length + Boolean(window.hacked)";
            assert_eq!(reader.run::<i64>(harm, &[]).await?, 0, "{query}");
        }
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

/// Stores a draft in the browser.
async fn store_draft(reader: &Reader, draft: &str) -> Result<()> {
    reader.run("localStorage.setItem('hundred-days:draft-dataset', arguments[0])", &[draft.into()]).await
}

#[test]
fn a_draft_is_shown_in_the_browser_where_it_was_made() {
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(&[IS_VISIBLE, WATCH_TITLES].concat()).await?;
        check_refused(reader, "?data=draft", &["no draft in this browser", "Go to the editor", "没有草稿"]).await?;
        let editor = reader.find(Role::Link, "Go to the editor · 回到编辑器").await?.attribute("href").await?;
        assert_eq!(editor.as_deref(), Some("?edit=1"));
        store_draft(reader, "{}").await?;
        check_refused(reader, "?data=draft", &["cannot be shown yet", "the field “figures”", "Go to the editor"])
            .await?;
        store_draft(reader, &other().to_string()).await?;
        open_anew(reader, "?data=draft").await?;
        check_title(reader, "Another statement").await?;
        check_never_own(reader).await?;
        assert!(reader.text().await?.contains("This is your own draft"));
        assert_eq!(reader.violations().await?, [""; 0]);
        reader.press_chip("Risk control").await?;
        check_figures(reader, 5).await?;
        assert_eq!(reader.link().await?, "?v=1&data=draft&category=risk");
        reader.press("中文").await?;
        check_title(reader, "另一份声明").await?;
        reader.reload().await?;
        check_figures(reader, 5).await?;
        let editor = reader.find(Role::Link, "回到编辑器").await?.attribute("href").await?;
        assert_eq!(editor.as_deref(), Some("?edit=1"));
        // The draft can travel in a link.
        reader.press("生成带数据的链接").await?;
        eventually("the fragment", true, async || Ok(address(reader).await?.1.starts_with("#data="))).await?;
        reader.wait_until_ready().await?;
        check_title(reader, "另一份声明").await?;
        assert_eq!(reader.link().await?, "?v=1&lang=zh");
        store_draft(reader, "{}").await?;
        reader.reload().await?;
        check_title(reader, "另一份声明").await?;
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

/// Checks what a page that is one file can do, without the network.
/// Checks that the open page has asked for nothing but what it made itself. What its policy forbids is an error.
async fn check_requests(reader: &Reader) -> Result<()> {
    let asked = "return performance.getEntriesByType('resource').map(entry => entry.name)";
    let asked: Vec<String> = reader.run(asked, &[]).await?;
    assert!(asked.iter().all(|asked| asked.starts_with("data:") || asked.starts_with("blob:")), "{asked:?}");
    Ok(())
}

async fn check_single_file(reader: &Reader, file: &str, title: [&str; 2]) -> Result<()> {
    reader.chromium().go_offline(true).await?;
    let address = format!("file://{file}");
    reader.open_address(&address).await?;
    check_title(reader, title[0]).await?;
    check_figures(reader, 27).await?;
    reader.press_chip("Risk control").await?;
    check_figures(reader, 5).await?;
    reader.find(Role::Tab, "Table").await?.press().await?;
    eventually("rows", 5, async || Ok(reader.rows().await?.len())).await?;
    assert!(reader.link().await?.starts_with("?v=1&view=table&category=risk"));
    reader.press("中文").await?;
    check_title(reader, title[1]).await?;
    reader.reload().await?;
    check_title(reader, title[1]).await?;
    eventually("rows", 5, async || Ok(reader.rows().await?.len())).await?;
    let downloads = Downloads::of(reader)?;
    let dialog = reader.open_downloads().await?;
    dialog.button_beginning("CSV").await?.press().await?;
    assert!(downloads.take(".csv").await?.1.len() > 500);
    dialog.button_beginning("JSON").await?.press().await?;
    let exported = String::from_utf8(downloads.take(".json").await?.1)?;
    assert!(exported.contains(".html?v=1") && !exported.contains("file:"), "no folder of the reader: {exported}");
    assert!(!dialog.text().await?.contains("HTML"));
    reader.press("关闭").await?;
    for view in View::ALL.map(View::name) {
        reader.run::<()>(&[SHOW_VIEW, "showView(arguments[0])"].concat(), &[view.into()]).await?;
        reader.wait_for_paint().await?;
    }
    check_requests(reader).await?;
    reader.open_address(&format!("{address}?v=1&figure=guns")).await?;
    reader.find(Role::Heading, "Guns confiscated").await?;
    reader.detail().await?.find_within(Role::Button, "Cite").await?.press().await?;
    assert!(reader.find(Role::Dialog, "Cite").await?.text().await?.contains("2022"));
    assert_eq!(reader.violations().await?, [""; 0]);
    check_requests(reader).await?;
    reader.open_address(&format!("{address}?v=1&edit=1")).await?;
    check_requests(reader).await?;
    const NEEDS_SITE: &str =
        "return Array.from(document.querySelectorAll('[data-needs-site]')).some(part => part.getClientRects().length)";
    assert!(!reader.run::<bool>(NEEDS_SITE, &[]).await?, "what needs the site is left out");
    // A category that the dataset does not have is ignored.
    reader.open_address(&format!("{address}?v=1&category=none")).await?;
    let pressed =
        "return Array.from(document.querySelectorAll('.chip[aria-pressed=true]'), chip => chip.dataset.category)";
    let pressed: Vec<String> = reader.run(pressed, &[]).await?;
    assert_eq!(pressed, [""], "the categories of the page that the file shows");
    check_requests(reader).await?;
    assert_eq!(reader.chromium().errors().await?, [""; 0]);
    reader.chromium().go_offline(false).await
}

/// Checks that two files are the same page with the same parts of the program. Compressed bytes may differ.
async fn check_same_page(reader: &Reader, one: &str, other: &str) -> Result<()> {
    const DIFFERENCE: &str = "
        const done = arguments[2];
        const documents = [arguments[0], arguments[1]].map(html => site.parse(html));
        const unpacked = text => {
            const bytes = Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), c => c.charCodeAt(0));
            const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
            return new Response(stream).arrayBuffer().then(part => crypto.subtle.digest('SHA-256', part))
                .then(hash => String(new Uint8Array(hash)));
        };
        Promise.all(documents.map(async page => {
            const parts = [];
            for (const part of page.querySelectorAll('[data-part]')) {
                parts.push(part.dataset.part + await unpacked(part.textContent));
                part.remove();
            }
            // The spaces between elements at the end differ.
            const texts = page.createTreeWalker(page, NodeFilter.SHOW_TEXT), spaces = [];
            while (texts.nextNode()) if (!texts.currentNode.data.trim()) spaces.push(texts.currentNode);
            spaces.forEach(space => space.remove());
            return parts.join();
        })).then(([one, other]) => {
            const [first, second] = documents.map(page => page.documentElement);
            if (one !== other) return done('parts of the program');
            if (first.isEqualNode(second)) return done('');
            const elements = [first, second].map(page => Array.from(page.querySelectorAll('*')));
            const at = elements[0].findIndex((element, at) => !element.cloneNode().isEqualNode(elements[1][at]?.cloneNode()));
            done(at < 0 ? 'a text' : elements[0][at].outerHTML.slice(0, 200) + ' and ' + elements[1][at]?.outerHTML.slice(0, 200));
        }, error => done(String(error)));
    ";
    let difference: String = reader.run_async(DIFFERENCE, &[json!(one), json!(other)]).await?;
    assert_eq!(difference, "");
    Ok(())
}

/// Saves the open page as one file, and returns the file’s path.
async fn save_page(reader: &Reader) -> Result<String> {
    let downloads = Downloads::of(reader)?;
    let dialog = reader.open_downloads().await?;
    dialog.button_beginning("HTML").await?.press().await?;
    let (name, bytes) = downloads.take(".html").await?;
    let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&file, bytes)?;
    Ok(file.to_string_lossy().into_owned())
}

#[test]
fn the_page_can_be_saved_as_one_file_that_works_without_a_network() {
    journey(async |reader| {
        reader.open("").await?;
        let own: Value = serde_json::from_str(OWN)?;
        let title = ["en", "zh"].map(|language| own["title"][language].as_str().unwrap_or_default());
        let file = save_page(reader).await?;
        assert!(fs::metadata(&file)?.len() < 950_000, "{} bytes", fs::metadata(&file)?.len());
        let made = single_file(&site_folder(), OWN)?;
        check_same_page(reader, &fs::read_to_string(&file)?, &made).await?;
        check_single_file(reader, &file, title).await?;
        let file = Path::new(env!("CARGO_TARGET_TMPDIR")).join("made.html");
        fs::write(&file, made)?;
        check_single_file(reader, &file.to_string_lossy(), title).await?;
        reader.navigate("method.html").await?;
        store_draft(reader, &other().to_string()).await?;
        reader.open("?data=draft").await?;
        let file = save_page(reader).await?;
        assert!(!fs::read_to_string(&file)?.contains(title[0]), "nothing of the dataset of the page");
        check_single_file(reader, &file, ["Another statement", "另一份声明"]).await
    });
}

#[test]
fn a_saved_page_has_its_figures_without_a_program() {
    journey(async |reader| {
        reader.open("").await?;
        let file = save_page(reader).await?;
        let address = format!("file://{file}");
        reader.chromium().run_before_page_scripts("delete window.WebAssembly").await?;
        reader.navigate_to(&address).await?;
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        assert!(reader.text().await?.contains("The interactive charts could not be loaded here."));
        reader.chromium().disable_scripts().await?;
        reader.navigate_to(&address).await?;
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        assert_eq!(reader.find_all(Role::Link, "").await?.len(), 0, "no link to a site that may be elsewhere");
        Ok(())
    });
}

#[test]
fn a_saved_page_opens_with_what_was_shown() {
    journey(async |reader| {
        let all = async |reader: &Reader| {
            check_figures(reader, 27).await?;
            check_title(reader, "The Hundred Days Action, in figures").await
        };
        let saved = async |reader: &Reader| {
            eventually("title", "数读“百日行动”：表格".to_owned(), async || reader.title().await).await?;
            eventually("rows", 5, async || Ok(reader.rows().await?.len())).await?;
            check_title(reader, "数读“百日行动”").await
        };
        reader.open("?view=table&category=risk&lang=zh").await?;
        let file = save_page(reader).await?;
        reader.open_address(&format!("file://{file}")).await?;
        saved(reader).await?;
        // The default is a choice of its own in such a file.
        reader.press("English").await?;
        reader.find(Role::Tab, "Compare").await?.press().await?;
        reader.press_chip("All").await?;
        all(reader).await?;
        reader.reload().await?;
        all(reader).await?;
        assert_eq!(reader.link().await?, "?v=1");
        reader.open_address(&format!("file://{file}?v=1&view=table")).await?;
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        // It has no other version of the data.
        reader.open_address(&format!("file://{file}?v=1&d=00000000&category=risk")).await?;
        check_figures(reader, 5).await?;
        assert!(reader.text().await?.contains("made with version 00000000 of the data"));
        Ok(())
    });
}

#[test]
fn every_view_of_the_second_statement_is_whole_in_both_languages() {
    journey(async |reader| {
        for language in ["en", "zh"] {
            for view in View::ALL.map(View::name) {
                reader.open(&format!("?v=1&data=cbp-2020-02&view={view}&lang={language}")).await?;
                assert!(!reader.figures().await?.is_empty(), "{view}");
                assert_eq!(reader.violations().await?, [""; 0], "{view} {language}");
                for width in [320, 1280] {
                    reader.chromium().resize(width, 844).await?;
                    assert!(reader.overflow().await? <= 0.0, "{view} {language} at {width}");
                    assert_eq!(reader.cut_off().await?, [""; 0], "{view} {language} at {width}");
                }
            }
        }
        reader.open("?v=1&data=cbp-2020-02&sum=apprehensions.inadmissible&view=overlaps").await?;
        assert!(reader.text().await?.contains("37,119"));
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}
