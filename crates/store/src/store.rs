//! The store itself: opening it, reading, writing, and the way off the async threads.

use crate::append::{Append, Appended, append};
use crate::database::{Pair, Reader, Readers, latest_of_others};
use crate::draft_keys;
use crate::erase;
use crate::fault::{AppendFault, StoreFault};
use crate::figures::Figures;
use crate::journal::{self, JournalHead};
use crate::kept;
use crate::keys;
use crate::place::Place;
use crate::promised::Promised;
use crate::read_log::{self, Reading};
use crate::seal::Key;
use crate::sitting;
use crate::timed::TIMED;
use crate::world::WorldView;
use crate::writer::{SharedWorld, Writer, Writing};
use chain::event::Recorded;
use chain::id::CaseId;
use chain::view::Projection;
use jiff::civil::Date;
use std::sync::{Arc, PoisonError, RwLock, mpsc};
use tokio::sync::oneshot;

/// How a case becomes the rows that the store keeps of it: handed in, so that the store knows no
/// rules. It must be pure: the same events and day give the same rows, whatever other cases do.
pub trait Projector: Send + Sync {
    /// The rows of a case, on a day; none for a case that has no registration yet.
    fn project(&self, case: CaseId, events: &[Recorded], day: Date) -> Option<Projection>;
}

impl<F: Fn(CaseId, &[Recorded], Date) -> Option<Projection> + Send + Sync> Projector for F {
    fn project(&self, case: CaseId, events: &[Recorded], day: Date) -> Option<Projection> {
        self(case, events, day)
    }
}

/// An open store. Cheap to clone; the files close when the last clone is gone.
#[derive(Clone)]
pub struct Store(Arc<Inner>);

struct Inner {
    place: Place,
    // Closed before the readers: its last commit may still be under way.
    writer: Writer,
    readers: Arc<Readers>,
    projector: Arc<dyn Projector>,
    world: SharedWorld,
    number_secret: Key,
}

impl Store {
    /// Opens the database at a place, and the keys beside it, making both when they do
    /// not exist, carries out every erasure that a restored database does not know of, and finishes what a
    /// crash left half done: files to be cleaned, keys without a draft.
    ///
    /// # Errors
    /// [`StoreFault::Disk`] or [`StoreFault::Newer`].
    pub fn open(place: impl Into<Place>, projector: Arc<dyn Projector>) -> Result<Store, StoreFault> {
        let place = place.into();
        let pair = Pair::to_write(&place)?;
        keys::make_number_secret(&pair.keys)?;
        let number_secret = keys::number_secret(&pair.keys)?;
        kept::begin(&pair)?;
        erase::replay(&pair, &*projector)?;
        // With a reader in the way the files stay to be cleaned the next time.
        erase::clean(&pair)?;
        draft_keys::destroy_lone(&pair, None)?;
        // Asked for first: what others write while it is folded is noticed.
        let others = latest_of_others(&pair.main)?;
        let world = WorldView::load(&pair.main, &mut |_, _, _| {})?;
        let world: SharedWorld = Arc::new(RwLock::new(Arc::new(world)));
        let writer = Writer::start(pair, projector.clone(), world.clone(), others)?;
        let readers = Readers::new(&place);
        Ok(Store(Arc::new(Inner { place, writer, readers, projector, world, number_secret })))
    }

    /// Runs blocking work of the store on a thread for such work: what every page does.
    ///
    /// # Errors
    /// What the work answers, or [`StoreFault::Panicked`].
    pub async fn run<T, E>(&self, work: impl FnOnce(&Store) -> Result<T, E> + Send + 'static) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        let store = self.clone();
        tokio::task::spawn_blocking(move || work(&store))
            .await
            // The words of a panic may quote what was written; its place stands in the log.
            .unwrap_or_else(|_| Err(StoreFault::Panicked("a panic".to_owned()).into()))
    }

    /// Answers one request: what it reads, it reads with connections of its own and, between two writings, as it is at
    /// one moment. No more than [`crate::sittings_max`] should be under way, or they wait for each other. The answer
    /// may be sent when what was promised is kept: until then it stands in no read log that it was read.
    pub fn at_one_sitting<T>(&self, work: impl FnOnce() -> T) -> (T, Promised) {
        sitting::at_one(&self.0.readers, work)
    }

    /// Appends as one: every stream, text, document and identity, or nothing. When it answers `Ok`
    /// it is on disk.
    ///
    /// # Errors
    /// [`AppendFault`]; [`AppendFault::AlreadyDone`] means that the same command was carried out
    /// before.
    pub async fn append(&self, request: Append) -> Result<Appended, AppendFault> {
        let (sender, receiver) = oneshot::channel();
        self.0.writer.submit(
            move |writing| append(writing, &request),
            // Whoever asked may have gone; the append stands all the same.
            |result| drop(sender.send(result)),
        )?;
        receiver.await.map_err(|_| StoreFault::Closed)?
    }

    /// [`Store::append`] for programs without an async runtime.
    ///
    /// # Errors
    /// As [`Store::append`].
    pub fn append_blocking(&self, request: Append) -> Result<Appended, AppendFault> {
        self.write(move |writing| append(writing, &request))
    }

    /// The world after the latest commit: seats, places and money, with the versions to rely on.
    #[must_use]
    pub fn world(&self) -> Arc<WorldView> {
        self.0.world.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// The hash over the heads of all journals. Kept elsewhere each day, it shows that nothing before
    /// it was changed.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn daily_head(&self) -> Result<String, StoreFault> {
        Ok(journal::daily_head(&self.heads()?))
    }

    /// The head of each journal: what [`Store::daily_head`] is the hash of, and what [`Store::verify`] can be held
    /// against later.
    ///
    /// # Errors
    /// [`StoreFault`].
    pub fn heads(&self) -> Result<Vec<JournalHead>, StoreFault> {
        journal::heads(&self.reader()?.main)
    }

    /// How much has been written since the store was opened, and how much waits.
    #[must_use]
    pub fn figures(&self) -> Figures {
        self.0.writer.figures()
    }

    /// Where the database lies.
    #[must_use]
    pub fn place(&self) -> &Place {
        &self.0.place
    }

    /// Carries out a request in the writer and waits for the commit. It is carried out again when another writer
    /// came between.
    pub(crate) fn write<T, E>(
        &self,
        request: impl FnMut(&mut Writing<'_>) -> Result<T, E> + Send + 'static,
    ) -> Result<T, E>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        sitting::moment_ends();
        let _timed = tracing::info_span!(target: TIMED, "write").entered();
        let (sender, receiver) = mpsc::sync_channel(1);
        // Whoever asked waits below, so the answer is always received.
        self.0.writer.submit(request, move |result| drop(sender.send(result)))?;
        receiver.recv().map_err(|_| StoreFault::Closed)?
    }

    /// Hands in a line of the read log. At a sitting it is promised; whoever does not sit waits for it here.
    pub(crate) fn log(&self, reading: Reading) -> Result<(), StoreFault> {
        if !sitting::sits_at(&self.0.readers) {
            return self.write(move |writing: &mut Writing<'_>| read_log::log(writing, &reading));
        }
        let (sender, receiver) = oneshot::channel();
        // Whoever asked may have gone; the line is written all the same.
        self.0.writer.submit_line(reading, move |result| drop(sender.send(result)))?;
        sitting::promise(receiver);
        Ok(())
    }

    /// The writer, for work between batches.
    pub(crate) fn writer(&self) -> &Writer {
        sitting::moment_ends();
        &self.0.writer
    }

    /// A pair of connections to read with.
    pub(crate) fn reader(&self) -> Result<Reader, StoreFault> {
        sitting::reader(&self.0.readers)
    }

    /// How cases become rows.
    pub(crate) fn projector(&self) -> &dyn Projector {
        &*self.0.projector
    }

    /// The hash of something, keyed with the secret of this store.
    pub(crate) fn hash_with_secret(&self, bytes: &[u8]) -> [u8; 32] {
        *blake3::keyed_hash(self.0.number_secret.bytes(), bytes).as_bytes()
    }

    /// The secret of the keyed hashes.
    pub(crate) fn number_secret(&self) -> &Key {
        &self.0.number_secret
    }

    /// The keyed hash of a personal number.
    pub(crate) fn number_hash(&self, number: &str) -> [u8; 32] {
        keys::number_hash(&self.0.number_secret, number)
    }
}
