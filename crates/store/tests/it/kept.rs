//! Nothing that is recorded can be changed or taken away unseen: every row of every table that is not derived.

use crate::fixture::*;
use crate::lived_in::lived_in;
use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};
use store::{JournalHead, Store, daily_head};

/// The tables that are recorded; all others are views, drafts and sessions.
const RECORDED: [&str; 20] = [
    "bundles",
    "documents",
    "erasures",
    "events",
    "identities",
    "journals",
    "kept_log",
    "proposals",
    "read_log",
    "read_log_cases",
    "registers",
    "sample_cases",
    "samples",
    "settings",
    "sign_in_accounts",
    "staff_hashes",
    "streams",
    "texts",
    "unit_heads",
    "users",
];
/// What is made anew from the events, is not kept for good, or says something of the layout itself.
const NOT_RECORDED: [&str; 15] = [
    "case_mark",
    "case_summary",
    "drafts",
    "due_task",
    "idle_since",
    "layout_beside",
    "lead_time",
    "pay_line",
    "relation",
    "service_use",
    "sessions",
    "sign_in_attempts",
    "sign_in_seen",
    "sign_in_visitors",
    "work_stretch",
];

fn found(store: &Store) -> Vec<String> {
    store.verify(&[]).unwrap().iter().map(ToString::to_string).collect()
}

/// The columns of a table, and which of them name a row.
fn columns(main: &Connection, table: &str) -> (Vec<String>, Vec<String>) {
    let mut statement = main.prepare(&format!("SELECT name, pk FROM pragma_table_info('{table}')")).unwrap();
    let all: Vec<(String, i64)> =
        statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?))).unwrap().map(Result::unwrap).collect();
    let named = all.iter().filter(|(_, pk)| *pk > 0).map(|(name, _)| name.clone()).collect();
    (all.into_iter().map(|(name, _)| name).collect(), named)
}

/// What names each row of a table.
fn rows(main: &Connection, table: &str, named: &[String]) -> Vec<Vec<Value>> {
    let mut statement = main.prepare(&format!("SELECT {} FROM {table}", named.join(", "))).unwrap();
    let read = |row: &rusqlite::Row<'_>| (0..named.len()).map(|place| row.get(place)).collect();
    statement.query_map([], read).unwrap().map(Result::unwrap).collect()
}

/// Another value of the same kind.
fn changed(value: &Value) -> Option<Value> {
    match value {
        Value::Null => None,
        Value::Integer(number) => Some(Value::Integer(number + 1)),
        Value::Real(number) => Some(Value::Real(number + 1.0)),
        Value::Text(text) => Some(Value::Text(format!("{text}x"))),
        Value::Blob(bytes) => Some(Value::Blob(bytes.iter().map(|byte| !byte).collect())),
    }
}

#[test]
fn removing_any_recorded_row_and_changing_any_of_its_values_is_found() {
    let home = lived_in();
    assert_eq!(found(&home.store), Vec::<String>::new());
    let main = Connection::open(home.ground.path()).unwrap();
    let (mut tried, mut unseen) = (0, Vec::new());
    let mut look = |what: String| {
        tried += 1;
        if found(&home.store).is_empty() {
            unseen.push(what);
        }
    };
    for table in RECORDED {
        let (all, named) = columns(&main, table);
        let condition: Vec<String> = named.iter().map(|name| format!("{name} = ?")).collect();
        let condition = condition.join(" AND ");
        let rows = rows(&main, table, &named);
        assert!(!rows.is_empty(), "{table} has no row to try");
        for row in rows {
            // A second copy of the row, to be put back.
            main.execute_batch("DROP TABLE IF EXISTS temp.copy").unwrap();
            let copy = format!("CREATE TEMP TABLE copy AS SELECT * FROM {table} WHERE {condition}");
            main.execute(&copy, params_from_iter(&row)).unwrap();
            let back = format!("REPLACE INTO {table} SELECT * FROM temp.copy");
            let remove = format!("DELETE FROM {table} WHERE {condition}");
            main.execute(&remove, params_from_iter(&row)).unwrap();
            look(format!("{table} {row:?} removed"));
            main.execute(&back, []).unwrap();
            for column in &all {
                // Whether the raw files have been cleaned is done and undone by the program as it goes.
                if (table, column.as_str()) == ("erasures", "cleaned") {
                    continue;
                }
                let value: Value =
                    main.query_row(&format!("SELECT {column} FROM temp.copy"), [], |row| row.get(0)).unwrap();
                let Some(other) = changed(&value) else { continue };
                let change = format!("UPDATE {table} SET {column} = ? WHERE {condition}");
                let values = std::iter::once(&other).chain(&row);
                if main.execute(&change, params_from_iter(values)).is_err() {
                    continue;
                }
                look(format!("{table}.{column} of {row:?} changed"));
                if named.contains(column) {
                    let place = named.iter().position(|name| name == column).unwrap();
                    let mut now = row.clone();
                    now[place] = other.clone();
                    main.execute(&remove, params_from_iter(&now)).unwrap();
                }
                main.execute(&back, []).unwrap();
            }
        }
    }
    assert_eq!(unseen, Vec::<String>::new());
    assert_eq!(found(&home.store), Vec::<String>::new());
    assert!(tried > 200, "{tried}");
    println!("{tried} removals and changes tried, all found");
}

#[test]
fn every_table_is_recorded_or_known_not_to_be() {
    let home = lived_in();
    let main = Connection::open(home.ground.path()).unwrap();
    let mut statement = main.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").unwrap();
    let names: Vec<String> = statement.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
    for name in names {
        assert!(RECORDED.contains(&name.as_str()) || NOT_RECORDED.contains(&name.as_str()), "{name}");
    }
}

#[test]
fn a_chain_made_anew_is_found_by_the_heads_that_were_kept_elsewhere() {
    let home = lived_in();
    let heads = home.store.heads().unwrap();
    assert_eq!(daily_head(&heads), home.store.daily_head().unwrap());
    home.store.append_blocking(plan(1, 4, 12)).unwrap();
    assert_eq!(home.store.verify(&heads).unwrap(), []);
    let other: Vec<JournalHead> = heads
        .iter()
        .map(|head| JournalHead { head: head.head.replace(['1', '2'], "3"), ..head.clone() })
        .collect();
    assert_ne!(other, heads);
    let words = home.store.verify(&other).unwrap()[0].to_string();
    assert!(words.contains("another hash than then"), "{words}");
    let longer: Vec<JournalHead> =
        heads.iter().map(|head| JournalHead { position: 9_999, ..head.clone() }).collect();
    let words = home.store.verify(&longer).unwrap()[0].to_string();
    assert!(words.contains("had 9999 rows then"), "{words}");
    let gone = [JournalHead { journal: 77, position: 1, head: String::new() }];
    assert_eq!(home.store.verify(&gone).unwrap()[0].to_string(), "journal: journal 77 is gone");
}

#[test]
fn what_was_kept_before_there_was_a_log_is_noted_when_the_database_is_next_opened() {
    let home = lived_in().reopened(|main| {
        // As an earlier layout left it: without the log, and with journals of the events alone.
        main.run("DELETE FROM kept_log");
    });
    let left: Vec<String> = found(&home.store).into_iter().filter(|what| what.starts_with("kept")).collect();
    assert_eq!(left, Vec::<String>::new());
}
