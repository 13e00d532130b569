//! A corrected rule names exactly the decisions that it touches, for whom and with what remedy; nothing changes by
//! itself (F2).

use crate::database::{Database, told};
use crate::policy_folder::{CEILING, PolicyFolder, SUBSIDY};
use serde_json::Value;
use std::collections::BTreeSet;

fn redecided(database: &Database, folder: Option<&PolicyFolder>, arguments: &[&str]) -> Value {
    let folder = folder.map(PolicyFolder::argument);
    let mut all: Vec<&str> = folder.iter().flat_map(|folder| ["--policy-dir", folder]).collect();
    all.extend(["redecide", "--json"]);
    all.extend_from_slice(arguments);
    let output = database.run(&all);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{}", told(&output));
    serde_json::from_slice(&output.stdout).unwrap()
}

/// The decisions that grant the wage subsidy, by what each case tells by itself.
fn granted_subsidies(database: &Database, people: &BTreeSet<String>) -> BTreeSet<String> {
    let mut granted = BTreeSet::new();
    for case in people {
        let explained = database.json(&["explain", case, "--json"]);
        for one in explained["explained"].as_array().unwrap() {
            if one["service"] == "lonebidrag_utveckling" && one["answer"] == "granted" {
                granted.insert(one["decision"].as_str().unwrap().to_owned());
            }
        }
    }
    granted
}

fn ids(redecided: &Value) -> BTreeSet<String> {
    let decisions = redecided["decisions"].as_array().unwrap().iter();
    decisions.map(|one| one["decision"].as_str().unwrap().to_owned()).collect()
}

#[test]
fn with_the_same_rules_nothing_changes_and_every_decision_was_tried() {
    let database = Database::seeded();
    let same = redecided(&database, None, &["--since", "1990-01-01"]);
    assert_eq!(same["changed"], 0, "{same}");
    assert!(same["tried"].as_u64().unwrap() > 10, "{same}");
    assert_eq!(same["untried"].as_array().unwrap().len(), 0, "{same}");
    assert_eq!(same["pay"]["lines"].as_array().unwrap().len(), 0, "{same}");
}

#[test]
fn a_changed_amount_names_exactly_the_decisions_and_the_lines_that_it_touches() {
    let (database, folder) = (Database::seeded(), PolicyFolder::copied());
    folder.edit(SUBSIDY, CEILING, "then = \"10000 kr\"");
    let lowered = redecided(&database, Some(&folder), &["--since", "1990-01-01"]);
    let decisions = lowered["decisions"].as_array().unwrap();
    assert!(!decisions.is_empty(), "{lowered}");
    for one in decisions {
        assert_eq!(one["service"], "lonebidrag_utveckling", "{one}");
        assert_eq!(one["remedy"], "amount_stands", "{one}");
        assert!(!one["person"].as_str().unwrap().is_empty(), "{one}");
        let amount = |when: &str| one[when]["amount_per_month_ore"].as_i64().unwrap();
        assert!(amount("now") < amount("then"), "{one}");
    }
    let due = database.json(&["due", "--on", "2026-11-17", "--json"]);
    let cases = due["tasks"].as_array().unwrap().iter().chain(decisions);
    let cases = cases.map(|one| one["case"].as_str().unwrap().to_owned()).collect();
    assert_eq!(ids(&lowered), granted_subsidies(&database, &cases), "{lowered}");
    for line in lowered["pay"]["lines"].as_array().unwrap() {
        assert_eq!(line["service"], "lonebidrag_utveckling", "{line}");
        assert!(line["difference_ore"].as_i64().unwrap() < 0, "{line}");
    }
    let sums = lowered["pay"]["by_service"].as_array().unwrap();
    assert_eq!(sums.len(), 1, "{lowered}");
    assert_eq!(sums[0]["lines"], lowered["pay"]["lines"].as_array().unwrap().len());

    // A higher amount is to be paid; decisions before the day are left out.
    folder.edit(SUBSIDY, "then = \"10000 kr\"", "then = \"26000 kr\"");
    let raised = redecided(&database, Some(&folder), &["--since", "1990-01-01", "--knowledge", "then"]);
    assert_eq!(ids(&raised), ids(&lowered));
    assert!(raised["decisions"].as_array().unwrap().iter().all(|one| one["remedy"] == "pay_difference"));
    let none = redecided(&database, Some(&folder), &["--since", "2026-11-17"]);
    assert_eq!(none["tried"], 0, "{none}");
    // Nothing has been written but who has read.
    assert_eq!(redecided(&database, None, &["--since", "1990-01-01"])["changed"], 0);
}

#[test]
fn who_was_granted_what_the_rules_do_not_give_keeps_it() {
    let (database, folder) = (Database::seeded(), PolicyFolder::copied());
    // The ground of the subsidy is turned around: a capacity that is not reduced is asked for.
    folder.edit(
        SUBSIDY,
        "when = { has_code = true, reduced_capacity = true }",
        "when = { has_code = true, reduced_capacity = false }",
    );
    let turned = redecided(&database, Some(&folder), &["--since", "1990-01-01"]);
    let decisions = turned["decisions"].as_array().unwrap();
    let granted: Vec<_> = decisions.iter().filter(|one| one["decided"] == "granted").collect();
    assert!(!granted.is_empty(), "{turned}");
    for one in granted {
        assert_eq!(
            (&one["remedy"], &one["now"]["answer"]),
            (&"favourable_stands".into(), &"not_entitled".into())
        );
    }
    let words = database.run(&["--policy-dir", &folder.argument(), "redecide", "--since", "1990-01-01"]);
    assert!(told(&words).contains("låt beslutet stå"), "{}", told(&words));
}
