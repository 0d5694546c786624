//! Without scripts or WebAssembly the page still shows the chart, the table and the paragraphs of each figure.

use anyhow::Result;

use crate::{
    harness::{Answer, eventually, journey},
    page::{Reader, Role},
    responsive_layout::check_fits,
};

#[test]
fn without_scripts_the_chart_the_table_and_the_places_are_there() {
    journey(async |reader| {
        reader.chromium().disable_scripts().await?;
        for width in [1280, 390] {
            reader.chromium().resize(width, 900).await?;
            reader.navigate("").await?;
            check_noscript_page(reader).await?;
        }
        Ok(())
    });
}

#[test]
fn without_webassembly_the_chart_the_table_and_the_places_are_there() {
    journey(async |reader| {
        reader.site().answer_for(".wasm", Answer::Status(404));
        reader.navigate("").await?;
        check_noscript_page(reader).await
    });
}

#[test]
fn without_its_script_the_chart_the_table_and_the_places_are_there() {
    journey(async |reader| {
        reader.site().answer_for(".js", Answer::Disconnect);
        reader.navigate("").await?;
        check_noscript_page(reader).await
    });
}

#[test]
fn without_webassembly_a_link_to_another_view_shows_the_page_as_built() {
    journey(async |reader| {
        reader.site().answer_for(".wasm", Answer::Disconnect);
        reader.navigate("?v=1&view=table&lang=zh").await?;
        check_noscript_page(reader).await
    });
}

#[test]
fn without_webassembly_a_link_leads_to_the_page_that_it_means() {
    const TO_PAGE: &str = "See what this link shows · 查看此链接的内容";
    journey(async |reader| {
        reader.site().answer_for(".wasm", Answer::Status(404));
        for (link, page) in [
            ("?v=1&figure=guns&lang=zh", "zh/figure/guns/"),
            ("?v=1&view=table&figure=GUNS", "figure/guns/"),
            ("?v=1&view=table", "view/table/"),
            ("?v=1&category=risk&q=x", "category/risk/"),
            ("?v=1&lang=zh&sort=name", "zh/"),
            ("zh/?v=1&lang=en&figure=guns", "figure/guns/"),
            ("zh/?v=1&lang=en", ""),
            ("?v=1&figure=guns", "figure/guns/"),
            ("figure/guns/?v=1&lang=zh", "zh/figure/guns/"),
            ("figure/guns/?figure=suspects&sort=name", "figure/suspects/"),
            ("?v=1&view=table&category=risk", "view/table/"),
        ] {
            reader.chromium().resize(320, 600).await?;
            reader.navigate(link).await?;
            reader.find(Role::Link, TO_PAGE).await?;
            let position: f64 = reader.run("return scrollY", &[]).await?;
            assert!(position <= 0.0, "{link}: the message is on the screen");
            check_fits(reader, link).await?;
            reader.find(Role::Link, TO_PAGE).await?.press().await?;
            let address = async || reader.run::<String>("return location.href", &[]).await;
            eventually(link, reader.site().address(page), address).await?;
            reader.find(Role::Alert, "").await?;
        }
        for link in [
            "",
            "index.html?v=1&sort=name",
            "?v=1&view=compare",
            "?v=1&figure=none",
            "figure/guns/?v=1&sort=name",
            "?v=1&d=00000000&figure=guns",
            "?v=1&figure=guns&embed=1",
        ] {
            reader.navigate(link).await?;
            reader.find(Role::Alert, "").await?;
            assert_eq!(reader.find_all(Role::Link, TO_PAGE).await?.len(), 0, "{link}");
            // Figures of another version are never shown without a word.
            let said =
                reader.text().await?.contains("The link names another version of the data. These figures are of");
            assert_eq!(said, link.contains("d=00000000"), "{link}");
        }
        Ok(())
    });
}

async fn check_noscript_page(reader: &Reader) -> Result<()> {
    eventually("rows of the table", 27, async || Ok(reader.rows().await?.len())).await?;
    let notice = "return Array.from(document.querySelectorAll('[role=alert]'), alert => alert.innerText).join()";
    let notice: String = reader.run(notice, &[]).await?;
    let has_script: bool = reader.run("return !!window.site", &[]).await?;
    assert_eq!(notice.contains("The interactive charts could not be loaded here."), has_script, "{notice}");
    let columns: Vec<_> = reader.columns().await?.into_iter().map(|(name, _)| name).collect();
    assert_eq!(columns, ["Figure", "As reported", "Can stand for", "Period", "Paragraph", "Left open"]);
    let rows = reader.rows().await?;
    for (label, said) in [
        ("Suspects arrested", ["465,800 people", "465,750 to 465,850", "25 June – 31 July 2022", "2, 8"]),
        ("Controlled knives seized", ["more than 11,000 knives", "at least 11,000", "25 June – 31 July 2022", "17"]),
    ] {
        let row = rows.iter().find(|row| row[0].starts_with(label));
        assert_eq!(row.map(|row| &row[1..5]), Some(&said.map(str::to_owned)[..]), "{label}");
    }
    assert!(rows.iter().flatten().all(|cell| !cell.is_empty()), "no cell is empty");

    let marks = reader.marks().await?;
    let figures_by_chart: Vec<_> = marks.iter().filter(|mark| mark.chart >= 0).collect();
    assert_eq!((marks.len(), figures_by_chart.len()), (27, 14), "marks in all, and marks in charts");
    assert!(marks.iter().all(|mark| mark.bounds[2] > 50.0 && mark.bounds[3] > 20.0), "marks of a size to see");

    for (role, name) in [
        (Role::Button, "中文"),
        (Role::Button, "Share"),
        (Role::Button, "All 27"),
        (Role::ComboBox, "Scale"),
        (Role::Tab, "Table"),
        (Role::SearchBox, ""),
        (Role::ComboBox, ""),
    ] {
        assert_eq!(reader.find_all(role, name).await?.len(), 0, "{name} does nothing without a script");
    }
    let is_styled = "
        const title = getComputedStyle(document.querySelector('h1'));
        return parseFloat(title.fontSize) > 24 && getComputedStyle(document.body).backgroundColor !== 'rgba(0, 0, 0, 0)';
    ";
    assert!(reader.run::<bool>(is_styled, &[]).await?, "the page is styled");
    assert!(reader.overflow().await? <= 0.0, "the page scrolls sideways");
    Ok(())
}
