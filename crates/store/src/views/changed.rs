//! Of the rows kept of a case an act changes few, and only those are written (issue 5, Show 4): in each table those from
//! the first on that is another than before.

use crate::fault::StoreFault;
use crate::sql::{Aside, Connection, SqlError, ToSql, ValueRef, insert_many, params, table_and_columns};
use std::collections::BTreeMap;

/// The one table in which a case has a single row, without an ordinal.
const SINGLE: &str = "case_summary";

/// The rows for each table, by the statement that inserts one.
type Rows<'r> = BTreeMap<&'static str, Vec<Vec<ValueRef<'r>>>>;

/// Writes how the new rows of a case differ from the old.
pub(super) fn write(main: &Connection, case: &str, old: &Aside, new: &Aside) -> Result<(), StoreFault> {
    let (mut old, new) = (by_table(old)?, by_table(new)?);
    for (sql, rows) in &new {
        let before = old.remove(sql).unwrap_or_default();
        let same = before.iter().zip(rows).take_while(|(before, row)| before == row).count();
        if same < before.len() {
            remove(main, sql, case, same)?;
        }
        let rows = rows[same..].iter().map(|row| row.iter().map(|value| value as &dyn ToSql).collect());
        insert_many(
            main,
            &format!("INSERT INTO {} VALUES ROWS", table_and_columns(sql)),
            &rows.collect::<Vec<_>>(),
        )?;
    }
    old.keys().try_for_each(|sql| remove(main, sql, case, 0))
}

fn by_table(rows: &Aside) -> Result<Rows<'_>, SqlError> {
    let mut found = Rows::new();
    for row in rows.rows() {
        let (sql, values) = row?;
        found.entry(sql).or_default().push(values);
    }
    Ok(found)
}

/// Removes the rows of a case behind the first `kept`.
fn remove(main: &Connection, sql: &str, case: &str, kept: usize) -> Result<(), StoreFault> {
    let table = table_and_columns(sql).split(' ').next().unwrap_or_default();
    let all = format!("DELETE FROM {table} WHERE case_id = ?1");
    if table == SINGLE {
        main.prepare_cached(&all)?.execute([case])?;
    } else {
        let kept = i64::try_from(kept).unwrap_or(i64::MAX);
        main.prepare_cached(&format!("{all} AND ordinal > ?2"))?.execute(params![case, kept])?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::migrations::{MAIN, migrate};
    use crate::sql::Insert;

    const USE: &str = "INSERT INTO service_use (case_id, ordinal, service, municipality, used_from)
         VALUES (?1, ?2, ?3, ?4, ?5)";

    fn rows(services: &[&str]) -> Aside {
        let mut rows = Aside::default();
        for (ordinal, service) in (1_i64..).zip(services) {
            rows.insert(USE, params!["c", ordinal, *service, "0180", "2026-01-01"]).unwrap();
        }
        rows
    }

    fn stored(main: &Connection) -> Vec<String> {
        let mut statement =
            main.prepare("SELECT service FROM service_use WHERE case_id = 'c' ORDER BY ordinal").unwrap();
        statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap()
    }

    #[test]
    fn only_rows_that_have_changed_are_written_and_the_table_holds_the_new_ones() {
        let main = Connection::File(rusqlite::Connection::open_in_memory().unwrap());
        migrate(&main, MAIN).unwrap();
        let changes = || -> i64 { main.query_row("SELECT total_changes()", [], |row| row.get(0)).unwrap() };
        let mut before: &[&str] = &[];
        for (now, written) in [
            (&["a", "b"][..], 2),
            (&["a", "b"], 0),
            (&["a", "b", "c"], 1),
            (&["a", "x", "c"], 4),
            (&["a"], 2),
            (&[], 1),
        ] {
            let earlier = changes();
            write(&main, "c", &rows(before), &rows(now)).unwrap();
            assert_eq!(
                (changes() - earlier, stored(&main)),
                (written, now.iter().map(|s| (*s).to_owned()).collect())
            );
            before = now;
        }
    }
}
