//! Asking the chain what is due, and giving it to those who should do it: officers and specialists take it in
//! their queues; the person, the coach and the host do it after a while of their own.

use super::Run;
use super::county::County;
use super::days::DayNo;
use super::resident::{Act, Resident, Ticket, What};
use super::routine::is_wanted_still;
use crate::dice::Throw;
use chain::due::{Task, TaskKind, due_among};
use chain::event::Role;
use chain::step::Step;

impl County {
    /// Looks at a case when its day has come or something has happened in it.
    pub(crate) fn look(&mut self, run: &Run<'_>, slot: u32, resident: &mut Resident, day: DayNo) {
        if resident.life.look_on > day {
            return;
        }
        if nothing_after_closing(&resident.case) {
            resident.life.look_on = DayNo::MAX;
            return;
        }
        let played = self.played(run, resident, day);
        let due = due_among(&resident.case, run.policy, run.days.date(day), &|kind| played.has(kind));
        self.tally.looks += 1;
        let mut wanted: Vec<(What, Task)> = Vec::with_capacity(due.tasks.len());
        for task in due.tasks {
            if matches!(task.kind, TaskKind::RuleNeedsHuman(_)) {
                self.tally.needs_human += 1;
                continue;
            }
            // What was granted and came to nothing is not tried again.
            let given_up = task.kind == TaskKind::StartService
                && task.about.is_some_and(|about| resident.life.given_up.contains(&about));
            if !given_up {
                wanted.push((What::Task(task.kind, task.about), task));
            }
        }
        // What is no longer due leaves the queues and the plans.
        let still = |what: &What| match what {
            What::Task(kind, about) if kind.is_routine() => is_wanted_still(&resident.case, *kind, *about),
            What::Task(..) => wanted.iter().any(|(known, _)| known == what),
            _ => true,
        };
        resident.life.tickets.retain(|ticket| still(&ticket.what));
        resident.life.acts.retain(|act| still(&act.what));
        // Who waits to be looked at again waits for that.
        let waits = resident.life.has(&What::LookAgain);
        for (what, task) in wanted {
            if resident.life.has(&what) || (waits && is_stalled(task.kind)) {
                continue;
            }
            self.give(run, slot, resident, what, &task, day);
        }
        resident.life.look_on = due.next_look.map_or(DayNo::MAX, |look| run.days.number(look));
        self.plan_life(run, resident, day);
    }

    pub(super) fn queue(
        &mut self,
        slot: u32,
        resident: &mut Resident,
        what: What,
        by: DayNo,
        specialist: bool,
    ) {
        self.last_ticket += 1;
        let number = self.last_ticket;
        if specialist {
            self.specialists.join(by, number, slot);
        } else {
            let office = self.office_of(&resident.life);
            self.offices[office].join(by, number, slot);
        }
        resident.life.tickets.push(Ticket { number, what, specialist });
    }

    fn give(
        &mut self,
        run: &Run<'_>,
        slot: u32,
        resident: &mut Resident,
        what: What,
        task: &Task,
        day: DayNo,
    ) {
        let by = run.days.number(task.by);
        let specialist =
            task.actor == Role::Specialist || task.kind == TaskKind::Step(Step::OverallAssessment);
        if specialist || matches!(task.actor, Role::Officer | Role::Reviewer) {
            if task.kind == TaskKind::Step(Step::Evidence) && resident.life.asked_evidence {
                return;
            }
            self.queue(slot, resident, what, by, specialist);
        } else {
            let after = self.own_time(run, resident, task, day);
            resident.life.acts.push(Act { on: day + 1 + after, what });
        }
    }

    /// Days that someone who is not in a queue takes, beside the next day.
    fn own_time(&self, run: &Run<'_>, resident: &mut Resident, task: &Task, day: DayNo) -> DayNo {
        let settings = run.settings(day);
        let mean = match task.kind {
            TaskKind::Step(Step::Choice) => settings.services.choice_days,
            TaskKind::Step(Step::Support) => settings.services.start_days,
            TaskKind::CodeAnswer => settings.evidence.answer_days,
            // What ends on a day is ended on it.
            TaskKind::PlacementEnds | TaskKind::SupportEnds | TaskKind::PhaseEnds => {
                return run.days.number(task.by).saturating_sub(day + 1);
            }
            _ => settings.services.start_days,
        };
        let number = resident.life.next_throw(Throw::Choice);
        let borne = run.dice.endurance(resident.life.id.0, Throw::Choice, number);
        whole(borne * mean)
    }

    /// What is played of what is due: the rest stays due, and nobody is given it.
    fn played(&self, run: &Run<'_>, resident: &Resident, day: DayNo) -> Played {
        let case = &resident.case;
        // Only work after support is followed up by the service.
        let verified = || {
            let supported = case.participations.iter().any(|held| !held.frame)
                || case.works.iter().any(|work| work.decision.is_some());
            supported
                && run.dice.happens(
                    run.settings(day).services.verified,
                    resident.life.id.0,
                    Throw::Service,
                    u32::MAX - case.works.len() as u32,
                )
        };
        let works = case.current_work().is_some();
        Played { works, verified: works && verified(), planned: case.action_plan().is_some() }
    }
}

/// What is played for someone now.
#[derive(Clone, Copy)]
struct Played {
    works: bool,
    verified: bool,
    planned: bool,
}

impl Played {
    fn has(self, kind: TaskKind) -> bool {
        match kind {
            TaskKind::VerifyWork(_) => self.verified,
            // The first plan is an act; its renewals are an interval of their own.
            TaskKind::ActionPlan => !self.planned,
            // Who has found work does not take up new support beside it.
            TaskKind::Step(Step::Choice | Step::Support)
            | TaskKind::PlaceByRule
            | TaskKind::CarryOutNextStep
            | TaskKind::NewAssessment => !self.works,
            // Whether a decision is read turns only the clock of an appeal, and none is played.
            TaskKind::ReadDecision | TaskKind::Comment | TaskKind::DecideIntent | TaskKind::ClaimSupport => {
                false
            }
            _ => !kind.is_routine(),
        }
    }
}

/// A spell that has closed with no support in it: nothing that is played can be due.
fn nothing_after_closing(case: &chain::Case) -> bool {
    case.open_spell().is_none()
        && case.participations.is_empty()
        && case.works.iter().all(|work| work.decision.is_none())
}

/// What is left until the next occasion when nothing could be done.
fn is_stalled(kind: TaskKind) -> bool {
    matches!(
        kind,
        TaskKind::Step(Step::Decision)
            | TaskKind::PlaceByRule
            | TaskKind::StartService
            | TaskKind::CarryOutNextStep
            | TaskKind::NewAssessment
            | TaskKind::NextStep
    )
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) fn whole(days: f64) -> DayNo {
    days.clamp(0.0, 100_000.0) as DayNo
}
