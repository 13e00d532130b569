//! The last day of a month: how an open case stands (A12, F2). It is asked of every open case in every month
//! and allocates nothing.

use super::Observations;
use super::band::DurationBand;
use super::group::Cell;
use super::month::month_index;
use chain::calendar::days_between;
use chain::{Case, facts};
use jiff::civil::Date;

pub(super) fn count(seen: &mut Observations, case: &Case, last_day: Date) {
    let index = month_index(last_day);
    let row = seen.months.at(index);
    let stock = &mut row.stock;
    stock.open += 1;
    stock.with_code += u64::from(case.codes_in_force().next().is_some());

    let work = case.current_work();
    if let Some(work) = work {
        stock.in_work.count(work.kind);
        let granted = work.decision.and_then(|id| case.decision(id));
        if let Some(service) = granted.and_then(|decision| decision.service.as_deref()) {
            seen.services.at(service).months.at(index).in_subsidised_work += 1;
        }
    } else {
        let band = DurationBand::of(facts::unemployed_months(case, last_day));
        let cell = Cell::of(case, last_day, band);
        stock.unemployed.count(band);
        row.groups.unemployed.add(cell, 1);
        if let Some(since) = chain::without_activity::idle_since(case, last_day) {
            stock.idle += 1;
            stock.idle_so_far_days += u64::try_from(days_between(since, last_day) + 1).unwrap_or(0);
            row.groups.idle.add(cell, 1);
        }
    }

    let current = case.current_participation();
    stock.waiting += u64::from(current.is_some_and(|held| held.started_on.is_none()));
    stock.in_support += u64::from(current.is_some_and(|held| held.started_on.is_some()));
    let placement = case.current_placement().filter(|placement| last_day < placement.until);
    stock.in_placement += u64::from(placement.is_some());
    if let Some(placement) = placement {
        seen.services.at(&placement.service).months.at(index).in_placement += 1;
    }
    let mut in_frame = false;
    for held in case.participations.iter().filter(|held| held.ended_on.is_none()) {
        let month = seen.services.at(&held.service).months.at(index);
        match (held.started_on, held.frame) {
            (None, _) => month.waiting += 1,
            (Some(_), false) => month.in_support += 1,
            (Some(_), true) => {
                month.in_frame += 1;
                in_frame = true;
            }
        }
    }
    stock.in_frame += u64::from(in_frame);
}
