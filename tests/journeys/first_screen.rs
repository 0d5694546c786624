//! The first screen: what is in sight before the reader scrolls, and the controls that open from it.

use anyhow::Result;
use thirtyfour::Key;

use crate::{
    harness::{eventually, journey},
    page::{Reader, Role},
};

#[test]
fn the_first_marks_and_every_choice_are_in_sight() {
    const SIGHT: &str = "
        const bounds = selector => Array.from(document.querySelectorAll(selector)).filter(isVisible)
            .map(element => element.getBoundingClientRect());
        const isInWidth = box => box.left >= 0 && box.right <= document.documentElement.clientWidth;
        const chips = bounds('.chip[data-category]');
        const tabs = bounds('[role=tab]');
        const bar = bounds('.actions')[0].top;
        const group = document.querySelector('.group');
        const marks = Array.from(group.querySelectorAll('[data-figure]')).filter(isVisible)
            .map(mark => mark.getBoundingClientRect());
        return [
            marks[0].top,
            marks.filter(mark => mark.bottom <= bar).length,
            [...chips, ...tabs].every(isInWidth),
            new Set(chips.map(chip => chip.top)).size,
            document.querySelector('.source').getClientRects().length,
        ];
    ";
    journey(async |reader| {
        for link in ["", "?v=1&lang=zh"] {
            // A phone has no scrollbar beside the page; the browser of the test has one.
            reader.chromium().resize(405, 844).await?;
            reader.open(link).await?;
            let (first, rows, are_in_width, chip_rows, lines): (f64, usize, bool, usize, usize) =
                reader.run_visible(SIGHT, &[]).await?;
            assert!(first <= 420.0, "{link}: the first mark is at {first}");
            assert!(rows >= 4, "{link}: {rows} rows are above the bar");
            assert!(are_in_width, "{link}: a chip or a tab is cut off");
            assert_eq!((chip_rows, lines), (1, 1), "{link}: rows of chips, lines of the source");
        }
        reader.chromium().resize(1280, 900).await?;
        reader.open("").await?;
        let ends: Vec<f64> = reader
            .run(
                "return Array.from(document.querySelectorAll('.group'), group => group.getBoundingClientRect().bottom)",
                &[],
            )
            .await?;
        assert!(ends[0] <= 900.0 && ends[1] <= 900.0, "the first two groups end at {ends:?}");
        Ok(())
    });
}

#[test]
fn the_search_and_the_options_open_on_a_phone_and_say_what_is_in_use() {
    journey(async |reader| {
        reader.chromium().resize(390, 844).await?;
        reader.open("?v=1&sort=name").await?;
        assert!(reader.find_all(Role::SearchBox, "").await?.is_empty());
        let opener = reader.find(Role::Button, "Find & sort 1 in use").await?;
        opener.press().await?;
        reader.search_field().await?.type_text("guns").await?;
        eventually("address", "?v=1&q=guns&sort=name".to_owned(), async || reader.link().await).await?;
        reader.choose_option("Scale", "Log").await?;
        eventually("address", "?v=1&q=guns&scale=log&sort=name".to_owned(), async || reader.link().await).await?;
        reader.find(Role::ComboBox, "Scale").await?.focus().await?;
        reader.press_key(Key::Escape).await?;
        eventually("search fields", 0, async || Ok(reader.find_all(Role::SearchBox, "").await?.len())).await?;
        eventually("focus", "Find & sort 3 in use".to_owned(), async || reader.focused_name().await).await
    });
}

#[test]
fn a_change_of_language_keeps_the_place() {
    const PLACE: &str = "
        const mark = Array.from(document.querySelectorAll('#figures [data-figure=guns]')).filter(isVisible)[0];
        if (arguments[0]) scrollTo(0, scrollY + mark.getBoundingClientRect().top - 200);
        return mark.getBoundingClientRect().top;
    ";
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 844)] {
            reader.chromium().resize(width, height).await?;
            reader.open("").await?;
            let before: f64 = reader.run_visible(PLACE, &[true.into()]).await?;
            // WebDriver would scroll to the place that the bar has without being sticky.
            reader.run::<()>("document.querySelector('[popovertarget=more]').click()", &[]).await?;
            reader.run::<()>("document.querySelector('#more .language').click()", &[]).await?;
            eventually("focus", "更多".to_owned(), async || reader.focused_name().await).await?;
            let near = async |reader: &Reader| -> Result<bool> {
                Ok((reader.run_visible::<f64>(PLACE, &[false.into()]).await? - before).abs() < 60.0)
            };
            eventually("the mark near its place", true, async || near(reader).await).await?;
        }
        Ok(())
    });
}

#[test]
fn the_share_sheet_of_the_system_comes_before_copying() {
    journey(async |reader| {
        let sheet =
            "navigator.share = async data => { window.shared = data.url; throw new DOMException('', 'AbortError'); }";
        reader.chromium().run_before_page_scripts(sheet).await?;
        reader.open("?v=1&category=patrol").await?;
        reader.press("Share").await?;
        let shared = async || reader.run::<Option<String>>("return window.shared", &[]).await;
        let address = crate::harness::until("the shared link", shared).await?;
        assert_eq!(reader.link_of_address(&address)?, "category/patrol/?v=1");
        assert!(reader.find_all(Role::Button, "Link copied").await?.is_empty(), "nothing was copied");
        Ok(())
    });
}

#[test]
fn a_measure_shows_its_figures_alone() {
    journey(async |reader| {
        reader.open("?v=1&category=risk").await?;
        reader.press("Patrol People sent out on patrol, and three nights of checks.").await?;
        eventually("address", "?v=1&category=patrol".to_owned(), async || reader.link().await).await?;
        eventually("announced", "7 of 27 figures".to_owned(), async || reader.announced().await).await
    });
}
