//! Everyone on every address with every case: who is not let in by the access table is refused, who is gets the page, and no
//! answer tells of a case what its reader may not see — whatever id stands in the address (issue 5, Show 1).

use crate::trust::expected::{Expected, leaks, shown, tried};
use crate::trust::http::{Answer, Session, get, post, sign_in};
use crate::trust::world::{CASES, Known, World, case};
use axum::http::StatusCode;
use chain::event::Role;
use std::sync::Arc;
use tokio::sync::Semaphore;
use tokio::task::JoinSet;
use uuid::Uuid;
use web::route::{self, Kind, Route};

/// How many requests are under way at a time.
const AT_A_TIME: usize = 24;

/// A request with the answer that it must have.
struct Pair {
    address: String,
    is_post: bool,
    who: usize,
    must: Must,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Must {
    /// Refused, with this status.
    Refuse(StatusCode),
    /// Not refused.
    Let,
    /// Whatever there is to be found under another case's id: only what it tells is looked at.
    TellNothing,
}

impl Must {
    fn holds(self, status: StatusCode) -> bool {
        match self {
            Must::Refuse(expected) => status == expected,
            Must::Let => !status.is_server_error() && status != StatusCode::FORBIDDEN,
            Must::TellNothing => !status.is_server_error(),
        }
    }
}

/// The address of a page: the case in its place, and nothing that there is for the laboratory's runs.
fn address(route: &Route, case: &str) -> String {
    let path = route.path.replace("{case}", case).replace("{language}", "sv");
    path.replace("{run}", "no-such-run").replace("{file}", "inputs.json")
}

/// The case that a route is about for someone: each, or for the own pages of a person the own one.
fn cases_for(route: &Route, known: &Known) -> Vec<u128> {
    if route.path.contains("{case}") {
        return CASES.to_vec();
    }
    let own = known.user.case.and_then(|own| CASES.into_iter().find(|n| case(*n) == own));
    own.into_iter().collect()
}

fn is_about_case(route: &Route) -> bool {
    !matches!(route.kind, Kind::Plain { .. })
}

/// Ids of one thing of each kind in each case, as addresses name them.
fn ids_of_things(n: u128) -> Vec<String> {
    let mut ids: Vec<String> = (6..=18)
        .flat_map(|space: u128| [n, n * 100, n * 100 + 1].map(|id| Uuid::from_u128((space << 64) | id)))
        .map(|id| id.to_string())
        .collect();
    ids.push(format!("base:{}:2026-01-19:0", Uuid::from_u128((12 << 64) | n).simple()));
    ids
}

/// Every page on which nothing is done.
fn pages(people: &[Known]) -> Vec<Pair> {
    let mut pairs = Vec::new();
    let nowhere = Uuid::from_u128(77).to_string();
    for (who, known) in people.iter().enumerate() {
        for route in route::all().filter(|route| route.is_shown()) {
            let fits = route.roles.is_empty() || route.roles.contains(&route.role_of(known.user.role));
            let role_only = if fits { Must::Let } else { Must::Refuse(StatusCode::FORBIDDEN) };
            if !is_about_case(route) || (!fits && !route.path.contains("{case}")) {
                pairs.push(Pair { address: address(route, ""), is_post: false, who, must: role_only });
                continue;
            }
            for n in cases_for(route, known) {
                let must = match shown(route, known, n) {
                    Expected::Open => Must::Let,
                    Expected::Refused => Must::Refuse(StatusCode::FORBIDDEN),
                };
                let address = address(route, &case(n).to_string());
                if must == Must::Let && fits {
                    // With the id of something that stands in another case, a different one each time.
                    let place = CASES.iter().position(|of| *of == n).unwrap_or(0);
                    let other = CASES[(place + 1 + pairs.len() % (CASES.len() - 1)) % CASES.len()];
                    let things = ids_of_things(other);
                    let thing = &things[pairs.len() % things.len()];
                    pairs.push(Pair {
                        address: format!("{address}?about={thing}&line={thing}"),
                        is_post: false,
                        who,
                        must: Must::TellNothing,
                    });
                }
                pairs.push(Pair { address, is_post: false, who, must });
            }
            if route.path.contains("{case}") {
                let status = if fits { StatusCode::NOT_FOUND } else { StatusCode::FORBIDDEN };
                let must = Must::Refuse(status);
                pairs.push(Pair { address: address(route, &nowhere), is_post: false, who, must });
            }
        }
    }
    pairs
}

/// Every form, sent with a proof that is the sender's own: those that must be refused.
fn refused_forms(people: &[Known]) -> Vec<Pair> {
    forms(people, |must| matches!(must, Must::Refuse(_)))
}

/// Those that must be taken, or refused for what is written in them.
fn taken_forms(people: &[Known]) -> Vec<Pair> {
    forms(people, |must| must == Must::Let)
}

fn forms(people: &[Known], wanted: impl Fn(Must) -> bool) -> Vec<Pair> {
    let mut pairs = Vec::new();
    for (who, known) in people.iter().enumerate() {
        for route in route::all() {
            let fits = route.roles.is_empty() || route.roles.contains(&route.role_of(known.user.role));
            match route.kind {
                Kind::Plain { post: Some(_), .. } if !fits => {
                    let must = Must::Refuse(StatusCode::FORBIDDEN);
                    pairs.push(Pair { address: address(route, ""), is_post: true, who, must });
                }
                Kind::Act(_) | Kind::Unseen(_) => {
                    for n in cases_for(route, known) {
                        let must = match (shown(route, known, n), tried(route, known, n)) {
                            (Expected::Refused, _) => Must::Refuse(StatusCode::FORBIDDEN),
                            (_, Expected::Open) => Must::Let,
                            // The form may be refused for what lacks in it before the act is asked for.
                            (_, Expected::Refused) => continue,
                        };
                        let address = address(route, &case(n).to_string());
                        pairs.push(Pair { address, is_post: true, who, must });
                    }
                }
                _ => {}
            }
        }
    }
    pairs.retain(|pair| wanted(pair.must));
    pairs
}

/// Forms whose act the table refuses, though the page is shown: never carried out, whatever stands in them.
fn shown_but_not_done(people: &[Known]) -> Vec<(usize, String)> {
    let mut found = Vec::new();
    for (who, known) in people.iter().enumerate() {
        for route in route::all().filter(|route| matches!(route.kind, Kind::Act(_))) {
            for n in cases_for(route, known) {
                let is_shown = shown(route, known, n) == Expected::Open;
                if is_shown && tried(route, known, n) == Expected::Refused {
                    found.push((who, address(route, &case(n).to_string())));
                }
            }
        }
    }
    found
}

/// What is wrong with an answer.
fn wrong(known: &Known, pair: &Pair, answer: &Answer) -> Vec<String> {
    let method = if pair.is_post { "POST" } else { "GET" };
    let here = format!("{} {method} {}", known.key, pair.address);
    let mut found = Vec::new();
    if !pair.must.holds(answer.status) {
        found.push(format!("{here}: must {:?}, is {}", pair.must, answer.status));
    }
    for n in CASES {
        found.extend(leaks(known, n, &answer.body).into_iter().map(|leak| format!("{here}: tells {leak}")));
    }
    found
}

async fn try_all(world: &Arc<World>, sessions: &Arc<Vec<Session>>, pairs: Vec<Pair>) -> (usize, Vec<String>) {
    let places = Arc::new(Semaphore::new(AT_A_TIME));
    let mut asked = JoinSet::new();
    let count = pairs.len();
    for pair in pairs {
        let place = places.clone().acquire_owned().await.unwrap();
        let (world, sessions) = (world.clone(), sessions.clone());
        asked.spawn(async move {
            let session = &sessions[pair.who];
            let answer = if pair.is_post {
                post(&world.service, session, &pair.address, &[]).await
            } else {
                get(&world.service, session, &pair.address).await
            };
            drop(place);
            wrong(&world.people[pair.who], &pair, &answer)
        });
    }
    let mut found = Vec::new();
    while let Some(wrong) = asked.join_next().await {
        found.extend(wrong.unwrap());
    }
    (count, found)
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn everyone_on_every_page_with_every_case_gets_what_the_access_table_says_and_nothing_else() {
    let world = Arc::new(World::open());
    let sessions: Vec<Session> = world.people.iter().map(|known| sign_in(&world.app, &known.user)).collect();
    let sessions = Arc::new(sessions);
    let (mut tried, mut wrong) = try_all(&world, &sessions, pages(&world.people)).await;
    let (more, found) = try_all(&world, &sessions, refused_forms(&world.people)).await;
    tried += more;
    wrong.extend(found);
    for (who, address) in shown_but_not_done(&world.people) {
        let answer = post(&world.service, &sessions[who], &address, &[]).await;
        tried += 1;
        let fine = [StatusCode::FORBIDDEN, StatusCode::UNPROCESSABLE_ENTITY].contains(&answer.status);
        if !fine {
            wrong.push(format!("{} POST {address}: {}", world.people[who].key, answer.status));
        }
    }
    // Last, since what is taken changes the world.
    let (more, found) = try_all(&world, &sessions, taken_forms(&world.people)).await;
    tried += more;
    wrong.extend(found);
    wrong.sort();
    println!("pairs tried {tried}, wrong answers {}", wrong.len());
    assert!(wrong.is_empty(), "{} of {tried}:\n{}", wrong.len(), wrong[..wrong.len().min(60)].join("\n"));
    assert!(tried > 10_000, "{tried}");
    assert_eq!(world.app.store.check(&|_, _| Vec::new()).unwrap(), []);
}

#[tokio::test(flavor = "multi_thread")]
async fn nobody_comes_to_a_page_of_a_role_without_signing_in() {
    let world = World::open();
    let nobody = Session::nobody();
    for route in route::all().filter(|route| !route.roles.is_empty()) {
        let address = address(route, &case(CASES[0]).to_string());
        if route.is_shown() {
            let answer = get(&world.service, &nobody, &address).await;
            assert_eq!(answer.status, StatusCode::SEE_OTHER, "{address}");
            assert!(answer.location.starts_with("/sign-in?back="), "{address}: {}", answer.location);
        }
        let answer = post(&world.service, &nobody, &address, &[]).await;
        let refused = [StatusCode::UNAUTHORIZED, StatusCode::METHOD_NOT_ALLOWED];
        assert!(refused.contains(&answer.status), "{address}: {}", answer.status);
    }
}

#[tokio::test(flavor = "multi_thread")]
async fn a_form_with_another_sessions_proof_is_refused() {
    let world = World::open();
    let officer = sign_in(&world.app, world.user("officer"));
    let head = sign_in(&world.app, world.user("head"));
    let borrowed = Session { form_token: head.form_token, ..officer };
    let acts = route::all().filter(|route| {
        let takes_form = matches!(route.kind, Kind::Act(_) | Kind::Unseen(_));
        takes_form && route.roles.contains(&Role::Officer)
    });
    for route in acts {
        let address = address(route, &case(CASES[0]).to_string());
        let answer = post(&world.service, &borrowed, &address, &[]).await;
        assert_eq!(answer.status, StatusCode::FORBIDDEN, "{address}");
    }
}
