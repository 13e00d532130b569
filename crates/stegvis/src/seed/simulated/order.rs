//! The order in which a run's events are written: that of time, across all streams, so that the journal tells it as
//! it happened.

use chain::World;
use chain::event::{AppropriationGranted, Event, Recorded, Role, StreamId, StreamKind};
use chain::id::{CommandId, UserId};
use chain::money::Ore;
use chain::story::ids;
use jiff::civil::date;
use simulator::run::Kept;
use std::collections::BTreeMap;

/// Makes the events fit to be written: nothing is recorded before what stands before it in its case, the program is
/// the program, what was approved twice alike is approved once, and every act has an id of its own.
pub(super) fn settle(kept: &mut Kept, program: UserId) {
    for case in &mut kept.cases {
        let mut latest = None;
        for event in &mut case.events {
            let header = &mut event.header;
            header.recorded_at = latest.map_or(header.recorded_at, |latest| header.recorded_at.max(latest));
            latest = Some(header.recorded_at);
            by_program(event, program);
        }
    }
    let mut approved: BTreeMap<StreamId, Event> = BTreeMap::new();
    let mut numbers: BTreeMap<StreamId, u32> = BTreeMap::new();
    kept.world.retain_mut(|(stream, recorded)| {
        by_program(recorded, program);
        if recorded.header.command != CommandId(uuid::Uuid::nil()) {
            return true;
        }
        let says_it_again = approved.get(stream) == Some(&recorded.event);
        approved.insert(stream.clone(), recorded.event.clone());
        let number = numbers.entry(stream.clone()).or_default();
        *number += 1;
        recorded.header.command = ids::id("laboratory", &format!("{}-{number}", stream.id));
        !says_it_again
    });
    grant_the_past(kept, program);
}

/// A run begins with decisions of years before it, and its money begins with its first year: what those decisions
/// took was granted at the beginning of their year.
fn grant_the_past(kept: &mut Kept, program: UserId) {
    let (mut world, mut short) = (World::default(), BTreeMap::<StreamId, (Ore, Recorded)>::new());
    for (stream, recorded) in kept.world.iter().filter(|(stream, _)| stream.kind == StreamKind::Appropriation)
    {
        world.apply(stream, &recorded.event);
        let left = world.appropriations.get(&stream.id).map_or(Ore::ZERO, |money| money.left());
        let known = short.entry(stream.clone()).or_insert_with(|| (Ore::ZERO, recorded.clone()));
        known.0 = known.0.min(left);
    }
    let granted =
        short.into_iter().filter(|(_, (left, _))| *left < Ore::ZERO).map(|(stream, (left, first))| {
            let mut recorded = Recorded { event: AppropriationGranted { amount: -left }.into(), ..first };
            let header = &mut recorded.header;
            let day = date(header.holds_on.year(), 1, 1);
            header.recorded_at =
                header.recorded_at.min(web::clock::moment(day, jiff::civil::time(12, 0, 0, 0)));
            header.holds_on = day;
            header.actor.role = Role::System;
            header.command = ids::id("laboratory", &format!("{}-granted", stream.id));
            header.actor.user = program;
            (stream, recorded)
        });
    let mut all: Vec<(StreamId, Recorded)> = granted.collect();
    all.append(&mut kept.world);
    kept.world = all;
}

fn by_program(event: &mut Recorded, program: UserId) {
    if event.header.actor.role == Role::System {
        event.header.actor.user = program;
    }
}

/// Every event with its stream. Within a moment the world comes first, in its own order, and then the cases.
pub(super) fn by_time(kept: Kept) -> Vec<(StreamId, Recorded)> {
    let mut events = kept.world;
    for case in kept.cases {
        let stream = StreamId::case(case.id);
        events.extend(case.events.into_iter().map(|event| (stream.clone(), event)));
    }
    events.sort_by_key(|(_, event)| event.header.recorded_at);
    events
}
