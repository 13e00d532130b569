//! Which of the stored relations counts for a viewer on a day, and what that opens.

use crate::{DAY, viewer};
use access::{
    Act, Action, Mark, Marks, Part, Purpose, Reason, Relation, Tie, Viewer, answer, opening, stands,
};
use chain::event::Role;
use chain::id::CaseId;
use jiff::civil::{Date, date};
use uuid::Uuid;

const CASE: CaseId = CaseId(Uuid::from_u128(7));

fn see(who: &Viewer, tie: &Tie, part: Part, day: Date) -> (bool, Reason) {
    let said = answer(who, tie, Marks::NONE, Action::See(part), day);
    (said.allowed, said.reason)
}

#[test]
fn a_relation_that_has_ended_opens_nothing() {
    let ended = Tie { relation: Relation::Coach, from: date(2025, 1, 1), until: Some(DAY) };
    for action in Action::all() {
        let said = answer(&viewer(Role::Coach), &ended, Marks::NONE, action, DAY);
        assert_eq!((said.allowed, said.reason), (false, Reason::RelationEnded), "{}", action.id());
    }
    let yesterday = DAY.yesterday().unwrap();
    assert!(see(&viewer(Role::Coach), &ended, Part::Way, yesterday).0);
    let before = date(2024, 12, 31);
    assert_eq!(see(&viewer(Role::Coach), &ended, Part::Way, before), (false, Reason::RelationEnded));
}

#[test]
fn an_opening_needs_the_roles_own_purpose_and_every_part_that_it_asks_for() {
    let open = |role, relation, purpose, parts: &[Part]| {
        let said = opening(&viewer(role), &Tie::always(relation), Marks::NONE, purpose, parts, DAY);
        (said.allowed, said.reason)
    };
    let officer = |purpose| open(Role::Officer, Relation::Officer, purpose, &[Part::Whole]);
    assert_eq!(officer(Purpose::Casework), (true, Reason::NamedOfficer));
    assert_eq!(officer(Purpose::OwnWay), (false, Reason::PurposeDoesNotFit));
    let coach = |parts: &[Part]| open(Role::Coach, Relation::Coach, Purpose::Support, parts);
    assert_eq!(coach(&[Part::Way, Part::Decisions]), (false, Reason::NotThisPart));
    assert_eq!(coach(&[Part::Way, Part::Health]), (false, Reason::NotShared));
    assert_eq!(coach(&[]), (false, Reason::NotThisPart));
}

#[test]
fn every_role_has_a_purpose_of_its_own() {
    let mut purposes: Vec<Purpose> = Role::ALL.iter().map(|role| Purpose::of(*role)).collect();
    purposes.sort_unstable();
    purposes.dedup();
    assert_eq!(purposes, Purpose::ALL);
}

#[test]
fn a_tie_is_found_by_role_and_day_and_an_officer_without_one_is_a_colleague() {
    let rows = [
        Tie { relation: Relation::Coach, from: date(2025, 1, 1), until: Some(date(2025, 6, 1)) },
        Tie { relation: Relation::Coach, from: date(2026, 1, 1), until: None },
        Tie { relation: Relation::Officer, from: date(2025, 1, 1), until: None },
    ];
    assert_eq!(Tie::of(&viewer(Role::Coach), CASE, &rows, DAY), rows[1]);
    assert_eq!(Tie::of(&viewer(Role::Officer), CASE, &rows, DAY), rows[2]);
    assert_eq!(Tie::of(&viewer(Role::Officer), CASE, &[], DAY).relation, Relation::Colleague);
    let unit = [Tie::always(Relation::UnitColleague)];
    assert_eq!(Tie::of(&viewer(Role::Officer), CASE, &unit, DAY).relation, Relation::UnitColleague);
    assert_eq!(Tie::of(&viewer(Role::Host), CASE, &rows, DAY).relation, Relation::Unrelated);
    let own = Viewer { own_case: Some(CASE), ..viewer(Role::JobSeeker) };
    assert_eq!(Tie::of(&own, CASE, &[], DAY).relation, Relation::Own);
    let other = CaseId(Uuid::from_u128(8));
    assert_eq!(Tie::of(&own, other, &rows, DAY).relation, Relation::Unrelated);
}

#[test]
fn no_stored_row_gives_a_role_a_relation_that_does_not_fit_it() {
    let rows: Vec<Tie> = Relation::ALL.iter().map(|relation| Tie::always(*relation)).collect();
    for role in Role::ALL {
        for kept in 0..rows.len() {
            let tie = Tie::of(&viewer(*role), CASE, &rows[kept..], DAY);
            assert!(stands(*role, tie.relation), "{} {}", role.id(), tie.relation.id());
        }
    }
}

#[test]
fn a_controller_has_no_relation_to_a_case_without_pay_outside_a_sample() {
    let controller = viewer(Role::Controller);
    let none = Tie::of(&controller, CASE, &[], DAY);
    assert_eq!(see(&controller, &none, Part::Pay, DAY), (false, Reason::NoRelation));
    let pays = Tie::of(&controller, CASE, &[Tie::always(Relation::Controller)], DAY);
    assert_eq!(see(&controller, &pays, Part::Pay, DAY), (true, Reason::ControlsPay));
}

#[test]
fn who_works_with_cases_is_disqualified_from_the_own_one_without_a_word() {
    for role in Role::ALL {
        let own = Viewer { own_case: Some(CASE), ..viewer(*role) };
        let marked = Marks::NONE.with_own_case(&own, CASE).has(Mark::ConflictOfInterest);
        assert_eq!(marked, *role != Role::JobSeeker, "{}", role.id());
        let other = CaseId(Uuid::from_u128(8));
        assert_eq!(Marks::NONE.with_own_case(&own, other), Marks::NONE);
        assert_eq!(Marks::NONE.with_own_case(&viewer(*role), CASE), Marks::NONE);
    }
}

#[test]
fn a_person_who_has_a_case_registers_in_that_one_only() {
    let unrelated = Tie::always(Relation::Unrelated);
    let register = |who: &Viewer| answer(who, &unrelated, Marks::NONE, Action::Act(Act::Register), DAY);
    assert_eq!(register(&viewer(Role::JobSeeker)).reason, Reason::NewRegistration);
    let own = Viewer { own_case: Some(CASE), ..viewer(Role::JobSeeker) };
    let said = register(&own);
    assert_eq!((said.allowed, said.reason), (false, Reason::NoRelation));
    let officer = Viewer { own_case: Some(CASE), ..viewer(Role::Officer) };
    assert!(register(&officer).allowed);
}

#[test]
fn a_coach_whose_support_has_ended_looks_back_for_a_time_files_the_final_report_and_confirms_pay() {
    let former = |from, until| Tie { relation: Relation::FormerCoach, from, until: Some(until) };
    let ended = Tie { relation: Relation::Coach, from: date(2025, 1, 1), until: Some(date(2026, 2, 1)) };
    let rows =
        [former(date(2025, 12, 1), date(2026, 3, 10)), ended, former(date(2026, 2, 1), date(2026, 4, 1))];
    let coach = viewer(Role::Coach);
    let tie = Tie::of(&coach, CASE, &rows, DAY);
    assert_eq!(tie, rows[2]);
    assert_eq!(see(&coach, &tie, Part::Support, DAY), (true, Reason::GaveSupport));
    assert_eq!(see(&coach, &tie, Part::Contact, DAY), (false, Reason::NotThisPart));
    let later = date(2026, 4, 1);
    let after = Tie::of(&coach, CASE, &rows, later);
    assert_eq!(see(&coach, &after, Part::Way, later), (false, Reason::RelationEnded));
    let again = [rows[2], Tie { relation: Relation::Coach, from: DAY, until: None }];
    assert_eq!(Tie::of(&coach, CASE, &again, DAY), again[1]);
    let shared = [again[1], Tie { relation: Relation::CoachWithHealth, from: DAY, until: None }];
    assert_eq!(Tie::of(&coach, CASE, &shared, DAY), shared[1]);
}

#[test]
fn a_specialists_tie_ends_on_its_day() {
    let specialist = viewer(Role::Specialist);
    let rows = [Tie { relation: Relation::Specialist, from: date(2025, 1, 1), until: Some(DAY) }];
    let reason = |day| see(&specialist, &Tie::of(&specialist, CASE, &rows, day), Part::Health, day).1;
    assert_eq!(reason(DAY.yesterday().unwrap()), Reason::AskedSpecialist);
    assert_eq!(reason(DAY), Reason::RelationEnded);
}
