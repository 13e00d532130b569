//! Emergency access: when life or health is in danger, someone whom the access table shuts out opens the case with a
//! stated reason, for as long as `steps/rights` says. Someone else reviews it, from the next day on and by the next working
//! day ("What must always hold" 2). Who may state one is a question for `access`.

use crate::calendar;
use crate::command::Draft;
use crate::decision::period;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::EmergencyId;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;

/// Open the case in an emergency.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct OpenInEmergency {
    /// The emergency.
    pub emergency: EmergencyId,
    /// The stated reason.
    pub text: NewText,
}

/// Review whether it was right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewEmergency {
    /// Which.
    pub emergency: EmergencyId,
    /// Whether it was.
    pub right: bool,
    /// Why.
    pub text: NewText,
}

/// The first day on which an emergency that is stated on `day` opens nothing any more.
///
/// # Errors
/// [`Refusal::PolicySilent`] when no rule says how long it lasts: then none can be opened.
pub fn until(policy: &Policy, day: Date) -> Result<Date, Refusal> {
    let table = policy.step(Step::Rights)?.table("emergency_lasts")?;
    let facts = rules::Facts::new(policy.bundle.facts());
    let then = table.decide(&facts, day, &mut rules::NoTrace).then();
    let lasts = then.and_then(|then| then.as_period());
    let lasts = lasts.ok_or_else(|| Refusal::PolicySilent("steps/rights.emergency_lasts".into()))?;
    Ok(calendar::after(day, lasts))
}

/// The first and the last day to review an emergency that was stated on a day: the day after, and the first working
/// day from then on.
#[must_use]
pub fn reviewed_within(stated_on: Date) -> (Date, Date) {
    let next = calendar::days_after(stated_on, 1);
    (next, calendar::next_working_day(next))
}

pub(crate) fn open<R: Reasons>(draft: &mut Draft<'_, R>, input: &OpenInEmergency) -> Result<(), Refusal> {
    let context = draft.context;
    context.case.spell().ok_or(Refusal::Closed)?;
    let holds = |one: &crate::case::Emergency| one.by.user == context.actor.user && context.day < one.until;
    if context.case.emergencies.iter().any(holds) {
        return Err(Refusal::AlreadyDone("emergency"));
    }
    let lasts = period(draft.ask(context.policy.step(Step::Rights)?.table("emergency_lasts")?)?)?;
    let until = calendar::after(context.day, lasts);
    let text = draft.text(&input.text, "text")?;
    draft.event(EmergencyOpened { emergency: input.emergency, until, text });
    Ok(())
}

pub(crate) fn review<R: Reasons>(draft: &mut Draft<'_, R>, input: &ReviewEmergency) -> Result<(), Refusal> {
    let context = draft.context;
    let emergency = context.case.emergencies.iter().find(|one| one.id == input.emergency);
    let emergency = emergency.ok_or(Refusal::Unknown("emergency"))?;
    if emergency.review.is_some() {
        return Err(Refusal::AlreadyDone("emergency_review"));
    }
    if emergency.by.user == context.actor.user {
        return Err(Refusal::NotNow("same_person"));
    }
    let (from, _) = reviewed_within(emergency.on);
    if context.day < from {
        return Err(Refusal::ImpossibleDay { field: "review", bound: from });
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(EmergencyReviewed { emergency: input.emergency, right: input.right, text });
    Ok(())
}
