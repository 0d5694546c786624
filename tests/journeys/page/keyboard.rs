//! Keyboard input.

use std::time::Duration;

use anyhow::Result;
use thirtyfour::{Key, TypingData};

use super::Reader;

impl Reader {
    /// Presses a key.
    pub(crate) async fn press_key(&self, key: Key) -> Result<()> {
        self.type_text(key).await
    }

    /// Presses Shift+Tab.
    pub(crate) async fn press_tab_backwards(&self) -> Result<()> {
        let keys = self.browser().action_chain_with_delay(None, Some(Duration::ZERO));
        Ok(keys.key_down(Key::Shift).send_keys(Key::Tab).key_up(Key::Shift).perform().await?)
    }

    /// Presses a key while another one is held.
    pub(crate) async fn press_with(&self, held: Key, key: char) -> Result<()> {
        let keys = self.browser().action_chain_with_delay(None, Some(Duration::ZERO));
        Ok(keys.key_down(held.clone()).send_keys(key).key_up(held).perform().await?)
    }

    /// Types a text into the focused element.
    pub(crate) async fn type_text(&self, text: impl Into<TypingData>) -> Result<()> {
        let keys = self.browser().action_chain_with_delay(None, Some(Duration::ZERO));
        Ok(keys.send_keys(text).perform().await?)
    }
}
