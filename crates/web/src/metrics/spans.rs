//! How many spans of traces were sent, lost and wait: what a collector that does not answer comes to.

use prometheus_client::collector::Collector;
use prometheus_client::encoding::{DescriptorEncoder, EncodeMetric};
use prometheus_client::metrics::counter::ConstCounter;
use prometheus_client::metrics::gauge::ConstGauge;
use prometheus_client::metrics::{MetricType, TypedMetric};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Numbers of spans since the program began to send them.
#[derive(Debug)]
pub struct SpanFigures {
    waiting_max: u64,
    waiting: AtomicU64,
    sent: AtomicU64,
    lost: AtomicU64,
}

impl SpanFigures {
    /// None yet; so many may wait at the most.
    #[must_use]
    pub fn with_room_for(waiting_max: u64) -> SpanFigures {
        SpanFigures {
            waiting_max,
            waiting: AtomicU64::new(0),
            sent: AtomicU64::new(0),
            lost: AtomicU64::new(0),
        }
    }

    /// A span has ended. Whether there is room for it to wait; where there is not, it is lost.
    pub fn has_room(&self) -> bool {
        let more = |waiting| (waiting < self.waiting_max).then_some(waiting + 1);
        let taken = self.waiting.fetch_update(Ordering::Relaxed, Ordering::Relaxed, more).is_ok();
        if !taken {
            self.lost.fetch_add(1, Ordering::Relaxed);
        }
        taken
    }

    /// So many that waited were sent, or could not be.
    pub fn tried(&self, spans: u64, were_sent: bool) {
        self.waiting.fetch_sub(spans, Ordering::Relaxed);
        let came_of_it = if were_sent { &self.sent } else { &self.lost };
        came_of_it.fetch_add(spans, Ordering::Relaxed);
    }
}

/// The numbers, as they are read by Prometheus.
#[derive(Debug)]
pub(super) struct OfSpans(pub(super) Arc<SpanFigures>);

impl Collector for OfSpans {
    fn encode(&self, mut encoder: DescriptorEncoder<'_>) -> fmt::Result {
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        for (name, help, number) in [
            ("spans_sent", "Spans that the collector of traces took", read(&self.0.sent)),
            ("spans_lost", "Spans that it did not take, or for which there was no room", read(&self.0.lost)),
        ] {
            let described = encoder.encode_descriptor(name, help, None, MetricType::Counter)?;
            ConstCounter::new(number).encode(described)?;
        }
        let waiting = ConstGauge::new(i64::try_from(read(&self.0.waiting)).unwrap_or(i64::MAX));
        let kind = ConstGauge::<i64>::TYPE;
        waiting.encode(encoder.encode_descriptor(
            "spans_waiting",
            "Spans that wait to be sent",
            None,
            kind,
        )?)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_span_for_which_there_is_no_room_is_lost_and_counted() {
        let figures = SpanFigures::with_room_for(2);
        assert!(figures.has_room() && figures.has_room() && !figures.has_room());
        figures.tried(1, true);
        assert!(figures.has_room());
        figures.tried(2, false);
        let read = |number: &AtomicU64| number.load(Ordering::Relaxed);
        assert_eq!((read(&figures.waiting), read(&figures.sent), read(&figures.lost)), (0, 1, 3));
    }
}
