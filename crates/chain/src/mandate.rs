//! Who acts for the person (A13). The person gives a power of attorney (ombud, Administrative Procedure Act § 14) and ends
//! it at will; an appointment (god man, förvaltare, Parental Code chapter 11) is recorded by an officer who has seen the
//! decision, is looked at again, and ends on the word of whoever appointed. Every mandate has a last day; how far away it
//! may be stands in `steps/rights`. In goes who and until when; out comes the mandate, or why there is none. What a
//! mandate opens is for `access` to say.

use crate::calendar;
use crate::case::Mandate;
use crate::command::{Context, Draft};
use crate::decision::period;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::{MandateId, UserId};
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;

/// Give a power of attorney, as the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiveMandate {
    /// The mandate.
    pub mandate: MandateId,
    /// Who is to act.
    pub holder: UserId,
    /// The last day on which it holds.
    pub last_day: Date,
}

/// Record an appointment that an officer has seen the decision of.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RecordAppointment {
    /// The mandate.
    pub mandate: MandateId,
    /// Who is appointed.
    pub holder: UserId,
    /// As what: guardian or trustee.
    pub kind: MandateKind,
    /// The day of the decision.
    pub decided_on: Date,
    /// The last day, when the decision has one.
    pub last_day: Option<Date>,
    /// Which decision: the court and the case number.
    pub text: NewText,
}

/// Note that an appointment has been looked at again and goes on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RenewAppointment {
    /// Which.
    pub mandate: MandateId,
    /// The last day, when there is one.
    pub last_day: Option<Date>,
    /// What shows that it holds.
    pub text: NewText,
}

/// End a mandate.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EndMandate {
    /// Which.
    pub mandate: MandateId,
    /// On whose word: asked for when it is an appointment.
    pub text: Option<NewText>,
}

impl MandateKind {
    /// Whether an authority or a court has appointed, so that only its word ends it.
    #[must_use]
    pub const fn is_appointed(self) -> bool {
        matches!(self, MandateKind::Guardian | MandateKind::Trustee)
    }

    /// The relation to the case that it gives, as `access` names it; none when what it was has been erased.
    #[must_use]
    pub const fn relation(self) -> Option<&'static str> {
        match self {
            MandateKind::Guardian | MandateKind::Trustee => Some("guardian"),
            MandateKind::Agent => Some("agent"),
            MandateKind::Erased => None,
        }
    }
}

/// The latest last day of a power of attorney that is given on `day`.
///
/// # Errors
/// [`Refusal::PolicySilent`] when no rule says how long one may last: then none can be given.
pub fn latest_last_day(policy: &Policy, day: Date) -> Result<Date, Refusal> {
    let table = policy.step(Step::Rights)?.table("mandate_lasts_max")?;
    let facts = rules::Facts::new(policy.bundle.facts());
    let then = table.decide(&facts, day, &mut rules::NoTrace).then();
    let lasts = then.and_then(|then| then.as_period());
    let lasts = lasts.ok_or_else(|| Refusal::PolicySilent("steps/rights.mandate_lasts_max".into()))?;
    Ok(calendar::days_after(calendar::after(day, lasts), -1))
}

pub(crate) fn give<R: Reasons>(draft: &mut Draft<'_, R>, input: &GiveMandate) -> Result<(), Refusal> {
    let context = draft.context;
    require_free(&context, input.holder)?;
    draft.note(context.policy.step(Step::Rights)?.table("mandate_lasts_max")?);
    let bound = latest_last_day(context.policy, context.day)?;
    let until = until_of(&context, input.last_day)?;
    if input.last_day > bound {
        return Err(Refusal::ImpossibleDay { field: "last_day", bound });
    }
    draft.event(MandateGiven {
        mandate: input.mandate,
        holder: input.holder,
        kind: MandateKind::Agent,
        until,
        decided_on: None,
        text: None,
    });
    Ok(())
}

pub(crate) fn record<R: Reasons>(draft: &mut Draft<'_, R>, input: &RecordAppointment) -> Result<(), Refusal> {
    let context = draft.context;
    require_free(&context, input.holder)?;
    if !input.kind.is_appointed() {
        return Err(Refusal::NotNow("mandate_kind"));
    }
    if input.decided_on > context.day {
        return Err(Refusal::ImpossibleDay { field: "decided_on", bound: context.day });
    }
    let until = appointed_until(draft, input.last_day)?;
    let text = draft.text(&input.text, "text")?;
    draft.event(MandateGiven {
        mandate: input.mandate,
        holder: input.holder,
        kind: input.kind,
        until,
        decided_on: Some(input.decided_on),
        text: Some(text),
    });
    Ok(())
}

pub(crate) fn renew<R: Reasons>(draft: &mut Draft<'_, R>, input: &RenewAppointment) -> Result<(), Refusal> {
    let context = draft.context;
    let mandate = found(&context, input.mandate)?;
    if !mandate.kind.is_appointed() {
        return Err(Refusal::NotNow("mandate_kind"));
    }
    if mandate.ended.is_some() {
        return Err(Refusal::AlreadyDone("mandate_end"));
    }
    let until = appointed_until(draft, input.last_day)?;
    let text = draft.text(&input.text, "text")?;
    draft.event(MandateRenewed { mandate: input.mandate, until, text });
    Ok(())
}

pub(crate) fn end<R: Reasons>(draft: &mut Draft<'_, R>, input: &EndMandate) -> Result<(), Refusal> {
    let context = draft.context;
    let mandate = found(&context, input.mandate)?;
    let appointed = mandate.kind.is_appointed();
    // An appointment that has run out without being looked at can still be ended, which settles the question.
    if mandate.ended.is_some() || (!appointed && context.day >= mandate.until) {
        return Err(Refusal::AlreadyDone("mandate_end"));
    }
    if appointed && context.actor.role != Role::Officer {
        return Err(Refusal::NotNow("mandate_appointed"));
    }
    let text = match &input.text {
        Some(text) if appointed => Some(draft.text(text, "text")?),
        None if appointed => return Err(Refusal::TextMissing { field: "text" }),
        text => draft.optional_text(text.as_ref(), "text")?,
    };
    draft.event(MandateEnded { mandate: input.mandate, text });
    Ok(())
}

fn found<'c>(context: &Context<'c>, id: MandateId) -> Result<&'c Mandate, Refusal> {
    context.case.mandate(id).ok_or(Refusal::Unknown("mandate"))
}

/// Refuses a second mandate for someone who has one, and any before the person is registered.
fn require_free(context: &Context<'_>, holder: UserId) -> Result<(), Refusal> {
    context.case.spell().ok_or(Refusal::Closed)?;
    if context.case.mandates_on(context.day).any(|mandate| mandate.holder == holder) {
        return Err(Refusal::AlreadyDone("mandate"));
    }
    Ok(())
}

/// The day after the last one, which lies no earlier than today.
fn until_of(context: &Context<'_>, last_day: Date) -> Result<Date, Refusal> {
    if last_day < context.day {
        return Err(Refusal::ImpossibleDay { field: "last_day", bound: context.day });
    }
    Ok(calendar::days_after(last_day, 1))
}

/// Until when an appointment holds here: to its last day, but no longer than until it is to be looked at again.
fn appointed_until<R: Reasons>(draft: &mut Draft<'_, R>, last_day: Option<Date>) -> Result<Date, Refusal> {
    let context = draft.context;
    let table = context.policy.step(Step::Rights)?.table("appointment_seen_again_after")?;
    let seen_again = calendar::after(context.day, period(draft.ask(table)?)?);
    let last = last_day.map(|last_day| until_of(&context, last_day)).transpose()?;
    Ok(last.map_or(seen_again, |last| last.min(seen_again)))
}
