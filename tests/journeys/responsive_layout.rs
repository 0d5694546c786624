//! Responsive layout: everything fits from the narrowest phone to a wide window.

use anyhow::Result;
use hundred_days::query::View;
use serde_json::{Value, json};

use crate::{
    failures::{DATASET, modified_dataset},
    harness::{Answer, eventually, journey},
    page::{IS_VISIBLE, Reader},
};

/// Widths around those at which the page or a chart changes its layout.
const EDGES: [u32; 14] = [371, 372, 373, 640, 641, 760, 767, 768, 769, 980, 981, 1119, 1120, 1121];

const WIDTHS: [u32; 8] = [320, 360, 390, 600, 768, 1024, 1280, 1600];

/// Asserts that no element of the current page overflows or is cut off, at three widths.
pub(crate) async fn check_fits(reader: &Reader, link: &str) -> Result<()> {
    for width in [320, 390, 1280] {
        reader.chromium().resize(width, 844).await?;
        assert!(reader.overflow().await? <= 0.0, "{link} at {width}");
        let cut = reader.cut_off().await?;
        assert!(cut.is_empty(), "{link} at {width} pixels: {cut:#?}");
    }
    Ok(())
}

#[test]
fn a_very_long_word_is_broken() {
    const WORD: &str = "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft";
    journey(async |reader| {
        // The second figure is in charts, and has relations, a rate and a ratio.
        reader.site().answer_for_dataset(modified_dataset("/figures/1/label/en", json!(WORD)));
        for view in View::ALL {
            for width in [320, 390, 1280] {
                reader.chromium().resize(width, 844).await?;
                reader.open(&format!("?v=1&view={}", view.name())).await?;
                // Ratios have labels of their own, and paragraphs have none.
                let has_labels = !matches!(view, View::Ratios | View::Statement);
                assert_eq!(reader.text().await?.contains(&WORD[..5]), has_labels, "{}", view.name());
                assert!(reader.overflow().await? <= 0.0, "{} at {width}", view.name());
            }
        }
        reader.open("?v=1&figure=guns&with=suspects").await?;
        assert!(reader.overflow().await? <= 0.0, "the comparison");
        let mut everywhere = serde_json::from_str(DATASET)?;
        replace_english(&mut everywhere, &WORD.repeat(8));
        reader.site().answer_for_dataset(Answer::Json(everywhere.to_string()));
        let views = View::ALL.map(|view| format!("?v=1&view={}", view.name()));
        let links = ["?v=1&figure=cases-solved", "?v=1&figure=wave-guns&with=guns", "?v=1&embed=1"];
        for link in views.iter().map(String::as_str).chain(links) {
            for width in [320, 1280] {
                reader.chromium().resize(width, 844).await?;
                reader.open(link).await?;
                assert!(reader.overflow().await? <= 0.0, "{link} at {width}");
            }
        }
        Ok(())
    });
}

/// Replaces every English text of a dataset.
fn replace_english(json: &mut Value, text: &str) {
    match json {
        Value::Object(fields) => {
            for (name, field) in fields {
                match field {
                    Value::String(english) if name == "en" => text.clone_into(english),
                    _ => replace_english(field, text),
                }
            }
        }
        Value::Array(items) => items.iter_mut().for_each(|item| replace_english(item, text)),
        _ => {}
    }
}

#[test]
fn nothing_overflows_at_any_width() {
    journey(async |reader| {
        for language in ["en", "zh"] {
            for link in [
                "?v=1&lang=",
                "?v=1&view=table&lang=",
                "?v=1&figure=night-offenders&lang=",
                "?v=1&view=table&figure=wave-funds&colour=red&lang=",
                "?v=1&category=overview&q=guns&lang=",
            ] {
                let link = [link, language].concat();
                reader.open(&link).await?;
                for width in WIDTHS {
                    reader.chromium().resize(width, 800).await?;
                    let overflow = reader.overflow().await?;
                    assert!(overflow <= 0.0, "{link} reaches {overflow} pixels too far at {width}");
                    let cut = reader.cut_off().await?;
                    assert!(cut.is_empty(), "{link} at {width} pixels: {cut:#?}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn no_text_of_a_chart_is_covered_or_cut_off() {
    journey(async |reader| {
        for link in [
            "",
            "?v=1&scale=linear",
            "?v=1&scale=log",
            "?v=1&lang=zh",
            "?v=1&scale=linear&lang=zh",
            "?v=1&scale=log&lang=zh",
            "?v=1&category=crackdown&sort=name",
        ] {
            reader.open(link).await?;
            for width in (320..=1600).step_by(40).chain(EDGES) {
                reader.chromium().resize(width, 800).await?;
                check_texts(reader, link).await?;
            }
        }
        Ok(())
    });
}

/// Asserts that no texts of the charts overlap or are cut off.
pub(crate) async fn check_texts(reader: &Reader, link: &str) -> Result<()> {
    /// The tolerance in pixels: glyphs may extend slightly beyond their box.
    const TOLERANCE: f64 = 0.75;
    // A layout is drawn when it is painted first.
    reader.wait_for_paint().await?;
    let (charts, width) = reader.chart_texts().await?;
    assert!(!charts.is_empty(), "{link} has no chart");
    for texts in charts {
        assert!(texts.len() >= 4, "{texts:?}");
        for (index, (text, [x, y, w, h])) in texts.iter().enumerate() {
            let is_cut = *x < -TOLERANCE || x + w > width + TOLERANCE;
            assert!(!is_cut, "{link} at {width} pixels: “{text}” is cut off, {x} to {}", x + w);
            for (other, [ox, oy, ow, oh]) in &texts[..index] {
                let is_apart = x + w <= ox + TOLERANCE
                    || ox + ow <= x + TOLERANCE
                    || y + h <= oy + TOLERANCE
                    || oy + oh <= y + TOLERANCE;
                assert!(is_apart, "{link} at {width} pixels: “{text}” and “{other}” overlap");
            }
        }
    }
    Ok(())
}

#[test]
fn the_texts_of_charts_follow_the_readers_font_size() {
    const SIZE: &str = "document.documentElement.style.fontSize = arguments[0]";
    /// The height of a label of the first chart.
    async fn label_height(reader: &Reader) -> Result<f64> {
        let (charts, _) = reader.chart_texts().await?;
        let heights = charts[0].iter().map(|(_, [.., height])| *height);
        Ok(heights.fold(0.0, f64::max))
    }
    journey(async |reader| {
        for link in ["?v=1", "?v=1&scale=linear", "?v=1&lang=zh"] {
            for (width, least) in [(1280, 1.45), (768, 1.9), (390, 1.25), (320, 1.0)] {
                reader.chromium().resize(width, 844).await?;
                reader.open(link).await?;
                let before = label_height(reader).await?;
                for size in ["150%", "200%"] {
                    reader.run::<()>(SIZE, &[size.into()]).await?;
                    check_texts(reader, link).await?;
                }
                let height = label_height(reader).await?;
                assert!(height >= least * before, "{link} at {width}: {before} became {height}");
            }
        }
        Ok(())
    });
}

#[test]
fn the_chart_is_on_the_screen_without_scrolling() {
    journey(async |reader| {
        reader.chromium().resize(1280, 900).await?;
        reader.open("").await?;
        let people = reader.marks().await?.into_iter().filter(|mark| mark.chart == 0);
        let bottom = people.map(|mark| mark.bounds[1] + mark.bounds[3]).fold(0.0, f64::max);
        assert!(bottom < 900.0, "the first chart ends at {bottom}");
        Ok(())
    });
}

#[test]
fn every_touch_target_is_large_enough() {
    const SMALL: &str = "
        return Array.from(document.querySelectorAll('button, select, input, a[href], [role=button]'))
            .filter(isVisible)
            .filter(target => !target.closest('.skip'))
            .map(target => [target.getBoundingClientRect(), target.getAttribute('aria-label') || target.innerText])
            .filter(([{ width, height }]) => width < 24 || height < 24)
            .map(([{ width, height }, name]) => `${name}: ${width} × ${height}`);
    ";
    journey(async |reader| {
        for (width, height) in [(1280, 900), (390, 800)] {
            reader.chromium().resize(width, height).await?;
            for link in [
                "?v=1&figure=knives&colour=red&q=s",
                "?v=1&view=table&figure=knives",
                "?v=1&view=statement&figure=suspects-per-case",
            ] {
                reader.open(link).await?;
                let small: Vec<String> = reader.run(&[IS_VISIBLE, SMALL].concat(), &[]).await?;
                assert!(small.is_empty(), "{link} at {width} pixels: {small:#?}");
            }
        }
        Ok(())
    });
}

#[test]
fn the_window_can_change_its_size_at_any_time() {
    journey(async |reader| {
        reader.open("").await?;
        let at_first = reader.marks().await?;
        for width in [390, 768, 1280] {
            reader.chromium().resize(width, 900).await?;
            eventually("marks", 27, async || Ok(reader.marks().await?.len())).await?;
            check_texts(reader, "").await?;
        }
        assert_eq!(reader.marks().await?, at_first);
        Ok(())
    });
}
