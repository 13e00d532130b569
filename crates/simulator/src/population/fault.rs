//! Why no population can be made: said before any work.

use super::{Contradiction, Month};
use jiff::civil::Date;
use rules::Fault;
use thiserror::Error;

/// Why no population can be made.
#[derive(Debug, Error)]
pub enum PopulationFault {
    /// Nobody is asked for.
    #[error("a population needs at least one person")]
    Empty,
    /// More than memory is meant for.
    #[error("{size} persons are too many: at most {max} can be made")]
    TooMany {
        /// How many were asked for.
        size: u32,
        /// How many are possible.
        max: u32,
    },
    /// How many were registered is not published for any month near the day.
    #[error("nothing is published of {on} or near it; from {first} to {last} there are figures of {months}")]
    NoMargins {
        /// The day asked for.
        on: Date,
        /// The first month with figures.
        first: Month,
        /// The last.
        last: Month,
        /// All of them, with commas between.
        months: String,
    },
    /// A number of seats that cannot be.
    #[error("`{service}` cannot have {seats} seats")]
    Seats {
        /// The service.
        service: String,
        /// Its seats in the country.
        seats: f64,
    },
    /// Figures that no population can agree with at once.
    #[error(transparent)]
    Impossible(#[from] Contradiction),
    /// Files that cannot be read, or figures in them that contradict each other.
    #[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
    Files(Vec<Fault>),
}

impl From<Vec<Fault>> for PopulationFault {
    fn from(faults: Vec<Fault>) -> PopulationFault {
        PopulationFault::Files(faults)
    }
}
