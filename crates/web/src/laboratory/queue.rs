//! The queue of comparisons: one is made at a time, on a thread of its own, and the others wait. What has been asked
//! for lies on the shelf, so a server that starts again goes on where it was.

use crate::laboratory::progress::{Progress, Told};
use crate::laboratory::work::{self, Ended};
use crate::laboratory::{Asked, LaboratoryTrouble, Order, RunId, Shelf, Stage};
use chain::id::UserId;
use jiff::civil::Date;
use simulator::compare::Comparison;
use std::collections::VecDeque;
use std::path::Path;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::JoinHandle;

/// The most comparisons that can wait.
pub const WAITING_MAX: usize = 5;

/// Where a comparison is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// It waits; so many are made before it.
    Waiting {
        /// How many.
        ahead: usize,
    },
    /// It is being made.
    Running(Told),
    /// It has been asked to stop, and stops when the month has ended.
    Stopping,
    /// It is there to be read.
    Made,
    /// It could not be made.
    Failed,
}

/// The laboratory of a server: what has been asked for, what is being made, and what is there to be read.
pub struct Laboratory {
    shared: Arc<Shared>,
}

struct Shared {
    shelf: Shelf,
    bench: Mutex<Bench>,
    stopping: AtomicBool,
}

#[derive(Default)]
struct Bench {
    waiting: VecDeque<RunId>,
    running: Option<(RunId, Arc<Progress>)>,
    worker: Option<JoinHandle<()>>,
}

impl Shared {
    /// A thread that panicked while it held the lock leaves a queue that is still whole.
    fn bench(&self) -> MutexGuard<'_, Bench> {
        self.bench.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Laboratory {
    /// The laboratory that belongs to a database. Nothing is made before [`Laboratory::resume`] or
    /// [`Laboratory::ask`].
    #[must_use]
    pub fn beside(folder: &Path) -> Laboratory {
        let shared = Shared {
            shelf: Shelf::beside(folder),
            bench: Mutex::default(),
            stopping: AtomicBool::new(false),
        };
        Laboratory { shared: Arc::new(shared) }
    }

    /// Takes up what had been asked for when the server was last stopped.
    ///
    /// # Errors
    /// The disk.
    pub fn resume(&self) -> Result<(), LaboratoryTrouble> {
        let unmade = self.shared.shelf.all()?.into_iter().rev();
        let mut bench = self.shared.bench();
        for (id, _) in unmade.filter(|(id, _)| self.shared.shelf.stage(id) == Stage::Unmade) {
            if !bench.knows(&id) {
                bench.waiting.push_back(id);
            }
        }
        self.work(&mut bench);
        Ok(())
    }

    /// Asks for a comparison: its address, under which it is or will be found. One that is there already, or waits,
    /// is not made again.
    ///
    /// # Errors
    /// An order that cannot be run, a queue without a place, the disk.
    pub fn ask(&self, order: Order, user: UserId, on: Date) -> Result<RunId, LaboratoryTrouble> {
        let id = order.id()?;
        let mut bench = self.shared.bench();
        if bench.knows(&id) || self.shared.shelf.stage(&id) == Stage::Made {
            return Ok(id);
        }
        if bench.waiting.len() >= WAITING_MAX {
            return Err(LaboratoryTrouble::Full { waiting: bench.waiting.len() });
        }
        let number = self.shared.shelf.all()?.first().map_or(1, |(_, latest)| latest.number + 1);
        self.shared.shelf.put(&id, &Asked::by(user, &id, order, number, on))?;
        bench.waiting.push_back(id.clone());
        self.work(&mut bench);
        Ok(id)
    }

    /// Puts an order on the shelf without making it: the server makes it when it starts.
    ///
    /// # Errors
    /// As [`Laboratory::ask`].
    pub fn leave(&self, order: Order, user: UserId, on: Date) -> Result<RunId, LaboratoryTrouble> {
        let id = order.id()?;
        if self.shared.shelf.asked(&id)?.is_none() {
            self.shared.shelf.put(&id, &Asked::by(user, &id, order, 1, on))?;
        }
        Ok(id)
    }

    /// Where a comparison is; none when nobody has asked for it.
    #[must_use]
    pub fn standing(&self, id: &RunId) -> Option<Standing> {
        let bench = self.shared.bench();
        if let Some((_, progress)) = bench.running.as_ref().filter(|(running, _)| running == id) {
            let stopping = progress.is_cancelled();
            return Some(if stopping { Standing::Stopping } else { Standing::Running(progress.told()) });
        }
        let ahead = bench.waiting.iter().position(|waiting| waiting == id);
        let running = usize::from(bench.running.is_some());
        drop(bench);
        self.shared.shelf.asked(id).ok().flatten()?;
        Some(match (self.shared.shelf.stage(id), ahead) {
            (Stage::Made, _) => Standing::Made,
            (Stage::Failed, _) => Standing::Failed,
            (Stage::Unmade, ahead) => Standing::Waiting { ahead: ahead.unwrap_or(0) + running },
        })
    }

    /// What was asked for under an address.
    ///
    /// # Errors
    /// The disk, or a file that is damaged.
    pub fn asked(&self, id: &RunId) -> Result<Option<Asked>, LaboratoryTrouble> {
        self.shared.shelf.asked(id)
    }

    /// Everything that has been asked for and where it is, the latest first.
    ///
    /// # Errors
    /// The disk.
    pub fn all(&self) -> Result<Vec<(RunId, Asked, Standing)>, LaboratoryTrouble> {
        let all = self.shared.shelf.all()?.into_iter();
        Ok(all.filter_map(|(id, asked)| self.standing(&id).map(|standing| (id, asked, standing))).collect())
    }

    /// What came of a comparison; none when it is not made.
    ///
    /// # Errors
    /// The disk, or a file that is damaged.
    pub fn made(&self, id: &RunId) -> Result<Option<Comparison>, LaboratoryTrouble> {
        self.shared.shelf.made(id)
    }

    /// Takes a comparison away: one that waits at once, one that is being made when the month has ended.
    ///
    /// # Errors
    /// The disk.
    pub fn remove(&self, id: &RunId) -> Result<(), LaboratoryTrouble> {
        let mut bench = self.shared.bench();
        if let Some((_, progress)) = bench.running.as_ref().filter(|(running, _)| running == id) {
            progress.cancel();
            return Ok(());
        }
        bench.waiting.retain(|waiting| waiting != id);
        self.shared.shelf.remove(id)
    }

    /// How many wait, the one being made included.
    #[must_use]
    pub fn queued(&self) -> usize {
        let bench = self.shared.bench();
        bench.waiting.len() + usize::from(bench.running.is_some())
    }

    /// Stops when the month that is being made has ended, and waits for that. What is not made lies on the shelf.
    pub fn stop(&self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
        let worker = self.shared.bench().worker.take();
        if worker.is_some_and(|worker| worker.join().is_err()) {
            tracing::error!("the laboratory's thread did not end well");
        }
    }

    /// Sees to it that somebody works when something waits.
    fn work(&self, bench: &mut Bench) {
        if bench.worker.is_some() || bench.waiting.is_empty() || self.shared.stopping.load(Ordering::Relaxed)
        {
            return;
        }
        let shared = self.shared.clone();
        let worker =
            std::thread::Builder::new().name("laboratory".into()).spawn(move || work_through(&shared));
        match worker {
            Ok(worker) => bench.worker = Some(worker),
            Err(fault) => tracing::error!(%fault, "the laboratory has no thread"),
        }
    }
}

impl Drop for Laboratory {
    fn drop(&mut self) {
        self.shared.stopping.store(true, Ordering::Relaxed);
    }
}

impl Bench {
    fn knows(&self, id: &RunId) -> bool {
        self.waiting.contains(id) || self.running.as_ref().is_some_and(|(running, _)| running == id)
    }
}

/// Makes one comparison after another until none waits.
fn work_through(shared: &Shared) {
    loop {
        let Some((id, asked, progress)) = next(shared) else { return };
        let ended = work::make(&shared.shelf, &id, &asked.order, &progress, &shared.stopping);
        let kept = match ended {
            Ended::Made(made) => shared.shelf.finish(&id, &made),
            Ended::Cancelled => shared.shelf.remove(&id),
            Ended::Stopped => Ok(()),
            Ended::Failed(why) => {
                tracing::error!(%id, %why, "a comparison could not be made");
                shared.shelf.fail(&id, &why)
            }
        };
        if let Err(fault) = kept {
            tracing::error!(%id, %fault, "what came of a comparison could not be kept");
        }
        shared.bench().running = None;
    }
}

/// The next comparison to make, now noted as the one being made; none when the thread shall end.
fn next(shared: &Shared) -> Option<(RunId, Asked, Arc<Progress>)> {
    let mut bench = shared.bench();
    while !shared.stopping.load(Ordering::Relaxed) {
        let Some(id) = bench.waiting.pop_front() else { break };
        let asked = match shared.shelf.asked(&id) {
            Ok(Some(asked)) => asked,
            Ok(None) => continue,
            Err(fault) => {
                tracing::error!(%id, %fault, "a comparison is passed over");
                continue;
            }
        };
        let progress = Arc::new(Progress::of(asked.order.months_in_all().unwrap_or(0)));
        bench.running = Some((id.clone(), progress.clone()));
        return Some((id, asked, progress));
    }
    bench.worker = None;
    None
}
