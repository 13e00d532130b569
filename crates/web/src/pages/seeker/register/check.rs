//! The last page: everything that was typed, with links to change it, and the button that registers.

use super::part::PARTS;
use super::read::{self, Registration};
use super::standing::{Standing, own_open, standing};
use super::start::registered;
use super::{KEY, draft, step, summary};
use crate::case_page::case_href;
use crate::desk::Deed;
use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::done;
use crate::ui::{Button, FieldErrors, Page, RowAction, button, inset_text, summary_card};
use crate::visit::{Reply, Visit};
use axum::http::StatusCode;
use chain::event::Role;
use chain::id::{CaseId, UserId};
use chain::registration::Register;
use maud::html;
use store::{DraftId, User};

pub(in crate::pages::seeker) fn get(visit: &Visit) -> Result<Reply, Fault> {
    if own_open(visit)?.is_some() {
        return Ok(registered(visit).into());
    }
    let id = draft::id_of(visit, &visit.query);
    let form = draft::load(visit, id)?;
    Ok(show(visit, id, &form, FieldErrors::default()).into())
}

pub(in crate::pages::seeker) fn post(visit: &Visit, sent: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(sent)?;
    if own_open(visit)?.is_some() {
        return Ok(Reply::Go("/my".to_owned()));
    }
    // The same form sent twice is answered as the first time; its draft is gone by then.
    let made = CaseId(visit.id(1));
    if done_before(visit, made)? {
        return Ok(arrived(visit, made));
    }
    let id = draft::id_of(visit, sent);
    let form = draft::load(visit, id)?;
    // The first page with a fault is shown again, with all that was typed.
    for (place, part) in PARTS.iter().enumerate() {
        let faults = part.faults(visit, &form);
        let (faults, known) = if faults.is_empty() && part.word == "who" {
            match step::taken(visit, &form)? {
                Some(taken) => taken,
                None => continue,
            }
        } else {
            (faults, None)
        };
        if !faults.is_empty() {
            let page = step::show(visit, place, part, id, &form, visit.errors(&faults), known);
            return Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)));
        }
    }
    match read::all(visit, &form) {
        Ok(registration) => register(visit, id, registration),
        Err(faults) => {
            let page = show(visit, id, &form, visit.errors(&faults));
            Ok(Reply::PageWith(StatusCode::UNPROCESSABLE_ENTITY, Box::new(page)))
        }
    }
}

fn done_before(visit: &Visit, case: CaseId) -> Result<bool, Fault> {
    Ok(super::standing::opened(visit, case)?.is_some_and(|view| view.case.has_done(visit.act)))
}

fn arrived(visit: &Visit, case: CaseId) -> Reply {
    done(visit, &case_href(visit, case, ""), KEY)
}

fn register(visit: &Visit, draft: DraftId, registration: Registration) -> Result<Reply, Fault> {
    let user = &visit.who()?.user;
    let store = &visit.app.store;
    let case = match standing(visit, &registration.identity.personal_number)? {
        Standing::Again(case) => case,
        Standing::New => CaseId(visit.id(1)),
        Standing::Registered(_) | Standing::NotYours => return Err(Fault::Conflict),
    };
    let by_officer = user.role == Role::Officer;
    // Whose case it becomes is kept in the same append: the visitor, or the person that an officer
    // registers, who can then sign in.
    let person = if by_officer {
        store.user_of_case(case)?.unwrap_or_else(|| User {
            id: UserId(visit.id(2)),
            role: Role::JobSeeker,
            name: String::new(),
            unit: None,
            provider: None,
            host: None,
            employer: None,
            case: None,
        })
    } else {
        user.clone()
    };
    let mut viewer = user.viewer();
    if !by_officer {
        viewer.own_case = Some(case);
    }
    let deed = Deed {
        on_behalf_of: by_officer.then_some(person.id),
        user: Some(User { name: registration.identity.name(), case: Some(case), ..person }),
        identity: Some(registration.identity),
        draft: Some(draft),
        digest: None,
        ..Deed::from(Register {
            person: registration.person.into(),
            channel: registration.channel,
            officer: by_officer.then_some(user.id),
            consents_to_evidence: registration.consents,
        })
    };
    visit.perform(&viewer, case, visit.act, &deed)?;
    Ok(arrived(visit, case))
}

fn show(visit: &Visit, id: DraftId, form: &Form, errors: FieldErrors) -> Page {
    let title = visit.t("seeker-register-check-title");
    let mut page = visit.page(title.clone());
    page.back = Some((visit.t("shell-back"), draft::href("support", id)));
    let incomplete: Vec<&str> =
        PARTS.iter().filter(|part| !part.faults(visit, form).is_empty()).map(|part| part.word).collect();
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body { (visit.t("seeker-register-check-intro")) }
        @if !incomplete.is_empty() {
            (inset_text(html! {
                p .govuk-body { (visit.t("seeker-register-incomplete")) }
                ul .govuk-list.govuk-list--bullet {
                    @for word in &incomplete {
                        li { a .govuk-link href=(draft::href(word, id)) { (visit.t(&format!("{KEY}-{word}-title"))) } }
                    }
                }
            }))
        }
        @for part in PARTS {
            @let href = draft::href(part.word, id);
            @let change = RowAction::new(visit.t("shell-change"), href, "");
            (summary_card(&visit.t(&format!("{KEY}-{}-title", part.word)), &[change], &summary::rows(visit, part, form)))
        }
        form #form method="post" action="/register/check" novalidate {
            (visit.hidden())
            input type="hidden" name=(draft::FIELD) value=(id);
            @if incomplete.is_empty() {
                p .govuk-body { (visit.t("seeker-register-promise")) }
                (button(Button { text: &visit.t("seeker-register-send"), prevent_double_click: true, ..Button::default() }))
            }
        }
    };
    page.errors = errors;
    page
}
