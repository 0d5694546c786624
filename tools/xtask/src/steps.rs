//! The tests, as a list of steps that run in order and stop at the first failure.
//!
//! Some steps run in the background: they leave the processor idle for a long time, and use other Cargo folders.

use std::{
    collections::BTreeSet,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};

use crate::{
    background::Background,
    dependencies, hosts, metadata, pictures,
    process::{self, cargo, search_path},
    progress::{say, step},
    repository, reproducible, site,
    tools::{Browser, CargoTool, Firefox, Packages, Tool, WebKit, ensure_valgrind, with_test_fonts},
    weight,
};

/// One check of `cargo xtask test`.
#[derive(Debug)]
pub(crate) struct Step {
    /// The name on the command line.
    pub(crate) name: &'static str,
    /// A description of what the step checks.
    pub(crate) title: &'static str,
    /// The tools that it needs.
    needs: &'static [Tool],
    /// The steps whose results it needs.
    after: &'static [&'static str],
    /// Whether it runs in the background.
    background: bool,
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
        title: "check the formatting of every file",
        needs: &[Tool::Components],
        after: &[],
        background: false,
        run: || process::run(cargo().args(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        title: "check native code with clippy",
        needs: &[Tool::Components],
        after: &[],
        background: false,
        run: || {
            process::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
            // These targets have `test = false`, so `--all-targets` leaves them out.
            // With `--workspace` the packages have the same features as above and are not checked again.
            process::run(
                cargo()
                    .args(["clippy", "--workspace", "--test", "journeys", "--test", "instructions"])
                    .args(["--", "-D", "warnings"]),
            )
        },
    },
    Step {
        name: "clippy-wasm",
        title: "check WebAssembly code with clippy",
        needs: &[Tool::Components, Tool::WasmTarget],
        after: &[],
        background: false,
        run: || {
            process::run(for_wasm("clippy").args(["--lib", "--bins", "--features", "split", "--", "-D", "warnings"]))?;
            process::run(for_wasm("clippy").args(["--lib", "--test", "web", "--", "-D", "warnings"]))
        },
    },
    Step {
        name: "docs",
        title: "check that the documentation is complete and its links work",
        needs: &[],
        after: &[],
        background: false,
        run: || {
            process::run(
                cargo()
                    .args(["doc", "--workspace", "--no-deps", "--document-private-items"])
                    .env("RUSTDOCFLAGS", "-D warnings"),
            )
        },
    },
    Step {
        name: "dependencies",
        title: "check the licences, sources and vulnerabilities of the dependencies",
        needs: &[Tool::CargoDeny],
        after: &[],
        background: false,
        run: dependencies::check,
    },
    Step {
        name: "native",
        title: "run the native tests",
        needs: &[],
        after: &[],
        background: false,
        run: || process::run(cargo().args(["test", "--workspace"])),
    },
    Step {
        name: "instructions",
        title: "check that the instructions of the core grow with the dataset",
        needs: &[Tool::Valgrind],
        after: &[],
        background: false,
        run: || {
            if ensure_valgrind()? {
                process::run(cargo().args(["test", "--test", "instructions"]))?;
            }
            Ok(())
        },
    },
    Step {
        name: "web",
        title: "run the WebAssembly tests in a headless browser",
        needs: &[Tool::WasmTarget, Tool::Browser, Tool::Fonts, Tool::WasmBindgen],
        after: &[],
        background: false,
        run: web,
    },
    Step {
        name: "build",
        title: "build the release site into dist/",
        needs: &[Tool::WasmTarget, Tool::Packages, Tool::WasmBindgen, Tool::Trunk],
        after: &[],
        background: true,
        run: site::bundle,
    },
    Step {
        name: "weight",
        title: "check the size of the page and its chunks against the limits",
        needs: &[],
        after: &["build"],
        background: true,
        run: weigh,
    },
    Step {
        name: "hosts",
        title: "serve the site with nginx and Caddy and check the answers",
        needs: &[Tool::Servers],
        after: &["build"],
        background: true,
        run: hosts::check,
    },
    Step {
        name: "metadata",
        title: "check the metadata and the bill of materials against their standards",
        needs: &[Tool::Packages, Tool::Python],
        after: &["build"],
        background: true,
        run: metadata::check,
    },
    Step {
        name: "reproducible",
        title: "check that a build in another folder makes the same files",
        needs: &[],
        after: &["build"],
        background: true,
        run: reproducible::check,
    },
    Step {
        name: "pictures",
        title: "check that exported pictures look the same in other programs",
        needs: &[Tool::Browser, Tool::Fonts, Tool::Packages],
        after: &[],
        background: false,
        run: pictures::check,
    },
    Step {
        name: "journeys",
        title: "run the end-to-end tests in headless Chromium",
        needs: &[Tool::Browser, Tool::Fonts, Tool::Packages],
        after: &["build"],
        background: false,
        run: journeys,
    },
    Step {
        name: "engines",
        title: "run the main end-to-end tests in Firefox and WebKitGTK",
        needs: &[Tool::Firefox, Tool::WebKit, Tool::Fonts],
        after: &["build"],
        background: false,
        run: engines,
    },
];

/// The steps to run after each change.
pub(crate) const QUICK: [&str; 3] = ["fmt", "clippy", "native"];

/// Runs these steps and the steps they depend on, or all steps if none is named. Prints the time of each at the end.
pub(crate) fn run(only: &[&Step]) -> Result<()> {
    let start = Instant::now();
    let steps = select(only);
    let needs: BTreeSet<Tool> = steps.iter().flat_map(|step| step.needs).copied().collect();
    if !needs.is_empty() {
        step("tools", "install missing tools", || Tool::ensure_all(&needs))?;
    }
    let (background, inline) = lanes(&steps);
    let mut background = Background::start(&names(&background))?;
    let mut times = Vec::new();
    for Step { name, title, after, run, .. } in inline {
        if after.iter().any(|name| background.runs(name)) {
            times.extend(background.finish()?);
        }
        let start = Instant::now();
        if let Err(error) = step(name, title, run) {
            background.wait_after_failure();
            return Err(error);
        }
        times.push(((*name).to_owned(), start.elapsed()));
    }
    times.extend(background.finish()?);
    println!("\nAll steps passed in {:.1} s:\n{}", start.elapsed().as_secs_f64(), table(&times));
    Ok(())
}

/// The background steps and the other steps. If there are no other steps, nothing runs in the background.
fn lanes(steps: &[&'static Step]) -> (Vec<&'static Step>, Vec<&'static Step>) {
    if steps.iter().all(|step| step.background) {
        return (Vec::new(), steps.to_vec());
    }
    steps.iter().partition(|step| step.background)
}

/// A table with the time of each step.
fn table(times: &[(String, Duration)]) -> String {
    let width = times.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let line = |(name, time): &(String, Duration)| format!("    {name:width$} {:8.1} s\n", time.as_secs_f64());
    times.iter().map(line).collect()
}

/// The steps to run, in their fixed order.
fn select(only: &[&Step]) -> Vec<&'static Step> {
    let is_wanted =
        |step: &&Step| only.is_empty() || only.iter().any(|wanted| wanted == step || wanted.after.contains(&step.name));
    STEPS.iter().filter(is_wanted).collect()
}

fn names(steps: &[&'static Step]) -> Vec<&'static str> {
    steps.iter().map(|step| step.name).collect()
}

/// A Cargo command for the site's package on WebAssembly.
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
            // On a busy machine the runner's defaults of 5 and 20 seconds are too short.
            .env("WASM_BINDGEN_TEST_DRIVER_TIMEOUT", "30")
            .env("WASM_BINDGEN_TEST_TIMEOUT", "120"),
    )
}

fn weigh() -> Result<()> {
    let report = weight::Report::of_site()?;
    println!("{report}");
    report.check()?;
    weight::check_whole_site()
}

fn journeys() -> Result<()> {
    process::run(&mut journeys_in_chromium(&["--", "--skip", "engines::"])?)
}

fn engines() -> Result<()> {
    let Firefox { browser, driver } = Firefox::ensure()?;
    let mut command = journeys_on_site(&["engines::"])?;
    command.env("FIREFOX", browser).env("GECKODRIVER", driver);
    if let Some(WebKit { browser, driver, screen }) = WebKit::ensure()? {
        command.env("MINI_BROWSER", browser).env("WEBKIT_DRIVER", driver).env("XVFB", screen);
    }
    process::run(&mut command)
}

/// Builds the site and takes the screenshots of the gallery.
pub(crate) fn run_gallery() -> Result<()> {
    site::build()?;
    let take = || {
        let mut pictures = journeys_in_chromium(&["gallery", "--", "--ignored"])?;
        let folder = repository::emptied("target/gallery")?;
        process::run(pictures.env("GALLERY", &folder))?;
        say(format!("open {}", folder.join("index.html").display()));
        Ok(())
    };
    step("gallery", "take screenshots of the site into target/gallery/", take)
}

/// The command that runs journeys in Chromium, with these arguments for the selection.
fn journeys_in_chromium(arguments: &[&str]) -> Result<Command> {
    let browser = Browser::ensure()?;
    let packages = Packages::ensure()?;
    let mut command = journeys_on_site(arguments)?;
    command.env("CHROMEDRIVER", browser.driver).env("CHROMIUM", browser.chromium).env("AXE_JS", packages.axe());
    Ok(command)
}

/// The command that runs journeys on the built site, with these arguments for the selection.
fn journeys_on_site(arguments: &[&str]) -> Result<Command> {
    let dist = repository::dist();
    ensure!(dist.join("index.html").is_file(), "{} contains no built site", dist.display());
    let mut command = cargo();
    with_test_fonts(&mut command)
        .args(["test", "--workspace", "--test", "journeys"])
        .args(arguments)
        .env("SITE_DIST", dist);
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
    fn a_named_step_includes_the_build_it_depends_on() {
        assert_eq!(selected(&["native"]), ["native"]);
        assert_eq!(selected(&["journeys"]), ["build", "journeys"]);
        assert_eq!(selected(&["weight", "fmt"]), ["fmt", "build", "weight"]);
    }

    #[test]
    fn background_steps_do_not_depend_on_other_steps() {
        let (background, inline) = lanes(&select(&[]));
        assert_eq!(names(&background), ["build", "weight", "hosts", "metadata", "reproducible"]);
        assert_eq!(inline.len() + background.len(), STEPS.len());
        for step in &background {
            assert!(step.after.iter().all(|name| names(&background).contains(name)), "{}", step.name);
        }
    }

    #[test]
    fn without_other_steps_nothing_runs_in_the_background() {
        let steps = select(&STEPS.iter().filter(|step| step.name == "weight").collect::<Vec<_>>());
        let (background, inline) = lanes(&steps);
        assert_eq!((names(&background), names(&inline)), (vec![], vec!["build", "weight"]));
    }

    #[test]
    fn the_quick_steps_are_steps_that_need_no_site() {
        for name in QUICK {
            assert_eq!(selected(&[name]), [name]);
        }
    }

    #[test]
    fn the_times_are_aligned() {
        let times =
            [("fmt".to_owned(), Duration::from_millis(1_240)), ("journeys".to_owned(), Duration::from_secs(200))];
        assert_eq!(table(&times), "    fmt           1.2 s\n    journeys    200.0 s\n");
    }

    #[test]
    fn every_step_is_after_its_dependencies() {
        for (place, step) in STEPS.iter().enumerate() {
            for earlier in step.after {
                assert!(STEPS[..place].iter().any(|step| step.name == *earlier), "{} before {earlier}", step.name);
            }
        }
    }
}
