//! The small program of a bare link gives the page up to the full one, without the reader noticing.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    harness::{Answer, eventually, journey},
    page::{Reader, Role},
};

/// The end of the name of a program's largest file.
const WASM: &str = "_bg.wasm";

const NOT_LOADED: &str = "This part of the page could not be loaded. Check the connection and try again.";

/// Opens the page with the first program, and withholds the full one.
async fn open_without_full(reader: &Reader, answer: Answer) -> Result<()> {
    reader.site().answer_for(WASM, Answer::File);
    reader.open("").await?;
    reader.site().answer_for(WASM, answer);
    Ok(())
}

async fn check_detail(reader: &Reader, title: Option<&str>) -> Result<()> {
    eventually("detail", title.map(str::to_owned), async || reader.detail_title().await).await
}

async fn check_figures(reader: &Reader, count: usize) -> Result<()> {
    eventually("figures", count, async || Ok(reader.figures().await?.len())).await
}

async fn check_waiting(reader: &Reader, waits: bool) -> Result<()> {
    eventually("whether the page waits", waits, async || reader.waits().await).await
}

async fn check_message(reader: &Reader) -> Result<()> {
    eventually("message", true, async || Ok(reader.said().await?.concat().contains(NOT_LOADED))).await
}

#[test]
fn a_mark_pressed_early_opens_its_detail_as_soon_as_it_can() {
    journey(async |reader| {
        open_without_full(reader, Answer::Later).await?;
        reader.mark("knives").await?.press().await?;
        check_waiting(reader, true).await?;
        assert_eq!(reader.link().await?, "", "nothing has been chosen yet");
        assert_eq!(reader.figures().await?.len(), 27, "what is shown stays");

        // What the first program can do, it goes on doing.
        reader.press_chip("Risk control").await?;
        check_figures(reader, 5).await?;
        assert_eq!(reader.link().await?, "?v=1&category=risk");
        assert_eq!(reader.detail_title().await?, None);
        reader.remember_marks().await?;

        reader.site().answer_for(WASM, Answer::File);
        check_detail(reader, Some("Controlled knives seized")).await?;
        check_waiting(reader, false).await?;
        assert_eq!(reader.link().await?, "?v=1&category=risk&figure=knives");
        assert_eq!(reader.figures().await?.len(), 5);
        assert_eq!(reader.kept_marks().await?, reader.figures().await?, "marks are taken over, not drawn anew");
        assert_eq!(reader.chromium().errors().await?, [""; 0]);
        Ok(())
    });
}

#[test]
fn the_last_of_several_wishes_is_fulfilled() {
    journey(async |reader| {
        open_without_full(reader, Answer::Later).await?;
        reader.find(Role::Tab, "Table").await?.press().await?;
        reader.mark("deployed").await?.press().await?;
        reader.mark("fugitives").await?.press().await?;
        reader.site().answer_for(WASM, Answer::File);
        reader.wait_until_full().await?;
        eventually("link", "?v=1&figure=fugitives".to_owned(), async || reader.link().await).await
    });
}

#[test]
fn the_keyboard_gets_to_the_title_of_a_detail_that_had_to_be_loaded() {
    journey(async |reader| {
        for mark in ["knives", "half-year-change"] {
            for key in [Key::Enter, Key::Space] {
                open_without_full(reader, Answer::Later).await?;
                reader.mark(mark).await?.take_focus().await?;
                reader.press_key(key).await?;
                check_waiting(reader, true).await?;
                assert_eq!(reader.focused_figure().await?.as_deref(), Some(mark));
                reader.site().answer_for(WASM, Answer::File);
                reader.wait_until_full().await?;
                eventually("whether the title has the focus", true, async || {
                    Ok(reader.detail_title().await? == Some(reader.focus().await?))
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
fn the_stop_of_the_tab_key_and_the_focus_stay_where_they_were() {
    journey(async |reader| {
        open_without_full(reader, Answer::Later).await?;
        reader.mark("knives").await?.take_focus().await?;
        reader.press_key(Key::Down).await?;
        let focused = reader.focused_figure().await?;
        assert_ne!(focused.as_deref(), Some("knives"));
        reader.site().answer_for(WASM, Answer::File);
        reader.wait_until_full().await?;
        assert_eq!(reader.focused_figure().await?, focused);
        let stops: Vec<_> = reader.marks().await?.into_iter().filter(|mark| mark.is_tab_stop).collect();
        assert_eq!(stops.len(), 1);
        assert_eq!(Some(&stops[0].figure), focused.as_ref());
        reader.press_key(Key::Up).await?;
        eventually("focus", Some("knives".to_owned()), async || reader.focused_figure().await).await
    });
}

#[test]
fn what_is_typed_meanwhile_stays() {
    journey(async |reader| {
        open_without_full(reader, Answer::Later).await?;
        reader.search_field().await?.take_focus().await?;
        reader.type_text("first ").await?;
        let found = reader.figures().await?.len();
        assert!((1..27).contains(&found));
        reader.site().answer_for(WASM, Answer::File);
        reader.wait_until_full().await?;
        let typed = async || reader.search_field().await?.property("value").await;
        assert_eq!(typed().await?.as_deref(), Some("first "), "even a space that is not searched for");
        assert_eq!(reader.figures().await?.len(), found);
        reader.type_text("j").await?;
        eventually("text", Some("first j".to_owned()), typed).await?;
        eventually("link", "?v=1&q=first%20j".to_owned(), async || reader.link().await).await
    });
}

#[test]
fn back_and_forward_cross_the_hand_over() {
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

        // The first program has the page again, and a history that it cannot show.
        reader.reload().await?;
        reader.site().answer_for(WASM, Answer::Later);
        reader.go_forward().await?;
        check_figures(reader, 5).await?;
        reader.go_forward().await?;
        check_waiting(reader, true).await?;
        assert_eq!(reader.detail_title().await?, None);
        reader.site().answer_for(WASM, Answer::File);
        check_detail(reader, Some("Controlled knives seized")).await?;
        check_figures(reader, 5).await?;
        reader.go_back().await?;
        check_detail(reader, None).await
    });
}

#[test]
fn a_part_that_does_not_load_is_told_and_can_be_tried_again() {
    journey(async |reader| {
        let missing = || Answer::Status(404);
        for (file, answer) in
            [(WASM, missing()), (WASM, Answer::HangUp), (".js", Answer::Status(503)), (".css", missing())]
        {
            open_without_full(reader, Answer::File).await?;
            reader.site().answer_for(file, answer);
            reader.mark("knives").await?.press().await?;
            check_message(reader).await?;
            check_waiting(reader, false).await?;
            assert_eq!(reader.link().await?, "");

            // The page is as useful as before.
            reader.press_chip("Risk control").await?;
            check_figures(reader, 5).await?;

            reader.press("Try again").await?;
            check_waiting(reader, false).await?;
            check_message(reader).await?;
            reader.site().answer_for(file, Answer::File);
            reader.press("Try again").await?;
            check_detail(reader, Some("Controlled knives seized")).await?;
            assert_eq!(reader.link().await?, "?v=1&category=risk&figure=knives");
            assert!(!reader.said().await?.concat().contains(NOT_LOADED));
        }
        Ok(())
    });
}

#[test]
fn a_dataset_that_cannot_be_had_a_second_time_is_a_part_that_does_not_load() {
    journey(async |reader| {
        reader.open("").await?;
        reader.site().answer_for_dataset(Answer::Status(500));
        reader.mark("knives").await?.press().await?;
        check_message(reader).await?;
        assert_eq!(reader.figures().await?.len(), 27);
        reader.site().answer_for_dataset(Answer::File);
        reader.press("Try again").await?;
        check_detail(reader, Some("Controlled knives seized")).await
    });
}

#[test]
fn a_failure_that_nobody_waits_for_is_not_told() {
    journey(async |reader| {
        open_without_full(reader, Answer::Status(404)).await?;
        reader.press_chip("Patrol").await?;
        check_figures(reader, 7).await?;
        eventually("whether it was tried", true, async || reader.has_asked_for_full().await).await?;
        reader.wait_for_paint().await?;
        assert!(!reader.said().await?.concat().contains(NOT_LOADED));
        reader.site().answer_for(WASM, Answer::File);
        reader.mark("deployed").await?.press().await?;
        eventually("link", "?v=1&category=patrol&figure=deployed".to_owned(), async || reader.link().await).await
    });
}

#[test]
fn only_one_program_listens() {
    const CLICK: &str = "document.querySelector(arguments[0]).click()";
    journey(async |reader| {
        reader.open("").await?;
        reader.find(Role::Tab, "Compare").await?.press().await?;
        reader.wait_until_full().await?;
        reader.run::<()>(CLICK, &[json!("[data-category=patrol]")]).await?;
        check_figures(reader, 7).await?;
        let pressed = reader.chips().await?.into_iter().filter(|(_, is_pressed)| *is_pressed).count();
        assert_eq!(pressed, 1);
        assert_eq!(reader.link().await?, "?v=1&category=patrol");
        reader.go_back().await?;
        check_figures(reader, 27).await?;
        reader.mark("knives").await?.take_focus().await?;
        let before = reader.figures().await?;
        let place = before.iter().position(|figure| figure == "knives").expect("a mark");
        reader.press_key(Key::Down).await?;
        assert_eq!(reader.focused_figure().await?.as_ref(), before.get(place + 1), "one step, not two");
        Ok(())
    });
}

#[test]
fn a_confirmation_is_not_taken_back() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.open("").await?;
        reader.press("Copy link").await?;
        reader.find(Role::Button, "Link copied").await?;
        tokio::time::sleep(std::time::Duration::from_secs(1)).await;
        assert_eq!(reader.find_all(Role::Button, "Link copied").await?.len(), 1);
        assert!(!reader.is_full().await?, "the page waits with it");
        reader.find(Role::Button, "Copy link").await?;
        reader.wait_until_full().await
    });
}

#[test]
fn nothing_more_is_loaded_before_it_is_likely_to_be_needed() {
    const CLICK: &str = "document.querySelector('[data-category=patrol]').click()";
    const HOVER: &str = "
        const mark = document.querySelector('[data-figure=deployed]');
        mark.dispatchEvent(new PointerEvent('pointerover', { bubbles: true }));
    ";
    const SAVE: &str = "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })";
    journey(async |reader| {
        reader.open("").await?;
        reader.run::<()>(CLICK, &[]).await?;
        check_figures(reader, 7).await?;
        assert!(!reader.has_asked_for_full().await?, "a script is not a reader");
        reader.run::<()>(HOVER, &[]).await?;
        reader.wait_until_full().await?;

        reader.chromium().begin_pages_with(SAVE).await?;
        reader.open("").await?;
        reader.run::<()>(HOVER, &[]).await?;
        reader.press_chip("Patrol").await?;
        check_figures(reader, 7).await?;
        assert!(!reader.has_asked_for_full().await?, "a reader who saves data decides");
        reader.mark("deployed").await?.press().await?;
        eventually("link", "?v=1&category=patrol&figure=deployed".to_owned(), async || reader.link().await).await
    });
}

#[test]
fn a_link_loads_the_program_it_takes_and_no_other() {
    const FILES: &str = "
        const files = performance.getEntriesByType('resource').map(entry => entry.name.split('/').at(-1));
        return files.filter(file => /\\.(css|js|wasm)$/.test(file)).map(file => file.includes('-full-'));
    ";
    journey(async |reader| {
        for (link, is_full) in [("", false), ("?v=1", false), ("?v=1&category=patrol", true), ("?v=1&lang=zh", true)] {
            reader.open(link).await?;
            let files: Vec<bool> = reader.run(FILES, &[]).await?;
            assert_eq!(files, vec![is_full; if is_full { 3 } else { 2 }], "each file once, of {link}");
        }
        Ok(())
    });
}

#[test]
fn the_full_program_says_when_it_breaks_after_the_hand_over() {
    journey(async |reader| {
        reader.open("").await?;
        reader.find(Role::Tab, "Compare").await?.press().await?;
        reader.wait_until_full().await?;
        reader.run::<()>("Document.prototype.createElement = () => { throw new Error('out of order') }", &[]).await?;
        reader.press("中文").await?;
        eventually("failure", true, async || Ok(reader.text().await?.contains("Something went wrong"))).await
    });
}

#[test]
fn a_program_that_does_not_start_leaves_the_plain_table() {
    journey(async |reader| {
        reader.site().answer_for(WASM, Answer::Status(404));
        for link in ["", "?v=1&category=patrol"] {
            reader.begin_to_open(link).await?;
            eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
            assert_eq!(reader.find_all(Role::Tab, "").await?.len(), 0, "no control without a program");
        }
        Ok(())
    });
}
