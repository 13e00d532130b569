//! A comparison that is made is read by its address, also after the server has started anew; the same order has the
//! same address.

use super::{SMALL, Server, small};
use axum::http::StatusCode;
use web::laboratory::{Order, Standing};

#[tokio::test]
async fn the_same_order_has_the_same_address_and_is_read_by_anyone_until_it_is_taken_away() {
    let server = Server::open();
    let analyst = server.analyst();
    let changed = [SMALL, &[("assume-services-start_days", "8")]].concat();
    let run = server.send(analyst, "/laboratory/new", &changed).await.run();
    server.wait(&run, |standing| standing == Some(Standing::Made));

    let server = server.again();
    let address = format!("/laboratory/{run}");
    let page = server.read(&address).await;
    page.assert_page(StatusCode::OK).assert_says("Almegas förslag").assert_says("Ändrade antaganden");
    page.assert_says("8 dagar (vanligt: 12 dagar)");
    server.read("/laboratory").await.assert_page(StatusCode::OK).assert_says(&address);
    for file in ["report.html", "inputs.json", "measures.csv", "differences.csv", "assumptions.csv"] {
        page.assert_says(&format!("{address}/files/{file}"));
        let file = server.read(&format!("{address}/files/{file}")).await;
        assert_eq!(file.status, StatusCode::OK);
        assert!(file.disposition.starts_with("attachment"), "{}", file.disposition);
        assert!(!file.body.contains(&server.folder.path().display().to_string()));
    }

    // Asked for again it is there at once; the same with nothing changed is another.
    assert_eq!(server.send(analyst, "/laboratory/new", &changed).await.run(), run);
    assert_eq!(server.app.laboratory.standing(&run), Some(Standing::Made));
    assert_ne!(small().id().unwrap(), run);
    let again = server.get(analyst, &format!("/laboratory/new?from={run}")).await;
    again
        .assert_page(StatusCode::OK)
        .assert_says("name=\"assume-services-start_days\"")
        .assert_says("value=\"8\"");

    let sent = server.send(analyst, &format!("{address}/delete"), &[]).await;
    assert!(sent.location.starts_with("/laboratory?done=laboratory-delete-done."), "{}", sent.location);
    assert_eq!(server.read(&address).await.status, StatusCode::NOT_FOUND);
}

#[test]
fn an_address_follows_from_all_that_is_asked_for_and_from_nothing_else() {
    let id = small().id().unwrap();
    assert_eq!(small().id().unwrap(), id);
    let others = [
        Order { years: 2, ..small() },
        Order { size: 1_750, ..small() },
        Order { replications: 2, ..small() },
        Order { scenarios: vec!["today".into()], ..small() },
        Order { assumptions: [("services.start_days".to_owned(), 8.0)].into(), ..small() },
    ];
    for other in others {
        assert_ne!(other.id().unwrap(), id, "{other:?}");
    }
}

#[test]
fn an_order_that_cannot_be_run_has_no_address() {
    for order in [
        Order { size: 0, ..small() },
        Order { years: 0, ..small() },
        Order { replications: 0, ..small() },
        Order { scenarios: vec!["no_such".into()], ..small() },
        Order { assumptions: [("services.no_such".to_owned(), 8.0)].into(), ..small() },
        Order { assumptions: [("services.start_days".to_owned(), 8_000.0)].into(), ..small() },
        Order { assumptions: [("services.start_days".to_owned(), f64::NAN)].into(), ..small() },
    ] {
        assert!(order.id().is_err(), "{order:?}");
    }
}
