//! Hostile datasets and links: each is refused with a message that says where and why, or shown as plain text.

use anyhow::Result;
use serde_json::{Value, json};

use crate::{
    datasets::{WATCH_TITLES, carrying, check_refused, other},
    embed::host,
    harness::{eventually, journey},
    page::{Downloads, IS_VISIBLE, Reader, Role},
};

/// A dataset with a text in the place of another.
fn with_text(from: &str, to: &str) -> String {
    let text = other().to_string();
    assert!(text.contains(from), "{from}");
    text.replacen(from, to, 1)
}

/// A derived figure that is computed from the one before it.
fn computed_from_the_last(model: &Value, place: usize) -> Value {
    let last = place.checked_sub(1).map_or_else(|| "suspects".into(), |last| format!("d{last}"));
    json!({ "id": format!("d{place}"), "label": model["label"], "kind": "difference", "of": last, "per": last,
        "scope": "same" })
}

#[test]
fn hostile_datasets_are_refused_with_their_place() {
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(&[IS_VISIBLE, WATCH_TITLES].concat()).await?;
        reader.navigate("method.html").await?;
        let deep = [&"[".repeat(20_000), "", &"]".repeat(20_000)].concat();
        let mut chain = other();
        let first = chain["derived"][0].clone();
        chain["derived"] = (0..1_000).map(|at| computed_from_the_last(&first, at)).collect();
        let many = format!("{{\"figures\": [{}]}}", "{},".repeat(200_000).trim_end_matches(','));
        for (dataset, expected) in [
            // Nested deeper than a reader of JSON goes.
            (deep, "expected well-formed JSON"),
            (with_text("\"id\":", "\"id\": \"fixture\", \"id\":"), "/id"),
            (with_text("\"value\":465800", "\"value\":1e999"), "number out of range"),
            (with_text("\"value\":465800", &format!("\"value\":{}", "9".repeat(400))), "number out of range"),
            (with_text("\"value\":465800", "\"value\":\"465800\""), "/figures/1/value"),
            // The text would be read from right to left.
            (with_text("\"Another statement\"", "\"\u{202e}tnemetats\""), "/title/en"),
            // A Cyrillic letter that looks like a Latin one.
            (with_text("\"fixture\"", "\"fi\u{445}ture\""), "/id"),
            (with_text("\"fixture\"", "\"__proto__\""), "/id"),
            (with_text("\"fixture\"", "\"../../method\""), "/id"),
            (many, "fewer than 100 items"),
            // Laying out a text of a million characters takes seconds.
            (with_text("\"Another statement\"", &format!("\"{}\"", "x".repeat(1_000_000))), "at most 5000 characters"),
            (chain.to_string(), "at most 100 computations in a row"),
        ] {
            let carried = carrying(reader, &dataset).await?;
            check_refused(reader, &carried, &[expected]).await?;
        }
        Ok(())
    });
}

#[test]
fn a_formula_in_a_label_stays_a_text_in_every_file() {
    journey(async |reader| {
        reader.navigate("method.html").await?;
        let mut dataset = other();
        let formula = "=HYPERLINK(\"https://example.org\")";
        dataset["figures"][0]["label"]["en"] = json!(formula);
        let carried = carrying(reader, &dataset.to_string()).await?;
        reader.open(&carried).await?;
        let downloads = Downloads::of(reader)?;
        let dialog = reader.open_downloads().await?;
        for (button, is_neutral) in [("CSV", true), ("JSON", false)] {
            dialog.button_beginning(button).await?.press().await?;
            let (_, file) = downloads.take(&button.to_lowercase()).await?;
            let file = String::from_utf8(file)?;
            assert_eq!(file.contains("\"'=HYPERLINK("), is_neutral, "{button}");
            assert!(file.contains("=HYPERLINK("), "{button}: nothing is lost");
        }
        Ok(())
    });
}

#[test]
fn hostile_links_show_the_page_and_name_what_they_cannot_do() {
    journey(async |reader| {
        for link in [
            "?v=1&view=__proto__&category=constructor&figure=toString&sum=valueOf.guns",
            "?v=1&q=%3Cimg%20src%3Dx%20onerror%3Dwindow.hacked%3D1%3E&view=%3Cscript%3E",
            "?v=1&category=javascript:window.hacked=1&lang=../../zh",
            "?v=1&q=%E0%A4%A&figure=%00guns%00&view=table%0d%0aSet-Cookie:x",
            "?v=999999999999999999999&d=zzzzzzzz&embed=2&theme=%22%3E",
            "figure/guns/?figure=%2e%2e%2f&lang=%F0%9F%92%A9",
        ] {
            reader.open(link).await?;
            let harm = "return document.images.length + Boolean(window.hacked)";
            assert_eq!(reader.run::<i64>(harm, &[]).await?, 0, "{link}");
            assert!(!reader.ignored().await?.is_empty(), "{link}");
            assert_eq!(reader.chromium().errors().await?, [""; 0], "{link}");
        }
        let long = format!("?v=1&{}", "category=risk&x=y&".repeat(2_000));
        reader.open(&long).await?;
        eventually("marks", 5, async || Ok(reader.marks().await?.len())).await
    });
}

#[test]
fn messages_of_other_windows_change_nothing() {
    const SEND: &str = "
        for (const data of [null, 1, 'activate', {}, { type: 'hundred-days:theme', theme: '\"><img src=x>' },
            { type: 'hundred-days:height', height: 1e9 }  , []]) {
            postMessage(data, '*');
        }
        return document.documentElement.outerHTML.length;
    ";
    journey(async |reader| {
        reader.open("?v=1&category=risk").await?;
        let before: Value = reader.visible_state().await?;
        reader.run::<usize>(SEND, &[]).await?;
        assert_eq!(reader.visible_state().await?, before);
        check_usable(reader).await?;
        Ok(())
    });
}

#[test]
fn messages_of_a_hostile_host_change_nothing() {
    const SEND: &str = "
        const view = frames[0];
        const type = 'hundred-days:theme';
        for (const data of [null, 1, 'activate', 'hundred-days:theme', [], {}, { type: 1 }, { type: 'hundred-days:height', height: 1e9 },
            { type }, { type, theme: 1 }, { type, theme: [] }, { type, theme: 'sepia' }, { type, theme: '\"><img src=x>' },
            { type, theme: '__proto__' }, { type, theme: 'dark'.repeat(1e5) }, new Map([['type', type], ['theme', 'dark']])]) {
            view.postMessage(data, '*');
        }
    ";
    const PAGE: &str =
        "return [document.documentElement.dataset.theme ?? null, document.querySelector('#app').innerHTML]";
    journey(async |reader| {
        reader.open("").await?;
        let address = reader.site().address("?v=1&category=risk&embed=1");
        let site = host(&format!("<iframe src=\"{address}\" width=800 height=600></iframe>")).await?;
        reader.visit(&site.address("host.html")).await?;
        reader.enter_frame(0).await?;
        let before: (Option<String>, String) = reader.run(PAGE, &[]).await?;
        reader.leave_frame().await?;
        reader.run::<()>(SEND, &[]).await?;
        reader.enter_frame(0).await?;
        reader.wait_for_paint().await?;
        assert_eq!(reader.run::<(Option<String>, String)>(PAGE, &[]).await?, before);
        reader.leave_frame().await?;
        // The page does listen: it has the theme that its host gives it.
        let dark = "frames[0].postMessage({ type: 'hundred-days:theme', theme: 'dark' }, '*')";
        reader.run::<()>(dark, &[]).await?;
        reader.enter_frame(0).await?;
        eventually("theme", Some("dark".to_owned()), async || {
            reader.run("return document.documentElement.dataset.theme ?? null", &[]).await
        })
        .await?;
        assert_eq!(reader.run::<(Option<String>, String)>(PAGE, &[]).await?.1, before.1);
        reader.leave_frame().await?;
        let errors = reader.chromium().errors().await?;
        // The host page has no icon.
        assert!(errors.iter().all(|error| error.contains("favicon.ico")), "{errors:?}");
        Ok(())
    });
}

#[test]
fn an_address_that_the_site_does_not_have_never_leads_to_another_host() {
    journey(async |reader| {
        reader.navigate("404.html").await?;
        let page: String = reader.run("return fetch('404.html').then(answer => answer.text())", &[]).await?;
        let script = page.split("<script>").nth(1).and_then(|rest| rest.split("</script>").next()).unwrap_or_default();
        let run = format!(
            "const [path, query] = arguments; let target = null;
             const location = {{ origin: 'https://a.example', pathname: path, search: query, hash: '',
                 replace: url => {{ target = new URL(url).href; }} }};
             {script}
             return target;"
        );
        for (path, target) in [
            ("/figure/old/", Some("https://a.example/?figure=old&v=1")),
            ("/some/place/zh/figure/guns/%E3%80%82", Some("https://a.example/some/place/?figure=guns&lang=zh&v=1")),
            ("/view/site/figure/x/", Some("https://a.example/view/site/?figure=x&v=1")),
            ("/app/figure/guns/", Some("https://a.example/app/?figure=guns&v=1")),
            ("//evil.example/figure/x/", Some("https://a.example//evil.example/?figure=x&v=1")),
            ("/%5Cevil.example/figure/x/", Some("https://a.example//evil.example/?figure=x&v=1")),
            ("/x/y", None),
        ] {
            let found: Option<String> = reader.run(&run, &[json!(path), json!("?v=1")]).await?;
            assert_eq!(found.as_deref(), target, "{path}");
        }
        Ok(())
    });
}

async fn check_usable(reader: &Reader) -> Result<()> {
    reader.find(Role::Tab, "Table").await?.press().await?;
    eventually("rows", 5, async || Ok(reader.rows().await?.len())).await
}
