//! The coach's list: what is to be done, and everyone who takes part or waits to start.

use super::tasks::{self, ROWS};
use crate::case_page::case_href;
use crate::fault::Fault;
use crate::ui::{Cell, Column, Table, Tag, TagColour, table, tag};
use crate::visit::{Reply, Visit};
use crate::words;
use access::Relation;
use chain::id::CaseId;
use maud::{Markup, html};
use store::{CaseRow, ListCursor, User, WorklistFilter, WorklistRow};
use texts::Args;

pub(super) fn get(visit: &Visit) -> Result<Reply, Fault> {
    let user = &visit.who()?.user;
    let tasks = tasks(visit, user)?;
    let cases = cases(visit, user)?;
    let more_tasks = (tasks.len() == ROWS).then(|| tasks.last().map(|row| row.cursor.to_string())).flatten();
    let more_cases = (cases.len() == ROWS).then(|| cases.last().map(|row| row.case.to_string())).flatten();
    let tasks = ours(tasks);
    let mut page = visit.page(visit.t("provider-participants-title"));
    page.wide = true;
    page.main = html! {
        h1 .govuk-heading-l { (visit.t("provider-participants-title")) }
        @if let Some(provider) = provider(visit, user) {
            p .govuk-body { (visit.say("provider-participants-provider", Args::new().text("provider", &provider))) }
        }
        h2 .govuk-heading-m { (visit.t("provider-participants-todo")) }
        @if tasks.is_empty() {
            p .govuk-body { (visit.t("provider-participants-todo-none")) }
        } @else {
            (tasks::list(visit, &tasks))
        }
        (tasks::pages(visit, "after", more_tasks, "provider-participants-before", "provider-participants-todo"))
        h2 .govuk-heading-m { (visit.t("provider-participants-all")) }
        @if cases.is_empty() {
            p .govuk-body { (visit.t("provider-participants-all-none")) }
        } @else {
            (everyone(visit, user, &cases)?)
        }
        (tasks::pages(visit, "case", more_cases, "provider-participants-before", "provider-participants-all"))
    };
    Ok(page.into())
}

fn tasks(visit: &Visit, user: &User) -> Result<Vec<WorklistRow>, Fault> {
    let after: Option<ListCursor> = visit.query.text("after").parse().ok();
    let filter = WorklistFilter::default();
    let (now, page) = (visit.now, &visit.path);
    Ok(visit.app.store.list_worklist(&user.viewer(), &filter, after, ROWS, page, now.at, now.day)?)
}

fn cases(visit: &Visit, user: &User) -> Result<Vec<CaseRow>, Fault> {
    let after: Option<CaseId> = visit.query.text("case").parse().ok();
    let (now, page) = (visit.now, &visit.path);
    Ok(visit.app.store.list_cases(&user.viewer(), after, ROWS, page, now.at, now.day)?)
}

/// Leaves out the start that another provider is to make: a participant who has changed provider is
/// still seen by the earlier one for a time.
fn ours(rows: Vec<WorklistRow>) -> Vec<WorklistRow> {
    let is_anothers = |row: &WorklistRow| row.task.task == "step-support" && !is_ours(row.relation);
    rows.into_iter().filter(|row| !is_anothers(row)).collect()
}

/// Whether it is this provider that the participant has chosen last: the relation of the others has ended.
fn is_ours(relation: Relation) -> bool {
    matches!(relation, Relation::Coach | Relation::CoachWithHealth)
}

fn provider(visit: &Visit, user: &User) -> Option<String> {
    let world = visit.app.store.world();
    Some(words::provider_name(visit, &world.world, user.provider?))
}

/// Where a participant stands with this provider.
#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    Waiting,
    Active,
    Ended,
}

fn everyone(visit: &Visit, user: &User, cases: &[CaseRow]) -> Result<Markup, Fault> {
    let mut rows = Vec::with_capacity(cases.len());
    for case in cases {
        rows.push(row(visit, user, case)?);
    }
    let head = ["name", "service", "coach", "state", "latest"]
        .map(|column| Column::text(visit.t(&format!("provider-participants-{column}"))));
    Ok(table(&Table {
        caption: &visit.t("provider-participants-all"),
        caption_classes: "govuk-visually-hidden",
        head: head.into(),
        rows,
        first_cell_is_header: true,
        stack: true,
        ..Table::default()
    }))
}

fn row(visit: &Visit, user: &User, row: &CaseRow) -> Result<Vec<Cell>, Fault> {
    let summary = &row.summary;
    let coach = match summary.coach {
        Some(id) => visit.app.store.user(id)?,
        None => None,
    };
    let state = match (&summary.service, &coach) {
        (Some(_), Some(coach)) if coach.provider == user.provider => State::Active,
        (Some(_), None) if is_ours(row.relation) => State::Waiting,
        _ => State::Ended,
    };
    let (key, colour) = match state {
        State::Waiting => ("provider-participants-waiting", TagColour::Yellow),
        State::Active => ("provider-participants-active", TagColour::Green),
        State::Ended => ("provider-participants-ended", TagColour::Grey),
    };
    let name = tasks::name(visit, row.identity.as_ref());
    let href = case_href(visit, row.case, "");
    let service = match &summary.service {
        Some(id) if state != State::Ended => words::service(visit, id),
        _ => String::new(),
    };
    let coach = match coach {
        Some(coach) if state == State::Active => coach.name,
        None if state == State::Waiting => visit.t("provider-no-coach"),
        _ => String::new(),
    };
    Ok(vec![
        Cell::text(html! { a .govuk-link href=(href) { (name) } }),
        Cell::text(service),
        Cell::text(coach),
        Cell::text(tag(Tag { text: &visit.t(key), colour, ..Tag::default() })),
        Cell::text(visit.date(summary.last_event_on)),
    ])
}
