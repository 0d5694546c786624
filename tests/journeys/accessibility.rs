//! axe-core finds no accessibility violation in any state of the page.

use anyhow::Result;
use hundred_days::{data::Language, query::View};
use thirtyfour::Key;

use crate::{
    harness::{Answer, MediaPreference, eventually, journey, until},
    page::{Reader, Role},
};

/// Opens a page and checks it in both themes and at two widths.
async fn check_everywhere(reader: &Reader, link: &str) -> Result<()> {
    reader.open(link).await?;
    check_page(reader, link).await
}

async fn check_page(reader: &Reader, link: &str) -> Result<()> {
    let mut violations = Vec::new();
    for (theme, width) in [
        (MediaPreference::Light, 1280),
        (MediaPreference::Dark, 1280),
        (MediaPreference::Light, 390),
        (MediaPreference::Dark, 390),
    ] {
        reader.chromium().resize(width, 900).await?;
        reader.chromium().emulate_preferences(&[theme, MediaPreference::ReducedMotion]).await?;
        reader.wait_for_paint().await?;
        let found = reader.violations().await?;
        violations.extend(found.into_iter().map(|violation| format!("{theme:?}, {width} pixels: {violation}")));
    }
    assert!(violations.is_empty(), "{link}: {violations:#?}");
    Ok(())
}

/// Checks these views in a language.
fn check_views(views: &'static [View], language: Language) {
    journey(async |reader| {
        for view in views {
            check_everywhere(reader, &format!("?v=1&view={}&lang={}", view.name(), language.code())).await?;
        }
        Ok(())
    });
}

#[test]
fn chart_views_have_no_violation_in_english() {
    check_views(&[View::Compare, View::Pace, View::Overlaps, View::Ratios], Language::En);
}

#[test]
fn chart_views_have_no_violation_in_chinese() {
    check_views(&[View::Compare, View::Pace, View::Overlaps, View::Ratios], Language::Zh);
}

#[test]
fn text_views_have_no_violation_in_english() {
    check_views(&[View::LeftOpen, View::Timeline, View::Statement, View::Table], Language::En);
}

#[test]
fn text_views_have_no_violation_in_chinese() {
    check_views(&[View::LeftOpen, View::Timeline, View::Statement, View::Table], Language::Zh);
}

#[test]
fn sorted_scaled_and_chosen_states_have_no_violation() {
    assert_eq!(View::ALL.len(), 8, "a view is missing above");
    journey(async |reader| {
        check_everywhere(reader, "").await?;
        check_everywhere(reader, "?v=1&scale=linear&lang=zh").await?;
        check_everywhere(reader, "?v=1&view=table&sort=name-reversed&lang=zh").await?;
        check_everywhere(reader, "?v=1&view=ratios&figure=night-against-patrol").await?;
        check_everywhere(reader, "?v=1&view=statement&figure=suspects").await?;
        reader.run::<()>("document.querySelector('details.check').open = true", &[]).await?;
        check_page(reader, "the check of the reader’s own text").await
    });
}

#[test]
fn a_citation_has_no_violation() {
    journey(async |reader| {
        reader.open("?v=1&figure=guns").await?;
        reader.detail().await?.find_within(Role::Button, "Cite").await?.press().await?;
        reader.find(Role::Region, "BibTeX").await?;
        check_page(reader, "the citation").await
    });
}

#[test]
fn an_older_version_and_the_method_page_have_no_violation() {
    journey(async |reader| {
        check_everywhere(reader, "?v=1&d=6543eacb&view=compare").await?;
        for page in ["method.html", "method.zh.html", "method.cbp-2020-02.html", "method.cbp-2020-02.zh.html"] {
            reader.navigate(page).await?;
            check_page(reader, page).await?;
        }
        Ok(())
    });
}

#[test]
fn an_open_detail_has_no_violation() {
    journey(async |reader| {
        check_everywhere(reader, "?v=1&figure=knives").await?;
        check_everywhere(reader, "?v=1&view=table&figure=night-offenders&lang=zh").await
    });
}

#[test]
fn a_notice_and_an_empty_result_have_no_violation() {
    journey(async |reader| {
        check_everywhere(reader, "?v=1&colour=red&category=risk").await?;
        check_everywhere(reader, "?v=1&category=overview&q=guns&lang=zh").await
    });
}

#[test]
fn a_focused_mark_and_a_link_to_copy_by_hand_have_no_violation() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), false).await?;
        reader.open("").await?;
        reader.press("Share").await?;
        until("the field", async || Ok(reader.find_all(Role::TextBox, "").await?.pop())).await?;
        reader.mark("mass-prevention").await?.focus().await?;
        reader.press_key(Key::Down).await?;
        eventually("focus", Some("deployed".to_owned()), async || reader.focused_figure().await).await?;
        check_page(reader, "with focus").await
    });
}

#[test]
fn a_failure_has_no_violation() {
    journey(async |reader| {
        reader.site().answer_for_dataset(Answer::Json("{}".to_owned()));
        reader.navigate("").await?;
        until("the failure", async || Ok(reader.find_all(Role::Alert, "").await?.pop())).await?;
        check_page(reader, "a failure").await
    });
}

#[test]
fn the_page_without_webassembly_has_no_violation() {
    journey(async |reader| {
        reader.site().answer_for(".wasm", Answer::Status(404));
        reader.navigate("").await?;
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        check_page(reader, "without WebAssembly").await
    });
}
