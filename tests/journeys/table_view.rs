//! The table view: its columns, sorting, and the same order of figures as in the charts.

use anyhow::Result;

use crate::{
    harness::{eventually, journey},
    page::{IS_VISIBLE, Reader, Role},
};

/// The figures of the tiles, then those of each chart, in page order.
async fn figures_by_chart(reader: &Reader) -> Result<Vec<Vec<String>>> {
    let marks = reader.marks().await?;
    let charts = marks.iter().map(|mark| mark.chart + 1).max().unwrap_or(0);
    let of = |chart| marks.iter().filter(|mark| mark.chart == chart).map(|mark| mark.figure.clone()).collect();
    Ok((-1..charts).map(of).collect())
}

#[test]
fn the_table_holds_what_the_charts_hold_in_the_same_order() {
    journey(async |reader| {
        for (link, count) in [
            ("", 27),
            ("?v=1&category=patrol", 7),
            ("?v=1&q=wave", 7),
            ("?v=1&sort=name", 27),
            ("?v=1&sort=statement-reversed", 27),
            ("?v=1&category=crackdown.risk&sort=category-reversed&lang=zh", 14),
        ] {
            reader.open(link).await?;
            let charts = figures_by_chart(reader).await?;
            assert_eq!(charts.iter().map(Vec::len).sum::<usize>(), count);
            reader.show_table().await?;
            let rows = reader.figures().await?;
            assert_eq!(rows.len(), count, "{link}");
            for chart in charts {
                let in_table: Vec<_> = rows.iter().filter(|figure| chart.contains(figure)).collect();
                assert_eq!(in_table, chart.iter().collect::<Vec<_>>(), "{link}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_row_holds_everything_about_its_figure() {
    journey(async |reader| {
        reader.open("").await?;
        reader.find(Role::Tab, "Table").await?.press().await?;
        eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
        let names: Vec<_> = reader.columns().await?.into_iter().map(|(name, _)| name).collect();
        let expected = [
            "Figure",
            "Category",
            "As reported\nwithin each unit",
            "Unit",
            "Can stand for",
            "Period",
            "Length",
            "Paragraph",
            "Left open",
        ];
        assert_eq!(names, expected);
        let rows = reader.rows().await?;
        let row = rows.iter().find(|row| row[0] == "Offenders caught, summer nights").expect("a row");
        let expected = [
            "Offenders caught, summer nights",
            "Patrol",
            "48,000",
            "people",
            "47,500 to 48,500",
            "22–24 July",
            "3 nights",
            "14",
            "Meaning, Outcome, Overlap",
        ];
        assert_eq!(row, &expected);
        assert!(rows.iter().flatten().all(|cell| !cell.is_empty()), "no cell is empty");
        Ok(())
    });
}

#[test]
fn every_column_with_an_order_sorts_both_ways_and_says_so() {
    journey(async |reader| {
        reader.open("?v=1&view=table").await?;
        let by_value = reader.figures().await?;
        for (column, key, first_way, first) in [
            ("Figure", "name", "ascending", "wave-cases"),
            ("Category", "category", "ascending", "cases-solved"),
            ("As reported", "value", "descending", "suspects"),
            ("Unit", "unit", "ascending", "suspects"),
            ("Can stand for", "precision", "descending", "wave-funds"),
            ("Period", "period", "ascending", "half-year-change"),
            ("Length", "days", "ascending", "night-places"),
            ("Paragraph", "statement", "ascending", "cases-solved"),
        ] {
            // Value is the initial order, so another order must be selected first.
            let other_way = if first_way == "ascending" { "descending" } else { "ascending" };
            for (way, suffix) in [(first_way, ""), (other_way, "-reversed")] {
                reader.press(column).await?;
                let sorted = async || {
                    let columns = reader.columns().await?;
                    Ok(columns.into_iter().filter(|(_, way)| way.is_some()).collect::<Vec<_>>())
                };
                // Numbers of different units are never compared.
                let note = if key == "value" { "\nwithin each unit" } else { "" };
                let expected = vec![([column, note].concat(), Some(way.to_owned()))];
                eventually("the sorted column", expected, sorted).await?;
                let link = match (key, suffix) {
                    ("value", "") => "?v=1&view=table".to_owned(),
                    _ => format!("?v=1&view=table&sort={key}{suffix}"),
                };
                eventually("address", link, async || reader.link().await).await?;
                let figures = reader.figures().await?;
                assert_eq!(figures.len(), 27);
                if suffix.is_empty() {
                    assert_eq!(figures[0], first, "by {column}");
                } else {
                    assert_ne!(figures[0], first, "by {column}, the other way round");
                }
            }
        }
        reader.press("As reported").await?;
        eventually("order", by_value, async || reader.figures().await).await
    });
}

#[test]
fn the_order_chosen_in_the_table_is_named_over_the_charts() {
    journey(async |reader| {
        for (key, named) in [("name", "Name"), ("days", "Length"), ("precision", "Can stand for"), ("unit", "Unit")] {
            reader.open(&format!("?v=1&sort={key}")).await?;
            assert_eq!(reader.order_shown().await?.as_deref(), Some(named), "sort={key}");
        }
        Ok(())
    });
}

#[test]
fn the_orders_over_the_charts_can_be_chosen_and_turned_round() {
    journey(async |reader| {
        reader.open("").await?;
        for (order, link, first) in [
            ("Statement order", "?v=1&sort=statement", "suspects"),
            ("Name", "?v=1&sort=name", "fugitives"),
            ("Category", "?v=1&sort=category", "suspects"),
            ("Value", "", "suspects"),
        ] {
            reader.sort_by(order).await?;
            eventually("address", link.to_owned(), async || reader.link().await).await?;
            let first_shown = async || Ok(reader.figures().await?.first().cloned());
            eventually("first", Some(first.to_owned()), first_shown).await?;
            assert_eq!(reader.order_shown().await?.as_deref(), Some(order));
        }
        reader.press("Reverse the order").await?;
        eventually("address", "?v=1&sort=value-reversed".to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.figures().await?[0], "wave-people");
        assert!(reader.find(Role::Button, "Reverse the order").await?.is_pressed().await?);
        Ok(())
    });
}

#[test]
fn the_columns_stay_beside_the_detail_and_a_phone_has_compact_rows() {
    /// The texts of the visible cells of a row, and the height of the table.
    const SHOWN: &str = "
        const row = document.querySelector('tr[data-figure=suspects]');
        const cells = Array.from(row.cells).filter(isVisible).map(cell => cell.innerText.trim());
        return [cells, document.querySelector('table').getBoundingClientRect().height];
    ";
    /// Whether a symbol stands beside the first line of the name of its category, in each row.
    const ARE_TOGETHER: &str = "
        return Array.from(document.querySelectorAll('.with-symbol')).filter(isVisible).every(pair => {
            const [symbol, name] = Array.from(pair.children, child => child.getClientRects()[0]);
            return symbol.top < name.bottom && symbol.bottom > name.top && symbol.right <= name.left;
        });
    ";
    journey(async |reader| {
        for (width, link, count) in [
            (1280, "?v=1&view=table&figure=suspects", 9),
            (1440, "?v=1&view=table&figure=suspects&lang=zh", 9),
            (768, "?v=1&view=table", 4),
            (390, "?v=1&view=table", 4),
            (320, "?v=1&view=table&lang=zh", 4),
        ] {
            reader.chromium().resize(width, 900).await?;
            reader.open(link).await?;
            eventually("rows", 27, async || Ok(reader.figures().await?.len())).await?;
            let (cells, height): (Vec<String>, f64) = reader.run(&[IS_VISIBLE, SHOWN].concat(), &[]).await?;
            assert_eq!(cells.len(), count, "{link} at {width}: {cells:?}");
            assert!(height < 27.0 * 84.0, "{link} at {width}: {height} px high");
            assert!(reader.run::<bool>(&[IS_VISIBLE, ARE_TOGETHER].concat(), &[]).await?, "{link} at {width}");
        }
        Ok(())
    });
}
