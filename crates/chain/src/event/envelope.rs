//! What surrounds every event: who, when, on whose behalf, under which rules, in which stream, and what
//! of it is sealed with the key of its case (architecture, decisions 1, 4 and 5).

use super::Event;
use crate::id::{CaseId, CommandId, EmployerId, HostId, ProviderId, UserId};
use jiff::Timestamp;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use uuid::Uuid;

/// Fields beside `sealed` that say something about the person: the store seals them with it. They all
/// have a value for when they are erased.
pub const SEALED_FIELDS: &[&str] =
    &["deeper", "profession", "kind", "team", "need", "reason", "support", "trust", "employment", "stated"];

/// A fact about the person: known, or erased for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sealed<T> {
    /// The fact.
    Known(T),
    /// The key of the case has been destroyed; rules answer `needs_human`.
    Erased,
}

impl<T> Sealed<T> {
    /// The fact, unless it has been erased.
    pub fn known(&self) -> Option<&T> {
        match self {
            Sealed::Known(fact) => Some(fact),
            Sealed::Erased => None,
        }
    }
}

impl<T: Serialize> Serialize for Sealed<T> {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.known().serialize(serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Sealed<T> {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Ok(Option::<T>::deserialize(deserializer)?.map_or(Sealed::Erased, Sealed::Known))
    }
}

/// Who acts, as the record keeps it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// The person whose case it is (arbetssökande).
    JobSeeker,
    /// An officer of the employment service (handläggare).
    Officer,
    /// A psychologist, occupational therapist, physiotherapist … of the service (specialist).
    Specialist,
    /// A provider's coach or employment specialist (handledare).
    Coach,
    /// A host of placements (anordnare).
    Host,
    /// An employer of someone whose employment is supported (arbetsgivare).
    Employer,
    /// The service's control of what is paid (controller).
    Controller,
    /// The central reconsideration unit (omprövningsenheten).
    Reviewer,
    /// Someone who tries reforms on modelled people (analytiker): never sees a case, and so never stands in one.
    Analyst,
    /// Someone who runs the service: accounts, roles, rules, backups (administratör). Never sees a case either.
    Administrator,
    /// The program itself: it may record and remind, never decide against anyone.
    System,
    /// Someone who acts for the person by a mandate: god man, förvaltare, ombud (ställföreträdare eller ombud).
    Representative,
}

impl Role {
    /// Every role.
    pub const ALL: &'static [Role] = &[
        Role::JobSeeker,
        Role::Officer,
        Role::Specialist,
        Role::Coach,
        Role::Host,
        Role::Employer,
        Role::Controller,
        Role::Reviewer,
        Role::Analyst,
        Role::Administrator,
        Role::System,
        Role::Representative,
    ];

    /// The word for the role in files and texts.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Role::JobSeeker => "job_seeker",
            Role::Officer => "officer",
            Role::Specialist => "specialist",
            Role::Coach => "coach",
            Role::Host => "host",
            Role::Employer => "employer",
            Role::Controller => "controller",
            Role::Reviewer => "reviewer",
            Role::Analyst => "analyst",
            Role::Administrator => "administrator",
            Role::System => "system",
            Role::Representative => "representative",
        }
    }

    /// Whether someone's account can be of the role. The program has none; a representative signs in as the private
    /// person that everyone is, and stands in the role only in the cases of those whom a mandate names.
    #[must_use]
    pub const fn has_accounts(self) -> bool {
        !matches!(self, Role::System | Role::Representative)
    }

    /// The role with this word, if there is one.
    #[must_use]
    pub fn from_id(id: &str) -> Option<Role> {
        Role::ALL.iter().copied().find(|role| role.id() == id)
    }
}

/// Someone who acts, in a role.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Actor {
    /// Who.
    pub user: UserId,
    /// As what.
    pub role: Role,
}

/// What every event carries beside its kind (architecture, decision 4).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Header {
    /// When it was recorded (UTC).
    pub recorded_at: Timestamp,
    /// The day on which it holds, in Stockholm.
    pub holds_on: Date,
    /// The day on which what came from outside was received: it decides which secrecy test holds.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub received_on: Option<Date>,
    /// Who did it.
    pub actor: Actor,
    /// For whom, when someone acted for another.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub on_behalf_of: Option<UserId>,
    /// The submitted act: unique in its stream.
    pub command: CommandId,
    /// A keyed digest of what was sent, by which the same thing sent twice is known from something new.
    /// The key is the session's and is not kept.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub digest: Option<String>,
    /// The version of the earlier event of the same stream that this one replaces.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub corrects: Option<u64>,
    /// The policy bundle in force when it was decided, `sha256:…`.
    pub bundle: String,
}

/// An event as it stands in its stream.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    /// The place in the stream: 1, 2, 3 …
    pub version: u64,
    /// Who, when, on whose behalf, under which rules.
    pub header: Header,
    /// What happened.
    pub event: Event,
}

/// What a stream is about (architecture, decision 1).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum StreamKind {
    /// One person's whole dealing.
    Case,
    /// A provider: approval, seats announced, taken and released.
    Provider,
    /// A host: placements offered, taken and released.
    Host,
    /// An employer of people whose employment is supported.
    Employer,
    /// An appropriation of one year: granted, committed, released.
    Appropriation,
}

impl StreamKind {
    /// The word for the kind in files and in the store.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            StreamKind::Case => "case",
            StreamKind::Provider => "provider",
            StreamKind::Host => "host",
            StreamKind::Employer => "employer",
            StreamKind::Appropriation => "appropriation",
        }
    }
}

/// A UUID in its usual form, without the formatter: every event names its stream.
fn written(id: Uuid) -> String {
    id.hyphenated().encode_lower(&mut [0; 36]).to_owned()
}

/// A stream: its kind and its id (a UUID, or `2024-1:4` for an appropriation).
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct StreamId {
    /// What it is about.
    pub kind: StreamKind,
    /// Which one.
    pub id: String,
}

impl StreamId {
    /// The stream of a case.
    #[must_use]
    pub fn case(id: CaseId) -> StreamId {
        StreamId { kind: StreamKind::Case, id: written(id.0) }
    }
    /// The stream of a provider.
    #[must_use]
    pub fn provider(id: ProviderId) -> StreamId {
        StreamId { kind: StreamKind::Provider, id: written(id.0) }
    }
    /// The stream of a host.
    #[must_use]
    pub fn host(id: HostId) -> StreamId {
        StreamId { kind: StreamKind::Host, id: written(id.0) }
    }
    /// The stream of an employer.
    #[must_use]
    pub fn employer(id: EmployerId) -> StreamId {
        StreamId { kind: StreamKind::Employer, id: written(id.0) }
    }
    /// The stream of an appropriation: its number (`1:4`) and year.
    #[must_use]
    pub fn appropriation(number: &str, year: i16) -> StreamId {
        StreamId { kind: StreamKind::Appropriation, id: format!("{year}-{number}") }
    }
}
