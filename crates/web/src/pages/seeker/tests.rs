//! The person's pages as a browser sees them: a service on an empty database, forms sent and answered.

use crate::{App, Clock, router, session};
use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use axum::response::Response;
use chain::Policy;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::date;
use std::sync::Arc;
use store::User;
use texts::Language;
use tower::Service;
use uuid::Uuid;

const BODY_MAX: usize = 4 * 1024 * 1024;

struct Browser {
    app: Arc<App>,
    token: String,
    user: UserId,
    _folder: Arc<tempfile::TempDir>,
}

struct Page {
    status: StatusCode,
    location: String,
    html: String,
}

impl Browser {
    fn new(role: Role) -> Browser {
        let folder = Arc::new(tempfile::tempdir().unwrap());
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let clock = Clock::Demonstration(date(2024, 3, 1));
        let app = App::open(folder.path().join("stegvis.db"), policy, clock).unwrap();
        let user = UserId(Uuid::now_v7());
        let name = "Ny Person".to_owned();
        app.store
            .save_user(User {
                id: user,
                role,
                name,
                unit: None,
                provider: None,
                host: None,
                employer: None,
                case: None,
            })
            .unwrap();
        Browser { token: String::new(), app, user, _folder: folder }.as_user(user)
    }

    /// A further person without a case.
    fn another(&self) -> UserId {
        let id = UserId(Uuid::now_v7());
        let name = "Annan Person".to_owned();
        let user = User {
            id,
            role: Role::JobSeeker,
            name,
            unit: None,
            provider: None,
            host: None,
            employer: None,
            case: None,
        };
        self.app.store.save_user(user).unwrap();
        id
    }

    fn as_user(&self, user: UserId) -> Browser {
        let token = session::start(&self.app.store, user, Language::Swedish).unwrap();
        Browser { app: self.app.clone(), token, user, _folder: self._folder.clone() }
    }

    async fn ask(&self, method: &str, address: &str, body: String) -> Page {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::COOKIE, format!("{}={}", session::SESSION_COOKIE, self.token))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header("sec-fetch-site", "same-origin")
            .body(Body::from(body))
            .unwrap();
        let answer: Response = router(self.app.clone()).call(request).await.unwrap();
        let location = answer.headers().get(header::LOCATION).map(|to| to.to_str().unwrap().to_owned());
        let status = answer.status();
        let html = to_bytes(answer.into_body(), BODY_MAX).await.unwrap();
        Page {
            status,
            location: location.unwrap_or_default(),
            html: String::from_utf8_lossy(&html).into_owned(),
        }
    }

    async fn get(&self, address: &str) -> Page {
        self.ask("GET", address, String::new()).await
    }

    /// Sends the form of a page: its hidden fields and these.
    async fn send(&self, page: &Page, to: &str, fields: &[(&str, &str)]) -> Page {
        let mut body = String::new();
        for name in ["form_token", "act", "draft"] {
            if let Some(value) = page.hidden(name) {
                body.push_str(&format!("{name}={value}&"));
            }
        }
        for (name, value) in fields {
            let value: String = value.bytes().map(|byte| format!("%{byte:02X}")).collect();
            body.push_str(&format!("{name}={value}&"));
        }
        self.ask("POST", to, body).await
    }

    /// Registers on the five pages, and gives the answer to the last form with the page it was on.
    async fn register(&self, number: &str, channel: &[(&str, &str)]) -> (Page, Page) {
        let mut who = vec![
            ("personal_number", number),
            ("given_name", "Ebba"),
            ("family_name", "Prov"),
            ("go", "next"),
        ];
        who.extend(channel);
        let start = self.get("/register").await;
        let mut answer = self.send(&start, "/register", &[("go", "begin")]).await;
        for (word, fields) in [
            ("who", who.as_slice()),
            (
                "contact",
                &[("contact", "digital"), ("municipality", "1480"), ("language", "sv"), ("go", "next")],
            ),
            ("background", &[("education", "compulsory"), ("go", "next")]),
            (
                "work",
                &[
                    ("works_now", "no"),
                    ("without_work_since-day", "1"),
                    ("without_work_since-month", "2"),
                    ("without_work_since-year", "2022"),
                    ("extent_wished_percent", "50"),
                    ("transition_support", "no"),
                    ("municipal_services", "no"),
                    ("newly_arrived", "no"),
                    ("go", "next"),
                ],
            ),
            (
                "support",
                &[
                    ("health_affects_work", "yes"),
                    ("swedish", "good"),
                    ("literacy", "good"),
                    ("digital", "some"),
                    ("care_duties", "no"),
                    ("other_support", "no"),
                    ("evidence_consent", "yes"),
                    ("go", "next"),
                ],
            ),
        ] {
            assert!(
                answer.location.starts_with(&format!("/register/{word}?")),
                "{word}: {}",
                answer.location
            );
            let page = self.get(&answer.location).await;
            assert_whole(&page, word);
            answer = self.send(&page, &format!("/register/{word}"), fields).await;
        }
        let check = self.get(&answer.location).await;
        assert_whole(&check, "check");
        let done = self.send(&check, "/register/check", &[]).await;
        (check, done)
    }
}

impl Page {
    fn hidden(&self, name: &str) -> Option<&str> {
        let at = self.html.rfind(&format!("name=\"{name}\" value=\""))?;
        self.html[at..].split('"').nth(3)
    }

    fn free_number(&self) -> String {
        let at = self.html.find("Ett som är ledigt är ").unwrap();
        self.html[at..].chars().filter(char::is_ascii_digit).take(12).collect()
    }
}

fn assert_whole(page: &Page, what: &str) {
    assert_eq!(page.status, StatusCode::OK, "{what}");
    assert_eq!(page.html.matches("<h1").count(), 1, "{what}");
    let unsaid: Vec<&str> = page.html.split('⟦').skip(1).filter_map(|rest| rest.split('⟧').next()).collect();
    assert_eq!(unsaid, Vec::<&str>::new(), "{what}");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_registers_on_five_pages_and_then_has_a_way() {
    let browser = Browser::new(Role::JobSeeker);
    let number = browser.get("/register/who").await.free_number();
    let (check, done) = browser.register(&number, &[]).await;
    assert_eq!(done.status, StatusCode::SEE_OTHER);
    assert!(done.location.starts_with("/my?done=seeker-register-done."), "{}", done.location);
    let again = browser.send(&check, "/register/check", &[]).await;
    assert_eq!((again.status, again.location.as_str()), (StatusCode::SEE_OTHER, "/my"));
    let is_file = |path: &str| path.ends_with(".json") || path.ends_with(".pdf");
    let is_page = |route: &&crate::route::Route| route.is_shown() && !is_file(route.path);
    for route in super::ROUTES.iter().filter(is_page) {
        let page = browser.get(route.path).await;
        assert_whole(&page, route.path);
    }
    assert!(browser.get("/my").await.html.contains("Ebba Prov"));
    assert!(browser.get("/my/data").await.html.contains("Göteborg"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_registers_a_person_who_can_then_sign_in() {
    let officer = Browser::new(Role::Officer);
    let number = officer.get("/register/who").await.free_number();
    let (check, done) = officer.register(&number, &[("channel", "paper")]).await;
    assert!(done.location.starts_with("/case/"), "{}", done.location);
    let twice = officer.send(&check, "/register/check", &[]).await;
    assert_eq!(twice.location, done.location);
    let people = officer.app.store.users_by_role(Role::JobSeeker).unwrap();
    assert_eq!(people.iter().map(|person| person.name.as_str()).collect::<Vec<_>>(), ["Ebba Prov"]);
    let person = officer.as_user(people[0].id);
    assert_ne!(person.user, officer.user);
    assert_whole(&person.get("/my").await, "/my");
    let who = officer.get("/register/who").await;
    let fields = [
        ("personal_number", number.as_str()),
        ("given_name", "E"),
        ("family_name", "P"),
        ("channel", "officer"),
        ("go", "next"),
    ];
    let known = officer.send(&who, "/register/who", &fields).await;
    assert_eq!(known.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(known.html.contains("redan inskriven") && known.html.contains("/case/"));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_is_typed_wrong_is_said_and_kept() {
    let browser = Browser::new(Role::JobSeeker);
    let page = browser.get("/register/who").await;
    let typed = [("personal_number", "811228-9873"), ("given_name", "Åsa \"Ö\""), ("go", "next")];
    let wrong = browser.send(&page, "/register/who", &typed).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.html.contains("811228-9873") && wrong.html.contains("Åsa &quot;Ö&quot;"));
    let left = browser.send(&wrong, "/register/who", &[("personal_number", "x"), ("go", "leave")]).await;
    assert!(left.location.starts_with("/register?done=seeker-register-saved-done."), "{}", left.location);
    let draft = wrong.hidden("draft").unwrap();
    let resumed = browser.get(&format!("/register/who?draft={draft}")).await;
    assert!(resumed.html.contains("value=\"x\""));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_receipt_is_shown_to_the_session_that_has_acted_and_no_link_can_fake_it() {
    const RECEIPT: &str = "govuk-notification-banner--success";
    let browser = Browser::new(Role::JobSeeker);
    let page = browser.get("/register/who").await;
    let left = browser.send(&page, "/register/who", &[("go", "leave")]).await;
    assert!(browser.get(&left.location).await.html.contains(RECEIPT));
    let (plain, seal) = left.location.split_once('.').unwrap();
    for faked in [plain.to_owned(), format!("{plain}."), format!("/my?done=seeker-register-done.{seal}")] {
        assert!(!browser.get(&faked).await.html.contains(RECEIPT), "{faked}");
    }
    let other = Browser::new(Role::JobSeeker).get(&left.location).await;
    assert!(!other.html.contains(RECEIPT));
}

#[tokio::test(flavor = "multi_thread")]
async fn no_one_else_reads_or_writes_a_draft() {
    let browser = Browser::new(Role::JobSeeker);
    let page = browser.get("/register/who").await;
    browser.send(&page, "/register/who", &[("given_name", "Hemlig"), ("go", "leave")]).await;
    let draft = page.hidden("draft").unwrap();
    let address = format!("/register/who?draft={draft}");
    assert!(browser.get(&address).await.html.contains("Hemlig"));
    let other = browser.as_user(browser.another());
    let theirs = other.get(&address).await;
    assert!(!theirs.html.contains("Hemlig"));
    let taken = other.send(&theirs, "/register/who", &[("given_name", "Annan"), ("go", "leave")]).await;
    assert_eq!(taken.status, StatusCode::NOT_FOUND);
    assert!(browser.get(&address).await.html.contains("Hemlig"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_personal_number_that_is_not_invented_is_refused_in_the_demonstration() {
    let browser = Browser::new(Role::JobSeeker);
    let page = browser.get("/register/who").await;
    // Its check digit is true, and its year has no test numbers.
    let typed =
        [("personal_number", "18110101-2399"), ("given_name", "A"), ("family_name", "B"), ("go", "next")];
    let answer = browser.send(&page, "/register/who", &typed).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(answer.html.contains("riktiga personnummer tas inte emot"));
}

#[tokio::test(flavor = "multi_thread")]
async fn occupations_are_found_and_ticked_without_javascript() {
    let browser = Browser::new(Role::JobSeeker);
    let page = browser.get("/register/background").await;
    let found =
        browser.send(&page, "/register/background", &[("find_wishes", "städ"), ("find", "wishes")]).await;
    assert_eq!(found.status, StatusCode::OK);
    assert!(found.html.contains("Städare"));
    let nothing =
        browser.send(&page, "/register/background", &[("find_wishes", "qqq"), ("find", "wishes")]).await;
    assert!(nothing.html.contains("Inget yrke passar"));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_without_the_sessions_proof_changes_nothing() {
    let browser = Browser::new(Role::JobSeeker);
    let answer = browser.ask("POST", "/register/who", "given_name=A&go=leave".into()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
    assert_eq!(browser.app.store.drafts_of(browser.user, "registration").unwrap(), Vec::new());
}
