//! What a proposal says is to be done: written down when it is proposed, told in words, and done with the confirmation.

use crate::fault::Fault;
use crate::visit::Visit;
use access::Weighty;
use chain::event::{Actor, Header, ProviderExcluded, Role, StreamId};
use chain::id::{CommandId, EmployerId, HostId, ProviderId, UserId};
use maud::{Markup, html};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use store::{Append, Effect, Proposal, RoleGrant, User};
use texts::Args;

/// A role for someone who works.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Grant {
    pub user: UserId,
    pub name: String,
    pub role: Role,
    pub unit: Option<String>,
    #[serde(default)]
    pub head: bool,
    #[serde(default)]
    pub provider: Option<ProviderId>,
    #[serde(default)]
    pub host: Option<HostId>,
    #[serde(default)]
    pub employer: Option<EmployerId>,
    /// The account to sign in by: at which provider, and the hash of its name.
    #[serde(default)]
    pub account: Option<(String, String)>,
}

/// An exclusion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct Exclusion {
    pub provider: ProviderId,
}

/// A payment: the act that pays when it has been confirmed.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Payment {
    pub act: CommandId,
}

/// What the confirmation does.
///
/// # Errors
/// [`Fault`] when what is written down cannot be read, or no longer holds.
pub(super) fn of(visit: &Visit, proposal: &Proposal) -> Result<Effect, Fault> {
    Ok(match proposal.what {
        Weighty::RoleGrant => {
            let grant: Grant = read(&proposal.body)?;
            let user = User {
                id: grant.user,
                role: grant.role,
                name: grant.name,
                unit: grant.unit.clone(),
                provider: grant.provider,
                host: grant.host,
                employer: grant.employer,
                case: None,
            };
            let head = grant.unit.filter(|_| grant.head);
            Effect::Grant(Box::new(RoleGrant { user, head, account: grant.account }))
        }
        Weighty::Exclusion => {
            let exclusion: Exclusion = read(&proposal.body)?;
            Effect::Append(Box::new(excluded(visit, exclusion.provider)?))
        }
        Weighty::Payment => Effect::None,
        Weighty::PolicyChange => super::rules::effect(visit, proposal)?,
    })
}

/// The providers whose exclusion waits for a second person.
pub(super) fn exclusions_that_wait(visit: &Visit) -> Result<BTreeSet<ProviderId>, Fault> {
    let all = visit.app.store.proposals(&visit.who()?.user.viewer(), super::MOST)?;
    let waiting = all.iter().filter(|one| one.what == Weighty::Exclusion && one.decided.is_none());
    waiting.map(|one| Ok(read::<Exclusion>(&one.body)?.provider)).collect()
}

fn excluded(visit: &Visit, provider: ProviderId) -> Result<Append, Fault> {
    let who = visit.who()?;
    let world = visit.app.store.world();
    if world.world.providers.get(&provider).is_some_and(|found| found.excluded) {
        return Err(Fault::Conflict);
    }
    let stream = StreamId::provider(provider);
    let command = CommandId(visit.id(1));
    let header = Header {
        recorded_at: visit.now.at,
        holds_on: visit.now.day,
        received_on: None,
        actor: Actor { user: who.user.id, role: who.user.role },
        on_behalf_of: None,
        command,
        digest: None,
        corrects: None,
        bundle: visit.policy.hash().to_owned(),
    };
    let mut append = Append::new(command, visit.now.day);
    append.relies_on.push((stream.clone(), world.version(&stream)));
    append.events.push((stream, header, ProviderExcluded {}.into()));
    Ok(append)
}

/// What is to be done, in words.
pub(super) fn words(visit: &Visit, proposal: &Proposal) -> Markup {
    let told = match proposal.what {
        Weighty::PolicyChange => return super::rules::shown(visit, proposal),
        Weighty::RoleGrant => read::<Grant>(&proposal.body).map(|grant| {
            let role = crate::words::role(visit, grant.role);
            let unit = grant.unit.as_deref().unwrap_or_default();
            let args = Args::new().text("name", &grant.name).text("role", &role).text("unit", unit);
            let said = match grant.unit {
                Some(_) if grant.head => "second-grant-told_head",
                Some(_) => "second-grant-told",
                None => "second-grant-told_role",
            };
            visit.say(said, args)
        }),
        Weighty::Exclusion => read::<Exclusion>(&proposal.body).map(|exclusion| {
            let world = visit.app.store.world();
            crate::words::provider_name(visit, &world.world, exclusion.provider)
        }),
        Weighty::Payment => Ok(super::amount(visit, proposal.amount)),
    };
    html! { (told.unwrap_or_else(|_| visit.t("shell-unknown"))) }
}

/// Writes down what is to be done.
pub(crate) fn written(what: &impl Serialize) -> Result<String, Fault> {
    serde_json::to_string(what).map_err(|fault| Fault::Internal(fault.to_string()))
}

/// Reads what was written down.
pub(crate) fn read<T: for<'de> Deserialize<'de>>(body: &str) -> Result<T, Fault> {
    serde_json::from_str(body).map_err(|fault| Fault::Internal(fault.to_string()))
}
