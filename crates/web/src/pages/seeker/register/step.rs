//! One of the five pages: shown with what was typed, kept whatever was typed, and left or continued.

use super::part::{PARTS, RegisterPart, find};
use super::standing::{Standing, own_open, standing};
use super::start::registered;
use super::{KEY, draft, occupations, read};
use crate::fault::Fault;
use crate::forms::{FieldError, Form, Reader};
use crate::frame::done;
use crate::ui::{Button, ButtonKind, FieldErrors, Page, button, button_group, inset_text};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use chain::id::CaseId;
use maud::{Markup, html};
use store::DraftId;
use texts::Args;

pub(in crate::pages::seeker) fn get(visit: &Visit) -> Result<Reply, Fault> {
    if own_open(visit)?.is_some() {
        return Ok(registered(visit).into());
    }
    let (place, part) = here(visit)?;
    let id = draft::id_of(visit, &visit.query);
    if visit.query.text("remove") == "ask" {
        return Ok(removing(visit, id).into());
    }
    let form = draft::load(visit, id)?;
    Ok(show(visit, place, part, id, &form, FieldErrors::default(), None).into())
}

pub(in crate::pages::seeker) fn post(visit: &Visit, sent: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(sent)?;
    if own_open(visit)?.is_some() {
        return Ok(Reply::Go("/my".to_owned()));
    }
    let (place, part) = here(visit)?;
    let id = draft::id_of(visit, sent);
    let form = draft::merged(&draft::load(visit, id)?, sent, part);
    let kept = draft::save(visit, id, &form)?;
    let again = |errors: &[FieldError], known: Option<CaseId>| {
        let page = show(visit, place, part, id, &form, visit.errors(errors), known);
        Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)))
    };
    let mut faults = part.faults(visit, &form);
    if !kept && faults.is_empty() {
        // More than a draft holds, though each field is within its own bound: cannot be left like this.
        faults = refused(&form, part.fields[0].0, "form-error-unreadable");
    }
    if !kept {
        return again(&faults, None);
    }
    if !sent.text(occupations::FIND).is_empty() {
        return Ok(show(visit, place, part, id, &form, FieldErrors::default(), None).into());
    }
    if sent.text("go") == "leave" {
        return Ok(done(visit, "/register", "seeker-register-saved"));
    }
    if !faults.is_empty() {
        return again(&faults, None);
    }
    if part.word == "who"
        && let Some((faults, known)) = taken(visit, &form)?
    {
        return again(&faults, known);
    }
    let next = PARTS.get(place + 1).map_or("check", |next| next.word);
    Ok(Reply::Go(draft::href(next, id)))
}

fn here(visit: &Visit) -> Result<(usize, &'static RegisterPart), Fault> {
    visit.path.rsplit('/').next().and_then(find).ok_or(Fault::NotFound)
}

/// What is to be said when a number is that of someone who is registered, and the case when the visitor
/// is an officer.
type Taken = (Vec<FieldError>, Option<CaseId>);

/// Whether the number is that of someone who is registered.
pub(super) fn taken(visit: &Visit, form: &Form) -> Result<Option<Taken>, Fault> {
    let Some(who) = read::who(visit, &mut Reader::new(form, KEY)) else { return Ok(None) };
    let error = |key: &str| refused(form, "personal_number", key);
    Ok(match standing(visit, who.number.as_str())? {
        Standing::New | Standing::Again(_) => None,
        Standing::Registered(case) => Some((error("seeker-register-error-registered"), Some(case))),
        Standing::NotYours => Some((error("seeker-register-error-not-yours"), None)),
    })
}

fn refused(form: &Form, field: &str, key: &str) -> Vec<FieldError> {
    let mut reader = Reader::new(form, KEY);
    reader.refuse(field, key, Args::new());
    reader.finish(|| None::<()>).err().unwrap_or_default()
}

/// A page of the registration.
pub(super) fn show(
    visit: &Visit,
    place: usize,
    part: &RegisterPart,
    id: DraftId,
    form: &Form,
    errors: FieldErrors,
    known: Option<CaseId>,
) -> Page {
    let title = visit.t(&format!("{KEY}-{}-title", part.word));
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let caption = visit.say(
        "seeker-register-page-of",
        Args::new().number("page", number(place + 1)).number("pages", number(PARTS.len())),
    );
    let mut page = visit.page(title.clone());
    let back = match place.checked_sub(1).and_then(|before| PARTS.get(before)) {
        Some(before) => draft::href(before.word, id),
        None => "/register".to_owned(),
    };
    page.back = Some((visit.t("shell-back"), back));
    let intro = format!("{KEY}-{}-intro", part.word);
    page.main = html! {
        span .govuk-caption-l { (caption) }
        h1 .govuk-heading-l { (title) }
        @if visit.has_text(&intro) { p .govuk-body { (visit.t(&intro)) } }
        @if let Some(case) = known { (to_the_case(visit, case)) }
        form #form method="post" action={ "/register/" (part.word) } novalidate {
            (visit.hidden())
            input type="hidden" name=(draft::FIELD) value=(id);
            (part.shown(visit, form, &errors))
            (button_group(html! {
                (button(Button { text: &visit.t("shell-continue"), name: "go", value: "next", prevent_double_click: true, ..Button::default() }))
                (button(Button { text: &visit.t("shell-save-and-leave"), name: "go", value: "leave", kind: ButtonKind::Secondary, ..Button::default() }))
            }))
        }
    };
    page.errors = errors;
    page
}

fn to_the_case(visit: &Visit, case: CaseId) -> Markup {
    inset_text(html! {
        p .govuk-body { a .govuk-link href={ "/case/" (case) } { (visit.t("shell-open-case")) } }
    })
}

/// Asks before what has been typed is thrown away.
fn removing(visit: &Visit, id: DraftId) -> Page {
    let title = visit.t("seeker-register-remove-title");
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("shell-back"), "/register".to_owned()));
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body { (visit.t("seeker-register-remove-what")) }
        form method="post" action="/register" novalidate {
            (visit.hidden())
            input type="hidden" name=(draft::FIELD) value=(id);
            (button(Button { text: &visit.t("shell-remove"), name: "go", value: "remove", kind: ButtonKind::Warning, ..Button::default() }))
        }
    };
    page
}
