//! A line of pay: its key, who is paid, what it rests on and what it lacks.

use crate::event::{WorkEvidence, words};
use crate::explanation::Explanation;
use crate::id::{EmployerId, HostId, ProviderId};
use crate::money::Ore;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

words! {
    /// What a line pays for.
    LineKind {
        /// Base pay, per day or month of support.
        Base = "base",
        /// Fixed pay.
        Fixed = "fixed",
        /// The supplement for specialist staff.
        Specialist = "specialist",
        /// Result: work or studies that lasted.
        Result = "result",
        /// Speed premium: the result came early.
        Speed = "speed",
        /// The host's compensation for a placement.
        Host = "host",
        /// The provider's share of it, when the provider arranged the place.
        ProviderShare = "provider_share",
        /// Wage subsidy to the employer.
        Subsidy = "subsidy",
        /// The extra grant to the employer for supervision and other support.
        ExtraGrant = "extra_grant",
        /// A fixed amount a month to the employer.
        EmployerSupport = "employer_support",
        /// A fixed amount a month to the employed person.
        PersonSupport = "person_support",
    }
}

/// Which line: what for, about which participation, placement or work, from which day, and which
/// revision of it. A paid line is never changed; a revision holds the difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct LineKey {
    /// What it pays for.
    pub kind: LineKind,
    /// The participation, placement or work.
    pub about: Uuid,
    /// First day that it pays for.
    pub from: Date,
    /// 0 first, then 1, 2 …
    pub revision: u16,
}

impl LineKey {
    /// The same line, first revision.
    #[must_use]
    pub fn first(self) -> LineKey {
        LineKey { revision: 0, ..self }
    }
}

impl fmt::Display for LineKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}:{}:{}:{}", self.kind.id(), self.about.simple(), self.from, self.revision)
    }
}

/// A key that is not of the form `base:<id>:2024-03-01:0`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("this is not the key of a line")]
pub struct BadLineKey;

impl FromStr for LineKey {
    type Err = BadLineKey;
    fn from_str(text: &str) -> Result<LineKey, BadLineKey> {
        let mut parts = text.split(':');
        let mut part = || parts.next().ok_or(BadLineKey);
        let key = LineKey {
            kind: LineKind::from_id(part()?).ok_or(BadLineKey)?,
            about: part()?.parse().map_err(|_| BadLineKey)?,
            from: part()?.parse().map_err(|_| BadLineKey)?,
            revision: part()?.parse().map_err(|_| BadLineKey)?,
        };
        if parts.next().is_none() { Ok(key) } else { Err(BadLineKey) }
    }
}

impl Serialize for LineKey {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for LineKey {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer)?.parse().map_err(serde::de::Error::custom)
    }
}

/// Who is paid.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Payee {
    /// A provider.
    Provider(ProviderId),
    /// A host.
    Host(HostId),
    /// An employer.
    Employer(EmployerId),
    /// An employer that is not on record: the line waits until it is.
    UnknownEmployer,
    /// The person.
    Person,
}

impl Payee {
    /// The word for the kind of payee.
    #[must_use]
    pub fn kind(self) -> &'static str {
        match self {
            Payee::Provider(_) => "provider",
            Payee::Host(_) => "host",
            Payee::Employer(_) | Payee::UnknownEmployer => "employer",
            Payee::Person => "person",
        }
    }

    /// The organisation, when it is one on record.
    #[must_use]
    pub fn organisation(self) -> Option<Uuid> {
        match self {
            Payee::Provider(id) => Some(id.0),
            Payee::Host(id) => Some(id.0),
            Payee::Employer(id) => Some(id.0),
            Payee::UnknownEmployer | Payee::Person => None,
        }
    }
}

/// Something that a line lacks before it can be confirmed.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Lack {
    /// A fact that a rule asks for.
    Fact(String),
    /// Evidence that the work has lasted, of a kind that the rules accept.
    Evidence,
    /// The host has not confirmed that the person was there.
    HostConfirmation,
    /// The employer is not on record.
    Employer,
    /// What the decision says of the employment.
    Employment,
}

impl Lack {
    /// The text key.
    #[must_use]
    pub fn key(&self) -> String {
        match self {
            Lack::Fact(fact) => format!("fact-{fact}"),
            Lack::Evidence => "lack-evidence".into(),
            Lack::HostConfirmation => "lack-host_confirmation".into(),
            Lack::Employer => "lack-employer".into(),
            Lack::Employment => "lack-employment".into(),
        }
    }
}

/// What a line rests on. Together with the bundle in the event's header it is enough to compute and
/// explain the line again.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct LineGrounds<Row = String> {
    /// The rows that held, as `table/row` of the service's file.
    pub rows: Vec<Row>,
    /// The events in the case that it rests on, by version.
    pub events: Vec<u64>,
    /// What shows it, for a result.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub evidence: Option<WorkEvidence>,
    /// The whole that was split, for a host's and a provider's share.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub whole: Option<Ore>,
    /// What is lacking.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub lacks: Vec<Lack>,
}

/// A row that held, by the names that the policy has: written out only where a line is declared, for most lines are
/// computed to be added up.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct RowName<'p> {
    /// The table of the service's file.
    pub table: &'p str,
    /// The row of the table.
    pub row: &'p str,
}

impl LineGrounds<RowName<'_>> {
    /// The same with the rows written out, as events hold them.
    #[must_use]
    pub fn written(self) -> LineGrounds {
        let LineGrounds { rows, events, evidence, whole, lacks } = self;
        let rows = rows.into_iter().map(|RowName { table, row }| [table, "/", row].concat()).collect();
        LineGrounds { rows, events, evidence, whole, lacks }
    }
}

/// A line as it should be by the events and the policy.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ComputedLine<'p> {
    /// Which, always of revision 0.
    pub key: LineKey,
    /// Who is paid.
    pub payee: Payee,
    /// The service.
    pub service: &'p str,
    /// First day no longer paid for.
    pub to: Date,
    /// How much; none while a rule lacks a fact.
    pub amount: Option<Ore>,
    /// The appropriation that pays.
    pub appropriation: Option<&'p str>,
    /// What it rests on.
    pub grounds: LineGrounds<RowName<'p>>,
    /// Why, when it was asked for.
    pub explanation: Explanation,
}
