//! The provider's word that a session has ended there (OpenID Connect Back-Channel Logout 1.0): those that began with
//! it end here. The provider sends it itself, without a browser, so there is no cookie and no page.

use crate::fault::Fault;
use crate::forms::Form;
use crate::visit::{Reply, Visit};
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use jiff::{Timestamp, ToSpan};
use serde_json::json;
use sign_in::{Provider, SignInFault};
use std::sync::Arc;

/// The longest token that is looked at, in bytes.
const TOKEN_BYTES_MAX: usize = 16 * 1024;

pub(super) fn post(visit: &Visit, form: &Form) -> Result<Reply, Fault> {
    if visit.app.clock.is_demonstration() {
        return Err(Fault::NotFound);
    }
    let response = match carry_out(visit, form.text("logout_token")) {
        Ok(ended) => {
            tracing::info!(ended, "the provider has ended a session");
            StatusCode::OK.into_response()
        }
        Err(Fault::SignIn(fault)) => {
            tracing::warn!(fault = fault.word(), "a logout token was not accepted");
            let said = json!({ "error": "invalid_request", "error_description": fault.word() });
            let kind = [(header::CONTENT_TYPE, "application/json")];
            (StatusCode::BAD_REQUEST, kind, said.to_string()).into_response()
        }
        Err(fault) => return Err(fault),
    };
    Ok(Reply::Raw(response))
}

fn carry_out(visit: &Visit, token: &str) -> Result<usize, Fault> {
    if token.is_empty() || token.len() > TOKEN_BYTES_MAX {
        return Err(SignInFault::TokenUnreadable.into());
    }
    let now = Timestamp::now();
    let providers = visit.app.sign_in.providers();
    // One that names none of the providers is held against the first, which says what is wrong with it.
    let provider: &Arc<Provider> = providers
        .iter()
        .find(|provider| provider.is_named_by(token))
        .or(providers.first())
        .ok_or(Fault::NotFound)?;
    let ended = provider.logged_out(token, now)?;
    let store = &visit.app.store;
    let age = (visit.app.sign_in.limits.token_age + visit.app.sign_in.limits.clock_ahead).as_secs();
    let forget = now.saturating_sub((2 * age).seconds()).unwrap_or_default();
    let id = provider.id();
    if !store.note_token(store.keyed_hash("logout", id, &ended.id), now, forget)? {
        return Err(SignInFault::TokenReplayed.into());
    }
    let hash =
        |what: &str, name: &Option<String>| name.as_deref().map(|name| store.keyed_hash(what, id, name));
    Ok(store.end_sessions_by_provider(id, hash("subject", &ended.subject), hash("sid", &ended.sid), now)?)
}
