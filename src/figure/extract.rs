//! The extract of a dataset: what its charts show and nothing more, as plain lines that take little code to read.
//!
//! The build writes it into the page, so that the page's first program can begin without reading, and so without
//! checking, the whole file. It is made from a checked dataset and belongs to the page that it stands in: nothing else
//! writes it, and no version of it is ever read by another version of the site.

use time::{Date, Time};

use super::{
    Amount, Category, Dataset, Decimal, Figure, Id, Nature, Nightly, Period, Qualifier, Ref, Statement, Text, Unit,
    UnitKind, Version,
};

/// What stands between two values of a line; white space in a text becomes a space.
const TAB: char = '\t';

impl Dataset {
    /// The extract: a line for the statement, then one for each category, unit, period and figure, each begun by the
    /// initial of what it is.
    pub fn to_extract(&self) -> String {
        let mut lines = Lines(String::new());
        let Statement { authority, outlet, published, year_inferred, .. } = &self.statement;
        lines.begin("S").id(&self.id).text(&self.title).text(authority).text(outlet);
        lines.number(published.to_julian_day()).number(i32::from(*year_inferred));
        for Category { id, label } in &self.categories {
            lines.begin("C").id(id).text(label);
        }
        for Unit { id, kind, label, one, heading } in &self.units {
            lines.begin("U").id(id).value(kind.name()).text(label).text(one).text(heading);
        }
        for Period { id, label, from, to, nightly, .. } in &self.periods {
            lines.begin("P").id(id).text(label).number(from.to_julian_day()).number(to.to_julian_day());
            if let Some(Nightly { from, to }) = nightly {
                lines.time(*from).time(*to);
            }
        }
        for figure in &self.figures {
            let Figure { id, label, category, unit, period, nature, amount, .. } = figure;
            lines.begin("F").id(id).text(label);
            for index in [category.index(), unit.index(), period.index()] {
                lines.value(&index.to_string());
            }
            lines.value(nature.name()).value(&amount.value.to_string()).value(&amount.step.to_string());
            lines.value(amount.qualifier.name());
        }
        lines.0
    }

    /// The dataset as far as an extract has it: without places in the statement, cautions and derived figures. `None`
    /// for a text that is no extract.
    pub fn from_extract(extract: &str, version: Version) -> Option<Self> {
        let mut lines = extract.trim().lines();
        let mut head = Values::of(lines.next()?, "S")?;
        let (id, title) = (head.id()?, head.text()?);
        let statement = Statement {
            authority: head.text()?,
            outlet: head.text()?,
            published: head.day()?,
            year_inferred: head.next()? == "1",
            sections: Vec::new(),
            paragraphs: Vec::new(),
        };
        let mut dataset = Self {
            id,
            title,
            version,
            statement,
            categories: Vec::new(),
            units: Vec::new(),
            periods: Vec::new(),
            figures: Vec::new(),
            derived: Vec::new(),
        };
        for line in lines {
            dataset.read_line(line)?;
        }
        Some(dataset)
    }

    fn read_line(&mut self, line: &str) -> Option<()> {
        let mut values = line.split(TAB);
        let kind = values.next()?;
        let mut values = Values(values);
        match kind {
            "C" => self.categories.push(Category { id: values.id()?, label: values.text()? }),
            "U" => self.units.push(Unit {
                id: values.id()?,
                kind: named(&UnitKind::ALL, UnitKind::name, values.next()?)?,
                label: values.text()?,
                one: values.text()?,
                heading: values.text()?,
            }),
            "P" => self.periods.push(Period {
                id: values.id()?,
                label: values.text()?,
                from: values.day()?,
                to: values.day()?,
                nightly: values.nightly(),
                caution: None,
            }),
            "F" => {
                let figure = self.figure(&mut values)?;
                self.figures.push(figure);
            }
            _ => return None,
        }
        Some(())
    }

    fn figure(&self, values: &mut Values<'_>) -> Option<Figure> {
        let (id, label) = (values.id()?, values.text()?);
        let category = values.reference(self.categories.len())?;
        let unit: Ref<Unit> = values.reference(self.units.len())?;
        let period = values.reference(self.periods.len())?;
        let nature = named(&Nature::ALL, Nature::name, values.next()?)?;
        let (value, step) = (values.decimal()?, values.decimal()?);
        let qualifier = named(&Qualifier::ALL, Qualifier::name, values.next()?)?;
        let amount = Amount { value, step, qualifier };
        let interval = amount.interval(self[unit].kind);
        let caution = Text { en: String::new(), zh: String::new() };
        Some(Figure { id, label, category, unit, period, nature, amount, interval, mentions: Vec::new(), caution })
    }
}

/// One of a few, by its name.
fn named<T: Copy>(all: &[T], name: fn(T) -> &'static str, text: &str) -> Option<T> {
    all.iter().copied().find(|&one| name(one) == text)
}

/// The lines of an extract as they are written.
struct Lines(String);

impl Lines {
    fn begin(&mut self, kind: &str) -> &mut Self {
        if !self.0.is_empty() {
            self.0.push('\n');
        }
        self.0.push_str(kind);
        self
    }

    fn value(&mut self, value: &str) -> &mut Self {
        self.0.push(TAB);
        self.0.extend(value.chars().map(|character| if character.is_whitespace() { ' ' } else { character }));
        self
    }

    fn id(&mut self, id: &Id) -> &mut Self {
        self.value(id.as_str())
    }

    fn text(&mut self, text: &Text) -> &mut Self {
        self.value(&text.en).value(&text.zh)
    }

    fn number(&mut self, number: i32) -> &mut Self {
        self.value(&number.to_string())
    }

    fn time(&mut self, time: Time) -> &mut Self {
        self.number(i32::from(time.hour())).number(i32::from(time.minute()))
    }
}

/// The values of a line as they are read.
struct Values<'a>(std::str::Split<'a, char>);

impl<'a> Values<'a> {
    fn of(line: &'a str, kind: &str) -> Option<Self> {
        let mut values = line.split(TAB);
        (values.next() == Some(kind)).then_some(Self(values))
    }

    fn next(&mut self) -> Option<&'a str> {
        self.0.next()
    }

    fn id(&mut self) -> Option<Id> {
        self.next()?.parse().ok()
    }

    fn text(&mut self) -> Option<Text> {
        Some(Text { en: self.next()?.into(), zh: self.next()?.into() })
    }

    fn day(&mut self) -> Option<Date> {
        Date::from_julian_day(self.next()?.parse().ok()?).ok()
    }

    fn time(&mut self) -> Option<Time> {
        Time::from_hms(self.next()?.parse().ok()?, self.next()?.parse().ok()?, 0).ok()
    }

    fn nightly(&mut self) -> Option<Nightly> {
        Some(Nightly { from: self.time()?, to: self.time()? })
    }

    fn decimal(&mut self) -> Option<Decimal> {
        self.next()?.parse().ok()
    }

    fn reference<T>(&mut self, len: usize) -> Option<Ref<T>> {
        let index = self.next()?.parse().ok()?;
        (index < len).then(|| Ref::new(index))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::figure::parse;

    fn dataset() -> Dataset {
        parse(include_bytes!("../../public/data/hundred-days-2022-08-05.json")).expect("the bundled dataset")
    }

    #[test]
    fn an_extract_brings_back_all_that_charts_show() {
        let whole = dataset();
        let read = Dataset::from_extract(&whole.to_extract(), whole.version).expect("an extract");
        let mut expected = whole;
        expected.derived.clear();
        expected.statement.sections.clear();
        expected.statement.paragraphs.clear();
        expected.periods.iter_mut().for_each(|period| period.caution = None);
        for figure in &mut expected.figures {
            figure.mentions.clear();
            figure.caution = Text { en: String::new(), zh: String::new() };
        }
        assert_eq!(read, expected);
    }

    #[test]
    fn white_space_in_a_text_does_not_end_its_value() {
        let mut whole = dataset();
        whole.title.en = "One\ttitle\nfor all".into();
        let read = Dataset::from_extract(&whole.to_extract(), whole.version).expect("an extract");
        assert_eq!(read.title.en, "One title for all");
    }

    #[test]
    fn what_is_no_extract_is_no_dataset() {
        let version = Version::of(b"");
        let extract = dataset().to_extract();
        for broken in ["", "S", "C\tc\tC\t类", &extract.replace("as_stated", "as_said"), &format!("{extract}\nX\tx")] {
            assert_eq!(Dataset::from_extract(broken, version), None);
        }
    }

    proptest! {
        #[test]
        fn no_damage_makes_it_panic(at in any::<prop::sample::Index>(), with in ".{0,3}") {
            let mut extract: Vec<char> = dataset().to_extract().chars().collect();
            let at = at.index(extract.len());
            extract.splice(at..at, with.chars());
            _ = Dataset::from_extract(&extract.into_iter().collect::<String>(), Version::of(b""));
        }
    }
}
