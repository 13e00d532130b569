//! Everyone reads what is made; analysts alone order, cancel and take away, and only their own.

use super::{SMALL, Server, large};
use axum::http::StatusCode;
use chain::event::Role;
use jiff::civil::date;

#[tokio::test]
async fn the_first_page_says_that_there_is_nothing_yet_to_anyone() {
    let server = Server::open();
    let page = server.read("/laboratory").await;
    page.assert_page(StatusCode::OK).assert_says("Det finns inga färdiga jämförelser än.");
    assert!(!page.body.contains("/laboratory/new"), "only analysts order");
}

#[tokio::test]
async fn nobody_but_an_analyst_orders_and_nobody_takes_away_anothers() {
    let server = Server::open();
    let officer = server.save(Role::Officer);
    assert_eq!(server.get(officer, "/laboratory/new").await.status, StatusCode::FORBIDDEN);
    let stranger = server.read("/laboratory/new").await;
    assert!(stranger.location.starts_with("/sign-in"), "{}", stranger.location);

    let run = server.app.laboratory.leave(large(), server.analyst(), date(2026, 3, 2)).unwrap();
    let other = server.save(Role::Analyst);
    for page in ["cancel", "delete"] {
        let address = format!("/laboratory/{run}/{page}");
        assert_eq!(server.get(other, &address).await.status, StatusCode::FORBIDDEN);
        assert_eq!(server.get(officer, &address).await.status, StatusCode::FORBIDDEN);
        let form = server.get(other, "/laboratory/new").await;
        let token = server.token(other);
        let shown = server.ask(Some(&token), "GET", "/laboratory/new", String::new()).await;
        let body = format!("form_token={}&act={}", shown.hidden("form_token"), form.hidden("act"));
        let sent = server.ask(Some(&token), "POST", &address, body).await;
        assert_eq!(sent.status, StatusCode::FORBIDDEN, "{page}");
    }
    assert!(server.app.laboratory.asked(&run).unwrap().is_some());
}

#[tokio::test]
async fn the_form_shows_where_each_assumption_comes_from() {
    let server = Server::open();
    let page = server.get(server.analyst(), "/laboratory/new").await;
    page.assert_page(StatusCode::OK).assert_says("Antagande:").assert_says("Rimligt från");
    for (_, value) in &SMALL[..1] {
        page.assert_says(&format!("value=\"{value}\""));
    }
}

#[tokio::test]
async fn an_address_of_nothing_is_not_found() {
    let server = Server::open();
    for address in [
        "/laboratory/0123456789abcdef",
        "/laboratory/..%2f..%2fetc",
        "/laboratory/0123456789abcdef/files/inputs.json",
    ] {
        assert_eq!(server.read(address).await.status, StatusCode::NOT_FOUND, "{address}");
    }
}
