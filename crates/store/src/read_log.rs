//! The read log: who opened which case, from which page, for what, and why they might — or might not.
//! It stands in the same journals as the events, so that a row cannot be taken away unseen.

use crate::fault::StoreFault;
use crate::journal::{Canonical, Journal};
use crate::record::{damaged, parsed};
use crate::sql::{Connection, Question, Row, ToSql, insertions, params};
use crate::writer::Writing;
use access::{Access, Purpose, Reason, Relation, Viewer};
use chain::event::Role;
use chain::id::{CaseId, UserId};
use jiff::Timestamp;
use std::collections::BTreeSet;

/// A row to be written.
pub(crate) struct Reading {
    pub at: Timestamp,
    pub viewer: Viewer,
    pub page: String,
    pub purpose: Purpose,
    pub relation: Relation,
    pub access: Access,
    pub cases: Vec<CaseId>,
}

/// Notes one row that names every case it concerns. It is written with the others of the batch, before the commit.
pub(crate) fn log(writing: &mut Writing<'_>, reading: &Reading) -> Result<(), StoreFault> {
    let journal = writing.journal(reading.at)?;
    let (id, position) = (journal.id, journal.take());
    let cases: Vec<String> = reading.cases.iter().map(CaseId::to_string).collect();
    let mut row = LogRow {
        journal: id,
        position,
        at: reading.at.to_string(),
        user: reading.viewer.user.to_string(),
        role: reading.viewer.role.id().to_owned(),
        page: reading.page.clone(),
        purpose: reading.purpose.id().to_owned(),
        relation: reading.relation.id().to_owned(),
        reason: reading.access.reason.id().to_owned(),
        allowed: i64::from(reading.access.allowed),
        cases: cases.join(","),
        hash: Vec::new(),
    };
    row.hash = journal.link(&row.canonical()).to_vec();
    writing.counted.readings += 1;
    writing.readings.push(row);
    Ok(())
}

/// Writes the rows that were noted, and how far the journal has come with them; asks something with it.
pub(crate) fn write(
    main: &Connection,
    noted: &[LogRow],
    journal: Option<&Journal>,
    also: Option<&mut Question<'_>>,
) -> Result<(), StoreFault> {
    let rows: Vec<Vec<&dyn ToSql>> = noted.iter().map(LogRow::values).collect();
    let mut changes = insertions(&format!("INSERT INTO read_log ({COLUMNS}) VALUES ROWS"), &rows);
    let cases: BTreeSet<(i64, i64, &str)> = noted.iter().flat_map(LogRow::each_case).collect();
    let rows: Vec<Vec<&dyn ToSql>> =
        cases.iter().map(|(journal, position, case)| vec![journal as &dyn ToSql, position, case]).collect();
    changes.extend(insertions("INSERT INTO read_log_cases (journal, position, case_id) VALUES ROWS", &rows));
    changes.extend(journal.map(Journal::moved));
    match also {
        Some(question) => main.change_and_ask(&changes, question),
        None => Ok(main.change_together(&changes)?),
    }
}

/// A row as it is stored.
pub(crate) struct LogRow {
    pub journal: i64,
    pub position: i64,
    pub at: String,
    pub user: String,
    pub role: String,
    pub page: String,
    purpose: String,
    pub relation: String,
    pub reason: String,
    /// As it stands, so that no other number passes for yes.
    allowed: i64,
    /// The ids of the cases, with commas between.
    pub cases: String,
    pub hash: Vec<u8>,
}

/// The columns that [`LogRow::read`] reads.
pub(crate) const COLUMNS: &str = "journal, position, at, user_id, role, page, purpose, relation, \
    reason, allowed, cases, hash";

impl LogRow {
    /// Reads a row that was selected with [`COLUMNS`].
    pub fn read(row: &Row<'_>) -> Result<LogRow, StoreFault> {
        Ok(LogRow {
            journal: row.get(0)?,
            position: row.get(1)?,
            at: row.get(2)?,
            user: row.get(3)?,
            role: row.get(4)?,
            page: row.get(5)?,
            purpose: row.get(6)?,
            relation: row.get(7)?,
            reason: row.get(8)?,
            allowed: row.get(9)?,
            cases: row.get(10)?,
            hash: row.get(11)?,
        })
    }

    /// The row's place with each case that it names.
    fn each_case(&self) -> impl Iterator<Item = (i64, i64, &str)> {
        let named = self.cases.split(',').filter(|case| !case.is_empty());
        named.map(|case| (self.journal, self.position, case))
    }

    /// The values of the row, in the order of [`COLUMNS`].
    fn values(&self) -> Vec<&dyn ToSql> {
        vec![
            &self.journal,
            &self.position,
            &self.at,
            &self.user,
            &self.role,
            &self.page,
            &self.purpose,
            &self.relation,
            &self.reason,
            &self.allowed,
            &self.cases,
            &self.hash,
        ]
    }

    /// The bytes that the journal's chain covers.
    pub fn canonical(&self) -> Canonical {
        let mut canonical = Canonical::default();
        canonical.field(b"read").number(self.journal).number(self.position);
        for text in [
            &self.at,
            &self.user,
            &self.role,
            &self.page,
            &self.purpose,
            &self.relation,
            &self.reason,
            &self.cases,
        ] {
            canonical.field(text.as_bytes());
        }
        canonical.number(self.allowed);
        canonical
    }
}

/// One opening of a case, as the person sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadRow {
    /// Its journal and position: where the next page of rows continues.
    pub cursor: (i64, i64),
    /// When.
    pub at: Timestamp,
    /// Who.
    pub user: UserId,
    /// In which role.
    pub role: Role,
    /// From which page.
    pub page: String,
    /// For what.
    pub purpose: Purpose,
    /// In which relation.
    pub relation: Option<Relation>,
    /// Why it was allowed, or not.
    pub reason: Option<Reason>,
    /// Whether it was.
    pub allowed: bool,
}

/// The openings of a case, latest first.
pub(crate) fn reads_of(
    main: &Connection,
    case: CaseId,
    before: Option<(i64, i64)>,
    limit: u32,
) -> Result<Vec<ReadRow>, StoreFault> {
    let (journal, position) = before.unwrap_or((i64::MAX, i64::MAX));
    let mut statement = main.prepare_cached(
        "SELECT l.journal, l.position, l.at, l.user_id, l.role, l.page, l.purpose, l.relation,
            l.reason, l.allowed
         FROM read_log_cases c JOIN read_log l ON l.journal = c.journal AND l.position = c.position
         WHERE c.case_id = ?1 AND (c.journal, c.position) < (?2, ?3)
         ORDER BY c.journal DESC, c.position DESC LIMIT ?4",
    )?;
    let mut rows = statement.query(params![case.to_string(), journal, position, limit])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        let word = |column: usize| row.get::<_, String>(column);
        let (role, purpose) = (word(4)?, word(6)?);
        found.push(ReadRow {
            cursor: (row.get(0)?, row.get(1)?),
            at: parsed(row, 2)?,
            user: parsed(row, 3)?,
            role: Role::from_id(&role).ok_or_else(|| damaged("a role", &role))?,
            page: word(5)?,
            purpose: Purpose::from_id(&purpose).ok_or_else(|| damaged("a purpose", &purpose))?,
            relation: Relation::from_id(&word(7)?),
            reason: Reason::from_id(&word(8)?),
            allowed: row.get(9)?,
        });
    }
    Ok(found)
}
