//! Every bundle of rules ever used is kept, so that the reasons of an old decision are told by the rules
//! that it was made under.

use super::App;
use chain::Policy;
use rules::Layer;
use serde::{Deserialize, Serialize};
use std::sync::{Arc, PoisonError};
use store::{Store, StoreFault};

/// A layer of files, as it is kept.
#[derive(Serialize, Deserialize)]
struct KeptLayer {
    name: String,
    files: Vec<(String, String)>,
}

/// Keeps the files of a policy under its hash.
pub(super) fn keep(store: &Store, policy: &Policy) -> Result<(), StoreFault> {
    if store.bundle(policy.hash())?.is_some() {
        return Ok(());
    }
    let layers: Vec<KeptLayer> = policy
        .layers()
        .iter()
        .map(|layer| KeptLayer { name: layer.name.clone(), files: layer.files.clone() })
        .collect();
    store.save_bundle(policy.hash(), &serde_json::to_vec(&layers)?)
}

impl App {
    /// The rules with this hash: those in use, or earlier ones that were kept. None when they were not.
    #[must_use]
    pub fn policy_of(&self, hash: &str) -> Option<Arc<Policy>> {
        let current = self.policy.get();
        if current.hash() == hash {
            return Some(current);
        }
        let known = self.earlier.read().unwrap_or_else(PoisonError::into_inner).get(hash).cloned();
        if let Some(known) = known {
            return known;
        }
        let bytes = self.store.bundle(hash).ok()??;
        let policy = read(&bytes, hash);
        if policy.is_none() {
            tracing::warn!(hash, "rules that were kept cannot be read by this version of the program");
        }
        // Also that they cannot be read is remembered: to find it out costs a page many times what all else does.
        let mut earlier = self.earlier.write().unwrap_or_else(PoisonError::into_inner);
        earlier.insert(hash.to_owned(), policy.clone());
        policy
    }
}

/// The rules that were kept.
fn read(bytes: &[u8], hash: &str) -> Option<Arc<Policy>> {
    let kept: Vec<KeptLayer> = serde_json::from_slice(bytes).ok()?;
    let layers: Vec<Layer> =
        kept.into_iter().map(|layer| Layer { name: layer.name, files: layer.files }).collect();
    Policy::load_kept(&layers, hash).ok().map(Arc::new)
}
