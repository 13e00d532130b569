//! An analyst works with modelled people and can open no page of a case.

use super::Server;
use axum::http::StatusCode;
use chain::event::Role;
use chain::id::CaseId;
use uuid::Uuid;
use web::route;

#[tokio::test]
async fn an_analyst_is_refused_on_every_page_that_names_a_case() {
    let server = Server::open();
    let case = CaseId(Uuid::now_v7()).to_string();
    let mut asked = 0;
    for route in route::all().filter(|route| route.is_shown() && !route.roles.is_empty()) {
        let answer = server.get(server.analyst(), &route.path.replace("{case}", &case)).await;
        if route.path.contains("{case}") || !route.roles.contains(&Role::Analyst) {
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{}", route.path);
            asked += 1;
        }
    }
    assert!(asked > 50, "{asked}");
}

#[tokio::test]
async fn the_analysts_navigation_leads_to_the_laboratory_and_nowhere_else() {
    let server = Server::open();
    let page = server.get(server.analyst(), "/laboratory").await;
    page.assert_page(StatusCode::OK).assert_says("href=\"/laboratory/new\"");
    for elsewhere in ["/worklist", "/cases", "/claims"] {
        assert!(!page.body.contains(&format!("href=\"{elsewhere}\"")), "{elsewhere}");
    }
}
