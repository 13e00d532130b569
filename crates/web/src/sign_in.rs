//! Signing in with a provider (issue 5, Build 3): the three addresses that no one reads — out to the provider, back
//! from it, and its word that a session has ended — and the page for what was not accepted.

mod back_channel;
mod begin;
mod callback;
mod who;

pub use begin::{address, address_to_confirm};

use crate::rate::Paced;
use crate::route::Route;
use crate::ui::{ButtonKind, ButtonLink, Page, button_link};
use crate::visit::Visit;
use axum::http::StatusCode;
use maud::html;
use sign_in::SignInFault;
use texts::Args;

/// Addresses that send a browser on, or that only the provider asks. They are no pages, and stand in no list of them.
pub const PASSAGES: &[Route] = &[
    Route::page(BEGIN, &[], begin::get).paced(Paced::SignIn),
    Route::page("/sign-in/callback", &[], callback::get).paced(Paced::SignIn),
    Route::post("/sign-in/back-channel", &[], back_channel::post),
];

/// Where a browser is sent to the provider.
pub(crate) const BEGIN: &str = "/sign-in/begin";

/// The status of the page for a fault.
#[must_use]
pub const fn status(fault: SignInFault) -> StatusCode {
    match fault {
        SignInFault::NotReady => StatusCode::SERVICE_UNAVAILABLE,
        SignInFault::AccountUnknown
        | SignInFault::RoleUnknown
        | SignInFault::ClaimMissing
        | SignInFault::LevelTooLow
        | SignInFault::AnotherPerson => StatusCode::FORBIDDEN,
        _ => StatusCode::BAD_REQUEST,
    }
}

/// What was not accepted, what that means for the reader, and what to do.
#[must_use]
pub fn not_accepted(visit: &Visit, fault: SignInFault) -> Page {
    let key = |part: &str| format!("sign_in-fault-{}-{part}", fault.told_as());
    let title = visit.t(&key("title"));
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        p .govuk-body-l { (visit.t(&key("what"))) }
        p .govuk-body { (visit.t(&key("do"))) }
        (button_link(ButtonLink {
            text: &visit.t("sign_in-again"),
            href: "/sign-in",
            kind: ButtonKind::Secondary,
            ..ButtonLink::default()
        }))
        p .govuk-body-s.stegvis-muted {
            (visit.say("sign_in-fault-code", Args::new().text("code", fault.word())))
        }
    };
    page
}
