//! The fonts of the tests. `tests/fonts.conf` hides all others from the browsers.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context as _, Result, bail};

use super::debian;
use crate::{progress::say, repository};

/// The Debian packages of the fonts.
const DEBIAN_PACKAGES: [&str; 2] = ["fonts-dejavu-core", "fonts-noto-cjk"];

/// Installs missing fonts on systems with fontconfig.
pub(super) fn ensure() -> Result<()> {
    if !cfg!(target_os = "linux") {
        return Ok(());
    }
    let file = file();
    let settings = fs::read_to_string(&file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut missing = missing(&settings);
    if !missing.is_empty() && debian::can_install() {
        say("installing the fonts of the tests");
        debian::install(&DEBIAN_PACKAGES)?;
        missing = self::missing(&settings);
    }
    if missing.is_empty() {
        return Ok(());
    }
    bail!(
        "the tests lay pages out in fonts that were not found: {}\n  \
         on Debian:  sudo apt-get install {}\n  \
         elsewhere:  put these files into ~/.local/share/fonts",
        missing.join(", "),
        DEBIAN_PACKAGES.join(" ")
    )
}

/// Restricts a command to the fonts of the tests.
pub(crate) fn with_test_fonts(command: &mut Command) -> &mut Command {
    command.env("FONTCONFIG_FILE", file())
}

fn file() -> PathBuf {
    repository::root().join("tests/fonts.conf")
}

/// The accepted fonts that are in none of the configured folders.
fn missing(settings: &str) -> Vec<String> {
    let mut found = Vec::new();
    for folder in folders(settings) {
        collect_names(&folder, &mut found);
    }
    accepted(settings).into_iter().filter(|name| !found.contains(name)).collect()
}

/// The file names of the accepted fonts.
fn accepted(settings: &str) -> Vec<String> {
    let globs = settings.split("<glob>*/").skip(1);
    globs.filter_map(|rest| Some(rest.split_once("</glob>")?.0.to_owned())).collect()
}

/// The font folders of the configuration.
fn folders(settings: &str) -> Vec<PathBuf> {
    let named = settings.split("<dir>").skip(1).filter_map(|rest| Some(rest.split_once("</dir>")?.0.into()));
    let of_user = env::var_os("XDG_DATA_HOME")
        .map(PathBuf::from)
        .or_else(|| Some(PathBuf::from(env::var_os("HOME")?).join(".local/share")))
        .map(|folder| folder.join("fonts"));
    named.chain(of_user).collect()
}

/// Adds the names of all files in a folder and its subfolders. Unreadable folders are ignored.
fn collect_names(folder: &Path, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            collect_names(&path, names);
        } else {
            names.push(entry.file_name().to_string_lossy().into_owned());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn settings() -> String {
        fs::read_to_string(file()).expect("the settings")
    }

    #[test]
    fn the_settings_name_fonts_for_both_languages() {
        let accepted = accepted(&settings());
        for name in ["DejaVuSans.ttf", "DejaVuSerif-Bold.ttf", "NotoSansCJK-Regular.ttc"] {
            assert!(accepted.iter().any(|accepted| accepted == name), "{name} is not among {accepted:?}");
        }
        assert!(folders(&settings()).contains(&"/usr/share/fonts".into()));
    }

    #[test]
    fn an_uninstalled_font_is_missing() {
        let settings = settings().replace("*/DejaVuSans.ttf", "*/NoSuchFont.ttf");
        assert!(missing(&settings).contains(&"NoSuchFont.ttf".to_owned()));
    }
}
