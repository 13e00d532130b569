//! `stegvis due`: what should happen, for whom and by when, with nothing about the person but the id of
//! the case.

use crate::Answer;
use crate::args::{Common, Due};
use crate::wiring::Wired;
use chain::case::{Case, Seen};
use chain::id::CaseId;
use chain::view::{TaskRow, project};
use jiff::civil::Date;
use serde_json::{Value, json};
use texts::Args;

/// How many rows are fetched at a time.
const PAGE: u32 = 1000;

/// `stegvis due --on DATE`.
pub fn run(common: &Common, options: &Due) -> anyhow::Result<Answer> {
    let wired = Wired::open(common)?;
    let today = wired.now()?.day;
    let on = options.on.unwrap_or(today);
    let (tasks, idle) = if on == today { from_views(&wired, on)? } else { looked_at(&wired, on)? };
    if options.output.json {
        let rows: Vec<Value> = tasks.iter().map(|(case, task)| row(*case, task)).collect();
        println!("{}", json!({ "on": on.to_string(), "tasks": rows, "without_activity": idle }));
        return Ok(Answer::Fine);
    }
    for (case, task) in &tasks {
        let words = words_of(&wired, &task.task);
        let role = wired.word(&format!("role-{}", task.role.id()), task.role.id());
        println!("{}  {case}  {role}: {words}", task.by);
    }
    let count = |length: usize| i64::try_from(length).unwrap_or(i64::MAX);
    let args =
        Args::new().date("date", on).number("tasks", count(tasks.len())).number("idle", count(idle.len()));
    println!("{}", wired.say("cli-due-done", &args));
    Ok(Answer::Fine)
}

/// What a task asks for, as the pages say it.
fn words_of(wired: &Wired, task: &str) -> String {
    match task.split_once('-') {
        Some(("verify_work", months)) => {
            wired.say("task-verify_work", &Args::new().number("months", months.parse().unwrap_or(0)))
        }
        Some(("rule_needs_human", step)) => {
            let step = wired.t(&format!("step-{step}"));
            wired.say("task-rule_needs_human", &Args::new().text("step", &step))
        }
        _ => wired.t(&format!("task-{task}")),
    }
}

fn row(case: CaseId, task: &TaskRow) -> Value {
    json!({
        "case": case,
        "task": task.task,
        "step": task.step.id(),
        "role": task.role.id(),
        "user": task.user,
        "from": task.from.to_string(),
        "by": task.by.to_string(),
        "about": task.about,
    })
}

/// What is to be done in which case, and the cases of those who are without activity.
type Found = (Vec<(CaseId, TaskRow)>, Vec<CaseId>);

/// Today the views say it.
fn from_views(wired: &Wired, on: Date) -> anyhow::Result<Found> {
    wired.bring_views_up_to_date()?;
    let idle = wired.store().without_activity()?.into_iter().map(|(case, _)| case).collect();
    let mut found = Vec::new();
    let mut after = None;
    loop {
        let rows = wired.store().tasks_due(on, after, PAGE)?;
        let Some(last) = rows.last() else { return Ok((found, idle)) };
        after = Some(last.cursor);
        found.extend(rows.into_iter().map(|row| (row.case, row.task)));
    }
}

/// On another day every case is looked at as it was or will be then; each reading is logged.
fn looked_at(wired: &Wired, on: Date) -> anyhow::Result<Found> {
    let world = wired.store().world();
    let (mut found, mut idle) = (Vec::new(), Vec::new());
    let mut after = None;
    loop {
        let cases = wired.store().cases(after, PAGE)?;
        let Some(last) = cases.last() else { break };
        after = Some(*last);
        for case in cases {
            let open = wired.open_case(case, "due")?;
            let folded = Case::fold(&open.events, Seen { as_of: on, ..Seen::NOW });
            if let Some(projection) = project(&folded, &world.world, &wired.policy, on) {
                found.extend(projection.tasks.into_iter().map(|task| (case, task)));
                if projection.without_activity_since.is_some_and(|since| since <= on) {
                    idle.push(case);
                }
            }
        }
    }
    found.sort_by(|a, b| (a.1.by, a.0, &a.1.task).cmp(&(b.1.by, b.0, &b.1.task)));
    Ok((found, idle))
}
