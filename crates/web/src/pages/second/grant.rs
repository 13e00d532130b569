//! Proposes that someone of the staff gets a role, and perhaps a unit to be the head of. It holds when another administrator
//! has confirmed it.

use super::effect::{Grant, written};
use super::failed;
use crate::fault::Fault;
use crate::fields::Fields;
use crate::forms::{Form, Reader};
use crate::frame::done;
use crate::ui::{Button, FieldErrors, Page, button};
use crate::visit::{Reply, Visit};
use access::{StatedReason, Weighty};
use axum::http::StatusCode;
use chain::event::Role;
use chain::id::UserId;
use chain::money::Ore;
use chain::text::CHARACTERS_MAX;
use maud::html;
use texts::Args;

/// The roles of the service's own staff.
const ROLES: [Role; 6] =
    [Role::Officer, Role::Specialist, Role::Controller, Role::Reviewer, Role::Analyst, Role::Administrator];

/// The longest name of a person or a unit, in characters. A bound of the product.
const NAME_MAX: usize = 100;

const KEY: &str = "second-grant";

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    Ok(show(visit, &visit.query, FieldErrors::default()).into())
}

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let mut reader = Reader::new(form, KEY);
    let ids = ROLES.map(Role::id);
    let name = reader.required_text("name", NAME_MAX);
    let role = reader.choice("role", &ids).and_then(Role::from_id);
    let unit = reader.required_text("unit", NAME_MAX);
    let head = reader.ticked("head");
    if head && role.is_some_and(|role| role != Role::Officer) {
        reader.refuse("head", "second-grant-head-officer", Args::new());
    }
    let user = UserId(visit.id(1));
    let reason = reason(&mut reader);
    let body = |name, role, unit| Grant {
        user,
        name,
        role,
        unit: Some(unit),
        head,
        provider: None,
        host: None,
        employer: None,
        account: None,
    };
    match reader.finish(|| Some((body(name?, role?, unit?), reason?))) {
        Ok((body, reason)) => proposed(visit, &body, &reason),
        Err(errors) => {
            let page = show(visit, form, visit.errors(&errors));
            Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)))
        }
    }
}

/// The reason that is stated, with enough words for the second person to go by.
pub(crate) fn reason(reader: &mut Reader<'_>) -> Option<StatedReason> {
    let said = reader.required_text("reason", CHARACTERS_MAX)?;
    StatedReason::new(&said).inspect_err(|_| reader.refuse("reason", "second-say_more", Args::new())).ok()
}

/// Lets the role wait for another administrator.
///
/// # Errors
/// [`Fault`].
pub(crate) fn proposed(visit: &Visit, grant: &Grant, reason: &StatedReason) -> Result<Reply, Fault> {
    let viewer = visit.who()?.user.viewer();
    let what = (Weighty::RoleGrant, written(grant)?, Ore::ZERO);
    visit.app.store.propose(&viewer, visit.id(2), what, reason, visit.now.at).map_err(failed)?;
    Ok(done(visit, "/second", "second-proposed"))
}

fn show(visit: &Visit, form: &Form, errors: FieldErrors) -> Page {
    let label = |part: &str| visit.t(&format!("{KEY}-{part}"));
    let mut page = visit.page(label("title"));
    page.back = Some((visit.t("shell-back"), "/second".to_owned()));
    let fields = Fields { visit, key: KEY, form, errors: &errors };
    page.main = html! {
        h1 .govuk-heading-l { (label("title")) }
        p .govuk-body-l { (label("intro")) }
        form #form method="post" action=(visit.path) novalidate {
            (visit.hidden())
            (fields.line("name"))
            (fields.select("role", ROLES.map(|role| (role.id().to_owned(), crate::words::role(visit, role)))))
            (fields.line("unit"))
            (fields.tick("head"))
            (fields.text("reason"))
            (button(Button { text: &visit.t("second-propose-send"), prevent_double_click: true, ..Button::default() }))
        }
    };
    page.errors = errors;
    page
}
