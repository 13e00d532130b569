//! What is kept beside the events — who people are, what is written, documents, users, erasures, rules, registers — is noted in the
//! journals too: a digest of each row as it was written. So no such row can be changed or taken away unseen
//! (issue 5, Build 2). The digest is of what is sealed, and tells nothing of what is in it.

use crate::database::Pair;
use crate::fault::StoreFault;
use crate::journal::{Canonical, Journal, START};
use crate::sql::{
    Connection, Insert, OptionalExtension, Room, Row, ToSql, ValueRef, params, params_from_iter,
};
use jiff::Timestamp;

/// A table whose rows are noted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Kept {
    /// The table.
    pub table: &'static str,
    /// Which of its rows.
    rows: &'static str,
    /// The columns that name a row.
    ids: &'static [&'static str],
    /// The columns that the digest covers.
    columns: &'static [&'static str],
    /// Whether its rows go when their case is erased.
    pub goes: bool,
}

/// Who the person of a case is.
pub(crate) const IDENTITY: Kept = Kept {
    table: "identities",
    rows: "identities",
    ids: &["case_id"],
    columns: &["number_hash", "sealed"],
    goes: true,
};
/// What is written. A text is written once: its rows are noted as new ones, and no index finds the note again.
pub(crate) const TEXT: Kept =
    Kept { table: "texts", rows: "texts", ids: &["case_id", "id"], columns: &["sealed"], goes: true };
/// Documents.
pub(crate) const DOCUMENT: Kept = Kept {
    table: "documents",
    rows: "documents",
    ids: &["case_id", "id"],
    columns: &["kind", "media_type", "size", "sealed"],
    goes: true,
};
/// Who can sign in, and as what.
pub(crate) const USER: Kept = Kept {
    table: "users",
    rows: "users",
    ids: &["id"],
    columns: &["role", "name", "unit", "provider_id", "host_id", "case_id", "sealed", "employer_id"],
    goes: false,
};
/// Which user an account at a provider is.
pub(crate) const ACCOUNT: Kept = Kept {
    table: "sign_in_accounts",
    rows: "sign_in_accounts",
    ids: &["provider", "account"],
    columns: &["user_id", "granted_at", "granted_by", "ended_at"],
    goes: false,
};
/// What has been erased.
pub(crate) const ERASURE: Kept = Kept {
    table: "erasures",
    rows: "erasures",
    ids: &["case_id"],
    columns: &["erased_at", "actor"],
    goes: false,
};

/// The files of rules that decisions name.
pub(crate) const BUNDLE: Kept = Kept {
    table: "bundles",
    rows: "(SELECT * FROM bundles WHERE files IS NOT NULL) b",
    ids: &["hash"],
    columns: &["id", "files"],
    goes: false,
};
/// Settings.
pub(crate) const SETTING: Kept =
    Kept { table: "settings", rows: "settings", ids: &["name"], columns: &["value"], goes: false };
/// Imported registers.
pub(crate) const REGISTER: Kept =
    Kept { table: "registers", rows: "registers", ids: &["kind"], columns: &["data"], goes: false };

/// Who is the head of which unit.
pub(crate) const HEAD: Kept =
    Kept { table: "unit_heads", rows: "unit_heads", ids: &["user_id"], columns: &["unit"], goes: false };
/// By what the staff meet the own cases.
pub(crate) const STAFF_HASH: Kept = Kept {
    table: "staff_hashes",
    rows: "staff_hashes",
    ids: &["user_id"],
    columns: &["number_hash", "postal_hash"],
    goes: false,
};
/// Samples drawn.
pub(crate) const SAMPLE: Kept = Kept {
    table: "samples",
    rows: "samples",
    ids: &["id"],
    columns: &["user_id", "reason", "seed", "drawn_of", "drawn_from", "drawn_until"],
    goes: false,
};
/// The cases of each sample.
pub(crate) const SAMPLE_CASE: Kept = Kept {
    table: "sample_cases",
    rows: "sample_cases",
    ids: &["case_id", "sample_id"],
    columns: &[],
    goes: false,
};
/// What needs two people.
pub(crate) const PROPOSAL: Kept = Kept {
    table: "proposals",
    rows: "proposals",
    ids: &["id"],
    columns: &[
        "what",
        "body",
        "amount",
        "words",
        "proposed_by",
        "proposed_at",
        "state",
        "decided_by",
        "decided_at",
        "decided_words",
    ],
    goes: false,
};

/// Every such table.
pub(crate) const ALL: [Kept; 14] = [
    IDENTITY,
    TEXT,
    DOCUMENT,
    USER,
    ACCOUNT,
    ERASURE,
    BUNDLE,
    SETTING,
    REGISTER,
    HEAD,
    STAFF_HASH,
    SAMPLE,
    SAMPLE_CASE,
    PROPOSAL,
];

impl Kept {
    /// The statement for rows: the columns that name one, then those that the digest covers.
    pub fn select(&self) -> String {
        let columns: Vec<&str> = self.ids.iter().chain(self.columns).copied().collect();
        format!("SELECT {} FROM {}", columns.join(", "), self.rows)
    }

    /// What names a row that was read with [`Kept::select`].
    pub fn id_of(&self, row: &Row<'_>) -> Result<String, StoreFault> {
        let words: Result<Vec<String>, _> = (0..self.ids.len()).map(|place| row.get(place)).collect();
        Ok(words?.join("/"))
    }

    /// The digest of a row that was read with [`Kept::select`].
    pub fn digest_of(&self, row: &Row<'_>) -> Result<[u8; 32], StoreFault> {
        let mut rooms = vec![Room::default(); self.ids.len() + self.columns.len()];
        let values = rooms.iter_mut().enumerate().map(|(place, room)| row.get_ref(place, room));
        Ok(self.digest(&values.collect::<Result<Vec<_>, _>>()?))
    }

    /// The digest of the values of a row, in the order of [`Kept::select`].
    fn digest(&self, values: &[ValueRef<'_>]) -> [u8; 32] {
        let mut canonical = Canonical::default();
        canonical.field(self.table.as_bytes());
        for value in values {
            match *value {
                ValueRef::Null => canonical.field(&[0]),
                ValueRef::Integer(number) => canonical.field(&[1]).number(number),
                ValueRef::Text(text) => canonical.field(&[3]).field(text),
                ValueRef::Blob(bytes) => canonical.field(&[4]).field(bytes),
            };
        }
        canonical.hash_after(&START)
    }

    /// What is to be noted of a new row, by its values in the order of [`Kept::select`].
    pub fn new_row(&self, values: &[&dyn ToSql]) -> NewRow {
        let values: Vec<ValueRef<'_>> = values.iter().map(|value| value.to_sql()).collect();
        let word = |value: &ValueRef<'_>| match value {
            ValueRef::Text(text) => String::from_utf8_lossy(text).into_owned(),
            _ => String::new(),
        };
        let ids: Vec<String> = values.iter().take(self.ids.len()).map(word).collect();
        NewRow { kept: *self, id: ids.join("/"), digest: self.digest(&values) }
    }

    /// Notes a row as it stands now, in the transaction that wrote it.
    pub fn note(&self, main: &Connection, journal: &mut Journal, ids: &[&str]) -> Result<(), StoreFault> {
        let named: Vec<String> = (1..).zip(self.ids).map(|(place, id)| format!("{id} = ?{place}")).collect();
        let sql = format!("{} WHERE {}", self.select(), named.join(" AND "));
        let digest = {
            let mut statement = main.prepare_cached(&sql)?;
            let mut rows = statement.query(params_from_iter(ids))?;
            match rows.next()? {
                Some(row) => self.digest_of(row)?,
                None => return Err(StoreFault::Damaged(format!("{} {}", self.table, ids.join("/")))),
            }
        };
        self.write(main, journal, &ids.join("/"), digest)
    }

    fn write(
        &self,
        main: &Connection,
        journal: &mut Journal,
        id: &str,
        digest: [u8; 32],
    ) -> Result<(), StoreFault> {
        let latest: Option<i64> = main
            .prepare_cached(
                "SELECT max(number) FROM kept_log WHERE kept = ?1 AND id = ?2 AND kept <> 'texts'",
            )?
            .query_row([self.table, id], |row| row.get(0))
            .optional()?
            .flatten();
        self.insert(&mut { main }, journal, id, latest.unwrap_or(0) + 1, digest)
    }

    fn insert(
        &self,
        into: &mut dyn Insert,
        journal: &mut Journal,
        id: &str,
        number: i64,
        digest: [u8; 32],
    ) -> Result<(), StoreFault> {
        let mut row = KeptRow {
            journal: journal.id,
            position: journal.take(),
            kept: self.table.to_owned(),
            id: id.to_owned(),
            number,
            digest: digest.to_vec(),
            hash: Vec::new(),
        };
        row.hash = journal.link(&row.canonical()).to_vec();
        into.insert(
            "INSERT INTO kept_log (journal, position, kept, id, number, digest, hash)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
            params![row.journal, row.position, row.kept, row.id, row.number, row.digest, row.hash],
        )?;
        Ok(())
    }
}

/// What is to be noted of a row that has never stood before.
pub(crate) struct NewRow {
    kept: Kept,
    id: String,
    digest: [u8; 32],
}

impl NewRow {
    /// Notes it as the first of its name.
    pub fn note(&self, into: &mut dyn Insert, journal: &mut Journal) -> Result<(), StoreFault> {
        self.kept.insert(into, journal, &self.id, 1, self.digest)
    }
}

/// A row of the log as it is stored.
pub(crate) struct KeptRow {
    pub journal: i64,
    pub position: i64,
    pub kept: String,
    pub id: String,
    number: i64,
    digest: Vec<u8>,
    pub hash: Vec<u8>,
}

/// The columns that [`KeptRow::read`] reads.
pub(crate) const COLUMNS: &str = "journal, position, kept, id, number, digest, hash";

impl KeptRow {
    /// Reads a row that was selected with [`COLUMNS`].
    pub fn read(row: &Row<'_>) -> Result<KeptRow, StoreFault> {
        Ok(KeptRow {
            journal: row.get(0)?,
            position: row.get(1)?,
            kept: row.get(2)?,
            id: row.get(3)?,
            number: row.get(4)?,
            digest: row.get(5)?,
            hash: row.get(6)?,
        })
    }

    /// The bytes that the journal's chain covers.
    pub fn canonical(&self) -> Canonical {
        let mut canonical = Canonical::default();
        canonical.field(b"kept").number(self.journal).number(self.position);
        canonical.field(self.kept.as_bytes()).field(self.id.as_bytes());
        canonical.number(self.number).field(&self.digest);
        canonical
    }
}

/// Notes everything that was kept before there was a log of it: a database of an earlier layout.
pub(crate) fn begin(pair: &Pair) -> Result<(), StoreFault> {
    let main = &pair.main;
    let begun = main.prepare("SELECT 1 FROM kept_log")?.exists([])?;
    let mut anything = false;
    for kept in ALL {
        anything |= main.prepare(&format!("SELECT 1 FROM {}", kept.rows))?.exists([])?;
    }
    if begun || !anything {
        return Ok(());
    }
    main.begin_write()?;
    main.end(note_all(main))
}

fn note_all(main: &Connection) -> Result<(), StoreFault> {
    let mut journal = Journal::open(main, &Timestamp::now().to_string())?;
    for kept in ALL {
        let mut statement = main.prepare(&kept.select())?;
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            kept.write(main, &mut journal, &kept.id_of(row)?, kept.digest_of(row)?)?;
        }
    }
    journal.save(main)
}
