//! A server of PostgreSQL in a folder, which waits for its disk, and what can be done to it. The work is done by the
//! script that the tests of the store use too.

use postgres::{Client, NoTls};
use std::path::{Path, PathBuf};
use std::process::Command;

const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../store/tests/postgres/server");

/// A server; it ends, and its folder goes, when this is dropped.
pub struct Cluster {
    folder: PathBuf,
    environment: Vec<(&'static str, String)>,
}

impl Cluster {
    /// Whether there is a PostgreSQL on this machine.
    pub fn is_possible() -> bool {
        // The script looks for it before anything else, and does not know this word.
        Command::new(SERVER).arg("look").output().unwrap().status.code() != Some(3)
    }

    /// A new server.
    pub fn start(folder: &Path, environment: &[(&'static str, &str)]) -> Cluster {
        let cluster = Cluster::at(folder, environment);
        cluster.start_again();
        cluster
    }

    fn at(folder: &Path, environment: &[(&'static str, &str)]) -> Cluster {
        let environment = environment.iter().map(|(name, value)| (*name, (*value).to_owned())).collect();
        Cluster { folder: folder.to_owned(), environment }
    }

    /// A replica of this server, in another folder, which follows it.
    pub fn replica(&self, folder: &Path) -> Cluster {
        let replica = Cluster { folder: folder.to_owned(), environment: self.environment.clone() };
        self.must("replica", Some(folder));
        replica
    }

    /// Starts it when it does not run.
    pub fn start_again(&self) {
        self.must("start", None);
    }

    /// Tries to; it may have no room.
    pub fn try_to_start(&self) -> bool {
        self.does("start", None).is_ok()
    }

    /// Kills every process of it at once.
    pub fn kill(&self) {
        self.must("kill", None);
    }

    /// Makes a replica take writes.
    pub fn promote(&self) {
        self.must("promote", None);
    }

    fn must(&self, act: &str, other: Option<&Path>) {
        if let Err(words) = self.does(act, other) {
            panic!("PostgreSQL in {} does not {act}: {words}", self.folder.display());
        }
    }

    fn does(&self, act: &str, other: Option<&Path>) -> Result<(), String> {
        let done = Command::new(SERVER)
            .arg(act)
            .arg(&self.folder)
            .args(other)
            .env("STEGVIS_TEST_FSYNC", "on")
            .env("STEGVIS_TEST_WHILE", std::process::id().to_string())
            .envs(self.environment.iter().map(|(name, value)| (name, value)))
            .output()
            .unwrap();
        if done.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&done.stderr).into_owned()) }
    }

    /// The folder of its socket.
    pub fn socket(&self) -> PathBuf {
        self.folder.join("socket")
    }

    /// The address of the database of these tests on it.
    pub fn address(&self) -> String {
        format!("postgres:///stegvis?host={}&user=stegvis", self.socket().display())
    }

    /// Asks for one text.
    pub fn ask(&self, sql: &str) -> String {
        let address = format!("postgres:///postgres?host={}&user=stegvis", self.socket().display());
        let mut client = Client::connect(&address, NoTls).unwrap();
        client.query_one(sql, &[]).unwrap().get(0)
    }

    /// Carries out statements, each by itself.
    pub fn run(&self, statements: &[&str]) {
        let address = format!("postgres:///postgres?host={}&user=stegvis", self.socket().display());
        let mut client = Client::connect(&address, NoTls).unwrap();
        for statement in statements {
            client.batch_execute(statement).unwrap();
        }
    }
}

impl Drop for Cluster {
    fn drop(&mut self) {
        // What cannot be ended goes with the machine.
        let _ = self.does("stop", None);
    }
}
