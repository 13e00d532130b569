//! A scanner of the operator's choice looks at every file before it is kept: what it refuses, or gives no answer about,
//! is not kept.

use crate::database::Database;
use crate::people::People;
use crate::server::Server;
use crate::visitor::{Page, Visitor};
use chain::event::Role;
use rusqlite::Connection;
use std::fs;
use std::os::unix::fs::PermissionsExt;
use uuid::Uuid;

struct Place {
    database: Database,
    _server: Server,
    officer: Visitor,
    case: String,
}

impl Place {
    fn with_scanner(script: &str) -> Place {
        let database = Database::seeded();
        let people = People::of(&database);
        let open = people.find("is being helped", |case| case.current_participation().is_some());
        let officer = people.staff(Role::Officer, |user| Some(user.id) == open.case.officer());
        drop(people);
        let program = database.folder().join("scan");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        let server = Server::serving(&database, &["--scan", program.to_str().unwrap()]);
        let officer = Visitor::sign_in(&server.address, &officer).unwrap();
        Place { database, _server: server, officer, case: open.id.to_string() }
    }

    fn send(&self, content: &[u8]) -> Page {
        let fields = [
            ("kind", "psychologist_statement"),
            ("issuer", "Mottagningen"),
            ("received_on-day", "16"),
            ("received_on-month", "11"),
            ("received_on-year", "2026"),
        ];
        let path = format!("/case/{}/receive-evidence", self.case);
        let file = ("file", "intyg.pdf", content.to_vec());
        self.officer.upload(&path, Uuid::now_v7(), &fields, file).unwrap()
    }

    fn documents(&self) -> i64 {
        let connection = Connection::open(self.database.path()).unwrap();
        connection.query_row("SELECT count(*) FROM documents", [], |row| row.get(0)).unwrap()
    }
}

#[test]
fn a_file_that_the_scanner_refuses_is_not_kept_and_a_clean_one_is() {
    let place = Place::with_scanner("! grep -q EICAR");
    let before = place.documents();
    let refused = place.send(b"%PDF-1.7\nEICAR\n");
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(
        refused.body.contains("Filen stoppades") && refused.body.contains("Mottagningen"),
        "{}",
        refused.body
    );
    assert_eq!(place.documents(), before);
    let taken = place.send(b"%PDF-1.7\nclean\n");
    assert_eq!(taken.status, 303, "{}", taken.body);
    assert_eq!(place.documents(), before + 1);
}

#[test]
fn without_an_answer_of_the_scanner_no_file_is_kept() {
    let place = Place::with_scanner("cat >/dev/null; exit 3");
    let before = place.documents();
    let refused = place.send(b"%PDF-1.7\nclean\n");
    assert_eq!(refused.status, 422, "{}", refused.body);
    assert!(refused.body.contains("kunde inte kontrolleras"), "{}", refused.body);
    assert_eq!(place.documents(), before);
}
