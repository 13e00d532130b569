//! Journals as they must be: dense, each row's hash following from the one before, ending where the
//! journal's own row says (architecture, decision 2).

use super::Findings;
use crate::fault::StoreFault;
use crate::journal::{Canonical, JournalHead, START, hex, start};
use crate::kept::{self, KeptRow};
use crate::read_log::{self, LogRow};
use crate::record::{EVENTS, EventPlace, EventRow, columns};
use crate::sql::{Connection, Row, params};
use std::collections::{BTreeMap, BTreeSet};

/// A row of a journal, whichever table it stands in.
struct Link {
    position: i64,
    hash: Vec<u8>,
    canonical: Option<Canonical>,
    name: String,
}

/// Every journal: dense, its chain unbroken, ending where its row says.
/// At the place of each of `heads` it has the hash that it had then.
pub(super) fn check_journals(
    main: &Connection,
    heads: &[JournalHead],
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let mut statement =
        main.prepare("SELECT id, position, head, opened_at, from_opening FROM journals ORDER BY id")?;
    let mut journals = statement.query([])?;
    let mut known = BTreeSet::new();
    while let Some(row) = journals.next()? {
        let (id, position, head): (i64, i64, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let start = match row.get(4)? {
            0_i64 => START,
            1 => start(&row.get::<_, String>(3)?),
            other => {
                findings.add("journal", format!("journal {id}: {other} does not tell how its chain begins"));
                START
            }
        };
        known.insert(id);
        let then: Vec<&JournalHead> = heads.iter().filter(|then| then.journal == id).collect();
        check_journal(main, id, start, (position, &head), &then, findings)?;
    }
    for then in heads.iter().filter(|then| !known.contains(&then.journal)) {
        findings.add("journal", format!("journal {} is gone", then.journal));
    }
    for table in ["events", "read_log", "kept_log"] {
        let mut statement = main.prepare(&format!("SELECT DISTINCT journal FROM {table}"))?;
        for id in statement.query_map([], |row| row.get::<_, i64>(0))? {
            let id = id?;
            if !known.contains(&id) {
                findings.add("journal", format!("{table} has rows of journal {id}, which does not exist"));
            }
        }
    }
    Ok(())
}

fn check_journal(
    main: &Connection,
    id: i64,
    start: [u8; 32],
    (position, head): (i64, &[u8]),
    then: &[&JournalHead],
    findings: &mut Findings,
) -> Result<(), StoreFault> {
    let tables = tables();
    let (mut at, mut previous) = (0, start);
    let mut from = i64::MIN;
    while let Some((until, links)) = next_links(main, &tables, id, from)? {
        from = until;
        for link in links {
            at += 1;
            if link.position != at {
                let found = link.position;
                findings.add("journal", format!("journal {id}: position {found} where {at} should be"));
                at = link.position;
            }
            let expected = link.canonical.map(|canonical| canonical.hash_after(&previous));
            if expected.is_none_or(|expected| link.hash != expected) {
                let name = link.name;
                findings.add("journal", format!("journal {id}, position {at}: the chain breaks at {name}"));
            }
            for then in then.iter().filter(|then| then.position == at && then.head != hex(&link.hash)) {
                findings.add(
                    "journal",
                    format!("journal {id}, position {}: another hash than then", then.position),
                );
            }
            // The chain goes on from what is stored, so that each break is named once.
            previous = link.hash.try_into().unwrap_or(START);
        }
    }
    for then in then.iter().filter(|then| then.position > at) {
        let was = then.position;
        findings.add("journal", format!("journal {id} had {was} rows then, and ends at position {at} now"));
    }
    if (at, previous.as_slice()) != (position, head) {
        findings.add(
            "journal",
            format!("journal {id} ends at position {at}, and its row says {position} or another hash"),
        );
    }
    Ok(())
}

/// So many positions of a journal are read at once: its rows lie in three tables, and are brought into one order here.
const AT_ONCE: i64 = 20_000;

/// A table that rows of journals stand in: the statement for those behind a position and up to another, the one for the
/// first behind a position, and how a row is read.
struct Table {
    rows: String,
    next: &'static str,
    to_link: ToLink,
}

fn tables() -> [Table; 3] {
    let of = |columns: &str, from: &str| {
        format!("SELECT {columns} FROM {from} WHERE journal = ?1 AND position > ?2 AND position <= ?3")
    };
    [
        Table {
            rows: of(&columns(), EVENTS),
            next: "SELECT min(position) FROM events WHERE journal = ?1 AND position > ?2",
            to_link: event_link,
        },
        Table {
            rows: of(read_log::COLUMNS, "read_log"),
            next: "SELECT min(position) FROM read_log WHERE journal = ?1 AND position > ?2",
            to_link: read_link,
        },
        Table {
            rows: of(kept::COLUMNS, "kept_log"),
            next: "SELECT min(position) FROM kept_log WHERE journal = ?1 AND position > ?2",
            to_link: kept_link,
        },
    ]
}

/// The next rows of a journal behind a position, in order, and up to where they were looked for; none at its end.
fn next_links(
    main: &Connection,
    tables: &[Table; 3],
    journal: i64,
    from: i64,
) -> Result<Option<(i64, Vec<Link>)>, StoreFault> {
    let until = from.max(0).saturating_add(AT_ONCE);
    let links = links(main, tables, journal, (from, until))?;
    if !links.is_empty() {
        return Ok(Some((until, links)));
    }
    // Either it ends here, or a whole stretch is missing.
    let mut next: Option<i64> = None;
    for table in tables {
        let found: Option<i64> =
            main.prepare_cached(table.next)?.query_row(params![journal, from], |row| row.get(0))?;
        next = next.into_iter().chain(found).min();
    }
    let Some(next) = next else { return Ok(None) };
    let until = next.saturating_add(AT_ONCE);
    Ok(Some((until, self::links(main, tables, journal, (from, until))?)))
}

/// The rows of a journal behind one position and up to another, in order.
fn links(
    main: &Connection,
    tables: &[Table; 3],
    journal: i64,
    (from, until): (i64, i64),
) -> Result<Vec<Link>, StoreFault> {
    let mut found = Vec::new();
    for table in tables {
        let mut statement = main.prepare(&table.rows)?;
        let mut rows = statement.query(params![journal, from, until])?;
        while let Some(row) = rows.next()? {
            found.push((table.to_link)(row)?);
        }
    }
    found.sort_by_key(|link| link.position);
    Ok(found)
}

/// Reads a row of one of the tables as a link.
type ToLink = fn(&Row<'_>) -> Result<Link, StoreFault>;

fn event_link(row: &Row<'_>) -> Result<Link, StoreFault> {
    let EventPlace { stream, version, position, hash } = EventPlace::read(row)?;
    let canonical = EventRow::read(row).ok().map(|row| row.canonical());
    Ok(Link { position, hash, canonical, name: format!("{stream}, version {version}") })
}

fn read_link(row: &Row<'_>) -> Result<Link, StoreFault> {
    let row = LogRow::read(row)?;
    let name = format!("a row of the read log about {}", row.cases);
    let canonical = Some(row.canonical());
    Ok(Link { position: row.position, hash: row.hash, canonical, name })
}

fn kept_link(row: &Row<'_>) -> Result<Link, StoreFault> {
    let row = KeptRow::read(row)?;
    let name = format!("what is noted of {} {}", row.kept, row.id);
    let canonical = Some(row.canonical());
    Ok(Link { position: row.position, hash: row.hash, canonical, name })
}

/// The index of the read log by case names what its rows name, no more and no less.
pub(super) fn check_read_log(main: &Connection, findings: &mut Findings) -> Result<(), StoreFault> {
    let mut indexed: BTreeMap<(i64, i64), BTreeSet<String>> = BTreeMap::new();
    let mut statement = main.prepare("SELECT journal, position, case_id FROM read_log_cases")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        indexed.entry((row.get(0)?, row.get(1)?)).or_default().insert(row.get(2)?);
    }
    let mut statement = main.prepare("SELECT journal, position, cases FROM read_log")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let place: (i64, i64) = (row.get(0)?, row.get(1)?);
        let cases: String = row.get(2)?;
        let named: BTreeSet<String> =
            cases.split(',').filter(|case| !case.is_empty()).map(str::to_owned).collect();
        if indexed.remove(&place).unwrap_or_default() != named {
            let (journal, position) = place;
            findings.add("read_log", format!("journal {journal}, position {position}: its index differs"));
        }
    }
    for (journal, position) in indexed.into_keys() {
        findings.add(
            "read_log",
            format!("the index names journal {journal}, position {position}, where there is no row"),
        );
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::journal::Journal;
    use crate::migrations::{MAIN, migrate};

    #[test]
    fn the_chain_of_a_journal_of_an_earlier_layout_stands_after_the_migration() {
        let main = Connection::File(rusqlite::Connection::open_in_memory().unwrap());
        migrate(&main, &MAIN[..2]).unwrap();
        let sql = "INSERT INTO journals (id, opened_at, position, head) VALUES (1, '2026-11-21', 0, ?1)";
        main.execute(sql, [START]).unwrap();
        migrate(&main, MAIN).unwrap();
        Journal::open(&main, "2026-11-22").unwrap();
        let found = |main: &Connection| {
            let mut findings = Findings(Vec::new());
            check_journals(main, &[], &mut findings).unwrap();
            findings.0.len()
        };
        assert_eq!(found(&main), 0);
        main.execute("UPDATE journals SET from_opening = 1 - from_opening", []).unwrap();
        assert_eq!(found(&main), 2, "how a chain begins cannot be changed unseen");
    }
}
