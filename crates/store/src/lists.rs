//! Lists over many cases. A page of rows with names writes one row of the read log that names the
//! cases shown; each case on it is judged by the same rule as the door. Paging is by key.

mod statements;

use crate::fault::{OpenFault, StoreFault};
use crate::read_log::Reading;
use crate::record::{damaged, parsed};
use crate::sql::{Connection, params};
use crate::standing::{Details, Standing, identities_within, own_list, shown};
use crate::store::Store;
use crate::vault::Identity;
use crate::views::{self, LEAD_TIME, SUMMARY_COLUMNS, TASK, TASK_COLUMNS};
use access::{Access, Action, Purpose, Relation, SearchKey, Viewer};
use chain::Step;
use chain::event::Role;
use chain::id::CaseId;
use chain::view::{LeadTimeRow, Summary, TaskRow};
use jiff::Timestamp;
use jiff::civil::Date;
use statements::{cases_sql, worklist_sql};
use std::fmt;
use std::str::FromStr;
use uuid::Uuid;

/// Rows that are judged together.
const FETCH: u32 = 32;

/// Which tasks to list.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorklistFilter {
    /// Only the viewer's own: named for the viewer, or unnamed in a case of which the viewer is the
    /// named officer or coach.
    pub mine: bool,
    /// Only of cases that have no named officer.
    pub unassigned: bool,
    /// Only of this step.
    pub step: Option<Step>,
    /// Only of people who live in this municipality.
    pub municipality: Option<String>,
}

impl WorklistFilter {
    /// By what it picks tasks out: each must be a key that the viewer may search by.
    fn keys(&self) -> impl Iterator<Item = SearchKey> {
        let keys = [
            (self.unassigned, SearchKey::Officer),
            (self.step.is_some(), SearchKey::Step),
            (self.municipality.is_some(), SearchKey::Municipality),
        ];
        keys.into_iter().filter(|(asked, _)| *asked).map(|(_, key)| key)
    }
}

/// Where the next page of a list begins. Written and read as text, for links.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ListCursor {
    by: Date,
    case: CaseId,
    ordinal: i64,
}

impl fmt::Display for ListCursor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}_{}_{}", self.by, self.case, self.ordinal)
    }
}

impl FromStr for ListCursor {
    type Err = StoreFault;
    fn from_str(text: &str) -> Result<ListCursor, StoreFault> {
        let fault = || damaged("a place in a list", text);
        let mut parts = text.split('_');
        let mut next = || parts.next().ok_or_else(fault);
        let (by, case, ordinal) = (next()?, next()?, next()?);
        Ok(ListCursor {
            by: by.parse().map_err(|_| fault())?,
            case: case.parse().map_err(|_| fault())?,
            ordinal: ordinal.parse().map_err(|_| fault())?,
        })
    }
}

/// Something to do, in whose case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorklistRow {
    /// Where the next page begins after this row.
    pub cursor: ListCursor,
    /// The case.
    pub case: CaseId,
    /// The person, as far as the viewer may know; none when erased.
    pub identity: Option<Identity>,
    /// How the viewer stands to the case.
    pub relation: Relation,
    /// What is to be done.
    pub task: TaskRow,
    /// The case in one row.
    pub summary: Summary,
}

/// A case in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseRow {
    /// The case.
    pub case: CaseId,
    /// The person, as far as the viewer may know; none when erased.
    pub identity: Option<Identity>,
    /// How the viewer stands to it.
    pub relation: Relation,
    /// The case in one row.
    pub summary: Summary,
}

/// Something to do, without anything about the person.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CaseTask {
    /// Where the next page begins after this row.
    pub cursor: ListCursor,
    /// The case.
    pub case: CaseId,
    /// What is to be done.
    pub task: TaskRow,
}

impl Store {
    /// The tasks of the viewer's role that can be done on `day`, the nearest target first.
    ///
    /// # Errors
    /// [`OpenFault::Denied`] when the role has no worklist, or the store's own fault.
    #[expect(clippy::too_many_arguments, reason = "each is a question that the read log answers")]
    pub fn list_worklist(
        &self,
        viewer: &Viewer,
        filter: &WorklistFilter,
        after: Option<ListCursor>,
        limit: usize,
        page: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<Vec<WorklistRow>, OpenFault> {
        let access = own_list(viewer, filter.keys(), day)?;
        let rows = self
            .reader()?
            .at_one_moment(|reader| worklist_rows(&reader.main, viewer, filter, after, limit, day))?;
        self.log_list(viewer, page, access, rows.iter().map(|(row, _)| row.case), now)?;
        let wanted = rows.iter().map(|(row, details)| (row.case, *details));
        let identities = self.reader()?.at_one_moment(|reader| identities_within(reader, wanted))?;
        let named = |(row, _): (WorklistRow, Details)| {
            let identity = identities.get(&row.case).cloned();
            WorklistRow { identity, ..row }
        };
        Ok(rows.into_iter().map(named).collect())
    }

    /// The cases to which the viewer has the relation of the viewer's role on `day`: an officer's
    /// own cases, a coach's participants and earlier ones, a host's placements.
    ///
    /// # Errors
    /// As [`Store::list_worklist`].
    pub fn list_cases(
        &self,
        viewer: &Viewer,
        after: Option<CaseId>,
        limit: usize,
        page: &str,
        now: Timestamp,
        day: Date,
    ) -> Result<Vec<CaseRow>, OpenFault> {
        let access = own_list(viewer, [], day)?;
        let found =
            self.reader()?.at_one_moment(|reader| case_rows(&reader.main, viewer, after, limit, day))?;
        self.log_list(viewer, page, access, found.iter().map(|(row, _)| row.case), now)?;
        let wanted = found.iter().map(|(row, details)| (row.case, *details));
        let identities = self.reader()?.at_one_moment(|reader| identities_within(reader, wanted))?;
        let named = |(row, _): (CaseRow, Details)| {
            let identity = identities.get(&row.case).cloned();
            CaseRow { identity, ..row }
        };
        Ok(found.into_iter().map(named).collect())
    }

    pub(crate) fn log_list(
        &self,
        viewer: &Viewer,
        page: &str,
        access: Access,
        cases: impl Iterator<Item = CaseId>,
        now: Timestamp,
    ) -> Result<(), StoreFault> {
        let mut cases: Vec<CaseId> = cases.collect();
        cases.sort_unstable();
        cases.dedup();
        let reading = Reading {
            at: now,
            viewer: *viewer,
            page: page.to_owned(),
            purpose: Purpose::of(viewer.role),
            relation: Relation::Unrelated,
            access,
            cases,
        };
        self.log(reading)
    }

    /// What can be done on `day` in all cases, the nearest target first, with nothing about the
    /// person. [`Store::wake`] comes before, when days have passed.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn tasks_due(
        &self,
        day: Date,
        after: Option<ListCursor>,
        limit: u32,
    ) -> Result<Vec<CaseTask>, StoreFault> {
        let reader = self.reader()?;
        let start = ListCursor { by: Date::MIN, case: CaseId(Uuid::nil()), ordinal: 0 };
        let cursor = after.unwrap_or(start);
        let mut statement = reader.main.prepare_cached(&format!(
            "SELECT {TASK} FROM due_task t
             WHERE (t.due_by, t.case_id, t.ordinal) > (?1, ?2, ?3) AND t.due_from <= ?4
             ORDER BY t.due_by, t.case_id, t.ordinal LIMIT ?5"
        ))?;
        let mut rows = statement.query(params![
            cursor.by.to_string(),
            cursor.case.to_string(),
            cursor.ordinal,
            day.to_string(),
            limit,
        ])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            let task = views::task(row, 0)?;
            let case = parsed(row, 8)?;
            let cursor = ListCursor { by: task.by, case, ordinal: row.get(9)? };
            found.push(CaseTask { cursor, case, task });
        }
        Ok(found)
    }

    /// Shows every lead time of every case, one after the other, in the order of the cases.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn each_lead_time(&self, each: &mut dyn FnMut(&LeadTimeRow)) -> Result<(), StoreFault> {
        self.reader()?.at_one_moment(|reader| {
            let sql = format!("SELECT {LEAD_TIME} FROM lead_time ORDER BY case_id, ordinal");
            let mut statement = reader.main.prepare(&sql)?;
            let mut rows = statement.query([])?;
            while let Some(row) = rows.next()? {
                each(&views::lead_time(row, 0)?);
            }
            Ok(())
        })
    }

    /// Every person without activity, and since when, the longest first.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn without_activity(&self) -> Result<Vec<(CaseId, Date)>, StoreFault> {
        let reader = self.reader()?;
        let mut statement = reader.main.prepare_cached(
            "SELECT case_id, without_activity_since FROM case_summary
             WHERE without_activity_since IS NOT NULL ORDER BY without_activity_since, case_id",
        )?;
        let mut rows = statement.query([])?;
        let mut found = Vec::new();
        while let Some(row) = rows.next()? {
            found.push((parsed(row, 0)?, parsed(row, 1)?));
        }
        Ok(found)
    }
}

/// The rows of a worklist, with the details that the viewer may know of each person.
fn worklist_rows(
    main: &Connection,
    viewer: &Viewer,
    filter: &WorklistFilter,
    after: Option<ListCursor>,
    limit: usize,
    day: Date,
) -> Result<Vec<(WorklistRow, Details)>, StoreFault> {
    let start = ListCursor { by: Date::MIN, case: CaseId(Uuid::nil()), ordinal: 0 };
    let mut cursor = after.unwrap_or(start);
    let mut found = Vec::new();
    let anyones = viewer.role == Role::Officer;
    loop {
        let mut statement = main.prepare_cached(&worklist_sql(viewer.role, filter))?;
        let mut rows = statement.query(params![
            viewer.role.id(),
            cursor.by.to_string(),
            cursor.case.to_string(),
            cursor.ordinal,
            day.to_string(),
            anyones,
            viewer.user.to_string(),
            filter.step.map(Step::id),
            filter.municipality,
            FETCH,
            filter.unassigned,
        ])?;
        let mut fetched = Vec::new();
        while let Some(row) = rows.next()? {
            let task = views::task(row, 0)?;
            let case: CaseId = parsed(row, 8)?;
            cursor = ListCursor { by: task.by, case, ordinal: row.get(9)? };
            fetched.push((cursor, case, task, views::summary(row, TASK_COLUMNS)?));
        }
        let is_last = fetched.len() < FETCH as usize;
        let cases = fetched.iter().map(|(_, case, _, _)| *case).collect();
        let standings = Standing::of_each(main, viewer, &cases, day)?;
        for (cursor, case, task, summary) in fetched {
            let standing = &standings[&case];
            let relation = standing.tie.relation;
            // Of a former coach's cases, only what is asked of that coach by name.
            let anothers = relation == Relation::FormerCoach && task.user != Some(viewer.user);
            // A protected person does not come up by the place.
            let found_by = |key| standing.may(viewer, Action::Search(key), day).allowed;
            if !standing.listed(viewer, day).allowed || anothers || !filter.keys().all(found_by) {
                continue;
            }
            let summary = shown(summary, standing, viewer, day);
            let details = standing.details(viewer, day);
            found.push((WorklistRow { cursor, case, identity: None, relation, task, summary }, details));
            if found.len() == limit {
                return Ok(found);
            }
        }
        if is_last {
            return Ok(found);
        }
    }
}

/// The rows of a list of cases, with the details that the viewer may know of each person.
fn case_rows(
    main: &Connection,
    viewer: &Viewer,
    after: Option<CaseId>,
    limit: usize,
    day: Date,
) -> Result<Vec<(CaseRow, Details)>, StoreFault> {
    let (one, other) = match viewer.role {
        // A coach's earlier participants stand there as long as they may be looked back at.
        Role::Coach => (viewer.role.id(), Relation::FormerCoach.id()),
        Role::Representative => (Relation::Guardian.id(), Relation::Agent.id()),
        role => (role.id(), role.id()),
    };
    let mut after = after.unwrap_or(CaseId(Uuid::nil())).to_string();
    let mut found = Vec::new();
    loop {
        let mut statement = main.prepare_cached(&cases_sql(viewer.role))?;
        let mut rows =
            statement.query(params![viewer.user.to_string(), after, one, other, day.to_string(), FETCH])?;
        let mut fetched = Vec::new();
        while let Some(row) = rows.next()? {
            fetched.push((parsed::<CaseId>(row, SUMMARY_COLUMNS)?, views::summary(row, 0)?));
        }
        let is_last = fetched.len() < FETCH as usize;
        let cases = fetched.iter().map(|(case, _)| *case).collect();
        let standings = Standing::of_each(main, viewer, &cases, day)?;
        for (case, summary) in fetched {
            after = case.to_string();
            let standing = &standings[&case];
            if !standing.listed(viewer, day).allowed {
                continue;
            }
            let relation = standing.tie.relation;
            let summary = shown(summary, standing, viewer, day);
            let details = standing.details(viewer, day);
            found.push((CaseRow { case, identity: None, relation, summary }, details));
            if found.len() == limit {
                return Ok(found);
            }
        }
        if is_last {
            return Ok(found);
        }
    }
}
