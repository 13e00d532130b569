//! What comes of it, counted as it happens: one accumulator that sees every event of every case once, and can
//! be merged with others in any order (F2, E1, E2, E4). It is given a case and an event and nothing else, so
//! it cannot tell a simulated case from a real one. Everything is whole numbers: merging is exact.
//!
//! No call looks at what an earlier one counted, so it does not matter which accumulator sees what, as long
//! as each event, each month's end of each open case and each case let go is seen by one. An event that has been
//! corrected is not shown; the correction is, in its place.

mod band;
mod checks;
mod day_counts;
mod figures;
mod group;
mod happening;
mod key;
mod let_go;
mod merge;
mod month;
mod month_end;
mod seen;

pub use band::DurationBand;
pub use checks::{Check, Conserved, Standing};
pub use day_counts::DayCounts;
pub use figures::{GroupFigures, PerPersonYear, RelativeExit};
pub use group::{Cell, Cells, Group};
pub use key::{Key, Per};
pub use month::Months;
pub use seen::MonthSeen;
pub use seen::flows::{ExitTo, Flows};
pub use seen::journey::{AssessedAs, JourneyEnd, Journeys};
pub use seen::lead::{LeadTime, LeadTimesSeen};
pub use seen::money::{AppropriationSeen, ProviderYear};
pub use seen::service::{ServiceMonth, ServiceSeen, ServiceYear};
pub use seen::stock::{ByGroup, Stock};
pub use seen::survival::{Survival, SurvivalPoint};

use crate::cost::ResultKind;
use chain::event::{Event, StreamId};
use chain::id::ProviderId;
use chain::word::WordMap;
use chain::{Case, Policy};
use jiff::civil::Date;
use merge::{Merge, seen};
use std::collections::BTreeMap;

seen! {
    /// What was seen.
    pub struct Observations {
        months: Months<MonthSeen>,
        services: WordMap<ServiceSeen>,
        lead_times: LeadTimesSeen,
        without_service: BTreeMap<u16, Journeys>,
        survival: BTreeMap<u16, Survival>,
        work: BTreeMap<u16, WorkYear>,
        appropriations: WordMap<AppropriationSeen>,
        providers: BTreeMap<ProviderId, BTreeMap<u16, ProviderYear>>,
        cases: u64,
        unpriced_cases: u64,
    }

    /// Everyone's time in work and studies in one year.
    struct WorkYear {
        days: Per<ResultKind>,
        percent_days: Per<ResultKind>,
    }
}

impl Observations {
    /// An event has happened in a case, and has been folded into it.
    pub fn observe(&mut self, case: &Case, event: &Event, on: Date) {
        happening::in_case(self, case, event, on);
    }

    /// An event has happened in another stream: seats, places, money.
    pub fn observe_world(&mut self, stream: &StreamId, event: &Event, on: Date) {
        happening::in_world(self, stream, event, on);
    }

    /// A month has ended, and the case is open.
    pub fn month_ended(&mut self, case: &Case, last_day: Date) {
        month_end::count(self, case, last_day);
    }

    /// No more will be seen of the case: it has been let go, or the time observed has ended. `through` is the
    /// last day seen, and it is counted.
    pub fn let_go(&mut self, case: &Case, policy: &Policy, through: Date) {
        let_go::count(self, case, policy, through);
    }

    /// Takes in what another saw.
    pub fn merge(&mut self, other: &Observations) {
        Merge::merge(self, other);
    }

    /// Month by month: what happened, how many there were at the end, and by group.
    #[must_use]
    pub fn months(&self) -> &Months<MonthSeen> {
        &self.months
    }

    /// Service by service.
    #[must_use]
    pub fn services(&self) -> &WordMap<ServiceSeen> {
        &self.services
    }

    /// How long each step took.
    #[must_use]
    pub fn lead_times(&self) -> &LeadTimesSeen {
        &self.lead_times
    }

    /// What became of those who began no service in their spell, by the year of registration; for those who
    /// did, see [`ServiceSeen::journeys`].
    #[must_use]
    pub fn without_service(&self) -> &BTreeMap<u16, Journeys> {
        &self.without_service
    }

    /// Each appropriation of a year, by the id of its stream, `2024-1:4`.
    #[must_use]
    pub fn appropriations(&self) -> &WordMap<AppropriationSeen> {
        &self.appropriations
    }

    /// Each provider's years.
    #[must_use]
    pub fn providers(&self) -> &BTreeMap<ProviderId, BTreeMap<u16, ProviderYear>> {
        &self.providers
    }

    /// How many cases have been let go.
    #[must_use]
    pub fn cases(&self) -> u64 {
        self.cases
    }

    /// Cases of those whose money could not be reckoned, because the policy no longer has a service in them.
    #[must_use]
    pub fn unpriced_cases(&self) -> u64 {
        self.unpriced_cases
    }
}

#[cfg(test)]
mod tests;
