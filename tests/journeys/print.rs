//! The page on paper: each view with its title, what narrows it, its source, the reservation and the link.

use crate::{
    harness::{Wish, journey},
    page::{IS_VISIBLE, Reader},
};
use anyhow::Result;
use hundred_days::{data::Language, query::View};

/// The room on A4 between margins of 14 mm, in CSS pixels.
const SHEET: (u32, u32) = (688, 1017);

/// What is seen of all that can be pressed or typed into, but for what shows a figure or is what narrows the view.
const CONTROLS: &str = "
    return Array.from(document.querySelectorAll('button, select, input, textarea, summary, a[href], dialog, [role=tab]'))
        .filter(isVisible)
        .filter(control => !control.closest('#figures, .detail, .about, .chips, .search, .shown'))
        .filter(control => control.ariaSelected !== 'true')
        .map(control => control.outerHTML.slice(0, 80));
";

/// The link as it is read, which begins in the stylesheet.
const LINK: &str = "
    const link = document.querySelector('.printed-link span');
    const before = getComputedStyle(link, '::before').content;
    return isVisible(link) ? [JSON.parse(before), link.textContent] : ['', ''];
";

/// The luminance of the ground that the page and its boxes stand on: 1 where it is white or nothing.
const GROUNDS: &str = "
    const context = document.createElement('canvas').getContext('2d', { willReadFrequently: true });
    const brightness = color => {
        context.fillStyle = '#fff';
        context.fillRect(0, 0, 1, 1);
        context.fillStyle = color;
        context.fillRect(0, 0, 1, 1);
        return Math.min(...context.getImageData(0, 0, 1, 1).data.slice(0, 3)) / 255;
    };
    return ['html', 'body', '.side', 'footer', '#figures']
        .map(selector => brightness(getComputedStyle(document.querySelector(selector)).backgroundColor));
";

async fn lay_out(reader: &Reader, link: &str) -> Result<()> {
    reader.open(link).await?;
    reader.chromium().resize(SHEET.0, SHEET.1).await?;
    reader.chromium().lay_out_for_paper(&[Wish::Dark]).await?;
    reader.wait_for_paint().await
}

#[test]
fn each_view_names_itself_its_source_and_its_link_on_paper() {
    journey(async |reader| {
        for view in View::ALL {
            for (language, words) in [
                (
                    Language::En,
                    [
                        "The Hundred Days Action, in figures",
                        "Ministry of Public Security",
                        "not independently verified",
                    ],
                ),
                (Language::Zh, ["百日行动", "公安部", "未经独立核实"]),
            ] {
                let link = format!("?v=1&view={}&lang={}", view.name(), language.code());
                lay_out(reader, &link).await?;
                let text = reader.text().await?;
                for word in words {
                    assert!(text.contains(word), "{link}: “{word}” is missing on paper: {text}");
                }
                let (address, shown): (String, String) = reader.run(&[IS_VISIBLE, LINK].concat(), &[]).await?;
                let shown = [address.as_str(), &shown].concat();
                assert!(shown.starts_with(reader.site().origin()), "{link}: {shown}");
                let is_of_view = view == View::Compare || shown.contains(&format!("view={}", view.name()));
                assert!(is_of_view && shown.contains("&d="), "{link}: {shown}");
                let tab: Vec<String> = reader.run(&[IS_VISIBLE, "return Array.from(document.querySelectorAll('[role=tab]')).filter(isVisible).map(tab => tab.id)"].concat(), &[]).await?;
                assert_eq!(tab, [format!("tab-{}", view.name())], "the view’s own name is its heading");
            }
        }
        Ok(())
    });
}

#[test]
fn nothing_on_paper_can_be_pressed_and_all_is_light() {
    journey(async |reader| {
        for view in View::ALL {
            for rest in ["", "&category=patrol&q=s", "&category=patrol&figure=knives"] {
                let link = format!("?v=1&view={}{rest}", view.name());
                lay_out(reader, &link).await?;
                let controls: Vec<String> = reader.run(&[IS_VISIBLE, CONTROLS].concat(), &[]).await?;
                assert!(controls.is_empty(), "{link}: {controls:#?}");
                let grounds: Vec<f64> = reader.run(GROUNDS, &[]).await?;
                assert!(grounds.iter().all(|ground| *ground > 0.99), "{link}: {grounds:?}");
                assert!(reader.overflow().await? <= 0.0, "{link} is wider than the sheet");
            }
        }
        Ok(())
    });
}

#[test]
fn filters_are_printed_in_words() {
    journey(async |reader| {
        lay_out(reader, "?v=1&category=risk&q=guns&period=campaign").await?;
        let text = reader.text().await?;
        for words in ["Risk control", "Search figures", "1 of 27 figures"] {
            assert!(text.contains(words), "“{words}” is missing on paper: {text}");
        }
        assert!(!text.contains("Disputes") && !text.contains("All "), "{text}");
        // The name of what is filtered by begins in the stylesheet, from the group's own name.
        let named = "return getComputedStyle(document.querySelector('.chips'), '::before').content";
        let named: String = reader.run(named, &[]).await?;
        assert!(named.contains("Filter by category") || named.contains("attr(aria-label)"), "{named}");
        let typed = "return document.querySelector('input[type=search]').value";
        assert_eq!(reader.run::<String>(typed, &[]).await?, "guns");
        Ok(())
    });
}

#[test]
fn every_view_fits_on_sheets_of_paper() {
    journey(async |reader| {
        for view in View::ALL {
            reader.open(&format!("?v=1&view={}", view.name())).await?;
            let pdf = reader.chromium().print().await?;
            assert!(pdf.starts_with(b"%PDF-"), "a PDF begins with its name");
            let pages =
                pdf.windows(10).filter(|bytes| bytes.starts_with(b"/Type /Pag") && !bytes.ends_with(b"s")).count();
            assert!(pdf.len() > 15_000, "{}: {} bytes are next to nothing", view.name(), pdf.len());
            assert!((1..=8).contains(&pages), "{}: {pages} nodes of pages", view.name());
        }
        Ok(())
    });
}
