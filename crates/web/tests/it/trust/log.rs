//! The read log equals the pages seen: a walk as several people, and line for page (issue 5, Show 2).

use crate::trust::http::{Session, get, post, sign_in};
use crate::trust::world::{CASES, CLOSED, DRAWN, ORDINARY, PROTECTED, World, case, marker, number};
use access::{Part, Purpose, Viewer};
use chain::event::Role;
use chain::id::UserId;
use jiff::civil::time;
use std::collections::{BTreeMap, BTreeSet};
use store::LOOKED_UP;
use web::clock::moment;

/// Who opened what, and whether it was opened.
type Line = (UserId, String, bool);

/// The lines of a case.
fn lines(world: &World, n: u128) -> BTreeSet<Line> {
    let now = moment(super::world::TODAY, time(20, 0, 0, 0));
    let program = Viewer::system(UserId(uuid::Uuid::from_u128(99)));
    let parts = [Part::ReadLog];
    let store = &world.app.store;
    let open = store
        .open_case(&program, case(n), "test", Purpose::of(Role::System), &parts, now, super::world::TODAY)
        .unwrap();
    let rows = open.reads(None, 10_000).unwrap().into_iter().filter(|row| row.role != Role::System);
    rows.map(|row| (row.user, row.page, row.allowed)).collect()
}

#[tokio::test(flavor = "multi_thread")]
async fn the_lines_of_the_log_are_the_pages_that_were_seen_and_no_others() {
    let world = World::open();
    let before: Vec<BTreeSet<Line>> = CASES.iter().map(|n| lines(&world, *n)).collect();
    let mut expected: BTreeMap<u128, BTreeSet<Line>> = BTreeMap::new();
    let walk: &[(&str, u128, &[&str])] = &[
        ("officer", ORDINARY, &["", "/history", "/evidence", "/assess", "/decide"]),
        ("unit_colleague", PROTECTED, &["", "/history"]),
        ("other_officer", DRAWN, &["", "/close", ""]),
        ("other_officer", ORDINARY, &[""]),
        ("specialist", ORDINARY, &["", "/answer", "/overall-assessment"]),
        ("coach", ORDINARY, &["", "/contact"]),
        ("coach", PROTECTED, &[""]),
        ("coach", DRAWN, &["", "/contact"]),
        ("former_coach", CLOSED, &["", "/history"]),
        ("reviewer", ORDINARY, &["", "/appeal-decision"]),
        ("controller", ORDINARY, &["/claim"]),
        ("sampler", DRAWN, &["/sampled"]),
        ("controller", DRAWN, &["/sampled"]),
    ];
    for (key, n, pages) in walk {
        let session = sign_in(&world.app, world.user(key));
        for page in *pages {
            let address = format!("/case/{}{page}", case(*n));
            let answer = get(&world.service, &session, &address).await;
            let seen = answer.status.is_success();
            let line = (world.user(key).id, address, seen);
            expected.entry(*n).or_default().insert(line);
        }
    }
    for (key, page) in [
        ("seeker", "/my"),
        ("seeker", "/my/plan"),
        ("seeker", "/my/read-log"),
        ("seeker", "/my/letters"),
        ("protected_seeker", "/my/data"),
    ] {
        let session = sign_in(&world.app, world.user(key));
        assert!(get(&world.service, &session, page).await.status.is_success(), "{page}");
        let n = if key == "seeker" { ORDINARY } else { PROTECTED };
        expected.entry(n).or_default().insert((world.user(key).id, page.into(), true));
    }
    for (key, n, seen) in [
        ("agent", ORDINARY, true),
        ("former_agent", ORDINARY, false),
        ("guardian", CLOSED, true),
        ("agent", CLOSED, false),
    ] {
        let session = sign_in(&world.app, world.user(key));
        for page in ["", "/plan", "/read-log"] {
            let address = format!("/for/{}{page}", case(n));
            let answer = get(&world.service, &session, &address).await;
            assert_eq!(answer.status.is_success(), seen, "{key} {address}");
            expected.entry(n).or_default().insert((world.user(key).id, address, seen));
        }
    }
    // A list names in one line each case that it shows, and no other.
    for (key, page) in [
        ("officer", "/worklist"),
        ("officer", "/cases"),
        ("coach", "/participants"),
        ("reviewer", "/appeals"),
        ("specialist", "/inquiries"),
        ("host", "/placements"),
        ("agent", "/helping"),
        ("guardian", "/helping"),
        ("former_agent", "/helping"),
    ] {
        let session = sign_in(&world.app, world.user(key));
        let answer = get(&world.service, &session, page).await;
        assert!(answer.status.is_success(), "{page}");
        for n in CASES {
            if answer.body.contains(&marker("fornamn", n)) {
                let line = (world.user(key).id, page.to_owned(), true);
                expected.entry(n).or_default().insert(line);
            }
        }
    }
    looked_up(&world, &sign_in(&world.app, world.user("officer")), &mut expected).await;
    for (place, n) in CASES.into_iter().enumerate() {
        let now: BTreeSet<Line> = &lines(&world, n) - &before[place];
        assert_eq!(now, expected.remove(&n).unwrap_or_default(), "case {n}");
    }
}

/// A look-up by personal number is a line of its own, also when nothing is opened after it.
async fn looked_up(world: &World, session: &Session, expected: &mut BTreeMap<u128, BTreeSet<Line>>) {
    let found = post(&world.service, session, "/cases", &[("number", &number(PROTECTED))]).await;
    assert!(found.status.is_redirection(), "{}", found.status);
    let line = (world.user("officer").id, LOOKED_UP.to_owned(), true);
    expected.entry(PROTECTED).or_default().insert(line);
}
