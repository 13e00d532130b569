//! Test sign-in: one signs in as one of the demonstration's people. Only in demonstration mode.

use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::{home, local};
use crate::session::{self, SESSION_COOKIE};
use crate::ui::{Details, details};
use crate::visit::{Reply, Visit};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use chain::event::Role;
use chain::id::UserId;
use maud::{Markup, html};
use std::collections::BTreeSet;
use std::sync::OnceLock;
use store::User;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let mut page = visit.page(visit.t("public-sign_in-title"));
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("public-sign_in-title")) }
        @if visit.app.clock.is_demonstration() {
            p .govuk-body-l { (visit.t("public-sign_in-intro")) }
            (personas(visit)?)
        } @else {
            p .govuk-body-l { (visit.t("public-sign_in-closed")) }
        }
    };
    Ok(page.into())
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
    let user = visit.app.store.user(user)?.filter(|user| user.role != Role::System).ok_or(Fault::NotFound)?;
    if let Some(earlier) = &visit.signed_in {
        session::end(&visit.app.store, earlier)?;
    }
    let token = session::start(&visit.app.store, user.id, visit.language)?;
    let to = match local(form.text("back")) {
        "/" => home(user.role).to_owned(),
        back => back.to_owned(),
    };
    Ok(go_with_cookie(&to, &format!("{SESSION_COOKIE}={token}; Path=/; HttpOnly; SameSite=Lax")))
}

pub(super) fn sign_out(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    session::end(&visit.app.store, visit.who()?)?;
    Ok(go_with_cookie("/", &format!("{SESSION_COOKIE}=; Path=/; HttpOnly; SameSite=Lax; Max-Age=0")))
}

fn go_with_cookie(to: &str, cookie: &str) -> Reply {
    let headers = [(header::SET_COOKIE, cookie.to_owned()), (header::LOCATION, to.to_owned())];
    let response: Response = (StatusCode::SEE_OTHER, headers).into_response();
    Reply::Raw(response)
}
