//! Parses the bytes of a file as JSON, with line and column of a syntax error.

use super::node::Node;
use crate::data::Problem;

/// The tree of a JSON file. A byte order mark is skipped.
pub(super) fn tree_from_bytes(file: &[u8]) -> Result<Node, Problem> {
    let file = file.strip_prefix(b"\xef\xbb\xbf").unwrap_or(file);
    let text = std::str::from_utf8(file).map_err(|error| {
        let (before, after) = file.split_at(error.valid_up_to());
        let line = before.iter().filter(|&&byte| byte == b'\n').count();
        let in_line = before.rsplit(|&byte| byte == b'\n').next().unwrap_or_default();
        let found = after.first().map_or(String::new(), |byte| format!("the byte {byte:#04x}"));
        Problem { at: at(line + 1, characters(in_line) + 1), expected: "UTF-8 text".into(), found }
    })?;
    serde_json::from_str(text).map_err(|error| {
        let in_line = file.split(|&byte| byte == b'\n').nth(error.line().saturating_sub(1)).unwrap_or_default();
        let column = characters(in_line.get(..error.column()).unwrap_or(in_line));
        // The message ends in " at line 1 column 2", which counts bytes.
        let message = error.to_string();
        let what = message.rsplitn(6, ' ').last().unwrap_or_default();
        Problem {
            at: at(error.line(), column.max(1)),
            expected: "well-formed JSON".into(),
            found: format!("an error ({what})"),
        }
    })
}

fn at(line: usize, column: usize) -> String {
    format!("line {line}, column {column}")
}

/// The number of characters in these bytes: editors count characters, and the parser counts bytes.
fn characters(bytes: &[u8]) -> usize {
    bytes.iter().filter(|&&byte| byte & 0b1100_0000 != 0b1000_0000).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn problem(file: &[u8]) -> String {
        tree_from_bytes(file).err().expect("a problem").to_string()
    }

    #[test]
    fn a_byte_order_mark_is_skipped() {
        assert_eq!(tree_from_bytes(b"\xef\xbb\xbfnull").map(|node| node.describe()), Ok("null".into()));
        assert_eq!(
            problem(b"\xef\xbb\xbfnil"),
            "line 1, column 2: expected well-formed JSON, found an error (expected ident)"
        );
    }

    #[test]
    fn invalid_json_is_reported_by_line_and_column() {
        for (file, at) in [
            ("", "line 1, column 1"),
            ("{", "line 1, column 1"),
            ("[\n  1,\n]", "line 3, column 1"),
            ("{\"甲\": 乙}", "line 1, column 7"),
            ("{}\n{}", "line 2, column 1"),
            ("\n\n", "line 3, column 1"),
        ] {
            let problem = problem(file.as_bytes());
            assert!(problem.starts_with(&format!("{at}: expected well-formed JSON, found an error (")), "{problem}");
        }
    }

    #[test]
    fn deep_nesting_is_refused() {
        assert!(problem(&[b'['; 100_000]).contains("recursion limit exceeded"));
    }

    #[test]
    fn invalid_utf_8_is_reported_by_line_and_column() {
        assert_eq!(problem(b"[\n\"\xe4\xb8\x87\xff\"]"), "line 2, column 3: expected UTF-8 text, found the byte 0xff");
        assert_eq!(problem(b"\xff"), "line 1, column 1: expected UTF-8 text, found the byte 0xff");
    }
}
