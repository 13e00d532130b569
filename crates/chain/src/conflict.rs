//! Disqualification (jäv; Administrative Procedure Act §§ 16–18). Whoever handles a case states what could make one
//! partial, about oneself or about a colleague, and has nothing more to do with the case from then on. Only the head of
//! the unit finds that it does not hold. In goes who and why; out come the statement and, when the named officer is the
//! one, the colleague who takes over.

use crate::Sealed;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::UserId;
use crate::refusal::Refusal;
use crate::text::NewText;

/// State that someone is disqualified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StateConflict {
    /// Who.
    pub user: UserId,
    /// On which ground.
    pub ground: ConflictGround,
    /// What there is to say about it.
    pub text: NewText,
    /// Who takes over, when it is the named officer and a colleague is at hand.
    pub hand_over_to: Option<UserId>,
}

/// Find that someone is not disqualified.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LiftConflict {
    /// Who.
    pub user: UserId,
    /// Why.
    pub text: NewText,
}

pub(crate) fn state<R: Reasons>(draft: &mut Draft<'_, R>, input: &StateConflict) -> Result<(), Refusal> {
    let case = draft.context.case;
    // Also after closing: what is left to do is not done by who is disqualified either.
    case.spell().ok_or(Refusal::Closed)?;
    if case.is_disqualified(input.user) {
        return Err(Refusal::AlreadyDone("conflict"));
    }
    let text = draft.text(&input.text, "text")?;
    let sealed = Sealed::Known(input.ground);
    draft.event(ConflictStated { user: input.user, text, sealed });
    if let Some(officer) = input.hand_over_to {
        if case.officer() != Some(input.user) {
            return Err(Refusal::NotNow("hand_over"));
        }
        if officer == input.user || case.is_disqualified(officer) {
            return Err(Refusal::NotNow("disqualified"));
        }
        draft.event(OfficerAssigned { officer, previous: case.officer() });
    }
    Ok(())
}

pub(crate) fn lift<R: Reasons>(draft: &mut Draft<'_, R>, input: &LiftConflict) -> Result<(), Refusal> {
    let context = draft.context;
    if !context.case.is_disqualified(input.user) {
        return Err(Refusal::Unknown("conflict"));
    }
    // Nobody judges in the own cause (§ 18).
    if context.actor.user == input.user {
        return Err(Refusal::NotNow("same_person"));
    }
    let text = draft.text(&input.text, "text")?;
    draft.event(ConflictLifted { user: input.user, text });
    Ok(())
}
