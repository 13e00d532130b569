//! How long each step took: from registration, and from the step before (A, "a timer that runs from
//! registration"). Lead times run per spell.

use crate::calendar;
use crate::case::{Case, Spell};
use crate::facts;
use crate::policy::Policy;
use crate::step::Step;
use crate::view::LeadTimeRow;
use jiff::civil::Date;
use rules::NoTrace;

/// Every step that was reached, in the order in which it was.
#[must_use]
pub fn lead_times(case: &Case, policy: &Policy) -> Vec<LeadTimeRow> {
    case.spells.iter().flat_map(|spell| of_spell(case, spell, policy)).collect()
}

fn of_spell(case: &Case, spell: &Spell, policy: &Policy) -> Vec<LeadTimeRow> {
    let mut reached: Vec<(Date, Step)> = spell.done.iter().map(|(step, on)| (on, step)).collect();
    reached.sort();
    let mut previous = spell.registered_on;
    reached
        .into_iter()
        .map(|(done_on, step)| {
            let opened_on = opened_on(case, spell, policy, step, done_on).unwrap_or(previous);
            let row = LeadTimeRow {
                spell: spell.number,
                step,
                opened_on,
                done_on,
                registered_on: spell.registered_on,
                previous_on: previous,
                target_by: target_by(case, spell, policy, step, opened_on),
            };
            if !matches!(step, Step::Plan | Step::Control | Step::Rights) {
                previous = done_on;
            }
            row
        })
        .collect()
}

/// When the step could begin, by what the policy required on the day it was done. A step that came
/// before what the policy requires began when the step before it was done.
fn opened_on(case: &Case, spell: &Spell, policy: &Policy, step: Step, day: Date) -> Option<Date> {
    let requires = policy.find_step(step)?.requires.as_ref()?;
    let facts = facts_of(case, spell, policy, day);
    let words = requires.decide(&facts, day, &mut NoTrace).then()?.as_words()?;
    words.iter().filter_map(|word| Step::from_id(word)).try_fold(spell.registered_on, |latest, before| {
        let done = spell.done.on(before).filter(|done| *done <= day)?;
        Some(latest.max(done))
    })
}

fn target_by(case: &Case, spell: &Spell, policy: &Policy, step: Step, opened_on: Date) -> Option<Date> {
    let table = policy.find_step(step)?.lead_time.as_ref()?;
    let facts = facts_of(case, spell, policy, opened_on);
    let period = table.decide(&facts, opened_on, &mut NoTrace).then()?.as_period()?;
    Some(calendar::after(opened_on, period))
}

/// The facts of the case on a day, in the order of steps of the spell that is looked at.
fn facts_of(case: &Case, spell: &Spell, policy: &Policy, day: Date) -> rules::Facts {
    let mut facts = facts::of(case, policy, day);
    // A process that the policy no longer knows leaves the fact as it is.
    let _ = facts.set_word(policy.bundle.facts(), policy.facts.process, &spell.process);
    facts
}
