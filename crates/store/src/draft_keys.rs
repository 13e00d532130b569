//! What outlives a draft and what must not: keys without a draft, and drafts about someone who is erased
//! (architecture, decision 5).

use crate::database::{Pair, blank_journal};
use crate::fault::StoreFault;
use crate::keys;
use crate::seal::Key;
use crate::sql::{Connection, OptionalExtension};
use chain::id::CaseId;
use std::collections::BTreeSet;

/// Digits of a personal number without its century, and the centuries that may stand before them.
const SHORT_DIGITS: usize = 10;
const CENTURIES: [&str; 3] = ["18", "19", "20"];

/// What a draft's sealed content is bound to.
pub(crate) fn bound_to(id: &str, owner: &str) -> String {
    format!("draft:{id}:{owner}")
}

/// Destroys the keys of drafts that have no row: of those named, or of all. It is done under the main
/// file's lock, because a draft that is being kept has its key on disk before its row.
pub(crate) fn destroy_lone(pair: &Pair, named: Option<&[String]>) -> Result<(), StoreFault> {
    if lone(pair, named)?.is_empty() {
        return Ok(());
    }
    pair.main.begin_write()?;
    let done = destroy_in(pair, named).and_then(|()| blank_journal(&pair.keys));
    pair.main.end(done)
}

fn destroy_in(pair: &Pair, named: Option<&[String]>) -> Result<(), StoreFault> {
    pair.keys.begin()?;
    let destroyed = lone(pair, named)
        .and_then(|ids| ids.iter().try_for_each(|id| keys::destroy_draft_key(&pair.keys, id)));
    pair.keys.end(destroyed)
}

/// Drafts that have a key and no row.
fn lone(pair: &Pair, named: Option<&[String]>) -> Result<Vec<String>, StoreFault> {
    let candidates = match named {
        Some(ids) => ids.to_vec(),
        None => pair
            .keys
            .prepare_cached("SELECT draft_id FROM draft_keys ORDER BY draft_id")?
            .query_map([], |row| row.get(0))?
            .collect::<Result<_, _>>()?,
    };
    let mut row = pair.main.prepare_cached("SELECT 1 FROM drafts WHERE id = ?1")?;
    let mut found = Vec::new();
    for id in candidates {
        if !row.exists([&id])? {
            found.push(id);
        }
    }
    Ok(found)
}

/// The drafts that go with a person who is erased: the person's own, anyone's that mention the personal
/// number, and those whose key is gone already. The number is known by its keyed hash, so that they are
/// found also when the identity cannot be read any more.
pub(crate) fn of_person(
    main: &Connection,
    keys: &Connection,
    case: CaseId,
) -> Result<BTreeSet<String>, StoreFault> {
    let id = case.to_string();
    let mut found: BTreeSet<String> = main
        .prepare(
            "SELECT d.id FROM drafts d JOIN users u ON u.id = d.owner
             WHERE u.case_id = ?1 AND u.role = 'job_seeker'",
        )?
        .query_map([&id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    let hash: Option<Vec<u8>> = main
        .prepare("SELECT number_hash FROM identities WHERE case_id = ?1")?
        .query_row([&id], |row| row.get(0))
        .optional()?;
    let secret = keys::number_secret(keys)?;
    let mut statement = main.prepare("SELECT id, owner, sealed FROM drafts ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        let (id, owner, sealed): (String, String, Vec<u8>) = (row.get(0)?, row.get(1)?, row.get(2)?);
        let about = match (keys::draft_key(keys, &id)?, &hash) {
            (None, _) => true,
            (Some(key), Some(hash)) => {
                let content = key.open(&sealed, &bound_to(&id, &owner))?;
                mentions(&String::from_utf8_lossy(&content), &secret, hash)
            }
            (Some(_), None) => false,
        };
        if about {
            found.insert(id);
        }
    }
    Ok(found)
}

/// Whether a text holds the personal number with this keyed hash, with or without its century and
/// whatever stands between its digits.
fn mentions(content: &str, secret: &Key, hash: &[u8]) -> bool {
    let plain: String = content.chars().filter(char::is_ascii_alphanumeric).collect();
    plain.split(|sign: char| !sign.is_ascii_digit()).any(|digits| {
        (0..(digits.len() + 1).saturating_sub(SHORT_DIGITS)).any(|at| {
            let short = &digits[at..at + SHORT_DIGITS];
            CENTURIES.iter().any(|century| keys::number_hash(secret, &format!("{century}{short}")) == hash)
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_personal_number_is_found_however_it_is_typed() {
        let secret = Key::new().unwrap();
        let hash = keys::number_hash(&secret, "189001019802");
        for typed in [
            "[[\"number\",\"189001019802\"]]",
            "18900101-9802",
            "900101-9802",
            "900101+9802",
            "9001019802",
            "1890 01 01 9802",
            "070-1740605, 900101\u{2013}9802",
        ] {
            assert!(mentions(typed, &secret, &hash), "{typed}");
        }
        for other in ["", "900101-980", "18900101-9803", "9001 och 019802", "å"] {
            assert!(!mentions(other, &secret, &hash), "{other}");
        }
    }
}
