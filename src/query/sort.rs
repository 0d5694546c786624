//! A sort: the order in which figures are shown.

/// The order in which figures are shown. Figures that are equal in it keep the statement's order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Sort {
    /// What is compared.
    pub key: SortKey,
    /// Whether the order is the other way round.
    pub reversed: bool,
}

impl Sort {
    /// The sort after a choice of a key: the key's own order, or that reversed if it is in force already.
    pub fn chosen(self, key: SortKey) -> Self {
        Self { key, reversed: self.key == key && !self.reversed }
    }

    /// Whether what is compared goes up from the first figure to the last: largest numbers and widest
    /// roundings come first unless reversed, all else begins with the least.
    pub fn ascends(self) -> bool {
        let starts_high = matches!(self.key, SortKey::Value | SortKey::Precision);
        starts_high == self.reversed
    }
}

/// What is compared.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SortKey {
    /// The number, largest first, within its unit only: numbers of different units are never compared.
    #[default]
    Value,
    /// The place in the statement.
    Statement,
    /// The label in the reader's language, by code point, ASCII case aside.
    Name,
    /// The category, in the dataset's order.
    Category,
    /// The unit, in the dataset's order.
    Unit,
    /// The first day, then the last.
    Period,
    /// The number of days, fewest first.
    Days,
    /// How far the number can be off for its size: open ends first, then the widest rounding, exact counts last.
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
    fn numbers_start_high_and_all_else_low() {
        assert!(!Sort::default().ascends());
        assert!(Sort::default().chosen(SortKey::Value).ascends());
        assert!(Sort::default().chosen(SortKey::Name).ascends());
        assert!(!Sort { key: SortKey::Precision, reversed: false }.ascends());
    }
}
