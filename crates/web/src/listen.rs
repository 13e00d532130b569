//! Connections: how many, how long each may take, and TLS where the program speaks it itself (issue 5, hardening).
//! Whoever sends or takes a byte now and then holds nobody else up.

mod accept;
mod tls;

pub use tls::{Tls, TlsFault};

use crate::limits::Limits;
use accept::Bounded;
use axum::Router;
use axum_server::Handle;
use axum_server::tls_rustls::RustlsAcceptor;
use hyper_util::rt::{TokioExecutor, TokioTimer};
use hyper_util::server::conn::auto::Builder;
use std::future::Future;
use std::io;
use std::net::{SocketAddr, TcpListener};

/// The least that the HTTP library reads into.
const LEAST_BUFFER_BYTES: usize = 8 * 1024;

/// Serves a listener until told to stop; requests under way are then ended in their time.
///
/// # Errors
/// When the listener fails.
pub async fn serve(
    listener: TcpListener,
    router: Router,
    limits: &Limits,
    tls: Option<Tls>,
    told_to_stop: impl Future<Output = ()> + Send + 'static,
) -> io::Result<()> {
    let handle = Handle::new();
    let (stopping, grace) = (handle.clone(), limits.stopping);
    let waiting = tokio::spawn(async move {
        told_to_stop.await;
        stopping.graceful_shutdown(Some(grace));
    });
    let service = router.into_make_service_with_connect_info::<SocketAddr>();
    let mut server = axum_server::from_tcp(listener)?
        .handle(handle)
        .first_request_timeout(limits.headers + limits.handshake)
        .acceptor(Bounded::of(limits));
    bound(server.http_builder(), limits);
    let served = match tls {
        None => server.serve(service).await,
        Some(tls) => {
            let renewing = tokio::spawn(tls.clone().renew());
            let acceptor = RustlsAcceptor::new(tls.config()).handshake_timeout(limits.handshake);
            let served = server.map(|bounded| acceptor.acceptor(bounded)).serve(service).await;
            renewing.abort();
            served
        }
    };
    waiting.abort();
    served
}

/// What a connection may take in time and in headers.
fn bound(builder: &mut Builder<TokioExecutor>, limits: &Limits) {
    builder
        .http1()
        .timer(TokioTimer::new())
        .header_read_timeout(limits.headers)
        .max_buf_size(limits.headers_bytes.max(LEAST_BUFFER_BYTES));
    builder
        .http2()
        .timer(TokioTimer::new())
        .keep_alive_interval(limits.headers)
        .keep_alive_timeout(limits.headers)
        .max_header_list_size(u32::try_from(limits.headers_bytes).unwrap_or(u32::MAX));
}
