//! What happens next, by when and who does it: my own tasks first, each with the page where I do it.

use crate::case_page::{CaseView, with_field};
use crate::pages::representative::reaches;
use crate::ui::{Tag, TagColour, Task as Entry, TaskStatus, inset_text, tag, task_list};
use crate::visit::Visit;
use crate::words;
use chain::due::{Due, Task, TaskKind, due};
use chain::event::Role;
use chain::step::Step;
use maud::{Markup, html};
use texts::Args;

/// How many days before the last day a task is said to be close.
const CLOSE_DAYS: i64 = 3;

pub(super) fn section(visit: &Visit, view: &CaseView) -> Markup {
    let due = of(visit, view);
    let (mine, others): (Vec<&Task>, Vec<&Task>) =
        due.tasks.iter().partition(|task| task.actor == Role::JobSeeker);
    html! {
        h2 .govuk-heading-l { (visit.t("seeker-my-next")) }
        @if mine.is_empty() {
            (inset_text(html! { (visit.t("seeker-my-nothing-to-do")) }))
        } @else {
            h3 .govuk-heading-m { (visit.t("seeker-my-mine")) }
            (task_list("mine", &mine.iter().map(|task| entry(visit, view, task)).collect::<Vec<_>>()))
        }
        @if !others.is_empty() {
            h3 .govuk-heading-m { (visit.t("seeker-my-others")) }
            ul .govuk-list.govuk-list--spaced {
                @for task in others {
                    li {
                        (words::task(visit, &task.kind.word())) ". "
                        (visit.say(
                            "seeker-my-who-by",
                            Args::new()
                                .text("who", &who(visit, view, task))
                                .date("date", task.by),
                        ))
                        @if late(visit, task) { " " (tag(Tag { text: &visit.t("shell-late"), colour: TagColour::Red, ..Tag::default() })) }
                    }
                }
            }
        }
        @if due.tasks.iter().any(|task| late(visit, task) && task.actor != Role::JobSeeker) {
            p .govuk-body { (visit.t("seeker-my-late")) " " a .govuk-link href=(view.href(visit, "delay")) { (visit.t("seeker-delay-title")) } }
        }
    }
}

/// What is due in the case today.
pub(super) fn of(visit: &Visit, view: &CaseView) -> Due {
    due(&view.case, &view.world.world, &visit.policy, visit.now.day)
}

fn entry(visit: &Visit, view: &CaseView, task: &Task) -> Entry {
    let days = chain::calendar::days_between(visit.now.day, task.by);
    let urgency = if days < 0 { words::Urgency::Late(-days) } else { words::Urgency::Left(days) };
    let colour = match days {
        ..0 => TagColour::Red,
        0..=CLOSE_DAYS => TagColour::Yellow,
        _ => TagColour::Blue,
    };
    Entry {
        title: words::task(visit, &task.kind.word()),
        href: page_of(task.kind).filter(|page| reaches(visit, page)).map(|page| {
            let href = view.href(visit, page);
            match task.about {
                Some(about) => with_field(&href, "about", &about.to_string()),
                None => href,
            }
        }),
        hint: visit.say("shell-by", Args::new().date("date", task.by)),
        status: TaskStatus::Tag(urgency.words(visit), colour),
    }
}

/// The page where the person does a task.
fn page_of(kind: TaskKind) -> Option<&'static str> {
    match kind {
        TaskKind::Step(Step::Choice) => Some("choice"),
        TaskKind::Step(Step::Evidence) => Some("evidence"),
        TaskKind::Step(Step::Code) | TaskKind::CodeAnswer => Some("code"),
        TaskKind::Comment => Some("comment"),
        TaskKind::ReadDecision => Some("decision"),
        TaskKind::ActivityReport => Some("report"),
        TaskKind::ActionPlan | TaskKind::JointPlan => Some("plan"),
        _ => None,
    }
}

fn late(visit: &Visit, task: &Task) -> bool {
    task.by < visit.now.day
}

fn who(visit: &Visit, view: &CaseView, task: &Task) -> String {
    let role = words::role(visit, task.actor);
    match task.user {
        Some(user) => format!("{} ({role})", view.user_name(visit, Some(user))),
        None => role,
    }
}
