//! At no moment were more seats or places taken than there were, nor more money committed than
//! granted. A provider may later have fewer seats than are taken; that is no fault.

use super::Findings;
use crate::sql::Connection;
use crate::world::WorldView;
use chain::event::{Event, StreamId};
use chain::money::Ore;

/// Folds the world event by event and looks after each that takes something.
pub(super) fn check_capacity(main: &Connection, findings: &mut Findings) {
    let loaded = WorldView::load(main, &mut |view, stream, event| {
        if is_overdrawn(view, stream, event) {
            let (kind, version) = (event.kind(), view.version(stream));
            let (what, id) = (stream.kind.id(), &stream.id);
            findings.add("capacity", format!("{what} {id}, version {version}: {kind} beyond what there is"));
        }
    });
    if let Err(fault) = loaded {
        findings.add("stream", fault.to_string());
    }
}

fn is_overdrawn(view: &WorldView, stream: &StreamId, event: &Event) -> bool {
    let world = &view.world;
    match event {
        Event::SeatTaken(seat) => {
            let provider = stream.id.parse().ok().and_then(|id| world.providers.get(&id));
            provider.is_none_or(|provider| {
                let seats = provider.profile.seats.get(&seat.service).copied().unwrap_or(0);
                let taken = provider.taken.get(&seat.service).map_or(0, |taken| taken.len());
                taken > seats as usize
            })
        }
        Event::PlaceTaken(_) => {
            let host = stream.id.parse().ok().and_then(|id| world.hosts.get(&id));
            host.is_none_or(|host| host.taken.len() > host.profile.places as usize)
        }
        Event::AppropriationCommitted(_) => {
            let appropriation = world.appropriations.get(&stream.id);
            appropriation.is_none_or(|appropriation| appropriation.left() < Ore::ZERO)
        }
        _ => false,
    }
}
