//! The last day of a month: how an open case stands (A12, F2). It is asked of every open case in every month
//! and allocates nothing.

use super::Observations;
use super::band::DurationBand;
use super::group::Cell;
use super::month::month_index;
use super::seen::MonthSeen;
use chain::calendar::days_between;
use chain::{Case, facts, without_activity};
use jiff::civil::Date;

pub(super) fn count(seen: &mut Observations, case: &Case, last_day: Date) {
    let index = month_index(last_day);
    let MonthSeen { stock, groups, .. } = seen.months.at(index);
    stock.open += 1;
    stock.with_code += u64::from(case.codes_in_force().next().is_some());

    // The last one that is no programme around others is the current one.
    let (mut started, mut in_frame) = (None, false);
    for held in case.participations.iter().filter(|held| held.ended_on.is_none()) {
        let month = seen.services.at(&held.service).months.at(index);
        match (held.started_on.is_some(), held.frame) {
            (true, true) => {
                month.in_frame += 1;
                in_frame = true;
            }
            (true, false) => {
                month.in_support += 1;
                started = Some(true);
            }
            (false, _) => {
                month.waiting += 1;
                started = Some(false);
            }
        }
    }
    stock.waiting += u64::from(started == Some(false));
    stock.in_support += u64::from(started == Some(true));
    stock.in_frame += u64::from(in_frame);
    let placement = case.current_placement().filter(|placement| last_day < placement.until);
    if let Some(placement) = placement {
        stock.in_placement += 1;
        seen.services.at(&placement.service).months.at(index).in_placement += 1;
    }

    if let Some(work) = case.current_work() {
        stock.in_work.count(work.kind);
        let granted = work.decision.and_then(|id| case.decision(id));
        if let Some(service) = granted.and_then(|decision| decision.service.as_deref()) {
            seen.services.at(service).months.at(index).in_subsidised_work += 1;
        }
        return;
    }
    let band = DurationBand::of(facts::unemployed_months(case, last_day));
    let cell = Cell::of(case, last_day, band);
    stock.unemployed.count(band);
    groups.unemployed.add(cell, 1);
    // Who takes part in something is not asked about further.
    if started != Some(true)
        && placement.is_none()
        && let Some(since) = without_activity::idle_since(case, last_day)
    {
        stock.idle += 1;
        stock.idle_so_far_days += u64::try_from(days_between(since, last_day) + 1).unwrap_or(0);
        groups.idle.add(cell, 1);
    }
}
