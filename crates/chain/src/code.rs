//! A7 Code (funktionshinderkod). At most as many codes as the policy says, of those in force on the
//! day. A code holds only when four things are in place: accepted evidence, the overall assessment, a
//! specialist's confirmation and the person's own acceptance, which the person can refuse or withdraw.

use crate::Sealed;
use crate::case::{Case, Code};
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::ProposalId;
use crate::person::CodeNumber;
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;

/// Propose a code.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ProposeCode {
    /// The proposal's id.
    pub proposal: ProposalId,
    /// Which code.
    pub number: CodeNumber,
}

/// Confirm a proposed code, or not, as a specialist.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReviewCode {
    /// The proposal.
    pub proposal: ProposalId,
    /// Whether it is confirmed.
    pub confirmed: bool,
    /// The statement.
    pub statement: NewText,
}

/// Accept a proposed code, or not, as the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerCode {
    /// The proposal.
    pub proposal: ProposalId,
    /// Whether it is accepted.
    pub accepted: bool,
}

/// Set a code whose preconditions are all met. It is set by itself when the last one comes; asking
/// for it earlier answers what is missing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetCode {
    /// The proposal.
    pub proposal: ProposalId,
}

/// Take a code back, as the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawCode {
    /// The proposal that it came from.
    pub proposal: ProposalId,
}

/// Which of the four preconditions lack for a code; empty when it may be set.
#[must_use]
pub fn missing(case: &Case, code: Option<&Code>) -> Vec<Missing> {
    let has_evidence = case.accepted_evidence().next().is_some();
    let confirmed = matches!(code.and_then(|code| code.review), Some((_, true, _)));
    let accepted = matches!(code.and_then(|code| code.answer), Some((_, true)));
    [
        (has_evidence, Missing::Evidence),
        (!case.overall_assessments.is_empty(), Missing::OverallAssessment),
        (confirmed, Missing::Confirmation),
        (accepted, Missing::Acceptance),
    ]
    .into_iter()
    .filter_map(|(there, missing)| (!there).then_some(missing))
    .collect()
}

pub(crate) fn propose<R: Reasons>(draft: &mut Draft<'_, R>, input: &ProposeCode) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Code)?;
    let case = draft.context.case;
    let lacking = missing(case, None);
    if lacking.contains(&Missing::Evidence) || lacking.contains(&Missing::OverallAssessment) {
        return Err(Refusal::Missing(lacking));
    }
    let step = draft.context.policy.step(Step::Code)?;
    let in_force = draft.ask(step.table("codes_in_force")?)?.as_words().unwrap_or_default();
    let number = input.number.0.to_string();
    if !in_force.iter().any(|word| word.trim_start_matches("code_") == number) {
        return Err(Refusal::NoSuchCode);
    }
    let max = draft.ask(step.table("codes_max")?)?.as_integer().unwrap_or(0);
    let held = case
        .codes
        .iter()
        .filter(|code| code.is_open() || (code.set_on.is_some() && code.withdrawn_on.is_none()));
    let numbers: Vec<_> = held.map(|code| &code.number).collect();
    if numbers.iter().any(|held| held.known() == Some(&input.number)) {
        return Err(Refusal::AlreadyDone("code"));
    }
    if i64::try_from(numbers.len()).unwrap_or(i64::MAX) >= max {
        return Err(Refusal::TooManyCodes { max });
    }
    draft.event(CodeProposed { proposal: input.proposal, sealed: Sealed::Known(input.number) });
    Ok(())
}

pub(crate) fn review<R: Reasons>(draft: &mut Draft<'_, R>, input: &ReviewCode) -> Result<(), Refusal> {
    draft.require_open()?;
    if draft.context.actor.role != Role::Specialist {
        return Err(Refusal::Missing(vec![Missing::Confirmation]));
    }
    let code = open(draft, input.proposal)?;
    if code.review.is_some() {
        return Err(Refusal::AlreadyDone("review"));
    }
    let statement = draft.text(&input.statement, "statement")?;
    draft.event(CodeReviewed { proposal: input.proposal, confirmed: input.confirmed, statement });
    let reviewed = Code { review: Some((draft.context.day, input.confirmed, statement)), ..code };
    set_when_complete(draft, reviewed);
    Ok(())
}

pub(crate) fn answer<R: Reasons>(draft: &mut Draft<'_, R>, input: &AnswerCode) -> Result<(), Refusal> {
    draft.require_open()?;
    if draft.context.actor.role != Role::JobSeeker {
        return Err(Refusal::Missing(vec![Missing::Acceptance]));
    }
    let code = open(draft, input.proposal)?;
    if code.answer.is_some() {
        return Err(Refusal::AlreadyDone("answer"));
    }
    draft.event(CodeAnswered { proposal: input.proposal, accepted: input.accepted });
    let answered = Code { answer: Some((draft.context.day, input.accepted)), ..code };
    set_when_complete(draft, answered);
    Ok(())
}

pub(crate) fn set<R: Reasons>(draft: &mut Draft<'_, R>, input: &SetCode) -> Result<(), Refusal> {
    draft.require_open()?;
    let code = open(draft, input.proposal)?;
    let lacking = missing(draft.context.case, Some(&code));
    if !lacking.is_empty() {
        return Err(Refusal::Missing(lacking));
    }
    draft.event(CodeSet { proposal: code.proposal, sealed: code.number });
    Ok(())
}

pub(crate) fn withdraw<R: Reasons>(draft: &mut Draft<'_, R>, input: &WithdrawCode) -> Result<(), Refusal> {
    if draft.context.actor.role != Role::JobSeeker {
        return Err(Refusal::NotNow("only_the_person"));
    }
    let code = draft.context.case.codes.iter().find(|code| code.proposal == input.proposal);
    if code.ok_or(Refusal::Unknown("code"))?.withdrawn_on.is_some() {
        return Err(Refusal::AlreadyDone("withdrawal"));
    }
    draft.event(CodeWithdrawn { proposal: input.proposal });
    Ok(())
}

fn open<R: Reasons>(draft: &Draft<'_, R>, proposal: ProposalId) -> Result<Code, Refusal> {
    let code = draft.context.case.codes.iter().find(|code| code.proposal == proposal);
    let code = code.ok_or(Refusal::Unknown("code"))?;
    if code.is_open() { Ok(code.clone()) } else { Err(Refusal::AlreadyDone("code")) }
}

fn set_when_complete<R: Reasons>(draft: &mut Draft<'_, R>, code: Code) {
    if missing(draft.context.case, Some(&code)).is_empty() {
        draft.event(CodeSet { proposal: code.proposal, sealed: code.number });
    }
}
