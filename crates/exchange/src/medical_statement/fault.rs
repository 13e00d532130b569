//! Why a message was refused, and where in it. A fault never repeats what the message says about
//! the person, so that it can be logged and answered to the sender.

use crate::message::{Message, excerpt};
use serde::Serialize;

/// Where in the message the fault lies.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Place {
    /// The message as a whole.
    Document,
    /// A line and a column, both counted from one.
    Position {
        /// The line.
        line: usize,
        /// The column, in characters.
        column: usize,
    },
    /// A question of the form, such as `4.1`.
    Question(String),
}

/// What is wrong with the message.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub enum Reason {
    /// It is larger than `bytes_max`.
    TooBig {
        /// The bound, in bytes.
        bytes_max: usize,
    },
    /// It is not UTF-8, or says that it is written in another encoding.
    NotUtf8,
    /// It is not well-formed XML.
    NotXml {
        /// The parser's words, English.
        detail: String,
    },
    /// It has a document type definition, which could make it grow or reach out.
    Dtd,
    /// It refers to an entity that XML itself does not define.
    Entity,
    /// Elements lie deeper in each other than `depth_max`.
    TooDeep {
        /// The bound.
        depth_max: usize,
    },
    /// It has more than `parts_max` elements or attributes.
    TooManyParts {
        /// The bound.
        parts_max: usize,
    },
    /// Its outermost element is neither a statement nor a revocation.
    WrongDocument {
        /// The name of the element.
        found: String,
    },
    /// It is a certificate of another type than AF00213.
    WrongType {
        /// The type's code.
        found: String,
    },
    /// An element that must be there is missing or empty.
    MissingPart {
        /// The element's name.
        part: String,
    },
    /// An element that may occur once occurs again.
    DuplicatePart {
        /// The element's name.
        part: String,
    },
    /// A required question has no answer; the place names it.
    MissingAnswer,
    /// A question is answered twice; the place names it.
    DuplicateAnswer,
    /// An answer stands under another question's number; the place names it.
    MisplacedAnswer,
    /// An answer consists of elements where words or yes and no belong; the place names it.
    NotPlain,
    /// A text is longer than `characters_max`.
    TextTooLong {
        /// The bound, in characters.
        characters_max: usize,
    },
    /// The answer to a yes-or-no question is neither; the place names it.
    WrongBoolean,
    /// The patient's number is no personal number.
    BadPersonalNumber,
    /// A time is not written as one.
    BadDate,
}

/// Why a message was refused, with its place.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, thiserror::Error)]
#[error("{} ({})", self.message(), self.place_message())]
pub struct StatementFault {
    /// Where.
    pub place: Place,
    /// What.
    pub reason: Reason,
}

impl StatementFault {
    /// The words for what is wrong.
    pub fn message(&self) -> Message {
        use Reason::*;
        match &self.reason {
            TooBig { bytes_max } => Message::new("statement-fault-too-big").with("limit", *bytes_max),
            NotUtf8 => Message::new("statement-fault-not-utf8"),
            NotXml { detail } => {
                Message::new("statement-fault-not-xml").with("detail", excerpt(detail, 200).as_str())
            }
            Dtd => Message::new("statement-fault-dtd"),
            Entity => Message::new("statement-fault-entity"),
            TooDeep { depth_max } => Message::new("statement-fault-too-deep").with("limit", *depth_max),
            TooManyParts { parts_max } => {
                Message::new("statement-fault-too-many-parts").with("limit", *parts_max)
            }
            WrongDocument { found } => {
                Message::new("statement-fault-wrong-document").with("found", excerpt(found, 60).as_str())
            }
            WrongType { found } => {
                Message::new("statement-fault-wrong-type").with("found", excerpt(found, 20).as_str())
            }
            MissingPart { part } => Message::new("statement-fault-missing-part").with("part", part.as_str()),
            DuplicatePart { part } => {
                Message::new("statement-fault-duplicate-part").with("part", part.as_str())
            }
            MissingAnswer => Message::new("statement-fault-missing-answer"),
            DuplicateAnswer => Message::new("statement-fault-duplicate-answer"),
            MisplacedAnswer => Message::new("statement-fault-misplaced-answer"),
            NotPlain => Message::new("statement-fault-not-plain"),
            TextTooLong { characters_max } => {
                Message::new("statement-fault-text-too-long").with("limit", *characters_max)
            }
            WrongBoolean => Message::new("statement-fault-wrong-boolean"),
            BadPersonalNumber => Message::new("statement-fault-bad-personal-number"),
            BadDate => Message::new("statement-fault-bad-date"),
        }
    }

    /// The words for where it lies.
    pub fn place_message(&self) -> Message {
        match &self.place {
            Place::Document => Message::new("statement-place-document"),
            Place::Position { line, column } => {
                Message::new("statement-place-position").with("line", *line).with("column", *column)
            }
            Place::Question(question) => {
                Message::new("statement-place-question").with("question", question.as_str())
            }
        }
    }
}
