//! Tooltips of marks: opening, placement and closing.

use anyhow::Result;
use thirtyfour::Key;

use crate::{
    harness::{eventually, journey, until},
    page::{IS_VISIBLE, Reader},
};

/// Hovers over every mark of the page in turn. Returns its id, the text of its tooltip, how much of the mark the
/// tooltip covers, and whether the whole tooltip is in the window. The page's clock has to be stopped.
const REST_ON_EVERY_MARK: &str = "
    const marks = [...document.querySelectorAll('#figures .mark:not(tr), .pictures[data-bars] .bar')].filter(isVisible);
    return marks.map(mark => {
        mark.scrollIntoView({ block: 'center', behavior: 'instant' });
        const box = mark.getBoundingClientRect();
        const at = { clientX: box.x + box.width / 3, clientY: box.y + box.height / 2, bubbles: true, pointerType: 'mouse' };
        document.querySelector('h1').dispatchEvent(new PointerEvent('pointerdown', at));
        mark.dispatchEvent(new PointerEvent('pointerover', at));
        passTime(1000);
        const tooltip = document.querySelector('.tooltip');
        const shown = tooltip.hidden ? null : tooltip.getBoundingClientRect();
        const { figure, bars } = mark.closest('[data-figure], [data-bars]').dataset;
        if (!shown) return [figure || bars, 'nothing', 0, true];
        const across = Math.min(shown.right, box.right) - Math.max(shown.left, box.left);
        const down = Math.min(shown.bottom, box.bottom) - Math.max(shown.top, box.top);
        const isInside = shown.left >= 0 && shown.top >= 0 && shown.right <= document.documentElement.clientWidth
            && shown.bottom <= innerHeight;
        return [figure || bars, tooltip.textContent, across > 0 && down > 0 ? across * down : 0, isInside];
    });
";

/// A time in milliseconds that is longer than any delay of a tooltip.
const LONG: u32 = 10_000;

/// Opens the page and stops its clock, so that tooltips open and close only when time is advanced.
async fn open(reader: &Reader, link: &str) -> Result<()> {
    reader.open(link).await?;
    reader.stop_clock().await
}

async fn check_none(reader: &Reader) -> Result<()> {
    eventually("tooltip", None, async || {
        reader.pass_time(LONG).await?;
        reader.tooltip().await
    })
    .await
}

/// The text of the tooltip after the opening delay.
async fn tooltip_text(reader: &Reader) -> Result<String> {
    until("tooltip", async || {
        reader.pass_time(LONG).await?;
        reader.tooltip().await
    })
    .await
    .map(|(text, _)| text)
}

/// The centre of a mark in the window.
async fn middle(reader: &Reader, figure: &str) -> Result<[f64; 2]> {
    let script = "
        const mark = [...document.querySelectorAll(`#figures [data-figure='${arguments[0]}']`)].find(isVisible);
        mark.scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = mark.getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    ";
    reader.run(&[IS_VISIBLE, script].concat(), &[figure.into()]).await
}

#[test]
fn no_tooltip_ever_covers_its_mark() {
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 844)] {
            reader.chromium().resize(width, height).await?;
            for (link, count) in [
                ("?v=1&view=compare&figure=suspects", 27),
                ("?v=1&view=pace", 1),
                ("?v=1&view=timeline&lang=zh", 27 + 6),
                ("?v=1&view=ratios", 8),
                ("?v=1&view=statement", 29),
            ] {
                open(reader, link).await?;
                let tooltips: Vec<(String, String, f64, bool)> =
                    reader.run(&[IS_VISIBLE, REST_ON_EVERY_MARK].concat(), &[]).await?;
                assert!(tooltips.len() >= count, "{} marks in {link}", tooltips.len());
                for (mark, text, covered, is_inside) in tooltips {
                    assert!(text.chars().count() > 20, "{mark} in {link} at {width} has the tooltip {text}");
                    assert!(covered <= 0.0, "{mark} in {link} at {width}: {covered} square pixels are covered");
                    assert!(is_inside, "{mark} in {link} at {width}: its tooltip leaves the window");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn a_tooltip_opens_on_hover_and_stays_while_hovered() {
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 844)] {
            reader.chromium().resize(width, height).await?;
            open(reader, "?v=1&view=compare&sort=name").await?;
            reader.point_at([5.0, 5.0]).await?;
            let at = middle(reader, "knives").await?;
            reader.point_at(at).await?;
            let text = tooltip_text(reader).await?;
            for words in
                ["Controlled knives seized", "more than 11,000 knives", "no upper bound stated", "37 days", "17"]
            {
                assert!(text.contains(words), "“{words}” is missing in “{text}”");
            }
            // The pointer crosses the gap, and stays longer than the closing delay.
            let Some((_, [x, y, w, h])) = reader.tooltip().await? else { anyhow::bail!("no tooltip") };
            reader.point_at([x + w / 2.0, y + h / 2.0]).await?;
            let is_on_it = "return document.querySelector('.tooltip').matches(':hover')";
            eventually("whether it is on the tooltip", true, async || reader.run::<bool>(is_on_it, &[]).await).await?;
            reader.pass_time(LONG).await?;
            assert_eq!(reader.tooltip().await?.map(|(text, _)| text), Some(text));
            reader.point_at([5.0, 5.0]).await?;
            check_none(reader).await?;
            assert_eq!(reader.link().await?, "?v=1&view=compare&sort=name", "resting chooses nothing");
        }
        Ok(())
    });
}

#[test]
fn escape_closes_the_tooltip_and_nothing_else() {
    journey(async |reader| {
        open(reader, "?v=1&view=compare&figure=guns").await?;
        let at = middle(reader, "suspects").await?;
        reader.point_at(at).await?;
        assert!(tooltip_text(reader).await?.contains("465,800 people"));
        reader.press_key(Key::Escape).await?;
        check_none(reader).await?;
        assert_eq!(reader.detail_title().await?.as_deref(), Some("Guns confiscated"), "the detail stays");
        reader.point_at([at[0] + 2.0, at[1]]).await?;
        reader.wait_for_paint().await?;
        reader.pass_time(LONG).await?;
        assert_eq!(reader.tooltip().await?, None);
        reader.press_key(Key::Escape).await?;
        eventually("detail", None, async || reader.detail_title().await).await?;

        // With the keyboard, the focus stays on the mark.
        reader.point_at([5.0, 5.0]).await?;
        reader.mark("suspects").await?.focus().await?;
        reader.press_key(Key::Down).await?;
        let focused = reader.focused_figure().await?;
        let text = tooltip_text(reader).await?;
        assert!(text.contains("Suspects caught on patrol"), "{text}");
        reader.press_key(Key::Escape).await?;
        check_none(reader).await?;
        assert_eq!(reader.focused_figure().await?, focused);
        reader.press_key(Key::Down).await?;
        assert_ne!(tooltip_text(reader).await?, text, "the next mark has its own");
        Ok(())
    });
}

#[test]
fn opening_a_mark_replaces_its_tooltip_by_its_detail() {
    journey(async |reader| {
        open(reader, "?v=1&view=compare&sort=name").await?;
        let at = middle(reader, "knives").await?;
        reader.point_at(at).await?;
        tooltip_text(reader).await?;
        reader.mark("knives").await?.press().await?;
        eventually("detail", Some("Controlled knives seized".to_owned()), async || reader.detail_title().await).await?;
        check_none(reader).await
    });
}

#[test]
fn a_long_press_shows_a_tooltip_and_opens_nothing() {
    const HOLD: &str = "
        const [figure, held] = arguments;
        const mark = [...document.querySelectorAll(`#figures [data-figure='${figure}']`)].find(isVisible);
        const { x, y, width, height } = mark.getBoundingClientRect();
        const at = { clientX: x + width / 2, clientY: y + height / 2, bubbles: true, cancelable: true, pointerType: 'touch' };
        mark.dispatchEvent(new PointerEvent('pointerdown', at));
        passTime(held);
        mark.dispatchEvent(new PointerEvent('pointerup', at));
        mark.dispatchEvent(new MouseEvent('click', { ...at, detail: 1 }));
    ";
    journey(async |reader| {
        reader.chromium().resize(390, 844).await?;
        open(reader, "?v=1&view=compare&sort=name").await?;
        middle(reader, "knives").await?;
        // The first touch loads the chunk with the tooltips.
        reader
            .run::<()>("document.body.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }))", &[])
            .await?;
        let is_loaded = "return document.querySelector('.tooltip') !== null";
        eventually("tooltips", true, async || reader.run::<bool>(is_loaded, &[]).await).await?;
        let hold =
            async |held: u32| reader.run::<()>(&[IS_VISIBLE, HOLD].concat(), &["knives".into(), held.into()]).await;
        hold(700).await?;
        assert!(tooltip_text(reader).await?.contains("Tap for its paragraph"));
        reader.wait_for_paint().await?;
        assert_eq!(reader.detail_title().await?, None);
        hold(50).await?;
        eventually("detail", Some("Controlled knives seized".to_owned()), async || reader.detail_title().await).await?;
        check_none(reader).await
    });
}

#[test]
fn a_tooltip_is_accessible() {
    journey(async |reader| {
        for link in ["?v=1&view=compare&sort=name", "?v=1&view=timeline&lang=zh"] {
            open(reader, link).await?;
            let at = middle(reader, "suspects").await?;
            reader.point_at(at).await?;
            tooltip_text(reader).await?;
            let violations = reader.violations().await?;
            assert!(violations.is_empty(), "{link}: {violations:#?}");
        }
        Ok(())
    });
}
