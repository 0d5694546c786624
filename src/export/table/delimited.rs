//! Delimited rows for spreadsheets: CSV for files, tab-separated text for the clipboard.

/// The format of a table. In both, a text that a spreadsheet would read as a formula gets a leading apostrophe. Numbers
/// stay as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::export) enum Delimited {
    /// RFC 4180: every row ends in CR LF.
    Csv,
    /// Tab-separated cells for pasting: control characters become spaces.
    Tsv,
}

impl Delimited {
    /// Adds a row.
    pub(in crate::export) fn push_row(self, table: &mut String, cells: impl IntoIterator<Item = String>) {
        let (separator, end) = match self {
            Self::Csv => (',', "\r\n"),
            Self::Tsv => ('\t', "\n"),
        };
        for (index, cell) in cells.into_iter().enumerate() {
            if index > 0 {
                table.push(separator);
            }
            let mark = if is_formula(&cell) { "'" } else { "" };
            match self {
                Self::Csv => push_csv_cell(table, &[mark, &cell].concat()),
                Self::Tsv => {
                    table.push_str(mark);
                    table.extend(cell.chars().map(|character| if character.is_control() { ' ' } else { character }));
                }
            }
        }
        table.push_str(end);
    }
}

/// Adds a cell, quoted if its text contains a delimiter or a quotation mark. Spaces at the ends are quoted too, because
/// some programs drop them otherwise.
fn push_csv_cell(table: &mut String, cell: &str) {
    if cell.contains([',', '"', '\r', '\n']) || cell.starts_with(' ') || cell.ends_with(' ') {
        table.push('"');
        table.push_str(&cell.replace('"', "\"\""));
        table.push('"');
    } else {
        table.push_str(cell);
    }
}

/// Whether a spreadsheet could read a cell as a formula. Spreadsheets skip blanks before a formula, and accept full-width
/// signs. A tab or a line break at the start can put the rest into a cell of its own.
fn is_formula(cell: &str) -> bool {
    let begins_formula = |text: &str| text.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    !is_number(cell) && (begins_formula(cell.trim_start()) || cell.starts_with(['\t', '\r', '\n']))
}

/// Whether a text is a number in plain digits, with an optional minus sign and decimal point.
fn is_number(text: &str) -> bool {
    let unsigned = text.strip_prefix('-').unwrap_or(text);
    let (whole, fraction) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
    [whole, fraction].iter().all(|part| !part.is_empty() && part.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
pub(in crate::export) mod tests {
    use proptest::prelude::*;

    use super::*;

    /// Reads a table according to RFC 4180; `None` if it is invalid.
    pub(crate) fn read(table: &str) -> Option<Vec<Vec<String>>> {
        let mut rows = Vec::new();
        let mut rest = table;
        while !rest.is_empty() {
            let mut row = Vec::new();
            loop {
                let cell;
                (cell, rest) = read_cell(rest)?;
                row.push(cell);
                match rest.strip_prefix(',') {
                    Some(after) => rest = after,
                    None => break,
                }
            }
            rest = rest.strip_prefix("\r\n")?;
            rows.push(row);
        }
        Some(rows)
    }

    fn read_cell(text: &str) -> Option<(String, &str)> {
        let Some(mut rest) = text.strip_prefix('"') else {
            let (cell, rest) = text.split_at(text.find([',', '"', '\r', '\n'])?);
            return Some((cell.to_owned(), rest));
        };
        let mut cell = String::new();
        loop {
            let (before, after) = rest.split_once('"')?;
            cell.push_str(before);
            match after.strip_prefix('"') {
                Some(after) => {
                    cell.push('"');
                    rest = after;
                }
                None => return Some((cell, after)),
            }
        }
    }

    fn saved(cell: &str) -> String {
        let mut table = String::new();
        Delimited::Csv.push_row(&mut table, [cell.to_owned()]);
        read(&table).expect("a table").concat().concat()
    }

    fn pasted(cell: &str) -> String {
        let mut table = String::new();
        Delimited::Tsv.push_row(&mut table, [cell.to_owned()]);
        table
    }

    #[test]
    fn numbers_are_pasted_as_they_are() {
        assert_eq!(
            ["-16.3", "-0.00123456789012345678", ""].map(pasted),
            ["-16.3\n", "-0.00123456789012345678\n", "\n"]
        );
    }

    #[test]
    fn numbers_are_saved_as_they_are() {
        for number in ["-16.3", "-0.00123456789012345678", "16.3", "0", ""] {
            assert_eq!(saved(number), number);
        }
    }

    #[test]
    fn a_text_that_begins_as_a_formula_does_is_saved_as_a_text() {
        for formula in ["=HYPERLINK(\"http://x\",\"y\")", "=1+1", "@SUM(1)", "+1", "-a", "-1.5.2", "\ta", "\ra", " =1"]
        {
            assert_eq!(saved(formula), ["'", formula].concat());
        }
        assert_eq!(saved("a=1"), "a=1");
    }

    #[test]
    fn a_text_that_begins_as_a_formula_does_is_pasted_as_a_text() {
        let formulas = ["=1+1", "+1", "-a", "@a", " =1", "\t=1", "＝1", "-1.5.2"];
        assert!(formulas.map(pasted).iter().all(|cell| cell.starts_with('\'')), "{:?}", formulas.map(pasted));
        assert_eq!(pasted("a=1"), "a=1\n");
    }

    proptest! {
        #[test]
        fn any_cells_come_back(cells in prop::collection::vec(any::<String>(), 1..5), odd in "[ ,\"\r\na]{0,9}") {
            let cells: Vec<String> = cells.into_iter().chain([odd]).collect();
            let mut table = String::new();
            Delimited::Csv.push_row(&mut table, cells.iter().cloned());
            Delimited::Csv.push_row(&mut table, cells.iter().cloned());
            let mark = |cell: String| if is_formula(&cell) { ["'", &cell].concat() } else { cell };
            let read_back: Vec<_> = cells.into_iter().map(mark).collect();
            prop_assert_eq!(read(&table), Some(vec![read_back.clone(), read_back]));
        }

        #[test]
        fn no_pasted_cell_is_a_formula_or_ends_early(cell in "[ \t\r\n=+@.1a-]{0,6}", any in any::<String>()) {
            for cell in [cell, any] {
                let table = pasted(&cell);
                let text = table.strip_suffix('\n').unwrap_or_default();
                prop_assert!(!text.contains(['\t', '\r', '\n']));
                let is_formula = text.trim_start().starts_with(['=', '+', '-', '@']);
                prop_assert!(!is_formula || cell.parse::<f64>().is_ok(), "{}", text);
            }
        }
    }
}
