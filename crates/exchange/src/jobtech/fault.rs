//! Why an import was refused, with file and line.

use crate::message::{Message, excerpt};
use serde::Serialize;

/// What is wrong with a file.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum What {
    /// The file is not there.
    MissingFile,
    /// The file could not be read.
    Unreadable {
        /// The system's words.
        detail: String,
    },
    /// The file is larger than `bytes_max`.
    TooBig {
        /// The bound, in bytes.
        bytes_max: usize,
    },
    /// It is not UTF-8.
    NotUtf8,
    /// Its first line does not name the expected columns.
    WrongHeader {
        /// The expected columns.
        expected: String,
        /// The line as it is.
        found: String,
    },
    /// It has no row beneath the header.
    NoRows,
    /// It has more rows than `rows_max`.
    TooManyRows {
        /// The bound.
        rows_max: usize,
    },
    /// The row has another number of fields than the header.
    WrongFieldCount {
        /// How many the header has.
        expected: usize,
        /// How many the row has.
        found: usize,
    },
    /// A field is longer than `bytes_max`.
    FieldTooLong {
        /// The column.
        column: &'static str,
        /// The bound, in bytes.
        bytes_max: usize,
    },
    /// A field that must be filled is empty.
    Empty {
        /// The column.
        column: &'static str,
    },
    /// A field does not have the form of its column.
    BadValue {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
    /// Something that may occur once occurs again.
    Duplicate {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
    /// The field refers to something that is not there, or names it otherwise than its own file.
    Dangling {
        /// The column.
        column: &'static str,
        /// What stands there.
        found: String,
    },
}

/// Why an import was refused. Nothing of the import is kept.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{file}{}: {}", self.line.map(|line| format!(":{line}")).unwrap_or_default(), self.message())]
pub struct ImportFault {
    /// The name of the file.
    pub file: &'static str,
    /// The line on which the row begins, counted from one; none when the file as a whole is wrong.
    pub line: Option<usize>,
    /// What is wrong.
    pub what: What,
}

impl ImportFault {
    /// The words for what is wrong; the place is in `file` and `line`.
    pub fn message(&self) -> Message {
        let found_in = |key, column: &str, found: &str| {
            Message::new(key).with("column", column).with("found", excerpt(found, 80).as_str())
        };
        match &self.what {
            What::MissingFile => Message::new("import-fault-missing-file"),
            What::Unreadable { detail } => {
                Message::new("import-fault-unreadable").with("detail", excerpt(detail, 200).as_str())
            }
            What::TooBig { bytes_max } => Message::new("import-fault-too-big").with("limit", *bytes_max),
            What::NotUtf8 => Message::new("import-fault-not-utf8"),
            What::WrongHeader { expected, found } => Message::new("import-fault-wrong-header")
                .with("expected", expected.as_str())
                .with("found", excerpt(found, 200).as_str()),
            What::NoRows => Message::new("import-fault-no-rows"),
            What::TooManyRows { rows_max } => {
                Message::new("import-fault-too-many-rows").with("limit", *rows_max)
            }
            What::WrongFieldCount { expected, found } => Message::new("import-fault-wrong-field-count")
                .with("expected", *expected)
                .with("found", *found),
            What::FieldTooLong { column, bytes_max } => {
                Message::new("import-fault-field-too-long").with("column", *column).with("limit", *bytes_max)
            }
            What::Empty { column } => Message::new("import-fault-empty").with("column", *column),
            What::BadValue { column, found } => found_in("import-fault-bad-value", column, found),
            What::Duplicate { column, found } => found_in("import-fault-duplicate", column, found),
            What::Dangling { column, found } => found_in("import-fault-dangling", column, found),
        }
    }

    /// The words for where it lies: the file, and the line when there is one.
    pub fn place_message(&self) -> Message {
        match self.line {
            Some(line) => Message::new("import-place-line").with("file", self.file).with("line", line),
            None => Message::new("import-place-file").with("file", self.file),
        }
    }
}
