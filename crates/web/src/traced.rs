//! A request as a span, the root of what is told of it in a trace (issue 5, hardening). What stands in it: the pattern
//! of the address, the method, the status, and the role of whoever asked — never who, nor about whom.
//!
//! A trace that another began is taken up only from the proxy before this service, where that is said to stand there:
//! of `traceparent` alone, which is numbers. Anyone else could tie their own requests to what they wish.

use axum::http::{HeaderMap, StatusCode};
use chain::event::Role;
use store::TIMED;
use tracing::Span;
use tracing::field::Empty;

/// Lets a span follow one of another program, by its `traceparent`. The program hands it in when it makes traces.
pub type Follow = fn(&Span, &str);

/// The header by which a trace goes on from one program to the next.
const TRACEPARENT: &str = "traceparent";

/// The span of a request; nothing when no traces are made.
pub(crate) fn of_request(method: &'static str, route: &str) -> Span {
    tracing::info_span!(
        target: TIMED,
        "request",
        otel.name = %format_args!("{method} {route}"),
        otel.kind = "server",
        otel.status_code = Empty,
        http.request.method = method,
        http.route = route,
        http.response.status_code = Empty,
        role = Empty,
    )
}

/// Takes up the trace of the proxy, when there is one to be believed.
pub(crate) fn follow(span: &Span, follow: Option<Follow>, behind_proxy: bool, headers: &HeaderMap) {
    let Some(follow) = follow.filter(|_| behind_proxy) else { return };
    if let Some(parent) = headers.get(TRACEPARENT).and_then(|parent| parent.to_str().ok()) {
        follow(span, parent);
    }
}

/// Notes as what somebody came.
pub(crate) fn came_as(span: &Span, role: Role) {
    span.record("role", role.id());
}

/// Notes what the request came to.
pub(crate) fn answered(span: &Span, status: StatusCode) {
    span.record("http.response.status_code", status.as_u16());
    if status.is_server_error() {
        span.record("otel.status_code", "error");
    }
}
