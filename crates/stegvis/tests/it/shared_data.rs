//! Published data: the JobTech taxonomy and the three samples of AF00213. They lie
//! outside the repository; without `STEGVIS_SHARED_DATA` these tests say that they are skipped.

use crate::database::{Database, told};
use serde_json::Value;
use std::path::PathBuf;

fn folder(name: &str) -> Option<PathBuf> {
    let Some(root) = std::env::var_os("STEGVIS_SHARED_DATA") else {
        println!("skipped: STEGVIS_SHARED_DATA is not set, so {name} is not tried");
        return None;
    };
    let folder = PathBuf::from(root).join(name);
    assert!(folder.is_dir(), "{} is not there", folder.display());
    Some(folder)
}

#[test]
fn the_taxonomy_is_imported_with_the_right_counts_and_offered_from_then_on() {
    let Some(folder) = folder("jobtech-taxonomy") else { return };
    let database = Database::empty();
    let counts = database.json(&["import", "jobtech-taxonomy", folder.to_str().unwrap(), "--json"]);
    for (name, count) in
        [("occupations", 2412), ("ssyk4", 400), ("skills", 6657), ("regions", 21), ("municipalities", 290)]
    {
        assert_eq!(counts[name], count, "{name}");
    }
    // The database opens with the imported register.
    assert_eq!(database.findings(), Vec::<String>::new());
}

#[test]
fn a_complete_statement_is_read_question_by_question_and_a_minimal_one_too() {
    let Some(folder) = folder("inera-af/samples") else { return };
    let database = Database::empty();
    let read = |name: &str| -> Value {
        database.json(&["statement", "read", folder.join(name).to_str().unwrap(), "--json"])
    };
    let complete = read("pass-complete.xml");
    assert_eq!(complete["receivable"], true);
    assert_eq!(complete["answers"]["1.1"], true);
    for question in ["1.2", "2.2", "3.2", "4.2", "5.1"] {
        assert!(complete["answers"][question].is_string(), "{question}: {complete}");
    }
    let minimal = read("pass-minimal.xml");
    assert_eq!(minimal["receivable"], true);
    for (question, answer) in [("1.1", true), ("2.1", false), ("4.1", false)] {
        assert_eq!(minimal["answers"][question], answer, "{question}: {minimal}");
    }
    assert!(minimal["answers"]["5.1"].is_null(), "{minimal}");
}

#[test]
fn a_statement_without_a_required_answer_is_refused_and_the_question_is_named() {
    let Some(folder) = folder("inera-af/samples") else { return };
    let database = Database::empty();
    let file = folder.join("fail-arbetetsPaverkanSaknas.xml");
    let output = database.run(&["statement", "read", file.to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let answer: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(answer["receivable"], false);
    assert!(answer["place"].as_str().unwrap().contains("4.1"), "{answer}");
}

#[test]
fn a_statement_about_no_one_registered_is_not_received() {
    let Some(folder) = folder("inera-af/samples") else { return };
    let database = Database::with_world();
    let file = folder.join("pass-complete.xml");
    let output = database.run(&["statement", "receive", file.to_str().unwrap(), "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
}
