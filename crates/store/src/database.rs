//! The two databases and the connections to them: one pair that writes, a few pairs that read.

mod cleaning;
mod durability;
mod files;
mod integrity;
mod others;
mod readers;
mod server;

use crate::fault::StoreFault;
use crate::migrations::Layout;
use crate::place::Place;
use crate::sql::{Connection, Trouble};

pub(crate) use cleaning::{blank_journal, clean_files};
pub(crate) use files::begin_log_anew;
pub(crate) use integrity::damage;
pub(crate) use others::{latest_of_others, of_others, tell_others};
pub use readers::sittings_max;
pub(crate) use readers::{Reader, Readers};

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

    /// The connection to the main database that writes, brought to the last of these layouts.
    pub fn main_at(place: &Place, layouts: &[Layout]) -> Result<Connection, StoreFault> {
        match place {
            Place::Files(path) => files::main_at(path, layouts),
            Place::Server(place) => server::open(&place.main, layouts),
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
