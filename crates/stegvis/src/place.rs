//! Where the database lies, with its secrets from the environment or from files; none is ever an argument or printed.

use anyhow::Context;
use store::Place;

/// Another address for the keys.
const KEYS: &str = "STEGVIS_KEYS_DATABASE";
const PASSWORD: &str = "STEGVIS_DATABASE_PASSWORD";
const KEYS_PASSWORD: &str = "STEGVIS_KEYS_PASSWORD";

/// Reads a place and gives it what the environment says of it.
pub fn read(text: &str) -> anyhow::Result<Place> {
    let mut place: Place = text.parse()?;
    if place.file().is_some() {
        return Ok(place);
    }
    let keys_password = secret(KEYS_PASSWORD)?;
    if let Some(address) = variable(KEYS)? {
        place = place.with_keys(&address, keys_password.as_deref())?;
    }
    Ok(match secret(PASSWORD)? {
        Some(password) => place.with_password(&password),
        None => place,
    })
}

/// A secret: in the variable, or in the file that the variable with `_FILE` names.
fn secret(name: &str) -> anyhow::Result<Option<String>> {
    if let Some(secret) = variable(name)? {
        return Ok(Some(secret));
    }
    let file = format!("{name}_FILE");
    let Some(path) = variable(&file)? else { return Ok(None) };
    let secret = std::fs::read_to_string(&path).with_context(|| format!("{file}: cannot read {path}"))?;
    Ok(Some(secret.trim_end_matches(['\r', '\n']).to_owned()))
}

fn variable(name: &str) -> anyhow::Result<Option<String>> {
    match std::env::var(name) {
        Ok(value) => Ok(Some(value)),
        Err(std::env::VarError::NotPresent) => Ok(None),
        // The error's own words would quote what may be a secret.
        Err(std::env::VarError::NotUnicode(_)) => anyhow::bail!("{name} cannot be read as text"),
    }
}
