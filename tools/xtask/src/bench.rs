//! The command `bench`: measures the built site beside chart libraries, and with growing datasets.
//!
//! The programs are in `tools/bench/`. The results become `docs/speed.md`. No test depends on them.

use std::{fs, path::Path};

use anyhow::{Context as _, Result};

use crate::{
    process::{cargo, command, output, run},
    progress::say,
    repository, site,
    tools::{Browser, Packages},
    weight,
};

/// The numbers of figures of the growing datasets.
const COUNTS: [usize; 5] = [27, 300, 1000, 3000, 10_000];

/// How often each page is opened.
const RUNS: usize = 5;

/// The folder of the programs.
const PROGRAMS: &str = "tools/bench";

/// What is written.
const RESULTS: &str = "docs/speed.md";

/// The text before the results.
const HEAD: &str = "# Speed\n\n\
    `cargo xtask bench` builds the site, measures it in headless Chromium, and writes this file. It takes about six minutes. Keep\n\
    the machine idle meanwhile. Compare ratios and slopes: times depend on the machine.\n";

/// Builds the site, measures it and writes the results.
pub(crate) fn run_all() -> Result<()> {
    site::build()?;
    let browser = Browser::ensure()?;
    let packages = Packages::of_bench()?;
    let sizes = repository::emptied("target/bench/sizes")?;
    for count in COUNTS {
        say(format!("building a site with {count} figures"));
        let name = format!("generated-{count}");
        let dataset = sizes.with_file_name(&name).with_extension("json");
        let json = output(command("node").arg(Path::new(PROGRAMS).join("dataset.mjs")).arg(count.to_string()))?;
        fs::write(&dataset, json).with_context(|| format!("cannot write {}", dataset.display()))?;
        run(cargo()
            .args(["run", "--package", "hundred-days-cli", "--", "build"])
            .arg(&dataset)
            .arg("--out")
            .arg(sizes.join(count.to_string()))
            .arg("--site")
            .arg(repository::dist()))?;
    }
    say("measuring; keep the machine idle");
    let results = output(
        command("node")
            .arg(Path::new(PROGRAMS).join("measure.mjs"))
            .args([&repository::dist(), &sizes, &packages.modules(), &browser.chromium])
            .arg(RUNS.to_string()),
    )?;
    let weight = format!(
        "\n## Weight\n\n```\n{}\n```\n\nThe code of the WebAssembly before compression, by crate, and by layer for the crate of the site:\n\n{}",
        weight::Report::of_site()?.to_string().trim_end(),
        weight::table_of_crates()?,
    );
    let path = repository::root().join(RESULTS);
    fs::write(&path, [HEAD, &results, &weight].join("\n")).with_context(|| format!("cannot write {RESULTS}"))?;
    say(format!("the results are in {RESULTS}"));
    Ok(())
}
