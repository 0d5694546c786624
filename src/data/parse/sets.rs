//! Sets of figures in one table of bits: a row for each kind of set and each figure, and a column for each figure.

/// The sets of a number of figures.
pub(super) struct Sets {
    figures: usize,
    /// The number of words of a row.
    width: usize,
    words: Vec<u64>,
}

impl Sets {
    /// A number of empty sets of figures.
    pub(super) fn new(sets: usize, figures: usize) -> Self {
        let width = figures.div_ceil(64);
        Self { figures, width, words: vec![0; sets * width] }
    }

    /// The set of a kind and a figure.
    pub(super) const fn row(&self, kind: usize, figure: usize) -> usize {
        (kind * self.figures + figure) * self.width
    }

    /// Adds a figure.
    pub(super) fn insert(&mut self, row: usize, figure: usize) {
        self.words[row + figure / 64] |= 1 << (figure % 64);
    }

    /// Whether a figure is in a set.
    pub(super) fn has(&self, row: usize, figure: usize) -> bool {
        self.words[row + figure / 64] >> (figure % 64) & 1 == 1
    }

    /// Adds all figures of another set.
    pub(super) fn add(&mut self, row: usize, other: usize) {
        (0..self.width).for_each(|word| self.words[row + word] |= self.words[other + word]);
    }

    /// Removes all figures.
    pub(super) fn clear(&mut self, row: usize) {
        self.words[row..row + self.width].fill(0);
    }

    /// Whether two sets have a figure in common that is in none of two other sets.
    pub(super) fn meet(&self, a: usize, b: usize, without: [usize; 2]) -> bool {
        (0..self.width).any(|word| {
            let [c, d] = without.map(|row| self.words[row + word]);
            self.words[a + word] & self.words[b + word] & !(c | d) != 0
        })
    }

    /// The figures of a set.
    pub(super) fn figures(&self, row: usize) -> Vec<usize> {
        let mut figures = Vec::new();
        for word in 0..self.width {
            let mut bits = self.words[row + word];
            while bits != 0 {
                figures.push(word * 64 + bits.trailing_zeros() as usize);
                bits &= bits - 1;
            }
        }
        figures
    }
}

#[cfg(test)]
mod tests {
    use super::Sets;

    /// Four sets of figures from 0 to 129, which need three words each.
    fn four_sets() -> (Sets, [usize; 4]) {
        let mut sets = Sets::new(4, 130);
        let rows = [0, 1, 2, 3].map(|place| sets.row(0, place));
        for (row, figures) in rows.into_iter().zip([&[0, 64, 129][..], &[64, 129], &[64], &[129]]) {
            figures.iter().for_each(|&figure| sets.insert(row, figure));
        }
        (sets, rows)
    }

    #[test]
    fn a_set_has_what_was_added_to_it_and_nothing_of_the_others() {
        let (mut sets, [a, b, c, d]) = four_sets();
        assert_eq!([a, b, c, d].map(|row| sets.figures(row)), [vec![0, 64, 129], vec![64, 129], vec![64], vec![129]]);
        sets.add(c, d);
        sets.clear(b);
        assert_eq!([a, b, c, d].map(|row| sets.figures(row)), [vec![0, 64, 129], vec![], vec![64, 129], vec![129]]);
        assert!(sets.has(c, 129) && !sets.has(b, 129) && !sets.has(d, 64));
    }

    #[test]
    fn two_sets_meet_in_a_figure_that_the_others_do_not_have() {
        let (sets, [a, b, c, d]) = four_sets();
        assert!(sets.meet(a, b, [c, c]));
        assert!(sets.meet(a, b, [d, d]));
        assert!(!sets.meet(a, b, [c, d]));
        assert!(!sets.meet(c, d, [a, a]));
        assert!(!sets.meet(a, c, [d, b]));
        assert!(!sets.meet(a, c, [c, c]));
    }
}
