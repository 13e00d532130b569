//! Those who work with the simulated cases, as users, so that lists and histories show names: officers and
//! specialists as they act in the events, and someone at each provider, host and employer.

use super::money::CONTROL;
use super::people::{name, user};
use super::words::mixed;
use chain::event::{Event, Role};
use chain::id::UserId;
use simulator::population::regions;
use simulator::run::{Kept, Staff, staff_of, works_at};
use std::collections::BTreeMap;
use store::User;
use texts::{Args, Language, Texts};

/// How many kinds of specialist there are words for.
const PROFESSIONS: u64 = 4;

/// Everyone who works with what was kept, each once.
pub(super) fn of(texts: &Texts, kept: &Kept) -> Vec<User> {
    let mut users: BTreeMap<UserId, User> = BTreeMap::new();
    let mut add = |user: User| {
        users.entry(user.id).or_insert(user);
    };
    let say = |key: &str, args: &Args| texts.say(Language::Swedish, key, args);
    for (stream, recorded) in &kept.world {
        let Ok(id) = stream.id.parse::<uuid::Uuid>() else { continue };
        let at = |role, name: &str| {
            let who = works_at(id);
            User { unit: Some(name.to_owned()), ..user(who, role, said(who)) }
        };
        match &recorded.event {
            Event::ProviderApproved(approved) => {
                let unit =
                    say("simulated-unit-coach", &Args::new().text("organisation", &approved.profile.name));
                add(User { provider: Some(chain::id::ProviderId(id)), ..at(Role::Coach, &unit) });
            }
            Event::HostApproved(approved) => {
                let host = Some(chain::id::HostId(id));
                add(User { host, ..at(Role::Host, &approved.profile.name) });
            }
            Event::EmployerRecorded(recorded) => {
                let employer = Some(chain::id::EmployerId(id));
                add(User { employer, ..at(Role::Employer, &recorded.profile.name) });
            }
            _ => {}
        }
    }
    for recorded in kept.cases.iter().flat_map(|case| &case.events) {
        let assigned = match &recorded.event {
            Event::OfficerAssigned(assigned) => Some(assigned.officer),
            _ => None,
        };
        for who in [Some(recorded.header.actor.user), assigned].into_iter().flatten() {
            let Some(staff) = staff_of(who) else { continue };
            let unit = match staff.role {
                Role::Officer => office(staff),
                Role::Coach => say("simulated-unit-own-coach", &Args::new()),
                _ => say(
                    &format!("simulated-unit-specialist-{}", mixed(who.0) % PROFESSIONS + 1),
                    &Args::new(),
                ),
            };
            if matches!(staff.role, Role::Officer | Role::Specialist | Role::Coach) {
                add(User { unit: Some(unit), ..user(who, staff.role, said(who)) });
            }
        }
    }
    let control = chain::story::ids::id(CONTROL.0, CONTROL.1);
    let unit = say("simulated-unit-control", &Args::new());
    add(User { unit: Some(unit), ..user(control, Role::Controller, said(control)) });
    users.into_values().collect()
}

fn said(who: UserId) -> String {
    let (given, family) = name(who.0, None);
    format!("{given} {family}")
}

fn office(staff: Staff) -> String {
    let county = regions().get(usize::from(staff.county)).map_or("", |region| region.name.as_str());
    simulator::population::office_name(county, staff.office as usize)
}
