//! Spans on their way to the collector, counted: which found room to wait, which were sent, which are lost. The room is
//! as large as the queue behind it, so that nothing is lost there uncounted.

use opentelemetry::Context;
use opentelemetry_sdk::Resource;
use opentelemetry_sdk::error::OTelSdkResult;
use opentelemetry_sdk::trace::{Span, SpanData, SpanExporter, SpanProcessor};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::time::Duration;
use web::metrics::SpanFigures;

/// Lets a span wait where there is room.
#[derive(Debug)]
pub struct Room<P> {
    waiting: P,
    figures: Arc<SpanFigures>,
}

impl<P> Room<P> {
    /// The room before a queue.
    pub fn before(waiting: P, figures: Arc<SpanFigures>) -> Room<P> {
        Room { waiting, figures }
    }
}

impl<P: SpanProcessor> SpanProcessor for Room<P> {
    fn on_start(&self, span: &mut Span, context: &Context) {
        self.waiting.on_start(span, context);
    }

    fn on_end(&self, span: SpanData) {
        if span.span_context.is_sampled() && self.figures.has_room() {
            self.waiting.on_end(span);
        }
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.waiting.force_flush()
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.waiting.shutdown_with_timeout(timeout)
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.waiting.set_resource(resource);
    }
}

/// Sends spans and counts what came of it. The log says when it begins to fail, and when it goes again.
#[derive(Debug)]
pub struct Counted<E> {
    exporter: E,
    figures: Arc<SpanFigures>,
    fails: AtomicBool,
}

impl<E> Counted<E> {
    /// Sends with this.
    pub fn new(exporter: E, figures: Arc<SpanFigures>) -> Counted<E> {
        Counted { exporter, figures, fails: AtomicBool::new(false) }
    }
}

impl<E: SpanExporter> SpanExporter for Counted<E> {
    async fn export(&self, batch: Vec<SpanData>) -> OTelSdkResult {
        let spans = batch.len() as u64;
        let sent = self.exporter.export(batch).await;
        self.figures.tried(spans, sent.is_ok());
        // What the collector says of itself is not told: its address may hold a secret.
        match (self.fails.swap(sent.is_err(), Ordering::Relaxed), sent.is_err()) {
            (false, true) => tracing::warn!(spans, "the collector of traces does not take what is sent"),
            (true, false) => tracing::warn!("the collector of traces takes what is sent again"),
            _ => {}
        }
        sent
    }

    fn shutdown_with_timeout(&self, timeout: Duration) -> OTelSdkResult {
        self.exporter.shutdown_with_timeout(timeout)
    }

    fn force_flush(&self) -> OTelSdkResult {
        self.exporter.force_flush()
    }

    fn set_resource(&mut self, resource: &Resource) {
        self.exporter.set_resource(resource);
    }
}
