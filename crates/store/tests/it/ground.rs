//! What the tests of the store stand on here: files of SQLite in a folder of their own.

use std::path::PathBuf;
use store::Place;

/// Where the layouts of the main database lie.
pub const LAYOUTS: &str = "main";

/// The change of one byte of what is sealed, whatever it is.
pub const ONE_BYTE_CHANGED: &str = "sealed = CAST(substr(sealed, 1, 40) ||
    CASE hex(substr(sealed, 41, 1)) WHEN '78' THEN 'y' ELSE 'x' END || substr(sealed, 42) AS BLOB)";

/// So many bytes of zero.
pub fn zeros(bytes: usize) -> String {
    format!("zeroblob({bytes})")
}

/// A folder that goes when this is dropped.
pub struct Ground {
    folder: tempfile::TempDir,
}

impl Ground {
    pub fn new() -> Ground {
        Ground { folder: tempfile::tempdir().unwrap() }
    }

    pub fn path(&self) -> PathBuf {
        self.folder.path().join("stegvis.db")
    }

    pub fn place(&self) -> Place {
        Place::from(self.path())
    }

    /// A file beside the database.
    pub fn beside(&self, suffix: &str) -> PathBuf {
        self.place().beside(suffix)
    }

    /// The main database, past the store.
    pub fn main(&self) -> Raw {
        Raw(rusqlite::Connection::open(self.path()).unwrap())
    }

    /// The keys, past the store.
    pub fn keys(&self) -> Raw {
        Raw(rusqlite::Connection::open(self.beside(".keys")).unwrap())
    }

    /// The raw bytes of every file in the folder.
    pub fn raw(&self) -> Vec<(String, Vec<u8>)> {
        let files = std::fs::read_dir(self.folder.path()).unwrap();
        files
            .map(|file| {
                let file = file.unwrap();
                let name = file.file_name().to_string_lossy().into_owned();
                (name, std::fs::read(file.path()).unwrap())
            })
            .collect()
    }

    /// Makes the commit of the main database fail, after that of the keys, for whatever `when` says.
    pub fn break_commits(&self, when: &str) {
        self.main().run(&format!(
            "CREATE TABLE whole (id INTEGER PRIMARY KEY);
             CREATE TABLE broken (id INTEGER REFERENCES whole (id) DEFERRABLE INITIALLY DEFERRED);
             CREATE TRIGGER breaking AFTER {when} BEGIN INSERT INTO broken VALUES (1); END;"
        ));
    }

    /// Makes the main file one that these layouts made, with what is in it as far as they have a place for it.
    pub fn rewind(&self, layouts: &[String]) {
        let later = self.beside(".later");
        self.main().run("PRAGMA wal_checkpoint(TRUNCATE); PRAGMA journal_mode=DELETE");
        std::fs::rename(self.path(), &later).unwrap();
        let Raw(main) = self.main();
        if layouts.len() < SMALL {
            rusqlite::Connection::open(&later).unwrap().execute_batch(BEFORE_SMALL).unwrap();
        }
        for layout in layouts {
            main.execute_batch(layout).unwrap();
        }
        main.pragma_update(None, "user_version", i64::try_from(layouts.len()).unwrap()).unwrap();
        main.execute("ATTACH ?1 AS later", [later.to_str().unwrap()]).unwrap();
        let common = "SELECT 'INSERT INTO main.' || t.name || ' (' || group_concat(c.name) || ') SELECT '
                 || group_concat(c.name) || ' FROM later.' || t.name || ';'
             FROM main.sqlite_schema t JOIN pragma_table_info(t.name, 'main') c
             WHERE t.type = 'table' AND t.name <> 'sessions'
               AND c.name IN (SELECT name FROM pragma_table_info(t.name, 'later'))
             GROUP BY t.name";
        let mut statement = main.prepare(common).unwrap();
        let copies: Vec<String> =
            statement.query_map([], |row| row.get(0)).unwrap().collect::<Result<_, _>>().unwrap();
        main.execute_batch(&copies.concat()).unwrap();
    }

    pub fn mend_commits(&self) {
        self.main().run("DROP TRIGGER breaking");
    }
}

/// The layout that gave streams numbers.
const SMALL: usize = 8;
/// Streams and events as they were before it.
const BEFORE_SMALL: &str = "
    CREATE TABLE was AS SELECT e.*, s.id AS stream_id FROM events e JOIN streams s ON s.number = e.stream;
    DROP TABLE events;
    CREATE TABLE events AS SELECT stream_kind, stream_id, version, kind, holds_on,
        strftime('%Y-%m-%dT%H:%M:%S', recorded_at / 1000000000, 'unixepoch')
            || printf('.%09dZ', recorded_at % 1000000000) AS recorded_at,
        received_on, actor_role, ordinal, corrects, bundle, journal, position, body, sealed, hash, digest,
        substr(hex(actor_user), 1, 8) || '-' || substr(hex(actor_user), 9) AS actor_user,
        CASE WHEN on_behalf_of IS NOT NULL THEN hex(on_behalf_of) END AS on_behalf_of,
        substr(hex(command), 1, 8) || '-' || substr(hex(command), 9) AS command
        FROM was;";

/// A connection past the store.
pub struct Raw(rusqlite::Connection);

impl Raw {
    /// Carries out statements.
    pub fn run(&self, sql: &str) {
        self.0.execute_batch(sql).unwrap();
    }

    /// A number.
    pub fn number(&self, sql: &str) -> i64 {
        self.0.query_row(sql, [], |row| row.get(0)).unwrap()
    }

    /// Bytes, when there is a row.
    pub fn bytes(&self, sql: &str) -> Option<Vec<u8>> {
        self.0.query_row(sql, [], |row| row.get(0)).ok()
    }
}
