//! Every derived figure is recomputed independently from numbers that were copied by hand, with exact fractions.

use crate::statement::{STATEMENT, bundled};
use hundred_days::{
    data::{Dataset, Decimal, DerivedKind, Divisor, Interval, Language, Quantity},
    words::format,
};

/// A fraction of integers with a positive denominator.
#[derive(Clone, Copy)]
struct Fraction(i128, i128);

impl Fraction {
    fn over(self, other: Self) -> Self {
        Self(self.0 * other.1, self.1 * other.0).reduced()
    }

    fn times(self, factor: i128) -> Self {
        Self(self.0 * factor, self.1).reduced()
    }

    fn reduced(self) -> Self {
        let (mut a, mut b) = (self.0.abs(), self.1.abs());
        while b != 0 {
            (a, b) = (b, a % b);
        }
        Self(self.0 / a.max(1), self.1 / a.max(1))
    }

    /// The number of times that 10^`place` is contained in it, rounded down.
    fn floor_at(self, place: i32) -> i128 {
        let power = 10i128.pow(place.unsigned_abs());
        if place < 0 { (self.0 * power).div_euclid(self.1) } else { self.0.div_euclid(self.1 * power) }
    }

    /// Like [`Self::floor_at`], but rounded up.
    fn ceil_at(self, place: i32) -> i128 {
        -Self(-self.0, self.1).floor_at(place)
    }

    /// The power of ten of its first digit.
    fn magnitude(self) -> i32 {
        (-12..18).rev().find(|&place| self.floor_at(place) > 0).expect("a positive number in range")
    }
}

/// A number of the table as a fraction in millionths.
fn fraction(text: &str) -> Fraction {
    let (whole, places) = text.split_once('.').unwrap_or((text, ""));
    let digits: i128 = format!("{whole}{places}").parse().expect("digits");
    Fraction(digits, 10i128.pow(places.len() as u32))
}

/// The interval of a figure of the table; `None` for an open end.
fn ends(id: &str) -> (Fraction, Option<Fraction>) {
    let &(_, value, step, qualifier, unit, ..) = STATEMENT.iter().find(|row| row.0 == id).expect("a figure");
    let (value, step) = (fraction(value), fraction(step));
    // In twentieths of the last place, so that half a step is an integer.
    let halves =
        |sign: i128| Fraction(20 * value.0 * step.1 + sign * 10 * step.0 * value.1, 20 * value.1 * step.1).reduced();
    match (qualifier, step.0 == step.1 && !["drugs", "explosives"].contains(&unit)) {
        ("more_than", _) => (value, None),
        ("as_stated", true) => (value, Some(value)),
        ("as_stated", false) => (halves(-1), Some(halves(1))),
        other => panic!("{other:?}"),
    }
}

/// The number of days or nights that a figure of the table covers.
fn length(id: &str) -> i128 {
    match STATEMENT.iter().find(|row| row.0 == id).expect("a figure").5 {
        "campaign" => 37,
        "joint-wave" => 10,
        "nights" => 3,
        period => panic!("{period}"),
    }
}

fn computed(dataset: &Dataset, quantity: Quantity) -> (Fraction, Option<Fraction>) {
    let derived = match quantity {
        Quantity::Figure(figure) => return ends(dataset[figure].id.as_str()),
        Quantity::Derived(derived) => &dataset[derived],
    };
    let (low, high) = computed(dataset, derived.of);
    match (derived.kind, derived.per) {
        (DerivedKind::Rate, _) => {
            let days = Fraction(length(dataset.id_of(derived.of).as_str()), 1);
            (low.over(days), high.map(|high| high.over(days)))
        }
        (DerivedKind::Ratio, Divisor::Quantity(per)) => {
            let (least, most) = computed(dataset, per);
            let basis = 10i128.pow(derived.basis.unsigned_abs());
            let most = most.expect("no ratio has a divisor with an open end");
            (low.over(most).times(basis), high.map(|high| high.over(least).times(basis)))
        }
        (kind, _) => panic!("{kind:?} is not in the dataset"),
    }
}

/// A multiple of 10^`place` as text: with thousands separators, without trailing zeros after the decimal point.
fn written(units: i128, place: i32) -> String {
    let (whole, fraction) = if place < 0 {
        let power = 10i128.pow(place.unsigned_abs());
        let fraction = format!("{:0width$}", units % power, width = place.unsigned_abs() as usize);
        (units / power, fraction.trim_end_matches('0').to_owned())
    } else {
        (units * 10i128.pow(place.unsigned_abs()), String::new())
    };
    let digits = whole.to_string();
    let grouped: Vec<_> = digits.as_bytes().rchunks(3).rev().map(String::from_utf8_lossy).collect();
    let whole = grouped.join(",");
    if fraction.is_empty() { whole } else { format!("{whole}.{fraction}") }
}

/// The displayed number, by the rule of the method page: rounded outwards to the largest place that is not wider than
/// the range, or a single number in four digits if that needs more than six.
fn shown((low, high): (Fraction, Option<Fraction>)) -> String {
    let Some(high) = high else {
        let place = low.magnitude() - 3;
        return format!("at least {}", written(low.floor_at(place), place));
    };
    let width = Fraction(high.0 * low.1 - low.0 * high.1, high.1 * low.1).reduced();
    let last = high.magnitude() - 3;
    if width.0 == 0 && low.floor_at(last) == low.ceil_at(last) {
        return written(low.floor_at(last), last);
    }
    if width.0 == 0 || width.magnitude() < last - 2 {
        let middle = Fraction(high.0 * low.1 + low.0 * high.1, 2 * high.1 * low.1).reduced();
        // Half up: the floor of the number plus half a unit.
        let doubled = middle.times(2).floor_at(last);
        return format!("about {}", written((doubled + 1).div_euclid(2), last));
    }
    let place = width.magnitude();
    format!("{} to {}", written(low.floor_at(place), place), written(high.ceil_at(place), place))
}

/// Whether a decimal equals a fraction to twelve digits, more than are displayed.
fn is_near(number: Decimal, meant: Fraction) -> bool {
    let meant = meant.0 as f64 / meant.1 as f64;
    (number.to_f64() - meant).abs() <= meant.abs() * 1e-12
}

#[test]
fn every_derived_figure_agrees_with_fractions_to_the_last_digit_shown() {
    let dataset = bundled();
    assert_eq!(dataset.derived().len(), 33);
    for derived in dataset.derived() {
        let (low, high) = computed(&dataset, derived.into());
        let id = &dataset[derived].id;
        let Interval { low: found_low, high: found_high } = dataset[derived].interval;
        assert!(found_low.is_some_and(|found| is_near(found, low)), "{id}");
        assert_eq!(found_high.is_some(), high.is_some(), "{id}");
        assert!(found_high.zip(high).is_none_or(|(found, high)| is_near(found, high)), "{id}");
        assert_eq!(format::estimate(&dataset[derived].interval, Language::En), shown((low, high)), "{id}");
    }
}

#[test]
fn the_required_derived_figures_exist() {
    let dataset = bundled();
    let shown = |id: &str| {
        let quantity = dataset.quantity_by_id(id).expect("a derived figure");
        format::quantity_with_unit(&dataset, quantity, Language::En)
    };
    for (id, number) in [
        ("suspects-per-case", "1.725 to 1.727 people per case"),
        ("mass-prevention-per-deployed", "1.911 to 1.915 times"),
        ("patrol-suspects-per-inspection", "0.345 to 0.351 people per inspection"),
        ("night-against-patrol", "6.5 to 6.8 times, if counted from 25 June"),
        ("night-places-per-offender", "7.1 to 7.3 places per person"),
        ("flagged-per-hundred-disputes", "4.5 to 4.7 per hundred"),
        ("people-per-gang", "48.2 to 48.6 people per gang"),
        ("wave-guns-per-hundred-guns", "about 0.3362 per hundred"),
        ("night-offenders-per-night", "15,800 to 16,200 people a night"),
        ("knives-per-day", "at least 297.2 knives a day, if counted from 25 June"),
    ] {
        assert_eq!(shown(id), number, "{id}");
    }
}

#[test]
fn a_mark_shows_one_number_of_three_digits_at_most() {
    let dataset = bundled();
    let marked = |id: &str, language| {
        let quantity = dataset.quantity_by_id(id).expect("a derived figure");
        format::quantity(&dataset, quantity, language)
    };
    for (id, number) in [
        ("suspects-per-case", "≈1.73"),
        ("suspects-per-day", "≈12,600 a day"),
        ("patrol-suspects-per-day", "≈2,410 a day"),
        ("fugitives-per-night", "≈885 a night"),
        ("guns-per-day", "≈72.4 a day"),
        ("wave-guns-per-hundred-guns", "≈0.336"),
        ("repeat-risks-per-day", "≈2,200 a day"),
        ("wave-dens-per-day", "10.2 a day"),
        ("knives-per-day", "at least 297 a day"),
    ] {
        assert_eq!(marked(id, Language::En), number, "{id}");
    }
    assert_eq!(marked("suspects-per-day", Language::Zh), "每日≈1.26万");
}

#[test]
fn every_total_of_the_campaign_has_a_pace() {
    let dataset = bundled();
    for (figure, row) in dataset.figures().zip(STATEMENT) {
        let rates = dataset.derived_from(figure.into()).filter(|&derived| dataset[derived].kind == DerivedKind::Rate);
        assert_eq!(rates.count(), usize::from(row.5 != "first-half" && row.0 != "wave-cases"), "{}", row.0);
    }
}
