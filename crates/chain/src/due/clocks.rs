//! The clocks that run beside the steps: the law's, the service's and the person's own.

use super::{About, Look, Task, TaskKind};
use crate::calendar::{self, days_after};
use crate::case::{Decision, DelayRemedy, Participation};
use crate::event::{Answer, AssessmentResult, Matter, NextStep, Role};
use crate::step::Step;
use crate::without_activity::idle_since;
use crate::work;
use jiff::civil::Date;
use rules::Period;

/// What runs on after a spell has closed: decisions to read, appeals to decide, concerns.
pub(super) fn after_closing(look: &mut Look<'_>) {
    let case = look.case;
    let reads = look.wants(TaskKind::ReadDecision);
    for decision in case.decisions.iter().filter(|decision| reads && decision.received_on.is_none()) {
        let by = within(look, Step::Rights, "received_assumed_after", decision.on);
        let about = Some(About::Id(decision.id.0));
        look.add_about(TaskKind::ReadDecision, Step::Decision, Role::JobSeeker, decision.on, by, about);
    }
    for appeal in case.appeals.iter().filter(|appeal| appeal.decided.is_none()) {
        let by = within(look, Step::Rights, "reconsidered_within", appeal.on);
        let about = Some(About::Id(appeal.id.0));
        look.add_about(TaskKind::Appeal, Step::Rights, Role::Reviewer, appeal.on, by, about);
    }
    for concern in case.concerns.iter().filter(|concern| concern.handled_on.is_none()) {
        let by = within(look, Step::Closing, "concern_within", concern.on);
        let about = Some(About::Id(concern.id.0));
        look.add_about(TaskKind::Concern, Step::Closing, Role::Officer, concern.on, by, about);
    }
    for decision in case
        .decisions
        .iter()
        .filter(|decision| decision.matter == Matter::Subsidy && decision.answer == Answer::Refused)
    {
        let Some(changed) = decision.changed_on else { continue };
        let decided_anew = case.decisions.iter().any(|later| {
            later.matter == Matter::Subsidy && later.answer == Answer::Granted && later.on >= changed
        });
        if !decided_anew {
            let by = look.lead_time(Step::Decision).map_or(changed, |time| calendar::after(changed, time));
            let about = Some(About::Id(decision.id.0));
            look.add_about(TaskKind::CarryOutAppeal, Step::Rights, Role::Officer, changed, by, about);
        }
    }
    lasting_work(look);
}

/// What runs while the spell is open.
pub(super) fn tasks(look: &mut Look<'_>) {
    action_plan(look);
    activity_report(look);
    inquiries(look);
    codes(look);
    intents(look);
    if let Some(participation) = look.case.current_participation() {
        support(look, participation);
        super::reports::during(look, participation);
    }
    placement(look);
    next_step(look);
    repetition(look);
    delay_remedy(look);
}

fn within(look: &Look<'_>, step: Step, table: &str, start: Date) -> Date {
    look.step_period(step, table).map_or(start, |period| calendar::after(start, period))
}

pub(super) fn before(day: Date, period: Option<Period>) -> Date {
    let Some(period) = period else { return day };
    calendar::after(day, Period { count: -period.count, unit: period.unit })
}

fn action_plan(look: &mut Look<'_>) {
    if !look.wants(TaskKind::ActionPlan) {
        return;
    }
    let Some(registered) = look.case.spell().map(|spell| spell.registered_on) else { return };
    let (from, by) = match look.case.action_plan() {
        None => (registered, within(look, Step::Plan, "first_within", registered)),
        Some(made) => renewal(look, made),
    };
    look.add(TaskKind::ActionPlan, Step::Plan, Role::Officer, from, by);
}

/// The days from which, and by which, an action plan made on a day is to be renewed.
pub(super) fn renewal(look: &Look<'_>, made: Date) -> (Date, Date) {
    let by = within(look, Step::Plan, "renewed_every", made);
    (look.shown_before(by), by)
}

/// The month before this one, when it is not reported and a report is required.
fn activity_report(look: &mut Look<'_>) {
    if !look.wants(TaskKind::ActivityReport) {
        return;
    }
    let this_month = look.day.first_of_month();
    let month = calendar::months_after(this_month, -1);
    let policy = look.policy;
    let required = policy
        .find_step(Step::Control)
        .and_then(|said| look.ask(said.find("report_required")?)?.as_boolean());
    let registered = look.case.spell().map_or(Date::MAX, |spell| spell.registered_on);
    if required != Some(true) {
        return;
    }
    if registered < this_month && !look.case.activity_reports.contains_key(&month) {
        let by = look
            .step_period(Step::Control, "report_due")
            .map_or(this_month, |period| calendar::deadline(days_after(this_month, -1), period));
        let about = Some(About::Month(month));
        look.add_about(TaskKind::ActivityReport, Step::Control, Role::JobSeeker, this_month, by, about);
    }
    look.note_turn(Some(calendar::next_month(look.day)));
}

fn inquiries(look: &mut Look<'_>) {
    let case = look.case;
    for inquiry in case.inquiries.iter().filter(|inquiry| inquiry.answer.is_none()) {
        let by = look
            .lead_time(Step::Mapping)
            .map_or(inquiry.asked_on, |time| calendar::after(inquiry.asked_on, time));
        let about = Some(About::Id(inquiry.id.0));
        look.add_about(TaskKind::Inquiry, Step::Mapping, Role::Specialist, inquiry.asked_on, by, about);
    }
}

fn codes(look: &mut Look<'_>) {
    let case = look.case;
    let by_target = |look: &Look<'_>, from: Date| {
        look.lead_time(Step::Code).map_or(from, |time| calendar::after(from, time))
    };
    for code in case.codes.iter().filter(|code| code.is_open()) {
        let about = Some(About::Id(code.proposal.0));
        let by = by_target(look, code.proposed_on);
        if code.review.is_none() {
            let kind = TaskKind::CodeReview;
            look.add_about(kind, Step::Code, Role::Specialist, code.proposed_on, by, about);
        }
        if code.answer.is_none() {
            let kind = TaskKind::CodeAnswer;
            look.add_about(kind, Step::Code, Role::JobSeeker, code.proposed_on, by, about);
        }
    }
    let revoked = case.evidence.iter().filter_map(|evidence| evidence.revoked_on).max();
    if let Some(revoked) = revoked
        && case.accepted_evidence().next().is_none()
        && (case.codes_in_force().next().is_some() || case.overall_assessments.is_empty())
    {
        let by = by_target(look, revoked);
        look.add(TaskKind::RevokedEvidence, Step::Evidence, Role::Officer, revoked, by);
    }
}

fn intents(look: &mut Look<'_>) {
    let case = look.case;
    let registered = case.spell().map_or(Date::MIN, |spell| spell.registered_on);
    for intent in case.intents.iter().filter(|intent| !intent.decided && intent.on >= registered) {
        let about = Some(About::Id(intent.id.0));
        let may_decide = intent.own_comment_on.unwrap_or(days_after(intent.comment_by, 1));
        if intent.comment.is_none() && look.day <= intent.comment_by {
            let (from, by) = (intent.on, intent.comment_by);
            let kind = TaskKind::Comment;
            look.add_about(kind, Step::Decision, Role::JobSeeker, from, by, about);
        }
        let by = look.lead_time(Step::Decision).map_or(may_decide, |time| calendar::after(may_decide, time));
        let kind = TaskKind::DecideIntent;
        look.add_about(kind, Step::Decision, Role::Officer, may_decide, by, about);
    }
}

fn support(look: &mut Look<'_>, participation: &Participation) {
    let about = || Some(About::Id(participation.id.0));
    let Some(started) = participation.started_on else {
        // A change of provider: the step is done for the spell, but this start is not.
        if look.case.done(Step::Support).is_some() {
            let period = look
                .service_period(&participation.service, "start_within")
                .or_else(|| look.lead_time(Step::Support));
            let from = participation.chosen_on;
            let by = period.map_or(from, |period| calendar::after(from, period));
            let kind = TaskKind::Step(Step::Support);
            look.add_about(kind, Step::Support, Role::Coach, from, by, about());
        }
        return;
    };
    if look.wants(TaskKind::JointPlan)
        && let Some(task) = joint_plan(look, participation)
    {
        look.push(task);
    }
    if look.wants(TaskKind::Contact)
        && let Some(period) = look.service_period(&participation.service, "contact_every")
    {
        let last = participation.last_contact().unwrap_or(started);
        let by = calendar::after(last, period);
        // A contact can be held any day; the task begins the day after the last one.
        let coach = given_by(participation);
        look.add_about(TaskKind::Contact, Step::Support, coach, days_after(last, 1), by, about());
    }
    if let Some(until) = participation.until {
        let decided = look.case.next_steps.iter().any(|(on, _)| *on >= started);
        let from = before(until, look.step_period(Step::Plan, "shown_before"));
        if !decided || look.day >= until {
            look.add_about(TaskKind::SupportEnds, Step::Closing, Role::Officer, from, until, about());
        }
        look.note_turn(Some(until));
    }
}

/// The joint plan of support that has begun, until it is made.
pub(super) fn joint_plan(look: &Look<'_>, participation: &Participation) -> Option<Task> {
    let from = participation.started_on.filter(|_| participation.plans.is_empty())?;
    let within = look.service_period(&participation.service, "joint_plan_within")?;
    let actor = given_by(participation);
    Some(Task {
        kind: TaskKind::JointPlan,
        step: Step::Support,
        actor,
        user: look.user(actor),
        from,
        by: calendar::after(from, within),
        about: Some(About::Id(participation.id.0)),
    })
}

/// Who gives support: a coach where it is bought, else an officer.
pub(super) fn given_by(participation: &Participation) -> Role {
    if participation.provider.is_some() { Role::Coach } else { Role::Officer }
}

fn placement(look: &mut Look<'_>) {
    let case = look.case;
    let Some(placement) = case.current_placement() else { return };
    let about = || Some(About::Id(placement.id.0));
    if placement.confirmed_on.is_none() {
        let from = placement.started_on;
        let by = look.lead_time(Step::Support).map_or(from, |time| calendar::after(from, time));
        look.add_about(TaskKind::ConfirmPlacement, Step::Support, Role::Host, from, by, about());
    }
    let actor = if case.current_participation().is_some_and(|current| current.coach().is_some()) {
        Role::Coach
    } else {
        Role::Officer
    };
    let until = placement.until;
    look.note_turn(Some(until));
    let from = before(until, look.step_period(Step::Plan, "shown_before"));
    look.add_about(TaskKind::PlacementEnds, Step::Support, actor, from, until, about());
}

fn lasting_work(look: &mut Look<'_>) {
    // Who leaves verifying undone leaves every point undone.
    if !look.wants(TaskKind::VerifyWork(0)) {
        return;
    }
    let Some(since) = look.case.unbroken_work_since() else { return };
    let policy = look.policy;
    let Ok(table) = work::verified_after(policy) else { return };
    let points = look.ask(table).and_then(|then| then.as_words()).unwrap_or_default();
    let points = points.iter().filter_map(|word| work::point(word));
    let paid = work::result_tables(look.case, policy).filter_map(|table| {
        look.hangs_on(table);
        work::result_point(table, policy, look.day)
    });
    let (mut reached, mut ahead) = (Vec::new(), None);
    for months in points.chain(paid).filter(|months| !work::is_verified(look.case, since, *months)) {
        let from = work::reached_on(since, months);
        if look.day < from {
            ahead = Some(ahead.map_or(from, |known: Date| known.min(from)));
        } else {
            reached.push((months, from));
        }
    }
    look.note_turn(ahead);
    reached.sort_unstable();
    reached.dedup();
    for (months, from) in reached {
        let by = look.lead_time(Step::Work).map_or(from, |time| calendar::after(from, time));
        look.add(TaskKind::VerifyWork(months), Step::Work, Role::Officer, from, by);
    }
}

/// Nobody with an assessed need is without an activity: the officer hears the same day.
fn next_step(look: &mut Look<'_>) {
    let case = look.case;
    let Some(since) = idle_since(case, look.day) else { return };
    if case.current_participation().is_some() {
        // A provider is chosen: what is next is that the support starts, which is due by itself.
        return;
    }
    let ended = last_end(look);
    let Some(ended) = ended.filter(|ended| *ended >= since) else { return };
    let decided = case
        .next_steps
        .iter()
        .rev()
        .find(|(on, _)| *on >= before_end(case, ended))
        // Follow-along support at a job has lost its ground when the job has ended since.
        .filter(|(on, next)| *next != NextStep::FollowAlong || *on >= ended);
    let granted_after = |decision: &Decision| {
        decision.granted_on() >= ended && (!decision.is_adverse() || decision.changed_on.is_some())
    };
    match decided {
        None => {
            let by = within(look, Step::Closing, "next_step_within", ended);
            look.add(TaskKind::NextStep, Step::Closing, Role::Officer, ended, by);
        }
        Some((_, NextStep::OwnSearch | NextStep::FollowAlong)) => {}
        Some((on, _)) if !case.decisions.iter().any(granted_after) => {
            let from = (*on).max(ended);
            let by = look.lead_time(Step::Decision).map_or(from, |time| calendar::after(from, time));
            look.add(TaskKind::CarryOutNextStep, Step::Closing, Role::Officer, from, by);
        }
        Some(_) => {}
    }
}

/// The day on which the last activity of the spell ended.
fn last_end(look: &Look<'_>) -> Option<Date> {
    let case = look.case;
    let registered = case.spell()?.registered_on;
    let participations = case
        .participations
        .iter()
        .filter(|participation| participation.started_on.is_some())
        .filter_map(|participation| participation.ended_on.map(|(on, _)| on));
    let placements = case.placements.iter().filter_map(|placement| placement.ended_on.map(|(on, _)| on));
    let works = case.works.iter().filter_map(|work| work.ended_on);
    let overrun =
        case.current_placement().map(|placement| placement.until).filter(|until| *until <= look.day);
    let placements = placements.chain(overrun);
    // What was refused, or granted and never used, leaves the person without anything as well.
    let decisions =
        case.decisions.iter().filter(|decision| decision.matter == Matter::Support).filter_map(|decision| {
            match decision.answer {
                Answer::Granted => decision.ends_on().filter(|end| *end <= look.day),
                _ => decision.changed_on.is_none().then_some(decision.on),
            }
        });
    participations.chain(decisions).chain(placements).chain(works).filter(|on| *on >= registered).max()
}

/// A next step counts when it was decided during the activity that ended, or after.
fn before_end(case: &crate::Case, ended: Date) -> Date {
    let starts = case
        .participations
        .iter()
        .filter(|participation| participation.ended_on.is_some_and(|(on, _)| on == ended))
        .filter_map(|participation| participation.started_on);
    let placements = case
        .placements
        .iter()
        .filter(|placement| placement.ended_on.is_some_and(|(on, _)| on == ended) || placement.until == ended)
        .map(|placement| placement.started_on);
    let works = case.works.iter().filter(|work| work.ended_on == Some(ended)).map(|work| work.started_on);
    starts.chain(placements).chain(works).min().unwrap_or(ended)
}

fn repetition(look: &mut Look<'_>) {
    if look.case.has_activity(look.day) {
        return;
    }
    let policy = look.policy;
    let Some(max) = policy
        .find_step(Step::Closing)
        .and_then(|said| look.ask(said.find("services_tried_max")?)?.as_integer())
    else {
        return;
    };
    let Some(person) = look.case.person() else { return };
    let tried = person.earlier_services.len() + look.case.participations.len();
    if i64::try_from(tried).unwrap_or(i64::MAX) < max {
        return;
    }
    let Some(from) = look.case.participations.last().map_or_else(
        || look.case.spell().map(|spell| spell.registered_on),
        |last| last.ended_on.map(|(on, _)| on),
    ) else {
        return;
    };
    let assessed = look.case.assessment().map(|assessment| (assessment.on, assessment.result));
    if assessed.is_some_and(|(on, result)| on >= from && result != AssessmentResult::OwnSearch) {
        return;
    }
    let by = look.lead_time(Step::Assessment).map_or(from, |time| calendar::after(from, time));
    look.add(TaskKind::NewAssessment, Step::Assessment, Role::Officer, from, by);
}

fn delay_remedy(look: &mut Look<'_>) {
    let case = look.case;
    let registered = case.spell().map_or(Date::MIN, |spell| spell.registered_on);
    let open = |remedy: &&DelayRemedy| remedy.answered.is_none() && remedy.asked_on >= registered;
    for remedy in case.delay_remedies.iter().filter(open) {
        let by = within(look, Step::Rights, "delay_answered_within", remedy.asked_on);
        look.add(TaskKind::DelayRemedy, Step::Rights, Role::Officer, remedy.asked_on, by);
    }
}
