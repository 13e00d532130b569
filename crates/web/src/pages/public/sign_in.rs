//! Where one signs in: with a provider, or, in the demonstration and only there, as one of its people.

use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::{home, local};
use crate::session::{self, cookie_name, set_cookie};
use crate::sign_in;
use crate::ui::{ButtonLink, Details, button_link, details};
use crate::visit::{Reply, Visit};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chain::event::Role;
use chain::id::UserId;
use maud::{Markup, html};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use store::User;
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("public-sign_in-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("public-sign_in-title")) }
        @if visit.app.clock.is_demonstration() {
            p .govuk-body-l { (visit.t("public-sign_in-intro")) }
            (personas(visit)?)
        } @else if visit.app.sign_in.providers().is_empty() {
            p .govuk-body-l { (visit.t("public-sign_in-closed")) }
        } @else {
            p .govuk-body-l { (visit.t("sign_in-lead")) }
            (providers(visit))
            p .govuk-body { (visit.t("sign_in-shared-device")) }
        }
    };
    Ok(page.into())
}

/// A button for each provider; a sentence in its place while it does not answer.
fn providers(visit: &Visit) -> Markup {
    let back = visit.query.text("back");
    html! {
        @for provider in visit.app.sign_in.providers() {
            @let name = provider.name(visit.language.code());
            @if provider.is_ready() {
                p {
                    (button_link(ButtonLink {
                        text: &visit.say("sign_in-with", Args::new().text("name", name)),
                        href: &sign_in::address(provider.id(), back),
                        start: true,
                        ..ButtonLink::default()
                    }))
                }
            } @else {
                p .govuk-body { (visit.say("sign_in-not-now", Args::new().text("name", name))) }
            }
        }
    }
}

/// The people one can walk as, by role. The page's address can say where to go afterwards.
pub(super) fn personas(visit: &Visit) -> Result<Markup, Fault> {
    let roles = [
        Role::JobSeeker,
        Role::Officer,
        Role::Specialist,
        Role::Coach,
        Role::Host,
        Role::Employer,
        Role::Controller,
        Role::Reviewer,
        Role::Analyst,
        Role::Administrator,
    ];
    let mut groups = Vec::new();
    for role in roles {
        let store = &visit.app.store;
        let users = store.users_of_other_units(role, SIMULATED)?;
        let (mut extra, known): (Vec<User>, Vec<User>) = users.into_iter().partition(is_extra);
        if role != Role::JobSeeker {
            extra.truncate(EXTRA_MAX);
        }
        extra.extend(store.users_of_unit(role, SIMULATED, SIMULATED_MAX)?);
        groups.push((role, known, extra));
    }
    Ok(html! {
        @for (role, known, extra) in groups.iter().filter(|(_, known, extra)| !(known.is_empty() && extra.is_empty())) {
            section aria-labelledby={ "role-" (role.id()) } {
                h2 .govuk-heading-m id={ "role-" (role.id()) } {
                    (visit.t(&format!("public-personas-{}", role.id())))
                }
                p .govuk-body { (visit.t(&format!("public-personas-{}-what", role.id()))) }
                (choices(visit, known))
                @if !extra.is_empty() {
                    @let summary = visit.t("public-personas-more");
                    (details(Details { summary: &summary, ..Details::default() }, choices(visit, extra)))
                }
            }
        }
    })
}

/// The unit of the people of a simulated history.
const SIMULATED: &str = "persona-simulated";
/// How many of them are listed: enough to walk as.
const SIMULATED_MAX: u32 = 20;
/// How many of those who work in it are listed in a role.
const EXTRA_MAX: usize = 10;

/// Someone who fills the lists and has no story of their own: of people those who are marked, of those who work
/// all who are not the stories' own.
fn is_extra(user: &User) -> bool {
    static STAFF: OnceLock<BTreeSet<UserId>> = OnceLock::new();
    if user.role == Role::JobSeeker {
        return user.unit.as_deref() == Some("persona-extra");
    }
    let staff = STAFF.get_or_init(|| {
        let world = chain::story::embedded_world();
        world.map(|world| world.staff.iter().map(|staff| staff.user).collect()).unwrap_or_default()
    });
    !staff.contains(&user.id)
}

fn choices(visit: &Visit, users: &[User]) -> Markup {
    html! {
        form method="post" action="/sign-in" .stegvis-personas {
            input type="hidden" name="back" value=(visit.query.text("back"));
            ul .govuk-list {
                @for user in users {
                    li {
                        button .govuk-button.govuk-button--secondary type="submit" name="user" value=(user.id) {
                            (user.name)
                        }
                        @if let Some(unit) = &user.unit {
                            " " span .stegvis-muted { (said(visit, unit)) }
                        }
                    }
                }
            }
        }
    }
}

/// A unit is a text key for the stories' people, and a plain name for others.
fn said(visit: &Visit, unit: &str) -> String {
    if visit.has_text(unit) { visit.t(unit) } else { unit.to_owned() }
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    if !visit.app.clock.is_demonstration() {
        return Err(Fault::NotFound);
    }
    let user: UserId = form.text("user").parse().map_err(|_| Fault::NotFound)?;
    let user = visit.app.store.user(user)?.filter(|user| user.role.has_accounts()).ok_or(Fault::NotFound)?;
    if let Some(earlier) = &visit.signed_in {
        session::end(&visit.app.store, earlier)?;
    }
    let from = session::From { headers: &visit.headers, address: visit.address, language: visit.language };
    let token = session::begin(&visit.app.store, user.id, from, None)?;
    let to = match local(form.text("back")) {
        "/" => home(user.role).to_owned(),
        back => back.to_owned(),
    };
    let sign_in = &visit.app.sign_in;
    Ok(go_with_cookie(&to, &set_cookie(sign_in, cookie_name(sign_in), &token)))
}

pub(super) fn sign_out(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let (app, session) = (&visit.app, &visit.who()?.session);
    let provider = session.provider.as_deref().and_then(|id| app.sign_in.provider(id));
    // The one who signed in with a provider signs out there as well.
    let to = match provider {
        None => "/".to_owned(),
        Some(provider) => {
            let token = session::provider_token(app, &visit.headers, session);
            provider.end_session(token.as_deref()).unwrap_or_else(|| "/signed-out".to_owned())
        }
    };
    session::end(&app.store, visit.who()?)?;
    Ok(go_with_cookie(&to, &set_cookie(&app.sign_in, cookie_name(&app.sign_in), "")))
}

fn go_with_cookie(to: &str, cookie: &str) -> Reply {
    let headers = [(header::SET_COOKIE, cookie.to_owned()), (header::LOCATION, to.to_owned())];
    let response: Response = (StatusCode::SEE_OTHER, headers).into_response();
    Reply::Raw(response)
}
