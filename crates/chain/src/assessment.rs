//! A3 Labour-market assessment (arbetsmarknadspolitisk bedömning). An officer assesses what the person
//! needs. The rules propose; the officer may depart from the proposal and says why. A service that is
//! assessed must be one the person can have.

use crate::command::Draft;
use crate::event::{AssessmentMade, AssessmentResult, Processing, Role};
use crate::explanation::Reasons;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::text::NewText;
use crate::word::Word;
use crate::{Sealed, decision};

/// Make the assessment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Assess {
    /// What it leads to.
    pub result: AssessmentResult,
    /// The service, for matching, support and education.
    pub service: Option<Word>,
    /// Its track.
    pub track: Option<Word>,
    /// Why.
    pub reasons: NewText,
}

pub(crate) fn assess<R: Reasons>(draft: &mut Draft<'_, R>, input: &Assess) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Assessment)?;
    let reasons = draft.text(&input.reasons, "reasons")?;
    let policy = draft.context.policy;
    // Whoever objects to being reckoned so is assessed by the officer alone.
    let proposal = match draft.context.case.held_back(Processing::Proposal) {
        Some(_) => None,
        None => Some(draft.ask(policy.step(Step::Assessment)?.table("proposal")?)?.as_word()),
    };
    let needs_service = matches!(
        input.result,
        AssessmentResult::Matching | AssessmentResult::Support | AssessmentResult::Education
    );
    let service = match (&input.service, needs_service) {
        (Some(id), true) => {
            let service = policy.service(id)?;
            draft.know_service(&service.id);
            match decision::require_entitled(draft, service) {
                // What no case tells by itself is found out before the decision: the officer, a human, assesses.
                Err(Refusal::NeedsHuman { .. }) if draft.context.actor.role == Role::Officer => {}
                answer => answer?,
            }
            decision::require_track(service, input.track.as_deref())?;
            Some(service)
        }
        (None, true) => return Err(Refusal::TextMissing { field: "service" }),
        (_, false) => None,
    };
    let chosen = service.map_or(input.result.id(), |service| service.id.as_str());
    let explanation = draft.take_explanation();
    draft.event(AssessmentMade {
        result: input.result,
        service: service.map(|service| service.id.clone()),
        track: service.and(input.track.clone()),
        departs: proposal.is_some_and(|proposed| proposed != Some(chosen)),
        reasons,
        sealed: Sealed::Known(explanation),
    });
    Ok(())
}
