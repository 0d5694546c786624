//! Views of many figures: only what is near the screen has elements, and nothing is lost for it.

use anyhow::Result;
use serde_json::Value;
use thirtyfour::Key;

use crate::{
    harness::{Answer, eventually, journey},
    page::Reader,
};

const DATASET: &str = include_str!("../../public/data/hundred-days-2022-08-05.json");

/// The number of figures. A view of more than 200 is drawn in blocks.
const FIGURES: usize = 600;

/// The bundled dataset with its figures again and again, under other ids and without derived figures and relations.
pub(crate) fn many_figures() -> Answer {
    let mut file: Value = serde_json::from_str(DATASET).expect("the bundled dataset is JSON");
    for list in ["derived", "relations"] {
        file[list] = Value::Array(Vec::new());
    }
    let figures = file["figures"].as_array_mut().expect("a list");
    let originals = figures.clone();
    for number in originals.len()..FIGURES {
        let mut figure = originals[number % originals.len()].clone();
        figure["id"] = format!("figure-{number}").into();
        figures.push(figure);
    }
    Answer::Json(file.to_string())
}

/// Checks that the arrow keys reach marks in groups that are far away.
pub(crate) async fn check_keys(reader: &Reader) -> Result<()> {
    const FOCUSED: &str = "
        const groups = Array.from(document.querySelectorAll('#figures .group'));
        return groups.findIndex(group => group.contains(document.activeElement.closest('[data-figure]')));
    ";
    const GROUPS: &str = "return document.querySelectorAll('#figures .group').length";
    let last = reader.run::<i64>(GROUPS, &[]).await? - 1;
    let focused = async || reader.run::<i64>(FOCUSED, &[]).await;
    reader.run::<()>("document.querySelector('#figures [data-figure][tabindex=\"0\"]').focus()", &[]).await?;
    reader.press_key(Key::End).await?;
    eventually("group with the focus", last, focused).await?;
    reader.press_key(Key::Home).await?;
    eventually("group with the focus", 0, focused).await
}

const ROWS: &str = "return document.querySelectorAll('#figures tbody tr.mark').length";

#[test]
fn a_table_of_many_figures_has_the_rows_near_the_screen() {
    journey(async |reader| {
        reader.site().answer_for_dataset(many_figures());
        reader.open("?v=1&view=table&sort=statement").await?;
        let rows = async || reader.run::<usize>(ROWS, &[]).await;
        assert!((48..=200).contains(&rows().await?), "{} rows", rows().await?);
        const COUNT: &str = "return document.querySelector('#figures table').getAttribute('aria-rowcount')";
        assert_eq!(reader.run::<String>(COUNT, &[]).await?, "601");

        // The arrow keys reach every figure.
        reader.run::<()>("document.querySelector('[data-figure=cases-solved] button').focus()", &[]).await?;
        reader.press_key(Key::End).await?;
        eventually("focused figure", Some("figure-599".to_owned()), async || reader.focused_figure().await).await?;
        const INDEX: &str = "return document.activeElement.closest('tr').getAttribute('aria-rowindex')";
        assert_eq!(reader.run::<String>(INDEX, &[]).await?, "601");
        reader.press_key(Key::Up).await?;
        eventually("focused figure", Some("figure-598".to_owned()), async || reader.focused_figure().await).await?;
        reader.press_key(Key::Home).await?;
        eventually("focused figure", Some("cases-solved".to_owned()), async || reader.focused_figure().await).await?;

        // The search of the browser finds the others.
        const HIDDEN: &str = "
            const hidden = Array.from(document.querySelectorAll('#figures [hidden=until-found]'));
            return hidden.map(text => text.textContent.trim().split('\\n').length).reduce((sum, lines) => sum + lines, 0);
        ";
        eventually("figures", FIGURES, async || Ok(reader.run::<usize>(HIDDEN, &[]).await? + rows().await?)).await?;

        // All are printed.
        reader.run::<()>("dispatchEvent(new Event('beforeprint'))", &[]).await?;
        eventually("printed rows", FIGURES, rows).await?;
        reader.run::<()>("dispatchEvent(new Event('afterprint'))", &[]).await?;
        eventually("whether rows are removed again", true, async || Ok(rows().await? < 200)).await
    });
}

#[test]
fn charts_of_many_figures_are_drawn_when_they_come_near() {
    const MARKS: &str = "return document.querySelectorAll('#figures .chart [data-figure]').length";
    const LAST: &str = "
        const charts = Array.from(document.querySelectorAll('.charted'));
        const displayed = charts.at(-1).querySelectorAll('.chart');
        return Array.from(displayed).some(svg => svg.getClientRects().length && svg.querySelector('[data-figure]'));
    ";
    journey(async |reader| {
        reader.site().answer_for_dataset(many_figures());
        reader.open("?v=1").await?;
        assert!(!reader.run::<bool>(LAST, &[]).await?, "the last chart is far from the screen");
        reader.run::<()>("Array.from(document.querySelectorAll('.charted')).at(-1).scrollIntoView()", &[]).await?;
        eventually("whether the last chart is drawn", true, async || reader.run::<bool>(LAST, &[]).await).await?;
        let marks: usize = reader.run(MARKS, &[]).await?;
        assert!(marks < 400, "{marks} marks");

        check_keys(reader).await?;

        // A link to a figure that is far away shows it.
        reader.open("?v=1&figure=figure-590").await?;
        const CHOSEN: &str = "return document.querySelectorAll('#figures [data-figure=figure-590]').length";
        eventually("marks of the chosen figure", 1, async || reader.run::<usize>(CHOSEN, &[]).await).await
    });
}
