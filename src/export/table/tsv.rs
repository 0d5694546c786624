//! The table for the clipboard, in the query's language, with numbers in plain digits for spreadsheets.

use super::{delimited::Delimited, derived_csv, iso};
use crate::{
    analysis::left_open_text,
    data::{Decimal, Quantity},
    export::ViewData,
    words::{chunk_words, download_words, format, words},
};

impl ViewData<'_> {
    /// The table as tab-separated text with a header row. The cell of an open end is empty.
    pub fn to_tsv(&self) -> String {
        let mut table = String::new();
        Delimited::Tsv.push_row(&mut table, self.heads().into_iter().map(str::to_owned));
        for &quantity in &self.quantities {
            Delimited::Tsv.push_row(&mut table, self.cells(quantity));
        }
        table
    }

    fn heads(&self) -> Vec<&'static str> {
        let language = self.query.language;
        let words = words(language);
        let chunk_words = chunk_words(language);
        let own = download_words(language);
        let middle =
            if self.is_derived() { [words.stands_for, chunk_words.formula] } else { [chunk_words.reported, own.value] };
        let [number, origin] = middle;
        let mut heads = vec![words.figure, words.category, number, origin, own.low, own.high];
        heads.extend([words.unit, words.period, own.from, own.to, words.paragraph, chunk_words.left_open]);
        heads
    }

    fn cells(&self, quantity: Quantity) -> Vec<String> {
        let dataset = self.dataset;
        let language = self.query.language;
        let period = &dataset[dataset.period_of(quantity)];
        let interval = dataset.interval_of(quantity);
        let end = |end: Option<Decimal>| end.map(|end| end.to_string()).unwrap_or_default();
        let (number, origin, unit, open) = match quantity {
            Quantity::Figure(figure) => {
                let open = left_open_text(dataset, figure, language);
                let figure = &dataset[figure];
                let unit = &dataset[figure.unit];
                (
                    format::amount(&figure.amount, unit, language),
                    figure.amount.value.to_string(),
                    format::unit_name(unit, language).to_owned(),
                    open,
                )
            }
            Quantity::Derived(derived) => (
                format::quantity_with_unit(dataset, quantity, language),
                derived_csv::formula(dataset, derived, language),
                format::unit_of(dataset, &dataset[derived], language),
                derived_csv::note(&dataset[derived]).map_or_else(String::new, |note| note.in_language(language).into()),
            ),
        };
        let paragraphs = dataset.paragraphs_of(quantity);
        vec![
            dataset.label_of(quantity).in_language(language).to_owned(),
            dataset[dataset.category_of(quantity)].label.in_language(language).to_owned(),
            number,
            origin,
            end(interval.low),
            end(interval.high),
            unit,
            period.label.in_language(language).to_owned(),
            iso::date(period.from),
            iso::date(period.to),
            paragraphs.iter().map(usize::to_string).collect::<Vec<_>>().join(", "),
            open.to_owned(),
        ]
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        data::Language,
        export::sample::dataset,
        query::{Query, View},
    };

    fn table(view: View, language: Language) -> Vec<Vec<String>> {
        let dataset = dataset();
        let query = Query { view, language, ..Query::default() };
        let text = ViewData::of(&dataset, &query, String::new()).to_tsv();
        text.lines().map(|line| line.split('\t').map(str::to_owned).collect()).collect()
    }

    #[test]
    fn a_table_is_rectangular_in_every_view_and_language() {
        for view in View::ALL {
            for language in Language::ALL {
                let rows = table(view, language);
                assert!(rows.len() > 1 && rows.iter().all(|row| row.len() == 12), "{} {language:?}", view.name());
            }
        }
    }

    #[test]
    fn numbers_are_plain_and_open_ends_empty() {
        let rows = table(View::Compare, Language::Zh);
        let knives = rows.iter().find(|row| row[2] == "超过1.1万").expect("an open end");
        assert_eq!(knives[3..6], ["11000", "11000", ""]);
        assert_eq!(rows[0][..6], ["数字", "类别", "通报数值", "数值", "下限", "上限"]);
        let change = table(View::Compare, Language::En);
        assert!(change.iter().any(|row| row[2] == "−16.3%" && row[3] == "-16.3"));
    }

    #[test]
    fn what_is_derived_says_how() {
        let rows = table(View::Ratios, Language::En);
        assert_eq!(rows[0][2..4], ["Can stand for", "Formula"]);
        assert!(rows[1..].iter().all(|row| row[3].contains(['÷', '−'])));
    }
}
