//! The rules are read anew while the service runs (F2): the whole bundle is swapped, or nothing is.

use super::{App, archive};
use chain::Policy;
use std::sync::Arc;
use store::StoreFault;

impl App {
    /// Takes a policy that has been checked into use: its files are kept under its hash first, so that no
    /// decision can name rules that are not there. Gives the one that was in use until now.
    ///
    /// # Errors
    /// [`StoreFault`]: then the rules in use stay.
    pub fn take_into_use(&self, policy: Policy) -> Result<Arc<Policy>, StoreFault> {
        archive::keep(&self.store, &policy)?;
        Ok(self.policy.swap(Arc::new(policy)))
    }
}
