//! Connections are bounded in number, time and size: whoever sends a byte now and then, or nothing, holds up nobody else.

use crate::database::Database;
use crate::server::Server;
use crate::visitor::Visitor;
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::thread::sleep;
use std::time::{Duration, Instant};

const LIMITS: &str = "[seconds]\nheaders = 1\nrequest = 2\nstalled = 2\nhandshake = 1\nstopping = 1\n\
                      [most]\nconnections = 6\n";
/// Longer than any of the limits, on a machine with much else to do.
const PATIENCE: Duration = Duration::from_secs(20);

struct Place {
    _database: Database,
    server: Server,
}

impl Place {
    fn bounded() -> Place {
        let database = Database::with_world();
        let file = database.folder().join("limits.toml");
        fs::write(&file, LIMITS).unwrap();
        let server = Server::serving(&database, &["--limits", file.to_str().unwrap()]);
        Place { _database: database, server }
    }

    fn connect(&self) -> TcpStream {
        let stream = TcpStream::connect(self.server.address.trim_start_matches("http://")).unwrap();
        stream.set_read_timeout(Some(PATIENCE)).unwrap();
        stream
    }
}

/// What came until the other end closed; none when it did not.
fn until_closed(stream: &mut TcpStream) -> Option<String> {
    let (mut said, mut part) = (Vec::new(), [0; 4096]);
    loop {
        match stream.read(&mut part) {
            Ok(0) => return Some(String::from_utf8_lossy(&said).into_owned()),
            Ok(length) => said.extend(&part[..length]),
            Err(fault) if fault.kind() == std::io::ErrorKind::ConnectionReset => {
                return Some(String::from_utf8_lossy(&said).into_owned());
            }
            Err(_) => return None,
        }
    }
}

#[test]
fn a_connection_without_a_whole_request_is_closed() {
    let place = Place::bounded();
    for sent in ["", "GET /about HTTP/1.1\r\nHost: x\r\nX-Slow: "] {
        let mut stream = place.connect();
        stream.write_all(sent.as_bytes()).unwrap();
        let began = Instant::now();
        let said = until_closed(&mut stream).expect("the connection was held open");
        assert!(began.elapsed() < PATIENCE && !said.contains("200 OK"), "{said}");
    }
}

#[test]
fn a_header_that_drips_is_cut_off_however_long_it_goes_on() {
    let place = Place::bounded();
    let mut stream = place.connect();
    stream.write_all(b"GET /about HTTP/1.1\r\nHost: x\r\nX-Slow: ").unwrap();
    let began = Instant::now();
    // A write to a closed connection fails at the latest when the answer to the one before has come.
    while began.elapsed() < PATIENCE && stream.write_all(b"a").is_ok() {
        sleep(Duration::from_millis(200));
    }
    assert!(began.elapsed() < PATIENCE, "the connection was held open");
}

#[test]
fn a_body_that_does_not_come_is_waited_for_no_longer_than_a_request_may_take() {
    let place = Place::bounded();
    let mut stream = place.connect();
    let head = "POST /sign-in HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-www-form-urlencoded\r\n\
                Content-Length: 1000\r\n\r\nuser=";
    stream.write_all(head.as_bytes()).unwrap();
    let said = until_closed(&mut stream).expect("the connection was held open");
    assert!(said.starts_with("HTTP/1.1 503"), "{said}");
}

#[test]
fn headers_that_are_too_large_are_refused() {
    let place = Place::bounded();
    let mut stream = place.connect();
    let head = format!("GET /about HTTP/1.1\r\nHost: x\r\nX-Large: {}\r\n\r\n", "a".repeat(300 * 1024));
    // It may be refused before all of it is sent.
    drop(stream.write_all(head.as_bytes()));
    let said = until_closed(&mut stream).expect("the connection was held open");
    assert!(said.is_empty() || said.starts_with("HTTP/1.1 431"), "{said}");
    assert_eq!(Visitor::anyone(&place.server.address).get("/about").unwrap().status, 200);
}

#[test]
fn one_connection_too_many_is_closed_at_once_and_there_is_room_again_afterwards() {
    let place = Place::bounded();
    let mut silent: Vec<TcpStream> = (0..6).map(|_| place.connect()).collect();
    sleep(Duration::from_millis(200));
    let mut refused = place.connect();
    // The other end may have closed already.
    drop(refused.write_all(b"GET /about HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"));
    let said = until_closed(&mut refused).expect("the connection was held open");
    assert_eq!(said, "", "it was answered");
    for stream in &mut silent {
        until_closed(stream).expect("a silent connection was held open");
    }
    assert_eq!(Visitor::anyone(&place.server.address).get("/about").unwrap().status, 200);
}
