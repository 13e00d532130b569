//! Merging is exact, commutative and associative, and what is written can be read again: whoever saw what.

use super::*;
use proptest::prelude::*;

fn shown() -> &'static [Shown] {
    static SHOWN: OnceLock<Vec<Shown>> = OnceLock::new();
    SHOWN.get_or_init(|| {
        let names =
            ["over_55_gradual_hours", "sheltered_work_and_return", "krom_ran_on", "job_lost_appeal_won"];
        names.iter().flat_map(|name| story(name).shown()).collect()
    })
}

fn whole() -> &'static Observations {
    static WHOLE: OnceLock<Observations> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let mut whole = Observations::default();
        shown().iter().for_each(|shown| shown.to(&mut whole));
        whole
    })
}

/// The accumulators, when each thing is shown to one of four, as the words of a long number say.
fn parts(words: &[u8]) -> [Observations; 4] {
    let mut parts = <[Observations; 4]>::default();
    for (shown, word) in shown().iter().zip(words.iter().cycle()) {
        shown.to(&mut parts[usize::from(word % 4)]);
    }
    parts
}

fn merged<'o>(parts: impl IntoIterator<Item = &'o Observations>) -> Observations {
    let mut whole = Observations::default();
    parts.into_iter().for_each(|part| whole.merge(part));
    whole
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn it_does_not_matter_who_saw_what(words in proptest::collection::vec(any::<u8>(), 1..97)) {
        prop_assert_eq!(&merged(&parts(&words)), whole());
    }

    #[test]
    fn it_does_not_matter_in_which_order_parts_are_merged(words in proptest::collection::vec(any::<u8>(), 1..97)) {
        let [a, b, c, d] = parts(&words);
        prop_assert_eq!(&merged([&d, &b, &a, &c]), whole());
        let (left, right) = (merged([&a, &b]), merged([&c, &d]));
        prop_assert_eq!(&merged([&right, &left]), whole());
        let mut nested = b.clone();
        nested.merge(&merged([&c, &d]));
        let mut outer = a.clone();
        outer.merge(&nested);
        prop_assert_eq!(&outer, whole());
    }

    #[test]
    fn what_is_written_half_way_can_be_read_and_gone_on_with(words in proptest::collection::vec(any::<u8>(), 1..97)) {
        let [a, b, c, d] = parts(&words);
        let json: Observations = serde_json::from_str(&serde_json::to_string(&a).unwrap()).unwrap();
        let packed: Observations = rmp_serde::from_slice(&rmp_serde::to_vec_named(&b).unwrap()).unwrap();
        prop_assert_eq!((&json, &packed), (&a, &b));
        prop_assert_eq!(&merged([&json, &packed, &c, &d]), whole());
    }
}

#[test]
fn things_may_be_shown_backwards() {
    let mut backwards = Observations::default();
    shown().iter().rev().for_each(|shown| shown.to(&mut backwards));
    assert_eq!(&backwards, whole());
}

#[test]
fn nothing_seen_changes_nothing_and_is_written_as_nothing() {
    let mut seen = whole().clone();
    seen.merge(&Observations::default());
    assert_eq!(&seen, whole());
    assert_eq!(&merged([whole()]), whole());
    assert_ne!(whole(), &Observations::default());
    assert_eq!(serde_json::to_string(&Observations::default()).unwrap(), "{}");
    assert_eq!(serde_json::from_str::<Observations>("{}").unwrap(), Observations::default());
}

#[test]
fn seeing_the_same_twice_is_not_the_same_as_once() {
    assert_ne!(&merged([whole(), whole()]), whole());
}
