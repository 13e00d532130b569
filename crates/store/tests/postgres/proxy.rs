//! A socket between the store and the server that is cut on command: before the server sees a commit, or after; or
//! that swallows the commit and says nothing.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicU8, Ordering};
use std::thread::spawn;
use std::time::Duration;

/// When the next commit that passes is cut.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cut {
    Never = 0,
    Before = 1,
    After = 2,
    Silent = 3,
}

/// The socket, in a folder of its own.
pub struct Proxy {
    folder: tempfile::TempDir,
    cut: Arc<AtomicU8>,
}

impl Proxy {
    pub fn to(socket: &Path) -> Proxy {
        let folder = tempfile::tempdir().unwrap();
        let listener = UnixListener::bind(folder.path().join(".s.PGSQL.5432")).unwrap();
        let (cut, server) = (Arc::new(AtomicU8::new(0)), socket.join(".s.PGSQL.5432"));
        let when = cut.clone();
        spawn(move || {
            for client in listener.incoming() {
                let (client, server) = (client.unwrap(), UnixStream::connect(&server).unwrap());
                let (from, to) = (server.try_clone().unwrap(), client.try_clone().unwrap());
                spawn(move || drop(std::io::copy(&mut &from, &mut &to)));
                let when = when.clone();
                spawn(move || drop(forward(&client, &server, &when)));
            }
        });
        Proxy { folder, cut }
    }

    pub fn folder(&self) -> &Path {
        self.folder.path()
    }

    /// Cuts the connection at the next commit.
    pub fn cut(&self, when: Cut) {
        self.cut.store(when as u8, Ordering::SeqCst);
    }

    /// Whether it has been cut since it was asked for.
    pub fn was_cut(&self) -> bool {
        self.cut.load(Ordering::SeqCst) == Cut::Never as u8
    }
}

fn forward(client: &UnixStream, server: &UnixStream, when: &AtomicU8) -> std::io::Result<()> {
    let mut bytes = [0; 64 * 1024];
    loop {
        let read = (&mut &*client).read(&mut bytes)?;
        if read == 0 {
            return server.shutdown(Shutdown::Both);
        }
        let commits = bytes[..read].windows(6).any(|window| window == b"COMMIT");
        let cut = if commits { when.swap(Cut::Never as u8, Ordering::SeqCst) } else { Cut::Never as u8 };
        if cut == Cut::Silent as u8 {
            // Nobody hangs up, and nobody is told.
            loop {
                std::thread::park();
            }
        }
        if cut == Cut::After as u8 {
            // The answer does not come through, and the server has time to commit.
            client.shutdown(Shutdown::Both)?;
        }
        if cut != Cut::Before as u8 {
            (&mut &*server).write_all(&bytes[..read])?;
        }
        if cut != Cut::Never as u8 {
            std::thread::sleep(Duration::from_millis(300));
            server.shutdown(Shutdown::Both)?;
            return client.shutdown(Shutdown::Both);
        }
    }
}
