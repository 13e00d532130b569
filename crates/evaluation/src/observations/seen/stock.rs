//! How many there were at the end of a month (A12, F2). Unemployed stock is an open spell with no work or
//! studies under way; participants in programmes and placements are counted in it.

use crate::observations::band::DurationBand;
use crate::observations::group::Cells;
use crate::observations::key::Per;
use crate::observations::merge::seen;
use chain::event::WorkKind;

seen! {
    /// The last day of one month.
    pub struct Stock {
        /// Open spells.
        pub open: u64,
        /// Unemployed, by time without work.
        pub unemployed: Per<DurationBand>,
        /// With an open spell and in work or studies.
        pub in_work: Per<WorkKind>,
        /// With a disability code.
        pub with_code: u64,
        /// With a provider chosen, or support granted to begin, that has not started.
        pub waiting: u64,
        /// In support that has started, programmes around others not counted.
        pub in_support: u64,
        /// In a placement at a host.
        pub in_placement: u64,
        /// In a programme around other services.
        pub in_frame: u64,
        /// With an assessed need and no activity.
        pub idle: u64,
        /// Days that those have been idle so far, the first and the last both counted.
        pub idle_so_far_days: u64,
    }

    /// Figures of one month by group, each person in the cell that held then.
    pub struct ByGroup {
        /// Spells opened in the month.
        pub registered: Cells,
        /// Unemployed at the end of it.
        pub unemployed: Cells,
        /// With an assessed need and no activity at the end of it.
        pub idle: Cells,
        /// Days without an activity in it. Counted when a case is let go.
        pub idle_days: Cells,
        /// Exits to competitive work in it.
        pub exits_competitive: Cells,
        /// Exits to subsidised work in it.
        pub exits_subsidised: Cells,
        /// Support started in it, programmes around others not counted.
        pub support_started: Cells,
    }
}

impl Stock {
    /// Unemployed for twelve months or more.
    #[must_use]
    pub fn long_unemployed(&self) -> u64 {
        self.unemployed.iter().filter(|(band, _)| band.is_long()).map(|(_, count)| count).sum()
    }

    /// Unemployed for twenty-four months or more.
    #[must_use]
    pub fn very_long_unemployed(&self) -> u64 {
        self.unemployed.iter().filter(|(band, _)| band.is_very_long()).map(|(_, count)| count).sum()
    }
}
