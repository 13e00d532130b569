//! What is wrong with a file of texts, where, and what to do about it.

use thiserror::Error;

/// One fault in the texts. A program with any fault in its texts does not start.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Error)]
#[error("{file}:{line}: {what}")]
pub struct TextFault {
    /// The file's path below `texts/`.
    pub file: String,
    /// The line, counted from 1.
    pub line: usize,
    /// What is wrong and what to do, in plain English.
    pub what: String,
}
