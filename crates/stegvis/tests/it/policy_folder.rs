//! A copy of the policy files in a folder that goes when the test does, to be edited.

use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The wage-subsidy file whose ceiling the tests change.
pub const SUBSIDY: &str = "in_force/services/lonebidrag_utveckling.toml";
/// Its ceiling today, as the file writes it.
pub const CEILING: &str = "then = \"20000 kr\"";

/// A copy of the policy files.
pub struct PolicyFolder(TempDir);

impl PolicyFolder {
    /// A copy of the project's own.
    pub fn copied() -> PolicyFolder {
        let folder = tempfile::tempdir().unwrap();
        copy(Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/../../policy")), folder.path());
        PolicyFolder(folder)
    }

    /// The folder.
    pub fn path(&self) -> &Path {
        self.0.path()
    }

    /// The folder as an argument.
    pub fn argument(&self) -> String {
        self.path().to_str().unwrap().to_owned()
    }

    /// Replaces a text that stands once in a file.
    pub fn edit(&self, file: &str, old: &str, new: &str) {
        let path: PathBuf = self.path().join(file);
        let text = fs::read_to_string(&path).unwrap();
        assert_eq!(text.matches(old).count(), 1, "{file}: {old}");
        fs::write(path, text.replace(old, new)).unwrap();
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::copy(entry.path(), target).unwrap();
        }
    }
}
