//! How long each step of the chain took, by the year in which it was reached (A, "a timer that runs from
//! registration"; F2). Every time is exact to the day.

use crate::observations::day_counts::DayCounts;
use crate::observations::group::{Cell, Group};
use crate::observations::key::keys;
use crate::observations::merge::seen;
use chain::Step;
use std::collections::BTreeMap;
use std::ops::RangeInclusive;

keys! {
    /// From what to what.
    LeadTime: 18 {
        /// From registration to the profile, or the note that none was made.
        Profiling = "profiling",
        /// From registration to the first assessment.
        Assessment = "assessment",
        /// From registration to the mapping.
        Mapping = "mapping",
        /// From registration to the first evidence received.
        Evidence = "evidence",
        /// From registration to the overall assessment.
        OverallAssessment = "overall_assessment",
        /// From registration to a code or a no to it.
        Code = "code",
        /// From registration to the first code that was set.
        CodeSet = "code_set",
        /// From registration to the first decision on support.
        Decision = "decision",
        /// From registration to the first choice of provider.
        Choice = "choice",
        /// From registration to the first support that started, a programme around others too.
        Support = "support",
        /// From registration to the first work or studies.
        Work = "work",
        /// From registration to the end of the spell.
        Closing = "closing",
        /// From registration to the first action plan.
        Plan = "plan",
        /// From a support decision to the choice of a provider.
        DecisionToChoice = "decision_to_choice",
        /// From the choice of a provider to the start.
        ChoiceToStart = "choice_to_start",
        /// From a support decision to the start with the first provider under it.
        DecisionToStart = "decision_to_start",
        /// From a proposed code to the code.
        ProposalToCode = "proposal_to_code",
        /// From the end of a spell to the next registration.
        Return = "return",
    }
}

impl LeadTime {
    /// That from registration to a step; none for steps that have no end of their own.
    #[must_use]
    pub const fn of(step: Step) -> Option<LeadTime> {
        Some(match step {
            Step::Profiling => LeadTime::Profiling,
            Step::Assessment => LeadTime::Assessment,
            Step::Mapping => LeadTime::Mapping,
            Step::Evidence => LeadTime::Evidence,
            Step::OverallAssessment => LeadTime::OverallAssessment,
            Step::Code => LeadTime::Code,
            Step::Decision => LeadTime::Decision,
            Step::Choice => LeadTime::Choice,
            Step::Support => LeadTime::Support,
            Step::Work => LeadTime::Work,
            Step::Closing => LeadTime::Closing,
            Step::Plan => LeadTime::Plan,
            Step::Registration | Step::Control | Step::Rights => return None,
        })
    }
}

seen! {
    /// Every lead time, by the year in which its end was reached.
    pub struct LeadTimesSeen {
        times: BTreeMap<LeadTime, BTreeMap<u16, DayCounts>>,
        to_support: BTreeMap<u16, BTreeMap<Cell, DayCounts>>,
    }
}

impl LeadTimesSeen {
    pub(crate) fn add(&mut self, what: LeadTime, year: u16, days: i64) {
        self.times.entry(what).or_default().entry(year).or_default().add(days);
    }

    pub(crate) fn add_to_support(&mut self, cell: Cell, year: u16, days: i64) {
        self.to_support.entry(year).or_default().entry(cell).or_default().add(days);
    }

    /// The years in which the end of a lead time was reached, with the times.
    pub fn by_year(&self, what: LeadTime) -> impl Iterator<Item = (u16, &DayCounts)> {
        self.times.get(&what).into_iter().flatten().map(|(year, days)| (*year, days))
    }

    /// The times of the years from one to another, both counted.
    #[must_use]
    pub fn of(&self, what: LeadTime, years: RangeInclusive<u16>) -> DayCounts {
        let mut all = DayCounts::default();
        self.by_year(what).filter(|(year, _)| years.contains(year)).for_each(|(_, days)| all.merge(days));
        all
    }

    /// The times from registration to the first support that started, of those in all of some groups on the
    /// day it did, for the years from one to another. Without groups, everyone's.
    #[must_use]
    pub fn to_support(&self, groups: &[Group], years: RangeInclusive<u16>) -> DayCounts {
        let mut all = DayCounts::default();
        let rows = self.to_support.iter().filter(|(year, _)| years.contains(year)).flat_map(|(_, row)| row);
        rows.filter(|(cell, _)| groups.iter().all(|group| cell.is_in(*group)))
            .for_each(|(_, days)| all.merge(days));
        all
    }
}
