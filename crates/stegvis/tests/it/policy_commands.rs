//! The commands about rules: what is in force, what differs, what the rules answer to invented facts, and the
//! handbook.

use crate::database::{Database, told};
use crate::policy_folder::{CEILING, PolicyFolder, SUBSIDY};
use std::collections::BTreeSet;
use std::fs;

const FACTS: &str = "\
# An invented person and an invented employment.
has_code = true
reduced_capacity = true
milder_support_enough = false
employer_kind = \"private\"
employer_debt = 0
collective_terms = true
recent_redundancy = false
services_had = []

[employment]
wage_kr = 24000
extent_percent = 100
degree_percent = 60
";

fn explain(database: &Database, facts: &str, arguments: &[&str]) -> std::process::Output {
    let file = database.folder().join("facts.toml");
    fs::write(&file, facts).unwrap();
    let mut all = vec!["explain", "--person", file.to_str().unwrap()];
    all.extend_from_slice(arguments);
    database.run(&all)
}

fn explained(database: &Database, facts: &str, service: &str, on: &str) -> serde_json::Value {
    let output = explain(database, facts, &["--service", service, "--on", on, "--json"]);
    assert!(output.status.success(), "{}", told(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

#[test]
fn invented_facts_are_answered_with_amount_period_and_every_row_tried_and_nothing_is_stored() {
    let database = Database::empty();
    let answer = explained(&database, FACTS, "lonebidrag_utveckling", "2026-11-16");
    assert_eq!(answer["answer"], "entitled", "{answer}");
    // Sixty percent of that part of the wage which lies under the ceiling.
    assert_eq!(answer["amount_per_month_ore"], 1_200_000, "{answer}");
    assert_eq!(answer["wage_ceiling_ore"], 2_000_000, "{answer}");
    assert!(answer["longest"].is_string(), "{answer}");
    let rows: Vec<_> = answer["tables"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|table| table["rows"].as_array().unwrap())
        .collect();
    assert!(rows.len() > 4);
    for row in rows {
        assert!(row["source"]["title"].as_str().is_some_and(|title| !title.is_empty()), "{row}");
    }
    assert!(!database.path().exists(), "a database was made");
}

#[test]
fn the_rules_of_the_day_answer_and_not_those_of_today() {
    let database = Database::empty();
    let ceiling = |on: &str| {
        let answer = explained(&database, FACTS, "lonebidrag_utveckling", on);
        let tables = answer["tables"].as_array().unwrap().clone();
        let table = tables.iter().find(|table| table["table"] == "wage_ceiling").unwrap().clone();
        (answer["wage_ceiling_ore"].clone(), table["rows"][0]["then"].clone())
    };
    assert_eq!(ceiling("2018-06-01"), (1_830_000.into(), "18300 kr".into()));
    assert_eq!(ceiling("2026-06-01"), (2_000_000.into(), "20000 kr".into()));
    let before = explained(&database, FACTS, "lonebidrag_utveckling", "1999-01-01");
    assert_eq!(before["answer"], "not_in_force");
}

#[test]
fn a_missing_fact_waits_for_a_human_and_is_named() {
    let database = Database::empty();
    let answer = explained(&database, "", "lonebidrag_utveckling", "2026-11-16");
    assert_eq!(answer["answer"], "needs_human");
    assert!(!answer["missing"].as_array().unwrap().is_empty(), "{answer}");
}

#[test]
fn every_fault_in_a_file_of_facts_is_told_with_its_line() {
    let database = Database::empty();
    let wrong =
        "ag = 3\nage = \"x\"\neducation = \"y\"\nsteps_done = [\"a\"]\n[employment]\nwage_kr = -1\nfoo = 2\n";
    let asked = ["--service", "lonebidrag_utveckling", "--on", "2026-11-16"];
    let output = explain(&database, wrong, &asked);
    assert_eq!(output.status.code(), Some(2));
    let said = told(&output);
    for line in [1, 2, 3, 4, 6, 7] {
        assert!(said.contains(&format!("facts.toml:{line}: ")), "{line}: {said}");
    }
    let output = explain(&database, "has_code = true\nhas_code = false\n", &asked);
    assert!(told(&output).contains("facts.toml:2: "), "{}", told(&output));
    let output = explain(&database, FACTS, &["--service", "no_such", "--on", "2026-11-16"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(told(&output).contains("lonebidrag_utveckling"), "{}", told(&output));
}

#[test]
fn the_list_of_a_day_names_each_service_in_force_and_no_row_lacks_a_source() {
    let database = Database::empty();
    let listed = |on: &str| {
        let listed = database.json(&["policy", "list", "--on", on, "--json"]);
        assert_eq!(listed["rows_without_source"], 0);
        for service in listed["services"].as_array().unwrap() {
            assert!(service["from"].as_str().unwrap() <= on, "{service}");
            assert!(service["to"].as_str().is_none_or(|to| to > on), "{service}");
            assert_ne!(service["name"], service["id"], "{service}");
        }
        let ids = listed["services"].as_array().unwrap().iter();
        ids.map(|service| service["id"].as_str().unwrap().to_owned()).collect::<BTreeSet<_>>()
    };
    let (earlier, today) = (listed("2019-01-01"), listed("2026-01-01"));
    assert!(today.contains("rusta_och_matcha_2") && !earlier.contains("rusta_och_matcha_2"));
    assert!(database.says(&["policy", "list", "--on", "2026-01-01"]).contains("rusta_och_matcha_2"));
}

#[test]
fn the_difference_is_the_row_that_was_edited_with_both_its_answers() {
    let (database, folder) = (Database::empty(), PolicyFolder::copied());
    let same = database.json(&["policy", "diff", "in_force", &folder.argument(), "--json"]);
    assert_eq!(same["files"].as_array().unwrap().len(), 0, "{same}");
    folder.edit(SUBSIDY, CEILING, "then = \"21000 kr\"");
    let output = database.run(&["policy", "diff", "in_force", &folder.argument(), "--json"]);
    assert_eq!(output.status.code(), Some(1), "{}", told(&output));
    let diff: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    let files = diff["files"].as_array().unwrap();
    assert_eq!(files.len(), 1, "{diff}");
    assert_eq!(files[0]["file"], "services/lonebidrag_utveckling");
    let expected = serde_json::json!([{ "table": "wage_ceiling", "change": "changed", "rows": [
        { "row": "otherwise", "change": "changed", "parts": [
            { "name": "then", "old": "20000 kr", "new": "21000 kr" }
        ] }
    ] }]);
    assert_eq!(files[0]["tables"], expected);
    let proposal = database.run(&["policy", "diff", "in_force", "almega_2023"]);
    assert!(told(&proposal).contains("+ services/steg_till_arbete_plus"), "{}", told(&proposal));
    assert_eq!(database.run(&["policy", "diff", "in_force", "no_such"]).status.code(), Some(2));
}

#[test]
fn the_handbook_stands_alone_and_holds_every_service() {
    let database = Database::empty();
    let file = database.folder().join("rules.html");
    database.says(&["policy", "docs", "--out", file.to_str().unwrap()]);
    let html = fs::read_to_string(&file).unwrap();
    for outside in ["<script", "<link", "<img", "src="] {
        assert!(!html.contains(outside), "{outside}");
    }
    let listed = database.json(&["policy", "list", "--on", "2026-01-01", "--json"]);
    for service in listed["services"].as_array().unwrap() {
        let heading =
            format!("<h2 class=\"govuk-heading-l\" id=\"service-{}\"", service["id"].as_str().unwrap());
        assert!(html.contains(&heading), "{heading}");
    }
    assert!(html.contains("Antagande") && html.contains("@media print"));
}

#[test]
fn the_tables_are_written_for_other_engines() {
    let database = Database::empty();
    let folder = database.folder().join("dmn");
    database.says(&["policy", "export", "--dmn", "--on", "2026-01-01", "--out", folder.to_str().unwrap()]);
    let table = fs::read_to_string(folder.join("lonebidrag_utveckling.dmn")).unwrap();
    assert!(table.contains("decisionTable"), "{table}");
}
