//! Random changes of seeds. The same number gives the same changes on every machine.

/// The longest input.
const MOST_BYTES: usize = 8 * 1024;
/// The most changes of one seed.
const MOST_CHANGES: usize = 6;
/// Pieces that mean something in more than one kind of input.
const PIECES: [&str; 24] = [
    "0",
    "9",
    "00",
    ".",
    ",",
    "-",
    "%",
    " ",
    "\n",
    "\"",
    "'",
    "=",
    "&",
    "+",
    "{",
    "]",
    "万",
    "亿",
    "２",
    "\u{200b}",
    "\u{feff}",
    "999999999999999",
    "0.000001",
    "1e9",
];

/// A source of changes.
pub(crate) struct Changes(u64);

impl Changes {
    /// The changes of a number.
    pub(crate) const fn new(number: u64) -> Self {
        Self(number.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    /// A random number below an end, which is not 0, by Marsaglia’s xorshift.
    fn below(&mut self, end: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 11) as usize % end
    }

    /// A random range of a text, of a few bytes or of any length.
    fn range(&mut self, len: usize) -> std::ops::Range<usize> {
        let start = self.below(len + 1);
        let most = if self.below(2) == 0 { 8 } else { len };
        start..(start + self.below(most + 1)).min(len)
    }

    /// One of the seeds, changed.
    pub(crate) fn of(&mut self, seeds: &[Vec<u8>]) -> Vec<u8> {
        let mut input = seeds[self.below(seeds.len())].clone();
        for _ in 0..=self.below(MOST_CHANGES) {
            self.change(&mut input, seeds);
        }
        input.truncate(MOST_BYTES);
        input
    }

    fn change(&mut self, input: &mut Vec<u8>, seeds: &[Vec<u8>]) {
        let place = self.range(input.len());
        match self.below(6) {
            0 => {
                if let Some(byte) = input.get_mut(place.start) {
                    *byte ^= 1 << self.below(8);
                }
            }
            1 => drop(input.drain(place)),
            2 => {
                let copied = input[place].to_vec();
                let at = self.below(input.len() + 1);
                input.splice(at..at, copied);
            }
            3 => {
                let other = &seeds[self.below(seeds.len())];
                let copied = other[self.range(other.len())].to_vec();
                input.splice(place, copied);
            }
            4 => {
                let piece = PIECES[self.below(PIECES.len())];
                input.splice(place.start..place.start, piece.bytes());
            }
            _ => {
                let digits: Vec<_> = (0..input.len()).filter(|&at| input[at].is_ascii_digit()).collect();
                if !digits.is_empty() {
                    input[digits[self.below(digits.len())]] = b"0123456789"[self.below(10)];
                }
            }
        }
    }
}
