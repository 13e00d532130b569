//! What was read of cases a few minutes ago, as it is stored: sealed. Whoever works with a case opens it again and again,
//! and none of it needs to be read anew as long as nothing has come to it (issue 5, Show 4).

use crate::fault::StoreFault;
use crate::record::{EventRow, stream_rows};
use crate::sql::Connection;
use chain::event::StreamId;
use chain::id::CaseId;
use moka::sync::Cache;
use std::sync::Arc;
use std::time::Duration;

/// How much is kept, in bytes.
const BYTES_MAX: u64 = 128 << 20;
/// How long it is kept.
const KEPT_FOR: Duration = Duration::from_mins(10);
/// What a row takes besides its body, its sealed part and its hash, about.
const ROW_BYTES: usize = 450;

/// The rows of cases that were read a while ago.
pub(crate) struct Recent(Cache<CaseId, Arc<[EventRow]>>);

impl Default for Recent {
    fn default() -> Recent {
        Recent(
            Cache::builder()
                .max_capacity(BYTES_MAX)
                .weigher(|_, rows: &Arc<[EventRow]>| bytes(rows))
                .time_to_live(KEPT_FOR)
                .build(),
        )
    }
}

impl Recent {
    /// The rows of a case in order, as they stand at the moment of the connection, where `last` is the hash of the last
    /// one. It is chained with all before it: where it is the same, everything is.
    pub fn rows(&self, main: &Connection, case: CaseId, last: &[u8]) -> Result<Arc<[EventRow]>, StoreFault> {
        if let Some(rows) = self.0.get(&case)
            && rows.last().is_some_and(|row| row.hash == last)
        {
            return Ok(rows);
        }
        let rows: Arc<[EventRow]> = stream_rows(main, &StreamId::case(case))?.into();
        self.0.insert(case, rows.clone());
        Ok(rows)
    }
}

fn bytes(rows: &[EventRow]) -> u32 {
    let of = |row: &EventRow| {
        row.body.len() + row.sealed.as_ref().map_or(0, Vec::len) + row.hash.len() + ROW_BYTES
    };
    u32::try_from(rows.iter().map(of).sum::<usize>()).unwrap_or(u32::MAX)
}
