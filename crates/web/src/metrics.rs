//! What the service does, in figures for Prometheus (issue 5, hardening): requests by pattern of address and status, how
//! long they took, and what the store has written. Never who, nor about whom: a label is a word of this program.

mod spans;

pub use spans::SpanFigures;

use crate::app::App;
use crate::traced;
use axum::extract::{MatchedPath, Request, State};
use axum::http::{Method, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum::{Router, routing::get};
use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeLabelSet, EncodeMetric, text};
use prometheus_client::metrics::counter::{ConstCounter, Counter};
use prometheus_client::metrics::family::Family;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::histogram::Histogram;
use prometheus_client::metrics::{MetricType, TypedMetric};
use prometheus_client::registry::Registry;
use std::fmt;
use std::sync::Arc;
use std::time::Instant;
use store::Store;
use tracing::Instrument;

/// The kind of text that a Prometheus server takes.
const KIND: &str = "application/openmetrics-text; version=1.0.0; charset=utf-8";
/// Bounds of the histogram, in seconds.
const SECONDS: [f64; 11] = [0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1.0, 5.0, 30.0];
/// What stands for an address that no page has.
const NO_ROUTE: &str = "none";

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct Answered {
    route: String,
    method: &'static str,
    status: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, EncodeLabelSet)]
struct OfRoute {
    route: String,
}

/// The figures of a service.
#[derive(Debug)]
pub struct Metrics {
    requests: Family<Answered, Counter>,
    seconds: Family<OfRoute, Histogram>,
    registry: Registry,
}

impl Metrics {
    /// Figures that begin now, of a service on this store.
    #[must_use]
    pub fn of(store: &Store) -> Metrics {
        let requests = Family::<Answered, Counter>::default();
        let seconds = Family::<OfRoute, Histogram>::new_with_constructor(|| Histogram::new(SECONDS));
        let mut registry = Registry::with_prefix("stegvis");
        registry.register(
            "requests",
            "Requests answered, by pattern of address, method and status",
            requests.clone(),
        );
        registry.register("request_seconds", "From the request to the answer, in seconds", seconds.clone());
        registry.register_collector(Box::new(OfStore(store.clone())));
        Metrics { requests, seconds, registry }
    }

    /// Tells of the spans of traces too.
    pub fn tell_of_spans(&mut self, figures: Arc<SpanFigures>) {
        self.registry.register_collector(Box::new(spans::OfSpans(figures)));
    }

    /// Notes an answer.
    fn answered(&self, route: &str, method: &'static str, status: u16, seconds: f64) {
        let route = route.to_owned();
        self.seconds.get_or_create(&OfRoute { route: route.clone() }).observe(seconds);
        self.requests.get_or_create(&Answered { route, method, status: status.into() }).inc();
    }

    /// All figures, as Prometheus reads them.
    ///
    /// # Errors
    /// Only when memory is out.
    pub fn text(&self) -> Result<String, fmt::Error> {
        let mut said = String::new();
        text::encode(&mut said, &self.registry)?;
        Ok(said)
    }
}

/// What a request came to, for the figures, the log and the trace. The address is told by its pattern alone: what stands in it may
/// be about somebody.
pub(crate) async fn observe(State(app): State<Arc<App>>, request: Request, next: Next) -> Response {
    let began = Instant::now();
    let route = request.extensions().get::<MatchedPath>().cloned();
    let method = method(request.method());
    let route = route.as_ref().map_or(NO_ROUTE, MatchedPath::as_str);
    let span = traced::of_request(method, route);
    traced::follow(&span, app.follow, app.sign_in.behind_proxy, request.headers());
    let response = next.run(request).instrument(span.clone()).await;
    traced::answered(&span, response.status());
    let (status, took) = (response.status().as_u16(), began.elapsed());
    app.metrics.answered(route, method, status, took.as_secs_f64());
    let milliseconds = u64::try_from(took.as_millis()).unwrap_or(u64::MAX);
    tracing::info!(method, route, status, milliseconds, "answered");
    response
}

/// A method as a label: one that somebody made up is no label.
fn method(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

/// The service of `serve --metrics`: the figures at `/metrics`, for whoever reaches that address.
pub fn router(metrics: Arc<Metrics>) -> Router {
    Router::new().route(
        "/metrics",
        get(|| async move {
            match metrics.text() {
                Ok(said) => ([(header::CONTENT_TYPE, KIND)], said).into_response(),
                Err(_) => axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response(),
            }
        }),
    )
}

/// The store's own figures, read when they are asked for.
struct OfStore(Store);

impl fmt::Debug for OfStore {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("OfStore")
    }
}

impl Collector for OfStore {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let figures = self.0.figures();
        for (name, help, number) in [
            ("store_commits", "Batches that were committed", figures.commits),
            ("store_commits_failed", "Batches that were not", figures.commits_failed),
            ("store_writes", "Requests that were carried out in them", figures.writes),
            ("store_events", "Events that were appended", figures.events),
            ("store_readings", "Lines of the read log that were written", figures.readings),
        ] {
            ConstCounter::new(number).encode(encoder.encode_descriptor(
                name,
                help,
                None,
                MetricType::Counter,
            )?)?;
        }
        let waiting = ConstGauge::new(i64::try_from(figures.waiting).unwrap_or(i64::MAX));
        let kind = ConstGauge::<i64>::TYPE;
        waiting.encode(encoder.encode_descriptor(
            "store_waiting",
            "Requests that wait for the writer",
            None,
            kind,
        )?)
    }
}
