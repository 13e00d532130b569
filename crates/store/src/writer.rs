//! The one writer of this process: a thread that takes what waits, carries it out in one transaction, each request
//! behind a mark of its own, commits once and only then answers (architecture, decision 2).
//!
//! On PostgreSQL writers of other web nodes take turns with it. What another came between is carried out again; when
//! the connection is lost nothing is answered with yes that was not committed (`writer/connection.rs`).

mod connection;
mod request;

use crate::database::{Pair, begin_log_anew, latest_of_others, of_others, tell_others};
use crate::draft_keys;
use crate::fault::StoreFault;
use crate::figures::{Counted, Counters, Figures};
use crate::journal::Journal;
use crate::kept::{Kept, NewRow};
use crate::read_log::{self, LogRow, Reading};
use crate::sql::{Connection, Question, Trouble, params};
use crate::store::Projector;
use crate::world::WorldView;
use chain::event::{Event, StreamId, StreamKind};
use connection::BackOff;
use jiff::Timestamp;
use request::{Asked, Request};
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::mpsc::{Receiver, Sender, channel};
use std::sync::{Arc, PoisonError, RwLock};
use std::thread::JoinHandle;

const BATCH_MAX: usize = 256;
/// After so many batches the write-ahead log of a file is begun anew.
const BATCHES_IN_LOG: u64 = 2_048;
/// How often a batch that another writer came between is carried out again.
const AGAIN_MAX: usize = 3;

/// What a request sees while it is carried out.
pub(crate) struct Writing<'w> {
    /// The main database, inside a transaction.
    pub main: &'w Connection,
    /// The keys, inside a transaction that commits first.
    pub keys: &'w Connection,
    /// How cases become rows.
    pub projector: &'w dyn Projector,
    /// The world before this batch.
    pub world: &'w WorldView,
    journal: &'w mut Option<Journal>,
    world_events: &'w mut Vec<(StreamId, u64, Event)>,
    drafts_gone: &'w mut Vec<String>,
    /// Rows of the read log, to be written together.
    pub readings: &'w mut Vec<LogRow>,
    /// What this batch comes to.
    pub counted: &'w mut Counted,
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

    /// Notes a row that has just been written and was never there before.
    pub fn note_new(&mut self, row: &NewRow) -> Result<(), StoreFault> {
        let main = self.main;
        row.note(&mut { main }, self.journal(Timestamp::now())?)
    }

    /// Notes a draft whose row is gone: its key is destroyed after the commit.
    pub fn draft_gone(&mut self, id: String) {
        self.drafts_gone.push(id);
    }

    /// Notes an event; one of the world is taken in after the commit.
    pub fn note(&mut self, stream: &StreamId, version: u64, event: &Event) {
        self.counted.events += 1;
        if stream.kind != StreamKind::Case {
            self.world_events.push((stream.clone(), version, event.clone()));
        }
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
    counters: Arc<Counters>,
}

/// The world as it stands after the latest commit.
pub(crate) type SharedWorld = Arc<RwLock<Arc<WorldView>>>;

impl Writer {
    /// Starts the thread.
    pub fn start(
        pair: Pair,
        projector: Arc<dyn Projector>,
        world: SharedWorld,
        others: i64,
    ) -> Result<Writer, StoreFault> {
        let (sender, receiver) = channel();
        let counters = Arc::new(Counters::default());
        let work = Work {
            counters: counters.clone(),
            counted: Counted::default(),
            pair,
            projector,
            world,
            journal: None,
            others: Some(others),
            drafts_gone: Vec::new(),
            back_off: BackOff::default(),
            batches: 0,
        };
        let thread = std::thread::Builder::new()
            .name("store-writer".into())
            .spawn(move || work.run(&receiver))
            .map_err(|error| StoreFault::Disk(error.to_string()))?;
        Ok(Writer { sender: Some(sender), thread: Some(thread), counters })
    }

    /// Hands in a request; `reply` is called with its result after the commit. It is carried out anew when another
    /// writer came between.
    pub fn submit<T, E>(
        &self,
        request: impl FnMut(&mut Writing<'_>) -> Result<T, E> + Send + 'static,
        reply: impl FnOnce(Result<T, E>) + Send + 'static,
    ) -> Result<(), StoreFault>
    where
        T: Send + 'static,
        E: From<StoreFault> + Send + 'static,
    {
        self.hand_in(Box::new(Asked::new(request, reply)))
    }

    /// Hands in a line of the read log in the same way. A batch of such lines alone is written at once, because none of
    /// them hangs on what others have written.
    pub fn submit_line(
        &self,
        reading: Reading,
        reply: impl FnOnce(Result<(), StoreFault>) + Send + 'static,
    ) -> Result<(), StoreFault> {
        let line = move |writing: &mut Writing<'_>| read_log::log(writing, &reading);
        self.hand_in(Box::new(Asked::to_note(line, reply)))
    }

    fn hand_in(&self, request: Box<dyn Request>) -> Result<(), StoreFault> {
        self.counters.asked();
        let sent = self.send(Message::Request(request));
        if sent.is_err() {
            self.counters.not_asked();
        }
        sent
    }

    /// What the writer has done, and what waits for it.
    pub fn figures(&self) -> Figures {
        self.counters.now()
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
    /// Lets the thread finish what waits and close the connections.
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
    /// What tells that others have written; none when that must be supposed.
    others: Option<i64>,
    /// Drafts whose keys are still to be destroyed.
    drafts_gone: Vec<String>,
    back_off: BackOff,
    counters: Arc<Counters>,
    /// What the batch under way comes to.
    counted: Counted,
    /// Batches carried out.
    batches: u64,
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
    fn commit(&mut self, mut batch: Vec<Box<dyn Request>>) {
        if batch.is_empty() {
            return;
        }
        let mut result = self.reconnect();
        let mut tries = 0;
        while result.is_ok() {
            result = self.attempt(&mut batch);
            let conflict = self.pair.trouble() == Some(Trouble::Conflict);
            if result.is_err() {
                self.roll_back();
            }
            if !(result.is_err() && conflict && tries < AGAIN_MAX) {
                break;
            }
            tries += 1;
            result = Ok(());
        }
        // What fails here is tried again after the next commit, and when the store is next opened.
        if !self.drafts_gone.is_empty()
            && draft_keys::destroy_lone(&self.pair, Some(&self.drafts_gone)).is_ok()
        {
            self.drafts_gone.clear();
        }
        self.counters.answered(batch.len() as u64, result.is_ok().then_some(self.counted));
        for request in batch {
            request.answer(result.clone());
        }
        self.batches += 1;
        if self.batches.is_multiple_of(BATCHES_IN_LOG) {
            begin_log_anew(&self.pair.main);
        }
    }

    /// Carries out the whole batch and commits it, or leaves everything to be rolled back.
    fn attempt(&mut self, batch: &mut [Box<dyn Request>]) -> Result<(), StoreFault> {
        let (journal_before, gone_before) = (self.journal.clone(), self.drafts_gone.len());
        let mut world_events = Vec::new();
        self.counted = Counted::default();
        let mut result = self.carry_out(batch, &mut world_events);
        if result.is_err() && self.pair.main.trouble() == Some(Trouble::Unknown) {
            result = self.find_out(&journal_before);
        }
        if result.is_err() {
            self.journal = journal_before;
            self.drafts_gone.truncate(gone_before);
        } else if !world_events.is_empty() {
            let mut shared = self.world.write().unwrap_or_else(PoisonError::into_inner);
            let world = Arc::make_mut(&mut shared);
            for (stream, version, event) in &world_events {
                world.apply(stream, *version, event);
            }
        }
        result
    }

    fn roll_back(&self) {
        // There is nothing to roll back when the transaction never began, or the connection is gone.
        let _ = self.pair.main.rollback();
        let _ = self.pair.keys.rollback();
    }

    fn carry_out(
        &mut self,
        batch: &mut [Box<dyn Request>],
        world_events: &mut Vec<(StreamId, u64, Event)>,
    ) -> Result<(), StoreFault> {
        self.pair.main.begin_write_and_ask()?;
        let only_notes = self.journal.is_some() && batch.iter().all(|request| request.only_notes());
        if !only_notes {
            let found = latest_of_others(&self.pair.main)?;
            self.refresh_world(found)?;
        }
        self.pair.keys.begin()?;
        let (main, keys) = (&self.pair.main, &self.pair.keys);
        let world = self.world.read().unwrap_or_else(PoisonError::into_inner).clone();
        let mut readings = Vec::new();
        for request in batch {
            main.savepoint()?;
            keys.savepoint()?;
            let (journal_before, events_before) = (self.journal.clone(), world_events.len());
            let (gone_before, readings_before) = (self.drafts_gone.len(), readings.len());
            let counted_before = self.counted;
            let mut writing = Writing {
                main,
                keys,
                projector: &*self.projector,
                world: &world,
                journal: &mut self.journal,
                world_events: &mut *world_events,
                drafts_gone: &mut self.drafts_gone,
                readings: &mut readings,
                counted: &mut self.counted,
            };
            let keep = request.carry_out(&mut writing);
            if let Some(trouble) = self.pair.trouble() {
                return Err(StoreFault::Again(format!("{trouble:?}")));
            }
            if self.pair.was_undone() {
                return Err(StoreFault::NoRoom("the database undid the transaction by itself".into()));
            }
            if !keep {
                main.rollback_to_savepoint()?;
                keys.rollback_to_savepoint()?;
                self.journal = journal_before;
                world_events.truncate(events_before);
                self.drafts_gone.truncate(gone_before);
                readings.truncate(readings_before);
                self.counted = counted_before;
            }
            main.release_savepoint()?;
            keys.release_savepoint()?;
        }
        if only_notes {
            let found = write_and_ask(main, &readings, self.journal.as_ref())?;
            self.refresh_world(found)?;
        } else {
            read_log::write(main, &readings, self.journal.as_ref(), None)?;
        }
        let (main, keys) = (&self.pair.main, &self.pair.keys);
        let others = if world_events.is_empty() { None } else { tell_others(main)? };
        // The keys reach the disk first: an orphan key harms nobody, a missing one would.
        keys.commit()?;
        main.commit()?;
        self.others = others.or(self.others);
        Ok(())
    }

    /// Folds the world anew when another process has written since: its number is not the one that is known.
    fn refresh_world(&mut self, found: i64) -> Result<(), StoreFault> {
        if self.others != Some(found) {
            let world = WorldView::load(&self.pair.main, &mut |_, _, _| {})?;
            *self.world.write().unwrap_or_else(PoisonError::into_inner) = Arc::new(world);
            self.others = Some(found);
        }
        Ok(())
    }
}

/// Writes lines of the read log, and answers what [`latest_of_others`] does.
fn write_and_ask(main: &Connection, lines: &[LogRow], journal: Option<&Journal>) -> Result<i64, StoreFault> {
    let mut found = None;
    let mut question = Question {
        sql: of_others(main),
        params: params![],
        each: &mut |row| {
            found = Some(row.get(0)?);
            Ok(())
        },
    };
    read_log::write(main, lines, journal, Some(&mut question))?;
    found.ok_or_else(|| StoreFault::Damaged("nothing tells whether others have written".into()))
}
