//! A provider: its description and its keys, fetched on a thread of its own until it answers, fetched anew now and
//! then, and at once — but not too often — when a token names a key that is not known.

use crate::config::{ConfigFault, ProviderConfig};
use crate::fault::SignInFault;
use crate::http::{self, HttpFault};
use crate::limits::Limits;
use openidconnect::core::{
    CoreAuthDisplay, CoreClaimName, CoreClaimType, CoreClientAuthMethod, CoreGrantType, CoreJsonWebKey,
    CoreJsonWebKeySet, CoreJweContentEncryptionAlgorithm, CoreJweKeyManagementAlgorithm, CoreResponseMode,
    CoreResponseType, CoreSubjectIdentifierType,
};
use openidconnect::{AdditionalProviderMetadata, HttpRequest, HttpResponse, IssuerUrl, ProviderMetadata};
use serde::{Deserialize, Serialize};
use std::fmt;
use std::sync::{Arc, Mutex, PoisonError, RwLock, Weak};
use std::time::{Duration, Instant};

/// The longest wait between two attempts to reach a provider.
const WAIT_MAX: Duration = Duration::from_secs(60);

/// What a description holds besides the standard: the end of sessions, and whether answers name their issuer.
#[derive(Clone, Debug, Default, Deserialize, Serialize)]
pub(crate) struct Extra {
    pub end_session_endpoint: Option<String>,
    #[serde(default)]
    pub authorization_response_iss_parameter_supported: bool,
}

impl AdditionalProviderMetadata for Extra {}

/// A provider's description, with its keys.
pub(crate) type Description = ProviderMetadata<
    Extra,
    CoreAuthDisplay,
    CoreClientAuthMethod,
    CoreClaimName,
    CoreClaimType,
    CoreGrantType,
    CoreJweContentEncryptionAlgorithm,
    CoreJweKeyManagementAlgorithm,
    CoreJsonWebKey,
    CoreResponseMode,
    CoreResponseType,
    CoreSubjectIdentifierType,
>;

/// A provider that people sign in with.
pub struct Provider {
    /// Its configuration.
    pub config: ProviderConfig,
    pub(crate) limits: Limits,
    /// The address of this service as browsers see it.
    pub(crate) base: String,
    client: reqwest::blocking::Client,
    description: RwLock<Option<Arc<Description>>>,
    /// When keys were last fetched because of one that was not known.
    asked_again: Mutex<Option<Instant>>,
}

impl fmt::Debug for Provider {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Provider({:?})", self.config)
    }
}

impl Provider {
    pub(crate) fn new(config: ProviderConfig, base: &str, limits: Limits) -> Result<Provider, ConfigFault> {
        let client = http::client(config.certificate.as_deref()).map_err(|fault| {
            ConfigFault::new(format!("provider.{}.ca_file", config.id), fault.to_string())
        })?;
        Ok(Provider {
            config,
            limits,
            base: base.to_owned(),
            client,
            description: RwLock::default(),
            asked_again: Mutex::default(),
        })
    }

    /// Its word in the configuration.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.config.id
    }

    /// What it is called in a language.
    #[must_use]
    pub fn name(&self, language: &str) -> &str {
        self.config.names.get(language).map_or(&self.config.id, String::as_str)
    }

    /// Whether it has been reached.
    #[must_use]
    pub fn is_ready(&self) -> bool {
        self.description.read().unwrap_or_else(PoisonError::into_inner).is_some()
    }

    /// The scheme, host and port to which browsers are sent; none until it has been reached.
    #[must_use]
    pub fn origins(&self) -> Vec<String> {
        let Ok(description) = self.description() else { return Vec::new() };
        let end = description.additional_metadata().end_session_endpoint.as_deref();
        let end = end.and_then(|end| openidconnect::url::Url::parse(end).ok());
        let mut origins = vec![description.authorization_endpoint().url().origin().ascii_serialization()];
        origins.extend(end.map(|end| end.origin().ascii_serialization()));
        origins.dedup();
        origins
    }

    /// Where the provider sends browsers back to.
    #[must_use]
    pub fn redirect(&self) -> String {
        format!("{}/sign-in/callback", self.base)
    }

    pub(crate) fn description(&self) -> Result<Arc<Description>, SignInFault> {
        let held = self.description.read().unwrap_or_else(PoisonError::into_inner);
        held.clone().ok_or(SignInFault::NotReady)
    }

    pub(crate) fn send(&self, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
        http::send(&self.client, request)
    }

    /// Does something with the keys, and once more with keys fetched anew when the first attempt misses one.
    pub(crate) fn with_keys<T>(
        &self,
        attempt: impl Fn(&CoreJsonWebKeySet) -> Result<T, SignInFault>,
    ) -> Result<T, SignInFault> {
        let first = attempt(self.description()?.jwks());
        match first {
            Err(SignInFault::TokenKey) if self.may_ask_again() => {
                if let Err(fault) = self.discover() {
                    tracing::warn!(provider = self.id(), %fault, "the keys could not be fetched anew");
                }
                attempt(self.description()?.jwks())
            }
            other => other,
        }
    }

    fn may_ask_again(&self) -> bool {
        let least = Duration::try_from(self.limits.keys_again).unwrap_or(WAIT_MAX);
        let mut asked = self.asked_again.lock().unwrap_or_else(PoisonError::into_inner);
        if asked.is_some_and(|asked| asked.elapsed() < least) {
            return false;
        }
        *asked = Some(Instant::now());
        true
    }

    fn discover(&self) -> Result<(), String> {
        let issuer = IssuerUrl::new(self.config.issuer.clone()).map_err(|fault| fault.to_string())?;
        let found = Description::discover(&issuer, &|request| self.send(request)).map_err(|fault| {
            let mut said = fault.to_string();
            let mut source = std::error::Error::source(&fault);
            while let Some(deeper) = source {
                said = format!("{said}: {deeper}");
                source = deeper.source();
            }
            said
        })?;
        *self.description.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(found));
        Ok(())
    }
}

/// Reaches a provider and keeps what it says of itself fresh, for as long as there is someone who uses it.
pub(crate) fn keep_ready(provider: &Arc<Provider>) {
    let weak = Arc::downgrade(provider);
    let refresh = Duration::try_from(provider.limits.keys_refresh).unwrap_or(WAIT_MAX);
    std::thread::spawn(move || {
        let mut wait = Duration::from_secs(1);
        while let Some(pause) = try_once(&weak, refresh, &mut wait) {
            std::thread::sleep(pause);
        }
    });
}

/// One attempt, and how long to wait after it; none when the provider is used no more.
fn try_once(weak: &Weak<Provider>, refresh: Duration, wait: &mut Duration) -> Option<Duration> {
    let provider = weak.upgrade()?;
    match provider.discover() {
        Ok(()) => {
            *wait = Duration::from_secs(1);
            Some(refresh)
        }
        Err(fault) => {
            tracing::warn!(provider = provider.id(), %fault, "the provider does not answer");
            let pause = *wait;
            *wait = (*wait * 2).min(WAIT_MAX);
            Some(pause)
        }
    }
}
