//! A small stable sort, which adds less code than the standard library's.

use std::cmp::Ordering;

/// The length of the lists that are sorted by insertion.
const SHORT: usize = 32;

/// Sorts items. Equal items keep their order.
///
/// This is an insertion sort of short lists, which are then merged. For the figures of a statement it is as fast as the
/// standard library's sort, which would add several kilobytes of code for each item type.
pub fn in_order<T>(items: impl IntoIterator<Item = T>, compare: impl Fn(&T, &T) -> Ordering) -> Vec<T> {
    let follows = |a: &T, b: &T| compare(a, b) == Ordering::Greater;
    let mut lists: Vec<Vec<T>> = Vec::new();
    for item in items {
        match lists.last_mut().filter(|last| last.len() < SHORT) {
            Some(last) => last.insert(last.partition_point(|before| !follows(before, &item)), item),
            None => {
                merge_last(&mut lists, &follows, |before, last| before <= last);
                lists.push(vec![item]);
            }
        }
    }
    merge_last(&mut lists, &follows, |_, _| true);
    lists.pop().unwrap_or_default()
}

/// Merges the last two lists while their lengths call for it.
fn merge_last<T>(lists: &mut Vec<Vec<T>>, follows: &impl Fn(&T, &T) -> bool, is_due: impl Fn(usize, usize) -> bool) {
    while let [.., before, last] = lists.as_slice()
        && is_due(before.len(), last.len())
        && let (Some(last), Some(before)) = (lists.pop(), lists.pop())
    {
        let mut merged = Vec::with_capacity(before.len() + last.len());
        let (mut before, mut last) = (before.into_iter().peekable(), last.into_iter().peekable());
        while let (Some(a), Some(b)) = (before.peek(), last.peek()) {
            merged.extend(if follows(a, b) { last.next() } else { before.next() });
        }
        merged.extend(before.chain(last));
        lists.push(merged);
    }
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
