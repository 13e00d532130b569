//! Journals: every event and every row of the read log has a place in the journal of the process that
//! wrote it, dense and in commit order, in a chain of hashes (architecture, decision 2).

use crate::fault::StoreFault;
use crate::sql::{Change, Connection, params};
use serde::{Deserialize, Serialize};

/// The journal of this process, while it writes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Journal {
    /// Its number.
    pub id: i64,
    /// Rows in it.
    pub position: i64,
    /// The hash of its latest row.
    pub head: [u8; 32],
}

/// The hash before anything.
pub(crate) const START: [u8; 32] = [0; 32];

/// The hash before the first row of a journal that was opened at a moment.
pub(crate) fn start(opened_at: &str) -> [u8; 32] {
    let mut canonical = Canonical::default();
    canonical.field(b"journal").field(opened_at.as_bytes());
    canonical.hash_after(&START)
}

impl Journal {
    /// Opens the next journal.
    pub fn open(main: &Connection, opened_at: &str) -> Result<Journal, StoreFault> {
        let latest: i64 =
            main.query_row("SELECT coalesce(max(id), 0) FROM journals", [], |row| row.get(0))?;
        let journal = Journal { id: latest + 1, position: 0, head: start(opened_at) };
        main.execute(
            "INSERT INTO journals (id, opened_at, position, head, from_opening) VALUES (?1, ?2, 0, ?3, 1)",
            params![journal.id, opened_at, journal.head],
        )?;
        Ok(journal)
    }

    /// Takes the next place.
    pub fn take(&mut self) -> i64 {
        self.position += 1;
        self.position
    }

    /// Closes the chain over the row in the place just taken, and gives its hash.
    pub fn link(&mut self, canonical: &Canonical) -> [u8; 32] {
        self.head = canonical.hash_after(&self.head);
        self.head
    }

    /// Writes down how far the journal has come.
    pub fn save(&self, main: &Connection) -> Result<(), StoreFault> {
        Ok(main.change_together(&[self.moved()])?)
    }

    /// The change that writes it down.
    pub fn moved(&self) -> Change<'_> {
        Change {
            sql: "UPDATE journals SET position = ?2, head = ?3 WHERE id = ?1".to_owned(),
            params: vec![&self.id, &self.position, &self.head],
        }
    }
}

/// The bytes of a row that the chain covers: every field with its length before it, so that no two
/// rows give the same bytes.
#[derive(Default)]
pub(crate) struct Canonical(Vec<u8>);

impl Canonical {
    /// Adds a field.
    pub fn field(&mut self, bytes: &[u8]) -> &mut Canonical {
        self.0.extend((bytes.len() as u64).to_le_bytes());
        self.0.extend(bytes);
        self
    }

    /// Adds a field that may be absent, which differs from an empty one.
    pub fn optional(&mut self, bytes: Option<&[u8]>) -> &mut Canonical {
        match bytes {
            Some(bytes) => self.field(&[1]).field(bytes),
            None => self.field(&[0]),
        }
    }

    /// Adds a number.
    pub fn number(&mut self, number: i64) -> &mut Canonical {
        self.field(&number.to_le_bytes())
    }

    /// Adds what was gathered elsewhere.
    pub fn gathered(&mut self, rest: &Canonical) -> &mut Canonical {
        self.0.extend(&rest.0);
        self
    }

    /// The hash of the previous row's hash and these bytes.
    pub fn hash_after(&self, previous: &[u8; 32]) -> [u8; 32] {
        *blake3::Hasher::new().update(previous).update(&self.0).finalize().as_bytes()
    }
}

/// How far a journal had come, and the hash of its latest row then.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct JournalHead {
    /// Its number.
    pub journal: i64,
    /// Rows in it.
    pub position: i64,
    /// The hash of the last of them, in hexadecimal.
    pub head: String,
}

/// The heads of all journals, in order.
pub(crate) fn heads(main: &Connection) -> Result<Vec<JournalHead>, StoreFault> {
    let mut statement = main.prepare("SELECT id, position, head FROM journals ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut heads = Vec::new();
    while let Some(row) = rows.next()? {
        let head = hex(&row.get::<_, Vec<u8>>(2)?);
        heads.push(JournalHead { journal: row.get(0)?, position: row.get(1)?, head });
    }
    Ok(heads)
}

/// The hash over the heads of all journals: publish it each day, and nothing before it can be changed unseen.
#[must_use]
pub fn daily_head(heads: &[JournalHead]) -> String {
    let mut canonical = Canonical::default();
    for head in heads {
        canonical.number(head.journal).number(head.position).field(head.head.as_bytes());
    }
    format!("blake3:{}", hex(&canonical.hash_after(&START)))
}

/// Bytes in hexadecimal.
pub(crate) fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}
