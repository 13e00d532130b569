//! A12 End, return, next (avslut). The next step is decided before a service ends; nobody with an
//! assessed need is left without an activity unseen. Concern for life or health reaches a named human
//! the same day.

use crate::case::Case;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::ConcernId;
use crate::refusal::{Missing, Refusal};
use crate::text::NewText;
use crate::word::Word;
use crate::work;

/// Decide the next step.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DecideNextStep {
    /// What.
    pub next: NextStep,
    /// The service, if another.
    pub service: Option<Word>,
    /// Why.
    pub reasons: NewText,
}

/// Close the spell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CloseSpell {
    /// Why.
    pub reason: CloseReason,
    /// The person's own view.
    pub own_view: Option<NewText>,
    /// The final report.
    pub report: NewText,
}

/// Raise a concern for life or health.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RaiseConcern {
    /// The concern.
    pub concern: ConcernId,
    /// What.
    pub text: NewText,
}

/// Handle a concern.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct HandleConcern {
    /// The concern.
    pub concern: ConcernId,
    /// What was done.
    pub text: NewText,
}

pub(crate) fn decide_next_step<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &DecideNextStep,
) -> Result<(), Refusal> {
    draft.require_open()?;
    match (&input.service, input.next) {
        (Some(service), _) => drop(draft.context.policy.service(service)?),
        (None, NextStep::OtherService) => return Err(Refusal::TextMissing { field: "service" }),
        (None, _) => {}
    }
    let reasons = draft.text(&input.reasons, "reasons")?;
    draft.event(NextStepDecided { next: input.next, service: input.service.clone(), reasons });
    Ok(())
}

pub(crate) fn close<R: Reasons>(draft: &mut Draft<'_, R>, input: &CloseSpell) -> Result<(), Refusal> {
    draft.require_open()?;
    let case = draft.context.case;
    if case.current_participation().is_some() {
        return Err(Refusal::NotNow("support_open"));
    }
    if case.current_placement().is_some() {
        return Err(Refusal::NotNow("placement_open"));
    }
    if case.concerns.iter().any(|concern| concern.handled_on.is_none()) {
        return Err(Refusal::NotNow("concern_open"));
    }
    let in_studies = case.current_work().map(|work| work.kind == WorkKind::Studies);
    match (input.reason, in_studies) {
        (CloseReason::LastingWork, Some(false)) => require_verified(case)?,
        (CloseReason::Studies, Some(true)) => {}
        (CloseReason::LastingWork | CloseReason::Studies | CloseReason::Erased, _) => {
            return Err(Refusal::NotNow("no_work"));
        }
        // A person is not deregistered against their will without a word.
        (CloseReason::OwnWish, _) => {
            let said = input.own_view.as_ref().is_some_and(|view| !view.body.trim().is_empty());
            if !said && draft.context.actor.role != Role::JobSeeker {
                return Err(Refusal::TextMissing { field: "own_view" });
            }
        }
        (CloseReason::Left, _) => {
            let told = case
                .intents
                .iter()
                .any(|intent| intent.matter == Matter::EarlyEnd && intent.may_be_decided(draft.context.day));
            if !told {
                return Err(Refusal::Missing(vec![Missing::Communication, Missing::TimeToComment]));
            }
        }
    }
    let own_view = draft.optional_text(input.own_view.as_ref(), "own_view")?;
    let report = draft.text(&input.report, "report")?;
    draft.event(SpellClosed { reason: input.reason, own_view, report });
    let working_under = case.current_work().and_then(|work| work.decision);
    for decision in &case.decisions {
        if decision.per_month.is_some() && Some(decision.id) != working_under {
            work::release_unused(draft, decision.id, None);
        }
    }
    Ok(())
}

/// Lasting work has been verified at one of the points at least.
fn require_verified(case: &Case) -> Result<(), Refusal> {
    let since = case.unbroken_work_since();
    let verified = case
        .works
        .iter()
        .filter(|work| since.is_some_and(|since| work.started_on >= since))
        .any(|work| !work.verified.is_empty());
    if verified { Ok(()) } else { Err(Refusal::NotNow("work_not_verified")) }
}

pub(crate) fn raise_concern<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &RaiseConcern,
) -> Result<(), Refusal> {
    // Also after closing; but a case of which nothing is registered has nobody to be concerned for.
    draft.context.case.spell().ok_or(Refusal::Closed)?;
    let text = draft.text(&input.text, "text")?;
    draft.event(ConcernRaised { concern: input.concern, text });
    Ok(())
}

pub(crate) fn handle_concern<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &HandleConcern,
) -> Result<(), Refusal> {
    let concern = draft.context.case.concerns.iter().find(|concern| concern.id == input.concern);
    if concern.ok_or(Refusal::Unknown("concern"))?.handled_on.is_some() {
        return Err(Refusal::AlreadyDone("concern"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(ConcernHandled { concern: input.concern, text });
    Ok(())
}
