//! Each fault is told once, with its exact line and what to do; all faults of a bundle are told together.
//!
//! In the small faulty files `#!` marks the line at which the one fault is expected.

mod files;
mod layers;
mod rows;
mod tables;

use rules::{Bundle, Fault};

use crate::world::with_rows;

pub(super) const TAIL: &str =
    "\n[[eligibility]]\nid = \"otherwise\"\nfrom = 2024-01-01\nthen = \"not_entitled\"\n";

pub(super) fn marked_line(text: &str) -> usize {
    text.lines().position(|l| l.contains("#!")).expect("a mark") + 1
}

pub(super) fn expect_one(faults: Result<Bundle, Vec<Fault>>, file: &str, line: usize, what: &str) {
    let faults = faults.expect_err(what);
    let [fault] = faults.as_slice() else { panic!("{what}: {faults:#?}") };
    assert!(fault.what.contains(what), "expected {what:?}, got {fault}");
    assert_eq!((fault.file.as_str(), fault.line), (file, line), "{fault}");
}

/// A valid first row with its lines replaced: each pair is the beginning of a line and the line instead.
pub(super) fn row(changes: &[(&str, &str)]) -> String {
    let mut lines: Vec<String> = [
        "[[eligibility]]",
        "id = \"x\"",
        "from = 2024-01-01",
        "when = { age = \"> 24\" }",
        "then = \"entitled\"",
    ]
    .map(str::to_owned)
    .to_vec();
    for (start, instead) in changes {
        match lines.iter_mut().find(|l| l.starts_with(start)) {
            Some(line) => *line = (*instead).to_owned(),
            None => lines.push((*instead).to_owned()),
        }
    }
    with_rows(&(lines.join("\n") + TAIL))
}
