//! The link of what is shown: in the address bar, on the clipboard.

use anyhow::{Context as _, Result};
use thirtyfour::Key;

use super::Reader;
use crate::harness::until;

impl Reader {
    /// The query string in the address bar, but for the version of the data, which every new data changes.
    pub(crate) async fn link(&self) -> Result<String> {
        Ok(without_data_version(&self.run::<String>("return location.search", &[]).await?))
    }

    /// The version of the data that the address bar names.
    pub(crate) async fn data_version(&self) -> Result<Option<String>> {
        self.run("return new URLSearchParams(location.search).get('d')", &[]).await
    }

    /// The number of entries in the history of the window.
    pub(crate) async fn history_length(&self) -> Result<usize> {
        self.run("return history.length", &[]).await
    }

    /// The text on the clipboard.
    pub(crate) async fn clipboard(&self) -> Result<String> {
        const READ: &str = "
            const done = arguments[0];
            navigator.clipboard.readText().then(done, () => done(null));
        ";
        let text = self.browser().execute_async(READ, Vec::new()).await?.convert::<Option<String>>()?;
        text.context("the clipboard cannot be read")
    }

    /// What a reader gets who pastes from the clipboard, in any browser: into a field of their own, which goes again.
    pub(crate) async fn paste(&self) -> Result<String> {
        const FIELD: &str = "
            const field = document.createElement('textarea');
            field.id = 'pasted';
            document.body.append(field);
            field.focus();
        ";
        self.run::<()>(FIELD, &[]).await?;
        let modifier = if cfg!(target_os = "macos") { Key::Meta } else { Key::Control };
        self.press_with(modifier, 'v').await?;
        let text = until("a text on the clipboard", async || {
            let text: String = self.run("return document.getElementById('pasted').value", &[]).await?;
            Ok((!text.is_empty()).then_some(text))
        })
        .await?;
        self.run::<()>("document.getElementById('pasted').remove()", &[]).await?;
        Ok(text)
    }

    /// The query string of a whole address of the page, of which all else must be right, without the version of the
    /// data.
    pub(crate) fn link_of_address(&self, address: &str) -> Result<String> {
        let link = address.strip_prefix(&self.site().address(""));
        link.map(without_data_version).with_context(|| format!("{address} is no address of the page"))
    }
}

fn without_data_version(link: &str) -> String {
    let is_version = |pair: &&str| pair.starts_with("d=");
    let Some(version) = link.split(['?', '&']).find(is_version) else { return link.to_owned() };
    link.replacen(&format!("&{version}"), "", 1)
}
