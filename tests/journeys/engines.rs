//! The main tasks of a reader in other browser engines: Firefox, and WebKitGTK, which has Safari's engine.
//!
//! Each task is written once with plain WebDriver, and is one test for each engine. `cargo xtask test engines` runs
//! them.

use std::{collections::BTreeSet, io::Cursor};

use anyhow::{Context as _, Result};
use hundred_days::{analysis::overlaps, data::parse, query::View};
use serde_json::Value;
use thirtyfour::Key;

use crate::{
    common::dataset,
    download::{FEW, read_png},
    embed::{code, fitting_height, host},
    harness::{Answer, eventually, in_second_browser, until},
    large_views::{check_keys, many_figures},
    offline::visit,
    page::{Downloads, Reader, Role},
    pages::wait_for_addresses_of_site,
    responsive_layout::check_texts,
};

/// Defines one test for each task and engine.
macro_rules! tasks {
    ($($task:ident),* $(,)?) => {
        mod firefox {
            use crate::harness::{Engine, journey_in};

            $(
                #[test]
                fn $task() {
                    journey_in(Engine::Firefox, super::$task);
                }
            )*
        }

        mod webkit {
            use crate::harness::{Engine, journey_in};

            $(
                #[test]
                #[cfg_attr(not(target_os = "linux"), ignore = "WebKitGTK runs on Linux only")]
                fn $task() {
                    journey_in(Engine::WebKit, super::$task);
                }
            )*
        }
    };
}

tasks!(
    a_link_opens,
    the_first_click_opens_the_downloads,
    the_first_click_opens_the_citation,
    the_first_click_opens_the_embed_code,
    the_first_click_shows_the_table,
    the_first_click_shows_the_pace,
    the_first_click_opens_the_detail_of_a_tile,
    the_first_click_opens_the_detail_of_a_bar,
    a_category_narrows_the_figures,
    a_search_finds_figures,
    every_view_is_shown,
    a_mark_opens_its_detail,
    a_link_shows_the_same_to_someone_else,
    back_and_forward_restore_what_was_shown,
    files_are_downloaded,
    a_view_is_embedded,
    a_statement_becomes_a_dataset,
    a_text_is_checked,
    a_page_shows_its_figure_at_once,
    the_site_works_without_a_network,
    many_figures_are_drawn_near_the_screen,
);

/// A text is compared with the figures of the statement.
async fn a_text_is_checked(reader: &Reader) -> Result<()> {
    reader.open("?v=1&view=statement").await?;
    reader.run::<()>("document.querySelector('details.check').open = true", &[]).await?;
    let field = reader.find_all(Role::TextBox, "").await?;
    field.first().context("a field for the text")?.type_text("2,677 guns").await?;
    let summary =
        async || reader.run::<String>("return document.querySelector('.check-summary').textContent", &[]).await;
    until("summary", async || Ok(summary().await?.starts_with("1 of 27 figures found").then_some(()))).await
}

/// The page of a figure has its detail before the program, and then the charts.
async fn a_page_shows_its_figure_at_once(reader: &Reader) -> Result<()> {
    reader.site().answer_for_dataset(Answer::Withhold);
    reader.navigate("zh/figure/guns/").await?;
    check_detail(reader, Some("收缴的枪支")).await?;
    reader.site().answer_for_dataset(Answer::File);
    reader.wait_until_ready().await?;
    check_count(reader, 27).await?;
    check_detail(reader, Some("收缴的枪支")).await?;
    reader.press("English").await?;
    check_link(reader, "?v=1&figure=guns").await?;
    reader.go_back().await?;
    check_detail(reader, Some("收缴的枪支")).await?;
    // The same after a reload, which has loaded the first page of the site.
    reader.go_forward().await?;
    check_link(reader, "?v=1&figure=guns").await?;
    reader.reload().await?;
    check_detail(reader, Some("Guns confiscated")).await?;
    reader.go_back().await?;
    wait_for_addresses_of_site(reader).await?;
    check_detail(reader, Some("收缴的枪支")).await
}

/// After a visit the site comes from the browser’s store.
async fn the_site_works_without_a_network(reader: &Reader) -> Result<()> {
    visit(reader).await?;
    reader.site().stop(true);
    reader.open("?v=1&view=table&category=risk").await?;
    eventually("rows", 5, async || Ok(reader.rows().await?.len())).await
}

async fn check_link(reader: &Reader, link: &str) -> Result<()> {
    eventually("address", link.to_owned(), async || reader.link().await).await
}

async fn check_count(reader: &Reader, count: usize) -> Result<()> {
    eventually("figures", count, async || Ok(reader.figures().await?.len())).await
}

async fn check_detail(reader: &Reader, title: Option<&str>) -> Result<()> {
    eventually("detail", title.map(str::to_owned), async || reader.detail_title().await).await
}

/// Waits until all quantities of a view are shown and its tab is selected.
async fn check_view(reader: &Reader, view: View, tab: &str) -> Result<()> {
    let dataset = dataset();
    let all: Vec<_> = dataset.quantities().filter(|&quantity| view.has(&dataset, quantity)).collect();
    let all = if view == View::Overlaps {
        let groups = overlaps(&dataset, &all).into_iter();
        groups.flat_map(|group| group.rows).map(|row| row.figure.into()).collect()
    } else {
        all
    };
    let all: BTreeSet<String> = all.into_iter().map(|quantity| dataset.id_of(quantity).as_str().to_owned()).collect();
    until(&format!("all figures of {tab}"), async || {
        let shown = reader.figures().await?.into_iter().collect();
        Ok(all.is_subset(&shown).then_some(()))
    })
    .await?;
    let tab = reader.find(Role::Tab, tab).await?;
    eventually("whether its tab is selected", Some("true".to_owned()), async || tab.attribute("aria-selected").await)
        .await
}

async fn a_link_opens(reader: &Reader) -> Result<()> {
    reader.open("").await?;
    assert_eq!(reader.title().await?, "The Hundred Days Action, in figures");
    check_view(reader, View::Compare, "Compare").await?;
    let marks = reader.marks().await?;
    let figures_by_chart = marks.iter().filter(|mark| mark.chart >= 0);
    assert!(figures_by_chart.clone().all(|mark| mark.symbols == 1), "each mark of a chart has its symbol");
    assert_eq!((marks.len(), figures_by_chart.count()), (27, 14), "marks in all, and marks in charts");
    assert!(marks.iter().all(|mark| mark.bounds[2] > 50.0 && mark.bounds[3] > 20.0), "marks of a size to see");
    assert!(reader.overflow().await? <= 0.0, "the page scrolls sideways");
    assert!(reader.text().await?.contains("23,050,000"));
    check_texts(reader, "").await?;

    // A shared link in the other language, with a chosen figure.
    let version = dataset().version.short();
    let link = "?v=1&view=table&category=patrol&sort=name&figure=fugitives&lang=zh";
    reader.open(&link.replace("?v=1", &format!("?v=1&d={version}"))).await?;
    assert_eq!(reader.link().await?, link);
    assert_eq!(reader.rows().await?.len(), 7);
    assert_eq!(reader.columns().await?.first().map(|(name, _)| name.as_str()), Some("数字"));
    assert_eq!(reader.detail_title().await?.as_deref(), Some("夏夜巡查抓获的在逃人员"));
    let before = reader.visible_state().await?;
    reader.reload().await?;
    assert_eq!(reader.visible_state().await?, before);
    Ok(())
}

/// Checks that the first click on the default page takes effect: with chunks that load at once, and with chunks that
/// arrive only after the click.
async fn check_first(
    reader: &Reader,
    click: impl AsyncFn() -> Result<()>,
    check: impl AsyncFn() -> Result<()>,
) -> Result<()> {
    const CODE: &str = ".wasm";
    reader.open("").await?;
    click().await?;
    check().await.context("all code is there to load")?;

    reader.open("").await?;
    reader.site().answer_for(CODE, Answer::Withhold);
    click().await?;
    reader.site().answer_for(CODE, Answer::File);
    check().await.context("the code arrives after the click")
}

async fn the_first_click_opens_the_downloads(reader: &Reader) -> Result<()> {
    check_first(
        reader,
        async || reader.press("Download").await,
        async || {
            let dialog = reader.find(Role::Dialog, "Download").await?;
            dialog.button_beginning("CSV").await.map(drop)
        },
    )
    .await
}

async fn the_first_click_opens_the_citation(reader: &Reader) -> Result<()> {
    let check = async || reader.find(Role::Region, "BibTeX").await.map(drop);
    check_first(reader, async || reader.press_in_menu("Cite").await, check).await
}

async fn the_first_click_opens_the_embed_code(reader: &Reader) -> Result<()> {
    let check = async || reader.find(Role::Region, "Code").await.map(drop);
    check_first(reader, async || reader.press_in_menu("Embed").await, check).await
}

async fn the_first_click_shows_the_table(reader: &Reader) -> Result<()> {
    check_first(
        reader,
        async || reader.find(Role::Tab, "Table").await?.press().await,
        async || {
            eventually("rows", 27, async || Ok(reader.rows().await?.len())).await?;
            check_view(reader, View::Table, "Table").await?;
            check_link(reader, "?v=1&view=table").await
        },
    )
    .await
}

async fn the_first_click_shows_the_pace(reader: &Reader) -> Result<()> {
    check_first(
        reader,
        async || reader.press("Per day").await,
        async || {
            check_view(reader, View::Pace, "Compare").await?;
            check_link(reader, "?v=1&view=pace").await
        },
    )
    .await
}

async fn the_first_click_opens_the_detail_of_a_tile(reader: &Reader) -> Result<()> {
    check_first(
        reader,
        async || reader.mark("half-year-change").await?.press().await,
        async || {
            check_detail(reader, Some("Criminal cases, first half of 2022")).await?;
            check_link(reader, "?v=1&figure=half-year-change").await
        },
    )
    .await
}

async fn the_first_click_opens_the_detail_of_a_bar(reader: &Reader) -> Result<()> {
    check_first(
        reader,
        async || reader.mark("knives").await?.press().await,
        async || {
            check_detail(reader, Some("Controlled knives seized")).await?;
            check_link(reader, "?v=1&figure=knives").await
        },
    )
    .await
}

async fn a_category_narrows_the_figures(reader: &Reader) -> Result<()> {
    reader.open("").await?;
    let check = async |link: &str, count: usize| {
        check_link(reader, link).await?;
        check_count(reader, count).await?;
        let announced = format!("{count} of 27 figures");
        eventually("announced", announced, async || reader.announced().await).await
    };
    reader.press("Patrol 7").await?;
    check("?v=1&category=patrol", 7).await?;
    assert!(reader.find(Role::Button, "Patrol 7").await?.is_pressed().await?);
    reader.press("Risk control 5").await?;
    check("?v=1&category=patrol.risk", 12).await?;
    reader.press("Patrol 7").await?;
    check("?v=1&category=risk", 5).await?;
    reader.choose_option("Scale", "Log").await?;
    check("?v=1&category=risk&scale=log", 5).await?;
    reader.sort_by("Name").await?;
    check("?v=1&category=risk&scale=log&sort=name", 5).await?;
    let by_hand = reader.visible_state().await?;
    reader.reload().await?;
    assert_eq!(reader.visible_state().await?, by_hand);
    reader.press("Clear all").await?;
    check("?v=1&scale=log&sort=name", 27).await?;
    eventually("focus", "All 27".to_owned(), async || reader.focused_name().await).await
}

async fn a_search_finds_figures(reader: &Reader) -> Result<()> {
    reader.open("").await?;
    let field = reader.search_field().await?;
    for (text, link) in [("Guns", "?v=1&q=Guns"), ("枪支", "?v=1&q=%E6%9E%AA%E6%94%AF")] {
        field.press().await?;
        field.type_text(text).await?;
        check_count(reader, 2).await?;
        check_link(reader, link).await?;
        eventually("announced", "2 of 27 figures".to_owned(), async || reader.announced().await).await?;
        assert_eq!(field.property("value").await?.as_deref(), Some(text));
        reader.press_key(Key::Escape).await?;
        check_count(reader, 27).await?;
        check_link(reader, "").await?;
        assert_eq!(field.property("value").await?.as_deref(), Some(""));
    }
    field.type_text("nothing of that kind").await?;
    check_count(reader, 0).await?;
    assert!(reader.text().await?.contains("No figure matches."));
    Ok(())
}

async fn every_view_is_shown(reader: &Reader) -> Result<()> {
    const TABS: [(View, &str, &str); 8] = [
        (View::Pace, "Compare", "?v=1&view=pace"),
        (View::LeftOpen, "Left open", "?v=1&view=left-open"),
        (View::Timeline, "Timeline", "?v=1&view=timeline"),
        (View::Overlaps, "Relations", "?v=1&view=overlaps"),
        (View::Ratios, "Relations", "?v=1&view=ratios"),
        (View::Statement, "Statement", "?v=1&view=statement"),
        (View::Table, "Table", "?v=1&view=table"),
        (View::Compare, "Compare", ""),
    ];
    assert!(View::ALL.iter().all(|view| TABS.iter().any(|(shown, ..)| shown == view)), "a view is missing");
    reader.open("").await?;
    for (view, tab, link) in TABS {
        reader.find(Role::Tab, tab).await?.press().await?;
        match view {
            View::Pace => reader.press("Per day").await?,
            View::Ratios => reader.press("Ratios").await?,
            _ => {}
        }
        check_view(reader, view, tab).await?;
        check_link(reader, link).await?;
        let marks = reader.marks().await?;
        assert!(marks.iter().all(|mark| mark.bounds[2] > 10.0 && mark.bounds[3] > 10.0), "{tab}: marks of a size");
        assert_eq!(reader.cut_off().await?, [""; 0], "{tab}");
        let by_hand = reader.visible_state().await?;
        reader.reload().await?;
        assert_eq!(reader.visible_state().await?, by_hand, "{tab} after a reload");
        let placeholder = "return getComputedStyle(document.querySelector('.view')).backgroundImage";
        assert_eq!(reader.run::<String>(placeholder, &[]).await?, "none", "the placeholder of {tab}");
    }
    Ok(())
}

async fn a_mark_opens_its_detail(reader: &Reader) -> Result<()> {
    reader.open("").await?;
    for (figure, title, number, link) in [
        ("night-offenders", "Offenders caught, summer nights", "48,000", "?v=1&figure=night-offenders"),
        ("half-year-change", "Criminal cases, first half of 2022", "−16.3%", "?v=1&figure=half-year-change"),
    ] {
        for by_key in [false, true] {
            let mark = reader.mark(figure).await?;
            if by_key {
                mark.focus().await?;
                reader.press_key(Key::Enter).await?;
            } else {
                mark.press().await?;
            }
            check_detail(reader, Some(title)).await?;
            let text = reader.detail_text().await?.unwrap_or_default();
            assert!(text.contains(number) && text.contains("of 26"), "{text}");
            assert!(reader.mark(figure).await?.is_pressed().await?);
            check_link(reader, link).await?;
            if by_key {
                eventually("focus", title.to_owned(), async || reader.focused_name().await).await?;
                reader.press_key(Key::Escape).await?;
            } else {
                reader.detail().await?.find_within(Role::Button, "Close").await?.press().await?;
            }
            check_detail(reader, None).await?;
            check_link(reader, "").await?;
            eventually("focus", Some(figure.to_owned()), async || reader.focused_figure().await).await?;
        }
    }
    // A derived figure links to its inputs, and each input links to its paragraph.
    reader.open("?v=1&view=ratios&figure=night-against-patrol").await?;
    let detail = reader.detail().await?;
    detail.find_within(Role::Button, "Offenders caught, summer nights, per night").await?.press().await?;
    check_detail(reader, Some("Offenders caught, summer nights, per night")).await
}

async fn a_link_shows_the_same_to_someone_else(reader: &Reader) -> Result<()> {
    for (link, copied, button, confirmation) in [
        ("", "?v=1", "Share", "Link copied"),
        (
            "?v=1&view=table&category=crackdown.risk&q=%E6%9E%AA&sort=name-reversed&figure=guns&lang=zh",
            "zh/figure/guns/?v=1&view=table&category=crackdown.risk&q=%E6%9E%AA&sort=name-reversed",
            "分享",
            "链接已复制",
        ),
    ] {
        reader.open(link).await?;
        let state = reader.visible_state().await?;
        reader.stop_clock().await?;
        // The detail panel has a button with the same name.
        let actions = reader.find_all(Role::Button, button).await?;
        actions.first().context("a button to copy the link")?.press().await?;
        reader.find(Role::Button, confirmation).await?;
        let address = reader.paste().await?;
        assert_eq!(reader.link_of_address(&address)?, copied);
        let version = format!("d={}", dataset().version.short());
        assert!(address.contains(&version), "{address} names no version of the data");
        in_second_browser(reader, async |other| {
            other.visit(&address).await?;
            other.wait_until_ready().await?;
            assert_eq!(other.visible_state().await?, state);
            Ok(())
        })
        .await?;
    }
    Ok(())
}

async fn back_and_forward_restore_what_was_shown(reader: &Reader) -> Result<()> {
    reader.open("").await?;
    reader.speed_up_time().await?;
    let mut shown = vec![(String::new(), reader.visible_state().await?)];
    let step = async |link: &str| {
        check_link(reader, link).await?;
        Ok::<_, anyhow::Error>((link.to_owned(), reader.visible_state().await?))
    };
    reader.press_chip("Risk control").await?;
    check_count(reader, 5).await?;
    shown.push(step("?v=1&category=risk").await?);
    reader.mark("guns").await?.press().await?;
    check_detail(reader, Some("Guns confiscated")).await?;
    shown.push(step("?v=1&category=risk&figure=guns").await?);
    reader.show_table().await?;
    eventually("rows", 5, async || Ok(reader.rows().await?.len())).await?;
    shown.push(step("?v=1&view=table&category=risk&figure=guns").await?);
    reader.press("中文").await?;
    eventually("detail", Some("收缴的枪支".to_owned()), async || reader.detail_title().await).await?;
    shown.push(step("?v=1&view=table&category=risk&figure=guns&lang=zh").await?);

    let check = async |(link, state): &(String, Value)| {
        check_link(reader, link).await?;
        eventually("visible state", state.clone(), async || reader.visible_state().await).await
    };
    for step in shown.iter().rev().skip(1) {
        reader.go_back().await?;
        check(step).await?;
    }
    for step in &shown[1..] {
        reader.go_forward().await?;
        check(step).await?;
    }
    // When the reader returns from another page, the browser may restore this one from its cache or reload it.
    reader.navigate("method.html").await?;
    reader.go_back().await?;
    reader.wait_until_ready().await?;
    check(&shown[shown.len() - 1]).await?;
    reader.go_back().await?;
    check(&shown[shown.len() - 2]).await
}

async fn files_are_downloaded(reader: &Reader) -> Result<()> {
    let downloads = Downloads::of(reader)?;
    reader.open("?v=1&category=patrol").await?;
    let shown: BTreeSet<String> = reader.figures().await?.into_iter().collect();
    let dialog = reader.open_downloads().await?;
    let save = async |button: &str, ending: &str| {
        dialog.button_beginning(button).await?.press().await?;
        let (name, bytes) = downloads.take(ending).await?;
        assert!(name.starts_with("hundred-days-2022-08-05-compare-patrol-"), "{name}");
        let status = "return document.querySelector('dialog [role=status]').textContent";
        let expected = format!("Saved as {name}.");
        eventually("status message", expected, async || reader.run::<String>(status, &[]).await).await?;
        Ok::<_, anyhow::Error>(bytes)
    };
    let file: Value = serde_json::from_slice(&save("JSON", ".json").await?)?;
    let ids = file["quantities"].as_array().context("quantities")?.iter();
    assert_eq!(ids.filter_map(|quantity| quantity["id"].as_str().map(str::to_owned)).collect::<BTreeSet<_>>(), shown);
    let csv = String::from_utf8(save("CSV", ".csv").await?)?;
    assert_eq!(csv.trim_end().split("\r\n").count(), shown.len() + 1, "a row for each figure, and the head");
    let svg = String::from_utf8(save("SVG", ".svg").await?)?;
    assert!(svg.contains("<svg") && svg.contains("Patrol"), "{svg}");
    let picture = read_png(&save("PNG", ".png").await?)?;
    assert!(picture.colours > FEW, "the picture is nearly empty");
    let archive = zip::ZipArchive::new(Cursor::new(save("ZIP", ".zip").await?))?;
    assert_eq!(archive.len(), 12);
    Ok(())
}

async fn a_view_is_embedded(reader: &Reader) -> Result<()> {
    // The embedded page opened directly.
    reader.open("?v=1&view=pace&category=patrol&embed=1").await?;
    let rest = "return document.querySelectorAll('.masthead, .filters, .view-bar, .actions, footer').length";
    assert_eq!(reader.run::<u64>(rest, &[]).await?, 0);
    assert!(reader.text().await?.contains("As reported by China’s Ministry of Public Security"));
    let embedded = reader.figures().await?;
    reader.find(Role::Link, "Open the full page (opens a new tab)").await?;

    // The page in an iframe of another site, with the code of the dialog: it is as high as its content.
    let code = code(reader, "?v=1&view=pace&category=patrol", &["Dark"]).await?;
    let site = host(&code).await?;
    reader.visit(&site.address("host.html")).await?;
    let height = fitting_height(reader).await?;
    reader.enter_frame(0).await?;
    assert_eq!(reader.figures().await?, embedded);
    let last = embedded.last().context("a figure")?;
    reader.mark(last).await?.press().await?;
    reader.detail().await?;
    reader.leave_frame().await?;
    eventually("whether the detail fits", true, async || Ok(reader.frame_height(0).await? > height + 50.0)).await?;
    reader.enter_frame(0).await?;
    reader.press_key(Key::Escape).await?;
    check_detail(reader, None).await?;
    reader.leave_frame().await?;
    eventually("height", height, async || reader.frame_height(0).await).await
}

async fn a_statement_becomes_a_dataset(reader: &Reader) -> Result<()> {
    let downloads = Downloads::of(reader)?;
    reader.open_statement("Crews freed 1,200 birds and 35 seals in May 2021.", "2021-06-02").await?;
    reader.find_all(Role::Button, "Accept").await?[0].press().await?;
    reader.find_all(Role::Button, "Drop").await?[1].press().await?;
    eventually("decisions", ["accepted", "dropped"].map(str::to_owned).to_vec(), async || reader.decisions().await)
        .await?;
    reader.press("Save the dataset (JSON)").await?;
    let (_, json) = downloads.take(".json").await?;
    assert_eq!(parse(&json).expect("a valid dataset").figures().len(), 1);
    reader.press("Make a link that carries the data").await?;
    reader.find(Role::Button, "Copy the link").await?;
    reader.press("Explore").await?;
    until("the explorer", async || Ok(reader.link().await?.contains("data=draft").then_some(()))).await?;
    reader.wait_until_ready().await?;
    let text = reader.text().await?;
    assert!(text.contains("This is your own draft") && text.contains("Birds"), "{text}");
    Ok(())
}

async fn many_figures_are_drawn_near_the_screen(reader: &Reader) -> Result<()> {
    const MARKS: &str = "return document.querySelectorAll('#figures [data-figure]').length";
    reader.site().answer_for_dataset(many_figures());
    reader.open("?v=1").await?;
    check_keys(reader).await?;
    let marks = async || reader.run::<usize>(MARKS, &[]).await;
    assert!((48..=400).contains(&marks().await?), "{} marks in charts", marks().await?);
    reader.press_chip("Patrol").await?;
    check_link(reader, "?v=1&category=patrol").await?;
    check_keys(reader).await?;
    reader.press_chip("All").await?;
    reader.find(Role::Tab, "Table").await?.press().await?;
    const COUNT: &str = "return document.querySelector('#figures table')?.getAttribute('aria-rowcount')";
    eventually("rows", Some("601".to_owned()), async || reader.run::<Option<String>>(COUNT, &[]).await).await?;
    assert!(marks().await? <= 300, "{} rows near the screen", marks().await?);
    Ok(())
}
