//! Cases that come many at a time, from a run of the laboratory or another system: people first, then events in
//! order of time, some thousand in each transaction, and at last the views (issue 4, Build 8).
//!
//! What is brought becomes what an append would have made of it: sealed with the case's own key, in the same
//! journal, with the versions dense. Only the views wait until all is there. Whatever stands already is passed
//! over, so that bringing which was broken off is brought to its end by doing it again.

mod indexes;
mod ready;
mod whole;

pub use whole::{Brought, WholeCase};

use crate::bundles::bundle_number;
use crate::fault::{AppendFault, StoreFault};
use crate::keys;
use crate::rebuild::project;
use crate::record::{EventRow, StoredEvent, split};
use crate::seal::Key;
use crate::sql::params;
use crate::store::Store;
use crate::streams::{self, Stored};
use crate::users::{self, User};
use crate::vault::{self, Identity, NewDocument};
use crate::views;
use crate::writer::Writing;
use chain::event::{Event, Recorded, StreamId, StreamKind};
use chain::id::{CaseId, CommandId};
use chain::text::NewText;
use chain::view::Projection;
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::sync::mpsc::sync_channel;

/// Events in one transaction.
const EVENTS_AT_A_TIME: usize = 4_000;
/// People, or views, in one transaction.
const CASES_AT_A_TIME: usize = 500;

/// Someone whose case is brought.
#[derive(Clone, Debug)]
pub struct BroughtCase {
    /// The case.
    pub case: CaseId,
    /// Who the person is; none when there is only a name.
    pub identity: Option<Identity>,
    /// The person as a user; the case is the user's own.
    pub user: User,
    /// What is written in the case.
    pub texts: Vec<NewText>,
    /// The documents that its events name.
    pub documents: Vec<NewDocument>,
}

impl Store {
    /// Keeps the people of cases whose events are brought afterwards, with their texts and documents; `kept` is
    /// told how many there are so far.
    ///
    /// # Errors
    /// [`AppendFault`]: a personal number that another case has, a case that was erased, or a text or document
    /// that cannot be kept.
    pub fn bring_people(
        &self,
        people: Vec<BroughtCase>,
        kept: &mut dyn FnMut(usize),
    ) -> Result<(), AppendFault> {
        let mut done = 0;
        for some in parts(people, CASES_AT_A_TIME) {
            done += some.len();
            self.write(move |writing| some.iter().try_for_each(|person| keep_person(writing, person)))?;
            kept(done);
        }
        Ok(())
    }

    /// Stores events, in this order, which is to be that of time. An event of version 0 gets the next version of
    /// its stream; another must come next in it. `stored` is told how many have been seen so far. Gives how many
    /// were new.
    ///
    /// # Errors
    /// [`AppendFault`]: a version that does not come next, a case that was erased, or a stream that is read-only
    /// here. What came before stays; doing it again goes on from there.
    pub fn bring_events(
        &self,
        events: Vec<(StreamId, Recorded)>,
        stored: &mut dyn FnMut(usize),
    ) -> Result<u64, AppendFault> {
        let events = with_ordinals(events);
        let (sender, receiver) = sync_channel(2);
        std::thread::scope(|scope| {
            scope.spawn(move || {
                let mut keys = BTreeMap::new();
                for some in parts(events, EVENTS_AT_A_TIME) {
                    // Whoever no longer receives has met a fault, and tells of it.
                    if sender.send(self.sealed(some, &mut keys)).is_err() {
                        return;
                    }
                }
            });
            let (mut done, mut new) = (0, 0);
            for some in receiver {
                let some = some?;
                done += some.len();
                new += self.write(move |writing| store_events(writing, &some))?;
                stored(done);
            }
            Ok(new)
        })
    }

    /// Makes the views of cases from all their events, as they are on `day`; `made` is told how many there are so
    /// far. A case in which more has happened since is made from what stands.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn make_views(
        &self,
        cases: Vec<(CaseId, Vec<Recorded>)>,
        day: Date,
        made: &mut dyn FnMut(usize),
    ) -> Result<(), StoreFault> {
        let (sender, receiver) = sync_channel(2);
        std::thread::scope(|scope| {
            scope.spawn(move || {
                for some in parts(cases, CASES_AT_A_TIME) {
                    let made = some.into_iter().map(|(case, events)| {
                        let last = events.last().map_or(0, |last| last.version);
                        (case, last, self.projector().project(case, &events, day))
                    });
                    // Whoever no longer receives has met a fault, and tells of it.
                    if sender.send(made.collect::<Vec<Made>>()).is_err() {
                        return;
                    }
                }
            });
            let mut done = 0;
            for some in receiver {
                done += some.len();
                self.write(move |writing| some.iter().try_for_each(|one| keep_view(writing, one, day)))?;
                made(done);
            }
            Ok(())
        })
    }
}

/// A case, the version of its last event, and its rows.
type Made = (CaseId, u64, Option<Projection>);

fn keep_view(writing: &Writing<'_>, (case, last, made): &Made, day: Date) -> Result<(), StoreFault> {
    let stands = crate::append::stream_version(writing.main, &StreamId::case(*case));
    if stands.is_ok_and(|stands| stands == *last) {
        return views::write(writing.main, *case, made.as_ref(), day);
    }
    let made = project(writing.main, writing.keys, writing.projector, *case, day)?;
    views::write(writing.main, *case, made.as_ref(), day)
}

impl Store {
    /// Seals ahead what says for which place it is: while some is written, the next is sealed.
    fn sealed(
        &self,
        events: Vec<OnItsWay>,
        keys: &mut BTreeMap<String, Option<Key>>,
    ) -> Result<Vec<Ready>, AppendFault> {
        let reader = self.reader()?;
        let mut ready = Vec::with_capacity(events.len());
        for brought in events {
            let (stream, _, recorded) = &brought;
            let mut halves = None;
            if stream.kind == StreamKind::Case && recorded.version != 0 {
                if !keys.contains_key(&stream.id) {
                    let case = stream.id.parse().ok();
                    let key = case.map(|case| keys::case_key(&reader.keys, case)).transpose()?.flatten();
                    keys.insert(stream.id.clone(), key);
                }
                if let Some(key) = keys.get(&stream.id).and_then(Option::as_ref) {
                    halves = Some(split(&recorded.event, stream, recorded.version, Some(key))?);
                }
            }
            ready.push((brought, halves));
        }
        Ok(ready)
    }
}

/// An event with its readable and its sealed half, when it could be sealed ahead.
type Ready = (OnItsWay, Option<(String, Option<Vec<u8>>)>);

/// All of them in order, so many at a time.
fn parts<T>(all: Vec<T>, size: usize) -> impl Iterator<Item = Vec<T>> {
    let mut all = all.into_iter();
    std::iter::from_fn(move || {
        let some: Vec<T> = all.by_ref().take(size).collect();
        (!some.is_empty()).then_some(some)
    })
}

/// An event on its way, with its place among those of its stream that came of one act.
type OnItsWay = (StreamId, i64, Recorded);

fn with_ordinals(events: Vec<(StreamId, Recorded)>) -> Vec<OnItsWay> {
    let mut ordinals: BTreeMap<(StreamId, CommandId), i64> = BTreeMap::new();
    let number = |(stream, recorded): (StreamId, Recorded)| {
        let ordinal = ordinals.entry((stream.clone(), recorded.header.command)).or_default();
        *ordinal += 1;
        (stream, *ordinal, recorded)
    };
    events.into_iter().map(number).collect()
}

fn keep_person(writing: &mut Writing<'_>, person: &BroughtCase) -> Result<(), AppendFault> {
    let case = person.case;
    if keys::is_erased(writing.keys, case)? {
        return Err(AppendFault::Erased { case });
    }
    let key = keys::case_key_or_new(writing.keys, case)?;
    if let Some(identity) = &person.identity {
        vault::save_identity(writing, &key, case, identity)?;
    }
    users::save(writing, &person.user, Some(&key))?;
    let main = writing.main;
    let stands = |table: &str, id: String| -> Result<bool, StoreFault> {
        let sql = format!("SELECT 1 FROM {table} WHERE case_id = ?1 AND id = ?2");
        Ok(main.prepare_cached(&sql)?.exists(params![case.to_string(), id])?)
    };
    for text in &person.texts {
        if !stands("texts", text.id.to_string())? {
            vault::insert_text(writing, &key, case, text)?;
        }
    }
    for document in &person.documents {
        if !stands("documents", document.id.to_string())? {
            vault::insert_document(writing, &key, case, document)?;
        }
    }
    Ok(())
}

/// What is known of a stream while its events are stored.
struct Known {
    stored: Stored,
    key: Option<Key>,
}

fn store_events(writing: &mut Writing<'_>, events: &[Ready]) -> Result<u64, AppendFault> {
    let mut streams: BTreeMap<StreamId, Known> = BTreeMap::new();
    let mut new = 0;
    for ((stream, ordinal, recorded), halves) in events {
        let ordinal = *ordinal;
        if matches!(recorded.event, Event::Unknown(_)) {
            return Err(AppendFault::Malformed("an unknown kind of event"));
        }
        let known = match streams.entry(stream.clone()) {
            Entry::Occupied(known) => known.into_mut(),
            Entry::Vacant(unknown) => unknown.insert(known_of(writing, stream)?),
        };
        if stands(writing, stream, ordinal, recorded, known.stored)? {
            continue;
        }
        let next = known.stored.version + 1;
        if recorded.version != 0 && recorded.version != next {
            let expected = recorded.version - 1;
            return Err(AppendFault::Conflict { stream: stream.clone(), expected, found: next - 1 });
        }
        let (body, sealed) = match halves {
            Some(halves) => halves.clone(),
            None => split(&recorded.event, stream, next, known.key.as_ref())?,
        };
        known.stored.version = next;
        let journal = writing.journal(recorded.header.recorded_at)?;
        let mut row = EventRow {
            event: StoredEvent {
                version: next,
                kind: recorded.event.kind().to_owned(),
                header: recorded.header.clone(),
                body,
                sealed,
            },
            stream: stream.clone(),
            ordinal,
            journal: journal.id,
            position: journal.take(),
            hash: Vec::new(),
        };
        row.hash = journal.link(&row.canonical()).to_vec();
        let bundle = bundle_number(writing.main, &row.event.header.bundle)?;
        row.insert(&mut { writing.main }, known.stored.number, bundle)?;
        writing.note(&row.stream, next, &recorded.event);
        new += 1;
    }
    for known in streams.values() {
        streams::set_version(writing.main, known.stored)?;
    }
    Ok(new)
}

fn known_of(writing: &Writing<'_>, stream: &StreamId) -> Result<Known, AppendFault> {
    if let Some(kind) = writing.world.unknown.get(stream) {
        return Err(AppendFault::ReadOnly { kind: kind.clone() });
    }
    if stream.kind != StreamKind::Case {
        return Ok(Known { stored: streams::stored_or_begun(writing.main, stream)?, key: None });
    }
    let case: CaseId =
        stream.id.parse().map_err(|_| AppendFault::Malformed("the stream of a case has no case's id"))?;
    if keys::is_erased(writing.keys, case)? {
        return Err(AppendFault::Erased { case });
    }
    let key = Some(keys::case_key_or_new(writing.keys, case)?);
    Ok(Known { stored: streams::stored_or_begun(writing.main, stream)?, key })
}

/// Whether the event stands in its stream already, from an earlier time.
fn stands(
    writing: &Writing<'_>,
    stream: &StreamId,
    ordinal: i64,
    recorded: &Recorded,
    stored: Stored,
) -> Result<bool, StoreFault> {
    if stored.version == 0 || recorded.version > stored.version {
        return Ok(false);
    }
    let sql = match stream.kind {
        StreamKind::Case => "SELECT 1 FROM events WHERE stream = ?1 AND command = ?2 AND ordinal = ?3",
        _ => {
            "SELECT 1 FROM events WHERE stream = ?1 AND command = ?2 AND stream_kind <> 'case' AND ordinal = ?3"
        }
    };
    let command = recorded.header.command.0.as_bytes();
    Ok(writing.main.prepare_cached(sql)?.exists(params![stored.number, command, ordinal])?)
}
