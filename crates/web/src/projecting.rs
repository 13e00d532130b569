//! How a case becomes the rows that the store keeps of it: folded and looked at by the chain, under the
//! policy of the moment.

use chain::case::{Case, Seen};
use chain::event::Recorded;
use chain::id::CaseId;
use chain::view::{Projection, project};
use chain::{Policy, World};
use jiff::civil::Date;
use std::sync::{Arc, PoisonError, RwLock};
use store::Projector;

/// The policy of the moment, which a reload swaps as a whole.
#[derive(Clone)]
pub struct PolicyInUse(Arc<RwLock<Arc<Policy>>>);

impl PolicyInUse {
    /// Begins with a policy.
    #[must_use]
    pub fn new(policy: Policy) -> PolicyInUse {
        PolicyInUse(Arc::new(RwLock::new(Arc::new(policy))))
    }

    /// Puts another policy in the place of the one in use, and gives that one.
    pub fn swap(&self, policy: Arc<Policy>) -> Arc<Policy> {
        std::mem::replace(&mut *self.0.write().unwrap_or_else(PoisonError::into_inner), policy)
    }

    /// The policy now.
    #[must_use]
    pub fn get(&self) -> Arc<Policy> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Projector for PolicyInUse {
    fn project(&self, _case: CaseId, events: &[Recorded], day: Date) -> Option<Projection> {
        let case = Case::fold(events, Seen { as_of: day, ..Seen::NOW });
        project(&case, &World::default(), &self.get(), day)
    }
}
