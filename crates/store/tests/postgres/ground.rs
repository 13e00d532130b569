//! What the tests of the store stand on here: two databases of their own on a server of PostgreSQL.
//!
//! The first test starts the server; it ends by itself when nobody has used it for a minute.

use postgres::{Client, NoTls};
use std::path::Path;
use std::process::Command;
use std::sync::OnceLock;
use store::Place;

const SERVER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/postgres/server");

/// Where the layouts of the main database lie.
pub const LAYOUTS: &str = "postgres/main";

/// The change of one byte of what is sealed.
pub const ONE_BYTE_CHANGED: &str = "sealed = set_byte(sealed, 40, get_byte(sealed, 40) # 1)";

/// So many bytes of zero.
pub fn zeros(bytes: usize) -> String {
    format!("decode(repeat('00', {bytes}), 'hex')")
}

/// The folder of the server's socket. Where there is no PostgreSQL, the test says so and ends.
pub fn socket() -> &'static str {
    static SOCKET: OnceLock<String> = OnceLock::new();
    SOCKET.get_or_init(|| server("start", None, "off"))
}

/// Starts, kills or stops a server in a folder, or the one of all tests, and gives the folder of its socket. With
/// `fsync` it waits for the disk.
pub fn server(act: &str, folder: Option<&Path>, fsync: &str) -> String {
    let folders: Vec<&Path> = folder.into_iter().collect();
    server_with(act, &folders, &[("STEGVIS_TEST_FSYNC", fsync)])
}

/// Does anything that the script can do, with what it reads of its environment.
pub fn server_with(act: &str, folders: &[&Path], environment: &[(&str, &str)]) -> String {
    let done =
        Command::new(SERVER).arg(act).args(folders).envs(environment.iter().copied()).output().unwrap();
    if done.status.code() == Some(3) {
        println!("skipped: there is no PostgreSQL on this machine");
        std::process::exit(0);
    }
    assert!(done.status.success(), "{}", String::from_utf8_lossy(&done.stderr));
    String::from_utf8(done.stdout).unwrap().trim().to_owned()
}

/// The address of a database on the server.
pub fn address(database: &str) -> String {
    format!("postgres:///{database}?host={}&user=stegvis", socket())
}

/// Two databases that go when this is dropped.
pub struct Ground {
    pub name: String,
}

impl Ground {
    pub fn new() -> Ground {
        Ground { name: format!("test_{}", uuid::Uuid::now_v7().simple()) }
    }

    pub fn place(&self) -> Place {
        address(&self.name).parse().unwrap()
    }

    /// The main database, past the store.
    pub fn main(&self) -> Raw {
        Raw::to(&self.name)
    }

    /// The keys, past the store.
    pub fn keys(&self) -> Raw {
        Raw::to(&format!("{}_keys", self.name))
    }

    /// The raw bytes of every column of every row, by the table, and by database.
    pub fn raw(&self) -> Vec<(String, Vec<u8>)> {
        let keys = self.keys().rows().into_iter().map(|(table, bytes)| (format!("{table}.keys"), bytes));
        self.main().rows().into_iter().chain(keys).collect()
    }

    /// Makes the commit of the main database fail, after that of the keys, for whatever `when` says.
    pub fn break_commits(&self, when: &str) {
        self.main().run(&format!(
            "CREATE OR REPLACE FUNCTION fail() RETURNS trigger LANGUAGE plpgsql AS
                 $$ BEGIN RAISE EXCEPTION 'broken'; END $$;
             CREATE TABLE broken (of TEXT);
             INSERT INTO broken VALUES (split_part('{when}', ' ON ', 2));
             CREATE CONSTRAINT TRIGGER breaking AFTER {when} DEFERRABLE INITIALLY DEFERRED
                 FOR EACH ROW EXECUTE FUNCTION fail();"
        ));
    }

    /// Makes the main database one that these layouts made, with what is in it as far as they have a place for it.
    pub fn rewind(&self, layouts: &[String]) {
        let main = self.main();
        main.run("ALTER SCHEMA public RENAME TO later; CREATE SCHEMA public");
        if layouts.len() < SMALL {
            main.run(BEFORE_SMALL);
        }
        for layout in layouts {
            main.run(layout);
        }
        let common = "SELECT string_agg(format('INSERT INTO public.%1$I (%2$s) SELECT %2$s FROM later.%1$I', t, c), ';')
             FROM (SELECT a.table_name AS t, string_agg(quote_ident(a.column_name), ',') AS c
                   FROM information_schema.columns a
                   JOIN information_schema.columns b USING (table_name, column_name)
                   WHERE a.table_schema = 'public' AND b.table_schema = 'later' AND table_name <> 'layout'
                     AND table_name <> 'sessions'
                   GROUP BY a.table_name) common";
        main.run(&main.word(common));
        main.run(&format!("DELETE FROM layout; INSERT INTO layout VALUES ({})", layouts.len()));
        main.run("DROP SCHEMA later CASCADE");
    }

    pub fn mend_commits(&self) {
        self.main().run(
            "DO $$ BEGIN EXECUTE 'DROP TRIGGER breaking ON ' || (SELECT of FROM broken); END $$;
             DROP TABLE broken",
        );
    }
}

impl Drop for Ground {
    fn drop(&mut self) {
        // What is left goes with the server.
        let name = self.name.clone();
        let dropped = std::thread::spawn(move || {
            let mut server = Client::connect(&address("postgres"), NoTls)?;
            for database in [name.clone(), format!("{name}_keys")] {
                server.batch_execute(&format!("DROP DATABASE IF EXISTS {database} WITH (FORCE)"))?;
            }
            Ok::<(), postgres::Error>(())
        });
        let _ = dropped.join();
    }
}

/// The layout that gave streams numbers.
const SMALL: usize = 8;
/// Streams and events as they were before it.
const BEFORE_SMALL: &str = "
    CREATE TABLE later.was AS
        SELECT e.*, s.id AS stream_id FROM later.events e JOIN later.streams s ON s.number = e.stream;
    DROP TABLE later.events;
    CREATE TABLE later.events AS SELECT stream_kind, stream_id, version, kind, holds_on,
        to_char(to_timestamp(recorded_at / 1000000000) AT TIME ZONE 'UTC', 'YYYY-MM-DD\"T\"HH24:MI:SS.')
            || lpad((recorded_at % 1000000000)::text, 9, '0') || 'Z' AS recorded_at,
        received_on, actor_role, ordinal, corrects, bundle, journal, position, body, sealed, hash, digest,
        encode(actor_user, 'hex') AS actor_user, encode(on_behalf_of, 'hex') AS on_behalf_of,
        encode(command, 'hex') AS command
        FROM later.was;";

/// A connection past the store.
pub struct Raw(std::cell::RefCell<Client>);

impl Raw {
    fn to(database: &str) -> Raw {
        Raw(Client::connect(&address(database), NoTls).unwrap().into())
    }

    /// Carries out statements.
    pub fn run(&self, sql: &str) {
        self.0.borrow_mut().batch_execute(sql).unwrap();
    }

    /// A number.
    pub fn number(&self, sql: &str) -> i64 {
        self.0.borrow_mut().query_one(sql, &[]).unwrap().get(0)
    }

    /// A text.
    pub fn word(&self, sql: &str) -> String {
        self.0.borrow_mut().query_one(sql, &[]).unwrap().get(0)
    }

    /// Bytes, when there is a row.
    pub fn bytes(&self, sql: &str) -> Option<Vec<u8>> {
        self.0.borrow_mut().query_opt(sql, &[]).unwrap().map(|row| row.get(0))
    }

    fn rows(&self) -> Vec<(String, Vec<u8>)> {
        let mut client = self.0.borrow_mut();
        let columns = client
            .query(
                "SELECT table_name::text, column_name::text, data_type::text FROM information_schema.columns
                 WHERE table_schema = 'public'",
                &[],
            )
            .unwrap();
        let mut found = Vec::new();
        for row in columns {
            let (table, column, kind): (String, String, String) = (row.get(0), row.get(1), row.get(2));
            let bytes = match kind.as_str() {
                "bytea" => format!("\"{column}\""),
                _ => format!("convert_to(\"{column}\"::text, 'UTF8')"),
            };
            for row in client.query(&format!("SELECT {bytes} FROM {table}"), &[]).unwrap() {
                found.push((table.clone(), row.get::<_, Option<Vec<u8>>>(0).unwrap_or_default()));
            }
        }
        found
    }
}
