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
            for (first, last) in stretches(main, kind)? {
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

/// The streams of a kind in stretches of their ids, each with its first and its last.
fn stretches(main: &Connection, kind: StreamKind) -> Result<Vec<(String, String)>, StoreFault> {
    let mut statement = main.prepare("SELECT id, version FROM streams WHERE kind = ?1 ORDER BY id")?;
    let mut rows = statement.query([kind.id()])?;
    let mut stretches: Vec<(String, String)> = Vec::new();
    let mut events = AT_ONCE;
    while let Some(row) = rows.next()? {
        let (id, version): (String, i64) = (row.get(0)?, row.get(1)?);
        events = events.saturating_add(version);
        match stretches.last_mut() {
            Some((_, last)) if events <= AT_ONCE => *last = id,
            _ => {
                events = version;
                stretches.push((id.clone(), id));
            }
        }
    }
    Ok(stretches)
}
