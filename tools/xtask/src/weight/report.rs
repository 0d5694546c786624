//! The weight of the page as a table, and its limits.

use std::fmt;

use anyhow::{Context, Result, ensure};

use super::{
    first_load::{Asset, assets},
    size::Size,
};
use crate::repository;

/// What the first load may weigh, in bytes over the wire.
struct Limits {
    gzip: usize,
    brotli: usize,
}

const LIMITS: Limits = Limits { gzip: 140 * 1024, brotli: 110 * 1024 };

/// The weight of every file of the first load.
pub(crate) struct Report {
    files: Vec<(String, Size)>,
}

impl Report {
    /// Weighs the site in `dist/`.
    pub(crate) fn of_site() -> Result<Self> {
        assets(&repository::dist()).and_then(Self::of).context("the page cannot be weighed")
    }

    fn of(assets: Vec<Asset>) -> Result<Self> {
        let weigh = |Asset { path, content }| Ok((path, Size::of(&content)?));
        Ok(Self { files: assets.into_iter().map(weigh).collect::<Result<_>>()? })
    }

    /// Fails when the page is over a limit.
    pub(crate) fn check(&self) -> Result<()> {
        let total = self.total();
        for (encoding, bytes, limit) in [("brotli", total.brotli, LIMITS.brotli), ("gzip", total.gzip, LIMITS.gzip)] {
            ensure!(bytes <= limit, "the page weighs {} in {encoding}, its limit is {}", kb(bytes), kb(limit));
        }
        Ok(())
    }

    fn total(&self) -> Size {
        self.files.iter().map(|(_, size)| *size).sum()
    }
}

impl fmt::Display for Report {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        const TITLE: &str = "Weight at first load";
        let width = self.files.iter().map(|(path, _)| path.len()).max().unwrap_or(0).max(TITLE.len());
        let total = self.total();
        writeln!(f, "{TITLE:width$} {:>10} {:>10} {:>10}", "plain", "gzip 9", "brotli 11")?;
        for (path, Size { raw, gzip, brotli }) in &self.files {
            writeln!(f, "{path:width$} {:>10} {:>10} {:>10}", kb(*raw), kb(*gzip), kb(*brotli))?;
        }
        writeln!(f, "{:width$} {:>10} {:>10} {:>10}", "total", kb(total.raw), kb(total.gzip), kb(total.brotli))?;
        write!(f, "{:width$} {:>10} {:>10} {:>10}", "limit", "", kb(LIMITS.gzip), kb(LIMITS.brotli))
    }
}

/// Bytes in units of 1024, rounded up to a tenth: what is over a limit also reads so.
fn kb(bytes: usize) -> String {
    let tenths = (bytes * 10).div_ceil(1024);
    format!("{}.{} KB", tenths / 10, tenths % 10)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn report(gzip: usize, brotli: usize) -> Report {
        let half = |bytes: usize| (bytes / 2, bytes - bytes / 2);
        let ((gzip_a, gzip_b), (brotli_a, brotli_b)) = (half(gzip), half(brotli));
        Report {
            files: vec![
                ("index.html".to_owned(), Size { raw: 600_000, gzip: gzip_a, brotli: brotli_a }),
                ("app.js".to_owned(), Size { raw: 2_000, gzip: gzip_b, brotli: brotli_b }),
            ],
        }
    }

    #[test]
    fn a_page_at_its_limits_passes() -> Result<()> {
        report(LIMITS.gzip, LIMITS.brotli).check()
    }

    #[test]
    fn one_byte_over_either_limit_fails_and_names_it() {
        let problem = |report: Report| report.check().map_err(|error| error.to_string());
        assert!(
            problem(report(LIMITS.gzip, LIMITS.brotli + 1)).is_err_and(|error| error.contains("110.1 KB in brotli"))
        );
        assert!(problem(report(LIMITS.gzip + 1, LIMITS.brotli)).is_err_and(|error| error.contains("in gzip")));
    }

    #[test]
    fn content_that_does_not_compress_really_goes_over() -> Result<()> {
        let mut state = 1_u64;
        let mut noise = || {
            state = state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            state.to_be_bytes()[0]
        };
        let content = (0..LIMITS.gzip + 1).map(|_| noise()).collect();
        let asset = Asset { path: "noise".to_owned(), content };
        assert!(Report::of(vec![asset])?.check().is_err());
        Ok(())
    }

    #[test]
    fn the_table_shows_files_total_and_limits() {
        let table = report(3 * 1024, 2 * 1024).to_string();
        assert_eq!(
            table.lines().collect::<Vec<_>>(),
            [
                "Weight at first load      plain     gzip 9  brotli 11",
                "index.html             586.0 KB     1.5 KB     1.0 KB",
                "app.js                   2.0 KB     1.5 KB     1.0 KB",
                "total                  587.9 KB     3.0 KB     2.0 KB",
                "limit                             140.0 KB   110.0 KB",
            ]
        );
    }
}
