//! What is being made is cancelled after a question, at a month's end, and leaves nothing behind.

use super::{Server, large};
use axum::http::StatusCode;
use jiff::civil::date;
use web::laboratory::Standing;

#[tokio::test]
async fn a_cancelled_comparison_is_gone() {
    let server = Server::open();
    let analyst = server.analyst();
    let run = server.app.laboratory.ask(large(), analyst, date(2026, 3, 2)).unwrap();
    server.wait(&run, |standing| matches!(standing, Some(Standing::Running(_))));
    let address = format!("/laboratory/{run}/cancel");
    server
        .get(analyst, &address)
        .await
        .assert_page(StatusCode::OK)
        .assert_says("Vill du avbryta jämförelsen?");
    let sent = server.send(analyst, &address, &[]).await;
    assert!(sent.location.starts_with("/laboratory?done=laboratory-cancel-done."), "{}", sent.location);
    server.get(analyst, &sent.location).await.assert_page(StatusCode::OK).assert_says("Jämförelsen avbryts.");
    server.wait(&run, |standing| standing.is_none());
    assert!(!server.shelf().join(run.as_str()).exists());
}
