//! The steps of the person's own order, from top to bottom: done with its day, now with its last day,
//! later with the time it may take.

use super::next;
use crate::case_page::CaseView;
use crate::ui::{self, WayState, WayStep};
use crate::visit::Visit;
use crate::words;
use access::Part;
use chain::case::Spell;
use chain::due::TaskKind;
use chain::facts;
use chain::lead_time::lead_times;
use chain::step::Step;
use maud::{Markup, html};
use rules::{NoTrace, Table, Then};
use texts::Args;

pub(crate) fn way(visit: &Visit, view: &CaseView, spell: &Spell) -> Markup {
    let Ok(process) = visit.policy.process(&spell.process) else {
        return html! { p .govuk-body { (visit.t("shell-empty-list")) } };
    };
    let due = next::of(visit, view);
    let times = lead_times(&view.case, &visit.policy);
    let facts = facts::of(&view.case, &visit.policy, visit.now.day);
    let ask = |table: Option<&Table>| -> Option<Then> {
        table?.decide(&facts, visit.now.day, &mut NoTrace).then().cloned()
    };
    let steps: Vec<WayStep> = process
        .steps
        .iter()
        .copied()
        // Steps about health are told only to those who may see them.
        .filter(|step| view.shows(Part::Health) || !optional(*step))
        .filter_map(|step| {
            let said = visit.policy.find_step(step);
            let task = due.tasks.iter().find(|task| concerns(task.kind, step));
            let (state, when) = match (spell.done.on(step), task) {
                (Some(on), _) => {
                    let target = times
                        .iter()
                        .find(|row| row.spell == spell.number && row.step == step)
                        .and_then(|row| row.target_by);
                    let done = visit.say("seeker-my-done-on", Args::new().date("date", on));
                    let target = target
                        .map(|by| format!(" {}", visit.say("seeker-my-target", Args::new().date("date", by))))
                        .unwrap_or_default();
                    (WayState::Done, format!("{done}{target}"))
                }
                (None, Some(task)) => {
                    (WayState::Now, visit.say("seeker-my-by", Args::new().date("date", task.by)))
                }
                (None, None) => {
                    // A step that the rules say this person does not need is not on the person's way.
                    let needed = ask(said.and_then(|said| said.needed.as_ref()));
                    let skipped = needed.and_then(|needed| needed.as_boolean()) == Some(false);
                    let mut later = process.steps.iter().skip_while(|other| **other != step);
                    let passed = later.any(|later| spell.done.has(*later));
                    if skipped && (optional(step) || passed) {
                        return None;
                    }
                    (WayState::Later, period(visit, ask(said.and_then(|said| said.lead_time.as_ref()))))
                }
            };
            let state_text = visit.t(match state {
                WayState::Done => "shell-done",
                WayState::Now => "shell-now",
                WayState::Later => "shell-later",
            });
            let who = match (state, ask(said.and_then(|said| said.actor.as_ref()))) {
                (WayState::Done, _) | (_, None) => String::new(),
                (_, Some(actor)) => actor
                    .as_word()
                    .and_then(chain::event::Role::from_id)
                    .map(|role| words::role(visit, role))
                    .unwrap_or_default(),
            };
            let what = (state == WayState::Now)
                .then(|| html! { p { (visit.t(&format!("step-{}-what", step.id()))) } });
            Some(WayStep { name: words::step(visit, step), state, state_text, when, who, what, href: None })
        })
        .collect();
    ui::way(&visit.t("seeker-my-steps"), &steps)
}

/// Whether a task stands for a step that is under way.
fn concerns(kind: TaskKind, step: Step) -> bool {
    match kind {
        TaskKind::Step(of) | TaskKind::RuleNeedsHuman(of) => of == step,
        TaskKind::CodeReview | TaskKind::CodeAnswer => step == Step::Code,
        TaskKind::PlaceByRule => step == Step::Choice,
        TaskKind::Comment | TaskKind::DecideIntent => step == Step::Decision,
        _ => false,
    }
}

/// The steps that only some people need: those about health.
pub(super) fn optional(step: Step) -> bool {
    matches!(step, Step::Evidence | Step::OverallAssessment | Step::Code)
}

fn period(visit: &Visit, then: Option<Then>) -> String {
    let Some(period) = then.as_ref().and_then(Then::as_period) else { return String::new() };
    let unit = match period.unit {
        rules::PeriodUnit::Days => "days",
        rules::PeriodUnit::WorkingDays => "working_days",
        rules::PeriodUnit::Weeks => "weeks",
        rules::PeriodUnit::Months => "months",
        rules::PeriodUnit::Years => "years",
    };
    let time =
        visit.say(&format!("rule-period-{unit}"), Args::new().number("count", i64::from(period.count)));
    visit.say("seeker-my-takes", Args::new().text("time", &time))
}
