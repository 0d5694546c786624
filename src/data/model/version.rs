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

    /// Parses the full form of 64 hexadecimal digits.
    pub fn from_hex(text: &str) -> Option<Self> {
        let mut digest = [0; 32];
        let pairs = text.as_bytes().chunks(2);
        if text.len() != 2 * digest.len() || !text.is_ascii() {
            return None;
        }
        for (byte, pair) in digest.iter_mut().zip(pairs) {
            let digit = |character: u8| char::from(character).to_digit(16);
            let [high, low] = [pair.first(), pair.last()].map(|character| character.copied().and_then(digit));
            *byte = u8::try_from(high? * 16 + low?).ok()?;
        }
        Some(Self(digest))
    }

    /// The number of hexadecimal digits of the short form.
    const SHORT: usize = 8;

    /// The first eight hexadecimal digits, which are used on the page, in links and in the archive.
    pub fn short(&self) -> String {
        let mut hex = self.to_string();
        hex.truncate(Self::SHORT);
        hex
    }

    /// The [short](Self::short) form of a version that has 8 to 64 hexadecimal digits of either case.
    pub fn short_from(text: &str) -> Option<String> {
        let is_hex = text.bytes().all(|byte| byte.is_ascii_hexdigit());
        let short = text.get(..Self::SHORT).filter(|_| is_hex && text.len() <= 64)?;
        Some(short.to_ascii_lowercase())
    }
}

impl fmt::Display for Version {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.iter().try_for_each(|byte| write!(out, "{byte:02x}"))
    }
}

#[cfg(test)]
mod tests {
    use super::Version;

    #[test]
    fn the_short_form_is_the_start_of_the_version() {
        let version = Version::of(b"data");
        for text in [version.short(), version.to_string(), version.short().to_uppercase()] {
            assert_eq!(Version::short_from(&text), Some(version.short()), "{text}");
        }
        for bad in ["", "3a6eb07", "3a6eb07g", &"a".repeat(65)] {
            assert_eq!(Version::short_from(bad), None, "{bad}");
        }
    }

    #[test]
    fn the_full_form_round_trips() {
        let version = Version::of(b"data");
        assert_eq!(Version::from_hex(&version.to_string()), Some(version));
        for bad in ["", "3a6eb079", &"g".repeat(64), &"é".repeat(32)] {
            assert_eq!(Version::from_hex(bad), None, "{bad}");
        }
    }
}
