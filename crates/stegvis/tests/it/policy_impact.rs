//! One row that says something else: who it would be another answer for, which decisions, and what comes of it in
//! time (F2). Nothing is changed by asking.

use crate::database::{Database, told};
use crate::policy_folder::{CEILING, PolicyFolder, SUBSIDY};
use serde_json::Value;
use std::fs;

const MONTHS: &str = "services/steg_till_arbete_plus.eligibility.long_unemployed.when.unemployed_months=> 18";
const SMALL: [&str; 4] = ["--on", "2026-11-16", "--size", "700"];

fn impact(database: &Database, arguments: &[&str]) -> Value {
    let all = [&["policy", "impact", "--json"], &SMALL[..], arguments].concat();
    database.json(&all)
}

fn counts<'a>(impact: &'a Value, group: &str) -> &'a Value {
    let groups = impact["tables"][0]["groups"].as_array().unwrap();
    &groups.iter().find(|one| one["id"] == group).unwrap()["counts"]
}

#[test]
fn a_lower_limit_is_told_by_group_and_no_database_is_made() {
    let database = Database::empty();
    let found = impact(&database, &[MONTHS]);
    let all = counts(&found, "all");
    assert_eq!((&all["persons"], &all["closed"]), (&700.into(), &0.into()), "{all}");
    assert!(all["opened"].as_u64().unwrap() > 3, "{all}");
    assert_eq!(found["changes"][0]["was"], "\"> 24\"");
    assert!(found["decisions"].is_null() && found["simulation"].is_null());
    assert_ne!(found["bundle"]["before"], found["bundle"]["after"]);
    assert!(!database.path().exists());
    for language in ["sv", "en"] {
        let said = [&["--language", language, "policy", "impact"], &SMALL[..], &[MONTHS]].concat();
        let said = database.says(&said);
        assert!(said.contains("Steg till arbete") && said.contains("Skåne"), "{said}");
        assert!(!said.contains("cli-policy") && !said.contains("{$"), "{said}");
    }
}

#[test]
fn a_wrong_change_is_refused_with_what_there_is() {
    let database = Database::empty();
    for (change, told_so) in [
        ("services/steg.eligibility.health.then=entitled", "services/steg_till_arbete_plus"),
        ("steps/plan.first_within.otherwise.then=soon", "in_force/steps/plan.toml:"),
        ("steps/plan", "FOLDER/FILE.TABLE.ROW.KEY=VALUE"),
    ] {
        let output = database.run(&["policy", "impact", change]);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(String::from_utf8_lossy(&output.stderr).contains(told_so), "{}", told(&output));
    }
    assert_eq!(database.run(&["policy", "impact"]).status.code(), Some(2));
}

#[test]
fn a_file_of_changes_is_tried_on_the_decisions_of_the_database_and_nothing_is_changed() {
    let (database, folder) = (Database::seeded(), PolicyFolder::copied());
    let file = database.folder().join("change.toml");
    let ceiling = CEILING.split('"').nth(1).unwrap();
    let id = SUBSIDY.rsplit('/').next().unwrap().trim_end_matches(".toml");
    let rule = format!(
        "[[rule]]\npath = \"services/{id}\"\ntable = \"wage_ceiling\"\nrow = \"otherwise\"\nkey = \"then\"\n\
         value = \"10000 kr\"\nassumption = \"Tried instead of {ceiling}.\"\n"
    );
    fs::write(&file, rule).unwrap();
    let found = impact(&database, &["--file", file.to_str().unwrap(), "--since", "1990-01-01"]);
    assert!(found["changes"][0]["rows_of_id"].as_u64().unwrap() > 1, "{}", found["changes"]);
    // The same as when the whole folder of rules is changed.
    folder.edit(SUBSIDY, CEILING, "then = \"10000 kr\"");
    let output = database.run(&[
        "--policy-dir",
        &folder.argument(),
        "redecide",
        "--json",
        "--since",
        "1990-01-01",
        "--knowledge",
        "then",
    ]);
    let redecided: Value = serde_json::from_slice(&output.stdout).unwrap();
    let decisions = |found: &Value| {
        let all = found["decisions"].as_array().unwrap();
        all.iter().map(|one| one["decision"].to_string()).collect::<Vec<_>>()
    };
    assert!(!decisions(&found["decisions"]).is_empty(), "{found}");
    assert_eq!(decisions(&found["decisions"]), decisions(&redecided));
    assert_eq!(found["decisions"]["pay"]["by_service"], redecided["pay"]["by_service"]);
    let again = database.json(&["redecide", "--json", "--since", "1990-01-01"]);
    assert_eq!(again["changed"], 0, "{again}");
}

#[test]
fn pairs_of_runs_tell_what_comes_of_the_change_in_time_and_every_sum_balances() {
    let database = Database::empty();
    let runs = ["--size", "350", "--years", "1", "--replications", "2"];
    let found = database.json(&[&["policy", "impact", "--json", MONTHS], &runs[..]].concat());
    let simulation = &found["simulation"];
    assert_eq!(simulation["checks_failed"], 0, "{simulation}");
    let starts = &simulation["differences"]["services.steg_till_arbete_plus.starts"];
    assert!(starts["mean"].is_number() && starts["interval"].is_array(), "{starts}");
    let output = database.run(&["policy", "impact", MONTHS, "--replications", "2"]);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
}
