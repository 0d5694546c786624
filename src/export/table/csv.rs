//! The figures as a CSV table (RFC 4180), one row for each figure.

use super::{delimited::Delimited, iso};
use crate::{
    analysis::left_open_text,
    data::{Dataset, Figure, Gap, Language, Ref},
};

/// A column of the table.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[expect(missing_docs, reason = "the metadata describes each column")]
pub enum FigureColumn {
    Id,
    Label(Language),
    Category,
    Unit,
    Period,
    From,
    To,
    NightlyFrom,
    NightlyTo,
    Value,
    Step,
    Qualifier,
    Low,
    High,
    Paragraphs,
    Printed,
    Caution(Language),
    LeftOpen,
    InSum,
}

impl FigureColumn {
    /// Every column, in table order. Programs rely on these names and this order, so new columns come last; those of a
    /// new language follow those of the other languages.
    pub fn all() -> Vec<Self> {
        let each = |column: fn(Language) -> Self| Language::ALL.map(column);
        let middle = [
            Self::Category,
            Self::Unit,
            Self::Period,
            Self::From,
            Self::To,
            Self::NightlyFrom,
            Self::NightlyTo,
            Self::Value,
            Self::Step,
            Self::Qualifier,
            Self::Low,
            Self::High,
            Self::Paragraphs,
            Self::Printed,
        ];
        [&[Self::Id][..], &each(Self::Label), &middle, &each(Self::Caution), &[Self::LeftOpen, Self::InSum]].concat()
    }

    /// The separator of paragraph numbers in a cell.
    pub const PARAGRAPH_SEPARATOR: &str = " ";
    /// The separator of number tokens in a cell. No token contains it.
    pub const PRINTED_SEPARATOR: &str = ";";

    /// The cell of a figure that is added up.
    pub const ADDED: &str = "added";

    /// The name in the first row.
    pub fn name(self) -> String {
        let name = match self {
            Self::Id => "id",
            Self::Label(language) => return in_language("label", language),
            Self::Category => "category",
            Self::Unit => "unit",
            Self::Period => "period",
            Self::From => "from",
            Self::To => "to",
            Self::NightlyFrom => "nightly_from",
            Self::NightlyTo => "nightly_to",
            Self::Value => "value",
            Self::Step => "step",
            Self::Qualifier => "qualifier",
            Self::Low => "low",
            Self::High => "high",
            Self::Paragraphs => "paragraphs",
            Self::Printed => "printed",
            Self::Caution(language) => return in_language("caution", language),
            Self::LeftOpen => "left_open",
            Self::InSum => "in_sum",
        };
        name.to_owned()
    }

    /// The cell of a figure, unquoted: ids as in the dataset, numbers in plain digits, days and times in ISO 8601. An
    /// open end, and the hours of a period of whole days, are empty. `addends` are the figures that the reader adds up.
    pub(in crate::export) fn cell(self, dataset: &Dataset, reference: Ref<Figure>, addends: &[Ref<Figure>]) -> String {
        let figure = &dataset[reference];
        let period = &dataset[figure.period];
        let mentions = figure.mentions.iter();
        match self {
            Self::Id => figure.id.as_str().into(),
            // A dataset may have one language.
            Self::Label(language) | Self::Caution(language) if !dataset.languages.contains(language) => String::new(),
            Self::Label(language) => figure.label.in_language(language).into(),
            Self::Category => dataset[figure.category].id.as_str().into(),
            Self::Unit => dataset[figure.unit].id.as_str().into(),
            Self::Period => period.id.as_str().into(),
            Self::From => iso::date(period.from),
            Self::To => iso::date(period.to),
            Self::NightlyFrom => period.nightly.map(|nightly| iso::time_of_day(nightly.from)).unwrap_or_default(),
            Self::NightlyTo => period.nightly.map(|nightly| iso::time_of_day(nightly.to)).unwrap_or_default(),
            Self::Value => figure.amount.value.to_string(),
            Self::Step => figure.amount.step.to_string(),
            Self::Qualifier => figure.amount.qualifier.name().into(),
            Self::Low => figure.interval.low.map(|low| low.to_string()).unwrap_or_default(),
            Self::High => figure.interval.high.map(|high| high.to_string()).unwrap_or_default(),
            Self::Paragraphs => mentions
                .map(|mention| mention.paragraph.to_string())
                .collect::<Vec<_>>()
                .join(Self::PARAGRAPH_SEPARATOR),
            Self::Printed => {
                mentions.map(|mention| mention.printed.as_str()).collect::<Vec<_>>().join(Self::PRINTED_SEPARATOR)
            }
            Self::Caution(language) => left_open_text(dataset, reference, language),
            Self::InSum => if addends.contains(&reference) { Self::ADDED } else { "" }.into(),
            Self::LeftOpen => {
                let gaps = Gap::ALL.into_iter().filter(|&gap| dataset.has_gap(reference, gap));
                gaps.map(Gap::name).collect::<Vec<_>>().join(Self::PARAGRAPH_SEPARATOR)
            }
        }
    }
}

/// The name of a column in one language: "label_en".
pub(super) fn in_language(name: &str, language: Language) -> String {
    [name, "_", language.code()].concat()
}

/// The table of all figures, in the dataset's order, with a header row. Every row ends in CR LF.
pub fn figures(dataset: &Dataset) -> String {
    let mut table = String::new();
    Delimited::Csv.push_row(&mut table, FigureColumn::all().into_iter().map(FigureColumn::name));
    for figure in dataset.figures() {
        Delimited::Csv
            .push_row(&mut table, FigureColumn::all().into_iter().map(|column| column.cell(dataset, figure, &[])));
    }
    table
}

#[cfg(test)]
mod tests {
    use super::{super::delimited::tests::read, *};
    use crate::export::sample::dataset;

    /// The non-empty cells of a figure, by column name.
    fn cells(id: &str) -> Vec<(String, String)> {
        let rows = read(&figures(&dataset())).expect("a table");
        let row = rows.iter().find(|row| row[0] == id).expect("the row of the figure");
        rows[0].iter().cloned().zip(row.iter().cloned()).filter(|(_, cell)| !cell.is_empty()).collect()
    }

    fn cell(id: &str, column: FigureColumn) -> String {
        let named = cells(id).into_iter().find(|(name, _)| *name == column.name());
        named.map(|(_, cell)| cell).unwrap_or_default()
    }

    #[test]
    fn every_figure_has_a_row_and_every_row_every_column() {
        let dataset = dataset();
        let rows = read(&figures(&dataset)).expect("a table");
        assert_eq!(rows.len(), 1 + dataset.figures().len());
        assert!(rows.iter().all(|row| row.len() == FigureColumn::all().len()));
        let ids: Vec<_> = dataset.figures().map(|figure| dataset[figure].id.to_string()).collect();
        assert_eq!(rows[1..].iter().map(|row| row[0].clone()).collect::<Vec<_>>(), ids);
    }

    #[test]
    fn a_row_says_what_the_dataset_says() {
        let dataset = dataset();
        let figure = dataset.figure_by_id("night-offenders").expect("a figure");
        let label = &dataset[figure].label;
        let cautions = Language::ALL.map(|language| left_open_text(&dataset, figure, language));
        let expected = [
            ("id", "night-offenders"),
            ("label_en", "Offenders caught, summer nights"),
            ("label_zh", label.in_language(Language::Zh)),
            ("label_qaa", label.in_language(Language::MadeUp)),
            ("category", "patrol"),
            ("unit", "people-caught"),
            ("period", "nights"),
            ("from", "2022-07-22"),
            ("to", "2022-07-24"),
            ("nightly_from", "20:00"),
            ("nightly_to", "02:00"),
            ("value", "48000"),
            ("step", "1000"),
            ("qualifier", "as_stated"),
            ("low", "47500"),
            ("high", "48500"),
            ("paragraphs", "14"),
            ("printed", "48,000"),
            ("caution_en", &cautions[0]),
            ("caution_zh", &cautions[1]),
            ("caution_qaa", &cautions[2]),
            ("left_open", "meaning outcome overlap"),
        ];
        assert_eq!(cells("night-offenders"), expected.map(|(name, cell)| (name.to_owned(), cell.to_owned())));
    }

    #[test]
    fn open_ends_and_whole_days_are_empty() {
        assert_eq!([FigureColumn::Low, FigureColumn::High].map(|end| cell("knives", end)), ["11000", ""]);
        assert_eq!([FigureColumn::NightlyFrom, FigureColumn::NightlyTo].map(|end| cell("knives", end)), ["", ""]);
        assert_eq!(cell("half-year-change", FigureColumn::Value), "-16.3");
    }

    #[test]
    fn places_and_tokens_stand_in_step() {
        assert_eq!(cell("cases-solved", FigureColumn::Paragraphs), "2 8");
        assert_eq!(cell("cases-solved", FigureColumn::Printed), "269,800;269,800");
    }
}
