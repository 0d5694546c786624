//! The tests, as a list of steps that run in order and stop at the first failure.
//!
//! Some steps run beside the others: they leave the processor idle for long stretches, and use other folders of Cargo.

use std::{
    collections::BTreeSet,
    process::Command,
    time::{Duration, Instant},
};

use anyhow::{Result, ensure};

use crate::{
    beside::Beside,
    metadata, pictures,
    process::{self, cargo, search_path},
    progress::{say, step},
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
    /// Whether it runs beside the steps that do not need it.
    beside: bool,
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
        beside: false,
        run: || process::run(cargo().args(["fmt", "--all", "--check"])),
    },
    Step {
        name: "clippy",
        title: "no lint fires in native code",
        needs: &[Tool::Components],
        after: &[],
        beside: false,
        run: || {
            process::run(cargo().args(["clippy", "--workspace", "--all-targets", "--", "-D", "warnings"]))?;
            // The journeys run on demand alone (`test = false`), so "all targets" leaves them out.
            // With the whole workspace the packages have the same features as above, and are not checked once more.
            process::run(cargo().args(["clippy", "--workspace", "--test", "journeys", "--", "-D", "warnings"]))
        },
    },
    Step {
        name: "clippy-wasm",
        title: "no lint fires in code for the browser",
        needs: &[Tool::Components, Tool::WasmTarget],
        after: &[],
        beside: false,
        run: || {
            process::run(for_wasm("clippy").args(["--lib", "--bins", "--features", "split", "--", "-D", "warnings"]))?;
            process::run(for_wasm("clippy").args(["--lib", "--test", "web", "--", "-D", "warnings"]))
        },
    },
    Step {
        name: "docs",
        title: "the documentation is complete and its links lead somewhere",
        needs: &[],
        after: &[],
        beside: false,
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
        beside: false,
        run: || process::run(cargo().args(["test", "--workspace"])),
    },
    Step {
        name: "web",
        title: "the tests of WebAssembly, in a browser without a window",
        needs: &[Tool::WasmTarget, Tool::Browser, Tool::Fonts, Tool::WasmBindgen],
        after: &[],
        beside: false,
        run: web,
    },
    Step {
        name: "build",
        title: "the release site, into dist/",
        needs: &[Tool::WasmTarget, Tool::Packages, Tool::WasmBindgen, Tool::Trunk],
        after: &[],
        beside: true,
        run: site::bundle,
    },
    Step {
        name: "weight",
        title: "the page is light enough, with the chunks that a link takes",
        needs: &[],
        after: &["build"],
        beside: true,
        run: weigh,
    },
    Step {
        name: "metadata",
        title: "the data is described as the standards ask",
        needs: &[Tool::Packages, Tool::Python],
        after: &["build"],
        beside: true,
        run: metadata::check,
    },
    Step {
        name: "pictures",
        title: "pictures look the same in other programs",
        needs: &[Tool::Browser, Tool::Fonts, Tool::Packages],
        after: &[],
        beside: false,
        run: pictures::check,
    },
    Step {
        name: "journeys",
        title: "what a reader does, in a browser without a window",
        needs: &[Tool::Browser, Tool::Fonts, Tool::Packages],
        after: &["build"],
        beside: false,
        run: journeys,
    },
    Step {
        name: "engines",
        title: "the main tasks of a reader in Firefox and in WebKitGTK",
        needs: &[Tool::Firefox, Tool::WebKit, Tool::Fonts],
        after: &["build"],
        beside: false,
        run: engines,
    },
];

/// The steps to run after each change: they answer within a minute once everything is compiled.
pub(crate) const QUICK: [&str; 3] = ["fmt", "clippy", "native"];

/// Runs these steps and those they follow on, or every step where none is named. Says at the end how long each took.
pub(crate) fn run(only: &[&Step]) -> Result<()> {
    let start = Instant::now();
    let steps = select(only);
    let needs: BTreeSet<Tool> = steps.iter().flat_map(|step| step.needs).copied().collect();
    if !needs.is_empty() {
        step("tools", "what these steps need", || Tool::ensure_all(&needs))?;
    }
    let (beside, inline) = lanes(&steps);
    let mut beside = Beside::start(&names(&beside))?;
    let mut times = Vec::new();
    for Step { name, title, after, run, .. } in inline {
        if after.iter().any(|name| beside.runs(name)) {
            times.extend(beside.finish()?);
        }
        let start = Instant::now();
        if let Err(error) = step(name, title, run) {
            beside.give_up();
            return Err(error);
        }
        times.push(((*name).to_owned(), start.elapsed()));
    }
    times.extend(beside.finish()?);
    println!("\nAll steps are done in {:.1} s:\n{}", start.elapsed().as_secs_f64(), table(&times));
    Ok(())
}

/// The steps to run beside the others, and the others; where there are no others, nothing runs beside.
fn lanes(steps: &[&'static Step]) -> (Vec<&'static Step>, Vec<&'static Step>) {
    if steps.iter().all(|step| step.beside) {
        return (Vec::new(), steps.to_vec());
    }
    steps.iter().partition(|step| step.beside)
}

/// How long each step took, a line each.
fn table(times: &[(String, Duration)]) -> String {
    let width = times.iter().map(|(name, _)| name.len()).max().unwrap_or_default();
    let line = |(name, time): &(String, Duration)| format!("    {name:width$} {:8.1} s\n", time.as_secs_f64());
    times.iter().map(line).collect()
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
        let folder = repository::emptied("target/gallery")?;
        process::run(pictures.env("GALLERY", &folder))?;
        say(format!("open {}", folder.join("index.html").display()));
        Ok(())
    };
    step("gallery", "the pictures of the site, into target/gallery/", take)
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
    fn a_named_step_brings_the_build_it_looks_at() {
        assert_eq!(selected(&["native"]), ["native"]);
        assert_eq!(selected(&["journeys"]), ["build", "journeys"]);
        assert_eq!(selected(&["weight", "fmt"]), ["fmt", "build", "weight"]);
    }

    #[test]
    fn what_runs_beside_needs_nothing_of_the_others() {
        let (beside, inline) = lanes(&select(&[]));
        assert_eq!(names(&beside), ["build", "weight", "metadata"]);
        assert_eq!(inline.len() + beside.len(), STEPS.len());
        for step in &beside {
            assert!(step.after.iter().all(|name| names(&beside).contains(name)), "{}", step.name);
        }
    }

    #[test]
    fn nothing_runs_beside_nothing() {
        let steps = select(&STEPS.iter().filter(|step| step.name == "weight").collect::<Vec<_>>());
        let (beside, inline) = lanes(&steps);
        assert_eq!((names(&beside), names(&inline)), (vec![], vec!["build", "weight"]));
    }

    #[test]
    fn the_quick_steps_are_steps_that_need_no_site() {
        for name in QUICK {
            assert_eq!(selected(&[name]), [name]);
        }
    }

    #[test]
    fn the_times_stand_below_one_another() {
        let times =
            [("fmt".to_owned(), Duration::from_millis(1_240)), ("journeys".to_owned(), Duration::from_secs(200))];
        assert_eq!(table(&times), "    fmt           1.2 s\n    journeys    200.0 s\n");
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
