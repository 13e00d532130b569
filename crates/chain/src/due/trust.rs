//! What follows when someone is disqualified, opens the case in an emergency, or the person asks who has read and why. It
//! runs on after a spell has closed.

use super::{Look, Task, TaskKind};
use crate::calendar;
use crate::case::Emergency;
use crate::emergency::reviewed_within;
use crate::event::Role;
use crate::id::UserId;
use crate::step::Step;
use jiff::civil::Date;

pub(super) fn tasks(look: &mut Look<'_>) {
    let case = look.case;
    let open = |emergency: &&Emergency| emergency.review.is_none();
    for emergency in case.emergencies.iter().filter(open) {
        let (from, by) = reviewed_within(emergency.on);
        push(look, TaskKind::EmergencyReview, (from, by), emergency.id.to_string(), emergency.by.user);
    }
    for question in case.questions.iter().filter(|question| question.answer.is_none()) {
        let within = look.step_period(Step::Rights, "reading_answered_within");
        let by = within.map_or(question.on, |within| calendar::after(question.on, within));
        let kind = TaskKind::ReadingQuestion;
        push(look, kind, (question.on, by), question.id.to_string(), question.reader);
    }
    let named = case.officer().filter(|officer| case.is_disqualified(*officer));
    if let Some(conflict) = case.conflicts.iter().rev().find(|conflict| Some(conflict.user) == named)
        && case.open_spell().is_some()
    {
        let (on, by) = (conflict.on, calendar::next_working_day(conflict.on));
        look.push(task(TaskKind::HandOver, (on, by), None, None));
    }
}

/// A task for the named officer, or, when it is about what that officer did, for anyone of the unit.
fn push(look: &mut Look<'_>, kind: TaskKind, days: (Date, Date), about: String, not_by: UserId) {
    let case = look.case;
    let user = case.officer().filter(|officer| *officer != not_by && !case.is_disqualified(*officer));
    look.push(task(kind, days, user, Some(about)));
}

fn task(kind: TaskKind, (from, by): (Date, Date), user: Option<UserId>, about: Option<String>) -> Task {
    Task { kind, step: Step::Rights, actor: Role::Officer, user, from, by, about }
}
