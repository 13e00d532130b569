//! What is counted: plain records of whole numbers, one file for each kind of thing seen (F2).

pub(crate) mod flows;
pub(crate) mod journey;
pub(crate) mod lead;
pub(crate) mod money;
pub(crate) mod service;
pub(crate) mod stock;
pub(crate) mod survival;

use super::merge::seen;
use flows::Flows;
use stock::{ByGroup, Stock};

seen! {
    /// One month.
    pub struct MonthSeen {
        /// What happened in it.
        pub flows: Flows,
        /// How many there were on its last day.
        pub stock: Stock,
        /// By group.
        pub groups: ByGroup,
    }
}
