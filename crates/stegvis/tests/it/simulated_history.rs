//! The demonstration with a simulated history: everything is as it must be, and its cases are cases like any other.

use crate::database::{Database, told};
use crate::people::{DAY, People};
use crate::server::Server;
use crate::visitor::{Page, Visitor};
use chain::event::Role;
use chain::person::PersonalNumber;
use exchange::test_identities::simulated_numbers;
use std::collections::BTreeSet;

/// The unit of those who are of the history.
const UNIT: &str = "persona-simulated";

#[test]
fn the_check_finds_nothing_and_seeding_again_changes_nothing() {
    let database = Database::with_history();
    assert_eq!(database.findings(), Vec::<String>::new());
    // That the cases are looked at is logged: it is what has happened in them that stays.
    let events = |database: &Database| {
        let people = People::of(database);
        let known = people.all();
        known.iter().map(|known| (known.id, people.open(known.id).events)).collect::<Vec<_>>()
    };
    let before = events(&database);
    let again = ["seed", "--simulated", "350", "--years", "1", "--json"];
    assert_eq!(database.json(&again)["acts"], 0);
    assert_eq!(events(&database), before);
    let other = database.run(&["seed", "--simulated", "360", "--years", "1"]);
    assert!(!other.status.success(), "{}", told(&other));
    assert!(told(&other).contains("350"), "{}", told(&other));
}

#[test]
fn a_history_larger_than_there_are_numbers_for_is_refused() {
    let output = Database::empty().run(&["seed", "--simulated", "30000"]);
    assert!(!output.status.success());
    assert!(told(&output).contains("personnummer"), "{}", told(&output));
}

#[test]
fn everyone_has_a_test_number_of_their_own_that_agrees_with_the_case() {
    let database = Database::with_history();
    let people = People::of(&database);
    let numbers: BTreeSet<&str> = simulated_numbers().into_iter().collect();
    let mut given = BTreeSet::new();
    let mut written = BTreeSet::new();
    for known in people.all().into_iter().filter(|known| known.user.unit.as_deref() == Some(UNIT)) {
        let open = people.open(known.id);
        let identity = open.identity.clone().expect("a known person");
        assert!(numbers.contains(identity.personal_number.as_str()));
        assert!(given.insert(identity.personal_number.clone()), "{}", identity.personal_number);
        let number = PersonalNumber::parse(&identity.personal_number).unwrap();
        let person = known.case.person().expect("a registered person");
        assert_eq!((number.born(), number.sex()), (person.born, person.sex));
        for plan in &known.case.action_plans {
            let goal = open.text(plan.1).unwrap().expect("what was written");
            assert!(!goal.contains("simulated-"), "{goal}");
            written.insert(goal);
        }
    }
    assert!(given.len() > 350, "{}", given.len());
    assert!(written.len() > 3, "{written:?}");
}

#[test]
fn its_cases_open_for_those_who_have_to_do_with_them_and_its_lists_have_life() {
    let database = Database::with_history();
    let people = People::of(&database);
    let known: Vec<_> =
        people.all().into_iter().filter(|known| known.user.unit.as_deref() == Some(UNIT)).collect();
    let supported = known
        .iter()
        .find(|known| known.case.current_participation().is_some_and(|held| held.coach().is_some()))
        .expect("someone who has a coach");
    let coach = supported.case.current_participation().and_then(|held| held.coach()).unwrap().to_string();
    let officer = supported.case.officer().expect("an officer").to_string();
    let seeker = supported.user.id.to_string();
    let control = people.staff(Role::Controller, |_| true);
    drop(people);
    let server = Server::start(&database);
    let read = |user: &str, path: &str| -> Page {
        let page = Visitor::sign_in(&server.address, user).unwrap().get(path).unwrap();
        assert_eq!(page.status, 200, "{path} as {user}: {}", page.body);
        page
    };
    let case = format!("/case/{}", supported.id);
    for (user, path) in [
        (&seeker, "/my"),
        (&officer, case.as_str()),
        (&officer, "/worklist"),
        (&officer, "/cases"),
        (&coach, case.as_str()),
        (&coach, "/participants"),
        (&control, "/claims"),
        (&control, "/appropriations"),
    ] {
        let page = read(user, path);
        assert!(!page.body.contains("simulated-"), "a key is shown on {path}");
    }
    assert!(read(&officer, "/worklist?show=all").body.contains("/case/"), "the worklist is empty");
    let anyone = Visitor::anyone(&server.address);
    for path in ["/", "/results", "/services", "/sign-in"] {
        assert_eq!(anyone.get(path).unwrap().status, 200, "{path}");
    }
    // The history's people are too many to list.
    let sign_in = anyone.get("/sign-in").unwrap().body;
    assert!(sign_in.matches("name=\"user\"").count() < 700, "the page of sign-in lists everyone");
    assert_eq!(DAY.to_string(), "2026-11-16");
}

#[test]
fn a_country_to_put_load_on_has_its_cases_again_and_again_and_everything_in_it_is_as_it_must_be() {
    let database = Database::empty();
    let seed = ["--language", "en", "seed", "--simulated", "40", "--years", "1", "--cases", "150"];
    let seeded = database.run(&seed);
    assert!(seeded.status.success(), "{}", told(&seeded));
    assert!(told(&seeded).contains("events a second"), "{}", told(&seeded));
    assert_eq!(database.findings(), Vec::<String>::new());
    let people = People::of(&database);
    let all = people.all();
    let of_history = || all.iter().filter(|known| known.user.unit.as_deref() == Some(UNIT));
    assert!(of_history().count() >= 150, "{}", of_history().count());
    let numbers: BTreeSet<String> = of_history()
        .filter_map(|known| people.open(known.id).identity)
        .map(|identity| identity.personal_number)
        .collect();
    assert_eq!(numbers.len(), of_history().count(), "each has a number of its own");
    for digits in &numbers {
        assert!(!PersonalNumber::read(digits).unwrap().check_digit_holds(), "{digits} could be somebody's");
    }
    let again = database.run(&seed);
    assert!(again.status.success(), "{}", told(&again));
    assert_eq!(people.all().len(), all.len());
}
