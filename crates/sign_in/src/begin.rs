//! The address to which a browser is sent to sign in.

use crate::attempt::Attempt;
use crate::fault::SignInFault;
use crate::provider::Provider;
use openidconnect::core::{CoreClient, CoreResponseType};
use openidconnect::{
    AuthenticationContextClass, AuthenticationFlow, ClientId, CsrfToken, LanguageTag, Nonce,
    PkceCodeChallenge, PkceCodeVerifier, RedirectUrl, Scope,
};
use std::borrow::Cow;
use std::collections::BTreeSet;
use std::time::Duration;

/// What is asked of the provider.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asked {
    /// That someone signs in.
    SignIn,
    /// That the one who is signed in does so afresh, for a decision or a payment.
    StepUp,
}

impl Provider {
    /// How old a sign-in at the provider may be.
    pub(crate) fn age_max(&self, asked: Asked) -> Duration {
        let age = match asked {
            Asked::SignIn => self.limits.session_longest,
            Asked::StepUp => self.limits.step_up,
        };
        Duration::try_from(age).unwrap_or_default()
    }

    /// The address to which the browser is sent. The levels that are asked for are checked when the answer comes.
    ///
    /// # Errors
    /// [`SignInFault::NotReady`].
    pub fn begin(&self, attempt: &Attempt, asked: Asked, language: &str) -> Result<String, SignInFault> {
        let description = self.description()?;
        let client = CoreClient::new(
            ClientId::new(self.config.client_id.clone()),
            description.issuer().clone(),
            description.jwks().clone(),
        )
        .set_auth_uri(description.authorization_endpoint().clone());
        let redirect = RedirectUrl::new(self.redirect()).map_err(|_| SignInFault::NotReady)?;
        let verifier = PkceCodeVerifier::new(attempt.verifier.clone());
        let (state, nonce) = (attempt.state.clone(), attempt.nonce.clone());
        let mut request = client
            .authorize_url(
                AuthenticationFlow::<CoreResponseType>::AuthorizationCode,
                move || CsrfToken::new(state),
                move || Nonce::new(nonce),
            )
            .add_scopes(self.config.scopes.iter().cloned().map(Scope::new))
            .set_pkce_challenge(PkceCodeChallenge::from_code_verifier_sha256(&verifier))
            .set_redirect_uri(Cow::Owned(redirect))
            .set_max_age(self.age_max(asked))
            .add_ui_locale(LanguageTag::new(language.to_owned()));
        let levels: BTreeSet<&String> = match asked {
            Asked::StepUp if !self.config.step_up_levels.is_empty() => {
                self.config.step_up_levels.iter().collect()
            }
            _ => self.config.levels.values().flatten().collect(),
        };
        for level in levels {
            request = request.add_auth_context_value(AuthenticationContextClass::new(level.clone()));
        }
        Ok(request.url().0.to_string())
    }
}
