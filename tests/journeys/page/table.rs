//! The table of all figures.

use anyhow::Result;

use super::{Reader, Role, visible_state::IS_VISIBLE};
use crate::harness::eventually;

impl Reader {
    /// Shows the table, in whichever language.
    pub(crate) async fn show_table(&self) -> Result<()> {
        let language: String = self.run("return document.documentElement.lang", &[]).await?;
        let name = if language == "en" { "Table" } else { "表格" };
        let tab = self.find(Role::Tab, name).await?;
        tab.press().await?;
        eventually("the table’s tab", Some("true".to_owned()), async || tab.attribute("aria-selected").await).await?;
        // The view may still be loading.
        let is_shown = "return !!document.querySelector('#figures table')";
        eventually("the table", true, async || self.run(is_shown, &[]).await).await
    }

    /// The names of the columns, and the sort direction of each.
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
