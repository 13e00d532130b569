//! Whoever acts for another, through the pages: the person lets a helper in by the code that the helper reads out, the
//! helper acts, the person sees it, ends it, and the helper is shut out; an appointment ends on the officer's word alone.

use crate::trust::http::{self, Answer, Session, sign_in};
use crate::trust::world::{CASES, ORDINARY, TODAY, World, case, marker};
use axum::http::StatusCode;
use chain::event::{Event, Role};
use chain::id::UserId;
use jiff::{Timestamp, ToSpan};
use store::User;
use uuid::Uuid;
use web::clock::move_day;

const WORDS: &str = "Göteborgs tingsrätt, ärende Ä 9999-25.";

/// A page, with plain spaces in the place of those that hold a date together.
async fn get(service: &axum::Router, session: &Session, address: &str) -> Answer {
    plain(http::get(service, session, address).await)
}

async fn post(service: &axum::Router, session: &Session, address: &str, fields: &[(&str, &str)]) -> Answer {
    plain(http::post(service, session, address, fields).await)
}

fn plain(answer: Answer) -> Answer {
    Answer { body: answer.body.replace('\u{a0}', " "), ..answer }
}

fn is_done(answer: &Answer) {
    let at = answer.body.find("govuk-error-summary__body").unwrap_or(0);
    let said = answer.body.get(at..at + 700).unwrap_or_default();
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{said}");
}

/// Someone who has signed in for the first time, and has no name here.
fn stranger(world: &World) -> (User, Session) {
    let user = User {
        id: UserId(Uuid::now_v7()),
        role: Role::JobSeeker,
        name: String::new(),
        unit: None,
        provider: None,
        host: None,
        employer: None,
        case: None,
    };
    world.app.store.save_user(user.clone()).unwrap();
    let session = sign_in(&world.app, &user);
    (user, session)
}

/// The helper says a name and reads out the code.
async fn code(world: &World, helper: &Session, name: &str) -> String {
    let first = get(&world.service, helper, "/helping/code").await;
    assert!(first.body.contains("name=\"name\""), "whoever has no name says it first");
    let empty = post(&world.service, helper, "/helping/code", &[("name", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_done(&post(&world.service, helper, "/helping/code", &[("name", name)]).await);
    read_out(&get(&world.service, helper, "/helping/code").await)
}

fn read_out(page: &Answer) -> String {
    let at = page.body.find("id=\"code\">").expect("the page shows a code") + "id=\"code\">".len();
    let code: String = page.body[at..].chars().take_while(|letter| *letter != '<').collect();
    assert_eq!(code.len(), 9, "{code}");
    code
}

/// The three fields of a day.
fn day<'d>(name: &'d [String; 3], values: [&'d str; 3]) -> Vec<(&'d str, &'d str)> {
    name.iter().map(String::as_str).zip(values).collect()
}

fn parts(name: &str) -> [String; 3] {
    ["day", "month", "year"].map(|part| format!("{name}-{part}"))
}

/// The mandate of the case that was recorded last.
fn latest_mandate(world: &World) -> String {
    let program = access::Viewer::system(UserId(Uuid::from_u128(99)));
    let purpose = access::Purpose::Control;
    let now = web::clock::moment(TODAY, jiff::civil::time(20, 0, 0, 0));
    let part = [access::Part::Whole];
    let open =
        world.app.store.open_case(&program, case(ORDINARY), "test", purpose, &part, now, TODAY).unwrap();
    let given = open.events.iter().rev().find_map(|recorded| match &recorded.event {
        Event::MandateGiven(given) => Some(given.mandate),
        _ => None,
    });
    given.unwrap().to_string()
}

#[tokio::test(flavor = "multi_thread")]
async fn a_person_lets_someone_act_sees_what_is_done_and_shuts_them_out_at_once() {
    let world = World::open();
    let person = sign_in(&world.app, world.user("seeker"));
    let (helper, at_helper) = stranger(&world);
    let typed = code(&world, &at_helper, "Karin Ek").await;
    let (last_day, form) = (parts("last_day"), "/my/give-mandate");
    let with = |code: &str, date: [&'static str; 3]| {
        let mut fields = vec![("code".to_owned(), code.to_owned())];
        fields.extend(last_day.iter().cloned().zip(date.map(str::to_owned)));
        fields
    };
    for (code, date, wrong) in [
        ("K7WP-3MTX", ["3", "5", "2026"], "Koden gäller inte"),
        ("", ["3", "5", "2026"], "Hjälparens kod"),
        (typed.as_str(), ["4", "3", "2027"], "Gränsen är"),
        (typed.as_str(), ["3", "3", "2026"], "Gränsen är"),
    ] {
        let fields = with(code, date);
        let fields: Vec<(&str, &str)> =
            fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        let answer = post(&world.service, &person, form, &fields).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(answer.body.contains(wrong), "{wrong}");
    }
    let way = format!("/for/{}", case(ORDINARY));
    assert_eq!(get(&world.service, &at_helper, &way).await.status, StatusCode::FORBIDDEN);
    // It may be typed as it is heard.
    let heard = typed.to_lowercase().replace('-', " ");
    let fields = with(&heard, ["3", "5", "2026"]);
    let fields: Vec<(&str, &str)> =
        fields.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
    is_done(&post(&world.service, &person, form, &fields).await);
    let list = get(&world.service, &person, "/my/mandates").await;
    assert!(list.body.contains("Karin Ek") && list.body.contains("3 maj 2026"), "who, and until when");

    // The helper comes in, with a banner, and does what the mandate covers.
    assert!(get(&world.service, &at_helper, "/my").await.location == "/helping");
    let helped = get(&world.service, &at_helper, "/helping").await;
    assert!(helped.body.contains(&marker("fornamn", ORDINARY)) && helped.body.contains(&way));
    let shown = get(&world.service, &at_helper, &way).await;
    assert!(shown.status.is_success());
    assert!(
        shown.body.contains("Prov seeker") && shown.body.contains("3 maj 2026"),
        "for whom, and until when"
    );
    assert!(
        !shown.body.contains("/my/") && !shown.body.contains(&format!("{way}/code")),
        "no way to what is not theirs"
    );
    let report = format!("{way}/report");
    is_done(&post(&world.service, &at_helper, &report, &[("month", "2026-02-01"), ("text", WORDS)]).await);
    for page in ["/code", "/consents", "/correct", "/give-mandate", "/mandates", "/extract", "/rating"] {
        let answer = get(&world.service, &at_helper, &format!("{way}{page}")).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{page}");
    }
    for n in CASES.into_iter().filter(|n| *n != ORDINARY) {
        let answer = get(&world.service, &at_helper, &format!("/for/{}", case(n))).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN);
        assert!(!answer.body.contains("Prov protected_seeker"), "the banner tells nothing of others");
    }

    // The person reads both.
    let history = get(&world.service, &person, "/my/history").await;
    assert!(history.body.contains("Karin Ek, ombud eller ställföreträdare, för Prov seeker"), "both names");
    let log = get(&world.service, &person, "/my/read-log").await;
    assert!(log.body.contains("Karin Ek (ombud eller ställföreträdare) öppnade ditt ärende"));
    assert!(log.body.contains("Du har gett hen fullmakt."));

    // It ends at once, and nothing of it is left.
    let mandate = latest_mandate(&world);
    let end = format!("/my/end-mandate?about={mandate}");
    assert!(get(&world.service, &person, &end).await.body.contains("Karin Ek"), "one sees whose it is");
    is_done(&post(&world.service, &person, "/my/end-mandate", &[("about", &mandate)]).await);
    assert_eq!(get(&world.service, &at_helper, &way).await.status, StatusCode::FORBIDDEN);
    let late = post(&world.service, &at_helper, &report, &[("month", "2026-01-01"), ("text", WORDS)]).await;
    assert_eq!(late.status, StatusCode::FORBIDDEN);
    let helped = get(&world.service, &at_helper, "/helping").await;
    assert!(!helped.body.contains(&marker("fornamn", ORDINARY)));
    let again = get(&world.service, &person, &end).await;
    assert!(again.body.contains("Det finns ingen sådan fullmakt att avsluta"));
    assert_eq!(world.app.store.user(helper.id).unwrap().unwrap().role, Role::JobSeeker);
    assert_eq!(world.app.store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_appointment_is_recorded_by_an_officer_for_whoever_the_decision_names_and_ends_on_the_officers_word()
 {
    let world = World::open();
    let (officer, person) =
        (sign_in(&world.app, world.user("officer")), sign_in(&world.app, world.user("seeker")));
    let now = Timestamp::now();
    // The appointee has signed in with a personal number.
    let (number, another) = ("196310072993", "197009309282");
    let id = world.app.store.visitor(number, UserId(Uuid::now_v7()), now, now).unwrap();
    let appointee = world.app.store.user(id).unwrap().unwrap();
    let at_appointee = sign_in(&world.app, &appointee);
    let typed = code(&world, &at_appointee, "Rune Alm").await;
    let form = format!("/case/{}/record-appointment", case(ORDINARY));
    let decided = parts("decided_on");
    let fields = |number: &'static str| {
        let mut fields = vec![
            ("kind", "guardian"),
            ("text", WORDS),
            ("personal_number", number),
            ("code", typed.as_str()),
        ];
        fields.extend(day(&decided, ["2", "3", "2026"]));
        fields
    };
    let wrong = post(&world.service, &officer, &form, &fields(another)).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("Koden hör inte till den som har det personnumret"));
    assert_eq!(
        post(&world.service, &sign_in(&world.app, world.user("other_officer")), &form, &fields(number))
            .await
            .status,
        StatusCode::FORBIDDEN,
        "it is for the unit"
    );
    is_done(&post(&world.service, &officer, &form, &fields(number)).await);
    let way = format!("/for/{}", case(ORDINARY));
    let shown = get(&world.service, &at_appointee, &way).await;
    assert!(shown.body.contains("god man eller förvaltare"), "as what one acts");
    let case_page = get(&world.service, &officer, &format!("/case/{}", case(ORDINARY))).await;
    assert!(case_page.body.contains("Rune Alm, god man, till och med 3 mars 2027"), "a year, by the rules");

    // Who has a mandate is not forgotten for not having come back, as other visitors are.
    let later = now.checked_add((24 * 400).hours()).unwrap();
    world.app.store.visitor(another, UserId(Uuid::now_v7()), later, later).unwrap();
    assert_eq!(world.app.store.visitor(number, UserId(Uuid::now_v7()), later, later).unwrap(), id);

    let mandate = latest_mandate(&world);
    let refused = post(&world.service, &person, "/my/end-mandate", &[("about", &mandate)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Bara deras beslut avslutar det"));
    let end = format!("/case/{}/end-mandate", case(ORDINARY));
    let fields = [("mandate", mandate.as_str()), ("text", WORDS)];
    is_done(&post(&world.service, &officer, &end, &fields).await);
    assert_eq!(get(&world.service, &at_appointee, &way).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test(flavor = "multi_thread")]
async fn a_mandate_that_ran_out_yesterday_opens_nothing_and_one_of_today_still_does() {
    let world = World::open();
    let agent = sign_in(&world.app, world.user("agent"));
    let way = format!("/for/{}", case(ORDINARY));
    move_day(&world.app.store, jiff::civil::date(2027, 1, 11)).unwrap();
    assert!(get(&world.service, &agent, &way).await.status.is_success(), "the last day");
    move_day(&world.app.store, jiff::civil::date(2027, 1, 12)).unwrap();
    assert_eq!(get(&world.service, &agent, &way).await.status, StatusCode::FORBIDDEN);
    let fields = [("month", "2026-02-01"), ("text", WORDS)];
    let report = post(&world.service, &agent, &format!("{way}/report"), &fields).await;
    assert_eq!(report.status, StatusCode::FORBIDDEN);
}
