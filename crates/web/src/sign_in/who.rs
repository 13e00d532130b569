//! Which user someone is whom a provider has named. A person is found by the personal number; someone who works by
//! an account that was granted, or, where the configuration takes roles from the provider, by what it says. Nobody
//! gets a role by anything that was not verified.

use crate::app::{App, program};
use crate::fault::Fault;
use chain::event::Role;
use chain::id::UserId;
use chain::person::PersonalNumber;
use jiff::{Timestamp, ToSpan};
use sign_in::{Claimed, Proof, Provider, SignInFault, Staff};
use std::str::FromStr;
use store::User;
use uuid::Uuid;

/// The user whom a provider has named.
pub(super) fn user(app: &App, provider: &Provider, proof: &Proof, now: Timestamp) -> Result<User, Fault> {
    match &proof.claimed {
        Claimed::Person(number) => person(app, number, now),
        Claimed::Staff(staff) => {
            // A role that may not sign in this way, or not this weakly, leaves no trace.
            if let Some(role) = staff.role {
                provider.admits(role, proof.level.as_deref())?;
            }
            let user = worker(app, provider, staff, now)?;
            if let Some(number) = &staff.own_number {
                app.store.recognise_staff(user.id, number.as_str(), staff.postal_code.as_deref())?;
            }
            Ok(user)
        }
    }
}

fn nobody(role: Role) -> User {
    User {
        id: UserId(Uuid::now_v7()),
        role,
        name: String::new(),
        unit: None,
        provider: None,
        host: None,
        employer: None,
        case: None,
    }
}

/// The one whose case it is; whoever has none is someone without a name until the registration.
fn person(app: &App, number: &PersonalNumber, now: Timestamp) -> Result<User, Fault> {
    let store = &app.store;
    if let Some(case) = store.case_by_number(number.as_str())? {
        if let Some(user) = store.user_of_case(case)? {
            return Ok(user);
        }
        let user = User { case: Some(case), ..nobody(Role::JobSeeker) };
        store.save_user(user.clone())?;
        return Ok(user);
    }
    let forget = now.saturating_sub(app.sign_in.limits.visitor.as_secs().seconds()).unwrap_or_default();
    let id = store.visitor(number.as_str(), UserId(Uuid::now_v7()), now, forget)?;
    store.user(id)?.ok_or_else(|| Fault::Internal("a visitor is no user".into()))
}

fn worker(app: &App, provider: &Provider, staff: &Staff, now: Timestamp) -> Result<User, Fault> {
    let store = &app.store;
    let known = match store.account(provider.id(), &staff.account)? {
        // What was taken away is not given back by signing in.
        Some(account) if account.ended_at.is_some() => return Err(SignInFault::AccountUnknown.into()),
        Some(account) => store.user(account.user)?,
        None => None,
    };
    let Some(role) = staff.role else {
        return known.ok_or_else(|| SignInFault::AccountUnknown.into());
    };
    let said = as_said(known.clone().unwrap_or_else(|| nobody(role)), role, staff)?;
    match known {
        Some(known) if known == said => {}
        Some(_) => store.save_user(said.clone())?,
        None => {
            store.grant_account(provider.id(), &staff.account, said.clone(), program(), now)?;
        }
    }
    Ok(said)
}

/// The user as the provider says now: role, office and organisation are those of today, never of an earlier day.
fn as_said(user: User, role: Role, staff: &Staff) -> Result<User, SignInFault> {
    let organisation = staff.organisation.as_deref();
    Ok(User {
        role,
        name: staff.name.clone().unwrap_or_else(|| user.name.clone()),
        unit: staff.unit.clone(),
        provider: (role == Role::Coach).then(|| id(organisation)).transpose()?,
        host: (role == Role::Host).then(|| id(organisation)).transpose()?,
        employer: (role == Role::Employer).then(|| id(organisation)).transpose()?,
        ..user
    })
}

fn id<T: FromStr>(organisation: Option<&str>) -> Result<T, SignInFault> {
    organisation.and_then(|id| id.parse().ok()).ok_or(SignInFault::ClaimMissing)
}
