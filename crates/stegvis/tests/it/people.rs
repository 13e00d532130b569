//! The demonstration's people and cases, looked up beneath the pages so that a test can name whom it
//! wants: someone whose case is closed, someone who is about to choose.

use crate::database::Database;
use access::{Part, Purpose, Viewer};
use axum::http::HeaderMap;
use chain::event::{Actor, Header, ProviderApproved, Role, StreamId};
use chain::id::{CaseId, CommandId, ProviderId, UserId};
use chain::person::PersonalNumber;
use chain::world::ProviderProfile;
use chain::{Case, Event, Policy};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use sign_in::{Claimed, Proof};
use std::sync::Arc;
use store::{Append, OpenCase, Store, User};
use texts::Language;
use uuid::Uuid;
use web::projecting::PolicyInUse;
use web::session;

/// The day of the demonstration.
pub const DAY: Date = date(2026, 11, 16);

/// A person with a case.
pub struct Known {
    /// Who.
    pub user: User,
    /// The case's id.
    pub id: CaseId,
    /// The case.
    pub case: Case,
}

/// The store of a database, opened beside the program.
pub struct People {
    store: Store,
    bundle: String,
}

impl People {
    /// Opens it.
    pub fn of(database: &Database) -> People {
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let bundle = policy.hash().to_owned();
        let store = Store::open(database.path(), Arc::new(PolicyInUse::new(policy))).unwrap();
        People { store, bundle }
    }

    /// Everyone with a case, in a fixed order.
    pub fn all(&self) -> Vec<Known> {
        let users = self.store.users_by_role(Role::JobSeeker).unwrap();
        users
            .into_iter()
            .filter_map(|user| {
                let id = user.case?;
                Some(Known { user, id, case: self.case(id) })
            })
            .collect()
    }

    /// The first person of whom something is so.
    pub fn find(&self, what: &str, is_so: impl Fn(&Case) -> bool) -> Known {
        self.all().into_iter().find(|known| is_so(&known.case)).unwrap_or_else(|| panic!("nobody {what}"))
    }

    /// A case, folded.
    pub fn case(&self, id: CaseId) -> Case {
        Case::from(self.open(id).events.as_slice())
    }

    /// A case, opened.
    pub fn open(&self, id: CaseId) -> OpenCase {
        let viewer = Viewer::system(UserId(Uuid::nil()));
        let now = Timestamp::now();
        self.store.open_case(&viewer, id, "test", Purpose::Control, &[Part::Whole], now, DAY).unwrap()
    }

    /// Someone of a role of whom something is so.
    pub fn staff(&self, role: Role, is_so: impl Fn(&User) -> bool) -> String {
        let users = self.store.users_by_role(role).unwrap();
        users.into_iter().find(is_so).expect("someone of the role").id.to_string()
    }

    /// Begins a session of someone of a role, who has signed in a moment ago at a provider, and gives its token.
    pub fn session(&self, role: Role, provider: &str) -> String {
        let users = self.store.users_by_role(role).unwrap();
        let user = users.first().expect("someone of the role").id;
        let (headers, language) = (HeaderMap::new(), Language::Swedish);
        let claimed = PersonalNumber::read("198112289874").unwrap();
        let proof = Proof {
            subject: user.to_string(),
            sid: None,
            authenticated: Timestamp::now(),
            level: None,
            claimed: Claimed::Person(claimed),
            token: String::new(),
        };
        let from = session::From { headers: &headers, address: None, language };
        session::begin(&self.store, user, from, Some((provider, &proof))).unwrap()
    }

    /// Approves a provider with so many seats in a service for some municipalities.
    pub fn approve(&self, service: &str, track: &str, seats: u32, municipalities: &[&str]) -> ProviderId {
        let id = ProviderId(Uuid::now_v7());
        let profile = ProviderProfile {
            name: "Provföretaget AB".into(),
            synthetic: true,
            municipalities: municipalities.iter().map(|code| (*code).into()).collect(),
            seats: [(service, seats)].into(),
            tracks: vec![format!("{service}:{track}")],
            ..ProviderProfile::default()
        };
        let command = CommandId(Uuid::now_v7());
        let header = Header {
            recorded_at: Timestamp::now(),
            holds_on: DAY,
            received_on: None,
            actor: Actor { user: UserId(Uuid::nil()), role: Role::System },
            on_behalf_of: None,
            command,
            digest: None,
            corrects: None,
            bundle: self.bundle.clone(),
        };
        let stream = StreamId::provider(id);
        let mut append = Append::new(command, DAY);
        append.relies_on.push((stream.clone(), 0));
        append.events.push((stream, header, Event::from(ProviderApproved { profile })));
        self.store.append_blocking(append).unwrap();
        id
    }
}
