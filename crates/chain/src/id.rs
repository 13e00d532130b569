//! Identifiers as types, so that a case can never be taken for a provider.
//!
//! They are made at the edge (UUID version 7) and handed in: this crate rolls no dice.

use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub Uuid);

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, concat!(stringify!($name), "({})"), self.0)
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }

        impl FromStr for $name {
            type Err = uuid::Error;
            fn from_str(text: &str) -> Result<Self, Self::Err> {
                Uuid::from_str(text).map(Self)
            }
        }
    )+};
}

ids! {
    /// One person's whole dealing with the service.
    CaseId,
    /// Someone who signs in: a job seeker, an officer, a coach …
    UserId,
    /// One submitted act; unique in its stream, so that a double submission changes nothing.
    CommandId,
    /// A piece of written text, kept in the vault and erasable.
    TextId,
    /// A stored document, encrypted with the key of its case.
    DocumentId,
    /// One piece of evidence, asked for or received (A5).
    EvidenceId,
    /// A question put to a specialist.
    InquiryId,
    /// A proposed disability code on its way through the four preconditions (A7).
    ProposalId,
    /// An intended adverse decision that the person may comment on (Administrative Procedure Act § 25).
    IntentId,
    /// A decision.
    DecisionId,
    /// An appeal against a decision.
    AppealId,
    /// An employer of someone whose employment is supported.
    EmployerId,
    /// A payment: lines paid together.
    PaymentId,
    /// A person's time with one provider in one service (A9, A10).
    ParticipationId,
    /// An internship or work training at a host (A10).
    PlacementId,
    /// A job, a business or studies (A11).
    WorkId,
    /// A provider of support.
    ProviderId,
    /// A host that offers placements.
    HostId,
    /// A concern for someone's life or health (A12).
    ConcernId,
    /// An opening in an emergency.
    EmergencyId,
    /// A question about a line of the read log (A13).
    QuestionId,
    /// Someone's mandate to act for the person (A13).
    MandateId,
    /// A request that something recorded be put right (A13).
    CorrectionId,
    /// An objection to a kind of processing (A13).
    ObjectionId,
}
