//! The main tasks with a finger, on an emulated phone.

use anyhow::Result;

use crate::{
    harness::{eventually, journey},
    page::{PageElement, Reader, Role},
};

/// The middle of an element in the window, after it was scrolled into view.
async fn place(reader: &Reader, element: &PageElement) -> Result<[f64; 2]> {
    const MIDDLE: &str = "
        arguments[0].scrollIntoView({ block: 'center', behavior: 'instant' });
        const { x, y, width, height } = arguments[0].getBoundingClientRect();
        return [x + width / 2, y + height / 2];
    ";
    reader.run(MIDDLE, &[element.as_argument()?]).await
}

async fn tap(reader: &Reader, element: &PageElement) -> Result<()> {
    let place = place(reader, element).await?;
    reader.chromium().touch(&[place]).await
}

#[test]
fn a_finger_opens_filters_and_closes() {
    journey(async |reader| {
        reader.chromium().emulate_phone().await?;
        reader.open("").await?;
        tap(reader, &reader.mark("guns").await?).await?;
        eventually("detail", Some("Guns confiscated".to_owned()), async || reader.detail_title().await).await?;
        tap(reader, &reader.detail().await?.find_within(Role::Button, "Close").await?).await?;
        eventually("detail", None, async || reader.detail_title().await).await?;
        let chip = reader.find(Role::Button, "Risk control 5").await?;
        tap(reader, &chip).await?;
        eventually("marks", 5, async || Ok(reader.marks().await?.len())).await?;
        tap(reader, &reader.find(Role::Tab, "Table").await?).await?;
        eventually("rows", 5, async || Ok(reader.rows().await?.len())).await?;
        assert_eq!(reader.link().await?, "?v=1&view=table&category=risk");
        assert!(reader.overflow().await? <= 0.0);
        Ok(())
    });
}

#[test]
fn a_long_press_shows_the_tooltip_and_chooses_nothing() {
    journey(async |reader| {
        reader.chromium().emulate_phone().await?;
        reader.open("").await?;
        let at = place(reader, &reader.mark("guns").await?).await?;
        // The first touch loads the tooltips.
        reader.chromium().touch(&[[2.0, 2.0]]).await?;
        eventually("views", true, async || reader.has_requested("views-").await).await?;
        let has_loaded = "return document.getElementById('chunk-style').rel === 'stylesheet'";
        eventually("styles", true, async || reader.run(has_loaded, &[]).await).await?;
        reader.chromium().hold(at).await?;
        let text = async || Ok(reader.tooltip().await?.map(|(text, _)| text.contains("2,677")));
        eventually("tooltip", Some(true), text).await?;
        reader.chromium().release().await?;
        assert_eq!(reader.detail_title().await?, None, "a long press is no tap");
        assert_eq!(reader.link().await?, "");
        Ok(())
    });
}

#[test]
fn a_swipe_scrolls_the_page_and_chooses_nothing() {
    journey(async |reader| {
        reader.chromium().emulate_phone().await?;
        reader.open("").await?;
        let scrolled = async || reader.run::<f64>("return scrollY", &[]).await;
        let [x, y] = place(reader, &reader.mark("wave-people").await?).await?;
        let before = scrolled().await?;
        let path: Vec<_> = (0..12).map(|step| [x, y - 20.0 * f64::from(step)]).collect();
        reader.chromium().touch(&path).await?;
        eventually("scrolled", true, async || Ok(scrolled().await? > before + 80.0)).await?;
        assert_eq!(reader.detail_title().await?, None);
        assert_eq!(reader.link().await?, "");
        Ok(())
    });
}

#[test]
fn every_control_is_large_enough_for_a_finger() {
    const SMALL: &str = "
        return Array.from(document.querySelectorAll('button, select, summary, a[href], input, [role=button], [role=tab]'))
            .filter(element => isVisible(element) && !element.closest('.visually-hidden, .skip'))
            .map(element => [element, element.getBoundingClientRect()])
            .filter(([, { width, height }]) => width < 24 || height < 24)
            .map(([element, { width, height }]) =>
                `${element.outerHTML.slice(0, 90)} ${Math.round(width)} x ${Math.round(height)}`);
    ";
    journey(async |reader| {
        reader.chromium().emulate_phone().await?;
        for link in ["", "?v=1&view=table&figure=guns", "?v=1&view=timeline&lang=zh", "?v=1&view=overlaps"] {
            reader.open(link).await?;
            // WCAG 2.2, 2.5.8: targets of at least 24 by 24 pixels.
            let small: Vec<String> = reader.run_visible(SMALL, &[]).await?;
            assert_eq!(small, [""; 0], "{link}");
        }
        Ok(())
    });
}
