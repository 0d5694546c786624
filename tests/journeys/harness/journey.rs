//! One journey: a reader with their own browser window and their own copy of the site's server.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use anyhow::{Result, ensure};

use super::{
    browsers::{Browsers, RUNTIME},
    engine::Engine,
    site::Site,
};
use crate::page::Reader;

/// Runs a journey in Chromium. If it fails, a screenshot of the last state is kept.
pub(crate) fn journey(steps: impl AsyncFnOnce(&Reader) -> Result<()>) {
    journey_in(Engine::Chromium, steps);
}

/// Runs a journey in this engine. If it fails, a screenshot of the last state is kept.
pub(crate) fn journey_in(engine: Engine, steps: impl AsyncFnOnce(&Reader) -> Result<()>) {
    if let Err(error) = attempt(engine, steps) {
        panic!("{error:?}");
    }
}

fn attempt(engine: Engine, steps: impl AsyncFnOnce(&Reader) -> Result<()>) -> Result<()> {
    let browsers = Browsers::shared();
    let _slot = RUNTIME.block_on(Browsers::slot())?;
    let browser = RUNTIME.block_on(browsers.take(engine))?;
    let reader = RUNTIME.block_on(async {
        browser.open_window().await?;
        Ok::<_, anyhow::Error>(Reader::new(Arc::clone(&browser), Arc::new(Site::serve().await?)))
    })?;
    let outcome = catch_unwind(AssertUnwindSafe(|| {
        RUNTIME.block_on(async {
            steps(&reader).await?;
            check_policy(&reader).await
        })
    }));
    let is_well = matches!(outcome, Ok(Ok(())));
    drop(reader);
    if is_well {
        RUNTIME.block_on(browser.close_window())?;
        browsers.keep(browser);
    } else {
        let picture = picture_path();
        if RUNTIME.block_on(browser.session().screenshot(&picture)).is_ok() {
            eprintln!("screenshot of the failure: {}", picture.display());
        }
    }
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Checks that the page did nothing that its content security policy forbids, such as a request to another site. Only
/// Chromium has a log of this.
async fn check_policy(reader: &Reader) -> Result<()> {
    if reader.engine() == Engine::Chromium {
        let log = reader.chromium().errors().await?;
        let is_refusal = |message: &&String| {
            ["Content Security Policy", "requires 'Trusted"].iter().any(|part| message.contains(part))
        };
        let refused: Vec<_> = log.iter().filter(is_refusal).collect();
        ensure!(refused.is_empty(), "the content security policy of the page forbids what it does: {refused:#?}");
    }
    Ok(())
}

/// Runs steps on the same site in a second browser, which shares no state with the first.
pub(crate) async fn in_second_browser(reader: &Reader, steps: impl AsyncFnOnce(&Reader) -> Result<()>) -> Result<()> {
    let browsers = Browsers::shared();
    let browser = browsers.take(reader.engine()).await?;
    browser.open_window().await?;
    let second = Reader::new(Arc::clone(&browser), Arc::clone(reader.site()));
    steps(&second).await?;
    check_policy(&second).await?;
    browser.close_window().await?;
    browsers.keep(browser);
    Ok(())
}

/// The file for the screenshot of a failed journey, named after the test.
fn picture_path() -> PathBuf {
    let thread = thread::current();
    let name = thread.name().unwrap_or("journey").replace("::", "-");
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("png")
}
