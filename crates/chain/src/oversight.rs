//! The limits of control over who reads what, and of what nobody does alone, as `steps/control` sets them: asked without a
//! case, since they hold for everyone alike.

use crate::calendar;
use crate::money::Ore;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::step::Step;
use jiff::civil::Date;
use rules::Then;

/// What a sample drawn on a day may be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct SampleBounds {
    /// How many cases at the most.
    pub most: i64,
    /// First day on which it may no longer be looked at.
    pub until: Date,
}

/// What a sample drawn on the day may be.
///
/// # Errors
/// [`Refusal::PolicySilent`] when no rule says it: then none can be drawn.
pub fn sample(policy: &Policy, day: Date) -> Result<SampleBounds, Refusal> {
    let most = number(policy, "sample_size_max", day)?;
    let lasts = ask(policy, "sample_lasts", day, Then::as_period)?;
    Ok(SampleBounds { most, until: calendar::after(day, lasts) })
}

/// Above which amount a payment needs a second person.
///
/// # Errors
/// [`Refusal::PolicySilent`] when no rule says it.
pub fn second_person_above(policy: &Policy, day: Date) -> Result<Ore, Refusal> {
    Ok(Ore(ask(policy, "second_person_above", day, Then::as_ore)?))
}

/// A whole number that a table of `steps/control` says on the day.
///
/// # Errors
/// [`Refusal::PolicySilent`] when it says none.
pub fn number(policy: &Policy, table: &str, day: Date) -> Result<i64, Refusal> {
    ask(policy, table, day, Then::as_integer)
}

fn ask<T>(policy: &Policy, table: &str, day: Date, read: fn(&Then) -> Option<T>) -> Result<T, Refusal> {
    let facts = rules::Facts::new(policy.bundle.facts());
    let then = policy.step(Step::Control)?.table(table)?.decide(&facts, day, &mut rules::NoTrace).then();
    then.and_then(read).ok_or_else(|| Refusal::PolicySilent(format!("steps/control.{table}")))
}
