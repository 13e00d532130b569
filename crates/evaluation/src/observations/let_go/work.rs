//! Time in work by year, and work that lasted. The chain has one job at a time: days are added, job by job.

use super::{Gone, days, year};
use crate::cost::ResultKind;
use crate::observations::Observations;
use crate::observations::month::month_index;
use chain::Case;
use chain::calendar::months_after;
use chain::case::Work;
use jiff::civil::Date;

pub(super) fn count(seen: &mut Observations, gone: Gone<'_>) {
    for work in &gone.case.works {
        time(seen, gone, work);
    }
    for (from, to) in competitive(gone.case, gone.end()) {
        for months in [6, 12] {
            let reached = months_after(from, months);
            if reached <= to {
                lasted(seen, gone.case, from, reached, months);
            }
        }
    }
}

fn time(seen: &mut Observations, gone: Gone<'_>, work: &Work) {
    let Some(kind) = ResultKind::of(work.kind) else { return };
    let service = work.decision.and_then(|id| gone.case.decision(id)?.service.as_deref());
    for (from, to, percent) in work.stretches() {
        let to = to.unwrap_or(Date::MAX).min(gone.end());
        for (from, to) in by_year(from, to) {
            let days = days(from, to);
            let sums = seen.work.entry(year(from)).or_default();
            *sums.days.at(kind) += days;
            *sums.percent_days.at(kind) += days * u64::from(percent);
            if let Some(service) = service {
                let sums = seen.services.at(service).years.entry(year(from)).or_default();
                sums.employed_days += days;
                sums.employed_percent_days += days * u64::from(percent);
            }
        }
    }
}

/// The parts of some time that lie in each year.
pub(super) fn by_year(mut from: Date, to: Date) -> impl Iterator<Item = (Date, Date)> {
    std::iter::from_fn(move || {
        let turn = Date::new(from.year().saturating_add(1), 1, 1).unwrap_or(Date::MAX);
        let part = (from, turn.min(to));
        from = turn;
        (part.0 < part.1).then_some(part)
    })
}

/// Unbroken competitive work, jobs that follow each other without a day between counted as one (A11): first
/// day, first day no longer.
fn competitive(case: &Case, end: Date) -> Vec<(Date, Date)> {
    let mut stretches: Vec<(Date, Date)> = case
        .works
        .iter()
        .filter(|work| ResultKind::of(work.kind) == Some(ResultKind::Competitive) && work.started_on < end)
        .map(|work| (work.started_on, work.ended_on.unwrap_or(end).min(end)))
        .collect();
    stretches.sort_unstable();
    stretches.dedup_by(|next, before| {
        let follows = next.0 <= before.1;
        if follows {
            before.1 = before.1.max(next.1);
        }
        follows
    });
    stretches
}

fn lasted(seen: &mut Observations, case: &Case, from: Date, reached: Date, months: i64) {
    let flows = &mut seen.months.at(month_index(reached)).flows;
    let held = case.participations.iter().filter(|held| !held.frame);
    let begun = held.filter_map(|held| Some((held.started_on.filter(|on| *on <= from)?, &held.service)));
    let service = begun.max_by_key(|(on, _)| *on).map(|(_, service)| service);
    let service = service.map(|service| seen.services.at(service).years.entry(year(reached)).or_default());
    if months == 6 {
        flows.lasting_6 += 1;
    } else {
        flows.lasting_12 += 1;
    }
    match service {
        Some(sums) if months == 6 => sums.lasting_6 += 1,
        Some(sums) => sums.lasting_12 += 1,
        None => {}
    }
}
