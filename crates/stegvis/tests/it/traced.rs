//! Traces say what a request waited for, and nothing about anyone: the collector of this test takes every byte that the
//! program sends. A collector that does not answer costs nobody anything.

use crate::collector::{Collector, Span};
use crate::database::{Database, told};
use crate::server::Server;
use crate::visitor::Visitor;
use crate::watched::Walk;
use reqwest::blocking::Client;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::net::TcpListener;
use std::thread::sleep;
use std::time::{Duration, Instant};
use uuid::Uuid;

/// A trace that somebody else began.
const TRACE: &str = "0af7651916cd43dd8448eb211c80319c";
const PARENT: &str = "b7ad6b7169203331";
/// What may stand in a span, and in what is said of the program.
const FIELDS: [&str; 4] = ["http.request.method", "http.response.status_code", "http.route", "role"];
const OF_PROGRAM: [&str; 5] = [
    "service.name",
    "service.version",
    "telemetry.sdk.language",
    "telemetry.sdk.name",
    "telemetry.sdk.version",
];

#[test]
fn a_trace_shows_what_a_request_waited_for_and_no_byte_of_it_is_about_anyone() {
    let collector = Collector::start();
    let walk = Walk::begin(&["--traces", &collector.address]);
    let tokens = walk.walk();
    let person = Visitor::sign_in(&walk.server.address, &walk.person).unwrap();
    assert_eq!(person.get("/my/extract.pdf").unwrap().status, 200);
    // In the demonstration no proxy stands before the program: what anyone says of a trace is not taken up.
    ask(&walk.server, "/about", &format!("00-{TRACE}-{PARENT}-01"));
    walk.fail();
    let Walk { server, about, person, case, .. } = walk;
    server.stop();

    let bytes = collector.bytes();
    let holds = |what: &[u8]| bytes.windows(what.len()).any(|window| window == what);
    for text in about.iter().chain(&tokens) {
        assert!(!holds(text.as_bytes()), "a trace holds `{text}`");
    }
    for id in [&person, &case] {
        assert!(!holds(Uuid::parse_str(id).unwrap().as_bytes()), "a trace holds the bytes of `{id}`");
    }
    assert!(!holds(&raw(TRACE)) && !holds(&raw(PARENT)), "a trace of a stranger is taken up");

    let (of_program, spans) = collector.spans();
    assert_eq!(of_program.keys().collect::<Vec<_>>(), OF_PROGRAM, "{of_program:?}");
    assert!(spans.len() > 150, "{}", spans.len());
    for span in &spans {
        assert_eq!(span.tied, 0, "{span:?}");
        assert!(span.fields.keys().all(|field| FIELDS.contains(&field.as_str())), "{span:?}");
    }
    let names: BTreeSet<&str> =
        spans.iter().filter(|span| span.kind == 1).map(|span| span.name.as_str()).collect();
    let inside = ["connect", "decide", "form", "load", "pdf", "render", "sitting", "wait", "write"];
    assert!(names.is_subset(&inside.into()), "{names:?}");
    is_told(&spans, "GET /case/{case}", "200", "officer", &["load", "render", "sitting", "wait", "write"]);
    is_told(&spans, "POST /cases", "303", "officer", &["form", "render", "sitting", "wait", "write"]);
    is_told(&spans, "GET /my/extract.pdf", "200", "job_seeker", &["load", "pdf", "sitting"]);
    is_told(&spans, "GET /case/{case}", "403", "job_seeker", &["render", "sitting"]);
    is_told(&spans, "GET none", "404", "officer", &["sitting"]);
    assert!(spans.iter().all(|span| {
        let failed =
            span.fields.get("http.response.status_code").is_some_and(|status| status.starts_with('5'));
        failed == (span.status == 2)
    }));
    is_told(&spans, "GET /cases", "500", "officer", &["sitting"]);
}

/// Some request was answered so, and the spans within it, which belong to it and to nothing else, are those and perhaps
/// more.
fn is_told(spans: &[Span], name: &str, status: &str, role: &str, within: &[&str]) {
    let (method, route) = name.split_once(' ').unwrap();
    let expected = [method, status, route, role];
    let expected: BTreeMap<String, String> =
        FIELDS.iter().zip(expected).map(|(field, value)| ((*field).to_owned(), value.to_owned())).collect();
    let mut seen = Vec::new();
    for root in spans.iter().filter(|span| span.name == name && span.fields == expected) {
        assert!(root.parent.is_empty() && root.kind == 2, "{root:?}");
        let trace: Vec<&Span> = spans.iter().filter(|span| span.trace == root.trace).collect();
        let ids: BTreeSet<&[u8]> = trace.iter().map(|span| span.id.as_slice()).collect();
        assert_eq!(ids.len(), trace.len());
        for span in trace.iter().filter(|span| span.id != root.id) {
            assert!(ids.contains(span.parent.as_slice()), "the parent of {span:?} was not sent");
        }
        // What is read and written is read and written within the sitting.
        let sitting = trace.iter().find(|span| span.name == "sitting").unwrap();
        assert_eq!(sitting.parent, root.id);
        for span in trace.iter().filter(|span| ["load", "render", "pdf"].contains(&span.name.as_str())) {
            assert_eq!(span.parent, sitting.id, "{span:?}");
        }
        let names: BTreeSet<&str> = trace.iter().map(|span| span.name.as_str()).collect();
        if within.iter().all(|name| names.contains(name)) {
            return;
        }
        seen.push(names);
    }
    panic!("no {name} with {status} as {role} and {within:?}: {seen:?}");
}

#[test]
fn a_trace_of_the_proxy_goes_on_in_the_program_and_what_is_none_changes_nothing() {
    let (collector, database) = (Collector::start(), Database::empty());
    let file = database.folder().join("sign-in.toml");
    // Nobody answers there: the pages for everyone are served all the same.
    let sign_in = "base = \"https://stegvis.example\"\nbehind_proxy = true\n[provider.eid]\n\
                   names = { sv = \"e-leg\", en = \"eid\" }\nissuer = \"https://127.0.0.1:9\"\n\
                   client_id = \"stegvis\"\nclient_secret_env = \"PATH\"\n\
                   claims = { person = \"number\" }\nlevels = { job_seeker = [] }\n";
    fs::write(&file, sign_in).unwrap();
    let server =
        Server::for_real(&database, &["--sign-in", file.to_str().unwrap(), "--traces", &collector.address]);
    ask(&server, "/about", &format!("00-{TRACE}-{PARENT}-01"));
    for none in ["00-nothing-01", &format!("00-{TRACE}-0000000000000000-01"), "19811228-9874"] {
        ask(&server, "/rules", none);
    }
    server.stop();
    let (_, spans) = collector.spans();
    let root = |name: &str| spans.iter().filter(|span| span.name == name).collect::<Vec<_>>();
    let [followed] = root("GET /about")[..] else { panic!("{spans:?}") };
    assert_eq!((&followed.trace, &followed.parent), (&raw(TRACE), &raw(PARENT)));
    assert!(spans.iter().any(|span| span.parent == followed.id && span.trace == raw(TRACE)));
    let own = root("GET /rules");
    assert!(own.len() == 3 && own.iter().all(|span| span.parent.is_empty() && span.trace != raw(TRACE)));
    let bytes = collector.bytes();
    for said in ["19811228", "vendor"] {
        assert!(!bytes.windows(said.len()).any(|window| window == said.as_bytes()), "{said}");
    }
}

#[test]
fn a_collector_that_does_not_answer_costs_nobody_anything_and_what_is_lost_is_counted() {
    let silent = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("http://{}", silent.local_addr().unwrap());
    let database = Database::with_world();
    let server = Server::serving(&database, &["--traces", &address, "--metrics", "127.0.0.1:0"]);
    let visitor = Visitor::anyone(&server.address);
    let begun = Instant::now();
    for _ in 0..100 {
        assert_eq!(visitor.get("/about").unwrap().status, 200);
    }
    assert!(begun.elapsed() < Duration::from_secs(20), "{:?}", begun.elapsed());
    let figures = || reqwest::blocking::get(server.metrics.as_deref().unwrap()).unwrap().text().unwrap();
    let number = |figures: &str, name: &str| -> u64 {
        let line = figures.lines().find(|line| line.starts_with(name)).unwrap_or_else(|| panic!("{figures}"));
        line.rsplit(' ').next().unwrap().parse().unwrap()
    };
    let lost = |figures: &str| number(figures, "stegvis_spans_lost_total");
    while lost(&figures()) < 100 {
        assert!(begun.elapsed() < Duration::from_secs(60), "{}", figures());
        sleep(Duration::from_millis(100));
    }
    assert_eq!(number(&figures(), "stegvis_spans_sent_total"), 0);
    visitor.get("/about").unwrap();
    let ending = Instant::now();
    server.stop();
    assert!(ending.elapsed() < Duration::from_secs(10), "{:?}", ending.elapsed());
    let log = fs::read_to_string(database.folder().join("server.log")).unwrap();
    assert_eq!(log.matches("the collector of traces does not take what is sent").count(), 1, "{log}");
}

#[test]
fn an_address_that_is_none_stops_the_program_before_it_serves() {
    for address in ["127.0.0.1:4318", "ftp://127.0.0.1", "http://", "http://key:secret@127.0.0.1:4318"] {
        let output = Database::empty().run(&["serve", "--traces", address, "--listen", "127.0.0.1:0"]);
        assert_eq!(output.status.code(), Some(2), "{}", told(&output));
        assert!(told(&output).contains("--traces") && !told(&output).contains("secret"), "{}", told(&output));
    }
}

/// Asks for a page with a `traceparent`, and with more than is taken up.
fn ask(server: &Server, path: &str, traceparent: &str) {
    let request = Client::new().get(format!("{}{path}", server.address)).header("traceparent", traceparent);
    let request =
        request.header("tracestate", "vendor=19811228-9874").header("baggage", "vendor=19811228-9874");
    assert_eq!(request.send().unwrap().status(), 200);
}

/// The bytes that are written so.
fn raw(hex: &str) -> Vec<u8> {
    (0..hex.len()).step_by(2).map(|at| u8::from_str_radix(&hex[at..at + 2], 16).unwrap()).collect()
}
