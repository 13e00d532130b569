//! The one writer: a thread that takes what waits, carries it out in one transaction, each request
//! behind a savepoint of its own, commits once and only then answers (architecture, decision 2).

use crate::database::Pair;
use crate::draft_keys;
use crate::fault::StoreFault;
use crate::journal::Journal;
use crate::kept::Kept;
use crate::store::Projector;
use crate::world::WorldView;
use chain::event::{Event, StreamId, StreamKind};
use jiff::Timestamp;
use rusqlite::Connection;
use std::any::Any;
use std::collections::VecDeque;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::JoinHandle;

const BATCH_MAX: usize = 256;

/// What a request sees while it is carried out.
pub(crate) struct Writing<'w> {
    /// The main file, inside a transaction.
    pub main: &'w Connection,
    /// The key file, inside a transaction that commits first.
    pub keys: &'w Connection,
    /// How cases become rows.
    pub projector: &'w dyn Projector,
    /// The world before this batch.
    pub world: &'w WorldView,
    journal: &'w mut Option<Journal>,
    world_events: &'w mut Vec<(StreamId, u64, Event)>,
    drafts_gone: &'w mut Vec<String>,
}

impl Writing<'_> {
    /// The journal of this process, opened at the first need.
    pub fn journal(&mut self, now: Timestamp) -> Result<&mut Journal, StoreFault> {
        if self.journal.is_none() {
            *self.journal = Some(Journal::open(self.main, &now.to_string())?);
        }
        self.journal.as_mut().ok_or(StoreFault::Closed)
    }

    /// Notes a row that is kept beside the events, as it stands now.
    pub fn note_kept(&mut self, kept: Kept, ids: &[&str]) -> Result<(), StoreFault> {
        let main = self.main;
        kept.note(main, self.journal(Timestamp::now())?, ids)
    }

    /// Notes a draft whose row is gone: its key is destroyed after the commit.
    pub fn draft_gone(&mut self, id: String) {
        self.drafts_gone.push(id);
    }

    /// Notes an event of the world, to be taken in after the commit.
    pub fn note(&mut self, stream: &StreamId, version: u64, event: &Event) {
        if stream.kind != StreamKind::Case {
            self.world_events.push((stream.clone(), version, event.clone()));
        }
    }
}

/// Answers one request when the batch has been committed, or failed.
type Answer = Box<dyn FnOnce(Result<(), StoreFault>) + Send>;

/// One request on its way.
trait Request: Send {
    /// Carries it out. `false` beside the answer: what it did is to be undone.
    fn carry_out(self: Box<Self>, writing: &mut Writing<'_>) -> (bool, Answer);
    /// Answers that it was never tried.
    fn refuse(self: Box<Self>, fault: StoreFault);
}

struct Asked<F, R> {
    request: F,
    reply: R,
}

impl<F, R, T, E> Request for Asked<F, R>
where
    F: FnOnce(&mut Writing<'_>) -> Result<T, E> + Send,
    R: FnOnce(Result<T, E>) + Send + 'static,
    T: Send + 'static,
    E: From<StoreFault> + Send + 'static,
{
    fn carry_out(self: Box<Self>, writing: &mut Writing<'_>) -> (bool, Answer) {
        let Asked { request, reply } = *self;
        // A panic in one request must not stop the writer: that request is undone.
        let result = catch_unwind(AssertUnwindSafe(|| request(writing)))
            .unwrap_or_else(|panic| Err(StoreFault::Panicked(panic_words(&*panic)).into()));
        let keep = result.is_ok();
        let answer: Answer = Box::new(move |commit| {
            reply(match (result, commit) {
                (Ok(_), Err(fault)) => Err(fault.into()),
                (result, _) => result,
            });
        });
        (keep, answer)
    }

    fn refuse(self: Box<Self>, fault: StoreFault) {
        (self.reply)(Err(fault.into()));
    }
}

/// Something done between batches, outside any transaction.
type Between = Box<dyn FnOnce(&Pair) + Send>;

enum Message {
    Request(Box<dyn Request>),
    Between(Between),
}

/// The writer's end that the store holds.
pub(crate) struct Writer {
    sender: Option<Sender<Message>>,
    thread: Option<JoinHandle<()>>,
}

/// The world as it stands after the latest commit.
pub(crate) type SharedWorld = Arc<RwLock<Arc<WorldView>>>;

impl Writer {
    /// Starts the thread.
    pub fn start(
        pair: Pair,
        projector: Arc<dyn Projector>,
        world: SharedWorld,
    ) -> Result<Writer, StoreFault> {
        let (sender, receiver) = channel();
        let data_version = data_version(&pair.main)?;
        let work = Work { pair, projector, world, journal: None, data_version, drafts_gone: Vec::new() };
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || work.run(&receiver))
            .map_err(|error| StoreFault::Disk(error.to_string()))?;
        Ok(Writer { sender: Some(sender), thread: Some(thread) })
    }

    /// Hands in a request; `reply` is called with its result after the commit.
    pub fn submit<T, E>(
        &self,
        request: impl FnOnce(&mut Writing<'_>) -> Result<T, E> + Send + 'static,
        reply: impl FnOnce(Result<T, E>) + Send + 'static,
    ) -> Result<(), StoreFault>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.send(Message::Request(Box::new(Asked { request, reply })))
    }

    /// Runs something between batches and waits for it.
    pub fn between<T: Send + 'static>(
        &self,
        work: impl FnOnce(&Pair) -> Result<T, StoreFault> + Send + 'static,
    ) -> Result<T, StoreFault> {
        let (sender, receiver) = channel();
        self.send(Message::Between(Box::new(move |pair| {
            // Whoever asked may have gone.
            let _ = sender.send(work(pair));
        })))?;
        receiver.recv().map_err(|_| StoreFault::Closed)?
    }

    fn send(&self, message: Message) -> Result<(), StoreFault> {
        let sender = self.sender.as_ref().ok_or(StoreFault::Closed)?;
        sender.send(message).map_err(|_| StoreFault::Closed)
    }
}

impl Drop for Writer {
    /// Lets the thread finish what waits and close the files.
    fn drop(&mut self) {
        self.sender = None;
        if let Some(thread) = self.thread.take() {
            let _ = thread.join();
        }
    }
}

struct Work {
    pair: Pair,
    projector: Arc<dyn Projector>,
    world: SharedWorld,
    journal: Option<Journal>,
    data_version: i64,
    /// Drafts whose keys are still to be destroyed.
    drafts_gone: Vec<String>,
}

impl Work {
    fn run(mut self, receiver: &Receiver<Message>) {
        while let Ok(first) = receiver.recv() {
            let mut next = Some(first);
            let mut batch = Vec::new();
            while let Some(message) = next.take() {
                match message {
                    Message::Request(request) => batch.push(request),
                    Message::Between(between) => {
                        self.commit(std::mem::take(&mut batch));
                        // A panic in it must not stop the writer; the asker sees a closed channel.
                        let pair = &self.pair;
                        let _ = catch_unwind(AssertUnwindSafe(|| between(pair)));
                    }
                }
                if batch.len() < BATCH_MAX {
                    next = receiver.try_recv().ok();
                }
            }
            self.commit(batch);
        }
    }

    /// One batch: all answers wait for the one commit.
    fn commit(&mut self, batch: Vec<Box<dyn Request>>) {
        if batch.is_empty() {
            return;
        }
        let mut waiting = VecDeque::from(batch);
        let mut answers = Vec::with_capacity(waiting.len());
        let mut world_events = Vec::new();
        let (journal_before, gone_before) = (self.journal.clone(), self.drafts_gone.len());
        let result = self.carry_out(&mut waiting, &mut answers, &mut world_events);
        if let Err(fault) = &result {
            self.journal = journal_before;
            self.drafts_gone.truncate(gone_before);
            // There is nothing to roll back when the transaction never began.
            let _ = self.pair.main.execute_batch("ROLLBACK");
            let _ = self.pair.keys.execute_batch("ROLLBACK");
            for request in waiting {
                request.refuse(fault.clone());
            }
        } else if !world_events.is_empty() {
            let mut shared = self.world.write().unwrap_or_else(PoisonError::into_inner);
            let world = Arc::make_mut(&mut shared);
            for (stream, version, event) in &world_events {
                world.apply(stream, *version, event);
            }
        }
        // What fails here is tried again after the next commit, and when the files are next opened.
        if !self.drafts_gone.is_empty()
            && draft_keys::destroy_lone(&self.pair, Some(&self.drafts_gone)).is_ok()
        {
            self.drafts_gone.clear();
        }
        for answer in answers {
            answer(result.clone());
        }
    }

    fn carry_out(
        &mut self,
        waiting: &mut VecDeque<Box<dyn Request>>,
        answers: &mut Vec<Answer>,
        world_events: &mut Vec<(StreamId, u64, Event)>,
    ) -> Result<(), StoreFault> {
        self.pair.main.execute_batch("BEGIN IMMEDIATE")?;
        self.pair.keys.execute_batch("BEGIN")?;
        self.refresh_world()?;
        let (main, keys) = (&self.pair.main, &self.pair.keys);
        let world = self.world.read().unwrap_or_else(PoisonError::into_inner).clone();
        while let Some(request) = waiting.pop_front() {
            main.execute_batch("SAVEPOINT request")?;
            keys.execute_batch("SAVEPOINT request")?;
            let (journal_before, events_before) = (self.journal.clone(), world_events.len());
            let gone_before = self.drafts_gone.len();
            let mut writing = Writing {
                main,
                keys,
                projector: &*self.projector,
                world: &world,
                journal: &mut self.journal,
                world_events: &mut *world_events,
                drafts_gone: &mut self.drafts_gone,
            };
            let (keep, answer) = request.carry_out(&mut writing);
            answers.push(answer);
            if !keep {
                main.execute_batch("ROLLBACK TO request")?;
                keys.execute_batch("ROLLBACK TO request")?;
                self.journal = journal_before;
                world_events.truncate(events_before);
                self.drafts_gone.truncate(gone_before);
            }
            main.execute_batch("RELEASE request")?;
            keys.execute_batch("RELEASE request")?;
        }
        if let Some(journal) = &self.journal {
            journal.save(main)?;
        }
        // The keys reach the disk first: an orphan key harms nobody, a missing one would.
        keys.execute_batch("COMMIT")?;
        main.execute_batch("COMMIT")?;
        Ok(())
    }

    /// Folds the world anew when another process has written since.
    fn refresh_world(&mut self) -> Result<(), StoreFault> {
        let found = data_version(&self.pair.main)?;
        if found != self.data_version {
            let world = WorldView::load(&self.pair.main, &mut |_, _, _| {})?;
            *self.world.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(world);
            self.data_version = found;
        }
        Ok(())
    }
}

/// Changes when another connection has written to the file.
fn data_version(main: &Connection) -> Result<i64, StoreFault> {
    Ok(main.query_row("PRAGMA data_version", [], |row| row.get(0))?)
}

fn panic_words(panic: &(dyn Any + Send)) -> String {
    let words = panic.downcast_ref::<&str>().map(|words| (*words).to_owned());
    words.or_else(|| panic.downcast_ref::<String>().cloned()).unwrap_or_else(|| "a panic".into())
}
