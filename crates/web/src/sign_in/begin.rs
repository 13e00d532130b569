//! Out to the provider: what is to be answered is noted, and the browser is sent off with a secret in a cookie.

use super::BEGIN;
use crate::fault::Fault;
use crate::frame::{encode, local};
use crate::session::{self, cookie, set_cookie};
use crate::visit::{Reply, Visit};
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use jiff::{Timestamp, ToSpan};
use sign_in::{Asked, Attempt, Provider, SignIn, SignInFault, browser_token};
use std::sync::Arc;
use store::SignInAttempt;

/// The field that asks for a fresh sign-in of the one who is signed in.
const CONFIRM: &str = "confirm";

/// The address at which someone signs in with a provider, and comes back to a place here.
#[must_use]
pub fn address(provider: &str, back: &str) -> String {
    format!("{BEGIN}?provider={provider}&back={}", encode(back))
}

/// The address at which the one who is signed in does so afresh.
#[must_use]
pub fn address_to_confirm(provider: &str, back: &str) -> String {
    format!("{}&{CONFIRM}=yes", address(provider, back))
}

/// The cookie with the browser's own secret.
pub(super) fn browser_cookie(sign_in: &SignIn) -> &'static str {
    if sign_in.is_https() { "__Host-stegvis_browser" } else { "stegvis_browser" }
}

/// The browser's secret, if it has one that was made here.
pub(super) fn browser(visit: &Visit) -> Option<String> {
    let value = cookie(&visit.headers, browser_cookie(&visit.app.sign_in))?;
    let whole = value.len() == 64 && value.bytes().all(|byte| byte.is_ascii_hexdigit());
    whole.then(|| value.to_owned())
}

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let sign_in = &visit.app.sign_in;
    if visit.app.clock.is_demonstration() {
        return Err(Fault::NotFound);
    }
    // Whose session has ended meanwhile signs in as anyone does, and finds what waits afterwards.
    let confirming = visit.signed_in.as_ref().filter(|_| !visit.query.text(CONFIRM).is_empty());
    let (provider, user) = match confirming {
        Some(who) => (who.session.provider.as_deref().and_then(|id| sign_in.provider(id)), Some(who.user.id)),
        None => (sign_in.provider(visit.query.text("provider")), None),
    };
    let provider: &Arc<Provider> = provider.ok_or(Fault::NotFound)?;
    let fault = Fault::Internal;
    let browser = match browser(visit) {
        Some(browser) => browser,
        None => browser_token().map_err(fault)?,
    };
    let attempt = Attempt::begin(&browser).map_err(fault)?;
    let asked = if user.is_some() { Asked::StepUp } else { Asked::SignIn };
    let url = provider.begin(&attempt, asked, visit.language.code()).map_err(Fault::SignIn)?;
    let now = Timestamp::now();
    let kept = SignInAttempt {
        state_hash: Attempt::hash(&attempt.state),
        browser_hash: Attempt::hash(&browser),
        provider: provider.id().to_owned(),
        user,
        back: local(visit.query.text("back")).to_owned(),
        created: now,
    };
    // Those that nobody can answer any more are kept a while, so that whoever comes late is told so.
    let old = sign_in.limits.attempt.as_secs().saturating_mul(10).seconds();
    visit.app.store.keep_attempt(kept, now.saturating_sub(old).unwrap_or_default())?;
    let cookie = set_cookie(sign_in, browser_cookie(sign_in), &browser);
    Ok(sent_on(&url, &cookie))
}

/// A browser sent on with a cookie.
pub(super) fn sent_on(to: &str, cookie: &str) -> Reply {
    let headers = [(header::SET_COOKIE, cookie.to_owned()), (header::LOCATION, to.to_owned())];
    let response: Response = (StatusCode::SEE_OTHER, headers).into_response();
    Reply::Raw(response)
}

/// The refusal of a sign-in as a fault of a page.
impl std::convert::From<SignInFault> for Fault {
    fn from(fault: SignInFault) -> Fault {
        Fault::SignIn(fault)
    }
}

/// A cookie for a session that has begun, and the way to a place here.
pub(super) fn with_session(sign_in: &SignIn, token: &str, to: &str) -> Reply {
    sent_on(to, &set_cookie(sign_in, session::cookie_name(sign_in), token))
}
