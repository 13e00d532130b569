//! The key table, in its own file: one key for each case and each draft, and the secret of the keyed
//! hash by which a personal number is found (architecture, decision 5).

use crate::fault::StoreFault;
use crate::seal::Key;
use crate::sitting;
use crate::sql::{Among, Connection, OptionalExtension, params};
use chain::id::CaseId;
use std::collections::BTreeMap;

const PERSONAL_NUMBER_SECRET: &str = "personal_number_hash";

/// The key of a case, unless there is none or it has been destroyed.
pub(crate) fn case_key(keys: &Connection, case: CaseId) -> Result<Option<Key>, StoreFault> {
    let bytes: Option<Vec<u8>> = keys
        .prepare_cached("SELECT secret FROM case_keys WHERE case_id = ?1")?
        .query_row([case.to_string()], |row| row.get(0))
        .optional()?;
    bytes.map(|bytes| Key::from_bytes(&bytes)).transpose()
}

/// The key of a case, and whether the case has been erased: found once at a sitting.
pub(crate) fn key_and_erasure(keys: &Connection, case: CaseId) -> Result<(Option<Key>, bool), StoreFault> {
    sitting::key(case, || {
        let sql = "SELECT (SELECT secret FROM case_keys WHERE case_id = ?1),
            (SELECT erased_at FROM erasures WHERE case_id = ?1)";
        let (secret, erased_at): (Option<Vec<u8>>, Option<String>) =
            keys.prepare_cached(sql)?.query_row([case.to_string()], |row| Ok((row.get(0)?, row.get(1)?)))?;
        Ok((secret.map(|bytes| Key::from_bytes(&bytes)).transpose()?, erased_at.is_some()))
    })
}

/// The keys of cases, of those that have one.
pub(crate) fn case_keys(keys: &Connection, cases: &Among) -> Result<BTreeMap<CaseId, Key>, StoreFault> {
    let mut found = BTreeMap::new();
    let sql = "SELECT case_id, secret FROM case_keys WHERE case_id IN (AMONG)";
    cases.ask(keys, sql, params![], &mut |case, row| {
        found.insert(case, Key::from_bytes(&row.get::<_, Vec<u8>>(1)?)?);
        Ok(())
    })?;
    Ok(found)
}

/// The key of a case, made now if there is none. The caller has seen that the case is not erased.
pub(crate) fn case_key_or_new(keys: &Connection, case: CaseId) -> Result<Key, StoreFault> {
    if let Some(key) = case_key(keys, case)? {
        return Ok(key);
    }
    let key = Key::new()?;
    keys.prepare_cached("INSERT INTO case_keys (case_id, secret) VALUES (?1, ?2)")?
        .execute(params![case.to_string(), key.bytes()])?;
    Ok(key)
}

/// Destroys the key of a case and writes the erasure down in the same commit.
pub(crate) fn destroy_case_key(
    keys: &Connection,
    case: CaseId,
    erased_at: &str,
    actor: &str,
) -> Result<(), StoreFault> {
    let id = case.to_string();
    keys.execute(
        "INSERT INTO erasures (case_id, erased_at, actor) VALUES (?1, ?2, ?3)
         ON CONFLICT (case_id) DO NOTHING",
        params![id, erased_at, actor],
    )?;
    keys.execute("UPDATE case_keys SET secret = ?2 WHERE case_id = ?1", params![id, [0_u8; 32]])?;
    keys.execute("DELETE FROM case_keys WHERE case_id = ?1", [id])?;
    Ok(())
}

/// Whether the case has been erased.
pub(crate) fn is_erased(keys: &Connection, case: CaseId) -> Result<bool, StoreFault> {
    Ok(keys.prepare_cached("SELECT 1 FROM erasures WHERE case_id = ?1")?.exists([case.to_string()])?)
}

/// Every erasure: case, time, actor.
pub(crate) fn erasures(keys: &Connection) -> Result<Vec<(String, String, String)>, StoreFault> {
    let mut statement = keys.prepare("SELECT case_id, erased_at, actor FROM erasures ORDER BY case_id")?;
    let rows = statement.query_map([], |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

/// The key of a draft.
pub(crate) fn draft_key(keys: &Connection, draft: &str) -> Result<Option<Key>, StoreFault> {
    let bytes: Option<Vec<u8>> = keys
        .prepare_cached("SELECT secret FROM draft_keys WHERE draft_id = ?1")?
        .query_row([draft], |row| row.get(0))
        .optional()?;
    bytes.map(|bytes| Key::from_bytes(&bytes)).transpose()
}

/// The key of a draft, made now if there is none.
pub(crate) fn draft_key_or_new(keys: &Connection, draft: &str) -> Result<Key, StoreFault> {
    if let Some(key) = draft_key(keys, draft)? {
        return Ok(key);
    }
    let key = Key::new()?;
    keys.execute("INSERT INTO draft_keys (draft_id, secret) VALUES (?1, ?2)", params![draft, key.bytes()])?;
    Ok(key)
}

/// Destroys the key of a draft.
pub(crate) fn destroy_draft_key(keys: &Connection, draft: &str) -> Result<(), StoreFault> {
    keys.execute("UPDATE draft_keys SET secret = ?2 WHERE draft_id = ?1", params![draft, [0_u8; 32]])?;
    keys.execute("DELETE FROM draft_keys WHERE draft_id = ?1", [draft])?;
    Ok(())
}

/// Makes the secret of the keyed hash of personal numbers, when the files are new.
pub(crate) fn make_number_secret(keys: &Connection) -> Result<(), StoreFault> {
    let made = keys.prepare("SELECT 1 FROM secrets WHERE name = ?1")?.exists([PERSONAL_NUMBER_SECRET])?;
    if made {
        return Ok(());
    }
    let fresh = Key::new()?;
    keys.execute(
        "INSERT INTO secrets (name, secret) VALUES (?1, ?2) ON CONFLICT (name) DO NOTHING",
        params![PERSONAL_NUMBER_SECRET, fresh.bytes()],
    )?;
    Ok(())
}

/// The secret of the keyed hash of personal numbers.
pub(crate) fn number_secret(keys: &Connection) -> Result<Key, StoreFault> {
    let bytes: Vec<u8> =
        keys.query_row("SELECT secret FROM secrets WHERE name = ?1", [PERSONAL_NUMBER_SECRET], |row| {
            row.get(0)
        })?;
    Key::from_bytes(&bytes)
}

/// The keyed hash by which a personal number is found; only its digits count.
pub(crate) fn number_hash(secret: &Key, number: &str) -> [u8; 32] {
    let digits: String = number.chars().filter(char::is_ascii_digit).collect();
    *blake3::keyed_hash(secret.bytes(), digits.as_bytes()).as_bytes()
}
