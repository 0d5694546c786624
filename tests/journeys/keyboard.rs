//! Keyboard navigation: tab order, arrow keys and focus rings.

use anyhow::Result;
use thirtyfour::Key;

use crate::{
    harness::{eventually, journey},
    page::{Reader, Role},
};

/// The number of marks that are tab stops.
async fn count_stops(reader: &Reader) -> Result<usize> {
    Ok(reader.marks().await?.iter().filter(|mark| mark.is_tab_stop).count())
}

async fn check_focus(reader: &Reader, figure: &str) -> Result<()> {
    eventually("focused figure", Some(figure.to_owned()), async || reader.focused_figure().await).await
}

#[test]
fn the_chart_is_one_tab_stop() {
    journey(async |reader| {
        reader.open("").await?;
        assert_eq!(count_stops(reader).await?, 1);
        reader.find(Role::Button, "Reverse the order").await?.focus().await?;
        reader.press_key(Key::Tab).await?;
        check_focus(reader, "suspects").await?;
        reader.press_key(Key::Tab).await?;
        assert_eq!(reader.focused_figure().await?, None, "the next tab stop is after all marks");

        reader.mark("knives").await?.focus().await?;
        assert_eq!(count_stops(reader).await?, 1);
        reader.find(Role::Button, "Reverse the order").await?.focus().await?;
        reader.press_key(Key::Tab).await?;
        check_focus(reader, "knives").await?;

        // A mark that is no longer shown cannot be the tab stop.
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        assert_eq!(count_stops(reader).await?, 1);
        Ok(())
    });
}

#[test]
fn arrow_keys_move_between_marks_from_the_first_to_the_last() {
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 800)] {
            reader.chromium().resize(width, height).await?;
            reader.open("").await?;
            let figures = reader.figures().await?;
            reader.mark(&figures[0]).await?.focus().await?;
            for figure in &figures[1..] {
                reader.press_key(Key::Down).await?;
                check_focus(reader, figure).await?;
            }
            reader.press_key(Key::Right).await?;
            check_focus(reader, &figures[26]).await?;
            reader.press_key(Key::Left).await?;
            check_focus(reader, &figures[25]).await?;
            reader.press_key(Key::Home).await?;
            check_focus(reader, &figures[0]).await?;
            reader.press_key(Key::Up).await?;
            check_focus(reader, &figures[0]).await?;
            reader.press_key(Key::End).await?;
            check_focus(reader, &figures[26]).await?;
            assert_eq!(reader.link().await?, "", "moving chooses nothing");
        }
        Ok(())
    });
}

#[test]
fn arrow_keys_move_between_the_rows_of_the_table() {
    journey(async |reader| {
        reader.open("?v=1&view=table&category=patrol").await?;
        let figures = reader.figures().await?;
        reader.find(Role::Button, "Suspects caught on patrol").await?.focus().await?;
        for figure in &figures[1..] {
            reader.press_key(Key::Down).await?;
            check_focus(reader, figure).await?;
        }
        reader.press_key(Key::Home).await?;
        check_focus(reader, &figures[0]).await?;
        reader.press_key(Key::End).await?;
        check_focus(reader, &figures[6]).await
    });
}

#[test]
fn arrow_keys_move_between_the_views() {
    journey(async |reader| {
        reader.open("").await?;
        reader.find(Role::Tab, "Compare").await?.focus().await?;
        for (key, tab, rows) in [
            (Key::Right, "Left open", 27),
            (Key::Right, "Relations", 0),
            (Key::Left, "Left open", 27),
            (Key::Left, "Compare", 0),
            (Key::Left, "Table", 27),
            (Key::Right, "Compare", 0),
            (Key::Home, "Compare", 0),
            (Key::End, "Table", 27),
        ] {
            reader.press_key(key).await?;
            eventually("focus", tab.to_owned(), async || reader.focused_name().await).await?;
            eventually("rows", rows, async || Ok(reader.rows().await?.len())).await?;
            let selected = reader.find(Role::Tab, tab).await?.attribute("aria-selected").await?;
            assert_eq!(selected.as_deref(), Some("true"));
        }
        reader.press_key(Key::Tab).await?;
        assert_ne!(reader.focused_name().await?, "Compare", "the views are one tab stop");
        Ok(())
    });
}

#[test]
fn the_first_tab_stop_is_the_skip_link() {
    journey(async |reader| {
        reader.open("?v=1&category=patrol").await?;
        reader.press_key(Key::Tab).await?;
        assert_eq!(reader.focused_name().await?, "Skip to the figures");
        reader.press_key(Key::Enter).await?;
        reader.press_key(Key::Tab).await?;
        check_focus(reader, "patrol-suspects").await?;
        assert_eq!(reader.announced().await?, "7 of 27 figures");
        Ok(())
    });
}

#[test]
fn every_tab_stop_is_visible_and_has_a_name() {
    const RING: &str = "
        const focused = document.activeElement;
        const rings = element => {
            const { outlineStyle, outlineWidth, stroke, strokeWidth } = getComputedStyle(element);
            return outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2 || stroke !== 'none' && parseFloat(strokeWidth) >= 2;
        };
        const { top, bottom, width, height } = focused.getBoundingClientRect();
        const isInWindow = bottom > 0 && top < innerHeight && width > 0 && height > 0;
        return [isInWindow, rings(focused) || Array.from(focused.querySelectorAll('.row')).some(rings)];
    ";
    journey(async |reader| {
        for link in ["?v=1&q=guns&nonsense=1&figure=knives", "?v=1&view=table&category=patrol"] {
            reader.open(link).await?;
            let mut stops = 0;
            loop {
                reader.press_key(Key::Tab).await?;
                if reader.has_lost_focus().await? {
                    break;
                }
                let name = reader.focused_name().await?;
                let (is_in_window, has_ring): (bool, bool) = reader.run(RING, &[]).await?;
                assert!(is_in_window, "“{name}” has the focus outside the window");
                assert!(has_ring, "“{name}” has the focus without a ring");
                stops += 1;
                assert!(stops < 60, "the tab key never leaves the page");
            }
            assert!(stops > 15, "{stops} stops");
        }
        Ok(())
    });
}
