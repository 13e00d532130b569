//! The rule as one table: every role, in every relation, for every action. What is not written here
//! must be refused.

use access::{Act, Action, Part, Purpose, Reason, Relation, Tie, Viewer, allowed, opening};
use chain::event::Role;
use chain::id::{CaseId, UserId};
use jiff::civil::{Date, date};
use uuid::Uuid;

const DAY: Date = date(2026, 3, 2);

fn viewer(role: Role) -> Viewer {
    Viewer { user: UserId(Uuid::from_u128(1)), role, own_case: None }
}

/// What each role may do in each relation; everything else is closed.
const OPEN: &[(Role, Relation, &str)] = &[
    (
        Role::JobSeeker,
        Relation::Own,
        "see:whole see:way see:health see:support see:placement see:decisions see:pay see:read_log \
         register evidence answer_code choose appeal report_activity consent confirm_pay correct",
    ),
    (Role::JobSeeker, Relation::Unrelated, "register"),
    (Role::Officer, Relation::Officer, OFFICER),
    (Role::Officer, Relation::Colleague, OFFICER),
    (Role::Officer, Relation::Unrelated, "register"),
    (
        Role::Specialist,
        Relation::Specialist,
        "see:way see:health see:support answer_inquiry evidence overall_assessment propose_code \
         confirm_code raise_concern",
    ),
    (
        Role::Coach,
        Relation::Coach,
        "see:way see:support see:placement support_work final_report work close raise_concern confirm_pay",
    ),
    (Role::Coach, Relation::FormerCoach, "see:way see:support see:placement final_report confirm_pay"),
    (Role::Host, Relation::Host, "see:placement placement_confirm raise_concern confirm_pay"),
    (Role::Coach, Relation::Payee, "confirm_pay"),
    (Role::Host, Relation::Payee, "confirm_pay"),
    (Role::Employer, Relation::Payee, "confirm_pay"),
    (Role::Employer, Relation::Employer, "see:pay confirm_pay raise_concern"),
    (Role::Controller, Relation::Controller, "see:pay see:support see:placement control_pay declare_pay"),
    (
        Role::Reviewer,
        Relation::Reviewer,
        "see:whole see:way see:health see:support see:placement see:decisions see:pay reconsider",
    ),
];

const OFFICER: &str = "see:whole see:way see:health see:support see:placement see:decisions \
    see:pay see:read_log register assess map evidence overall_assessment propose_code decide choose \
    support_work final_report placement_confirm work close raise_concern handle_concern appeal plan \
    report_activity consent correct";

const SYSTEM: &str = "see:whole see:way see:health see:support see:placement see:decisions \
    see:pay see:read_log evidence choose declare_pay";

fn expected(role: Role, relation: Relation, word: &str) -> bool {
    if word == "see:worklist" {
        return !matches!(role, Role::JobSeeker | Role::Analyst);
    }
    if role == Role::System {
        return SYSTEM.split_whitespace().any(|open| open == word);
    }
    OPEN.iter().any(|(r, rel, words)| {
        *r == role && *rel == relation && words.split_whitespace().any(|open| open == word)
    })
}

fn actions() -> impl Iterator<Item = (String, Action)> {
    let see = Part::ALL.iter().map(|part| (format!("see:{}", part.id()), Action::See(*part)));
    let act = Act::ALL.iter().map(|act| (act.id().to_owned(), Action::Act(*act)));
    see.chain(act)
}

#[test]
fn every_role_relation_and_action_answers_as_the_table_says() {
    let mut asked = 0;
    for role in Role::ALL {
        for relation in Relation::ALL {
            for (word, action) in actions() {
                let answer = allowed(&viewer(*role), &Tie::always(*relation), action, DAY);
                assert_eq!(
                    answer.allowed,
                    expected(*role, *relation, &word),
                    "{} as {}: {word} ({:?})",
                    role.id(),
                    relation.id(),
                    answer.reason
                );
                asked += 1;
            }
        }
    }
    assert_eq!(asked, Role::ALL.len() * Relation::ALL.len() * (Part::ALL.len() + Act::ALL.len()));
}

#[test]
fn every_word_in_the_table_is_a_part_or_an_act() {
    let words: Vec<String> = actions().map(|(word, _)| word).collect();
    let written = OPEN.iter().map(|(_, _, row)| *row).chain([SYSTEM]);
    for word in written.flat_map(str::split_whitespace) {
        assert!(words.iter().any(|known| known == word), "{word}");
    }
}

#[test]
fn a_relation_that_has_ended_opens_nothing() {
    let ended = Tie { relation: Relation::Coach, from: date(2025, 1, 1), until: Some(DAY) };
    for (word, action) in actions() {
        let answer = allowed(&viewer(Role::Coach), &ended, action, DAY);
        assert!(!answer.allowed, "{word}");
        assert_eq!(answer.reason, Reason::RelationEnded);
    }
    let yesterday = DAY.yesterday().unwrap();
    assert!(allowed(&viewer(Role::Coach), &ended, Action::See(Part::Way), yesterday).allowed);
}

#[test]
fn nobody_but_the_person_answers_for_a_code_and_nobody_but_a_specialist_confirms_one() {
    for role in Role::ALL {
        for relation in Relation::ALL {
            let tie = Tie::always(*relation);
            let answers = allowed(&viewer(*role), &tie, Action::Act(Act::AnswerCode), DAY).allowed;
            assert!(!answers || *role == Role::JobSeeker);
            let confirms = allowed(&viewer(*role), &tie, Action::Act(Act::ConfirmCode), DAY).allowed;
            assert!(!confirms || *role == Role::Specialist);
        }
    }
}

#[test]
fn an_opening_needs_the_roles_own_purpose_and_every_part_that_it_asks_for() {
    let officer = viewer(Role::Officer);
    let tie = Tie::always(Relation::Officer);
    assert!(opening(&officer, &tie, Purpose::Casework, &[Part::Whole], DAY).allowed);
    let wrong = opening(&officer, &tie, Purpose::OwnWay, &[Part::Whole], DAY);
    assert_eq!((wrong.allowed, wrong.reason), (false, Reason::PurposeDoesNotFit));
    let coach = viewer(Role::Coach);
    let tie = Tie::always(Relation::Coach);
    let some = opening(&coach, &tie, Purpose::Support, &[Part::Way, Part::Health], DAY);
    assert_eq!((some.allowed, some.reason), (false, Reason::NotThisPart));
    assert!(!opening(&coach, &tie, Purpose::Support, &[], DAY).allowed);
}

#[test]
fn a_tie_is_found_by_role_and_day_and_an_officer_without_one_is_a_colleague() {
    let case = CaseId(Uuid::from_u128(7));
    let rows = [
        Tie { relation: Relation::Coach, from: date(2025, 1, 1), until: Some(date(2025, 6, 1)) },
        Tie { relation: Relation::Coach, from: date(2026, 1, 1), until: None },
        Tie { relation: Relation::Officer, from: date(2025, 1, 1), until: None },
    ];
    assert_eq!(Tie::of(&viewer(Role::Coach), case, &rows, DAY), rows[1]);
    assert_eq!(Tie::of(&viewer(Role::Officer), case, &rows, DAY), rows[2]);
    assert_eq!(Tie::of(&viewer(Role::Officer), case, &[], DAY).relation, Relation::Colleague);
    assert_eq!(Tie::of(&viewer(Role::Host), case, &rows, DAY).relation, Relation::Unrelated);
    let own = Viewer { own_case: Some(case), ..viewer(Role::JobSeeker) };
    assert_eq!(Tie::of(&own, case, &[], DAY).relation, Relation::Own);
    let other = CaseId(Uuid::from_u128(8));
    assert_eq!(Tie::of(&own, other, &rows, DAY).relation, Relation::Unrelated);
}

#[test]
fn a_coach_whose_support_has_ended_looks_back_for_a_time_files_the_final_report_and_confirms_pay() {
    let case = CaseId(Uuid::from_u128(7));
    let former = |from, until| Tie { relation: Relation::FormerCoach, from, until: Some(until) };
    let ended = Tie { relation: Relation::Coach, from: date(2025, 1, 1), until: Some(date(2026, 2, 1)) };
    let rows =
        [former(date(2025, 12, 1), date(2026, 3, 10)), ended, former(date(2026, 2, 1), date(2026, 4, 1))];
    let coach = viewer(Role::Coach);
    let tie = Tie::of(&coach, case, &rows, DAY);
    assert_eq!(tie, rows[2]);
    let see = allowed(&coach, &tie, Action::See(Part::Support), DAY);
    assert_eq!((see.allowed, see.reason), (true, Reason::GaveSupport));
    for act in Act::ALL {
        let answer = allowed(&coach, &tie, Action::Act(*act), DAY);
        let open = matches!(act, Act::FinalReport | Act::ConfirmPay);
        let reason = if open { Reason::GaveSupport } else { Reason::NotThisAct };
        assert_eq!((answer.allowed, answer.reason), (open, reason), "{}", act.id());
    }
    let later = date(2026, 4, 1);
    let after = allowed(&coach, &Tie::of(&coach, case, &rows, later), Action::See(Part::Way), later);
    assert_eq!((after.allowed, after.reason), (false, Reason::RelationEnded));
    let again = [rows[2], Tie { relation: Relation::Coach, from: DAY, until: None }];
    assert_eq!(Tie::of(&coach, case, &again, DAY), again[1]);
}

#[test]
fn a_specialists_tie_ends_on_its_day() {
    let case = CaseId(Uuid::from_u128(7));
    let specialist = viewer(Role::Specialist);
    let rows = [Tie { relation: Relation::Specialist, from: date(2025, 1, 1), until: Some(DAY) }];
    let see = |day| {
        let tie = Tie::of(&specialist, case, &rows, day);
        allowed(&specialist, &tie, Action::See(Part::Health), day).reason
    };
    assert_eq!(see(DAY.yesterday().unwrap()), Reason::AskedSpecialist);
    assert_eq!(see(DAY), Reason::RelationEnded);
}
