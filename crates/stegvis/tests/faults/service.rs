//! The program as a process that serves a demonstration at a port of its own, so that whoever was talking to it finds it
//! again after a kill.

use std::fs::File;
use std::io::{BufRead, BufReader};
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

/// The program: that of this build, or the one that `STEGVIS_PROGRAM` names.
fn program() -> String {
    std::env::var("STEGVIS_PROGRAM").unwrap_or_else(|_| env!("CARGO_BIN_EXE_stegvis").to_owned())
}

/// Runs a command of the program on a database.
pub fn stegvis(database: &str, arguments: &[&str]) -> Output {
    Command::new(program()).args(["--database", database]).args(arguments).output().unwrap()
}

/// A service.
pub struct Service {
    database: String,
    port: u16,
    log: PathBuf,
    child: Option<Child>,
}

impl Service {
    /// Makes the demonstration's world in a database and serves it. What is logged goes to a file in the folder.
    pub fn start(database: &str, folder: &Path) -> Service {
        let made = stegvis(database, &["seed", "--world-only"]);
        assert!(made.status.success(), "{}", String::from_utf8_lossy(&made.stderr));
        // Free now, and nobody else in these tests asks for it.
        let port = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap().port();
        let mut service =
            Service { database: database.to_owned(), port, log: folder.join("service.log"), child: None };
        service.start_again(&[]);
        service
    }

    /// Starts it, perhaps under another command, and waits until it listens.
    pub fn start_again(&mut self, under: &[&str]) {
        let begun = Instant::now();
        while !self.has_started(under) {
            assert!(
                begun.elapsed() < Duration::from_secs(120),
                "the program does not start: {}",
                self.logged()
            );
            std::thread::sleep(Duration::from_millis(200));
        }
    }

    fn has_started(&mut self, under: &[&str]) -> bool {
        let log = File::options().create(true).append(true).open(&self.log).unwrap();
        let program = program();
        let words: Vec<&str> = under.iter().copied().chain([program.as_str()]).collect();
        let mut child = Command::new(words[0])
            .args(&words[1..])
            .args(["--database", &self.database, "serve", "--demonstration", "--listen"])
            .arg(format!("127.0.0.1:{}", self.port))
            .stdout(Stdio::piped())
            .stderr(log)
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
        if lines.any(|line| line.contains("http://")) {
            self.child = Some(child);
            return true;
        }
        // The database may not be there just now.
        child.wait().unwrap();
        false
    }

    /// Where it is.
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The last that it has logged.
    pub fn logged(&self) -> String {
        let whole = std::fs::read_to_string(&self.log).unwrap_or_default();
        let lines: Vec<&str> = whole.lines().collect();
        lines[lines.len().saturating_sub(15)..].join("\n")
    }

    /// Kills it at once, as when the current fails.
    pub fn kill(&mut self) {
        if let Some(mut child) = self.child.take() {
            child.kill().unwrap();
            child.wait().unwrap();
        }
    }

    /// Asks it to stop, and waits until it has.
    pub fn stop(&mut self) {
        if let Some(mut child) = self.child.take() {
            let asked = Command::new("kill").arg(child.id().to_string()).status().unwrap();
            assert!(asked.success());
            // One that was asked before it could listen for that ends all the same.
            child.wait().unwrap();
        }
    }
}

impl Drop for Service {
    fn drop(&mut self) {
        self.kill();
    }
}
