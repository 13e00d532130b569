//! `stegvis account`: accounts of those who work at a sign-in provider. The pages do the same; the first
//! administrator can only be made here, by whoever keeps the database.

use crate::Answer;
use crate::args::{AccountGrant, AccountName, Common};
use crate::wiring::{Wired, program};
use anyhow::{anyhow, bail};
use chain::event::Role;
use chain::id::UserId;
use jiff::Timestamp;
use std::str::FromStr;
use store::User;
use texts::Args;
use uuid::Uuid;

/// `stegvis account grant`.
pub fn grant(common: &Common, options: &AccountGrant) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let named = &options.named;
    let user = match options.user {
        Some(id) => {
            let works = |user: &User| user.role != Role::JobSeeker && user.role.has_accounts();
            wired.store().user(id)?.filter(works).ok_or_else(|| anyhow!(wired.t("cli-account-none")))?
        }
        None => written(&wired, options)?,
    };
    let (id, name, role) = (user.id, user.name.clone(), user.role);
    let now = Timestamp::now();
    wired.store().grant_account(&named.provider, &named.account, user, program().user, now)?;
    wired.store().end_sessions_of(id, None, now)?;
    let said = Args::new().text("name", &name).text("role", &wired.t(&format!("role-{}", role.id())));
    println!("{}", wired.say("cli-account-granted", &said));
    Ok(Answer::Fine)
}

/// The user that the options describe: the one from before when the account has been given before.
fn written(wired: &Wired, options: &AccountGrant) -> anyhow::Result<User> {
    let word = options.role.as_deref().unwrap_or_default();
    let role = Role::from_id(word)
        .filter(|role| *role != Role::JobSeeker && role.has_accounts())
        .ok_or_else(|| anyhow!(wired.say("cli-account-no-role", &Args::new().text("role", word))))?;
    let named = &options.named;
    let earlier = wired.store().account(&named.provider, &named.account)?.map(|account| account.user);
    Ok(User {
        id: earlier.unwrap_or_else(|| UserId(Uuid::now_v7())),
        role,
        name: options.name.clone().unwrap_or_default(),
        unit: options.unit.clone(),
        provider: organisation(wired, options, role, Role::Coach)?,
        host: organisation(wired, options, role, Role::Host)?,
        employer: organisation(wired, options, role, Role::Employer)?,
        case: None,
    })
}

/// The organisation of someone in a role; none for who needs none.
fn organisation<T: FromStr>(
    wired: &Wired,
    options: &AccountGrant,
    role: Role,
    wanted: Role,
) -> anyhow::Result<Option<T>> {
    if role != wanted {
        return Ok(None);
    }
    match options.organisation.as_deref().and_then(|id| id.parse().ok()) {
        Some(id) => Ok(Some(id)),
        None => bail!(wired.t("cli-account-needs-organisation")),
    }
}

/// `stegvis account withdraw`.
pub fn withdraw(common: &Common, options: &AccountName) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let hash = wired.store().account_hash(&options.provider, &options.account);
    if !wired.store().end_account(&options.provider, &hash, Timestamp::now())? {
        println!("{}", wired.t("cli-account-none"));
        return Ok(Answer::Found);
    }
    println!("{}", wired.t("cli-account-withdrawn"));
    Ok(Answer::Fine)
}

/// `stegvis account sign-out-everyone`.
pub fn sign_out_everyone(common: &Common) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let ended = wired.store().end_all_sessions(Timestamp::now())?;
    let count = i64::try_from(ended).unwrap_or(i64::MAX);
    println!("{}", wired.say("cli-account-everyone-out", &Args::new().number("count", count)));
    Ok(Answer::Fine)
}
