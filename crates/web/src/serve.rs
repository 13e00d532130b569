//! From HTTP to a visit and back. Pages are plain functions that read and write the store, so each
//! request is answered on a thread for blocking work.

use crate::app::App;
use crate::fault::Fault;
use crate::forms::{Form, FormFault};
use crate::frame::encode;
use crate::route::{self, Kind, Route};
use crate::visit::{ACT_FIELD, Reply, Visit};
use crate::{act_page, assets, browser, case_page, emergency, session, sign_in, step_up, unseen_page};
use axum::extract::{
    ConnectInfo, DefaultBodyLimit, FromRequest, FromRequestParts, RawPathParams, Request, State,
};
use axum::http::{HeaderName, HeaderValue, Method, StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{MethodRouter, get};
use axum::{Router, middleware};
use chain::event::Role;
use chain::id::{CaseId, CommandId};
use maud::{DOCTYPE, Markup, html};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use texts::Args;
use tower_http::catch_panic::CatchPanicLayer;
use tower_http::csrf::CsrfLayer;
use tower_http::timeout::TimeoutLayer;
use uuid::Uuid;

/// The largest body that is read. Larger than any field or file that is accepted, so that what is too
/// long is answered with its own page and nothing typed is lost.
const BODY_BYTES_MAX: usize = 64 * 1024 * 1024;

/// How long a request may take, a file sent over a slow line included.
const PATIENCE: Duration = Duration::from_secs(180);

/// The service.
pub fn router(app: Arc<App>) -> Router {
    let mut router =
        Router::new().route(assets::ROUTE, get(assets::serve)).route("/health", get(|| async { "ok" }));
    router = router.route("/ready", get(ready));
    for route in route::all().chain(sign_in::PASSAGES) {
        router = router.route(route.path, handler(route));
    }
    router
        .fallback(nothing_here)
        .layer(DefaultBodyLimit::max(BODY_BYTES_MAX))
        .layer(CsrfLayer::new())
        .layer(TimeoutLayer::with_status_code(StatusCode::SERVICE_UNAVAILABLE, PATIENCE))
        .layer(CatchPanicLayer::new())
        .layer(middleware::map_response_with_state(app.clone(), secured))
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
    let form = if method == Method::POST {
        Some(Form::from_request(Request::from_parts(parts, body), &()).await)
    } else {
        None
    };
    let asked = Asked {
        route,
        case,
        address,
        headers,
        path: uri.path().to_owned(),
        query: uri.query().map(str::to_owned),
        form,
    };
    tokio::task::spawn_blocking(move || respond(&app, asked))
        .await
        .unwrap_or_else(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())
}

/// A request, taken apart.
struct Asked {
    route: Option<&'static Route>,
    /// The case in the path: none when the path has none, `Some(None)` when it is no id.
    case: Option<Option<CaseId>>,
    address: Option<IpAddr>,
    headers: axum::http::HeaderMap,
    path: String,
    query: Option<String>,
    form: Option<Result<Form, FormFault>>,
}

fn respond(app: &Arc<App>, asked: Asked) -> Response {
    let mut visit = match visit(app, &asked) {
        Ok(visit) => visit,
        Err(fault) => {
            tracing::error!(%fault, "a request could not be read");
            return closed(app, &asked, &fault).into_response();
        }
    };
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
    reply
        .unwrap_or_else(|fault| failed(&visit, &fault, form.as_ref(), asked.query.as_deref()))
        .into_response()
}

fn visit(app: &Arc<App>, asked: &Asked) -> Result<Visit, Fault> {
    let signed_in = session::signed_in(app, &asked.headers)?;
    let own_case = signed_in.as_ref().and_then(|who| who.user.case);
    let query = asked.query.as_deref().unwrap_or_default();
    Ok(Visit {
        app: app.clone(),
        policy: app.policy.get(),
        language: session::language(&asked.headers),
        now: app.clock.now(&app.store)?,
        path: asked.path.clone(),
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

/// The page when not even who asks can be read: the database is closed to us. What was typed is shown, to be kept.
fn closed(app: &App, asked: &Asked, fault: &Fault) -> (StatusCode, Markup) {
    let language = session::language(&asked.headers);
    let status = fault.status();
    let code = status.as_u16();
    let reference = Uuid::now_v7().simple().to_string();
    tracing::error!(%reference, "a page could not be shown");
    let args = || Args::new().text("reference", &reference);
    let title = app.texts.say(language, &format!("shell-error-{code}-title"), &args());
    let typed = match &asked.form {
        Some(Ok(form)) => act_page::typed_in(app, language, form),
        _ => html! {},
    };
    let page = html! {
        (DOCTYPE)
        html lang=(language.code()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                title { (title) }
            }
            body {
                main {
                    h1 { (title) }
                    p { (app.texts.say(language, &format!("shell-error-{code}-what"), &args())) }
                    (typed)
                }
            }
        }
    };
    (status, page)
}

/// A fault as a page in the reader's language. What was typed in a form that could not be taken is shown,
/// so that it can be copied.
fn failed(visit: &Visit, fault: &Fault, form: Option<&Form>, query: Option<&str>) -> Reply {
    if matches!(fault, Fault::NotSignedIn) && form.is_none() {
        return Reply::Go(format!("/sign-in?back={}", encode(&visit.path)));
    }
    let status = fault.status();
    match (fault, form) {
        (Fault::SignIn(fault), _) => {
            return Reply::PageWith(status, Box::new(sign_in::not_accepted(visit, *fault)));
        }
        (Fault::StepUp, Some(form)) => match step_up::asked(visit, form, query) {
            Ok(page) => return Reply::PageWith(status, Box::new(page)),
            Err(fault) => return failed(visit, &fault, Some(form), query),
        },
        _ => {}
    }
    let reference = visit.act.0.simple().to_string();
    if let Fault::Internal(what) | Fault::Unreachable(what) | Fault::NoRoom(what) = fault {
        tracing::error!(%what, %reference, path = %visit.path, "a page failed");
    }
    let code = status.as_u16();
    let megabytes = i64::try_from(store::DOCUMENT_BYTES_MAX / 1024 / 1024).unwrap_or(0);
    let args = || Args::new().text("reference", &reference).number("megabytes", megabytes);
    let title = visit.say(&format!("shell-error-{code}-title"), args());
    let mut page = visit.page(title.clone());
    page.main = html! {
        h1 .govuk-heading-l { (title) }
        @if let Fault::Forbidden(reason) | Fault::Unacceptable(reason) = fault {
            @if visit.has_text(reason) { p .govuk-body { (visit.t(reason)) } }
        }
        p .govuk-body { (visit.say(&format!("shell-error-{code}-what"), args())) }
        @if matches!(fault, Fault::Forbidden(_)) { (emergency::offered(visit)) }
        @if let Some(form) = form { (act_page::typed(visit, form)) }
        @if let Some(Role::JobSeeker | Role::Officer) = visit.role() {
            p .govuk-body { a .govuk-link href="/" { (visit.t("shell-nav-start")) } }
        }
    };
    Reply::PageWith(status, Box::new(page))
}

/// Headers that every answer carries. Scripts and styles come from this service only, never inline.
async fn secured(State(app): State<Arc<App>>, mut response: Response) -> Response {
    const HEADERS: [(HeaderName, &str); 5] = [
        (
            header::CONTENT_SECURITY_POLICY,
            "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; font-src 'self'; \
             form-action 'self'; frame-ancestors 'none'; base-uri 'none'",
        ),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ];
    let headers = response.headers_mut();
    for (name, value) in HEADERS {
        headers.insert(name, HeaderValue::from_static(value));
    }
    // Signing out is a form that ends at the provider.
    let providers: Vec<String> =
        app.sign_in.providers().iter().flat_map(|provider| provider.origins()).collect();
    if !providers.is_empty() {
        let policy = HEADERS[0]
            .1
            .replace("form-action 'self'", &format!("form-action 'self' {}", providers.join(" ")));
        if let Ok(policy) = HeaderValue::from_str(&policy) {
            headers.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
    }
    if !headers.contains_key(header::CACHE_CONTROL) {
        headers.insert(header::CACHE_CONTROL, HeaderValue::from_static("no-store"));
    }
    response
}
