//! A ZIP archive of uncompressed files: pictures are compressed already, and the other files are small.
//!
//! It follows the part of the format (PKWARE's APPNOTE) that every program reads: one disk, no ZIP64, sizes before
//! the contents, names in UTF-8.

use time::Date;

/// A file for an archive or for a download of its own.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// The name, without a folder.
    pub name: String,
    /// The content.
    pub bytes: Vec<u8>,
}

/// The version of the format that is needed to read an archive: 2.0.
const VERSION: u16 = 20;
/// The flag for names in UTF-8.
const FLAGS: u16 = 1 << 11;
/// The compression method: stored.
const METHOD: u16 = 0;

/// The archive of the files in this order. All have the same date, so the same files always give the same bytes. `None`
/// if they exceed the limits of the format: 4 GB in all, or 65,535 files.
pub(in crate::export) fn zip(files: &[File], day: Date) -> Option<Vec<u8>> {
    let mut archive = Vec::new();
    let mut directory = Vec::new();
    for file in files {
        let start = u32::try_from(archive.len()).ok()?;
        let entry = entry(file, day)?;
        archive.extend(b"PK\x03\x04");
        archive.extend(&entry);
        archive.extend(file.name.as_bytes());
        archive.extend(&file.bytes);
        directory.extend(b"PK\x01\x02");
        directory.extend(VERSION.to_le_bytes());
        directory.extend(entry);
        // No comment, the first disk, and no attributes.
        directory.extend([0; 10]);
        directory.extend(start.to_le_bytes());
        directory.extend(file.name.as_bytes());
    }
    let start = u32::try_from(archive.len()).ok()?;
    let size = u32::try_from(directory.len()).ok()?;
    let count = u16::try_from(files.len()).ok()?;
    archive.extend(directory);
    archive.extend(b"PK\x05\x06");
    archive.extend([0; 4]);
    archive.extend([count, count].map(u16::to_le_bytes).concat());
    archive.extend([size, start].map(u32::to_le_bytes).concat());
    archive.extend([0; 2]);
    Some(archive)
}

/// The part of a file's header that is both before its content and in the directory.
fn entry(file: &File, day: Date) -> Option<Vec<u8>> {
    let size = u32::try_from(file.bytes.len()).ok()?;
    let name_len = u16::try_from(file.name.len()).ok()?;
    let mut entry = [VERSION, FLAGS, METHOD, 0, dos_date(day)].map(u16::to_le_bytes).concat();
    entry.extend([crc32(&file.bytes), size, size].map(u32::to_le_bytes).concat());
    entry.extend([name_len, 0].map(u16::to_le_bytes).concat());
    Some(entry)
}

/// A day in the encoding of the format: years from 1980 on, in seven bits.
fn dos_date(day: Date) -> u16 {
    let year = u16::try_from(day.year().clamp(1980, 2107) - 1980).unwrap_or_default();
    year << 9 | u16::from(u8::from(day.month())) << 5 | u16::from(day.day())
}

/// The checksum of the format, CRC-32 of ISO 3309, computed with a table for half bytes.
fn crc32(bytes: &[u8]) -> u32 {
    const REVERSED_POLYNOMIAL: u32 = 0xEDB8_8320;
    const TABLE: [u32; 16] = {
        let mut table = [0; 16];
        let mut index = 0;
        while index < 16 {
            let mut sum = index as u32;
            let mut bit = 0;
            while bit < 4 {
                sum = if sum & 1 == 1 { sum >> 1 ^ REVERSED_POLYNOMIAL } else { sum >> 1 };
                bit += 1;
            }
            table[index] = sum;
            index += 1;
        }
        table
    };
    let with_half = |sum: u32, half: u8| sum >> 4 ^ TABLE[((sum ^ u32::from(half)) & 15) as usize];
    !bytes.iter().fold(u32::MAX, |sum, &byte| with_half(with_half(sum, byte & 15), byte >> 4))
}

#[cfg(test)]
mod tests {
    use std::io::{Cursor, Read as _};

    use proptest::prelude::*;
    use time::Month;
    use zip::ZipArchive;

    use super::{zip as archive_of, *};

    fn day() -> Date {
        Date::from_calendar_date(2022, Month::August, 5).expect("a day")
    }

    fn file(name: &str, bytes: &[u8]) -> File {
        File { name: name.to_owned(), bytes: bytes.to_owned() }
    }

    /// The files of an archive, read by another program that verifies the checksums.
    fn read(archive: Vec<u8>) -> Vec<File> {
        let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
        let files = (0..archive.len()).map(|index| {
            let mut entry = archive.by_index(index).expect("a file");
            let mut bytes = Vec::new();
            entry.read_to_end(&mut bytes).expect("its bytes");
            File { name: entry.name().expect("a name").into_owned(), bytes }
        });
        files.collect()
    }

    #[test]
    fn the_check_sum_is_the_one_of_the_standard() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(crc32(b""), 0);
    }

    #[test]
    fn files_are_dated_to_the_day() {
        let archive = archive_of(&[file("a", b"b")], day()).expect("an archive");
        let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
        let dated = archive.by_index(0).expect("a file").last_modified().expect("a day");
        assert_eq!((dated.year(), dated.month(), dated.day(), dated.hour()), (2022, 8, 5, 0));
    }

    #[test]
    fn a_spoilt_archive_is_refused() {
        let mut archive = archive_of(&[file("a", b"some content")], day()).expect("an archive");
        let at = archive.windows(4).position(|bytes| bytes == b"some").expect("the content");
        archive[at] = b'S';
        let mut archive = ZipArchive::new(Cursor::new(archive)).expect("an archive");
        assert!(archive.by_index(0).expect("a file").read_to_end(&mut Vec::new()).is_err());
    }

    proptest! {
        #[test]
        fn any_files_come_back(contents in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..99), 0..6)) {
            let named = |(index, bytes): (usize, &Vec<u8>)| file(&format!("{index} 数.txt"), bytes);
            let files: Vec<_> = contents.iter().enumerate().map(named).collect();
            let archive = archive_of(&files, day()).expect("an archive");
            prop_assert_eq!(&archive_of(&files, day()), &Some(archive.clone()));
            prop_assert_eq!(read(archive), files);
        }
    }
}
