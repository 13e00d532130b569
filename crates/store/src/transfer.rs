//! Everything out of one place and into another: a backup in files, its restoring, and a move between SQLite and
//! PostgreSQL (issue 5, Build 5). The same rows in the same order give the same digest on both, so what came is
//! compared with what went before any of it is committed.

mod backup;
mod digest;
mod fill;
mod tables;

use crate::database::Pair;
use crate::fault::StoreFault;
use crate::journal::{self, JournalHead};
use crate::place::Place;
use crate::sql::{Connection, Trouble, ValueRef};
use crate::store::Store;
use digest::Digest;
use fill::Filler;
use std::io;
use std::path::{Path, PathBuf};
use tables::read;
use thiserror::Error;

/// What has been carried over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Transferred {
    /// Rows, of the database and of the keys.
    pub rows: u64,
    /// The digest of every row of the database, table by table in the order of their keys.
    pub digest: String,
    /// The same of the keys.
    pub keys_digest: String,
    /// The heads of its journals.
    pub heads: Vec<JournalHead>,
}

/// Why nothing was carried over.
#[derive(Debug, Error)]
pub enum TransferFault {
    /// There is something already.
    #[error("{0} is not empty")]
    NotEmpty(String),
    /// There is nothing to carry over.
    #[error("there is no database at {0}")]
    Missing(String),
    /// A file that is no backup, or not whole.
    #[error("{} is no whole backup: {}", .0.display(), .1)]
    NoBackup(PathBuf, String),
    /// The backup was made by another version of the program.
    #[error("the backup has layout {found}, this program knows {known}")]
    OtherLayout {
        /// The layout in the backup.
        found: usize,
        /// The layout of this program.
        known: usize,
    },
    /// What came is not what went.
    #[error("what was written is not what was read; nothing has been kept")]
    Differs,
    /// A file.
    #[error("{}: {}", .0.display(), .1)]
    File(PathBuf, io::Error),
    /// A database.
    #[error(transparent)]
    Store(#[from] StoreFault),
}

impl From<crate::sql::SqlError> for TransferFault {
    fn from(error: crate::sql::SqlError) -> TransferFault {
        TransferFault::Store(error.into())
    }
}

/// Is told how many rows have been carried over, of how many.
pub type Told<'t> = &'t mut dyn FnMut(u64, u64);

/// One row, as it is carried.
pub(crate) type Row<'r> = &'r [ValueRef<'r>];

/// Counts rows for whoever is told of them.
struct Count<'t> {
    done: u64,
    all: u64,
    told: Told<'t>,
}

impl Count<'_> {
    fn one_more(&mut self) {
        self.done += 1;
        if self.done.is_multiple_of(500) || self.done == self.all {
            (self.told)(self.done, self.all);
        }
    }
}

impl Store {
    /// Writes a backup: the database to `out`, the keys to `out.keys`. Others may read and write meanwhile; the backup
    /// is of one moment, and the keys of one shortly after.
    ///
    /// # Errors
    /// [`TransferFault`]; then neither file is there.
    pub fn backup(&self, out: &Path, told: Told<'_>) -> Result<Transferred, TransferFault> {
        let reader = self.reader()?;
        reader.main.begin_read()?;
        reader.main.end(backup::write(&reader, out, told))
    }
}

/// Restores a backup into an empty place: everything or nothing. What has been erased since the backup, as far as the
/// keys know, is erased again when the store is next opened, before it serves.
///
/// # Errors
/// [`TransferFault`]; then the place is as empty as before.
pub fn restore(from: &Path, keys: &Path, to: &Place, told: Told<'_>) -> Result<Transferred, TransferFault> {
    let mut backup = backup::Backup::open(from, keys)?;
    let target = Pair::to_write(to)?;
    let mut count = Count { done: 0, all: backup.rows(), told };
    into(&target, to, |part, connection| backup.read(part, connection, &mut count))
}

/// Carries everything from one place to an empty one, everything or nothing. Nobody writes to either meanwhile.
///
/// # Errors
/// [`TransferFault`]; then the place is as empty as before.
pub fn move_to(from: &Place, to: &Place, told: Told<'_>) -> Result<Transferred, TransferFault> {
    if from.file().is_some_and(|file| !file.exists()) {
        return Err(TransferFault::Missing(from.to_string()));
    }
    let source = Pair::to_write(from)?;
    let target = Pair::to_write(to)?;
    source.main.begin_write()?;
    source.keys.begin()?;
    let mut count = Count { done: 0, all: all_rows(&source)?, told };
    let moved = into(&target, to, |part, connection| {
        let mut digest = Digest::default();
        for table in tables::of(part)? {
            let mut filler = Filler::new(connection, &table);
            digest.begin(&table.name);
            read(part.of(&source), &table, &mut |row| {
                digest.row(row);
                count.one_more();
                filler.add(row)
            })?;
            filler.end()?;
        }
        Ok(digest.hex())
    });
    // Only read from; ending it changes nothing.
    let _ = (source.main.rollback(), source.keys.rollback());
    moved
}

/// The two databases of a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Part {
    Main,
    Keys,
}

impl Part {
    fn of(self, pair: &Pair) -> &Connection {
        match self {
            Part::Main => &pair.main,
            Part::Keys => &pair.keys,
        }
    }
}

/// Fills both parts of a target, compares what came with the digests that the filling answers, and commits: the keys
/// first.
fn into(
    target: &Pair,
    place: &Place,
    mut fill: impl FnMut(Part, &Connection) -> Result<String, TransferFault>,
) -> Result<Transferred, TransferFault> {
    target.main.begin_write()?;
    target.keys.begin()?;
    let mut filled = || -> Result<Transferred, TransferFault> {
        if all_rows(target)? > 0 {
            return Err(TransferFault::NotEmpty(place.to_string()));
        }
        let (digest, keys_digest) = (fill(Part::Main, &target.main)?, fill(Part::Keys, &target.keys)?);
        if (digest_of(Part::Main, target)?, digest_of(Part::Keys, target)?)
            != (digest.clone(), keys_digest.clone())
        {
            return Err(TransferFault::Differs);
        }
        Ok(Transferred { rows: all_rows(target)?, digest, keys_digest, heads: journal::heads(&target.main)? })
    };
    match filled().and_then(|filled| commit(target).map(|()| filled)) {
        Ok(transferred) => Ok(transferred),
        Err(fault) => {
            // What was not committed goes with its connection in any case.
            let _ = (target.main.rollback(), target.keys.rollback());
            Err(fault)
        }
    }
}

/// Commits what has been filled into an empty place: the keys first. When the database surely was not committed, they
/// go again.
fn commit(target: &Pair) -> Result<(), TransferFault> {
    target.keys.commit()?;
    let Err(fault) = target.main.commit() else { return Ok(()) };
    if target.main.trouble() != Some(Trouble::Unknown) {
        for table in tables::of(Part::Keys)? {
            target.keys.execute_batch(&format!("DELETE FROM {}", table.name))?;
        }
    }
    Err(fault.into())
}

fn all_rows(pair: &Pair) -> Result<u64, StoreFault> {
    let mut rows = 0;
    for part in [Part::Main, Part::Keys] {
        for table in tables::of(part)? {
            let sql = format!("SELECT count(*) FROM {}", table.name);
            rows += part.of(pair).query_row(&sql, [], |row| row.get::<_, i64>(0))?;
        }
    }
    crate::record::whole(rows)
}

/// The digest of everything in one part, which is being read in a transaction.
fn digest_of(part: Part, pair: &Pair) -> Result<String, StoreFault> {
    let mut digest = Digest::default();
    for table in tables::of(part)? {
        digest.begin(&table.name);
        read(part.of(pair), &table, &mut |row| -> Result<(), StoreFault> {
            digest.row(row);
            Ok(())
        })?;
    }
    Ok(digest.hex())
}
