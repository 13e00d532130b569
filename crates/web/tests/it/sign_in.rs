//! Signing in as the service meets it without a provider: the test sign-in exists in the demonstration and nowhere
//! else, and everyone sees and ends their own sessions. What needs a provider is tried in tests/browser.

use axum::body::{Body, to_bytes};
use axum::http::{Request, StatusCode, header};
use chain::Policy;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::date;
use sign_in::SignInFault;
use std::sync::Arc;
use store::User;
use texts::{Language, Texts};
use tower::Service;
use uuid::Uuid;
use web::{App, Clock, route, router, session, sign_in as passages};

struct House {
    app: Arc<App>,
    user: UserId,
    _folder: tempfile::TempDir,
}

struct Answer {
    status: StatusCode,
    cookies: Vec<String>,
    location: String,
    html: String,
}

impl House {
    fn new(clock: Clock) -> House {
        let folder = tempfile::tempdir().unwrap();
        let policy = Policy::embedded(&["almega_2023"]).unwrap();
        let app = App::open(folder.path().join("stegvis.db"), policy, clock).unwrap();
        let user = UserId(Uuid::now_v7());
        let name = "Hanna Handläggare".to_owned();
        let officer = User {
            id: user,
            role: Role::Officer,
            name,
            unit: None,
            provider: None,
            host: None,
            employer: None,
            case: None,
        };
        app.store.save_user(officer).unwrap();
        House { app, user, _folder: folder }
    }

    fn demonstration() -> House {
        House::new(Clock::Demonstration(date(2026, 11, 16)))
    }

    async fn ask(&self, method: &str, address: &str, token: &str, body: &str) -> Answer {
        let request = Request::builder()
            .method(method)
            .uri(address)
            .header(header::COOKIE, format!("{}={token}", session::SESSION_COOKIE))
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .header(header::USER_AGENT, "Firefox Linux")
            .body(Body::from(body.to_owned()))
            .unwrap();
        let answer = router(self.app.clone()).call(request).await.unwrap();
        let texts = |name: header::HeaderName| -> Vec<String> {
            let values = answer.headers().get_all(name).iter();
            values.map(|value| value.to_str().unwrap().to_owned()).collect()
        };
        let (status, cookies) = (answer.status(), texts(header::SET_COOKIE));
        let location = texts(header::LOCATION).pop().unwrap_or_default();
        let body = to_bytes(answer.into_body(), 8 * 1024 * 1024).await.unwrap();
        Answer { status, cookies, location, html: String::from_utf8_lossy(&body).into_owned() }
    }
}

/// The path with something in the place of each name.
fn filled(path: &str) -> String {
    let some = "0190a0a0-0000-7000-8000-000000000000";
    ["{case}", "{run}", "{file}", "{language}"].iter().fold(path.to_owned(), |path, name| {
        let value = if *name == "{language}" { "sv" } else { some };
        path.replace(name, value)
    })
}

#[tokio::test]
async fn outside_the_demonstration_no_address_signs_anyone_in_as_one_of_its_people_or_moves_the_day() {
    let house = House::new(Clock::Real);
    let user = house.user;
    let mut tried = 0;
    for route in route::all().chain(passages::PASSAGES) {
        let path = filled(route.path);
        for (method, address, body) in [
            ("GET", format!("{path}?user={user}&demonstration=yes&days=1"), String::new()),
            ("POST", path.clone(), format!("user={user}&back=/worklist&demonstration=yes&days=1")),
        ] {
            let answer = house.ask(method, &address, "", &body).await;
            let signs_in = answer.cookies.iter().any(|cookie| {
                cookie.starts_with(session::SESSION_COOKIE)
                    && !cookie.starts_with(&format!("{}=;", session::SESSION_COOKIE))
            });
            assert!(!signs_in, "{method} {path} signs in");
            tried += 1;
        }
    }
    assert!(tried > 150, "{tried}");
    let post = house.ask("POST", "/sign-in", "", &format!("user={user}")).await;
    assert_eq!(post.status, StatusCode::NOT_FOUND);
    assert_eq!(house.app.store.setting("demonstration_day").unwrap(), None);
    let sessions = house.app.store.sessions_of(user, jiff::Timestamp::MIN).unwrap();
    assert_eq!(sessions, []);
    let page = house.ask("GET", "/sign-in", "", "").await;
    assert!(!page.html.contains("Hanna Handläggare"));
}

#[tokio::test]
async fn a_session_of_the_demonstration_does_not_hold_outside_it() {
    for (clock, status) in
        [(Clock::Demonstration(date(2026, 11, 16)), StatusCode::OK), (Clock::Real, StatusCode::SEE_OTHER)]
    {
        let house = House::new(clock);
        let token = session::start(&house.app.store, house.user, Language::Swedish).unwrap();
        let answer = house.ask("GET", "/worklist", &token, "").await;
        assert_eq!(answer.status, status, "{}", answer.location);
    }
}

#[tokio::test]
async fn in_the_demonstration_there_is_no_way_out_to_a_provider_and_none_back() {
    let house = House::demonstration();
    for (method, path) in [
        ("GET", "/sign-in/begin?provider=eid"),
        ("GET", "/sign-in/callback?state=a&code=b"),
        ("POST", "/sign-in/back-channel"),
    ] {
        let answer = house.ask(method, path, "", "logout_token=a.b.c").await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        assert_eq!(answer.cookies, Vec::<String>::new());
    }
    assert_eq!(house.ask("GET", "/ready", "", "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn everyone_sees_their_own_sessions_and_ends_them_one_by_one_or_all_others_and_no_one_elses() {
    let house = House::demonstration();
    let mut tokens = Vec::new();
    for _ in 0..3 {
        let answer = house.ask("POST", "/sign-in", "", &format!("user={}", house.user)).await;
        let cookie =
            answer.cookies.iter().find(|cookie| cookie.starts_with(session::SESSION_COOKIE)).unwrap();
        assert!(cookie.contains("HttpOnly") && cookie.contains("SameSite=Lax"), "{cookie}");
        tokens.push(cookie.split(['=', ';']).nth(1).unwrap().to_owned());
    }
    let stranger = UserId(Uuid::now_v7());
    let other = session::start(&house.app.store, stranger, Language::Swedish).unwrap();
    let of_stranger = house.app.store.sessions_of(stranger, jiff::Timestamp::MIN).unwrap()[0].id.clone();
    let page = house.ask("GET", "/sign-ins", &tokens[0], "").await;
    assert_eq!(page.html.matches("Firefox, Linux").count(), 5, "three rows, two of them with a button");
    let mark = "name=\"form_token\" value=\"";
    let at = page.html.find(mark).unwrap() + mark.len();
    let form_token = page.html[at..at + 32].to_owned();
    let own = house.app.store.sessions_of(house.user, jiff::Timestamp::MIN).unwrap();
    let lives = |token: &str| {
        let (token, house) = (token.to_owned(), &house);
        async move { house.ask("GET", "/worklist", &token, "").await.status == StatusCode::OK }
    };
    let end = |body: String| {
        let (house, token) = (&house, tokens[0].clone());
        async move { house.ask("POST", "/sign-ins", &token, &body).await }
    };
    let forged = end(format!("session={}", own[0].id)).await;
    assert_eq!(forged.status, StatusCode::FORBIDDEN, "without the session's own form");
    end(format!("form_token={form_token}&session={of_stranger}")).await;
    let kept = house.app.store.sessions_of(stranger, jiff::Timestamp::MIN).unwrap();
    assert_eq!(kept[0].ended, None, "someone else's session has ended");
    drop(other);
    end(format!("form_token={form_token}&session=others")).await;
    assert!(lives(&tokens[0]).await);
    assert!(!lives(&tokens[1]).await && !lives(&tokens[2]).await);
}

#[tokio::test]
async fn where_browsers_come_over_https_cookies_belong_to_this_host_and_go_over_nothing_else() {
    let mut house = House::demonstration();
    Arc::get_mut(&mut house.app).unwrap().sign_in.base = Some("https://stegvis.example".into());
    let answer = house.ask("POST", "/sign-in", "", &format!("user={}", house.user)).await;
    let cookie = answer.cookies.iter().find(|cookie| cookie.contains("session")).unwrap();
    assert!(cookie.starts_with("__Host-stegvis_session="), "{cookie}");
    assert!(
        cookie.contains("; Secure") && cookie.contains("; Path=/;") && !cookie.contains("Domain"),
        "{cookie}"
    );
    let token = cookie.split(['=', ';']).nth(1).unwrap();
    let plain = house.ask("GET", "/worklist", token, "").await;
    assert_eq!(plain.status, StatusCode::SEE_OTHER, "a cookie of the other name is not read");
}

#[test]
fn every_fault_of_a_sign_in_has_words_that_say_what_to_do() {
    let texts = Texts::embedded().unwrap();
    for fault in SignInFault::ALL {
        for part in ["title", "what", "do"] {
            let key = format!("sign_in-fault-{}-{part}", fault.told_as());
            assert!(Language::all().iter().all(|language| texts.has(*language, &key)), "{key}");
        }
    }
}
