//! A13 What the person objects to having done with the case, on grounds of their own situation (GDPR art. 21), and what is
//! not done while an objection, or a request for a correction, is looked into (GDPR art. 18).
//!
//! What can be objected to is a closed list ([`Processing`]); `steps/rights.objection` says of each whether it can be
//! stopped without stopping the case. What is stopped or waits is held back where it is done: the assessment asks no
//! proposal of the rules, nobody is placed by the neutral rule, no host is told. The answer is a human's.

use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::ObjectionId;
use crate::policy::Policy;
use crate::refusal::Refusal;
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;

/// Object to a kind of processing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Object {
    /// The objection.
    pub objection: ObjectionId,
    /// To what.
    pub processing: Processing,
    /// Whether it is not to be done while the objection is looked into.
    pub restrict: bool,
    /// Why: what it is in the person's situation.
    pub text: NewText,
}

/// Answer an objection.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswerObjection {
    /// Which.
    pub objection: ObjectionId,
    /// Stopped, or goes on.
    pub result: ObjectionResult,
    /// Why; when it goes on, the grounds that weigh heavier.
    pub reasons: NewText,
}

/// Take an objection back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawObjection {
    /// Which.
    pub objection: ObjectionId,
}

/// What an objection to a kind of processing can lead to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Leads {
    /// It can be stopped, and it waits meanwhile when the person asks for that.
    Stops,
    /// It is weighed and answered, and goes on.
    GoesOn,
    /// There is no right to object: a law bids it.
    NoRight,
}

impl Leads {
    /// The word of a policy file; one that is not known opens nothing.
    fn of(word: &str) -> Leads {
        match word {
            "stops" => Leads::Stops,
            "goes_on" => Leads::GoesOn,
            _ => Leads::NoRight,
        }
    }
}

/// What an objection to a kind of processing can lead to on a day.
///
/// # Errors
/// [`Refusal::PolicySilent`] when no rule says it.
pub fn leads_to(policy: &Policy, processing: Processing, day: Date) -> Result<Leads, Refusal> {
    let registry = policy.bundle.facts();
    let mut facts = rules::Facts::new(registry);
    let _ = facts.set_word(registry, policy.facts.processing, processing.id());
    let table = policy.step(Step::Rights)?.table("objection")?;
    let then = table.decide(&facts, day, &mut rules::NoTrace).then();
    let word = then.and_then(rules::Then::as_word);
    word.map(Leads::of).ok_or_else(|| Refusal::PolicySilent("steps/rights.objection".into()))
}

/// Refuses to hold back what cannot be.
pub(crate) fn require_restrictable<R: Reasons>(
    draft: &mut Draft<'_, R>,
    processing: Processing,
) -> Result<(), Refusal> {
    if asked(draft, processing)? == Leads::Stops { Ok(()) } else { Err(Refusal::NotNow("not_restricted")) }
}

pub(crate) fn object<R: Reasons>(draft: &mut Draft<'_, R>, input: &Object) -> Result<(), Refusal> {
    draft.context.case.spell().ok_or(Refusal::Closed)?;
    if asked(draft, input.processing)? == Leads::NoRight {
        return Err(Refusal::NotNow("no_right_to_object"));
    }
    if input.restrict {
        require_restrictable(draft, input.processing)?;
    }
    let mut known = draft.context.case.objections.iter();
    if known.any(|one| one.processing == input.processing && (one.waits() || one.has_stopped())) {
        return Err(Refusal::AlreadyDone("objection"));
    }
    let text = draft.text(&input.text, "text")?;
    let Object { objection, processing, restrict, .. } = *input;
    draft.event(ObjectionMade { objection, processing, restrict, text });
    Ok(())
}

pub(crate) fn answer<R: Reasons>(draft: &mut Draft<'_, R>, input: &AnswerObjection) -> Result<(), Refusal> {
    let objection = draft.context.case.objection(input.objection).ok_or(Refusal::Unknown("objection"))?;
    if !objection.waits() {
        return Err(Refusal::AlreadyDone("objection_answer"));
    }
    if input.result == ObjectionResult::Stopped && asked(draft, objection.processing)? != Leads::Stops {
        return Err(Refusal::NotNow("cannot_be_stopped"));
    }
    let reasons = draft.text(&input.reasons, "reasons")?;
    draft.event(ObjectionAnswered { objection: input.objection, result: input.result, reasons });
    Ok(())
}

pub(crate) fn withdraw<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &WithdrawObjection,
) -> Result<(), Refusal> {
    let objection = draft.context.case.objection(input.objection).ok_or(Refusal::Unknown("objection"))?;
    if !objection.waits() && !objection.has_stopped() {
        return Err(Refusal::AlreadyDone("objection_answer"));
    }
    draft.event(ObjectionWithdrawn { objection: input.objection });
    Ok(())
}

/// What the rules in force say of a kind of processing, with the reasons kept.
fn asked<R: Reasons>(draft: &mut Draft<'_, R>, processing: Processing) -> Result<Leads, Refusal> {
    let policy = draft.context.policy;
    // The word stands in facts.toml; were it missing, the rule would wait for a human.
    let _ = draft.facts([policy.facts.processing]).set_word(
        policy.bundle.facts(),
        policy.facts.processing,
        processing.id(),
    );
    let table = policy.step(Step::Rights)?.table("objection")?;
    Ok(Leads::of(draft.ask(table)?.as_word().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_stops_can_stop_without_the_case_and_what_the_law_bids_cannot_be_objected_to() {
        let policy = Policy::embedded(&[]).unwrap_or_else(|faults| panic!("{faults:?}"));
        let leads = |processing| leads_to(&policy, processing, date(2026, 3, 6));
        for processing in [Processing::Proposal, Processing::Placing, Processing::Hosts] {
            assert_eq!(leads(processing), Ok(Leads::Stops), "{processing:?}");
        }
        for processing in [Processing::Statistics, Processing::Handling] {
            assert_eq!(leads(processing), Ok(Leads::GoesOn), "{processing:?}");
        }
        assert_eq!(leads(Processing::PayControl), Ok(Leads::NoRight));
        let before = leads_to(&policy, Processing::Hosts, date(2018, 6, 30));
        assert!(matches!(before, Err(Refusal::PolicySilent(_))), "nothing is known before the law");
    }
}
