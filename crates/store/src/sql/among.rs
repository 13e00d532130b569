//! One question about many cases or users (issue 5, Show 4): what a list asks for each of its rows, it asks once.

use super::connection::Connection;
use super::rows::Row;
use super::value::ToSql;
use crate::fault::StoreFault;
use crate::record::parsed;
use std::collections::BTreeSet;
use std::fmt::Display;
use std::str::FromStr;

/// As many ids as statements take: one, some, most. Those between are filled up with the last one, so that few statements
/// are prepared.
const TAKEN: [usize; 3] = [1, 8, AT_ONCE];
const AT_ONCE: usize = 32;
/// What stands in a statement where the ids are to stand.
const HERE: &str = "AMONG";

/// Those that something is asked about.
pub(crate) struct Among(Vec<String>);

impl Among {
    /// These, each once.
    pub fn of(ids: impl IntoIterator<Item = impl Display>) -> Among {
        let ids: BTreeSet<String> = ids.into_iter().map(|id| id.to_string()).collect();
        Among(ids.into_iter().collect())
    }

    /// Asks by a statement with `IN (AMONG)`, whose first column is the id of one of them, and which may have
    /// parameters of its own.
    pub fn ask<I: FromStr>(
        &self,
        connection: &Connection,
        sql: &str,
        own: &[&dyn ToSql],
        each: &mut dyn FnMut(I, &Row<'_>) -> Result<(), StoreFault>,
    ) -> Result<(), StoreFault> {
        self.in_parts(sql, own, |sql, values| {
            let mut statement = connection.prepare_cached(sql)?;
            let mut rows = statement.query(values)?;
            while let Some(row) = rows.next()? {
                each(parsed(row, 0)?, row)?;
            }
            Ok(())
        })
    }

    /// A statement with `IN (AMONG)` about one alone, and its parameters.
    pub fn one<'v>(sql: &str, own: &[&'v dyn ToSql], id: &'v dyn ToSql) -> (String, Vec<&'v dyn ToSql>) {
        let place = format!("?{}", own.len() + 1);
        (sql.replace(HERE, &place), own.iter().copied().chain([id]).collect())
    }

    fn in_parts(
        &self,
        sql: &str,
        own: &[&dyn ToSql],
        mut each: impl FnMut(&str, &[&dyn ToSql]) -> Result<(), StoreFault>,
    ) -> Result<(), StoreFault> {
        for ids in self.0.chunks(AT_ONCE) {
            let here: Vec<String> = places(own, ids).map(|place| format!("?{place}")).collect();
            each(&sql.replace(HERE, &here.join(", ")), &filled(own, ids))?;
        }
        Ok(())
    }
}

/// The numbers of the parameters that ids are.
fn places(own: &[&dyn ToSql], ids: &[String]) -> std::ops::RangeInclusive<usize> {
    let count = TAKEN.into_iter().find(|&taken| ids.len() <= taken).unwrap_or(AT_ONCE);
    own.len() + 1..=own.len() + count
}

fn filled<'v>(own: &[&'v dyn ToSql], ids: &'v [String]) -> Vec<&'v dyn ToSql> {
    let count = places(own, ids).count();
    let last = ids.last().into_iter().cycle();
    let ids = ids.iter().chain(last).take(count).map(|id| id as &dyn ToSql);
    own.iter().copied().chain(ids).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sql::params;

    #[test]
    fn however_many_there_are_each_is_asked_about_once_and_by_few_statements() {
        let main = Connection::File(rusqlite::Connection::open_in_memory().unwrap());
        main.execute_batch("CREATE TABLE cases (id TEXT)").unwrap();
        let all: Vec<String> = (100..200).map(|id| id.to_string()).collect();
        for id in &all {
            main.execute("INSERT INTO cases (id) VALUES (?1)", [id]).unwrap();
        }
        let mut statements = BTreeSet::new();
        for count in 0..=100 {
            let (among, mut found) = (Among::of(&all[..count]), Vec::new());
            let sql = "SELECT id FROM cases WHERE ?1 = 7 AND id IN (AMONG)";
            among
                .ask(&main, sql, params![7], &mut |id: String, _| {
                    found.push(id);
                    Ok(())
                })
                .unwrap();
            found.sort_unstable();
            assert_eq!(found, all[..count]);
            among
                .in_parts(sql, params![7], |sql, _| {
                    statements.insert(sql.to_owned());
                    Ok(())
                })
                .unwrap();
        }
        assert_eq!(statements.len(), TAKEN.len());
    }
}
