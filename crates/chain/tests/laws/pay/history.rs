//! Cases for the laws of pay, written event by event from numbers: any history, also one that people would not
//! write.

use crate::way::PROPOSED;
use chain::case::Case;
use chain::command::{Command, Context, decide};
use chain::event::*;
use chain::explanation::Silent;
use chain::id::*;
use chain::money::Ore;
use chain::pay::{self, LineState, Payee};
use chain::policy::{Service, ServiceKind};
use chain::story::ids::id;
use chain::text::NewText;
use chain::{Policy, Refusal, Sealed, World};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::collections::BTreeMap;

/// A case in the making, written event by event: any history, also one that people would not write.
pub struct History {
    pub events: Vec<Recorded>,
    case_id: CaseId,
}

impl History {
    pub fn new() -> History {
        History { events: Vec::new(), case_id: id("pay", "case") }
    }

    pub fn push(&mut self, on: Date, role: Role, event: impl Into<Event>) {
        let version = self.events.len() as u64 + 1;
        let header = Header {
            recorded_at: Timestamp::from_second(1_700_000_000 + version.cast_signed()).unwrap(),
            holds_on: on,
            received_on: None,
            actor: Actor { user: id("pay", role.id()), role },
            on_behalf_of: None,
            command: id("pay", &version.to_string()),
            digest: None,
            corrects: None,
            bundle: PROPOSED.hash().to_owned(),
        };
        self.events.push(Recorded { version, header, event: event.into() });
    }

    pub fn case(&self) -> Case {
        Case::from(self.events.as_slice())
    }

    pub fn perform(&mut self, day: Date, role: Role, command: impl Into<Command>) -> Result<(), Refusal> {
        let case = self.case();
        let actor = Actor { user: id("pay", role.id()), role };
        let world = World::default();
        let context = Context {
            case_id: self.case_id,
            case: &case,
            history: &[],
            world: &world,
            policy: &PROPOSED,
            day,
            actor,
        };
        let outcome = decide::<Silent>(&context, &command.into())?;
        for new in outcome.events {
            self.push(new.holds_on, role, new.event);
        }
        Ok(())
    }
}

pub fn day(number: u16) -> Date {
    date(2024, 1, 1).checked_add(i64::from(number).days()).unwrap()
}

/// Services of the policy that pay a provider for time.
fn paying(policy: &Policy) -> Vec<&Service> {
    let pays = |service: &&Service| {
        ["base_per_day", "base_per_month", "fixed_per_month", "result_amount"]
            .iter()
            .any(|table| service.find(table).is_some())
    };
    policy.services().filter(pays).collect()
}

fn with_table<'p>(policy: &'p Policy, table: &str) -> Vec<&'p Service> {
    policy.services().filter(|service| service.find(table).is_some()).collect()
}

/// Kind, first day, length, extent and day of verification, as numbers.
pub type WorkNumbers = (u8, u16, Option<u16>, u8, Option<u16>);

#[derive(Clone, Debug)]
pub struct Facts {
    pub participations: Vec<(u8, u8, u16, Option<u16>)>,
    pub placements: Vec<(u8, u16, u16, u8, bool, bool)>,
    pub works: Vec<WorkNumbers>,
}

pub fn facts() -> impl Strategy<Value = Facts> {
    let participation = (any::<u8>(), any::<u8>(), 0_u16..700, proptest::option::of(1_u16..500));
    let placement = (any::<u8>(), 0_u16..700, 1_u16..200, 1_u8..=100, any::<bool>(), any::<bool>());
    let work = (
        any::<u8>(),
        0_u16..800,
        proptest::option::of(1_u16..700),
        1_u8..=100,
        proptest::option::of(0_u16..400),
    );
    (
        proptest::collection::vec(participation, 0..3),
        proptest::collection::vec(placement, 0..3),
        proptest::collection::vec(work, 0..4),
    )
        .prop_map(|(participations, placements, works)| Facts { participations, placements, works })
}

/// Writes the facts as events.
pub fn history(facts: &Facts) -> History {
    let mut history = History::new();
    let services = paying(&PROPOSED);
    for (number, (service, track, from, length)) in facts.participations.iter().enumerate() {
        let service = services[usize::from(*service) % services.len()];
        let track = service.tracks.get(usize::from(*track) % service.tracks.len().max(1)).cloned();
        let participation = id("pay", &format!("participation {number}"));
        history.push(
            day(*from),
            Role::Coach,
            SupportStarted {
                participation,
                service: service.id.clone(),
                track,
                provider: Some(id("pay", "provider")),
                until: Some(day(from + 600)),
                frame: false,
            },
        );
        if !service.phases.is_empty() {
            history.push(day(*from), Role::Coach, PhaseStarted { participation, phase: 1 });
        }
        if let Some(length) = length {
            history.push(
                day(from + length),
                Role::Coach,
                SupportEnded { participation, reason: EndReason::Completed },
            );
        }
    }
    let hosts = with_table(&PROPOSED, "host_per_day");
    for (number, (service, from, length, extent, by_provider, confirmed)) in
        facts.placements.iter().enumerate()
    {
        let Some(service) = hosts.get(usize::from(*service) % hosts.len().max(1)) else { continue };
        let placement = id("pay", &format!("placement {number}"));
        let role = if *by_provider { Role::Coach } else { Role::Officer };
        history.push(
            day(*from),
            role,
            PlacementStarted {
                placement,
                service: service.id.clone(),
                host: id("pay", "host"),
                extent_percent: *extent,
                until: day(from + length),
                tasks: id("pay", "tasks"),
            },
        );
        if *confirmed {
            history.push(day(from + length), Role::Host, PlacementConfirmed { placement });
        }
    }
    let subsidies: Vec<&Service> = PROPOSED.services().filter(|s| s.kind == ServiceKind::Subsidy).collect();
    for (number, (kind, from, length, extent, verified)) in facts.works.iter().enumerate() {
        let work = id("pay", &format!("work {number}"));
        let kind = WorkKind::ALL[usize::from(*kind) % WorkKind::ALL.len()];
        let decision = (kind == WorkKind::Subsidised).then(|| id("pay", &format!("decision {number}")));
        if let Some(decision) = decision {
            let service = subsidies[number % subsidies.len()];
            history.push(day(*from), Role::Officer, granted(decision, service, day(*from), *extent));
        }
        history.push(
            day(*from),
            Role::Officer,
            WorkStarted {
                work,
                kind,
                extent_percent: *extent,
                place: id("pay", "place"),
                decision,
                employer: (number % 3 != 2).then(|| id("pay", "employer")),
                evidence: WorkEvidence::Contract,
            },
        );
        if let Some(verified) = verified {
            history.push(
                day(from + verified),
                Role::Officer,
                WorkVerified { work, months: 6, evidence: WorkEvidence::IncomeStatement },
            );
        }
        if let Some(length) = length {
            history.push(
                day(from + length),
                Role::Officer,
                WorkEnded { work, reason: WorkEndReason::ContractEnded },
            );
        }
    }
    history
}

pub fn granted(decision: DecisionId, service: &Service, on: Date, extent: u8) -> DecisionMade {
    DecisionMade {
        decision,
        matter: Matter::Subsidy,
        answer: Answer::Granted,
        service: Some(service.id.clone()),
        track: None,
        need: None,
        valid_from: on,
        valid_to: on.checked_add(1.year()).ok(),
        per_month: None,
        extent_percent: None,
        employer: None,
        employment: Some(Employment {
            wage_per_month: Ore(1_987_654),
            extent_percent: extent,
            degree_percent: 63,
            months: 12,
            extra_per_month: Ore(12_345),
        }),
        stated: BTreeMap::new(),
        intent: None,
        reasons: id("pay", "reasons"),
        sealed: Sealed::Known(chain::explanation::Explanation::default()),
    }
}

/// The payees confirm, control approves and pays, some of it withheld or disputed on the way.
pub fn settle(history: &mut History, on: Date, choice: u8) {
    let payees = [
        Payee::Provider(id("pay", "provider")),
        Payee::Host(id("pay", "host")),
        Payee::Employer(id("pay", "employer")),
        Payee::Person,
    ];
    let text = |word: &str| NewText { id: id("pay", word), body: "Skäl.".into() };
    for payee in payees {
        // Nothing to confirm is no fault.
        let _ = history.perform(on, Role::Coach, pay::ConfirmPay { payee, lines: Vec::new() });
    }
    let first = |history: &History, state: LineState| {
        let ledger = history.case().ledger;
        ledger.lines.values().find(|line| line.state.0 == state).map(|line| (line.key, line.payee))
    };
    if choice % 3 == 0
        && let Some((line, payee)) = first(history, LineState::Eligible)
    {
        history.perform(on, Role::Coach, pay::DisputePay { payee, line, text: text("dispute") }).unwrap();
    }
    if choice % 5 == 0
        && let Some((line, _)) = first(history, LineState::Eligible)
    {
        history.perform(on, Role::Controller, pay::WithholdPay { line, text: text("withhold") }).unwrap();
    }
    if choice % 7 != 0 {
        let _ = history.perform(on, Role::Controller, pay::ApprovePay { lines: Vec::new() });
        let payment = id("pay", &format!("payment {}", history.events.len()));
        let _ = history.perform(on, Role::Controller, pay::PayOut { payment });
    }
}

/// It turns out that a job, a placement or support ended on another day than anyone knew; whether it did.
pub fn correct(history: &mut History, facts: &Facts, turn: usize, choice: u8, cut: u16) -> bool {
    let later = cut + u16::try_from(turn).unwrap();
    let number = turn % 4;
    let reason = EndReason::Completed;
    let about = |word: &str| format!("{word} {number}");
    match choice % 4 {
        0 => {
            let Some((_, from, ..)) = facts.works.get(number) else { return false };
            let ended = WorkEnded { work: id("pay", &about("work")), reason: WorkEndReason::ContractEnded };
            history.push(day(from + later), Role::Officer, ended);
        }
        1 => {
            let Some((_, from, ..)) = facts.placements.get(number) else { return false };
            let ended = PlacementEnded { placement: id("pay", &about("placement")), reason };
            history.push(day(from + later), Role::Officer, ended);
        }
        2 => {
            let Some((_, _, from, _)) = facts.participations.get(number) else { return false };
            let ended = SupportEnded { participation: id("pay", &about("participation")), reason };
            history.push(day(from + later), Role::Coach, ended);
        }
        _ => return false,
    }
    true
}
