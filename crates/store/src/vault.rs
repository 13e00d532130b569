//! The vault: who the person is, what was written, and documents, each sealed with the key of its
//! case and bound to its place. A personal number is found by its keyed hash.

use crate::fault::{AppendFault, StoreFault};
use crate::kept::{self, NewRow};
use crate::keys;
use crate::media::MediaType;
use crate::record::{damaged, signed};
use crate::seal::Key;
use crate::sql::{Among, Connection, Insert, OptionalExtension, params};
use crate::store::Store;
use crate::writer::Writing;
use chain::id::{CaseId, DocumentId};
use chain::text::{CHARACTERS_MAX, NewText};
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;
use std::fmt;

/// Who the person of a case is.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Identity {
    /// First name.
    pub given_name: String,
    /// Last name.
    #[serde(default)]
    pub family_name: String,
    /// Twelve digits; empty where the viewer may see the first name only.
    #[serde(default)]
    pub personal_number: String,
    /// Postal address.
    #[serde(default)]
    pub address: String,
    /// Telephone number.
    #[serde(default)]
    pub phone: String,
    /// Address for e-mail.
    #[serde(default)]
    pub email: String,
}

impl Identity {
    /// Both names.
    #[must_use]
    pub fn name(&self) -> String {
        format!("{} {}", self.given_name, self.family_name).trim().to_owned()
    }
}

impl fmt::Debug for Identity {
    /// Never printed by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Identity(…)")
    }
}

/// A document on its way into the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDocument {
    /// The id that events refer to.
    pub id: DocumentId,
    /// What it is, a word such as `letter` or `medical_statement`.
    pub kind: String,
    /// The bytes. Their type is read from them.
    pub content: Vec<u8>,
}

/// A document out of the vault.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Document {
    /// What it is.
    pub kind: String,
    /// Its type, as read from the content.
    pub media: MediaType,
    /// The bytes.
    pub content: Vec<u8>,
}

/// Stores a text; a text is never replaced.
pub(crate) fn insert_text(
    writing: &mut Writing<'_>,
    key: &Key,
    case: CaseId,
    text: &NewText,
) -> Result<(), AppendFault> {
    let row = new_text(&mut { writing.main }, key, case, text)?;
    Ok(writing.note_new(&row)?)
}

/// A new text as a row, and what is to be noted of it.
pub(crate) fn new_text(
    into: &mut dyn Insert,
    key: &Key,
    case: CaseId,
    text: &NewText,
) -> Result<NewRow, AppendFault> {
    if text.body.chars().count() > CHARACTERS_MAX {
        return Err(AppendFault::TooLarge { what: "text", max: CHARACTERS_MAX });
    }
    let sealed = key.seal(text.body.as_bytes(), &format!("text:{case}:{}", text.id))?;
    let (case, id) = (case.to_string(), text.id.to_string());
    let row = params![case, id, sealed];
    into.insert("INSERT INTO texts (case_id, id, sealed) VALUES (?1, ?2, ?3)", row)?;
    Ok(kept::TEXT.new_row(row))
}

/// A text, opened.
pub(crate) fn text(
    main: &Connection,
    key: &Key,
    case: CaseId,
    id: &str,
) -> Result<Option<String>, StoreFault> {
    let sealed: Option<Vec<u8>> = main
        .prepare_cached("SELECT sealed FROM texts WHERE case_id = ?1 AND id = ?2")?
        .query_row([&case.to_string(), id], |row| row.get(0))
        .optional()?;
    sealed.map(|sealed| open_text(key, case, id, &sealed)).transpose()
}

/// A text as it was written.
pub(crate) fn open_text(key: &Key, case: CaseId, id: &str, sealed: &[u8]) -> Result<String, StoreFault> {
    let body = key.open(sealed, &format!("text:{case}:{id}"))?;
    String::from_utf8(body).map_err(|_| StoreFault::Damaged(format!("text {id}")))
}

/// Asks for every text of a case by its id and, by none, for who the person is, all as it is sealed.
pub(crate) const SEALED_WORDS: &str = "SELECT id, sealed FROM texts WHERE case_id = ?1
    UNION ALL SELECT NULL, sealed FROM identities WHERE case_id = ?1";

/// Stores a document after its content has been judged; a document is never replaced.
pub(crate) fn insert_document(
    writing: &mut Writing<'_>,
    key: &Key,
    case: CaseId,
    document: &NewDocument,
) -> Result<(), AppendFault> {
    new_document(&mut { writing.main }, key, case, document)?;
    Ok(writing.note_kept(kept::DOCUMENT, &[&case.to_string(), &document.id.to_string()])?)
}

/// A new document as a row, and what is to be noted of it.
pub(crate) fn new_document(
    into: &mut dyn Insert,
    key: &Key,
    case: CaseId,
    document: &NewDocument,
) -> Result<NewRow, AppendFault> {
    let media = MediaType::of(&document.content)?;
    let bound_to = format!("document:{case}:{}:{}:{}", document.id, document.kind, media.name());
    let sealed = key.seal(&document.content, &bound_to)?;
    let (case, id) = (case.to_string(), document.id.to_string());
    let size = signed(document.content.len() as u64);
    let row = params![case, id, document.kind, media.name(), size, sealed];
    into.insert(
        "INSERT INTO documents (case_id, id, kind, media_type, size, sealed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        row,
    )?;
    Ok(kept::DOCUMENT.new_row(row))
}

/// A document, opened.
pub(crate) fn document(
    main: &Connection,
    key: &Key,
    case: CaseId,
    id: &str,
) -> Result<Option<Document>, StoreFault> {
    let found: Option<(String, String, Vec<u8>)> = main
        .prepare_cached("SELECT kind, media_type, sealed FROM documents WHERE case_id = ?1 AND id = ?2")?
        .query_row([&case.to_string(), id], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))
        .optional()?;
    let Some((kind, media, sealed)) = found else {
        return Ok(None);
    };
    let content = key.open(&sealed, &format!("document:{case}:{id}:{kind}:{media}"))?;
    let media = MediaType::from_name(&media).ok_or_else(|| damaged("a type", &media))?;
    Ok(Some(Document { kind, media, content }))
}

/// Stores who the person of a case is; the personal number may belong to one case only.
pub(crate) fn save_identity(
    writing: &mut Writing<'_>,
    key: &Key,
    case: CaseId,
    identity: &Identity,
) -> Result<(), AppendFault> {
    let secret = keys::number_secret(writing.keys)?;
    let hash = keys::number_hash(&secret, &identity.personal_number);
    match case_by_hash(writing.main, &hash)? {
        Some(other) if other != case => {
            return Err(AppendFault::PersonalNumberTaken { case: other });
        }
        _ => {}
    }
    let sealed = key.seal(&serde_json::to_vec(identity)?, &format!("identity:{case}"))?;
    writing
        .main
        .prepare_cached(
            "INSERT INTO identities (case_id, number_hash, sealed) VALUES (?1, ?2, ?3)
             ON CONFLICT (case_id) DO UPDATE
             SET number_hash = excluded.number_hash, sealed = excluded.sealed",
        )?
        .execute(params![case.to_string(), hash, sealed])?;
    Ok(writing.note_kept(kept::IDENTITY, &[&case.to_string()])?)
}

/// Who the person of a new case is, as a row, and what is to be noted of it. A personal number that another case has
/// is refused by the table.
pub(crate) fn new_identity(
    into: &mut dyn Insert,
    (key, number_hash): (&Key, [u8; 32]),
    case: CaseId,
    identity: &Identity,
) -> Result<NewRow, AppendFault> {
    let sealed = key.seal(&serde_json::to_vec(identity)?, &format!("identity:{case}"))?;
    let case = case.to_string();
    let row = params![case, number_hash, sealed];
    into.insert("INSERT INTO identities (case_id, number_hash, sealed) VALUES (?1, ?2, ?3)", row)?;
    Ok(kept::IDENTITY.new_row(row))
}

/// Who the person of a case is, opened.
pub(crate) fn identity(main: &Connection, key: &Key, case: CaseId) -> Result<Option<Identity>, StoreFault> {
    let sealed: Option<Vec<u8>> = main
        .prepare_cached("SELECT sealed FROM identities WHERE case_id = ?1")?
        .query_row([case.to_string()], |row| row.get(0))
        .optional()?;
    sealed.map(|sealed| open_identity(key, case, &sealed)).transpose()
}

/// Who the person of a case is, opened.
pub(crate) fn open_identity(key: &Key, case: CaseId, sealed: &[u8]) -> Result<Identity, StoreFault> {
    Ok(serde_json::from_slice(&key.open(sealed, &format!("identity:{case}"))?)?)
}

/// Shows who the persons of cases are, of those whose key is given.
pub(crate) fn each_identity(
    main: &Connection,
    cases: &Among,
    keys: &BTreeMap<CaseId, Key>,
    each: &mut dyn FnMut(CaseId, Identity),
) -> Result<(), StoreFault> {
    let sql = "SELECT case_id, sealed FROM identities WHERE case_id IN (AMONG)";
    cases.ask(main, sql, params![], &mut |case, row| {
        if let Some(key) = keys.get(&case) {
            each(case, open_identity(key, case, &row.get::<_, Vec<u8>>(1)?)?);
        }
        Ok(())
    })
}

fn case_by_hash(main: &Connection, hash: &[u8; 32]) -> Result<Option<CaseId>, StoreFault> {
    let id: Option<String> = main
        .prepare_cached("SELECT case_id FROM identities WHERE number_hash = ?1")?
        .query_row([hash], |row| row.get(0))
        .optional()?;
    id.map(|id| id.parse().map_err(|_| damaged("the id of a case", &id))).transpose()
}

impl Store {
    /// The case of the person with this personal number. An id is no fact: opening the case is asked
    /// for and logged by itself.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn case_by_number(&self, personal_number: &str) -> Result<Option<CaseId>, StoreFault> {
        let hash = self.number_hash(personal_number);
        case_by_hash(&self.reader()?.main, &hash)
    }
}
