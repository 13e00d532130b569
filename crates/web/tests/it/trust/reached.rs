//! Who somebody is and how to reach them is corrected as other things are: names by the officer, the rest by the person too.

use super::flows::{is_done, page, signed_in};
use crate::trust::http::{Session, get, post};
use crate::trust::world::{ORDINARY, World, marker};
use axum::http::StatusCode;

/// What a correction asks for besides names and ways to be reached.
const BESIDE: &[(&str, &str)] = &[
    ("municipality", "1480"),
    ("language", "sv"),
    ("education", "upper_secondary"),
    ("works_now", "yes"),
    ("extent_wished_percent", "75"),
    ("transition_support", "no"),
    ("municipal_services", "no"),
    ("newly_arrived", "no"),
    ("health_affects_work", "no"),
    ("swedish", "good"),
    ("literacy", "good"),
    ("digital", "good"),
    ("care_duties", "no"),
    ("other_support", "no"),
];

fn with<'f>(fields: &[(&'f str, &'f str)]) -> Vec<(&'f str, &'f str)> {
    [fields, BESIDE].concat()
}

async fn extract(world: &World, of: &Session) -> String {
    get(&world.service, of, "/my/extract").await.body
}

#[tokio::test(flavor = "multi_thread")]
async fn the_person_corrects_how_to_be_reached_and_not_the_name() {
    let world = World::open();
    let seeker = signed_in(&world, "seeker");
    let shown = get(&world.service, &seeker, "/my/correct").await;
    assert!(shown.body.contains("name=\"phone\"") && !shown.body.contains("name=\"family_name\""));
    for (field, wrong) in [("phone", "abc"), ("phone", "070"), ("email", "a@"), ("email", "a b@c.se")] {
        let refused =
            post(&world.service, &seeker, "/my/correct", &with(&[("contact", "digital"), (field, wrong)]))
                .await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY, "{wrong}");
        assert!(refused.body.contains(&format!("value=\"{wrong}\"")), "nothing typed is lost");
    }
    let letter = post(&world.service, &seeker, "/my/correct", &with(&[("contact", "letter")])).await;
    assert_eq!(letter.status, StatusCode::UNPROCESSABLE_ENTITY, "a letter needs an address");
    let fields = with(&[
        ("contact", "telephone"),
        ("phone", "+46 70-174 06 50"),
        ("email", "ny@exempel.se"),
        ("address", "Nya vägen 2, 411 01 Göteborg"),
        ("family_name", "Annan"),
    ]);
    is_done(&post(&world.service, &seeker, "/my/correct", &fields).await);
    let told = extract(&world, &seeker).await;
    for said in ["+46 70-174 06 50", "ny@exempel.se", "Nya vägen 2", &marker("efternamn", ORDINARY)] {
        assert!(told.contains(said), "{said}");
    }
    assert!(!told.contains("Annan") && !told.contains(&marker("gatan", ORDINARY)));
    assert_eq!(world.app.store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn an_officer_corrects_a_name_though_nothing_else_has_changed() {
    let world = World::open();
    let (officer, seeker) = (signed_in(&world, "officer"), signed_in(&world, "seeker"));
    let form = page(ORDINARY, "/correct");
    let named = |given, family| {
        with(&[("contact", "letter"), ("address", "Vägen 1"), ("given_name", given), ("family_name", family)])
    };
    let nameless = post(&world.service, &officer, &form, &named("", "Nyberg")).await;
    assert_eq!(nameless.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_done(&post(&world.service, &officer, &form, &named("Anna", "Nyberg")).await);
    is_done(&post(&world.service, &officer, &form, &named("Anna", "Nygren")).await);
    let told = extract(&world, &seeker).await;
    assert!(told.contains("Anna Nygren") && !told.contains("Nyberg"));
}
