//! `stegvis retention run`: who ended long ago is erased, nobody else, and the history still reads.

use crate::database::{Database, told};
use std::sync::Arc;
use store::Store;

/// Moves the demonstration's day, as its page does.
fn move_day(database: &Database, day: &str) {
    let nobody = |_, _: &[chain::Recorded], _| None;
    let store = Store::open(database.path(), Arc::new(nobody)).unwrap();
    store.set_setting("demonstration_day", day).unwrap();
}

#[test]
fn only_what_may_be_kept_no_longer_is_erased_and_everything_else_still_reads() {
    let database = Database::seeded();
    let today = database.json(&["retention", "run", "--dry-run", "--json"]);
    assert_eq!(today["count"], 0, "nothing is old enough: {today}");
    let ahead = database.json(&["retention", "run", "--dry-run", "--on", "2029-12-31", "--json"]);
    let over = ahead["count"].as_u64().unwrap();
    assert!(over > 3, "{ahead}");
    for row in ahead["cases"].as_array().unwrap().iter().filter(|row| row["by"].is_string()) {
        let year = |key: &str| row[key].as_str().unwrap()[..4].parse::<i32>().unwrap();
        assert_eq!(year("by"), year("ended") + 3, "{row}");
    }
    let lead_times = database.says(&["lead-times", "--json"]);

    let refused = database.run(&["--language", "en", "retention", "run", "--on", "2029-12-31"]);
    assert_eq!(refused.status.code(), Some(2));
    assert!(told(&refused).contains("lies after today"), "{}", told(&refused));

    move_day(&database, "2029-12-31");
    let done = database.json(&["retention", "run", "--json"]);
    assert_eq!((done["count"].as_u64(), &done["erased"]), (Some(over), &true.into()));
    assert_eq!(database.json(&["retention", "run", "--json"])["count"], 0, "once is enough");
    assert_eq!(database.findings(), Vec::<String>::new());
    assert_eq!(database.says(&["lead-times", "--json"]), lead_times, "the figures stay");
    let audit = database.json(&["audit", "verify", "--json"]);
    assert_eq!(audit["findings"], serde_json::json!([]));
    for row in done["cases"].as_array().unwrap().iter().filter(|row| row["by"].is_string()) {
        let output = database.run(&["explain", row["case"].as_str().unwrap()]);
        assert_eq!(output.status.code(), Some(2), "nothing is left to explain of {row}");
    }
}
