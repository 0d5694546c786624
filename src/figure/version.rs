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

    /// How many hexadecimal digits the short form has.
    const SHORT: usize = 8;

    /// The first eight hexadecimal digits, as shown to a reader, carried by links and named in the archive.
    pub fn short(&self) -> String {
        let mut hex = self.to_string();
        hex.truncate(Self::SHORT);
        hex
    }

    /// Whether a text has the form of a [short](Self::short) version.
    pub fn is_short(text: &str) -> bool {
        text.len() == Self::SHORT && text.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}
