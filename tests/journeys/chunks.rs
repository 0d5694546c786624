//! Chunks: code that is not in the base is loaded when needed, with a placeholder until it arrives.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use hundred_days::query::Family;

use crate::{
    harness::{Answer, eventually, journey},
    page::{Reader, Role},
};

/// The starts of the file names of the base, the chunks, and the stylesheet of the chunks.
const BASE: &str = "page_bg";
const VIEWS: &str = "views-";
const SOURCES: &str = "sources-";
const DIALOGS: &str = "dialogs-";
const STYLE: &str = "chunks-";

const LOADING: &str = "Loading…";
const NOT_LOADED: &str = "This part of the page could not be loaded. Check the connection and try again.";

/// Opens the page with another answer for a chunk than the file.
async fn open_without(reader: &Reader, file: &'static str, answer: Answer) -> Result<()> {
    reader.site().answer_for(file, Answer::File);
    reader.open("").await?;
    reader.site().answer_for(file, answer);
    Ok(())
}

async fn check_detail(reader: &Reader, title: Option<&str>) -> Result<()> {
    eventually("detail", title.map(str::to_owned), async || reader.detail_title().await).await
}

async fn check_figures(reader: &Reader, count: usize) -> Result<()> {
    eventually("figures", count, async || Ok(reader.figures().await?.len())).await
}

async fn check_said(reader: &Reader, text: &str, is_said: bool) -> Result<()> {
    eventually(text, is_said, async || Ok(reader.text().await?.contains(text))).await
}

#[test]
fn a_detail_shows_a_placeholder_while_its_chunk_loads() {
    journey(async |reader| {
        open_without(reader, VIEWS, Answer::Withhold).await?;
        reader.mark("knives").await?.press().await?;
        check_said(reader, LOADING, true).await?;
        assert_eq!(reader.link().await?, "?v=1&figure=knives");
        assert_eq!(reader.figures().await?.len(), 27, "the charts are still shown");

        // The rest of the page stays usable.
        reader.press_chip("Risk control").await?;
        check_figures(reader, 5).await?;
        assert_eq!(reader.link().await?, "?v=1&category=risk&figure=knives");
        reader.remember_marks().await?;

        reader.site().answer_for(VIEWS, Answer::File);
        check_detail(reader, Some("Controlled knives seized")).await?;
        check_said(reader, LOADING, false).await?;
        assert_eq!(reader.figures().await?.len(), 5);
        assert_eq!(reader.kept_marks().await?, reader.figures().await?, "no mark is replaced");
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn actions_during_loading_take_effect() {
    journey(async |reader| {
        open_without(reader, VIEWS, Answer::Withhold).await?;
        reader.find(Role::Tab, "Table").await?.press().await?;
        check_said(reader, LOADING, true).await?;
        reader.press("中文").await?;
        check_said(reader, "正在加载…", true).await?;
        assert_eq!(reader.link().await?, "?v=1&view=table&lang=zh");
        reader.site().answer_for(VIEWS, Answer::File);
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        check_said(reader, "正在加载…", false).await?;
        assert_eq!(reader.find(Role::Tab, "表格").await?.attribute("aria-selected").await?.as_deref(), Some("true"));
        Ok(())
    });
}

#[test]
fn focus_moves_to_the_title_of_a_detail_that_was_loaded() {
    journey(async |reader| {
        for mark in ["knives", "half-year-change"] {
            for key in [Key::Enter, Key::Space] {
                open_without(reader, VIEWS, Answer::Withhold).await?;
                reader.mark(mark).await?.focus().await?;
                reader.press_key(key).await?;
                check_said(reader, LOADING, true).await?;
                assert_eq!(reader.focused_figure().await?.as_deref(), Some(mark));
                reader.site().answer_for(VIEWS, Answer::File);
                eventually("whether the title has the focus", true, async || {
                    let title = reader.detail_title().await?;
                    Ok(title.is_some() && title == Some(reader.focused_name().await?))
                })
                .await?;
                reader.press_key(Key::Escape).await?;
                eventually("focus", Some(mark.to_owned()), async || reader.focused_figure().await).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn focus_and_typed_text_stay_when_a_chunk_arrives() {
    journey(async |reader| {
        open_without(reader, VIEWS, Answer::Withhold).await?;
        reader.search_field().await?.focus().await?;
        reader.type_text("first ").await?;
        let found = reader.figures().await?.len();
        assert!((1..27).contains(&found));
        reader.site().answer_for(VIEWS, Answer::File);
        eventually("whether the chunk was asked for", true, async || reader.has_requested(VIEWS).await).await?;
        reader.type_text("j").await?;
        let typed = async || reader.search_field().await?.property("value").await;
        eventually("text", Some("first j".to_owned()), typed).await?;
        eventually("link", "?v=1&q=first%20j".to_owned(), async || reader.link().await).await
    });
}

#[test]
fn back_and_forward_load_missing_chunks() {
    journey(async |reader| {
        reader.open("").await?;
        reader.press_chip("Risk control").await?;
        check_figures(reader, 5).await?;
        reader.mark("knives").await?.press().await?;
        check_detail(reader, Some("Controlled knives seized")).await?;
        reader.go_back().await?;
        check_detail(reader, None).await?;
        check_figures(reader, 5).await?;
        reader.go_back().await?;
        check_figures(reader, 27).await?;

        // The page is reloaded and goes back to a state that needs a chunk.
        reader.reload().await?;
        reader.site().answer_for(VIEWS, Answer::Withhold);
        reader.go_forward().await?;
        check_figures(reader, 5).await?;
        reader.go_forward().await?;
        check_said(reader, LOADING, true).await?;
        assert_eq!(reader.detail_title().await?, None);
        reader.site().answer_for(VIEWS, Answer::File);
        check_detail(reader, Some("Controlled knives seized")).await?;
        check_figures(reader, 5).await?;
        reader.go_back().await?;
        check_detail(reader, None).await
    });
}

#[test]
fn the_base_knows_every_quantity_that_a_link_can_name() {
    journey(async |reader| {
        reader.open("?v=1&figure=suspects-per-case").await?;
        check_detail(reader, Some("Suspects arrested per case solved")).await?;
        reader.press_key(Key::Escape).await?;
        check_detail(reader, None).await?;
        reader.reload().await?;
        reader.go_back().await?;
        check_detail(reader, Some("Suspects arrested per case solved")).await?;
        check_said(reader, "not in this dataset", false).await
    });
}

#[test]
fn back_to_an_embedded_page_shows_what_its_link_shows() {
    journey(async |reader| {
        reader.open("?v=1&embed=1").await?;
        reader.run::<()>("history.pushState(null, '', '?v=1&view=table')", &[]).await?;
        reader.run::<()>("history.pushState(null, '', '?v=1')", &[]).await?;
        reader.go_back().await?;
        eventually("tabs", Family::ALL.len(), async || Ok(reader.find_all(Role::Tab, "").await?.len())).await?;
        reader.go_back().await?;
        eventually("tabs", 0, async || Ok(reader.find_all(Role::Tab, "").await?.len())).await?;
        check_said(reader, "Open the full page", true).await
    });
}

#[test]
fn a_failed_chunk_shows_an_error_in_its_place_and_a_retry() {
    journey(async |reader| {
        let missing = || Answer::Status(404);
        for (file, answer) in [(VIEWS, missing()), (VIEWS, Answer::Disconnect), (STYLE, missing())] {
            open_without(reader, file, answer).await?;
            reader.mark("knives").await?.press().await?;
            check_said(reader, NOT_LOADED, true).await?;
            // After a figure is opened the page scrolls to it, and once more after 300 ms. A click while it scrolls is
            // lost, so this timer, which starts later and takes longer, ends after both.
            reader.run_async::<()>("setTimeout(arguments[0], 500)", &[]).await?;

            // The rest of the page still works.
            reader.press_chip("Risk control").await?;
            check_figures(reader, 5).await?;

            reader.press("Try again").await?;
            check_said(reader, NOT_LOADED, true).await?;
            reader.site().answer_for(file, Answer::File);
            reader.press("Try again").await?;
            check_detail(reader, Some("Controlled knives seized")).await?;
            assert_eq!(reader.link().await?, "?v=1&category=risk&figure=knives");
            check_said(reader, NOT_LOADED, false).await?;
        }
        Ok(())
    });
}

#[test]
fn a_link_to_other_data_never_shows_current_figures_without_saying_so() {
    journey(async |reader| {
        reader.site().answer_for(SOURCES, Answer::Status(404));
        reader.navigate("?v=1&d=6543eacb&category=patrol").await?;
        check_said(reader, "could not be loaded", true).await?;
        assert_eq!(reader.figures().await?, [""; 0]);
        // The file that is missing, and a way to the figures that can be shown.
        check_said(reader, "archive/6543eacb.json", true).await?;
        reader.find(Role::Link, "See the current data · 查看当前数据").await?.press().await?;
        check_figures(reader, 7).await?;
        reader.site().answer_for(SOURCES, Answer::File);
        // The message about the version is in the same chunk as the reader of its file.
        reader.site().answer_for(VIEWS, Answer::Status(404));
        reader.open("?v=1&d=6543eacb").await?;
        check_said(reader, "This is version 6543eacb of the data", true).await?;
        // The site does not have this version.
        reader.open("?v=1&d=00000000").await?;
        check_said(reader, "The link was made with version 00000000 of the data", true).await?;
        check_said(reader, NOT_LOADED, false).await?;
        reader.open("?v=1&unknown=1").await?;
        check_said(reader, NOT_LOADED, true).await?;
        reader.site().answer_for(VIEWS, Answer::File);
        reader.press("Try again").await?;
        eventually("ignored parts", 1, async || Ok(reader.ignored().await?.len())).await
    });
}

#[test]
fn a_failed_dialog_shows_an_error_and_a_retry() {
    journey(async |reader| {
        open_without(reader, DIALOGS, Answer::Status(503)).await?;
        reader.press_in_menu("Cite").await?;
        check_said(reader, NOT_LOADED, true).await?;
        reader.site().answer_for(DIALOGS, Answer::File);
        reader.press("Try again").await?;
        eventually("dialogs", 1, async || Ok(reader.find_all(Role::Dialog, "Cite").await?.len())).await?;
        check_said(reader, NOT_LOADED, false).await?;

        // Each choice of the reader is a new attempt.
        open_without(reader, DIALOGS, Answer::Status(503)).await?;
        reader.press_in_menu("Cite").await?;
        check_said(reader, NOT_LOADED, true).await?;
        reader.site().answer_for(DIALOGS, Answer::File);
        reader.press_in_menu("Cite").await?;
        eventually("dialogs", 1, async || Ok(reader.find_all(Role::Dialog, "Cite").await?.len())).await
    });
}

#[test]
fn a_failed_preload_shows_no_error() {
    journey(async |reader| {
        open_without(reader, VIEWS, Answer::Status(404)).await?;
        reader.press_chip("Patrol").await?;
        check_figures(reader, 7).await?;
        eventually("whether it was tried", true, async || reader.has_requested(VIEWS).await).await?;
        reader.wait_for_paint().await?;
        check_said(reader, NOT_LOADED, false).await?;
        reader.site().answer_for(VIEWS, Answer::File);
        reader.mark("deployed").await?.press().await?;
        check_detail(reader, Some("People deployed by police")).await
    });
}

#[test]
fn chunks_are_preloaded_only_when_likely_to_be_needed() {
    const CLICK: &str = "document.querySelector('[data-category=patrol]').click()";
    const HOVER: &str = "
        const mark = document.querySelector(arguments[0]);
        mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    ";
    const SAVE: &str = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
    journey(async |reader| {
        reader.open("").await?;
        reader.run::<()>(CLICK, &[]).await?;
        check_figures(reader, 7).await?;
        assert!(!reader.has_requested(VIEWS).await?, "a click by a script preloads nothing");
        reader.run::<()>(HOVER, &[json!("[data-figure=deployed]")]).await?;
        eventually("whether the views are loaded", true, async || reader.has_requested(VIEWS).await).await?;
        assert!(!reader.has_requested(DIALOGS).await?);
        reader.run::<()>(HOVER, &[json!("[aria-haspopup=dialog]")]).await?;
        eventually("whether the dialogs are loaded", true, async || reader.has_requested(DIALOGS).await).await?;

        reader.chromium().run_before_page_scripts(SAVE).await?;
        reader.open("").await?;
        reader.run::<()>(HOVER, &[json!("[data-figure=deployed]")]).await?;
        reader.press_chip("Patrol").await?;
        check_figures(reader, 7).await?;
        assert!(!reader.has_requested(VIEWS).await?, "nothing is preloaded in data saving mode");
        reader.mark("deployed").await?.press().await?;
        check_detail(reader, Some("People deployed by police")).await
    });
}

#[test]
fn a_link_loads_only_the_chunks_it_needs() {
    const FILES: &str = "
        const files = performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1));
        return files.filter(file => /\\.(css|js|wasm)$/.test(file)).map(file => file.replace(/-[0-9a-f]{16}/, '')).sort();
    ";
    let base = ["page.js", "page_bg.wasm", "wasm_split.js"];
    journey(async |reader| {
        for (link, takes_views) in [
            ("", false),
            ("?v=1", false),
            ("?v=1&lang=en&fbclid=x", false),
            ("?v=1&category=patrol", false),
            ("?v=1&lang=zh", false),
            ("?v=1&view=table", true),
            ("?v=1&figure=guns", true),
        ] {
            reader.open(link).await?;
            let mut files: Vec<String> = reader.run(FILES, &[]).await?;
            // The script that stores the site is loaded once the page is idle.
            files.retain(|file| !(file.starts_with("chunk_") && takes_views) && file != "offline.js");
            let mut expected = base.to_vec();
            if takes_views {
                expected.extend(["chunks.css", "views.wasm"]);
            }
            expected.sort_unstable();
            assert_eq!(files, expected, "each file once, of {link}");
        }
        Ok(())
    });
}

#[test]
fn a_base_that_fails_to_start_leaves_the_noscript_table() {
    journey(async |reader| {
        reader.site().answer_for(BASE, Answer::Status(404));
        for link in ["", "?v=1&category=patrol"] {
            reader.navigate(link).await?;
            eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
            assert_eq!(reader.find_all(Role::Tab, "").await?.len(), 0, "no control without a program");
        }
        Ok(())
    });
}

#[test]
fn a_slow_base_is_announced_and_the_table_stays_readable() {
    /// Lets the page's own clock run ahead, so that nothing has to wait.
    const FAST: &str = "
        const setTimeoutOfPage = setTimeout;
        window.setTimeout = (run, wait, ...rest) => setTimeoutOfPage(run, wait / 100, ...rest);
    ";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(FAST).await?;
        for link in ["", "?v=1&view=table&lang=zh"] {
            reader.site().answer_for(BASE, Answer::Withhold);
            reader.navigate(link).await?;
            check_said(reader, "The charts are still loading", true).await?;
            reader.press("Show the table · 看表格").await?;
            eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
            reader.site().answer_for(BASE, Answer::File);
            reader.wait_until_ready().await?;
            check_said(reader, "The charts are still loading", false).await?;
        }
        Ok(())
    });
}

#[test]
fn rapid_changes_end_as_one_history_entry() {
    const BURST: &str = "
        const chips = document.querySelectorAll('.chip[data-category]');
        for (let n = 0; n < 121; n += 1) {
            chips[1 + n % 2].click();
            const next = performance.now() + 8;
            while (performance.now() < next);
        }
        return history.length;
    ";
    journey(async |reader| {
        reader.open("").await?;
        let before: usize = reader.run("return history.length", &[]).await?;
        let after: usize = reader.run(BURST, &[]).await?;
        assert!(after <= before + 2, "{before} entries became {after}");
        eventually("link", "?v=1&category=overview".to_owned(), async || reader.link().await).await?;
        check_figures(reader, 3).await?;

        // The page continues if a write to the history fails, and writes it later.
        const REFUSE: &str = "
            const push = History.prototype.pushState, replace = History.prototype.replaceState;
            let refused = 0;
            const refuse = then => function (...parts) {
                refused += 1;
                if (refused < 3) throw new DOMException('too often', 'SecurityError');
                return then.apply(this, parts);
            };
            History.prototype.pushState = refuse(push);
            History.prototype.replaceState = refuse(replace);
        ";
        reader.run::<()>(REFUSE, &[]).await?;
        reader.press_chip("All").await?;
        check_figures(reader, 27).await?;
        eventually("link", "".to_owned(), async || reader.link().await).await
    });
}
