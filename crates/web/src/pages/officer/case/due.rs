//! What is due in the case: what the visitor's role does first, with the page where it is done, then what
//! is waited for from others.

use crate::case_page::CaseView;
use crate::pages::officer::tasks;
use crate::ui::{Task, TaskStatus, task_list};
use crate::visit::Visit;
use crate::words;
use access::Part;
use chain::due::{self, TaskKind};
use chain::view::TaskRow;
use maud::{Markup, html};
use texts::Args;

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let rows = rows(visit, view);
    let (mine, others): (Vec<&TaskRow>, Vec<&TaskRow>) =
        rows.iter().partition(|task| Some(task.role) == visit.role());
    let mine: Vec<Task> = mine.into_iter().map(|task| entry(visit, view, task, true)).collect();
    let others: Vec<Task> = others.into_iter().map(|task| entry(visit, view, task, false)).collect();
    html! {
        section {
            h2 .govuk-heading-m { (visit.t("officer-due-title")) }
            @if mine.is_empty() {
                p .govuk-body { (visit.t("officer-due-none")) }
            } @else {
                (task_list("mine", &mine))
            }
            @if !others.is_empty() {
                h3 .govuk-heading-s { (visit.t("officer-due-others")) }
                (task_list("others", &others))
            }
        }
    }
}

/// The tasks of the case. Who does not see the whole sees what the own role does: the rest cannot be told
/// from a part.
fn rows(visit: &Visit, view: &CaseView) -> Vec<TaskRow> {
    let due = due::due(&view.case, &view.world.world, &visit.policy, visit.now.day);
    let whole = view.shows(Part::Whole);
    due.tasks
        .iter()
        .filter(|task| whole || Some(task.actor) == visit.role())
        .filter(|task| whole || !matches!(task.kind, TaskKind::RuleNeedsHuman(_)))
        .map(|task| TaskRow::of(task, &view.case))
        .collect()
}

fn entry(visit: &Visit, view: &CaseView, task: &TaskRow, mine: bool) -> Task {
    let urgency = words::urgency(task, visit.now.day);
    let by = visit.say("shell-by", Args::new().date("date", task.by));
    // An officer also acts for the person and for others where a page is there for it.
    let page = tasks::page_of(&task.task).filter(|(page, _)| tasks::may_come(visit.role(), page));
    let href = (mine || page.is_some()).then(|| tasks::href(visit, view.id, task));
    let hint = if mine { by } else { format!("{}. {by}", words::role(visit, task.role)) };
    Task {
        title: words::task(visit, &task.task),
        href,
        hint,
        status: TaskStatus::Tag(urgency.words(visit), tasks::colour(urgency)),
    }
}
