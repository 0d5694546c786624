//! The sort order of figures.

/// The sort order of figures. Figures with equal keys keep the statement's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// The sort key.
    pub key: SortKey,
    /// Whether the order is reversed.
    pub reversed: bool,
}

impl Sort {
    /// The sort after the reader chose a key: its default order, or the reversed order if it is the current key.
    pub fn chosen(self, key: SortKey) -> Self {
        Self { key, reversed: self.key == key && !self.reversed }
    }

    /// Whether the keys ascend from the first figure to the last. By default values and precision descend, and all
    /// other keys ascend.
    pub fn ascends(self) -> bool {
        let starts_high = matches!(self.key, SortKey::Value | SortKey::Precision);
        starts_high == self.reversed
    }
}

/// A sort key.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// The value, largest first, within each unit. Numbers of different units are never compared.
    #[default]
    Value,
    /// The position in the statement.
    Statement,
    /// The label in the page's language, by code point, ignoring ASCII case.
    Name,
    /// The category, in the dataset's order.
    Category,
    /// The unit, in the dataset's order.
    Unit,
    /// The first day, then the last.
    Period,
    /// The number of days, fewest first.
    Days,
    /// The relative imprecision: open ends first, then the widest interval, exact counts last.
    Precision,
}

impl SortKey {
    /// Every key, in the order in which the site offers them.
    pub const ALL: [Self; 8] = [
        Self::Value,
        Self::Statement,
        Self::Name,
        Self::Category,
        Self::Unit,
        Self::Period,
        Self::Days,
        Self::Precision,
    ];

    /// The name in links.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Value => "value",
            Self::Statement => "statement",
            Self::Name => "name",
            Self::Category => "category",
            Self::Unit => "unit",
            Self::Period => "period",
            Self::Days => "days",
            Self::Precision => "precision",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{Sort, SortKey};

    #[test]
    fn choosing_a_key_again_reverses_it() {
        let by_name = Sort::default().chosen(SortKey::Name);
        assert_eq!(by_name, Sort { key: SortKey::Name, reversed: false });
        assert_eq!(by_name.chosen(SortKey::Name), Sort { key: SortKey::Name, reversed: true });
        assert_eq!(by_name.chosen(SortKey::Name).chosen(SortKey::Name), by_name);
        assert_eq!(by_name.chosen(SortKey::Name).chosen(SortKey::Days), Sort { key: SortKey::Days, reversed: false });
    }

    #[test]
    fn values_and_precision_descend_and_other_keys_ascend() {
        assert!(!Sort::default().ascends());
        assert!(Sort::default().chosen(SortKey::Value).ascends());
        assert!(Sort::default().chosen(SortKey::Name).ascends());
        assert!(!Sort { key: SortKey::Precision, reversed: false }.ascends());
    }
}
