//! The theme: the device's, until the reader chooses another.

use anyhow::{Result, bail};

use crate::{
    harness::{MediaPreference, eventually, journey},
    page::{PageElement, Reader, Role},
};

/// Whether the page's background is dark.
pub(crate) async fn is_dark(reader: &Reader) -> Result<bool> {
    const BRIGHTNESS: &str = "
        const context = document.createElement('canvas').getContext('2d');
        context.fillStyle = getComputedStyle(document.body).backgroundColor;
        context.fillRect(0, 0, 1, 1);
        return Math.max(...context.getImageData(0, 0, 1, 1).data.slice(0, 3));
    ";
    Ok(reader.run::<f64>(BRIGHTNESS, &[]).await? < 100.0)
}

#[test]
fn the_page_follows_the_device() {
    journey(async |reader| {
        reader.chromium().emulate_preferences(&[MediaPreference::Dark]).await?;
        reader.open("").await?;
        assert!(is_dark(reader).await?);
        reader.chromium().emulate_preferences(&[MediaPreference::Light]).await?;
        eventually("whether it is dark", false, async || is_dark(reader).await).await
    });
}

#[test]
fn the_theme_switch_cycles_and_is_remembered() {
    journey(async |reader| {
        reader.chromium().emulate_preferences(&[MediaPreference::Light]).await?;
        reader.open("").await?;
        for (message, dark) in [("Theme: light", false), ("Theme: dark", true), ("Theme: as your device", false)] {
            reader.press("More").await?;
            theme_button(reader).await?.press().await?;
            eventually("live regions", true, async || Ok(reader.live_texts().await?.contains(&message.to_owned())))
                .await?;
            eventually("whether it is dark", dark, async || is_dark(reader).await).await?;
            reader.reload().await?;
            assert_eq!(is_dark(reader).await?, dark, "{message}, after a reload");
            assert_eq!(reader.link().await?, "", "the theme is the reader’s own, not the link’s");
        }
        Ok(())
    });
}

#[test]
fn the_remembered_theme_is_there_from_the_first_paint() {
    const WATCH: &str = "
        window.themes = new Set();
        const look = () => {
            if (document.body) window.themes.add(document.documentElement.dataset.theme || 'device');
            requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
    ";
    journey(async |reader| {
        reader.chromium().emulate_preferences(&[MediaPreference::Light]).await?;
        reader.open("").await?;
        reader.press("More").await?;
        theme_button(reader).await?.press().await?;
        theme_button(reader).await?.press().await?;
        eventually("whether it is dark", true, async || is_dark(reader).await).await?;
        reader.chromium().run_before_page_scripts(WATCH).await?;
        for link in ["", "?v=1&view=table&lang=zh"] {
            reader.open(link).await?;
            reader.wait_for_paint().await?;
            let themes: Vec<String> = reader.run("return [...window.themes]", &[]).await?;
            assert_eq!(themes, ["dark"]);
        }
        Ok(())
    });
}

/// The theme switch. Its name may contain the current theme.
async fn theme_button(reader: &Reader) -> Result<PageElement> {
    for button in reader.find_all(Role::Button, "").await? {
        if button.name().await?.starts_with("Theme") {
            return Ok(button);
        }
    }
    bail!("there is no theme switch")
}
