//! The heaviest pages of the demonstration, from request to document: sign-in, door, read log on disk,
//! fold, rules in words, HTML. `./test bench` runs it; figures stand in docs/benchmarks.md.

use axum::body::{Body, to_bytes};
use axum::http::{Request, header};
use chain::Policy;
use chain::event::Role;
use criterion::{Criterion, criterion_group, criterion_main};
use jiff::civil::date;
use std::process::Command;
use std::sync::Arc;
use texts::Language;
use tower::ServiceExt;
use web::session::{SESSION_COOKIE, start};
use web::{App, Clock, router};

fn pages(criterion: &mut Criterion) {
    let folder = tempfile::tempdir().unwrap();
    let database = folder.path().join("bench.db");
    let seeded = Command::new(env!("CARGO_BIN_EXE_stegvis"))
        .arg("--database")
        .arg(&database)
        .arg("seed")
        .status()
        .unwrap();
    assert!(seeded.success());
    let policy = Policy::embedded(&["almega_2023"]).unwrap();
    let app = App::open(database, policy, Clock::Demonstration(date(2026, 11, 16))).unwrap();
    let runtime = tokio::runtime::Runtime::new().unwrap();

    let person = |story: &str| {
        let users = app.store.users_by_role(Role::JobSeeker).unwrap();
        users.into_iter().find(|user| user.unit.as_deref() == Some(story)).unwrap()
    };
    let seeker = person("persona-over_55_gradual_hours");
    let case = seeker.case.unwrap();
    let officer = app.store.users_by_role(Role::Officer).unwrap().remove(0);
    for (name, user, address) in [
        ("my way", seeker.id, "/my".to_owned()),
        ("the whole case, for an officer", officer.id, format!("/case/{case}")),
        ("worklist, for an officer", officer.id, "/worklist?show=all".to_owned()),
    ] {
        let token = start(&app.store, user, Language::Swedish).unwrap();
        criterion.bench_function(&format!("page: {name}"), |bencher| {
            bencher.iter(|| runtime.block_on(get(&app, &token, &address)));
        });
    }
}

async fn get(app: &Arc<App>, token: &str, address: &str) -> usize {
    let request = Request::get(address)
        .header(header::COOKIE, format!("{SESSION_COOKIE}={token}"))
        .body(Body::empty())
        .unwrap();
    let answer = router(app.clone()).oneshot(request).await.unwrap();
    assert!(answer.status().is_success(), "{address}: {}", answer.status());
    to_bytes(answer.into_body(), usize::MAX).await.unwrap().len()
}

criterion_group!(benches, pages);
criterion_main!(benches);
