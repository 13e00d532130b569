//! A database in a folder of its own, empty, with the stories' world, or with all of the demonstration.
//! The last two are made once for each build of the program and copied.

use serde_json::Value;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};
use std::time::UNIX_EPOCH;
use tempfile::TempDir;

/// The program.
pub const STEGVIS: &str = env!("CARGO_BIN_EXE_stegvis");

/// A database in a folder that goes when this does.
pub struct Database {
    folder: TempDir,
}

impl Database {
    /// An empty one: not even the file is there.
    pub fn empty() -> Database {
        Database { folder: tempfile::tempdir().unwrap() }
    }

    /// With staff, providers, hosts and money.
    pub fn with_world() -> Database {
        Database::copied("world", &["seed", "--world-only"])
    }

    /// With all of the demonstration.
    pub fn seeded() -> Database {
        Database::copied("seeded", &["seed"])
    }

    /// With all of the demonstration and a small simulated history.
    pub fn with_history() -> Database {
        Database::copied("history", &["seed", "--simulated", "350", "--years", "1"])
    }

    fn copied(name: &str, made_by: &[&str]) -> Database {
        let original = original(name, made_by);
        let database = Database::empty();
        for file in fs::read_dir(original).unwrap() {
            let file = file.unwrap();
            // What waits in the laboratory is not made by tests.
            if file.file_type().unwrap().is_dir() {
                continue;
            }
            fs::copy(file.path(), database.folder().join(file.file_name())).unwrap();
        }
        database
    }

    /// Its folder.
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// The file.
    pub fn path(&self) -> PathBuf {
        self.folder().join("stegvis.db")
    }

    /// Runs a command on it, in a directory that is not its own.
    pub fn run(&self, arguments: &[&str]) -> Output {
        let elsewhere = tempfile::tempdir().unwrap();
        Command::new(STEGVIS)
            .current_dir(elsewhere.path())
            .arg("--database")
            .arg(self.path())
            .args(arguments)
            .output()
            .unwrap()
    }

    /// Runs a command that must succeed, and gives what it prints.
    pub fn says(&self, arguments: &[&str]) -> String {
        let output = self.run(arguments);
        assert!(output.status.success(), "{arguments:?}: {}", told(&output));
        String::from_utf8(output.stdout).unwrap()
    }

    /// Runs a command that must succeed, and gives its JSON.
    pub fn json(&self, arguments: &[&str]) -> Value {
        let text = self.says(arguments);
        serde_json::from_str(&text).unwrap_or_else(|fault| panic!("{arguments:?}: {fault}: {text}"))
    }

    /// What `check` finds, a line each.
    pub fn findings(&self) -> Vec<String> {
        let output = self.run(&["check", "--json"]);
        let text = String::from_utf8_lossy(&output.stdout);
        let json: Value = serde_json::from_str(&text).unwrap_or_else(|_| panic!("{}", told(&output)));
        json["findings"].as_array().unwrap().iter().map(ToString::to_string).collect()
    }

    /// The bytes of every file in the folder.
    pub fn raw(&self) -> Vec<(String, Vec<u8>)> {
        fs::read_dir(self.folder())
            .unwrap()
            .map(|file| {
                let file = file.unwrap();
                (file.file_name().to_string_lossy().into_owned(), fs::read(file.path()).unwrap())
            })
            .collect()
    }
}

/// What a command printed, for the message of a test.
pub fn told(output: &Output) -> String {
    format!(
        "{}\n{}\n{}",
        output.status,
        String::from_utf8_lossy(&output.stdout),
        String::from_utf8_lossy(&output.stderr)
    )
}

/// The folder with the original, made by the program when there is none for this build of it.
fn original(name: &str, made_by: &[&str]) -> PathBuf {
    let built = fs::metadata(STEGVIS).unwrap().modified().unwrap().duration_since(UNIX_EPOCH).unwrap();
    let root = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let folder = root.join(format!("{name}-{}", built.as_nanos()));
    if !folder.is_dir() {
        fs::create_dir_all(root).unwrap();
        let making = tempfile::tempdir_in(root).unwrap();
        let output = Command::new(STEGVIS)
            .arg("--database")
            .arg(making.path().join("stegvis.db"))
            .args(made_by)
            .output()
            .unwrap();
        assert!(output.status.success(), "{made_by:?}: {}", told(&output));
        // Whoever is first has made it; the others use theirs.
        if fs::rename(making.path(), &folder).is_err() {
            assert!(folder.is_dir(), "{} cannot be made", folder.display());
        }
    }
    folder
}
