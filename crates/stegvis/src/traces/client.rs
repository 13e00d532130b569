//! HTTP to the collector, by the client that asks the providers of sign-in too: the one that OpenTelemetry would bring
//! is another version of the same.

use opentelemetry_http::{Bytes, HttpClient, HttpError, Request, Response};
use reqwest::blocking;
use reqwest::redirect::Policy;
use std::future::{Ready, ready};
use std::io::Read;
use std::pin::Pin;
use std::time::Duration;

/// How long the collector may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);
/// What of an answer is read: it says at most how many spans were not wanted.
const ANSWER_BYTES_MAX: u64 = 64 * 1024;

/// A client that waits on the thread that sends, which is nobody else's.
#[derive(Debug)]
pub struct Client(blocking::Client);

impl Client {
    /// Made where no runtime is: it brings one of its own.
    ///
    /// # Errors
    /// When the machine's certificates cannot be read.
    pub fn new() -> reqwest::Result<Client> {
        blocking::Client::builder().timeout(PATIENCE).redirect(Policy::none()).build().map(Client)
    }

    fn send(&self, request: Request<Bytes>) -> Result<Response<Bytes>, HttpError> {
        let (parts, body) = request.into_parts();
        let sent = self.0.request(parts.method, parts.uri.to_string()).headers(parts.headers).body(body);
        let answer = sent.send()?;
        let status = answer.status();
        let mut read = Vec::new();
        answer.take(ANSWER_BYTES_MAX).read_to_end(&mut read)?;
        Ok(Response::builder().status(status).body(read.into())?)
    }
}

impl HttpClient for Client {
    fn send_bytes<'l, 'a>(
        &'l self,
        request: Request<Bytes>,
    ) -> Pin<Box<dyn Future<Output = Result<Response<Bytes>, HttpError>> + Send + 'a>>
    where
        'l: 'a,
        Self: 'a,
    {
        let answered: Ready<_> = ready(self.send(request));
        Box::pin(answered)
    }
}
