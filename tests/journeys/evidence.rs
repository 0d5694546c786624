//! The evidence for every mark: its paragraph, its formula, the check against a pasted statement, and its citation.

use anyhow::Result;
use hundred_days::{
    analysis::overlaps,
    data::Dataset,
    query::{Query, View, without_pace},
};
use serde_json::json;
use thirtyfour::Key;

use crate::{
    common::dataset,
    harness::{eventually, journey},
    page::{Reader, Role, SHOW_VIEW},
};

/// Chooses each mark of the view in turn, by click or by key, and follows the first paragraph link of its detail.
/// Returns for each mark the named paragraph and the paragraph that the link led to.
const FOLLOW_EVERY_MARK: &str = "
    const [byKey, view] = arguments, done = arguments[arguments.length - 1];
    const frame = () => new Promise(resolve => requestAnimationFrame(() => setTimeout(resolve)));
    const until = async look => {
        for (let tries = 0; tries < 200; tries += 1) {
            const found = look();
            if (found) return found;
            await frame();
        }
        return null;
    };
    const marks = () => [...new Set([...document.querySelectorAll('#figures .mark')].filter(isVisible)
        .map(mark => mark.dataset.figure))];
    const results = [];
    (async () => {
        for (const id of marks()) {
            const selector = `#figures .mark[data-figure=\"${id}\"]`;
            const mark = await until(() => [...document.querySelectorAll(selector)].find(isVisible));
            const target = mark.querySelector('button') || mark;
            if (byKey && target.localName !== 'button') {
                target.focus();
                target.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
            } else {
                target.dispatchEvent(new MouseEvent('click', { bubbles: true, detail: byKey ? 0 : 1 }));
            }
            await until(() => mark.isConnected && target.ariaPressed === 'true');
            // The content of the detail is updated in the same task.
            await frame();
            const way = await until(() => document.querySelector('.side .facts dd .text-button[data-paragraph]'));
            if (!way) { results.push([id, 'no place', '']); continue; }
            const named = way.dataset.paragraph;
            way.click();
            await until(() => document.activeElement.id === `paragraph-${named}`);
            results.push([id, named, document.activeElement.id.replace('paragraph-', '')]);
            showView(view);
            await until(() => document.querySelector(selector));
        }
        done(results);
    })();
";

/// The paragraphs of a quantity: those of all its source figures.
fn paragraphs(dataset: &Dataset, id: &str) -> Vec<String> {
    let quantity = dataset.quantity_by_id(id).expect("a quantity");
    let sources = dataset.sources_of(quantity).into_iter();
    let mentions = sources.flat_map(|source| dataset[source].mentions.iter());
    mentions.map(|mention| mention.paragraph.to_string()).collect()
}

async fn check_every_mark(reader: &Reader, by_key: bool) -> Result<()> {
    let dataset = dataset();
    for view in View::ALL {
        reader.open(&format!("?v=1&view={}", view.name())).await?;
        // With the detail already open, choosing other marks moves nothing.
        let marks: Vec<(String, String, String)> =
            reader.run_async(&[SHOW_VIEW, FOLLOW_EVERY_MARK].concat(), &[json!(by_key), json!(view.name())]).await?;
        // The pace view also lists the figures without a pace.
        let left_out = if view == View::Pace { without_pace(&dataset, &Query::default()).len() } else { 0 };
        let shown: Vec<_> = dataset.quantities().filter(|&quantity| view.has(&dataset, quantity)).collect();
        let expected = match view {
            View::Overlaps => overlaps(&dataset, &shown).iter().map(|group| group.rows.len()).sum(),
            _ => left_out + shown.len(),
        };
        assert_eq!(marks.len(), expected, "marks of {}", view.name());
        for (id, named, reached) in marks {
            assert!(paragraphs(&dataset, &id).contains(&named), "{id} in {}: paragraph {named}", view.name());
            assert_eq!(reached, named, "{id} in {}", view.name());
        }
    }
    Ok(())
}

#[test]
fn every_mark_of_every_view_leads_to_its_paragraph_by_a_click() {
    journey(async |reader| check_every_mark(reader, false).await);
}

#[test]
fn every_mark_of_every_view_leads_to_its_paragraph_by_a_key() {
    journey(async |reader| check_every_mark(reader, true).await);
}

#[test]
fn a_paragraph_leads_to_its_figures_and_back() {
    journey(async |reader| {
        reader.open("?v=1&view=statement&figure=suspects").await?;
        // A figure that is mentioned several times is highlighted at each mention.
        let highlighted: Vec<String> =
            reader.run("return [...document.querySelectorAll('[data-lit=true]')].map(lit => lit.id)", &[]).await?;
        assert_eq!(highlighted, ["paragraph-2", "paragraph-8"]);
        let paragraphs: usize = reader.run("return document.querySelectorAll('.paragraphs li').length", &[]).await?;
        assert_eq!(paragraphs, 26, "paragraphs without figures are shown too");
        reader.mark("guns").await?.press().await?;
        eventually("detail", Some("Guns confiscated".to_owned()), async || reader.detail_title().await).await?;
        reader.detail().await?.find_within(Role::Button, "paragraph 17 of 26").await?.press().await?;
        let focused = async || reader.run::<String>("return document.activeElement.id", &[]).await;
        eventually("focus", "paragraph-17".to_owned(), focused).await
    });
}

#[test]
fn a_derived_figure_shows_its_formula_and_leads_to_its_inputs() {
    journey(async |reader| {
        reader.open("?v=1&view=ratios&figure=night-against-patrol").await?;
        reader.speed_up_time().await?;
        let text = reader.detail_text().await?.unwrap_or_default();
        for words in
            ["6.5 to 6.8", "15,800 to 16,200 a night ÷ 2,390 to 2,420 a day", "Left open", "Computed by this page"]
        {
            assert!(text.contains(words), "“{words}” is missing in “{text}”");
        }
        let press = async |name: &str| reader.detail().await?.find_within(Role::Button, name).await?.press().await;
        press("Offenders caught, summer nights, per night").await?;
        let title = async || reader.detail_title().await;
        eventually("detail", Some("Offenders caught, summer nights, per night".to_owned()), title).await?;
        press("48,000").await?;
        eventually("detail", Some("Offenders caught, summer nights".to_owned()), title).await?;
        // The input links back to the figure that is computed from it, in a list that is folded.
        reader.run::<()>("document.querySelectorAll('aside details').forEach(list => list.open = true)", &[]).await?;
        press("Key places checked per offender caught").await?;
        eventually("detail", Some("Key places checked per offender caught".to_owned()), title).await?;
        reader.go_back().await?;
        eventually("detail", Some("Offenders caught, summer nights".to_owned()), title).await
    });
}

/// A text with as many paragraphs as the statement, with every figure's number in the right paragraph.
fn text_of(dataset: &Dataset) -> String {
    let mut paragraphs = vec![String::from("filler"); dataset.statement.paragraphs.len()];
    for figure in dataset.figures() {
        for mention in &dataset[figure].mentions {
            paragraphs[mention.paragraph - 1].push_str(&format!(" and {} of them", mention.printed));
        }
    }
    paragraphs.join("\n\n")
}

#[test]
fn a_pasted_text_is_checked_against_every_figure_and_stays_in_the_page() {
    journey(async |reader| {
        reader.open("?v=1&view=statement").await?;
        reader.run::<()>("document.querySelector('details.check').open = true", &[]).await?;
        let paste = async |text: &str| {
            let script = "
                const field = document.querySelector('.check textarea');
                field.value = arguments[0];
                field.dispatchEvent(new Event('input', { bubbles: true }));
            ";
            reader.run::<()>(script, &[json!(text)]).await
        };
        let summary =
            async || reader.run::<String>("return document.querySelector('.check-summary').textContent", &[]).await;
        let text = text_of(&dataset());
        paste(&text).await?;
        eventually("summary", "27 of 27 figures found in their places.".to_owned(), summary).await?;
        let marks: usize = reader.run("return document.querySelectorAll('.own-text-shown mark').length", &[]).await?;
        assert_eq!(marks, 29, "two figures are printed twice");

        paste(&text.replace("2,654", "2,655")).await?;
        eventually("summary", "26 of 27 figures found in their places, 1 missing.".to_owned(), summary).await?;
        let first: String = reader.run("return document.querySelector('.check tbody tr').textContent", &[]).await?;
        assert!(first.contains("Fugitives caught") && first.contains("missing"), "{first}");

        // The text is stored nowhere: neither in the URL, nor in browser storage, nor in the page after a reload.
        assert_eq!(reader.link().await?, "?v=1&view=statement");
        let stored: usize = reader.run("return localStorage.length + sessionStorage.length", &[]).await?;
        assert_eq!(stored, 0);
        reader.reload().await?;
        assert_eq!(summary().await?, "");
        Ok(())
    });
}

#[test]
fn a_link_with_an_older_version_shows_the_older_data_and_the_way_to_the_current() {
    journey(async |reader| {
        reader.open("?v=1&d=6543eacb&view=table&category=risk").await?;
        let text = reader.text().await?;
        assert!(text.contains("This is version 6543eacb of the data"), "{text}");
        assert_eq!(reader.data_version().await?.as_deref(), Some("6543eacb"));
        // That version has no derived figures, so the view of ratios is empty.
        reader.find(Role::Tab, "Relations").await?.press().await?;
        reader.press("Ratios").await?;
        eventually("ratios", true, async || Ok(reader.text().await?.contains("0 of 0 ratios"))).await?;
        assert_eq!(reader.data_version().await?.as_deref(), Some("6543eacb"), "the data version does not change");
        reader.find(Role::Link, "See the current data").await?.press().await?;
        reader.wait_until_ready().await?;
        eventually("ratios", true, async || Ok(reader.text().await?.contains("0 of 8 ratios"))).await?;
        assert!(!reader.text().await?.contains("6543eacb"));
        Ok(())
    });
}

#[test]
fn a_link_with_a_version_that_is_not_kept_says_so() {
    journey(async |reader| {
        reader.open("?v=1&d=00000000&view=table&lang=zh").await?;
        let text = reader.text().await?;
        assert!(text.contains("链接所用的数据版本00000000在本站没有保存"), "{text}");
        assert_eq!(reader.figures().await?.len(), 27);

        // The prerendered page has no such banner, so the link must not show the prerendered page.
        reader.open("?v=1&d=00000000&lang=en").await?;
        assert!(reader.text().await?.contains("made with version 00000000 of the data"));
        assert_eq!(reader.figures().await?.len(), 27);
        reader.mark("guns").await?.press().await?;
        eventually("detail", Some("Guns confiscated".to_owned()), async || reader.detail_title().await).await
    });
}

#[test]
fn a_link_with_the_current_version_shows_no_banner() {
    journey(async |reader| {
        let version = dataset().version.short();
        reader.open(&format!("?v=1&d={version}&view=table")).await?;
        let shown: usize = reader.run("return document.querySelectorAll('.edition').length", &[]).await?;
        assert_eq!(shown, 0);
        Ok(())
    });
}

#[test]
fn a_citation_comes_in_three_forms_and_escape_closes_it_alone() {
    journey(async |reader| {
        reader.open("?v=1&figure=guns").await?;
        reader.detail().await?.find_within(Role::Button, "Cite").await?.press().await?;
        for form in ["Plain text", "BibTeX", "CSL-JSON"] {
            let text = reader.find(Role::Region, form).await?.text().await?;
            for words in ["2,677", "Ministry of Public Security", &dataset().version.short(), "/figure/guns/?"] {
                assert!(text.replace("\\_", "_").contains(words), "“{words}” is missing in “{text}”");
            }
        }
        reader.press_key(Key::Escape).await?;
        eventually("forms", 0, async || Ok(reader.find_all(Role::Region, "BibTeX").await?.len())).await?;
        assert_eq!(reader.detail_title().await?.as_deref(), Some("Guns confiscated"));
        assert_eq!(reader.focused_name().await?, "Cite");
        Ok(())
    });
}
