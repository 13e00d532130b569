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

/// What happened in other streams, with the county that it happened in.
type World = Vec<(u8, StreamId, Recorded)>;

#[derive(Debug, Default)]
pub(super) struct Keeper {
    kept: Mutex<(Kept, World)>,
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
        self.with(|kept, _| kept.cases.push(case));
    }

    pub(super) fn texts(&self, case: CaseId, texts: Vec<NewText>) {
        self.with(|kept, _| kept.texts.extend(texts.into_iter().map(|text| (case, text))));
    }

    pub(super) fn world(&self, county: u8, stream: StreamId, event: Recorded) {
        self.with(|_, world| world.push((county, stream, event)));
    }

    fn with(&self, change: impl FnOnce(&mut Kept, &mut World)) {
        let mut held = self.kept.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
        let (kept, world) = &mut *held;
        change(kept, world);
    }

    pub(super) fn into_kept(self) -> Kept {
        let (mut kept, mut world) = self.kept.into_inner().unwrap_or_else(std::sync::PoisonError::into_inner);
        kept.cases.sort_by_key(|case| case.person);
        kept.texts.sort_by_key(|(case, text)| (*case, text.id));
        // A stable sort: within a county the order in which it happened stays, whichever county came first.
        world.sort_by(|a, b| (a.2.header.recorded_at, &a.1, a.0).cmp(&(b.2.header.recorded_at, &b.1, b.0)));
        kept.world = world.into_iter().map(|(_, stream, event)| (stream, event)).collect();
        kept
    }
}
