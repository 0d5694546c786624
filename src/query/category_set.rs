//! A set of categories, in the dataset's order.

use crate::data::{Category, Ref};

/// A set of categories as a bit set.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct CategorySet(u8);

const _: () = assert!(Category::MAX <= u8::BITS as usize);

impl CategorySet {
    /// Whether the set is empty.
    pub const fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether the set contains a category.
    pub const fn contains(self, category: Ref<Category>) -> bool {
        self.0 & bit(category) != 0
    }

    /// Adds a category.
    pub const fn insert(&mut self, category: Ref<Category>) {
        self.0 |= bit(category);
    }

    /// Adds a category, or removes it if the set contains it.
    pub const fn toggle(&mut self, category: Ref<Category>) {
        self.0 ^= bit(category);
    }
}

const fn bit(category: Ref<Category>) -> u8 {
    1 << category.index()
}

impl<const N: usize> From<[Ref<Category>; N]> for CategorySet {
    fn from(categories: [Ref<Category>; N]) -> Self {
        categories.into_iter().collect()
    }
}

impl FromIterator<Ref<Category>> for CategorySet {
    fn from_iter<I: IntoIterator<Item = Ref<Category>>>(categories: I) -> Self {
        categories.into_iter().fold(Self::default(), |mut set, category| {
            set.insert(category);
            set
        })
    }
}
