//! The detail panel: choosing a figure opens it, and closing it returns the focus.

use anyhow::Result;
use serde_json::json;
use thirtyfour::Key;

use crate::{
    harness::{MediaPreference, eventually, journey},
    page::{IS_VISIBLE, Reader, Role},
};

async fn check_detail(reader: &Reader, title: &str, expected: &[&str]) -> Result<()> {
    eventually("detail", Some(title.to_owned()), async || reader.detail_title().await).await?;
    let text = reader.detail_text().await?.unwrap_or_default();
    for words in expected {
        assert!(text.contains(words), "“{words}” is missing in “{text}”");
    }
    Ok(())
}

async fn check_closed(reader: &Reader) -> Result<()> {
    eventually("detail", None, async || reader.detail_title().await).await
}

#[test]
fn a_click_on_a_mark_opens_its_detail_and_escape_closes_it() {
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 800)] {
            reader.chromium().resize(width, height).await?;
            reader.open("").await?;
            reader.mark("night-offenders").await?.press().await?;
            let expected = [
                "48,000",
                "4.8万",
                "people",
                "47,500 to 48,500",
                "22–24 July 2022",
                "3 nights, 18 hours in all",
                "paragraph 14 of 26",
                "Left open",
                "Patrol",
            ];
            check_detail(reader, "Offenders caught, summer nights", &expected).await?;
            assert!(reader.mark("night-offenders").await?.is_pressed().await?);
            assert_eq!(reader.link().await?, "?v=1&figure=night-offenders");

            reader.press_key(Key::Escape).await?;
            check_closed(reader).await?;
            assert_eq!(reader.focused_figure().await?.as_deref(), Some("night-offenders"));
            assert!(!reader.mark("night-offenders").await?.is_pressed().await?);
            assert_eq!(reader.link().await?, "");
        }
        Ok(())
    });
}

#[test]
fn enter_and_space_open_a_detail_and_the_close_button_gives_the_focus_back() {
    journey(async |reader| {
        reader.open("").await?;
        for key in [Key::Enter, Key::Space] {
            reader.mark("knives").await?.focus().await?;
            reader.press_key(key).await?;
            let expected =
                ["more than", "11,000", "1.1万", "knives", "at least 11,000", "no upper bound stated", "of 26"];
            check_detail(reader, "Controlled knives seized", &expected).await?;
            eventually("focus", "Controlled knives seized".to_owned(), async || reader.focused_name().await).await?;
            reader.detail().await?.find_within(Role::Button, "Close").await?.press().await?;
            check_closed(reader).await?;
            eventually("focus", Some("knives".to_owned()), async || reader.focused_figure().await).await?;
        }
        Ok(())
    });
}

#[test]
fn a_tile_opens_its_detail_too() {
    journey(async |reader| {
        reader.open("").await?;
        reader.mark("half-year-change").await?.press().await?;
        let expected = ["−16.3%", "−16.35% to −16.25%", "1 January – 30 June 2022", "181 days", "paragraph 3 of 26"];
        check_detail(reader, "Criminal cases, first half of 2022", &expected).await?;
        reader.press_key(Key::Escape).await?;
        check_closed(reader).await?;
        assert_eq!(reader.focused_figure().await?.as_deref(), Some("half-year-change"));

        reader.press_key(Key::Enter).await?;
        check_detail(reader, "Criminal cases, first half of 2022", &expected).await
    });
}

#[test]
fn a_row_of_the_table_opens_its_detail_and_gets_the_focus_back() {
    journey(async |reader| {
        reader.open("?v=1&view=table").await?;
        let row = reader.find(Role::Button, "Suspects arrested").await?;
        row.press().await?;
        let expected = ["465,800", "46.58万", "465,750 to 465,850", "paragraph 2 of 26", "paragraph 8 of 26"];
        check_detail(reader, "Suspects arrested", &expected).await?;
        assert!(row.is_pressed().await?);
        reader.press_key(Key::Escape).await?;
        check_closed(reader).await?;
        eventually("focus", "Suspects arrested".to_owned(), async || reader.focused_name().await).await?;

        reader.press_key(Key::Enter).await?;
        check_detail(reader, "Suspects arrested", &expected).await?;
        reader.press_key(Key::Escape).await?;
        check_closed(reader).await?;
        eventually("focus", "Suspects arrested".to_owned(), async || reader.focused_name().await).await
    });
}

#[test]
fn the_focus_is_not_lost_with_the_detail_of_a_figure_that_is_not_shown() {
    journey(async |reader| {
        reader.open("?v=1&category=patrol&figure=knives").await?;
        reader.detail().await?.find_within(Role::Button, "Close").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        check_closed(reader).await?;
        eventually("whether the focus is lost", false, async || reader.has_lost_focus().await).await
    });
}

#[test]
fn escape_belongs_to_the_search_field_while_it_has_the_focus() {
    journey(async |reader| {
        reader.open("?v=1&figure=knives").await?;
        let field = reader.search_field().await?;
        field.type_text("guns").await?;
        eventually("figures", 2, async || Ok(reader.figures().await?.len())).await?;
        reader.press_key(Key::Escape).await?;
        eventually("field", Some(String::new()), async || field.property("value").await).await?;
        eventually("figures", 27, async || Ok(reader.figures().await?.len())).await?;
        check_detail(reader, "Controlled knives seized", &["more than"]).await?;
        // The field is empty now.
        reader.press_key(Key::Escape).await?;
        check_closed(reader).await
    });
}

#[test]
fn escape_closes_an_open_menu_before_the_detail() {
    journey(async |reader| {
        let is_open = "return document.querySelector('#more').matches(':popover-open')";
        reader.open("?v=1&figure=knives").await?;
        reader.press("More").await?;
        assert!(reader.run::<bool>(is_open, &[]).await?);
        reader.press_key(Key::Escape).await?;
        eventually("whether the menu is open", false, async || reader.run(is_open, &[]).await).await?;
        check_detail(reader, "Controlled knives seized", &["more than"]).await?;
        reader.press_key(Key::Escape).await?;
        check_closed(reader).await
    });
}

#[test]
fn escape_closes_a_detail_wherever_the_focus_is() {
    journey(async |reader| {
        reader.open("?v=1&figure=knives").await?;
        assert!(reader.has_lost_focus().await?, "nothing has the focus yet");
        reader.press_key(Key::Escape).await?;
        check_closed(reader).await?;
        eventually("focus", Some("knives".to_owned()), async || reader.focused_figure().await).await
    });
}

#[test]
fn on_a_phone_the_detail_does_not_cover_the_mark_it_belongs_to() {
    const COVERED: &str = "
        const [figure] = arguments;
        const mark = Array.from(document.querySelectorAll(`[data-figure='${figure}']`)).find(isVisible);
        const { top, bottom } = mark.getBoundingClientRect();
        return top < -1 || bottom > document.querySelector('aside').getBoundingClientRect().top + 1;
    ";
    journey(async |reader| {
        reader.chromium().emulate_preferences(&[MediaPreference::ReducedMotion]).await?;
        reader.chromium().resize(390, 800).await?;
        reader.open("").await?;
        for figure in ["half-year-change", "guns", "mass-prevention", "repeat-risks"] {
            // Scrolling puts another mark under the pointer, whose tooltip could cover this one.
            reader.point_at([0.0, 0.0]).await?;
            reader.mark(figure).await?.press().await?;
            reader.detail().await?;
            let is_covered = async || reader.run(&[IS_VISIBLE, COVERED].concat(), &[json!(figure)]).await;
            eventually(&format!("whether the detail covers {figure}"), false, is_covered).await?;
            // The first Escape would close a tooltip.
            reader.point_at([0.0, 0.0]).await?;
            reader.press_key(Key::Escape).await?;
            check_closed(reader).await?;
        }
        Ok(())
    });
}

#[test]
fn a_shared_link_scrolls_to_its_figure_and_leaves_a_page_that_has_a_position() {
    const IS_SEEN: &str = "
        const [figure] = arguments;
        const mark = Array.from(document.querySelectorAll(`#figures [data-figure='${figure}']`)).find(isVisible);
        const { top, bottom } = mark.getBoundingClientRect();
        const detail = document.querySelector('aside');
        const isSheet = getComputedStyle(detail).position === 'fixed';
        return top >= 0 && bottom <= (isSheet ? detail.getBoundingClientRect().top : innerHeight);
    ";
    const SCROLLED: &str = "return Math.round(scrollY);";
    const SCROLL: &str = "scrollTo(0, 40); return Math.round(scrollY);";
    let is_seen = async |reader: &Reader, figure: &str| {
        eventually(figure, true, async || reader.run(&[IS_VISIBLE, IS_SEEN].concat(), &[json!(figure)]).await).await
    };
    journey(async |reader| {
        reader.chromium().emulate_preferences(&[MediaPreference::ReducedMotion]).await?;
        for (width, height) in [(1280, 900), (390, 844)] {
            reader.chromium().resize(width, height).await?;
            for view in ["compare", "timeline", "statement", "table", "compare&embed=1"] {
                reader.open(&format!("?v=1&view={view}&figure=repeat-risks")).await?;
                is_seen(reader, "repeat-risks").await?;
            }
        }
        // Nothing moves for a figure in sight.
        reader.chromium().resize(1280, 900).await?;
        reader.open("?v=1&figure=suspects").await?;
        is_seen(reader, "suspects").await?;
        assert_eq!(reader.run::<i64>(SCROLLED, &[]).await?, 0);
        // Neither a reload nor a navigation in the history scrolls to the figure again.
        reader.open("?v=1&figure=repeat-risks").await?;
        is_seen(reader, "repeat-risks").await?;
        assert_eq!(reader.run::<i64>(SCROLL, &[]).await?, 40);
        reader.reload().await?;
        reader.detail().await?;
        eventually("position", true, async || Ok(reader.run::<i64>(SCROLLED, &[]).await? <= 40)).await?;
        reader.detail().await?.find_within(Role::Button, "Close").await?.press().await?;
        check_closed(reader).await?;
        reader.run::<i64>(SCROLL, &[]).await?;
        reader.go_back().await?;
        reader.detail().await?;
        eventually("position", true, async || Ok(reader.run::<i64>(SCROLLED, &[]).await? <= 40)).await
    });
}

#[test]
fn a_detail_stays_open_while_the_figures_behind_it_change() {
    journey(async |reader| {
        reader.open("?v=1&figure=knives").await?;
        check_detail(reader, "Controlled knives seized", &["more than"]).await?;
        reader.press_chip("Patrol").await?;
        eventually("address", "?v=1&category=patrol&figure=knives".to_owned(), async || reader.link().await).await?;
        check_detail(reader, "Controlled knives seized", &["more than"]).await?;
        reader.mark("deployed").await?.press().await?;
        check_detail(reader, "People deployed by police", &["12,050,000", "1205万"]).await?;
        reader.find(Role::Tab, "Table").await?.press().await?;
        check_detail(reader, "People deployed by police", &["12,050,000"]).await
    });
}
