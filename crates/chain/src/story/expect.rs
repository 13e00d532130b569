//! What a story expects of a day, and whether it is so.

use super::StoryFault;
use super::fields::{Fields, Report, Scope};
use crate::calendar::days_between;
use crate::case::Case;
use crate::due::due;
use crate::event::Role;
use crate::lead_time::lead_times;
use crate::pay::{LineKind, LineState};
use crate::policy::Policy;
use crate::step::Step;
use crate::without_activity::idle_since;
use crate::world::World;
use jiff::civil::Date;
use toml_edit::Table;

/// What is expected at the end of a day.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expect {
    /// The day.
    pub on: Date,
    /// Tasks that are due; there may be others.
    pub due: Vec<DueExpected>,
    /// Words of tasks that are not due.
    pub not_due: Vec<String>,
    /// Since when the person has no activity; `Some(None)` when there must be one.
    pub without_activity_since: Option<Option<Date>>,
    /// Days from registration to each step of the current spell.
    pub step_done: Vec<(Step, i64)>,
    /// Lead times of the current spell.
    pub lead_time: Vec<LeadTimeExpected>,
    /// How many codes hold.
    pub codes: Option<usize>,
    /// Whether the spell is open.
    pub open: Option<bool>,
    /// Lines of pay.
    pub pay: Vec<PayExpected>,
    /// The line in the story's file.
    pub line: usize,
}

/// Lines of pay of one kind that are expected, corrections included.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayExpected {
    /// What for.
    pub kind: LineKind,
    /// How they stand, when it matters.
    pub state: Option<LineState>,
    /// How many, when it matters.
    pub lines: Option<usize>,
    /// What they come to, when it matters.
    pub ore: Option<i64>,
}

/// A task that is expected to be due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DueExpected {
    /// The task's word.
    pub task: String,
    /// Who should act, when it matters.
    pub actor: Option<Role>,
    /// From when, when it matters.
    pub from: Option<Date>,
    /// By when, when it matters.
    pub by: Option<Date>,
}

/// How long a step is expected to have taken, in days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadTimeExpected {
    /// Which step.
    pub step: Step,
    /// From registration.
    pub from_registration: Option<i64>,
    /// From the step before, by time.
    pub from_previous: Option<i64>,
    /// Whether it came within the target.
    pub within_target: Option<bool>,
}

pub(super) fn read(table: &Table, story: &str, report: &mut Report<'_>) -> Expect {
    let scope = Scope { story, key: "expect", on: Date::ZERO };
    let mut fields = Fields::new(table, table.span(), report, scope);
    let mut tables = Vec::new();
    if let Some(item) = fields.item("due") {
        let values = item.as_array().map(|values| values.iter().collect::<Vec<_>>()).unwrap_or_default();
        if values.is_empty() {
            fields.fault("`due` must be a list of tables { task = … }");
        }
        tables = values;
    }
    let pay = fields.item("pay").and_then(|item| item.as_array());
    let pay: Vec<_> = pay.map(|values| values.iter().collect()).unwrap_or_default();
    let mut expect = Expect {
        on: fields.day("on"),
        due: Vec::new(),
        not_due: fields.list("not_due"),
        without_activity_since: without_activity(&mut fields),
        step_done: Vec::new(),
        lead_time: Vec::new(),
        codes: fields.maybe_number("codes"),
        open: fields.has("open").then(|| fields.flag("open", true)),
        pay: Vec::new(),
        line: fields.line(),
    };
    fields.within("step_done", |steps| {
        for step in Step::ALL.iter().copied().filter(|step| steps.has(step.id())).collect::<Vec<_>>() {
            expect.step_done.push((step, steps.number(step.id())));
        }
    });
    fields.within("lead_time", |steps| {
        for step in Step::ALL.iter().copied().filter(|step| steps.has(step.id())).collect::<Vec<_>>() {
            let read = steps.within(step.id(), |time| LeadTimeExpected {
                step,
                from_registration: time.maybe_number("from_registration"),
                from_previous: time.maybe_number("from_previous"),
                within_target: time.has("within_target").then(|| time.flag("within_target", true)),
            });
            expect.lead_time.extend(read);
        }
    });
    fields.finish();
    for value in pay {
        let Some(table) = value.as_inline_table() else {
            report.at(value.span(), "pay is written { kind = \"…\", state = \"…\", lines = …, ore = … }");
            continue;
        };
        let mut line = Fields::new(table, value.span(), report, scope);
        expect.pay.push(PayExpected {
            kind: line.word("kind"),
            state: line.maybe_word("state"),
            lines: line.maybe_number("lines"),
            ore: line.maybe_number("ore"),
        });
        line.finish();
    }
    for value in tables {
        let Some(table) = value.as_inline_table() else {
            report.at(value.span(), "a task that is due is written { task = \"…\", actor = \"…\", by = … }");
            continue;
        };
        let mut task = Fields::new(table, value.span(), report, scope);
        expect.due.push(DueExpected {
            task: task.str("task").to_owned(),
            actor: task.maybe_word("actor"),
            from: task.maybe_day("from"),
            by: task.maybe_day("by"),
        });
        task.finish();
    }
    expect
}

fn without_activity(fields: &mut Fields<'_, '_, '_, '_>) -> Option<Option<Date>> {
    let item = fields.item("without_activity_since")?;
    if item.as_str() == Some("none") {
        return Some(None);
    }
    fields.maybe_day("without_activity_since").map(Some)
}

impl Expect {
    /// Every expectation that the case does not meet.
    pub(super) fn check(&self, file: &str, case: &Case, world: &World, policy: &Policy) -> Vec<StoryFault> {
        let mut faults = Vec::new();
        let mut fault = |what: String| {
            let what = format!("on {}: {what}", self.on);
            faults.push(StoryFault { file: file.to_owned(), line: self.line, what });
        };
        let tasks = due(case, world, policy, self.on).tasks;
        let said = || {
            let words: Vec<String> = tasks
                .iter()
                .map(|task| format!("{} ({}, {}–{})", task.kind.word(), task.actor.id(), task.from, task.by))
                .collect();
            if words.is_empty() { "nothing is due".to_owned() } else { format!("due: {}", words.join("; ")) }
        };
        for wanted in &self.due {
            let met = tasks.iter().any(|task| {
                task.kind.word() == wanted.task
                    && wanted.actor.is_none_or(|actor| actor == task.actor)
                    && wanted.from.is_none_or(|from| from == task.from)
                    && wanted.by.is_none_or(|by| by == task.by)
            });
            if !met {
                fault(format!("expected due {wanted:?}; {}", said()));
            }
        }
        for word in &self.not_due {
            if tasks.iter().any(|task| task.kind.word() == *word) {
                fault(format!("`{word}` must not be due; {}", said()));
            }
        }
        if let Some(wanted) = self.without_activity_since
            && idle_since(case, self.on) != wanted
        {
            fault(format!("expected without activity since {wanted:?}, was {:?}", idle_since(case, self.on)));
        }
        for wanted in &self.pay {
            self.check_pay(case, wanted, &mut fault);
        }
        let registered = case.spell().map_or(self.on, |spell| spell.registered_on);
        for (step, days) in &self.step_done {
            let done = case.done(*step).map(|on| days_between(registered, on));
            if done != Some(*days) {
                fault(format!("expected `{}` done after {days} days, was {done:?}", step.id()));
            }
        }
        self.check_lead_times(case, policy, &mut fault);
        let codes = case.codes_in_force().count();
        if self.codes.is_some_and(|wanted| wanted != codes) {
            fault(format!("expected {:?} codes to hold, were {codes}", self.codes));
        }
        let open = case.open_spell().is_some();
        if self.open.is_some_and(|wanted| wanted != open) {
            fault(format!("expected the spell open: {:?}, was {open}", self.open));
        }
        faults
    }

    fn check_pay(&self, case: &Case, wanted: &PayExpected, fault: &mut impl FnMut(String)) {
        let lines = case.ledger.lines.values().filter(|line| {
            line.key.kind == wanted.kind && wanted.state.is_none_or(|state| state == line.state.0)
        });
        let lines: Vec<_> = lines.collect();
        let ore: i64 = lines.iter().filter_map(|line| line.amount).map(|amount| amount.0).sum();
        let met = wanted.lines.is_none_or(|count| count == lines.len())
            && wanted.ore.is_none_or(|wanted| wanted == ore);
        if !met {
            let all: Vec<String> = case
                .ledger
                .lines
                .values()
                .map(|line| format!("{} {} {:?}", line.key, line.state.0.id(), line.amount.map(|ore| ore.0)))
                .collect();
            fault(format!(
                "expected {wanted:?}, were {} lines of {ore} öre; all: {}",
                lines.len(),
                all.join("; ")
            ));
        }
    }

    fn check_lead_times(&self, case: &Case, policy: &Policy, fault: &mut impl FnMut(String)) {
        let spell = case.spell().map_or(0, |spell| spell.number);
        let rows = lead_times(case, policy);
        for wanted in &self.lead_time {
            let Some(row) = rows.iter().find(|row| row.spell == spell && row.step == wanted.step) else {
                fault(format!("`{}` has not been reached", wanted.step.id()));
                continue;
            };
            let found = LeadTimeExpected {
                step: wanted.step,
                from_registration: wanted
                    .from_registration
                    .map(|_| days_between(row.registered_on, row.done_on)),
                from_previous: wanted.from_previous.map(|_| days_between(row.previous_on, row.done_on)),
                within_target: wanted
                    .within_target
                    .map(|_| row.target_by.is_some_and(|target| row.done_on <= target)),
            };
            if found != *wanted {
                fault(format!("expected {wanted:?}, was {found:?}"));
            }
        }
    }
}
