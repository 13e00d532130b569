//! What is wrong in a policy file, where, and what to do about it. All faults of a bundle are told at once.

use std::fmt;
use std::ops::Range;

/// One fault in one file of a bundle.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fault {
    /// The file: name of the layer and path in it, or `facts.toml`.
    pub file: String,
    /// The line, counted from 1; 1 when the whole file is meant.
    pub line: usize,
    /// What is wrong and what to do, in plain English.
    pub what: String,
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}: {}", self.file, self.line, self.what)
    }
}

impl std::error::Error for Fault {}

/// The faults of one file, with its line starts so that a span becomes a line.
pub(crate) struct Report {
    file: String,
    line_starts: Vec<usize>,
    faults: Vec<Fault>,
}

impl Report {
    pub(crate) fn new(file: String, text: &str) -> Self {
        let line_starts = std::iter::once(0)
            .chain(text.bytes().enumerate().filter(|(_, b)| *b == b'\n').map(|(i, _)| i + 1))
            .collect();
        Self { file, line_starts, faults: Vec::new() }
    }

    /// The line of the first byte of `span`; 1 without a span.
    pub(crate) fn line(&self, span: Option<Range<usize>>) -> usize {
        span.map_or(1, |s| self.line_starts.partition_point(|start| *start <= s.start).max(1))
    }

    pub(crate) fn at(&mut self, span: Option<Range<usize>>, what: impl Into<String>) {
        let line = self.line(span);
        self.at_line(line, what);
    }

    pub(crate) fn at_line(&mut self, line: usize, what: impl Into<String>) {
        self.faults.push(Fault { file: self.file.clone(), line, what: what.into() });
    }

    pub(crate) fn count(&self) -> usize {
        self.faults.len()
    }

    pub(crate) fn file(&self) -> &str {
        &self.file
    }

    pub(crate) fn into_faults(self) -> Vec<Fault> {
        self.faults
    }
}
