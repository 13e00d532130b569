//! A connection among others: one too many is closed at once, and one whose other end takes nothing for long is given up.

use crate::limits::Limits;
use axum_server::accept::Accept;
use std::future::{Ready, ready};
use std::io;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;
use tokio::io::{AsyncRead, AsyncWrite, ReadBuf};
use tokio::net::TcpStream;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio_io_timeout::TimeoutStream;

/// Takes connections as long as there is room.
#[derive(Clone)]
pub(super) struct Bounded {
    room: Arc<Semaphore>,
    stalled: Duration,
    silent: Duration,
}

impl Bounded {
    /// With the room and the patience of these limits.
    pub fn of(limits: &Limits) -> Bounded {
        let room = limits.connections.min(Semaphore::MAX_PERMITS);
        // While a request is answered nothing more is sent: silence may last as long as a request.
        let silent = limits.request + limits.headers;
        Bounded { room: Arc::new(Semaphore::new(room)), stalled: limits.stalled, silent }
    }
}

impl<S> Accept<TcpStream, S> for Bounded {
    type Stream = Connection;
    type Service = S;
    type Future = Ready<io::Result<(Self::Stream, S)>>;

    fn accept(&self, stream: TcpStream, service: S) -> Self::Future {
        let Ok(place) = self.room.clone().try_acquire_owned() else {
            return ready(Err(io::Error::other("there is no room for another connection")));
        };
        if let Err(fault) = stream.set_nodelay(true) {
            return ready(Err(fault));
        }
        let mut stream = TimeoutStream::new(stream);
        stream.set_write_timeout(Some(self.stalled));
        stream.set_read_timeout(Some(self.silent));
        ready(Ok((Connection { stream: Box::pin(stream), _place: place }, service)))
    }
}

/// A connection that holds its place until it ends.
pub(super) struct Connection {
    stream: Pin<Box<TimeoutStream<TcpStream>>>,
    _place: OwnedSemaphorePermit,
}

impl AsyncRead for Connection {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        into: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_read(context, into)
    }
}

impl AsyncWrite for Connection {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        self.stream.as_mut().poll_write(context, bytes)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.stream.as_mut().poll_shutdown(context)
    }

    fn poll_write_vectored(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        parts: &[io::IoSlice<'_>],
    ) -> Poll<io::Result<usize>> {
        self.stream.as_mut().poll_write_vectored(context, parts)
    }

    fn is_write_vectored(&self) -> bool {
        self.stream.is_write_vectored()
    }
}
