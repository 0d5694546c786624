//! The app takes the page over as the build rendered it, without moving anything.

use anyhow::Result;

use crate::{
    harness::{Answer, eventually, journey, until},
    page::Reader,
};

/// How the files of the programs end.
const WASM: &str = "_bg.wasm";

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
