//! A checksum that identifies the file that the build has validated.

/// The checksum of a file, as 16 hexadecimal digits: FNV-1a with 64 bits
/// (<http://www.isthe.com/chongo/tech/comp/fnv/>).
///
/// It detects a file that was replaced or cut short. Unlike the SHA-256 of a [`Version`](crate::data::Version) it does
/// not detect a file that was made to have the same checksum; whoever can replace the file can replace the page too.
pub fn checksum(file: &[u8]) -> String {
    let sum = file
        .iter()
        .fold(0xcbf2_9ce4_8422_2325_u64, |sum, &byte| (sum ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    format!("{sum:016x}")
}

#[cfg(test)]
mod tests {
    use super::checksum;

    #[test]
    fn the_published_test_vectors_agree() {
        assert_eq!(checksum(b""), "cbf29ce484222325");
        assert_eq!(checksum(b"a"), "af63dc4c8601ec8c");
        assert_eq!(checksum(b"foobar"), "85944171f73967e8");
    }
}
