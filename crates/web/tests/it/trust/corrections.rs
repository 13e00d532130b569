//! What is wrong in the record: the person says so, the unit corrects or answers, and both lines remain (GDPR art. 16).

use super::flows::{WORDS, is_done, page, signed_in};
use crate::trust::http::{get, post};
use crate::trust::world::{CLOSED, ORDINARY, World};
use axum::http::StatusCode;

const SAID: &str = "Jag började den 17 januari, inte den 19.";

/// The fields of a correction.
fn right<'f>(about: &'f str, day: &'f str, reasons: &'f str) -> [(&'f str, &'f str); 5] {
    [("about", about), ("on-day", day), ("on-month", "1"), ("on-year", "2026"), ("reasons", reasons)]
}

/// The number of the record that a page offers to do something about, the first after some words.
fn offered(body: &str, address: &str, after: &str) -> String {
    let start = body.find(after).unwrap_or_else(|| panic!("{after} is not told"));
    let at = body[start..].find(address).unwrap_or_else(|| panic!("{address} is not offered")) + start;
    body[at + address.len()..].split('"').next().unwrap_or_default().to_owned()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_says_that_a_line_is_wrong_the_officer_corrects_it_and_both_lines_are_read() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let (coach, other_unit) = (signed_in(&world, "coach"), signed_in(&world, "other_officer"));
    let history = get(&world.service, &seeker, "/my/history").await;
    let about = offered(&history.body, "/my/wrong?about=", "Stödet började");
    let ask = format!("/my/wrong?about={about}");
    let empty = post(&world.service, &seeker, &ask, &[("about", &about), ("text", "")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_done(&post(&world.service, &seeker, &ask, &[("about", &about), ("text", SAID)]).await);
    let again = post(&world.service, &seeker, &ask, &[("about", &about), ("text", "Det är fel.")]).await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(again.body.contains("Det är fel."), "nothing typed is lost");

    let worklist = get(&world.service, &officer, "/worklist").await;
    assert!(worklist.body.contains("answer-correction"), "it stands on the officer's list");
    let waiting = get(&world.service, &officer, &page(ORDINARY, "/answer-correction")).await;
    assert!(waiting.body.contains(SAID));
    let correct = page(ORDINARY, "/correct-record");
    assert!(waiting.body.contains(&format!("{correct}?about={about}")), "the way to correct it is offered");

    let refused = post(&world.service, &other_unit, &correct, &right(&about, "17", WORDS)).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "only the unit corrects");
    let before_choice = post(&world.service, &officer, &correct, &right(&about, "15", WORDS)).await;
    assert_eq!(before_choice.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(before_choice.body.contains(WORDS), "nothing typed is lost");
    is_done(&post(&world.service, &officer, &correct, &right(&about, "17", WORDS)).await);
    let stale = post(&world.service, &officer, &correct, &right(&about, "18", "En gammal sida.")).await;
    assert_eq!(stale.status, StatusCode::UNPROCESSABLE_ENTITY);

    let told = get(&world.service, &seeker, "/my/history").await.body;
    assert!(told.contains("<s>Stödet började</s>"), "the wrong line stands there, struck through");
    assert!(told.contains("datetime=\"2026-01-19\"") && told.contains("datetime=\"2026-01-17\""));
    assert!(told.contains(WORDS), "and why it was corrected");
    let extract = get(&world.service, &seeker, "/my/extract").await.body;
    assert!(extract.contains("<s>Stödet började</s>") && extract.contains(SAID));
    let shown = get(&world.service, &coach, &page(ORDINARY, "/history")).await.body;
    assert!(shown.contains("<s>Stödet började</s>") && !shown.contains(WORDS) && !shown.contains(SAID));
    let none = get(&world.service, &officer, &page(ORDINARY, "/answer-correction")).await;
    assert!(none.body.contains("stegvis-nothing"), "it is answered");
}

#[tokio::test(flavor = "multi_thread")]
async fn a_line_that_stands_is_answered_with_reasons_and_where_to_complain() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let history = get(&world.service, &seeker, "/my/history").await;
    let about = offered(&history.body, "/my/wrong?about=", "Arbetsmarknadspolitisk bedömning gjordes");
    is_done(&post(&world.service, &seeker, "/my/wrong", &[("about", &about), ("text", SAID)]).await);
    let waiting = get(&world.service, &seeker, "/my/history").await;
    assert!(waiting.body.contains("Det är inte besvarat än"), "the line is marked while it waits");
    let answer = page(ORDINARY, "/answer-correction");
    let fields = [("result", "refused"), ("reasons", WORDS)];
    is_done(&post(&world.service, &officer, &answer, &fields).await);
    let told = get(&world.service, &seeker, "/my/history").await.body;
    assert!(told.contains(WORDS) && told.contains("Integritetsskyddsmyndigheten"));
    assert!(!told.contains("Det är inte besvarat än"));
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_records_what_the_person_says_by_telephone_and_what_waits_meanwhile() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let history = get(&world.service, &officer, &page(ORDINARY, "/history")).await;
    let wrong = page(ORDINARY, "/wrong");
    let about =
        offered(&history.body, &format!("{wrong}?about="), "Arbetsmarknadspolitisk bedömning gjordes");
    let fields = |restrict| [("about", about.as_str()), ("text", SAID), ("restrict", restrict)];
    let cannot = post(&world.service, &officer, &wrong, &fields("handling")).await;
    assert_eq!(cannot.status, StatusCode::UNPROCESSABLE_ENTITY, "handling cannot wait");
    assert!(cannot.body.contains(SAID), "nothing typed is lost");
    is_done(&post(&world.service, &officer, &wrong, &fields("proposal")).await);
    let told = get(&world.service, &seeker, "/my/history").await.body;
    assert!(told.contains(SAID) && told.contains("Det är inte besvarat än"));
    let case = get(&world.service, &officer, &page(ORDINARY, "")).await.body;
    assert!(case.contains("medan vi prövar om en uppgift är fel"), "what waits stands on the case");
    let answer = page(ORDINARY, "/answer-correction");
    is_done(&post(&world.service, &officer, &answer, &[("result", "refused"), ("reasons", WORDS)]).await);
    let case = get(&world.service, &officer, &page(ORDINARY, "")).await.body;
    assert!(!case.contains("medan vi prövar om en uppgift är fel"));
}

#[tokio::test(flavor = "multi_thread")]
async fn who_gave_the_support_sees_a_corrected_end_together_with_what_it_corrects() {
    let world = World::open();
    let (officer, former) = (signed_in(&world, "officer"), signed_in(&world, "former_coach"));
    let history = get(&world.service, &officer, &page(CLOSED, "/history")).await;
    let about = offered(&history.body, "correct-record?about=", "Stödet slutade");
    let fields = [
        ("about", about.as_str()),
        ("on-day", "18"),
        ("on-month", "2"),
        ("on-year", "2026"),
        ("reasons", WORDS),
    ];
    is_done(&post(&world.service, &officer, &page(CLOSED, "/correct-record"), &fields).await);
    let shown = get(&world.service, &former, &page(CLOSED, "/history")).await;
    assert!(shown.status.is_success(), "{}", shown.status);
    assert!(shown.body.contains("<s>Stödet slutade</s>") && shown.body.contains("datetime=\"2026-02-18\""));
}
