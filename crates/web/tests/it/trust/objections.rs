//! What the person objects to: it waits meanwhile where it is done, the unit answers, and the person reads the answer and how
//! to go on with it (GDPR art. 18 and 21).

use super::flows::{WORDS, is_done, page, signed_in};
use crate::trust::http::{Session, get, post};
use crate::trust::world::{ORDINARY, World};
use axum::http::StatusCode;

const SAID: &str = "Det som räknas ut vet inget om min sjukdom.";
const HELD: &str = "görs inte sedan 4 mars 2026, medan en invändning prövas";

fn to<'f>(processing: &'f str, restrict: &'f str) -> [(&'f str, &'f str); 3] {
    [("processing", processing), ("text", SAID), ("restrict", restrict)]
}

/// What a page says, with the blanks that keep a date together as any others.
async fn body(world: &World, who: &Session, address: &str) -> String {
    get(&world.service, who, address).await.body.replace('\u{a0}', " ")
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_objects_it_waits_where_it_is_done_and_the_unit_says_why_it_goes_on() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let other_unit = signed_in(&world, "other_officer");
    assert!(body(&world, &seeker, "/my/rights").await.contains("/my/objections"));
    let empty = post(&world.service, &seeker, "/my/object", &[("text", SAID)]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(empty.body.contains(SAID), "nothing typed is lost");
    is_done(&post(&world.service, &seeker, "/my/object", &to("proposal", "yes")).await);
    let again = post(&world.service, &seeker, "/my/object", &to("proposal", "no")).await;
    assert_eq!(again.status, StatusCode::CONFLICT);
    let by_law = post(&world.service, &seeker, "/my/object", &to("pay_control", "no")).await;
    assert_eq!(by_law.status, StatusCode::UNPROCESSABLE_ENTITY);

    assert!(body(&world, &officer, "/worklist").await.contains("answer-objection"));
    assert!(body(&world, &officer, &page(ORDINARY, "")).await.contains(HELD), "the case says so");
    let assess = body(&world, &officer, &page(ORDINARY, "/assess")).await;
    assert!(assess.contains(HELD) && assess.contains("Bedöm utan det"), "and so does the assessment");
    let coach = body(&world, &signed_in(&world, "coach"), &page(ORDINARY, "")).await;
    assert!(!coach.contains(HELD) && !coach.contains(SAID), "a coach does not read why");

    let answer = page(ORDINARY, "/answer-objection");
    let waiting = body(&world, &officer, &answer).await;
    assert!(waiting.contains(SAID) && waiting.contains(HELD));
    let goes_on = [("result", "goes_on"), ("reasons", WORDS)];
    let refused = post(&world.service, &other_unit, &answer, &goes_on).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "only the unit answers");
    is_done(&post(&world.service, &officer, &answer, &goes_on).await);
    assert!(body(&world, &officer, &answer).await.contains("stegvis-nothing"), "it is answered");
    assert!(!body(&world, &officer, &page(ORDINARY, "/assess")).await.contains("Bedöm utan det"));

    let read = body(&world, &seeker, "/my/objections").await;
    assert!(read.contains(SAID) && read.contains(WORDS) && read.contains("Det går vidare."));
    assert!(read.contains("Integritetsskyddsmyndigheten") && read.contains("förvaltningsrätten"));
    assert!(read.contains("3 veckor"), "by when stands in the rules");
    let told = body(&world, &seeker, "/my/history").await;
    assert!(told.contains("Invändningen besvarades") && told.contains("förvaltningsrätten"));
    assert!(body(&world, &seeker, "/my/extract").await.contains(SAID));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_records_an_objection_for_the_person_it_is_stopped_and_the_person_takes_it_back() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let object = page(ORDINARY, "/object");
    is_done(&post(&world.service, &officer, &object, &to("placing", "no")).await);
    let waits = body(&world, &seeker, "/my/objections").await;
    assert!(waits.contains(SAID) && waits.contains("Prövas.") && !waits.contains(HELD));
    let answer = page(ORDINARY, "/answer-objection");
    is_done(&post(&world.service, &officer, &answer, &[("result", "stopped"), ("reasons", WORDS)]).await);
    let stopped = "stoppat sedan 4 mars 2026";
    assert!(body(&world, &seeker, "/my/objections").await.contains(stopped));
    let place = body(&world, &officer, &page(ORDINARY, "/place-by-rule")).await;
    assert!(place.contains("stegvis-nothing") && place.contains("artikel 18 och 21"), "the rule is named");
    is_done(&post(&world.service, &seeker, "/my/withdraw-objection", &[]).await);
    assert!(!body(&world, &officer, &page(ORDINARY, "")).await.contains(stopped));
}

#[tokio::test(flavor = "multi_thread")]
async fn what_cannot_be_stopped_cannot_wait_and_is_answered() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let wait = post(&world.service, &seeker, "/my/object", &to("statistics", "yes")).await;
    assert_eq!(wait.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wait.body.contains(SAID), "nothing typed is lost");
    assert!(wait.body.contains("href=\"#restrict\""), "the summary leads to the question");
    is_done(&post(&world.service, &seeker, "/my/object", &to("statistics", "no")).await);
    let answer = page(ORDINARY, "/answer-objection");
    let stop = post(&world.service, &officer, &answer, &[("result", "stopped"), ("reasons", WORDS)]).await;
    assert_eq!(stop.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_done(&post(&world.service, &officer, &answer, &[("result", "goes_on"), ("reasons", WORDS)]).await);
}
