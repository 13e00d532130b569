//! The program speaks TLS itself when it has a certificate, and then nothing else.

use crate::database::{Database, told};
use crate::server::Server;
use rcgen::{CertifiedKey, generate_simple_self_signed};
use reqwest::Certificate;
use reqwest::blocking::Client;
use std::fs;
use std::io::Read;
use std::net::TcpStream;
use std::path::PathBuf;
use std::time::Duration;

/// A certificate of this test's own, in the database's folder.
fn certificate(database: &Database) -> (PathBuf, PathBuf, Certificate) {
    let names = vec!["localhost".to_owned(), "127.0.0.1".to_owned()];
    let CertifiedKey { cert, signing_key } = generate_simple_self_signed(names).unwrap();
    let (file, key) = (database.folder().join("cert.pem"), database.folder().join("key.pem"));
    fs::write(&file, cert.pem()).unwrap();
    fs::write(&key, signing_key.serialize_pem()).unwrap();
    (file, key, Certificate::from_pem(cert.pem().as_bytes()).unwrap())
}

fn client(root: Option<&Certificate>) -> Client {
    let builder = Client::builder().timeout(Duration::from_secs(30));
    root.into_iter()
        .fold(builder, |builder, root| builder.add_root_certificate(root.clone()))
        .build()
        .unwrap()
}

#[test]
fn with_a_certificate_pages_come_over_https_alone_and_browsers_are_told_to_stay_there() {
    let database = Database::with_world();
    let (file, key, root) = certificate(&database);
    let options = ["--tls-cert", file.to_str().unwrap(), "--tls-key", key.to_str().unwrap()];
    let server = Server::serving(&database, &options);
    assert!(server.address.starts_with("https://"), "{}", server.address);
    let about = format!("{}/about", server.address);
    let answer = client(Some(&root)).get(&about).send().unwrap();
    assert_eq!(answer.status().as_u16(), 200);
    let hsts = answer.headers().get("strict-transport-security").unwrap().to_str().unwrap();
    assert!(hsts.starts_with("max-age="), "{hsts}");
    assert!(client(None).get(&about).send().is_err(), "a certificate that nobody vouches for was trusted");
    let plain = about.replace("https://", "http://");
    assert!(client(Some(&root)).get(&plain).send().is_err(), "it was answered without TLS");
    server.stop();
}

#[test]
fn without_a_certificate_no_browser_is_told_to_stay_on_https() {
    let database = Database::with_world();
    let server = Server::start(&database);
    let answer = client(None).get(format!("{}/about", server.address)).send().unwrap();
    assert!(!answer.headers().contains_key("strict-transport-security"));
}

#[test]
fn a_handshake_that_does_not_come_is_not_waited_for() {
    let database = Database::with_world();
    let (file, key, _) = certificate(&database);
    let limits = database.folder().join("limits.toml");
    fs::write(&limits, "[seconds]\nhandshake = 1\n").unwrap();
    let options = ["--tls-cert", &file.to_string_lossy(), "--tls-key", &key.to_string_lossy(), "--limits"]
        .map(ToOwned::to_owned);
    let mut options: Vec<&str> = options.iter().map(String::as_str).collect();
    options.push(limits.to_str().unwrap());
    let server = Server::serving(&database, &options);
    let mut stream = TcpStream::connect(server.address.trim_start_matches("https://")).unwrap();
    stream.set_read_timeout(Some(Duration::from_secs(20))).unwrap();
    assert_eq!(stream.read(&mut [0; 16]).unwrap(), 0, "the connection was held open");
}

#[test]
fn a_certificate_that_cannot_be_used_stops_the_program_with_its_file_and_nothing_of_the_key() {
    let database = Database::empty();
    let (file, key, _) = certificate(&database);
    let secret = fs::read_to_string(&key).unwrap();
    let other = database.folder().join("other.pem");
    let (_, stranger, _) = {
        let elsewhere = Database::empty();
        let (_, key, root) = certificate(&elsewhere);
        (elsewhere, fs::read_to_string(key).unwrap(), root)
    };
    for (content, named) in [("", "other.pem"), ("no key", "other.pem"), (stranger.as_str(), "cert.pem")] {
        fs::write(&other, content).unwrap();
        let output = database.run(&[
            "serve",
            "--demonstration",
            "--tls-cert",
            file.to_str().unwrap(),
            "--tls-key",
            other.to_str().unwrap(),
            "--listen",
            "127.0.0.1:0",
        ]);
        let said = told(&output);
        assert_eq!(output.status.code(), Some(2), "{said}");
        assert!(said.contains(named), "{said}");
        for line in secret.lines().chain(stranger.lines()).filter(|line| !line.contains("-----")) {
            assert!(!said.contains(line), "{said}");
        }
    }
}
