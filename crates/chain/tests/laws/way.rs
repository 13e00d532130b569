//! Random ways of several people through one small world. Half the moves do what is due, so that the
//! ways come far; the other half do anything at all, on things that are there or not.

mod anything;

use anything::person;
use chain::case::Case;
use chain::command::{Command, Context, NewEvent, decide};
use chain::due::{TaskKind, due};
use chain::event::*;
use chain::explanation::Silent;
use chain::id::*;
use chain::money::Ore;
use chain::story::ids::{Labelled, id};
use chain::story::{Run, StoryWorld, embedded_world};
use chain::text::NewText;
use chain::{Policy, Refusal, Step, World};
use jiff::civil::{Date, date};
use jiff::{Timestamp, ToSpan};
use proptest::prelude::*;
use std::collections::BTreeMap;
use std::sync::LazyLock;

pub static PROPOSED: LazyLock<Policy> = LazyLock::new(|| policy(&["almega_2023"]));
pub static IN_FORCE: LazyLock<Policy> = LazyLock::new(|| policy(&[]));
static WORLD: LazyLock<StoryWorld> = LazyLock::new(small_world);

fn policy(proposals: &[&str]) -> Policy {
    Policy::embedded(proposals).unwrap_or_else(|faults| panic!("{faults:#?}"))
}

/// The stories' world with so few seats, places and kronor that they run out.
fn small_world() -> StoryWorld {
    let mut world = embedded_world().unwrap_or_else(|faults| panic!("{faults:?}"));
    for (_, profile) in &mut world.providers {
        profile.seats.values_mut().for_each(|seats| *seats = 1);
    }
    world.hosts.iter_mut().for_each(|(_, profile)| profile.places = 1);
    world.appropriations.iter_mut().for_each(|(_, granted)| *granted = Ore(20_000_000));
    world
}

/// One move, as numbers that the state gives a meaning.
#[derive(Clone, Copy, Debug)]
pub struct Move {
    who: u8,
    what: u8,
    a: u8,
    b: u8,
    days: u8,
}

pub fn moves(max: usize) -> impl Strategy<Value = Vec<Move>> {
    let one = (any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>(), any::<u8>())
        .prop_map(|(who, what, a, b, days)| Move { who, what, a, b, days });
    proptest::collection::vec(one, 1..max)
}

/// What came of a move.
pub struct Moved<'w> {
    pub case: CaseId,
    pub actor: Actor,
    pub day: Date,
    pub outcome: Result<Vec<NewEvent>, Refusal>,
    pub way: &'w Way,
}

/// Three people in one world.
pub struct Way {
    pub policy: &'static Policy,
    pub streams: BTreeMap<StreamId, Vec<Recorded>>,
    pub cases: [CaseId; 3],
    pub day: Date,
    acts: u32,
}

impl Way {
    pub fn new(policy: &'static Policy) -> Way {
        let cases = ["one", "two", "three"].map(|name| id::<CaseId>("way", name));
        let streams = Run::opened(cases[0], &WORLD, policy).streams;
        Way { policy, streams, cases, day: date(2024, 1, 8), acts: 0 }
    }

    /// Does all moves and shows each to `see`.
    pub fn go(
        &mut self,
        moves: &[Move],
        mut see: impl FnMut(&Moved<'_>) -> Result<(), TestCaseError>,
    ) -> Result<(), TestCaseError> {
        for one in moves {
            // Mostly days, often weeks, now and then months.
            let ahead = match one.days {
                0..=159 => i64::from(one.days % 9),
                160..=239 => i64::from(one.days % 40),
                240..=255 => i64::from(one.days) - 120,
            };
            self.day = self.day.checked_add(ahead.days()).unwrap_or(self.day);
            let case = self.cases[usize::from(one.who) % self.cases.len()];
            let (actor, command) = self.command(case, one);
            let outcome = self.perform(case, actor, &command);
            see(&Moved { case, actor, day: self.day, outcome, way: self })?;
        }
        Ok(())
    }

    /// Does one act of a case, on the current day.
    pub fn perform(
        &mut self,
        case_id: CaseId,
        actor: Actor,
        command: &Command,
    ) -> Result<Vec<NewEvent>, Refusal> {
        let (case, world) = (self.case(case_id), self.world());
        let context = Context {
            case_id,
            case: &case,
            history: self.events(case_id),
            world: &world,
            policy: self.policy,
            day: self.day,
            actor,
        };
        let events = decide::<Silent>(&context, command)?.events;
        self.acts += 1;
        for new in &events {
            let stream = self.streams.entry(new.stream_in(case_id)).or_default();
            stream.push(Recorded {
                version: stream.len() as u64 + 1,
                header: Header {
                    recorded_at: Timestamp::from_second(1_700_000_000 + i64::from(self.acts)).unwrap(),
                    holds_on: new.holds_on,
                    received_on: new.received_on,
                    actor,
                    on_behalf_of: None,
                    command: id("way", &self.acts.to_string()),
                    digest: None,
                    corrects: new.corrects,
                    bundle: self.policy.hash().to_owned(),
                },
                event: new.event.clone(),
            });
        }
        Ok(events)
    }

    pub fn events(&self, case: CaseId) -> &[Recorded] {
        self.streams.get(&StreamId::case(case)).map_or(&[], Vec::as_slice)
    }

    pub fn case(&self, case: CaseId) -> Case {
        Case::from(self.events(case))
    }

    pub fn world(&self) -> World {
        World::fold(self.streams.iter().flat_map(|(stream, events)| events.iter().map(move |e| (stream, e))))
    }

    fn fresh<T: Labelled>(&mut self) -> T {
        self.acts += 1;
        id("way", &format!("fresh {}", self.acts))
    }

    fn text(&mut self, b: u8) -> NewText {
        NewText { id: self.fresh(), body: if b % 32 == 31 { " ".into() } else { "Skäl.".into() } }
    }

    fn command(&mut self, case_id: CaseId, one: &Move) -> (Actor, Command) {
        let case = self.case(case_id);
        let (role, command) = if case.open_spell().is_none() && one.what < 200 {
            (Role::JobSeeker, self.register(one.a, one.b))
        } else if one.what < 140 {
            self.due_command(&case, one).unwrap_or_else(|| self.any_command(&case, one))
        } else {
            self.any_command(&case, one)
        };
        // Now and then someone tries it who may not.
        let role = if one.b % 16 == 15 { Role::ALL[usize::from(one.a) % Role::ALL.len()] } else { role };
        (Actor { user: id("way", role.id()), role }, command)
    }

    /// What the most urgent tasks ask for.
    fn due_command(&mut self, case: &Case, one: &Move) -> Option<(Role, Command)> {
        let tasks = due(case, &World::default(), self.policy, self.day).tasks;
        let task = tasks.get(usize::from(one.a) % tasks.len().max(1))?;
        let kind = match task.kind {
            TaskKind::Step(step) => match step {
                Step::Assessment => 3,
                Step::Mapping => 4,
                Step::Evidence => 8,
                Step::OverallAssessment => 10,
                Step::Code => 11,
                Step::Decision => 18,
                Step::Choice => 21,
                Step::Support => return Some((task.actor, self.start(case, one.b))),
                _ => return None,
            },
            TaskKind::ActionPlan => 43,
            TaskKind::ActivityReport => 44,
            TaskKind::Inquiry => 6,
            TaskKind::CodeReview => 12,
            TaskKind::CodeAnswer => 13,
            TaskKind::Comment => 17,
            TaskKind::DecideIntent => 19,
            TaskKind::ReadDecision => 20,
            TaskKind::PlaceByRule => 22,
            TaskKind::JointPlan => 26,
            TaskKind::Contact => 27,
            TaskKind::ConfirmPlacement => 29,
            TaskKind::VerifyWork(_) => 35,
            TaskKind::NextStep | TaskKind::SupportEnds => 37,
            TaskKind::NewAssessment => 3,
            TaskKind::Appeal => 42,
            TaskKind::Concern => 40,
            _ => return None,
        };
        Some((task.actor, self.numbered(case, kind, one.b, one.a)))
    }

    fn any_command(&mut self, case: &Case, one: &Move) -> (Role, Command) {
        // Disqualification, emergencies, questions and mandates are seldom; all else is as likely as the rest.
        let kind = match one.what {
            seldom @ 246.. => 49 + (seldom - 246),
            what if what % 50 == 49 => 59,
            what => what % 50,
        };
        let role = match kind {
            12 | 6 => Role::Specialist,
            13 | 15 | 17 | 20 | 21 | 41 | 44 | 55 => Role::JobSeeker,
            42 => Role::Reviewer,
            23..=32 => Role::Coach,
            _ => Role::Officer,
        };
        (role, self.numbered(case, kind, one.a, one.b))
    }

    fn register(&mut self, a: u8, b: u8) -> Command {
        chain::registration::Register {
            person: person(self.day, a, b).into(),
            channel: Channel::ALL[usize::from(a) % 3],
            officer: (b % 2 == 0).then(|| id("way", "officer")),
            consents_to_evidence: b % 3 == 0,
        }
        .into()
    }

    fn start(&mut self, case: &Case, b: u8) -> Command {
        match case.current_participation() {
            Some(chosen) => chain::support::StartSupport {
                participation: chosen.id,
                coach: id("way", "coach"),
                agreed: b % 16 != 3,
            }
            .into(),
            None => chain::support::StartService {
                provider: None,
                participation: self.fresh(),
                service: "arbetsmarknadsutbildning".into(),
                track: None,
            }
            .into(),
        }
    }
}
