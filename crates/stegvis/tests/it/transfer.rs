//! Everything backed up, restored and moved between SQLite and PostgreSQL by the program, with the same digests.

use crate::database::{Database, STEGVIS, told};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/tests/postgres/server");

/// The address of a new database on a server of PostgreSQL; none where there is no PostgreSQL.
pub fn on_postgresql(name: &str) -> Option<String> {
    let started = Command::new(SERVER).arg("start").output().unwrap();
    if started.status.code() == Some(3) {
        println!("skipped: there is no PostgreSQL on this machine");
        return None;
    }
    assert!(started.status.success(), "{}", told(&started));
    let socket = String::from_utf8(started.stdout).unwrap();
    let unique = uuid::Uuid::now_v7().simple();
    Some(format!("postgres:///{name}_{unique}?host={}&user=stegvis", socket.trim()))
}

/// Runs a command on a database.
pub fn stegvis(database: &str, arguments: &[&str]) -> Output {
    let elsewhere = tempfile::tempdir().unwrap();
    Command::new(STEGVIS)
        .current_dir(elsewhere.path())
        .args(["--database", database])
        .args(arguments)
        .output()
        .unwrap()
}

fn done(database: &str, arguments: &[&str]) -> Value {
    let output = stegvis(database, arguments);
    assert!(output.status.success(), "{arguments:?}: {}", told(&output));
    let mut json: Value = serde_json::from_slice(&output.stdout).unwrap();
    for differs in ["place", "seconds"] {
        json.as_object_mut().unwrap().remove(differs);
    }
    json
}

fn text(path: &Path) -> &str {
    path.to_str().unwrap()
}

#[test]
fn the_demonstration_moves_to_postgresql_and_back_and_every_command_works_on_both() {
    let Some(server) = on_postgresql("moved") else { return };
    let database = Database::seeded();
    let (from, back) = (database.path(), database.folder().join("back.db"));
    // Opening may note something of its own, such as rules that are new: after it nothing is.
    assert_eq!(database.findings(), Vec::<String>::new());
    let there = done(text(&from), &["move", "--from", text(&from), "--to", &server, "--json"]);
    let here = done(text(&from), &["move", "--from", &server, "--to", text(&back), "--json"]);
    assert_eq!(there, here);
    for place in [&server, text(&back)] {
        let checked = stegvis(place, &["check"]);
        assert!(checked.status.success(), "{}", told(&checked));
        let verified = done(place, &["audit", "verify", "--json"]);
        assert_eq!(verified["daily_head"], there["daily_head"]);
    }
    let refused = stegvis(text(&from), &["--language", "en", "move", "--from", text(&from), "--to", &server]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("is not empty. Nothing has been changed."), "{}", told(&refused));
    for arguments in
        [&["seed", "--json"][..], &["due", "--json"], &["lead-times", "--json"], &["pay", "run", "--json"]]
    {
        let output = stegvis(&server, arguments);
        assert!(output.status.success(), "{arguments:?}: {}", told(&output));
    }
    assert!(stegvis(&server, &["check"]).status.success());
}

#[test]
fn a_backup_of_a_file_is_restored_on_postgresql() {
    let Some(server) = on_postgresql("restored") else { return };
    let database = Database::with_world();
    assert_eq!(database.findings(), Vec::<String>::new());
    let out = database.folder().join("world.backup");
    let written = done(text(&database.path()), &["backup", "--out", text(&out), "--json"]);
    let restored = done(&server, &["restore", "--from", text(&out), "--json"]);
    assert_eq!(written, restored);
    assert!(stegvis(&server, &["check"]).status.success());
    let again = stegvis(&server, &["restore", "--from", text(&out)]);
    assert_eq!(again.status.code(), Some(2), "{}", told(&again));
}

#[test]
fn a_password_in_an_address_is_refused_and_not_shown() {
    let output = stegvis("postgres://clerk:hemlighet@localhost/stegvis", &["check"]);
    assert_eq!(output.status.code(), Some(2));
    let words = told(&output);
    assert!(words.contains("password") && !words.contains("hemlighet"), "{words}");
}
