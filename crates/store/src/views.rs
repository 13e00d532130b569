//! The rows kept of each case: written in the transaction of the append, read back to be compared.
//! Dates and ids only; what is late is seen by whoever reads (architecture, decision 3).

mod changed;
pub(crate) mod idle;
mod marks;
pub(crate) mod money;

use crate::fault::StoreFault;
use crate::record::{damaged, optional, parsed};
use crate::sql::{Aside, Connection, Insert, OptionalExtension, Row, params};
use chain::Step;
use chain::event::{Protection, Role};
use chain::id::CaseId;
use chain::view::{LeadTimeRow, Projection, RelationRow, Summary, TaskRow};
use jiff::civil::Date;

/// The tables that hold views.
pub(crate) const TABLES: &[&str] = &[
    "due_task",
    "relation",
    "case_mark",
    "lead_time",
    "case_summary",
    "pay_line",
    "service_use",
    "work_stretch",
];

/// Replaces the rows of a case; with none, it has no rows.
pub(crate) fn write(
    main: &Connection,
    case: CaseId,
    projection: Option<&Projection>,
    day: Date,
) -> Result<(), StoreFault> {
    let id = case.to_string();
    let idle = projection.and_then(|projection| projection.without_activity_since);
    idle::moved(main, idle::of(main, &id)?, idle)?;
    for table in TABLES {
        main.prepare_cached(&format!("DELETE FROM {table} WHERE case_id = ?1"))?.execute([&id])?;
    }
    match projection {
        Some(projection) => insert(&mut { main }, case, projection, day),
        None => Ok(()),
    }
}

/// Brings the rows of a case to what they now are. What an act leaves as it was is not written again.
pub(crate) fn bring_up(
    main: &Connection,
    case: CaseId,
    projection: &Projection,
    day: Date,
) -> Result<(), StoreFault> {
    let Ok(stored) = read(main, case) else {
        // Rows that cannot be read are made anew.
        return write(main, case, Some(projection), day);
    };
    let before = stored.as_ref().and_then(|(stored, _)| stored.without_activity_since);
    idle::moved(main, before, projection.without_activity_since)?;
    let (mut old, mut new) = (Aside::default(), Aside::default());
    if let Some((stored, day)) = &stored {
        insert(&mut old, case, stored, *day)?;
    }
    insert(&mut new, case, projection, day)?;
    changed::write(main, &case.to_string(), &old, &new)
}

/// The rows of a case that has none yet.
pub(crate) fn insert(
    into: &mut dyn Insert,
    case: CaseId,
    projection: &Projection,
    day: Date,
) -> Result<(), StoreFault> {
    let id = case.to_string();
    let summary = &projection.summary;
    into.insert(
        "INSERT INTO case_summary (case_id, projected_on, spell, step, process, municipality,
            officer, coach, open, registered_on, last_event_on, service, next_look,
            without_activity_since, protection)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15)",
        params![
            id,
            day.to_string(),
            summary.spell,
            summary.step.id(),
            summary.process,
            summary.municipality,
            summary.officer.map(|user| user.to_string()),
            summary.coach.map(|user| user.to_string()),
            summary.open,
            summary.registered_on.to_string(),
            summary.last_event_on.to_string(),
            summary.service,
            projection.next_look.map(|day| day.to_string()),
            projection.without_activity_since.map(|day| day.to_string()),
            summary.protection.map(Protection::id),
        ],
    )?;
    for (ordinal, task) in (1_i64..).zip(&projection.tasks) {
        into.insert(
            "INSERT INTO due_task (case_id, ordinal, role, due_by, due_from, task, step, user_id,
                about, holder)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
            params![
                id,
                ordinal,
                task.role.id(),
                task.by.to_string(),
                task.from.to_string(),
                task.task,
                task.step.id(),
                task.user.map(|user| user.to_string()),
                task.about,
                task.holder.map(|user| user.to_string()),
            ],
        )?;
    }
    for (ordinal, relation) in (1_i64..).zip(&projection.relations) {
        into.insert(
            "INSERT INTO relation (case_id, ordinal, user_id, relation, holds_from, holds_until)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
            params![
                id,
                ordinal,
                relation.user.to_string(),
                relation.relation,
                relation.from.to_string(),
                relation.until.map(|day| day.to_string()),
            ],
        )?;
    }
    marks::insert(into, &id, &projection.marks)?;
    money::insert(into, &id, projection)?;
    for (ordinal, time) in (1_i64..).zip(&projection.lead_times) {
        into.insert(
            "INSERT INTO lead_time (case_id, ordinal, spell, step, opened_on, done_on,
                registered_on, previous_on, target_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
            params![
                id,
                ordinal,
                time.spell,
                time.step.id(),
                time.opened_on.to_string(),
                time.done_on.to_string(),
                time.registered_on.to_string(),
                time.previous_on.to_string(),
                time.target_by.map(|day| day.to_string()),
            ],
        )?;
    }
    Ok(())
}

/// The stored rows of a case, and the day on which they were made.
pub(crate) fn read(main: &Connection, case: CaseId) -> Result<Option<(Projection, Date)>, StoreFault> {
    let id = case.to_string();
    let found = main
        .prepare_cached(&format!(
            "SELECT {SUMMARY}, projected_on, next_look, without_activity_since
             FROM case_summary s WHERE case_id = ?1"
        ))?
        .query_row([&id], |row| {
            Ok(summary(row, 0).and_then(|summary| {
                let i = SUMMARY_COLUMNS;
                Ok((summary, parsed(row, i)?, optional(row, i + 1)?, optional(row, i + 2)?))
            }))
        })
        .optional()?
        .transpose()?;
    let Some((summary, day, next_look, without_activity_since)) = found else {
        return Ok(None);
    };
    let tasks = collect(
        main,
        &format!("SELECT {TASK} FROM due_task t WHERE t.case_id = ?1 ORDER BY t.ordinal"),
        &id,
        |row| task(row, 0),
    )?;
    let relations = collect(
        main,
        "SELECT user_id, relation, holds_from, holds_until FROM relation
         WHERE case_id = ?1 ORDER BY ordinal",
        &id,
        |row| {
            Ok(RelationRow {
                user: parsed(row, 0)?,
                relation: row.get(1)?,
                from: parsed(row, 2)?,
                until: optional(row, 3)?,
            })
        },
    )?;
    let lead_times = collect(
        main,
        &format!("SELECT {LEAD_TIME} FROM lead_time WHERE case_id = ?1 ORDER BY ordinal"),
        &id,
        |row| lead_time(row, 0),
    )?;
    let projection = Projection {
        tasks,
        next_look,
        relations,
        marks: marks::of(main, &id)?,
        summary,
        lead_times,
        without_activity_since,
        pay_lines: money::pay_lines_of(main, &id)?,
        uses: money::uses_of(main, &id)?,
        works: money::works_of(main, &id)?,
    };
    Ok(Some((projection, day)))
}

/// The columns of a summary, in the order that [`summary`] reads them.
pub(crate) const SUMMARY: &str = "s.spell, s.step, s.process, s.municipality, s.officer, s.coach, \
    s.open, s.registered_on, s.last_event_on, s.service, s.protection";
/// How many they are.
pub(crate) const SUMMARY_COLUMNS: usize = 11;

/// Reads a summary that begins at a column.
pub(crate) fn summary(row: &Row<'_>, at: usize) -> Result<Summary, StoreFault> {
    Ok(Summary {
        spell: row.get(at)?,
        step: step(row, at + 1)?,
        process: row.get(at + 2)?,
        municipality: row.get(at + 3)?,
        officer: optional(row, at + 4)?,
        coach: optional(row, at + 5)?,
        open: row.get(at + 6)?,
        registered_on: parsed(row, at + 7)?,
        last_event_on: parsed(row, at + 8)?,
        service: row.get(at + 9)?,
        protection: protection(row, at + 10)?,
    })
}

/// The columns of a task, in the order that [`task`] reads them.
pub(crate) const TASK: &str =
    "t.task, t.step, t.role, t.user_id, t.holder, t.due_from, t.due_by, t.about, t.case_id, t.ordinal";
/// How many they are.
pub(crate) const TASK_COLUMNS: usize = 10;

/// Reads a task that begins at a column.
pub(crate) fn task(row: &Row<'_>, at: usize) -> Result<TaskRow, StoreFault> {
    let role: String = row.get(at + 2)?;
    Ok(TaskRow {
        task: row.get(at)?,
        step: step(row, at + 1)?,
        role: Role::from_id(&role).ok_or_else(|| damaged("a role", &role))?,
        user: optional(row, at + 3)?,
        holder: optional(row, at + 4)?,
        from: parsed(row, at + 5)?,
        by: parsed(row, at + 6)?,
        about: row.get(at + 7)?,
    })
}

/// The columns of a lead time, in the order that [`lead_time`] reads them.
pub(crate) const LEAD_TIME: &str =
    "spell, step, opened_on, done_on, registered_on, previous_on, target_by, case_id, ordinal";

/// Reads a lead time that begins at a column.
pub(crate) fn lead_time(row: &Row<'_>, at: usize) -> Result<LeadTimeRow, StoreFault> {
    Ok(LeadTimeRow {
        spell: row.get(at)?,
        step: step(row, at + 1)?,
        opened_on: parsed(row, at + 2)?,
        done_on: parsed(row, at + 3)?,
        registered_on: parsed(row, at + 4)?,
        previous_on: parsed(row, at + 5)?,
        target_by: optional(row, at + 6)?,
    })
}

/// Reads how a person's identity is protected.
pub(crate) fn protection(row: &Row<'_>, at: usize) -> Result<Option<Protection>, StoreFault> {
    let word: Option<String> = row.get(at)?;
    word.map(|word| Protection::from_id(&word).ok_or_else(|| damaged("a protection", &word))).transpose()
}

fn step(row: &Row<'_>, at: usize) -> Result<Step, StoreFault> {
    let word: String = row.get(at)?;
    Step::from_id(&word).ok_or_else(|| damaged("a step", &word))
}

pub(crate) fn collect<T>(
    main: &Connection,
    sql: &str,
    id: &str,
    read: impl Fn(&Row<'_>) -> Result<T, StoreFault>,
) -> Result<Vec<T>, StoreFault> {
    let mut statement = main.prepare_cached(sql)?;
    let mut rows = statement.query([id])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        found.push(read(row)?);
    }
    Ok(found)
}
