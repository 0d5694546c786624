//! One journey: a reader with a window of their own on a site of their own.

use std::{
    panic::{AssertUnwindSafe, catch_unwind, resume_unwind},
    path::{Path, PathBuf},
    sync::Arc,
    thread,
};

use anyhow::Result;
use thirtyfour::WebDriver;

use super::{
    chromium::Chromium,
    driver::{Driver, RUNTIME},
    site::Site,
};
use crate::page::Reader;

/// Runs a journey. Where it fails, a picture of what the reader saw last is kept.
pub(crate) fn journey(steps: impl AsyncFnOnce(&Reader) -> Result<()>) {
    if let Err(error) = attempt(steps) {
        panic!("{error:?}");
    }
}

fn attempt(steps: impl AsyncFnOnce(&Reader) -> Result<()>) -> Result<()> {
    let driver = Driver::shared()?;
    let _place = RUNTIME.block_on(Driver::place())?;
    let browser = RUNTIME.block_on(driver.browser())?;
    let reader = RUNTIME.block_on(async {
        open_window(&browser).await?;
        Ok::<_, anyhow::Error>(Reader::new(browser.clone(), Arc::new(Site::serve().await?)))
    })?;
    let outcome = catch_unwind(AssertUnwindSafe(|| RUNTIME.block_on(steps(&reader))));
    let is_well = matches!(outcome, Ok(Ok(())));
    drop(reader);
    if is_well {
        RUNTIME.block_on(close_window(&browser))?;
        driver.keep(browser);
    } else {
        let picture = picture_path();
        let saved = RUNTIME.block_on(browser.screenshot(&picture)).is_ok();
        _ = RUNTIME.block_on(browser.quit());
        if saved {
            eprintln!("what the reader saw last: {}", picture.display());
        }
    }
    outcome.unwrap_or_else(|panic| resume_unwind(panic))
}

/// Lets someone with a browser of their own visit the same site.
pub(crate) async fn someone_else(reader: &Reader, steps: impl AsyncFnOnce(&Reader) -> Result<()>) -> Result<()> {
    let driver = Driver::shared()?;
    let browser = driver.browser().await?;
    open_window(&browser).await?;
    steps(&Reader::new(browser.clone(), Arc::clone(reader.site()))).await?;
    close_window(&browser).await?;
    driver.keep(browser);
    Ok(())
}

/// A window that knows nothing of earlier journeys; the browser's first one stays open and empty.
async fn open_window(browser: &WebDriver) -> Result<()> {
    let window = browser.new_tab().await?;
    browser.switch_to_window(window).await?;
    Chromium::of(browser).prepare().await
}

async fn close_window(browser: &WebDriver) -> Result<()> {
    browser.close_window().await?;
    let windows = browser.windows().await?;
    if let Some(first) = windows.into_iter().next() {
        browser.switch_to_window(first).await?;
    }
    Ok(())
}

/// The file for the picture of a journey that failed, named after it.
fn picture_path() -> PathBuf {
    let thread = thread::current();
    let name = thread.name().unwrap_or("journey").replace("::", "-");
    Path::new(env!("CARGO_TARGET_TMPDIR")).join(name).with_extension("png")
}
