//! Who is signed in. The cookie holds a random token; the store keeps its hash. In demonstration mode
//! one signs in as a persona; there is no other way in before OpenID Connect comes.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use chain::id::UserId;
use jiff::{SignedDuration, Timestamp};
use store::{Store, StoreFault, User};
use texts::Language;

/// The cookie with the session's token.
pub const SESSION_COOKIE: &str = "stegvis_session";
/// A session that has not been used for so long has ended.
const IDLE: SignedDuration = SignedDuration::from_hours(2);
/// No session lasts longer.
const LONGEST: SignedDuration = SignedDuration::from_hours(12);
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
    token_hash: [u8; 32],
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

/// Who is signed in by the cookie of a request.
///
/// # Errors
/// The store's own fault.
pub fn signed_in(store: &Store, headers: &HeaderMap) -> Result<Option<SignedIn>, StoreFault> {
    let Some(token) = cookie(headers, SESSION_COOKIE) else { return Ok(None) };
    let token_hash = hash(token);
    // Sessions run in real time, also when the demonstration's day is moved.
    let now = Timestamp::now();
    let Some(session) = store.session(token_hash, now, IDLE, LONGEST)? else { return Ok(None) };
    if now.duration_since(session.seen) > TOUCHED_EVERY {
        store.touch_session(token_hash, &session.language, now)?;
    }
    let Some(user) = store.user(session.user)? else { return Ok(None) };
    Ok(Some(SignedIn { user, form_token: form_token(token), token_hash }))
}

/// Begins a session and gives its token.
///
/// # Errors
/// The store's own fault; also when the system has no random bytes.
pub fn start(store: &Store, user: UserId, language: Language) -> Result<String, StoreFault> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|fault| StoreFault::Disk(fault.to_string()))?;
    let token: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    store.start_session(hash(&token), user, language.code(), Timestamp::now())?;
    Ok(token)
}

/// Ends a session.
///
/// # Errors
/// The store's own fault.
pub fn end(store: &Store, signed_in: &SignedIn) -> Result<(), StoreFault> {
    store.end_session(signed_in.token_hash, Timestamp::now())
}

fn hash(token: &str) -> [u8; 32] {
    *blake3::hash(token.as_bytes()).as_bytes()
}

fn form_token(token: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 form token");
    hasher.update(token.as_bytes());
    hasher.finalize().to_hex()[..32].to_owned()
}
