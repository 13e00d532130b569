//! A1 Registration (inskrivning). The person, an officer for the person, or an officer from a paper
//! form. In goes what the person told us; out come the registration, the note of the profile (A2) and
//! any consent. Registering never requires a personal computer, e-identification or good Swedish, so
//! nothing here asks how the person came.

use crate::Sealed;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::UserId;
use crate::person::Person;
use crate::profiling;
use crate::refusal::Refusal;
use crate::step::Step;
use std::sync::Arc;

/// Register a person: a new spell begins.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Register {
    /// What the person told us.
    pub person: Arc<Person>,
    /// How it came in.
    pub channel: Channel,
    /// The officer who is responsible from the start, when one is known.
    pub officer: Option<UserId>,
    /// The person consents at once to electronic medical evidence (A5).
    pub consents_to_evidence: bool,
}

/// Correct or complete what is recorded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CorrectPerson {
    /// Everything, as it should be.
    pub person: Arc<Person>,
    /// Whether something that is kept beside the case is corrected as well: a name, a telephone number, an address.
    pub beside: bool,
}

/// Give the case a named officer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AssignOfficer {
    /// Who.
    pub officer: UserId,
}

pub(crate) fn register<R: Reasons>(draft: &mut Draft<'_, R>, input: &Register) -> Result<(), Refusal> {
    let context = draft.context;
    if context.case.open_spell().is_some() {
        return Err(Refusal::AlreadyRegistered);
    }
    check(draft, &input.person)?;
    let process = context.policy.process_on(context.day)?;
    let spell = context.case.spell().map_or(1, |last| last.number.saturating_add(1));
    draft.event(Registered {
        spell,
        process: process.id.clone(),
        channel: input.channel,
        sealed: Sealed::Known(input.person.clone()),
    });
    if process.steps.contains(&Step::Profiling) {
        draft.event(profiling::profile());
    }
    if input.consents_to_evidence {
        draft.event(ConsentGiven { purpose: ConsentPurpose::MedicalEvidence });
    }
    if let Some(officer) = input.officer.or(context.case.officer()) {
        draft.event(OfficerAssigned { officer, previous: context.case.officer() });
    }
    Ok(())
}

pub(crate) fn correct<R: Reasons>(draft: &mut Draft<'_, R>, input: &CorrectPerson) -> Result<(), Refusal> {
    check(draft, &input.person)?;
    if draft.context.case.person.is_none() {
        return Err(Refusal::Closed);
    }
    if !input.beside && draft.context.case.person() == Some(&input.person) {
        return Err(Refusal::AlreadyDone("correction"));
    }
    draft.event(PersonCorrected { sealed: Sealed::Known(input.person.clone()) });
    Ok(())
}

pub(crate) fn assign_officer<R: Reasons>(
    draft: &mut Draft<'_, R>,
    input: &AssignOfficer,
) -> Result<(), Refusal> {
    draft.require_open()?;
    let previous = draft.context.case.officer();
    if previous == Some(input.officer) {
        return Err(Refusal::AlreadyDone("officer"));
    }
    if draft.context.case.is_disqualified(input.officer) {
        return Err(Refusal::NotNow("disqualified"));
    }
    draft.event(OfficerAssigned { officer: input.officer, previous });
    Ok(())
}

fn check<R: Reasons>(draft: &Draft<'_, R>, person: &Person) -> Result<(), Refusal> {
    let day = draft.context.day;
    if person.born > day {
        return Err(Refusal::ImpossibleDay { field: "born", bound: day });
    }
    if let Some(since) = person.without_work_since {
        if since > day {
            return Err(Refusal::ImpossibleDay { field: "without_work_since", bound: day });
        }
        if since < person.born {
            return Err(Refusal::ImpossibleDay { field: "without_work_since", bound: person.born });
        }
    }
    draft.require_extent(person.extent_wished_percent)
}
