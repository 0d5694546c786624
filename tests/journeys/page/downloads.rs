//! What a reader saves: the dialog that offers it, and the folder where their browser puts it.

use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicUsize, Ordering},
};

use anyhow::Result;

use super::{Reader, Role, Thing};
use crate::harness::until;

/// A folder for the downloads of one journey, as long as it is held.
pub(crate) struct Downloads {
    folder: PathBuf,
}

impl Downloads {
    /// The empty folder in which this reader's browser saves from now on.
    pub(crate) async fn of(reader: &Reader) -> Result<Self> {
        static COUNT: AtomicUsize = AtomicUsize::new(0);
        let name = format!("downloads-{}-{}", std::process::id(), COUNT.fetch_add(1, Ordering::Relaxed));
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
        fs::create_dir_all(&folder)?;
        reader.chromium().save_downloads_in(&folder).await?;
        Ok(Self { folder })
    }

    /// The next file whose name ends like this, once all of it is there; it is taken out of the folder.
    pub(crate) async fn take(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        // The browser writes under another name until it is done.
        let complete = async || {
            let names = fs::read_dir(&self.folder)?.flatten().map(|entry| entry.file_name());
            Ok(names.filter_map(|name| name.into_string().ok()).find(|name| name.ends_with(ending)))
        };
        let name = until(&format!("a saved file that ends in {ending}"), complete).await?;
        let path = self.folder.join(&name);
        let bytes = fs::read(&path)?;
        fs::remove_file(path)?;
        Ok((name, bytes))
    }
}

impl Drop for Downloads {
    fn drop(&mut self) {
        _ = fs::remove_dir_all(&self.folder);
    }
}

impl Reader {
    /// Opens the dialog that offers what is shown, in whichever language.
    pub(crate) async fn open_downloads(&self) -> Result<Thing> {
        let language: String = self.run("return document.documentElement.lang", &[]).await?;
        let name = if language == "en" { "Download" } else { "下载" };
        self.press(name).await?;
        self.find(Role::Dialog, name).await
    }
}
