//! Signing in from the command line: what is wrong with a configuration is told before anything is served, and
//! accounts are given and taken back.

use crate::database::{Database, told};
use std::fs;

#[test]
fn a_configuration_that_does_not_hold_stops_the_program_with_the_place_of_the_fault_and_no_secret() {
    let database = Database::empty();
    let file = database.folder().join("sign-in.toml");
    fs::write(
        &file,
        "base = \"https://stegvis.example\"\n[provider.eid]\nnames = { sv = \"e-leg\", en = \"eid\" }\n\
         issuer = \"http://eid.example\"\nclient_id = \"stegvis\"\nclient_secret_env = \"HOME\"\n\
         levels = { job_seeker = [] }\n",
    )
    .unwrap();
    let file = file.to_str().unwrap();
    let output = database.run(&["serve", "--sign-in", file, "--listen", "127.0.0.1:0"]);
    let said = told(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("provider.eid.issuer") && said.contains("https://"), "{said}");
    let home = std::env::var("HOME").unwrap_or_default();
    assert!(home.len() < 2 || !said.contains(&format!("`{home}`")), "{said}");
}

#[test]
fn a_provider_and_the_demonstration_exclude_each_other() {
    let database = Database::empty();
    let output = database.run(&["serve", "--sign-in", "none.toml", "--demonstration"]);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
}

#[test]
fn an_account_is_given_and_taken_back_once() {
    let database = Database::with_world();
    let named = ["--provider", "staff", "--account", "E1234"];
    let grant = |rest: &[&str]| {
        let command: Vec<&str> = ["--language", "en", "account", "grant"]
            .into_iter()
            .chain(named)
            .chain(rest.iter().copied())
            .collect();
        database.run(&command)
    };
    for (rest, found) in [
        (&["--role", "boss", "--name", "Olle"][..], "no such role"),
        (&["--role", "job_seeker", "--name", "Olle"], "no such role"),
        (&["--role", "coach", "--name", "Olle"], "--organisation"),
        (&["--user", "0190a0a0-0000-7000-8000-000000000000"], "no such account"),
    ] {
        let output = grant(rest);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(told(&output).contains(found), "{}", told(&output));
    }
    let output = grant(&["--role", "administrator", "--name", "Olle"]);
    assert!(output.status.success() && told(&output).contains("Olle"), "{}", told(&output));
    let withdraw = || {
        let command: Vec<&str> = ["account", "withdraw"].into_iter().chain(named).collect();
        database.run(&command).status.code()
    };
    assert_eq!((withdraw(), withdraw()), (Some(0), Some(1)));
    assert_eq!(database.findings(), Vec::<String>::new());
    for (name, bytes) in database.raw() {
        assert!(!bytes.windows(5).any(|window| window == b"E1234"), "the account's name lies in {name}");
    }
}
