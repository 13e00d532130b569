//! `stegvis access matrix`: the table in words, as JSON, as CSV and as a page; every answer is the same.

use crate::database::{Database, told};
use serde_json::Value;
use std::fs;

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
