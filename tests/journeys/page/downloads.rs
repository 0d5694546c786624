//! What a reader saves: the dialog that offers it, and the folder where their browser puts it.

use std::{fs, path::PathBuf};

use anyhow::Result;

use super::{Reader, Role, Thing};
use crate::harness::until;

/// The folder in which a reader's browser saves what they download.
pub(crate) struct Downloads {
    folder: PathBuf,
}

impl Downloads {
    /// The folder, without what an earlier journey saved.
    pub(crate) fn of(reader: &Reader) -> Result<Self> {
        let folder = reader.downloads();
        fs::remove_dir_all(&folder)?;
        fs::create_dir(&folder)?;
        Ok(Self { folder })
    }

    /// The next file whose name ends like this, once all of it is there; it is taken out of the folder.
    pub(crate) async fn take(&self, ending: &str) -> Result<(String, Vec<u8>)> {
        // Until it is done, a browser writes under another name; Firefox reserves the right one with an empty file.
        let complete = async || {
            let files: Vec<_> = fs::read_dir(&self.folder)?.collect::<Result<_, _>>()?;
            let is_filled = |file: &&fs::DirEntry| file.metadata().is_ok_and(|file| file.len() > 0);
            let names = files.iter().filter(is_filled).filter_map(|file| file.file_name().into_string().ok());
            Ok(names.into_iter().find(|name| name.ends_with(ending)))
        };
        let name = until(&format!("a saved file that ends in {ending}"), complete).await?;
        let path = self.folder.join(&name);
        let bytes = fs::read(&path)?;
        fs::remove_file(path)?;
        Ok((name, bytes))
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
