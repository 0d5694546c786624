//! Embedded views in pages of other sites.

use anyhow::{Context as _, Result};
use hundred_days::query::View;
use thirtyfour::Key;

use crate::{
    common::dataset,
    harness::{Answer, MediaPreference, Site, eventually, journey, until},
    page::{Reader, Role},
    theme::is_dark,
};

/// The embed code in the dialog, after these choices.
pub(crate) async fn code(reader: &Reader, link: &str, choices: &[&str]) -> Result<String> {
    reader.open(link).await?;
    reader.press_in_menu("Embed").await?;
    for choice in choices {
        reader.press(choice).await?;
    }
    code_shown(reader).await
}

async fn code_shown(reader: &Reader) -> Result<String> {
    reader.find(Role::Region, "Code").await?;
    reader.run("return document.querySelector('dialog pre').textContent", &[]).await
}

/// Another site with a host page around some code. The page records the messages that it receives.
pub(crate) async fn host(content: &str) -> Result<Site> {
    let site = Site::serve().await?;
    let listen = "<script>window.heard = []; addEventListener('message', event => heard.push(event.data));</script>";
    let page = format!("<!DOCTYPE html><html lang=en><title>A host</title>{listen}<p>A text.</p>{content}");
    site.answer_for("host.html", Answer::Html(page));
    Ok(site)
}

/// Waits until an iframe is as high as its content, and returns that height.
pub(crate) async fn fitting_height(reader: &Reader) -> Result<f64> {
    until("the frame to be as high as its content", async || {
        reader.enter_frame(0).await?;
        let content = "return Math.ceil(document.querySelector('.embed').getBoundingClientRect().height)";
        let content: f64 = reader.run(content, &[]).await?;
        reader.leave_frame().await?;
        let frame = reader.frame_height(0).await?;
        Ok(((frame - content).abs() < 1.0 && content > 200.0).then_some(frame))
    })
    .await
}

#[test]
fn a_frame_is_as_high_as_its_content_at_every_width() {
    journey(async |reader| {
        let site = host(&code(reader, "?v=1&view=pace&category=patrol", &[]).await?).await?;
        reader.visit(&site.address("host.html")).await?;
        let wide = fitting_height(reader).await?;
        reader.chromium().resize(360, 900).await?;
        let narrow = fitting_height(reader).await?;
        assert!(narrow > wide, "{narrow} pixels after {wide}");
        reader.chromium().resize(1280, 900).await?;
        assert_eq!(fitting_height(reader).await?, wide);

        // An open detail that extends below the view makes the iframe higher.
        reader.enter_frame(0).await?;
        let figure: String =
            reader.run("return [...document.querySelectorAll('[data-figure]')].at(-1).dataset.figure", &[]).await?;
        reader.mark(&figure).await?.press().await?;
        reader.detail().await?;
        reader.leave_frame().await?;
        eventually("whether the detail fits", true, async || Ok(reader.frame_height(0).await? > wide + 50.0)).await?;
        reader.enter_frame(0).await?;
        assert!(
            reader
                .run::<bool>(
                    "return document.querySelector('.side').getBoundingClientRect().bottom <= innerHeight",
                    &[]
                )
                .await?
        );
        reader.press("Close").await?;
        reader.leave_frame().await?;
        assert_eq!(fitting_height(reader).await?, wide);
        Ok(())
    });
}

#[test]
fn without_its_script_a_frame_keeps_its_height_and_scrolls() {
    journey(async |reader| {
        let code = code(reader, "?v=1&view=table", &["Fixed"]).await?;
        assert!(!code.contains("<script"), "{code}");
        let site = host(&code).await?;
        reader.visit(&site.address("host.html")).await?;
        eventually("whether a height was told", true, async || {
            reader.run("return heard.some(message => message.height > 700)", &[]).await
        })
        .await?;
        assert_eq!(reader.frame_height(0).await?, 640.0);
        reader.enter_frame(0).await?;
        assert!(reader.run::<bool>("return document.documentElement.scrollHeight > innerHeight", &[]).await?);
        Ok(())
    });
}

#[test]
fn a_frame_that_cannot_load_the_program_says_so_at_its_height() {
    journey(async |reader| {
        reader.open("").await?;
        let link = "?v=1&view=pace&embed=1&lang=zh";
        // Its scripts are of no origin, and the server does not allow those of other origins.
        let frame =
            format!("<iframe sandbox=allow-scripts src=\"{}\" height=400></iframe>", reader.site().address(link));
        let site = host(&frame).await?;
        reader.visit(&site.address("host.html")).await?;
        reader.enter_frame_at_once(0).await?;
        eventually("a notice", true, async || {
            Ok(reader.text().await?.contains("The interactive charts could not be loaded here."))
        })
        .await?;
        let open: (String, String) =
            reader.run("const link = document.querySelector('a'); return [link.href, link.target]", &[]).await?;
        assert_eq!(open, (reader.site().address(link), "_blank".to_owned()));
        let height: f64 = reader.run("return document.documentElement.scrollHeight", &[]).await?;
        assert!(height <= 400.0, "{height}");
        Ok(())
    });
}

#[test]
fn heights_from_other_sites_are_ignored() {
    journey(async |reader| {
        let claim = |height: &str| {
            format!(
                "<!DOCTYPE html><title>x</title><script>parent.postMessage({{ type: 'hundred-days:height', height: {height} }}, '*')</script>"
            )
        };
        let forger = Site::serve().await?;
        forger.answer_for("forger.html", Answer::Html(claim("1234")));
        // Pages of the same site that send a message without a valid height.
        let absurd = [("a.html", "NaN"), ("b.html", "1e9"), ("c.html", "-5"), ("d.html", "'400'"), ("e.html", "{}")];
        for (name, height) in absurd {
            reader.site().answer_for(name, Answer::Html(claim(height)));
        }
        let frame = |address: String| format!("<iframe src=\"{address}\" title=x height=222></iframe>");
        let mut content = code(reader, "?v=1&view=pace&category=patrol", &[]).await?;
        content += &frame(forger.address("forger.html"));
        for (name, _) in absurd {
            content += &frame(reader.site().address(name));
        }
        let site = host(&content).await?;
        reader.visit(&site.address("host.html")).await?;
        let height = fitting_height(reader).await?;
        let claims = "return heard.filter(message => message.type === 'hundred-days:height').length";
        until("all claims", async || Ok((reader.run::<u64>(claims, &[]).await? > 6).then_some(()))).await?;
        // The host page itself is not an iframe.
        reader.run::<()>("postMessage({ type: 'hundred-days:height', height: 1234 }, '*')", &[]).await?;
        reader.wait_for_paint().await?;
        assert_eq!(reader.frame_height(0).await?, height);
        for place in 1..7 {
            assert_eq!(reader.frame_height(place).await?, 226.0, "frame {place}, with its border");
        }
        Ok(())
    });
}

#[test]
fn an_embedded_page_has_the_theme_of_its_link_or_of_the_page_around_it() {
    journey(async |reader| {
        let check = async |dark: bool| {
            reader.enter_frame(0).await?;
            eventually("whether it is dark", dark, async || is_dark(reader).await).await?;
            reader.leave_frame().await
        };
        reader.chromium().emulate_preferences(&[MediaPreference::Light]).await?;
        let code = code(reader, "?v=1&view=ratios", &["Dark"]).await?;
        let site = host(&code).await?;
        reader.visit(&site.address("host.html")).await?;
        check(true).await?;
        let set = "document.querySelector('iframe').dataset.theme = arguments[0]";
        for (theme, dark) in [("light", false), ("dark", true), ("auto", false), ("dark", true), ("sepia", true)] {
            reader.run::<()>(set, &[theme.into()]).await?;
            check(dark).await?;
        }
        // The embedded page accepts messages from its parent window only.
        reader.enter_frame(0).await?;
        let forged = "postMessage({ type: 'hundred-days:theme', theme: 'light' }, '*')";
        reader.run::<()>(forged, &[]).await?;
        reader.wait_for_paint().await?;
        assert!(is_dark(reader).await?);

        // A theme that the host page sets from the start is sent with the first height.
        reader.leave_frame().await?;
        let site = host(&code.replace("<iframe ", "<iframe data-theme=light ")).await?;
        reader.visit(&site.address("host.html")).await?;
        check(false).await?;

        // Without a theme the device's theme applies, even if the reader chose another one on the site itself.
        reader.open("").await?;
        reader.run::<()>("localStorage.setItem('theme', 'dark')", &[]).await?;
        reader.open("?v=1&embed=1").await?;
        assert!(!is_dark(reader).await?);
        reader.run::<()>("localStorage.removeItem('theme')", &[]).await
    });
}

#[test]
fn every_embedded_view_shows_its_source_and_a_link_to_the_full_page() {
    journey(async |reader| {
        for view in View::ALL.map(View::name) {
            for (language, way, source) in [
                ("en", "Open the full page (opens a new tab)", "As reported by China’s Ministry of Public Security"),
                ("zh", "打开完整页面 （在新标签页中打开）", "据中国公安部"),
            ] {
                let link = format!("?v=1&view={view}&category=patrol.risk&scale=linear&embed=1&lang={language}");
                reader.open(&link).await?;
                let rest =
                    "return document.querySelectorAll('.masthead, .filters, .view-bar, .actions, footer').length";
                assert_eq!(reader.run::<u64>(rest, &[]).await?, 0, "{link}");
                assert!(reader.text().await?.contains(source), "{link}");
                assert!(!reader.figures().await?.is_empty(), "{link}");
                let way = reader.find(Role::Link, way).await?;
                assert_eq!(way.attribute("target").await?.as_deref(), Some("_blank"));
                assert_eq!(way.attribute("rel").await?.as_deref(), Some("noopener"));
                let address = way.property("href").await?.context("an address")?;
                let figures = reader.figures().await?;
                let back = reader.link_of_address(&address)?;
                reader.open(&back).await?;
                let named = format!("lang={language}");
                assert!(!back.contains("embed") && back.contains(&named), "{back}");
                assert_eq!(reader.figures().await?, figures, "{back}");
                assert!(reader.find_all(Role::SearchBox, "").await?.len() == 1, "{back}");
            }
        }
        Ok(())
    });
}

#[test]
fn what_is_chosen_in_an_embedded_page_stays_in_it_and_in_its_history_entry() {
    journey(async |reader| {
        reader.open("?v=1&category=risk&embed=1&theme=dark").await?;
        let entries = reader.history_length().await?;
        reader.mark("guns").await?.press().await?;
        eventually("detail", Some("Guns confiscated".to_owned()), async || reader.detail_title().await).await?;
        let link = "?v=1&category=risk&figure=guns&embed=1&theme=dark";
        eventually("address", link.to_owned(), async || reader.link().await).await?;
        assert_eq!(reader.history_length().await?, entries);

        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.stop_clock().await?;
        reader.detail().await?.find_within(Role::Button, "Share").await?.press().await?;
        reader.find(Role::Button, "Link copied").await?;
        assert_eq!(reader.link_of_address(&reader.clipboard().await?)?, "figure/guns/?v=1&category=risk");

        reader.detail().await?.find_within(Role::Button, "Cite").await?.press().await?;
        reader.find(Role::Region, "BibTeX").await?;
        reader.press_key(Key::Escape).await?;
        eventually("forms", 0, async || Ok(reader.find_all(Role::Region, "BibTeX").await?.len())).await?;
        reader.press_key(Key::Escape).await?;
        eventually("detail", None, async || reader.detail_title().await).await
    });
}

#[test]
fn an_embedded_page_says_which_version_of_the_data_it_shows_and_what_it_ignores() {
    journey(async |reader| {
        reader.open("?v=1&d=6543eacb&embed=1").await?;
        assert!(reader.text().await?.contains("version 6543eacb of the data"));
        reader.open("?v=1&view=table&theme=dark").await?;
        assert_eq!(reader.ignored().await?, ["theme=dark — only for an embedded page"]);
        reader.open("?v=1&embed=1&theme=sepia").await?;
        assert_eq!(reader.ignored().await?, ["theme=sepia — not a possible value"]);
        Ok(())
    });
}

#[test]
fn the_code_follows_the_choices_by_keyboard_alone() {
    journey(async |reader| {
        reader.chromium().set_clipboard(reader.site().origin(), true).await?;
        reader.open("?v=1&view=timeline&q=%22guns%22&figure=guns").await?;
        reader.press("More").await?;
        let opener = reader.find(Role::Button, "Embed").await?;
        opener.focus().await?;
        reader.press_key(Key::Enter).await?;
        let version = dataset().version.short();
        let site = reader.site().address("");
        let check = async |link: &str, script: bool| {
            let title = "The Hundred Days Action, in figures: Timeline";
            let frame = format!(
                "<iframe src=\"{site}?{}\" title=\"{title}\" loading=\"lazy\" style=\"width:100%;border:0\" \
                 height=\"640\" allow=\"clipboard-write\"></iframe>",
                link.replace('&', "&amp;")
            );
            let script =
                if script { format!("\n<script src=\"{site}embed.js\" async></script>") } else { String::new() };
            eventually("code", [frame, script].concat(), async || code_shown(reader).await).await?;
            let src: String = reader.run("return document.querySelector('dialog iframe').src", &[]).await?;
            assert_eq!(src, format!("{site}?{link}"), "the preview shows what the code does");
            Ok::<_, anyhow::Error>(())
        };
        let pinned = format!("v=1&d={version}&view=timeline&q=%22guns%22&embed=1");
        check(&pinned, true).await?;
        let press = async |button: &str| {
            reader.find(Role::Button, button).await?.focus().await?;
            reader.press_key(Key::Enter).await
        };
        press("Current").await?;
        check("v=1&view=timeline&q=%22guns%22&embed=1", true).await?;
        press("Dark").await?;
        check("v=1&view=timeline&q=%22guns%22&embed=1&theme=dark", true).await?;
        press("Fixed").await?;
        check("v=1&view=timeline&q=%22guns%22&embed=1&theme=dark", false).await?;
        reader.stop_clock().await?;
        press("Copy code").await?;
        reader.find(Role::Button, "Copied").await?;
        assert_eq!(reader.clipboard().await?, code_shown(reader).await?);
        reader.press_key(Key::Escape).await?;
        eventually("dialogs", 0, async || {
            reader.run::<u64>("return document.querySelectorAll('dialog').length", &[]).await
        })
        .await?;
        assert_eq!(reader.focused_name().await?, "More");
        Ok(())
    });
}

#[test]
fn embedded_pages_and_the_dialog_are_accessible_and_fit_a_phone() {
    journey(async |reader| {
        let mut violations = Vec::new();
        for view in View::ALL.map(View::name) {
            for rest in ["&theme=light", "&theme=dark&lang=zh", "&figure=guns"] {
                reader.open(&format!("?v=1&view={view}&embed=1{rest}")).await?;
                for width in [320, 720] {
                    reader.chromium().resize(width, 900).await?;
                    reader.wait_for_paint().await?;
                    assert!(reader.overflow().await? <= 0.0, "{view}{rest} at {width} pixels");
                    violations
                        .extend(reader.violations().await?.into_iter().map(|found| format!("{view}{rest}: {found}")));
                }
            }
        }
        for (wish, width) in
            [(MediaPreference::Light, 1280), (MediaPreference::Dark, 390), (MediaPreference::Light, 320)]
        {
            reader.chromium().resize(width, 900).await?;
            reader.chromium().emulate_preferences(&[wish, MediaPreference::ReducedMotion]).await?;
            reader.open("?v=1&lang=en").await?;
            reader.press_in_menu("Embed").await?;
            reader.find(Role::Region, "Code").await?;
            assert!(reader.overflow().await? <= 0.0, "the dialog at {width} pixels");
            assert_eq!(reader.cut_off().await?, [""; 0], "the dialog at {width} pixels");
            violations.extend(reader.violations().await?);
        }
        assert!(violations.is_empty(), "{violations:#?}");
        Ok(())
    });
}
