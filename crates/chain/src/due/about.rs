//! What a task concerns: one thing in the case, so small that a look at a case need not write it out.

use crate::pay::LineKey;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use uuid::Uuid;

/// What a task concerns, beside the case. Written out, it is what pages and views carry.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum About {
    /// A decision, a participation, a proposal …, by its id.
    Id(Uuid),
    /// A month, by its first day.
    Month(Date),
    /// A line of pay.
    Line(LineKey),
}

impl About {
    /// The id, when it is about something that has one.
    #[must_use]
    pub fn id(self) -> Option<Uuid> {
        if let About::Id(id) = self { Some(id) } else { None }
    }
}

impl fmt::Display for About {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            About::Id(id) => id.fmt(f),
            About::Month(first) => first.fmt(f),
            About::Line(key) => key.fmt(f),
        }
    }
}
