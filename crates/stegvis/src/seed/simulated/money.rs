//! The routine of cases, and the lines of pay that they have led to: declared when each month is over, confirmed by
//! whoever is paid, approved by control and paid out, as the desk would do it on those days; the latest still wait. All
//! of it by the chain's own acts: no amount is made here.

use super::routine;
use chain::calendar::{days_after, next_working_day};
use chain::case::Case;
use chain::command::Context;
use chain::due::{About, Task, TaskKind};
use chain::event::{Actor, Event, Header, Recorded, ReportKind, Role};
use chain::explanation::Silent;
use chain::id::{CaseId, CommandId, PaymentId, UserId};
use chain::pay::{ApprovePay, ConfirmPay, DeclarePay, LineState, PayOut, Payee};
use chain::story::ids;
use chain::text::NewText;
use chain::{Command, Policy, World, decide};
use jiff::ToSpan;
use jiff::civil::{Date, time};
use simulator::run::{KeptCase, works_at};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Mutex, PoisonError};
use web::clock::moment;

/// From what the id of the one who approves follows.
pub(super) const CONTROL: (&str, &str) = ("laboratory", "controller");
/// Days after the end of a month: declared, confirmed, approved, paid.
const DAYS: [i64; 4] = [5, 12, 19, 24];

/// Puts the routine and the lines of pay, up to a day, among the events of the cases. Gives the keys of
/// what was written.
pub(super) fn pay(cases: &mut [KeptCase], policy: &Policy, day: Date) -> Vec<(CaseId, NewText)> {
    let written: Mutex<Vec<(CaseId, NewText)>> = Mutex::default();
    let next = AtomicUsize::new(0);
    let shelves: Vec<Mutex<&mut KeptCase>> = cases.iter_mut().map(Mutex::new).collect();
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                while let Some(shelf) = shelves.get(next.fetch_add(1, Ordering::Relaxed)) {
                    let mut case = shelf.lock().unwrap_or_else(PoisonError::into_inner);
                    if has_routine(&case) {
                        let texts = settle(&mut case, policy, day);
                        let mut written = written.lock().unwrap_or_else(PoisonError::into_inner);
                        written.extend(texts.into_iter().map(|text| (case.id, text)));
                    }
                }
            });
        }
    });
    written.into_inner().unwrap_or_else(PoisonError::into_inner)
}

/// Whether anyone can be paid for what has happened, or work is to be followed up.
fn has_routine(case: &KeptCase) -> bool {
    case.events.iter().any(|recorded| {
        matches!(
            recorded.event,
            Event::ProviderChosen(_)
                | Event::PlacementStarted(_)
                | Event::SupportStarted(_)
                | Event::WorkStarted(_)
        )
    })
}

/// The routine that the run itself does, and when.
fn done(happened: &[Recorded]) -> Vec<(Date, TaskKind, Option<About>)> {
    let done = happened.iter().filter_map(|recorded| {
        let on = recorded.header.holds_on;
        match &recorded.event {
            Event::WorkVerified(work) => Some((on, TaskKind::VerifyWork(work.months), None)),
            Event::ReportFiled(report) if report.kind == ReportKind::Final => {
                Some((on, TaskKind::FinalReport, Some(About::Id(report.participation.0))))
            }
            _ => None,
        }
    });
    done.collect()
}

/// What is done with the lines of one month.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Round {
    Declare,
    Confirm,
    Approve,
    PayOut,
}

const ROUNDS: [Round; 4] = [Round::Declare, Round::Confirm, Round::Approve, Round::PayOut];

struct Book<'p> {
    policy: &'p Policy,
    events: Vec<Recorded>,
    folded: Case,
    acts: u32,
    world: World,
    texts: Vec<NewText>,
    done: Vec<(Date, TaskKind, Option<About>)>,
}

fn settle(case: &mut KeptCase, policy: &Policy, day: Date) -> Vec<NewText> {
    let happened = std::mem::take(&mut case.events);
    let Some(first) = happened.first().map(|event| event.header.recorded_at) else { return Vec::new() };
    let mut book = Book {
        policy,
        events: Vec::with_capacity(happened.len()),
        folded: Case::default(),
        acts: 0,
        world: World::default(),
        texts: Vec::new(),
        done: done(&happened),
    };
    let mut days = rounds(first.to_zoned(jiff::tz::TimeZone::UTC).date(), day).into_iter().peekable();
    // Nothing new can come of a month in which nothing happened and nothing went on.
    let mut changed = false;
    for event in happened {
        while let Some((on, round)) =
            days.next_if(|(on, _)| moment(*on, time(6, 0, 0, 0)) < event.header.recorded_at)
        {
            book.turn(case, on, round, &mut changed);
        }
        book.take(event);
        changed = true;
    }
    for (on, round) in days {
        book.turn(case, on, round, &mut changed);
    }
    case.events = book.events;
    book.texts
}

/// The days on which something is done about pay, in order.
fn rounds(from: Date, through: Date) -> Vec<(Date, Round)> {
    let mut month = from.first_of_month();
    let mut days = Vec::new();
    loop {
        month = month.saturating_add(1.month());
        if month > through {
            return days;
        }
        for (after, round) in DAYS.into_iter().zip(ROUNDS) {
            let on = next_working_day(days_after(month, after));
            if on < through {
                days.push((on, round));
            }
        }
    }
}

impl Book<'_> {
    fn take(&mut self, mut event: Recorded) {
        event.version = self.events.len() as u64 + 1;
        self.folded.take(&event);
        self.events.push(event);
    }

    fn turn(&mut self, case: &KeptCase, on: Date, round: Round, changed: &mut bool) {
        // What the run does itself is not done before.
        let left = |task: &Task| {
            self.done
                .iter()
                .any(|(day, kind, about)| *kind == task.kind && *about == task.about && *day >= on)
        };
        for (role, user, command) in
            routine::acts((case.id, case.user), &self.folded, self.policy, &self.world, on, left)
        {
            self.act(case, on, role, user, command);
        }
        let goes_on = self.folded.current_participation().is_some()
            || self.folded.current_placement().is_some()
            || self.folded.current_work().is_some();
        if round == Round::Declare && !(*changed || goes_on) {
            return;
        }
        let waits = |state| self.folded.ledger.lines.values().any(|line| line.state.0 == state);
        match round {
            Round::Declare => {
                *changed = false;
                self.act(case, on, Role::System, UserId(uuid::Uuid::nil()), DeclarePay { through: on });
            }
            Round::Confirm if waits(LineState::Declared) => self.confirm(case, on),
            Round::Approve if waits(LineState::Eligible) => {
                self.act(case, on, Role::Controller, control(), ApprovePay { lines: Vec::new() });
            }
            Round::PayOut if waits(LineState::Payable) => {
                let payment: PaymentId = ids::id(CONTROL.0, &format!("payment-{on}"));
                self.act(case, on, Role::Controller, control(), PayOut { payment });
            }
            _ => {}
        }
    }

    /// Whoever is paid confirms; some of them are late in the month that has just gone.
    fn confirm(&mut self, case: &KeptCase, on: Date) {
        let lines = self.folded.ledger.lines.values();
        let mut payees: Vec<Payee> =
            lines.filter(|line| line.state.0 == LineState::Declared).map(|line| line.payee).collect();
        payees.sort_unstable();
        payees.dedup();
        for payee in payees {
            let role = match payee {
                Payee::Provider(_) => Role::Coach,
                Payee::Host(_) => Role::Host,
                Payee::Employer(_) => Role::Employer,
                Payee::UnknownEmployer | Payee::Person => continue,
            };
            let Some(organisation) = payee.organisation() else { continue };
            self.act(case, on, role, works_at(organisation), ConfirmPay { payee, lines: Vec::new() });
        }
    }

    fn act(&mut self, case: &KeptCase, on: Date, role: Role, user: UserId, command: impl Into<Command>) {
        let user = if role == Role::System { crate::wiring::program().user } else { user };
        let actor = Actor { user, role };
        let context = Context {
            case_id: case.id,
            case: &self.folded,
            history: &[],
            world: &self.world,
            policy: self.policy,
            day: on,
            actor,
        };
        // What is refused has nothing to say: nothing is new, or it is not complete.
        let Ok(outcome) = decide::<Silent>(&context, &command.into()) else { return };
        self.acts += 1;
        self.texts.extend(outcome.texts);
        let command: CommandId = ids::id("laboratory", &format!("{}-pay-{}", case.id, self.acts));
        for new in outcome.events.into_iter().filter(|new| new.stream.is_none()) {
            self.take(Recorded {
                version: 0,
                header: Header {
                    recorded_at: moment(on, time(6, 0, 0, 0)),
                    holds_on: new.holds_on,
                    received_on: new.received_on,
                    actor,
                    on_behalf_of: None,
                    command,
                    digest: None,
                    corrects: new.corrects,
                    bundle: self.policy.hash().to_owned(),
                },
                event: new.event,
            });
        }
    }
}

fn control() -> UserId {
    ids::id(CONTROL.0, CONTROL.1)
}
