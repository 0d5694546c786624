//! What a browser, a network, an extension or a host can do to the page. Each leaves a readable page and loses nothing that
//! the reader chose. `docs/faults.md` lists them with the journeys for each.

use std::fs;

use anyhow::{Context as _, Result, ensure};

use crate::{
    harness::{Answer, eventually, journey, site_folder},
    page::{Downloads, Reader, Role},
};

/// The start of the name of the WebAssembly of the base.
const BASE: &str = "page_bg-";

/// Checks that the prerendered page is there with a message and the table of all figures.
async fn check_unavailable(reader: &Reader) -> Result<()> {
    eventually("message", true, async || {
        Ok(reader.text().await?.contains("The interactive charts could not be loaded here."))
    })
    .await?;
    assert!(reader.marks().await?.len() >= 27);
    assert_eq!(reader.rows().await?.len(), 27);
    assert_eq!(reader.find_all(Role::Tab, "").await?.len(), 0, "no control without a program");
    assert!(reader.overflow().await? <= 0.0);
    Ok(())
}

#[test]
fn a_browser_without_webassembly_shows_the_page_as_built() {
    journey(async |reader| {
        // As Safari in Lockdown Mode and the Tor Browser at the level “safer” do.
        reader.chromium().run_before_page_scripts("delete window.WebAssembly").await?;
        for link in ["", "?v=1&view=table&category=risk"] {
            reader.navigate(link).await?;
            check_unavailable(reader).await?;
        }
        reader.navigate("zh/figure/guns/").await?;
        eventually("message", true, async || Ok(reader.text().await?.contains("互动图表未能在此加载。"))).await?;
        let text = reader.text().await?;
        assert!(text.contains("2677") && text.contains("收缴的枪支"), "{text}");
        // On a phone too the detail is a part of the page, without a button that does nothing, and covers no message.
        const DETAIL: &str = "
            const side = document.querySelector('.side'), button = side.querySelector('.close');
            return [getComputedStyle(side).position, button.getClientRects().length];
        ";
        reader.chromium().resize(390, 844).await?;
        for link in ["figure/guns/", "zh/figure/guns/?d=00000000"] {
            reader.navigate(link).await?;
            reader.find(Role::Alert, "").await?;
            let detail = async || reader.run::<(String, usize)>(DETAIL, &[]).await;
            eventually(link, ("static".to_owned(), 0), detail).await?;
        }
        Ok(())
    });
}

#[test]
fn a_program_of_a_wrong_type_or_cut_off_shows_the_page_as_built() {
    journey(async |reader| {
        for answer in [
            // As hosts answer for missing files that show their first page for every address.
            Answer::Html("<!doctype html><p>Not here".to_owned()),
            Answer::Cut,
            Answer::Script("\0asm".to_owned()),
        ] {
            reader.site().answer_for(BASE, answer);
            reader.navigate("").await?;
            check_unavailable(reader).await?;
        }
        Ok(())
    });
}

#[test]
fn a_dataset_that_is_cut_off_is_reported_and_a_retry_shows_what_was_chosen() {
    journey(async |reader| {
        reader.site().answer_for_dataset(Answer::Cut);
        reader.navigate("?v=1&category=risk").await?;
        eventually("message", true, async || Ok(reader.text().await?.contains("there was no answer"))).await?;
        reader.site().answer_for_dataset(Answer::File);
        reader.find(Role::Link, "Try again · 重试").await?.press().await?;
        reader.wait_until_ready().await?;
        assert_eq!(reader.marks().await?.len(), 5);
        Ok(())
    });
}

#[test]
fn a_page_of_another_build_finds_its_parts_missing_and_says_so_in_their_place() {
    journey(async |reader| {
        reader.open("?v=1&category=risk").await?;
        // A deploy has removed the files of this build.
        for name in [".wasm", "chunks-"] {
            reader.site().answer_for(name, Answer::Status(404));
        }
        reader.find(Role::Tab, "Table").await?.press().await?;
        eventually("message", true, async || Ok(!reader.find_all(Role::Alert, "").await?.is_empty())).await?;
        assert_eq!(reader.link().await?, "?v=1&view=table&category=risk");
        for name in [".wasm", "chunks-"] {
            reader.site().answer_for(name, Answer::File);
        }
        reader.press("Try again").await?;
        eventually("rows", 5, async || Ok(reader.rows().await?.len())).await
    });
}

#[test]
fn a_browser_that_denies_storage_loses_only_what_is_stored() {
    const DENIED: &str = "
        for (const name of ['localStorage', 'sessionStorage', 'indexedDB', 'caches']) {
            Object.defineProperty(window, name, { get() { throw new DOMException('', 'SecurityError'); } });
        }
    ";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(DENIED).await?;
        reader.open("?v=1&category=risk").await?;
        assert_eq!(reader.marks().await?.len(), 5);
        reader.press("中文").await?;
        eventually("address", "?v=1&category=risk&lang=zh".to_owned(), async || reader.link().await).await?;
        reader.navigate("?v=1&data=draft").await?;
        let says_so = async || Ok(reader.text().await?.contains("There is no draft in this browser"));
        eventually("message", true, says_so).await
    });
}

#[test]
fn a_full_storage_is_said_and_the_draft_can_be_saved_as_a_file() {
    // As many characters as the storage takes.
    const FILL: &str = "
        let size = 8_000_000, text = '';
        while (size >= 1) {
            try { localStorage.setItem('filled', text + ' '.repeat(size)); text += ' '.repeat(size); }
            catch { size = Math.floor(size / 2); }
        }
        return text.length;
    ";
    journey(async |reader| {
        reader.navigate("method.html").await?;
        assert!(reader.run::<usize>(FILL, &[]).await? > 1_000_000);
        reader.open_statement("Police seized 2,677 guns and 9 knives.", "2022-08-05").await?;
        eventually("message", true, async || Ok(reader.text().await?.contains("The draft is NOT kept"))).await?;
        let downloads = Downloads::of(reader)?;
        reader.press("Save the dataset (JSON)").await?;
        let (_, file) = downloads.take(".json").await?;
        assert!(String::from_utf8_lossy(&file).contains("2,677"));
        reader.run::<()>("localStorage.clear()", &[]).await
    });
}

#[test]
fn a_browser_that_translates_the_page_leaves_its_numbers_right() {
    // As translation in browsers does: each text is replaced by elements with other words.
    const TRANSLATE: &str = "
        const walker = document.createTreeWalker(document.querySelector('#app'), NodeFilter.SHOW_TEXT), texts = [];
        while (walker.nextNode()) if (/[a-z]/i.test(walker.currentNode.data)) texts.push(walker.currentNode);
        texts.forEach(text => {
            const outer = document.createElement('font'), inner = document.createElement('font');
            inner.textContent = text.data.replace(/[a-z]/gi, letter => letter.toUpperCase());
            outer.append(inner);
            text.replaceWith(outer);
        });
        document.documentElement.classList.add('translated-ltr');
        return texts.length;
    ";
    journey(async |reader| {
        for link in ["", "figure/guns/", "view/table/"] {
            reader.open(link).await?;
            assert!(reader.run::<usize>(TRANSLATE, &[]).await? > 30, "{link}");
            let chip = "document.querySelector('.chip[data-category=risk]').click()";
            reader.run::<()>(chip, &[]).await?;
            eventually("figures", 5, async || Ok(reader.figures().await?.len())).await?;
            assert!(reader.text().await?.contains("2,677"), "{link}");
            assert_eq!(reader.find_all(Role::Alert, "").await?.len(), 0, "{link}");
            // Another language renders the page again.
            reader.press("中文").await?;
            eventually("words", true, async || Ok(reader.text().await?.contains("收缴的枪支"))).await?;
            eventually("figures", 5, async || Ok(reader.figures().await?.len())).await?;
        }
        Ok(())
    });
}

#[test]
fn errors_of_other_scripts_change_nothing_before_and_after_the_program_starts() {
    const ERRORS: &str = "
        const fail = () => {
            setTimeout(() => { throw new Error('of an extension'); });
            Promise.reject(new Error('of an extension'));
            dispatchEvent(new ErrorEvent('error', { error: null }));
        };
        fail();
        addEventListener('DOMContentLoaded', fail);
        addEventListener('load', fail);
    ";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(ERRORS).await?;
        reader.open("?v=1&category=risk").await?;
        reader.run::<()>("setTimeout(() => { throw new Error('of an extension'); })", &[]).await?;
        reader.press_chip("Patrol").await?;
        eventually("marks", 12, async || Ok(reader.marks().await?.len())).await?;
        assert_eq!(reader.find_all(Role::Alert, "").await?.len(), 0);
        Ok(())
    });
}

#[test]
fn an_extension_that_adds_to_the_page_or_takes_away_leaves_it_usable() {
    // Added elements and attributes, as dark modes, password managers and blockers of advertisements do.
    const REWRITE: &str = "
        const rewrite = () => {
            document.documentElement.setAttribute('data-darkreader-mode', 'dynamic');
            document.querySelectorAll('#app p, #app h2, #app button, #app svg').forEach((element, at) => {
                element.setAttribute('data-extension', at);
                element.style.setProperty('--extension', 'red', 'important');
                if (at % 7 === 0) element.append(document.createElement('extension-icon'));
            });
            document.querySelectorAll('#app aside .facts, #app footer').forEach(element => element.remove());
        };
        addEventListener('DOMContentLoaded', rewrite);
    ";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(REWRITE).await?;
        for link in ["", "?v=1&figure=guns", "figure/guns/", "view/table/"] {
            reader.open(link).await?;
            reader.press_chip("Risk control").await?;
            eventually("marks", 5, async || Ok(reader.marks().await?.len())).await?;
            reader.press("中文").await?;
            let language = "return document.documentElement.lang";
            eventually("language", "zh-Hans".to_owned(), async || reader.run(language, &[]).await).await?;
            assert_eq!(reader.find_all(Role::Alert, "").await?.len(), 0, "{link}");
        }
        Ok(())
    });
}

#[test]
fn a_wrong_clock_changes_only_the_day_of_a_citation() {
    const WRONG: &str = "
        const RealDate = Date;
        window.Date = class extends RealDate {
            constructor(...given) { super(...(given.length ? given : [0])); }
            static now() { return 0; }
        };
    ";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(WRONG).await?;
        reader.open("?v=1&figure=guns").await?;
        reader.press_chip("Risk control").await?;
        reader.press_chip("Patrol").await?;
        eventually("address", "?v=1&category=patrol.risk&figure=guns".to_owned(), async || reader.link().await).await?;
        reader.detail().await?.find_within(Role::Button, "Cite").await?.press().await?;
        eventually("citation", true, async || Ok(reader.text().await?.contains("(accessed 1 January 1970)"))).await?;
        Ok(())
    });
}

/// The WebAssembly of the base with a limit of its memory: this many pages of 64 KB more than at its start.
fn with_little_memory(more: u8) -> Result<Vec<u8>> {
    let file = fs::read_dir(site_folder())?.filter_map(Result::ok).find(|file| {
        let name = file.file_name().to_string_lossy().into_owned();
        name.starts_with(BASE) && name.ends_with(".wasm")
    });
    let mut module = fs::read(file.context("a base")?.path())?;
    // Sections follow each other, each with its number and its length in LEB128.
    let mut at = 8;
    while module[at] != 5 {
        let mut length = 0_usize;
        let mut shift = 0;
        loop {
            at += 1;
            length |= usize::from(module[at] & 0x7F) << shift;
            shift += 7;
            if module[at] < 0x80 {
                break;
            }
        }
        at += 1 + length;
    }
    // One memory without a limit, and the number of its pages in one byte.
    ensure!(module[at + 1..at + 4] == [3, 1, 0] && module[at + 4] + more < 0x80, "an unknown section of the memory");
    let pages = module[at + 4];
    module.splice(at + 1..at + 5, [4, 1, 1, pages, pages + more]);
    Ok(module)
}

#[test]
fn memory_that_runs_out_leaves_the_page_as_built_or_a_message_with_the_text_of_the_reader() {
    const PASTE: &str = "
        const field = document.querySelector('#statement-text');
        field.value = 'Police seized 2,677 guns. '.repeat(140_000);
        field.dispatchEvent(new InputEvent('input', { bubbles: true }));
        return field.value.length;
    ";
    journey(async |reader| {
        reader.site().answer_for(BASE, Answer::Wasm(with_little_memory(0)?));
        reader.navigate("?v=1&category=risk").await?;
        check_unavailable(reader).await?;
        assert_eq!(reader.link().await?, "?v=1&category=risk");

        reader.site().answer_for(BASE, Answer::Wasm(with_little_memory(40)?));
        reader.open("?v=1&edit=1").await?;
        let length: usize = reader.run(PASTE, &[]).await?;
        eventually("message", true, async || Ok(reader.text().await?.contains("Something went wrong in this page")))
            .await?;
        let kept = "return document.querySelector('.failure textarea').value.length";
        assert_eq!(reader.run::<usize>(kept, &[]).await?, length, "the text can be copied");
        assert!(reader.overflow().await? <= 0.0);

        reader.site().answer_for(BASE, Answer::File);
        reader.find(Role::Link, "Try again · 重试").await?.press().await?;
        reader.wait_until_ready().await?;
        reader.open_statement("Police seized 2,677 guns.", "2022-08-05").await
    });
}

#[test]
fn a_huge_link_is_refused_and_the_page_goes_on() {
    // The data of a link is read up to 64 KB.
    const HUGE: &str = "location.hash = '#data=' + 'A'.repeat(1_000_000)";
    journey(async |reader| {
        reader.open("?v=1&category=risk").await?;
        reader.run::<()>(HUGE, &[]).await?;
        eventually("message", true, async || {
            Ok(reader.text().await?.contains("carries more data than the page reads"))
        })
        .await?;
        reader.go_back().await?;
        reader.wait_until_ready().await?;
        eventually("marks", 5, async || Ok(reader.marks().await?.len())).await
    });
}
