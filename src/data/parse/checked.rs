//! Reads a dataset file that the build has validated, without validating it again.
//!
//! Validating a file and describing its problems is a third of the code that a first visit would load. The build
//! validates the file that it publishes and writes the file's [checksum](crate::data::checksum()) into the page. A page
//! that has fetched a file with that checksum can therefore use this short reader; [`parse`](crate::data::parse())
//! reads every other file. A test compares both results.

use std::cell::Cell;

use time::{Date, Time};

use super::{
    checked_json::{CheckedJson, Object},
    date_from_text,
    derive::{self, Computed, Operand},
    time_from_text,
};
use crate::data::{
    Amount, Carrier, Category, Dataset, Decimal, Derived, DerivedKind, Divisor, Figure, Gap, Id, Interval, Language,
    Languages, Lookup, Mention, Nature, Nightly, Paragraph, Period, Qualifier, Quantity, Ref, Relation, Scope, Section,
    Stated, Statement, Text, Unit, UnitKind, Version,
};

/// The dataset of a file with this version, which [`parse`](crate::data::parse()) has accepted. `None` for a file that
/// it would not accept.
pub fn read_checked(file: &[u8], version: Version) -> Option<Dataset> {
    let reader = Reader { is_complete: Cell::new(true), languages: Cell::new(Languages::ALL) };
    let dataset = reader.dataset(&CheckedJson::of(file).object(), version);
    reader.is_complete.get().then_some(dataset)
}

/// Reads each part of a file, and records whether a value is missing instead of stopping: that takes half the code,
/// because no partly read value has to be dropped.
struct Reader {
    /// Whether no value was missing so far.
    is_complete: Cell<bool>,
    /// The languages of the file.
    languages: Cell<Languages>,
}

impl Reader {
    fn dataset(&self, file: &Object<'_>, version: Version) -> Dataset {
        let statement = &file.field("statement").object();
        let languages = file.field("languages").items().into_iter().filter_map(|at| Language::from_code(&at.text()?));
        if let Some(languages) = languages.map(Languages::only).reduce(Languages::union) {
            self.languages.set(languages);
        }
        let sections =
            self.list(statement, "sections", |at| Section { id: self.id(at), label: self.words(at, "label") });
        let paragraph = |at: &Object<'_>| Paragraph {
            section: self.reference(at, "section", &sections, |section| &section.id),
            gist: self.words(at, "gist"),
        };
        let mut dataset = Dataset {
            id: self.id(file),
            languages: self.languages.get(),
            title: self.words(file, "title"),
            version,
            address: None,
            carrier: Carrier::default(),
            statement: Statement {
                authority: self.words(statement, "authority"),
                outlet: self.words(statement, "outlet"),
                published: self.day(statement, "published"),
                year_inferred: statement.field("year_inferred").word() == "true",
                paragraphs: self.list(statement, "paragraphs", paragraph),
                sections: Vec::new(),
            },
            categories: self.list(file, "categories", |at| Category {
                id: self.id(at),
                label: self.words(at, "label"),
                description: at.has("description").then(|| self.words(at, "description")),
            }),
            units: self.list(file, "units", |at| self.unit(at)),
            periods: self.list(file, "periods", |at| self.period(at)),
            figures: Vec::new(),
            relations: Vec::new(),
            derived: Vec::new(),
            lookup: Lookup::default(),
        };
        dataset.statement.sections = sections;
        dataset.figures = self.list(file, "figures", |at| self.figure(at, &dataset));
        dataset.lookup = Lookup::of(&dataset);
        dataset.relations =
            file.field("relations").items().iter().map(|at| self.relation(&at.object(), &dataset)).collect();
        if self.is_complete.get() {
            dataset.derived = self.derived(file, &dataset);
            dataset.lookup = Lookup::of(&dataset);
        }
        dataset
    }

    fn unit(&self, at: &Object<'_>) -> Unit {
        let label = self.words(at, "label");
        let one = if !at.has("one") { label.clone() } else { self.words(at, "one") };
        let kind = self.named(at, "kind", &UnitKind::ALL, UnitKind::name);
        Unit {
            id: self.id(at),
            kind,
            label,
            one,
            heading: self.words(at, "heading"),
            caption: self.words_if_any(at, "caption"),
        }
    }

    fn period(&self, at: &Object<'_>) -> Period {
        let nightly = &at.field("nightly").object();
        Period {
            id: self.id(at),
            label: self.words(at, "label"),
            from: self.day(at, "from"),
            to: self.day(at, "to"),
            from_inferred: at.field("from_inferred").word() == "true",
            nightly: at
                .has("nightly")
                .then(|| Nightly { from: self.hour(nightly, "from"), to: self.hour(nightly, "to") }),
            caution: self.words_if_any(at, "caution"),
        }
    }

    fn figure(&self, at: &Object<'_>, dataset: &Dataset) -> Figure {
        let amount = Amount {
            value: self.decimal(at, "value"),
            step: self.decimal(at, "step"),
            qualifier: self.named(at, "qualifier", &Qualifier::ALL, Qualifier::name),
        };
        let unit = self.reference(at, "unit", &dataset.units, |unit| &unit.id);
        let is_stock = at.has("nature");
        Figure {
            id: self.id(at),
            label: self.words(at, "label"),
            category: self.reference(at, "category", &dataset.categories, |category| &category.id),
            unit,
            period: self.reference(at, "period", &dataset.periods, |period| &period.id),
            nature: if is_stock { self.named(at, "nature", &Nature::ALL, Nature::name) } else { Nature::default() },
            amount,
            interval: dataset.units.get(unit.index()).map_or(Interval::UNBOUNDED, |unit| amount.interval(unit.kind)),
            mentions: self.list(at, "mentions", |at| Mention {
                paragraph: self.found(self.decimal(at, "paragraph").to_usize()).unwrap_or_default(),
                printed: self.text(at, "printed"),
            }),
            left_open: at
                .field("left_open")
                .items()
                .into_iter()
                .map(|at| self.variant(at.text(), &Gap::DECLARED, Gap::name))
                .collect(),
            caution: self.words_if_any(at, "caution"),
            unconfirmed: at.field("unconfirmed").word() == "true",
        }
    }

    fn relation(&self, at: &Object<'_>, dataset: &Dataset) -> Relation {
        let figure = |name| self.found(dataset.figure_by_id(&self.text(at, name))).unwrap_or(Ref::new(0));
        let paragraph = || self.found(self.decimal(at, "paragraph").to_usize());
        Relation {
            whole: figure("whole"),
            part: figure("part"),
            stated: self.named(at, "stated", &Stated::ALL, Stated::name),
            paragraph: if at.has("paragraph") { paragraph() } else { None },
            note: self.words_if_any(at, "note"),
        }
    }

    /// The derived figures. A figure can depend on one that follows it, so figures with unknown inputs are skipped, and
    /// the pass is repeated until none is left.
    fn derived(&self, file: &Object<'_>, dataset: &Dataset) -> Vec<Derived> {
        let all = file.field("derived").items();
        let ids: Vec<_> = all.iter().map(|at| self.id(&at.object())).collect();
        let quantity = |at: &Object<'_>, name| {
            let name = self.text(at, name);
            let place = ids.iter().position(|id| id.as_str() == name);
            let figure = dataset.figure_by_id(&name).map(Quantity::Figure);
            figure.or_else(|| place.map(|place| Quantity::Derived(Ref::new(place))))
        };
        let input = |at: &CheckedJson<'_>| {
            let at = &at.object();
            (self.found(quantity(at, "of")), quantity(at, "per"))
        };
        let inputs: Vec<_> = all.iter().map(input).collect();
        let mut computed: Vec<Option<Computed>> = vec![None; all.len()];
        for _ in 0..all.len() {
            for ((at, &(of, per)), place) in all.iter().zip(&inputs).zip(0..) {
                if computed[place].is_none() {
                    computed[place] = of.and_then(|of| self.computed(&at.object(), of, per, dataset, &computed));
                }
            }
        }
        let figures = all.iter().zip(&inputs).zip(computed).filter_map(|((at, &(of, _)), computed)| {
            let at = &at.object();
            let Computed { per, operand: Operand { dimension, nominal, interval } } = self.found(computed)?;
            let is_open = at.has("note");
            Some(Derived {
                id: self.id(at),
                label: self.words(at, "label"),
                kind: self.named(at, "kind", &DerivedKind::ALL, DerivedKind::name),
                of: of?,
                per,
                basis: self.basis(at),
                scope: if is_open { Scope::OverlapNotStated(self.words(at, "note")) } else { Scope::Same },
                dimension,
                nominal,
                interval,
            })
        });
        figures.collect()
    }

    /// The number of a derived figure; `None` if an input is not computed yet.
    fn computed(
        &self,
        at: &Object<'_>,
        of: Quantity,
        per: Option<Quantity>,
        dataset: &Dataset,
        computed: &[Option<Computed>],
    ) -> Option<Computed> {
        let operand = |quantity: Quantity| match quantity {
            Quantity::Figure(figure) => Some(Operand::of_figure(&dataset[figure])),
            Quantity::Derived(derived) => computed.get(derived.index())?.map(|computed| computed.operand),
        };
        let dividend = operand(of)?;
        let Some(per) = per else {
            let figure = &dataset[of.figure()?];
            return derive::rate(dividend, figure.unit, &dataset[figure.period]);
        };
        let (divisor, basis) = (operand(per)?, self.basis(at));
        if self.named(at, "kind", &DerivedKind::ALL, DerivedKind::name) == DerivedKind::Difference {
            return Some(derive::difference(dividend, divisor, Divisor::Quantity(per)));
        }
        let dimension = derive::ratio_dimension(dividend.dimension, divisor.dimension, basis)?;
        derive::ratio(dividend, divisor, Divisor::Quantity(per), dimension, basis)
    }

    /// The number of zeros of a basis; 0 if there is no basis.
    fn basis(&self, at: &Object<'_>) -> i32 {
        if at.has("basis") { self.decimal(at, "basis").magnitude() } else { 0 }
    }

    /// Returns the value and records whether it is missing.
    fn found<T>(&self, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.is_complete.set(false);
        }
        found
    }

    fn list<T>(&self, at: &Object<'_>, name: &str, mut read: impl FnMut(&Object<'_>) -> T) -> Vec<T> {
        let list: Vec<_> = at.field(name).items().into_iter().map(|item| read(&item.object())).collect();
        _ = self.found(list.first());
        list
    }

    #[inline(never)]
    fn text(&self, at: &Object<'_>, name: &str) -> String {
        self.found(at.field(name).text()).unwrap_or_default()
    }

    #[inline(never)]
    fn id(&self, at: &Object<'_>) -> Id {
        self.found(self.text(at, "id").parse().ok()).unwrap_or_else(Id::missing)
    }

    #[inline(never)]
    fn words(&self, at: &Object<'_>, name: &str) -> Text {
        let at = &at.field(name).object();
        let languages = self.languages.get();
        Text::new(Language::ALL.map(|language| self.text(at, languages.nearest(language).code())))
    }

    fn words_if_any(&self, at: &Object<'_>, name: &str) -> Option<Text> {
        at.has(name).then(|| self.words(at, name))
    }

    #[inline(never)]
    fn decimal(&self, at: &Object<'_>, name: &str) -> Decimal {
        let number = at.field(name).word().parse().ok();
        self.found(number).unwrap_or(Decimal::ZERO)
    }

    fn day(&self, at: &Object<'_>, name: &str) -> Date {
        self.found(date_from_text(&self.text(at, name))).unwrap_or(Date::MIN)
    }

    fn hour(&self, at: &Object<'_>, name: &str) -> Time {
        self.found(time_from_text(&self.text(at, name))).unwrap_or(Time::MIDNIGHT)
    }

    /// The variant with this name.
    fn named<T: Copy>(&self, at: &Object<'_>, name: &str, all: &[T], name_of: fn(T) -> &'static str) -> T {
        self.variant(at.field(name).text(), all, name_of)
    }

    fn variant<T: Copy>(&self, name: Option<String>, all: &[T], name_of: fn(T) -> &'static str) -> T {
        let place = self.found(all.iter().position(|&one| Some(name_of(one)) == name.as_deref()));
        all[place.unwrap_or_default()]
    }

    /// The reference to the item whose id is in a field.
    fn reference<T>(&self, at: &Object<'_>, name: &str, all: &[T], id_of: fn(&T) -> &Id) -> Ref<T> {
        let id = self.text(at, name);
        let place = self.found(all.iter().position(|one| id_of(one).as_str() == id));
        Ref::new(place.unwrap_or_default())
    }
}

#[cfg(test)]
mod tests {
    use std::fs;

    use serde_json::{Value, json};

    use super::*;
    use crate::data::{
        parse,
        sample::{FILE, with_made_up_texts},
    };

    fn both(file: &[u8]) -> (Dataset, Option<Dataset>) {
        (parse(file).expect("a valid dataset"), read_checked(file, Version::of(file)))
    }

    #[test]
    fn every_published_file_gives_the_same_dataset_with_both_readers() {
        let root = concat!(env!("CARGO_MANIFEST_DIR"), "/public/data");
        let mut files = 0;
        for folder in [root.to_owned(), format!("{root}/archive")] {
            for entry in fs::read_dir(folder).expect("a folder") {
                let path = entry.expect("an entry").path();
                if path.extension().is_some_and(|extension| extension == "json") {
                    let file = fs::read_to_string(&path).expect("a file");
                    // A file in version 2 names its languages.
                    let has_all = !file.contains("\"languages\"");
                    let file = if has_all { with_made_up_texts(&file) } else { file };
                    let (checking, short) = both(file.as_bytes());
                    assert_eq!(short, Some(checking), "{}", path.display());
                    files += 1;
                }
            }
        }
        assert!(files > 1, "no file was read");
    }

    #[test]
    fn optional_fields_and_every_kind_of_derived_figure_are_read_alike() {
        let mut json: Value = serde_json::from_slice(&FILE).expect("JSON");
        json["figures"][0]["nature"] = json!("flow");
        json["categories"][0]["description"] = json["categories"][0]["label"].clone();
        let derived = json["derived"].as_array_mut().expect("a list");
        let label: Value = Language::ALL.into_iter().map(|language| (language.code().to_owned(), json!("x"))).collect();
        // It is computed from a figure that is declared later.
        derived.insert(
            0,
            json!({ "id": "less", "label": label, "kind": "difference", "of": "ratio-twice",
                "per": "ratio-twice", "scope": "same" }),
        );
        derived.push(json!({ "id": "ratio-twice", "label": label, "kind": "ratio",
            "of": "suspects", "per": "patrol-suspects", "basis": 100, "scope": "same" }));
        let (checking, short) = both(json.to_string().as_bytes());
        assert_eq!(short, Some(checking));
    }

    #[test]
    fn a_file_with_a_missing_value_is_refused() {
        for pointer in ["/title", "/figures/3/value", "/units/0/kind", "/statement/paragraphs/2/section"] {
            let mut json: Value = serde_json::from_slice(&FILE).expect("JSON");
            *json.pointer_mut(pointer).expect("a place") = Value::Null;
            assert_eq!(read_checked(json.to_string().as_bytes(), Version::of(&FILE)), None, "{pointer}");
        }
    }
}
