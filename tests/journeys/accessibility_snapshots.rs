//! Accessibility snapshots: the accessibility tree of every view, compared with a snapshot file.
//!
//! A tree that differs from its snapshot, or has none, fails. After an intended change, run `INSTA_UPDATE=always cargo
//! xtask test journeys`, or on a built site the same with `cargo test --test journeys accessibility_snapshots`. Read
//! the difference as a screen reader would announce it before you commit it.

use anyhow::Result;
use hundred_days::{data::Language, query::View};

use crate::{common::dataset, harness::journey, page::Reader};

/// Compares the tree of the page at a link with its snapshot.
async fn check(reader: &Reader, name: &str, link: &str) -> Result<()> {
    reader.open(link).await?;
    // The data version changes with every change of the data, so it is replaced.
    let tree = reader.accessibility_tree().await?.replace(&dataset().version.short(), "…");
    assert!(tree.lines().count() > 60, "next to nothing is told: {tree}");
    let mut settings = insta::Settings::clone_current();
    settings.set_prepend_module_to_snapshot(false);
    settings.set_omit_expression(true);
    settings.bind(|| insta::assert_snapshot!(name, tree));
    Ok(())
}

fn check_views(language: Language) {
    journey(async |reader| {
        for view in View::ALL {
            let name = format!("{}-{}", view.name(), language.code());
            check(reader, &name, &format!("?v=1&view={}&lang={}", view.name(), language.code())).await?;
        }
        Ok(())
    });
}

#[test]
fn every_view_matches_its_snapshot_in_english() {
    check_views(Language::En);
}

#[test]
fn every_view_matches_its_snapshot_in_chinese() {
    check_views(Language::Zh);
}

#[test]
fn details_match_their_snapshots_in_both_languages() {
    journey(async |reader| {
        for language in Language::ALL.map(Language::code) {
            for (name, link) in [
                ("detail", "?v=1&view=compare&category=patrol&figure=knives"),
                ("derived-detail", "?v=1&view=ratios&figure=suspects-per-case"),
            ] {
                check(reader, &format!("{name}-{language}"), &format!("{link}&lang={language}")).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn a_bare_link_and_one_that_names_the_defaults_have_the_same_tree() {
    journey(async |reader| {
        reader.open("").await?;
        let first = reader.accessibility_tree().await?;
        reader.open("?v=1&view=compare&lang=en").await?;
        assert_eq!(first, reader.accessibility_tree().await?);
        Ok(())
    });
}
