//! Traces for those who watch the service (issue 5, hardening): spans go over OTLP to the collector that `serve
//! --traces` names, and nowhere without it. Only spans with the target of what is timed are taken up, never a line of
//! the log: what stands in those spans is for `web/traced.rs` and its like to say, and a test reads every byte.
//!
//! A collector that does not answer costs nobody anything: spans wait in a room of their own, what finds none there is
//! lost and counted, and the end of the program waits for a moment only.

mod client;
mod counted;

use axum::http::Uri;
use client::Client;
use counted::{Counted, Room};
use opentelemetry::propagation::TextMapPropagator;
use opentelemetry::trace::{TraceContextExt, TracerProvider};
use opentelemetry::{Context, KeyValue};
use opentelemetry_otlp::{SpanExporter, WithExportConfig, WithHttpConfig};
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::propagation::TraceContextPropagator;
use opentelemetry_sdk::trace::{BatchConfigBuilder, BatchSpanProcessor, SdkTracerProvider};
use std::collections::HashMap;
use std::sync::Arc;
use std::time::Duration;
use store::TIMED;
use tracing::{Level, Span, Subscriber};
use tracing_opentelemetry::OpenTelemetrySpanExt;
use tracing_subscriber::Layer;
use tracing_subscriber::filter::{LevelFilter, filter_fn};
use tracing_subscriber::registry::LookupSpan;
use web::metrics::SpanFigures;

/// Where a collector takes traces, behind its own address.
const PATH: &str = "/v1/traces";
/// How many spans may wait: some hundred requests.
const WAITING_MAX: usize = 4_096;
/// How long spans wait for others to be sent with.
const SENT_EVERY: Duration = Duration::from_secs(2);
/// How long the end of the program waits for what has not been sent.
const ENDING: Duration = Duration::from_secs(3);

/// Traces that are being made.
pub struct Traces {
    provider: SdkTracerProvider,
    figures: Arc<SpanFigures>,
}

impl Traces {
    /// Begins to send to the collector at this address, such as `http://127.0.0.1:4318`. Headers for it, a key among
    /// them, come from `OTEL_EXPORTER_OTLP_HEADERS`; which share of the traces is made, from `OTEL_TRACES_SAMPLER`.
    ///
    /// # Errors
    /// When the address is none.
    pub fn begin(collector: &str) -> anyhow::Result<Traces> {
        let is_web = |address: &Uri| matches!(address.scheme_str(), Some("http" | "https"));
        let address: Uri = collector.parse()?;
        // What stands before the @ would be a secret, and an argument is read by everyone on the machine.
        let is_bare = address.authority().is_some_and(|authority| !authority.as_str().contains('@'));
        anyhow::ensure!(is_web(&address) && is_bare, "an address such as http://127.0.0.1:4318 is needed");
        let endpoint = format!("{}{PATH}", collector.trim_end_matches('/'));
        let client = Client::new()?;
        let exporter =
            SpanExporter::builder().with_http().with_http_client(client).with_endpoint(endpoint).build()?;
        let figures = Arc::new(SpanFigures::with_room_for(WAITING_MAX as u64));
        let batches = BatchConfigBuilder::default()
            .with_max_queue_size(WAITING_MAX)
            .with_scheduled_delay(SENT_EVERY)
            .build();
        let batches = BatchSpanProcessor::builder(Counted::new(exporter, figures.clone()))
            .with_batch_config(batches)
            .build();
        let of_program = Resource::builder()
            .with_service_name("stegvis")
            .with_attribute(KeyValue::new("service.version", env!("CARGO_PKG_VERSION")))
            .build();
        let provider = SdkTracerProvider::builder()
            .with_span_processor(Room::before(batches, figures.clone()))
            .with_resource(of_program)
            .build();
        Ok(Traces { provider, figures })
    }

    /// What makes spans of the program into spans of a trace: nothing of them is told but their names and fields.
    pub fn layer<S>(&self) -> impl Layer<S> + use<S>
    where
        S: Subscriber + for<'s> LookupSpan<'s> + Send + Sync,
    {
        let only_timed = filter_fn(|of| of.is_span() && of.target() == TIMED);
        tracing_opentelemetry::layer()
            .with_tracer(self.provider.tracer("stegvis"))
            .with_location(false)
            .with_threads(false)
            .with_level(false)
            .with_target(false)
            .with_tracked_inactivity(false)
            .with_context_activation(false)
            .with_filter(only_timed.with_max_level_hint(LevelFilter::from_level(Level::INFO)))
    }

    /// How many spans were sent, were lost, and wait.
    pub fn figures(&self) -> Arc<SpanFigures> {
        self.figures.clone()
    }

    /// Sends what waits, as far as it can be sent in a moment.
    pub fn end(self) {
        // What was not sent by then is lost with the program.
        let _ = self.provider.shutdown_with_timeout(ENDING);
    }
}

/// Lets a span follow the one that a `traceparent` names; whatever else stands there changes nothing.
pub fn follow(span: &Span, traceparent: &str) {
    let said = HashMap::from([("traceparent".to_owned(), traceparent.to_owned())]);
    let parent = TraceContextPropagator::new().extract_with_context(&Context::new(), &said);
    if parent.span().span_context().is_valid() {
        // Only a span that has begun cannot follow another, and none has here.
        let _ = span.set_parent(parent);
    }
}
