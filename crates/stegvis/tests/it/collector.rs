//! A collector of traces: takes what is sent over OTLP, and keeps every byte.

use axum::Router;
use axum::body::Bytes;
use axum::http::HeaderMap;
use axum::routing::post;
use opentelemetry_proto::tonic::collector::trace::v1::ExportTraceServiceRequest;
use opentelemetry_proto::tonic::common::v1::any_value::Value;
use opentelemetry_proto::tonic::common::v1::{AnyValue, KeyValue};
use prost::Message;
use std::collections::BTreeMap;
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use tokio::runtime::Runtime;

/// A span as it came.
#[derive(Debug)]
pub struct Span {
    pub name: String,
    pub trace: Vec<u8>,
    pub id: Vec<u8>,
    /// Empty at the root.
    pub parent: Vec<u8>,
    /// 2 for the root of a server, 1 inside.
    pub kind: i32,
    /// 2 when it failed.
    pub status: i32,
    pub fields: BTreeMap<String, String>,
    /// Lines, links and whatever else was tied to it.
    pub tied: usize,
}

/// What was sent, each time as its headers and its bytes.
type Received = Arc<Mutex<Vec<(HeaderMap, Bytes)>>>;

/// A collector on a port of its own.
pub struct Collector {
    /// Its address.
    pub address: String,
    received: Received,
}

impl Collector {
    /// Begins to listen.
    pub fn start() -> Collector {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = format!("http://{}", listener.local_addr().unwrap());
        listener.set_nonblocking(true).unwrap();
        let received = Received::default();
        let keep = received.clone();
        let service = Router::new().route(
            "/v1/traces",
            post(|headers: HeaderMap, body: Bytes| async move { keep.lock().unwrap().push((headers, body)) }),
        );
        thread::spawn(move || {
            Runtime::new().unwrap().block_on(async {
                let listener = tokio::net::TcpListener::from_std(listener).unwrap();
                axum::serve(listener, service).await.unwrap();
            });
        });
        Collector { address, received }
    }

    /// Every byte that came: bodies and the values of headers.
    pub fn bytes(&self) -> Vec<u8> {
        let mut all = Vec::new();
        for (headers, body) in &*self.received.lock().unwrap() {
            for value in headers.values() {
                all.extend_from_slice(value.as_bytes());
                all.push(b'\n');
            }
            all.extend_from_slice(body);
        }
        all
    }

    /// What is said of the program that sends, and every span.
    pub fn spans(&self) -> (BTreeMap<String, String>, Vec<Span>) {
        let (mut of_program, mut spans) = (BTreeMap::new(), Vec::new());
        for (_, body) in &*self.received.lock().unwrap() {
            let sent = ExportTraceServiceRequest::decode(body.clone()).unwrap();
            for sent in sent.resource_spans {
                of_program.extend(fields(sent.resource.unwrap().attributes));
                spans.extend(sent.scope_spans.into_iter().flat_map(|scope| scope.spans).map(|span| Span {
                    tied: span.events.len() + span.links.len() + span.trace_state.len(),
                    name: span.name,
                    trace: span.trace_id,
                    id: span.span_id,
                    parent: span.parent_span_id,
                    kind: span.kind,
                    status: span.status.map_or(0, |status| status.code),
                    fields: fields(span.attributes),
                }));
            }
        }
        (of_program, spans)
    }
}

fn fields(of: Vec<KeyValue>) -> BTreeMap<String, String> {
    let said = |value: Option<AnyValue>| match value.and_then(|value| value.value) {
        Some(Value::StringValue(text)) => text,
        Some(Value::IntValue(number)) => number.to_string(),
        other => panic!("neither a word nor a number: {other:?}"),
    };
    of.into_iter().map(|field| (field.key, said(field.value))).collect()
}
