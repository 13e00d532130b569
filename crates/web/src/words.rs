//! What the chain says as structure, in the reader's words: tasks, refusals, reasons.

mod history;
mod put_right;
mod reasons;
mod rule_words;
mod said;
mod without_words;

pub use history::{history, history_with, told_of};
pub use reasons::{reasons, reasons_lines, reasons_on, reasons_text, reasons_under, tried_rows};
pub(crate) use rule_words::RuleWords;
pub use said::{extent, host_name, provider_name, said, said_choices};
pub use without_words::without_words;

use crate::visit::Visit;
use chain::Refusal;
use chain::event::Role;
use chain::step::Step;
use chain::view::TaskRow;
use jiff::civil::Date;
use texts::Args;

/// The name of a step.
#[must_use]
pub fn step(visit: &Visit, step: Step) -> String {
    visit.t(&format!("step-{}", step.id()))
}

/// The name of a service.
#[must_use]
pub fn service(visit: &Visit, id: &str) -> String {
    visit.t(&format!("service-{id}"))
}

/// The name of a service with its track.
#[must_use]
pub fn service_and_track(visit: &Visit, id: &str, track: Option<&str>) -> String {
    match track {
        None => service(visit, id),
        Some(track) => format!("{}, {}", service(visit, id), visit.t(&format!("track-{id}-{track}"))),
    }
}

/// The name of a role.
#[must_use]
pub fn role(visit: &Visit, role: chain::event::Role) -> String {
    visit.t(&format!("role-{}", role.id()))
}

/// What the row that holds today in a table of a step says; none when no row does, or when it takes facts of a case.
#[must_use]
pub(crate) fn rule_on(visit: &Visit, step: Step, table: &str) -> Option<String> {
    let facts = visit.policy.bundle.facts();
    let rows = visit.policy.find_step(step)?.find(table)?;
    match rows.decide(&rules::Facts::new(facts), visit.now.day, &mut rules::NoTrace) {
        rules::Verdict::Decided { row, .. } => {
            let words = RuleWords { texts: &visit.app.texts, language: visit.language, facts };
            Some(words.row(step.id(), table, row.id(), Some(row)))
        }
        _ => None,
    }
}

/// What a task asks for. Words with a number behind a hyphen (`verify_work-12`) take it as `$number`.
#[must_use]
pub fn task(visit: &Visit, task: &str) -> String {
    match task.split_once('-') {
        Some(("step", step)) => visit.t(&format!("task-step-{step}")),
        Some(("verify_work", months)) => {
            visit.say("task-verify_work", Args::new().number("months", months.parse().unwrap_or(0)))
        }
        Some(("rule_needs_human", step)) => {
            let step = visit.t(&format!("step-{step}"));
            visit.say("task-rule_needs_human", Args::new().text("step", &step))
        }
        _ => {
            let (key, to_the_person) = (format!("task-{task}"), format!("task-{task}-you"));
            let is_the_person = visit.role() == Some(Role::JobSeeker);
            visit.t(if is_the_person && visit.has_text(&to_the_person) { &to_the_person } else { &key })
        }
    }
}

/// How a task stands on the day: late, soon, or in time.
#[must_use]
pub fn urgency(task: &TaskRow, day: Date) -> Urgency {
    let days = chain::calendar::days_between(day, task.by);
    if days < 0 { Urgency::Late(-days) } else { Urgency::Left(days) }
}

/// How a task stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Urgency {
    /// So many days too late.
    Late(i64),
    /// So many days left.
    Left(i64),
}

impl Urgency {
    /// In words.
    #[must_use]
    pub fn words(self, visit: &Visit) -> String {
        match self {
            Urgency::Late(days) => visit.say("shell-days-late", Args::new().number("days", days)),
            Urgency::Left(days) => visit.say("shell-days-left", Args::new().number("days", days)),
        }
    }

    /// Whether the last day has passed.
    #[must_use]
    pub fn is_late(self) -> bool {
        matches!(self, Urgency::Late(_))
    }
}

/// Why an act was refused, one line for each thing. `label` is the text key of the field it concerns.
#[must_use]
pub fn refusal(visit: &Visit, refusal: &Refusal, label: Option<&str>) -> Vec<String> {
    let key = refusal.key();
    let label = label.map(|key| visit.t(key)).unwrap_or_default();
    // A label that is a question stands before a colon here.
    let label = label.trim_end_matches(['?', ':', '.', ' ']).to_owned();
    let args = Args::new().text("field", &label);
    match refusal {
        Refusal::Missing(missing) => missing.iter().map(|missing| visit.t(&missing.key())).collect(),
        Refusal::TextTooLong { max, .. } => {
            vec![visit.say(key, args.number("max", i64::try_from(*max).unwrap_or(i64::MAX)))]
        }
        Refusal::ImpossibleDay { field, bound } => {
            let exact = format!("{key}-{field}");
            let key = if visit.has_text(&exact) { &exact } else { key };
            vec![visit.say(key, args.date("bound", *bound))]
        }
        Refusal::OutOfBounds { min, max, .. } => {
            vec![visit.say(key, args.number("min", *min).number("max", *max))]
        }
        Refusal::TooManyCodes { max } => vec![visit.say(key, args.number("max", *max))],
        Refusal::NotEntitled { service: id, explanation } => {
            let name = service(visit, id);
            let mut lines = vec![visit.say(key, Args::new().text("service", &name))];
            lines.extend(reasons_text(visit, explanation));
            lines
        }
        Refusal::ServiceNotInForce(id) => {
            let name = service(visit, id);
            vec![visit.say(key, Args::new().text("service", &name))]
        }
        Refusal::NeedsHuman { facts, .. } => {
            let names: Vec<String> = facts.iter().map(|fact| visit.t(&format!("fact-{fact}"))).collect();
            vec![visit.say(key, Args::new().text("facts", &names.join(", ")))]
        }
        Refusal::PolicySilent(what) => vec![visit.say(key, Args::new().text("what", what))],
        Refusal::AlreadyDone(word) | Refusal::Unknown(word) | Refusal::NotNow(word) => {
            let exact = format!("{key}-{word}");
            vec![if visit.has_text(&exact) { visit.t(&exact) } else { visit.t(key) }]
        }
        _ => vec![visit.say(key, args)],
    }
}
