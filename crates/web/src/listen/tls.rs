//! TLS by the program: a certificate and its key from files, read again while the service runs, so that a renewed
//! certificate is taken up without a stop.

use axum_server::tls_rustls::RustlsConfig;
use rustls::ServerConfig;
use rustls::crypto::ring;
use rustls::pki_types::pem::PemObject;
use rustls::pki_types::{CertificateDer, PrivateKeyDer};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

/// How often the files are looked at.
const LOOK_EVERY: Duration = Duration::from_secs(60 * 60);

/// Why a certificate cannot be used. The key is never quoted.
#[derive(Debug, thiserror::Error)]
#[error("{path}: {what}")]
pub struct TlsFault {
    /// The file.
    pub path: String,
    /// What is wrong with it.
    pub what: String,
}

impl TlsFault {
    fn new(path: &Path, what: impl ToString) -> TlsFault {
        TlsFault { path: path.display().to_string(), what: what.to_string() }
    }
}

/// A certificate in use.
#[derive(Clone)]
pub struct Tls {
    certificate: PathBuf,
    key: PathBuf,
    config: RustlsConfig,
}

impl Tls {
    /// Reads a chain of certificates, the service's own first, and its key, both PEM.
    ///
    /// # Errors
    /// [`TlsFault`].
    pub fn read(certificate: &Path, key: &Path) -> Result<Tls, TlsFault> {
        let config = RustlsConfig::from_config(Arc::new(read(certificate, key)?));
        Ok(Tls { certificate: certificate.to_owned(), key: key.to_owned(), config })
    }

    /// What connections are accepted with.
    pub(super) fn config(&self) -> RustlsConfig {
        self.config.clone()
    }

    /// Reads the files now and then; what cannot be used leaves the certificate in use.
    pub(super) async fn renew(self) {
        loop {
            tokio::time::sleep(LOOK_EVERY).await;
            match read(&self.certificate, &self.key) {
                Ok(config) => self.config.reload_from_config(Arc::new(config)),
                Err(fault) => tracing::error!(%fault, "the certificate could not be read again"),
            }
        }
    }
}

fn read(certificate: &Path, key: &Path) -> Result<ServerConfig, TlsFault> {
    let bytes = |path: &Path| std::fs::read(path).map_err(|fault| TlsFault::new(path, fault));
    let chain: Vec<_> = CertificateDer::pem_slice_iter(&bytes(certificate)?)
        .collect::<Result<_, _>>()
        .map_err(|fault| TlsFault::new(certificate, fault))?;
    if chain.is_empty() {
        return Err(TlsFault::new(certificate, "holds no certificate"));
    }
    let private = PrivateKeyDer::from_pem_slice(&bytes(key)?)
        .map_err(|_| TlsFault::new(key, "holds no private key as PEM"))?;
    let mut config = ServerConfig::builder_with_provider(Arc::new(ring::default_provider()))
        .with_safe_default_protocol_versions()
        .map_err(|fault| TlsFault::new(certificate, fault))?
        .with_no_client_auth()
        .with_single_cert(chain, private)
        .map_err(|fault| TlsFault::new(certificate, fault))?;
    config.alpn_protocols = vec![b"h2".to_vec(), b"http/1.1".to_vec()];
    Ok(config)
}
