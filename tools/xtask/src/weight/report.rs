//! The size of the page as tables, and its limits.

use std::fmt;

use anyhow::{Context, Result, ensure};

use super::{
    load::{Asset, assets},
    size::Size,
};
use crate::repository;

/// The size limits of a page load, in compressed bytes.
#[derive(Clone, Copy)]
struct Limits {
    gzip: usize,
    brotli: usize,
}

/// A kind of page load: its title, the attributes of the page's script with the files that it loads, and its limits.
#[derive(Clone, Copy)]
struct Load {
    title: &'static str,
    attributes: &'static [&'static str],
    limits: Limits,
}

const LOADS: [Load; 3] = [
    Load {
        title: "Weight at first load",
        attributes: &["js", "wasm"],
        limits: Limits { gzip: 158 * 1024, brotli: 134 * 1024 },
    },
    Load {
        title: "Weight of any other link",
        attributes: &["js", "wasm", "views", "css"],
        limits: Limits { gzip: 253 * 1024, brotli: 217 * 1024 },
    },
    Load {
        title: "Weight with every chunk",
        attributes: &["js", "wasm", "views", "css", "dialogs"],
        limits: Limits { gzip: 341 * 1024, brotli: 294 * 1024 },
    },
];

/// The size of every file of each kind of page load.
pub(crate) struct Report(Vec<Table>);

/// The size of every file of one kind of page load.
struct Table {
    load: Load,
    files: Vec<(String, Size)>,
}

impl Report {
    /// Measures the site in `dist/`.
    pub(crate) fn of_site() -> Result<Self> {
        let weigh =
            |load: Load| assets(&repository::dist(), load.attributes).and_then(|assets| Table::of(load, assets));
        LOADS.into_iter().map(weigh).collect::<Result<_>>().map(Self).context("the page cannot be weighed")
    }

    /// Fails if a limit is exceeded.
    pub(crate) fn check(&self) -> Result<()> {
        self.0.iter().try_for_each(Table::check)
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let tables: Vec<_> = self.0.iter().map(Table::to_string).collect();
        f.write_str(&tables.join("\n\n"))
    }
}

impl Table {
    fn of(load: Load, assets: Vec<Asset>) -> Result<Self> {
        let weigh = |Asset { path, content }| Ok((path, Size::of(&content)?));
        Ok(Self { load, files: assets.into_iter().map(weigh).collect::<Result<_>>()? })
    }

    fn check(&self) -> Result<()> {
        let Load { title, limits, .. } = self.load;
        let total = self.total();
        for (encoding, bytes, limit) in [("brotli", total.brotli, limits.brotli), ("gzip", total.gzip, limits.gzip)] {
            ensure!(bytes <= limit, "{title}: {} in {encoding}, its limit is {}", kb(bytes), kb(limit));
        }
        Ok(())
    }

    fn total(&self) -> Size {
        self.files.iter().map(|(_, size)| *size).sum()
    }
}

impl fmt::Display for Table {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Load { title, limits, .. } = self.load;
        let width = self.files.iter().map(|(path, _)| path.len()).max().unwrap_or(0).max(title.len());
        let total = self.total();
        writeln!(f, "{title:width$} {:>10} {:>10} {:>10}", "plain", "gzip 9", "brotli 11")?;
        for (path, Size { raw, gzip, brotli }) in &self.files {
            writeln!(f, "{path:width$} {:>10} {:>10} {:>10}", kb(*raw), kb(*gzip), kb(*brotli))?;
        }
        writeln!(f, "{:width$} {:>10} {:>10} {:>10}", "total", kb(total.raw), kb(total.gzip), kb(total.brotli))?;
        write!(f, "{:width$} {:>10} {:>10} {:>10}", "limit", "", kb(limits.gzip), kb(limits.brotli))
    }
}

/// Bytes in units of 1024, rounded up to a tenth, so that a number over the limit looks larger than the limit.
fn kb(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOAD: Load =
        Load { title: "Weight", attributes: &[], limits: Limits { gzip: 140 * 1024, brotli: 110 * 1024 } };
    const LIMITS: Limits = LOAD.limits;

    fn table(gzip: usize, brotli: usize) -> Table {
        let half = |bytes: usize| (bytes / 2, bytes - bytes / 2);
        let ((gzip_a, gzip_b), (brotli_a, brotli_b)) = (half(gzip), half(brotli));
        let files = vec![
            ("index.html".to_owned(), Size { raw: 600_000, gzip: gzip_a, brotli: brotli_a }),
            ("app.js".to_owned(), Size { raw: 2_000, gzip: gzip_b, brotli: brotli_b }),
        ];
        Table { load: LOAD, files }
    }

    #[test]
    fn a_page_at_its_limits_passes() -> Result<()> {
        table(LIMITS.gzip, LIMITS.brotli).check()
    }

    #[test]
    fn one_byte_over_either_limit_of_either_load_fails_and_names_it() {
        let problem = |table: Table| {
            let well = || Table { load: LOAD, files: Vec::new() };
            Report(vec![well(), table, well()]).check().map_err(|error| error.to_string())
        };
        let is_named = |error: String| error == "Weight: 110.1 KB in brotli, its limit is 110.0 KB";
        assert!(problem(table(LIMITS.gzip, LIMITS.brotli + 1)).is_err_and(is_named));
        assert!(problem(table(LIMITS.gzip + 1, LIMITS.brotli)).is_err_and(|error| error.contains("in gzip")));
    }

    #[test]
    fn incompressible_content_exceeds_the_limit() -> Result<()> {
        let mut state = 1_u64;
        let mut noise = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state.to_be_bytes()[0]
        };
        let content = (0..LIMITS.gzip + 1).map(|_| noise()).collect();
        let asset = Asset { path: "noise".to_owned(), content };
        assert!(Table::of(LOAD, vec![asset])?.check().is_err());
        Ok(())
    }

    #[test]
    fn the_tables_show_files_total_and_limits() {
        let report = Report(vec![table(3 * 1024, 2 * 1024), table(2 * 1024, 1024)]).to_string();
        let (first, other) = report.split_once("\n\n").unwrap_or_default();
        assert_eq!(
            first.lines().collect::<Vec<_>>(),
            [
                "Weight          plain     gzip 9  brotli 11",
                "index.html   586.0 KB     1.5 KB     1.0 KB",
                "app.js         2.0 KB     1.5 KB     1.0 KB",
                "total        587.9 KB     3.0 KB     2.0 KB",
                "limit                   140.0 KB   110.0 KB",
            ]
        );
        assert!(other.contains("total        587.9 KB     2.0 KB     1.0 KB"), "{other}");
    }
}
