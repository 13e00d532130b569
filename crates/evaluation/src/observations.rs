//! What comes of it, counted as it happens: one accumulator that sees every event of every case once, and can
//! be merged with others in any order (F2, E1, E2, E4). It is given a case and an event and nothing else, so
//! it cannot tell a simulated case from a real one. Everything is whole numbers: merging is exact.

use chain::event::{Event, StreamId};
use chain::{Case, Policy};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// What was seen.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Observations {}

impl Observations {
    /// An event has happened in a case, and has been folded into it.
    pub fn observe(&mut self, _case: &Case, _event: &Event, _on: Date) {}

    /// An event has happened in another stream: seats, places, money.
    pub fn observe_world(&mut self, _stream: &StreamId, _event: &Event, _on: Date) {}

    /// A month has ended, and the case is open.
    pub fn month_ended(&mut self, _case: &Case, _last_day: Date) {}

    /// No more will be seen of the case: it has been let go, or the time observed has ended.
    pub fn let_go(&mut self, _case: &Case, _policy: &Policy, _through: Date) {}

    /// Takes in what another saw.
    pub fn merge(&mut self, _other: &Observations) {}
}
