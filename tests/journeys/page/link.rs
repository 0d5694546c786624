//! The permalink of the page: in the address bar and on the clipboard.

use anyhow::{Context as _, Result};
use thirtyfour::Key;

use super::Reader;
use crate::harness::until;

impl Reader {
    /// The query string in the address bar, without the data version, which every change of the data changes.
    pub(crate) async fn link(&self) -> Result<String> {
        Ok(without_data_version(&self.run::<String>("return location.search", &[]).await?))
    }

    /// The data version in the address bar.
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

    /// The text that a paste inserts, in any browser. It is pasted into a temporary text field.
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

    /// The query string of a full URL of the page, without the data version. The rest of the URL must be correct.
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
