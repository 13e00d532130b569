//! One comparison is made at a time; so many may wait, and no more.

use super::{SMALL, Server, large};
use axum::http::StatusCode;
use jiff::civil::date;
use web::laboratory::{LaboratoryTrouble, Order, Standing, WAITING_MAX};

#[tokio::test]
async fn a_full_queue_says_so_and_keeps_what_was_typed() {
    let server = Server::open();
    let (analyst, day) = (server.analyst(), date(2026, 3, 2));
    let laboratory = &server.app.laboratory;
    let first = laboratory.ask(large(), analyst, day).unwrap();
    server.wait(&first, |standing| matches!(standing, Some(Standing::Running(_))));
    let order = |years| Order { years, ..large() };
    let waiting: Vec<_> =
        (1..).take(WAITING_MAX).map(|years| laboratory.ask(order(years), analyst, day).unwrap()).collect();
    assert_eq!(laboratory.standing(&waiting[1]), Some(Standing::Waiting { ahead: 2 }));
    assert!(matches!(laboratory.ask(order(9), analyst, day), Err(LaboratoryTrouble::Full { .. })));
    // What waits already is no new one.
    assert_eq!(laboratory.ask(order(1), analyst, day).unwrap(), waiting[0]);

    let answer = server.send(analyst, "/laboratory/new", SMALL).await;
    answer.assert_page(StatusCode::SERVICE_UNAVAILABLE).assert_says("Kön är full");
    answer.assert_says("value=\"almega_2023\" checked");
    server
        .read(&format!("/laboratory/{}", waiting[0]))
        .await
        .assert_page(StatusCode::OK)
        .assert_says("Väntar.");

    laboratory.remove(&waiting[0]).unwrap();
    assert_eq!(laboratory.standing(&waiting[0]), None);
    assert_eq!(laboratory.standing(&waiting[1]), Some(Standing::Waiting { ahead: 1 }));
    laboratory.stop();
}

#[test]
fn what_waits_when_the_server_stops_waits_when_it_starts_again() {
    let server = Server::open();
    let (analyst, day) = (server.analyst(), date(2026, 3, 2));
    let first = server.app.laboratory.ask(large(), analyst, day).unwrap();
    let second = server.app.laboratory.ask(Order { years: 9, ..large() }, analyst, day).unwrap();
    server.wait(&first, |standing| matches!(standing, Some(Standing::Running(_))));
    let server = server.again();
    assert_eq!(server.app.laboratory.queued(), 0);
    server.app.laboratory.resume().unwrap();
    server.wait(&first, |standing| matches!(standing, Some(Standing::Running(_))));
    assert_eq!(server.app.laboratory.standing(&second), Some(Standing::Waiting { ahead: 1 }));
    server.app.laboratory.stop();
}
