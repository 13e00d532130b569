//! The two databases on a server of PostgreSQL. They are made when they are not there, if the user may make them.

use super::Pair;
use crate::fault::StoreFault;
use crate::migrations::{self, Layout, migrate};
use crate::place::ServerPlace;
use crate::sql::{Connection, For, Server, SqlError};
use tokio_postgres::Config;
use tokio_postgres::error::SqlState;

/// Where one connects to make a database.
const ANY_DATABASE: &str = "postgres";

/// The pair that writes; makes the databases and their layout when needed.
pub(super) fn to_write(place: &ServerPlace) -> Result<Pair, StoreFault> {
    Ok(Pair { main: open(&place.main, migrations::MAIN)?, keys: open(&place.keys, migrations::KEYS)? })
}

/// A pair that only reads.
pub(super) fn to_read(place: &ServerPlace) -> Result<Pair, StoreFault> {
    let open = |config: &Config| -> Result<Connection, StoreFault> {
        Ok(Connection::Server(Box::new(Server::connect(config, For::Reading)?)))
    };
    Ok(Pair { main: open(&place.main)?, keys: open(&place.keys)? })
}

pub(super) fn open(config: &Config, layouts: &[Layout]) -> Result<Connection, StoreFault> {
    let connection = Connection::Server(Box::new(match Server::connect(config, For::Writing) {
        Err(error) if tells(&error, &SqlState::INVALID_CATALOG_NAME) => {
            make_database(config)?;
            Server::connect(config, For::Writing)?
        }
        connected => connected?,
    }));
    migrate(&connection, layouts)?;
    Ok(connection)
}

fn make_database(config: &Config) -> Result<(), SqlError> {
    let mut elsewhere = config.clone();
    let server = Server::connect(elsewhere.dbname(ANY_DATABASE), For::Writing)?;
    let name = config.get_dbname().unwrap_or_default().replace('"', "\"\"");
    match server.batch(&format!("CREATE DATABASE \"{name}\" TEMPLATE template0 ENCODING 'UTF8'")) {
        // Another came first.
        Err(error) if tells(&error, &SqlState::DUPLICATE_DATABASE) => Ok(()),
        Err(error) if tells(&error, &SqlState::UNIQUE_VIOLATION) => Ok(()),
        made => made,
    }
}

/// Whether the server refused for this reason.
fn tells(error: &SqlError, state: &SqlState) -> bool {
    matches!(error, SqlError::Server(words) if words.contains(state.code()))
}
