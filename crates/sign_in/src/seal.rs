//! The provider's token is wanted back when the session ends, and it names the person. It is kept sealed with a key
//! that is made of the session's own secret, which only the browser holds: the database cannot open it.

use chacha20poly1305::aead::{Aead, KeyInit};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

const NONCE_BYTES: usize = 24;

/// Seals a token for the session with this secret; none when the system has no random bytes.
#[must_use]
pub fn seal(secret: &str, token: &str) -> Option<Vec<u8>> {
    let mut nonce = [0_u8; NONCE_BYTES];
    getrandom::fill(&mut nonce).ok()?;
    let sealed = cipher(secret).encrypt(&XNonce::from(nonce), token.as_bytes()).ok()?;
    Some([nonce.as_slice(), &sealed].concat())
}

/// Opens what was sealed for the same session.
#[must_use]
pub fn open(secret: &str, sealed: &[u8]) -> Option<String> {
    let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>()?;
    let token = cipher(secret).decrypt(&XNonce::from(*nonce), sealed).ok()?;
    String::from_utf8(token).ok()
}

fn cipher(secret: &str) -> XChaCha20Poly1305 {
    XChaCha20Poly1305::new(&blake3::derive_key("stegvis 2026 sign-in token", secret.as_bytes()).into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_token_opens_for_its_own_session_only_and_unchanged() {
        let mut sealed = seal("mine", "a.b.c").unwrap();
        assert_eq!(open("mine", &sealed).as_deref(), Some("a.b.c"));
        assert_eq!(open("yours", &sealed), None);
        assert_eq!(open("mine", &sealed[..10]), None);
        sealed[30] ^= 1;
        assert_eq!(open("mine", &sealed), None);
    }
}
