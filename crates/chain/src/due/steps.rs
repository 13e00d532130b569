//! The steps of the process: a step is due when everything before it is done, it is needed for this
//! person, and it is not done itself. All of that is policy.

use super::{About, Look, TaskKind};
use crate::calendar;
use crate::case::Spell;
use crate::event::{Processing, Role};
use crate::step::{Step, Steps};
use jiff::civil::Date;
use rules::Verdict;

pub(super) fn tasks(look: &mut Look<'_>) {
    let policy = look.policy;
    let Some(spell) = look.case.spell() else { return };
    let Ok(process) = policy.process(&spell.process) else { return };
    for step in process.steps.iter().copied() {
        if !may_be_due(look, spell, step) {
            continue;
        }
        let done = match step {
            Step::Choice => chosen(look),
            _ => look.case.done(step).is_some(),
        };
        let placed = step == Step::Choice && look.wants(TaskKind::PlaceByRule);
        if done || !(look.wants(TaskKind::Step(step)) || placed) || covered(look, step) {
            continue;
        }
        match needed(look, step) {
            Needed::From(opened) => add(look, step, opened),
            Needed::NotYet => {}
            Needed::Unclear(opened) => {
                let by = look.lead_time(step).map_or(opened, |time| calendar::after(opened, time));
                look.add(TaskKind::RuleNeedsHuman(step), step, Role::Officer, opened, by);
            }
        }
    }
}

/// False when the step is done, waits for another or is needed by nobody, as far as it can be known without asking
/// anything of the case: so it is with most steps at most looks.
#[inline]
fn may_be_due(look: &Look<'_>, spell: &Spell, step: Step) -> bool {
    // A new grant is a new choice.
    if spell.done.has(step) && step != Step::Choice {
        return false;
    }
    let Some(said) = look.policy.find_step(step) else { return true };
    said.requires.iter().chain(&said.needed).for_each(|table| look.hangs_on(table));
    said.required_of_all(look.day)
        .is_none_or(|required| spell.done.has_all(required) && !said.needed_by_nobody(look.day))
}

enum Needed {
    From(Date),
    NotYet,
    Unclear(Date),
}

fn needed(look: &Look<'_>, step: Step) -> Needed {
    let registered = look.case.spell().map_or(Date::MIN, |spell| spell.registered_on);
    let Some(said) = look.policy.find_step(step) else { return Needed::Unclear(registered) };
    let required = match (said.required_of_all(look.day), &said.requires) {
        (Some(required), _) => required,
        (None, None) => Steps::default(),
        (None, Some(table)) => match look.verdict(table) {
            Verdict::Decided { row, .. } => said.required_by(row),
            _ => return Needed::Unclear(registered),
        },
    };
    // The day on which it could begin: the last of the steps before it was done.
    let done = |latest: Date, step: Step| Some(latest.max(look.case.done(step)?));
    let Some(opened) = required.iter().try_fold(registered, done) else { return Needed::NotYet };
    // Whoever has worked since is waited for from the end of it.
    let since = || look.case.works.iter().filter_map(|work| work.ended_on).fold(opened, Date::max);
    match said.needed.as_ref().map(|table| look.verdict(table)) {
        None => Needed::NotYet,
        Some(Verdict::Decided { then, .. }) if then.as_boolean() == Some(true) => Needed::From(since()),
        Some(Verdict::Decided { .. }) => Needed::NotYet,
        Some(_) => Needed::Unclear(since()),
    }
}

/// A step that a finer task already speaks of.
fn covered(look: &Look<'_>, step: Step) -> bool {
    match step {
        // A proposal under way waits for the specialist and the person.
        Step::Code => look.case.codes.iter().any(|code| code.is_open()),
        // A service without choice of provider has a task of its own.
        Step::Support => look.granted().is_some_and(|it| it.service.is_some() && !it.is_chosen()),
        _ => false,
    }
}

fn add(look: &mut Look<'_>, step: Step, opened: Date) {
    let policy = look.policy;
    let actor = policy
        .find_step(step)
        .and_then(|said| look.ask(said.actor.as_ref()?)?.as_word())
        .and_then(Role::from_id)
        .unwrap_or(Role::Officer);
    if step == Step::Choice {
        return add_choice(look, opened);
    }
    let by = look.lead_time(step).map_or(opened, |time| calendar::after(opened, time));
    look.add(TaskKind::Step(step), step, actor, opened, by);
}

/// Whether a provider has been chosen for the support that is granted now: a new grant is a new choice,
/// and one that ended before it started is none.
fn chosen(look: &Look<'_>) -> bool {
    let case = look.case;
    match look.granted() {
        Some(granted) => {
            !granted.is_chosen()
                || case.participations.iter().any(|chosen| {
                    chosen.decision == Some(granted.decision.id)
                        && (chosen.ended_on.is_none() || chosen.started_on.is_some())
                })
        }
        None => case.done(Step::Choice).is_some(),
    }
}

/// A granted service without choice of provider is started by an officer.
pub(super) fn start_of_service(look: &mut Look<'_>) {
    if !look.wants(TaskKind::StartService) {
        return;
    }
    let case = look.case;
    let Some(super::Granted { decision: granted, service: Some(service) }) = look.granted() else { return };
    if service.is_chosen() {
        return;
    }
    let begun = case.participations.iter().any(|participation| {
        participation.service == service.id && participation.chosen_on >= granted.granted_on()
    }) || case
        .placements
        .iter()
        .any(|placement| placement.service == service.id && placement.started_on >= granted.granted_on());
    if begun {
        return;
    }
    let from = granted.granted_on();
    let by = look.lead_time(Step::Support).map_or(from, |time| calendar::after(from, time));
    let about = Some(About::Id(granted.id.0));
    look.add_about(TaskKind::StartService, Step::Support, Role::Officer, from, by, about);
}

/// The person chooses until the last day, counted from the grant; from the day after, an officer places by the neutral rule,
/// unless the person has objected to that.
fn add_choice(look: &mut Look<'_>, opened: Date) {
    let granted = look.granted().map(|granted| granted.decision.granted_on());
    let opened = granted.map_or(opened, |granted| granted.max(opened));
    let within = look.step_period(Step::Choice, "choose_within");
    let by = within.map_or(opened, |time| calendar::deadline(opened, time));
    if look.case.held_back(Processing::Placing).is_some() {
        look.add(TaskKind::Step(Step::Choice), Step::Choice, Role::JobSeeker, opened, by);
    } else if look.day <= by {
        look.add(TaskKind::Step(Step::Choice), Step::Choice, Role::JobSeeker, opened, by);
        look.note_turn(Some(calendar::days_after(by, 1)));
    } else {
        let from = calendar::days_after(by, 1);
        look.add(TaskKind::PlaceByRule, Step::Choice, Role::Officer, from, from);
    }
}
