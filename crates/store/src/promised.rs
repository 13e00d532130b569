//! Lines of the read log that have been handed in and are not yet known to be on disk. Whoever answers a request waits
//! for them before the answer is sent, and needs no connection meanwhile (issue 5, Show 4).

use crate::fault::StoreFault;
use tokio::sync::oneshot::Receiver;

/// What a request has promised to have written before it is answered.
#[must_use = "nothing that was read may be shown before it is in the read log"]
#[derive(Default)]
pub struct Promised(Vec<Receiver<Result<(), StoreFault>>>);

impl Promised {
    /// Whether nothing has been promised.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// One more.
    pub(crate) fn push(&mut self, line: Receiver<Result<(), StoreFault>>) {
        self.0.push(line);
    }

    /// Waits until everything is on disk.
    ///
    /// # Errors
    /// The first fault with which a line could not be written: then nothing that was read may be shown.
    pub async fn kept(self) -> Result<(), StoreFault> {
        for line in self.0 {
            line.await.map_err(|_| StoreFault::Closed)??;
        }
        Ok(())
    }

    /// [`Promised::kept`] on a thread for work that waits.
    pub(crate) fn kept_blocking(self) -> Result<(), StoreFault> {
        self.0.into_iter().try_for_each(|line| line.blocking_recv().map_err(|_| StoreFault::Closed)?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tokio::sync::oneshot::channel;

    #[tokio::test]
    async fn a_promise_is_kept_when_every_line_is_written_and_broken_by_one_that_is_not() {
        assert_eq!(Promised::default().kept().await, Ok(()));
        let full = StoreFault::NoRoom("the disk is full".into());
        for (lines, kept) in [
            (vec![Some(Ok(())), Some(Ok(()))], Ok(())),
            (vec![Some(Ok(())), Some(Err(full.clone()))], Err(full.clone())),
            (vec![None], Err(StoreFault::Closed)),
        ] {
            let mut promised = Promised::default();
            for line in lines {
                let (sender, receiver) = channel();
                promised.push(receiver);
                // Whoever drops the sender has gone without an answer.
                line.map(|line| sender.send(line));
            }
            assert_eq!(promised.kept().await, kept);
        }
    }
}
