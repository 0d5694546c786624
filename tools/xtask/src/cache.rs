//! The cache folder for installed tools, shared by all clones of the repository.

use std::{
    env,
    fs::{self, File, TryLockError},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, ensure};
use flate2::Crc;

use crate::progress::say;

/// A folder of tool folders. A tool folder is either complete or missing.
pub(crate) struct Cache {
    root: PathBuf,
}

impl Cache {
    /// The cache of the user: `$XDG_CACHE_HOME/hundred-days`, or the default of the system.
    pub(crate) fn of_user() -> Result<Self> {
        let caches = match env::var_os("XDG_CACHE_HOME").map(PathBuf::from) {
            Some(folder) if folder.is_absolute() => folder,
            _ => {
                let home =
                    env::home_dir().context("there is no home folder for the tools: set HOME or XDG_CACHE_HOME")?;
                home.join(if cfg!(target_os = "macos") { "Library/Caches" } else { ".cache" })
            }
        };
        Ok(Self { root: caches.join("hundred-days") })
    }

    /// The folder `name`. If it is not complete, `fill` fills it.
    ///
    /// A new folder is filled under a temporary name and renamed when it is complete, so an interrupted installation is
    /// continued. One process fills a folder at a time; different folders can be filled at the same time.
    pub(crate) fn folder(
        &self,
        name: &str,
        is_complete: impl Fn(&Path) -> bool,
        fill: impl FnOnce(&Path) -> Result<()>,
    ) -> Result<PathBuf> {
        let folder = self.root.join(name);
        if is_complete(&folder) {
            return Ok(folder);
        }
        let _lock = self.lock(name)?;
        if is_complete(&folder) {
            return Ok(folder);
        }
        let partial = self.root.join(format!("{name}.partial"));
        fs::create_dir_all(&partial).with_context(|| format!("cannot create {}", partial.display()))?;
        fill(&partial)?;
        ensure!(is_complete(&partial), "{} is not complete after its installation", partial.display());
        remove(&folder)?;
        fs::rename(&partial, &folder).with_context(|| format!("cannot move {} to its place", partial.display()))?;
        Ok(folder)
    }

    /// Whether the folder `name` is there.
    pub(crate) fn has(&self, name: &str) -> bool {
        self.root.join(name).exists()
    }

    /// Waits until no other process fills the folder `name`. The lock is released when the file is closed, also if the
    /// process is killed.
    fn lock(&self, name: &str) -> Result<File> {
        let path = self.root.join(format!("{name}.lock"));
        let problem = || format!("cannot lock {}", path.display());
        fs::create_dir_all(&self.root).with_context(problem)?;
        let file = File::create(&path).with_context(problem)?;
        match file.try_lock() {
            Ok(()) => {}
            Err(TryLockError::WouldBlock) => {
                say(format!("waiting for another process that installs {name}"));
                file.lock().with_context(problem)?;
            }
            Err(TryLockError::Error(error)) => return Err(error).with_context(problem),
        }
        Ok(file)
    }
}

/// A short hash of a package list. A changed list gets a new folder.
pub(crate) fn fingerprint(list: &[u8]) -> u32 {
    let mut sum = Crc::new();
    sum.update(list);
    sum.sum()
}

/// Removes a folder if it exists.
pub(crate) fn remove(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("cannot remove {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    fn cache(name: &str) -> Result<Cache> {
        let root = env::temp_dir().join(format!("xtask-cache-{name}-{}", std::process::id()));
        remove(&root)?;
        Ok(Cache { root })
    }

    fn has_program(folder: &Path) -> bool {
        folder.join("program").is_file()
    }

    fn write_program(folder: &Path) -> Result<()> {
        Ok(fs::write(folder.join("program"), "")?)
    }

    #[test]
    fn a_changed_list_gets_a_new_folder() {
        assert_ne!(fingerprint(b"version 1"), fingerprint(b"version 2"));
        assert_eq!(fingerprint(b"version 1"), fingerprint(b"version 1"));
    }

    #[test]
    fn fills_a_folder_once() -> Result<()> {
        let cache = cache("once")?;
        let folder = cache.folder("tool-1", has_program, write_program)?;
        assert!(has_program(&folder));
        cache.folder("tool-1", has_program, |_| bail!("filled a second time"))?;
        remove(&cache.root)
    }

    #[test]
    fn resumes_an_interrupted_installation() -> Result<()> {
        let cache = cache("interrupted")?;
        let interrupted = cache.folder("tool-1", has_program, |folder| {
            fs::write(folder.join("half"), "")?;
            bail!("interrupted")
        });
        assert!(interrupted.is_err());
        assert!(!cache.root.join("tool-1").exists());
        let folder = cache.folder("tool-1", has_program, |folder| {
            assert!(folder.join("half").is_file());
            write_program(folder)
        })?;
        assert!(has_program(&folder));
        remove(&cache.root)
    }

    #[test]
    fn replaces_a_broken_folder() -> Result<()> {
        let cache = cache("broken")?;
        fs::create_dir_all(cache.root.join("tool-1/empty"))?;
        let folder = cache.folder("tool-1", has_program, write_program)?;
        assert!(has_program(&folder) && !folder.join("empty").exists());
        remove(&cache.root)
    }

    #[test]
    fn rejects_an_incomplete_installation() -> Result<()> {
        let cache = cache("incomplete")?;
        assert!(cache.folder("tool-1", has_program, |_| Ok(())).is_err());
        assert!(!cache.root.join("tool-1").exists());
        remove(&cache.root)
    }
}
