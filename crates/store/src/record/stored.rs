//! An event as it is read for a decision or a page: what happened, without what proves it. A page of a case reads all
//! of its events, so each column that is left out counts (issue 5, Show 4).

use super::{damaged, joined, place, whole};
use crate::fault::StoreFault;
use crate::seal::Key;
use crate::sql::{Connection, Found, Row, ValueRef};
use chain::event::{Actor, Header, Recorded, Role, StreamId};
use chain::id::{CommandId, UserId};
use jiff::Timestamp;
use std::sync::LazyLock;
use uuid::Uuid;

/// An event with its facts still sealed.
#[derive(Clone, Debug)]
pub(crate) struct StoredEvent {
    pub version: u64,
    pub kind: String,
    pub header: Header,
    /// The event's own fields without those that are sealed, as JSON.
    pub body: String,
    pub sealed: Option<Vec<u8>>,
}

/// What it is read from.
pub(super) const COLUMNS: &str = "e.version, e.kind, e.holds_on, e.recorded_at, e.received_on, e.actor_user, \
    e.actor_role, e.on_behalf_of, e.command, e.corrects, b.hash, e.digest, e.body, e.sealed";
/// How many columns that is.
pub(super) const COLUMNS_COUNT: usize = 14;

impl StoredEvent {
    /// Reads a row whose first columns are [`COLUMNS`].
    pub fn read(row: &Row<'_>) -> Result<StoredEvent, StoreFault> {
        let header = Header {
            holds_on: row.get(2)?,
            recorded_at: moment(row.get(3)?)?,
            received_on: row.get(4)?,
            actor: Actor { user: UserId(row.get(5)?), role: role(row.found(6)?)? },
            on_behalf_of: row.get::<_, Option<Uuid>>(7)?.map(UserId),
            command: CommandId(row.get(8)?),
            corrects: row.get::<_, Option<i64>>(9)?.map(whole).transpose()?,
            bundle: row.get(10)?,
            digest: row.get(11)?,
        };
        Ok(StoredEvent {
            version: whole(row.get(0)?)?,
            kind: row.get(1)?,
            header,
            body: row.get(12)?,
            sealed: row.get(13)?,
        })
    }

    /// The event of a stream, with its facts when the key is given and as erased when it is not.
    pub fn recorded(self, stream: &StreamId, key: Option<&Key>) -> Result<Recorded, StoreFault> {
        let facts = match (&self.sealed, key) {
            (Some(sealed), Some(key)) => {
                let opened = key.open(sealed, &place(stream, self.version, &self.kind))?;
                Some(String::from_utf8(opened).map_err(|_| damaged("the facts of an event", &self.kind))?)
            }
            _ => None,
        };
        let event = joined::event(&self.kind, &self.body, facts.as_deref())?;
        Ok(Recorded { version: self.version, header: self.header, event })
    }
}

/// Asks for the events of one stream, by its kind and id. Its number is found first, so that they are read as they lie,
/// in their order.
pub(crate) fn stored_events() -> &'static str {
    static SQL: LazyLock<String> =
        LazyLock::new(|| events_of("(SELECT number FROM streams WHERE kind = ?1 AND id = ?2)"));
    &SQL
}

/// Asks for the events of one stream by its number.
pub(crate) fn numbered_events() -> &'static str {
    static SQL: LazyLock<String> = LazyLock::new(|| events_of("?1"));
    &SQL
}

fn events_of(stream: &str) -> String {
    format!(
        "SELECT {COLUMNS} FROM events e LEFT JOIN bundles b ON b.id = e.bundle
         WHERE e.stream = {stream} ORDER BY e.version"
    )
}

/// Each event of a stream in order, or why it cannot be read.
pub(crate) fn each_stored(
    main: &Connection,
    stream: &StreamId,
    each: &mut dyn FnMut(Result<StoredEvent, StoreFault>) -> Result<(), StoreFault>,
) -> Result<(), StoreFault> {
    let mut statement = main.prepare_cached(stored_events())?;
    let mut rows = statement.query([stream.kind.id(), &stream.id])?;
    while let Some(row) = rows.next()? {
        each(StoredEvent::read(row))?;
    }
    Ok(())
}

/// The events of a stream in order.
pub(crate) fn stream_events(
    main: &Connection,
    stream: &StreamId,
    key: Option<&Key>,
) -> Result<Vec<Recorded>, StoreFault> {
    let mut found = Vec::new();
    each_stored(main, stream, &mut |event| {
        found.push(event?.recorded(stream, key)?);
        Ok(())
    })?;
    Ok(found)
}

fn role(word: Found<'_>) -> Result<Role, StoreFault> {
    let Found::Value(ValueRef::Text(word)) = word else { return Err(damaged("a role", "no word")) };
    let word = String::from_utf8_lossy(word);
    Role::from_id(&word).ok_or_else(|| damaged("a role", &word))
}

/// A moment as nanoseconds since 1970.
fn moment(nanoseconds: i64) -> Result<Timestamp, StoreFault> {
    Timestamp::from_nanosecond(nanoseconds.into()).map_err(|_| damaged("a moment", &nanoseconds.to_string()))
}
