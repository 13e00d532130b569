//! Any sequence of appends: the store agrees with a plain list, and its check finds nothing.

use crate::fixture::*;
use access::{Part, Purpose};
use chain::event::StreamId;
use proptest::prelude::*;
use std::collections::BTreeMap;
use store::AppendFault;

#[derive(Clone, Debug)]
enum Step {
    Register(u128),
    Plan { case: u128, guess: u64, command: u128 },
    Open(u128),
    Erase(u128),
    Reopen,
}

fn step() -> impl Strategy<Value = Step> {
    prop_oneof![
        3 => (1..4_u128).prop_map(Step::Register),
        6 => (1..4_u128, 0..6_u64, 1..12_u128)
            .prop_map(|(case, guess, command)| Step::Plan { case, guess, command }),
        2 => (1..4_u128).prop_map(Step::Open),
        1 => (1..4_u128).prop_map(Step::Erase),
        1 => Just(Step::Reopen),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, max_shrink_iters: 200, ..ProptestConfig::default() })]

    #[test]
    fn any_sequence_of_acts_leaves_what_a_plain_list_would(steps in prop::collection::vec(step(), 1..24)) {
        let mut home = Home::new();
        let mut versions: BTreeMap<u128, u64> = BTreeMap::new();
        let mut commands: BTreeMap<u128, u128> = BTreeMap::new();
        let mut registered = Vec::new();
        let mut erased = Vec::new();
        for step in steps {
            match step {
                Step::Register(n) => {
                    let answer = home.store.append_blocking(registration(n));
                    if let std::collections::btree_map::Entry::Vacant(new) = versions.entry(n) {
                        prop_assert!(answer.is_ok());
                        new.insert(2);
                        registered.push(n);
                    } else if registered.contains(&n) {
                        prop_assert!(matches!(answer, Err(AppendFault::AlreadyDone { .. })), "{answer:?}");
                    } else {
                        prop_assert!(matches!(answer, Err(AppendFault::Conflict { .. })), "{answer:?}");
                    }
                }
                Step::Plan { case: n, guess, command } => {
                    let version = versions.get(&n).copied().unwrap_or(0);
                    let answer = home.store.append_blocking(plan(n, guess, 1_000 * n + command));
                    let done = commands.contains_key(&(1_000 * n + command));
                    let expected = match () {
                        () if done => "already done",
                        () if guess != version => "conflict",
                        () if erased.contains(&n) => "erased",
                        () => "stored",
                    };
                    let found = match &answer {
                        Ok(appended) => {
                            versions.insert(n, version + 1);
                            commands.insert(1_000 * n + command, n);
                            prop_assert_eq!(appended.version(&StreamId::case(case(n))), Some(version + 1));
                            "stored"
                        }
                        Err(AppendFault::AlreadyDone { .. }) => "already done",
                        Err(AppendFault::Conflict { found, .. }) => {
                            prop_assert_eq!(*found, version);
                            "conflict"
                        }
                        Err(AppendFault::Erased { .. }) => "erased",
                        Err(fault) => { prop_assert!(false, "{}", fault); "" }
                    };
                    prop_assert_eq!(found, expected);
                }
                Step::Open(n) => {
                    let open = home.store.open_case(
                        &officer(), case(n), "/case", Purpose::Casework, &[Part::Whole], now(), DAY,
                    );
                    prop_assert_eq!(open.is_ok(), versions.contains_key(&n));
                    if let Ok(open) = open {
                        prop_assert_eq!(open.version, versions[&n]);
                        prop_assert_eq!(open.events.len() as u64, versions[&n]);
                        let known = registered.contains(&n) && !erased.contains(&n);
                        prop_assert_eq!(open.identity.is_some(), known);
                    }
                }
                Step::Erase(n) => {
                    let answer = home.store.erase(case(n), user(OFFICER), now(), DAY);
                    prop_assert_eq!(answer.is_ok(), versions.contains_key(&n));
                    if answer.is_ok() { erased.push(n); }
                }
                Step::Reopen => home = home.reopened(|_| {}),
            }
        }
        prop_assert_eq!(home.findings(), "");
    }
}
