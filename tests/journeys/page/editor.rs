//! The editor: what it shows, and how a statement gets into it.

use anyhow::Result;
use serde::Deserialize;
use serde_json::{Value, json};

use super::{Reader, Role};

/// A figure of the draft as the list shows it.
#[derive(Debug, Deserialize, PartialEq)]
pub(crate) struct DraftFigure {
    /// What the editor decided.
    pub(crate) status: String,
    /// The number with its unit.
    pub(crate) amount: String,
    /// The label.
    pub(crate) label: String,
}

impl Reader {
    /// Opens the editor and a text in it, published on a day.
    pub(crate) async fn open_statement(&self, text: &str, day: &str) -> Result<()> {
        self.open("?edit=1").await?;
        self.fill_statement(text, day).await?;
        self.press("Find the numbers").await?;
        self.find(Role::Button, "Explore").await?;
        Ok(())
    }

    /// Sets the fields of the form that opens a statement.
    pub(crate) async fn fill_statement(&self, text: &str, day: &str) -> Result<()> {
        let fill = "
            document.querySelector('#statement-text').value = arguments[0];
            document.querySelector('#statement-day').value = arguments[1];
        ";
        self.run(fill, &[json!(text), json!(day)]).await
    }

    /// Drops a file on the form that opens a statement. Its content is a text, or a list of bytes.
    pub(crate) async fn drop_file(&self, name: &str, content: &Value) -> Result<()> {
        let drop = "
            const [name, content] = arguments, data = new DataTransfer();
            data.items.add(new File([Array.isArray(content) ? new Uint8Array(content) : content], name));
            const event = new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true });
            document.querySelector('.open-form').dispatchEvent(event);
        ";
        self.run(drop, &[json!(name), content.clone()]).await
    }

    /// The figures of the draft.
    pub(crate) async fn draft_figures(&self) -> Result<Vec<DraftFigure>> {
        let read = "
            return Array.from(document.querySelectorAll('.figure'), figure => ({
                status: figure.querySelector('.figure-status').textContent,
                amount: figure.querySelector('b').textContent,
                label: figure.querySelector('.figure-label').textContent,
            }));
        ";
        self.run(read, &[]).await
    }

    /// What the editor decided about each figure.
    pub(crate) async fn decisions(&self) -> Result<Vec<String>> {
        Ok(self.draft_figures().await?.into_iter().map(|figure| figure.status).collect())
    }
}
