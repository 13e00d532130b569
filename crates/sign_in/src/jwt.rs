//! The parts of a signed token, and its keys.

use crate::fault::SignInFault;
use base64::Engine;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use openidconnect::JsonWebKey;
use openidconnect::core::{CoreJsonWebKey, CoreJsonWebKeySet, CoreJwsSigningAlgorithm};
use serde_json::{Map, Value};

/// A token, taken apart; nothing of it is verified.
pub(crate) struct Parts<'t> {
    /// What is signed.
    pub signed: &'t str,
    pub header: Map<String, Value>,
    pub claims: Map<String, Value>,
    pub signature: Vec<u8>,
}

impl<'t> Parts<'t> {
    pub fn of(token: &'t str) -> Result<Parts<'t>, SignInFault> {
        let unreadable = SignInFault::TokenUnreadable;
        let (signed, signature) = token.trim().rsplit_once('.').ok_or(unreadable)?;
        let (header, claims) = signed.split_once('.').ok_or(unreadable)?;
        Ok(Parts { signed, header: object(header)?, claims: object(claims)?, signature: decoded(signature)? })
    }

    /// A claim that is a text.
    pub fn text(&self, name: &str) -> Option<&str> {
        self.claims.get(name)?.as_str()
    }

    /// A claim that is a time, in seconds.
    pub fn seconds(&self, name: &str) -> Option<i64> {
        let number = self.claims.get(name)?;
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a time with parts of a second is cut to whole ones"
        )]
        number.as_i64().or_else(|| number.as_f64().map(|seconds| seconds as i64))
    }

    /// Whether a signature of one of the accepted kinds, with one of the keys, stands under the token.
    pub fn verify(&self, keys: &CoreJsonWebKeySet, accepted: &[String]) -> Result<(), SignInFault> {
        let name = self.header.get("alg").and_then(Value::as_str).ok_or(SignInFault::TokenAlgorithm)?;
        if !accepted.iter().any(|accepted| accepted == name) {
            return Err(SignInFault::TokenAlgorithm);
        }
        if self.header.contains_key("crit") {
            return Err(SignInFault::TokenType);
        }
        let algorithm: CoreJwsSigningAlgorithm =
            serde_json::from_value(Value::from(name)).map_err(|_| SignInFault::TokenAlgorithm)?;
        let id = self.header.get("kid").and_then(Value::as_str);
        let fits = |key: &&CoreJsonWebKey| id.is_none() || key.key_id().map(|id| id.as_str()) == id;
        let mut fitting = keys.keys().iter().filter(fits).peekable();
        if fitting.peek().is_none() {
            return Err(SignInFault::TokenKey);
        }
        if fitting
            .any(|key| key.verify_signature(&algorithm, self.signed.as_bytes(), &self.signature).is_ok())
        {
            Ok(())
        } else {
            Err(SignInFault::TokenSignature)
        }
    }
}

fn object(part: &str) -> Result<Map<String, Value>, SignInFault> {
    serde_json::from_slice(&decoded(part)?).map_err(|_| SignInFault::TokenUnreadable)
}

fn decoded(part: &str) -> Result<Vec<u8>, SignInFault> {
    URL_SAFE_NO_PAD.decode(part).map_err(|_| SignInFault::TokenUnreadable)
}

/// Whether a claim of audiences names this client.
pub(crate) fn is_for(audience: Option<&Value>, client: &str) -> bool {
    match audience {
        Some(Value::String(one)) => one == client,
        Some(Value::Array(many)) => many.iter().any(|one| one.as_str() == Some(client)),
        _ => false,
    }
}
