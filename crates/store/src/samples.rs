//! A controller's sample: cases drawn by a seed out of all that may be drawn, to be looked at until a day, with the stated
//! reason. The same seed out of the same cases draws the same ones, so that a draw can be repeated and checked.

use crate::fault::{OpenFault, StoreFault};
use crate::kept;
use crate::lists::CaseRow;
use crate::read_log::{self, Reading};
use crate::record::{damaged, parsed};
use crate::sql::{Among, Connection, Row, params};
use crate::standing::{Standing, identities_within, shown};
use crate::store::Store;
use crate::views::{self, SUMMARY};
use access::{Access, Purpose, Reason, Relation, Viewer};
use chain::event::Protection;
use chain::id::{CaseId, UserId};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::BTreeSet;
use uuid::Uuid;

/// A sample that was drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DrawnSample {
    /// Which.
    pub id: Uuid,
    /// Who drew it.
    pub user: UserId,
    /// Why, in the controller's words.
    pub reason: String,
    /// By what it was drawn.
    pub seed: String,
    /// Out of how many cases.
    pub drawn_of: u64,
    /// First day.
    pub from: Date,
    /// First day no longer.
    pub until: Date,
}

/// So many of the cases: those whose hash with the seed is lowest, in the order of their ids.
#[must_use]
pub fn drawn(seed: &str, cases: &[CaseId], size: usize) -> Vec<CaseId> {
    let place = |case: &CaseId| {
        let mut hasher = blake3::Hasher::new_derive_key("stegvis 2026 sample of control");
        hasher.update(seed.as_bytes());
        hasher.update(case.0.as_bytes());
        *hasher.finalize().as_bytes()
    };
    let mut placed: Vec<([u8; 32], CaseId)> = cases.iter().map(|case| (place(case), *case)).collect();
    placed.sort_unstable();
    placed.truncate(size);
    let mut chosen: Vec<CaseId> = placed.into_iter().map(|(_, case)| case).collect();
    chosen.sort_unstable();
    chosen
}

impl Store {
    /// Draws a sample: whoever is protected in the population register, or erased, is not drawn. The read log says of each
    /// case that it was drawn.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn draw(
        &self,
        viewer: &Viewer,
        id: Uuid,
        sample: &access::Sample,
        seed: &str,
        size: usize,
        now: Timestamp,
    ) -> Result<Vec<CaseId>, StoreFault> {
        let (viewer, seed, reason) = (*viewer, seed.to_owned(), sample.reason.as_str().to_owned());
        let (from, user) = (sample.tie.from, sample.user);
        let until = sample.tie.until.unwrap_or(from);
        self.write(move |writing| {
            let among = cases_to_draw(writing.main)?;
            let chosen = drawn(&seed, &among, size);
            let id = id.to_string();
            let new = writing.main.execute(
                "INSERT INTO samples (id, user_id, reason, seed, drawn_of, drawn_from, drawn_until)
                 VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7) ON CONFLICT (id) DO NOTHING",
                params![
                    id,
                    user.to_string(),
                    reason,
                    seed,
                    i64::try_from(among.len()).unwrap_or(i64::MAX),
                    from.to_string(),
                    until.to_string()
                ],
            )?;
            if new == 0 {
                return Ok(Vec::new());
            }
            writing.note_kept(kept::SAMPLE, &[&id])?;
            for case in &chosen {
                let case = case.to_string();
                writing.main.execute(
                    "INSERT INTO sample_cases (case_id, sample_id) VALUES (?1, ?2)",
                    params![case, id],
                )?;
                writing.note_kept(kept::SAMPLE_CASE, &[&case, &id])?;
            }
            let reading = Reading {
                at: now,
                viewer,
                page: DREW.to_owned(),
                purpose: Purpose::of(viewer.role),
                relation: Relation::Sample,
                access: Access { allowed: true, reason: Reason::DrawnInSample },
                cases: chosen.clone(),
            };
            read_log::log(writing, &reading)?;
            Ok(chosen)
        })
    }

    /// The samples that a controller has drawn, latest first.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn samples(&self, viewer: &Viewer) -> Result<Vec<DrawnSample>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT {COLUMNS} FROM samples s WHERE s.user_id = ?1 ORDER BY s.drawn_from DESC, s.id DESC"
        ))?;
        let mut rows = statement.query([viewer.user.to_string()])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push(read(row)?);
        }
        Ok(found)
    }

    /// The cases of a controller's own sample, while it may be looked at.
    ///
    /// # Errors
    /// [`OpenFault::NotFound`] when it is none of the controller's, or the time is over.
    pub fn sample_cases(
        &self,
        viewer: &Viewer,
        sample: Uuid,
        day: Date,
    ) -> Result<(DrawnSample, Vec<CaseId>), OpenFault> {
        let reader = self.reader()?;
        let mut statement = reader
            .main
            .prepare_cached(&format!("SELECT {COLUMNS} FROM samples s WHERE s.id = ?1 AND s.user_id = ?2"))?;
        let mut rows = statement.query([sample.to_string(), viewer.user.to_string()])?;
        let sample = match rows.next()? {
            Some(row) => read(row)?,
            None => return Err(OpenFault::NotFound),
        };
        if day < sample.from || sample.until <= day {
            return Err(OpenFault::Denied(Reason::RelationEnded));
        }
        let mut statement = reader
            .main
            .prepare_cached("SELECT case_id FROM sample_cases WHERE sample_id = ?1 ORDER BY case_id")?;
        let mut rows = statement.query([sample.id.to_string()])?;
        let mut cases = Vec::new();
        while let Some(row) = rows.next()? {
            cases.push(parsed(row, 0)?);
        }
        Ok((sample, cases))
    }

    /// The cases of a controller's own sample, with names as far as they may be known, and a line of the read log that
    /// names them.
    ///
    /// # Errors
    /// As [`Store::sample_cases`].
    pub fn list_sample(
        &self,
        viewer: &Viewer,
        sample: Uuid,
        page: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<(DrawnSample, Vec<CaseRow>), OpenFault> {
        let (sample, cases) = self.sample_cases(viewer, sample, day)?;
        let (mut rows, mut wanted) = (Vec::new(), Vec::new());
        {
            let reader = self.reader()?;
            let cases: BTreeSet<CaseId> = cases.into_iter().collect();
            let standings = Standing::of_each(&reader.main, viewer, &cases, day)?;
            let sql = format!("SELECT s.case_id, {SUMMARY} FROM case_summary s WHERE s.case_id IN (AMONG)");
            Among::of(cases).ask(&reader.main, &sql, params![], &mut |case, row| {
                let standing = &standings[&case];
                if standing.listed(viewer, day).allowed {
                    let summary = shown(views::summary(row, 1)?, standing, viewer, day);
                    let relation = standing.tie.relation;
                    rows.push(CaseRow { case, identity: None, relation, summary });
                    wanted.push((case, standing.details(viewer, day)));
                }
                Ok(())
            })?;
        }
        rows.sort_unstable_by_key(|row| row.case);
        let access = Access { allowed: true, reason: Reason::DrawnInSample };
        self.log_list(viewer, page, access, rows.iter().map(|row| row.case), now)?;
        let mut identities = identities_within(&*self.reader()?, wanted)?;
        for row in &mut rows {
            row.identity = identities.remove(&row.case);
        }
        Ok((sample, rows))
    }

    /// Why a user had a case in a sample on a day, in the controller's words: what the person is told.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn sample_reason(&self, user: UserId, case: CaseId, day: Date) -> Result<Option<String>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(
            "SELECT s.reason FROM sample_cases c JOIN samples s ON s.id = c.sample_id
             WHERE c.case_id = ?1 AND s.user_id = ?2 AND s.drawn_from <= ?3 AND ?3 < s.drawn_until
             ORDER BY s.drawn_from DESC, s.id DESC LIMIT 1",
        )?;
        let mut rows = statement.query([case.to_string(), user.to_string(), day.to_string()])?;
        Ok(rows.next()?.map(|row| row.get(0)).transpose()?)
    }
}

/// What stands as the page of the line that says that a case was drawn.
pub const DREW: &str = "sample";

const COLUMNS: &str = "s.id, s.user_id, s.reason, s.seed, s.drawn_of, s.drawn_from, s.drawn_until";

fn read(row: &Row<'_>) -> Result<DrawnSample, StoreFault> {
    let drawn_of: i64 = row.get(4)?;
    Ok(DrawnSample {
        id: parsed(row, 0)?,
        user: parsed(row, 1)?,
        reason: row.get(2)?,
        seed: row.get(3)?,
        drawn_of: u64::try_from(drawn_of).map_err(|_| damaged("a number", &drawn_of.to_string()))?,
        from: parsed(row, 5)?,
        until: parsed(row, 6)?,
    })
}

fn cases_to_draw(main: &Connection) -> Result<Vec<CaseId>, StoreFault> {
    let mut statement = main.prepare_cached(
        "SELECT case_id FROM case_summary WHERE (protection IS NULL OR protection <> ?1)
            AND case_id NOT IN (SELECT case_id FROM erasures) ORDER BY case_id",
    )?;
    let mut rows = statement.query([Protection::Registration.id()])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(parsed(row, 0)?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cases(count: u128) -> Vec<CaseId> {
        (0..count).map(|n| CaseId(Uuid::from_u128(n))).collect()
    }

    #[test]
    fn the_same_seed_draws_the_same_cases_in_whatever_order_they_stand_and_another_seed_others() {
        let mut among = cases(400);
        let first = drawn("a", &among, 20);
        assert_eq!(first.len(), 20);
        among.reverse();
        assert_eq!(drawn("a", &among, 20), first);
        assert_ne!(drawn("b", &among, 20), first);
        assert_eq!(drawn("a", &among[..7], 20).len(), 7);
    }

    #[test]
    fn a_case_more_among_those_drawn_from_takes_at_most_one_place() {
        let first = drawn("a", &cases(400), 20);
        let after = drawn("a", &cases(401), 20);
        assert!(first.iter().filter(|case| !after.contains(case)).count() <= 1);
    }
}
