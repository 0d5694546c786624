//! The download dialog, and the browser's download folder.

use std::{cell::Cell, fs, path::PathBuf};

use anyhow::Result;

use super::{PageElement, Reader, Role};
use crate::harness::until;

/// The browser's download folder.
pub(crate) struct Downloads {
    folder: PathBuf,
}

impl Downloads {
    /// The folder, emptied of files of earlier journeys.
    pub(crate) fn of(reader: &Reader) -> Result<Self> {
        let folder = reader.downloads();
        fs::remove_dir_all(&folder)?;
        fs::create_dir(&folder)?;
        Ok(Self { folder })
    }

    /// Waits for a complete file whose name ends with `ending`, and removes it from the folder.
    pub(crate) async fn take(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        // Some browsers write directly to the final name, starting with an empty file. A file is complete when its size
        // is stable.
        let before = Cell::new(0);
        let complete = async || {
            let files: Vec<_> = fs::read_dir(&self.folder)?.collect::<Result<_, _>>()?;
            let named = |file: &fs::DirEntry| file.file_name().into_string().ok().filter(|name| name.ends_with(ending));
            let Some((name, file)) = files.iter().find_map(|file| Some((named(file)?, file))) else { return Ok(None) };
            let size = file.metadata()?.len();
            Ok((size > 0 && before.replace(size) == size).then_some(name))
        };
        let name = until(&format!("a saved file that ends in {ending}"), complete).await?;
        let path = self.folder.join(&name);
        let bytes = fs::read(&path)?;
        fs::remove_file(path)?;
        Ok((name, bytes))
    }
}

impl Reader {
    /// Opens the download dialog, in either language.
    pub(crate) async fn open_downloads(&self) -> Result<PageElement> {
        let language: String = self.run("return document.documentElement.lang", &[]).await?;
        let name = if language == "en" { "Download" } else { "下载" };
        self.press(name).await?;
        self.find(Role::Dialog, name).await
    }
}
