//! What is wrong with an order is said at its field, and nothing typed is lost.

use super::{SMALL, Server};
use axum::http::StatusCode;

#[tokio::test]
async fn every_fault_of_an_order_is_told_at_once_and_what_was_typed_stays() {
    let server = Server::open();
    let fields = [
        ("size", "36000"),
        ("years", "11"),
        ("replications", "många"),
        ("assume-evidence-wait_days", "mycket"),
        ("assume-services-start_days", "1000"),
    ];
    let answer = server.send(server.analyst(), "/laboratory/new", &fields).await;
    answer.assert_page(StatusCode::UNPROCESSABLE_ENTITY);
    for said in [
        "välj minst ett scenario",
        "välj ett av svaren",
        "skriv ett tal från 1 till 10",
        "skriv ett helt tal",
        "skriv ett tal med siffror",
        "skriv ett tal från 5 till 25",
    ] {
        answer.assert_says(said);
    }
    for typed in ["value=\"11\"", "value=\"många\"", "value=\"mycket\"", "value=\"1000\""] {
        answer.assert_says(typed);
    }
    assert_eq!(server.app.laboratory.all().unwrap(), []);
}

#[tokio::test]
async fn more_scenarios_than_a_picture_can_hold_are_refused_and_one_that_is_none_too() {
    let server = Server::open();
    let four = [("scenarios", "almega_2023"), ("scenarios", "no_such")];
    let answer = server.send(server.analyst(), "/laboratory/new", &four).await;
    answer.assert_page(StatusCode::UNPROCESSABLE_ENTITY).assert_says("går inte att välja");
    let today = server.send(server.analyst(), "/laboratory/new", &[("scenarios", "today")]).await;
    today.assert_page(StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn what_a_chosen_scenario_sets_itself_cannot_be_changed_as_well() {
    let server = Server::open();
    let parameters = simulator::parameters::Parameters::embedded().unwrap();
    let officers = (parameters.get("population.officers").unwrap().low.ceil()).to_string();
    let fields =
        [&[("scenarios", "more_officers"), ("assume-population-officers", officers.as_str())], &SMALL[1..]]
            .concat();
    let answer = server.send(server.analyst(), "/laboratory/new", &fields).await;
    answer.assert_page(StatusCode::UNPROCESSABLE_ENTITY).assert_says("”Fler handläggare” har ett eget värde");
}

#[tokio::test]
async fn a_form_from_another_session_is_refused() {
    let server = Server::open();
    let token = server.token(server.analyst());
    let answer = server.ask(Some(&token), "POST", "/laboratory/new", "scenarios=almega_2023".into()).await;
    assert_eq!(answer.status, StatusCode::FORBIDDEN);
}
