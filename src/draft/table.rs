//! Opens a table of figures as a draft: the CSV or TSV file of a dataset, or any table with its columns.

use std::sync::Arc;

use csv::{ReaderBuilder, StringRecord};
use time::Date;

use super::{
    model::{Draft, Figure, Mention, Named, Paragraph, Status, Words},
    open::confirmed_label,
    unit,
    write::Content,
};
use crate::{
    data::{Category, Decimal, Gap, Language, Nature, Problem, Problems, Qualifier, date_from_text, parse, quoted},
    export::table::csv::FigureColumn,
    finder::Change,
    words::draft_words,
};

/// The delimiters of tables.
const DELIMITERS: [char; 3] = [',', '\t', ';'];

/// The largest number of a paragraph.
const MOST_PARAGRAPHS: usize = 10_000;

/// The delimiter of a text whose first line has the names of the columns of a table of figures.
fn delimiter(text: &str) -> Option<char> {
    let head = text.trim_start_matches('\u{feff}').lines().next()?;
    DELIMITERS.into_iter().find(|&delimiter| {
        let names: Vec<_> = head.split(delimiter).map(|name| name.trim().trim_matches('"')).collect();
        names.contains(&"value") && names.iter().any(|name| name.starts_with("label_"))
    })
}

/// Whether a text is a table of figures.
pub fn is_table(text: &str) -> bool {
    delimiter(text).is_some()
}

/// A draft of a table of figures. It needs the columns `value` and `label_en` or `label_zh`; all other columns of a
/// dataset’s table are used if they are there. Without days, a figure is of the given day.
///
/// # Errors
/// Every cell that cannot be read, with its line and its column, of the first rows with such a cell. If all can be read,
/// every figure that no dataset can have, such as a negative count.
pub fn of_table(text: &str, today: Date) -> Result<Draft, Problems> {
    let delimiter = delimiter(text).unwrap_or(DELIMITERS[0]);
    let text = text.trim_start_matches('\u{feff}');
    let mut reader = ReaderBuilder::new()
        .delimiter(u8::try_from(delimiter).unwrap_or(b','))
        .flexible(true)
        .from_reader(text.as_bytes());
    let head = reader.headers().cloned().unwrap_or_default();
    let languages: Vec<_> = Language::ALL
        .into_iter()
        .filter(|language| head.iter().any(|name| name.trim() == ["label_", language.code()].concat()))
        .collect();
    let mut table = Table { head, problems: Vec::new(), draft: empty(languages, today), lines: Vec::new() };
    let mut unusable = 0;
    for record in reader.records() {
        let before = table.problems.len();
        let line = record.as_ref().map_or(1, line_of);
        match record {
            Ok(record) if record.iter().all(|cell| cell.trim().is_empty()) => {}
            Ok(_) if unusable == Problems::MOST_OF_A_KIND => {
                table.note_at(line, "", &format!("fewer than {unusable} rows that cannot be used"), "more rows");
                break;
            }
            Ok(_) if table.draft.figures.len() == Draft::MOST_FIGURES as usize => {
                table.note_at(line, "", &format!("at most {} figures", Draft::MOST_FIGURES), "one more");
                break;
            }
            Ok(record) => table.add(&record),
            Err(error) => table.note_at(line, "", "a row of the table", &error.to_string()),
        }
        unusable += usize::from(table.problems.len() > before);
    }
    if table.draft.figures.is_empty() && table.problems.is_empty() {
        table.note(None, "", "at least one row", "none");
    }
    if table.problems.is_empty() {
        table.check();
    }
    if table.problems.is_empty() { Ok(table.draft) } else { Err(Problems(table.problems)) }
}

fn empty(languages: Vec<Language>, today: Date) -> Draft {
    let mut draft = Draft::empty(languages, today);
    let language = draft.language();
    let label = Words::only(language, draft_words(language).the_statement);
    draft.sections.push(Named { label, ..Named::default() });
    draft
}

/// The line of a row.
fn line_of(record: &StringRecord) -> u64 {
    record.position().map_or(1, |position| position.line())
}

struct Table {
    head: StringRecord,
    problems: Vec<Problem>,
    draft: Draft,
    /// The line of each figure.
    lines: Vec<u64>,
}

impl Table {
    fn note(&mut self, record: Option<&StringRecord>, column: &str, expected: &str, found: &str) {
        self.note_at(record.map_or(1, line_of), column, expected, found);
    }

    fn note_at(&mut self, line: u64, column: &str, expected: &str, found: &str) {
        let at = if column.is_empty() { format!("line {line}") } else { format!("line {line}, column {column}") };
        self.problems.push(Problem { at, expected: expected.to_owned(), found: found.to_owned() });
    }

    /// The text of a cell; empty if the table has no such column. An apostrophe that keeps a spreadsheet from running a
    /// formula is no part of it.
    fn cell<'a>(&self, record: &'a StringRecord, column: &str) -> &'a str {
        let place = self.head.iter().position(|name| name.trim() == column);
        let cell = place.and_then(|place| record.get(place)).unwrap_or_default().trim();
        let is_guarded = cell.strip_prefix('\'').is_some_and(|rest| rest.starts_with(['=', '+', '-', '@']));
        if is_guarded { &cell[1..] } else { cell }
    }

    /// Reads a cell. An empty one is `None`.
    fn read<T>(
        &mut self,
        record: &StringRecord,
        column: &str,
        expected: &str,
        read: impl FnOnce(&str) -> Option<T>,
    ) -> Option<T> {
        let cell = self.cell(record, column);
        if cell.is_empty() {
            return None;
        }
        let value = read(cell);
        if value.is_none() {
            self.note(Some(record), column, expected, &quoted(cell));
        }
        value
    }

    fn add(&mut self, record: &StringRecord) {
        let number = "a number in plain digits";
        let value = self.read(record, "value", number, |cell| cell.parse::<Decimal>().ok());
        let step =
            self.read(record, "step", number, |cell| cell.parse::<Decimal>().ok().filter(|step| *step > Decimal::ZERO));
        let day = "a day as year-month-day";
        let from = self.read(record, "from", day, date_from_text);
        let to = self.read(record, "to", day, date_from_text);
        let names = Qualifier::ALL.map(Qualifier::name).join(", ");
        let qualifier = self.read(record, "qualifier", &["one of ", &names].concat(), |cell| {
            Qualifier::ALL.into_iter().find(|qualifier| qualifier.name() == cell)
        });
        let Some(value) = value else {
            if self.cell(record, "value").is_empty() {
                self.note(Some(record), "value", number, "nothing");
            }
            return;
        };
        let mentions = self.mentions(record, value);
        let is_percent = mentions.iter().any(|mention| mention.printed.contains(['%', '％']));
        let category = self.named(record, "category");
        let unit = self.named(record, "unit");
        let language = self.draft.language();
        let category = if category.is_empty() { draft_words(language).all_figures.to_owned() } else { category };
        let change = if value.is_negative() || unit.contains("change") { Change::Down } else { Change::None };
        let label = if is_percent { "%" } else { &unit };
        let kind = unit::kind(label, value, change);
        let unit = (!label.is_empty()).then(|| {
            let unit = unit::with_label(label, kind, Change::None, language);
            self.draft.unit_with(unit)
        });
        let place = self.draft.category_with(&category);
        if place >= Category::MAX {
            self.note(Some(record), "category", &format!("at most {} categories", Category::MAX), &quoted(&category));
            return;
        }
        let to = to.unwrap_or(self.draft.published);
        let period = self.draft.period_with(from.filter(|from| *from <= to), to, false);
        let mut labels = Words::default();
        let mut is_confirmed = true;
        for language in self.draft.languages.clone() {
            let text = self.cell(record, &["label_", language.code()].concat());
            let own = confirmed_label(text, language);
            is_confirmed &= own.is_none();
            labels.set(language, own.unwrap_or(text));
        }
        let gaps = self.cell(record, "left_open").split(FigureColumn::PARAGRAPH_SEPARATOR);
        let gaps = gaps.filter_map(|name| Gap::DECLARED.into_iter().find(|gap| gap.name() == name));
        let id = self.cell(record, "id");
        let id = id.parse::<crate::data::Id>().is_ok().then(|| id.to_owned());
        let key = self.draft.next_key;
        self.draft.next_key += 1;
        self.lines.push(line_of(record));
        self.draft.figures.push(Arc::new(Figure {
            key,
            id,
            label: labels,
            category: place,
            unit,
            period,
            nature: if from.is_some() { Nature::Flow } else { Nature::Stock },
            value,
            step: step.unwrap_or(value.step()),
            qualifier: qualifier.unwrap_or_default(),
            mentions,
            left_open: gaps.collect(),
            caution: Words::default(),
            status: if is_confirmed { Status::Accepted } else { Status::Open },
        }));
    }

    /// Names the cells whose figures no dataset can have.
    fn check(&mut self) {
        let Err(Problems(problems)) = parse(self.draft.to_json(Content::Kept).as_bytes()) else { return };
        for Problem { at, expected, found } in problems {
            let mut place = at.split('/').skip_while(|part| *part != "figures").skip(1);
            let figure: Option<usize> = place.next().and_then(|index| index.parse().ok());
            let line = figure.and_then(|figure| self.lines.get(figure)).copied().unwrap_or(1);
            let column = match place.next() {
                Some("mentions") => "printed",
                Some(field @ ("value" | "step")) => field,
                _ => "",
            };
            self.note_at(line, column, &expected, &found);
        }
    }

    /// The name in a cell: an id with spaces instead of its hyphens.
    fn named(&self, record: &StringRecord, column: &str) -> String {
        self.cell(record, column).replace('-', " ")
    }

    /// The places of a figure. Without them it stands in the first paragraph.
    fn mentions(&mut self, record: &StringRecord, value: Decimal) -> Vec<Mention> {
        let printed: Vec<_> = self.cell(record, "printed").split(FigureColumn::PRINTED_SEPARATOR).collect();
        let mut mentions = Vec::new();
        for (index, number) in self.cell(record, "paragraphs").split_whitespace().enumerate() {
            let paragraph = number.parse().ok().filter(|number| (1..=MOST_PARAGRAPHS).contains(number));
            let Some(paragraph) = paragraph else {
                let expected = format!("numbers of paragraphs, from 1 to {MOST_PARAGRAPHS}");
                self.note(Some(record), "paragraphs", &expected, &quoted(number));
                break;
            };
            let printed =
                printed.get(index).or(printed.first()).map(|text| text.trim()).filter(|text| !text.is_empty());
            let printed = printed.map_or_else(|| value.abs().to_string(), str::to_owned);
            mentions.push(Mention { paragraph, printed, start: None });
        }
        if mentions.is_empty() {
            let text = printed.first().map(|text| text.trim()).filter(|text| !text.is_empty());
            let printed = text.map_or_else(|| value.abs().to_string(), str::to_owned);
            mentions.push(Mention { paragraph: 1, printed, start: None });
        }
        let most = mentions.iter().map(|mention| mention.paragraph).max().unwrap_or(1);
        let paragraphs = Arc::make_mut(&mut self.draft.paragraphs);
        while paragraphs.len() < most {
            paragraphs.push(Paragraph { section: 0, text: String::new(), gist: Words::default() });
        }
        mentions
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::{parse, sample},
        draft::Content,
        export::table::csv,
    };

    fn day() -> Date {
        date_from_text("2022-08-05").expect("a day")
    }

    #[test]
    fn the_table_of_a_dataset_gives_its_figures() {
        let dataset = sample::dataset();
        let table = ["\u{feff}", &csv::figures(&dataset)].concat();
        assert!(is_table(&table));
        let draft = of_table(&table, day()).expect("a draft");
        let after = parse(draft.to_json(Content::Kept).as_bytes()).unwrap_or_else(|problems| panic!("{problems}"));
        assert_eq!(after.figures().len(), dataset.figures().len());
        for (one, other) in dataset.figures().zip(after.figures()) {
            let (one, other) = (&dataset[one], &after[other]);
            assert_eq!(
                (&one.id, &one.label, one.amount, &one.mentions),
                (&other.id, &other.label, other.amount, &other.mentions)
            );
            assert_eq!(dataset[one.period].to, after[other.period].to);
        }
    }

    #[test]
    fn a_short_table_is_enough() {
        let draft = of_table("label_en;value;unit\nBirds;1200;birds\n\nShare of nets;12.5;\n", day()).expect("a draft");
        assert_eq!(draft.figures.len(), 2);
        assert!(parse(draft.to_json(Content::Kept).as_bytes()).is_ok());
        assert!(!is_table("Crews freed 1,200 birds, the value of which is clear.\n"));
    }

    #[test]
    fn every_figure_that_no_dataset_can_have_is_named() {
        let table = "label_en,value,step,unit,printed\nA,-3,,boats,\nB,30,1,boats,\nC,5,,boats,6\nD,-5,,%,5%\n";
        let problems = of_table(table, day()).expect_err("problems").0;
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "line 2, column value: expected a number not below 0, as its unit is not a change, found -3",
                "line 3, column step: expected 10, the place of the last significant digit of “30”, found 1",
                "line 4, column value: expected 6, as “6” is printed, found 5",
            ]
        );
    }

    #[test]
    fn a_table_with_many_unusable_rows_is_not_read_to_its_end() {
        // The first eight categories of the second table can be used.
        for (row, line) in [("A,many,c\n", 102), ("A,1,c{}\n", 110)] {
            let rows: String = (0..1_000).map(|at| row.replace("{}", &at.to_string())).collect();
            let problems = of_table(&["label_en,value,category\n", &rows].concat(), day()).expect_err("problems").0;
            assert_eq!(problems.len(), 101);
            assert_eq!(
                problems[100].to_string(),
                ["line ", &line.to_string(), ": expected fewer than 100 rows that cannot be used, found more rows"]
                    .concat()
            );
        }
    }

    #[test]
    fn a_table_has_at_most_as_many_figures_as_the_editor_shows() {
        let rows = "A,1\n".repeat(10_001);
        let problems = of_table(&["label_en,value\n", &rows].concat(), day()).expect_err("a problem").0;
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(lines, ["line 10002: expected at most 10000 figures, found one more"]);
    }

    #[test]
    fn a_paragraph_of_thousands_of_figures_has_the_beginning_of_their_summary() {
        let rows = "Birds freed,1200\n".repeat(1_000);
        let draft = of_table(&["label_en,value\n", &rows].concat(), day()).expect("a draft");
        let dataset = parse(draft.to_json(Content::Kept).as_bytes()).unwrap_or_else(|problems| panic!("{problems}"));
        let summary = dataset.statement.paragraphs[0].gist.in_language(Language::En);
        assert!(summary.starts_with("Birds freed: 1200; Birds") && summary.ends_with('…'), "{summary}");
    }

    #[test]
    fn every_cell_that_cannot_be_read_is_named() {
        let table = "label_en,value,from,qualifier\nA,many,2022-07-01,exactly\nB,,2022-31-07,about\n";
        let problems = of_table(table, day()).expect_err("problems").0;
        let lines: Vec<_> = problems.iter().map(ToString::to_string).collect();
        assert_eq!(
            lines,
            [
                "line 2, column value: expected a number in plain digits, found “many”",
                "line 2, column qualifier: expected one of as_stated, more_than, about, less_than, found “exactly”",
                "line 3, column from: expected a day as year-month-day, found “2022-31-07”",
                "line 3, column value: expected a number in plain digits, found nothing",
            ]
        );
    }
}
