//! The laboratory's pages as a browser sees them (issue 4, Build 6).

mod analyst_sees_no_case;
mod cancelling;
mod everyone_reads;
mod form_errors;
mod progress;
mod queue;
mod result_by_address;
mod texts_are_plain;

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use chain::Policy;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::date;
use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;
use store::User;
use texts::Language;
use tower::ServiceExt;
use uuid::Uuid;
use web::laboratory::{Order, RunId, Standing};
use web::{App, Clock, router, session};

const BODY_MAX: usize = 64 * 1024 * 1024;
/// Longer than a small comparison takes in a slow build on a busy machine.
const PATIENCE: Duration = Duration::from_secs(300);

/// A server with an analyst, and what else a test saves.
struct Server {
    app: Arc<App>,
    folder: tempfile::TempDir,
    /// Who has signed in, with the session.
    sessions: Mutex<BTreeMap<UserId, String>>,
}

/// What the server answered.
struct Answer {
    status: StatusCode,
    location: String,
    refresh: Option<String>,
    disposition: String,
    body: String,
}

impl Server {
    fn open() -> Server {
        let server = Server::at(tempfile::tempdir().unwrap());
        server.save(Role::Analyst);
        server
    }

    fn at(folder: tempfile::TempDir) -> Server {
        let app = app(folder.path().join("stegvis.db"));
        Server { app, folder, sessions: Mutex::default() }
    }

    /// The same database, served anew.
    fn again(self) -> Server {
        let Server { app, folder, .. } = self;
        app.laboratory.stop();
        drop(app);
        Server::at(folder)
    }

    fn save(&self, role: Role) -> UserId {
        let id = UserId(Uuid::now_v7());
        let name = format!("Prov {}", role.id());
        let user =
            User { id, role, name, unit: None, provider: None, host: None, employer: None, case: None };
        self.app.store.save_user(user).unwrap();
        id
    }

    fn analyst(&self) -> UserId {
        self.app.store.users_by_role(Role::Analyst).unwrap()[0].id
    }

    fn token(&self, user: UserId) -> String {
        let sign_in = || session::start(&self.app.store, user, Language::Swedish).unwrap();
        self.sessions.lock().unwrap().entry(user).or_insert_with(sign_in).clone()
    }

    async fn ask(&self, token: Option<&str>, method: &str, address: &str, body: String) -> Answer {
        let mut request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin");
        if let Some(token) = token {
            request = request.header(header::COOKIE, format!("{}={token}", session::SESSION_COOKIE));
        }
        let answer = router(self.app.clone()).oneshot(request.body(Body::from(body)).unwrap()).await.unwrap();
        let field = |name: &str| answer.headers().get(name).map(|value| value.to_str().unwrap().to_owned());
        let (location, disposition) =
            (field("location").unwrap_or_default(), field("content-disposition").unwrap_or_default());
        let (status, refresh) = (answer.status(), field("refresh"));
        let bytes = to_bytes(answer.into_body(), BODY_MAX).await.unwrap();
        Answer { status, location, refresh, disposition, body: String::from_utf8_lossy(&bytes).into_owned() }
    }

    /// A page for somebody who is not signed in.
    async fn read(&self, address: &str) -> Answer {
        self.ask(None, "GET", address, String::new()).await
    }

    async fn get(&self, user: UserId, address: &str) -> Answer {
        self.ask(Some(&self.token(user)), "GET", address, String::new()).await
    }

    /// Opens a page, fills its form in with these fields beside what it holds hidden, and sends it.
    async fn send(&self, user: UserId, address: &str, fields: &[(&str, &str)]) -> Answer {
        let token = self.token(user);
        let page = self.ask(Some(&token), "GET", address, String::new()).await;
        assert_eq!(page.status, StatusCode::OK, "{}", page.body);
        let body = ["form_token", "act"]
            .map(|name| (name, page.hidden(name)))
            .iter()
            .map(|(name, value)| (*name, value.as_str()))
            .chain(fields.iter().copied())
            .map(|(name, value)| format!("{name}={}", value.replace('+', "%2B")))
            .collect::<Vec<_>>()
            .join("&");
        self.ask(Some(&token), "POST", address, body).await
    }

    /// Waits until a comparison is where it shall be.
    fn wait(&self, run: &RunId, for_what: impl Fn(Option<Standing>) -> bool) {
        let begun = std::time::Instant::now();
        while !for_what(self.app.laboratory.standing(run)) {
            assert!(begun.elapsed() < PATIENCE, "{:?}", self.app.laboratory.standing(run));
            std::thread::sleep(Duration::from_millis(20));
        }
    }

    fn shelf(&self) -> PathBuf {
        self.folder.path().join("stegvis.db.laboratory")
    }
}

impl Answer {
    /// The value of a hidden field.
    fn hidden(&self, name: &str) -> String {
        let (_, from) = self.body.split_once(&format!("name=\"{name}\" value=\"")).unwrap_or_default();
        from.split('"').next().unwrap_or_default().to_owned()
    }

    /// A page with nothing missing.
    fn assert_page(&self, status: StatusCode) -> &Answer {
        assert_eq!(self.status, status, "{}", self.body);
        assert!(!self.body.contains('⟦'), "a text is missing: {}", self.body);
        assert_eq!(self.body.matches("<h1").count(), 1);
        self
    }

    fn assert_says(&self, what: &str) -> &Answer {
        assert!(self.body.contains(what), "`{what}` is not said in {}", self.body);
        self
    }

    /// The comparison that the answer leads to.
    fn run(&self) -> RunId {
        assert_eq!(self.status, StatusCode::SEE_OTHER, "{}", self.body);
        let id = self.location.trim_start_matches("/laboratory/").split('?').next().unwrap_or_default();
        id.parse().unwrap()
    }
}

fn app(database: PathBuf) -> Arc<App> {
    let policy = Policy::embedded(&["almega_2023"]).unwrap();
    App::open(database, policy, Clock::Demonstration(date(2026, 3, 2))).unwrap()
}

/// As small a comparison as can be ordered.
fn small() -> Order {
    Order { size: 350, years: 1, replications: 1, ..Order::comparing(["almega_2023".to_owned()]) }
}

/// One that is not done before a test has looked at it.
fn large() -> Order {
    Order { size: 35_000, years: 10, replications: 20, ..small() }
}

/// The fields of a form that orders the smallest comparison.
const SMALL: &[(&str, &str)] =
    &[("scenarios", "almega_2023"), ("size", "350"), ("years", "1"), ("replications", "1")];
