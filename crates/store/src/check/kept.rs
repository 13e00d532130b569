//! What is kept beside the events is as it was last noted in the journals, and what was erased is gone.

use super::Findings;
use crate::fault::StoreFault;
use crate::kept::{self, Kept};
use crate::sql::Connection;
use std::collections::{BTreeMap, BTreeSet};

pub(super) fn check_kept(main: &Connection, findings: &mut Findings) -> Result<(), StoreFault> {
    let erased: BTreeSet<String> = main
        .prepare("SELECT case_id FROM erasures")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for kept in kept::ALL {
        check_table(main, kept, &erased, findings)?;
    }
    let tables: Vec<String> = kept::ALL.iter().map(|kept| format!("'{}'", kept.table)).collect();
    let sql = format!("SELECT journal, position FROM kept_log WHERE kept NOT IN ({})", tables.join(", "));
    let mut statement = main.prepare(&sql)?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (journal, position): (i64, i64) = (row.get(0)?, row.get(1)?);
        findings.add("kept", format!("journal {journal}, position {position}: no such table"));
    }
    Ok(())
}

fn check_table(
    main: &Connection,
    kept: Kept,
    erased: &BTreeSet<String>,
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let table = kept.table;
    let mut noted: BTreeMap<String, Vec<u8>> = main
        .prepare("SELECT id, digest FROM kept_log WHERE kept = ?1 ORDER BY number")?
        .query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?
        .collect::<Result<_, _>>()?;
    let mut statement = main.prepare(&kept.select())?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let id = kept.id_of(row)?;
        match noted.remove(&id) {
            None => findings.add("kept", format!("{table} {id} stands in no journal")),
            Some(digest) if digest != kept.digest_of(row)? => {
                findings.add("kept", format!("{table} {id} is not as it was written"));
            }
            Some(_) => {}
        }
    }
    for id in noted.into_keys() {
        let case = id.split('/').next().unwrap_or_default();
        if !(kept.goes && erased.contains(case)) {
            findings.add("kept", format!("{table} {id} is missing"));
        }
    }
    Ok(())
}
