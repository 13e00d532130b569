//! The end of a session: the address at which the provider ends its own (RP-initiated logout), and the token by
//! which it tells that it has ended one (back-channel logout).

use crate::fault::SignInFault;
use crate::jwt::{Parts, is_for};
use crate::provider::Provider;
use jiff::Timestamp;
use openidconnect::url::Url;
use serde_json::Value;

/// The event that a logout token must tell of.
const EVENT: &str = "http://schemas.openid.net/event/backchannel-logout";

/// What has ended at the provider.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LoggedOut {
    /// The person, when it is said.
    pub subject: Option<String>,
    /// The session, when it is said.
    pub sid: Option<String>,
    /// The token's own name, by which it is known when it comes again.
    pub id: String,
}

impl Provider {
    /// The address at which the provider ends its session; none when it has no such address. `token` is the one
    /// that the session began with.
    #[must_use]
    pub fn end_session(&self, token: Option<&str>) -> Option<String> {
        let description = self.description().ok()?;
        let mut url = Url::parse(description.additional_metadata().end_session_endpoint.as_deref()?).ok()?;
        let back = format!("{}/signed-out", self.base);
        let mut query = url.query_pairs_mut();
        query.append_pair("client_id", &self.config.client_id);
        query.append_pair("post_logout_redirect_uri", &back);
        if let Some(token) = token {
            query.append_pair("id_token_hint", token);
        }
        drop(query);
        Some(url.to_string())
    }

    /// Whether a logout token is this provider's to tell, by what it says of itself; nothing is verified.
    #[must_use]
    pub fn is_named_by(&self, token: &str) -> bool {
        Parts::of(token).is_ok_and(|parts| {
            parts.text("iss") == Some(&self.config.issuer)
                && is_for(parts.claims.get("aud"), &self.config.client_id)
        })
    }

    /// Verifies a logout token (OpenID Connect Back-Channel Logout 1.0, 2.6).
    ///
    /// # Errors
    /// [`SignInFault`].
    pub fn logged_out(&self, token: &str, now: Timestamp) -> Result<LoggedOut, SignInFault> {
        let parts = Parts::of(token)?;
        let kind = parts.header.get("typ").and_then(Value::as_str).unwrap_or("JWT");
        if !["jwt", "logout+jwt", "application/logout+jwt"].contains(&kind.to_ascii_lowercase().as_str()) {
            return Err(SignInFault::TokenType);
        }
        self.with_keys(|keys| parts.verify(keys, &self.config.algorithms))?;
        if parts.text("iss") != Some(&self.config.issuer) {
            return Err(SignInFault::TokenIssuer);
        }
        if !is_for(parts.claims.get("aud"), &self.config.client_id) {
            return Err(SignInFault::TokenAudience);
        }
        let (now, ahead) = (now.as_second(), self.limits.clock_ahead.as_secs());
        let issued = parts.seconds("iat").ok_or(SignInFault::TokenIssued)?;
        if issued > now.saturating_add(ahead) || issued < now.saturating_sub(self.limits.token_age.as_secs())
        {
            return Err(SignInFault::TokenIssued);
        }
        if parts.seconds("exp").is_none_or(|expires| expires <= now) {
            return Err(SignInFault::TokenExpired);
        }
        let event = parts.claims.get("events").and_then(|events| events.get(EVENT));
        if !event.is_some_and(Value::is_object) {
            return Err(SignInFault::TokenEvent);
        }
        if parts.claims.contains_key("nonce") {
            return Err(SignInFault::TokenNonce);
        }
        let id = parts.text("jti").filter(|id| !id.is_empty()).ok_or(SignInFault::TokenReplayed)?;
        let text = |name: &str| parts.text(name).filter(|text| !text.is_empty()).map(str::to_owned);
        let (subject, sid) = (text("sub"), text("sid"));
        if subject.is_none() && sid.is_none() {
            return Err(SignInFault::TokenSubject);
        }
        Ok(LoggedOut { subject, sid, id: id.to_owned() })
    }
}
