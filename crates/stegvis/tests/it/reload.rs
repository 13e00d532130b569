//! The rules of a folder are read anew while the service runs: all of them, or none (F2).

use crate::database::Database;
use crate::policy_folder::{CEILING, PolicyFolder, SUBSIDY};
use crate::server::Server;
use crate::visitor::Visitor;
use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};

const PAGE: &str = "/rules/service?id=lonebidrag_utveckling";

#[test]
fn an_edited_amount_is_used_at_once_and_a_broken_edit_changes_nothing() {
    let (database, folder) = (Database::with_world(), PolicyFolder::copied());
    let server = Server::start_with(&database, &["--policy-dir", &folder.argument()]);
    let visitor = Visitor::anyone(&server.address);
    let before = bundle(&database, &folder);
    let page = || without_spaces(&visitor.get(PAGE).unwrap().body);
    let log = || fs::read_to_string(database.folder().join("server.log")).unwrap();
    assert!(page().contains("20000kr") && !page().contains("23456kr"));
    assert!(visitor.get("/rules").unwrap().body.contains(&before));

    folder.edit(SUBSIDY, CEILING, "then = \"23456 kr\"");
    let after = bundle(&database, &folder);
    assert_ne!(before, after);
    server.hang_up();
    wait_until(|| log().contains(&format!("{before} → {after}")));
    assert!(page().contains("23456kr"));
    assert!(visitor.get("/rules").unwrap().body.contains(&after));
    wait_until(|| log().contains("Listorna är gjorda på nytt"));

    folder.edit(SUBSIDY, "then = \"23456 kr\"", "then = \"23456 apples\"");
    server.hang_up();
    wait_until(|| log().matches(&after).count() > 1);
    assert!(log().contains("lonebidrag_utveckling.toml:"), "{}", log());
    assert!(page().contains("23456kr"), "the earlier rules do not stay");
    server.stop();
    // The lists were made by the new rules, and the store keeps both versions.
    folder.edit(SUBSIDY, "then = \"23456 apples\"", "then = \"23456 kr\"");
    let output = database.run(&["--policy-dir", &folder.argument(), "check", "--json"]);
    let told = String::from_utf8_lossy(&output.stdout);
    assert!(!told.contains("\"rule\":\"views\""), "{told}");
}

/// The version of the rules in the folder.
fn bundle(database: &Database, folder: &PolicyFolder) -> String {
    let listed = database.json(&[
        "--policy-dir",
        &folder.argument(),
        "policy",
        "list",
        "--on",
        "2026-01-01",
        "--json",
    ]);
    listed["bundle"].as_str().unwrap().to_owned()
}

/// Amounts are written with a space that does not break.
fn without_spaces(text: &str) -> String {
    text.chars().filter(|character| !character.is_whitespace()).collect()
}

fn wait_until(holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came");
        sleep(Duration::from_millis(50));
    }
}
