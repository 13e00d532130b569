//! Events that are kept, so that a run can be written to a store: only when it was asked for.

use super::resident::Resident;
use crate::population::{PersonId, Traits};
use chain::event::{Recorded, StreamId};
use chain::id::{CaseId, UserId};
use chain::text::NewText;
use std::sync::Mutex;

/// A case with all that happened in it.
#[derive(Clone, Debug)]
pub struct KeptCase {
    /// Its id.
    pub id: CaseId,
    /// The person as a user.
    pub user: UserId,
    /// Who it is.
    pub person: PersonId,
    /// As what.
    pub traits: Traits,
    /// What happened, in order.
    pub events: Vec<Recorded>,
}

/// Everything that was kept, in an order that does not depend on the number of threads.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The cases, in order of person.
    pub cases: Vec<KeptCase>,
    /// What was written in them; the body is a text key.
    pub texts: Vec<(CaseId, NewText)>,
    /// What happened in other streams, in order of day; within a day in order of stream.
    pub world: Vec<(StreamId, Recorded)>,
}

#[derive(Debug, Default)]
pub(super) struct Keeper {
    kept: Mutex<Kept>,
}

impl Keeper {
    pub(super) fn case(&self, resident: &Resident) {
        let Some(events) = resident.history.clone() else { return };
        let case = KeptCase {
            id: resident.case_id(),
            user: resident.user(),
            person: resident.life.id,
            traits: resident.life.traits,
            events,
        };
        self.with(|kept| kept.cases.push(case));
    }

    pub(super) fn texts(&self, case: CaseId, texts: Vec<NewText>) {
        self.with(|kept| kept.texts.extend(texts.into_iter().map(|text| (case, text))));
    }

    pub(super) fn world(&self, stream: StreamId, event: Recorded) {
        self.with(|kept| kept.world.push((stream, event)));
    }

    fn with(&self, change: impl FnOnce(&mut Kept)) {
        change(&mut self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner));
    }

    pub(super) fn into_kept(self) -> Kept {
        let mut kept = self.kept.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.cases.sort_by_key(|case| case.person);
        kept.texts.sort_by_key(|(case, text)| (*case, text.id));
        // A stable sort: within a stream the order in which it happened stays.
        kept.world.sort_by(|a, b| (a.1.header.recorded_at, &a.0).cmp(&(b.1.header.recorded_at, &b.0)));
        kept
    }
}
