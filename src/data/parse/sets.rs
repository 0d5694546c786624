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
