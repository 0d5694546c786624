//! The app takes the page over as the build rendered it, without moving anything.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    common::dataset,
    harness::{Answer, eventually, journey, until},
    page::Reader,
};

/// How the name of the base of the program begins.
const WASM: &str = "hundred-days_bg";

const WIDTHS: [u32; 4] = [1280, 768, 390, 320];

/// Adds up how far things jump, from the very beginning of the page.
const WATCH_SHIFTS: &str = "
    window.shift = 0;
    window.shifted = [];
    new PerformanceObserver(list => {
        for (const entry of list.getEntries()) {
            window.shift += entry.value;
            for (const { node, previousRect, currentRect } of entry.sources) {
                const [from, to] = [previousRect, currentRect].map(({ x, y, width }) => `${x},${y} ${width} wide`);
                window.shifted.push(`${node?.localName} ${node?.className} from ${from} to ${to}`);
            }
        }
    }).observe({ type: 'layout-shift', buffered: true });
";

/// How far things have jumped.
async fn shift(reader: &Reader) -> Result<f64> {
    reader.run("return window.shift", &[]).await
}

#[test]
fn nothing_moves_when_the_app_takes_over() {
    journey(async |reader| {
        reader.chromium().begin_pages_with(WATCH_SHIFTS).await?;
        for width in WIDTHS {
            reader.chromium().resize(width, 900).await?;
            open_before_the_program(reader, "").await?;
            let before = reader.marks().await?;
            assert_eq!(before.len(), 27);
            reader.remember_marks().await?;

            reader.site().answer_for(WASM, Answer::File);
            reader.wait_until_ready().await?;
            reader.wait_for_paint().await?;
            assert_eq!(reader.marks().await?, before, "marks at {width} pixels");
            assert_eq!(reader.kept_marks().await?, reader.figures().await?, "marks are taken over, not drawn anew");
            let shifted: Vec<String> = reader.run("return window.shifted", &[]).await?;
            assert!(shift(reader).await? == 0.0, "layout shift at {width} pixels: {shifted:#?}");
        }
        // What was measured is what it is taken for.
        reader.run::<()>("document.querySelector('main').style.marginTop = '100px'", &[]).await?;
        eventually("whether a jump is noticed", true, async || Ok(shift(reader).await? > 0.0)).await
    });
}

#[test]
fn the_whole_page_stands_where_it_stood() {
    const PLACES: &str = "
        return Array.from(document.querySelectorAll('#app *')).map(element => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [element.tagName, x, y, width, height].join(' ');
        });
    ";
    journey(async |reader| {
        for width in WIDTHS {
            reader.chromium().resize(width, 900).await?;
            open_before_the_program(reader, "").await?;
            let before: Vec<String> = reader.run(PLACES, &[]).await?;
            reader.site().answer_for(WASM, Answer::File);
            reader.wait_until_ready().await?;
            let after: Vec<String> = reader.run(PLACES, &[]).await?;
            assert!(before.len() > 500);
            let moved: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
            assert!(before.len() == after.len() && moved.is_empty(), "at {width} pixels: {moved:#?}");
        }
        Ok(())
    });
}

#[test]
fn every_link_has_the_frame_of_its_page_at_first_paint() {
    const FRAME: &str = "
        const text = selector => document.querySelector(selector)?.textContent;
        const seen = selector => Array.from(document.querySelectorAll(selector)).filter(element => isVisible(element));
        return {
            title: text('h1'),
            tab: text('[role=tab][aria-selected=true]'),
            pressed: seen('.chip[aria-pressed=true]').map(chip => chip.dataset.category),
            search: document.querySelector('[type=search]')?.value,
            marks: seen('#figures [data-figure]').length > 0,
            counts: seen('.count').length > 0,
            options: seen('.options').length > 0,
            side: seen('.side').length > 0,
        };
    ";
    let (en, zh) = ("The Hundred Days Action, in figures", "数读“百日行动”");
    let frame = |title: &str, tab: &str, pressed: &str, search: &str| {
        json!({
            "title": title, "tab": tab, "pressed": [pressed], "search": search,
            "marks": false, "counts": false, "options": true, "side": true,
        })
    };
    let with = |mut frame: Value, changes: Value| {
        frame.as_object_mut().expect("a frame").extend(changes.as_object().expect("changes").clone());
        frame
    };
    // What the build rendered is what such a link asks for.
    let as_built = || with(frame(en, "Compare", "", ""), json!({ "marks": true, "counts": true }));
    let no_options = || json!({ "options": false });
    journey(async |reader| {
        let version = dataset().version.short();
        for (link, expected) in [
            ("", as_built()),
            ("?v=1&d={version}&lang=en&utm_source=x", as_built()),
            ("?v=1&figure=guns", with(as_built(), json!({ "side": false }))),
            ("?v=1&category=patrol", frame(en, "Compare", "patrol", "")),
            ("?v=1&q=guns&lang=en", frame(en, "Compare", "", "guns")),
            ("?v=1&view=pace", frame(en, "Pace", "", "")),
            ("?v=1&view=statement&category=risk", with(frame(en, "Statement", "risk", ""), no_options())),
            ("?v=1&lang=zh", frame(zh, "比较", "", "")),
            ("?v=1&view=table&lang=zh", with(with(frame(zh, "表格", "", ""), no_options()), json!({ "side": false }))),
        ] {
            let link = link.replace("{version}", &version);
            reader.chromium().begin_pages_with(WATCH_SHIFTS).await?;
            open_before_the_program(reader, &link).await?;
            let found: Value = reader.run_visible(FRAME, &[]).await?;
            assert_eq!(found, expected, "{link}");
            reader.site().answer_for(WASM, Answer::File);
            reader.wait_until_ready().await?;
            reader.wait_for_paint().await?;
            let shifted: Vec<String> = reader.run("return window.shifted", &[]).await?;
            assert!(shift(reader).await? == 0.0, "layout shift of {link}: {shifted:#?}");
        }
        Ok(())
    });
}

#[test]
fn what_is_typed_before_the_program_comes_is_searched_for() {
    journey(async |reader| {
        open_before_the_program(reader, "").await?;
        reader.search_field().await?.take_focus().await?;
        reader.type_text("guns").await?;
        reader.site().answer_for(WASM, Answer::File);
        reader.wait_until_ready().await?;
        eventually("link", "?v=1&q=guns".to_owned(), async || reader.link().await).await?;
        eventually("figures", 2, async || Ok(reader.figures().await?.len())).await?;
        assert_eq!(reader.search_field().await?.property("value").await?.as_deref(), Some("guns"));
        Ok(())
    });
}

#[test]
fn the_page_is_ready_once_what_it_shows_is_true() {
    journey(async |reader| {
        reader.site().answer_for_dataset(Answer::Later);
        reader.begin_to_open("").await?;
        eventually("whether the program came", true, async || reader.has_asked_for(WASM).await).await?;
        reader.wait_for_paint().await?;
        let is_ready = "return performance.getEntriesByName('chart-ready').length > 0";
        assert!(!reader.run::<bool>(is_ready, &[]).await?, "the data could be another by now");
        let changed =
            include_str!("../../public/data/hundred-days-2022-08-05.json").replace("Guns confiscated", "Arms");
        reader.site().answer_for_dataset(Answer::Instead(changed));
        reader.wait_until_ready().await?;
        assert!(reader.text().await?.contains("Arms"));
        Ok(())
    });
}

#[test]
fn the_console_stays_empty_and_no_other_site_is_asked() {
    journey(async |reader| {
        for link in ["", "?v=1&view=table&lang=zh", "?v=1&category=risk&figure=knives"] {
            reader.open(link).await?;
            assert_eq!(reader.chromium().errors().await?, [""; 0], "{link}");
            let asked = "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)";
            let origins: Vec<String> = reader.run(asked, &[]).await?;
            assert!(origins.len() >= 3, "{origins:?}");
            assert!(origins.iter().all(|origin| origin == reader.site().origin()), "{origins:?}");
        }
        Ok(())
    });
}

#[test]
fn the_moment_when_the_chart_can_be_used_is_marked_once() {
    journey(async |reader| {
        reader.open("").await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        let marks: usize = reader.run("return performance.getEntriesByName('chart-ready').length", &[]).await?;
        assert_eq!(marks, 1);
        Ok(())
    });
}

/// Opens the page while its program is withheld: what the reader sees is what the build rendered.
async fn open_before_the_program(reader: &Reader, link: &str) -> Result<()> {
    reader.site().answer_for(WASM, Answer::Later);
    reader.begin_to_open(link).await?;
    until("the first paint", async || {
        let is_painted = "return performance.getEntriesByName('first-contentful-paint').length > 0";
        Ok(reader.run::<bool>(is_painted, &[]).await?.then_some(()))
    })
    .await?;
    reader.wait_for_paint().await
}
