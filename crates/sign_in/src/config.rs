//! The configuration file of `stegvis serve --sign-in FILE.toml`: which providers, what they call things, and how
//! strong a sign-in each role needs. It is read whole before anything is served; a fault names its place.

use crate::limits::{Limits, WrittenLimits};
use chain::event::Role;
use openidconnect::url::{Host, Url};
use serde::Deserialize;
use std::collections::BTreeMap;
use std::fmt;
use std::path::{Path, PathBuf};

/// What is wrong with a configuration.
#[derive(Debug, thiserror::Error)]
#[error("{place}: {what}")]
pub struct ConfigFault {
    /// The file, or the part of it.
    pub place: String,
    /// What is wrong there.
    pub what: String,
}

impl ConfigFault {
    pub(crate) fn new(place: impl Into<String>, what: impl Into<String>) -> ConfigFault {
        ConfigFault { place: place.into(), what: what.into() }
    }
}

/// A configuration that holds.
#[derive(Debug)]
pub struct Config {
    /// The address of this service as browsers see it, without a slash at its end.
    pub base: String,
    /// Whether a proxy stands before this service and writes down whom it speaks for.
    pub behind_proxy: bool,
    /// How long things last.
    pub limits: Limits,
    /// The providers, in the order of their ids.
    pub providers: Vec<ProviderConfig>,
}

/// One provider.
pub struct ProviderConfig {
    /// Its word in this configuration.
    pub id: String,
    /// What it is called, by language.
    pub names: BTreeMap<String, String>,
    /// Its issuer, exactly.
    pub issuer: String,
    /// Who this service is to it.
    pub client_id: String,
    pub(crate) client_secret: String,
    /// What is asked for besides `openid`.
    pub scopes: Vec<String>,
    /// The ways of signing a token that are accepted.
    pub algorithms: Vec<String>,
    pub(crate) certificate: Option<Vec<u8>>,
    /// What its claims are called.
    pub claims: Claims,
    /// Who may sign in this way: each role, and the levels of which one must be reached; no level where none is
    /// asked for.
    pub levels: BTreeMap<Role, Vec<String>>,
    /// Which role a value of the roles claim gives, the first that fits; empty where roles are those of the
    /// accounts that an administrator has granted.
    pub roles: Vec<(String, Role)>,
    /// The levels of which one must be reached for a decision or a payment; empty where none is asked for.
    pub step_up_levels: Vec<String>,
}

impl fmt::Debug for ProviderConfig {
    /// Without the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "ProviderConfig({}, {}, …)", self.id, self.issuer)
    }
}

impl ProviderConfig {
    /// Whether people sign in this way for themselves, by their personal number.
    #[must_use]
    pub fn is_for_persons(&self) -> bool {
        self.levels.contains_key(&Role::JobSeeker)
    }
}

/// What claims are called.
#[derive(Clone, Debug, Deserialize, PartialEq, Eq)]
#[serde(deny_unknown_fields)]
pub struct Claims {
    /// What names someone's account.
    #[serde(default = "subject")]
    pub account: String,
    /// The personal number.
    pub person: Option<String>,
    /// The name.
    #[serde(default = "name")]
    pub name: String,
    /// The roles.
    pub roles: Option<String>,
    /// The office.
    pub unit: Option<String>,
    /// The id of the provider, host or employer that someone works for.
    pub organisation: Option<String>,
    /// The personal number of someone who works, by which the own case is recognised. Nobody comes in without it
    /// where it is named here.
    pub own_number: Option<String>,
    /// The postal code of someone who works, by which neighbours are recognised.
    pub postal_code: Option<String>,
}

fn subject() -> String {
    "sub".into()
}

fn name() -> String {
    "name".into()
}

impl Default for Claims {
    fn default() -> Claims {
        Claims {
            account: subject(),
            person: None,
            name: name(),
            roles: None,
            unit: None,
            organisation: None,
            own_number: None,
            postal_code: None,
        }
    }
}

/// The file as it is written.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    base: String,
    #[serde(default)]
    behind_proxy: bool,
    #[serde(default)]
    limits: WrittenLimits,
    #[serde(default)]
    provider: BTreeMap<String, WrittenProvider>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenProvider {
    names: BTreeMap<String, String>,
    issuer: String,
    client_id: String,
    client_secret_env: Option<String>,
    client_secret_file: Option<PathBuf>,
    #[serde(default)]
    scopes: Vec<String>,
    #[serde(default = "algorithms")]
    algorithms: Vec<String>,
    ca_file: Option<PathBuf>,
    #[serde(default)]
    claims: Claims,
    levels: BTreeMap<String, Vec<String>>,
    #[serde(default)]
    roles: Vec<WrittenRole>,
    #[serde(default)]
    step_up_levels: Vec<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct WrittenRole {
    value: String,
    role: String,
}

fn algorithms() -> Vec<String> {
    ["RS256", "PS256", "ES256"].map(str::to_owned).to_vec()
}

/// The ways of signing that can be accepted: none without a signature, none with a shared secret.
pub(crate) const ALGORITHMS: [&str; 9] =
    ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA"];

impl Config {
    /// Reads and checks a file. Files that it names lie beside it unless their paths are absolute. `environment`
    /// gives a variable of the environment.
    ///
    /// # Errors
    /// [`ConfigFault`]: the first thing that is wrong, with its place. No secret is in it.
    pub fn read(
        path: &Path,
        environment: impl Fn(&str) -> Option<String>,
        languages: &[&str],
    ) -> Result<Config, ConfigFault> {
        let file = path.display().to_string();
        let text =
            std::fs::read_to_string(path).map_err(|fault| ConfigFault::new(&file, fault.to_string()))?;
        let written: Written = toml_edit::de::from_str(&text)
            .map_err(|fault| ConfigFault::new(&file, fault.to_string().trim_end()))?;
        let base = written.base.trim_end_matches('/').to_owned();
        let url = address("base", &base)?;
        if url.path() != "/" || url.query().is_some() {
            return Err(ConfigFault::new("base", "must be an address without a path"));
        }
        let limits = written
            .limits
            .over_defaults()
            .map_err(|name| ConfigFault::new(format!("limits.{name}"), "must be more than 0"))?;
        if written.provider.is_empty() {
            return Err(ConfigFault::new(&file, "there is no [provider.…] to sign in with"));
        }
        let folder = path.parent().unwrap_or(Path::new("."));
        let providers = written
            .provider
            .into_iter()
            .map(|(id, provider)| provider.checked(id, folder, &environment, languages))
            .collect::<Result<_, _>>()?;
        Ok(Config { base, behind_proxy: written.behind_proxy, limits, providers })
    }
}

impl WrittenProvider {
    fn checked(
        self,
        id: String,
        folder: &Path,
        environment: &impl Fn(&str) -> Option<String>,
        languages: &[&str],
    ) -> Result<ProviderConfig, ConfigFault> {
        let place = |part: &str| format!("provider.{id}.{part}");
        let plain = |word: &str| word.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_');
        if id.is_empty() || !plain(&id) {
            return Err(ConfigFault::new(format!("provider.{id}"), "must be letters, digits and _"));
        }
        for language in languages {
            if self.names.get(*language).is_none_or(|name| name.trim().is_empty()) {
                return Err(ConfigFault::new(place("names"), format!("has no name in `{language}`")));
            }
        }
        address(&place("issuer"), &self.issuer)?;
        if self.client_id.is_empty() {
            return Err(ConfigFault::new(place("client_id"), "is empty"));
        }
        let client_secret = match (&self.client_secret_env, &self.client_secret_file) {
            (Some(name), None) => environment(name).ok_or_else(|| {
                ConfigFault::new(place("client_secret_env"), format!("the environment has no {name}"))
            })?,
            (None, Some(file)) => String::from_utf8(bytes(&place("client_secret_file"), folder, file)?)
                .map_err(|_| ConfigFault::new(place("client_secret_file"), "is not text"))?,
            _ => {
                let what = "say either client_secret_env or client_secret_file";
                return Err(ConfigFault::new(place("client_secret_env"), what));
            }
        };
        let client_secret = client_secret.trim().to_owned();
        if client_secret.is_empty() {
            return Err(ConfigFault::new(place("client_secret_env"), "the secret is empty"));
        }
        if let Some(other) = self.algorithms.iter().find(|name| !ALGORITHMS.contains(&name.as_str())) {
            let what = format!("`{other}` cannot be accepted; there are: {}", ALGORITHMS.join(", "));
            return Err(ConfigFault::new(place("algorithms"), what));
        }
        if self.algorithms.is_empty() {
            return Err(ConfigFault::new(place("algorithms"), "is empty"));
        }
        let certificate =
            self.ca_file.as_ref().map(|file| bytes(&place("ca_file"), folder, file)).transpose()?;
        let mut levels = BTreeMap::new();
        for (word, of_role) in self.levels {
            levels.insert(role(&place("levels"), &word)?, of_role);
        }
        let mut roles = Vec::new();
        for written in self.roles {
            roles.push((written.value, role(&place("roles"), &written.role)?));
        }
        check_roles(&place, &levels, &roles, &self.claims)?;
        Ok(ProviderConfig {
            names: self.names,
            issuer: self.issuer,
            client_id: self.client_id,
            client_secret,
            scopes: self.scopes,
            algorithms: self.algorithms,
            certificate,
            claims: self.claims,
            levels,
            roles,
            step_up_levels: self.step_up_levels,
            id,
        })
    }
}

/// Who may sign in this way fits together.
fn check_roles(
    place: &impl Fn(&str) -> String,
    levels: &BTreeMap<Role, Vec<String>>,
    roles: &[(String, Role)],
    claims: &Claims,
) -> Result<(), ConfigFault> {
    if levels.is_empty() {
        return Err(ConfigFault::new(place("levels"), "names no role that may sign in"));
    }
    if levels.contains_key(&Role::JobSeeker) {
        if levels.len() > 1 {
            let what = "job_seeker must be alone: people sign in for themselves by a provider of their own";
            return Err(ConfigFault::new(place("levels"), what));
        }
        if claims.person.is_none() {
            return Err(ConfigFault::new(place("claims.person"), "is needed for job_seeker"));
        }
        if !roles.is_empty() {
            return Err(ConfigFault::new(
                place("roles"),
                "people sign in by their personal number, not by roles",
            ));
        }
    }
    if roles.is_empty() != claims.roles.is_none() {
        return Err(ConfigFault::new(place("roles"), "and claims.roles must be said together, or neither"));
    }
    for (value, role) in roles {
        if !levels.contains_key(role) {
            let what = format!("`{value}` gives {}, which has no line in levels", role.id());
            return Err(ConfigFault::new(place("roles"), what));
        }
        if matches!(role, Role::Coach | Role::Host | Role::Employer) && claims.organisation.is_none() {
            let what = format!("is needed for {}", role.id());
            return Err(ConfigFault::new(place("claims.organisation"), what));
        }
    }
    Ok(())
}

fn role(place: &str, word: &str) -> Result<Role, ConfigFault> {
    Role::from_id(word).filter(|role| role.has_accounts()).ok_or_else(|| {
        let known: Vec<&str> =
            Role::ALL.iter().filter(|role| role.has_accounts()).map(|role| role.id()).collect();
        ConfigFault::new(place, format!("there is no role `{word}`; there are: {}", known.join(", ")))
    })
}

/// An address over HTTPS. Over HTTP only on this machine, for tests.
fn address(place: &str, text: &str) -> Result<Url, ConfigFault> {
    let url = Url::parse(text).map_err(|fault| ConfigFault::new(place, format!("`{text}`: {fault}")))?;
    let local = match url.host() {
        Some(Host::Domain(name)) => name == "localhost",
        Some(Host::Ipv4(address)) => address.is_loopback(),
        Some(Host::Ipv6(address)) => address.is_loopback(),
        None => false,
    };
    match url.scheme() {
        "https" => Ok(url),
        "http" if local => Ok(url),
        _ => Err(ConfigFault::new(place, format!("`{text}` must begin with https://"))),
    }
}

fn bytes(place: &str, folder: &Path, file: &Path) -> Result<Vec<u8>, ConfigFault> {
    std::fs::read(folder.join(file))
        .map_err(|fault| ConfigFault::new(place, format!("{}: {fault}", file.display())))
}

#[cfg(test)]
mod tests;
