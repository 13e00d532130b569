//! The server as a process of its own, which can be killed.

use crate::database::{Database, STEGVIS};
use std::fs::File;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};

/// A running server.
pub struct Server {
    child: Child,
    /// `http://127.0.0.1:<port>`.
    pub address: String,
    /// Where its figures are, when they were asked for.
    pub metrics: Option<String>,
}

impl Server {
    /// Starts the demonstration on a free port. What it logs goes to a file in the database's folder.
    pub fn start(database: &Database) -> Server {
        Server::start_with(database, &[])
    }

    /// Starts it with further options of every command.
    pub fn start_with(database: &Database, options: &[&str]) -> Server {
        Server::started(database, options, &[])
    }

    /// Starts it with further options of `serve`.
    pub fn serving(database: &Database, options: &[&str]) -> Server {
        Server::started(database, &[], options)
    }

    /// Starts it for real people, with options of `serve`.
    pub fn for_real(database: &Database, options: &[&str]) -> Server {
        Server::for_real_with(database, &[], options)
    }

    /// Starts it for real people, with further options of every command and of `serve`.
    pub fn for_real_with(database: &Database, of_all: &[&str], of_serve: &[&str]) -> Server {
        Server::spawned(database, of_all, of_serve)
    }

    fn started(database: &Database, of_all: &[&str], of_serve: &[&str]) -> Server {
        Server::spawned(database, of_all, &[&["--demonstration"], of_serve].concat())
    }

    fn spawned(database: &Database, of_all: &[&str], of_serve: &[&str]) -> Server {
        let log =
            File::options().create(true).append(true).open(database.folder().join("server.log")).unwrap();
        let mut child = Command::new(STEGVIS)
            .arg("--verbose")
            .arg("--database")
            .arg(database.path())
            .args(of_all)
            .args(["serve", "--listen", "127.0.0.1:0"])
            .args(of_serve)
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
        let mut address = || {
            let mut lines = lines.by_ref().map_while(Result::ok);
            lines.find_map(|line| line.find("http").map(|at| line[at..].trim().to_owned()))
        };
        let page = address().expect("the server did not start");
        let metrics = if of_serve.contains(&"--metrics") { address() } else { None };
        Server { child, address: page, metrics }
    }

    /// Kills it at once, as when the current fails.
    pub fn kill(mut self) {
        self.child.kill().unwrap();
        self.child.wait().unwrap();
    }

    /// Asks it to read its rules anew.
    #[cfg(unix)]
    pub fn hang_up(&self) {
        let asked = Command::new("kill").arg("-HUP").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(mut self) {
        let asked = Command::new("kill").arg(self.child.id().to_string()).status().unwrap();
        assert!(asked.success());
        assert!(self.child.wait().unwrap().success());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        // Already gone when it was killed or stopped.
        if self.child.try_wait().is_ok_and(|status| status.is_none()) {
            drop(self.child.kill());
            drop(self.child.wait());
        }
    }
}
