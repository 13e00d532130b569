//! Drafts: a registration that can be left and resumed, each sealed with a key of its own.

use crate::draft_keys::bound_to;
use crate::fault::StoreFault;
use crate::keys;
use crate::record::parsed;
use crate::sql::{OptionalExtension, params};
use crate::store::Store;
use crate::writer::Writing;
use chain::id::UserId;
use jiff::Timestamp;
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// The largest draft, in bytes. A bound of the product.
pub const DRAFT_BYTES_MAX: usize = 256 * 1024;

/// A draft's id, made at the edge.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct DraftId(pub Uuid);

impl fmt::Display for DraftId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

impl FromStr for DraftId {
    type Err = uuid::Error;
    fn from_str(text: &str) -> Result<DraftId, uuid::Error> {
        text.parse().map(DraftId)
    }
}

/// What someone has begun to fill in.
#[derive(Clone, PartialEq, Eq)]
pub struct Draft {
    /// Its id.
    pub id: DraftId,
    /// Who is filling it in; no one else can read it.
    pub owner: UserId,
    /// What it is, such as `registration`.
    pub kind: String,
    /// When it was last kept.
    pub updated_at: Timestamp,
    /// What is filled in, in a form of the owner's choosing.
    pub content: String,
}

impl fmt::Debug for Draft {
    /// Never printed by accident.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Draft({}, …)", self.id)
    }
}

impl Store {
    /// Keeps a draft, in the place of an earlier one with the same id and owner.
    ///
    /// # Errors
    /// [`StoreFault::TooLarge`], or [`StoreFault::Damaged`] when the id is another owner's.
    pub fn save_draft(&self, draft: Draft) -> Result<(), StoreFault> {
        if draft.content.len() > DRAFT_BYTES_MAX {
            return Err(StoreFault::TooLarge { what: "draft", max: DRAFT_BYTES_MAX });
        }
        self.write(move |writing| {
            let id = draft.id.to_string();
            let key = keys::draft_key_or_new(writing.keys, &id)?;
            let bound_to = bound_to(&id, &draft.owner.to_string());
            let sealed = key.seal(draft.content.as_bytes(), &bound_to)?;
            let kept = writing.main.execute(
                "INSERT INTO drafts (id, owner, kind, updated_at, sealed)
                 VALUES (?1, ?2, ?3, ?4, ?5)
                 ON CONFLICT (id) DO UPDATE SET updated_at = excluded.updated_at,
                    kind = excluded.kind, sealed = excluded.sealed
                 WHERE drafts.owner = excluded.owner",
                params![id, draft.owner.to_string(), draft.kind, draft.updated_at.to_string(), sealed],
            )?;
            if kept == 0 {
                return Err(StoreFault::Damaged("a draft of another owner".into()));
            }
            Ok(())
        })
    }

    /// A draft, for its owner only.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn draft(&self, id: DraftId, owner: UserId) -> Result<Option<Draft>, StoreFault> {
        let reader = self.reader()?;
        let found = reader
            .main
            .prepare_cached("SELECT updated_at, kind, sealed FROM drafts WHERE id = ?1 AND owner = ?2")?
            .query_row([id.to_string(), owner.to_string()], |row| {
                Ok((parsed::<Timestamp>(row, 0), row.get(1)?, row.get::<_, Vec<u8>>(2)?))
            })
            .optional()?;
        let Some((updated_at, kind, sealed)) = found else {
            return Ok(None);
        };
        let Some(key) = keys::draft_key(&reader.keys, &id.to_string())? else {
            return Ok(None);
        };
        let content = key.open(&sealed, &bound_to(&id.to_string(), &owner.to_string()))?;
        let content = String::from_utf8(content).map_err(|_| StoreFault::Damaged(format!("draft {id}")))?;
        Ok(Some(Draft { id, owner, kind, updated_at: updated_at?, content }))
    }

    /// The drafts of an owner and a kind, the latest first.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn drafts_of(&self, owner: UserId, kind: &str) -> Result<Vec<(DraftId, Timestamp)>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(
            "SELECT id, updated_at FROM drafts WHERE owner = ?1 AND kind = ?2
             ORDER BY updated_at DESC, id",
        )?;
        let mut rows = statement.query([&owner.to_string(), kind])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((parsed(row, 0)?, parsed(row, 1)?));
        }
        Ok(found)
    }

    /// Erases a draft of an owner: its key is destroyed.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn delete_draft(&self, id: DraftId, owner: UserId) -> Result<(), StoreFault> {
        self.write(move |writing| {
            let own = writing
                .main
                .prepare_cached("SELECT 1 FROM drafts WHERE id = ?1 AND owner = ?2")?
                .exists([id.to_string(), owner.to_string()])?;
            if own { erase(writing, id) } else { Ok(()) }
        })
    }
}

/// Deletes a draft inside the writer's transaction. Its key is destroyed when that has been committed:
/// should the commit fail, the draft is still there to be resumed.
pub(crate) fn erase(writing: &mut Writing<'_>, id: DraftId) -> Result<(), StoreFault> {
    let id = id.to_string();
    writing.main.execute("DELETE FROM drafts WHERE id = ?1", [&id])?;
    writing.draft_gone(id);
    Ok(())
}
