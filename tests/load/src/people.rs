//! Who puts the load on: people and staff of the simulated country, chosen all over it.

use chain::event::Role;
use chain::id::{CaseId, UserId};
use store::{Store, User};
use uuid::Uuid;

/// Of nine people five are officers, two coaches and two job seekers.
const ROLES: [Role; 9] = [
    Role::Officer,
    Role::JobSeeker,
    Role::Officer,
    Role::Coach,
    Role::Officer,
    Role::JobSeeker,
    Role::Officer,
    Role::Coach,
    Role::Officer,
];

/// Someone who asks.
pub struct Person {
    /// Who.
    pub user: UserId,
    /// As what.
    pub role: Role,
}

/// So many people, the same ones each time for the same database.
pub fn chosen(store: &Store, count: usize) -> anyhow::Result<Vec<Person>> {
    let at_work = |role| -> anyhow::Result<Vec<User>> {
        let mut users = store.users_by_role(role)?;
        // Those of the stories have few cases.
        users.retain(|user| user.unit.is_some());
        users.sort_by_key(|user| spread(user.id.0.as_u128()));
        Ok(users)
    };
    let (officers, coaches) = (at_work(Role::Officer)?, at_work(Role::Coach)?);
    let (mut officers, mut coaches) = (officers.into_iter(), coaches.into_iter());
    let mut people = Vec::with_capacity(count);
    for (place, role) in ROLES.into_iter().cycle().take(count).enumerate() {
        let user = match role {
            Role::Officer => officers.next().map(|user| user.id),
            Role::Coach => coaches.next().map(|user| user.id),
            _ => seeker(store, place as u128)?,
        };
        people.extend(user.map(|user| Person { user, role }));
    }
    anyhow::ensure!(people.len() * 2 > count, "the database has too few people");
    Ok(people)
}

/// The person of a case somewhere.
fn seeker(store: &Store, place: u128) -> anyhow::Result<Option<UserId>> {
    let somewhere = CaseId(Uuid::from_u128(u128::from(spread(place + 1)) << 64));
    let case = store.cases(Some(somewhere), 1)?.into_iter().next();
    let user = case.map(|case| store.user_of_case(case)).transpose()?.flatten();
    Ok(user.map(|user| user.id))
}

/// A number that follows from another and looks like no part of it.
pub fn spread(number: u128) -> u64 {
    let folded = (number >> 64) as u64 ^ number as u64;
    let mixed = (folded ^ (folded >> 31)).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    (mixed ^ (mixed >> 29)).wrapping_mul(0xbf58_476d_1ce4_e5b9)
}
