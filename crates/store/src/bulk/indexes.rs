//! The indexes of the views while very many rows come: a tree that grows at random places costs many times one that
//! is made at the end from sorted rows.

use crate::fault::StoreFault;
use crate::migrations::{MAIN, migrate};
use crate::sql::Connection;
use crate::views;

/// Bytes of cache for the writer of SQLite meanwhile, in thousands; its own setting afterwards.
const CACHE: [i64; 2] = [256_000, 2_000];

/// What else grows with the cases, by keys that come in no order.
const BESIDE_VIEWS: &[&str] = &["texts", "identities", "documents", "users", "streams"];

/// Takes them away.
pub(super) fn drop(main: &Connection) -> Result<(), StoreFault> {
    set_cache(main, CACHE[0])?;
    for (name, _) in of_views()? {
        main.execute_batch(&format!("DROP INDEX IF EXISTS {name}"))?;
    }
    Ok(())
}

/// Makes those that are not there, also what a loading that was broken off has left.
pub(super) fn make(main: &Connection) -> Result<(), StoreFault> {
    for (_, sql) in of_views()? {
        main.execute_batch(&sql.replacen("CREATE INDEX", "CREATE INDEX IF NOT EXISTS", 1))?;
    }
    if let Connection::Server(_) = main {
        // Keys that came in no order have left their indexes half empty. The planner is to know how much there is, and
        // indexes alone are to answer.
        for table in views::TABLES.iter().chain(BESIDE_VIEWS) {
            main.execute_batch(&format!("REINDEX TABLE {table}"))?;
            main.execute_batch(&format!("VACUUM ANALYZE {table}"))?;
        }
        main.execute_batch("ANALYZE")?;
    }
    set_cache(main, CACHE[1])
}

fn set_cache(main: &Connection, thousands: i64) -> Result<(), StoreFault> {
    match main {
        Connection::File(_) => Ok(main.execute_batch(&format!("PRAGMA cache_size=-{thousands}"))?),
        Connection::Server(_) => Ok(()),
    }
}

/// Their names, and the statements that make them, the same in both databases: an empty one in memory tells them.
fn of_views() -> Result<Vec<(String, String)>, StoreFault> {
    let model = Connection::File(rusqlite::Connection::open_in_memory()?);
    migrate(&model, MAIN)?;
    let mut found = Vec::new();
    for table in views::TABLES {
        let mut statement = model.prepare(
            "SELECT name, sql FROM sqlite_schema WHERE type = 'index' AND sql IS NOT NULL AND tbl_name = ?1",
        )?;
        for index in statement.query_map([*table], |row| Ok((row.get(0)?, row.get(1)?)))? {
            found.push(index?);
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_indexes_of_the_views_are_the_same_after_they_were_taken_away() {
        let main = Connection::File(rusqlite::Connection::open_in_memory().unwrap());
        migrate(&main, MAIN).unwrap();
        let there = |main: &Connection| -> Vec<String> {
            let mut statement =
                main.prepare("SELECT name FROM sqlite_schema WHERE type = 'index' ORDER BY name").unwrap();
            let names = statement.query_map([], |row| row.get(0)).unwrap();
            names.map(Result::unwrap).collect()
        };
        let before = there(&main);
        drop(&main).unwrap();
        let without = there(&main);
        assert!(!without.contains(&"due_task_by_role".to_owned()) && without.len() < before.len());
        make(&main).unwrap();
        make(&main).unwrap();
        assert_eq!(there(&main), before);
    }
}
