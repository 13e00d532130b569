//! The two-person rule: each of the weighty acts, done alone, by oneself twice, by another role, by two.

use crate::{another, viewer};
use access::{Access, Reason, Weighty};
use chain::event::Role;
use chain::money::Ore;

const LARGE: Ore = Ore(100);

fn done(what: Weighty, by: Role, second: Option<access::Viewer>, paid: i64) -> (bool, Reason) {
    let Access { allowed, reason } = what.carried_out(&viewer(by), second.as_ref(), Ore(paid), LARGE);
    (allowed, reason)
}

#[test]
fn each_weighty_act_belongs_to_its_role_and_needs_another_person_of_it() {
    let table = [
        (Weighty::PolicyChange, Role::Administrator),
        (Weighty::RoleGrant, Role::Administrator),
        (Weighty::Exclusion, Role::Controller),
        (Weighty::Payment, Role::Controller),
    ];
    assert_eq!(table.len(), Weighty::ALL.len());
    for (what, right) in table {
        for role in Role::ALL {
            let large = LARGE.0 + 1;
            let may = *role == right;
            let by_program = what == Weighty::PolicyChange && *role == Role::System;
            let alone = if may || by_program { Reason::SecondPersonNeeded } else { Reason::NotThisAct };
            assert_eq!(done(what, *role, None, large), (false, alone), "{} {}", what.id(), role.id());
            let twice = if may || by_program { Reason::SamePerson } else { Reason::NotThisAct };
            assert_eq!(done(what, *role, Some(viewer(*role)), large), (false, twice));
            let both = if may { Reason::Confirmed } else { Reason::NotThisAct };
            assert_eq!(done(what, right, Some(another(*role)), large), (may, both));
        }
    }
}

#[test]
fn rules_that_the_program_was_given_need_a_person_of_the_role_and_the_program_confirms_nothing() {
    let by_program = |second| done(Weighty::PolicyChange, Role::System, second, 0);
    assert_eq!(by_program(None), (false, Reason::SecondPersonNeeded));
    assert_eq!(by_program(Some(another(Role::Administrator))), (true, Reason::Confirmed));
    assert_eq!(by_program(Some(another(Role::System))), (false, Reason::NotThisAct));
    assert_eq!(by_program(Some(another(Role::Controller))), (false, Reason::NotThisAct));
}

#[test]
fn a_payment_needs_another_person_above_the_amount_and_not_at_it() {
    let pays = |paid| done(Weighty::Payment, Role::Controller, None, paid);
    assert_eq!(pays(LARGE.0), (true, Reason::Confirmed));
    assert_eq!(pays(LARGE.0 + 1), (false, Reason::SecondPersonNeeded));
    assert_eq!(done(Weighty::Payment, Role::Coach, None, 1), (false, Reason::NotThisAct));
    assert!(Weighty::RoleGrant.needs_second(Ore(0), LARGE));
}
