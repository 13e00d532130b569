//! From HTTP to a visit and back. Pages are plain functions that read and write the store, so each
//! request is answered on a thread for blocking work.

use crate::app::App;
use crate::failed::{closed, failed, with_wait};
use crate::fault::Fault;
use crate::forms::{self, Form, FormFault};
use crate::headers::secured;
use crate::rate::Paced;
use crate::route::{self, Kind, Route};
use crate::scan::ScanFault;
use crate::visit::{ACT_FIELD, Reply, Visit};
use crate::{act_page, assets, browser, case_page, metrics, session, sign_in, step_up, traced, unseen_page};
use axum::extract::{ConnectInfo, DefaultBodyLimit, FromRequestParts, RawPathParams, Request, State};
use axum::http::{HeaderMap, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use axum::{Router, middleware};
use chain::id::{CaseId, CommandId};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use store::TIMED;
use tokio::sync::OwnedSemaphorePermit;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use tracing::{Instrument, Span, info_span};
use uuid::Uuid;

/// The largest body that is read. Larger than any field or file that is accepted, so that what is too
/// long is answered with its own page and nothing typed is lost.
const BODY_BYTES_MAX: usize = 64 * 1024 * 1024;

/// A body that says that it is no larger waits for no room.
const LARGE_BODY_BYTES: usize = 1024 * 1024;

/// The service.
pub fn router(app: Arc<App>) -> Router {
    let mut router = Router::new().route(assets::ROUTE, get(assets::serve)).route("/health", get(health));
    router = router.route("/ready", get(ready));
    for route in route::all().chain(sign_in::PASSAGES) {
        router = router.route(route.path, handler(route));
    }
    router
        .fallback(nothing_here)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, app.limits.request))
        .layer(CatchPanicLayer::new())
        .layer(middleware::map_response_with_state(app.clone(), secured))
        .layer(middleware::from_fn_with_state(app.clone(), metrics::observe))
        .with_state(app)
}

fn handler(route: &'static Route) -> MethodRouter<Arc<App>> {
    let answer = move |State(app): State<Arc<App>>, request: Request| answer(app, Some(route), request);
    let takes_form = matches!(route.kind, Kind::Plain { post: Some(_), .. } | Kind::Act(_) | Kind::Unseen(_));
    let mut methods = MethodRouter::new();
    if route.is_shown() {
        methods = methods.get(answer);
    }
    if takes_form {
        methods = methods.post(answer);
    }
    methods
}

/// That the program runs, and whether it was given rules that do not hold yet.
async fn health(State(app): State<Arc<App>>) -> String {
    match app.waiting() {
        None => "ok".to_owned(),
        Some(hash) => format!("ok\nrules {hash} wait for a second person"),
    }
}

/// Whether what the service needs has answered: every provider that people sign in with.
async fn ready(State(app): State<Arc<App>>) -> Response {
    let waiting = app.sign_in.waiting();
    if waiting.is_empty() {
        return "ready".into_response();
    }
    let said = format!("waiting for sign-in: {}", waiting.join(", "));
    (StatusCode::SERVICE_UNAVAILABLE, said).into_response()
}

async fn nothing_here(State(app): State<Arc<App>>, request: Request) -> Response {
    answer(app, None, request).await
}

async fn answer(app: Arc<App>, route: Option<&'static Route>, request: Request) -> Response {
    let (mut parts, body) = request.into_parts();
    let case = RawPathParams::from_request_parts(&mut parts, &()).await.ok().and_then(|params| {
        params.iter().find(|(name, _)| *name == "case").map(|(_, value)| value.parse::<CaseId>().ok())
    });
    let method = parts.method.clone();
    let (headers, uri) = (parts.headers.clone(), parts.uri.clone());
    let connection = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|connection| connection.0);
    let address = browser::address(&headers, connection, app.sign_in.behind_proxy);
    let is_form = method == Method::POST;
    if let Err(wait) = app.rates.of_address(address, paced(route, is_form)) {
        return closed(&app, &headers, &Fault::TooMany(wait), None);
    }
    // Room for a large form is held until it has been answered.
    let (form, _room) = if is_form {
        let room = match large_body(&app, &headers).await {
            Ok(room) => room,
            Err(fault) => return closed(&app, &headers, &fault, None),
        };
        let form = forms::read(Request::from_parts(parts, body));
        (Some(form.instrument(info_span!(target: TIMED, "form")).await), room)
    } else {
        (None, None)
    };
    let asked = Asked {
        route,
        case,
        address,
        headers,
        path: uri.path().to_owned(),
        query: uri.query().map(str::to_owned),
        form,
        span: Span::current(),
    };
    let waiting = app.sittings.clone().acquire_owned().instrument(info_span!(target: TIMED, "wait"));
    let Ok(sitting) = waiting.await else {
        return closed(&app, &asked.headers, &Fault::Internal("nobody is answered any more".into()), None);
    };
    let (at, headers) = (app.clone(), asked.headers.clone());
    let work = move || {
        // Held to the end, also when nobody waits for the answer any more.
        let _sitting = sitting;
        let _timed = info_span!(target: TIMED, parent: &asked.span, "sitting").entered();
        at.store.at_one_sitting(|| respond(&at, asked))
    };
    let Ok((answer, promised)) = tokio::task::spawn_blocking(work).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    if promised.is_empty() {
        return answer;
    }
    match promised.kept().instrument(info_span!(target: TIMED, "write")).await {
        // What could not be written is told by the page that tried to, with what was typed.
        Err(fault) if !answer.status().is_server_error() => closed(&app, &headers, &fault.into(), None),
        _ => answer,
    }
}

/// Waits until there is room for a body that may be large; nothing to wait for when it says that it is small.
async fn large_body(app: &App, headers: &HeaderMap) -> Result<Option<OwnedSemaphorePermit>, Fault> {
    let said = headers.get(header::CONTENT_LENGTH).and_then(|length| length.to_str().ok()?.parse().ok());
    if said.is_some_and(|bytes: usize| bytes <= LARGE_BODY_BYTES) {
        return Ok(None);
    }
    let room = app.large_bodies.clone().acquire_owned().await;
    room.map(Some).map_err(|_| Fault::Internal("there is no room for bodies".into()))
}

/// What counts besides every request. A look-up counts when its form is sent.
fn paced(route: Option<&Route>, is_form: bool) -> Paced {
    match route.map(|route| route.paced) {
        Some(Paced::LookUp) if !is_form => Paced::Usual,
        Some(paced) => paced,
        None => Paced::Usual,
    }
}

/// A request, taken apart.
struct Asked {
    route: Option<&'static Route>,
    /// The case in the path: none when the path has none, `Some(None)` when it is no id.
    case: Option<Option<CaseId>>,
    address: Option<IpAddr>,
    headers: HeaderMap,
    path: String,
    query: Option<String>,
    form: Option<Result<Form, FormFault>>,
    /// The span of the request.
    span: Span,
}

fn respond(app: &Arc<App>, asked: Asked) -> Response {
    let mut visit = match visit(app, &asked) {
        Ok(visit) => visit,
        Err(fault) => {
            let form = asked.form.as_ref().and_then(|form| form.as_ref().ok());
            return closed(app, &asked.headers, &fault, form);
        }
    };
    if let Some(role) = visit.role() {
        traced::came_as(&asked.span, role);
    }
    let (reply, form) = match asked.form {
        Some(Err(fault)) => (Err(fault.into()), None),
        Some(Ok(form)) => {
            if let Ok(act) = Uuid::parse_str(form.text(ACT_FIELD)) {
                visit.act = CommandId(act);
            }
            (reply(&visit, asked.route, asked.case, Some(&form)), Some(form))
        }
        None => (reply(&visit, asked.route, asked.case, None), None),
    };
    if let (Ok(_), Some(form)) = (&reply, &form) {
        step_up::taken_up(&visit, form);
    }
    let _timed = info_span!(target: TIMED, "render").entered();
    match reply {
        Ok(reply) => reply.into_response(),
        Err(fault) => {
            let page = failed(&visit, &fault, form.as_ref(), asked.query.as_deref());
            with_wait(page.into_response(), &fault)
        }
    }
}

fn visit(app: &Arc<App>, asked: &Asked) -> Result<Visit, Fault> {
    let signed_in = session::signed_in(app, &asked.headers)?.map(|who| who.as_on(asked.route));
    let own_case = signed_in.as_ref().and_then(|who| who.user.case);
    let query = asked.query.as_deref().unwrap_or_default();
    Ok(Visit {
        app: app.clone(),
        policy: app.policy.get(),
        language: session::language(&asked.headers),
        now: app.clock.now(&app.store)?,
        path: asked.path.clone(),
        route: asked.route.map_or("none", |route| route.path),
        query: Form::from_urlencoded(query.as_bytes()).unwrap_or_default(),
        headers: asked.headers.clone(),
        address: asked.address,
        case: asked.case.flatten().or(own_case),
        act: CommandId(Uuid::now_v7()),
        signed_in,
    })
}

fn reply(
    visit: &Visit,
    route: Option<&Route>,
    case: Option<Option<CaseId>>,
    form: Option<&Form>,
) -> Result<Reply, Fault> {
    if let Some(who) = &visit.signed_in {
        visit.app.rates.of_account(who.user.id, paced(route, form.is_some()))?;
    }
    let route = route.ok_or(Fault::NotFound)?;
    if !route.roles.is_empty() {
        let role = visit.who()?.user.role;
        if !route.roles.contains(&role) {
            return Err(Fault::Forbidden("access-not_this_role".into()));
        }
    }
    if case == Some(None) {
        return Err(Fault::NotFound);
    }
    if let Some(form) = form.filter(|form| !form.uploads.is_empty()) {
        scanned(visit, form)?;
    }
    match (&route.kind, form) {
        (Kind::Plain { get: Some(get), .. }, None) => get(visit),
        (Kind::Plain { post: Some(post), .. }, Some(form)) => post(visit, form),
        (Kind::Plain { .. }, _) => Err(Fault::NotFound),
        (Kind::Case(page), None) => case_page::get(visit, page),
        (Kind::Case(_), Some(_)) => Err(Fault::NotFound),
        (Kind::Act(page), None) => act_page::get(visit, page),
        (Kind::Act(page), Some(form)) => act_page::post(visit, page, form),
        (Kind::Unseen(page), None) => unseen_page::get(visit, page),
        (Kind::Unseen(page), Some(form)) => unseen_page::post(visit, page, form),
    }
}

/// Lets the scanner look at every file of a form before a page sees it. Only a page of a session takes files.
fn scanned(visit: &Visit, form: &Form) -> Result<(), Fault> {
    visit.require_own_form(form)?;
    for upload in &form.uploads {
        let asked = info_span!(target: TIMED, "scan").in_scope(|| visit.app.scanner.ask(&upload.bytes));
        asked.map_err(|fault| match fault {
            ScanFault::Refused => Fault::Unacceptable("shell-file-refused".into()),
            ScanFault::NoAnswer => Fault::Unacceptable("shell-file-not_scanned".into()),
        })?;
    }
    Ok(())
}
