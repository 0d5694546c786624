//! The pages of the site for views, categories and figures: what they show, and that they are what a shared link leads to.

use anyhow::Result;

use crate::{
    harness::{Answer, eventually, in_second_browser, journey, until},
    page::{Reader, Role},
};

/// Pages with the links that mean the same.
const PAGES: [(&str, &str); 8] = [
    ("zh/", "?v=1&lang=zh"),
    ("view/table/", "?v=1&view=table"),
    ("zh/view/left-open/", "?v=1&view=left-open&lang=zh"),
    ("view/overlaps/", "?v=1&view=overlaps"),
    ("zh/view/statement/", "?v=1&view=statement&lang=zh"),
    ("zh/category/risk/", "?v=1&category=risk&lang=zh"),
    ("figure/guns/", "?v=1&figure=guns"),
    ("zh/figure/night-offenders/", "?v=1&figure=night-offenders&lang=zh"),
];

/// The address without that of the site and the data version.
async fn address(reader: &Reader) -> Result<String> {
    let address: String = reader.run("return location.href", &[]).await?;
    reader.link_of_address(&address)
}

/// Waits until the page of a path is ready, after a step in the history that has to load it: the addresses in a page
/// without a path would be relative to the path.
pub(crate) async fn wait_for_addresses_of_site(reader: &Reader) -> Result<()> {
    const FOLDER: &str = "return new URL('.', document.baseURI).href";
    let site = reader.site().address("");
    // A script fails if the browser leaves the page while it runs.
    until("the page of the path", async || {
        Ok(reader.run::<String>(FOLDER, &[]).await.ok().filter(|folder| *folder == site))
    })
    .await?;
    reader.wait_until_ready().await
}

#[test]
fn each_page_shows_what_its_path_means() {
    journey(async |reader| {
        for (page, link) in PAGES {
            reader.open(link).await?;
            let by_link = reader.visible_state().await?;
            reader.open(page).await?;
            assert_eq!(reader.visible_state().await?, by_link, "{page}");
            assert_eq!(address(reader).await?, page);
        }
        Ok(())
    });
}

#[test]
fn a_page_is_painted_before_its_program_and_stays() {
    const SHOWN: &str = "
        const shown = selector => Array.from(document.querySelectorAll(selector))
            .filter(element => element.checkVisibility({ visibilityProperty: true })).length;
        return [shown('#figures [data-figure]'), shown('aside .detail'), document.querySelector('aside').innerText];
    ";
    journey(async |reader| {
        for width in [1280, 390] {
            reader.chromium().resize(width, 900).await?;
            for (page, _) in PAGES {
                reader.site().answer_for_dataset(Answer::Withhold);
                reader.navigate(page).await?;
                let (marks, details, side): (usize, usize, String) = reader.run(SHOWN, &[]).await?;
                let is_of_figure = page.contains("figure/");
                assert_eq!((marks > 0, details > 0), (!is_of_figure, is_of_figure), "{page} before its program");
                reader.site().answer_for_dataset(Answer::File);
                reader.wait_until_ready().await?;
                let (all, after, side_after): (usize, usize, String) = reader.run(SHOWN, &[]).await?;
                assert_eq!(after, details, "{page}");
                assert!(all > 0 && (is_of_figure || all == marks), "{page}: {marks} and then {all} marks");
                assert_eq!(side_after, side, "{page}");
            }
        }
        Ok(())
    });
}

#[test]
fn the_detail_of_a_page_is_not_moved_when_its_program_starts() {
    const COUNT: &str = "
        window.rises = 0;
        addEventListener('animationstart', event => { if (event.animationName === 'rise') window.rises++; });
    ";
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(COUNT).await?;
        reader.chromium().resize(390, 844).await?;
        let rises = "return window.rises";
        reader.open("figure/guns/").await?;
        reader.wait_for_paint().await?;
        assert_eq!(reader.run::<usize>(rises, &[]).await?, 0);
        // A detail that the reader opens rises.
        reader.open("").await?;
        reader
            .run::<()>(
                "document.querySelector('[data-figure]').dispatchEvent(new MouseEvent('click', { bubbles: true }))",
                &[],
            )
            .await?;
        eventually("animation", 1, async || reader.run(rises, &[]).await).await
    });
}

#[test]
fn a_page_is_complete_without_scripts_in_its_language() {
    journey(async |reader| {
        reader.chromium().disable_scripts().await?;
        for (page, said) in [
            ("zh/", "收缴的枪支"),
            ("view/table/", "2,677"),
            ("zh/view/statement/", "2677"),
            ("category/risk/", "Guns"),
            ("figure/guns/", "2,677"),
            ("zh/figure/guns/", "2677"),
        ] {
            reader.navigate(page).await?;
            let text = reader.text().await?;
            assert!(text.contains(said), "{page}: {said} in {text}");
            assert_eq!(text.contains("公安部"), page.starts_with("zh/"), "{page} is in its language");
            assert!(reader.overflow().await? <= 0.0, "{page} scrolls sideways");
            const STATEMENTS: &str = "return Array.from(document.querySelectorAll('.statements')).some(list => list.getClientRects().length)";
            assert!(!reader.run::<bool>(STATEMENTS, &[]).await?, "{page}: only the program shows another statement");
            // The links of a page lead to pages, and its link to a place leads to that place.
            const LINKS: &str = "
                const links = Array.from(document.querySelectorAll('a[href]'), link => link.href);
                return [location.href, links.filter(link => link.includes('#')), links.filter(link => !link.includes('#'))];
            ";
            let (own, places, others): (String, Vec<String>, Vec<String>) = reader.run(LINKS, &[]).await?;
            assert_eq!(places, [format!("{own}#figures")], "{page}");
            assert!(
                others.iter().any(|link| link.contains("/figure/")) || page.contains("view/"),
                "{page}: {others:?}"
            );
            for link in others {
                let status = format!("return fetch({link:?}).then(answer => answer.status)");
                assert_eq!(reader.run::<u16>(&status, &[]).await?, 200, "{page} leads to {link}");
            }
        }
        Ok(())
    });
}

#[test]
fn a_choice_leaves_the_path_and_back_returns_to_it() {
    journey(async |reader| {
        reader.open("zh/figure/guns/").await?;
        let before = reader.visible_state().await?;
        reader.press("English").await?;
        eventually("address", "?v=1&figure=guns".to_owned(), async || address(reader).await).await?;
        reader.press_chip("Patrol").await?;
        eventually("address", "?v=1&category=patrol&figure=guns".to_owned(), async || address(reader).await).await?;
        assert_eq!(reader.title().await?, "Guns confiscated: 2,677 guns · The Hundred Days Action, in figures");
        // Files are found from the new address too.
        reader.show_table().await?;
        reader.open_downloads().await?;
        reader.press("Close").await?;
        reader.reload().await?;
        assert_eq!(address(reader).await?, "?v=1&view=table&category=patrol&figure=guns");
        // Quick changes are one entry of the history.
        while address(reader).await? != "zh/figure/guns/" {
            reader.go_back().await?;
        }
        wait_for_addresses_of_site(reader).await?;
        eventually("address", "zh/figure/guns/".to_owned(), async || address(reader).await).await?;
        assert_eq!(reader.visible_state().await?, before);
        reader.press("关闭").await?;
        eventually("address", "?v=1&lang=zh".to_owned(), async || address(reader).await).await
    });
}

#[test]
fn the_tab_of_a_page_is_in_sight_on_a_phone() {
    const IS_IN_SIGHT: &str = "
        const tab = document.querySelector('[role=tab][aria-selected=true]').getBoundingClientRect();
        const strip = document.querySelector('[role=tablist]').getBoundingClientRect();
        // The first tab begins a little before the strip.
        return tab.left >= strip.left - 10 && tab.right <= strip.right + 1 && scrollY === 0;
    ";
    journey(async |reader| {
        reader.chromium().resize(320, 640).await?;
        for page in ["view/table/", "view/statement/", "zh/view/table/", "?v=1&view=table", ""] {
            reader.open(page).await?;
            assert!(reader.run::<bool>(IS_IN_SIGHT, &[]).await?, "{page}");
        }
        Ok(())
    });
}

#[test]
fn the_path_of_a_page_and_its_query_mean_one_state() {
    journey(async |reader| {
        for (page, link) in [
            ("figure/guns/?v=1&view=table&q=guns", "?v=1&view=table&q=guns&figure=guns"),
            ("view/table/?v=1&lang=zh", "?v=1&view=table&lang=zh"),
            ("category/risk/?category=patrol", "?v=1&category=patrol"),
            ("view/pace/?v=1&figure=guns-per-day&utm_source=x", "?v=1&view=pace&figure=guns-per-day"),
            ("zh/view/table/?sort=name。", "?v=1&view=table&sort=name&lang=zh"),
        ] {
            reader.open(link).await?;
            let by_link = reader.visible_state().await?;
            reader.open(page).await?;
            assert_eq!(reader.visible_state().await?, by_link, "{page}");
            assert_eq!(reader.ignored().await?, [""; 0], "{page}");
        }
        Ok(())
    });
}

#[test]
fn a_shared_link_is_that_of_a_page_with_the_rest_in_its_query() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        for (link, shared) in [
            ("", "?v=1"),
            ("?v=1&lang=zh", "zh/?v=1"),
            ("?v=1&category=risk&lang=zh", "zh/category/risk/?v=1"),
            ("?v=1&view=table&category=risk&q=guns", "view/table/?v=1&category=risk&q=guns"),
            ("?v=1&view=overlaps&figure=guns&lang=zh", "zh/figure/guns/?v=1&view=overlaps"),
        ] {
            reader.open(link).await?;
            let before = reader.visible_state().await?;
            // The detail has the same button.
            let share = if link.contains("zh") { "分享" } else { "Share" };
            reader.find_all(Role::Button, share).await?[0].press().await?;
            eventually("copied link", shared.to_owned(), async || reader.link_of_address(&reader.clipboard().await?))
                .await?;
            let copied = reader.clipboard().await?;
            in_second_browser(reader, async |second| {
                second.open_address(&copied).await?;
                assert_eq!(second.visible_state().await?, before, "{copied}");
                Ok(())
            })
            .await?;
        }
        Ok(())
    });
}

#[test]
fn a_page_names_itself_in_both_languages_and_has_a_preview() {
    const HEAD: &str = "
        const href = selector => document.querySelector(selector).href;
        const image = document.querySelector('meta[property=\"og:image\"]').content;
        return fetch(new URL(image, document.baseURI)).then(answer => answer.blob()).then(createImageBitmap).then(image => [
            href('link[rel=canonical]'), href('link[hreflang=en]'), href('link[hreflang=zh-Hans]'),
            image.width + ' x ' + image.height,
        ]);
    ";
    journey(async |reader| {
        for (page, en, zh) in [
            ("", "", "zh/"),
            ("zh/figure/guns/?v=1", "figure/guns/", "zh/figure/guns/"),
            ("view/table/", "view/table/", "zh/view/table/"),
        ] {
            reader.open(page).await?;
            let own = page.split('?').next().unwrap_or_default();
            let head: [String; 4] = reader.run(HEAD, &[]).await?;
            let full = |path: &str| reader.site().address(path);
            assert_eq!(head, [full(own), full(en), full(zh), "1200 x 630".to_owned()], "{page}");
        }
        Ok(())
    });
}
