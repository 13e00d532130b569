//! A store in a folder of its own, and events made by hand: these tests know no rules.

use crate::ground::{Ground, Raw};
use access::Viewer;
use chain::event::{
    Actor, Channel, DecisionMade, Event, Header, OfficerAssigned, ProviderApproved, Recorded, Registered,
    Role, Sealed, SeatTaken, StreamId, SupportStarted,
};
use chain::id::{CaseId, CommandId, ParticipationId, ProviderId, TextId, UserId};
use chain::person::{ContactWay, Education, InformationLanguage, Level, Person, Sex};
use chain::text::NewText;
use chain::view::{LeadTimeRow, MarkRow, Projection, RelationRow, Summary, TaskRow};
use chain::world::ProviderProfile;
use chain::{Step, event};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use std::sync::Arc;
use store::{Append, Identity, NewSession, Place, Store, User};
use uuid::Uuid;

/// The day on which everything happens unless said otherwise.
pub const DAY: Date = date(2026, 3, 2);
/// Facts that must never lie readable in a file.
pub const SECRETS: &[&str] = &["Rosenqvist", "189001019802", "Backstigen", "ryggvärk", "0180", "Iväg"];

/// A store on a ground of its own, which goes when it is dropped.
pub struct Home {
    pub store: Store,
    pub ground: Ground,
}

impl Home {
    pub fn new() -> Home {
        let ground = Ground::new();
        let store = Store::open(ground.place(), projector()).unwrap();
        Home { store, ground }
    }

    pub fn place(&self) -> Place {
        self.ground.place()
    }

    /// Closes the store, lets `between` look at or change what lies beneath, and opens it again.
    pub fn reopened(self, between: impl FnOnce(&Raw)) -> Home {
        let Home { store, ground } = self;
        drop(store);
        between(&ground.main());
        Home { store: Store::open(ground.place(), projector()).unwrap(), ground }
    }

    /// Everything that `check` finds, in one text.
    pub fn findings(&self) -> String {
        let findings = self.store.check(&|_, _| Vec::new()).unwrap();
        findings.iter().map(|finding| format!("{finding}\n")).collect()
    }

    /// Registers a case with an officer.
    pub fn register(&self, n: u128) -> CaseId {
        let case = case(n);
        self.store.append_blocking(registration(n)).unwrap();
        case
    }

    /// The raw bytes of all that is stored, by the name of where they lie.
    pub fn raw(&self) -> Vec<(String, Vec<u8>)> {
        self.ground.raw()
    }
}

pub fn contains(bytes: &[u8], word: &str) -> bool {
    bytes.windows(word.len()).any(|window| window == word.as_bytes())
}

pub fn uuid(space: u64, n: u128) -> Uuid {
    Uuid::from_u128((u128::from(space) << 64) | n)
}

pub fn case(n: u128) -> CaseId {
    CaseId(uuid(1, n))
}

pub fn user(n: u128) -> UserId {
    UserId(uuid(2, n))
}

pub fn provider(n: u128) -> ProviderId {
    ProviderId(uuid(3, n))
}

pub fn command(n: u128) -> CommandId {
    CommandId(uuid(4, n))
}

pub fn text(n: u128) -> TextId {
    TextId(uuid(5, n))
}

pub const OFFICER: u128 = 1;

pub fn now() -> Timestamp {
    "2026-03-02T09:15:00.123456Z".parse().unwrap()
}

pub fn officer() -> Viewer {
    Viewer { user: user(OFFICER), role: Role::Officer, own_case: None }
}

/// A session of the demonstration.
pub fn new_session(token: u8, of: u128) -> NewSession {
    NewSession {
        token_hash: [token; 32],
        id: format!("session-{token}"),
        user: user(of),
        language: "sv".into(),
        agent: "Firefox, Linux".into(),
        agent_hash: [9; 32],
        place: "192.0.x.x".into(),
        proof: None,
    }
}

pub fn header() -> Header {
    Header {
        recorded_at: now(),
        holds_on: DAY,
        received_on: None,
        actor: Actor { user: user(OFFICER), role: Role::Officer },
        on_behalf_of: None,
        command: command(0),
        digest: None,
        corrects: None,
        bundle: "sha256:0f".into(),
    }
}

pub fn person() -> Person {
    Person {
        born: date(1990, 1, 1),
        sex: Sex::Woman,
        municipality: "0180".into(),
        contact: ContactWay::Letter,
        language: InformationLanguage::Swedish,
        interpreter: None,
        education: Education::UpperSecondary,
        experience: vec![],
        wishes: vec![],
        without_work_since: Some(date(2024, 1, 1)),
        extent_wished_percent: 50,
        health_affects_work: true,
        swedish: Level::Good,
        literacy: Level::Good,
        digital: Level::Some,
        care_duties: false,
        other_support: false,
        newly_arrived: false,
        transition_support: false,
        municipal_services: false,
        earlier_services: vec![],
    }
}

/// A personal number of twelve digits that differs with `n`; the store does not judge it.
pub fn number(n: u128) -> String {
    if n == 1 { "189001019802".into() } else { format!("1890{n:08}") }
}

pub fn identity(n: u128) -> Identity {
    Identity {
        given_name: "Iväg".into(),
        family_name: "Rosenqvist".into(),
        personal_number: number(n),
        address: "Backstigen 3".into(),
        phone: "070-1740605".into(),
        email: "ivag@example.se".into(),
    }
}

pub fn registered() -> Event {
    Registered {
        spell: 1,
        process: "today".into(),
        channel: Channel::SelfService,
        sealed: Sealed::Known(person().into()),
    }
    .into()
}

/// The append that registers case `n`.
pub fn registration(n: u128) -> Append {
    let stream = StreamId::case(case(n));
    Append {
        relies_on: vec![(stream.clone(), 0)],
        events: vec![
            (stream.clone(), header(), registered()),
            (stream, header(), OfficerAssigned { officer: user(OFFICER), previous: None }.into()),
        ],
        identity: Some((case(n), identity(n))),
        ..Append::new(command(1_000_000 + n), DAY)
    }
}

/// An append of one written plan to case `n`, relying on a version.
pub fn plan(n: u128, version: u64, by: u128) -> Append {
    let (goal, activities) = (text(2 * by), text(2 * by + 1));
    Append {
        relies_on: vec![(StreamId::case(case(n)), version)],
        events: vec![(StreamId::case(case(n)), header(), event::ActionPlanMade { goal, activities }.into())],
        texts: vec![
            (case(n), NewText { id: goal, body: "Lager, trots ryggvärk".into() }),
            (case(n), NewText { id: activities, body: "Söka två jobb i veckan".into() }),
        ],
        ..Append::new(command(by), DAY)
    }
}

/// An append of events to case `n`, each on its day, with the texts that they name.
pub fn happened(n: u128, version: u64, by: u128, events: Vec<(Date, Event)>, texts: &[u128]) -> Append {
    let stream = StreamId::case(case(n));
    let events =
        events.into_iter().map(|(holds_on, event)| (stream.clone(), Header { holds_on, ..header() }, event));
    Append {
        relies_on: vec![(stream.clone(), version)],
        events: events.collect(),
        texts: texts
            .iter()
            .map(|id| (case(n), NewText { id: text(*id), body: format!("text {id}").into() }))
            .collect(),
        ..Append::new(command(by), DAY)
    }
}

/// Support by provider `n` in the participation with its number.
pub fn support(n: u128) -> Event {
    SupportStarted {
        participation: ParticipationId(uuid(7, n)),
        service: "steg_till_arbete_plus".into(),
        track: None,
        provider: Some(provider(n)),
        until: None,
        frame: false,
    }
    .into()
}

/// The job seeker whose case is case `n`.
pub fn seeker(n: u128) -> User {
    User {
        id: user(50),
        role: Role::JobSeeker,
        name: "Iväg Rosenqvist".into(),
        unit: Some("persona-new".into()),
        provider: None,
        host: None,
        employer: None,
        case: Some(case(n)),
    }
}

pub fn decision(reasons: TextId) -> Event {
    DecisionMade {
        decision: chain::id::DecisionId(uuid(6, 1)),
        matter: event::Matter::Support,
        answer: event::Answer::Granted,
        service: Some("steg_till_arbete_plus".into()),
        track: None,
        need: None,
        valid_from: DAY,
        valid_to: None,
        extent_percent: None,
        employer: None,
        employment: None,
        stated: Default::default(),
        per_month: None,
        intent: None,
        reasons,
        sealed: Sealed::Known(chain::explanation::Explanation::default()),
    }
    .into()
}

/// The append that approves provider `n` with seats in one service.
pub fn approval(n: u128, seats: u32) -> Append {
    let profile = ProviderProfile {
        name: "Övningsföretaget".into(),
        synthetic: true,
        municipalities: vec!["0180".into()],
        seats: [("steg_till_arbete_plus", seats)].into(),
        ..ProviderProfile::default()
    };
    let stream = StreamId::provider(provider(n));
    Append {
        relies_on: vec![(stream.clone(), 0)],
        events: vec![(stream, header(), ProviderApproved { profile }.into())],
        ..Append::new(command(2_000_000 + n), DAY)
    }
}

pub fn seat(participation: u128) -> Event {
    SeatTaken {
        participation: ParticipationId(uuid(7, participation)),
        service: "steg_till_arbete_plus".into(),
    }
    .into()
}

/// A projector with rows of every kind: enough to see that they are kept and remade.
pub fn projector() -> Arc<dyn store::Projector> {
    Arc::new(project)
}

fn project(_: CaseId, events: &[Recorded], day: Date) -> Option<Projection> {
    let first = events.first()?;
    let last = events.last()?;
    let municipality = events.iter().find_map(|recorded| match &recorded.event {
        Event::Registered(registered) => Some(registered.sealed.known()?.municipality.clone()),
        _ => None,
    });
    let officers = events.iter().filter_map(|recorded| match &recorded.event {
        Event::OfficerAssigned(assigned) => Some((recorded.header.holds_on, assigned.officer)),
        _ => None,
    });
    let ended = events.iter().find_map(|recorded| match &recorded.event {
        Event::SupportEnded(_) => Some(recorded.header.holds_on),
        _ => None,
    });
    let mut coaches = Vec::new();
    let mut hosts = Vec::new();
    for recorded in events {
        let from = recorded.header.holds_on;
        let tie =
            |user, relation: &str, from, until| RelationRow { user, relation: relation.into(), from, until };
        match &recorded.event {
            Event::SupportStarted(started) => {
                let coach = UserId(started.provider?.0);
                coaches.push(tie(coach, "coach", from, ended));
                if let Some(ended) = ended {
                    let until = ended.checked_add(30.days()).ok();
                    coaches.push(tie(coach, "former_coach", ended, until));
                }
            }
            Event::PlacementStarted(started) => {
                hosts.push(tie(UserId(started.host.0), "host", from, Some(started.until)));
            }
            _ => {}
        }
    }
    let officer = officers.clone().next_back().map(|(_, officer)| officer);
    let row = |relation: &'static str| {
        move |(from, user)| RelationRow { user, relation: relation.into(), from, until: None }
    };
    let on = first.header.holds_on;
    let look = on.checked_add(30.days()).ok()?;
    let asked = events.iter().any(|recorded| matches!(recorded.event, Event::SpecialistAsked(_)));
    let task = |task: &str, role, user| TaskRow {
        task: task.into(),
        step: Step::Assessment,
        role,
        user,
        holder: user,
        from: on,
        by: look,
        about: None,
    };
    let mut tasks = vec![task("task-assess", Role::Officer, officer)];
    if asked {
        tasks.push(task("task-answer", Role::Specialist, None));
    }
    if !coaches.is_empty() {
        tasks.push(task("task-contact", Role::Coach, None));
    }
    Some(Projection {
        pay_lines: Vec::new(),
        uses: Vec::new(),
        works: Vec::new(),
        marks: marks(events),
        tasks,
        next_look: (day < look).then_some(look),
        relations: officers.map(row("officer")).chain(coaches).chain(hosts).collect(),
        summary: Summary {
            spell: 1,
            step: Step::Registration,
            process: "today".into(),
            municipality,
            officer,
            coach: None,
            open: true,
            registered_on: on,
            last_event_on: last.header.holds_on,
            service: None,
            protection: events
                .iter()
                .rev()
                .find_map(|recorded| match &recorded.event {
                    Event::ProtectionSet(set) => Some(set.protection),
                    _ => None,
                })
                .flatten(),
        },
        lead_times: vec![LeadTimeRow {
            spell: 1,
            step: Step::Registration,
            opened_on: on,
            done_on: on,
            registered_on: on,
            previous_on: on,
            target_by: Some(look),
        }],
        without_activity_since: (day >= look).then_some(look),
    })
}

/// Who is disqualified, and whom an emergency lets in, as the events say.
fn marks(events: &[Recorded]) -> Vec<MarkRow> {
    let mut marks: Vec<MarkRow> = Vec::new();
    for recorded in events {
        let from = recorded.header.holds_on;
        match &recorded.event {
            Event::ConflictStated(stated) => marks.push(MarkRow {
                user: stated.user,
                mark: "conflict_of_interest".into(),
                from,
                until: None,
            }),
            Event::ConflictLifted(lifted) => {
                for mark in marks.iter_mut().filter(|mark| mark.user == lifted.user) {
                    mark.until = Some(from);
                }
            }
            Event::EmergencyOpened(opened) => marks.push(MarkRow {
                user: recorded.header.actor.user,
                mark: "emergency_access".into(),
                from,
                until: Some(opened.until),
            }),
            _ => {}
        }
    }
    marks
}
