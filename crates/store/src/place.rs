//! Where a database lies: in two files, or on a server of PostgreSQL with the keys in a database of their own
//! (issue 5, Build 5). A place never prints its secrets.

use std::fmt;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use thiserror::Error;
use tokio_postgres::Config;
use tokio_postgres::config::{Host, SslMode};

/// Where a database lies.
#[derive(Clone)]
pub enum Place {
    /// In this file of SQLite, with the keys beside it in a file `.keys`.
    Files(PathBuf),
    /// On a server.
    Server(Box<ServerPlace>),
}

/// A database on a server, and that of its keys.
#[derive(Clone)]
pub struct ServerPlace {
    pub(crate) main: Config,
    pub(crate) keys: Config,
}

/// Why a place cannot be used.
#[derive(Clone, Debug, PartialEq, Eq, Error)]
pub enum PlaceFault {
    /// The address cannot be read.
    #[error("the address of the database cannot be read: {0}")]
    Unreadable(String),
    /// An address without the name of a database.
    #[error("the address names no database: postgres://user@host/NAME")]
    NoDatabase,
    /// A password in an address, where others see it.
    #[error("a password does not belong in an address; give it in the environment or in a file")]
    PasswordInAddress,
    /// The connection would go over a network unencrypted.
    #[error(
        "{0} is another machine and the connection is not encrypted; use a tunnel, or say sslmode=disable"
    )]
    NotEncrypted(String),
    /// Keys were given a place of their own, and the database lies in a file.
    #[error("the keys of a file lie beside it")]
    KeysBesideFile,
}

impl Place {
    /// The same place with a password for both databases; nothing changes for files.
    #[must_use]
    pub fn with_password(mut self, password: &str) -> Place {
        if let Place::Server(server) = &mut self {
            server.main.password(password);
            if server.keys.get_password().is_none() {
                server.keys.password(password);
            }
        }
        self
    }

    /// The same place with the keys at another address, perhaps on another server, with a password of their own.
    ///
    /// # Errors
    /// [`PlaceFault`].
    pub fn with_keys(mut self, address: &str, password: Option<&str>) -> Result<Place, PlaceFault> {
        let Place::Server(server) = &mut self else { return Err(PlaceFault::KeysBesideFile) };
        server.keys = read(address)?;
        if let Some(password) = password {
            server.keys.password(password);
        }
        Ok(self)
    }

    /// A file or folder that belongs to the database: beside its file, or in the working folder under the name of
    /// the database on the server.
    #[must_use]
    pub fn beside(&self, suffix: &str) -> PathBuf {
        let mut name = match self {
            Place::Files(path) => path.as_os_str().to_owned(),
            Place::Server(server) => server.main.get_dbname().unwrap_or_default().to_owned().into(),
        };
        name.push(suffix);
        name.into()
    }

    /// The file; none on a server.
    #[must_use]
    pub fn file(&self) -> Option<&Path> {
        match self {
            Place::Files(path) => Some(path),
            Place::Server(_) => None,
        }
    }
}

impl FromStr for Place {
    type Err = PlaceFault;
    fn from_str(text: &str) -> Result<Place, PlaceFault> {
        if !text.starts_with("postgres://") && !text.starts_with("postgresql://") {
            return Ok(Place::Files(text.into()));
        }
        let main = read(text)?;
        let mut keys = main.clone();
        keys.dbname(format!("{}_keys", main.get_dbname().unwrap_or_default()));
        Ok(Place::Server(Box::new(ServerPlace { main, keys })))
    }
}

/// Reads an address, refusing what would tell secrets.
fn read(address: &str) -> Result<Config, PlaceFault> {
    let mut config: Config = address.parse().map_err(|fault: tokio_postgres::Error| {
        let words = std::error::Error::source(&fault).map_or_else(|| fault.to_string(), ToString::to_string);
        PlaceFault::Unreadable(words)
    })?;
    if config.get_password().is_some() {
        return Err(PlaceFault::PasswordInAddress);
    }
    if config.get_dbname().is_none_or(str::is_empty) {
        return Err(PlaceFault::NoDatabase);
    }
    for host in config.get_hosts() {
        if let Host::Tcp(name) = host
            && !["localhost", "127.0.0.1", "::1"].contains(&name.as_str())
            && config.get_ssl_mode() != SslMode::Disable
        {
            return Err(PlaceFault::NotEncrypted(name.clone()));
        }
    }
    // A cut network is noticed, and a server that does not answer is not waited for.
    let seconds = std::time::Duration::from_secs;
    if config.get_connect_timeout().is_none() {
        config.connect_timeout(seconds(3));
    }
    if config.get_tcp_user_timeout().is_none() {
        config.tcp_user_timeout(seconds(20));
    }
    config.keepalives_idle(seconds(10)).keepalives_interval(seconds(5)).keepalives_retries(3);
    config.application_name("stegvis");
    Ok(config)
}

impl fmt::Display for Place {
    /// Without secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Place::Files(path) => path.display().fmt(f),
            Place::Server(server) => {
                let hosts = server.main.get_hosts().iter().map(|host| match host {
                    Host::Tcp(name) => name.clone(),
                    Host::Unix(path) => path.display().to_string(),
                });
                let hosts: Vec<String> = hosts.collect();
                write!(f, "postgres://{}/{}", hosts.join(","), server.main.get_dbname().unwrap_or_default())
            }
        }
    }
}

impl fmt::Debug for Place {
    /// Without secrets.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Place({self})")
    }
}

impl From<&Path> for Place {
    fn from(path: &Path) -> Place {
        Place::Files(path.to_owned())
    }
}

impl From<&PathBuf> for Place {
    fn from(path: &PathBuf) -> Place {
        Place::Files(path.clone())
    }
}

impl From<PathBuf> for Place {
    fn from(path: PathBuf) -> Place {
        Place::Files(path)
    }
}

impl From<&Place> for Place {
    fn from(place: &Place) -> Place {
        place.clone()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_with_the_keys_in_a_database_of_their_own_and_tells_no_secret() {
        let place: Place = "postgres://clerk@localhost:5433/stegvis".parse().unwrap();
        let place = place.with_password("hemlig");
        let Place::Server(server) = &place else { panic!() };
        assert_eq!(server.keys.get_dbname(), Some("stegvis_keys"));
        assert_eq!(server.keys.get_password(), Some(b"hemlig".as_slice()));
        assert_eq!(
            format!("{place} {place:?}"),
            "postgres://localhost/stegvis Place(postgres://localhost/stegvis)"
        );
        assert_eq!(place.beside(".laboratory"), PathBuf::from("stegvis.laboratory"));
        let apart = place.with_keys("postgres://keeper@127.0.0.1/vault", Some("annan")).unwrap();
        let Place::Server(server) = &apart else { panic!() };
        assert_eq!(server.keys.get_password(), Some(b"annan".as_slice()));
        let file: Place = "stegvis.db".parse().unwrap();
        assert_eq!(file.beside(".laboratory"), PathBuf::from("stegvis.db.laboratory"));
        assert_eq!(file.with_keys("postgres://localhost/x", None).unwrap_err(), PlaceFault::KeysBesideFile);
    }

    #[test]
    fn an_address_that_would_tell_a_secret_or_send_it_in_the_clear_is_refused() {
        for (address, fault) in [
            ("postgres://clerk:hemlig@localhost/stegvis", PlaceFault::PasswordInAddress),
            ("postgres://clerk@localhost", PlaceFault::NoDatabase),
            ("postgres://clerk@db.example/stegvis", PlaceFault::NotEncrypted("db.example".into())),
        ] {
            assert_eq!(address.parse::<Place>().unwrap_err(), fault, "{address}");
        }
        assert!("postgres://clerk@db.example/stegvis?sslmode=disable".parse::<Place>().is_ok());
        assert!("postgres:///stegvis?host=/run/postgresql".parse::<Place>().is_ok());
        assert!(matches!("postgres://@:x/y".parse::<Place>(), Err(PlaceFault::Unreadable(_))));
    }
}
