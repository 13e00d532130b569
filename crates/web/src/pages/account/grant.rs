//! An administrator proposes an account for someone who works: what the provider calls the person, and who that is
//! here. It holds when another administrator has confirmed it.

use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::pages::second::effect::Grant;
use crate::pages::second::grant::{proposed, reason};
use crate::ui::{Button, FieldErrors, Page, button};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use chain::event::Role;
use chain::id::UserId;
use maud::html;
use texts::Args;

const KEY: &str = "sign_in-grant";
/// The longest name, in characters. A bound of the form.
const NAME_MAX: usize = 120;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &visit.query, FieldErrors::default()).into())
}

/// The ways in by which those who work sign in.
fn ways(visit: &Visit) -> Vec<(String, String)> {
    let providers = visit.app.sign_in.providers().iter().filter(|provider| !provider.config.is_for_persons());
    providers
        .map(|provider| (provider.id().to_owned(), provider.name(visit.language.code()).to_owned()))
        .collect()
}

/// The roles of those who work, with their words.
fn roles() -> impl Iterator<Item = Role> {
    Role::ALL.iter().copied().filter(|role| *role != Role::JobSeeker && role.has_accounts())
}

/// Providers, hosts and employers by their ids, each marked with what it is.
fn organisations(visit: &Visit) -> Vec<(String, String)> {
    let world = visit.app.store.world();
    let providers =
        world.world.providers.values().map(|one| (one.id.to_string(), &one.profile.name, Role::Coach));
    let hosts = world.world.hosts.values().map(|one| (one.id.to_string(), &one.profile.name, Role::Host));
    let employers = world.world.employers.iter().map(|(id, one)| (id.to_string(), &one.name, Role::Employer));
    let mut all: Vec<(String, String)> = providers
        .chain(hosts)
        .chain(employers)
        .map(|(id, name, role)| {
            (format!("{}/{id}", role.id()), format!("{name} ({})", visit.t(&format!("role-{}", role.id()))))
        })
        .collect();
    all.sort_by(|one, other| one.1.cmp(&other.1));
    all
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Page {
    let title = visit.t("sign_in-grant-title");
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("shell-back"), "/accounts".to_owned()));
    let ways = ways(visit);
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        @if ways.is_empty() {
            p .govuk-body { (visit.t("sign_in-grant-no-way")) }
        } @else {
            p .govuk-body-l { (visit.t("sign_in-grant-what")) }
            form #form method="post" action="/accounts/grant" novalidate {
                (visit.hidden())
                (fields.select("way", ways))
                (fields.line("account"))
                (fields.line("name"))
                (fields.select("role", roles().map(|role| {
                    (role.id().to_owned(), visit.t(&format!("role-{}", role.id())))
                })))
                (fields.line("unit"))
                (fields.select("organisation", organisations(visit)))
                (fields.text("reason"))
                (button(Button {
                    text: &visit.t("sign_in-grant-send"),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
    };
    page.errors = errors;
    page
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let mut reader = Reader::new(form, KEY);
    let ways = ways(visit);
    let ids: Vec<&str> = ways.iter().map(|(id, _)| id.as_str()).collect();
    let way = reader.choice("way", &ids);
    let account = reader.required_text("account", NAME_MAX);
    let name = reader.required_text("name", NAME_MAX);
    let role_ids: Vec<&str> = roles().map(Role::id).collect();
    let role = reader.choice("role", &role_ids).and_then(Role::from_id);
    let unit = reader.optional_text("unit", NAME_MAX);
    let organisations = organisations(visit);
    let known: Vec<&str> = organisations.iter().map(|(id, _)| id.as_str()).collect();
    let organisation = reader.optional_choice("organisation", &known);
    let of = |wanted: Role| {
        let (kind, id) = organisation?.split_once('/')?;
        (role == Some(wanted) && kind == wanted.id()).then_some(id)
    };
    let (provider, host, employer) = (
        of(Role::Coach).and_then(|id| id.parse().ok()),
        of(Role::Host).and_then(|id| id.parse().ok()),
        of(Role::Employer).and_then(|id| id.parse().ok()),
    );
    let needs_one = matches!(role, Some(Role::Coach | Role::Host | Role::Employer));
    if needs_one && provider.is_none() && host.is_none() && employer.is_none() {
        reader.refuse("organisation", "sign_in-grant-organisation-needed", Args::new());
    }
    let reason = reason(&mut reader);
    let read = reader.finish(|| Some((way?.to_owned(), account?, name?, role?, reason?)));
    let (way, account, name, role, reason) = match read {
        Ok(read) => read,
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors));
            return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
        }
    };
    visit.require_fresh()?;
    let store = &visit.app.store;
    // The same account is the same user as before, whatever became of the role.
    let earlier = store.account(&way, &account)?.map(|account| account.user);
    let user = earlier.unwrap_or_else(|| UserId(visit.id(0)));
    let hash = store.account_hash(&way, &account);
    let account = Some((way, hash));
    let grant = Grant { user, name, role, unit, head: false, provider, host, employer, account };
    proposed(visit, &grant, &reason)
}
