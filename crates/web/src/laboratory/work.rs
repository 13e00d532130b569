//! Makes one comparison: every scenario once for each replication, with the same dice and the same drawn parameters
//! in all of them. One processor is left to the pages.

use crate::laboratory::progress::Progress;
use crate::laboratory::{LaboratoryTrouble, Order, RunId, Shelf};
use simulator::compare::{Comparison, run_name};
use simulator::laboratory::Prepared;
use simulator::parameters::Parameters;
use simulator::results::Summary;
use simulator::run::Going;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, Ordering};

/// How the making of a comparison ended.
pub(super) enum Ended {
    /// All runs are done.
    Made(Box<Comparison>),
    /// It was cancelled.
    Cancelled,
    /// The server stops.
    Stopped,
    /// It cannot be made.
    Failed(String),
}

/// Why no more is done.
enum Halt {
    Cancelled,
    Stopped,
    Trouble(LaboratoryTrouble),
}

impl<T: Into<LaboratoryTrouble>> From<T> for Halt {
    fn from(trouble: T) -> Halt {
        Halt::Trouble(trouble.into())
    }
}

/// Makes a comparison; what is done of it lies on the shelf.
pub(super) fn make(
    shelf: &Shelf,
    id: &RunId,
    order: &Order,
    progress: &Progress,
    stopping: &AtomicBool,
) -> Ended {
    let threads =
        std::thread::available_parallelism().map_or(1, |count| count.get().saturating_sub(1).max(1));
    let pool = match rayon::ThreadPoolBuilder::new().num_threads(threads).build() {
        Ok(pool) => pool,
        Err(fault) => return Ended::Failed(fault.to_string()),
    };
    let all = || pool.install(|| all_runs(shelf, id, order, progress, stopping));
    match catch_unwind(AssertUnwindSafe(all)) {
        Ok(Ok(made)) => Ended::Made(Box::new(made)),
        Ok(Err(Halt::Cancelled)) => Ended::Cancelled,
        Ok(Err(Halt::Stopped)) => Ended::Stopped,
        Ok(Err(Halt::Trouble(trouble))) => Ended::Failed(trouble.to_string()),
        Err(panic) => {
            let said = panic.downcast_ref::<String>().map(String::as_str);
            Ended::Failed(
                said.or(panic.downcast_ref::<&str>().copied()).unwrap_or("a run broke off").to_owned(),
            )
        }
    }
}

fn all_runs(
    shelf: &Shelf,
    id: &RunId,
    order: &Order,
    progress: &Progress,
    stopping: &AtomicBool,
) -> Result<Comparison, Halt> {
    let (inputs, months) = (order.inputs()?, order.months()?);
    let parameters = Parameters::embedded()?;
    let halted = || {
        if progress.is_cancelled() {
            Err(Halt::Cancelled)
        } else if stopping.load(Ordering::Relaxed) {
            Err(Halt::Stopped)
        } else {
            Ok(())
        }
    };
    let mut summaries = Vec::new();
    for (scenario, replication) in inputs.runs() {
        halted()?;
        let run = run_name(scenario, replication);
        if let Some(done) = shelf.run(id, &run) {
            progress.skip(months);
            summaries.push(done);
            continue;
        }
        let Some(scenario) = inputs.scenario(scenario) else { continue };
        let prepared = Prepared::new(scenario, &inputs.frame, &parameters, replication)?;
        let done = prepared.run(None, false, &mut |_, _, _| {
            progress.month();
            std::thread::yield_now();
            if halted().is_ok() { Going::On } else { Going::Stop }
        });
        let Some((outcome, _)) = done else {
            halted()?;
            return Err(Halt::Stopped);
        };
        let summary = Summary::of(scenario, &inputs.frame, &prepared, replication, &outcome)?;
        shelf.put_run(id, &run, &summary)?;
        summaries.push(summary);
    }
    Ok(Comparison::of(inputs, &summaries)?)
}
