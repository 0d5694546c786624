//! The keyboard reaches every mark of every view, in visual order, and leaves the view again.

use anyhow::Result;
use hundred_days::{
    data::{Dataset, Language, Quantity},
    query::View,
    words::format,
};
use thirtyfour::Key;

use crate::{
    common::dataset,
    harness::{eventually, journey},
    page::Reader,
};

/// More tab stops than any page has.
const MAX_TAB_STOPS: usize = 80;

/// The text of the element that describes the focused element, if any.
const SAID: &str = "
    const focused = document.activeElement;
    const described = (focused.getAttribute('aria-describedby') || '').split(' ').filter(Boolean);
    const texts = described.map(id => document.getElementById(id)?.textContent);
    return texts.join(' ');
";

/// Whether the keyboard hint is visible, and whether it covers the focused element.
const HINT: &str = "
    const hint = document.getElementById('how-to-move');
    const a = hint.getBoundingClientRect(), b = document.activeElement.getBoundingClientRect();
    const isSeen = getComputedStyle(hint).clipPath === 'none' && a.height > 10 && a.bottom <= innerHeight;
    const covers = a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
    return [isSeen, covers];
";

/// Presses the tab key until a mark of the view has the focus, and returns the number of presses.
async fn tab_to_marks(reader: &Reader) -> Result<usize> {
    for presses in 1..MAX_TAB_STOPS {
        reader.press_key(Key::Tab).await?;
        if is_at_mark(reader).await? {
            return Ok(presses);
        }
    }
    panic!("the tab key reaches no mark");
}

async fn is_at_mark(reader: &Reader) -> Result<bool> {
    reader.run("return !!document.activeElement.closest('#figures [data-figure]')", &[]).await
}

/// Asserts that the focused mark announces the number of its quantity, and that the keyboard hint is visible.
async fn check_mark(reader: &Reader, dataset: &Dataset, language: Language, expected: &str) -> Result<()> {
    eventually("focused figure", Some(expected.to_owned()), async || reader.focused_figure().await).await?;
    let quantity = dataset.quantity_by_id(expected).expect("a quantity");
    let number = format::quantity(dataset, quantity, language);
    let described: String = reader.run(SAID, &[]).await?;
    let announced = [reader.focused_name().await?, described].join(" ");
    // Screen-reader text has words instead of signs.
    let digits = number.trim_start_matches('−').trim_end_matches('%');
    // A tile shows its number on two lines, and has the unit between the number of a rate and its span.
    let with_unit = format::mark_with_unit(dataset, quantity, language);
    let is_announced =
        [digits, &with_unit].iter().any(|said| announced.replace(' ', "").contains(&said.replace(' ', "")));
    assert!(is_announced, "{number} is missing in “{announced}”");
    let (is_seen, covers): (bool, bool) = reader.run(HINT, &[]).await?;
    assert!(is_seen, "{expected}: the keyboard hint is not visible");
    assert!(!covers, "{expected}: the keyboard hint covers the focused element");
    Ok(())
}

/// Visits all marks of a view by keyboard, leaves the view, returns, and opens and closes the last mark's detail.
async fn go_through(reader: &Reader, view: View, language: Language) -> Result<()> {
    let dataset = dataset();
    let link = format!("?v=1&view={}&lang={}", view.name(), language.code());
    reader.open(&link).await?;
    let shown = reader.figures().await?;
    let mut reached: Vec<_> = shown.iter().filter_map(|id| dataset.quantity_by_id(id)).collect();
    reached.sort_unstable();
    reached.dedup();
    let all: Vec<_> = dataset.quantities().filter(|&quantity| view.has(&dataset, quantity)).collect();
    assert!(all.iter().all(|quantity| reached.contains(quantity)), "{link} does not show all");
    let figures = all.iter().filter(|quantity| matches!(quantity, Quantity::Figure(_))).count();
    assert!(matches!(view, View::Pace | View::Ratios) || figures == 27, "{link}: {figures} figures");

    tab_to_marks(reader).await?;
    for (place, figure) in shown.iter().enumerate() {
        if place > 0 {
            reader.press_key(Key::Down).await?;
        }
        check_mark(reader, &dataset, language, figure).await?;
    }
    // The arrow key stops at the last mark. The view is one tab stop in both directions.
    let last = shown.last().expect("a mark");
    reader.press_key(Key::Down).await?;
    check_mark(reader, &dataset, language, last).await?;
    reader.run::<()>("window.mark = document.activeElement", &[]).await?;
    reader.press_key(Key::Tab).await?;
    assert!(!is_at_mark(reader).await?, "{link}: the tab key stays among the marks");
    reader.press_tab_backwards().await?;
    let is_back = async || reader.run::<bool>("return document.activeElement === window.mark", &[]).await;
    assert!(is_back().await?, "{link}: Shift+Tab returns to the mark that had the focus");

    // Open the detail and close it.
    reader.press_key(Key::Enter).await?;
    let title = "return document.activeElement.id";
    eventually("focus", "detail-title".to_owned(), async || reader.run(title, &[]).await).await?;
    reader.press_key(Key::Escape).await?;
    eventually("whether the focus is back", true, is_back).await?;
    reader.press_key(Key::Home).await?;
    check_mark(reader, &dataset, language, &shown[0]).await?;

    for _ in 0..MAX_TAB_STOPS {
        reader.press_key(Key::Tab).await?;
        if reader.has_lost_focus().await? {
            return Ok(());
        }
    }
    panic!("{link}: the tab key never leaves the page");
}

#[test]
fn every_number_of_the_charts_is_reached() {
    journey(async |reader| {
        for view in [View::Compare, View::Pace, View::Ratios] {
            go_through(reader, view, Language::En).await?;
        }
        Ok(())
    });
}

#[test]
fn every_number_beside_the_text_is_reached() {
    journey(async |reader| {
        for view in [View::Timeline, View::Statement, View::Table] {
            go_through(reader, view, Language::En).await?;
        }
        Ok(())
    });
}

#[test]
fn every_number_is_reached_in_chinese() {
    journey(async |reader| {
        for view in [View::Compare, View::Timeline, View::Table] {
            go_through(reader, view, Language::Zh).await?;
        }
        Ok(())
    });
}

#[test]
fn every_number_of_the_base_is_reached_from_a_bare_link() {
    journey(async |reader| {
        let dataset = dataset();
        reader.open("").await?;
        tab_to_marks(reader).await?;
        for figure in reader.figures().await?.iter().skip(1) {
            reader.press_key(Key::Down).await?;
            check_mark(reader, &dataset, Language::En, figure).await?;
        }
        Ok(())
    });
}
