//! Journals: every event and every row of the read log has a place in the journal of the process that
//! wrote it, dense and in commit order, in a chain of hashes (architecture, decision 2).

use crate::fault::StoreFault;
use rusqlite::{Connection, params};

/// The journal of this process, while it writes.
#[derive(Clone, Debug)]
pub(crate) struct Journal {
    /// Its number.
    pub id: i64,
    /// Rows in it.
    pub position: i64,
    /// The hash of its latest row.
    pub head: [u8; 32],
}

/// The hash before the first row.
pub(crate) const START: [u8; 32] = [0; 32];

impl Journal {
    /// Opens the next journal.
    pub fn open(main: &Connection, opened_at: &str) -> Result<Journal, StoreFault> {
        let latest: i64 =
            main.query_row("SELECT coalesce(max(id), 0) FROM journals", [], |row| row.get(0))?;
        let journal = Journal { id: latest + 1, position: 0, head: START };
        main.execute(
            "INSERT INTO journals (id, opened_at, position, head) VALUES (?1, ?2, 0, ?3)",
            params![journal.id, opened_at, START],
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
        main.prepare_cached("UPDATE journals SET position = ?2, head = ?3 WHERE id = ?1")?
            .execute(params![self.id, self.position, self.head])?;
        Ok(())
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

    /// The hash of the previous row's hash and these bytes.
    pub fn hash_after(&self, previous: &[u8; 32]) -> [u8; 32] {
        *blake3::Hasher::new().update(previous).update(&self.0).finalize().as_bytes()
    }
}

/// The hash over the heads of all journals: publish it each day, and nothing before it can be
/// changed unseen.
pub(crate) fn daily_head(main: &Connection) -> Result<String, StoreFault> {
    let mut statement = main.prepare("SELECT id, position, head FROM journals ORDER BY id")?;
    let mut rows = statement.query([])?;
    let mut hasher = blake3::Hasher::new();
    while let Some(row) = rows.next()? {
        let head: Vec<u8> = row.get(2)?;
        let mut canonical = Canonical::default();
        canonical.number(row.get(0)?).number(row.get(1)?).field(&head);
        hasher.update(&canonical.0);
    }
    Ok(format!("blake3:{}", hasher.finalize().to_hex()))
}
