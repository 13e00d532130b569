//! Pages on which something is done in a case that the visitor does not see meanwhile: whoever is disqualified, or has an
//! emergency, says so without reading anything first. The door is asked for the act alone; the case is loaded for the
//! chain, and nothing of it is shown.

use crate::act_page::{refused, status_of, whole};
use crate::desk::{Deed, DeskFault};
use crate::fault::Fault;
use crate::forms::{FieldError, Form};
use crate::frame::{done, home};
use crate::ui::{Button, FieldErrors, Page, button};
use crate::visit::{Reply, Visit};
use access::Act;
use axum::http::StatusCode;
use chain::id::CaseId;
use maud::{Markup, html};
use store::AppendFault;

/// A page on which something is done in a case that is not shown.
#[derive(Clone, Copy)]
pub struct UnseenPage {
    /// The stem of its texts, as for a page of acts.
    pub key: &'static str,
    /// The act that the door is asked for.
    pub act: Act,
    /// The fields, filled with what was typed and with what is wrong.
    pub fields: fn(&Visit, &Form, &FieldErrors) -> Markup,
    /// Reads the fields.
    pub read: fn(&Visit, CaseId, &Form) -> Result<Deed, Vec<FieldError>>,
    /// Where one goes when it is done.
    pub then: fn(&Visit, CaseId) -> String,
}

pub(crate) fn get(visit: &Visit, page: &UnseenPage) -> Result<Reply, Fault> {
    may(visit, page)?;
    Ok(show(visit, page, &visit.query, FieldErrors::default()).into())
}

pub(crate) fn post(visit: &Visit, page: &UnseenPage, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let viewer = visit.who()?.user.viewer();
    let case = visit.case.ok_or(Fault::NotFound)?;
    let again = |status: StatusCode, errors: FieldErrors| {
        Ok(Reply::PageWith(status, Box::new(show(visit, page, form, errors))))
    };
    let deed = match (page.read)(visit, case, form) {
        Ok(deed) => Deed { digest: visit.digest(form), ..deed },
        Err(errors) => {
            may(visit, page)?;
            return again(StatusCode::UNPROCESSABLE_ENTITY, visit.errors(&errors));
        }
    };
    match visit.perform(&viewer, case, visit.act, &deed) {
        Ok(_) => Ok(done(visit, &(page.then)(visit, case), page.key)),
        Err(DeskFault::Refused(refusal)) => again(status_of(&refusal), refused(visit, page.key, &refusal)),
        Err(DeskFault::Append(AppendFault::Conflict { .. })) => {
            again(StatusCode::CONFLICT, whole(visit, vec![visit.t("shell-error-409-what")]))
        }
        Err(DeskFault::SentOtherwise) => {
            let fresh = visit.with_new_act();
            let errors = whole(&fresh, vec![fresh.t("shell-error-sent-otherwise")]);
            Ok(Reply::PageWith(StatusCode::CONFLICT, Box::new(show(&fresh, page, form, errors))))
        }
        Err(fault) => Err(fault.into()),
    }
}

/// Refuses whoever may not do the act.
fn may(visit: &Visit, page: &UnseenPage) -> Result<(), Fault> {
    let viewer = visit.who()?.user.viewer();
    let case = visit.case.ok_or(Fault::NotFound)?;
    let access = visit.app.store.may_try(&viewer, case, page.act, visit.now.day)?;
    if access.allowed { Ok(()) } else { Err(Fault::Forbidden(access.reason.key())) }
}

fn show(visit: &Visit, page: &UnseenPage, form: &Form, errors: FieldErrors) -> Page {
    let key = |part: &str| format!("{}-{part}", page.key);
    let title = visit.t(&key("title"));
    let mut shown = visit.page(title.clone());
    shown.back = visit.role().map(|role| (visit.t("shell-back"), home(role).to_owned()));
    shown.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t(&key("intro"))) }
        form #form method="post" action=(visit.path) novalidate {
            (visit.hidden())
            ((page.fields)(visit, form, &errors))
            (button(Button { text: &visit.t(&key("send")), prevent_double_click: true, ..Button::default() }))
        }
    };
    shown.errors = errors;
    shown
}
