//! Grouping of the charts by unit or by category.

use anyhow::Result;

use crate::{
    harness::{eventually, journey},
    page::{IS_VISIBLE, Reader},
    responsive_layout::check_fits,
};

/// The headings of the view with their levels, from top to bottom.
async fn headings(reader: &Reader) -> Result<Vec<(u32, String)>> {
    let script = "
        return [...document.querySelectorAll('#figures :is(h2, h3)')].filter(isVisible)
            .map(heading => [Number(heading.localName[1]), heading.firstChild.nodeType === 3
                ? heading.firstChild.textContent.trim() : heading.textContent.trim()]);
    ";
    reader.run(&[IS_VISIBLE, script].concat(), &[]).await
}

#[test]
fn figures_are_grouped_by_category_and_by_unit_again() {
    journey(async |reader| {
        reader.open("").await?;
        assert!(headings(reader).await?.iter().all(|(level, _)| *level == 2));
        reader.choose_option("Group", "Category").await?;
        eventually("address", "?v=1&group=category".to_owned(), async || reader.link().await).await?;
        let sections = async || {
            let headings = headings(reader).await?.into_iter();
            Ok(headings.filter(|(level, _)| *level == 2).map(|(_, text)| text).collect::<Vec<_>>())
        };
        let expected = ["Overview", "Crackdown", "Patrol", "Risk control", "Disputes"].map(str::to_owned).to_vec();
        eventually("sections", expected, sections).await?;
        assert_eq!(reader.figures().await?.len(), 27);
        let stops = reader.marks().await?.iter().filter(|mark| mark.is_tab_stop).count();
        assert_eq!(stops, 1, "the charts are one tab stop");

        reader.press_chip("Patrol").await?;
        eventually("sections", vec!["Patrol".to_owned()], sections).await?;
        reader.press_chip("Patrol").await?;
        reader.choose_option("Group", "Unit").await?;
        eventually("address", "".to_owned(), async || reader.link().await).await?;
        eventually("figures", 27, async || Ok(reader.figures().await?.len())).await
    });
}

#[test]
fn a_grouped_view_fits_and_is_accessible() {
    journey(async |reader| {
        for link in ["?v=1&group=category", "?v=1&view=pace&group=category&lang=zh", "?v=1&view=ratios&group=category"]
        {
            reader.open(link).await?;
            check_fits(reader, link).await?;
            let violations = reader.violations().await?;
            assert!(violations.is_empty(), "{link}: {violations:#?}");
        }
        Ok(())
    });
}
