//! The routine that a run of the laboratory counts as minutes and not as events: contacts while support goes on, its
//! reports, that work lasts, and that decisions are read. Where cases are looked at one by one they stand as events: whoever it falls on does
//! what the chain says is due, nearly always in time.

use super::words::mixed;
use chain::Command;
use chain::calendar::days_after;
use chain::case::Case;
use chain::decision::ReceiveDecision;
use chain::due::{Task, TaskKind};
use chain::event::{ContactForm, ContactWith, ReportKind, Role, WorkEvidence};
use chain::id::{CaseId, DecisionId, ParticipationId, TextId, UserId};
use chain::story::ids;
use chain::support::{FileReport, HoldContact};
use chain::text::NewText;
use chain::work::VerifyWork;
use chain::{Policy, World, due};
use jiff::civil::Date;

/// How many days ahead of its last day something is done.
const AHEAD: i64 = 8;
/// One of so many times it is forgotten, until the next time.
const FORGOTTEN: u64 = 12;

/// What falls on someone on a day and is done: by whom, and what. `left` is what the run itself does later.
pub(super) fn acts(
    (id, person): (CaseId, UserId),
    case: &Case,
    policy: &Policy,
    world: &World,
    on: Date,
    left: impl Fn(&Task) -> bool,
) -> Vec<(Role, UserId, Command)> {
    let current = case.current_participation().filter(|held| held.started_on.is_some());
    let unread = case.decisions.iter().any(|decision| decision.received_on.is_none());
    if case.participations.is_empty() && case.current_work().is_none() && !unread {
        return Vec::new();
    }
    let tasks = due(case, world, policy, on).tasks.into_iter();
    let wanted = tasks.filter(|task| task.from <= on && task.by <= days_after(on, AHEAD) && !left(task));
    let act = |task: Task| {
        let label = format!("{id}-{on}-{}", task.kind.word());
        let text: TextId = ids::id("laboratory", &label);
        let chance = mixed(text.0);
        let by = match task.actor {
            Role::Coach => task.user.or_else(|| current.and_then(|held| held.coach()))?,
            Role::Officer => case.officer()?,
            Role::JobSeeker => person,
            _ => return None,
        };
        if chance.is_multiple_of(FORGOTTEN) {
            return None;
        }
        let report = |participation, kind, body: &str| FileReport {
            participation,
            kind,
            text: NewText { id: text, body: body.to_owned().into() },
        };
        let command: Command = match task.kind {
            TaskKind::Contact => {
                let forms = [
                    ContactForm::InPerson,
                    ContactForm::InPerson,
                    ContactForm::Telephone,
                    ContactForm::Digital,
                ];
                let form = forms[usize::try_from(chance / FORGOTTEN % 4).unwrap_or(0)];
                let participation = current?.id;
                HoldContact { participation, on, form, with: ContactWith::Participant, note: None }.into()
            }
            TaskKind::PeriodicReport => {
                report(current?.id, ReportKind::Periodic, "simulated-periodic-report").into()
            }
            TaskKind::FinalReport => {
                report(ParticipationId(task.about?.id()?), ReportKind::Final, "simulated-final-report").into()
            }
            TaskKind::ReadDecision => ReceiveDecision { decision: DecisionId(task.about?.id()?) }.into(),
            TaskKind::VerifyWork(months) => {
                VerifyWork { months, evidence: WorkEvidence::IncomeStatement }.into()
            }
            _ => return None,
        };
        Some((task.actor, by, command))
    };
    wanted.filter_map(act).collect()
}
