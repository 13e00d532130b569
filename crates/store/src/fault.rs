//! What can go wrong, as types that a page or a command turns into its own clear error.

use crate::sql::SqlError;
use access::Reason;
use chain::event::StreamId;
use chain::id::CaseId;
use thiserror::Error;

/// The disk, the database or the program itself failed; nothing was changed.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum StoreFault {
    /// The database answered with an error.
    #[error("the database failed: {0}")]
    Disk(String),
    /// Something stored cannot be read as what it should be.
    #[error("stored data is damaged: {0}")]
    Damaged(String),
    /// The database was made by a newer version of the program, beside which this one may not be at work.
    #[error(
        "the database has layout {found}, this program knows {known} and may not be at work beside it: start the version \
         that brought it there, or a later one"
    )]
    Newer {
        /// The layout's number in the file.
        found: i64,
        /// The latest layout that this program knows.
        known: i64,
    },
    /// The layout is to be changed in a way that programs of an earlier version cannot go on with, and something else is
    /// at work in the database. Nothing was changed.
    #[error(
        "the database has layout {found}; to bring it to {known} every other program that uses it must be stopped first: \
         {others}"
    )]
    OthersAtWork {
        /// The layout's number now.
        found: i64,
        /// The one that it is to have.
        known: i64,
        /// Who, as far as can be seen.
        others: String,
    },
    /// The database cannot be reached just now, or another writer came between. Nothing that was asked for is known
    /// to have been done: the same can be tried again, and an act that was done after all is then known by its id.
    #[error("the database cannot be reached just now; try again: {0}")]
    Again(String),
    /// Nothing can be written just now: the disk is full, or it fails. Nothing was changed.
    #[error("nothing can be written: {0}")]
    NoRoom(String),
    /// The writer has stopped.
    #[error("the store has been closed")]
    Closed,
    /// Something is larger than the store takes.
    #[error("{what} is larger than {max} bytes")]
    TooLarge {
        /// What.
        what: &'static str,
        /// Bytes at the most.
        max: usize,
    },
    /// The request broke an assumption inside the program.
    #[error("the request failed: {0}")]
    Panicked(String),
}

impl From<rusqlite::Error> for StoreFault {
    fn from(error: rusqlite::Error) -> StoreFault {
        SqlError::from(error).into()
    }
}

impl From<serde_json::Error> for StoreFault {
    fn from(error: serde_json::Error) -> StoreFault {
        // The error's own words may quote what is sealed; only its place is kept.
        StoreFault::Damaged(format!("JSON, line {} column {}", error.line(), error.column()))
    }
}

/// Why an append was not made. Nothing of it was stored.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum AppendFault {
    /// Someone was first: decide again from what now stands.
    #[error("stream {stream:?} is at version {found}, not {expected}")]
    Conflict {
        /// Which stream.
        stream: StreamId,
        /// The version that was relied on.
        expected: u64,
        /// The version it has.
        found: u64,
    },
    /// The same command stands in the stream already: a double submission, to be treated as success.
    #[error("the command has been carried out")]
    AlreadyDone {
        /// In which stream.
        stream: StreamId,
        /// Its latest version from that command.
        version: u64,
    },
    /// The personal number belongs to another case.
    #[error("the person has a case")]
    PersonalNumberTaken {
        /// Which.
        case: CaseId,
    },
    /// The user has another case as the user's own.
    #[error("the user has another case")]
    UserTaken {
        /// Which.
        case: CaseId,
    },
    /// A text or a document is larger than the store takes.
    #[error("{what} is larger than {max}")]
    TooLarge {
        /// What.
        what: &'static str,
        /// Bytes, or characters of a text, at the most.
        max: usize,
    },
    /// The document's content is of no kind that is accepted.
    #[error("the document is not a PDF, an image, a statement in XML or plain text")]
    MediaType,
    /// The stream holds a kind of event that this version does not know.
    #[error("the stream holds an unknown event {kind}")]
    ReadOnly {
        /// The unknown kind.
        kind: String,
    },
    /// The case has been erased.
    #[error("the case has been erased")]
    Erased {
        /// Which.
        case: CaseId,
    },
    /// An append without events, or with an event that does not belong in its stream.
    #[error("the append cannot be made: {0}")]
    Malformed(&'static str),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

impl From<rusqlite::Error> for AppendFault {
    fn from(error: rusqlite::Error) -> AppendFault {
        AppendFault::Store(error.into())
    }
}

impl From<serde_json::Error> for AppendFault {
    fn from(error: serde_json::Error) -> AppendFault {
        AppendFault::Store(error.into())
    }
}

/// Why a case was not opened. A refusal is logged too.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum OpenFault {
    /// There is no such case.
    #[error("there is no such case")]
    NotFound,
    /// The viewer may not, and why.
    #[error("not allowed: {}", .0.id())]
    Denied(Reason),
    /// The store failed.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

impl From<rusqlite::Error> for OpenFault {
    fn from(error: rusqlite::Error) -> OpenFault {
        OpenFault::Store(error.into())
    }
}
