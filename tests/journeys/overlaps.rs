//! Overlaps of figures, sums of figures that may overlap, and what the statement leaves open.

use anyhow::Result;

use crate::{
    harness::{eventually, journey},
    page::{Reader, Role},
};

async fn check_link(reader: &Reader, link: &str) -> Result<()> {
    eventually("address", link.to_owned(), async || reader.link().await).await
}

async fn check_sum(reader: &Reader, sum: &str) -> Result<()> {
    eventually("sum", true, async || Ok(reader.text().await?.contains(sum))).await
}

#[test]
fn chosen_figures_have_a_sum_that_a_link_keeps() {
    journey(async |reader| {
        reader.open("?v=1&view=overlaps").await?;
        reader.press("Add · Suspects arrested").await?;
        check_sum(reader, "Choose two or more figures of one kind.").await?;
        reader.press("Add · Offenders caught, summer nights").await?;
        check_sum(reader, "465,750 to 514,350 people").await?;
        let link = "?v=1&view=overlaps&sum=suspects.night-offenders";
        check_link(reader, link).await?;
        let text = reader.text().await?;
        assert!(text.contains("465,850 + 48,500 = 514,350"), "{text}");

        reader.open(link).await?;
        check_sum(reader, "465,750 to 514,350 people").await?;
        // Figures of another kind have a sum of their own.
        reader.press("Add · People deployed by police").await?;
        check_sum(reader, "Choose two or more figures of one kind.").await?;
        check_link(reader, "?v=1&view=overlaps&sum=deployed").await?;
        // A link can name figures of two kinds.
        reader.open("?v=1&view=overlaps&sum=suspects.deployed").await?;
        check_sum(reader, "of different kinds and cannot be added: People caught, People sent out").await?;
        reader.press("Clear the sum").await?;
        check_link(reader, "?v=1&view=overlaps").await?;
        eventually("focus", "Add · Suspects arrested".to_owned(), async || reader.focused_name().await).await
    });
}

#[test]
fn a_sum_is_below_its_figures_and_moves_none_of_them() {
    const TOPS: &str = "return Array.from(document.querySelectorAll('.overlap-add'), add => add.offsetTop + add.closest('section').offsetTop)";
    journey(async |reader| {
        reader.chromium().resize(390, 844).await?;
        reader.open("?v=1&view=overlaps").await?;
        let before: Vec<f64> = reader.run(TOPS, &[]).await?;
        for label in ["Suspects arrested", "Offenders caught, summer nights"] {
            reader.press(&format!("Add · {label}")).await?;
        }
        check_sum(reader, "465,750 to 514,350 people").await?;
        let after: Vec<f64> = reader.run(TOPS, &[]).await?;
        assert_eq!(after[..5], before[..5], "the figures of the sum");
        reader.press("Add all · Guns").await?;
        check_sum(reader, "2,677 to 2,686").await
    });
}

/// Whether the whole sum is in the window.
const SUM_IS_SEEN: &str = "
    const { top, bottom } = document.querySelector('.sum').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
";

#[test]
fn a_shared_link_scrolls_to_its_sum() {
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 844)] {
            reader.chromium().resize(width, height).await?;
            for sum in ["guns.wave-guns", "suspects.wave-people.patrol-suspects.night-offenders"] {
                reader.open(&format!("?v=1&view=overlaps&sum={sum}")).await?;
                eventually(sum, true, async || reader.run(SUM_IS_SEEN, &[]).await).await?;
            }
        }
        Ok(())
    });
}

#[test]
fn a_figure_leads_to_its_sum_with_those_that_it_may_overlap() {
    journey(async |reader| {
        reader.open("?v=1&figure=wave-guns").await?;
        reader.press("Can it be added to other figures?").await?;
        check_link(reader, "?v=1&view=overlaps&sum=wave-guns.guns").await?;
        check_sum(reader, "2,677 to 2,686").await?;
        eventually("focus", "Can these be added?".to_owned(), async || reader.focused_name().await).await?;
        eventually("whether the sum is in sight", true, async || reader.run(SUM_IS_SEEN, &[]).await).await
    });
}

#[test]
fn a_relation_opens_both_figures_with_what_is_said_of_them() {
    journey(async |reader| {
        reader.open("?v=1&view=overlaps").await?;
        let relations = reader.find_all(Role::Button, "Suspects caught on patrol").await?;
        // Two figures may be part of it.
        assert_eq!(relations.len(), 2);
        relations[0].press().await?;
        check_link(reader, "?v=1&view=overlaps&figure=night-offenders&with=patrol-suspects").await?;
        eventually("detail", Some("Side by side".to_owned()), async || reader.detail_title().await).await?;
        let text = reader.detail_text().await?.unwrap_or_default();
        assert!(text.contains("is part of “Suspects caught on patrol” (89,000) is not stated"), "{text}");
        // The page has scrolled below the pointer, and the tooltip of another mark could cover the detail.
        reader.point_at([0.0, 0.0]).await?;
        reader.detail().await?.find_within(Role::Button, "paragraph 14 of 26").await?.press().await?;
        let focused = async || reader.run::<String>("return document.activeElement.id", &[]).await;
        eventually("focus", "paragraph-14".to_owned(), focused).await
    });
}

#[test]
fn a_part_is_listed_below_the_figure_that_may_contain_it() {
    journey(async |reader| {
        reader.open("?v=1&view=overlaps&q=summer nights").await?;
        let wholes = "const id = row => row?.querySelector('.mark').dataset.figure ?? '';
            const pair = row => [id(row), id(row.parentElement.closest('.overlap-row'))];
            return Array.from(document.querySelectorAll('.overlap-row'), pair)";
        let expected = [["night-offenders", ""], ["fugitives", "night-offenders"]].map(|pair| pair.map(str::to_owned));
        let found: Vec<[String; 2]> = reader.run(wholes, &[]).await?;
        assert_eq!(found, expected);
        // It is not below the part that is listed before it.
        reader.open("?v=1&view=overlaps").await?;
        let found: Vec<[String; 2]> = reader.run(wholes, &[]).await?;
        assert!(found.contains(&["wave-people".to_owned(), "suspects".to_owned()]), "{found:?}");
        Ok(())
    });
}

#[test]
fn each_open_question_leads_to_its_figure() {
    journey(async |reader| {
        reader.open("?v=1&view=left-open&category=risk").await?;
        let counts = "return Array.from(document.querySelectorAll('.gap-count'), count => count.textContent)";
        let found: Vec<String> = reader.run(counts, &[]).await?;
        assert_eq!(found, ["5", "2", "1", "1", "5", "2", "1"]);
        let click = "document.querySelector('tr:has([data-figure=\"knives\"]) .gap-square').click()";
        reader.run::<()>(click, &[]).await?;
        eventually("detail", Some("Controlled knives seized".to_owned()), async || reader.detail_title().await).await
    });
}

#[test]
fn what_is_left_open_has_numbers_with_units_and_folded_meanings() {
    const MEANINGS_ARE_SEEN: &str = "return document.querySelector('.gap-meanings dl').checkVisibility()";
    journey(async |reader| {
        for width in [1280, 390, 320] {
            reader.chromium().resize(width, 844).await?;
            reader.open("?v=1&view=left-open").await?;
            let text = reader.text().await?;
            assert!(text.contains("35.7 kg") && text.contains("9 guns"), "{text}");
            assert!(!reader.run::<bool>(MEANINGS_ARE_SEEN, &[]).await?, "at {width}");
        }
        reader.run::<()>("document.querySelector('.gap-meanings summary').click()", &[]).await?;
        assert!(reader.run::<bool>(MEANINGS_ARE_SEEN, &[]).await?, "unfolded");
        reader.open("?v=1&view=left-open").await?;
        reader.chromium().emulate_print(&[]).await?;
        assert!(reader.run::<bool>(MEANINGS_ARE_SEEN, &[]).await?, "in print");
        Ok(())
    });
}
