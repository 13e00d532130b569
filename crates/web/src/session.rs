//! Who is signed in. The cookie holds a random token; the store keeps its hash, with what the provider proved, which
//! browser it is and roughly from where. A session lives as long as `sign_in`'s limits say, in the browser in which
//! it began, and one that began in the demonstration does not live outside it.

use crate::app::App;
use crate::browser;
use crate::route::Route;
use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use chain::id::UserId;
use jiff::Timestamp;
use jiff::{SignedDuration, ToSpan};
use sign_in::{Proof, SignIn};
use std::net::IpAddr;
use store::{NewSession, Session, SessionProof, Store, StoreFault, User};
use texts::Language;

/// The cookie with the session's token, where browsers may come over HTTP.
pub const SESSION_COOKIE: &str = "stegvis_session";
/// The same where they come over HTTPS only: browsers then hold it to this host.
const SESSION_COOKIE_HTTPS: &str = "__Host-stegvis_session";
/// How often it is noted that a session is used.
const TOUCHED_EVERY: SignedDuration = SignedDuration::from_mins(1);

/// The cookie with the language.
pub const LANGUAGE_COOKIE: &str = "stegvis_language";

/// Someone who is signed in.
#[derive(Clone, Debug)]
pub struct SignedIn {
    /// Who.
    pub user: User,
    /// Proves that a form comes from a page of this session.
    pub form_token: String,
    /// The session.
    pub session: Session,
    token_hash: [u8; 32],
}

impl SignedIn {
    /// The same in the role in which the visitor stands on a page ([`Route::role_of`]).
    #[must_use]
    pub fn as_on(mut self, route: Option<&Route>) -> SignedIn {
        if let Some(route) = route {
            self.user.role = route.role_of(self.user.role);
        }
        self
    }
}

/// The value of a cookie.
#[must_use]
pub fn cookie<'h>(headers: &'h HeaderMap, name: &str) -> Option<&'h str> {
    headers
        .get_all(COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(found, value)| (found == name).then_some(value))
}

/// The language that the visitor has chosen, or that the browser asks for, or Swedish.
#[must_use]
pub fn language(headers: &HeaderMap) -> Language {
    if let Some(chosen) = cookie(headers, LANGUAGE_COOKIE).and_then(Language::from_code) {
        return chosen;
    }
    headers
        .get(axum::http::header::ACCEPT_LANGUAGE)
        .and_then(|value| value.to_str().ok())
        .into_iter()
        .flat_map(|value| value.split(','))
        .filter_map(|tag| tag.split(['-', ';']).next())
        .find_map(|tag| Language::from_code(tag.trim()))
        .unwrap_or(Language::Swedish)
}

/// The name of the cookie with the session's token.
#[must_use]
pub fn cookie_name(sign_in: &SignIn) -> &'static str {
    if sign_in.is_https() { SESSION_COOKIE_HTTPS } else { SESSION_COOKIE }
}

/// A cookie that scripts cannot read and other sites cannot send along with a form; over HTTPS only where browsers
/// come that way. An empty value takes it away.
#[must_use]
pub fn set_cookie(sign_in: &SignIn, name: &str, value: &str) -> String {
    let secure = if sign_in.is_https() { "; Secure" } else { "" };
    let gone = if value.is_empty() { "; Max-Age=0" } else { "" };
    format!("{name}={value}; Path=/; HttpOnly; SameSite=Lax{secure}{gone}")
}

/// Who is signed in by the cookie of a request.
///
/// # Errors
/// The store's own fault.
pub fn signed_in(app: &App, headers: &HeaderMap) -> Result<Option<SignedIn>, StoreFault> {
    let Some(token) = cookie(headers, cookie_name(&app.sign_in)) else { return Ok(None) };
    let token_hash = hash(token);
    let (store, limits) = (&app.store, &app.sign_in.limits);
    // Sessions run in real time, also when the demonstration's day is moved.
    let now = Timestamp::now();
    let session =
        store.session(token_hash, now, limits.session_idle, limits.session_longest, app.clock.setting())?;
    let Some(session) = session else { return Ok(None) };
    let is_known = match &session.provider {
        Some(provider) => app.sign_in.provider(provider).is_some(),
        None => app.clock.is_demonstration(),
    };
    if !is_known {
        return Ok(None);
    }
    if session.agent_hash != UNBOUND && session.agent_hash != browser::hash(headers) {
        store.end_session(token_hash, now)?;
        return Ok(None);
    }
    if now.duration_since(session.seen) > TOUCHED_EVERY {
        store.touch_session(token_hash, &session.language, now)?;
    }
    let Some(user) = store.user(session.user)? else { return Ok(None) };
    Ok(Some(SignedIn { user, form_token: form_token(token), session, token_hash }))
}

/// What stands in the place of a browser's hash when a session is bound to none.
const UNBOUND: [u8; 32] = [0; 32];

/// Begins a session of the demonstration that is bound to no browser, and gives its token.
///
/// # Errors
/// The store's own fault; also when the system has no random bytes.
pub fn start(store: &Store, user: UserId, language: Language) -> Result<String, StoreFault> {
    let token = secret()?;
    let session = NewSession {
        token_hash: hash(&token),
        id: name_of(&token),
        user,
        language: language.code().to_owned(),
        agent: String::new(),
        agent_hash: UNBOUND,
        place: String::new(),
        proof: None,
    };
    store.start_session(session, Timestamp::now())?;
    Ok(token)
}

/// From where a session begins.
#[derive(Clone, Copy, Debug)]
pub struct From<'a> {
    /// The request's headers.
    pub headers: &'a HeaderMap,
    /// The visitor's address.
    pub address: Option<IpAddr>,
    /// The chosen language.
    pub language: Language,
}

/// Begins a session in a browser and gives its token; `proof` is what the provider proved, none in the demonstration.
///
/// # Errors
/// The store's own fault; also when the system has no random bytes.
pub fn begin(
    store: &Store,
    user: UserId,
    from: From<'_>,
    proof: Option<(&str, &Proof)>,
) -> Result<String, StoreFault> {
    let token = secret()?;
    let proof = proof.map(|(provider, proof)| SessionProof {
        provider: provider.to_owned(),
        subject_hash: store.keyed_hash("subject", provider, &proof.subject),
        sid_hash: proof.sid.as_deref().map(|sid| store.keyed_hash("sid", provider, sid)),
        authenticated: proof.authenticated,
        level: proof.level.clone(),
        sealed: sign_in::seal(&token, &proof.token),
    });
    let session = NewSession {
        token_hash: hash(&token),
        id: name_of(&token),
        user,
        language: from.language.code().to_owned(),
        agent: browser::words(from.headers),
        agent_hash: browser::hash(from.headers),
        place: browser::place(from.address),
        proof,
    };
    store.start_session(session, Timestamp::now())?;
    Ok(token)
}

/// The provider's token that a session began with, opened with the secret in the request's cookie.
#[must_use]
pub fn provider_token(app: &App, headers: &HeaderMap, session: &Session) -> Option<String> {
    sign_in::open(cookie(headers, cookie_name(&app.sign_in))?, session.sealed.as_deref()?)
}

/// Ends a session.
///
/// # Errors
/// The store's own fault.
pub fn end(store: &Store, signed_in: &SignedIn) -> Result<(), StoreFault> {
    store.end_session(signed_in.token_hash, Timestamp::now())
}

/// Forgets sessions that ended so long ago that their owners are not shown them any more.
///
/// # Errors
/// The store's own fault.
pub fn forget_old(app: &App) -> Result<(), StoreFault> {
    let shown = app.sign_in.limits.ended + app.sign_in.limits.session_longest;
    app.store.forget_sessions(Timestamp::now().saturating_sub(shown.as_secs().seconds()).unwrap_or_default())
}

fn secret() -> Result<String, StoreFault> {
    sign_in::browser_token().map_err(StoreFault::Disk)
}

fn hash(token: &str) -> [u8; 32] {
    *blake3::hash(token.as_bytes()).as_bytes()
}

/// A session's name in the list of its owner: it says nothing of the token.
fn name_of(token: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 name of a session");
    hasher.update(token.as_bytes());
    hasher.finalize().to_hex()[..24].to_owned()
}

fn form_token(token: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 form token");
    hasher.update(token.as_bytes());
    hasher.finalize().to_hex()[..32].to_owned()
}
