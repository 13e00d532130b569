//! What is seen of the stories: every figure can be followed by hand in the story's file.

mod laws;
mod stories;

use super::Observations;
use chain::case::Seen;
use chain::event::{Event, Recorded, StreamId, StreamKind};
use chain::story::{Run, Story, embedded, embedded_world, run_pure};
use chain::{Case, Policy};
use jiff::ToSpan;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::sync::OnceLock;

/// The last day on which the stories are looked at.
const THROUGH: Date = date(2026, 11, 16);

/// A story as told, with the rules it was told under.
struct Told {
    name: String,
    run: Run,
    policy: &'static Policy,
}

/// Something that an accumulator is shown.
enum Shown {
    Event(Box<Case>, Event, Date),
    World(StreamId, Event, Date),
    MonthEnd(Box<Case>, Date),
    LetGo(Box<Case>, &'static Policy),
}

impl Shown {
    fn to(&self, seen: &mut Observations) {
        match self {
            Shown::Event(case, event, on) => seen.observe(case, event, *on),
            Shown::World(stream, event, on) => seen.observe_world(stream, event, *on),
            Shown::MonthEnd(case, last_day) => seen.month_ended(case, *last_day),
            Shown::LetGo(case, policy) => seen.let_go(case, policy, THROUGH),
        }
    }
}

fn policy(proposals: &[&str]) -> &'static Policy {
    static POLICIES: OnceLock<std::sync::Mutex<BTreeMap<String, &'static Policy>>> = OnceLock::new();
    let mut policies = POLICIES.get_or_init(Default::default).lock().unwrap();
    policies
        .entry(proposals.join("+"))
        .or_insert_with(|| Box::leak(Box::new(Policy::embedded(proposals).unwrap())))
}

/// Every story.
fn told() -> &'static [Told] {
    static TOLD: OnceLock<Vec<Told>> = OnceLock::new();
    TOLD.get_or_init(|| {
        let world = embedded_world().unwrap();
        let tell = |story: Story| {
            let policy = policy(&story.proposals());
            Told { run: run_pure(&story, &world, policy).unwrap(), name: story.name, policy }
        };
        embedded().unwrap().into_iter().map(tell).collect()
    })
}

fn story(name: &str) -> &'static Told {
    told().iter().find(|told| told.name == name).unwrap()
}

impl Told {
    fn events(&self) -> &[Recorded] {
        self.run.case_events()
    }

    fn as_of(&self, day: Date) -> Case {
        Case::fold(self.events(), Seen { as_of: day, ..Seen::NOW })
    }

    /// Everything that an accumulator is shown of the story.
    fn shown(&self) -> Vec<Shown> {
        let mut shown = Vec::new();
        for (place, recorded) in self.events().iter().enumerate() {
            let case = Box::new(Case::from(&self.events()[..=place]));
            shown.push(Shown::Event(case, recorded.event.clone(), recorded.header.holds_on));
        }
        for (stream, events) in self.run.streams.iter().filter(|(stream, _)| stream.kind != StreamKind::Case)
        {
            shown.extend(events.iter().map(|recorded| {
                Shown::World(stream.clone(), recorded.event.clone(), recorded.header.holds_on)
            }));
        }
        let mut last_day = self.events()[0].header.holds_on.last_of_month();
        while last_day <= THROUGH {
            let case = self.as_of(last_day);
            if case.open_spell().is_some() {
                shown.push(Shown::MonthEnd(Box::new(case), last_day));
            }
            last_day = last_day.tomorrow().unwrap().checked_add(27.days()).unwrap().last_of_month();
        }
        shown.push(Shown::LetGo(Box::new(self.as_of(THROUGH)), self.policy));
        shown
    }

    fn seen(&self) -> Observations {
        let mut seen = Observations::default();
        self.shown().iter().for_each(|shown| shown.to(&mut seen));
        seen
    }
}
