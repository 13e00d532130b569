//! `stegvis access matrix`: the table in words, as JSON, as CSV and as a page; every answer is the same.

use crate::database::{Database, told};
use crate::people::{DAY, People};
use access::{Part, Viewer};
use chain::Policy;
use chain::event::{ConsentPurpose, Role};
use chain::id::CommandId;
use chain::rights::SetConsent;
use jiff::Timestamp;
use serde_json::Value;
use std::fs;
use std::sync::Arc;
use store::Store;
use uuid::Uuid;
use web::clock::Now;
use web::perform;
use web::projecting::PolicyInUse;

#[test]
fn the_table_is_told_in_words_as_json_as_csv_and_as_a_page() {
    let database = Database::empty();
    let answers = database.json(&["access", "matrix", "--json"]);
    let answers = answers.as_array().unwrap();
    let one = |role: &str, relation: &str, action: &str, marks: &[&str]| -> Value {
        let asked = |answer: &&Value| {
            answer["role"] == role
                && answer["relation"] == relation
                && answer["action"] == action
                && answer["marks"].as_array().unwrap().iter().eq(marks)
        };
        answers.iter().find(asked).cloned().unwrap_or_else(|| panic!("{role} {relation} {action}"))
    };
    let coach = one("coach", "coach", "see:health", &[]);
    assert_eq!((&coach["allowed"], &coach["reason"]), (&false.into(), &"not_shared".into()));
    let officer = one("officer", "officer", "see:contact", &["protected_identity"]);
    assert_eq!((&officer["allowed"], &officer["reason"]), (&true.into(), &"named_officer".into()));

    let csv = database.run(&["access", "matrix", "--csv"]);
    let csv = String::from_utf8(csv.stdout).unwrap();
    assert_eq!(csv.lines().count(), answers.len() + 1);
    assert!(csv.contains("\ncoach,coach,see:health,ordinary,false,not_shared\n"));

    let words = database.says(&["access", "matrix"]);
    assert!(words.contains("Handläggare, som ansvarig handläggare: "), "{words}");

    let page = database.folder().join("access.html");
    let output = database.run(&["access", "matrix", "--html", page.to_str().unwrap()]);
    assert!(output.status.success(), "{}", told(&output));
    let html = fs::read_to_string(&page).unwrap();
    assert!(html.starts_with("<!DOCTYPE html>") && html.contains("som ansvarig handläggare"));
    assert!(!html.contains("http"), "the page needs nothing from elsewhere");
    let both = database.run(&["access", "matrix", "--json", "--csv"]);
    assert_eq!(both.status.code(), Some(2), "{}", told(&both));
}

#[test]
fn a_coach_sees_health_while_the_person_shares_it_and_not_a_day_longer() {
    let database = Database::seeded();
    let people = People::of(&database);
    let known = people.find("with a coach", |case| {
        let coached = case.current_participation().is_some_and(|current| current.coach().is_some());
        coached && case.open_spell().is_some()
    });
    let coach = known.case.current_participation().and_then(|current| current.coach()).unwrap();
    let policy = Policy::embedded(&["almega_2023"]).unwrap();
    let store = Store::open(database.path(), Arc::new(PolicyInUse::new(policy.clone()))).unwrap();
    let coach = Viewer { user: coach, role: Role::Coach, own_case: None };
    let sees = |part| store.may_see(&coach, known.id, part, DAY).unwrap();
    let set = |given| {
        let deed = SetConsent { purpose: ConsentPurpose::HealthWithProvider, given }.into();
        let now = Now { day: DAY, at: Timestamp::now() };
        let id = CommandId(Uuid::now_v7());
        perform(&store, &policy, &known.user.viewer(), known.id, id, &deed, "test", now).unwrap();
    };
    assert!(sees(Part::Support) && !sees(Part::Health));
    set(true);
    assert!(sees(Part::Support) && sees(Part::Health) && !sees(Part::Decisions));
    set(false);
    assert!(sees(Part::Support) && !sees(Part::Health));
}
