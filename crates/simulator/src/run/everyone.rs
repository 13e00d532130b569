//! Who there will be in a run, before it is run: for those who must know it, such as whoever gives out personal
//! numbers; and who is behind the id of somebody of the staff.

use super::{Ground, Plan, Run};
use crate::population::Newcomer;
use chain::event::Role;
use chain::id::UserId;

/// Everyone who is registered at some time in a run, in order of id.
#[must_use]
pub fn everyone(plan: &Plan<'_>, ground: &Ground<'_>) -> Vec<Newcomer> {
    let run = Run::new(plan, ground);
    let mut people = ground.stock.to_vec();
    let months = run.days.months();
    for county in 0..ground.counties.len() {
        let county = u8::try_from(county).unwrap_or(u8::MAX);
        people.extend(run.subsidised(county).into_iter().map(|(_, person)| person));
        for month in months.windows(2) {
            people.extend(run.newcomers(county, month[0]));
        }
    }
    people.sort_by_key(|person| person.id);
    people
}

/// Somebody of the service's staff, as an id tells.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Staff {
    /// The county's place in the list of regions.
    pub county: u8,
    /// In which role.
    pub role: Role,
    /// The number of the office.
    pub office: u32,
}

/// Who of the service's staff has an id; none for people and for those who work for others.
#[must_use]
pub fn staff_of(user: UserId) -> Option<Staff> {
    let bits = user.0.as_u128();
    // All else in such an id is empty.
    if bits >> 104 != 0xA0_0000 || bits >> 80 & 0xFFFF != 0 {
        return None;
    }
    let role = Role::ALL.get(usize::try_from(bits >> 64 & 0xFF).ok()?)?;
    let office = u32::try_from(bits & 0xFFFF_FFFF).ok()?;
    Some(Staff { county: u8::try_from(bits >> 96 & 0xFF).ok()?, role: *role, office })
}

/// Who works for a provider or at a host.
#[must_use]
pub fn works_at(place: uuid::Uuid) -> UserId {
    super::doing::works_at(place)
}
