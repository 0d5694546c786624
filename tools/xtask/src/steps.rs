//! The tests, as a list of steps that run in order and stop at the first failure.

use std::{collections::BTreeSet, process::Command, time::Instant};

use anyhow::{Result, ensure};

use crate::{
    metadata, pictures,
    process::{self, cargo, search_path},
    progress::step,
    repository, site,
    tools::{Browser, CargoTool, Firefox, Packages, Tool, WebKit, with_test_fonts},
    weight,
};

/// One check, by the name under which it can be asked for.
#[derive(Debug)]
pub(crate) struct Step {
    /// The name on the command line.
    pub(crate) name: &'static str,
    /// What the step shows.
    pub(crate) title: &'static str,
    /// The tools it takes.
    needs: &'static [Tool],
    /// The steps that it looks at the result of.
    after: &'static [&'static str],
    run: fn() -> Result<()>,
}

impl PartialEq for Step {
    fn eq(&self, other: &Self) -> bool {
        self.name == other.name
    }
}

/// Every step, cheap ones first.
pub(crate) const STEPS: &[Step] = &[
    Step {
        name: "fmt",
        title: "every file is formatted",
        needs: &[Tool::Components],
        after: &[],
        run: || process::run(cargo().args(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        title: "no lint fires in native code",
        needs: &[Tool::Components],
        after: &[],
        run: || {
            process::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
            // The journeys run on demand alone (`test = false`), so "all targets" leaves them out.
            process::run(cargo().args(["clippy", "--test", "journeys", "--", "-D", "warnings"]))
        },
    },
    Step {
        name: "clippy-wasm",
        title: "no lint fires in code for the browser",
        needs: &[Tool::Components, Tool::WasmTarget],
        after: &[],
        run: || process::run(for_wasm("clippy").args(["--lib", "--bins", "--test", "web", "--", "-D", "warnings"])),
    },
    Step {
        name: "docs",
        title: "the documentation is complete and its links lead somewhere",
        needs: &[],
        after: &[],
        run: || {
            process::run(
                cargo()
                    .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            )
        },
    },
    Step {
        name: "native",
        title: "the tests that need no browser",
        needs: &[],
        after: &[],
        run: || process::run(cargo().args(["test", "--workspace"])),
    },
    Step {
        name: "web",
        title: "the tests of WebAssembly, in a browser without a window",
        needs: &[Tool::WasmTarget, Tool::Browser, Tool::Fonts, Tool::WasmBindgen],
        after: &[],
        run: web,
    },
    Step {
        name: "build",
        title: "the release site, into dist/",
        needs: &[Tool::WasmTarget, Tool::Packages, Tool::WasmBindgen, Tool::Trunk],
        after: &[],
        run: site::bundle,
    },
    Step {
        name: "weight",
        title: "the page is light enough, with the chunks that a link takes",
        needs: &[],
        after: &["build"],
        run: weigh,
    },
    Step {
        name: "metadata",
        title: "the data is described as the standards ask",
        needs: &[Tool::Packages, Tool::Python],
        after: &["build"],
        run: metadata::check,
    },
    Step {
        name: "pictures",
        title: "pictures look the same in other programs",
        needs: &[Tool::Browser, Tool::Fonts, Tool::Packages],
        after: &[],
        run: pictures::check,
    },
    Step {
        name: "journeys",
        title: "what a reader does, in a browser without a window",
        needs: &[Tool::Browser, Tool::Fonts, Tool::Packages],
        after: &["build"],
        run: journeys,
    },
    Step {
        name: "engines",
        title: "the main tasks of a reader in Firefox and in WebKitGTK",
        needs: &[Tool::Firefox, Tool::WebKit, Tool::Fonts],
        after: &["build"],
        run: engines,
    },
];

/// Runs these steps and those they follow on, or every step where none is named.
pub(crate) fn run(only: &[&Step]) -> Result<()> {
    let start = Instant::now();
    let steps = select(only);
    let needs: BTreeSet<Tool> = steps.iter().flat_map(|step| step.needs).copied().collect();
    if !needs.is_empty() {
        step("tools", "what these steps need", || needs.into_iter().try_for_each(Tool::ensure))?;
    }
    for Step { name, title, run, .. } in &steps {
        step(name, title, run)?;
    }
    println!("\nAll steps are done in {:.1} s: {}", start.elapsed().as_secs_f64(), names(&steps).join(", "));
    Ok(())
}

/// The steps to run, in the order in which they stand.
fn select(only: &[&Step]) -> Vec<&'static Step> {
    let is_wanted =
        |step: &&Step| only.is_empty() || only.iter().any(|wanted| wanted == step || wanted.after.contains(&step.name));
    STEPS.iter().filter(is_wanted).collect()
}

fn names(steps: &[&'static Step]) -> Vec<&'static str> {
    steps.iter().map(|step| step.name).collect()
}

/// A Cargo command on the page's package, for WebAssembly.
fn for_wasm(command: &str) -> Command {
    let mut cargo = cargo();
    cargo.args([command, "--package", "hundred-days", "--target", "wasm32-unknown-unknown"]);
    cargo
}

fn web() -> Result<()> {
    let browser = Browser::ensure()?;
    let programs = CargoTool::wasm_bindgen()?.ensure()?;
    process::run(
        with_test_fonts(&mut for_wasm("test"))
            .args(["--test", "web"])
            .env("PATH", search_path([programs])?)
            .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
            .env("CHROMEDRIVER", browser.driver)
            // A busy machine takes longer than the 5 and 20 seconds that the runner would wait.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )
}

fn weigh() -> Result<()> {
    let report = weight::Report::of_site()?;
    println!("{report}");
    report.check()
}

fn journeys() -> Result<()> {
    process::run(&mut browse(&["--", "--skip", "engines::"])?)
}

fn engines() -> Result<()> {
    let Firefox { browser, driver } = Firefox::ensure()?;
    let mut command = on_site(&["engines::"])?;
    command.env("FIREFOX", browser).env("GECKODRIVER", driver);
    if let Some(WebKit { browser, driver, screen }) = WebKit::ensure()? {
        command.env("MINI_BROWSER", browser).env("WEBKIT_DRIVER", driver).env("XVFB", screen);
    }
    process::run(&mut command)
}

/// Builds the site and takes the pictures of its gallery.
pub(crate) fn remake_gallery() -> Result<()> {
    site::build()?;
    let take = || {
        let mut pictures = browse(&["gallery", "--", "--ignored"])?;
        process::run(pictures.env("GALLERY", repository::root().join("docs/gallery")))
    };
    step("gallery", "the pictures of the site, into docs/gallery/", take)
}

/// The command that runs the journeys in Chromium, or those that these arguments select.
fn browse(arguments: &[&str]) -> Result<Command> {
    let browser = Browser::ensure()?;
    let packages = Packages::ensure()?;
    let mut command = on_site(arguments)?;
    command.env("CHROMEDRIVER", browser.driver).env("CHROMIUM", browser.chromium).env("AXE_JS", packages.axe());
    Ok(command)
}

/// The command that runs journeys on the built site, those that these arguments select.
fn on_site(arguments: &[&str]) -> Result<Command> {
    let dist = repository::dist();
    ensure!(dist.join("index.html").is_file(), "there is no built site in {}", dist.display());
    let mut command = cargo();
    with_test_fonts(&mut command).args(["test", "--test", "journeys"]).args(arguments).env("SITE_DIST", dist);
    Ok(command)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn selected(wanted: &[&str]) -> Vec<&'static str> {
        let only: Vec<&Step> = STEPS.iter().filter(|step| wanted.contains(&step.name)).collect();
        names(&select(&only))
    }

    #[test]
    fn without_a_name_every_step_runs() {
        assert_eq!(names(&select(&[])).len(), STEPS.len());
    }

    #[test]
    fn a_named_step_brings_the_build_it_looks_at() {
        assert_eq!(selected(&["native"]), ["native"]);
        assert_eq!(selected(&["journeys"]), ["build", "journeys"]);
        assert_eq!(selected(&["weight", "fmt"]), ["fmt", "build", "weight"]);
    }

    #[test]
    fn every_step_follows_the_ones_it_looks_at() {
        for (place, step) in STEPS.iter().enumerate() {
            for earlier in step.after {
                assert!(STEPS[..place].iter().any(|step| step.name == *earlier), "{} before {earlier}", step.name);
            }
        }
    }
}
