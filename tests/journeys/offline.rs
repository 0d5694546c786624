//! Without a network: after a first visit the site works, and a newer version of it is offered.

use anyhow::Result;

use crate::{
    harness::{Answer, eventually, journey},
    page::{Downloads, Reader, Role},
};

/// Opens the page and waits until its service worker has stored the site.
pub(crate) async fn visit(reader: &Reader) -> Result<()> {
    reader.site().serve_worker();
    reader.open("").await?;
    let is_active = "return navigator.serviceWorker.getRegistration().then(found => !!(found && found.active))";
    eventually("service worker", true, async || reader.run(is_active, &[]).await).await
}

#[test]
fn after_a_visit_every_view_page_and_export_works_without_a_network() {
    journey(async |reader| {
        visit(reader).await?;
        reader.site().stop(true);
        reader.open("").await?;
        assert_eq!(reader.marks().await?.len(), 27);
        for view in ["Left open", "Relations", "Timeline", "Statement", "Table"] {
            reader.find(Role::Tab, view).await?.press().await?;
            let count = async || Ok(reader.marks().await?.len() > 3);
            eventually(view, true, count).await?;
        }
        // A page that is not stored is shown as a link to the first one.
        reader.open("zh/figure/guns/?v=1").await?;
        assert_eq!(reader.detail_title().await?.as_deref(), Some("收缴的枪支"));
        assert_eq!(reader.link().await?, "?figure=guns&lang=zh&v=1");
        reader.open("?v=1&view=pace&embed=1").await?;
        assert!(reader.marks().await?.len() > 10);
        reader.open("?v=1&edit=1").await?;
        reader.find(Role::Button, "Find the numbers").await?;
        reader.open("?v=1").await?;
        let downloads = Downloads::of(reader)?;
        let dialog = reader.open_downloads().await?;
        dialog.button_beginning("CSV").await?.press().await?;
        assert!(downloads.take("csv").await?.1.len() > 1000);
        reader.navigate("method.zh.html").await?;
        assert!(reader.text().await?.contains("方法"));
        Ok(())
    });
}

#[test]
fn a_page_comes_from_the_network_if_there_is_one_and_from_the_store_if_it_is_slow() {
    journey(async |reader| {
        visit(reader).await?;
        let page = "<!DOCTYPE html><title>new</title><p>A new page";
        reader.site().answer_for("", Answer::Html(page.to_owned()));
        reader.navigate("").await?;
        assert_eq!(reader.title().await?, "new", "not an old page");
        reader.site().answer_for("", Answer::Withhold);
        reader.open("?v=1&view=table").await?;
        assert_eq!(reader.rows().await?.len(), 27);
        reader.site().answer_for("", Answer::Status(503));
        reader.open("?v=1&category=risk").await?;
        assert_eq!(reader.marks().await?.len(), 5);
        Ok(())
    });
}

#[test]
fn a_newer_version_is_offered_in_words_and_shown_when_the_reader_asks() {
    const OFFER: &str = "return document.querySelector('.update p')?.innerText ?? ''";
    journey(async |reader| {
        visit(reader).await?;
        // Now the worker controls the page.
        reader.open("?v=1&category=risk").await?;
        let worker: String = reader.run("return fetch('worker.js').then(answer => answer.text())", &[]).await?;
        let build = worker.split("BUILD = '").nth(1).and_then(|rest| rest.get(..16)).unwrap_or_default();
        let newer = |other: &str, cache: &str| {
            worker.replace(build, other).replacen("'hundred-days '", &format!("'hundred-days {cache} '"), 1)
        };
        let update = "return navigator.serviceWorker.getRegistration().then(found => found.update()).then(() => true)";

        // Another store of the same build needs no question.
        reader.site().answer_for("worker.js", Answer::Script(newer(build, "a")));
        assert!(reader.run::<bool>(update, &[]).await?);
        let waits =
            "return navigator.serviceWorker.getRegistration().then(found => !!(found.installing || found.waiting))";
        eventually("no waiting worker", false, async || reader.run(waits, &[]).await).await?;
        assert_eq!(reader.run::<String>(OFFER, &[]).await?, "");

        for (cache, is_elsewhere) in [("b", false), ("c", true)] {
            reader.site().answer_for("worker.js", Answer::Script(newer("0123456789abcdef", cache)));
            assert!(reader.run::<bool>(update, &[]).await?);
            let offer = "A newer version of this site is ready.".to_owned();
            eventually("offer", offer, async || reader.run(OFFER, &[]).await).await?;
            if is_elsewhere {
                // Another page lets the worker become active first.
                let activate = "
                    return navigator.serviceWorker.getRegistration()
                        .then(found => found.waiting.postMessage('activate')).then(() => true)
                ";
                assert!(reader.run::<bool>(activate, &[]).await?);
                eventually("no waiting worker", false, async || reader.run(waits, &[]).await).await?;
            }
            reader.press("Show it").await?;
            eventually("no offer", String::new(), async || reader.run(OFFER, &[]).await).await?;
            reader.wait_until_ready().await?;
            assert_eq!(reader.link().await?, "?v=1&category=risk", "nothing that the reader chose is lost");
        }
        Ok(())
    });
}

#[test]
fn the_site_can_be_installed() {
    const MANIFEST: &str = "
        const address = document.querySelector('link[rel=manifest]').href;
        return fetch(address).then(answer => answer.json()).then(manifest => Promise.all(manifest.icons.map(icon =>
            fetch(new URL(icon.src, address)).then(answer => answer.blob()).then(createImageBitmap)
                .then(image => [icon.sizes, icon.purpose, image.width + 'x' + image.height]))));
    ";
    journey(async |reader| {
        reader.open("zh/view/table/").await?;
        let icons: Vec<[String; 3]> = reader.run(MANIFEST, &[]).await?;
        let expected = [["192x192", "any"], ["512x512", "any"], ["512x512", "maskable"]];
        for (icon, [size, purpose]) in icons.iter().zip(expected) {
            assert_eq!(*icon, [size, purpose, size]);
        }
        assert_eq!(icons.len(), 3);
        let places = "
            const address = document.querySelector('link[rel=manifest]').href;
            return fetch(address).then(answer => answer.json())
                .then(manifest => [manifest.start_url, manifest.scope].map(url => new URL(url, address).href))
        ";
        let places: [String; 2] = reader.run(places, &[]).await?;
        assert_eq!(places, [reader.site().address("zh/"), reader.site().address("")]);
        Ok(())
    });
}
