//! Requests as a browser sends them, in process.

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::http::{HeaderMap, HeaderValue, Request, StatusCode, header};
use store::User;
use texts::Language;
use tower::Service;
use web::{App, session};

const BODY_MAX: usize = 8 * 1024 * 1024;

/// What came back.
pub struct Answer {
    pub status: StatusCode,
    pub location: String,
    pub body: String,
}

/// Someone's session.
#[derive(Clone)]
pub struct Session {
    pub token: String,
    /// The proof that every form carries.
    pub form_token: String,
}

impl Session {
    /// Of someone who is not signed in.
    pub fn nobody() -> Session {
        Session { token: "none".into(), form_token: "none".into() }
    }
}

pub fn sign_in(app: &App, user: &User) -> Session {
    let token = session::start(&app.store, user.id, Language::Swedish).unwrap();
    let mut headers = HeaderMap::new();
    headers.insert(header::COOKIE, HeaderValue::from_str(&cookie(&token)).unwrap());
    let form_token = session::signed_in(app, &headers).unwrap().unwrap().form_token;
    Session { token, form_token }
}

fn cookie(token: &str) -> String {
    format!("{}={token}", session::SESSION_COOKIE)
}

pub async fn get(service: &Router, session: &Session, address: &str) -> Answer {
    send(service, session, "GET", address, String::new()).await
}

/// A form with the session's proof and an act of its own.
pub async fn post(service: &Router, session: &Session, address: &str, fields: &[(&str, &str)]) -> Answer {
    let mut body = format!("form_token={}&act={}", session.form_token, uuid::Uuid::now_v7());
    for (name, value) in fields {
        let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
        body.push_str(&format!("&{name}={value}"));
    }
    send(service, session, "POST", address, body).await
}

async fn send(service: &Router, session: &Session, method: &str, address: &str, body: String) -> Answer {
    let request = Request::builder()
        .method(method)
        .uri(address)
        .header(header::COOKIE, cookie(&session.token))
        .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
        .header("sec-fetch-site", "same-origin")
        .body(Body::from(body))
        .unwrap();
    let answer = service.clone().call(request).await.unwrap();
    let status = answer.status();
    let location = answer.headers().get(header::LOCATION);
    let location = location.map(|value| value.to_str().unwrap().to_owned()).unwrap_or_default();
    let bytes = to_bytes(answer.into_body(), BODY_MAX).await.unwrap();
    Answer { status, location, body: String::from_utf8_lossy(&bytes).into_owned() }
}
