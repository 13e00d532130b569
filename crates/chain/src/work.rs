//! A11 Work and studies. Competitive work first; changing job is learning, not failure. A result is
//! verified from evidence at the points that the policy sets (`steps/work.toml`).

use crate::calendar;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::{DecisionId, EmployerId, WorkId};
use crate::money::Ore;
use crate::policy::Policy;
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;
use rules::{Period, PeriodUnit, Table};

/// Note that work or studies began.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StartWork {
    /// The work.
    pub work: WorkId,
    /// What kind.
    pub kind: WorkKind,
    /// First day.
    pub on: Date,
    /// Share of full time, percent.
    pub extent_percent: u8,
    /// Employer or school.
    pub place: NewText,
    /// The subsidy decision.
    pub decision: Option<DecisionId>,
    /// The employer, when it is one on record.
    pub employer: Option<EmployerId>,
    /// What shows it.
    pub evidence: WorkEvidence,
}

/// Change the hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChangeExtent {
    /// The work.
    pub work: WorkId,
    /// From which day.
    pub on: Date,
    /// Share of full time, percent.
    pub extent_percent: u8,
}

/// Verify that work lasts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VerifyWork {
    /// The point, in months.
    pub months: u16,
    /// What shows it.
    pub evidence: WorkEvidence,
}

/// Note that work ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndWork {
    /// The work.
    pub work: WorkId,
    /// First day no longer.
    pub on: Date,
    /// Why.
    pub reason: WorkEndReason,
}

pub(crate) fn start<R: Reasons>(draft: &mut Draft<'_, R>, input: &StartWork) -> Result<(), Refusal> {
    // The job that closed the spell may be followed by another without a day between.
    if draft.context.case.current_work().is_none() {
        draft.require_open()?;
    }
    draft.require_day("on", input.on)?;
    draft.require_extent(input.extent_percent)?;
    let case = draft.context.case;
    if input.kind == WorkKind::Subsidised {
        // Where a subsidy goes is the service's to note, not the provider's.
        if draft.context.actor.role == Role::Coach {
            return Err(Refusal::NotNow("subsidised_work"));
        }
        let granted = input
            .decision
            .and_then(|id| case.decision(id))
            .filter(|decision| decision.matter == Matter::Subsidy);
        let granted = granted.filter(|decision| case.is_granted(decision, input.on));
        if granted.is_none() {
            return Err(Refusal::Missing(vec![Missing::Decision]));
        }
        // The same month is not paid for twice.
        let under = case.works.iter().filter(|work| work.decision == input.decision);
        if let Some(bound) = under.filter_map(|work| work.ended_on).max().filter(|end| input.on < *end) {
            return Err(Refusal::ImpossibleDay { field: "on", bound });
        }
    }
    let place = draft.text(&input.place, "place")?;
    if let Some(current) = case.current_work() {
        if input.on < current.started_on {
            return Err(Refusal::ImpossibleDay { field: "on", bound: current.started_on });
        }
        let ended = WorkEnded { work: current.id, reason: WorkEndReason::ChangedJob };
        draft.event_on(input.on, ended);
    }
    draft.event_on(
        input.on,
        WorkStarted {
            work: input.work,
            kind: input.kind,
            extent_percent: input.extent_percent,
            place,
            decision: input.decision.filter(|_| input.kind == WorkKind::Subsidised),
            employer: input.employer,
            evidence: input.evidence,
        },
    );
    Ok(())
}

pub(crate) fn change_extent<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &ChangeExtent,
) -> Result<(), Refusal> {
    draft.require_day("on", input.on)?;
    draft.require_extent(input.extent_percent)?;
    let work = ongoing(draft, input.work)?;
    let (since, extent) = work.extents.last().copied().unwrap_or((work.started_on, 0));
    if extent == input.extent_percent {
        return Err(Refusal::AlreadyDone("extent"));
    }
    if input.on < since {
        return Err(Refusal::ImpossibleDay { field: "on", bound: since });
    }
    draft.event_on(input.on, WorkExtentChanged { work: input.work, extent_percent: input.extent_percent });
    Ok(())
}

pub(crate) fn verify<R: Reasons>(draft: &mut Draft<'_, R>, input: &VerifyWork) -> Result<(), Refusal> {
    let context = draft.context;
    let points = draft.ask(verified_after(context.policy)?)?.as_words().unwrap_or_default();
    let at_point = points.iter().any(|word| point(word) == Some(input.months));
    if !at_point
        && !result_points(context.case, context.policy, context.day).any(|months| months == input.months)
    {
        return Err(Refusal::Unknown("point"));
    }
    let case = context.case;
    // Also work that has ended since: it lasted as long as it lasted.
    let work = case.current_work().or(case.works.last()).ok_or(Refusal::Unknown("work"))?;
    let since = case.unbroken_since(work);
    let reached = reached_on(since, input.months);
    if context.day < reached || work.ended_on.is_some_and(|end| end < reached) {
        return Err(Refusal::ImpossibleDay { field: "months", bound: reached });
    }
    let shown = |other: &crate::case::Work| {
        let same = |(_, evidence, months): &(Date, WorkEvidence, u16)| {
            *evidence == input.evidence && *months == input.months
        };
        other.started_on >= since && other.evidence.iter().any(same)
    };
    if case.works.iter().any(shown) {
        return Err(Refusal::AlreadyDone("verification"));
    }
    draft.event(WorkVerified { work: work.id, months: input.months, evidence: input.evidence });
    Ok(())
}

pub(crate) fn end<R: Reasons>(draft: &mut Draft<'_, R>, input: &EndWork) -> Result<(), Refusal> {
    // Also after the spell has closed: the job that closed it may end later.
    let work = draft.context.case.works.iter().find(|work| work.id == input.work);
    let work = work.ok_or(Refusal::Unknown("work"))?;
    if work.ended_on.is_some() {
        return Err(Refusal::AlreadyDone("end"));
    }
    if input.on > draft.context.day {
        return Err(Refusal::ImpossibleDay { field: "on", bound: draft.context.day });
    }
    if input.on < work.started_on {
        return Err(Refusal::ImpossibleDay { field: "on", bound: work.started_on });
    }
    draft.event_on(input.on, WorkEnded { work: input.work, reason: input.reason });
    if draft.context.case.open_spell().is_none()
        && let Some(decision) = work.decision
    {
        release_unused(draft, decision, Some((work.id, input.on)));
    }
    Ok(())
}

/// The table of points, in whole months, at which lasting work is verified.
pub(crate) fn verified_after(policy: &Policy) -> Result<&Table, Refusal> {
    policy.step(Step::Work)?.table("verified_after")
}

/// Where the services that the person has had say at which points they pay for a result.
pub(crate) fn result_tables<'a>(
    case: &'a crate::Case,
    policy: &'a Policy,
) -> impl Iterator<Item = &'a Table> {
    let bought = |held: &&crate::case::Participation| held.provider.is_some() && held.started_on.is_some();
    let held = case.participations.iter().filter(bought);
    held.filter_map(|held| policy.find_service(&held.service)?.find("result_after"))
}

/// The points, in whole months, at which the services that the person has had pay for a result.
pub(crate) fn result_points<'a>(
    case: &'a crate::Case,
    policy: &'a Policy,
    day: Date,
) -> impl Iterator<Item = u16> + 'a {
    result_tables(case, policy).filter_map(move |table| result_point(table, policy, day))
}

/// The point, in whole months, that one of those tables says.
pub(crate) fn result_point(table: &Table, policy: &Policy, day: Date) -> Option<u16> {
    let facts = rules::Facts::new(policy.bundle.facts());
    let period = table.decide(&facts, day, &mut rules::NoTrace).then()?.as_period()?;
    if period.unit == PeriodUnit::Months { u16::try_from(period.count).ok() } else { None }
}

/// The months in a word of that table, `months_12`.
pub(crate) fn point(word: &str) -> Option<u16> {
    word.strip_prefix("months_")?.parse().ok()
}

/// The day on which unbroken work since a day has lasted so many months.
pub(crate) fn reached_on(since: Date, months: u16) -> Date {
    calendar::after(since, Period { count: months.into(), unit: PeriodUnit::Months })
}

/// Whether a point has been verified in the unbroken work since a day.
pub(crate) fn is_verified(case: &crate::Case, since: Date, months: u16) -> bool {
    case.works
        .iter()
        .filter(|work| work.started_on >= since)
        .any(|work| work.verified.iter().any(|(point, _)| *point == months))
}

fn ongoing<'a, R: Reasons>(draft: &Draft<'a, R>, id: WorkId) -> Result<&'a crate::case::Work, Refusal> {
    let work = draft.context.case.works.iter().find(|work| work.id == id);
    let work = work.ok_or(Refusal::Unknown("work"))?;
    if work.ended_on.is_some() { Err(Refusal::AlreadyDone("end")) } else { Ok(work) }
}

/// Gives back the money of the months that a subsidy was not used. Months begun count as used, over all
/// the jobs that the subsidy followed the person to. `ending` is a job that ends in the same act.
pub(crate) fn release_unused<R: Reasons>(
    draft: &mut Draft<'_, R>,
    decision: DecisionId,
    ending: Option<(WorkId, Date)>,
) {
    let context = draft.context;
    let held = context.world.appropriations.iter().find_map(|(stream, money)| {
        money.committed.get(&decision).map(|amount| (stream.to_string(), *amount))
    });
    let Some((stream, committed)) = held else { return };
    let per_month = context.case.decision(decision).and_then(|known| known.per_month).unwrap_or_default();
    let used: i64 = context
        .case
        .works
        .iter()
        .filter(|work| work.decision == Some(decision))
        .map(|work| {
            let ends_now = ending.filter(|(id, _)| *id == work.id).map(|(_, on)| on);
            months_begun(work.started_on, work.ended_on.or(ends_now).unwrap_or(context.day))
        })
        .sum();
    let amount = committed - per_month.times(used);
    if amount > Ore::ZERO {
        draft.event_of(
            StreamId { kind: StreamKind::Appropriation, id: stream },
            AppropriationReleased { decision, amount },
        );
    }
}

/// Months of work, those begun counted whole.
fn months_begun(start: Date, end: Date) -> i64 {
    let whole = calendar::months_between(start, end);
    let reached = reached_on(start, u16::try_from(whole).unwrap_or(u16::MAX));
    whole + i64::from(end > reached)
}
