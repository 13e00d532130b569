//! What a provider says of the one who signed in, read out of a verified token by the names that the configuration
//! gives: a person's number, or a staff account with, perhaps, its role and office.

use crate::config::ProviderConfig;
use crate::fault::SignInFault;
use chain::event::Role;
use chain::person::PersonalNumber;
use serde_json::{Map, Value};
use std::fmt;

/// What the provider says of someone.
pub enum Claimed {
    /// A person, by the personal number.
    Person(PersonalNumber),
    /// Someone who works.
    Staff(Staff),
}

/// Someone who works.
pub struct Staff {
    /// What names the account at the provider.
    pub account: String,
    /// The name, when it is said.
    pub name: Option<String>,
    /// The role, when roles come from the provider; none where they come from the accounts.
    pub role: Option<Role>,
    /// The office, when it is said.
    pub unit: Option<String>,
    /// The id of the provider, host or employer that the person works for, when it is said.
    pub organisation: Option<String>,
    /// The own personal number, where the configuration asks for it.
    pub own_number: Option<PersonalNumber>,
    /// The own postal code, when it is said.
    pub postal_code: Option<String>,
}

impl fmt::Debug for Claimed {
    /// Never printed by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Claimed::Person(_) => "Person(…)",
            Claimed::Staff(_) => "Staff(…)",
        })
    }
}

impl Claimed {
    /// Reads the claims of a verified token.
    pub(crate) fn read(claims: &Map<String, Value>, config: &ProviderConfig) -> Result<Claimed, SignInFault> {
        let text = |name: &str| claims.get(name).and_then(text_of).filter(|text| !text.trim().is_empty());
        if let Some(person) = config.claims.person.as_deref().filter(|_| config.is_for_persons()) {
            return Ok(Claimed::Person(number(text(person))?));
        }
        let account = text(&config.claims.account).ok_or(SignInFault::ClaimMissing)?;
        let role = match &config.claims.roles {
            None => None,
            Some(name) => Some(role(claims.get(name), config)?),
        };
        let optional = |name: &Option<String>| name.as_deref().and_then(&text);
        Ok(Claimed::Staff(Staff {
            account,
            name: text(&config.claims.name),
            role,
            unit: optional(&config.claims.unit),
            organisation: optional(&config.claims.organisation),
            own_number: config.claims.own_number.as_deref().map(|name| number(text(name))).transpose()?,
            postal_code: optional(&config.claims.postal_code),
        }))
    }
}

/// A personal number with the century, with or without the hyphen; anything else could be someone else's.
fn number(said: Option<String>) -> Result<PersonalNumber, SignInFault> {
    let digits = said.ok_or(SignInFault::ClaimMissing)?.trim().replace('-', "");
    PersonalNumber::parse(&digits).map_err(|_| SignInFault::ClaimMissing)
}

/// The first role of the configuration whose value is among those of the claim.
fn role(claim: Option<&Value>, config: &ProviderConfig) -> Result<Role, SignInFault> {
    let values: Vec<&str> = match claim {
        Some(Value::String(one)) => vec![one],
        Some(Value::Array(many)) => many.iter().filter_map(Value::as_str).collect(),
        _ => Vec::new(),
    };
    config
        .roles
        .iter()
        .find(|(value, _)| values.contains(&value.as_str()))
        .map(|(_, role)| *role)
        .ok_or(SignInFault::RoleUnknown)
}

fn text_of(value: &Value) -> Option<String> {
    match value {
        Value::String(text) => Some(text.clone()),
        Value::Number(number) => Some(number.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
