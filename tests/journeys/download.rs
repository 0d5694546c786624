//! Downloads and copies match what the page shows: pictures, tables and archives.

use std::{
    collections::BTreeSet,
    io::{Cursor, Read as _},
};

use anyhow::{Context as _, Result, ensure};
use serde_json::{Value, json};
use thirtyfour::Key;

use crate::{
    harness::{MediaPreference, eventually, journey, until},
    page::{Downloads, PageElement, Reader, Role},
};

/// The size and the colours of a picture.
pub(crate) struct Picture {
    width: u32,
    height: u32,
    /// The number of its colours, counted up to one more than [`FEW`].
    pub(crate) colours: usize,
}

/// The number of colours that a nearly empty picture may have.
pub(crate) const FEW: usize = 20;

/// Decodes a PNG.
pub(crate) fn read_png(bytes: &[u8]) -> Result<Picture> {
    let mut decoder = png::Decoder::new(Cursor::new(bytes));
    decoder.set_transformations(png::Transformations::normalize_to_color8() | png::Transformations::ALPHA);
    let mut reader = decoder.read_info()?;
    let mut pixels = vec![0; reader.output_buffer_size().context("a size")?];
    let info = reader.next_frame(&mut pixels)?;
    let mut colours = BTreeSet::new();
    for colour in pixels.chunks_exact(4) {
        if colours.insert(colour) && colours.len() > FEW {
            break;
        }
    }
    Ok(Picture { width: info.width, height: info.height, colours: colours.len() })
}

/// Clicks a button of the dialog and returns the name and content of the saved file.
async fn saved(dialog: &PageElement, downloads: &Downloads, button: &str, ending: &str) -> Result<(String, Vec<u8>)> {
    dialog.button_beginning(button).await?.press().await?;
    downloads.take(ending).await
}

/// The status message of the dialog.
async fn status(reader: &Reader) -> Result<String> {
    reader.run("return document.querySelector('dialog [role=status]').textContent", &[]).await
}

/// The first cell of each row of a CSV file, without the header.
fn first_cells(csv: &[u8]) -> Vec<String> {
    let text = String::from_utf8_lossy(csv);
    text.split("\r\n")
        .skip(1)
        .filter(|row| !row.is_empty())
        .map(|row| row.split(',').next().unwrap_or_default().into())
        .collect()
}

#[test]
fn a_png_has_the_pixels_that_its_button_promises() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        reader.open("?v=1&category=patrol").await?;
        let dialog = reader.open_downloads().await?;
        for (format, ratio) in
            [("Wide", Some(16.0 / 9.0)), ("Square", Some(1.0)), ("Story", Some(9.0 / 16.0)), ("Full length", None)]
        {
            dialog.find_within(Role::Radio, format).await?.press().await?;
            let mut widths = Vec::new();
            for scale in ["1×", "3×"] {
                dialog.find_within(Role::Radio, scale).await?.press().await?;
                let name = dialog.button_beginning("PNG").await?.name().await?;
                let (file, bytes) = saved(&dialog, &downloads, "PNG", ".png").await?;
                let version = file.strip_prefix("hundred-days-2022-08-05-compare-patrol-");
                let version = version.and_then(|rest| rest.strip_suffix(".png")).context(file.clone())?;
                assert!(version.len() == 8 && version.bytes().all(|byte| byte.is_ascii_hexdigit()), "{file}");
                let picture = read_png(&bytes)?;
                let promised: Vec<u32> = name
                    .replace(',', "")
                    .split(|character: char| !character.is_ascii_digit())
                    .filter_map(|number| number.parse().ok())
                    .collect();
                assert_eq!(promised, [picture.width, picture.height], "{format} {scale}");
                assert!(picture.colours > FEW, "{format} {scale} has {} colours", picture.colours);
                if let Some(ratio) = ratio {
                    let is = f64::from(picture.width) / f64::from(picture.height);
                    assert!((is - ratio).abs() < 0.01, "{format} is {is}");
                }
                widths.push(picture.width);
                eventually("status message", format!("Saved as {file}."), async || status(reader).await).await?;
            }
            assert_eq!(widths[0] * 3, widths[1]);
        }
        Ok(())
    });
}

#[test]
fn an_svg_is_self_contained_and_describes_itself() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        for (link, title, filter) in [
            ("?v=1&category=patrol", "The Hundred Days Action, in figures", "Patrol"),
            ("?v=1&view=pace&q=%E8%AD%A6&lang=zh", "数读“百日行动”", "警"),
        ] {
            reader.open(link).await?;
            let dialog = reader.open_downloads().await?;
            let (name, bytes) = saved(&dialog, &downloads, "SVG", ".svg").await?;
            assert!(name.is_ascii(), "{name}");
            let svg = String::from_utf8(bytes)?;
            const PARSE: &str = "
                // Parsed by a request, because the page requires Trusted Types of every other way.
                const request = new XMLHttpRequest();
                request.open('GET', URL.createObjectURL(new Blob([arguments[0]], { type: 'image/svg+xml' })), false);
                request.send();
                const file = request.responseXML;
                const text = Array.from(file.querySelectorAll('text'), text => text.textContent).join('');
                const outside = Array.from(file.querySelectorAll('image, use, style, foreignObject, script')).length;
                return [file.documentElement.localName, file.querySelector('title')?.textContent, text, outside];
            ";
            let (root, named, text, outside): (String, String, String, usize) =
                reader.run(PARSE, &[json!(svg)]).await?;
            assert_eq!((root.as_str(), outside), ("svg", 0));
            assert!(named.contains(title), "{named}");
            let squeezed: String = text.chars().filter(|character| !character.is_whitespace()).collect();
            assert!(squeezed.contains(filter), "{squeezed}");
            let link = reader.site().origin().to_owned();
            assert!(squeezed.contains(link.trim_start_matches("http://")), "{squeezed}");
            reader.press_key(Key::Escape).await?;
        }
        Ok(())
    });
}

#[test]
fn the_data_holds_what_the_page_shows() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        for (link, count) in [
            ("?v=1&view=table&category=patrol.risk&sort=name-reversed", None),
            ("?v=1&view=table", Some(27)),
            ("?v=1&view=compare&q=wave&lang=zh", Some(7)),
            ("?v=1&view=pace&category=patrol", None),
            ("?v=1&view=ratios", None),
            ("?v=1&view=statement&period=nights", None),
        ] {
            reader.open(link).await?;
            let mut shown = Vec::new();
            for figure in reader.figures().await? {
                // The statement shows a figure in each of its paragraphs.
                if !shown.contains(&figure) {
                    shown.push(figure);
                }
            }
            assert!(!shown.is_empty() && count.is_none_or(|count| count == shown.len()), "{link}");
            let dialog = reader.open_downloads().await?;
            let (_, csv) = saved(&dialog, &downloads, "CSV", ".csv").await?;
            let (_, file) = saved(&dialog, &downloads, "JSON", ".json").await?;
            let (name, excel) = saved(&dialog, &downloads, "Excel", "-excel.csv").await?;
            assert_eq!(excel, ["\u{feff}".as_bytes(), &csv].concat(), "{name}");
            let listed = first_cells(&csv);
            let file: Value = serde_json::from_slice(&file)?;
            let ids = file["quantities"].as_array().context("quantities")?;
            assert_eq!(ids.iter().filter_map(|quantity| quantity["id"].as_str()).collect::<Vec<_>>(), listed, "{link}");
            assert!(file["link"].as_str().is_some_and(|link| link.starts_with(reader.site().origin())));
            if link.contains("view=table") || link.contains("view=statement") {
                assert_eq!(listed, shown, "{link}");
            } else {
                assert_eq!(listed.iter().collect::<BTreeSet<_>>(), shown.iter().collect(), "{link}");
            }
            reader.press_key(Key::Escape).await?;
        }
        Ok(())
    });
}

#[test]
fn the_archive_holds_everything() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        reader.open("?v=1&view=timeline&lang=zh").await?;
        let dialog = reader.open_downloads().await?;
        let (name, bytes) = saved(&dialog, &downloads, "ZIP", ".zip").await?;
        assert!(name.starts_with("hundred-days-2022-08-05-timeline-"), "{name}");
        let mut archive = zip::ZipArchive::new(Cursor::new(bytes))?;
        let mut files = Vec::new();
        for index in 0..archive.len() {
            let mut file = archive.by_index(index)?;
            let mut bytes = Vec::new();
            file.read_to_end(&mut bytes)?;
            files.push((file.name()?.into_owned(), bytes));
        }
        let names: Vec<_> = files.iter().map(|(name, _)| name.as_str()).collect();
        let expected = [
            "README.txt",
            "picture.svg",
            "picture-wide.png",
            "picture-square.png",
            "picture-story.png",
            "picture-fit.png",
            "table.csv",
            "data.json",
            "citation.txt",
            "citation.bib",
            "citation.json",
            "datapackage.json",
        ];
        assert_eq!(names, expected);
        for (name, bytes) in &files {
            if name.ends_with(".png") {
                assert!(read_png(bytes)?.colours > FEW, "{name}");
            } else {
                assert!(!std::str::from_utf8(bytes)?.trim().is_empty(), "{name}");
            }
        }
        let text: String = String::from_utf8_lossy(&files[0].1).split_whitespace().collect();
        assert!(text.contains("未经独立核实"), "the text is in the reader’s language: {text}");

        // A text view has no picture. The dialog says so and offers the other formats.
        reader.press_key(Key::Escape).await?;
        reader.open("?v=1&view=table").await?;
        let dialog = reader.open_downloads().await?;
        assert!(dialog.text().await?.contains("has no picture"), "{}", dialog.text().await?);
        assert!(dialog.button_beginning("PNG").await.is_err());
        let (_, bytes) = saved(&dialog, &downloads, "ZIP", ".zip").await?;
        let archive = zip::ZipArchive::new(Cursor::new(bytes))?;
        assert_eq!(archive.len(), expected.len() - 5);
        Ok(())
    });
}

/// The types of the clipboard's content, and the size of its picture.
const CLIPBOARD: &str = "
    const done = arguments[0];
    navigator.clipboard.read().then(async items => {
        const picture = await items[0].getType('image/png');
        const { width, height } = await createImageBitmap(picture);
        done([items[0].types, width, height]);
    }).catch(error => done([[String(error)], 0, 0]));
";

#[test]
fn a_picture_and_a_table_are_copied() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.open("?v=1&category=patrol").await?;
        let shown = reader.figures().await?.len();
        let dialog = reader.open_downloads().await?;
        dialog.find_within(Role::Radio, "1×").await?.press().await?;
        let promised = dialog.button_beginning("PNG").await?.name().await?;
        dialog.button_beginning("Copy picture").await?.press().await?;
        eventually("status message", "Picture copied.".to_owned(), async || status(reader).await).await?;
        let (kinds, width, height): (Vec<String>, u32, u32) = reader.run_async(CLIPBOARD, &[]).await?;
        assert!(kinds.contains(&"image/png".to_owned()), "{kinds:?}");
        assert!(promised.replace(',', "").contains(&format!("{width} × {height}")), "{promised}: {width} × {height}");

        dialog.button_beginning("Copy table").await?.press().await?;
        eventually("status message", "Table copied.".to_owned(), async || status(reader).await).await?;
        let table = reader.clipboard().await?;
        let rows: Vec<Vec<&str>> = table.lines().map(|line| line.split('\t').collect()).collect();
        assert_eq!(rows.len(), shown + 1);
        assert_eq!(rows[0][..4], ["Figure", "Category", "As reported", "Value"]);
        assert!(rows[1..].iter().all(|row| row[1] == "Patrol" && row[3].parse::<f64>().is_ok()), "{table}");

        reader.chromium().set_clipboard(reader.site().origin(), false).await?;
        dialog.button_beginning("Copy table").await?.press().await?;
        let refused = "The browser did not allow copying.".to_owned();
        eventually("status message", refused, async || status(reader).await).await
    });
}

/// Keeps a reference to each file that the page saves.
const KEEP_FILES: &str = "
    window.kept = [];
    const make = URL.createObjectURL;
    URL.createObjectURL = file => { kept.push(file); return make.call(URL, file); };
";

/// Compares the last saved PNG with the last saved SVG. The SVG is scaled to the size of the PNG, and the first match
/// of a pattern is removed from its text. Returns the largest mean colour difference (of 255) in a block of 8 by 8
/// pixels, the mean difference of the whole, and whether the pattern matched.
const COMPARE: &str = "
    const [pattern, done] = arguments;
    const last = type => kept.filter(file => file.type.startsWith(type)).pop();
    const pixels = async (file) => {
        const image = new Image();
        const address = new FileReader();
        await new Promise(read => { address.onload = read; address.readAsDataURL(file); });
        image.src = address.result;
        await image.decode();
        const [width, height] = [image.naturalWidth, image.naturalHeight];
        const canvas = Object.assign(document.createElement('canvas'), { width, height });
        const context = canvas.getContext('2d');
        context.drawImage(image, 0, 0);
        return [context.getImageData(0, 0, width, height).data, width, height];
    };
    (async () => {
        const [painted, width, height] = await pixels(last('image/png'));
        const text = await last('image/svg').text();
        const enlarged = text.replace(/ width=\"[^\"]*\" height=\"[^\"]*\"/, ` width=\"${width}\" height=\"${height}\"`);
        const changed = enlarged.replace(new RegExp(pattern), '');
        const [drawn] = await pixels(new Blob([changed], { type: 'image/svg+xml' }));
        let all = 0, worst = 0;
        for (let top = 0; top < height; top += 8) for (let left = 0; left < width; left += 8) {
            let sum = 0, count = 0;
            for (let y = top; y < Math.min(top + 8, height); y++)
                for (let x = left; x < Math.min(left + 8, width); x++)
                    for (let part = 0; part < 3; part++) {
                        const at = 4 * (y * width + x) + part;
                        sum += Math.abs(drawn[at] - painted[at]);
                        count++;
                    }
            all += sum;
            worst = Math.max(worst, sum / count);
        }
        done([worst, all / (3 * width * height), changed !== enlarged]);
    })().catch(error => done([999, 999, String(error) === '']));
";

/// The largest allowed difference. It is small because the browser draws both from the same SVG text.
const MOST_OF_A_BLOCK: f64 = 1.0;
const MOST_OF_ALL: f64 = 0.01;
/// The least difference that a missing mark or text causes.
const LEAST_WITHOUT_A_MARK: f64 = 40.0;

#[test]
fn the_png_and_the_svg_show_the_same_picture() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        reader.chromium().run_before_page_scripts(KEEP_FILES).await?;
        for (link, theme) in
            [("?v=1&category=patrol", "Light"), ("?v=1&view=timeline", "Dark"), ("?v=1&view=ratios&lang=zh", "深色")]
        {
            reader.open(link).await?;
            let dialog = reader.open_downloads().await?;
            dialog.find_within(Role::Radio, theme).await?.press().await?;
            saved(&dialog, &downloads, "SVG", ".svg").await?;
            for scale in ["1×", "3×"] {
                dialog.find_within(Role::Radio, scale).await?.press().await?;
                saved(&dialog, &downloads, "PNG", ".png").await?;
                let (block, all, _): (f64, f64, bool) = reader.run_async(COMPARE, &[json!("^$")]).await?;
                let differ = format!("{link} at {scale}: {block} of a block, {all} of all");
                ensure!(block < MOST_OF_A_BLOCK && all < MOST_OF_ALL, differ);
                // The comparison notices a missing mark.
                for mark in ["<(circle|path|polygon) [^>]*/>", "<text [^>]*>[^<]*</text>"] {
                    let (block, _, is_changed): (f64, f64, bool) = reader.run_async(COMPARE, &[json!(mark)]).await?;
                    ensure!(
                        is_changed && block > LEAST_WITHOUT_A_MARK,
                        "{link} at {scale}: {block} of a block without {mark}"
                    );
                }
            }
            reader.press_key(Key::Escape).await?;
        }
        Ok(())
    });
}

#[test]
fn every_download_works_by_keyboard_and_focus_returns() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        reader.chromium().emulate_preferences(&[MediaPreference::Dark]).await?;
        reader.open("").await?;
        reader.find(Role::Button, "Download").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        let dialog = reader.find(Role::Dialog, "Download").await?;
        let dark = dialog.find_within(Role::Radio, "Dark").await?;
        assert_eq!(dark.property("checked").await?.as_deref(), Some("true"), "the initial theme is that of the page");
        let mut reached = Vec::new();
        for _ in 0..20 {
            reader.press_key(Key::Tab).await?;
            let name = reader.focused_name().await?;
            if reached.contains(&name) {
                break;
            }
            reached.push(name);
        }
        for begins in ["Wide", "Dark", "2×", "PNG", "SVG", "Copy picture", "CSV", "Excel", "JSON", "Copy table", "ZIP"]
        {
            assert!(reached.iter().any(|name| name.starts_with(begins)), "{begins} is not among {reached:?}");
        }
        dialog.find_within(Role::Radio, "Wide").await?.focus().await?;
        reader.press_key(Key::Right).await?;
        let preview = async || {
            let sides = "const { naturalWidth, naturalHeight } = document.querySelector('dialog img'); \
                         return naturalWidth > 0 && naturalWidth === naturalHeight";
            reader.run::<bool>(sides, &[]).await
        };
        eventually("a square preview", true, preview).await?;
        dialog.button_beginning("JSON").await?.focus().await?;
        reader.press_key(Key::Enter).await?;
        downloads.take(".json").await?;
        reader.press_key(Key::Escape).await?;
        until("the dialog to close", async || Ok(reader.find_all(Role::Dialog, "").await?.is_empty().then_some(())))
            .await?;
        assert_eq!(reader.focused_name().await?, "Download");
        Ok(())
    });
}

#[test]
fn downloads_make_no_network_requests() {
    journey(async |reader| {
        let downloads = Downloads::of(reader)?;
        reader.open("?v=1&view=pace").await?;
        let requests =
            "return performance.getEntriesByType('resource').filter(entry => /^http/.test(entry.name)).length";
        // Opening the dialog loads its chunk.
        let dialog = reader.open_downloads().await?;
        let before: usize = reader.run(requests, &[]).await?;
        saved(&dialog, &downloads, "ZIP", ".zip").await?;
        assert_eq!(reader.run::<usize>(requests, &[]).await?, before);
        Ok(())
    });
}

#[test]
fn the_dialog_is_accessible_and_fits() {
    journey(async |reader| {
        for link in ["?v=1&category=patrol", "?v=1&view=table", "?v=1&view=timeline&lang=zh"] {
            reader.open(link).await?;
            reader.open_downloads().await?;
            for (theme, width) in [
                (MediaPreference::Light, 1280),
                (MediaPreference::Dark, 1280),
                (MediaPreference::Light, 390),
                (MediaPreference::Dark, 320),
            ] {
                reader.chromium().resize(width, 800).await?;
                reader.chromium().emulate_preferences(&[theme, MediaPreference::ReducedMotion]).await?;
                reader.wait_for_paint().await?;
                let violations = reader.violations().await?;
                assert!(violations.is_empty(), "{link}, {theme:?}, {width} pixels: {violations:#?}");
                let wide =
                    "const dialog = document.querySelector('dialog'); return dialog.scrollWidth - dialog.clientWidth";
                assert_eq!(reader.run::<i32>(wide, &[]).await?, 0, "{link} at {width} pixels");
            }
            reader.press_key(Key::Escape).await?;
        }
        Ok(())
    });
}
