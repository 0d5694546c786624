//! The size of the whole site.

use std::{fs, path::Path};

use anyhow::{Context as _, Result, ensure};

use crate::{progress::say, repository};

/// The limit of all files of the site, in bytes.
const LIMIT: u64 = 10_000_000;

/// Says how large the site is, and fails if it is too large.
pub(crate) fn check_whole_site() -> Result<()> {
    let size = size(&repository::dist())?;
    say(format!("the whole site has {:.1} MB", size as f64 / 1e6));
    ensure!(size <= LIMIT, "the whole site has {size} bytes, more than {LIMIT}");
    Ok(())
}

/// The size of all files in a folder and in its folders.
fn size(folder: &Path) -> Result<u64> {
    let mut sum = 0;
    for entry in fs::read_dir(folder).with_context(|| format!("cannot read {}", folder.display()))? {
        let path = entry?.path();
        sum += if path.is_dir() { size(&path)? } else { path.metadata()?.len() };
    }
    Ok(sum)
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::size;

    #[test]
    fn the_files_of_all_folders_are_counted() -> anyhow::Result<()> {
        let folder = std::env::temp_dir().join(format!("whole-site-{}", std::process::id()));
        fs::create_dir_all(folder.join("a/b"))?;
        fs::write(folder.join("x"), "12")?;
        fs::write(folder.join("a/b/y"), "345")?;
        let counted = size(&folder);
        fs::remove_dir_all(&folder)?;
        assert_eq!(counted?, 5);
        Ok(())
    }
}
