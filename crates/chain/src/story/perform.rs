//! Telling a story in the pure core: each act through `decide`, each outcome into the streams, each
//! expectation on its day.

use super::ids::id;
use super::{Expected, Story, StoryAct, StoryFault, StoryWorld};
use crate::case::Case;
use crate::command::{Context, decide};
use crate::event::{Actor, Event, Header, Recorded, Role, StreamId};
use crate::explanation::Explaining;
use crate::id::{CaseId, CommandId, UserId};
use crate::policy::Policy;
use crate::text::NewText;
use crate::world::World;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::BTreeMap;
use uuid::Uuid;

/// A story as told.
#[derive(Clone, Debug)]
pub struct Run {
    /// The case.
    pub case: CaseId,
    /// The events of each stream, in order.
    pub streams: BTreeMap<StreamId, Vec<Recorded>>,
    /// The texts, in order.
    pub texts: Vec<NewText>,
}

impl Run {
    /// A world that has opened, with no case in it.
    #[must_use]
    pub fn opened(case: CaseId, world: &StoryWorld, policy: &Policy) -> Run {
        let mut run = Run { case, streams: BTreeMap::new(), texts: Vec::new() };
        for (stream, event) in world.events() {
            let header = Header {
                recorded_at: moment(world.opened_on),
                holds_on: world.opened_on,
                received_on: None,
                actor: Actor { user: UserId(Uuid::nil()), role: Role::System },
                on_behalf_of: None,
                command: id::<CommandId>(super::ids::WORLD, &stream.id),
                digest: None,
                corrects: None,
                bundle: policy.hash().to_owned(),
            };
            run.append(stream, header, event);
        }
        run
    }

    /// The events of the case.
    #[must_use]
    pub fn case_events(&self) -> &[Recorded] {
        self.streams.get(&StreamId::case(self.case)).map_or(&[], Vec::as_slice)
    }

    /// The case as it is at the end.
    #[must_use]
    pub fn case(&self) -> Case {
        Case::from(self.case_events())
    }

    /// The world as it is at the end.
    #[must_use]
    pub fn world(&self) -> World {
        World::fold(
            self.streams
                .iter()
                .flat_map(|(stream, events)| events.iter().map(move |recorded| (stream, recorded))),
        )
    }

    fn append(&mut self, stream: StreamId, header: Header, event: Event) {
        let events = self.streams.entry(stream).or_default();
        let version = u64::try_from(events.len()).unwrap_or(u64::MAX).saturating_add(1);
        events.push(Recorded { version, header, event });
    }

    /// Does one act; says what came otherwise than expected.
    fn perform(&mut self, act: &StoryAct, policy: &Policy) -> Result<(), String> {
        let (case, world) = (self.case(), self.world());
        let context = Context {
            case_id: self.case,
            case: &case,
            history: self.case_events(),
            world: &world,
            policy,
            day: act.on,
            actor: act.by,
        };
        let name = act.command.name();
        let outcome = match (decide::<Explaining>(&context, &act.command), &act.expected) {
            (Ok(outcome), Expected::Done) => outcome,
            (Ok(_), expected) => return Err(format!("{name} was done; expected {expected:?}")),
            (Err(refusal), expected) if expected.is(&refusal) => return Ok(()),
            (Err(refusal), expected) => {
                return Err(format!("{name} was refused: {refusal:?}; expected {expected:?}"));
            }
        };
        for new in outcome.events {
            let header = Header {
                recorded_at: act.at,
                holds_on: new.holds_on,
                received_on: new.received_on,
                actor: act.by,
                on_behalf_of: act.on_behalf_of,
                command: act.command_id,
                digest: None,
                corrects: new.corrects,
                bundle: policy.hash().to_owned(),
            };
            let stream = new.stream_in(self.case);
            self.append(stream, header, new.event);
        }
        self.texts.extend(outcome.texts);
        Ok(())
    }
}

/// Tells a story and checks every expectation.
///
/// # Errors
/// Every act that came out otherwise than expected, and every expectation that was not met.
pub fn run_pure(story: &Story, world: &StoryWorld, policy: &Policy) -> Result<Run, Vec<StoryFault>> {
    let fault = |line, what| StoryFault { file: story.file.clone(), line, what };
    let mut faults: Vec<StoryFault> = story
        .mentions
        .iter()
        .filter_map(|mention| world.lacks(mention))
        .map(|(line, what)| fault(line, what))
        .collect();
    let mut run = Run::opened(story.case, world, policy);
    let mut expects = story.expects.iter().peekable();
    for act in story.steps() {
        while let Some(expect) = expects.next_if(|expect| expect.on < act.on) {
            faults.extend(expect.check(&story.file, &run.case(), &run.world(), policy));
        }
        if let Err(what) = run.perform(act, policy) {
            faults.push(fault(act.line, format!("on {}: {what}", act.on)));
        }
    }
    for expect in expects {
        faults.extend(expect.check(&story.file, &run.case(), &run.world(), policy));
    }
    faults.dedup();
    if faults.is_empty() { Ok(run) } else { Err(faults) }
}

fn moment(day: Date) -> jiff::Timestamp {
    day.at(7, 0, 0, 0).to_zoned(TimeZone::UTC).map(|start| start.timestamp()).unwrap_or_default()
}
