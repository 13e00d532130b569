//! A comparison that is being made says how far it has come, and the page fetches itself only when asked to.

use super::{Server, large};
use axum::http::StatusCode;
use jiff::civil::date;
use web::laboratory::Standing;

#[tokio::test]
async fn a_running_comparison_tells_its_months_and_follows_only_when_asked() {
    let server = Server::open();
    let run = server.app.laboratory.ask(large(), server.analyst(), date(2026, 3, 2)).unwrap();
    server.wait(&run, |standing| matches!(standing, Some(Standing::Running(_))));
    let still = server.read(&format!("/laboratory/{run}")).await;
    still.assert_page(StatusCode::OK).assert_says("<progress").assert_says("procent klart");
    still.assert_says("av 5\u{a0}280 månader");
    assert_eq!(still.refresh, None);
    assert!(!still.body.contains("/cancel"), "a reader cannot cancel");
    let following = server.get(server.analyst(), &format!("/laboratory/{run}?follow=yes")).await;
    following.assert_page(StatusCode::OK).assert_says("/cancel").assert_says("Sluta med det");
    assert!(following.refresh.is_some());
    server.app.laboratory.stop();
}
