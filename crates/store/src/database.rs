//! The two databases and the connections to them: one pair that writes, a few pairs that read.

mod cleaning;
mod durability;
mod files;
mod integrity;
mod others;
mod server;

use crate::fault::StoreFault;
use crate::place::Place;
use crate::sql::{Connection, Trouble};
use std::ops::Deref;
use std::sync::{Condvar, Mutex, PoisonError};

pub(crate) use cleaning::{blank_journal, clean_files};
pub(crate) use integrity::damage;
pub(crate) use others::{latest_of_others, tell_others};

const READERS_MAX: usize = 8;

/// A connection to each.
pub(crate) struct Pair {
    /// Events, views, vault, log.
    pub main: Connection,
    /// Keys.
    pub keys: Connection,
}

impl Pair {
    /// The pair that writes; makes the databases and their layout when needed.
    pub fn to_write(place: &Place) -> Result<Pair, StoreFault> {
        match place {
            Place::Files(path) => files::to_write(path),
            Place::Server(place) => server::to_write(place),
        }
    }

    fn to_read(place: &Place) -> Result<Pair, StoreFault> {
        match place {
            Place::Files(path) => files::to_read(path),
            Place::Server(place) => server::to_read(place),
        }
    }

    /// Why the transactions cannot go on, whatever their statements answered.
    pub fn trouble(&self) -> Option<Trouble> {
        self.main.trouble().or(self.keys.trouble())
    }

    /// Whether a transaction that was begun in both has been undone by the database: SQLite does so by itself when the
    /// disk is full or fails.
    pub fn was_undone(&self) -> bool {
        [&self.main, &self.keys].into_iter().any(|connection| match connection {
            Connection::File(file) => file.is_autocommit(),
            Connection::Server(_) => false,
        })
    }

    /// Whether both connections live, as far as is known.
    pub fn is_connected(&self) -> bool {
        [&self.main, &self.keys].into_iter().all(|connection| match connection {
            Connection::File(_) => true,
            Connection::Server(server) => server.is_connected(),
        })
    }

    /// Makes lost connections again.
    pub fn connect_again(&self) -> Result<(), StoreFault> {
        for connection in [&self.main, &self.keys] {
            if let Connection::Server(server) = connection {
                server.connect_again()?;
            }
        }
        Ok(())
    }
}

/// A small pool of pairs that only read. Whoever comes when all are taken waits.
pub(crate) struct Readers {
    place: Place,
    idle: Mutex<Idle>,
    returned: Condvar,
}

#[derive(Default)]
struct Idle {
    pairs: Vec<Pair>,
    open: usize,
}

impl Readers {
    pub fn new(place: &Place) -> Readers {
        Readers { place: place.clone(), idle: Mutex::default(), returned: Condvar::new() }
    }

    /// A pair, given back when it is dropped.
    pub fn get(&self) -> Result<Reader<'_>, StoreFault> {
        let mut idle = self.idle.lock().unwrap_or_else(PoisonError::into_inner);
        loop {
            if let Some(pair) = idle.pairs.pop() {
                return Ok(Reader { pair: Some(pair), pool: self });
            }
            if idle.open < READERS_MAX {
                idle.open += 1;
                // Others are not kept waiting while a server that does not answer is.
                drop(idle);
                let opened = Pair::to_read(&self.place);
                if opened.is_err() {
                    self.idle.lock().unwrap_or_else(PoisonError::into_inner).open -= 1;
                    self.returned.notify_one();
                }
                return Ok(Reader { pair: Some(opened?), pool: self });
            }
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
        }
    }
}

impl Reader<'_> {
    /// Reads everything that some work asks the main database for as it is at one moment. It is also the cheaper way:
    /// what lies above the rows is read once, and not again for each statement.
    pub fn at_one_moment<T, E: From<StoreFault>>(
        &self,
        work: impl FnOnce(&Pair) -> Result<T, E>,
    ) -> Result<T, E> {
        self.main.begin_read().map_err(StoreFault::from)?;
        let done = work(self);
        self.main.end(done)
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
