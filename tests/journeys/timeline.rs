//! The timeline view: periods on a calendar, and filtering by one of them.

use anyhow::Result;
use thirtyfour::Key;

use crate::{
    harness::{MediaPreference, eventually, journey},
    page::{IS_VISIBLE, PageElement, Reader, Role},
};

/// The figures of the three nights.
const NIGHTS: [&str; 3] = ["fugitives", "night-offenders", "night-places"];

/// The name of the row button of the nights, and of the filter chip once they are chosen.
const ROW: &str = "Three summer nights 22–24 July 2022 3 nights, 18 hours in all · 20:00–02:00 each night";
const CHIP: &str = "Period Three summer nights";

async fn nights_row(reader: &Reader) -> Result<PageElement> {
    reader.find(Role::Button, ROW).await
}

async fn check_link(reader: &Reader, link: &str) -> Result<()> {
    eventually("address", link.to_owned(), async || reader.link().await).await
}

async fn check_nights_alone(reader: &Reader) -> Result<()> {
    let sorted = async || {
        let mut figures = reader.figures().await?;
        figures.sort();
        Ok(figures)
    };
    eventually("figures", NIGHTS.map(str::to_owned).to_vec(), sorted).await?;
    eventually("announced", "3 of 27 figures".to_owned(), async || reader.announced().await).await
}

#[test]
fn choosing_a_period_filters_by_it_and_changes_the_link() {
    journey(async |reader| {
        reader.open("").await?;
        reader.speed_up_time().await?;
        reader.find(Role::Tab, "Timeline").await?.press().await?;
        check_link(reader, "?v=1&view=timeline").await?;
        eventually("figures", 27, async || Ok(reader.figures().await?.len())).await?;
        assert!(!nights_row(reader).await?.is_pressed().await?);

        nights_row(reader).await?.press().await?;
        check_link(reader, "?v=1&view=timeline&period=nights").await?;
        check_nights_alone(reader).await?;
        assert!(nights_row(reader).await?.is_pressed().await?);
        assert!(reader.chips().await?.contains(&("Patrol 3".to_owned(), false)), "counts follow the period");

        nights_row(reader).await?.press().await?;
        check_link(reader, "?v=1&view=timeline").await?;
        eventually("figures", 27, async || Ok(reader.figures().await?.len())).await?;
        reader.go_back().await?;
        check_nights_alone(reader).await
    });
}

#[test]
fn a_period_stays_chosen_in_another_view_and_after_a_reload() {
    journey(async |reader| {
        reader.open("?v=1&view=timeline&period=nights").await?;
        check_nights_alone(reader).await?;
        for (view, link) in [
            ("Compare", "?v=1&period=nights"),
            ("Table", "?v=1&view=table&period=nights"),
            ("Statement", "?v=1&view=statement&period=nights"),
        ] {
            reader.find(Role::Tab, view).await?.press().await?;
            check_link(reader, link).await?;
            check_nights_alone(reader).await?;
            let before = reader.visible_state().await?;
            reader.reload().await?;
            check_link(reader, link).await?;
            assert_eq!(reader.visible_state().await?, before, "{link}");
        }
        Ok(())
    });
}

#[test]
fn a_chosen_period_is_undone_by_its_chip_and_the_focus_is_not_lost() {
    journey(async |reader| {
        for (view, rest) in [("", ""), ("&view=timeline", "?v=1&view=timeline"), ("&view=table", "?v=1&view=table")] {
            reader.open(&format!("?v=1{view}&period=nights")).await?;
            check_nights_alone(reader).await?;
            reader.press(CHIP).await?;
            check_link(reader, rest).await?;
            eventually("figures", 27, async || Ok(reader.figures().await?.len())).await?;
            assert_eq!(reader.find_all(Role::Button, CHIP).await?.len(), 0);
            eventually("focus", "All 27".to_owned(), async || reader.focused_name().await).await?;
        }
        reader.open("?v=1&view=timeline&period=nights&category=patrol").await?;
        reader.press("Clear all").await?;
        check_link(reader, "?v=1&view=timeline").await
    });
}

#[test]
fn a_period_that_the_dataset_does_not_have_is_named() {
    journey(async |reader| {
        reader.open("?v=1&view=timeline&period=winter").await?;
        assert_eq!(reader.figures().await?.len(), 27);
        let ignored = reader.ignored().await?.join(" ");
        assert!(ignored.contains("period") && ignored.contains("winter"), "{ignored}");
        Ok(())
    });
}

#[test]
fn every_figure_and_every_period_is_reached_by_keyboard() {
    journey(async |reader| {
        reader.open("?v=1&view=timeline").await?;
        let marks = reader.marks().await?;
        assert_eq!(marks.len(), 27);
        assert_eq!(marks.iter().filter(|mark| mark.is_tab_stop).count(), 1);
        reader.mark(&marks[0].figure).await?.focus().await?;
        for mark in &marks[1..] {
            reader.press_key(Key::Down).await?;
            eventually("focused figure", Some(mark.figure.clone()), async || reader.focused_figure().await).await?;
        }
        reader.press_key(Key::Enter).await?;
        reader.detail().await?;
        reader.press_key(Key::Escape).await?;
        eventually("detail", None, async || reader.detail_title().await).await?;

        nights_row(reader).await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        check_nights_alone(reader).await?;
        assert_eq!(reader.focused_name().await?, ROW, "the row keeps the focus");
        Ok(())
    });
}

#[test]
fn the_timeline_fits_the_narrowest_phone() {
    /// The texts of each picture, with the room that they take: left, right, top and bottom.
    const TEXTS: &str = "
        return Array.from(document.querySelectorAll('.timeline .still')).filter(isVisible).map(picture =>
            Array.from(picture.querySelectorAll('text'), text => {
                const { left, right, top, bottom } = text.getBoundingClientRect();
                return [text.textContent, left, right, top, bottom];
            }));
    ";
    type Text = (String, f64, f64, f64, f64);
    journey(async |reader| {
        for (link, count) in [
            ("?v=1&view=timeline", 7),
            ("?v=1&view=timeline&lang=zh", 7),
            // The nights are not enlarged if none of their figures is shown.
            ("?v=1&view=timeline&period=first-half", 6),
        ] {
            reader.open(link).await?;
            for width in [320, 390, 760, 1024, 1280, 1600] {
                reader.chromium().resize(width, 800).await?;
                let overflow = reader.overflow().await?;
                assert!(overflow <= 0.0, "{link} reaches {overflow} pixels too far at {width}");
                let cut = reader.cut_off().await?;
                assert!(cut.is_empty(), "{link} at {width} pixels: {cut:#?}");
                let pictures: Vec<Vec<Text>> = reader.run(&[IS_VISIBLE, TEXTS].concat(), &[]).await?;
                assert_eq!(pictures.len(), count, "the context, the axis, a row for each period, the nights");
                for (index, (a, left, right, top, bottom)) in pictures.iter().flatten().enumerate() {
                    assert!(*left >= 0.0 && *right <= f64::from(width), "“{a}” is cut off at {width}");
                    for (b, other_left, other_right, other_top, other_bottom) in
                        pictures.iter().flatten().skip(index + 1)
                    {
                        let is_apart = right <= other_left || other_right <= left;
                        assert!(is_apart || bottom <= other_top || other_bottom <= top, "“{a}” on “{b}” at {width}");
                    }
                }
            }
        }
        Ok(())
    });
}

#[test]
fn the_timeline_is_accessible_in_both_themes() {
    journey(async |reader| {
        for theme in [MediaPreference::Light, MediaPreference::Dark] {
            reader.chromium().emulate_preferences(&[theme]).await?;
            for link in ["?v=1&view=timeline", "?v=1&view=timeline&period=nights&lang=zh"] {
                reader.open(link).await?;
                let violations = reader.violations().await?;
                assert!(violations.is_empty(), "{link}, {theme:?}: {violations:#?}");
            }
        }
        Ok(())
    });
}
