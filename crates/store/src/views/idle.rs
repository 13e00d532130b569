//! How many people have been without an activity since each day (A12): counted whenever a case's row changes, so that
//! no page counts the country.

use crate::fault::StoreFault;
use crate::record::parsed;
use crate::sql::{Connection, OptionalExtension};
use crate::store::Store;
use jiff::civil::Date;

/// Since when the person of a case is without an activity by the stored row.
pub(super) fn of(main: &Connection, case: &str) -> Result<Option<String>, StoreFault> {
    let found: Option<Option<String>> = main
        .prepare_cached("SELECT without_activity_since FROM case_summary WHERE case_id = ?1")?
        .query_row([case], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}

/// Counts one person from one day to another.
pub(super) fn moved(main: &Connection, from: Option<&str>, to: Option<&str>) -> Result<(), StoreFault> {
    if from == to {
        return Ok(());
    }
    if let Some(from) = from {
        main.prepare_cached("UPDATE idle_since SET people = people - 1 WHERE since = ?1")?.execute([from])?;
        main.prepare_cached("DELETE FROM idle_since WHERE since = ?1 AND people <= 0")?.execute([from])?;
    }
    if let Some(to) = to {
        main.prepare_cached(
            "INSERT INTO idle_since (since, people) VALUES (?1, 1)
             ON CONFLICT (since) DO UPDATE SET people = idle_since.people + 1",
        )?
        .execute([to])?;
    }
    Ok(())
}

const COUNTED: &str = "SELECT without_activity_since, count(*) FROM case_summary
    WHERE without_activity_since IS NOT NULL GROUP BY without_activity_since";

/// Counts everyone anew, inside a transaction that writes.
pub(crate) fn recount(main: &Connection) -> Result<(), StoreFault> {
    main.execute("DELETE FROM idle_since", [])?;
    main.execute(&format!("INSERT INTO idle_since (since, people) {COUNTED}"), [])?;
    Ok(())
}

/// Whether the counts are what the rows of the cases give.
pub(crate) fn holds(main: &Connection) -> Result<bool, StoreFault> {
    Ok(counts(main, &format!("{COUNTED} ORDER BY 1"))?
        == counts(main, "SELECT since, people FROM idle_since ORDER BY since")?)
}

fn counts(main: &Connection, sql: &str) -> Result<Vec<(Date, u64)>, StoreFault> {
    let mut statement = main.prepare_cached(sql)?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((parsed(row, 0)?, crate::record::whole(row.get(1)?)?));
    }
    Ok(found)
}

impl Store {
    /// How many people have been without an activity since each day, in order of the days.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn idle_since(&self) -> Result<Vec<(Date, u64)>, StoreFault> {
        counts(&self.reader()?.main, "SELECT since, people FROM idle_since ORDER BY since")
    }
}
