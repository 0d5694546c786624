//! The size of a file, uncompressed and compressed.

use std::{io::Write, iter::Sum};

use anyhow::Result;
use brotli::{BrotliCompress, enc::BrotliEncoderParams};
use flate2::{Compression, write::GzEncoder};

/// A number of bytes, uncompressed and in two encodings.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub(crate) struct Size {
    /// Uncompressed.
    pub(crate) raw: usize,
    /// In gzip, level 9.
    pub(crate) gzip: usize,
    /// In brotli, quality 11.
    pub(crate) brotli: usize,
}

impl Size {
    /// The size of this content. An encoding that would increase the size is not used.
    pub(crate) fn of(content: &[u8]) -> Result<Self> {
        let raw = content.len();
        Ok(Self { raw, gzip: raw.min(in_gzip(content)?), brotli: raw.min(in_brotli(content)?) })
    }
}

impl Sum for Size {
    fn sum<I: Iterator<Item = Self>>(sizes: I) -> Self {
        sizes.fold(Self::default(), |total, size| Self {
            raw: total.raw + size.raw,
            gzip: total.gzip + size.gzip,
            brotli: total.brotli + size.brotli,
        })
    }
}

fn in_gzip(content: &[u8]) -> Result<usize> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?.len())
}

fn in_brotli(mut content: &[u8]) -> Result<usize> {
    let settings = BrotliEncoderParams { quality: 11, size_hint: content.len(), ..BrotliEncoderParams::default() };
    Ok(BrotliCompress(&mut content, &mut Vec::new(), &settings)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_shrinks_and_what_cannot_shrink_stays() -> Result<()> {
        let text = Size::of("the same words, ".repeat(1000).as_bytes())?;
        assert!(text.brotli < text.gzip && text.gzip < text.raw / 50, "{text:?}");
        assert_eq!(Size::of(b"x")?, Size { raw: 1, gzip: 1, brotli: 1 });
        Ok(())
    }
}
