//! What was seen of one service: who came and went in each month, what came of it and what it cost (D2, E1,
//! F2). A subsidy is a service too: employment with it is time in it.

use super::journey::Journeys;
use crate::cost::ResultKind;
use crate::observations::key::Per;
use crate::observations::merge::seen;
use crate::observations::month::Months;
use chain::event::{Answer, EndReason};
use chain::pay::LineKind;
use std::collections::BTreeMap;

seen! {
    /// One service.
    pub struct ServiceSeen {
        /// Month by month.
        pub months: Months<ServiceMonth>,
        /// What came of it, by the year in which a participation ended, or work lasted, or began.
        pub years: BTreeMap<u16, ServiceYear>,
        /// What became of those who began it first in their spell, by the year of registration.
        pub journeys: BTreeMap<u16, Journeys>,
    }

    /// One service in one month.
    pub struct ServiceMonth {
        /// Decisions on support or a subsidy, by answer.
        pub decided: Per<Answer>,
        /// Providers chosen.
        pub chosen: u64,
        /// Participations begun.
        pub started: u64,
        /// Participations ended, by reason.
        pub ended: Per<EndReason>,
        /// Placements begun.
        pub placed: u64,
        /// Placements ended, by reason.
        pub placements_ended: Per<EndReason>,
        /// Employments with the subsidy begun.
        pub employed: u64,
        /// Employments with the subsidy ended.
        pub employments_ended: u64,
        /// Seats taken.
        pub seats_taken: u64,
        /// Seats released.
        pub seats_released: u64,
        /// With a provider chosen and not begun, on the last day.
        pub waiting: u64,
        /// Taking part on the last day, the service being no programme around others.
        pub in_support: u64,
        /// Taking part on the last day, the service being a programme around others.
        pub in_frame: u64,
        /// In a placement on the last day.
        pub in_placement: u64,
        /// Employed with the subsidy on the last day, in an open spell.
        pub in_subsidised_work: u64,
        /// Öre to pay for time that began in the month, with nothing lacking.
        pub due: Per<LineKind, i64>,
        /// Öre that lack something, such as a host's confirmation, before they can be paid.
        pub awaiting: Per<LineKind, i64>,
        /// Lines whose amount is not known, because a rule lacks a fact.
        pub without_amount: u64,
    }

    /// What came of a service in one year.
    pub struct ServiceYear {
        /// People who began it for the first time, by year of beginning; also employment with a subsidy.
        pub people: u64,
        /// Öre that they cost by the service's own yearly account, where it has one.
        pub standard: i64,
        /// People whom that account has a figure for.
        pub with_standard: u64,
        /// Participations ended, by year of ending; so are the next ones.
        pub ended: u64,
        /// Their days together.
        pub days: u64,
        /// To work or studies that began while they went on, or on the day they ended.
        pub during: Per<ResultKind>,
        /// Of those ended, how many have been seen for 90 days after.
        pub seen_90: u64,
        /// Of those seen so long, with work or studies begun while they went on or within 90 days after.
        pub within_90: Per<ResultKind>,
        /// Of those seen so long, in work or studies on the 90th day.
        pub on_day_90: Per<ResultKind>,
        /// Of those ended, how many have been seen for 180 days after.
        pub seen_180: u64,
        /// Of those seen so long, with work or studies begun while they went on or within 180 days after.
        pub within_180: Per<ResultKind>,
        /// Of those seen so long, in work or studies on the 180th day.
        pub on_day_180: Per<ResultKind>,
        /// Unbroken competitive work that reached six months, the service being the last one begun before it.
        pub lasting_6: u64,
        /// Unbroken competitive work that reached twelve months.
        pub lasting_12: u64,
        /// Days of employment with the subsidy.
        pub employed_days: u64,
        /// The same made into full time: hundredths of days.
        pub employed_percent_days: u64,
    }
}

impl ServiceSeen {
    /// Öre to pay for time that began in the years from one to another, both counted, by what for.
    #[must_use]
    pub fn due_in(&self, years: std::ops::RangeInclusive<u16>) -> Per<LineKind, i64> {
        use crate::observations::merge::Merge;
        let mut due = Per::default();
        for (month, row) in self.months.iter() {
            if u16::try_from(month.year()).is_ok_and(|year| years.contains(&year)) {
                due.merge(&row.due);
            }
        }
        due
    }
}
