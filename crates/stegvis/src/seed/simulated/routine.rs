//! The routine that a run of the laboratory counts as minutes and not as events: contacts while support goes on, and
//! its periodic reports. Where cases are looked at one by one they stand as events: whoever gives the support does
//! what the chain says is due, nearly always in time.

use super::words::mixed;
use chain::Command;
use chain::calendar::days_after;
use chain::case::Case;
use chain::due::TaskKind;
use chain::event::{ContactForm, ContactWith, ReportKind, Role};
use chain::id::{CaseId, TextId, UserId};
use chain::story::ids;
use chain::support::{FileReport, HoldContact};
use chain::text::NewText;
use chain::{Policy, World, due};
use jiff::civil::Date;

/// How many days ahead of its last day something is done.
const AHEAD: i64 = 8;
/// One of so many times it is forgotten, until the next time.
const FORGOTTEN: u64 = 12;

/// What whoever gives the support does on a day: by whom, and what.
pub(super) fn acts(
    id: CaseId,
    case: &Case,
    policy: &Policy,
    world: &World,
    on: Date,
) -> Vec<(Role, UserId, Command)> {
    let Some(held) = case.current_participation().filter(|held| held.started_on.is_some()) else {
        return Vec::new();
    };
    let participation = held.id;
    let tasks = due(case, world, policy, on).tasks.into_iter();
    let wanted = tasks.filter(|task| task.from <= on && task.by <= days_after(on, AHEAD));
    let act = |task: chain::due::Task| {
        let label = format!("{id}-{on}-{}", task.kind.word());
        let text: TextId = ids::id("laboratory", &label);
        let chance = mixed(text.0);
        let by = match task.actor {
            Role::Coach => held.coach()?,
            Role::Officer => case.officer()?,
            _ => return None,
        };
        if chance.is_multiple_of(FORGOTTEN) {
            return None;
        }
        let command: Command = match task.kind {
            TaskKind::Contact => {
                let forms = [
                    ContactForm::InPerson,
                    ContactForm::InPerson,
                    ContactForm::Telephone,
                    ContactForm::Digital,
                ];
                let form = forms[usize::try_from(chance / FORGOTTEN % 4).unwrap_or(0)];
                HoldContact { participation, on, form, with: ContactWith::Participant, note: None }.into()
            }
            TaskKind::PeriodicReport => FileReport {
                participation,
                kind: ReportKind::Periodic,
                text: NewText { id: text, body: "simulated-periodic-report".into() },
            }
            .into(),
            _ => return None,
        };
        Some((task.actor, by, command))
    };
    wanted.filter_map(act).collect()
}
