//! A13 The person's rights: consent, reconsideration (omprövning), the remedy against delay, and being
//! asked how it went. The clocks stand in `steps/rights.toml`, from the Administrative Procedure Act and
//! 2022:812.

use crate::calendar;
use crate::case::Decision;
use crate::command::Draft;
use crate::decision::period;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::{AppealId, DecisionId};
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;

/// The steps in which the service decides something that a person can wait for too long.
const DECIDED_BY_THE_SERVICE: &[Step] =
    &[Step::Assessment, Step::Mapping, Step::OverallAssessment, Step::Code, Step::Decision];

/// Give or withdraw a consent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetConsent {
    /// To what.
    pub purpose: ConsentPurpose,
    /// Given, or withdrawn.
    pub given: bool,
}

/// Record how the person's identity is protected.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetProtection {
    /// How; none when it no longer is.
    pub protection: Option<Protection>,
}

/// Ask for reconsideration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MakeAppeal {
    /// The appeal.
    pub appeal: AppealId,
    /// Against which decision.
    pub decision: DecisionId,
    /// What the person says.
    pub text: NewText,
}

/// Decide a reconsideration.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecideAppeal {
    /// The appeal.
    pub appeal: AppealId,
    /// What it comes to.
    pub result: AppealResult,
    /// Why.
    pub reasons: NewText,
}

/// Ask for a decision because it takes too long.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskDelayRemedy {
    /// In which step.
    pub step: Step,
}

/// Answer that request.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerDelayRemedy {
    /// Whether the matter will be decided at once.
    pub granted: bool,
    /// Why.
    pub reasons: NewText,
}

/// Say how satisfied one is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GiveSatisfaction {
    /// With the support, 1–5.
    pub support: u8,
    /// Trust in the service, 1–5.
    pub trust: u8,
    /// In own words.
    pub text: Option<NewText>,
}

/// The last day to ask for reconsideration of a decision, once the person has received it.
#[must_use]
pub fn appeal_by(policy: &Policy, decision: &Decision) -> Option<Date> {
    let table = policy.find_step(Step::Rights)?.find("appeal_within")?;
    let facts = rules::Facts::new(policy.bundle.facts());
    let within = table.decide(&facts, decision.on, &mut rules::NoTrace).then()?.as_period()?;
    Some(calendar::deadline(decision.received_on?, within))
}

pub(crate) fn set_consent<R: Reasons>(draft: &mut Draft<'_, R>, input: &SetConsent) -> Result<(), Refusal> {
    if input.given {
        draft.require_open()?;
    }
    if draft.context.case.consents.contains(&input.purpose) == input.given {
        return Err(Refusal::AlreadyDone("consent"));
    }
    if input.given {
        draft.event(ConsentGiven { purpose: input.purpose });
    } else {
        draft.event(ConsentWithdrawn { purpose: input.purpose });
    }
    Ok(())
}

pub(crate) fn set_protection<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &SetProtection,
) -> Result<(), Refusal> {
    // Also after closing: who the person is stays to be protected.
    draft.context.case.spell().ok_or(Refusal::Closed)?;
    if draft.context.case.protection == input.protection {
        return Err(Refusal::AlreadyDone("protection"));
    }
    draft.event(ProtectionSet { protection: input.protection });
    Ok(())
}

pub(crate) fn appeal<R: Reasons>(draft: &mut Draft<'_, R>, input: &MakeAppeal) -> Result<(), Refusal> {
    let case = draft.context.case;
    let decision = case.decision(input.decision).ok_or(Refusal::Unknown("decision"))?;
    if case.appeals.iter().any(|appeal| appeal.decision == input.decision) {
        return Err(Refusal::AlreadyDone("appeal"));
    }
    let received = decision.received_on.is_some();
    let text = draft.text(&input.text, "text")?;
    if !received {
        // Who appeals has the decision.
        draft.event(DecisionReceived { decision: input.decision });
    }
    draft.event(AppealMade { appeal: input.appeal, decision: input.decision, text });
    Ok(())
}

pub(crate) fn decide_appeal<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &DecideAppeal,
) -> Result<(), Refusal> {
    let context = draft.context;
    let appeal = context.case.appeals.iter().find(|appeal| appeal.id == input.appeal);
    let appeal = appeal.ok_or(Refusal::Unknown("appeal"))?;
    if appeal.decided.is_some() {
        return Err(Refusal::AlreadyDone("appeal"));
    }
    let decision = context.case.decision(appeal.decision).ok_or(Refusal::Unknown("decision"))?;
    if context.actor.role != Role::Reviewer || context.actor.user == decision.by.user {
        return Err(Refusal::NotNow("only_another_reviewer"));
    }
    let in_time = appeal_by(context.policy, decision).is_none_or(|last| appeal.on <= last);
    if in_time == (input.result == AppealResult::TooLate) {
        return Err(Refusal::NotNow(if in_time { "appeal_in_time" } else { "appeal_too_late" }));
    }
    let reasons = draft.text(&input.reasons, "reasons")?;
    draft.event(AppealDecided { appeal: input.appeal, result: input.result, reasons });
    Ok(())
}

pub(crate) fn ask_delay_remedy<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &AskDelayRemedy,
) -> Result<(), Refusal> {
    draft.require_open()?;
    let context = draft.context;
    let spell = context.case.open_spell().ok_or(Refusal::Closed)?;
    if context.case.done(input.step).is_some() {
        return Err(Refusal::AlreadyDone("step"));
    }
    let process = context.policy.process(&spell.process)?;
    if !process.steps.contains(&input.step) || !DECIDED_BY_THE_SERVICE.contains(&input.step) {
        return Err(Refusal::NotNow("delay_step"));
    }
    let asked_before = context.case.delay_remedies.iter().any(|remedy| {
        remedy.asked_on >= spell.registered_on && (remedy.answered.is_none() || remedy.step == input.step)
    });
    if asked_before {
        return Err(Refusal::AlreadyDone("delay_remedy"));
    }
    let after = period(draft.ask(context.policy.step(Step::Rights)?.table("delay_after")?)?)?;
    let first = calendar::after(spell.registered_on, after);
    if context.day < first {
        return Err(Refusal::ImpossibleDay { field: "delay", bound: first });
    }
    draft.event(DelayRemedyAsked { step: input.step });
    Ok(())
}

pub(crate) fn answer_delay_remedy<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &AnswerDelayRemedy,
) -> Result<(), Refusal> {
    if draft.context.case.delay_remedies.iter().all(|remedy| remedy.answered.is_some()) {
        return Err(Refusal::Unknown("delay_remedy"));
    }
    let reasons = draft.text(&input.reasons, "reasons")?;
    draft.event(DelayRemedyAnswered { granted: input.granted, reasons });
    Ok(())
}

pub(crate) fn give_satisfaction<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &GiveSatisfaction,
) -> Result<(), Refusal> {
    draft.context.case.spell().ok_or(Refusal::Closed)?;
    for (field, value) in [("support", input.support), ("trust", input.trust)] {
        if !(1..=5).contains(&value) {
            return Err(Refusal::OutOfBounds { field, min: 1, max: 5 });
        }
    }
    let text = draft.optional_text(input.text.as_ref(), "text")?;
    draft.event(SatisfactionGiven { support: input.support, trust: input.trust, text });
    Ok(())
}
