//! The rules on the public pages: the register of a day, a service in the handbook, and invented facts that
//! are tried without anything being stored (F2).

use crate::database::Database;
use crate::server::Server;
use crate::visitor::{Page, Visitor};

fn served() -> (Database, Server, Visitor) {
    let database = Database::with_world();
    let server = Server::start(&database);
    let visitor = Visitor::anyone(&server.address);
    (database, server, visitor)
}

fn row_of(page: &Page, service: &str) -> Option<String> {
    let link = format!("href=\"/rules/service?id={service}");
    let is_about = |row: &&str| row.find("</th>").is_some_and(|end| row[..end].contains(&link));
    page.body.split("<tr").find(is_about).map(str::to_owned)
}

#[test]
fn the_register_shows_the_services_of_the_day_and_how_completely_each_is_modelled() {
    let (_database, _server, visitor) = served();
    let all = visitor.get("/rules").unwrap();
    let earlier = visitor.get("/rules?on=2019-01-01").unwrap();
    assert!(row_of(&earlier, "rusta_och_matcha_2").is_none());
    let row = row_of(&all, "rusta_och_matcha_2").expect("the service is in the register");
    for part in ["bekräftade", "antaganden", "hur länge", "Gäller i dag"] {
        assert!(row.contains(part), "{part}: {row}");
    }
    let proposed = row_of(&all, "steg_till_arbete_plus").expect("the proposal is in the register");
    assert!(proposed.contains("Förslag"), "{proposed}");
    let ended = row_of(&all, "kundval_rusta_och_matcha").expect("what has ended stays in the register");
    assert!(ended.contains("Har upphört") && !ended.contains("Gäller i dag"), "{ended}");
    assert!(visitor.get("/services").unwrap().body.contains("/rules/service?id=rusta_och_matcha_2"));
}

#[test]
fn invented_facts_are_answered_with_reasons_and_nothing_is_stored() {
    let (database, server, visitor) = served();
    let events = || {
        let checked = database.run(&["check", "--json"]).stdout;
        let checked: serde_json::Value = serde_json::from_slice(&checked).unwrap();
        assert!(checked["daily_head"].is_string(), "{checked}");
        checked["daily_head"].clone()
    };
    let before = events();
    let stem = "/rules/service?id=lonebidrag_utveckling&on=2026-11-16&try=1";
    let facts = "&has_code=yes&reduced_capacity=yes&wage_kr=24000&extent_percent=100&degree_percent=60";
    let page = visitor.get(&format!("{stem}{facts}")).unwrap();
    assert_eq!(page.status, 200);
    let body: String = page.body.chars().filter(|character| !character.is_whitespace()).collect();
    for part in ["Dukanfåinsatsen", "12000krpermånad", "högst12månader", "Ingetavdethärharsparats"] {
        assert!(body.contains(part), "{part}");
    }
    // The form is filled in as it was sent, so that the address can be given to someone else.
    assert!(page.body.contains("value=\"24000\""));
    let unknown = visitor.get(&format!("{stem}&has_code=yes")).unwrap();
    assert!(unknown.body.contains("Uppgifter som saknas"), "{}", unknown.body);
    server.stop();
    assert_eq!(before, events());
}

#[test]
fn what_cannot_be_read_in_the_address_is_said_at_its_field() {
    let (_database, _server, visitor) = served();
    let page = visitor.get("/rules/service?id=rusta_och_matcha_2&try=1&age=abc").unwrap();
    assert_eq!(page.status, 422);
    assert!(page.body.contains("href=\"#age\"") && page.body.contains("value=\"abc\""));
    let page = visitor.get("/rules/service?id=rusta_och_matcha_2&try=1&on=yesterday").unwrap();
    assert!(page.status == 422 && page.body.contains("href=\"#on\""));
    assert_eq!(visitor.get("/rules/service?id=no_such").unwrap().status, 404);
    assert_eq!(visitor.get("/rules/service").unwrap().location, "/rules");
}

#[test]
fn the_handbook_on_the_page_is_the_one_that_is_written_to_a_file() {
    let (database, _server, visitor) = served();
    let file = database.folder().join("rules.html");
    database.says(&["policy", "docs", "--out", file.to_str().unwrap()]);
    let written = std::fs::read_to_string(file).unwrap();
    let section = |html: &str| {
        let start = html.find("id=\"service-rusta_och_matcha_2\"").unwrap();
        html[start..start + html[start..].find("</section>").unwrap()].to_owned()
    };
    assert_eq!(section(&written), section(&visitor.get("/rules/handbook").unwrap().body));
}
