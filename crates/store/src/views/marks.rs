//! The marks on people's dealing with a case: who is disqualified, whom an emergency lets in. Written and read like the
//! other rows kept of a case; the door reads those of one viewer.

use super::collect;
use crate::fault::StoreFault;
use crate::record::{optional, parsed};
use crate::sql::{Connection, Insert, params};
use chain::view::MarkRow;

pub(super) fn insert(into: &mut dyn Insert, id: &str, marks: &[MarkRow]) -> Result<(), StoreFault> {
    for (ordinal, mark) in (1_i64..).zip(marks) {
        into.insert(
            "INSERT INTO case_mark (case_id, ordinal, user_id, mark, holds_from, holds_until)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                id,
                ordinal,
                mark.user.to_string(),
                mark.mark,
                mark.from.to_string(),
                mark.until.map(|day| day.to_string()),
            ],
        )?;
    }
    Ok(())
}

pub(super) fn of(main: &Connection, id: &str) -> Result<Vec<MarkRow>, StoreFault> {
    collect(
        main,
        "SELECT user_id, mark, holds_from, holds_until FROM case_mark WHERE case_id = ?1 ORDER BY ordinal",
        id,
        |row| {
            Ok(MarkRow {
                user: parsed(row, 0)?,
                mark: row.get(1)?,
                from: parsed(row, 2)?,
                until: optional(row, 3)?,
            })
        },
    )
}
