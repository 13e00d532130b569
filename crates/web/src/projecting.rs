//! How a case becomes the rows that the store keeps of it: folded and looked at by the chain, under the
//! policy of the moment.

use chain::case::{Case, Seen};
use chain::event::{Recorded, Role};
use chain::id::CaseId;
use chain::step::Step;
use chain::view::{Projection, Summary, TaskRow, project};
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

    /// The policy now.
    #[must_use]
    pub fn get(&self) -> Arc<Policy> {
        self.0.read().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl Projector for PolicyInUse {
    fn project(&self, _case: CaseId, events: &[Recorded], day: Date) -> Projection {
        let case = Case::fold(events, Seen { as_of: day, ..Seen::NOW });
        project(&case, &World::default(), &self.get(), day).unwrap_or_else(|| unreadable(day))
    }
}

/// A case that has no registration as of the day: its rows say that a human must look.
fn unreadable(day: Date) -> Projection {
    Projection {
        tasks: vec![TaskRow {
            task: "rule_needs_human-registration".into(),
            step: Step::Registration,
            role: Role::Officer,
            user: None,
            from: day,
            by: day,
            about: None,
        }],
        next_look: None,
        relations: Vec::new(),
        summary: Summary {
            spell: 0,
            step: Step::Registration,
            process: String::new(),
            municipality: None,
            officer: None,
            coach: None,
            open: false,
            registered_on: day,
            last_event_on: day,
            service: None,
        },
        lead_times: Vec::new(),
        without_activity_since: None,
    }
}
