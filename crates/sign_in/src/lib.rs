//! Sign-in with OpenID Connect (issue 5, Build 3): authorization code with PKCE, nonce and state; what the
//! provider answers is believed only when its issuer, audience, times, nonce and signature have been checked.
//!
//! This crate knows what a provider says of who someone is. Which user that is, and which session begins, is
//! for `web` and `store`. What a role, a level or a claim is called stands in a configuration file.
//!
//! **Absent here:** pages, the database, cookies. The time is handed in; only the wait between two attempts
//! to reach a provider, and the age of fetched keys, are by the machine's own clock.

mod attempt;
mod begin;
mod claimed;
mod config;
mod fault;
mod finish;
mod http;
mod jwt;
mod limits;
mod logout;
mod provider;
mod seal;

pub use attempt::{Attempt, browser_token};
pub use begin::Asked;
pub use claimed::{Claimed, Staff};
pub use config::{Config, ConfigFault, ProviderConfig};
pub use fault::SignInFault;
pub use finish::{Answer, Proof};
pub use limits::Limits;
pub use logout::LoggedOut;
pub use provider::Provider;
pub use seal::{open, seal};

use std::sync::Arc;

/// Everything about signing in that a running service needs.
#[derive(Debug)]
pub struct SignIn {
    /// How long things last.
    pub limits: Limits,
    /// The address of this service as browsers see it; none when nobody signs in through a provider.
    pub base: Option<String>,
    /// Whether the address of a visitor is the last one that a proxy has written down.
    pub behind_proxy: bool,
    providers: Vec<Arc<Provider>>,
}

impl Default for SignIn {
    fn default() -> SignIn {
        SignIn::none()
    }
}

impl SignIn {
    /// No provider: the demonstration, or a service that nobody can sign in to.
    #[must_use]
    pub fn none() -> SignIn {
        SignIn { limits: Limits::default(), base: None, behind_proxy: false, providers: Vec::new() }
    }

    /// The providers of a configuration, each of which is asked for its description on a thread of its own until
    /// it answers, and then now and then.
    ///
    /// # Errors
    /// [`ConfigFault`] when a certificate cannot be read.
    pub fn start(config: Config) -> Result<SignIn, ConfigFault> {
        let mut providers = Vec::new();
        for provider in config.providers {
            let provider = Arc::new(Provider::new(provider, &config.base, config.limits.clone())?);
            provider::keep_ready(&provider);
            providers.push(provider);
        }
        Ok(SignIn {
            limits: config.limits,
            base: Some(config.base),
            behind_proxy: config.behind_proxy,
            providers,
        })
    }

    /// The providers, in the order of the configuration.
    #[must_use]
    pub fn providers(&self) -> &[Arc<Provider>] {
        &self.providers
    }

    /// A provider by its id in the configuration.
    #[must_use]
    pub fn provider(&self, id: &str) -> Option<&Arc<Provider>> {
        self.providers.iter().find(|provider| provider.id() == id)
    }

    /// The ids of the providers that have not answered yet.
    #[must_use]
    pub fn waiting(&self) -> Vec<&str> {
        self.providers.iter().filter(|provider| !provider.is_ready()).map(|provider| provider.id()).collect()
    }

    /// Whether browsers reach the service over HTTPS, so that cookies must be sent over nothing else.
    #[must_use]
    pub fn is_https(&self) -> bool {
        self.base.as_deref().is_some_and(|base| base.starts_with("https://"))
    }
}
