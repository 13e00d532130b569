//! A network that can be cut: a port that leads to PostgreSQL's socket. A cut resets every connection, or swallows
//! whatever is sent and says nothing, as when a cable is pulled or a machine stands still. What was swallowed never
//! comes through, also when the network is whole again: only new connections do.

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use tokio::io::copy_bidirectional;
use tokio::net::{TcpListener, TcpStream, UnixStream};
use tokio::runtime::Runtime;
use tokio::sync::watch;

/// How the network is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Network {
    Whole,
    /// Every connection is reset, new ones too.
    Resets,
    /// Nothing comes through, and nobody is told.
    Silent,
}

/// The port.
pub struct Proxy {
    pub address: SocketAddr,
    state: Arc<watch::Sender<Network>>,
    runtime: Option<Runtime>,
}

impl Proxy {
    /// A port that leads to the socket in a folder.
    pub fn to(folder: &Path) -> Proxy {
        let runtime =
            tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
        let listener = runtime.block_on(TcpListener::bind("127.0.0.1:0")).unwrap();
        let address = listener.local_addr().unwrap();
        let (state, _) = watch::channel(Network::Whole);
        let state = Arc::new(state);
        runtime.spawn(accept(listener, folder.join(".s.PGSQL.5432"), state.clone()));
        Proxy { address, state, runtime: Some(runtime) }
    }

    /// Cuts the network, or makes it whole.
    pub fn set(&self, network: Network) {
        self.state.send_replace(network);
    }
}

impl Drop for Proxy {
    fn drop(&mut self) {
        if let Some(runtime) = self.runtime.take() {
            runtime.shutdown_background();
        }
    }
}

async fn accept(listener: TcpListener, socket: PathBuf, state: Arc<watch::Sender<Network>>) {
    while let Ok((client, _)) = listener.accept().await {
        tokio::spawn(pass(client, socket.clone(), state.subscribe()));
    }
}

/// One connection, until the network is cut or somebody hangs up. One that is made meanwhile is cut too.
async fn pass(mut client: TcpStream, socket: PathBuf, mut state: watch::Receiver<Network>) {
    let Ok(mut server) = UnixStream::connect(&socket).await else { return };
    let cut = tokio::select! {
        biased;
        cut = until_cut(&mut state) => cut,
        _ = copy_bidirectional(&mut client, &mut server) => return,
    };
    match cut {
        // The server is not told either: what it holds for the client, it goes on holding.
        Network::Silent => hold((client, server)).await,
        // With nothing lingering, closing is a reset.
        _ => drop(client.set_zero_linger()),
    }
}

/// Waits until the network is cut, and tells how.
async fn until_cut(state: &mut watch::Receiver<Network>) -> Network {
    match state.wait_for(|state| *state != Network::Whole).await {
        Ok(state) => *state,
        Err(_) => Network::Resets,
    }
}

/// Keeps connections open, and neither reads nor writes.
async fn hold<T>(connections: T) {
    std::future::pending::<()>().await;
    drop(connections);
}
