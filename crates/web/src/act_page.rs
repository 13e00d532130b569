//! Pages on which something is done in a case. A page of this kind is a file with three things: the
//! fields it shows, how they are read, and where one goes when it is done. What is typed is never lost:
//! a fault of a field, a refusal of the chain or a lost race shows the same page again, filled in.

use crate::app::App;
use crate::case_page::{CaseView, case_href};
use crate::desk::{Deed, DeskFault};
use crate::fault::Fault;
use crate::forms::{FieldError, Form};
use crate::frame::done;
use crate::ui::{Button, FieldErrors, Page, SaidError, button, inset_text};
use crate::visit::{ACT_FIELD, Reply, TOKEN_FIELD, Visit};
use crate::words;
use access::Part;
use axum::http::StatusCode;
use chain::Refusal;
use chain::event::Role;
use maud::{Markup, html};
use store::AppendFault;
use texts::Language;

/// A page on which something is done in a case.
#[derive(Clone, Copy)]
pub struct ActPage {
    /// The stem of its texts: `<key>-title`, `<key>-intro` (if there is one), `<key>-send`,
    /// `<key>-done`, and `<key>-<field>` for each field's label.
    pub key: &'static str,
    /// The parts of the case that the page needs to show.
    pub parts: fn(Role) -> &'static [Part],
    /// The fields, filled with what was typed and with what is wrong.
    pub fields: fn(&Visit, &CaseView, &Form, &FieldErrors) -> Markup,
    /// Reads the fields.
    pub read: fn(&Visit, &CaseView, &Form) -> Result<Deed, Vec<FieldError>>,
    /// The page of the case to go to when it is done: `""` for the case itself, an address with a
    /// slash for a page that is about no case.
    pub then: &'static str,
    /// The form carries files.
    pub files: bool,
}

pub(crate) fn get(visit: &Visit, page: &ActPage) -> Result<Reply, Fault> {
    let view = open(visit, page)?;
    Ok(show(visit, page, &view, &visit.query, FieldErrors::default()).into())
}

pub(crate) fn post(visit: &Visit, page: &ActPage, form: &Form) -> Result<Reply, Fault> {
    visit.require_own_form(form)?;
    let who = visit.who()?;
    let view = open(visit, page)?;
    let again = |status: StatusCode, errors: FieldErrors| {
        Ok(Reply::PageWith(status, Box::new(show(visit, page, &view, form, errors))))
    };
    let digest = visit.digest(form);
    let sent_before = view.open.events.iter().find(|event| event.header.command == visit.act);
    if sent_before.is_some_and(|event| event.header.digest == digest) {
        return Ok(done(visit, &case_href(visit, view.id, page.then), page.key));
    }
    let deed = match (page.read)(visit, &view, form) {
        Ok(deed) => Deed { digest, ..deed },
        Err(errors) => return again(StatusCode::UNPROCESSABLE_ENTITY, visit.errors(&errors)),
    };
    match visit.perform(&who.user.viewer(), view.id, visit.act, &deed) {
        Ok(_) => {
            let to = if page.then.starts_with('/') {
                page.then.to_owned()
            } else {
                case_href(visit, view.id, page.then)
            };
            Ok(done(visit, &to, page.key))
        }
        Err(DeskFault::Refused(refusal)) => again(status_of(&refusal), refused(visit, page.key, &refusal)),
        Err(DeskFault::Append(AppendFault::Conflict { .. })) => {
            again(StatusCode::CONFLICT, whole(visit, vec![visit.t("shell-error-409-what")]))
        }
        Err(DeskFault::SentOtherwise) => {
            // What is typed now is new: it gets an act of its own.
            let fresh = visit.with_new_act();
            let errors = whole(&fresh, vec![fresh.t("shell-error-sent-otherwise")]);
            Ok(Reply::PageWith(StatusCode::CONFLICT, Box::new(show(&fresh, page, &view, form, errors))))
        }
        Err(DeskFault::Append(AppendFault::MediaType)) => {
            again(StatusCode::UNPROCESSABLE_ENTITY, whole(visit, vec![visit.t("form-error-media-type")]))
        }
        Err(fault) => Err(fault.into()),
    }
}

fn open(visit: &Visit, page: &ActPage) -> Result<CaseView, Fault> {
    let role = visit.role().ok_or(Fault::NotSignedIn)?;
    CaseView::open(visit, (page.parts)(role))
}

/// The page with its form.
fn show(visit: &Visit, page: &ActPage, view: &CaseView, form: &Form, errors: FieldErrors) -> Page {
    let key = |part: &str| format!("{}-{part}", page.key);
    let title = visit.t(&key("title"));
    let mut shown = crate::case_page::page(visit, view, title.clone());
    let intro = key("intro");
    let enctype = if page.files { "multipart/form-data" } else { "application/x-www-form-urlencoded" };
    let fields = (page.fields)(visit, view, form, &errors);
    shown.main = html! {
        @if visit.role() != Some(Role::JobSeeker) {
            span .govuk-caption-l { (view.name(visit)) }
        }
        h1 .govuk-heading-l { (title) }
        @if visit.has_text(&intro) { p .govuk-body-l { (visit.t(&intro)) } }
        form #form method="post" action=(visit.path) enctype=(enctype) novalidate {
            (visit.hidden())
            (about(form))
            (fields)
            @if fields.0.starts_with(NOTHING) {
                (typed(visit, form))
            } @else {
                (button(Button {
                    text: &visit.t(&key("send")),
                    prevent_double_click: true,
                    ..Button::default()
                }))
            }
        }
    };
    shown.errors = errors;
    shown
}

/// How the markup of [`nothing`] begins.
const NOTHING: &str = "<p class=\"govuk-body stegvis-nothing\">";

/// What a page shows in place of its fields when there is nothing to do: a sentence that says so. Then
/// the page has no button.
#[must_use]
pub fn nothing(text: &str) -> Markup {
    html! { p .govuk-body.stegvis-nothing { (text) } }
}

/// The texts of a form that could not be taken, so that they can be copied.
pub(crate) fn typed(visit: &Visit, form: &Form) -> Markup {
    typed_in(&visit.app, visit.language, form)
}

/// The same where nobody is known to ask.
pub(crate) fn typed_in(app: &App, language: Language, form: &Form) -> Markup {
    let hidden = [TOKEN_FIELD, ACT_FIELD, "back", "about", "user", "draft", "go"];
    let texts: Vec<&str> = form
        .names()
        .filter(|name| !hidden.contains(name))
        .map(|name| form.text(name))
        .filter(|text| text.chars().count() > 1)
        .collect();
    html! {
        @if !texts.is_empty() {
            h2 .govuk-heading-m { (app.texts.plain(language, "shell-error-typed")) }
            @for text in texts { (inset_text(html! { (text) })) }
        }
    }
}

/// What the form is about, when the address says it (`?about=…`), so that it is sent along.
fn about(form: &Form) -> Markup {
    let about = form.text("about");
    html! { @if !about.is_empty() { input type="hidden" name="about" value=(about); } }
}

pub(crate) fn status_of(refusal: &Refusal) -> StatusCode {
    match refusal {
        Refusal::ProviderFull | Refusal::HostFull | Refusal::NoMoney | Refusal::AlreadyDone(_) => {
            StatusCode::CONFLICT
        }
        _ => StatusCode::UNPROCESSABLE_ENTITY,
    }
}

/// A refusal as errors of the form: at its field when it names one, else at the form as a whole.
pub(crate) fn refused(visit: &Visit, key: &str, refusal: &Refusal) -> FieldErrors {
    let field = match refusal {
        Refusal::TextMissing { field }
        | Refusal::TextTooLong { field, .. }
        | Refusal::ImpossibleDay { field, .. }
        | Refusal::OutOfBounds { field, .. } => Some(*field),
        _ => None,
    };
    let lines = words::refusal(visit, refusal, field.map(|field| format!("{key}-{field}")).as_deref());
    let mut errors = whole(visit, lines);
    if let Some(field) = field {
        for error in &mut errors.list {
            error.field = field.to_owned();
            let is_day = matches!(refusal, Refusal::ImpossibleDay { .. });
            error.anchor = if is_day { format!("{field}-day") } else { field.to_owned() };
        }
    }
    errors
}

/// Errors of the form as a whole.
pub(crate) fn whole(visit: &Visit, lines: Vec<String>) -> FieldErrors {
    FieldErrors {
        list: lines
            .into_iter()
            .map(|text| SaidError {
                field: "form".into(),
                anchor: "form".into(),
                text,
                ..SaidError::default()
            })
            .collect(),
        ..visit.errors(&[])
    }
}
