//! The longest common subsequence of two lists, by Hunt and Szymanski's method. Its cost depends on the number of equal
//! pairs.

/// Two equal items, one of each list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The index in the first list.
    pub(super) place: usize,
    /// The index in the second list.
    pub(super) token: usize,
}

/// A pair, and the index of the previous step on its path.
struct Step {
    pair: Pair,
    before: Option<usize>,
}

/// The longest sequence of pairs in which both indices rise. The input must be in the order of the tokens, and for each
/// token in descending order of the places. Among sequences of equal length, the one with the earliest tokens is
/// returned.
///
/// Each pair takes one binary search. Memory is at most the square of the number of places, for any number of tokens.
pub(super) fn longest_in_order(pairs: impl Iterator<Item = Pair>) -> Vec<Pair> {
    let mut steps: Vec<Step> = Vec::new();
    // At index n: the last step of a sequence of n + 1 pairs, with the least possible place.
    let mut ends: Vec<usize> = Vec::new();
    for pair in pairs {
        let len = ends.partition_point(|&end| steps[end].pair.place < pair.place);
        if ends.get(len).is_some_and(|&end| steps[end].pair.place == pair.place) {
            continue;
        }
        let before = len.checked_sub(1).map(|before| ends[before]);
        match ends.get_mut(len) {
            // No later step follows one with the same token and a greater place.
            Some(end) if steps[*end].pair.token == pair.token => {
                steps[*end] = Step { pair, before };
                continue;
            }
            Some(end) => *end = steps.len(),
            None => ends.push(steps.len()),
        }
        steps.push(Step { pair, before });
    }
    let mut longest = Vec::new();
    let mut last = ends.last().copied();
    while let Some(step) = last.map(|last| &steps[last]) {
        longest.push(step.pair);
        last = step.before;
    }
    longest.reverse();
    longest
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn pairs(places: &[u8], tokens: &[u8]) -> Vec<Pair> {
        let alike = |token: usize| (0..places.len()).rev().filter(move |&place| places[place] == tokens[token]);
        (0..tokens.len()).flat_map(|token| alike(token).map(move |place| Pair { place, token })).collect()
    }

    /// The length by dynamic programming.
    fn length(places: &[u8], tokens: &[u8]) -> usize {
        let mut row = vec![0; tokens.len() + 1];
        for place in places {
            let above = row.clone();
            for (index, token) in tokens.iter().enumerate() {
                row[index + 1] = if place == token { above[index] + 1 } else { above[index + 1].max(row[index]) };
            }
        }
        row[tokens.len()]
    }

    #[test]
    fn the_earliest_tokens_are_taken() {
        let found = longest_in_order(pairs(b"abc", b"aabbcc").into_iter());
        assert_eq!(found.iter().map(|pair| (pair.place, pair.token)).collect::<Vec<_>>(), [(0, 0), (1, 2), (2, 4)]);
        assert_eq!(longest_in_order([].into_iter()), []);
    }

    proptest! {
        #[test]
        fn nothing_longer_is_in_order(
            places in prop::collection::vec(0u8..5, 0..12),
            tokens in prop::collection::vec(0u8..5, 0..30),
        ) {
            let all = pairs(&places, &tokens);
            let found = longest_in_order(all.iter().copied());
            prop_assert_eq!(found.len(), length(&places, &tokens));
            prop_assert!(found.iter().all(|pair| all.contains(pair)));
            prop_assert!(found.is_sorted_by(|a, b| a.place < b.place && a.token < b.token));
        }
    }
}
