//! A case made ready to be written, on any thread: every row sealed and in the form in which it is stored. Only the
//! place in the journal, and with it the hash, is left to the writer.

use super::whole::WholeCase;
use crate::fault::AppendFault;
use crate::journal::{Canonical, Journal};
use crate::kept::NewRow;
use crate::keys;
use crate::record::{EventRow, StoredEvent, signed, split};
use crate::seal::Key;
use crate::sql::{Aside, Insert, params};
use crate::store::Projector;
use crate::{users, vault, views};
use chain::event::{Event, StreamId, StreamKind};
use chain::id::{CaseId, CommandId};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A case that only its places in the journal are missing from.
pub(super) struct ReadyCase {
    pub case: CaseId,
    /// The case's new key, when it had none.
    new_key: Option<Key>,
    rows: Aside,
    kept: Vec<NewRow>,
    events: Vec<(EventRow, Canonical)>,
    views: Aside,
}

/// By what cases are made ready.
pub(super) struct MakingReady<'m> {
    pub number_secret: &'m Key,
    pub projector: &'m dyn Projector,
    /// The day on which the views are reckoned.
    pub day: Date,
}

impl MakingReady<'_> {
    /// Makes one ready, with the key that it has or a new one.
    pub fn case(&self, whole: WholeCase, key: Option<Key>) -> Result<ReadyCase, AppendFault> {
        let WholeCase { person, events } = whole;
        let case = person.case;
        let (key, new_key) = match key {
            Some(key) => (key, None),
            None => {
                let key = Key::new()?;
                (key.clone(), Some(key))
            }
        };
        let (mut rows, mut kept) = (Aside::default(), Vec::new());
        if let Some(identity) = &person.identity {
            let hash = keys::number_hash(self.number_secret, &identity.personal_number);
            kept.push(vault::new_identity(&mut rows, (&key, hash), case, identity)?);
        }
        kept.push(users::new_user(&mut rows, &person.user, &key)?);
        // What has been written once stands; another text by its id is passed over, as it is when it comes later.
        let mut ids = BTreeSet::new();
        for text in person.texts.iter().filter(|text| ids.insert(text.id.0)) {
            kept.push(vault::new_text(&mut rows, &key, case, text)?);
        }
        for document in person.documents.iter().filter(|document| ids.insert(document.id.0)) {
            kept.push(vault::new_document(&mut rows, &key, case, document)?);
        }
        let mut made = Aside::default();
        if let Some(projection) = self.projector.project(case, &events, self.day) {
            views::insert(&mut made, case, &projection, self.day)?;
        }
        let stream = StreamId::case(case);
        let mut ready = Vec::with_capacity(events.len());
        let mut ordinals: BTreeMap<CommandId, i64> = BTreeMap::new();
        for (next, recorded) in (1_u64..).zip(events) {
            if matches!(recorded.event, Event::Unknown(_)) {
                return Err(AppendFault::Malformed("an unknown kind of event"));
            }
            if recorded.version != next {
                let (expected, found) = (recorded.version.saturating_sub(1), next - 1);
                return Err(AppendFault::Conflict { stream, expected, found });
            }
            let ordinal = ordinals.entry(recorded.header.command).or_default();
            *ordinal += 1;
            let (body, sealed) = split(&recorded.event, &stream, next, Some(&key))?;
            let row = EventRow {
                event: StoredEvent {
                    version: next,
                    kind: recorded.event.kind().to_owned(),
                    header: recorded.header,
                    body,
                    sealed,
                },
                stream: stream.clone(),
                ordinal: *ordinal,
                journal: 0,
                position: 0,
                hash: Vec::new(),
            };
            let canonical = row.canonical_beside_place();
            ready.push((row, canonical));
        }
        Ok(ReadyCase { case, new_key, rows, kept, events: ready, views: made })
    }
}

impl ReadyCase {
    /// How many events it has.
    pub fn events(&self) -> u64 {
        self.events.len() as u64
    }

    /// The names of the bundles that its events were decided under.
    pub fn bundles(&self) -> impl Iterator<Item = &str> {
        self.events.iter().map(|(row, _)| row.event.header.bundle.as_str())
    }

    /// Writes it as the stream of a number, taking its places in the journal.
    pub fn write(
        mut self,
        into: &mut dyn Insert,
        keys: &mut dyn Insert,
        journal: &mut Journal,
        stream: i64,
        bundle: &dyn Fn(&str) -> Option<i64>,
    ) -> Result<(), AppendFault> {
        into.insert(
            "INSERT INTO streams (number, kind, id, version) VALUES (?1, ?2, ?3, ?4)",
            params![stream, StreamKind::Case.id(), self.case.to_string(), signed(self.events())],
        )?;
        if let Some(key) = &self.new_key {
            keys.insert(
                "INSERT INTO case_keys (case_id, secret) VALUES (?1, ?2)",
                params![self.case.to_string(), key.bytes()],
            )?;
        }
        self.rows.bring(into)?;
        for row in &self.kept {
            row.note(into, journal)?;
        }
        for (row, canonical) in &mut self.events {
            row.journal = journal.id;
            row.position = journal.take();
            row.hash = journal.link(&row.canonical_with(canonical)).to_vec();
            let number = bundle(&row.event.header.bundle)
                .ok_or(AppendFault::Malformed("a bundle without a number"))?;
            row.insert(into, stream, number)?;
        }
        Ok(self.views.bring(into)?)
    }
}
