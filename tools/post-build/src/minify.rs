//! Minifies scripts with terser, if it is available.

use std::{env, fs, path::Path, process::Command};

use anyhow::{Context as _, Result};

use crate::program::{find, run};

/// The beginning of the tag of the page’s own script, the only one with such attributes.
const SCRIPT: &str = "<script data-";

/// Whether a script is a module.
#[derive(Clone, Copy, PartialEq)]
pub(crate) enum Kind {
    /// A module: its top-level names can be changed.
    Module,
    /// A classic script.
    Classic,
}

/// Minifies a script in place. Returns whether there is a terser, and says so if there is none.
pub(crate) fn minify(script: &Path, kind: Kind) -> Result<bool> {
    let Some(terser) = find("terser") else {
        eprintln!("there is no terser: the site works the same, but its scripts are larger");
        return Ok(false);
    };
    let mut command = Command::new(terser);
    command.args((kind == Kind::Module).then_some("--module"));
    run(command.args(["--compress", "passes=2", "--mangle", "--output"]).args([script; 2]))?;
    Ok(true)
}

/// The version of terser; empty if there is none.
pub(crate) fn version() -> Result<String> {
    let Some(terser) = find("terser") else { return Ok(String::new()) };
    let output = Command::new(terser).arg("--version").output().context("terser cannot be started")?;
    String::from_utf8(output.stdout).context("terser printed no version")
}

/// The built page with its script minified from the source of the page: Trunk’s script is as short, but it is a tenth
/// larger once it is compressed.
pub(crate) fn with_smaller_script(html: &str, source: &str) -> Result<String> {
    let [(before, built, after), (_, script, _)] = [parts(html)?, parts(source)?];
    let file = env::temp_dir().join(format!("page-script-{}.js", std::process::id()));
    fs::write(&file, script).with_context(|| format!("{} cannot be written", file.display()))?;
    let is_minified = minify(&file, Kind::Classic)?;
    let minified = fs::read_to_string(&file)?;
    fs::remove_file(&file)?;
    Ok([before, if is_minified { minified.trim_end() } else { built }, after].concat())
}

/// The parts of a page before, in and after its script.
fn parts(html: &str) -> Result<(&str, &str, &str)> {
    let tag = html.find(SCRIPT).context("the page has no script with the version of its data")?;
    let start = tag + html[tag..].find('>').context("the tag of the script has no end")? + 1;
    let end = start + html[start..].find("</script>").context("the script has no end")?;
    Ok((&html[..start], &html[start..end], &html[end..]))
}

#[cfg(test)]
mod tests {
    use super::parts;

    #[test]
    fn the_script_of_a_page_is_found_by_its_tag() {
        let page = "<script>a</script><script data-version=1 data-css='./a.css'>b > c</script>d";
        let expected = ("<script>a</script><script data-version=1 data-css='./a.css'>", "b > c", "</script>d");
        assert_eq!(parts(page).expect("a script"), expected);
        assert!(parts("<p>").is_err());
    }
}
