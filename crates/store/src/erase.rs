//! Erasing a case: its key is destroyed, what the vault held of it is deleted, and the raw files are
//! cleaned of it. Events stay, header and ciphertext, so that chains and figures still read
//! (architecture, decision 5).

use crate::database::{Pair, clean_files};
use crate::draft_keys;
use crate::fault::{OpenFault, StoreFault};
use crate::journal::Journal;
use crate::kept;
use crate::keys;
use crate::read_log::{self, Reading};
use crate::rebuild::project;
use crate::sql::{Connection, params};
use crate::store::{Projector, Store};
use crate::views;
use access::{Access, Purpose, Reason, Relation, Viewer};
use chain::id::{CaseId, UserId};
use jiff::Timestamp;
use jiff::civil::Date;

impl Store {
    /// Erases everything about the person of a case. It cannot be undone; doing it again does nothing
    /// more. The day is that on which the views of what is left are reckoned.
    ///
    /// # Errors
    /// [`OpenFault::NotFound`], or the store's own fault; then it is to be called again.
    pub fn erase(&self, case: CaseId, actor: UserId, now: Timestamp, day: Date) -> Result<(), OpenFault> {
        self.write(move |writing| {
            let exists = writing
                .main
                .prepare_cached("SELECT 1 FROM streams WHERE kind = 'case' AND id = ?1")?
                .exists([case.to_string()])?;
            if !exists {
                return Err(OpenFault::NotFound);
            }
            let (at, by) = (now.to_string(), actor.to_string());
            keys::destroy_case_key(writing.keys, case, &at, &by)?;
            let (main, keys, projector) = (writing.main, writing.keys, writing.projector);
            erase_rows(main, keys, projector, writing.journal(now)?, case, (&at, &by), day)?;
            let reading = Reading {
                at: now,
                viewer: Viewer::system(actor),
                page: "erase".to_owned(),
                purpose: Purpose::Control,
                relation: Relation::Unrelated,
                access: Access { allowed: true, reason: Reason::SystemControl },
                cases: vec![case],
            };
            read_log::log(writing, &reading)?;
            Ok(())
        })?;
        if self.writer().between(clean)? {
            Ok(())
        } else {
            let words = "a reader kept the log from being emptied; erase again";
            Err(StoreFault::Disk(words.into()).into())
        }
    }

    /// Every erasure: which case, and when.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn erasures(&self) -> Result<Vec<(CaseId, Timestamp)>, StoreFault> {
        keys::erasures(&self.reader()?.keys)?
            .into_iter()
            .map(|(case, at, _)| {
                let fault = || StoreFault::Damaged("the list of erasures".into());
                Ok((case.parse().map_err(|_| fault())?, at.parse().map_err(|_| fault())?))
            })
            .collect()
    }
}

/// Carries out erasures that the key file knows of and the main file does not: a restored copy, or a
/// crash between the two commits.
pub(crate) fn replay(pair: &Pair, projector: &dyn Projector) -> Result<(), StoreFault> {
    for (id, at, by) in keys::erasures(&pair.keys)? {
        let known = pair.main.prepare_cached("SELECT 1 FROM erasures WHERE case_id = ?1")?.exists([&id])?;
        let (Ok(case), Ok(erased_at)) = (id.parse::<CaseId>(), at.parse::<Timestamp>()) else {
            return Err(StoreFault::Damaged("the list of erasures".into()));
        };
        if known {
            continue;
        }
        let day = match views::read(&pair.main, case)? {
            Some((_, day)) => day,
            None => erased_at.to_zoned(jiff::tz::TimeZone::UTC).date(),
        };
        pair.main.begin_write()?;
        let done = Journal::open(&pair.main, &Timestamp::now().to_string()).and_then(|mut journal| {
            erase_rows(&pair.main, &pair.keys, projector, &mut journal, case, (&at, &by), day)?;
            journal.save(&pair.main)
        });
        pair.main.end(done)?;
    }
    Ok(())
}

/// Deletes what the main file holds of the person, drafts and sessions included, and makes the views
/// of what is left.
fn erase_rows(
    main: &Connection,
    keys: &Connection,
    projector: &dyn Projector,
    journal: &mut Journal,
    case: CaseId,
    (at, by): (&str, &str),
    day: Date,
) -> Result<(), StoreFault> {
    let id = case.to_string();
    for draft in draft_keys::of_person(main, keys, case)? {
        keys::destroy_draft_key(keys, &draft)?;
        main.execute("DELETE FROM drafts WHERE id = ?1", [draft])?;
    }
    for table in ["identities", "texts", "documents"] {
        main.execute(&format!("DELETE FROM {table} WHERE case_id = ?1"), [&id])?;
    }
    main.execute("DELETE FROM sessions WHERE user_id IN (SELECT id FROM users WHERE case_id = ?1)", [&id])?;
    main.execute(
        "DELETE FROM sign_in_visitors WHERE user_id IN (SELECT id FROM users WHERE case_id = ?1)",
        [&id],
    )?;
    main.execute("UPDATE users SET name = '', sealed = NULL, unit = NULL WHERE case_id = ?1", [&id])?;
    let users: Vec<String> = main
        .prepare("SELECT id FROM users WHERE case_id = ?1 ORDER BY id")?
        .query_map([&id], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    for user in users {
        kept::USER.note(main, journal, &[&user])?;
    }
    main.execute(
        "INSERT INTO erasures (case_id, erased_at, actor) VALUES (?1, ?2, ?3)
         ON CONFLICT (case_id) DO NOTHING",
        params![id, at, by],
    )?;
    kept::ERASURE.note(main, journal, &[&id])?;
    let exists =
        main.prepare_cached("SELECT 1 FROM streams WHERE kind = 'case' AND id = ?1")?.exists([&id])?;
    if exists {
        let rows = project(main, keys, projector, case, day)?;
        views::write(main, case, rows.as_ref(), day)?;
    }
    Ok(())
}

/// Cleans the raw files of every erasure that they have not been cleaned of. False: a reader kept the
/// log from being emptied, and it is still to be done.
pub(crate) fn clean(pair: &Pair) -> Result<bool, StoreFault> {
    let uncleaned: Vec<String> = pair
        .main
        .prepare("SELECT case_id FROM erasures WHERE cleaned = 0 ORDER BY case_id")?
        .query_map([], |row| row.get(0))?
        .collect::<Result<_, _>>()?;
    if uncleaned.is_empty() {
        return Ok(true);
    }
    if !clean_files(pair)? {
        return Ok(false);
    }
    pair.main.begin_write()?;
    let noted = uncleaned.iter().try_for_each(|case| -> Result<(), StoreFault> {
        pair.main.execute("UPDATE erasures SET cleaned = 1 WHERE case_id = ?1", [case])?;
        Ok(())
    });
    pair.main.end(noted)?;
    Ok(true)
}
