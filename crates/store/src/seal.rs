//! Sealing: XChaCha20-Poly1305 with a random nonce, bound to the place where the sealed bytes stand,
//! so that they cannot be moved to another case, event or text.

use crate::fault::StoreFault;
use chacha20poly1305::aead::{Aead, KeyInit, Payload};
use chacha20poly1305::{XChaCha20Poly1305, XNonce};

const NONCE_BYTES: usize = 24;

/// A key. It is never printed.
#[derive(Clone)]
pub(crate) struct Key([u8; 32]);

impl Key {
    /// A new random key.
    pub fn new() -> Result<Key, StoreFault> {
        random().map(Key)
    }

    /// The key in these bytes.
    pub fn from_bytes(bytes: &[u8]) -> Result<Key, StoreFault> {
        bytes.try_into().map(Key).map_err(|_| StoreFault::Damaged("a key of the wrong length".into()))
    }

    /// Its bytes, for the key table and for keyed hashes.
    pub fn bytes(&self) -> &[u8; 32] {
        &self.0
    }

    /// Seals `plain` for the place that `bound_to` names.
    pub fn seal(&self, plain: &[u8], bound_to: &str) -> Result<Vec<u8>, StoreFault> {
        let nonce: [u8; NONCE_BYTES] = random()?;
        let payload = Payload { msg: plain, aad: bound_to.as_bytes() };
        let sealed = self
            .cipher()
            .encrypt(&XNonce::from(nonce), payload)
            .map_err(|_| StoreFault::Damaged("sealing failed".into()))?;
        Ok([nonce.as_slice(), &sealed].concat())
    }

    /// Opens what was sealed for the same place.
    pub fn open(&self, sealed: &[u8], bound_to: &str) -> Result<Vec<u8>, StoreFault> {
        let damaged = || StoreFault::Damaged(format!("the seal of {bound_to} does not open"));
        let (nonce, sealed) = sealed.split_first_chunk::<NONCE_BYTES>().ok_or_else(damaged)?;
        let payload = Payload { msg: sealed, aad: bound_to.as_bytes() };
        self.cipher().decrypt(&XNonce::from(*nonce), payload).map_err(|_| damaged())
    }

    fn cipher(&self) -> XChaCha20Poly1305 {
        XChaCha20Poly1305::new(&self.0.into())
    }
}

/// Random bytes from the operating system.
fn random<const N: usize>() -> Result<[u8; N], StoreFault> {
    let mut bytes = [0; N];
    getrandom::fill(&mut bytes).map_err(|error| StoreFault::Disk(error.to_string()))?;
    Ok(bytes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_seal_opens_only_with_its_key_in_its_place_and_unchanged() {
        let key = Key::new().unwrap();
        let mut sealed = key.seal(b"facts", "case a").unwrap();
        assert_eq!(key.open(&sealed, "case a").unwrap(), b"facts");
        assert!(key.open(&sealed, "case b").is_err());
        assert!(Key::new().unwrap().open(&sealed, "case a").is_err());
        assert!(key.open(b"short", "case a").is_err());
        sealed[30] ^= 1;
        assert!(key.open(&sealed, "case a").is_err());
    }
}
