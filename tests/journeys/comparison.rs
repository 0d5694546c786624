//! Comparison of two figures: pinning, choosing, linking, and closing.

use anyhow::Result;
use thirtyfour::Key;

use crate::{
    harness::{MediaPreference, eventually, journey},
    page::{Reader, Role},
    responsive_layout::check_fits,
};

async fn check_said(reader: &Reader, words: &[&str]) -> Result<()> {
    eventually("detail", Some("Side by side".to_owned()), async || reader.detail_title().await).await?;
    let text = reader.detail_text().await?.unwrap_or_default();
    for words in words {
        assert!(text.contains(words), "“{words}” is missing in “{text}”");
    }
    for word in ["rose", "fell", "increase", "decrease"] {
        assert!(!text.contains(word), "“{word}” in “{text}”");
    }
    Ok(())
}

async fn press(reader: &Reader, button: &str) -> Result<()> {
    reader.detail().await?.find_within(Role::Button, button).await?.press().await
}

async fn check_link(reader: &Reader, link: &str) -> Result<()> {
    eventually("address", link.to_owned(), async || reader.link().await).await
}

const BOTH: [&str; 6] = [
    "465,800 people",
    "1,840 people",
    "252 to 254 times",
    "465,800 ÷ 1,840",
    "10 days against 37 days",
    "is part of “Suspects arrested” (465,800) is not stated",
];

#[test]
fn a_pinned_figure_is_seen_beside_the_next_one_that_is_chosen() {
    journey(async |reader| {
        reader.open("").await?;
        reader.speed_up_time().await?;
        reader.mark("wave-people").await?.press().await?;
        press(reader, "Pin for comparison").await?;
        check_link(reader, "?v=1&figure=wave-people&with=wave-people").await?;
        eventually("focus", "Compare with".to_owned(), async || reader.focused_name().await).await?;
        reader.mark("suspects").await?.press().await?;
        check_said(reader, &BOTH).await?;
        check_link(reader, "?v=1&figure=suspects&with=wave-people").await?;

        // Another mark replaces the second figure. Figures of different units show a reason instead of a ratio.
        reader.mark("guns").await?.press().await?;
        check_said(reader, &["2,677 guns", "No ratio", "“People caught”, the other “Guns”", "different units"]).await?;
        reader.go_back().await?;
        check_said(reader, &BOTH).await?;
        press(reader, "Stop comparing").await?;
        eventually("detail", Some("Suspects arrested".to_owned()), async || reader.detail_title().await).await?;
        check_link(reader, "?v=1&figure=suspects").await
    });
}

#[test]
fn the_keyboard_alone_is_enough_to_compare() {
    journey(async |reader| {
        reader.open("").await?;
        reader.mark("wave-people").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        let detail = reader.detail().await?;
        detail.find_within(Role::Button, "Pin for comparison").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        eventually("focus", "Compare with".to_owned(), async || reader.focused_name().await).await?;
        reader.type_text("Suspects arrested ·").await?;
        reader.press_key(Key::Enter).await?;
        check_said(reader, &BOTH).await?;
        eventually("focus", "Side by side".to_owned(), async || reader.focused_name().await).await?;
        reader.press_key(Key::Escape).await?;
        eventually("detail", None, async || reader.detail_title().await).await?;
        check_link(reader, "").await?;
        eventually("focus", Some("suspects".to_owned()), async || reader.focused_figure().await).await
    });
}

#[test]
fn a_link_brings_a_comparison_back_and_names_what_cannot_be() {
    journey(async |reader| {
        reader.open("?v=1&figure=suspects&with=wave-people").await?;
        check_said(reader, &BOTH).await?;
        // The ratio that the dataset declares for the pair, in either order.
        for link in ["?v=1&figure=suspects&with=cases-solved", "?v=1&figure=cases-solved&with=suspects"] {
            reader.open(link).await?;
            check_said(reader, &["1.725 to 1.727 people per case", "465,800 ÷ 269,800"]).await?;
        }
        reader.open("?v=1&view=pace&figure=night-offenders-per-night&with=patrol-suspects-per-day").await?;
        check_said(
            reader,
            &["6.5 to 6.8 times, if counted from 25 June", "a night of six hours stands against a whole day"],
        )
        .await?;
        reader.open("?v=1&view=pace&figure=suspects-per-day&with=suspects").await?;
        check_said(reader, &["No ratio", "a rate by day or by night"]).await?;
        reader.open("?v=1&with=suspects").await?;
        assert_eq!(reader.detail_title().await?, None);
        let ignored = reader.ignored().await?.join(" ");
        assert!(ignored.contains("with=suspects") && ignored.contains("only beside a figure"), "{ignored}");
        Ok(())
    });
}

#[test]
fn a_comparison_is_cited_with_both_numbers() {
    journey(async |reader| {
        reader.open("?v=1&figure=suspects&with=wave-people").await?;
        press(reader, "Cite").await?;
        let text = reader.find(Role::Region, "Plain text").await?.text().await?;
        for words in ["465,800 people", "1,840 people", "252 to 254 times", "/figure/suspects/?", "&with=wave-people"] {
            assert!(text.contains(words), "“{words}” is missing in “{text}”");
        }
        Ok(())
    });
}

#[test]
fn a_comparison_fits_and_is_accessible() {
    journey(async |reader| {
        for theme in [MediaPreference::Light, MediaPreference::Dark] {
            reader.chromium().emulate_preferences(&[theme, MediaPreference::ReducedMotion]).await?;
            for link in [
                "?v=1&figure=deployed&with=mass-prevention",
                "?v=1&figure=wave-people&with=wave-people&lang=zh",
                "?v=1&view=ratios&figure=guns&with=night-against-patrol&lang=zh",
            ] {
                reader.open(link).await?;
                check_fits(reader, link).await?;
                let violations = reader.violations().await?;
                assert!(violations.is_empty(), "{link}, {theme:?}: {violations:#?}");
            }
        }
        Ok(())
    });
}
