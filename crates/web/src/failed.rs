//! The pages for what could not be answered: a fault in the reader's language, with nothing typed lost.

use crate::app::App;
use crate::fault::Fault;
use crate::forms::Form;
use crate::frame::encode;
use crate::visit::{Reply, Visit};
use crate::{act_page, emergency, session, sign_in, step_up};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use chain::event::Role;
use maud::{DOCTYPE, html};
use texts::Args;
use uuid::Uuid;

/// The page when not even who asks can be read, or is not asked for: a page without a frame. What was typed is shown,
/// to be kept.
pub(crate) fn closed(app: &App, headers: &HeaderMap, fault: &Fault, form: Option<&Form>) -> Response {
    let language = session::language(headers);
    let status = fault.status();
    let code = status.as_u16();
    let reference = Uuid::now_v7().simple().to_string();
    if status.is_server_error() {
        tracing::error!(%fault, %reference, "a page could not be shown");
    }
    let args = || Args::new().text("reference", &reference);
    let title = app.texts.say(language, &format!("shell-error-{code}-title"), &args());
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
            }
            body {
                main {
                    h1 { (title) }
                    p { (app.texts.say(language, &format!("shell-error-{code}-what"), &args())) }
                    @if let Some(form) = form { (act_page::typed_in(app, language, form)) }
                }
            }
        }
    };
    with_wait((status, page).into_response(), fault)
}

/// An answer that says when to come again, to whoever came too often.
pub(crate) fn with_wait(mut response: Response, fault: &Fault) -> Response {
    if let Fault::TooMany(wait) = fault {
        response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(wait.seconds()));
    }
    response
}

/// A fault as a page in the reader's language. What was typed in a form that could not be taken is shown,
/// so that it can be copied.
pub(crate) fn failed(visit: &Visit, fault: &Fault, form: Option<&Form>, query: Option<&str>) -> Reply {
    let back = query.map_or_else(|| visit.path.clone(), |query| format!("{}?{query}", visit.path));
    let sign_in = format!("/sign-in?back={}", encode(&back));
    if matches!(fault, Fault::NotSignedIn) && form.is_none() {
        return Reply::Go(sign_in);
    }
    let status = fault.status();
    match (fault, form) {
        (Fault::SignIn(fault), _) => {
            return Reply::PageWith(status, Box::new(sign_in::not_accepted(visit, *fault)));
        }
        (Fault::StepUp, Some(form)) => match step_up::asked(visit, form, query) {
            Ok(page) => return Reply::PageWith(status, Box::new(page)),
            Err(fault) => return failed(visit, &fault, Some(form), query),
        },
        _ => {}
    }
    let reference = visit.act.0.simple().to_string();
    if let Fault::Internal(what) | Fault::Unreachable(what) | Fault::NoRoom(what) = fault {
        tracing::error!(%what, %reference, route = visit.route, "a page failed");
    }
    let code = status.as_u16();
    let megabytes = i64::try_from(store::DOCUMENT_BYTES_MAX / 1024 / 1024).unwrap_or(0);
    let args = || Args::new().text("reference", &reference).number("megabytes", megabytes);
    let title = visit.say(&format!("shell-error-{code}-title"), args());
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        @if let Fault::Forbidden(reason) | Fault::Unacceptable(reason) = fault {
            @if visit.has_text(reason) { p .govuk-body { (visit.t(reason)) } }
        }
        p .govuk-body { (visit.say(&format!("shell-error-{code}-what"), args())) }
        @if matches!(fault, Fault::NotSignedIn) {
            p .govuk-body { a .govuk-link href=(sign_in) { (visit.t("shell-sign-in")) } }
        }
        @if matches!(fault, Fault::Forbidden(_)) { (emergency::offered(visit)) }
        @if let Some(form) = form { (act_page::typed(visit, form)) }
        @if let Some(Role::JobSeeker | Role::Officer) = visit.role() {
            p .govuk-body { a .govuk-link href="/" { (visit.t("shell-nav-start")) } }
        }
    };
    Reply::PageWith(status, Box::new(page))
}
