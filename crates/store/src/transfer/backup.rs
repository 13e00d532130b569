//! A backup: two files, the database and the keys, to be kept apart. Each is a line that says what it is, every row of
//! every table in the order of its key, and the digest over them; a file without its end is no backup.

use super::digest::{Digest, decode, encode};
use super::fill::Filler;
use super::tables::{self, read};
use super::{Count, Part, Told, TransferFault, Transferred, all_rows};
use crate::database::Pair;
use crate::journal;
use crate::migrations::{KEYS, MAIN};
use crate::sql::Connection;
use serde::{Deserialize, Serialize};
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufRead, BufReader, BufWriter, Read, Write};
use std::os::unix::fs::OpenOptionsExt;
use std::path::{Path, PathBuf};

const KIND: &str = "stegvis backup 1";
/// The largest row that is read: a document and what stands around it.
const ROW_BYTES_MAX: u64 = 256 * 1024 * 1024;
/// The largest first line.
const HEADER_BYTES_MAX: u64 = 64 * 1024;

/// The first line of a file.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Header {
    kind: String,
    part: String,
    layout: usize,
    rows: u64,
}

impl Part {
    const fn word(self) -> &'static str {
        match self {
            Part::Main => "main",
            Part::Keys => "keys",
        }
    }

    const fn layout(self) -> usize {
        match self {
            Part::Main => MAIN.len(),
            Part::Keys => KEYS.len(),
        }
    }
}

/// Where the keys of a backup lie.
pub(super) fn keys_of(out: &Path) -> PathBuf {
    let mut name = out.as_os_str().to_owned();
    name.push(".keys");
    name.into()
}

/// Writes both files, each as it is at one moment. That of the keys is after that of the database, so that none is
/// missing. The database is being read in a transaction already.
pub(super) fn write(pair: &Pair, out: &Path, told: Told<'_>) -> Result<Transferred, TransferFault> {
    let keys_out = keys_of(out);
    for file in [out, &keys_out] {
        if file.exists() {
            return Err(TransferFault::NotEmpty(file.display().to_string()));
        }
    }
    let mut count = Count { done: 0, all: all_rows(pair)?, told };
    let mut written = || -> Result<Transferred, TransferFault> {
        let digest = write_part(Part::Main, &pair.main, out, &mut count)?;
        pair.keys.begin_read()?;
        let keys_digest = pair.keys.end(write_part(Part::Keys, &pair.keys, &keys_out, &mut count))?;
        Ok(Transferred { rows: count.done, digest, keys_digest, heads: journal::heads(&pair.main)? })
    };
    let written = written();
    if written.is_err() {
        // What is half there is no backup; that it cannot be removed changes nothing of the fault.
        for file in [out, &keys_out] {
            let _ = fs::remove_file(file);
        }
    }
    written
}

fn write_part(
    part: Part,
    from: &Connection,
    out: &Path,
    count: &mut Count<'_>,
) -> Result<String, TransferFault> {
    let fault = |error: io::Error| TransferFault::File(out.to_owned(), error);
    let file = OpenOptions::new().write(true).create_new(true).mode(0o600).open(out).map_err(fault)?;
    let mut file = BufWriter::with_capacity(1024 * 1024, file);
    let tables = tables::of(part)?;
    let mut rows = 0;
    for table in &tables {
        let sql = format!("SELECT count(*) FROM {}", table.name);
        rows += crate::record::whole(from.query_row(&sql, [], |row| row.get(0))?)?;
    }
    let header = Header { kind: KIND.into(), part: part.word().into(), layout: part.layout(), rows };
    let mut line = serde_json::to_vec(&header).map_err(|error| fault(error.into()))?;
    line.push(b'\n');
    file.write_all(&line).map_err(fault)?;
    let (mut digest, mut bytes) = (Digest::default(), Vec::new());
    for table in &tables {
        digest.begin(&table.name);
        read(from, table, &mut |row| -> Result<(), TransferFault> {
            digest.row(row);
            bytes.clear();
            encode(row, &mut bytes);
            file.write_all(&(bytes.len() as u64).to_le_bytes()).map_err(fault)?;
            file.write_all(&bytes).map_err(fault)?;
            count.one_more();
            Ok(())
        })?;
        // No row is as long as this: the table ends.
        file.write_all(&u64::MAX.to_le_bytes()).map_err(fault)?;
    }
    let digest = digest.hex();
    file.write_all(digest.as_bytes()).map_err(fault)?;
    let file = file.into_inner().map_err(|error| fault(error.into_error()))?;
    file.sync_all().map_err(fault)?;
    Ok(digest)
}

/// A backup that is being read.
pub(super) struct Backup {
    main: Open,
    keys: Open,
}

struct Open {
    path: PathBuf,
    file: BufReader<File>,
    rows: u64,
}

impl Backup {
    /// Opens both files and reads what they say they are.
    pub fn open(main: &Path, keys: &Path) -> Result<Backup, TransferFault> {
        Ok(Backup { main: Open::new(Part::Main, main)?, keys: Open::new(Part::Keys, keys)? })
    }

    /// How many rows both hold.
    pub fn rows(&self) -> u64 {
        self.main.rows + self.keys.rows
    }

    /// Reads one of them into empty tables, and gives its digest, which is the one that it ends with.
    pub fn read(
        &mut self,
        part: Part,
        into: &Connection,
        count: &mut Count<'_>,
    ) -> Result<String, TransferFault> {
        let open = if part == Part::Main { &mut self.main } else { &mut self.keys };
        let mut digest = Digest::default();
        for table in tables::of(part)? {
            digest.begin(&table.name);
            let mut filler = Filler::new(into, &table);
            while let Some(bytes) = open.row()? {
                let row = decode(&bytes, table.columns.len());
                let row = row.ok_or_else(|| open.broken("a row does not fit its table"))?;
                digest.row(&row);
                filler.add(&row)?;
                count.one_more();
            }
            filler.end()?;
        }
        let mut end = String::new();
        open.file.read_to_string(&mut end).map_err(|_| open.broken("it has no end"))?;
        if end != digest.hex() {
            return Err(open.broken("its digest is not that of its rows"));
        }
        Ok(end)
    }
}

impl Open {
    fn new(part: Part, path: &Path) -> Result<Open, TransferFault> {
        let file = File::open(path).map_err(|error| TransferFault::File(path.to_owned(), error))?;
        let mut open =
            Open { path: path.to_owned(), file: BufReader::with_capacity(1024 * 1024, file), rows: 0 };
        let mut line = Vec::new();
        let read = (&mut open.file).take(HEADER_BYTES_MAX).read_until(b'\n', &mut line);
        read.map_err(|error| TransferFault::File(path.to_owned(), error))?;
        let header: Header = serde_json::from_slice(&line).map_err(|_| open.broken("its first line"))?;
        if header.kind != KIND || header.part != part.word() {
            return Err(open.broken("it holds something else"));
        }
        if header.layout != part.layout() {
            return Err(TransferFault::OtherLayout { found: header.layout, known: part.layout() });
        }
        open.rows = header.rows;
        Ok(open)
    }

    /// The next row of the table; none at its end.
    fn row(&mut self) -> Result<Option<Vec<u8>>, TransferFault> {
        let mut length = [0; 8];
        self.file.read_exact(&mut length).map_err(|_| self.broken("it ends too early"))?;
        let length = u64::from_le_bytes(length);
        if length == u64::MAX {
            return Ok(None);
        }
        if length > ROW_BYTES_MAX {
            return Err(self.broken("a row is too long"));
        }
        let mut bytes = Vec::new();
        let read = (&mut self.file).take(length).read_to_end(&mut bytes);
        match read {
            Ok(read) if read as u64 == length => Ok(Some(bytes)),
            _ => Err(self.broken("it ends too early")),
        }
    }

    fn broken(&self, why: &str) -> TransferFault {
        TransferFault::NoBackup(self.path.clone(), why.to_owned())
    }
}
