//! Migrations: how links of older versions are read today.

/// A key and its value as they stand in a link, without escapes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Pair {
    /// What stands before `=`.
    pub(super) key: String,
    /// What stands after it; may be empty.
    pub(super) value: String,
}

/// Rewrites the pairs of a link of one version so that they mean the same in the next.
type Migration = fn(&mut Vec<Pair>);

/// The migration at index `i` leads from version `i + 1` to version `i + 2`. Append only: what stands here once is
/// in use for as long as there are links.
const MIGRATIONS: &[Migration] = &[];

/// The version of the links that are written today.
pub(super) const VERSION: u32 = MIGRATIONS.len() as u32 + 1;

/// Rewrites the pairs of a link of version `from`, at least 1, so that they mean the same today; a newer version's
/// stay as they are.
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
    fn an_old_link_runs_through_all_later_migrations() {
        let expected = [("measure".into(), "risk".into()), ("view".into(), "compare".into())];
        assert_eq!(migrated(&[("category", "risk")], 1), expected);
        assert_eq!(migrated(&[("measure", "risk")], 2), expected);
        assert_eq!(migrated(&[("measure", "risk"), ("view", "table")], 1)[1].1, "table");
    }

    #[test]
    fn a_link_of_today_or_later_stays_as_it_is() {
        let expected = [("category".into(), "risk".into())];
        assert_eq!(migrated(&[("category", "risk")], 3), expected);
        assert_eq!(migrated(&[("category", "risk")], u32::MAX), expected);
    }
}
