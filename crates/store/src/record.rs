//! An event as it is stored: a readable header and body, and beside them the sealed part, encrypted
//! with the key of the case (architecture, decision 5).

mod joined;
mod stored;

use crate::fault::StoreFault;
use crate::journal::Canonical;
use crate::seal::Key;
use crate::sql::{Insert, Row, params};
use chain::event::{Event, SEALED_FIELDS, StreamId, StreamKind};
use serde_json::{Map, Value};
use std::fmt::Display;
use std::str::FromStr;

pub(crate) use stored::{StoredEvent, each_stored, numbered_events, stored_events, stream_events};

const SEALED: &str = "sealed";

/// A row of the table of events: the event, and what proves that it stands where it was written.
#[derive(Clone, Debug)]
pub(crate) struct EventRow {
    pub event: StoredEvent,
    pub stream: StreamId,
    pub ordinal: i64,
    pub journal: i64,
    pub position: i64,
    pub hash: Vec<u8>,
}

/// What is loaded from [`EVENTS`]: every column, those of the event first, with what streams and bundles are called in
/// the place of their numbers.
pub(crate) fn columns() -> String {
    format!("{}, e.stream_kind, s.id, e.ordinal, e.journal, e.position, e.hash", stored::COLUMNS)
}

/// The events with what their numbers stand for. An event whose stream or bundle has no row is read all the same, and is
/// not what its hash says.
pub(crate) const EVENTS: &str =
    "events e LEFT JOIN streams s ON s.number = e.stream LEFT JOIN bundles b ON b.id = e.bundle";

/// Where a row of [`columns`] says that it stands, also when its event cannot be read.
pub(crate) struct EventPlace {
    /// The kind and the id of its stream.
    pub stream: String,
    pub version: i64,
    pub position: i64,
    pub hash: Vec<u8>,
}

impl EventPlace {
    /// Reads it.
    pub fn read(row: &Row<'_>) -> Result<EventPlace, StoreFault> {
        let i = stored::COLUMNS_COUNT;
        let (kind, id): (String, Option<String>) = (row.get(i)?, row.get(i + 1)?);
        Ok(EventPlace {
            stream: format!("{kind} {}", id.unwrap_or_default()),
            version: row.get(0)?,
            position: row.get(i + 4)?,
            hash: row.get(i + 5)?,
        })
    }
}

/// The place of an event: what its sealed part is bound to.
fn place(stream: &StreamId, version: u64, kind: &str) -> String {
    format!("{}:{}:{version}:{kind}", stream.kind.id(), stream.id)
}

/// The fields of an event that are sealed: in a case everything that says something about the person.
fn about_the_person(kind: StreamKind) -> impl Iterator<Item = &'static str> {
    let beside = SEALED_FIELDS.iter().copied().filter(move |_| kind == StreamKind::Case);
    std::iter::once(SEALED).chain(beside)
}

/// Parts an event into its readable body and its sealed part.
pub(crate) fn split(
    event: &Event,
    stream: &StreamId,
    version: u64,
    key: Option<&Key>,
) -> Result<(String, Option<Vec<u8>>), StoreFault> {
    let Value::Object(mut tagged) = serde_json::to_value(event)? else {
        return Err(StoreFault::Damaged("an event that is no object".into()));
    };
    let mut body = match tagged.remove(event.kind()) {
        Some(Value::Object(body)) => body,
        _ => Map::new(),
    };
    let mut facts = Map::new();
    for field in about_the_person(stream.kind) {
        facts.extend(body.remove_entry(field));
    }
    let sealed = if facts.values().all(Value::is_null) {
        None
    } else {
        let key = key.ok_or_else(|| StoreFault::Damaged("facts with no key to seal".into()))?;
        let facts = serde_json::to_vec(&facts)?;
        Some(key.seal(&facts, &place(stream, version, event.kind()))?)
    };
    Ok((serde_json::to_string(&body)?, sealed))
}

impl EventRow {
    /// Reads a row that was selected with [`columns`].
    pub fn read(row: &Row<'_>) -> Result<EventRow, StoreFault> {
        let i = stored::COLUMNS_COUNT;
        let kind: String = row.get(i)?;
        let id: Option<String> = row.get(i + 1)?;
        Ok(EventRow {
            event: StoredEvent::read(row)?,
            stream: StreamId { kind: stream_kind(&kind)?, id: id.unwrap_or_default() },
            ordinal: row.get(i + 2)?,
            journal: row.get(i + 3)?,
            position: row.get(i + 4)?,
            hash: row.get(i + 5)?,
        })
    }

    /// The bytes that the journal's chain covers.
    pub fn canonical(&self) -> Canonical {
        self.canonical_with(&self.canonical_beside_place())
    }

    /// The same when all but the place in the journal has been gathered before.
    pub fn canonical_with(&self, beside_place: &Canonical) -> Canonical {
        let mut canonical = Canonical::default();
        canonical.field(b"event").number(self.journal).number(self.position).gathered(beside_place);
        canonical
    }

    /// What the chain covers beside the place in the journal.
    pub fn canonical_beside_place(&self) -> Canonical {
        let mut canonical = Canonical::default();
        let StoredEvent { version, kind, header, body, sealed } = &self.event;
        let text = |shown: &dyn Display| shown.to_string().into_bytes();
        canonical
            .field(self.stream.kind.id().as_bytes())
            .field(self.stream.id.as_bytes())
            .number(signed(*version))
            .field(kind.as_bytes())
            .field(&text(&header.holds_on))
            .field(&text(&header.recorded_at))
            .optional(header.received_on.map(|day| text(&day)).as_deref())
            .field(&text(&header.actor.user))
            .field(header.actor.role.id().as_bytes())
            .optional(header.on_behalf_of.map(|user| text(&user)).as_deref())
            .field(&text(&header.command))
            .number(self.ordinal)
            .optional(header.corrects.map(|version| text(&version)).as_deref())
            .optional(header.digest.as_deref().map(str::as_bytes))
            .field(header.bundle.as_bytes())
            .field(body.as_bytes())
            .optional(sealed.as_deref());
        canonical
    }

    /// Stores the row, by the numbers of its stream and its bundle.
    pub fn insert(&self, into: &mut dyn Insert, stream: i64, bundle: i64) -> Result<(), StoreFault> {
        let StoredEvent { version, kind, header, body, sealed } = &self.event;
        let recorded_at = i64::try_from(header.recorded_at.as_nanosecond())
            .map_err(|_| damaged("a moment", &header.recorded_at.to_string()))?;
        into.insert(
            "INSERT INTO events (stream, version, ordinal, bundle, journal, position, recorded_at, corrects,
                stream_kind, kind, holds_on, received_on, actor_user, actor_role, on_behalf_of, command,
                body, sealed, hash, digest)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17,
                ?18, ?19, ?20)",
            params![
                stream,
                signed(*version),
                self.ordinal,
                bundle,
                self.journal,
                self.position,
                recorded_at,
                header.corrects.map(signed),
                self.stream.kind.id(),
                kind,
                header.holds_on.to_string(),
                header.received_on.map(|day| day.to_string()),
                header.actor.user.0.as_bytes(),
                header.actor.role.id(),
                header.on_behalf_of.map(|user| user.0.into_bytes()),
                header.command.0.as_bytes(),
                body,
                sealed,
                self.hash,
                header.digest,
            ],
        )?;
        Ok(())
    }
}

/// The kind of stream with this word.
pub(crate) fn stream_kind(word: &str) -> Result<StreamKind, StoreFault> {
    [
        StreamKind::Case,
        StreamKind::Provider,
        StreamKind::Host,
        StreamKind::Employer,
        StreamKind::Appropriation,
    ]
    .into_iter()
    .find(|kind| kind.id() == word)
    .ok_or_else(|| damaged("a kind of stream", word))
}

/// A text column as what it should be.
pub(crate) fn parsed<T: FromStr>(row: &Row<'_>, column: usize) -> Result<T, StoreFault> {
    let text: String = row.get(column)?;
    text.parse().map_err(|_| damaged("a column", &text))
}

/// A text column that may be absent.
pub(crate) fn optional<T: FromStr>(row: &Row<'_>, column: usize) -> Result<Option<T>, StoreFault> {
    let text: Option<String> = row.get(column)?;
    text.map(|text| text.parse().map_err(|_| damaged("a column", &text))).transpose()
}

/// A number that cannot be negative.
pub(crate) fn whole(number: i64) -> Result<u64, StoreFault> {
    u64::try_from(number).map_err(|_| damaged("a number", &number.to_string()))
}

/// A count as SQL keeps it.
pub(crate) fn signed(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What stands where something else should.
pub(crate) fn damaged(what: &str, found: &str) -> StoreFault {
    StoreFault::Damaged(format!("{what}: {found:?}"))
}
