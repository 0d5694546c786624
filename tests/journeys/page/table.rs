//! The table of all figures.

use anyhow::Result;

use super::{Reader, sight::IS_VISIBLE};

impl Reader {
    /// The names of the columns, and how the table is sorted by each.
    pub(crate) async fn columns(&self) -> Result<Vec<(String, Option<String>)>> {
        let columns = "
            return Array.from(document.querySelectorAll('table thead th')).filter(isVisible)
                .map(head => [head.innerText.trim(), head.ariaSort]);
        ";
        self.run(&[IS_VISIBLE, columns].concat(), &[]).await
    }

    /// The rows of the visible table, cell by cell.
    pub(crate) async fn rows(&self) -> Result<Vec<Vec<String>>> {
        let rows = "
            return Array.from(document.querySelectorAll('table tbody tr')).filter(isVisible)
                .map(row => Array.from(row.cells, cell => cell.innerText.trim()));
        ";
        self.run(&[IS_VISIBLE, rows].concat(), &[]).await
    }

}
