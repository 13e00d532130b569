//! What the other streams say — seats, places, money — folded once and kept current by the writer.

use crate::fault::StoreFault;
use crate::record::{EventRow, columns};
use crate::sql::{Connection, params};
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
            for (first, last) in stretches(streams(main, kind)?, AT_ONCE) {
                view.fold(main, kind, &first, &last, watch)?;
            }
        }
        Ok(view)
    }

    /// Folds the streams of a kind from one to another.
    fn fold(
        &mut self,
        main: &Connection,
        kind: StreamKind,
        first: &str,
        last: &str,
        watch: &mut dyn FnMut(&WorldView, &StreamId, &Event),
    ) -> Result<(), StoreFault> {
        let mut statement = main.prepare_cached(&format!(
            "SELECT {} FROM streams s JOIN events e ON e.stream = s.number
             LEFT JOIN bundles b ON b.id = e.bundle
             WHERE s.kind = ?1 AND s.id BETWEEN ?2 AND ?3 ORDER BY s.id, e.version",
            columns()
        ))?;
        let mut rows = statement.query(params![kind.id(), first, last])?;
        while let Some(row) = rows.next()? {
            let EventRow { event, stream, .. } = EventRow::read(row)?;
            let recorded = event.recorded(&stream, None)?;
            self.apply(&stream, recorded.version, &recorded.event);
            watch(self, &stream, &recorded.event);
        }
        Ok(())
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

/// The ids of a kind's streams, each with how many events it has, in order.
fn streams(main: &Connection, kind: StreamKind) -> Result<Vec<(String, i64)>, StoreFault> {
    let mut statement = main.prepare("SELECT id, version FROM streams WHERE kind = ?1 ORDER BY id")?;
    let streams = statement.query([kind.id()])?.mapped(|row| Ok((row.get(0)?, row.get(1)?)));
    Ok(streams.collect::<Result<_, _>>()?)
}

/// Streams in stretches of about so many events, each with its first id and its last.
fn stretches(streams: Vec<(String, i64)>, at_once: i64) -> Vec<(String, String)> {
    let mut stretches: Vec<(String, String)> = Vec::new();
    let mut events = 0;
    for (id, version) in streams {
        match stretches.last_mut() {
            Some((_, last)) if events < at_once => *last = id,
            _ => {
                events = 0;
                stretches.push((id.clone(), id));
            }
        }
        events += version;
    }
    stretches
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_stream_stands_in_one_stretch_and_a_stretch_ends_with_what_fills_it() {
        let streams = [("a", 3), ("b", 1), ("c", 9), ("d", 0), ("e", 4), ("f", 1)];
        let streams: Vec<_> = streams.map(|(id, events)| (id.to_owned(), events)).into();
        let told = stretches(streams.clone(), 4);
        let told: Vec<_> = told.iter().map(|(first, last)| (first.as_str(), last.as_str())).collect();
        assert_eq!(told, [("a", "b"), ("c", "c"), ("d", "e"), ("f", "f")]);
        assert_eq!(stretches(streams, 100).len(), 1);
        assert!(stretches(Vec::new(), 4).is_empty());
    }
}
