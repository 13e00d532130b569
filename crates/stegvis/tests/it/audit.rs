//! `stegvis audit`: what was changed behind the program's back is named, and what was kept outside shows it.

use crate::database::{Database, told};
use std::fs;

#[test]
fn an_untouched_database_verifies_and_its_heads_hold_when_more_has_been_written() {
    let database = Database::with_world();
    let heads = database.folder().join("heads.json");
    let heads = heads.to_str().unwrap();
    database.says(&["audit", "head", "--out", heads]);
    let before = database.json(&["audit", "verify", "--json"]);
    assert_eq!(before["findings"], serde_json::json!([]));
    assert_eq!(database.json(&["check", "--json"])["daily_head"], before["daily_head"]);
    database.says(&["seed"]);
    let after = database.json(&["audit", "verify", "--against", heads, "--json"]);
    assert_eq!(after["findings"], serde_json::json!([]));
    assert!(after["rows"].as_i64() > before["rows"].as_i64(), "{before} {after}");
    assert_ne!(after["daily_head"], before["daily_head"]);
}

#[test]
fn a_changed_text_and_a_shortened_journal_are_named_with_their_place() {
    let database = Database::seeded();
    let heads = database.folder().join("heads.json");
    let heads = heads.to_str().unwrap();
    database.says(&["audit", "head", "--out", heads]);
    let main = rusqlite::Connection::open(database.path()).unwrap();
    let changed = "UPDATE texts SET sealed = zeroblob(length(sealed)) WHERE id = (SELECT min(id) FROM texts)";
    assert_eq!(main.execute(changed, []).unwrap(), 1);
    let id: String = main.query_row("SELECT min(id) FROM texts", [], |row| row.get(0)).unwrap();
    let output = database.run(&["audit", "verify"]);
    assert_eq!(output.status.code(), Some(1));
    assert!(told(&output).contains(&format!("/{id} is not as it was written")), "{}", told(&output));
    // Whoever takes away the end of a journal, and mends its row, is found by what was kept outside.
    let last = "SELECT journal, max(position) FROM read_log GROUP BY journal ORDER BY journal LIMIT 1";
    let (journal, position): (i64, i64) =
        main.query_row(last, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    for table in ["events", "read_log", "kept_log"] {
        let sql = format!("DELETE FROM {table} WHERE journal = ?1 AND position >= ?2");
        main.execute(&sql, [journal, position]).unwrap();
    }
    let output = database.run(&["audit", "verify", "--against", heads]);
    let words = told(&output);
    assert!(words.contains(&format!("journal {journal} had")), "{words}");
}

#[test]
fn a_file_that_is_no_heads_is_refused_with_the_reason() {
    let database = Database::with_world();
    let path = database.folder().join("heads.json");
    let file = path.to_str().unwrap();
    let refused = |database: &Database| {
        let output = database.run(&["--language", "en", "audit", "verify", "--against", file]);
        assert_eq!(output.status.code(), Some(2));
        told(&output)
    };
    assert!(refused(&database).contains("cannot be read"));
    fs::write(&path, "{\"daily_head\": 1}").unwrap();
    assert!(refused(&database).contains("is no file that"));
    database.says(&["audit", "head", "--out", file]);
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replacen("\"position\": ", "\"position\": 1", 1)).unwrap();
    assert!(refused(&database).contains("has been changed"));
}
