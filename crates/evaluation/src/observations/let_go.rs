//! A case that no more will be seen of: what only its whole history can tell (F2). Lead times, what came of
//! services, lasting work, time in work, days without activity and money are counted here, once for each case,
//! in the month or year in which they happened; so nothing is counted twice however the months are cut.

mod idle;
mod journey;
mod lead;
mod money;
mod result;
mod work;

use super::Observations;
use chain::calendar::days_after;
use chain::{Case, Policy};
use jiff::civil::Date;

/// The case, and until when it was seen.
#[derive(Clone, Copy)]
struct Gone<'a> {
    case: &'a Case,
    policy: &'a Policy,
    /// The last day that was seen.
    through: Date,
}

impl Gone<'_> {
    /// The first day that was not seen.
    fn end(&self) -> Date {
        days_after(self.through, 1)
    }
}

pub(super) fn count(seen: &mut Observations, case: &Case, policy: &Policy, through: Date) {
    let gone = Gone { case, policy, through };
    seen.cases = seen.cases.wrapping_add(1);
    lead::count(seen, gone);
    journey::count(seen, gone);
    work::count(seen, gone);
    result::count(seen, gone);
    idle::count(seen, gone);
    money::count(seen, gone);
}

/// The year of a day, as figures are kept.
fn year(day: Date) -> u16 {
    u16::try_from(day.year()).unwrap_or(0)
}

/// Days from one to another, or none when the other comes first.
fn days(from: Date, to: Date) -> u64 {
    u64::try_from(chain::calendar::days_between(from, to)).unwrap_or(0)
}
