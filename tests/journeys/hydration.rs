//! Hydration: the app reuses the prerendered page without moving or replacing anything.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    common::dataset,
    harness::{Answer, eventually, journey, until},
    page::Reader,
};

/// The start of the file name of the base's WebAssembly.
const WASM: &str = "page_bg";

const WIDTHS: [u32; 4] = [1280, 768, 390, 320];

/// Sums the layout shifts from the start of the page load.
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

/// The sum of layout shifts so far.
async fn shift(reader: &Reader) -> Result<f64> {
    reader.run("return window.shift", &[]).await
}

#[test]
fn hydration_shifts_no_layout() {
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(WATCH_SHIFTS).await?;
        for width in WIDTHS {
            reader.chromium().resize(width, 900).await?;
            open_without_wasm(reader, "").await?;
            let before = reader.marks().await?;
            assert_eq!(before.len(), 27);
            reader.remember_marks().await?;

            reader.site().answer_for(WASM, Answer::File);
            reader.wait_until_ready().await?;
            reader.wait_for_paint().await?;
            assert_eq!(reader.marks().await?, before, "marks at {width} pixels");
            assert_eq!(reader.kept_marks().await?, reader.figures().await?, "marks are hydrated, not replaced");
            let shifted: Vec<String> = reader.run("return window.shifted", &[]).await?;
            assert!(shift(reader).await? == 0.0, "layout shift at {width} pixels: {shifted:#?}");
        }
        // Self-check: a real layout shift is detected.
        reader.run::<()>("document.querySelector('main').style.marginTop = '100px'", &[]).await?;
        eventually("whether a layout shift is detected", true, async || Ok(shift(reader).await? > 0.0)).await
    });
}

#[test]
fn hydration_moves_no_element() {
    const PLACES: &str = "
        // Of the three layouts of a chart, only the displayed one keeps its elements.
        const displayed = Array.from(document.querySelectorAll('#app *')).filter(element => element.getClientRects().length);
        return displayed.map(element => {
            const { x, y, width, height } = element.getBoundingClientRect();
            return [element.tagName, x, y, width, height].join(' ');
        });
    ";
    journey(async |reader| {
        for width in WIDTHS {
            reader.chromium().resize(width, 900).await?;
            open_without_wasm(reader, "").await?;
            let before: Vec<String> = reader.run(PLACES, &[]).await?;
            reader.site().answer_for(WASM, Answer::File);
            reader.wait_until_ready().await?;
            let after: Vec<String> = reader.run(PLACES, &[]).await?;
            assert!(before.len() > 300);
            let moved: Vec<_> = before.iter().zip(&after).filter(|(before, after)| before != after).collect();
            assert!(before.len() == after.len() && moved.is_empty(), "at {width} pixels: {moved:#?}");
        }
        Ok(())
    });
}

#[test]
fn the_page_shell_of_every_link_is_there_at_first_paint() {
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
    // The state of the prerendered page.
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
            ("?v=1&view=pace", frame(en, "Compare", "", "")),
            ("?v=1&view=statement&category=risk", with(frame(en, "Statement", "risk", ""), no_options())),
            ("?v=1&lang=zh", frame(zh, "比较", "", "")),
            ("?v=1&view=table&lang=zh", with(with(frame(zh, "表格", "", ""), no_options()), json!({ "side": false }))),
        ] {
            let link = link.replace("{version}", &version);
            reader.chromium().run_before_page_scripts(WATCH_SHIFTS).await?;
            open_without_wasm(reader, &link).await?;
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
fn no_link_shifts_the_layout() {
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(WATCH_SHIFTS).await?;
        for width in [1280, 768, 390] {
            reader.chromium().resize(width, 844).await?;
            for link in [
                "?v=1&category=risk&period=nights",
                "?v=1&q=no-such-figure",
                "?v=1&view=ratios&figure=guns",
                "?v=1&view=table&lang=zh&category=risk",
                "?v=1&view=pace&embed=1",
                "?v=1&d=00000000",
                "?v=1&unknown=1&category=unknown",
            ] {
                open_without_wasm(reader, link).await?;
                reader.site().answer_for(WASM, Answer::File);
                reader.wait_until_ready().await?;
                reader.wait_for_paint().await?;
                let shifted: Vec<String> = reader.run("return window.shifted", &[]).await?;
                assert!(shift(reader).await? == 0.0, "layout shift of {link} at {width} pixels: {shifted:#?}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_control_clicked_before_hydration_works_after_it() {
    journey(async |reader| {
        for (controls, link) in [
            ("[data-views=pace]", "?v=1&view=pace"),
            (".chip[data-category=risk]", "?v=1&category=risk"),
            ("#tab-table, .language", "?v=1&view=table&lang=zh"),
            (".chart [data-figure=guns]", "?v=1&figure=guns"),
        ] {
            open_without_wasm(reader, "").await?;
            const CLICK: &str = "
                const click = () => new MouseEvent('click', { bubbles: true });
                const controls = Array.from(document.querySelectorAll(arguments[0]));
                const displayed = controls.filter(control => control.getClientRects().length);
                displayed.forEach(control => control.dispatchEvent(click()));
            ";
            reader.run::<()>(CLICK, &[json!(controls)]).await?;
            reader.site().answer_for(WASM, Answer::File);
            reader.wait_until_ready().await?;
            eventually("link", link.to_owned(), async || reader.link().await).await?;
        }
        Ok(())
    });
}

#[test]
fn text_typed_before_hydration_is_searched_for() {
    journey(async |reader| {
        open_without_wasm(reader, "").await?;
        reader.search_field().await?.focus().await?;
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
fn the_page_is_ready_only_after_its_data_was_checked() {
    journey(async |reader| {
        reader.site().answer_for_dataset(Answer::Withhold);
        reader.navigate("").await?;
        eventually("whether the WebAssembly was requested", true, async || reader.has_requested(WASM).await).await?;
        reader.wait_for_paint().await?;
        let is_ready = "return performance.getEntriesByName('chart-ready').length > 0";
        assert!(!reader.run::<bool>(is_ready, &[]).await?, "the data may have changed");
        let changed =
            include_str!("../../public/data/hundred-days-2022-08-05.json").replace("Guns confiscated", "Arms");
        reader.site().answer_for_dataset(Answer::Json(changed));
        reader.wait_until_ready().await?;
        assert!(reader.text().await?.contains("Arms"));
        Ok(())
    });
}

#[test]
fn the_console_stays_empty_and_no_other_origin_is_requested() {
    journey(async |reader| {
        for link in ["", "?v=1&view=table&lang=zh", "?v=1&category=risk&figure=knives"] {
            reader.open(link).await?;
            assert_eq!(reader.chromium().errors().await?, [""; 0], "{link}");
            let requested = "return performance.getEntriesByType('resource').map(entry => new URL(entry.name).origin)";
            let origins: Vec<String> = reader.run(requested, &[]).await?;
            assert!(origins.len() >= 3, "{origins:?}");
            assert!(origins.iter().all(|origin| origin == reader.site().origin()), "{origins:?}");
        }
        Ok(())
    });
}

#[test]
fn the_ready_time_is_recorded_once() {
    journey(async |reader| {
        reader.open("").await?;
        reader.press_chip("Patrol").await?;
        eventually("figures", 7, async || Ok(reader.figures().await?.len())).await?;
        let marks: usize = reader.run("return performance.getEntriesByName('chart-ready').length", &[]).await?;
        assert_eq!(marks, 1);
        Ok(())
    });
}

/// Opens the page while its WebAssembly is withheld, so that the prerendered page is visible.
async fn open_without_wasm(reader: &Reader, link: &str) -> Result<()> {
    reader.site().answer_for(WASM, Answer::Withhold);
    reader.navigate(link).await?;
    until("the first paint", async || {
        let is_painted = "return performance.getEntriesByName('first-contentful-paint').length > 0";
        Ok(reader.run::<bool>(is_painted, &[]).await?.then_some(()))
    })
    .await?;
    reader.wait_for_paint().await
}
