//! A set of marks is what was put into it: nothing more comes along, and nothing else goes.

use crate::viewer;
use access::{Mark, Marks};
use chain::event::Role;
use chain::id::CaseId;
use proptest::prelude::*;
use proptest::sample::{select, subsequence};
use uuid::Uuid;

fn set(held: &[Mark]) -> Marks {
    held.iter().copied().fold(Marks::NONE, Marks::with)
}

proptest! {
    #[test]
    fn what_is_put_in_is_there_and_what_is_taken_out_is_not(
        held in subsequence(Mark::ALL.to_vec(), 0..=Mark::ALL.len()), mark in select(Mark::ALL.to_vec())
    ) {
        let marks = set(&held);
        prop_assert_eq!(marks.iter().collect::<Vec<_>>(), held.clone());
        for other in Mark::ALL {
            prop_assert_eq!(marks.has(*other), held.contains(other));
        }
        let rest: Vec<Mark> = held.iter().copied().filter(|other| *other != mark).collect();
        prop_assert_eq!(marks.without(mark), set(&rest));
        prop_assert_eq!(marks.with_if(mark, false), marks);
        prop_assert_eq!(marks.with_if(mark, true), marks.with(mark));
    }
}

#[test]
fn whoever_works_with_cases_is_disqualified_in_the_own_one_and_a_job_seeker_is_not() {
    let (own, other) = (CaseId(Uuid::from_u128(7)), CaseId(Uuid::from_u128(8)));
    for role in Role::ALL {
        let mut who = viewer(*role);
        assert_eq!(Marks::NONE.with_own_case(&who, own), Marks::NONE, "{role:?}");
        who.own_case = Some(own);
        let expected = if *role == Role::JobSeeker { Marks::NONE } else { set(&[Mark::ConflictOfInterest]) };
        assert_eq!(Marks::NONE.with_own_case(&who, own), expected, "{role:?}");
        assert_eq!(Marks::NONE.with_own_case(&who, other), Marks::NONE, "{role:?}");
    }
}

#[test]
fn marks_are_told_by_their_words_with_plus_between() {
    assert_eq!(Marks::NONE.to_string(), "ordinary");
    let two = set(&[Mark::ALL[0], Mark::ALL[1]]).to_string();
    assert_eq!(two, format!("{}+{}", Mark::ALL[0].id(), Mark::ALL[1].id()));
}
