//! What the other streams say — seats, places, money — folded once and kept current by the writer.

use crate::fault::StoreFault;
use crate::record::{StoredEvent, numbered_events};
use crate::sql::{Connection, ToSql};
use chain::World;
use chain::event::{Event, StreamId, StreamKind};
use std::collections::BTreeMap;

/// About as many events are read at once: PostgreSQL gives all rows of an answer together, and a country has millions.
const AT_ONCE: i64 = 10_000;

/// The world and the version of each stream that it was folded from: what a decision names in its
/// append.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct WorldView {
    /// The world, as the chain takes it.
    pub world: World,
    /// The version of each stream of a provider, host or appropriation.
    pub versions: BTreeMap<StreamId, u64>,
    /// Streams with an event that this version of the program does not know, and its kind.
    pub(crate) unknown: BTreeMap<StreamId, String>,
}

impl WorldView {
    /// The version of a stream; 0 when it does not exist.
    #[must_use]
    pub fn version(&self, stream: &StreamId) -> u64 {
        self.versions.get(stream).copied().unwrap_or(0)
    }

    /// Folds every stream that is no case; `watch` sees each event after it was taken in.
    pub(crate) fn load(
        main: &Connection,
        watch: &mut dyn FnMut(&WorldView, &StreamId, &Event),
    ) -> Result<WorldView, StoreFault> {
        let mut view = WorldView::default();
        for kind in [StreamKind::Provider, StreamKind::Host, StreamKind::Employer, StreamKind::Appropriation]
        {
            for stretch in stretches(streams(main, kind)?, AT_ONCE) {
                view.fold(main, &stretch, watch)?;
            }
        }
        Ok(view)
    }

    /// Folds some streams.
    fn fold(
        &mut self,
        main: &Connection,
        streams: &[Numbered],
        watch: &mut dyn FnMut(&WorldView, &StreamId, &Event),
    ) -> Result<(), StoreFault> {
        let numbers = streams.iter().map(|stream| &stream.number as &dyn ToSql);
        main.ask_of_each(numbered_events(), numbers, &mut |place, row| {
            let stream = &streams[place].id;
            let recorded = StoredEvent::read(row)?.recorded(stream, None)?;
            self.apply(stream, recorded.version, &recorded.event);
            watch(self, stream, &recorded.event);
            Ok(())
        })
    }

    /// Takes in one more event.
    pub(crate) fn apply(&mut self, stream: &StreamId, version: u64, event: &Event) {
        if stream.kind == StreamKind::Case {
            return;
        }
        self.versions.insert(stream.clone(), version);
        if let Event::Unknown(kind) = event {
            self.unknown.insert(stream.clone(), kind.clone());
        }
        self.world.apply(stream, event);
    }
}

/// A stream, the number by which events name it, and how many it has.
struct Numbered {
    id: StreamId,
    number: i64,
    events: i64,
}

/// The streams of a kind in the order of their ids.
fn streams(main: &Connection, kind: StreamKind) -> Result<Vec<Numbered>, StoreFault> {
    let sql = "SELECT id, number, version FROM streams WHERE kind = ?1 ORDER BY id";
    let mut statement = main.prepare(sql)?;
    let streams = statement.query([kind.id()])?.mapped(|row| {
        Ok(Numbered { id: StreamId { kind, id: row.get(0)? }, number: row.get(1)?, events: row.get(2)? })
    });
    Ok(streams.collect::<Result<_, _>>()?)
}

/// Streams in stretches of about so many events.
fn stretches(streams: Vec<Numbered>, at_once: i64) -> Vec<Vec<Numbered>> {
    let mut stretches: Vec<Vec<Numbered>> = Vec::new();
    let mut events = 0;
    for stream in streams {
        let new = stream.events;
        match stretches.last_mut() {
            Some(stretch) if events < at_once => stretch.push(stream),
            _ => {
                events = 0;
                stretches.push(vec![stream]);
            }
        }
        events += new;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stream_stands_in_one_stretch_and_a_stretch_ends_with_what_fills_it() {
        let numbered = |(id, events): (&str, i64)| Numbered {
            id: StreamId { kind: StreamKind::Host, id: id.to_owned() },
            number: 0,
            events,
        };
        let streams = || [("a", 3), ("b", 1), ("c", 9), ("d", 0), ("e", 4), ("f", 1)].map(numbered).into();
        let told = |at_once| {
            let stretches = stretches(streams(), at_once).into_iter();
            let ids = stretches.map(|stretch| stretch.into_iter().map(|stream| stream.id.id).collect());
            ids.collect::<Vec<String>>()
        };
        assert_eq!(told(4), ["ab", "c", "de", "f"]);
        assert_eq!(told(100), ["abcdef"]);
        assert!(stretches(Vec::new(), 4).is_empty());
    }
}
