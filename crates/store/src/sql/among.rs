//! One question about many cases (issue 5, Show 4): what a list asks for each of its rows, it asks once.

use super::connection::Connection;
use super::rows::Row;
use super::value::ToSql;
use crate::fault::StoreFault;
use crate::record::parsed;
use chain::id::CaseId;
use std::collections::BTreeSet;

/// As many ids as one statement takes. Fewer are filled up with the last one, so that a statement is prepared once.
const AT_ONCE: usize = 32;
/// What stands in a statement where the ids are to stand.
const HERE: &str = "AMONG";

/// Cases that something is asked about.
pub(crate) struct Among(Vec<String>);

impl Among {
    /// These, each once.
    pub fn of(cases: impl IntoIterator<Item = CaseId>) -> Among {
        let cases: BTreeSet<CaseId> = cases.into_iter().collect();
        Among(cases.iter().map(CaseId::to_string).collect())
    }

    /// Asks by a statement with `IN (AMONG)`, whose first column is the id of a case, and which may have parameters
    /// of its own.
    pub fn ask(
        &self,
        connection: &Connection,
        sql: &str,
        own: &[&dyn ToSql],
        each: &mut dyn FnMut(CaseId, &Row<'_>) -> Result<(), StoreFault>,
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

    /// Adds a row for each by a statement `… VALUES AMONG …`, where a row has the statement's own parameters, then the
    /// id; of a row that is there already, and of one that comes twice, the statement must make nothing.
    pub fn insert(&self, connection: &Connection, sql: &str, own: &[&dyn ToSql]) -> Result<(), StoreFault> {
        let before: String = (1..=own.len()).map(|place| format!("?{place}, ")).collect();
        for ids in self.0.chunks(AT_ONCE) {
            let rows: Vec<String> = places(own, ids).map(|place| format!("({before}?{place})")).collect();
            let sql = sql.replace(HERE, &rows.join(", "));
            connection.prepare_cached(&sql)?.execute(filled(own, ids).as_slice())?;
        }
        Ok(())
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
    let count = if ids.len() == 1 { 1 } else { AT_ONCE };
    own.len() + 1..=own.len() + count
}

fn filled<'v>(own: &[&'v dyn ToSql], ids: &'v [String]) -> Vec<&'v dyn ToSql> {
    let count = places(own, ids).count();
    let last = ids.last().into_iter().cycle();
    let ids = ids.iter().chain(last).take(count).map(|id| id as &dyn ToSql);
    own.iter().copied().chain(ids).collect()
}
