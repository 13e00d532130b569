//! The clocks of those who give a service: reports, phases, and the employer's monthly claim. Each limit
//! stands in the service's file; a service without it has no such clock.

use super::{About, Look, Task, TaskKind, clocks};
use crate::calendar::{self, days_after};
use crate::case::Participation;
use crate::event::{ReportKind, Role};
use crate::pay::{LineState, Payee, claim_by};
use crate::step::Step;
use jiff::civil::Date;

/// While the support goes on: the periodic report, and the end of a phase.
pub(super) fn during(look: &mut Look<'_>, participation: &Participation) {
    let Some(started) = participation.started_on else { return };
    let about = || Some(About::Id(participation.id.0));
    let actor = clocks::given_by(participation);
    if look.wants(TaskKind::PeriodicReport)
        && let Some(period) = look.service_period(&participation.service, "periodic_report_every")
    {
        let last = reported(participation, ReportKind::Periodic).unwrap_or(started);
        let by = calendar::after(last, period);
        let from = days_after(last, 1);
        look.add_about(TaskKind::PeriodicReport, Step::Support, actor, from, by, about());
    }
    let phase = participation.phases.last().copied();
    if let Some((began, number)) = phase
        && look.has_phase_after(&participation.service, number)
        && let Some(period) = look.service_period(&participation.service, "phase_longest")
    {
        let by = calendar::after(began, period);
        let from = look.shown_before(by);
        look.add_about(TaskKind::PhaseEnds, Step::Support, actor, from, by, about());
    }
}

/// When the support has ended: the final report, asked of the coach who gave it; and claims not yet made.
pub(super) fn afterwards(look: &mut Look<'_>) {
    let case = look.case;
    if look.wants(TaskKind::FinalReport) {
        for participation in &case.participations {
            if let Some(task) = last(look, participation) {
                look.push(task);
            }
        }
    }
    if !look.wants(TaskKind::ClaimSupport) {
        return;
    }
    let unclaimed = case.ledger.lines.values().filter(|line| {
        line.state.0 == LineState::Declared && line.is_complete() && matches!(line.payee, Payee::Employer(_))
    });
    for line in unclaimed {
        let Some(by) = claim_by(look.policy, line) else { continue };
        if look.day <= by {
            let about = Some(About::Line(line.key));
            look.add_about(TaskKind::ClaimSupport, Step::Work, Role::Employer, line.declared_on, by, about);
        }
        look.note_turn(Some(days_after(by, 1)));
    }
}

/// The final report of support that has ended, until it is filed.
pub(super) fn last(look: &Look<'_>, participation: &Participation) -> Option<Task> {
    let (from, _) = participation.ended_on?;
    if participation.started_on.is_none() || reported(participation, ReportKind::Final).is_some() {
        return None;
    }
    let within = look.service_period(&participation.service, "final_report_within")?;
    let actor = clocks::given_by(participation);
    Some(Task {
        kind: TaskKind::FinalReport,
        step: Step::Closing,
        actor,
        user: if actor == Role::Coach { participation.coach() } else { look.case.officer() },
        from,
        by: calendar::after(from, within),
        about: Some(About::Id(participation.id.0)),
    })
}

fn reported(participation: &Participation, kind: ReportKind) -> Option<Date> {
    participation.reports.iter().filter(|(_, filed, _)| *filed == kind).map(|(on, _, _)| *on).max()
}
