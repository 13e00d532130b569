//! What came of each participation: work or studies begun while it went on or soon after, and where the person
//! was some time after. Only those who have been seen for as long are counted, so that a participation that
//! ended last month is not told as one without result.

use super::{Gone, days, year};
use crate::cost::ResultKind;
use crate::observations::Observations;
use chain::calendar::days_after;
use chain::case::Participation;
use chain::explanation::{Reasons, Silent};
use jiff::civil::Date;

pub(super) fn count(seen: &mut Observations, gone: Gone<'_>) {
    for held in &gone.case.participations {
        if let Some(started) = held.started_on {
            ended(seen, gone, held, started);
            provider(seen, gone, held, started);
        }
    }
    people(seen, gone);
}

fn ended(seen: &mut Observations, gone: Gone<'_>, held: &Participation, started: Date) {
    let Some((end, _)) = held.ended_on else { return };
    let sums = seen.services.at(&held.service).years.entry(year(end)).or_default();
    sums.ended += 1;
    sums.days += days(started, end);
    let (day_90, day_180) = (days_after(end, 90), days_after(end, 180));
    let (seen_90, seen_180) = (day_90 <= gone.through, day_180 <= gone.through);
    sums.seen_90 += u64::from(seen_90);
    sums.seen_180 += u64::from(seen_180);
    for kind in ResultKind::ALL {
        let works = || gone.case.works.iter().filter(|work| ResultKind::of(work.kind) == Some(kind));
        let began_by =
            |last: Date| u64::from(works().any(|work| started <= work.started_on && work.started_on <= last));
        let on_day = |day: Date| {
            u64::from(works().any(|work| work.started_on <= day && work.ended_on.is_none_or(|end| day < end)))
        };
        *sums.during.at(kind) += began_by(end);
        if seen_90 {
            *sums.within_90.at(kind) += began_by(day_90);
            *sums.on_day_90.at(kind) += on_day(day_90);
        }
        if seen_180 {
            *sums.within_180.at(kind) += began_by(day_180);
            *sums.on_day_180.at(kind) += on_day(day_180);
        }
    }
}

fn provider(seen: &mut Observations, gone: Gone<'_>, held: &Participation, started: Date) {
    use chain::event::EndReason;
    let Some(provider) = held.provider else { return };
    let years = seen.providers.entry(provider).or_default();
    years.entry(year(started)).or_default().started += 1;
    if let Some((end, reason)) = held.ended_on {
        let sums = years.entry(year(end)).or_default();
        sums.ended += 1;
        sums.ended_to_work += u64::from(matches!(reason, EndReason::ToWork | EndReason::ToStudies));
    }
    let to = held.ended_on.map_or(gone.end(), |(end, _)| end);
    for (from, to) in super::work::by_year(started, to) {
        years.entry(year(from)).or_default().days += days(from, to);
    }
}

/// Each service that the person has begun, once, with what it costs by the service's own account.
fn people(seen: &mut Observations, gone: Gone<'_>) {
    let case = gone.case;
    let held = case.participations.iter().filter_map(|held| Some((held.service.as_str(), held.started_on?)));
    let employed = case
        .works
        .iter()
        .filter_map(|work| Some((case.decision(work.decision?)?.service.as_deref()?, work.started_on)));
    let mut begun: Vec<(&str, Date)> = held.chain(employed).collect();
    begun.sort_unstable();
    begun.dedup_by_key(|(service, _)| *service);
    for (service, from) in begun {
        let sums = seen.services.at(service).years.entry(year(from)).or_default();
        sums.people += 1;
        if let Some(ore) = standard(gone, service, from) {
            sums.with_standard += 1;
            sums.standard = sums.standard.wrapping_add(ore);
        }
    }
}

fn standard(gone: Gone<'_>, service: &str, day: Date) -> Option<i64> {
    let table = gone.policy.find_service(service)?.find("cost_per_participant")?;
    let facts = chain::facts::of_asked(gone.case, gone.policy, day, table.asked());
    Silent.ask(gone.policy.bundle.facts(), table, &facts, day).then()?.as_ore()
}
