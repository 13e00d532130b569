//! The commands: every one from any directory, on an empty database too; JSON where a machine may read;
//! the exit status says what came of it.

use crate::database::{Database, STEGVIS, told};
use std::process::Command;

#[test]
fn seeding_twice_changes_nothing_and_the_check_is_clean() {
    let database = Database::seeded();
    assert_eq!(database.findings(), Vec::<String>::new());
    let again = database.json(&["seed", "--json"]);
    assert_eq!(again["acts"], 0, "{again}");
    assert!(again["before"].as_u64().unwrap() > 300, "{again}");
    assert_eq!(database.findings(), Vec::<String>::new());
}

#[test]
fn every_command_answers_on_an_empty_database() {
    for arguments in [
        &["check", "--json"][..],
        &["due", "--on", "2026-11-16", "--json"],
        &["due", "--json"],
        &["lead-times", "--json"],
        &["routes", "--json"],
        &["facts", "--json"],
    ] {
        Database::empty().json(arguments);
        let mut words = arguments.to_vec();
        words.pop();
        Database::empty().says(&words);
    }
}

#[test]
fn every_command_teaches_itself() {
    let help = |arguments: &[&str]| {
        let output = Command::new(STEGVIS).args(arguments).arg("--help").output().unwrap();
        assert!(output.status.success(), "{}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    };
    let whole = help(&[]);
    for command in [
        "serve",
        "seed",
        "check",
        "explain",
        "due",
        "lead-times",
        "import",
        "statement",
        "erase",
        "routes",
        "access",
        "facts",
        "policy",
    ] {
        assert!(whole.contains(command), "{command}: {whole}");
        assert!(help(&[command]).len() > 200);
    }
    assert!(whole.contains("Examples:") && whole.contains("Exit status:"));
}

#[test]
fn what_is_due_is_the_same_from_the_views_and_from_each_case() {
    let database = Database::seeded();
    let from_views = database.json(&["due", "--json"]);
    let on = from_views["on"].as_str().unwrap().to_owned();
    assert_eq!(on, "2026-11-16");
    let tasks = from_views["tasks"].as_array().unwrap();
    assert!(tasks.len() > 50, "{}", tasks.len());
    // A later day looks at each case; on it nothing of today that is not yet late has been lost.
    let later = database.json(&["due", "--on", "2026-11-17", "--json"]);
    assert!(later["tasks"].as_array().unwrap().len() >= tasks.len() / 2);
    // Whoever is without activity has a next step to be decided in the list the same day.
    let idle = from_views["without_activity"].as_array().unwrap();
    assert!(!idle.is_empty());
    let waiting: Vec<_> =
        tasks.iter().filter(|task| task["task"] == "next_step").map(|task| &task["case"]).collect();
    for case in &waiting {
        assert!(idle.contains(case), "{case} waits for a next step but is not counted");
    }
}

#[test]
fn explain_says_the_rules_reasons_with_their_sources() {
    let database = Database::seeded();
    let words = database.says(&["explain", "19910215-2387"]);
    for part in ["Beslut", "Stämmer:", "Almega"] {
        assert!(words.contains(part), "{part}: {words}");
    }
    let json = database.json(&["explain", "199102152387", "--json"]);
    let decision = json["explained"]
        .as_array()
        .unwrap()
        .iter()
        .find(|explained| explained["what"] == "DecisionMade")
        .expect("a decision");
    let id = decision["decision"].as_str().unwrap();
    let one = database.json(&["explain", "199102152387", id, "--json"]);
    assert_eq!(one["explained"].as_array().unwrap().len(), 1);
    let nothing = database.run(&["explain", "199102152387", "00000000-0000-0000-0000-000000000000"]);
    assert_eq!(nothing.status.code(), Some(2));
    let english = database.says(&["--language", "en", "explain", "199102152387"]);
    assert!(english.contains("Decision"), "{english}");
}

#[test]
fn lead_times_give_count_median_and_ninth_decile_of_each_step() {
    let database = Database::seeded();
    let steps = database.json(&["lead-times", "--json"]);
    let steps = steps.as_array().unwrap();
    assert!(steps.len() > 8);
    for step in steps {
        assert!(step["count"].as_u64().unwrap() > 0, "{step}");
        let (median, p90) = (&step["from_registration"]["median"], &step["from_registration"]["p90"]);
        assert!(median.as_i64().unwrap() <= p90.as_i64().unwrap(), "{step}");
        assert!(step["from_previous"]["median"].is_i64(), "{step}");
    }
}

#[test]
fn the_rules_in_force_alone_tell_todays_seven_steps() {
    let database = Database::empty();
    database.says(&["--policy", "in_force", "seed"]);
    let output = database.run(&["--policy", "in_force", "check", "--json"]);
    assert!(output.status.success(), "{}", told(&output));
    // Under other rules the lists would be others; that is one finding, not one for each case.
    let output = database.run(&["check", "--json"]);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(database.findings().len(), 1);
}

#[test]
fn a_folder_of_rules_is_checked_with_every_case_beside_it_and_a_fault_is_told_with_its_line() {
    let database = Database::empty();
    let policy = concat!(env!("CARGO_MANIFEST_DIR"), "/../../policy");
    let checked = database.json(&["policy", "check", policy, "--json"]);
    assert_eq!(checked["findings"].as_array().unwrap().len(), 0, "{checked}");
    let folder = tempfile::tempdir().unwrap();
    std::fs::create_dir(folder.path().join("in_force")).unwrap();
    std::fs::write(folder.path().join("facts.toml"), "[[fact]]\nname = 7\n").unwrap();
    let output = database.run(&["policy", "check", folder.path().to_str().unwrap()]);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    assert!(String::from_utf8_lossy(&output.stdout).contains("facts.toml:"), "{}", told(&output));
}

#[test]
fn what_cannot_be_done_is_said_in_one_line_and_by_the_exit_status() {
    let database = Database::with_world();
    for arguments in [
        &["explain", "not-a-case"][..],
        &["explain", "189001019802"],
        &["erase", "00000000-0000-0000-0000-000000000000", "--yes"],
        &["statement", "read", "/no/such/file.xml"],
        &["--policy", "no_such_proposal", "check"],
        &["due", "--on", "2026-02-30"],
    ] {
        let output = database.run(arguments);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {}", told(&output));
        assert!(!output.stderr.is_empty());
    }
}
