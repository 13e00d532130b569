//! Who is disqualified, an emergency, the head of the unit, a sample, and a look-up: what the door makes of each.

use crate::fixture::{
    DAY, Home, OFFICER, case, contains, happened, identity, now, number, officer, text, user,
};
use access::{Act, Part, Purpose, Reason, Relation, Viewer, draw_sample};
use chain::Sealed;
use chain::event::{
    ConflictGround, ConflictLifted, ConflictStated, EmergencyOpened, Event, Protection, ProtectionSet, Role,
};
use chain::id::EmergencyId;
use jiff::ToSpan;
use jiff::civil::Date;
use store::{LOOKED_UP, OpenFault, User};
use uuid::Uuid;

const UNIT: &str = "Arbetsförmedlingen Prov";

fn staff(home: &Home, n: u128, role: Role, unit: Option<&str>) -> Viewer {
    let user = User {
        id: user(n),
        role,
        name: format!("Prov {n}"),
        unit: unit.map(str::to_owned),
        provider: None,
        host: None,
        employer: None,
        case: None,
    };
    let viewer = user.viewer();
    home.store.save_user(user).unwrap();
    viewer
}

fn home() -> Home {
    let home = Home::new();
    staff(&home, OFFICER, Role::Officer, Some(UNIT));
    home.register(1);
    home
}

/// Why a part may be seen, or not.
fn sees(home: &Home, viewer: &Viewer, part: Part, day: Date) -> (bool, Reason) {
    let purpose = Purpose::of(viewer.role);
    match home.store.open_case(viewer, case(1), "/case", purpose, &[part], now(), day) {
        Ok(open) => (true, open.access.reason),
        Err(OpenFault::Denied(reason)) => (false, reason),
        Err(fault) => panic!("{fault}"),
    }
}

fn stated() -> Event {
    ConflictStated { user: user(OFFICER), text: text(1), sealed: Sealed::Known(ConflictGround::Own) }.into()
}

#[test]
fn who_is_stated_to_be_disqualified_is_shut_out_until_the_head_lifts_it() {
    let home = home();
    assert!(sees(&home, &officer(), Part::Way, DAY).0);
    home.store.append_blocking(happened(1, 2, 10, vec![(DAY, stated())], &[1])).unwrap();
    assert_eq!(sees(&home, &officer(), Part::Way, DAY), (false, Reason::ConflictOfInterest));
    assert!(sees(&home, &officer(), Part::ReadLog, DAY).0);
    let colleague = staff(&home, 2, Role::Officer, Some(UNIT));
    assert!(sees(&home, &colleague, Part::Way, DAY).0);
    let lifted = ConflictLifted { user: user(OFFICER), text: text(2) };
    home.store.append_blocking(happened(1, 3, 11, vec![(DAY, lifted.into())], &[2])).unwrap();
    assert!(sees(&home, &officer(), Part::Way, DAY).0);
    assert_eq!(home.findings(), "");
}

#[test]
fn an_officer_who_is_the_person_of_the_case_is_shut_out_without_a_word_and_the_number_is_not_kept() {
    let home = home();
    home.store.recognise_staff(user(OFFICER), &identity(1).personal_number, Some("411 01")).unwrap();
    assert_eq!(sees(&home, &officer(), Part::Way, DAY), (false, Reason::ConflictOfInterest));
    home.store.recognise_staff(user(OFFICER), &number(7), None).unwrap();
    assert!(sees(&home, &officer(), Part::Way, DAY).0);
    for (name, bytes) in home.raw() {
        assert!(!contains(&bytes, &identity(1).personal_number), "{name}");
    }
    assert_eq!(home.findings(), "");
}

#[test]
fn an_emergency_opens_a_shut_case_for_who_stated_it_until_its_last_day() {
    let home = home();
    let protected = ProtectionSet { protection: Some(Protection::Registration) };
    home.store.append_blocking(happened(1, 2, 10, vec![(DAY, protected.into())], &[])).unwrap();
    let other = staff(&home, 3, Role::Officer, Some("Arbetsförmedlingen Annan"));
    assert_eq!(sees(&home, &other, Part::Way, DAY), (false, Reason::ProtectedRegistration));
    assert!(home.store.may_try(&other, case(1), Act::OpenInEmergency, DAY).unwrap().allowed);
    let until = DAY.checked_add(1.day()).unwrap();
    let opened = EmergencyOpened { emergency: EmergencyId(Uuid::from_u128(9)), until, text: text(1) };
    let mut append = happened(1, 3, 11, vec![(DAY, opened.into())], &[1]);
    for (_, header, _) in &mut append.events {
        header.actor.user = other.user;
    }
    home.store.append_blocking(append).unwrap();
    assert_eq!(sees(&home, &other, Part::Way, DAY), (true, Reason::EmergencyAccess));
    assert_eq!(sees(&home, &other, Part::Contact, DAY), (false, Reason::ProtectedRegistration));
    assert_eq!(sees(&home, &other, Part::Way, until), (false, Reason::ProtectedRegistration));
    let third = staff(&home, 4, Role::Officer, Some("Arbetsförmedlingen Annan"));
    assert_eq!(sees(&home, &third, Part::Way, DAY), (false, Reason::ProtectedRegistration));
    assert_eq!(home.findings(), "");
}

#[test]
fn the_head_of_the_named_officers_unit_stands_so_to_the_case_and_no_other_head_does() {
    let home = home();
    let head = staff(&home, 5, Role::Officer, Some(UNIT));
    let elsewhere = staff(&home, 6, Role::Officer, Some("Arbetsförmedlingen Annan"));
    home.store.set_head(head.user, UNIT).unwrap();
    home.store.set_head(elsewhere.user, "Arbetsförmedlingen Annan").unwrap();
    let relation = |viewer| home.store.tie_and_marks(viewer, case(1), DAY).unwrap().0.relation;
    assert_eq!(relation(&head), Relation::UnitHead);
    assert_eq!(relation(&elsewhere), Relation::Colleague);
    let may = |viewer| home.store.may_try(viewer, case(1), Act::LiftConflict, DAY).unwrap().allowed;
    assert!(may(&head) && !may(&elsewhere) && !may(&officer()));
    home.store.set_head(head.user, "").unwrap();
    assert_eq!(relation(&head), Relation::UnitColleague);
    assert_eq!(home.store.unit_heads().unwrap(), [("Arbetsförmedlingen Annan".to_owned(), elsewhere.user)]);
    assert_eq!(home.findings(), "");
}

#[test]
fn a_sample_opens_its_cases_until_its_last_day_and_the_person_reads_why() {
    let home = home();
    let controller = staff(&home, 7, Role::Controller, None);
    assert_eq!(sees(&home, &controller, Part::Way, DAY), (false, Reason::NoRelation));
    let until = DAY.checked_add(30.days()).unwrap();
    let sample = draw_sample(&controller, "Fel i samlade bedömningar våren 2026", DAY, until).unwrap();
    let id = Uuid::from_u128(1);
    let chosen = home.store.draw(&controller, id, &sample, "ab12", 10, now()).unwrap();
    assert_eq!(chosen, [case(1)]);
    // The same form sent again draws nothing more.
    assert_eq!(home.store.draw(&controller, id, &sample, "ab12", 10, now()).unwrap(), []);
    assert_eq!(sees(&home, &controller, Part::Way, DAY), (true, Reason::DrawnInSample));
    assert_eq!(sees(&home, &controller, Part::Way, until), (false, Reason::RelationEnded));
    let another = staff(&home, 8, Role::Controller, None);
    assert_eq!(sees(&home, &another, Part::Way, DAY), (false, Reason::NoRelation));
    assert!(matches!(home.store.sample_cases(&another, id, DAY), Err(OpenFault::NotFound)));
    assert!(matches!(home.store.sample_cases(&controller, id, until), Err(OpenFault::Denied(_))));
    let (kept, cases) = home.store.sample_cases(&controller, id, DAY).unwrap();
    assert_eq!((kept.seed.as_str(), kept.drawn_of, cases), ("ab12", 1, vec![case(1)]));
    let told = home.store.sample_reason(controller.user, case(1), DAY).unwrap();
    assert_eq!(told.as_deref(), Some("Fel i samlade bedömningar våren 2026"));
    assert_eq!(home.findings(), "");
}

#[test]
fn who_is_protected_in_the_population_register_is_not_drawn() {
    let home = home();
    let controller = staff(&home, 7, Role::Controller, None);
    let protected = ProtectionSet { protection: Some(Protection::Registration) };
    home.store.append_blocking(happened(1, 2, 10, vec![(DAY, protected.into())], &[])).unwrap();
    let until = DAY.checked_add(30.days()).unwrap();
    let sample = draw_sample(&controller, "Fel i samlade bedömningar", DAY, until).unwrap();
    assert_eq!(home.store.draw(&controller, Uuid::from_u128(1), &sample, "ab12", 10, now()).unwrap(), []);
}

#[test]
fn a_look_up_by_number_is_a_line_of_its_own_whether_it_is_found_or_not() {
    let home = home();
    assert_eq!(home.store.look_up(&officer(), &number(1), now(), DAY).unwrap(), Some(case(1)));
    assert_eq!(home.store.look_up(&officer(), &number(9), now(), DAY).unwrap(), None);
    let open =
        |parts| home.store.open_case(&officer(), case(1), "/log", Purpose::Casework, parts, now(), DAY);
    let reads = open(&[Part::ReadLog]).unwrap().reads(None, 50).unwrap();
    assert_eq!(reads.iter().filter(|row| row.page == LOOKED_UP).count(), 1);
    let coach = staff(&home, 9, Role::Coach, None);
    let denied = home.store.look_up(&coach, &number(1), now(), DAY);
    assert!(matches!(denied, Err(OpenFault::Denied(Reason::NotThisSearch))));
    assert_eq!(home.findings(), "");
}
