//! The step `dependencies`: checks the crates with cargo-deny, and asks npm for vulnerabilities of its packages.
//!
//! Known vulnerabilities are on servers: the database of RustSec for crates, the npm registry for its packages. Where one
//! is out of reach the step says that it did not check them, and passes.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail, ensure};
use serde_json::Value;
use toml::Table;

use crate::{
    process::{command, output, run},
    progress::say,
    repository,
    tools::CargoTool,
};

/// The rules of cargo-deny.
const RULES: &str = "tools/xtask/deny.toml";

/// The folders with a `package-lock.json`.
const NPM_FOLDERS: [&str; 2] = [".", "tools/bench"];

/// Checks the dependencies. A check that a server did not allow is named in the output.
pub(crate) fn check() -> Result<()> {
    // A warning is about a rule that nothing needs.
    deny(&["--deny", "warnings", "bans", "licenses", "sources"])?;
    match out_of_reach(&database()?) {
        Some(reason) => say(format!("NOT CHECKED: vulnerabilities of crates: {reason}")),
        None => deny(&["advisories"])?,
    }
    for folder in NPM_FOLDERS {
        if let Some(reason) = audit(&repository::root().join(folder))? {
            say(format!("NOT CHECKED: vulnerabilities of the npm packages in {folder}: {reason}"));
        }
    }
    Ok(())
}

/// Checks all crates of the workspace, for every platform, with these arguments for `cargo deny check`.
fn deny(arguments: &[&str]) -> Result<()> {
    let program = CargoTool::cargo_deny()?.ensure()?.join("cargo-deny");
    run(command(program)
        .args(["--workspace", "--locked", "--config", RULES, "check", "--hide-inclusion-graph"])
        .args(arguments))
}

/// The address of the database of vulnerabilities in crates.
fn database() -> Result<String> {
    let rules = fs::read_to_string(repository::root().join(RULES)).with_context(|| format!("cannot read {RULES}"))?;
    let rules: Table = rules.parse().with_context(|| format!("{RULES} is not valid TOML"))?;
    let addresses = rules.get("advisories").and_then(|advisories| advisories.get("db-urls")?.as_array());
    let address = addresses.and_then(|addresses| addresses.first()?.as_str());
    address.map(str::to_owned).with_context(|| format!("{RULES} has no db-urls under [advisories]"))
}

/// The reason why a Git repository cannot be read, if it cannot.
fn out_of_reach(address: &str) -> Option<String> {
    let mut git = command("git");
    git.args(["ls-remote", "--exit-code", address, "HEAD"]).env("GIT_TERMINAL_PROMPT", "0");
    output(&mut git).err().map(|error| error.to_string())
}

/// Asks the npm registry about the packages of a folder, and fails if one has a vulnerability. Returns why it gave no
/// answer, if it gave none.
fn audit(folder: &Path) -> Result<Option<String>> {
    let audit = || {
        let mut npm = command("npm");
        npm.args(["audit", "--package-lock-only"]).current_dir(folder);
        npm
    };
    let answer = audit().arg("--json").output().context("`npm audit` cannot be started")?;
    match Answer::read(&answer.stdout)? {
        Answer::None(reason) => Ok(Some(reason)),
        Answer::Report if answer.status.success() => Ok(None),
        // This shows the vulnerabilities, and fails.
        Answer::Report => {
            run(&mut audit())?;
            bail!("`npm audit` reported vulnerabilities in {}", folder.display())
        }
    }
}

/// What `npm audit` printed.
#[derive(Debug, PartialEq)]
enum Answer {
    /// The registry reported which packages have vulnerabilities.
    Report,
    /// The registry gave no report, for this reason.
    None(String),
}

impl Answer {
    fn read(json: &[u8]) -> Result<Self> {
        let text = String::from_utf8_lossy(json);
        let answer: Value = serde_json::from_str(&text).with_context(|| format!("`npm audit` printed: {text}"))?;
        if answer["auditReportVersion"].is_number() {
            return Ok(Self::Report);
        }
        // A request without a report has a message. Other errors, such as a missing lock file, have a code.
        let reason = answer["message"].as_str();
        ensure!(reason.is_some() && answer["error"]["code"].is_null(), "`npm audit` failed: {text}");
        Ok(Self::None(reason.unwrap_or_default().to_owned()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_audit_without_a_report_is_told_from_one_that_failed() {
        let read = |json: &str| Answer::read(json.as_bytes());
        let none = |reason: &str| Some(Answer::None(reason.to_owned()));
        assert_eq!(read(r#"{"auditReportVersion":2,"vulnerabilities":{}}"#).ok(), Some(Answer::Report));
        assert_eq!(
            read(r#"{"message":"405 Method Not Allowed","method":"POST"}"#).ok(),
            none("405 Method Not Allowed")
        );
        let refused = r#"{"message":"connect ECONNREFUSED","error":{"summary":"","detail":""}}"#;
        assert_eq!(read(refused).ok(), none("connect ECONNREFUSED"));
        for failed in [r#"{"error":{"code":"ENOLOCK","summary":"no lock file"}}"#, "{}", "npm: not found", ""] {
            assert!(read(failed).is_err(), "{failed}");
        }
    }

    #[test]
    fn a_repository_that_is_not_there_is_out_of_reach() {
        let folder = std::env::temp_dir().join("xtask-no-such-repository");
        let reason = out_of_reach(&folder.to_string_lossy());
        assert!(reason.is_some_and(|reason| reason.contains("git ls-remote")));
    }

    #[test]
    fn the_rules_name_the_database() -> Result<()> {
        assert!(database()?.starts_with("https://"));
        Ok(())
    }
}
