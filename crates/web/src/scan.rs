//! Files are looked at by a scanner of the operator's choice before any page sees them (issue 5, hardening): a program
//! that gets the bytes on its standard input and ends with 0 when they are clean and 1 when they must be refused.
//! Whatever else it does — does not start, dies, takes too long — the file is not taken.

use std::io::Write;
use std::path::PathBuf;
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often it is asked whether the scanner has ended.
const LOOK_EVERY: Duration = Duration::from_millis(10);

/// Why a file is not taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ScanFault {
    /// The scanner refuses it.
    #[error("the scanner refuses the file")]
    Refused,
    /// The scanner gave no answer that can be relied on.
    #[error("the scanner gave no answer")]
    NoAnswer,
}

/// What looks at files; without a command every file passes.
#[derive(Clone, Debug, Default)]
pub struct Scanner {
    command: Option<(PathBuf, Duration)>,
}

impl Scanner {
    /// No scanner: every file passes.
    #[must_use]
    pub fn none() -> Scanner {
        Scanner::default()
    }

    /// This program, which may take so long. It gets no arguments, and of the environment only `PATH`.
    #[must_use]
    pub fn of(program: PathBuf, patience: Duration) -> Scanner {
        Scanner { command: Some((program, patience)) }
    }

    /// Asks about a file, and waits for the answer.
    ///
    /// # Errors
    /// [`ScanFault`]: the file must not be kept.
    pub fn ask(&self, bytes: &[u8]) -> Result<(), ScanFault> {
        let Some((program, patience)) = &self.command else { return Ok(()) };
        let mut command = Command::new(program);
        command.env_clear().stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        if let Some(path) = std::env::var_os("PATH") {
            command.env("PATH", path);
        }
        let mut child = command.spawn().map_err(|fault| {
            tracing::error!(%fault, "the scanner of files does not start");
            ScanFault::NoAnswer
        })?;
        let input = child.stdin.take();
        let (status, whole) = thread::scope(|scope| {
            // A scanner that has seen enough may stop reading: then this ends, and its status counts.
            let fed = scope.spawn(move || input.is_some_and(|mut input| input.write_all(bytes).is_ok()));
            let status = ended(&mut child, *patience);
            (status, fed.join().unwrap_or(false))
        });
        match status.and_then(|status| status.code()) {
            Some(0) if whole => Ok(()),
            Some(1) => Err(ScanFault::Refused),
            code => {
                tracing::error!(?code, whole, "the scanner of files gave no answer");
                Err(ScanFault::NoAnswer)
            }
        }
    }
}

/// How the scanner ended; none when it took too long and was stopped.
fn ended(child: &mut Child, patience: Duration) -> Option<ExitStatus> {
    let began = Instant::now();
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return Some(status),
            Ok(None) if began.elapsed() < patience => thread::sleep(LOOK_EVERY),
            _ => {
                // It may end by itself just now.
                drop(child.kill());
                drop(child.wait());
                return None;
            }
        }
    }
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;
    use std::fs;
    use std::os::unix::fs::PermissionsExt;
    use tempfile::TempDir;

    fn scanner(script: &str) -> (TempDir, Scanner) {
        let folder = tempfile::tempdir().unwrap();
        let program = folder.path().join("scan");
        fs::write(&program, format!("#!/bin/sh\n{script}\n")).unwrap();
        fs::set_permissions(&program, fs::Permissions::from_mode(0o755)).unwrap();
        (folder, Scanner::of(program, Duration::from_secs(2)))
    }

    #[test]
    fn a_file_passes_when_the_scanner_has_read_it_and_says_so() {
        let (_folder, scanner) = scanner("! grep -q EICAR");
        assert_eq!(scanner.ask(b"an honest statement"), Ok(()));
        assert_eq!(scanner.ask(b"X5O EICAR X5O"), Err(ScanFault::Refused));
        assert_eq!(Scanner::none().ask(b"X5O EICAR X5O"), Ok(()));
    }

    #[test]
    fn no_answer_is_never_yes() {
        for script in ["cat >/dev/null; exit 2", "kill -9 $$", "cat >/dev/null; exec sleep 60"] {
            let (_folder, scanner) = scanner(script);
            assert_eq!(scanner.ask(b"anything"), Err(ScanFault::NoAnswer), "{script}");
        }
        let absent = Scanner::of(PathBuf::from("/nowhere/scan"), Duration::from_secs(2));
        assert_eq!(absent.ask(b"anything"), Err(ScanFault::NoAnswer));
    }

    #[test]
    fn a_scanner_that_says_clean_without_reading_a_large_file_is_not_believed() {
        let (_folder, scanner) = scanner("exit 0");
        assert_eq!(scanner.ask(&vec![0; 4 * 1024 * 1024]), Err(ScanFault::NoAnswer));
    }

    #[test]
    fn a_scanner_may_refuse_before_it_has_read_everything() {
        let (_folder, scanner) = scanner("exit 1");
        assert_eq!(scanner.ask(&vec![0; 4 * 1024 * 1024]), Err(ScanFault::Refused));
    }

    #[test]
    fn the_scanner_gets_no_secret_of_the_environment() {
        let (_folder, scanner) = scanner("cat >/dev/null; test -z \"$HOME$CARGO$STEGVIS_DATABASE_PASSWORD\"");
        assert_eq!(scanner.ask(b"anything"), Ok(()));
    }
}
