//! Full screen mode: entering and leaving it.

use anyhow::Result;

use crate::{
    harness::{eventually, journey},
    page::{Reader, Role},
};

async fn fills(reader: &Reader, name: &str, fills: bool) -> Result<()> {
    let is_full = "return document.fullscreenElement === document.documentElement";
    eventually("whether the page fills the screen", fills, async || reader.run::<bool>(is_full, &[]).await).await?;
    let button = reader.find(Role::Button, name).await?;
    eventually("whether the button is pressed", fills, async || button.is_pressed().await).await?;
    let header = "return document.querySelector('.masthead').getClientRects().length > 0";
    assert_eq!(reader.run::<bool>(header, &[]).await?, !fills, "the masthead is hidden in full-screen mode");
    Ok(())
}

/// Opens the menu, unless it is open.
async fn open_menu(reader: &Reader, name: &str) -> Result<()> {
    reader.wait_for_paint().await?;
    if !reader.run::<bool>("return document.getElementById('more').matches(':popover-open')", &[]).await? {
        // On the full screen a chart can be where the menu was, and its tooltip would cover the button.
        reader.point_at([1.0, 1.0]).await?;
        eventually("tooltip", None, async || reader.tooltip().await).await?;
        reader.press(name).await?;
    }
    Ok(())
}

#[test]
fn full_screen_mode_includes_dialogs_and_can_be_left() {
    journey(async |reader| {
        reader.open("?v=1&view=pace").await?;
        reader.press("More").await?;
        fills(reader, "Full screen", false).await?;
        let narrower: f64 = reader.run("return document.querySelector('#figures').offsetWidth", &[]).await?;
        reader.press("Full screen").await?;
        open_menu(reader, "More").await?;
        fills(reader, "Full screen", true).await?;
        let wider: f64 = reader.run("return document.querySelector('#figures').offsetWidth", &[]).await?;
        assert!(wider > narrower, "{wider} pixels after {narrower}");
        assert!(reader.overflow().await? <= 0.0);

        reader.press("Cite").await?;
        reader.find(Role::Region, "BibTeX").await?;
        reader.press("Close").await?;
        reader.press_in_menu("Full screen").await?;
        open_menu(reader, "More").await?;
        fills(reader, "Full screen", false).await
    });
}

#[test]
fn another_language_stays_on_the_full_screen() {
    journey(async |reader| {
        // The base shows the button and loads a chunk when it is clicked.
        reader.open("").await?;
        reader.press_in_menu("Full screen").await?;
        open_menu(reader, "More").await?;
        fills(reader, "Full screen", true).await?;
        // The language switch is hidden in full screen mode, so the language changes through the history.
        reader
            .run::<()>("history.pushState(null, '', '?v=1&lang=zh'); dispatchEvent(new Event('popstate'))", &[])
            .await?;
        open_menu(reader, "更多").await?;
        fills(reader, "全屏", true).await?;
        reader.run::<()>("document.exitFullscreen()", &[]).await?;
        fills(reader, "全屏", false).await
    });
}

#[test]
fn without_full_screen_support_there_is_no_button() {
    journey(async |reader| {
        let without = "Object.defineProperty(Document.prototype, 'fullscreenEnabled', { get: () => false })";
        reader.chromium().run_before_page_scripts(without).await?;
        reader.open("").await?;
        reader.press("More").await?;
        reader.find(Role::Button, "Cite").await?;
        assert!(reader.find_all(Role::Button, "Full screen").await?.is_empty());
        Ok(())
    });
}
