//! Filters: categories and search.

use crate::{
    harness::{MediaPreference, eventually, journey},
    page::Role,
};

/// The seven figures of the patrol measure.
const PATROL: [&str; 7] =
    ["mass-prevention", "deployed", "patrol-suspects", "night-offenders", "fugitives", "inspections", "night-places"];

fn chips(pressed: &[&str], counts: [usize; 6]) -> Vec<(String, bool)> {
    let names = ["All", "Overview", "Crackdown", "Patrol", "Risk control", "Disputes"];
    let chip = |(name, count): (&str, usize)| (format!("{name} {count}"), pressed.contains(&name));
    names.into_iter().zip(counts).map(chip).collect()
}

fn sorted(mut figures: Vec<String>) -> Vec<String> {
    figures.sort();
    figures
}

#[test]
fn categories_narrow_the_figures_several_at_once() {
    const ALL: [usize; 6] = [27, 3, 9, 7, 5, 3];
    journey(async |reader| {
        reader.open("").await?;
        assert_eq!(reader.chips().await?, chips(&["All"], ALL));
        assert_eq!(reader.announced().await?, "27 of 27 figures");

        reader.press("Patrol 7").await?;
        eventually("chips", chips(&["Patrol"], ALL), async || reader.chips().await).await?;
        let expected = sorted(PATROL.map(str::to_owned).to_vec());
        eventually("figures", expected, async || Ok(sorted(reader.figures().await?))).await?;
        eventually("announced", "7 of 27 figures".to_owned(), async || reader.announced().await).await?;

        reader.press("Risk control 5").await?;
        eventually("chips", chips(&["Patrol", "Risk control"], ALL), async || reader.chips().await).await?;
        eventually("announced", "12 of 27 figures".to_owned(), async || reader.announced().await).await?;
        assert_eq!(reader.figures().await?.len(), 12);

        reader.press("Patrol 7").await?;
        eventually("announced", "5 of 27 figures".to_owned(), async || reader.announced().await).await?;

        reader.press("All 27").await?;
        eventually("chips", chips(&["All"], ALL), async || reader.chips().await).await?;
        eventually("announced", "27 of 27 figures".to_owned(), async || reader.announced().await).await
    });
}

#[test]
fn filtered_charts_are_drawn_like_those_of_a_link() {
    // A reload draws the charts anew.
    const CHARTS: &str = "
        const drawn = Array.from(document.querySelectorAll('.charts svg .backdrop > *'));
        return drawn.map(part => [part.getAttribute('class'), part.getAttribute('d'), part.getAttribute('style')].join());
    ";
    journey(async |reader| {
        reader.open("").await?;
        reader.press("Crackdown 9").await?;
        eventually("announced", "9 of 27 figures".to_owned(), async || reader.announced().await).await?;
        let filtered: Vec<String> = reader.run(CHARTS, &[]).await?;
        reader.reload().await?;
        assert_eq!(reader.run::<Vec<String>>(CHARTS, &[]).await?, filtered);
        assert!(filtered.iter().any(|part| part.starts_with("grid-line,M")), "{filtered:?}");
        Ok(())
    });
}

#[test]
fn all_is_cleared_at_once_and_the_focus_is_not_lost() {
    journey(async |reader| {
        reader.open("?v=1&category=patrol&q=nights").await?;
        assert_eq!(reader.announced().await?, "3 of 27 figures");
        reader.press("Clear all").await?;
        eventually("announced", "27 of 27 figures".to_owned(), async || reader.announced().await).await?;
        eventually("focus", "All 27".to_owned(), async || reader.focused_name().await).await?;
        assert_eq!(reader.find_all(Role::Button, "Clear all").await?.len(), 0);
        assert_eq!(reader.search_field().await?.property("value").await?.as_deref(), Some(""));
        Ok(())
    });
}

#[test]
fn words_are_found_in_both_languages() {
    journey(async |reader| {
        reader.open("").await?;
        reader.find(Role::SearchBox, "Search figures").await?.type_text("Guns").await?;
        let guns = sorted(vec!["guns".to_owned(), "wave-guns".to_owned()]);
        eventually("figures", guns.clone(), async || Ok(sorted(reader.figures().await?))).await?;
        let counted = chips(&["All"], [2, 0, 1, 0, 1, 0]);
        eventually("chips", counted, async || reader.chips().await).await?;
        eventually("announced", "2 of 27 figures".to_owned(), async || reader.announced().await).await?;

        reader.open("").await?;
        reader.search_field().await?.type_text("枪支").await?;
        eventually("figures", guns, async || Ok(sorted(reader.figures().await?))).await
    });
}

#[test]
fn a_search_is_typed_without_the_field_losing_a_character() {
    journey(async |reader| {
        reader.open("").await?;
        let field = reader.search_field().await?;
        let typed = "first joint  wave, ‘guns’ 50% & <b> ";
        field.type_text(typed).await?;
        eventually("field", Some(typed.to_owned()), async || field.property("value").await).await?;
        eventually("announced", "0 of 27 figures".to_owned(), async || reader.announced().await).await?;
        reader.reload().await?;
        let kept = reader.search_field().await?.property("value").await?;
        assert_eq!(kept.as_deref(), Some("first joint wave, ‘guns’ 50% & <b>"));
        assert_eq!(reader.announced().await?, "0 of 27 figures");
        Ok(())
    });
}

#[test]
fn a_text_is_searched_for_once_the_input_method_has_finished() {
    journey(async |reader| {
        reader.open("?v=1&lang=zh").await?;
        let field = reader.search_field().await?;
        field.focus().await?;
        reader.chromium().compose("qiang").await?;
        eventually("field", Some("qiang".to_owned()), async || field.property("value").await).await?;
        reader.wait_for_paint().await?;
        assert_eq!(reader.figures().await?.len(), 27, "a composed text is not searched for");
        reader.chromium().accept("枪").await?;
        eventually("field", Some("枪".to_owned()), async || field.property("value").await).await?;
        eventually("figures", 2, async || Ok(reader.figures().await?.len())).await
    });
}

#[test]
fn an_empty_result_says_so_and_offers_the_way_back() {
    journey(async |reader| {
        for view in ["", "&view=table"] {
            reader.open(&format!("?v=1{view}&category=overview&q=guns")).await?;
            assert_eq!(reader.announced().await?, "0 of 27 figures");
            assert!(reader.text().await?.contains("No figure matches."));
            assert_eq!(reader.figures().await?, [""; 0]);
            let ways_back = reader.find_all(Role::Button, "Clear all").await?;
            ways_back.last().expect("a way back").press().await?;
            eventually("announced", "27 of 27 figures".to_owned(), async || reader.announced().await).await?;
            assert_eq!(reader.figures().await?.len(), 27);
        }
        Ok(())
    });
}

#[test]
fn marks_that_stay_keep_their_nodes_and_move() {
    journey(async |reader| {
        reader.open("").await?;
        reader.remember_marks().await?;
        reader.count_moves().await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        // The marks that are on an axis before and after filtering, and the tile that stays a tile.
        for figure in &PATROL[..6] {
            assert!(reader.kept_marks().await?.iter().any(|kept| kept == figure), "{figure} keeps its node");
        }
        eventually("whether marks move", true, async || Ok(reader.moves().await? > 0)).await?;

        reader.remember_marks().await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 27, async || Ok(reader.figures().await?.len())).await?;
        for figure in &PATROL[..6] {
            assert!(reader.kept_marks().await?.iter().any(|kept| kept == figure), "{figure} keeps its node");
        }

        reader.remember_marks().await?;
        reader.sort_by("Name").await?;
        eventually("address", "?v=1&sort=name".to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.kept_marks().await?.len(), 27, "another order moves marks");
        reader.choose_option("Scale", "Linear").await?;
        eventually("address", "?v=1&scale=linear&sort=name".to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.kept_marks().await?.len(), 27, "another scale moves marks");
        Ok(())
    });
}

#[test]
fn rows_of_the_table_keep_their_nodes() {
    journey(async |reader| {
        reader.open("?v=1&view=table").await?;
        reader.remember_marks().await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        assert_eq!(reader.kept_marks().await?.len(), 7);
        reader.press("Figure").await?;
        eventually("first", Some("fugitives".to_owned()), async || Ok(reader.figures().await?.first().cloned()))
            .await?;
        assert_eq!(reader.kept_marks().await?.len(), 7);
        Ok(())
    });
}

#[test]
fn the_focus_stays_on_a_mark_that_is_still_shown() {
    journey(async |reader| {
        reader.open("").await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        for figure in ["night-offenders", "inspections"] {
            // The history changes the filter while a mark is focused.
            reader.mark(figure).await?.focus().await?;
            assert_eq!(reader.focused_figure().await?.as_deref(), Some(figure));
            reader.go_back().await?;
            eventually("figures", 27, async || Ok(reader.figures().await?.len())).await?;
            assert_eq!(reader.focused_figure().await?.as_deref(), Some(figure));
            reader.go_forward().await?;
            eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
            assert_eq!(reader.focused_figure().await?.as_deref(), Some(figure));
        }
        Ok(())
    });
}

#[test]
fn filtering_moves_nothing_with_reduced_motion() {
    journey(async |reader| {
        reader.open("").await?;
        assert!(reader.longest_move().await? > 0.0, "marks move");
        reader.chromium().emulate_preferences(&[MediaPreference::ReducedMotion]).await?;
        assert_eq!(reader.longest_move().await?, 0.0);
        reader.count_moves().await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        reader.wait_for_paint().await?;
        assert_eq!(reader.moves().await?, 0);
        let animated = "return document.getAnimations().length";
        reader.chromium().resize(390, 800).await?;
        reader.mark("deployed").await?.press().await?;
        reader.detail().await?;
        assert_eq!(reader.run::<usize>(animated, &[]).await?, 0, "the detail has no opening animation either");
        Ok(())
    });
}
