//! The version of a dataset: the SHA-256 of its file.

use std::fmt;

use sha2::{Digest as _, Sha256};

/// The SHA-256 of a dataset's file, byte for byte.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version([u8; 32]);

impl Version {
    /// The version of the file with these bytes.
    pub fn of(file: &[u8]) -> Self {
        Self(Sha256::digest(file).into())
    }

    /// The first eight hexadecimal digits, as shown to a reader.
    pub fn short(&self) -> String {
        let mut hex = self.to_string();
        hex.truncate(8);
        hex
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}
