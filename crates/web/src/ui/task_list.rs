//! What is to be done, each task with its status.

use maud::{Markup, html};

use super::attribute::{class_if, class_list};
use super::tag::{Tag, TagColour, tag};

/// The status of a task.
#[derive(Clone, Debug)]
pub enum TaskStatus {
    /// Done, or nothing to draw the eye to: plain words.
    Plain(String),
    /// Plain words in grey: it cannot be begun yet.
    NotYet(String),
    /// A tag in a colour.
    Tag(String, TagColour),
}

impl Default for TaskStatus {
    fn default() -> Self {
        TaskStatus::Plain(String::new())
    }
}

/// One task.
#[derive(Clone, Debug, Default)]
pub struct Task {
    /// What is to be done.
    pub title: String,
    /// Where it is done; none when it cannot be begun.
    pub href: Option<String>,
    /// Help; empty for none.
    pub hint: String,
    /// Its status.
    pub status: TaskStatus,
}

/// Tasks in order. `id` begins the element ids; empty for `task-list`.
pub fn task_list(id: &str, tasks: &[Task]) -> Markup {
    let id = if id.is_empty() { "task-list" } else { id };
    html! {
        ul .govuk-task-list {
            @for (index, task) in tasks.iter().enumerate() { (entry(id, index + 1, task)) }
        }
    }
}

fn entry(id: &str, number: usize, task: &Task) -> Markup {
    let hint_id = format!("{id}-{number}-hint");
    let status_id = format!("{id}-{number}-status");
    let described = if task.hint.is_empty() { status_id.clone() } else { format!("{hint_id} {status_id}") };
    let not_yet = matches!(task.status, TaskStatus::NotYet(_));
    html! {
        li class=(class_list("govuk-task-list__item", &[class_if(task.href.is_some(), "govuk-task-list__item--with-link")])) {
            div .govuk-task-list__name-and-hint {
                @if let Some(href) = &task.href {
                    a .govuk-link .govuk-task-list__link href=(href) aria-describedby=(described) { (task.title) }
                } @else {
                    div { (task.title) }
                }
                @if !task.hint.is_empty() {
                    div id=(hint_id) .govuk-task-list__hint { (task.hint) }
                }
            }
            div id=(status_id)
                class=(class_list("govuk-task-list__status", &[class_if(not_yet, "govuk-task-list__status--cannot-start-yet")])) {
                @match &task.status {
                    TaskStatus::Plain(text) | TaskStatus::NotYet(text) => (text),
                    TaskStatus::Tag(text, colour) => (tag(Tag { text, colour: *colour, ..Tag::default() })),
                }
            }
        }
    }
}
