//! Laws that hold for every answer, whatever the marks, the day and the parts.

use crate::{DAY, viewer};
use access::{
    Access, Act, Action, Mark, Marks, Part, Purpose, Reason, Relation, SearchKey, Tie, Viewer, answer,
    opening,
};
use chain::event::Role;
use chain::id::CaseId;
use jiff::ToSpan;
use proptest::prelude::*;
use proptest::sample::{Index, select, subsequence};
use uuid::Uuid;

fn marks() -> impl Strategy<Value = Marks> {
    subsequence(Mark::ALL.to_vec(), 0..=Mark::ALL.len())
        .prop_map(|held| held.into_iter().fold(Marks::NONE, Marks::with))
}

fn action() -> impl Strategy<Value = Action> {
    any::<Index>().prop_map(|index| {
        let all: Vec<Action> = Action::all().collect();
        all[index.index(all.len())]
    })
}

fn tie() -> impl Strategy<Value = Tie> {
    (select(Relation::ALL.to_vec()), -40_i64..40, proptest::option::of(-40_i64..40)).prop_map(
        |(relation, from, until)| {
            let day = |days: i64| DAY.checked_add(days.days()).unwrap();
            Tie { relation, from: day(from), until: until.map(day) }
        },
    )
}

fn who() -> impl Strategy<Value = Viewer> {
    (select(Role::ALL.to_vec()), any::<bool>()).prop_map(|(role, has_case)| Viewer {
        own_case: has_case.then_some(CaseId(Uuid::from_u128(7))),
        ..viewer(role)
    })
}

fn ask(who: &Viewer, tie: &Tie, marks: Marks, action: Action) -> Access {
    answer(who, tie, marks, action, DAY)
}

/// Reasons that stand by a yes.
fn says_yes(reason: Reason) -> bool {
    reason < Reason::NoRelation
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(4000))]

    #[test]
    fn a_further_mark_opens_nothing_but_in_an_emergency(
        who in who(), tie in tie(), marks in marks(), mark in select(Mark::ALL.to_vec()), action in action()
    ) {
        let (before, after) = (ask(&who, &tie, marks, action), ask(&who, &tie, marks.with(mark), action));
        if after.allowed && !before.allowed {
            prop_assert_eq!((mark, after.reason), (Mark::EmergencyAccess, Reason::EmergencyAccess));
        }
        if mark == Mark::EmergencyAccess {
            prop_assert!(after.allowed || !before.allowed, "an emergency shut something");
        }
    }

    #[test]
    fn every_answer_has_a_reason_that_fits_it(
        who in who(), tie in tie(), marks in marks(), action in action()
    ) {
        let said = ask(&who, &tie, marks, action);
        prop_assert_eq!(said.allowed, says_yes(said.reason), "{:?}", said);
    }

    #[test]
    fn no_analyst_and_no_administrator_ever_meets_a_case(
        role in select(vec![Role::Analyst, Role::Administrator]), tie in tie(), marks in marks(), action in action()
    ) {
        let said = ask(&viewer(role), &tie, marks, action);
        prop_assert!(!said.allowed || said.reason == Reason::NoPersonInIt, "{:?}", said);
    }

    #[test]
    fn nobody_searches_by_sensitive_data(who in who(), tie in tie(), marks in marks()) {
        prop_assert!(!ask(&who, &tie, marks, Action::Search(SearchKey::Sensitive)).allowed);
    }

    #[test]
    fn a_relation_that_does_not_hold_opens_nothing_but_in_an_emergency(
        who in who(), tie in tie(), marks in marks(), action in action()
    ) {
        let tie = if tie.holds_on(DAY) { Tie { until: Some(DAY), ..tie } } else { tie };
        let said = ask(&who, &tie, marks, action);
        prop_assert!(!said.allowed || said.reason == Reason::EmergencyAccess);
        prop_assert!(said.allowed || said.reason == Reason::RelationEnded);
    }

    #[test]
    fn who_is_disqualified_sees_the_read_log_at_most(
        who in who(), tie in tie(), marks in marks(), action in action()
    ) {
        let said = ask(&who, &tie, marks.with(Mark::ConflictOfInterest), action);
        let exempt = matches!(who.role, Role::JobSeeker | Role::System);
        prop_assert!(!said.allowed || exempt || action == Action::See(Part::ReadLog), "{:?}", said);
    }

    #[test]
    fn where_a_protected_person_lives_and_works_is_for_the_unit_alone(
        who in who(), tie in tie(), marks in marks(),
        mark in select(vec![Mark::ProtectedIdentity, Mark::ProtectedRegistration]),
        part in select(vec![Part::Contact, Part::Workplace]),
    ) {
        let said = ask(&who, &tie, marks.with(mark), Action::See(part));
        let inside = [Relation::Own, Relation::Officer, Relation::UnitHead, Relation::UnitColleague].contains(&tie.relation);
        let own_place = [Relation::Host, Relation::Employer].contains(&tie.relation) && part == Part::Workplace;
        prop_assert!(!said.allowed || inside || own_place || who.role == Role::System);
    }

    #[test]
    fn nobody_gets_inside_the_protection_by_an_act_of_the_own(
        who in who(), tie in tie(), marks in marks(),
        mark in select(vec![Mark::ProtectedIdentity, Mark::ProtectedRegistration]),
        act in select(vec![Act::Register, Act::Assess, Act::Protect]),
    ) {
        let said = ask(&who, &tie, marks.with(mark), Action::Act(act));
        // Who registers someone new comes to no case that there is.
        prop_assert!(!said.allowed || tie.relation != Relation::Colleague, "{:?}", said);
    }

    #[test]
    fn an_opening_is_as_narrow_as_the_narrowest_of_its_parts(
        who in who(), tie in tie(), marks in marks(), purpose in select(Purpose::ALL.to_vec()),
        parts in subsequence(Part::ALL.to_vec(), 0..=4),
    ) {
        let said = opening(&who, &tie, marks, purpose, &parts, DAY);
        let all = parts.iter().all(|part| ask(&who, &tie, marks, Action::See(*part)).allowed);
        prop_assert_eq!(said.allowed, purpose == Purpose::of(who.role) && all && !parts.is_empty());
    }

    #[test]
    fn protected_registration_takes_whatever_protected_identity_takes(
        who in who(), tie in tie(), marks in marks(), action in action()
    ) {
        let registration = ask(&who, &tie, marks.with(Mark::ProtectedRegistration), action);
        let identity = ask(&who, &tie, marks.with(Mark::ProtectedIdentity), action);
        prop_assert!(identity.allowed || !registration.allowed);
    }
}

#[test]
fn nobody_but_the_person_answers_for_a_code_and_nobody_but_a_specialist_confirms_one() {
    for role in Role::ALL {
        for relation in Relation::ALL {
            let may =
                |act| ask(&viewer(*role), &Tie::always(*relation), Marks::NONE, Action::Act(act)).allowed;
            assert!(!may(Act::AnswerCode) || *role == Role::JobSeeker);
            assert!(!may(Act::ConfirmCode) || *role == Role::Specialist);
        }
    }
}

#[test]
fn marks_are_kept_apart_and_told_in_words() {
    let mut seen = Vec::new();
    for mark in Mark::ALL {
        let marks = Marks::NONE.with(*mark);
        assert_eq!(marks.iter().collect::<Vec<_>>(), [*mark]);
        assert_eq!(marks.to_string(), mark.id());
        assert!(!seen.contains(&marks));
        seen.push(marks);
        assert_eq!(Marks::NONE.with_if(*mark, false), Marks::NONE);
    }
    assert_eq!(Marks::NONE.to_string(), "ordinary");
    assert_eq!(Marks::COLUMNS[6].to_string(), "protected_registration+emergency_access");
}

#[test]
fn the_graver_mark_gives_the_reason() {
    let all = Mark::ALL.iter().fold(Marks::NONE, |marks, mark| marks.with(*mark));
    let coach = Tie::always(Relation::FormerCoach);
    let see = |marks| ask(&viewer(Role::Coach), &coach, marks, Action::See(Part::Workplace)).reason;
    assert_eq!(see(all), Reason::ConflictOfInterest);
    let both = Marks::NONE.with(Mark::ProtectedIdentity).with(Mark::ProtectedRegistration);
    assert_eq!(see(both), Reason::ProtectedRegistration);
    assert_eq!(
        see(Marks::NONE.with(Mark::ProtectedIdentity).with(Mark::AfterClosing)),
        Reason::ProtectedIdentity
    );
}
