//! An event as it is stored: a readable header and body, and beside them the sealed part, encrypted
//! with the key of the case (architecture, decision 5).

mod joined;

use crate::fault::StoreFault;
use crate::journal::Canonical;
use crate::seal::Key;
use crate::sql::{Connection, Insert, Row, params};
use chain::event::{Actor, Event, Header, Recorded, Role, SEALED_FIELDS, StreamId, StreamKind};
use chain::id::{CommandId, UserId};
use jiff::Timestamp;
use serde_json::{Map, Value};
use std::str::FromStr;
use uuid::Uuid;

const SEALED: &str = "sealed";

/// A row of the table of events.
#[derive(Clone, Debug)]
pub(crate) struct EventRow {
    pub stream: StreamId,
    pub version: u64,
    pub kind: String,
    pub header: Header,
    pub ordinal: i64,
    pub journal: i64,
    pub position: i64,
    /// The event's own fields without those that are sealed, as JSON.
    pub body: String,
    pub sealed: Option<Vec<u8>>,
    pub hash: Vec<u8>,
}

/// What is loaded from [`EVENTS`]: every column, with what streams and bundles are called in the place of their numbers.
pub(crate) const COLUMNS: &str = "e.stream_kind, s.id, e.version, e.kind, e.holds_on, \
    e.recorded_at, e.received_on, e.actor_user, e.actor_role, e.on_behalf_of, e.command, e.ordinal, \
    e.corrects, b.hash, e.journal, e.position, e.body, e.sealed, e.hash, e.digest";

/// The events with what their numbers stand for. An event whose stream or bundle has no row is read all the same, and is
/// not what its hash says.
pub(crate) const EVENTS: &str =
    "events e LEFT JOIN streams s ON s.number = e.stream LEFT JOIN bundles b ON b.id = e.bundle";

/// The events of one stream, by its kind and id.
pub(crate) const OF_STREAM: &str = "streams s JOIN events e ON e.stream = s.number
    LEFT JOIN bundles b ON b.id = e.bundle WHERE s.kind = ?1 AND s.id = ?2 ORDER BY e.version";

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
    /// Reads a row that was selected with [`COLUMNS`].
    pub fn read(row: &Row<'_>) -> Result<EventRow, StoreFault> {
        let kind: String = row.get(0)?;
        let id: Option<String> = row.get(1)?;
        let stream = StreamId { kind: stream_kind(&kind)?, id: id.unwrap_or_default() };
        let role: String = row.get(8)?;
        let header = Header {
            holds_on: parsed(row, 4)?,
            recorded_at: moment(row.get(5)?)?,
            received_on: optional(row, 6)?,
            actor: Actor {
                user: UserId(uuid(row.get(7)?)?),
                role: Role::from_id(&role).ok_or_else(|| damaged("a role", &role))?,
            },
            on_behalf_of: row.get::<_, Option<Vec<u8>>>(9)?.map(uuid).transpose()?.map(UserId),
            command: CommandId(uuid(row.get(10)?)?),
            digest: row.get(19)?,
            corrects: row.get::<_, Option<i64>>(12)?.map(whole).transpose()?,
            bundle: row.get(13)?,
        };
        Ok(EventRow {
            stream,
            version: whole(row.get(2)?)?,
            kind: row.get(3)?,
            header,
            ordinal: row.get(11)?,
            journal: row.get(14)?,
            position: row.get(15)?,
            body: row.get(16)?,
            sealed: row.get(17)?,
            hash: row.get(18)?,
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
        let header = &self.header;
        let text = |shown: &dyn std::fmt::Display| shown.to_string().into_bytes();
        canonical
            .field(self.stream.kind.id().as_bytes())
            .field(self.stream.id.as_bytes())
            .number(signed(self.version))
            .field(self.kind.as_bytes())
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
            .field(self.body.as_bytes())
            .optional(self.sealed.as_deref());
        canonical
    }

    /// Stores the row, by the numbers of its stream and its bundle.
    pub fn insert(&self, into: &mut dyn Insert, stream: i64, bundle: i64) -> Result<(), StoreFault> {
        let header = &self.header;
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
                signed(self.version),
                self.ordinal,
                bundle,
                self.journal,
                self.position,
                recorded_at,
                header.corrects.map(signed),
                self.stream.kind.id(),
                self.kind,
                header.holds_on.to_string(),
                header.received_on.map(|day| day.to_string()),
                header.actor.user.0.as_bytes(),
                header.actor.role.id(),
                header.on_behalf_of.map(|user| user.0.into_bytes()),
                header.command.0.as_bytes(),
                self.body,
                self.sealed,
                self.hash,
                header.digest,
            ],
        )?;
        Ok(())
    }

    /// The event, with its facts when the key is given and as erased when it is not.
    pub fn recorded(self, key: Option<&Key>) -> Result<Recorded, StoreFault> {
        let facts = match (&self.sealed, key) {
            (Some(sealed), Some(key)) => {
                let opened = key.open(sealed, &place(&self.stream, self.version, &self.kind))?;
                Some(String::from_utf8(opened).map_err(|_| damaged("the facts of an event", &self.kind))?)
            }
            _ => None,
        };
        let event = joined::event(&self.kind, &self.body, facts.as_deref())?;
        Ok(Recorded { version: self.version, header: self.header, event })
    }
}

/// The rows of a stream in order.
pub(crate) fn stream_rows(main: &Connection, stream: &StreamId) -> Result<Vec<EventRow>, StoreFault> {
    let mut statement = main.prepare_cached(&format!("SELECT {COLUMNS} FROM {OF_STREAM}"))?;
    let mut rows = statement.query([stream.kind.id(), &stream.id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(EventRow::read(row)?);
    }
    Ok(found)
}

/// The events of a stream in order.
pub(crate) fn stream_events(
    main: &Connection,
    stream: &StreamId,
    key: Option<&Key>,
) -> Result<Vec<Recorded>, StoreFault> {
    stream_rows(main, stream)?.into_iter().map(|row| row.recorded(key)).collect()
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

/// An id as its sixteen bytes.
fn uuid(bytes: Vec<u8>) -> Result<Uuid, StoreFault> {
    Uuid::from_slice(&bytes).map_err(|_| damaged("an id", &format!("{bytes:02x?}")))
}

/// A moment as nanoseconds since 1970.
fn moment(nanoseconds: i64) -> Result<Timestamp, StoreFault> {
    Timestamp::from_nanosecond(nanoseconds.into()).map_err(|_| damaged("a moment", &nanoseconds.to_string()))
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
