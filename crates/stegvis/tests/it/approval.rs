//! Outside the demonstration no rules hold by one person's hand on the server: what is read anew, or given at a start,
//! waits until a second person has read on the page what it changes and confirmed it, and then holds on every node.

use crate::database::{Database, told};
use crate::people::People;
use crate::policy_folder::{CEILING, PolicyFolder, SUBSIDY};
use crate::server::Server;
use crate::visitor::Visitor;
use chain::event::Role;
use rusqlite::Connection;
use std::fs;
use std::thread::sleep;
use std::time::{Duration, Instant};
use uuid::Uuid;

const PAGE: &str = "/rules/service?id=lonebidrag_utveckling";
const WORDS: &str = "Jämfört med beslutet, rad för rad";
/// Nobody answers there: sessions are begun beneath the pages.
const SIGN_IN: &str = "base = \"https://stegvis.example\"\n[provider.staff]\n\
    names = { sv = \"tjänstekonto\", en = \"work account\" }\nissuer = \"https://127.0.0.1:9\"\n\
    client_id = \"stegvis\"\nclient_secret_env = \"PATH\"\n\
    levels = { administrator = [], controller = [] }\n";

/// A database with staff, rules in a folder, and nodes that serve them for real people.
struct Office {
    database: Database,
    folder: PolicyFolder,
}

impl Office {
    fn open() -> Office {
        let database = Database::with_world();
        fs::write(database.folder().join("sign-in.toml"), SIGN_IN).unwrap();
        Office { database, folder: PolicyFolder::copied() }
    }

    fn node(&self) -> Server {
        let sign_in = self.database.folder().join("sign-in.toml");
        let of_all = ["--policy-dir", &self.folder.argument(), "--language", "en"];
        Server::for_real_with(&self.database, &of_all, &["--sign-in", sign_in.to_str().unwrap()])
    }

    /// Someone of a role, signed in a moment ago.
    fn signed_in(&self, node: &Server, role: Role) -> Visitor {
        let cookie = People::of(&self.database).session(role, "staff");
        Visitor::with_cookie(&node.address, &format!("__Host-stegvis_session={cookie}"))
    }

    fn log(&self) -> String {
        fs::read_to_string(self.database.folder().join("server.log")).unwrap()
    }

    /// The version of the rules in the folder.
    fn bundle(&self) -> String {
        let folder = self.folder.argument();
        let listed =
            self.database.json(&["--policy-dir", &folder, "policy", "list", "--on", "2026-01-01", "--json"]);
        listed["bundle"].as_str().unwrap().to_owned()
    }
}

fn says(node: &Server, amount: &str) -> bool {
    let page = Visitor::anyone(&node.address).get(PAGE).unwrap().body;
    let page: String = page.chars().filter(|character| !character.is_whitespace()).collect();
    page.contains(amount)
}

fn health(node: &Server) -> String {
    Visitor::anyone(&node.address).get("/health").unwrap().body
}

/// Stops a node that has just been started, once it answers: before that it has no ear for being told.
fn stop(node: Server) {
    assert_eq!(health(&node), "ok");
    node.stop();
}

/// Answers the only proposal that waits.
fn answer(visitor: &Visitor, answer: &str) -> u16 {
    let waiting = visitor.get("/second").unwrap().hidden("proposal").expect("a proposal waits");
    let fields = [("proposal", waiting.as_str()), ("answer", answer), ("words", WORDS)];
    visitor.act("/second", Uuid::now_v7(), &fields).unwrap().status
}

fn wait_until(what: &str, holds: impl Fn() -> bool) {
    let begun = Instant::now();
    while !holds() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never came: {what}");
        sleep(Duration::from_millis(100));
    }
}

#[cfg(unix)]
#[test]
fn rules_read_anew_wait_for_a_second_person_and_then_hold_on_every_node() {
    let office = Office::open();
    let before = office.bundle();
    let (one, other) = (office.node(), office.node());
    assert!(office.log().contains(&format!("The rules {before} hold as the first")), "{}", office.log());
    assert_eq!((health(&one), health(&other)), ("ok".to_owned(), "ok".to_owned()));

    office.folder.edit(SUBSIDY, CEILING, "then = \"23456 kr\"");
    let after = office.bundle();
    one.hang_up();
    wait_until("the log says that they wait", || {
        office.log().contains(&format!(
            "The rules {after} wait for a second person. Until they are confirmed {before}"
        ))
    });
    assert!(says(&one, "20000kr") && !says(&one, "23456kr"));
    assert_eq!(health(&one), format!("ok\nrules {after} wait for a second person"));

    let controller = office.signed_in(&one, Role::Controller);
    assert!(!controller.get("/second").unwrap().body.contains(&after));
    let administrator = office.signed_in(&one, Role::Administrator);
    let noticed = administrator.get("/accounts").unwrap().body;
    assert!(noticed.contains(&after) && noticed.contains("väntar på en andra person"), "{noticed}");
    let page = administrator.get("/second").unwrap();
    let shown: String = page.body.chars().filter(|character| !character.is_whitespace()).collect();
    for said in ["services/lonebidrag_utveckling", "Radenändras", "20000kr", "23456kr", &before, &after] {
        assert!(shown.contains(said), "{said}: {}", page.body);
    }
    let waiting = page.hidden("proposal").unwrap();
    let fields = [("proposal", waiting.as_str()), ("answer", "confirm"), ("words", WORDS)];
    assert_eq!(controller.act("/second", Uuid::now_v7(), &fields).unwrap().status, 404);
    assert!(says(&one, "20000kr"));

    assert_eq!(answer(&administrator, "confirm"), 303);
    assert!(says(&one, "23456kr"), "where it was confirmed it holds at once");
    wait_until("the other node follows", || says(&other, "23456kr"));
    wait_until("nothing waits", || health(&one) == "ok");
    wait_until("both make their lists anew", || office.log().matches("have been made anew").count() >= 2);
    one.stop();
    other.stop();
    let output = office.database.run(&["--policy-dir", &office.folder.argument(), "check", "--json"]);
    assert!(!told(&output).contains("\"rule\":\"views\""), "{}", told(&output));
    assert!(office.database.run(&["audit", "verify"]).status.success());
}

#[test]
fn a_start_with_rules_that_nobody_has_confirmed_goes_on_with_those_that_hold() {
    let office = Office::open();
    stop(office.node());
    let holds = office.bundle();
    office.folder.edit(SUBSIDY, CEILING, "then = \"23456 kr\"");
    let given = office.bundle();
    let node = office.node();
    assert!(
        office.log().contains(&format!("The rules {given} wait for a second person")),
        "{}",
        office.log()
    );
    assert!(says(&node, "20000kr") && health(&node).contains(&given));
    // What is sent back is not proposed by every start, only when somebody asks for it.
    let administrator = office.signed_in(&node, Role::Administrator);
    assert_eq!(answer(&administrator, "send_back"), 303);
    wait_until("nothing waits", || health(&node) == "ok");
    node.stop();
    let node = office.node();
    assert!(office.log().contains(&format!("The rules {given} have been sent back")), "{}", office.log());
    let administrator = office.signed_in(&node, Role::Administrator);
    assert!(administrator.get("/second").unwrap().hidden("proposal").is_none() && says(&node, "20000kr"));
    #[cfg(unix)]
    {
        node.hang_up();
        wait_until("it is proposed again", || health(&node).contains(&given));
        assert_eq!(answer(&administrator, "confirm"), 303);
        assert!(says(&node, "23456kr"));
    }
    assert!(office.log().contains(&format!("Until they are confirmed {holds} hold")), "{}", office.log());
    node.stop();
}

#[test]
fn a_command_that_acts_does_so_by_the_rules_that_hold_whatever_it_was_given() {
    let (database, folder) = (Database::empty(), PolicyFolder::copied());
    stop(Server::for_real_with(&database, &["--policy-dir", &folder.argument()], &[]));
    folder.edit(SUBSIDY, CEILING, "then = \"23456 kr\"");
    for command in [&["pay", "run"][..], &["retention", "run"]] {
        let options = ["--language", "en", "--policy-dir", &folder.argument()];
        let output = database.run(&[&options, command].concat());
        assert!(output.status.success(), "{}", told(&output));
        assert!(told(&output).contains("hold and are used here"), "{}", told(&output));
    }
}

#[test]
fn rules_that_hold_and_cannot_be_read_stop_the_start_and_it_is_said_what_to_do() {
    let database = Database::empty();
    stop(Server::for_real(&database, &[]));
    let connection = Connection::open(database.path()).unwrap();
    connection
        .execute("UPDATE settings SET value = 'sha256:gone' WHERE name = 'rules_in_force'", [])
        .unwrap();
    let output = database.run(&["--language", "en", "serve", "--listen", "127.0.0.1:0"]);
    assert_eq!(output.status.code(), Some(2), "{}", told(&output));
    assert!(told(&output).contains("sha256:gone") && told(&output).contains("Run the version before"));
}
