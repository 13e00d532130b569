//! The layout of the two files, as numbered SQL that is run once each.

use crate::fault::StoreFault;
use rusqlite::Connection;

/// The layouts of the main file, in order.
pub(crate) const MAIN: &[&str] = &[
    include_str!("../migrations/main/0001_start.sql"),
    include_str!("../migrations/main/0002_pay.sql"),
    include_str!("../migrations/main/0003_kept.sql"),
    include_str!("../migrations/main/0004_protection.sql"),
];
/// The layouts of the key file, in order.
pub(crate) const KEYS: &[&str] = &[include_str!("../migrations/keys/0001_start.sql")];

/// Brings the file to the latest layout. Two processes may come at the same time.
pub(crate) fn migrate(connection: &mut Connection, layouts: &[&str]) -> Result<(), StoreFault> {
    let known = i64::try_from(layouts.len()).unwrap_or(i64::MAX);
    if version(connection)? == known {
        return Ok(());
    }
    let transaction = connection.transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)?;
    let found = version(&transaction)?;
    if found > known {
        return Err(StoreFault::Newer { found, known });
    }
    for layout in layouts.iter().skip(usize::try_from(found).unwrap_or(0)) {
        transaction.execute_batch(layout)?;
    }
    transaction.pragma_update(None, "user_version", known)?;
    transaction.commit()?;
    Ok(())
}

fn version(connection: &Connection) -> Result<i64, StoreFault> {
    Ok(connection.query_row("PRAGMA user_version", [], |row| row.get(0))?)
}
