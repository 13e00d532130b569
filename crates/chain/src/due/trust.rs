//! What follows when someone is disqualified, opens the case in an emergency, the person asks who has read and why, says
//! that something recorded is wrong or objects to what is done with the case, or an appointment to act for the person runs out. It runs on after a spell has
//! closed, but for the last.

use super::{About, Look, Task, TaskKind, clocks};
use crate::calendar;
use crate::case::{Emergency, Mandate};
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
        push(look, TaskKind::EmergencyReview, (from, by), About::Id(emergency.id.0), emergency.by.user);
    }
    for question in case.questions.iter().filter(|question| question.answer.is_none()) {
        let within = look.step_period(Step::Rights, "reading_answered_within");
        let by = within.map_or(question.on, |within| calendar::after(question.on, within));
        let kind = TaskKind::ReadingQuestion;
        push(look, kind, (question.on, by), About::Id(question.id.0), question.reader);
    }
    for (_, request, on) in case.corrections_waiting() {
        let within = look.step_period(Step::Rights, "correction_answered_within");
        let by = within.map_or(on, |within| calendar::after(on, within));
        let user = case.officer().filter(|officer| !case.is_disqualified(*officer));
        look.push(task(TaskKind::CorrectionAsked, (on, by), user, Some(About::Id(request.0))));
    }
    for objection in case.objections_waiting() {
        let within = look.step_period(Step::Rights, "objection_answered_within");
        let by = within.map_or(objection.on, |within| calendar::after(objection.on, within));
        let user = case.officer().filter(|officer| !case.is_disqualified(*officer));
        let about = Some(About::Id(objection.id.0));
        look.push(task(TaskKind::Objection, (objection.on, by), user, about));
    }
    let named = case.officer().filter(|officer| case.is_disqualified(*officer));
    if let Some(conflict) = case.conflicts.iter().rev().find(|conflict| Some(conflict.user) == named)
        && case.open_spell().is_some()
    {
        let (on, by) = (conflict.on, calendar::next_working_day(conflict.on));
        look.push(task(TaskKind::HandOver, (on, by), None, None));
    }
    appointments(look);
}

/// Appointments are looked at again before they run out; one that has run out waits until someone has said which.
fn appointments(look: &mut Look<'_>) {
    let case = look.case;
    if case.open_spell().is_none() {
        return;
    }
    let user = case.officer().filter(|officer| !case.is_disqualified(*officer));
    let held = |mandate: &&Mandate| mandate.kind.is_appointed() && mandate.ended.is_none();
    for mandate in case.mandates.iter().filter(held) {
        let ahead = look.step_period(Step::Rights, "appointment_asked_before");
        let days = (clocks::before(mandate.until, ahead), calendar::days_after(mandate.until, -1));
        let about = Some(About::Id(mandate.id.0));
        look.push(task(TaskKind::AppointmentEnds, days, user, about));
    }
}

/// A task for the named officer, or, when it is about what that officer did, for anyone of the unit.
fn push(look: &mut Look<'_>, kind: TaskKind, days: (Date, Date), about: About, not_by: UserId) {
    let case = look.case;
    let user = case.officer().filter(|officer| *officer != not_by && !case.is_disqualified(*officer));
    look.push(task(kind, days, user, Some(about)));
}

fn task(kind: TaskKind, (from, by): (Date, Date), user: Option<UserId>, about: Option<About>) -> Task {
    Task { kind, step: Step::Rights, actor: Role::Officer, user, from, by, about }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::case::{
        Case, Conflict, Correction, CorrectionMade, Done, Objection, ObjectionAnswer, Question, Spell,
    };
    use crate::event::{
        Actor, Channel, ConflictGround, CorrectionResult, MandateKind, ObjectionResult, Processing, Sealed,
    };
    use crate::id::{CorrectionId, EmergencyId, MandateId, ObjectionId, QuestionId, TextId};
    use crate::policy::Policy;
    use crate::world::World;
    use jiff::civil::date;
    use uuid::Uuid;

    /// A Friday.
    const DAY: Date = date(2026, 3, 6);

    fn user(n: u128) -> UserId {
        UserId(Uuid::from_u128(n))
    }

    fn text() -> TextId {
        TextId(Uuid::from_u128(9))
    }

    fn case() -> Case {
        Case { officers: vec![(DAY, user(1))], ..Case::default() }
    }

    fn opened_by(n: u128) -> Emergency {
        let by = Actor { user: user(n), role: Role::Officer };
        let id = EmergencyId(Uuid::from_u128(3));
        Emergency { id, by, on: DAY, until: date(2026, 3, 7), text: text(), review: None }
    }

    /// What is due on a day: the word, for whom, from when and by when.
    fn due(case: &Case, day: Date) -> Vec<(String, Option<UserId>, Date, Date)> {
        let policy = Policy::embedded(&[]).unwrap_or_else(|faults| panic!("{faults:?}"));
        let due = crate::due(case, &World::default(), &policy, day);
        due.tasks.into_iter().map(|task| (task.kind.word(), task.user, task.from, task.by)).collect()
    }

    #[test]
    fn an_emergency_is_reviewed_from_the_next_day_on_by_the_next_working_day_and_not_by_who_opened() {
        let (saturday, monday) = (date(2026, 3, 7), date(2026, 3, 9));
        let opened = Case { emergencies: vec![opened_by(2)], ..case() };
        assert_eq!(due(&opened, DAY), []);
        let review = |user| vec![("emergency_review".to_owned(), user, saturday, monday)];
        assert_eq!(due(&opened, saturday), review(Some(user(1))));
        // It stays, with its day, until someone has done it.
        assert_eq!(due(&opened, date(2026, 4, 1)), review(Some(user(1))));
        let by_the_named = Case { emergencies: vec![opened_by(1)], ..case() };
        assert_eq!(due(&by_the_named, saturday), review(None));
        let reviewed = Emergency { review: Some((monday, true, text())), ..opened_by(2) };
        assert_eq!(due(&Case { emergencies: vec![reviewed], ..case() }, monday), []);
    }

    #[test]
    fn a_question_about_a_reading_waits_for_someone_else_than_the_reader_for_a_month() {
        let id = QuestionId(Uuid::from_u128(4));
        let question = |reader| Question { id, line: (1, 1), reader, on: DAY, text: text(), answer: None };
        let asked = |reader| Case { questions: vec![question(reader)], ..case() };
        let waits = |user| vec![("reading_question".to_owned(), user, DAY, date(2026, 4, 6))];
        assert_eq!(due(&asked(user(2)), DAY), waits(Some(user(1))));
        assert_eq!(due(&asked(user(1)), DAY), waits(None));
    }

    fn appointed(kind: MandateKind) -> Mandate {
        Mandate {
            id: MandateId(Uuid::from_u128(5)),
            holder: user(8),
            kind,
            from: DAY,
            until: date(2027, 3, 6),
            by: Actor { user: user(1), role: Role::Officer },
            decided_on: Some(DAY),
            text: Some(text()),
            ended: None,
        }
    }

    #[test]
    fn an_appointment_is_looked_at_again_before_it_runs_out_and_a_power_of_attorney_just_ends() {
        let spell = Spell {
            number: 1,
            registered_on: DAY,
            process: "seven_steps".into(),
            channel: Channel::Officer,
            done: Done::default(),
            closed_on: None,
        };
        let of = |case: &Case, day| {
            let mut due = due(case, day);
            due.retain(|(word, ..)| word == "appointment_ends");
            due
        };
        let with = |mandate| Case { mandates: vec![mandate], spells: vec![spell.clone()], ..case() };
        for kind in [MandateKind::Guardian, MandateKind::Trustee] {
            let held = with(appointed(kind));
            let (from, by) = (date(2027, 2, 6), date(2027, 3, 5));
            assert_eq!(of(&held, date(2027, 2, 5)), []);
            let task = vec![("appointment_ends".to_owned(), Some(user(1)), from, by)];
            assert_eq!(of(&held, from), task);
            assert_eq!(of(&held, date(2027, 4, 1)), task, "it waits until someone has looked");
            let ended = Mandate { ended: Some((from, user(1))), ..appointed(kind) };
            assert_eq!(of(&with(ended), from), []);
        }
        assert_eq!(of(&with(appointed(MandateKind::Agent)), date(2027, 3, 5)), []);
    }

    #[test]
    fn what_the_person_says_is_wrong_waits_for_the_named_officer_for_a_month_and_no_longer_when_answered() {
        let request = CorrectionId(Uuid::from_u128(6));
        let asked =
            Correction { about: 3, asked: Some((request, DAY, text())), restrict: None, answer: None };
        let waiting = Case { corrections: vec![asked.clone()], ..case() };
        let task = ("correction_asked".to_owned(), Some(user(1)), DAY, date(2026, 4, 6));
        assert_eq!(due(&waiting, DAY), vec![task]);
        let made =
            CorrectionMade { on: DAY, by: user(1), result: CorrectionResult::Refused, reasons: text() };
        let answered = Correction { answer: Some(made), ..asked };
        assert_eq!(due(&Case { corrections: vec![answered], ..case() }, DAY), []);
    }

    #[test]
    fn an_objection_waits_for_the_named_officer_for_a_month_and_no_longer_when_answered_or_taken_back() {
        let made = Objection {
            id: ObjectionId(Uuid::from_u128(7)),
            processing: Processing::Hosts,
            on: DAY,
            restrict: true,
            text: text(),
            answer: None,
            withdrawn_on: None,
        };
        let of = |objection: &Objection| due(&Case { objections: vec![objection.clone()], ..case() }, DAY);
        let task = ("objection".to_owned(), Some(user(1)), DAY, date(2026, 4, 6));
        assert_eq!(of(&made), vec![task]);
        let result = ObjectionResult::GoesOn;
        let answer = ObjectionAnswer { on: DAY, by: user(1), result, reasons: text() };
        assert_eq!(of(&Objection { answer: Some(answer), ..made.clone() }), []);
        assert_eq!(of(&Objection { withdrawn_on: Some(DAY), ..made }), []);
    }

    #[test]
    fn nobody_who_is_disqualified_is_asked() {
        let conflict = Conflict {
            user: user(1),
            stated_by: user(1),
            on: DAY,
            ground: Sealed::Known(ConflictGround::Own),
            text: text(),
            lifted_on: None,
        };
        let shut = Case { conflicts: vec![conflict], emergencies: vec![opened_by(2)], ..case() };
        assert!(shut.is_disqualified(user(1)) && !shut.is_disqualified(user(2)));
        let asked = due(&shut, date(2026, 3, 9));
        assert!(asked.iter().all(|(_, user, ..)| user.is_none()), "{asked:?}");
    }
}
