//! What those who watch the service see of it — the log and the figures — says what goes on, and nothing about anyone: no
//! number, name, address or text of a person, no id of a person or a case, no token.

use crate::database::Database;
use crate::people::People;
use crate::server::Server;
use crate::visitor::Visitor;
use chain::event::Role;
use chain::id::TextId;
use rusqlite::Connection;
use serde_json::Value;
use std::collections::BTreeSet;
use std::fs;
use uuid::Uuid;

const SENTENCE: &str = "Min granne Torkel vet vad som hände hemma i maj";
const NUMBER: &str = "189001019802";

/// Whatever is about somebody in the demonstration, as it is written, and as addresses and forms write it.
fn about_anybody(people: &People) -> BTreeSet<String> {
    let mut found = BTreeSet::from([SENTENCE.to_owned(), NUMBER.to_owned()]);
    for known in people.all() {
        found.extend([known.id.to_string(), known.user.id.to_string()]);
        let open = people.open(known.id);
        if let Some(who) = &open.identity {
            let number = &who.personal_number;
            if number.len() == 12 {
                found.extend([number.clone(), format!("{}-{}", &number[2..8], &number[8..])]);
            }
            found.extend([who.name(), who.address.clone(), who.phone.clone(), who.email.clone()]);
        }
        let events: Vec<_> = open.events.iter().map(|event| &event.event).collect();
        let events = serde_json::to_value(events);
        for id in words(&events.unwrap()).iter().filter_map(|word| Uuid::parse_str(word).ok()) {
            found.extend(open.text(TextId(id)).ok().flatten());
        }
    }
    found.retain(|text| text.trim().chars().count() >= 6);
    let escaped: Vec<String> = found.iter().map(|text| text.replace(' ', "+")).collect();
    found.extend(escaped);
    found
}

/// Every text in a value.
fn words(value: &Value) -> Vec<String> {
    match value {
        Value::String(text) => vec![text.clone()],
        Value::Array(values) => values.iter().flat_map(words).collect(),
        Value::Object(fields) => fields.values().flat_map(words).collect(),
        _ => Vec::new(),
    }
}

/// A walk with everything in it that could end in a log, in the figures or in a trace.
pub struct Walk {
    pub database: Database,
    pub server: Server,
    /// Whatever is about somebody, as it would be written.
    pub about: BTreeSet<String>,
    pub officer: String,
    pub person: String,
    pub case: String,
    number: String,
}

impl Walk {
    /// Begins at a server with these options and those of whoever watches.
    pub fn begin(options: &[&str]) -> Walk {
        let database = Database::seeded();
        let people = People::of(&database);
        let about = about_anybody(&people);
        let open = people.find("is being helped", |case| case.current_participation().is_some());
        let officer = people.staff(Role::Officer, |user| Some(user.id) == open.case.officer());
        let number = people.open(open.id).identity.unwrap().personal_number;
        drop(people);
        let watching: &[&str] = &["--log-json", "--metrics", "127.0.0.1:0"];
        let server = Server::serving(&database, &[watching, options].concat());
        let (person, case) = (open.user.id.to_string(), open.id.to_string());
        Walk { database, server, about, officer, person, case, number }
    }

    /// Signs in, reads cases, searches, sends forms that are taken and forms that are not, and asks for what is not
    /// there. Gives the tokens that were met.
    pub fn walk(&self) -> Vec<String> {
        let officer = Visitor::sign_in(&self.server.address, &self.officer).unwrap();
        let person = Visitor::sign_in(&self.server.address, &self.person).unwrap();
        for path in ["/my", "/my/data", "/my/history", "/my/read-log", "/my/extract.json", "/my/letters"] {
            assert_eq!(person.get(path).unwrap().status, 200, "{path}");
        }
        let case = &self.case;
        for path in ["", "/history", "/evidence"] {
            assert_eq!(officer.get(&format!("/case/{case}{path}")).unwrap().status, 200, "{path}");
        }
        assert_eq!(person.get(&format!("/case/{case}")).unwrap().status, 403);
        let number = &self.number;
        for path in [
            format!("/case/{number}"),
            format!("/nowhere/{number}?name=Torkel+{number}"),
            format!("/cases?number={number}"),
            format!("/sign-in?back=/case/{number}"),
        ] {
            officer.get(&path).unwrap();
        }
        let found = officer.act("/cases", Uuid::now_v7(), &[("number", number)]).unwrap();
        assert_eq!(found.status, 303, "{}", found.body);
        let who = [("personal_number", NUMBER), ("given_name", SENTENCE), ("family_name", SENTENCE)];
        officer.act("/register/who", Uuid::now_v7(), &who).unwrap();
        let concern = [("what", SENTENCE), ("text", SENTENCE), ("concern", SENTENCE)];
        officer.act(&format!("/case/{case}/raise-concern"), Uuid::now_v7(), &concern).unwrap();
        officer.send("/cases", &[("number", number), ("form_token", "forged")]).unwrap();
        officer.send("/sign-in", &[("user", SENTENCE)]).unwrap();
        let proof = officer.get("/about").unwrap().hidden("form_token").unwrap();
        vec![proof, self.cookie()]
    }

    /// The token of a session, as the browser gets it.
    fn cookie(&self) -> String {
        let client = reqwest::blocking::Client::builder().redirect(reqwest::redirect::Policy::none()).build();
        let request = client.unwrap().post(format!("{}/sign-in", self.server.address));
        let request = request.header("content-type", "application/x-www-form-urlencoded");
        let answer = request.body(format!("user={}", self.officer)).send().unwrap();
        let cookies = answer.headers().get_all("set-cookie");
        let token = cookies.iter().find_map(|cookie| {
            let (name, rest) = cookie.to_str().ok()?.split_once('=')?;
            name.ends_with("session").then(|| rest.split(';').next().unwrap_or_default().to_owned())
        });
        token.expect("signing in gives a session")
    }

    /// Pages fail: a table that they need is gone.
    pub fn fail(&self) {
        let officer = Visitor::sign_in(&self.server.address, &self.officer).unwrap();
        let connection = Connection::open(self.database.path()).unwrap();
        connection.execute_batch("ALTER TABLE case_summary RENAME TO case_summary_gone").unwrap();
        assert_eq!(officer.get("/cases").unwrap().status, 500);
        let case = format!("/case/{}", self.case);
        assert_eq!(officer.get(&case).unwrap().status, 500);
    }
}

#[test]
fn the_log_says_what_happens_line_by_line_and_nothing_about_anyone() {
    let walk = Walk::begin(&[]);
    assert!(walk.about.len() > 300, "too little to look for: {}", walk.about.len());
    let tokens = walk.walk();
    walk.fail();
    let Walk { database, server, about, .. } = walk;
    server.stop();
    let log = fs::read_to_string(database.folder().join("server.log")).unwrap();
    let lines: Vec<Value> = log
        .lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|_| panic!("no JSON: {line}")))
        .collect();
    let said = |message: &str| lines.iter().filter(|line| line["message"] == message).count();
    assert!(said("answered") >= 20 && said("a page failed") >= 2, "{log}");
    for route in ["/case/{case}", "/cases", "/my", "none"] {
        assert!(lines.iter().any(|line| line["route"] == route), "no line of {route}");
    }
    for text in about.iter().chain(&tokens) {
        assert!(!log.contains(text), "the log holds `{text}`");
    }
}

#[test]
fn the_figures_count_what_was_done_by_pattern_of_address_and_never_by_person() {
    let walk = Walk::begin(&[]);
    let tokens = walk.walk();
    let figures = reqwest::blocking::get(walk.server.metrics.as_deref().unwrap()).unwrap().text().unwrap();
    let number = |start: &str| -> f64 {
        let line = figures.lines().find(|line| line.starts_with(start));
        let line = line.unwrap_or_else(|| panic!("no {start} in {figures}"));
        line.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let seen = "stegvis_requests_total{route=\"/case/{case}\",method=\"GET\",status=\"200\"}";
    assert!(number(seen) >= 1.0);
    assert!(number("stegvis_request_seconds_count{route=\"/case/{case}\"}") >= number(seen));
    assert!(number("stegvis_requests_total{route=\"none\",method=\"GET\",status=\"404\"}") >= 1.0);
    assert!(number("stegvis_store_readings_total") >= 5.0);
    assert!(number("stegvis_store_commits_total") >= 5.0);
    assert_eq!(number("stegvis_store_waiting"), 0.0);
    for text in walk.about.iter().chain(&tokens) {
        assert!(!figures.contains(text.as_str()), "the figures hold `{text}`");
    }
    // They are on a listener of their own.
    assert_eq!(Visitor::anyone(&walk.server.address).get("/metrics").unwrap().status, 404);
}
