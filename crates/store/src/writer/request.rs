//! A request on its way through the writer: carried out, perhaps more than once, and answered when the batch has been
//! committed or not.

use super::Writing;
use crate::fault::StoreFault;
use std::panic::{AssertUnwindSafe, catch_unwind};

/// The words of a panic may quote what was written, so they are not passed on; its place stands in the log.
const PANIC: &str = "a panic";

/// One request on its way.
pub(super) trait Request: Send {
    /// Whether it asks the database nothing and notes lines of the read log only.
    fn only_notes(&self) -> bool;
    /// Carries it out. `false`: what it did is to be undone.
    fn carry_out(&mut self, writing: &mut Writing<'_>) -> bool;
    /// Answers it: with its result when that stands, or with why not.
    fn answer(self: Box<Self>, commit: Result<(), StoreFault>);
}

/// A request, where its answer goes, and what it came to when it was last carried out.
pub(super) struct Asked<F, R, T, E> {
    only_notes: bool,
    request: F,
    reply: R,
    result: Option<Result<T, E>>,
}

impl<F, R, T, E> Asked<F, R, T, E> {
    /// A request that has not been carried out.
    pub fn new(request: F, reply: R) -> Asked<F, R, T, E> {
        Asked { only_notes: false, request, reply, result: None }
    }

    /// One that asks the database nothing and notes lines of the read log only.
    pub fn to_note(request: F, reply: R) -> Asked<F, R, T, E> {
        Asked { only_notes: true, ..Asked::new(request, reply) }
    }
}

impl<F, R, T, E> Request for Asked<F, R, T, E>
where
    F: FnMut(&mut Writing<'_>) -> Result<T, E> + Send,
    R: FnOnce(Result<T, E>) + Send,
    T: Send,
    E: From<StoreFault> + Send,
{
    fn only_notes(&self) -> bool {
        self.only_notes
    }

    fn carry_out(&mut self, writing: &mut Writing<'_>) -> bool {
        let request = &mut self.request;
        // A panic in one request must not stop the writer: that request is undone.
        let result = catch_unwind(AssertUnwindSafe(|| request(writing)))
            .unwrap_or_else(|_| Err(StoreFault::Panicked(PANIC.to_owned()).into()));
        let keep = result.is_ok();
        self.result = Some(result);
        keep
    }

    fn answer(self: Box<Self>, commit: Result<(), StoreFault>) {
        let Asked { reply, result, .. } = *self;
        reply(match (result, commit) {
            (Some(Err(refused)), Ok(())) => Err(refused),
            (Some(result), Ok(())) => result,
            (None, Ok(())) => Err(StoreFault::Closed.into()),
            (_, Err(fault)) => Err(fault.into()),
        });
    }
}
