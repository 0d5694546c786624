//! The gallery: screenshots of every view and dialog, in both themes and languages, at five widths.
//!
//! `cargo xtask gallery` builds the site and runs this. It is not a test, and `cargo xtask test` skips it. Each picture
//! is a sheet: one view in one theme and one language, with the five widths side by side as iframes of one page. The
//! folder is not part of the repository. Its `index.html` shows all sheets.

use std::{env, fmt::Write as _, fs, path::PathBuf};

use anyhow::{Context as _, Result};
use hundred_days::{data::Language, query::View};
use serde_json::json;

use crate::{
    harness::{MediaPreference, journey, until},
    page::Reader,
};

/// The widths of the windows on a sheet, in CSS pixels.
const WIDTHS: [u32; 5] = [1440, 1280, 768, 390, 320];
/// The height of the windows, and the gap between and around them.
const HEIGHT: u32 = 1100;
const GAP: u32 = 24;
/// The scale of a sheet.
const SCALE: f64 = 0.5;

/// A sheet: its name, the link to open, and the button to click then, if any.
struct Scene {
    name: String,
    link: String,
    press: Option<&'static str>,
}

fn scenes() -> Vec<Scene> {
    let scene = |name: &str, link: &str, press| Scene { name: name.to_owned(), link: link.to_owned(), press };
    let mut scenes: Vec<_> =
        View::ALL.iter().map(|view| scene(view.name(), &format!("view={}", view.name()), None)).collect();
    scenes.push(scene("filtered", "view=compare&category=patrol&scale=linear", None));
    scenes.push(scene("nothing-found", "view=compare&q=nothing", None));
    scenes.push(scene("detail", "view=compare&figure=night-offenders", None));
    scenes.push(scene("derived-detail", "view=ratios&figure=suspects-per-case", None));
    scenes.push(scene("comparison", "view=compare&figure=suspects&with=wave-people", None));
    scenes.push(scene("grouped", "view=compare&group=category", None));
    scenes.push(scene("embedded", "view=pace&category=patrol&embed=1", None));
    scenes.push(scene("download", "view=compare&category=patrol", Some(".actions > button:first-of-type")));
    scenes.push(scene("embed", "view=ratios", Some(".actions > button:nth-of-type(3)")));
    scenes.push(scene("cite", "view=compare&figure=guns", Some(".detail-actions [aria-haspopup=dialog]")));
    scenes
}

/// Fills the page with iframes of the site in these widths.
const FRAMES: &str = "
    const [address, widths, height, gap] = arguments;
    const frames = widths.map(width => `<iframe src=\"${address}\" width=${width} height=${height}></iframe>`);
    document.documentElement.innerHTML = `<head><style>
        body { display: flex; gap: ${gap}px; width: max-content; margin: 0; padding: ${gap}px; background: #888; }
        iframe { flex: none; border: 0; }
    </style></head><body>${frames.join('')}</body>`;
";

/// Whether all iframes are ready. An iframe with an error never is.
const READY: &str = "
    const windows = Array.from(document.querySelectorAll('iframe'), frame => frame.contentWindow);
    return windows.every(one => one.performance.getEntriesByName('chart-ready').length > 0);
";

/// Hides scrollbars, as on a phone.
const BARE: &str = "
    for (const frame of document.querySelectorAll('iframe')) {
        frame.contentDocument.documentElement.style.scrollbarWidth = 'none';
    }
";

const PRESS: &str = "
    for (const frame of document.querySelectorAll('iframe')) {
        const button = frame.contentDocument.querySelector(arguments[0]);
        button.scrollIntoView({ block: 'nearest' });
        button.click();
    }
";

/// The folder of the gallery, which `cargo xtask gallery` passes.
fn folder() -> Result<PathBuf> {
    env::var_os("GALLERY").map(PathBuf::from).context("GALLERY names no folder: run `cargo xtask gallery`")
}

async fn take(reader: &Reader, scene: &Scene, theme: MediaPreference, language: Language) -> Result<Vec<u8>> {
    let sheet = WIDTHS.iter().map(|width| width + GAP).sum::<u32>() + GAP;
    let high = HEIGHT + 2 * GAP;
    reader.chromium().resize(sheet, high).await?;
    reader.chromium().emulate_preferences(&[theme, MediaPreference::ReducedMotion]).await?;
    reader.navigate("method.html").await?;
    let address = reader.site().address(&format!("?v=1&{}&lang={}", scene.link, language.code()));
    let arguments = [json!(address), json!(WIDTHS), json!(HEIGHT), json!(GAP)];
    reader.run::<()>(FRAMES, &arguments).await?;
    until("all windows", async || Ok(reader.run::<bool>(READY, &[]).await?.then_some(()))).await?;
    reader.run::<()>(BARE, &[]).await?;
    if let Some(button) = scene.press {
        reader.run::<()>(PRESS, &[json!(button)]).await?;
    }
    reader.wait_for_paint().await?;
    reader.chromium().picture(f64::from(sheet), f64::from(high), SCALE).await
}

/// The screenshot at the top of the README: the default page in a window of a common size.
async fn take_for_readme(reader: &Reader) -> Result<Vec<u8>> {
    let (width, height) = (1280, 1000);
    reader.chromium().resize(width, height).await?;
    reader.chromium().emulate_preferences(&[MediaPreference::Light, MediaPreference::ReducedMotion]).await?;
    reader.open("").await?;
    reader.wait_for_paint().await?;
    reader.chromium().png(f64::from(width), f64::from(height)).await
}

/// The start of the gallery's HTML page.
const HEAD: &str = "<!doctype html>
<html lang=en>
<meta charset=utf-8>
<title>Gallery</title>
<style>
body { font: 16px system-ui; margin: 24px; }
table { border-collapse: collapse; width: 100%; }
th, td { padding: 4px; text-align: left; vertical-align: top; }
img { display: block; width: 100%; }
</style>
<h1>Gallery</h1>
<p>Every view, and what opens over it, in windows of 1440, 1280, 768, 390 and 320 pixels. A click enlarges a sheet.
<p>The README shows <a href=compare.png>compare.png</a>. After a change of the page that is meant, copy it to
<code>docs/compare.png</code>.
";

#[test]
#[ignore = "takes pictures; `cargo xtask gallery` runs it"]
fn gallery() {
    journey(async |reader| {
        let folder = folder()?;
        fs::create_dir_all(&folder)?;
        fs::write(folder.join("compare.png"), take_for_readme(reader).await?)?;
        let mut index = String::from(HEAD);
        for scene in scenes() {
            write!(index, "<h2>{}</h2>\n<table>\n<tr><th>English<th>中文\n", scene.name)?;
            for (theme, named) in [(MediaPreference::Light, "light"), (MediaPreference::Dark, "dark")] {
                index.push_str("<tr>");
                for language in Language::ALL {
                    let code = language.code();
                    let file = format!("{}-{named}-{code}.webp", scene.name);
                    fs::write(folder.join(&file), take(reader, &scene, theme, language).await?)?;
                    write!(index, "<td><a href={file}><img src={file} alt='{}, {named}, {code}'></a>", scene.name)?;
                }
                index.push('\n');
            }
            index.push_str("</table>\n");
        }
        Ok(fs::write(folder.join("index.html"), index)?)
    });
}
