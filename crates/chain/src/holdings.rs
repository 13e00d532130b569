//! What a case holds in other streams: seats, places and money. A case that is erased while it is open
//! must give them back, because no act can do so afterwards.

use crate::case::Case;
use crate::event::*;
use crate::world::World;

/// The events, each with its stream, that give back what the case still holds.
#[must_use]
pub fn releases(case: &Case, world: &World) -> Vec<(StreamId, Event)> {
    let mut released = Vec::new();
    for participation in &case.participations {
        let provider = participation.provider.and_then(|id| world.providers.get(&id));
        let taken = provider.and_then(|provider| provider.taken.get(&participation.service));
        if let Some(provider) = provider
            && taken.is_some_and(|taken| taken.contains(&participation.id))
        {
            let seat =
                SeatReleased { participation: participation.id, service: participation.service.clone() };
            released.push((StreamId::provider(provider.id), seat.into()));
        }
    }
    for placement in &case.placements {
        if world.hosts.get(&placement.host).is_some_and(|host| host.taken.contains(&placement.id)) {
            let place = PlaceReleased { placement: placement.id };
            released.push((StreamId::host(placement.host), place.into()));
        }
    }
    for decision in &case.decisions {
        for (stream, money) in &world.appropriations {
            if let Some(amount) = money.committed.get(&decision.id) {
                let stream = StreamId { kind: StreamKind::Appropriation, id: stream.to_string() };
                let back = AppropriationReleased { decision: decision.id, amount: *amount };
                released.push((stream, back.into()));
            }
        }
    }
    released
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::policy::Policy;
    use crate::story::{embedded, embedded_world, run_pure};

    #[test]
    fn a_person_in_support_gives_back_the_seat_and_then_holds_nothing() {
        let story = embedded().unwrap().into_iter().find(|story| story.name == "newly_arrived").unwrap();
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let run = run_pure(&story, &embedded_world().unwrap(), &policy).unwrap();
        let (case, mut world) = (run.case(), run.world());
        let released = releases(&case, &world);
        assert!(released.iter().any(|(_, event)| matches!(event, Event::SeatReleased(_))));
        assert!(released.iter().any(|(_, event)| matches!(event, Event::PlaceReleased(_))));
        for (stream, event) in &released {
            world.apply(stream, event);
        }
        assert!(releases(&case, &world).is_empty());
    }
}
