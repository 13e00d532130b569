//! Emergency access: who may state one, how long it lasts, who reviews it and when.

use crate::{DAY, another, viewer};
use access::{
    Action, Emergency, Mark, Marks, Part, Reason, Relation, Tie, Viewer, answer, open_in_emergency,
};
use chain::event::Role;
use jiff::ToSpan;
use jiff::civil::{Date, date};

const WHY: &str = "Personen har ringt och talat om självmord";
const SHUT: Marks = Marks::NONE.with(Mark::ProtectedRegistration);
const COLLEAGUE: Tie = Tie::always(Relation::Colleague);

fn opened(viewer: &Viewer, tie: Relation, marks: Marks) -> Result<Emergency, Reason> {
    open_in_emergency(viewer, &Tie::always(tie), marks, WHY, DAY, DAY.tomorrow().unwrap())
}

#[test]
fn an_officer_of_another_unit_and_a_specialist_may_state_one_and_nobody_else() {
    for role in Role::ALL {
        for relation in Relation::ALL {
            let may = opened(&viewer(*role), *relation, Marks::NONE).is_ok();
            let expected = [(Role::Officer, Relation::Colleague), (Role::Specialist, Relation::Unrelated)];
            assert_eq!(may, expected.contains(&(*role, *relation)), "{} {}", role.id(), relation.id());
        }
    }
}

#[test]
fn it_opens_a_shut_case_for_whoever_stated_it_while_it_lasts_and_never_the_address() {
    let officer = viewer(Role::Officer);
    let emergency = opened(&officer, Relation::Colleague, SHUT).unwrap();
    assert_eq!(emergency.reason.as_str(), WHY);
    let see = |viewer: &Viewer, part, day: Date| {
        let marks = emergency.mark(SHUT, viewer, day);
        let said = answer(viewer, &COLLEAGUE, marks, Action::See(part), day);
        (said.allowed, said.reason)
    };
    assert_eq!(see(&officer, Part::Way, DAY), (true, Reason::EmergencyAccess));
    assert_eq!(see(&officer, Part::Contact, DAY), (false, Reason::ProtectedRegistration));
    assert_eq!(see(&officer, Part::Way, emergency.until), (false, Reason::ProtectedRegistration));
    assert_eq!(see(&officer, Part::Way, DAY.yesterday().unwrap()), (false, Reason::ProtectedRegistration));
    assert_eq!(see(&another(Role::Officer), Part::Way, DAY), (false, Reason::ProtectedRegistration));
}

#[test]
fn without_words_or_without_an_end_it_is_refused() {
    let officer = viewer(Role::Officer);
    let open = |why: &str, until| open_in_emergency(&officer, &COLLEAGUE, SHUT, why, DAY, until).map(drop);
    let tomorrow = DAY.tomorrow().unwrap();
    for why in ["", "   ", "akut", ". . . . . . . . . . . .", "ab cd ef g"] {
        assert_eq!(open(why, tomorrow), Err(Reason::ReasonNotStated), "{why}");
    }
    assert_eq!(open("ab cd ef ghij", tomorrow), Ok(()));
    for until in [DAY, DAY.yesterday().unwrap(), Date::MAX] {
        assert_eq!(open(WHY, until), Err(Reason::NoTimeLeft), "{until}");
    }
    let ended = Tie { until: Some(DAY), ..COLLEAGUE };
    let after = open_in_emergency(&officer, &ended, SHUT, WHY, DAY, tomorrow);
    assert_eq!(after, Err(Reason::RelationEnded));
}

#[test]
fn who_is_disqualified_does_not_get_in_by_an_emergency() {
    let officer = viewer(Role::Officer);
    let marks = SHUT.with(Mark::ConflictOfInterest);
    assert_eq!(opened(&officer, Relation::Colleague, marks), Err(Reason::ConflictOfInterest));
    let marks = marks.with(Mark::EmergencyAccess);
    assert!(!answer(&officer, &COLLEAGUE, marks, Action::See(Part::Way), DAY).allowed);
}

#[test]
fn someone_else_of_the_unit_reviews_it_from_the_next_day_on() {
    let officer = viewer(Role::Officer);
    let emergency = opened(&officer, Relation::Colleague, Marks::NONE).unwrap();
    let tomorrow = DAY.tomorrow().unwrap();
    assert_eq!((emergency.review.from, emergency.review.by), (tomorrow, tomorrow));
    let review = |viewer: &Viewer, relation, day| {
        let said = emergency.review(viewer, &Tie::always(relation), Marks::NONE, day);
        (said.allowed, said.reason)
    };
    let other = another(Role::Officer);
    assert_eq!(review(&other, Relation::Officer, tomorrow), (true, Reason::NamedOfficer));
    assert_eq!(review(&other, Relation::UnitColleague, tomorrow), (true, Reason::OfficerOfTheUnit));
    assert_eq!(review(&other, Relation::Colleague, tomorrow), (false, Reason::NotThisAct));
    assert_eq!(review(&other, Relation::Officer, DAY), (false, Reason::NotThisAct));
    assert_eq!(review(&officer, Relation::UnitColleague, tomorrow), (false, Reason::SamePerson));
}

#[test]
fn a_review_on_a_day_off_is_due_on_the_next_working_day() {
    let friday = date(2026, 3, 6);
    let until = friday.checked_add(1.days()).unwrap();
    let emergency = open_in_emergency(&viewer(Role::Officer), &COLLEAGUE, SHUT, WHY, friday, until).unwrap();
    assert_eq!((emergency.review.from, emergency.review.by), (date(2026, 3, 7), date(2026, 3, 9)));
}
