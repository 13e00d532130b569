//! Routine: what comes round by itself and moves nothing in the chain ([`TaskKind::is_routine`]), and the renewals of
//! action plans. It is an interval and no act. What is an officer's waits in the queue until its turn comes and takes
//! its minutes; what is a coach's takes nobody's time that is short.
//!
//! Where events are kept it stands among them. A coach's is then done when the person is next visited, on the day on
//! which it was to be done: nothing has happened in the case between. No figure depends on it.

use super::Run;
use super::county::County;
use super::days::DayNo;
use super::looking::whole;
use super::queue::Waiting;
use super::resident::{Resident, Routine, Ticket, What};
use crate::dice::Throw;
use chain::case::Case;
use chain::due::{About, Task, TaskKind, plan_renewal, support_routine};
use chain::event::{Event, Role};
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

/// A renewal that joins the queue of an office on its day.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub(crate) struct Coming {
    office: usize,
    waiting: Waiting,
}

impl Resident {
    /// An action plan was made on a day: its renewal comes when the chain says.
    pub(crate) fn plan_made(&mut self, run: &Run<'_>, on: Date) {
        let (from, by) = plan_renewal(&self.case, run.policy, on);
        self.life.renews_plan = Some((run.days.number(from), run.days.number(by)));
    }

    /// What an event brings with it of routine.
    pub(super) fn routine_follows(&mut self, run: &Run<'_>, event: &Event, day: Date) {
        let support = match event {
            Event::SupportStarted(e) => e.participation,
            Event::SupportEnded(e) => e.participation,
            _ => return,
        };
        let Some(task) = support_routine(&self.case, run.policy, support, day) else { return };
        let (today, what) = (run.days.number(day), What::Task(task.kind, task.about));
        if task.actor != Role::Coach {
            let by = run.days.number(task.by);
            self.life.routine.push(Routine { what, on: today, by, queues: true });
        } else if self.history.is_some() {
            let on = today + 1 + self.coach_takes(run, &task, today);
            self.life.routine.push(Routine { what, on, by: on, queues: false });
        }
    }

    /// Days until a coach has done something of routine, beside the next day. No other throw moves with it, because
    /// it is made only where events are kept.
    fn coach_takes(&self, run: &Run<'_>, task: &Task, day: DayNo) -> DayNo {
        let number = u32::MAX - 2 * self.case.participations.len() as u32;
        let number = number - u32::from(task.kind == TaskKind::FinalReport);
        let borne = run.dice.endurance(self.life.id.0, Throw::Choice, number);
        whole(borne * run.settings(day).services.start_days)
    }

    /// The case is closed: what waits for an officer goes, but for what is owed of support that has ended.
    pub(super) fn leaves_queues(&mut self) {
        self.life.tickets.retain(|ticket| outlives_spell(&ticket.what));
        self.life.renews_plan = None;
    }

    /// The person leaves the county: what is owed of support that has ended, and the next plan, wait in the other.
    pub(super) fn takes_routine_along(&mut self, day: DayNo) {
        let owed = self.life.tickets.iter().filter(|ticket| outlives_spell(&ticket.what));
        self.life.routine.extend(owed.map(|ticket| Routine {
            what: ticket.what,
            on: day,
            by: day,
            queues: true,
        }));
        self.life.tickets.clear();
    }
}

impl County {
    /// Gives the office what is its own of routine: a renewal of the action plan from the day on which it comes.
    pub(super) fn queue_routine(&mut self, slot: u32, resident: &mut Resident, day: DayNo) {
        while let Some(place) = resident.life.routine.iter().position(|routine| routine.queues) {
            let Routine { what, by, .. } = resident.life.routine.remove(place);
            self.queue(slot, resident, what, by, false);
        }
        let Some((from, by)) = resident.life.renews_plan else { return };
        if resident.life.tickets.iter().any(|ticket| ticket.what == What::RenewPlan) {
            return;
        }
        if from <= day {
            return self.queue(slot, resident, What::RenewPlan, by, false);
        }
        let office = self.office_of(&resident.life);
        let Some(coming) = self.coming.get_mut(from as usize) else { return };
        self.last_ticket += 1;
        let number = self.last_ticket;
        coming.push(Coming { office, waiting: Waiting { by, ticket: number, slot } });
        resident.life.tickets.push(Ticket { number, what: What::RenewPlan, specialist: false });
    }

    /// The renewals of a day join the queues.
    pub(super) fn renewals_come(&mut self, day: DayNo) {
        for Coming { office, waiting } in std::mem::take(&mut self.coming[day as usize]) {
            self.offices[office].take_in(waiting);
        }
    }

    /// What coaches have done since the person was last visited, where events are kept.
    pub(super) fn routine_done(&self, run: &Run<'_>, resident: &mut Resident, day: DayNo) {
        if resident.history.is_none() {
            return;
        }
        while let Some(place) = first_by(&resident.life.routine, day) {
            let Routine { what, on, .. } = resident.life.routine.remove(place);
            if let What::Task(kind, about) = what {
                self.do_routine(run, resident, kind, about, on);
            }
        }
    }
}

/// The place of what a coach does first of what is to be done by a day.
fn first_by(routine: &[Routine], day: DayNo) -> Option<usize> {
    let done = routine.iter().enumerate().filter(|(_, routine)| !routine.queues && routine.on <= day);
    done.min_by_key(|(_, routine)| routine.on).map(|(place, _)| place)
}

/// Whether routine that waits is still to be done: a joint plan only while the support goes on.
pub(super) fn is_wanted_still(case: &Case, kind: TaskKind, about: Option<About>) -> bool {
    kind != TaskKind::JointPlan
        || case.current_participation().is_some_and(|held| about == Some(About::Id(held.id.0)))
}

fn outlives_spell(what: &What) -> bool {
    matches!(what, What::Task(TaskKind::FinalReport, _))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_coaches_have_done_by_a_day_comes_in_the_order_of_days_and_what_waits_in_a_queue_is_left() {
        let routine = |on, queues| Routine { what: What::RenewPlan, on, by: on, queues };
        let all = [routine(9, false), routine(3, true), routine(5, false), routine(4, false)];
        assert_eq!(first_by(&all, 9), Some(3));
        assert_eq!(first_by(&all[..3], 8), Some(2));
        assert_eq!(first_by(&all, 3), None);
    }
}
