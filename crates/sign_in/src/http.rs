//! How a provider is reached: no redirects, a bound on time and size, certificates of the machine and, when the
//! configuration names a file, one more.

use openidconnect::{HttpRequest, HttpResponse};
use reqwest::blocking::{Client, Request};
use reqwest::redirect::Policy;
use std::io::Read;
use std::time::Duration;

/// How long a provider may take to answer.
const PATIENCE: Duration = Duration::from_secs(10);
/// The largest answer that is read, in bytes.
const ANSWER_BYTES_MAX: u64 = 1024 * 1024;

/// Why a provider could not be asked.
#[derive(Debug, thiserror::Error)]
pub(crate) enum HttpFault {
    /// The network, or the certificate.
    #[error(transparent)]
    Network(#[from] reqwest::Error),
    /// The answer breaks off.
    #[error(transparent)]
    Reading(#[from] std::io::Error),
    /// The answer is larger than what is read.
    #[error("the answer is larger than {ANSWER_BYTES_MAX} bytes")]
    TooLarge,
    /// The answer cannot be put together.
    #[error("the answer cannot be read")]
    Unreadable,
}

/// A client; `certificate` is one more that is trusted, in PEM.
pub(crate) fn client(certificate: Option<&[u8]>) -> Result<Client, reqwest::Error> {
    let mut builder = Client::builder().redirect(Policy::none()).timeout(PATIENCE);
    if let Some(pem) = certificate {
        builder = builder.add_root_certificate(reqwest::Certificate::from_pem(pem)?);
    }
    builder.build()
}

/// Sends a request and reads the answer.
pub(crate) fn send(client: &Client, request: HttpRequest) -> Result<HttpResponse, HttpFault> {
    let mut answer = client.execute(Request::try_from(request)?)?;
    let mut body = Vec::new();
    let mut response = openidconnect::http::Response::builder().status(answer.status());
    for (name, value) in answer.headers() {
        response = response.header(name, value);
    }
    let read = answer.by_ref().take(ANSWER_BYTES_MAX + 1).read_to_end(&mut body)?;
    if read as u64 > ANSWER_BYTES_MAX {
        return Err(HttpFault::TooLarge);
    }
    response.body(body).map_err(|_| HttpFault::Unreadable)
}
