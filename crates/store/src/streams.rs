//! Streams as they are stored: each has a number of its own in this database, by which its events lie together. The
//! journals' chain knows a stream by its kind and id, so that a number says nothing anywhere else.

use crate::fault::StoreFault;
use crate::record::{signed, whole};
use crate::sql::{Connection, OptionalExtension, params};
use chain::event::{StreamId, StreamKind};

/// Where a stream stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Stored {
    pub number: i64,
    pub version: u64,
}

/// Where a stream stands; none when it does not exist.
pub(crate) fn stored(main: &Connection, stream: &StreamId) -> Result<Option<Stored>, StoreFault> {
    let found: Option<(i64, i64)> = main
        .prepare_cached("SELECT number, version FROM streams WHERE kind = ?1 AND id = ?2")?
        .query_row([stream.kind.id(), &stream.id], |row| Ok((row.get(0)?, row.get(1)?)))
        .optional()?;
    found.map(|(number, version)| Ok(Stored { number, version: whole(version)? })).transpose()
}

/// The number that the next new stream gets.
pub(crate) fn next_number(main: &Connection) -> Result<i64, StoreFault> {
    Ok(main.query_row("SELECT coalesce(max(number), 0) + 1 FROM streams", [], |row| row.get(0))?)
}

/// Where a stream stands that events are to be added to; a new one is begun without any.
pub(crate) fn stored_or_begun(main: &Connection, stream: &StreamId) -> Result<Stored, StoreFault> {
    if let Some(stored) = stored(main, stream)? {
        return Ok(stored);
    }
    let number = next_number(main)?;
    main.prepare_cached("INSERT INTO streams (number, kind, id, version) VALUES (?1, ?2, ?3, 0)")?
        .execute(params![number, stream.kind.id(), stream.id])?;
    Ok(Stored { number, version: 0 })
}

/// Notes how many events a stream has got.
pub(crate) fn set_version(main: &Connection, stored: Stored) -> Result<(), StoreFault> {
    main.prepare_cached("UPDATE streams SET version = ?2 WHERE number = ?1")?
        .execute(params![stored.number, signed(stored.version)])?;
    Ok(())
}

/// The last event by which an act stands in a stream; none when it does not. A case is short and is looked through; the
/// other streams have an index for it.
pub(crate) fn done_at(
    main: &Connection,
    stream: &StreamId,
    command: [u8; 16],
) -> Result<Option<u64>, StoreFault> {
    let Some(Stored { number, .. }) = stored(main, stream)? else { return Ok(None) };
    let sql = match stream.kind {
        StreamKind::Case => "SELECT max(version) FROM events WHERE stream = ?1 AND command = ?2",
        _ => "SELECT max(version) FROM events WHERE stream = ?1 AND command = ?2 AND stream_kind <> 'case'",
    };
    let version: Option<i64> =
        main.prepare_cached(sql)?.query_row(params![number, command], |row| row.get(0))?;
    version.map(whole).transpose()
}
