//! Which tables there are, with their columns and keys: read from the layout itself, so that none can be forgotten. What
//! each place says of its own layout stays there.

use super::{Part, Row};
use crate::fault::StoreFault;
use crate::migrations::{BESIDE, KEYS, MAIN, migrate};
use crate::sql::{Connection, Room, SqlError, ValueRef};

/// A table.
pub(super) struct Table {
    pub name: String,
    pub columns: Vec<String>,
    key: Vec<String>,
}

/// The tables of a part, in the order of their names.
pub(super) fn of(part: Part) -> Result<Vec<Table>, StoreFault> {
    // An empty database in memory tells its own layout.
    let model = Connection::File(rusqlite::Connection::open_in_memory()?);
    migrate(&model, if part == Part::Main { MAIN } else { KEYS })?;
    let names: Vec<String> = model
        .prepare("SELECT name FROM sqlite_schema WHERE type = 'table' AND name <> ?1 ORDER BY name")?
        .query_map([BESIDE], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    names.into_iter().map(|name| Ok(table(&model, name)?)).collect()
}

fn table(model: &Connection, name: String) -> Result<Table, SqlError> {
    let columns: Vec<(String, i64)> = model
        .prepare("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?
        .query_map([&name], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut key: Vec<&(String, i64)> = columns.iter().filter(|(_, place)| *place > 0).collect();
    key.sort_by_key(|(_, place)| *place);
    let key = key.into_iter().map(|(column, _)| column.clone()).collect();
    Ok(Table { name, columns: columns.into_iter().map(|(column, _)| column).collect(), key })
}

/// Reads every row of a table in the order of its key.
pub(super) fn read<E: From<SqlError>>(
    from: &Connection,
    table: &Table,
    each: &mut dyn FnMut(Row<'_>) -> Result<(), E>,
) -> Result<(), E> {
    let sql =
        format!("SELECT {} FROM {} ORDER BY {}", table.columns.join(", "), table.name, table.key.join(", "));
    let mut statement = from.prepare(&sql)?;
    let mut rows = statement.query([])?;
    let mut rooms = vec![Room::default(); table.columns.len()];
    while let Some(row) = rows.next()? {
        let values = rooms.iter_mut().enumerate().map(|(column, room)| row.get_ref(column, room));
        each(&values.collect::<Result<Vec<ValueRef<'_>>, SqlError>>()?)?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_table_has_a_key_to_be_ordered_by() {
        for part in [Part::Main, Part::Keys] {
            let tables = of(part).unwrap();
            assert!(tables.len() > 3);
            for table in tables {
                assert!(!table.key.is_empty(), "{}", table.name);
            }
        }
    }
}
