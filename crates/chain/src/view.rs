//! What a case looks like from outside, as rows that the store keeps: dates and ids, never "late" or
//! "days left", so that a row is true until [`Projection::next_look`].

use crate::case::Case;
use crate::due::{Task, due};
use crate::event::{ConsentPurpose, Protection, Role, WorkEvidence, WorkKind};
use crate::id::{PaymentId, ProviderId, UserId};
use crate::lead_time::lead_times;
use crate::money::Ore;
use crate::pay::{Lack, LedgerLine, LineKey, LineState, claim_by};
use crate::policy::Policy;
use crate::step::Step;
use crate::without_activity::idle_since;
use crate::word::Word;
use crate::world::World;
use jiff::civil::Date;
use uuid::Uuid;

/// Everything that views keep of one case. It can be dropped and made again from the events.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Projection {
    /// What should happen next.
    pub tasks: Vec<TaskRow>,
    /// The first day on which the tasks can change with no event.
    pub next_look: Option<Date>,
    /// Who stands in which relation to the case.
    pub relations: Vec<RelationRow>,
    /// What changes for someone the answer to who may see and do what.
    pub marks: Vec<MarkRow>,
    /// The case in one row.
    pub summary: Summary,
    /// Every step that was reached.
    pub lead_times: Vec<LeadTimeRow>,
    /// Since when a person with an assessed need has had no activity; none when all is well.
    pub without_activity_since: Option<Date>,
    /// Lines of pay.
    pub pay_lines: Vec<PayLineRow>,
    /// Services had.
    pub uses: Vec<UseRow>,
    /// Work and studies.
    pub works: Vec<WorkRow>,
}

/// A line of pay in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PayLineRow {
    /// Which.
    pub line: LineKey,
    /// `provider`, `host`, `employer` or `person`.
    pub payee_kind: String,
    /// The organisation, when it is one on record.
    pub payee: Option<Uuid>,
    /// The service.
    pub service: Word,
    /// The track, for support by a provider.
    pub track: Option<Word>,
    /// Where the person lives, unless erased.
    pub municipality: Option<Word>,
    /// First day paid for.
    pub from: Date,
    /// First day no longer.
    pub to: Date,
    /// How much; none while something is lacking.
    pub amount: Option<Ore>,
    /// The whole that was split, for a host's and a provider's share.
    pub whole: Option<Ore>,
    /// The appropriation that pays.
    pub appropriation: Option<String>,
    /// How it stands.
    pub state: LineState,
    /// Since when.
    pub state_on: Date,
    /// The last day to claim it, where there is one.
    pub claim_by: Option<Date>,
    /// What it lacks, as text keys.
    pub lacks: Vec<String>,
    /// The rows of the service's rules that it was computed by, as `table/row`.
    pub rows: Vec<String>,
    /// The rules that they stood in, by hash.
    pub bundle: String,
    /// The events in the case that it rests on, by version.
    pub events: Vec<u64>,
    /// What shows it, for a result.
    pub evidence: Option<WorkEvidence>,
    /// The payment that it is part of.
    pub payment: Option<PaymentId>,
}

/// A service that a person has had, in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UseRow {
    /// The service.
    pub service: Word,
    /// Its track.
    pub track: Option<Word>,
    /// Who gave it; none for the service's own work.
    pub provider: Option<ProviderId>,
    /// Where the person lives, unless erased.
    pub municipality: Option<Word>,
    /// First day.
    pub from: Date,
    /// First day no longer; none while it goes on.
    pub to: Option<Date>,
}

/// Work or studies in one row: a stretch with the same hours.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WorkRow {
    /// What kind.
    pub kind: WorkKind,
    /// Share of full time, percent.
    pub extent_percent: u8,
    /// The subsidy's service, for supported work.
    pub service: Option<Word>,
    /// Where the person lives, unless erased.
    pub municipality: Option<Word>,
    /// First day.
    pub from: Date,
    /// First day no longer; none while it goes on.
    pub to: Option<Date>,
}

/// Something that should happen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TaskRow {
    /// The task's word, a text key `task-…`.
    pub task: String,
    /// In which step.
    pub step: Step,
    /// Who should act.
    pub role: Role,
    /// Who it is, when known.
    pub user: Option<UserId>,
    /// On whose own list it stands: who it names, else the case's officer or coach where it is theirs to do.
    pub holder: Option<UserId>,
    /// Possible from.
    pub from: Date,
    /// To be done by.
    pub by: Date,
    /// The id of what it concerns: a decision, a participation …
    pub about: Option<String>,
}

impl TaskRow {
    /// A task of a case as its row.
    #[must_use]
    pub fn of(task: &Task, case: &Case) -> TaskRow {
        TaskRow {
            task: task.kind.word(),
            step: task.step,
            role: task.actor,
            user: task.user,
            holder: task.user.or_else(|| match task.actor {
                Role::Officer => case.officer(),
                Role::Coach => coach(case),
                _ => None,
            }),
            from: task.from,
            by: task.by,
            about: task.about.map(|about| about.to_string()),
        }
    }
}

/// Someone's relation to the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RelationRow {
    /// Who.
    pub user: UserId,
    /// `officer`, `specialist`, `coach`, `host`, `reviewer`.
    pub relation: String,
    /// From.
    pub from: Date,
    /// First day no longer.
    pub until: Option<Date>,
}

/// A mark on someone's dealing with the case.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct MarkRow {
    /// Whose.
    pub user: UserId,
    /// `conflict_of_interest` or `emergency_access`.
    pub mark: String,
    /// First day.
    pub from: Date,
    /// First day no longer.
    pub until: Option<Date>,
}

/// A case in one row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    /// The latest spell.
    pub spell: u32,
    /// The latest step that was reached.
    pub step: Step,
    /// The order of steps that holds.
    pub process: Word,
    /// Where the person lives, unless erased.
    pub municipality: Option<Word>,
    /// The named officer.
    pub officer: Option<UserId>,
    /// The coach.
    pub coach: Option<UserId>,
    /// Whether the spell is open.
    pub open: bool,
    /// First day of the spell.
    pub registered_on: Date,
    /// The day of the latest event.
    pub last_event_on: Date,
    /// The service the person takes part in.
    pub service: Option<Word>,
    /// How the person's identity is protected, if it is.
    pub protection: Option<Protection>,
}

/// When a step was reached, and how long it took.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LeadTimeRow {
    /// In which spell.
    pub spell: u32,
    /// Which step.
    pub step: Step,
    /// When the step could begin: its prerequisites were met.
    pub opened_on: Date,
    /// When it was reached.
    pub done_on: Date,
    /// First day of the spell.
    pub registered_on: Date,
    /// When the step before, by time, was reached.
    pub previous_on: Date,
    /// The target, if the policy sets one.
    pub target_by: Option<Date>,
}

/// What views keep of a case, seen on a day. None for a stream that has no registration yet.
#[must_use]
pub fn project(case: &Case, world: &World, policy: &Policy, day: Date) -> Option<Projection> {
    let spell = case.spell()?;
    let due = due(case, world, policy, day);
    let step = spell
        .done
        .iter()
        .filter(|(step, _)| !matches!(step, Step::Plan | Step::Control | Step::Rights))
        .max_by_key(|(step, on)| (*on, *step))
        .map_or(Step::Registration, |(step, _)| step);
    Some(Projection {
        tasks: due.tasks.iter().map(|task| TaskRow::of(task, case)).collect(),
        next_look: due.next_look,
        relations: relations(case, policy),
        marks: marks(case),
        summary: Summary {
            spell: spell.number,
            step,
            process: spell.process.clone(),
            municipality: case.person().map(|person| person.municipality.clone()),
            officer: case.officer(),
            coach: coach(case),
            open: spell.closed_on.is_none(),
            registered_on: spell.registered_on,
            last_event_on: case.last_event_on.unwrap_or(spell.registered_on),
            service: case.current_participation().map(|current| current.service.clone()),
            protection: case.protection,
        },
        lead_times: lead_times(case, policy),
        without_activity_since: idle_since(case, day),
        pay_lines: pay_lines(case, policy),
        uses: uses(case),
        works: works(case),
    })
}

/// Who is disqualified, and whom an emergency lets in.
fn marks(case: &Case) -> Vec<MarkRow> {
    let row = |user, mark: &str, from, until| MarkRow { user, mark: mark.to_owned(), from, until };
    let conflicts = case
        .conflicts
        .iter()
        .map(|conflict| row(conflict.user, "conflict_of_interest", conflict.on, conflict.lifted_on));
    let emergencies =
        case.emergencies.iter().map(|one| row(one.by.user, "emergency_access", one.on, Some(one.until)));
    conflicts.chain(emergencies).collect()
}

fn coach(case: &Case) -> Option<UserId> {
    case.current_participation().and_then(|current| current.coach())
}

fn municipality(case: &Case) -> Option<Word> {
    case.person().map(|person| person.municipality.clone())
}

fn pay_lines(case: &Case, policy: &Policy) -> Vec<PayLineRow> {
    let row = |line: &LedgerLine| {
        let grounds = line.grounds.known();
        let track = case.participations.iter().find(|held| held.id.0 == line.key.about);
        PayLineRow {
            line: line.key,
            payee_kind: line.payee.kind().to_owned(),
            payee: line.payee.organisation(),
            service: line.service.clone(),
            track: track.and_then(|held| held.track.clone()),
            municipality: municipality(case),
            from: line.key.from,
            to: line.to,
            amount: line.amount,
            whole: grounds.and_then(|grounds| grounds.whole),
            appropriation: line.appropriation.clone(),
            state: line.state.0,
            state_on: line.state.1,
            claim_by: claim_by(policy, line),
            lacks: grounds.map(|grounds| grounds.lacks.iter().map(Lack::key).collect()).unwrap_or_default(),
            rows: grounds.map(|grounds| grounds.rows.clone()).unwrap_or_default(),
            bundle: line.bundle.clone(),
            events: grounds.map(|grounds| grounds.events.clone()).unwrap_or_default(),
            evidence: grounds.and_then(|grounds| grounds.evidence),
            payment: line.payment,
        }
    };
    case.ledger.lines.values().map(row).collect()
}

fn uses(case: &Case) -> Vec<UseRow> {
    let participations = case.participations.iter().filter_map(|held| {
        Some(UseRow {
            service: held.service.clone(),
            track: held.track.clone(),
            provider: held.provider,
            municipality: municipality(case),
            from: held.started_on?,
            to: held.ended_on.map(|(on, _)| on),
        })
    });
    let placements = case.placements.iter().map(|placement| UseRow {
        service: placement.service.clone(),
        track: None,
        provider: None,
        municipality: municipality(case),
        from: placement.started_on,
        to: placement.ended_on.map(|(on, _)| on),
    });
    participations.chain(placements).collect()
}

fn works(case: &Case) -> Vec<WorkRow> {
    let mut rows = Vec::new();
    for work in &case.works {
        let decision = work.decision.and_then(|id| case.decision(id));
        for (from, to, extent_percent) in work.stretches() {
            rows.push(WorkRow {
                kind: work.kind,
                extent_percent,
                service: decision.and_then(|decision| decision.service.clone()),
                municipality: municipality(case),
                from,
                to,
            });
        }
    }
    rows
}

/// Who stands in which relation to the case. An officer is related while named; a specialist once
/// answered, until the spell closes; whoever acts for the person while the mandate holds; a coach while the participation goes on, and after it as a former one
/// who may still read, for a time that the service's file sets. A coach with whom the person has shared health
/// has that relation too.
/// A provider's coaches and a host's people are related through their organisation: the row's user is
/// then the organisation's id. Specialists and reviewers with a task to do are related by the task.
fn relations(case: &Case, policy: &Policy) -> Vec<RelationRow> {
    let mut rows = Vec::new();
    let mut row = |user: UserId, relation: &str, from: Date, until: Option<Date>| {
        rows.push(RelationRow { user, relation: relation.to_owned(), from, until });
    };
    for (place, (from, officer)) in case.officers.iter().enumerate() {
        row(*officer, "officer", *from, case.officers.get(place + 1).map(|(next, _)| *next));
    }
    // A mandate that was ended on the day on which it was given has held on none.
    for mandate in case.mandates.iter().filter(|mandate| mandate.from < mandate.over_on()) {
        if let Some(relation) = mandate.kind.relation() {
            row(mandate.holder, relation, mandate.from, Some(mandate.over_on()));
        }
    }
    for inquiry in &case.inquiries {
        if let Some((_, specialist, _)) = inquiry.answer {
            let closed = case.spells.iter().filter_map(|spell| spell.closed_on.map(|(on, _)| on));
            let until = closed.filter(|on| *on >= inquiry.asked_on).min();
            row(specialist, "specialist", inquiry.asked_on, until);
        }
    }
    for participation in &case.participations {
        let until = participation.ended_on.map(|(ended, _)| {
            let after = policy
                .find_service(&participation.service)
                .and_then(|service| service.find("access_after_end"))
                .and_then(|table| {
                    let facts = rules::Facts::new(policy.bundle.facts());
                    table.decide(&facts, ended, &mut rules::NoTrace).then()?.as_period()
                });
            after.map_or(ended, |after| crate::calendar::after(ended, after))
        });
        let ended = participation.ended_on.map(|(ended, _)| ended);
        let organisation = participation.provider.map(|id| (participation.chosen_on, UserId(id.0)));
        for (from, coach) in organisation.into_iter().chain(participation.coaches.iter().copied()) {
            row(coach, "coach", from, ended);
            if ended.is_none() && case.consents.contains(&ConsentPurpose::HealthWithProvider) {
                row(coach, "coach_with_health", from, None);
            }
            if let Some(ended) = ended {
                row(coach, "former_coach", ended, until);
            }
        }
    }
    let after = |service: &str, table: &str, day: Date| {
        let table = policy.find_service(service)?.find(table)?;
        let facts = rules::Facts::new(policy.bundle.facts());
        let period = table.decide(&facts, day, &mut rules::NoTrace).then()?.as_period()?;
        Some(crate::calendar::after(day, period))
    };
    // Who is owed something may confirm it, however long ago the rest ended.
    for line in case.ledger.lines.values().filter(|line| !line.is_settled()) {
        if let Some(organisation) = line.payee.organisation() {
            row(UserId(organisation), "payee", line.declared_on, None);
        }
    }
    for placement in &case.placements {
        // The host confirms what it is paid also when the placement is over.
        let ended = placement.ended_on.map(|(ended, _)| ended);
        let until = ended.map(|ended| after(&placement.service, "access_after_end", ended).unwrap_or(ended));
        row(UserId(placement.host.0), "host", placement.started_on, until);
    }
    for work in &case.works {
        let decision = work.decision.and_then(|id| case.decision(id));
        let service = decision.and_then(|decision| decision.service.as_deref()).unwrap_or_default();
        if let Some(employer) = case.employer_of(work) {
            let until = work.ended_on.map(|ended| after(service, "claim_within", ended).unwrap_or(ended));
            row(UserId(employer.0), "employer", work.started_on, until);
        }
    }
    rows
}
