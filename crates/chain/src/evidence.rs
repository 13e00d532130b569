//! A5 Evidence (underlag). Accepted kinds are policy (`steps/evidence.toml`). An electronic statement
//! needs the person's consent and must concern the same person; a revoked one counts no more. Missing
//! evidence never delays choice of provider and support: nothing outside codes and subsidies asks for it.

use crate::Sealed;
use crate::command::Draft;
use crate::event::*;
use crate::explanation::Reasons;
use crate::id::{DocumentId, EvidenceId};
use crate::refusal::{Missing, Refusal};
use crate::step::Step;
use crate::text::NewText;
use jiff::civil::Date;

/// Ask for evidence.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AskEvidence {
    /// Its id.
    pub evidence: EvidenceId,
    /// What kind.
    pub kind: EvidenceKind,
    /// From whom.
    pub from: NewText,
}

/// Receive evidence: on paper through an officer, or electronically.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReceiveEvidence {
    /// Its id; that of the evidence asked for, when it was.
    pub evidence: EvidenceId,
    /// What kind.
    pub kind: EvidenceKind,
    /// Who issued it.
    pub issuer: String,
    /// The document.
    pub document: Option<DocumentId>,
    /// When it was received.
    pub received_on: Date,
    /// What an electronic statement adds.
    pub electronic: Option<ElectronicStatement>,
}

/// What the edge has read from an electronic statement (AF00213).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ElectronicStatement {
    /// The sender's id, by which a revocation finds it.
    pub id: String,
    /// The personal number in it is this person's.
    pub same_person: bool,
    /// Whether it says that there is a functional impairment.
    pub impairment: bool,
}

/// The sender revokes a statement.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RevokeEvidence {
    /// The sender's id of the statement.
    pub statement: String,
}

pub(crate) fn ask<R: Reasons>(draft: &mut Draft<'_, R>, input: &AskEvidence) -> Result<(), Refusal> {
    draft.require_steps_before(Step::Evidence)?;
    require_accepted_kind(draft, input.kind)?;
    let from = draft.text(&input.from, "from")?;
    draft.event(EvidenceAsked { evidence: input.evidence, kind: input.kind, from });
    Ok(())
}

pub(crate) fn receive<R: Reasons>(draft: &mut Draft<'_, R>, input: &ReceiveEvidence) -> Result<(), Refusal> {
    draft.require_open()?;
    require_accepted_kind(draft, input.kind)?;
    if input.received_on > draft.context.day {
        return Err(Refusal::ImpossibleDay { field: "received_on", bound: draft.context.day });
    }
    if input.issuer.trim().is_empty() {
        return Err(Refusal::TextMissing { field: "issuer" });
    }
    if input.document.is_none() && input.electronic.is_none() {
        return Err(Refusal::TextMissing { field: "document" });
    }
    if draft.context.actor.role == Role::JobSeeker {
        return Err(Refusal::NotNow("only_the_service"));
    }
    let case = draft.context.case;
    if let Some(electronic) = &input.electronic {
        if !electronic.same_person {
            return Err(Refusal::AnotherPerson);
        }
        if !case.consents.contains(&ConsentPurpose::MedicalEvidence) {
            return Err(Refusal::Missing(vec![Missing::Consent]));
        }
        if find(case, &electronic.id).is_some() {
            return Err(Refusal::AlreadyDone("statement"));
        }
    }
    if case.evidence.iter().any(|known| known.id == input.evidence && known.received_on.is_some()) {
        return Err(Refusal::AlreadyDone("evidence"));
    }
    draft.event_received(
        input.received_on,
        EvidenceReceived {
            evidence: input.evidence,
            kind: input.kind,
            document: input.document,
            sealed: Sealed::Known(EvidenceFacts {
                statement: input.electronic.as_ref().map(|electronic| electronic.id.clone()),
                issuer: input.issuer.clone(),
                impairment: input.electronic.as_ref().map(|electronic| electronic.impairment),
            }),
        },
    );
    Ok(())
}

pub(crate) fn revoke<R: Reasons>(draft: &mut Draft<'_, R>, input: &RevokeEvidence) -> Result<(), Refusal> {
    let evidence = find(draft.context.case, &input.statement).ok_or(Refusal::Unknown("statement"))?;
    if evidence.revoked_on.is_some() {
        return Err(Refusal::AlreadyDone("revocation"));
    }
    let evidence = evidence.id;
    draft.event(EvidenceRevoked { evidence });
    Ok(())
}

fn find<'c>(case: &'c crate::Case, statement: &str) -> Option<&'c crate::case::Evidence> {
    case.evidence.iter().find(|evidence| {
        matches!(&evidence.facts, Some(Sealed::Known(facts)) if facts.statement.as_deref() == Some(statement))
    })
}

fn require_accepted_kind<R: Reasons>(draft: &mut Draft<'_, R>, kind: EvidenceKind) -> Result<(), Refusal> {
    let policy = draft.context.policy;
    let kinds = draft.ask(policy.step(Step::Evidence)?.table("accepted_kinds")?)?;
    if kinds.as_words().unwrap_or_default().iter().any(|word| **word == *kind.id()) {
        Ok(())
    } else {
        Err(Refusal::Unknown("evidence_kind"))
    }
}
