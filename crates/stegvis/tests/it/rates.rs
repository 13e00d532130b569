//! Whoever asks too often is told so in the own language and when to come again, and stops nobody else.

use crate::database::Database;
use crate::people::People;
use crate::server::Server;
use crate::visitor::{Page, Visitor};
use chain::event::Role;
use std::fs;
use uuid::Uuid;

fn served(limits: &str, prepare: impl FnOnce(&People) -> Vec<String>) -> (Database, Server, Vec<String>) {
    let database = Database::seeded();
    let found = prepare(&People::of(&database));
    let file = database.folder().join("limits.toml");
    fs::write(&file, limits).unwrap();
    let server = Server::serving(&database, &["--limits", file.to_str().unwrap()]);
    (database, server, found)
}

fn two_officers(people: &People) -> Vec<String> {
    let first = people.staff(Role::Officer, |_| true);
    let second = people.staff(Role::Officer, |user| user.id.to_string() != first);
    vec![first, second]
}

fn is_told_to_wait(page: &Page, heading: &str) {
    assert_eq!(page.status, 429, "{}", page.body);
    assert!(page.retry_after.is_some_and(|seconds| (1..=60).contains(&seconds)), "{:?}", page.retry_after);
    assert!(page.heading().contains(heading), "{}", page.body);
}

#[test]
fn an_officer_who_looks_up_too_many_is_stopped_and_another_is_not() {
    let limits = "[look_up]\nper_minute = 1\nat_once = 2\n";
    let (_database, server, officers) = served(limits, two_officers);
    let look_up =
        |visitor: &Visitor| visitor.act("/cases", Uuid::now_v7(), &[("number", "198112289874")]).unwrap();
    let officer = Visitor::sign_in(&server.address, &officers[0]).unwrap();
    for _ in 0..2 {
        assert_eq!(look_up(&officer).status, 422);
        // Looking at the empty form finds nobody.
        assert_eq!(officer.get("/cases").unwrap().status, 200);
    }
    let refused = look_up(&officer);
    is_told_to_wait(&refused, "Det kom för många försök");
    assert!(refused.body.contains("198112289874"), "what was typed is lost");
    officer.get("/language/en").unwrap();
    is_told_to_wait(&look_up(&officer), "There were too many attempts");
    assert_eq!(officer.get("/worklist").unwrap().status, 200);
    let other = Visitor::sign_in(&server.address, &officers[1]).unwrap();
    assert_eq!(look_up(&other).status, 422);
}

#[test]
fn an_address_that_asks_too_much_is_stopped_before_anything_is_read_and_health_still_answers() {
    let limits = "[address]\nper_minute = 1\nat_once = 12\n[sign_in]\nper_minute = 1\nat_once = 3\n";
    let (_database, server, _) = served(limits, |_| Vec::new());
    let visitor = Visitor::anyone(&server.address);
    let begin = |visitor: &Visitor| visitor.get("/sign-in/begin?provider=none").unwrap();
    for _ in 0..3 {
        assert_eq!(begin(&visitor).status, 404);
    }
    is_told_to_wait(&begin(&visitor), "Det kom för många försök");
    for _ in 0..9 {
        assert_eq!(visitor.get("/about").unwrap().status, 200);
    }
    is_told_to_wait(&visitor.get("/about").unwrap(), "Det kom för många försök");
    is_told_to_wait(&visitor.send("/sign-in", &[("user", "x")]).unwrap(), "Det kom för många försök");
    for path in ["/health", "/ready"] {
        assert_eq!(visitor.get(path).unwrap().status, 200);
    }
}

#[test]
fn the_demonstration_counts_nobody_unless_it_is_told_how() {
    let database = Database::with_world();
    let server = Server::start(&database);
    let visitor = Visitor::anyone(&server.address);
    for _ in 0..150 {
        assert_eq!(visitor.get("/sign-in/begin?provider=none").unwrap().status, 404);
    }
}

#[test]
fn a_limit_that_means_nothing_stops_the_program_with_its_name() {
    let database = Database::empty();
    let file = database.folder().join("limits.toml");
    fs::write(&file, "[sign_in]\nper_hour = 5\n").unwrap();
    let output = database.run(&["serve", "--limits", file.to_str().unwrap()]);
    let said = crate::database::told(&output);
    assert_eq!(output.status.code(), Some(2), "{said}");
    assert!(said.contains("sign_in.per_hour"), "{said}");
}
