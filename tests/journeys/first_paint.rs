//! The first paint: a link to another state than the default never shows the default first.

use anyhow::Result;

use crate::{
    harness::{Answer, journey, until},
    page::{IS_VISIBLE, Reader},
};

/// Records the visible state of the app before each paint, if it changed.
const WATCH: &str = "
    window.seen = [];
    window.frames = 0;
    const look = () => {
        window.frames += 1;
        const app = document.getElementById('app');
        if (app) {
            const all = selector => Array.from(app.querySelectorAll(selector)).filter(isVisible);
            const texts = selector => all(selector).map(element => element.textContent).join();
            const sight = [
                texts('h1'),
                texts('[role=tab][aria-selected=true]'),
                all('[data-figure]').map(mark => mark.dataset.figure).join(' '),
                texts('.group-title'),
                texts('aside h2'),
            ];
            const isNew = JSON.stringify(window.seen.at(-1)) !== JSON.stringify(sight);
            if (all('*').length > 0 && isNew) window.seen.push(sight);
        }
        requestAnimationFrame(look);
    };
    requestAnimationFrame(look);
";

/// The visible state of the page: its title, selected tab, marks, group titles, and the title of the detail panel.
type VisibleState = [String; 5];

#[test]
fn a_link_to_another_state_never_paints_the_default() {
    journey(async |reader| {
        reader.chromium().run_before_page_scripts(&[IS_VISIBLE, WATCH].concat()).await?;
        reader.open("").await?;
        reader.wait_for_paint().await?;
        let default: Vec<VisibleState> = reader.run("return window.seen", &[]).await?;
        // The page may be painted while it loads. The last state is the complete one.
        let default = default.last().expect("the default");

        for link in [
            "?v=1&view=table",
            "?v=1&lang=zh",
            "?lang=zh",
            "?v=1&category=risk",
            "?v=1&q=guns",
            "?v=1&scale=linear",
            "?v=1&sort=name",
            "?v=1&figure=knives",
            "?v=1&VIEW=Table%20&category=risk,Patrol&lang=zh-CN",
            "?v=1&view=table&category=patrol.risk&sort=name-reversed&figure=knives&lang=zh",
        ] {
            reader.site().answer_for_dataset(Answer::Withhold);
            reader.navigate(link).await?;
            wait_for_frames(reader, 3).await?;
            let frame: Vec<VisibleState> = reader.run("return window.seen", &[]).await?;
            assert!(!frame.is_empty(), "{link} shows its page shell");
            reader.site().answer_for_dataset(Answer::File);
            reader.wait_until_ready().await?;
            let frames: usize = reader.run("return window.frames", &[]).await?;
            wait_for_frames(reader, frames + 3).await?;
            let seen: Vec<VisibleState> = reader.run("return window.seen", &[]).await?;
            let last = seen.last().expect("a page");
            assert_ne!(last, default, "{link}");
            // The browser may paint while it still parses the page. Such frames come first and show only the start of
            // the page, without its view bar.
            let is_parsed = |state: &&VisibleState| !state[1].is_empty();
            let parsing = seen.iter().take_while(|state| !is_parsed(state)).count();
            assert!(
                seen[..parsing].iter().all(|state| state[0].is_empty() || state[0] == last[0]),
                "{link}: {seen:#?}"
            );
            for [title, tab, ..] in &seen[parsing..] {
                assert_eq!((title, tab), (&last[0], &last[1]), "the page shell of {link}");
            }
            for [_, _, rest @ ..] in &seen {
                for (part, shown) in rest.iter().zip(&last[2..]) {
                    assert!(shown.starts_with(part), "{link} shows another state first: {seen:#?}");
                }
            }
        }
        Ok(())
    });
}

#[test]
fn a_link_that_names_the_defaults_shows_the_prerendered_page_at_once() {
    journey(async |reader| {
        reader.open("").await?;
        let default = reader.visible_state().await?;
        for link in ["?v=1", "?v=1&lang=en", "?v=1&lang=en&utm_source=x&other"] {
            reader.site().answer_for_dataset(Answer::Withhold);
            reader.navigate(link).await?;
            assert_eq!(reader.marks().await?.len(), 27, "{link} shows the default before any script");
            reader.site().answer_for_dataset(Answer::File);
            reader.wait_until_ready().await?;
            assert_eq!(reader.visible_state().await?, default, "{link}");
        }
        Ok(())
    });
}

/// Waits until the page has been painted this many times.
async fn wait_for_frames(reader: &Reader, count: usize) -> Result<()> {
    let has_painted = async || Ok((reader.run::<usize>("return window.frames", &[]).await? >= count).then_some(()));
    until("frames", has_painted).await
}
