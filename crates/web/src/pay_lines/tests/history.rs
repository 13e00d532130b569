//! One person's history with a provider, a host and an employer: what the lines of the tests rest on.

use chain::event::*;
use chain::id::*;
use chain::money::Ore;
use chain::person::{ContactWay, Education, InformationLanguage, Level, Person, Sex};
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use store::User;
use uuid::Uuid;

pub(super) fn user(role: Role, provider: ProviderId, host: HostId, employer: EmployerId) -> User {
    User {
        id: UserId(Uuid::now_v7()),
        role,
        name: format!("Prov {}", role.id()),
        unit: None,
        provider: (role == Role::Coach).then_some(provider),
        host: (role == Role::Host).then_some(host),
        employer: (role == Role::Employer).then_some(employer),
        case: None,
    }
}

/// What happened: support for two months, a placement arranged by the provider, and supported work.
pub(super) fn had(provider: ProviderId, host: HostId, employer: EmployerId) -> Vec<(Date, Event)> {
    let participation = ParticipationId(Uuid::now_v7());
    let (decision, start) = (DecisionId(Uuid::now_v7()), date(2024, 1, 2));
    let text = || TextId(Uuid::now_v7());
    vec![
        (
            start,
            SupportStarted {
                participation,
                service: "rusta_och_matcha_2".into(),
                track: Some("a".into()),
                provider: Some(provider),
                until: Some(date(2024, 12, 1)),
                frame: false,
            }
            .into(),
        ),
        (
            start,
            PlacementStarted {
                placement: PlacementId(Uuid::now_v7()),
                service: "arbetstraning".into(),
                host,
                extent_percent: 100,
                until: date(2024, 6, 1),
                tasks: text(),
            }
            .into(),
        ),
        (
            start,
            DecisionMade {
                decision,
                matter: Matter::Subsidy,
                answer: chain::event::Answer::Granted,
                service: Some("lonebidrag_utveckling".into()),
                track: None,
                need: None,
                valid_from: start,
                valid_to: Some(date(2025, 1, 2)),
                per_month: None,
                extent_percent: None,
                employer: Some(employer),
                employment: Some(Employment {
                    wage_per_month: Ore(2_345_600),
                    extent_percent: 50,
                    degree_percent: 61,
                    months: 12,
                    extra_per_month: Ore::ZERO,
                }),
                stated: BTreeMap::new(),
                intent: None,
                reasons: text(),
                sealed: Sealed::Known(chain::explanation::Explanation::default()),
            }
            .into(),
        ),
        (
            start,
            WorkStarted {
                work: WorkId(Uuid::now_v7()),
                kind: WorkKind::Subsidised,
                extent_percent: 50,
                place: text(),
                decision: Some(decision),
                employer: Some(employer),
                evidence: WorkEvidence::Contract,
            }
            .into(),
        ),
    ]
}

pub(super) fn person() -> Person {
    Person {
        born: date(1987, 2, 15),
        sex: Sex::Woman,
        municipality: "1480".into(),
        contact: ContactWay::Digital,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: Vec::new(),
        wishes: Vec::new(),
        without_work_since: Some(date(2021, 2, 1)),
        extent_wished_percent: 50,
        health_affects_work: true,
        swedish: Level::Good,
        literacy: Level::Good,
        digital: Level::Good,
        care_duties: false,
        other_support: false,
        newly_arrived: false,
        transition_support: false,
        municipal_services: false,
        earlier_services: Vec::new(),
    }
}
