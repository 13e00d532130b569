//! The provider's answer: the code is redeemed, and the token that comes is verified before any of it is believed.

use crate::attempt::Attempt;
use crate::begin::Asked;
use crate::claimed::Claimed;
use crate::fault::SignInFault;
use crate::jwt::Parts;
use crate::provider::{Description, Provider};
use jiff::Timestamp;
use openidconnect::core::{
    CoreClient, CoreClientAuthMethod, CoreIdToken, CoreIdTokenVerifier, CoreJsonWebKeySet, CoreTokenResponse,
};
use openidconnect::{
    AuthType, AuthorizationCode, ClaimsVerificationError, ClientId, ClientSecret, Nonce, PkceCodeVerifier,
    RedirectUrl, RequestTokenError, SignatureVerificationError,
};
use std::borrow::Cow;

/// What the browser brings back from the provider.
#[derive(Clone, Copy, Debug)]
pub struct Answer<'a> {
    /// The code.
    pub code: &'a str,
    /// The provider's error, if any.
    pub error: &'a str,
    /// Who answers, if it is said.
    pub issuer: &'a str,
}

/// Who has signed in, as far as the provider has proved it.
#[derive(Debug)]
pub struct Proof {
    /// The name of the person at the provider.
    pub subject: String,
    /// The provider's name of the session, by which it can end it.
    pub sid: Option<String>,
    /// When the person signed in at the provider.
    pub authenticated: Timestamp,
    /// How strong the sign-in was.
    pub level: Option<String>,
    /// Who.
    pub claimed: Claimed,
    /// The token itself, as the provider wants it back when the session ends.
    pub token: String,
}

impl Provider {
    /// Redeems the code and verifies who has signed in.
    ///
    /// # Errors
    /// [`SignInFault`].
    pub fn finish(
        &self,
        attempt: &Attempt,
        answer: Answer<'_>,
        asked: Asked,
        now: Timestamp,
    ) -> Result<Proof, SignInFault> {
        let description = self.description()?;
        let must_name = description.additional_metadata().authorization_response_iss_parameter_supported;
        if (must_name || !answer.issuer.is_empty()) && answer.issuer != self.config.issuer {
            return Err(SignInFault::AnswerIssuer);
        }
        match answer.error {
            "" if answer.code.is_empty() => return Err(SignInFault::ProviderError),
            "" => {}
            "access_denied" | "login_required" | "interaction_required" | "consent_required" => {
                return Err(SignInFault::Cancelled);
            }
            "unmet_authentication_requirements" => return Err(SignInFault::LevelTooLow),
            _ => return Err(SignInFault::ProviderError),
        }
        let response = self.redeem(&description, answer.code, attempt)?;
        let token = response.extra_fields().id_token().ok_or(SignInFault::NoIdToken)?;
        let nonce = Nonce::new(attempt.nonce.clone());
        self.with_keys(|keys| self.verify(token, keys, &nonce, now))?;
        let raw = token.to_string();
        self.proof(raw, asked, now)
    }

    fn redeem(
        &self,
        description: &Description,
        code: &str,
        attempt: &Attempt,
    ) -> Result<CoreTokenResponse, SignInFault> {
        let uri = description.token_endpoint().ok_or(SignInFault::ProviderError)?;
        let redirect = RedirectUrl::new(self.redirect()).map_err(|_| SignInFault::ProviderError)?;
        // Without a word about it, the standard says that the secret goes in the header.
        let by_header = description
            .token_endpoint_auth_methods_supported()
            .is_none_or(|methods| methods.contains(&CoreClientAuthMethod::ClientSecretBasic));
        let client = CoreClient::new(
            ClientId::new(self.config.client_id.clone()),
            description.issuer().clone(),
            CoreJsonWebKeySet::default(),
        )
        .set_client_secret(ClientSecret::new(self.config.client_secret.clone()))
        .set_auth_type(if by_header { AuthType::BasicAuth } else { AuthType::RequestBody })
        .set_token_uri(uri.clone());
        client
            .exchange_code(AuthorizationCode::new(code.to_owned()))
            .set_pkce_verifier(PkceCodeVerifier::new(attempt.verifier.clone()))
            .set_redirect_uri(Cow::Owned(redirect))
            .request(&|request| self.send(request))
            .map_err(|fault| match fault {
                RequestTokenError::Parse(fault, _) => {
                    tracing::warn!(provider = self.id(), place = %fault.path(), "what came for a code cannot be read");
                    SignInFault::TokenUnreadable
                }
                RequestTokenError::Request(fault) => {
                    tracing::warn!(provider = self.id(), %fault, "a code could not be redeemed");
                    SignInFault::CodeRefused
                }
                _ => SignInFault::CodeRefused,
            })
    }

    /// Issuer, audience, kind of signature, signature, times and nonce.
    fn verify(
        &self,
        token: &CoreIdToken,
        keys: &CoreJsonWebKeySet,
        nonce: &Nonce,
        now: Timestamp,
    ) -> Result<(), SignInFault> {
        let accepted = self
            .config
            .algorithms
            .iter()
            .filter_map(|name| serde_json::from_value(serde_json::Value::from(name.as_str())).ok());
        let description = self.description()?;
        let (seconds, limits) = (now.as_second(), &self.limits);
        let verifier = CoreIdTokenVerifier::new_confidential_client(
            ClientId::new(self.config.client_id.clone()),
            ClientSecret::new(self.config.client_secret.clone()),
            description.issuer().clone(),
            keys.clone(),
        )
        .set_allowed_algs(accepted)
        .set_issue_time_verifier_fn(move |issued| {
            let age = seconds - issued.timestamp();
            let fits = age <= limits.token_age.as_secs() && -age <= limits.clock_ahead.as_secs();
            if fits { Ok(()) } else { Err(ISSUED.to_owned()) }
        });
        match token.claims(&verifier, nonce) {
            Ok(_) => Ok(()),
            Err(fault) => {
                tracing::debug!(provider = self.id(), %fault, "a token was refused");
                Err(of(&fault))
            }
        }
    }

    /// What a verified token says.
    fn proof(&self, token: String, asked: Asked, now: Timestamp) -> Result<Proof, SignInFault> {
        let parts = Parts::of(&token)?;
        if parts.text("azp").is_some_and(|party| party != self.config.client_id) {
            return Err(SignInFault::TokenParty);
        }
        let subject = parts.text("sub").filter(|subject| !subject.is_empty());
        let subject = subject.ok_or(SignInFault::TokenSubject)?.to_owned();
        let seconds = parts.seconds("auth_time").ok_or(SignInFault::AuthenticationOld)?;
        let authenticated = Timestamp::from_second(seconds).map_err(|_| SignInFault::AuthenticationOld)?;
        let age = now.as_second().saturating_sub(seconds);
        let oldest = i64::try_from(self.age_max(asked).as_secs()).unwrap_or(i64::MAX);
        let ahead = self.limits.clock_ahead.as_secs();
        if age > oldest.saturating_add(ahead) || age < -ahead {
            return Err(SignInFault::AuthenticationOld);
        }
        let level = parts.text("acr").map(str::to_owned);
        if asked == Asked::StepUp && !reaches(&self.config.step_up_levels, level.as_deref()) {
            return Err(SignInFault::LevelTooLow);
        }
        let claimed = Claimed::read(&parts.claims, &self.config)?;
        let sid = parts.text("sid").map(str::to_owned);
        Ok(Proof { subject, sid, authenticated, level, claimed, token })
    }

    /// Whether someone in this role may sign in this way with this level.
    ///
    /// # Errors
    /// [`SignInFault::RoleUnknown`], [`SignInFault::LevelTooLow`].
    pub fn admits(&self, role: chain::event::Role, level: Option<&str>) -> Result<(), SignInFault> {
        let needed = self.config.levels.get(&role).ok_or(SignInFault::RoleUnknown)?;
        if reaches(needed, level) { Ok(()) } else { Err(SignInFault::LevelTooLow) }
    }
}

/// What stands in the fault of a token that is too old or from time to come.
const ISSUED: &str = "issued too long ago, or in time to come";

fn reaches(needed: &[String], level: Option<&str>) -> bool {
    needed.is_empty() || level.is_some_and(|level| needed.iter().any(|one| one == level))
}

fn of(fault: &ClaimsVerificationError) -> SignInFault {
    match fault {
        ClaimsVerificationError::Expired(what) if what == ISSUED => SignInFault::TokenIssued,
        ClaimsVerificationError::Expired(_) => SignInFault::TokenExpired,
        ClaimsVerificationError::InvalidAudience(_) => SignInFault::TokenAudience,
        ClaimsVerificationError::InvalidIssuer(_) => SignInFault::TokenIssuer,
        ClaimsVerificationError::InvalidNonce(_) => SignInFault::TokenNonce,
        ClaimsVerificationError::InvalidSubject(_) => SignInFault::TokenSubject,
        ClaimsVerificationError::Unsupported(_) => SignInFault::TokenType,
        ClaimsVerificationError::SignatureVerification(fault) => match fault {
            SignatureVerificationError::NoMatchingKey | SignatureVerificationError::AmbiguousKeyId(_) => {
                SignInFault::TokenKey
            }
            SignatureVerificationError::NoSignature
            | SignatureVerificationError::DisallowedAlg(_)
            | SignatureVerificationError::UnsupportedAlg(_) => SignInFault::TokenAlgorithm,
            _ => SignInFault::TokenSignature,
        },
        _ => SignInFault::TokenUnreadable,
    }
}
