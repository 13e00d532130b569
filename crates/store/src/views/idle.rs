//! How many people have been without an activity since each day (A12): counted whenever a case's row changes, so that
//! no page counts the country.

use crate::fault::StoreFault;
use crate::record::{damaged, signed, whole};
use crate::sql::{Connection, OptionalExtension, ToSql, insert_many, params};
use crate::store::Store;
use jiff::Span;
use jiff::civil::{Date, date};

/// The day that days are numbered from.
const FIRST: Date = date(1970, 1, 1);

/// Since when the person of a case is without an activity by the stored row.
pub(super) fn of(main: &Connection, case: &str) -> Result<Option<Date>, StoreFault> {
    let found: Option<Option<Date>> = main
        .prepare_cached("SELECT without_activity_since FROM case_summary WHERE case_id = ?1")?
        .query_row([case], |row| row.get(0))
        .optional()?;
    Ok(found.flatten())
}

/// Counts one person from one day to another.
pub(super) fn moved(main: &Connection, from: Option<Date>, to: Option<Date>) -> Result<(), StoreFault> {
    if from == to {
        return Ok(());
    }
    if let Some(from) = from {
        let from = number(from)?;
        main.prepare_cached("UPDATE idle_since SET people = people - 1 WHERE since = ?1")?.execute([from])?;
        main.prepare_cached("DELETE FROM idle_since WHERE since = ?1 AND people <= 0")?.execute([from])?;
    }
    if let Some(to) = to {
        main.prepare_cached(
            "INSERT INTO idle_since (since, people) VALUES (?1, 1)
             ON CONFLICT (since) DO UPDATE SET people = idle_since.people + 1",
        )?
        .execute([number(to)?])?;
    }
    Ok(())
}

/// Counts everyone anew, inside a transaction that writes.
pub(crate) fn recount(main: &Connection) -> Result<(), StoreFault> {
    main.execute("DELETE FROM idle_since", [])?;
    let counted: Result<Vec<(i64, i64)>, StoreFault> =
        counted(main)?.into_iter().map(|(since, people)| Ok((number(since)?, signed(people)))).collect();
    let counted = counted?;
    let rows: Vec<Vec<&dyn ToSql>> =
        counted.iter().map(|(since, people)| vec![since as &dyn ToSql, people]).collect();
    Ok(insert_many(main, "INSERT INTO idle_since (since, people) VALUES ROWS", &rows)?)
}

/// Whether the counts are what the rows of the cases give.
pub(crate) fn holds(main: &Connection) -> Result<bool, StoreFault> {
    Ok(counted(main)? == kept(main)?)
}

/// What the rows of the cases give.
fn counted(main: &Connection) -> Result<Vec<(Date, u64)>, StoreFault> {
    let mut statement = main.prepare_cached(
        "SELECT without_activity_since, count(*) FROM case_summary
         WHERE without_activity_since IS NOT NULL GROUP BY without_activity_since ORDER BY 1",
    )?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((row.get(0)?, whole(row.get(1)?)?));
    }
    Ok(found)
}

fn kept(main: &Connection) -> Result<Vec<(Date, u64)>, StoreFault> {
    let mut statement = main.prepare_cached("SELECT since, people FROM idle_since ORDER BY since")?;
    let mut rows = statement.query([])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push((numbered(row.get(0)?)?, whole(row.get(1)?)?));
    }
    Ok(found)
}

/// The number of a day.
fn number(day: Date) -> Result<i64, StoreFault> {
    let since = FIRST.until(day).map_err(|_| damaged("a day", &day.to_string()))?;
    Ok(since.get_days().into())
}

/// The day with a number.
fn numbered(number: i64) -> Result<Date, StoreFault> {
    let day = Span::new().try_days(number).and_then(|days| FIRST.checked_add(days));
    day.map_err(|_| damaged("the number of a day", &number.to_string()))
}

impl Store {
    /// How many people have been without an activity since each day, in order of the days.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn idle_since(&self) -> Result<Vec<(Date, u64)>, StoreFault> {
        kept(&self.reader()?.main)
    }

    /// How many people are without an activity on a day, and for how many days together, the first and this one both
    /// counted.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn idle_on(&self, day: Date) -> Result<(u64, u64), StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(
            "SELECT CAST(coalesce(sum(people), 0) AS BIGINT),
                CAST(coalesce(sum(people * (?1 - since + 1)), 0) AS BIGINT)
             FROM idle_since WHERE since <= ?1",
        )?;
        let (people, days): (i64, i64) =
            statement.query_row(params![number(day)?], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((whole(people)?, whole(days)?))
    }
}
