//! Small groups are not told, so that nobody can be recognised in a published figure.

use serde::Serialize;

/// The smallest group that is told in public. A choice of this service, not a law's figure.
pub const SMALLEST: u64 = 5;

/// A count as it may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Protected {
    /// The count itself; nobody, or enough people.
    Count(u64),
    /// Some, but fewer than this.
    FewerThan(u64),
}

/// A part of a group as it may be published.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum ProtectedShare {
    /// Whole per cent, rounded down.
    Percent(u64),
    /// The part, or the rest of the group, is too small to be told.
    Hidden,
}

/// A count as it may be published: from one to just below `smallest` is told as "fewer than".
#[must_use]
pub fn protected(count: u64, smallest: u64) -> Protected {
    if count > 0 && count < smallest { Protected::FewerThan(smallest) } else { Protected::Count(count) }
}

/// A part of a group as it may be published. It is hidden when the part or the rest is small, because
/// either could then be worked out from the other; and when there is no group.
#[must_use]
pub fn protected_share(part: u64, whole: u64, smallest: u64) -> ProtectedShare {
    let small = |count| matches!(protected(count, smallest), Protected::FewerThan(_));
    match whole.checked_sub(part) {
        Some(rest) if whole > 0 && !small(part) && !small(rest) => {
            let percent = u128::from(part) * 100 / u128::from(whole);
            u64::try_from(percent).map_or(ProtectedShare::Hidden, ProtectedShare::Percent)
        }
        _ => ProtectedShare::Hidden,
    }
}

/// How many of a group, as it may be published: none when that part, the rest or the group is small.
#[must_use]
pub fn protected_part(part: u64, whole: u64, smallest: u64) -> Option<u64> {
    (protected_share(part, whole, smallest) != ProtectedShare::Hidden).then_some(part)
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn one_to_four_are_told_as_fewer_than_five() {
        assert_eq!(protected(0, 5), Protected::Count(0));
        assert_eq!(protected(1, 5), Protected::FewerThan(5));
        assert_eq!(protected(4, 5), Protected::FewerThan(5));
        assert_eq!(protected(5, 5), Protected::Count(5));
    }

    #[test]
    fn a_share_is_hidden_when_the_rest_would_tell_a_small_group() {
        assert_eq!(protected_share(18, 20, 5), ProtectedShare::Hidden);
        assert_eq!(protected_share(15, 20, 5), ProtectedShare::Percent(75));
        assert_eq!(protected_share(20, 20, 5), ProtectedShare::Percent(100));
        assert_eq!(protected_share(0, 0, 5), ProtectedShare::Hidden);
        assert_eq!(protected_share(6, 5, 5), ProtectedShare::Hidden);
    }

    #[test]
    fn a_part_is_told_only_where_its_share_may_be() {
        assert_eq!(protected_part(15, 20, 5), Some(15));
        assert_eq!(protected_part(0, 20, 5), Some(0));
        assert_eq!(protected_part(18, 20, 5), None);
        assert_eq!(protected_part(3, 20, 5), None);
    }

    #[test]
    fn a_reader_of_the_file_sees_which_it_is() {
        assert_eq!(serde_json::to_string(&protected(3, 5)).unwrap(), r#"{"fewer_than":5}"#);
    }

    proptest! {
        #[test]
        fn no_small_group_is_ever_told(count in 0_u64..50, rest in 0_u64..50, smallest in 0_u64..12) {
            if let Protected::Count(told) = protected(count, smallest) {
                prop_assert!(told == 0 || told >= smallest);
            }
            if let ProtectedShare::Percent(_) = protected_share(count, count + rest, smallest) {
                prop_assert!(count == 0 || count >= smallest);
                prop_assert!(rest == 0 || rest >= smallest);
            }
        }
    }
}
