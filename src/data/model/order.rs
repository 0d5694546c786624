//! A small stable sort, which adds less code than the standard library's.

use std::cmp::Ordering;

/// Sorts items. Equal items keep their order.
///
/// The standard library's sort would add several kilobytes of code for each item type. Here only the comparison and the
/// final arrangement depend on the type.
pub fn in_order<T: Copy>(items: impl IntoIterator<Item = T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    arranged(&items.into_iter().collect::<Vec<_>>(), &compare)
}

// One function for each item type: a call adds no code but its comparison.
fn arranged<T: Copy>(items: &[T], compare: &dyn Fn(&T, &T) -> Ordering) -> Vec<T> {
    let places = sorted_places(items.len(), &|a, b| compare(&items[a], &items[b]) == Ordering::Greater);
    places.into_iter().map(|place| items[place]).collect()
}

/// The length of the lists that are sorted by insertion and then merged.
const SHORT: usize = 32;

/// The places from 0 to `count`, sorted.
fn sorted_places(count: usize, follows: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut sorted: Vec<usize> = Vec::with_capacity(count);
    for start in (0..count).step_by(SHORT) {
        for place in start..count.min(start + SHORT) {
            let after = sorted[start..].partition_point(|&before| !follows(before, place));
            sorted.insert(start + after, place);
        }
    }
    let mut length = SHORT;
    while length < count {
        let mut merged = Vec::with_capacity(count);
        for pair in sorted.chunks(2 * length) {
            merge(pair.split_at(length.min(pair.len())), &mut merged, follows);
        }
        sorted = merged;
        length *= 2;
    }
    sorted
}

/// Appends two sorted lists as one.
fn merge((mut a, mut b): (&[usize], &[usize]), merged: &mut Vec<usize>, follows: &dyn Fn(usize, usize) -> bool) {
    while let ([first, rest_of_a @ ..], [second, rest_of_b @ ..]) = (a, b) {
        if follows(*first, *second) {
            merged.push(*second);
            b = rest_of_b;
        } else {
            merged.push(*first);
            a = rest_of_a;
        }
    }
    merged.extend_from_slice(a);
    merged.extend_from_slice(b);
}

#[cfg(test)]
mod tests {
    use proptest::{collection::vec, prelude::*};

    use super::in_order;

    proptest! {
        #[test]
        fn the_order_is_the_same_as_with_the_standard_library(items in vec((any::<u8>(), any::<u8>()), 0..300)) {
            let mut expected = items.clone();
            expected.sort_by_key(|item| item.0);
            prop_assert_eq!(in_order(items, |a, b| a.0.cmp(&b.0)), expected);
        }
    }
}
