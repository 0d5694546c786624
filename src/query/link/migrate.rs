//! Migrations of links from older versions of the link format.

/// A decoded key and value of a link.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// The part before `=`.
    pub(super) key: String,
    /// The part after `=`; may be empty.
    pub(super) value: String,
}

/// Rewrites the pairs of a link so that they have the same meaning in the next version.
type Migration = fn(&mut Vec<Pair>);

/// The migration at index `i` converts version `i + 1` to version `i + 2`. Append only: a migration is needed for as
/// long as links of its version exist.
const MIGRATIONS: &[Migration] = &[];

/// The version of newly written links.
pub(super) const VERSION: u32 = MIGRATIONS.len() as u32 + 1;

/// Rewrites the pairs of a link of version `from`, at least 1, to the current version. Pairs of a newer version are not
/// changed.
pub(super) fn migrate(pairs: &mut Vec<Pair>, from: u32) {
    migrate_with(MIGRATIONS, pairs, from);
}

fn migrate_with(migrations: &[Migration], pairs: &mut Vec<Pair>, from: u32) {
    for migration in migrations.iter().skip(from.saturating_sub(1) as usize) {
        migration(pairs);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// As if version 2 had called the categories "measure", and version 3 had made the table its default view.
    const EXAMPLES: &[Migration] = &[
        |pairs| {
            for pair in pairs.iter_mut().filter(|pair| pair.key == "category") {
                pair.key = "measure".into();
            }
        },
        |pairs| {
            if pairs.iter().all(|pair| pair.key != "view") {
                pairs.push(Pair { key: "view".into(), value: "compare".into() });
            }
        },
    ];

    fn migrated(link: &[(&str, &str)], from: u32) -> Vec<(String, String)> {
        let pair = |&(key, value): &(&str, &str)| Pair { key: key.into(), value: value.into() };
        let mut pairs = link.iter().map(pair).collect();
        migrate_with(EXAMPLES, &mut pairs, from);
        pairs.into_iter().map(|pair| (pair.key, pair.value)).collect()
    }

    #[test]
    fn all_later_migrations_are_applied_to_an_old_link() {
        let expected = [("measure".into(), "risk".into()), ("view".into(), "compare".into())];
        assert_eq!(migrated(&[("category", "risk")], 1), expected);
        assert_eq!(migrated(&[("measure", "risk")], 2), expected);
        assert_eq!(migrated(&[("measure", "risk"), ("view", "table")], 1)[1].1, "table");
    }

    #[test]
    fn a_current_or_newer_link_is_not_changed() {
        let expected = [("category".into(), "risk".into())];
        assert_eq!(migrated(&[("category", "risk")], 3), expected);
        assert_eq!(migrated(&[("category", "risk")], u32::MAX), expected);
    }
}
