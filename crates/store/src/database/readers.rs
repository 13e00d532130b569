//! The pool of connections that only read.

use super::Pair;
use crate::fault::StoreFault;
use crate::place::Place;
use crate::sql::Connection;
use crate::timed::TIMED;
use std::cell::Cell;
use std::ops::Deref;
use std::rc::Rc;
use std::sync::{Arc, Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::thread;

/// Sittings for each core: while one waits for an act to be on disk, another has its turn.
const SITTINGS_A_CORE: usize = 4;
/// All that read: besides the sittings, so many who work behind them.
const BEHIND: usize = 4;

/// How many requests may sit at the store at once (see [`crate::Store::at_one_sitting`]): each has connections of its
/// own to the end, so that none waits for another's. More than keep the cores at work only make each other slower.
#[must_use]
pub fn sittings_max() -> usize {
    static MAX: LazyLock<usize> =
        LazyLock::new(|| SITTINGS_A_CORE * thread::available_parallelism().map_or(1, usize::from));
    *MAX
}

/// A pool of pairs that only read. Whoever comes when all are taken waits.
pub(crate) struct Readers {
    place: Place,
    idle: Mutex<Idle>,
    returned: Condvar,
}

#[derive(Default)]
struct Idle {
    pairs: Vec<Pair>,
    open: usize,
    waiting: usize,
}

impl Readers {
    pub fn new(place: &Place) -> Arc<Readers> {
        Arc::new(Readers { place: place.clone(), idle: Mutex::default(), returned: Condvar::new() })
    }

    /// A pair, given back when the last who reads with it has let it go.
    pub fn get(self: &Arc<Self>) -> Result<Reader, StoreFault> {
        let pair = self.pair()?;
        Ok(Reader(Rc::new(Lent { pair: Some(pair), pool: self.clone(), at_moment: Cell::new(false) })))
    }

    fn pair(&self) -> Result<Pair, StoreFault> {
        let mut idle = self.idle();
        loop {
            if let Some(pair) = idle.pairs.pop() {
                return Ok(pair);
            }
            if idle.open < sittings_max() + BEHIND {
                idle.open += 1;
                // Others are not kept waiting while a server that does not answer is.
                drop(idle);
                let opened =
                    tracing::info_span!(target: TIMED, "connect").in_scope(|| Pair::to_read(&self.place));
                if opened.is_err() {
                    self.idle().open -= 1;
                    self.returned.notify_one();
                }
                return opened;
            }
            let _timed = tracing::info_span!(target: TIMED, "wait").entered();
            idle.waiting += 1;
            idle = self.returned.wait(idle).unwrap_or_else(PoisonError::into_inner);
            idle.waiting -= 1;
        }
    }

    fn give_back(&self, pair: Pair) {
        let mut idle = self.idle();
        idle.pairs.push(pair);
        // To tell nobody would cost a call of the system each time.
        if idle.waiting > 0 {
            self.returned.notify_one();
        }
    }

    fn idle(&self) -> MutexGuard<'_, Idle> {
        self.idle.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A borrowed pair. Its clones read with the same connections.
#[derive(Clone)]
pub(crate) struct Reader(Rc<Lent>);

struct Lent {
    pair: Option<Pair>,
    pool: Arc<Readers>,
    /// Whether the main database is read as it is at one moment.
    at_moment: Cell<bool>,
}

impl Reader {
    /// From here on, everything is read from the main database as it is now. It is also the cheaper way: what lies
    /// above the rows is read once, and not again for each statement.
    pub fn begin_moment(&self) -> Result<(), StoreFault> {
        if !self.0.at_moment.get() {
            self.main.begin_read()?;
            self.0.at_moment.set(true);
        }
        Ok(())
    }

    /// Ends the moment. The next statement reads what then stands.
    pub fn end_moment(&self) -> Result<(), StoreFault> {
        if self.0.at_moment.replace(false) {
            self.main.end_read()?;
        }
        Ok(())
    }

    /// Does some work that reads, at one moment.
    pub fn at_one_moment<T, E: From<StoreFault>>(
        &self,
        work: impl FnOnce(&Pair) -> Result<T, E>,
    ) -> Result<T, E> {
        let began = !self.0.at_moment.get();
        self.begin_moment()?;
        let done = self.with_keys(work);
        if began && self.0.at_moment.replace(false) { self.main.end(done) } else { done }
    }

    /// Reads many keys at the cost of one: in a file, each statement alone looks for what a crash may have left. Nothing
    /// may be waited for meanwhile, because the file is held against whoever makes a key.
    fn with_keys<T, E: From<StoreFault>>(&self, work: impl FnOnce(&Pair) -> Result<T, E>) -> Result<T, E> {
        let Connection::File(keys) = &self.keys else { return work(self) };
        if !keys.is_autocommit() {
            return work(self);
        }
        self.keys.begin_read().map_err(StoreFault::from)?;
        let done = work(self);
        self.keys.end(done)
    }
}

impl Deref for Reader {
    type Target = Pair;
    fn deref(&self) -> &Pair {
        // The pair is taken out only by `drop`.
        self.0.pair.as_ref().expect("a borrowed pair of connections")
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        let Some(pair) = self.pair.take() else { return };
        if self.at_moment.get() || pair.main.holds_moment() {
            // A connection that was lost has nothing to end, and is made again by whoever asks next.
            let _ = pair.main.let_go();
        }
        self.pool.give_back(pair);
    }
}
