//! The two files and the connections to them: one pair that writes, a few pairs that read.

use crate::fault::StoreFault;
use crate::migrations::{self, migrate};
use rusqlite::{Connection, OpenFlags};
use std::fs::OpenOptions;
use std::io::{ErrorKind, Read};
use std::ops::Deref;
use std::path::{Path, PathBuf};
use std::sync::{Condvar, Mutex, PoisonError};
use std::time::Duration;

const BUSY: Duration = Duration::from_secs(20);
const READERS_MAX: usize = 8;

/// A connection to each file.
pub(crate) struct Pair {
    /// Events, views, vault, log.
    pub main: Connection,
    /// Keys.
    pub keys: Connection,
}

/// Where the key file lies: beside the database, in a file of its own that is backed up apart.
pub(crate) fn keys_path(path: &Path) -> PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".keys");
    PathBuf::from(name)
}

/// The pair that writes; makes the files and their layout when needed.
///
/// The main file keeps a write-ahead log. The key file keeps a rollback journal that stays in its place
/// between transactions, so that [`blank_journal`] can overwrite the copies of keys in it; its commits
/// reach the disk before those of the main file that need them. Freed space is overwritten in both, and
/// nothing temporary goes to disk.
pub(crate) fn open_writer(path: &Path) -> Result<Pair, StoreFault> {
    let mut main = Connection::open(path)?;
    main.busy_timeout(BUSY)?;
    main.execute_batch(
        "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA secure_delete=ON;
         PRAGMA temp_store=MEMORY; PRAGMA cell_size_check=ON;",
    )?;
    main.set_prepared_statement_cache_capacity(64);
    migrate(&mut main, migrations::MAIN)?;
    let mut keys = Connection::open(keys_path(path))?;
    keys.busy_timeout(BUSY)?;
    keys.execute_batch(
        "PRAGMA journal_mode=PERSIST; PRAGMA synchronous=EXTRA; PRAGMA secure_delete=ON;
         PRAGMA temp_store=MEMORY;",
    )?;
    migrate(&mut keys, migrations::KEYS)?;
    Ok(Pair { main, keys })
}

/// Overwrites the rollback journal of the key file, which holds pages as they were before: with them keys
/// that have been destroyed since. The caller holds the main file's lock, so nobody writes keys meanwhile.
pub(crate) fn blank_journal(keys: &Connection) -> Result<(), StoreFault> {
    let Some(path) = keys.path().filter(|path| !path.is_empty()) else { return Ok(()) };
    // Whoever reads the journal of a transaction that was broken off holds the file's own lock.
    keys.execute_batch("BEGIN EXCLUSIVE")?;
    let done = overwrite(&PathBuf::from(format!("{path}-journal")));
    keys.execute_batch("COMMIT")?;
    done.map_err(|error| StoreFault::Disk(error.to_string()))
}

fn overwrite(path: &Path) -> std::io::Result<()> {
    let mut file = match OpenOptions::new().write(true).open(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        opened => opened?,
    };
    let bytes = file.metadata()?.len();
    std::io::copy(&mut std::io::repeat(0).take(bytes), &mut file)?;
    file.sync_all()
}

fn open_reader(path: &Path) -> Result<Pair, StoreFault> {
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let open = |path: &Path| -> Result<Connection, StoreFault> {
        let connection = Connection::open_with_flags(path, flags)?;
        connection.busy_timeout(BUSY)?;
        connection.execute_batch("PRAGMA temp_store=MEMORY; PRAGMA query_only=ON;")?;
        connection.set_prepared_statement_cache_capacity(64);
        Ok(connection)
    };
    Ok(Pair { main: open(path)?, keys: open(&keys_path(path))? })
}

/// A small pool of pairs that only read. Whoever comes when all are taken waits.
pub(crate) struct Readers {
    path: PathBuf,
    idle: Mutex<Idle>,
    returned: Condvar,
}

#[derive(Default)]
struct Idle {
    pairs: Vec<Pair>,
    open: usize,
}

impl Readers {
    pub fn new(path: &Path) -> Readers {
        Readers { path: path.to_owned(), idle: Mutex::default(), returned: Condvar::new() }
    }

    /// A pair, given back when it is dropped.
    pub fn get(&self) -> Result<Reader<'_>, StoreFault> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(pair) = idle.pairs.pop() {
                return Ok(Reader { pair: Some(pair), pool: self });
            }
            if idle.open < READERS_MAX {
                let pair = open_reader(&self.path)?;
                idle.open += 1;
                return Ok(Reader { pair: Some(pair), pool: self });
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

/// A borrowed pair.
pub(crate) struct Reader<'p> {
    pair: Option<Pair>,
    pool: &'p Readers,
}

impl Deref for Reader<'_> {
    type Target = Pair;
    fn deref(&self) -> &Pair {
        // The pair is taken out only by `drop`.
        self.pair.as_ref().expect("a borrowed pair of connections")
    }
}

impl Drop for Reader<'_> {
    fn drop(&mut self) {
        let mut idle = self.pool.idle.lock().unwrap_or_else(PoisonError::into_inner);
        idle.pairs.extend(self.pair.take());
        self.pool.returned.notify_one();
    }
}
