//! A dataset: one statement with its figures, parsed and validated.

use std::ops::Index;

use super::lookup::Lookup;
use crate::data::{
    Carrier, Category, Derived, Figure, Id, Languages, Period, Ref, Relation, Section, Statement, Text, Unit, Version,
};

/// One statement with its figures. Only [`parse`](crate::data::parse()) creates one, and
/// [`read_checked`](crate::data::read_checked()) from a file that `parse` has accepted, so every reference in it is
/// valid.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Dataset {
    /// The id in links and file names.
    pub id: Id,
    /// The languages of its texts.
    pub languages: Languages,
    /// The title of the page.
    pub title: Text,
    /// The SHA-256 of the file it was read from.
    pub version: Version,
    /// The address of the file, if it was fetched.
    pub address: Option<String>,
    /// What carried it to the page.
    pub carrier: Carrier,
    /// The statement that reports the figures.
    pub statement: Statement,
    pub(in crate::data) categories: Vec<Category>,
    pub(in crate::data) units: Vec<Unit>,
    pub(in crate::data) periods: Vec<Period>,
    pub(in crate::data) figures: Vec<Figure>,
    pub(in crate::data) relations: Vec<Relation>,
    pub(in crate::data) derived: Vec<Derived>,
    pub(in crate::data) lookup: Lookup,
}

impl Dataset {
    /// The categories, in the statement's order.
    pub fn categories(&self) -> impl ExactSizeIterator<Item = Ref<Category>> + use<> {
        refs(self.categories.len())
    }

    /// The units, in the order in which their groups are shown.
    pub fn units(&self) -> impl ExactSizeIterator<Item = Ref<Unit>> + use<> {
        refs(self.units.len())
    }

    /// The periods.
    pub fn periods(&self) -> impl ExactSizeIterator<Item = Ref<Period>> + use<> {
        refs(self.periods.len())
    }

    /// The sections of the statement, in its order.
    pub fn sections(&self) -> impl ExactSizeIterator<Item = Ref<Section>> + use<> {
        refs(self.statement.sections.len())
    }

    /// The figures, in the statement's order.
    pub fn figures(&self) -> impl ExactSizeIterator<Item = Ref<Figure>> + use<> {
        refs(self.figures.len())
    }

    /// The derived figures, in the dataset's order.
    pub fn derived(&self) -> impl ExactSizeIterator<Item = Ref<Derived>> + use<> {
        refs(self.derived.len())
    }

    /// The relations between figures, in the dataset's order.
    pub fn relations(&self) -> &[Relation] {
        &self.relations
    }

    /// The category with this id.
    pub fn category_by_id(&self, id: &str) -> Option<Ref<Category>> {
        self.categories().find(|&category| self[category].id.as_str() == id)
    }

    /// The period with this id.
    pub fn period_by_id(&self, id: &str) -> Option<Ref<Period>> {
        self.periods().find(|&period| self[period].id.as_str() == id)
    }

    /// The figure with this id.
    pub fn figure_by_id(&self, id: &str) -> Option<Ref<Figure>> {
        self.quantity_by_id(id)?.figure()
    }
}

fn refs<T>(len: usize) -> impl ExactSizeIterator<Item = Ref<T>> {
    (0..len).map(Ref::new)
}

impl Index<Ref<Category>> for Dataset {
    type Output = Category;

    fn index(&self, category: Ref<Category>) -> &Category {
        &self.categories[category.index()]
    }
}

impl Index<Ref<Unit>> for Dataset {
    type Output = Unit;

    fn index(&self, unit: Ref<Unit>) -> &Unit {
        &self.units[unit.index()]
    }
}

impl Index<Ref<Period>> for Dataset {
    type Output = Period;

    fn index(&self, period: Ref<Period>) -> &Period {
        &self.periods[period.index()]
    }
}

impl Index<Ref<Figure>> for Dataset {
    type Output = Figure;

    fn index(&self, figure: Ref<Figure>) -> &Figure {
        &self.figures[figure.index()]
    }
}

impl Index<Ref<Derived>> for Dataset {
    type Output = Derived;

    fn index(&self, derived: Ref<Derived>) -> &Derived {
        &self.derived[derived.index()]
    }
}

impl Index<Ref<Section>> for Dataset {
    type Output = Section;

    fn index(&self, section: Ref<Section>) -> &Section {
        &self.statement.sections[section.index()]
    }
}

#[cfg(test)]
mod tests {
    use crate::data::sample::dataset;

    #[test]
    fn categories_and_periods_are_found_by_their_ids() {
        let dataset = dataset();
        for category in dataset.categories() {
            assert_eq!(dataset.category_by_id(dataset[category].id.as_str()), Some(category));
        }
        for period in dataset.periods() {
            assert_eq!(dataset.period_by_id(dataset[period].id.as_str()), Some(period));
        }
        assert_eq!((dataset.category_by_id("nothing"), dataset.period_by_id("nothing")), (None, None));
    }
}
