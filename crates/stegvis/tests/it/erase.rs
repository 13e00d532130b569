//! Erasing a case leaves no fact of the person in database, documents or log, and the history, figures
//! and chains still read.

use crate::database::Database;
use crate::server::Server;
use crate::visitor::Visitor;
use rusqlite::Connection;

/// The person of the story `psychosocial_ips`.
const NUMBER: &str = "199102152387";
/// Facts of hers that must lie readable in no file, before or after.
const FACTS: &[&str] = &[
    NUMBER,
    "910215-2387",
    "Hanna Nilsson",
    "Exempelgatan 4",
    "031-390 06 11",
    "hanna.nilsson@example.com",
    "lätt för att möta barn",
    "din hälsa påverkar ditt arbete och du har varit",
];

#[test]
fn erasing_leaves_no_fact_in_any_file_and_the_history_still_reads() {
    let database = Database::seeded();
    let server = Server::start(&database);
    let (case, officer) = case_and_officer(&database);
    // Her pages are opened first, so that whatever is logged about it is logged.
    let visitor = Visitor::sign_in(&server.address, &officer).unwrap();
    let page = visitor.get(&format!("/case/{case}")).unwrap();
    assert_eq!(page.status, 200);
    assert!(page.body.contains("Hanna Nilsson"));
    server.stop();
    let sealed = sealed_bytes(&database, &case);
    assert!(sealed.len() > 10, "her key and what was sealed with it: {}", sealed.len());
    let found = |bytes: &[u8]| database.raw().iter().any(|(_, file)| contains(file, bytes));
    assert!(sealed.iter().all(|bytes| found(bytes)), "what is to be erased is there first");
    let lead_times = database.says(&["lead-times", "--json"]);

    let output = database.run(&["erase", NUMBER]);
    assert_eq!(output.status.code(), Some(2), "without --yes nothing is erased");
    assert!(found(&sealed[0]));
    database.says(&["erase", NUMBER, "--yes"]);

    for (file, bytes) in database.raw() {
        for fact in FACTS {
            assert!(!contains(&bytes, fact.as_bytes()), "{file} holds {fact}");
        }
        for (place, secret) in sealed.iter().enumerate() {
            assert!(!contains(&bytes, secret), "{file} holds sealed bytes {place}");
        }
    }
    assert_eq!(database.findings(), Vec::<String>::new());
    assert_eq!(database.says(&["lead-times", "--json"]), lead_times, "the figures stay");
    let output = database.run(&["explain", &case]);
    assert_eq!(output.status.code(), Some(2), "there is nothing left to explain");
    let server = Server::start(&database);
    let visitor = Visitor::sign_in(&server.address, &officer).unwrap();
    for page in ["", "/history"] {
        let page = visitor.get(&format!("/case/{case}{page}")).unwrap();
        assert_eq!(page.status, 200, "{}", page.body);
        assert!(!page.body.contains("Hanna"));
    }
    server.stop();
}

/// Her case, and an officer who may open it.
fn case_and_officer(database: &Database) -> (String, String) {
    let routes = database.json(&["routes", "--json"]);
    let row = routes
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["path"] == "/case/{case}" && row["role"] == "officer")
        .expect("the page of a case");
    let officer = row["examples"][0]["user"].as_str().unwrap().to_owned();
    let explained = database.json(&["explain", NUMBER, "--json"]);
    (explained["case"].as_str().unwrap().to_owned(), officer)
}

/// Her key, and everything in the vault that is sealed with it.
fn sealed_bytes(database: &Database, case: &str) -> Vec<Vec<u8>> {
    let keys = Connection::open(database.folder().join("stegvis.db.keys")).unwrap();
    let main = Connection::open(database.path()).unwrap();
    let mut found = Vec::new();
    for (connection, table, column) in [
        (&keys, "case_keys", "secret"),
        (&main, "identities", "sealed"),
        (&main, "texts", "sealed"),
        (&main, "documents", "sealed"),
        (&main, "users", "sealed"),
    ] {
        let sql = format!("SELECT {column} FROM {table} WHERE case_id = ?1 AND {column} IS NOT NULL");
        let mut statement = connection.prepare(&sql).unwrap();
        let rows = statement.query_map([case], |row| row.get::<_, Vec<u8>>(0)).unwrap();
        // A long value may be split over pages: its first bytes stand for it.
        found.extend(rows.map(|bytes| bytes.unwrap().into_iter().take(32).collect::<Vec<u8>>()));
    }
    found
}

fn contains(bytes: &[u8], wanted: &[u8]) -> bool {
    bytes.windows(wanted.len()).any(|window| window == wanted)
}
