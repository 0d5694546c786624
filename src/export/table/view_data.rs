//! The filtered and sorted data of a view, for files.

use super::{csv::FigureColumn, delimited::Delimited, derived_csv::DerivedColumn};
use crate::{
    data::{Dataset, Quantity, in_order},
    query::{Query, ViewContent, ViewForm, select},
};

/// The data of a view.
#[derive(Clone, Debug)]
pub struct ViewData<'a> {
    /// The dataset.
    pub dataset: &'a Dataset,
    /// The query with the reader's choices and language.
    pub query: &'a Query,
    /// The shown quantities, in the view's order: reported figures, or derived ones in views of rates and ratios.
    pub quantities: Vec<Quantity>,
    /// The number of quantities without filters.
    pub all: usize,
    /// The link to the view.
    pub link: String,
}

impl<'a> ViewData<'a> {
    /// The data of a query; `link` is the link to its view.
    pub fn of(dataset: &'a Dataset, query: &'a Query, link: String) -> Self {
        let selection = select(dataset, query);
        let mut quantities = selection.quantities;
        if query.view.form() == ViewForm::Paragraphs {
            quantities = in_order(quantities, Quantity::cmp);
        }
        Self { dataset, query, quantities, all: selection.all, link }
    }

    /// Whether the view shows derived figures.
    pub fn is_derived(&self) -> bool {
        self.query.view.content() != ViewContent::Figures
    }

    /// The CSV table of the quantities: all their properties, in every language, with column names for programs.
    pub fn to_csv(&self) -> String {
        let mut table = String::new();
        Delimited::Csv.push_row(&mut table, column_names(self.is_derived()));
        for &quantity in &self.quantities {
            match quantity {
                Quantity::Figure(figure) => {
                    Delimited::Csv.push_row(
                        &mut table,
                        FigureColumn::all()
                            .into_iter()
                            .map(|column| column.cell(self.dataset, figure, &self.query.addends)),
                    );
                }
                Quantity::Derived(derived) => {
                    let cells = DerivedColumn::all().into_iter().map(|column| column.cell(self.dataset, derived));
                    Delimited::Csv.push_row(&mut table, cells);
                }
            }
        }
        table
    }
}

/// A table for Excel, which reads a CSV file as UTF-8 only if it begins with a byte-order mark.
pub fn for_excel(csv: &str) -> String {
    ["\u{feff}", csv].concat()
}

/// The column names of the CSV table.
pub(in crate::export) fn column_names(is_derived: bool) -> Vec<String> {
    if is_derived {
        DerivedColumn::all().into_iter().map(DerivedColumn::name).collect()
    } else {
        FigureColumn::all().into_iter().map(FigureColumn::name).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::{super::delimited::tests::read, *};
    use crate::query::View;
    use crate::{
        data::{DerivedKind, Language},
        export::sample::dataset,
        query::{CategorySet, Search, Sort, SortKey},
        words::column_description,
    };

    fn rows(dataset: &Dataset, query: &Query) -> Vec<Vec<String>> {
        read(&ViewData::of(dataset, query, String::new()).to_csv()).expect("a table")
    }

    #[test]
    fn the_table_holds_what_the_filters_leave_in_its_order() {
        let dataset = dataset();
        let categories: CategorySet = dataset.categories().skip(1).take(1).collect();
        let sort = Sort { key: SortKey::Name, reversed: true };
        let query = Query { categories, sort, ..Query::default() };
        let shown = select(&dataset, &query).quantities;
        let rows = rows(&dataset, &query);
        assert!(shown.len() > 1 && shown.len() < dataset.figures().len());
        let ids: Vec<_> = rows[1..].iter().map(|row| row[0].as_str()).collect();
        assert_eq!(ids, shown.iter().map(|&quantity| dataset.id_of(quantity).as_str()).collect::<Vec<_>>());
        let labels: Vec<_> = rows[1..].iter().map(|row| row[1].to_lowercase()).collect();
        assert!(labels.windows(2).all(|pair| pair[0] >= pair[1]), "{labels:?}");
    }

    #[test]
    fn each_view_writes_the_figures_that_it_has() {
        let dataset = dataset();
        for view in View::ALL {
            let query = Query { view, ..Query::default() };
            let rows = rows(&dataset, &query);
            let rates = dataset.derived().filter(|&derived| dataset[derived].kind == DerivedKind::Rate).count();
            let expected = match view {
                View::Pace => rates,
                View::Ratios => dataset.derived().len() - rates,
                View::Overlaps => dataset.figures().filter(|&figure| view.has(&dataset, figure.into())).count(),
                _ => dataset.figures().len(),
            };
            assert_eq!(rows.len() - 1, expected, "{}", view.name());
            assert!(rows.iter().all(|row| row.len() == rows[0].len()));
            assert_eq!(rows[0][1 + Language::COUNT], "category");
            assert_eq!(rows[0].iter().any(|name| name == "formula_en"), matches!(view, View::Pace | View::Ratios));
        }
    }

    #[test]
    fn the_statement_is_written_in_its_order() {
        let dataset = dataset();
        let query = Query { view: View::Statement, ..Query::default() };
        let ids: Vec<_> = rows(&dataset, &query)[1..].iter().map(|row| row[0].clone()).collect();
        assert_eq!(ids, dataset.figures().map(|figure| dataset[figure].id.to_string()).collect::<Vec<_>>());
    }

    #[test]
    fn nothing_found_leaves_the_names_of_the_columns() {
        let dataset = dataset();
        let query = Query { search: Search::new("no such figure"), ..Query::default() };
        assert_eq!(rows(&dataset, &query).len(), 1);
    }

    #[test]
    fn every_column_is_described() {
        for name in column_names(true).into_iter().chain(column_names(false)) {
            assert!(!column_description(&name, Language::En).is_empty(), "{name}");
        }
    }
}
