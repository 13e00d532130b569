//! What the other streams say — seats, places, money — folded once and kept current by the writer.

use crate::fault::StoreFault;
use crate::record::{EventRow, columns};
use crate::sql::Connection;
use chain::World;
use chain::event::{Event, StreamId, StreamKind};
use std::collections::BTreeMap;

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
            let mut statement = main.prepare(&format!(
                "SELECT {} FROM streams s JOIN events e ON e.stream = s.number
                 LEFT JOIN bundles b ON b.id = e.bundle WHERE s.kind = ?1 ORDER BY s.id, e.version",
                columns()
            ))?;
            let mut rows = statement.query([kind.id()])?;
            while let Some(row) = rows.next()? {
                let EventRow { event, stream, .. } = EventRow::read(row)?;
                let recorded = event.recorded(&stream, None)?;
                view.apply(&stream, recorded.version, &recorded.event);
                watch(&view, &stream, &recorded.event);
            }
        }
        Ok(view)
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
