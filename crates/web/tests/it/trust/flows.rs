//! Disqualification, emergency, questions about readings, samples and what needs two people, through the pages.

use crate::trust::http::{Answer, Session, get, post, sign_in};
use crate::trust::world::{DRAWN, HIDDEN, ORDINARY, World, case, marker};
use axum::http::StatusCode;
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::date;
use store::User;
use uuid::Uuid;
use web::clock::move_day;

pub const WORDS: &str = "Det här har jag tänkt igenom noga.";

pub fn signed_in(world: &World, key: &str) -> Session {
    sign_in(&world.app, world.user(key))
}

pub fn page(n: u128, page: &str) -> String {
    format!("/case/{}{page}", case(n))
}

/// What stands in the summary of errors.
fn errors(answer: &Answer) -> &str {
    let at = answer.body.find("govuk-error-summary__body").unwrap_or(0);
    answer.body.get(at..at + 700).unwrap_or_default()
}

pub fn is_done(answer: &Answer) {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", errors(answer));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_states_a_conflict_hands_over_and_is_shut_out_until_the_head_lifts_it() {
    let world = World::open();
    let (officer, head) = (signed_in(&world, "officer"), signed_in(&world, "head"));
    let colleague = signed_in(&world, "unit_colleague");
    let to = world.user("unit_colleague").id.to_string();
    let form = page(ORDINARY, "/conflict");
    let shown = get(&world.service, &officer, &form).await;
    assert!(shown.status.is_success() && !shown.body.contains(&marker("fornamn", ORDINARY)));
    let missing = post(&world.service, &officer, &form, &[("text", WORDS)]).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(missing.body.contains(WORDS), "nothing typed is lost");
    let fields = [("ground", "own"), ("text", WORDS), ("hand_over", to.as_str())];
    is_done(&post(&world.service, &officer, &form, &fields).await);
    assert_eq!(get(&world.service, &officer, &page(ORDINARY, "")).await.status, StatusCode::FORBIDDEN);
    let case = get(&world.service, &colleague, &page(ORDINARY, "")).await;
    assert!(case.body.contains("Prov officer"), "it is shown who may not work with the case");
    let list = get(&world.service, &officer, "/worklist").await;
    assert!(!list.body.contains(&marker("efternamn", ORDINARY)), "nor does it stand on the list");
    let lift = page(ORDINARY, "/lift-conflict");
    let who = world.user("officer").id.to_string();
    let fields = [("user", who.as_str()), ("text", WORDS)];
    assert_eq!(post(&world.service, &colleague, &lift, &fields).await.status, StatusCode::FORBIDDEN);
    is_done(&post(&world.service, &head, &lift, &fields).await);
    assert!(get(&world.service, &officer, &page(ORDINARY, "")).await.status.is_success());
}

#[tokio::test(flavor = "multi_thread")]
async fn an_emergency_is_offered_where_the_case_is_shut_opens_little_for_a_day_and_is_reviewed_by_another() {
    let world = World::open();
    let (stranger, officer) = (signed_in(&world, "without_unit"), signed_in(&world, "officer"));
    let refused = get(&world.service, &stranger, &page(HIDDEN, "")).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    assert!(refused.body.contains(&page(HIDDEN, "/emergency")), "the way in is offered");
    let form = page(HIDDEN, "/emergency");
    let short = post(&world.service, &stranger, &form, &[("text", "akut")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_done(&post(&world.service, &stranger, &form, &[("text", WORDS)]).await);
    let opened = get(&world.service, &stranger, &page(HIDDEN, "")).await;
    assert!(opened.body.contains(&marker("fornamn", HIDDEN)), "{}", opened.status);
    for hidden in ["gatan", "halsa", "beslut"] {
        assert!(!opened.body.contains(&marker(hidden, HIDDEN)), "{hidden}");
    }
    assert_eq!(
        get(&world.service, &stranger, &page(HIDDEN, "/evidence")).await.status,
        StatusCode::FORBIDDEN
    );
    // The reason and the opening are the person's to read, and the unit's to review the next working day.
    let history = get(&world.service, &officer, &page(HIDDEN, "/history")).await;
    assert!(history.body.contains(WORDS));
    let review = page(HIDDEN, "/review-emergency");
    let early = post(&world.service, &officer, &review, &[("right", "yes"), ("text", WORDS)]).await;
    assert_eq!(early.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(early.body.contains("kan granskas från och med") && !early.body.contains('⟦'));
    assert!(early.body.contains(WORDS), "nothing typed is lost");
    move_day(&world.app.store, date(2026, 3, 5)).unwrap();
    assert_eq!(get(&world.service, &stranger, &page(HIDDEN, "")).await.status, StatusCode::FORBIDDEN);
    let list = get(&world.service, &officer, "/worklist").await;
    assert!(list.body.contains("review-emergency"), "the review stands on the list");
    for words in ["Ringde inte först.", "Kunde ha ringt oss.", "Hade inget skäl att gå in."] {
        is_done(&post(&world.service, &officer, &review, &[("right", "no"), ("text", words)]).await);
    }
    let none = get(&world.service, &officer, &review).await;
    assert!(none.body.contains("stegvis-nothing"), "all three are reviewed");
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_asks_why_someone_has_read_and_someone_else_of_the_unit_answers() {
    let world = World::open();
    let (officer, head) = (signed_in(&world, "officer"), signed_in(&world, "head"));
    let seeker = signed_in(&world, "seeker");
    get(&world.service, &officer, &page(ORDINARY, "/evidence")).await;
    let log = get(&world.service, &seeker, "/my/read-log").await;
    let at = log.body.find("/my/ask-reading?about=").expect("a line to ask about");
    let ask = log.body[at..].split('"').next().unwrap();
    let about = ask.split('=').nth(1).unwrap();
    let fields = [("about", about), ("text", "Varför läste du mina underlag?")];
    is_done(&post(&world.service, &seeker, ask, &fields).await);
    let again = post(&world.service, &seeker, ask, &fields).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    let answer = page(ORDINARY, "/answer-reading");
    let shown = get(&world.service, &head, &answer).await;
    assert!(shown.body.contains("Varför läste du mina underlag?"));
    assert!(shown.body.contains("Prov officer (handläggare) öppnade ärendet"));
    let own = post(&world.service, &officer, &answer, &[("text", WORDS)]).await;
    assert_eq!(own.status, StatusCode::UNPROCESSABLE_ENTITY, "who has read does not answer");
    is_done(&post(&world.service, &head, &answer, &[("text", WORDS)]).await);
    assert!(get(&world.service, &seeker, "/my/read-log").await.body.contains(WORDS));
}

#[tokio::test(flavor = "multi_thread")]
async fn a_controller_draws_a_sample_with_a_reason_and_sees_no_other_case() {
    let world = World::open();
    let (controller, other) = (signed_in(&world, "controller"), signed_in(&world, "sampler"));
    let seeker = signed_in(&world, "seeker");
    let no_reason = post(&world.service, &controller, "/samples", &[("size", "3"), ("reason", "koll")]).await;
    assert_eq!(no_reason.status, StatusCode::UNPROCESSABLE_ENTITY);
    let too_many = post(&world.service, &controller, "/samples", &[("size", "51"), ("reason", WORDS)]).await;
    assert_eq!(too_many.status, StatusCode::UNPROCESSABLE_ENTITY);
    let drawn = post(&world.service, &controller, "/samples", &[("size", "50"), ("reason", WORDS)]).await;
    is_done(&drawn);
    let shown = get(&world.service, &controller, &drawn.location).await;
    assert!(shown.body.contains(&page(DRAWN, "/sampled")));
    assert!(!shown.body.contains(&marker("fornamn", HIDDEN)), "protected registrations are not drawn");
    assert_eq!(get(&world.service, &other, &drawn.location).await.status, StatusCode::NOT_FOUND);
    let case = get(&world.service, &controller, &page(DRAWN, "/sampled")).await;
    assert!(case.status.is_success() && !case.body.contains(&marker("halsa", DRAWN)));
    assert!(!case.body.contains(&page(DRAWN, "/history")), "no way is shown that is shut");
    let log = get(&world.service, &seeker, "/my/read-log").await;
    assert!(log.body.contains(WORDS), "the person reads why");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_role_and_an_exclusion_hold_when_a_second_person_has_confirmed_them() {
    let world = World::open();
    let second = User {
        id: UserId(Uuid::from_u128(5)),
        name: "Prov andra".into(),
        ..world.user("administrator").clone()
    };
    world.app.store.save_user(second.clone()).unwrap();
    let (first, second) = (signed_in(&world, "administrator"), sign_in(&world.app, &second));
    let fields = [
        ("name", "Ny Chef"),
        ("role", "officer"),
        ("unit", "Enhet Nord"),
        ("head", "yes"),
        ("reason", WORDS),
    ];
    is_done(&post(&world.service, &first, "/second/grant", &fields).await);
    let known = |name: &str| {
        let users = world.app.store.users_by_role(Role::Officer).unwrap();
        users.iter().any(|user| user.name == name)
    };
    let list = get(&world.service, &second, "/second").await;
    assert!(list.body.contains("Ny Chef") && !known("Ny Chef"));
    let at = list.body.find("name=\"proposal\" value=\"").expect("a proposal");
    let id = list.body[at..].split('"').nth(3).unwrap();
    let fields = [("proposal", id), ("answer", "confirm"), ("words", WORDS)];
    assert_eq!(post(&world.service, &first, "/second", &fields).await.status, StatusCode::FORBIDDEN);
    let controller = signed_in(&world, "controller");
    assert_eq!(post(&world.service, &controller, "/second", &fields).await.status, StatusCode::NOT_FOUND);
    is_done(&post(&world.service, &second, "/second", &fields).await);
    assert!(known("Ny Chef"));
    assert_eq!(post(&world.service, &second, "/second", &fields).await.status, StatusCode::CONFLICT);

    let other = signed_in(&world, "sampler");
    let provider = world.user("strange_coach").provider.unwrap();
    let chosen = provider.to_string();
    is_done(
        &post(&world.service, &controller, "/second/exclude", &[("provider", &chosen), ("reason", WORDS)])
            .await,
    );
    let is_excluded = || world.app.store.world().world.providers[&provider].excluded;
    assert!(!is_excluded());
    let form = get(&world.service, &other, "/second/exclude").await;
    assert!(!form.body.contains(&chosen), "nobody is proposed twice");
    let list = get(&world.service, &other, "/second").await;
    let at = list.body.find("name=\"proposal\" value=\"").expect("a proposal");
    let id = list.body[at..].split('"').nth(3).unwrap();
    let fields = [("proposal", id), ("answer", "confirm"), ("words", WORDS)];
    is_done(&post(&world.service, &other, "/second", &fields).await);
    assert!(is_excluded());
    assert_eq!(world.app.store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_reads_everything_that_is_held_and_takes_it_along_and_nothing_of_anyone_else() {
    let world = World::open();
    let seeker = signed_in(&world, "seeker");
    let coach = signed_in(&world, "coach");
    get(&world.service, &coach, &page(ORDINARY, "")).await;
    for address in ["/my/extract", "/my/extract.json"] {
        let extract = get(&world.service, &seeker, address).await;
        assert!(extract.status.is_success(), "{address}");
        for what in ["fornamn", "efternamn", "gatan", "halsa", "beslut", "stod", "praktik", "arbetsplats"] {
            assert!(extract.body.contains(&marker(what, ORDINARY)), "{address} lacks {what}");
            assert!(!extract.body.contains(&marker(what, DRAWN)), "{address}");
        }
        assert!(extract.body.contains("Prov coach"), "{address} says who has read");
        assert!(!extract.body.contains('⟦'), "{address}");
    }
    let json: serde_json::Value =
        serde_json::from_str(&get(&world.service, &seeker, "/my/extract.json").await.body).unwrap();
    assert_eq!(json["identity"]["given_name"], marker("fornamn", ORDINARY));
    let read = json["read_log"].as_array().unwrap();
    assert!(read.iter().any(|line| line["page"] == "/my/extract"), "the extract itself is a line");
    let printed = get(&world.service, &seeker, "/my/extract.pdf").await;
    assert!(printed.status.is_success() && printed.body.starts_with("%PDF"), "{}", printed.status);
    for said in ["Allt vi vet om dig", "<pdfuaid:part>1</pdfuaid:part>", "/MarkInfo"] {
        assert!(printed.body.contains(said), "{said}");
    }
    for other in ["officer", "coach"] {
        for address in ["/my/extract.json", "/my/extract.pdf"] {
            let refused = get(&world.service, &signed_in(&world, other), address).await;
            assert_eq!(refused.status, StatusCode::FORBIDDEN, "{address}");
        }
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn control_is_told_of_look_ups_that_lead_to_no_case_and_sees_no_name() {
    let world = World::open();
    let (stranger, controller) = (signed_in(&world, "other_officer"), signed_in(&world, "controller"));
    for _ in 0..11 {
        let found = post(&world.service, &stranger, "/cases", &[("number", "189001019802")]).await;
        assert_eq!(found.status, StatusCode::SEE_OTHER);
    }
    let shown = get(&world.service, &controller, "/patterns").await;
    assert!(shown.body.contains("Prov other_officer sökte på 11 personnummer"), "{}", shown.status);
    assert!(!shown.body.contains(&marker("fornamn", 2)) && !shown.body.contains('⟦'));
    let refused = get(&world.service, &stranger, "/patterns").await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}
