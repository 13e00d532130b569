//! One sign-in that has been begun: what is sent along (state), what the token must repeat (nonce) and what only
//! the one who began can show (PKCE verifier). Nonce and verifier are made out of the state and of a secret that
//! lies in the browser's cookie, so that the database holds nothing by which an answer could be redeemed.

use std::fmt::Write;

/// The secrets of one sign-in.
#[derive(Clone)]
pub struct Attempt {
    /// Sent to the provider, which sends it back.
    pub state: String,
    /// What the token must repeat.
    pub nonce: String,
    /// What the code is redeemed with.
    pub verifier: String,
}

/// A secret for a browser: 64 hexadecimal digits.
///
/// # Errors
/// When the system has no random bytes.
pub fn browser_token() -> Result<String, String> {
    let mut bytes = [0_u8; 32];
    getrandom::fill(&mut bytes).map_err(|fault| fault.to_string())?;
    Ok(bytes.iter().fold(String::new(), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    }))
}

impl Attempt {
    /// A new sign-in in the browser with this secret.
    ///
    /// # Errors
    /// When the system has no random bytes.
    pub fn begin(browser: &str) -> Result<Attempt, String> {
        Ok(Attempt::of(browser, &browser_token()?))
    }

    /// The sign-in with this state in the browser with this secret.
    #[must_use]
    pub fn of(browser: &str, state: &str) -> Attempt {
        Attempt {
            state: state.to_owned(),
            nonce: derived("stegvis 2026 sign-in nonce", browser, state),
            verifier: derived("stegvis 2026 sign-in verifier", browser, state),
        }
    }

    /// By what the database knows a state or a browser.
    #[must_use]
    pub fn hash(secret: &str) -> [u8; 32] {
        *blake3::Hasher::new_derive_key("stegvis 2026 sign-in hash")
            .update(secret.as_bytes())
            .finalize()
            .as_bytes()
    }
}

fn derived(what: &str, browser: &str, state: &str) -> String {
    let mut hasher = blake3::Hasher::new_derive_key(what);
    hasher.update(&(browser.len() as u64).to_be_bytes()).update(browser.as_bytes()).update(state.as_bytes());
    hasher.finalize().to_hex().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_browser_and_state_give_the_same_secrets_and_any_other_gives_others() {
        let (browser, other) = (browser_token().unwrap(), browser_token().unwrap());
        let begun = Attempt::begin(&browser).unwrap();
        let again = Attempt::of(&browser, &begun.state);
        assert_eq!((&begun.nonce, &begun.verifier), (&again.nonce, &again.verifier));
        assert_ne!(begun.nonce, begun.verifier);
        assert_ne!(begun.nonce, Attempt::of(&other, &begun.state).nonce);
        assert_ne!(begun.verifier, Attempt::of(&browser, &other).verifier);
    }
}
