//! The expected places of numbers: every mention of every figure, in the statement's order.

use super::tokens::size;
use crate::data::{Dataset, Figure, NumberToken, Ref};

/// The places of a dataset, and the numbers printed there.
pub(super) struct Places {
    /// The places, ordered by paragraph, and by figure within a paragraph.
    pub(super) places: Vec<Place>,
    /// The distinct numbers printed at these places.
    numbers: Vec<Number>,
    /// The indices of the numbers, ordered by value.
    by_value: Vec<usize>,
}

/// A place where a figure is printed.
pub(super) struct Place {
    /// The figure.
    pub(super) figure: Ref<Figure>,
    /// The index of the mention in the figure.
    pub(super) mention: usize,
    /// The statement's paragraph, from 1.
    pub(super) paragraph: usize,
    /// The index of the printed number.
    pub(super) number: usize,
}

struct Number {
    token: NumberToken,
    /// The indices of the places that print it, in order.
    places: Vec<usize>,
}

impl Places {
    /// The places of a dataset. A mention without a number has no place.
    pub(super) fn of(dataset: &Dataset) -> Self {
        let mut all = Self { places: Vec::new(), numbers: Vec::new(), by_value: Vec::new() };
        for figure in dataset.figures() {
            for (mention, printed) in dataset[figure].mentions.iter().enumerate() {
                if let Ok(token) = NumberToken::read(&printed.printed) {
                    let number = all.number_or_new(size(token));
                    let at = all.places.partition_point(|place| place.paragraph <= printed.paragraph);
                    all.places.insert(at, Place { figure, mention, paragraph: printed.paragraph, number });
                }
            }
        }
        for (index, place) in all.places.iter().enumerate() {
            all.numbers[place.number].places.push(index);
        }
        all
    }

    /// The index of a number, if it is printed anywhere.
    pub(super) fn number(&self, token: NumberToken) -> Option<usize> {
        let first = self.first_of_value(token);
        let mut alike =
            self.by_value[first..].iter().take_while(|&&number| self.numbers[number].token.value == token.value);
        alike.find(|&&number| self.numbers[number].token == token).copied()
    }

    /// The place in the order of values before the first number that is not smaller.
    fn first_of_value(&self, token: NumberToken) -> usize {
        self.by_value.partition_point(|&number| self.numbers[number].token.value < token.value)
    }

    /// The number of distinct numbers.
    pub(super) fn number_count(&self) -> usize {
        self.numbers.len()
    }

    /// The indices of the places that print a number, in order.
    pub(super) fn places_of(&self, number: usize) -> &[usize] {
        &self.numbers[number].places
    }

    fn number_or_new(&mut self, token: NumberToken) -> usize {
        self.number(token).unwrap_or_else(|| {
            let number = self.numbers.len();
            self.by_value.insert(self.first_of_value(token), number);
            self.numbers.push(Number { token, places: Vec::new() });
            number
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::data::sample;

    #[test]
    fn places_come_in_the_statements_order_and_know_their_twins() {
        let dataset = sample::dataset();
        let all = Places::of(&dataset);
        assert_eq!(all.places.len(), 29);
        assert!(all.places.is_sorted_by_key(|place| (place.paragraph, place.figure)));
        let solved = dataset.figure_by_id("cases-solved").expect("a figure");
        let twins: Vec<_> = all.places_of(all.places[0].number).iter().map(|&index| &all.places[index]).collect();
        assert!(twins.iter().all(|place| place.figure == solved));
        assert_eq!(twins.iter().map(|place| (place.paragraph, place.mention)).collect::<Vec<_>>(), [(2, 0), (8, 1)]);
    }
}
